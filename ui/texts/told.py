"""Words of what a region tells on a network day: a high, a low or a turning point, on the page netwerkdag."""

from ui.texts import stage as stage_words

HEADING = "Hoogtepunt, dieptepunt of kantelpunt van een regio"
INTRO = (
    "Laat een regio vertellen, met haar tijdlijn op het podium. Schrijf mee wat ze vertelt: "
    "pas als ze het oplaadt en bevestigt, staat het in haar blad Realisaties en op haar tijdlijn."
)
REGION = "Welke regio vertelt?"
ADD_STEP = "Zet de tijdlijn van deze regio in het draaiboek"
QUESTION = "Wat was jullie hoogtepunt, dieptepunt of kantelpunt?"
STEP_MINUTES = 5
SPEAKER = stage_words.NETWORK_WORKER
KIND = "Wat was het?"
CHOOSE = "Kies"
DAY = "Wanneer?"
TITLE = "In enkele woorden"
WHAT_HAPPENED = "Wat gebeurde er?"
MAKE = "Maak de rij klaar"
INCOMPLETE = "Geef wat het was, wanneer, en enkele woorden. Er is nog niets klaargezet."
PERSONAL = (
    "In je tekst staat een gsm-nummer, een rijksregisternummer of een e-mailadres van een persoon. "
    "Laat het weg. Er is nog niets klaargezet."
)


def file_name(number: int) -> str:
    """What the proposed row is called when it is handed in."""
    return f"verteld-netwerkdag-{number}.xlsx"

"""Words of the next steps that regions choose on a network day: on the page, on phones and on the way to Acties."""

from ui import formats
from ui.texts import stage as stage_words

HEADING = "Volgende stappen per regio"
INTRO = (
    "Na het gesprek over de samenwerking kiest elke regio hoogstens drie stappen. Ze staan op het podium en hieronder. "
    "Pas als een regio ze oplaadt en bevestigt, staan ze in haar actieplan."
)
QUESTION = "Welke stappen zet jullie regio na vandaag?"
STEP_MINUTES = 10
SPEAKER = stage_words.FACILITATOR
ADD_STEP = "Zet de stappen als stap in het draaiboek"
HAS_STEP = "De stappen staan in dit draaiboek. Gsm’s kiezen uit lijsten zolang het podium die stap toont."
REGION = "Welke regio?"
STEP = "Stap {place}: kies of typ"
ROLE = "Wie"
BY = "Tegen"
SAVE = "Bewaar de stappen van deze regio"
SAVED = "Bewaard. De stappen staan op het podium."
INCOMPLETE = "Geef bij elke stap ook wie en tegen wanneer. Er is niets bewaard."
PERSONAL = "In een stap staat een gsm-nummer, een rijksregisternummer of een e-mailadres van een persoon. Laat het weg: een rol is genoeg. Er is niets bewaard."
TWICE = "Dezelfde stap staat er twee keer. Er is niets bewaard."
TAKE_OVER = "Neem de stappen op in het blad Acties van"
TAKE_OVER_NOTE = "De regio ziet ze bij het opladen als nieuwe rijen en bevestigt zelf."
MAKE = "Maak de rijen klaar"
OBJECTIVE = "Sterker samenwerken"

PHONE_HEADING = "Volgende stappen van jullie regio"
PHONE_INTRO = "Kies samen hoogstens drie stappen. Wat iemand van je regio het laatst verstuurt, telt."
PHONE_STEP = "Stap {place}"
NOTHING = "Geen"
CHOOSE = "Kies"
SEND = "Verstuur onze stappen"
SENT = "Jullie stappen staan op het grote scherm. Je kan ze nog wijzigen."
NOT_SHOWN = "Stappen kiezen kan nu niet meer. Kijk naar het grote scherm."


def file_name(number: int) -> str:
    """What the proposed rows are called when they are handed in."""
    return f"stappen-netwerkdag-{number}.xlsx"


def day(value: object) -> str:
    """A day to choose."""
    return formats.day(value)

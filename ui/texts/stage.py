"""Words of the stage: sentences short enough for a full room, live questions, ready-made running orders."""

from collections.abc import Mapping, Sequence

from data import live_answers, reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts import own_questions
from ui.texts import phases as phase_words
from ui.texts.region import name_of

MOST_CHARACTERS = 96
"""Two lines of 38 pixels at 1280 x 720, with room to break."""


def fitting(*sentences: str, after: str = "") -> str:
    """The first sentence that a room can read at once; when none is, the first one without its last clauses.

    ``after`` stands behind whichever it is: the scenario that it is about.

    >>> fitting("Kort"), fitting("Eerst dit; " + "x" * 100), fitting("x" * 100, "Kort", after=" (M)")
    ('Kort', 'Eerst dit', 'Kort (M)')
    """
    most = MOST_CHARACTERS - len(after)
    for sentence in sentences:
        if len(sentence) <= most:
            return sentence + after
    for sentence in sentences:
        clauses = sentence.split("; ")
        for count in range(len(clauses) - 1, 0, -1):
            if len(shown := "; ".join(clauses[:count])) <= most:
                return shown + after
    return sentences[-1] + after


def phase_names(codes: Sequence[str]) -> str:
    """Phases by name, or how many there are when there are more than two.

    >>> phase_names(["opstart"]), phase_names(["opstart", "verkenning", "vormgeving"])
    ('Opstart', '3 fasen')
    """
    return phase_words.names(codes) if len(codes) < 3 else f"{len(codes)} fasen"


def shortened(question: str) -> str:
    """A question that somebody typed, cut where it is too long for two lines.

    >>> shortened("Kort?"), len(shortened("x" * 300))
    ('Kort?', 96)
    """
    return question if len(question) <= MOST_CHARACTERS else f"{question[: MOST_CHARACTERS - 1].rstrip()}…"


# ---------------------------------------------------------------- what cannot be shown


def unknown_address(part: str) -> str:
    """A step whose address cannot be read."""
    return f"Deze stap kan niet getoond worden: “{part[:40]}” kennen we niet"


UNKNOWN_NOTE = "Pas de stap aan in het draaiboek, of toon de pagina zelf."


def nothing_note(as_of: object) -> str:
    """Below a sentence without a picture."""
    return f"Hier is nu nog niets te tekenen. {frame_words.stand(as_of).capitalize()}."


FAILED = "Deze stap kan nu niet getoond worden"
FAILED_NOTE = "Ga gerust verder: de andere stappen werken gewoon."


NEEDS_REGION_NOTE = "Kies op die pagina een regio en voeg het beeld opnieuw toe aan het draaiboek."


def needs_region(page: str) -> str:
    """A step that shows one region and names none.

    >>> needs_region("fasen")
    'Deze weergave van Fasen toont één regio: kies er een'
    """
    return f"Deze weergave van {frame_words.TITLES[page]} toont één regio: kies er een"


def not_on_stage(page: str) -> str:
    """A step of a page, or of one of its pictures, that is for reading alone.

    >>> not_on_stage("uitleg")
    'Deze weergave van Uitleg heeft geen podiumbeeld: toon de pagina zelf'
    """
    return f"Deze weergave van {frame_words.TITLES[page]} heeft geen podiumbeeld: toon de pagina zelf"


# ---------------------------------------------------------------- live questions

TOO_FEW = "Te weinig antwoorden om te tonen"
TOO_FEW_LINES = ("Vanaf vijf antwoorden", "tonen we hoe ze verdeeld zijn.")
LIVE_QUESTIONS = {
    "thermometer": "Hoe warm is de samenwerking in jouw netwerk?",
    "voorwaarden": "Hoe sterk staan de vijf voorwaarden voor samenwerking?",
    "fasen": "In welke fase staat jouw netwerk?",
    "hulp": "Welke regio’s kan jij vooruithelpen?",
    "keuze": "Wat kies jij?",
    "schaal": "Waar sta jij?",
    "akkoord": "Ben je akkoord?",
}
WAITING_NOTES = {
    "thermometer": "Van −5 °C (ijskoud) tot 20 °C (heerlijk warm).",
    "voorwaarden": "Per voorwaarde van 1 (zwak) tot 5 (sterk).",
    "fasen": "Meer dan één fase kan: fasen lopen door elkaar.",
    "hulp": "Meer dan één regio kan.",
    "keuze": "Kies één antwoord.",
    "schaal": "Van 1 tot 5.",
    "akkoord": "Akkoord, als …? Kies dan wat daarvoor nodig is.",
}
HELP_WAITING = ("Kies de regio’s waar jij", "met kennis, tijd of contacten", "iets kan betekenen.")
DEGREES_TABLE = ("Temperatuur", "Antwoorden")
PHASE_TABLE = ("Fase", "Antwoorden")
HELP_TABLE = ("Regio", "Aangeboden hulp")
CONDITIONS_TABLE = ("Voorwaarde", "Groep", "1", "2", "3", "4", "5")
ALL_GROUPS = "Iedereen"
SMALL_GROUPS = "Andere groepen samen"


def degrees(value: int) -> str:
    r"""A temperature on the scale.

    >>> degrees(-5), degrees(20)
    ('−5\xa0°C', '20\xa0°C')
    """
    return formats.degrees(value)


def option(kind_code: str, value: str, choices: Sequence[str] = ()) -> str:
    r"""One option of a live question as people read it.

    >>> option("thermometer", "8"), option("fasen", "opstart"), option("voorwaarden", "aanbieder/relatie/4")
    ('8\xa0°C', 'Opstart', 'Aanbieder: Relatie 4')
    """
    if kind_code == "thermometer":
        return degrees(int(value))
    if kind_code == "voorwaarden":
        return f"{scored(value)} {value.split('/')[2]}"
    if kind_code in live_answers.OWN_KINDS:
        return own_questions.option(kind_code, value, choices)
    return reference.label("phase" if kind_code == "fasen" else "region_code", value)


def scored(value: str) -> str:
    """Who scores what, of one option of the conditions.

    >>> scored("aanbieder/relatie/4")
    'Aanbieder: Relatie'
    """
    rater, condition, _ = value.split("/")
    return f"{group(rater)}: {reference.label('condition', condition)}"


def group(code: str) -> str:
    """A rater group; several that are too small to be told apart go together."""
    return SMALL_GROUPS if code == live_answers.OTHERS else reference.label("rater_group", code)


def median_degrees(value: float) -> str:
    """The median on the picture."""
    return f"mediaan {formats.degrees(value)}, geen norm"


def answers(count: int) -> str:
    """How many answered."""
    return formats.counted(count, "antwoord", "antwoorden")


def thermometer_sentence(answers: int, middle: float, lowest: int, highest: int) -> str:
    """Where the middle lies and how far the answers reach."""
    if lowest == highest:
        return f"Alle {answers} antwoorden zijn {formats.degrees(lowest)}"
    return f"Het midden ligt op {formats.degrees(middle)}; de antwoorden gaan van {formats.degrees(lowest)} tot {formats.degrees(highest)}"


def live_note(answer_count: int, joined: int) -> str:
    """How many answered, of how many; of more than there are phones it says why.

    >>> live_note(2, 12), live_note(19, 12)
    ('2 antwoorden, 12 gsm’s doen mee.', '19 antwoorden (ook met de hand), 12 gsm’s doen mee.')
    """
    by_hand = " (ook met de hand)" if answer_count > joined else ""
    return f"{answers(answer_count)}{by_hand}, {formats.counted(joined, 'gsm doet', 'gsm’s doen')} mee."


def several_note(answer_count: int, joined: int) -> str:
    """How many answered where several choices count."""
    return f"{live_note(answer_count, joined)} Meer dan één keuze kan."


def conditions_note(answer_count: int, joined: int) -> str:
    """How to read the conditions."""
    return f"{live_note(answer_count, joined)} Van 1 (zwak) tot 5 (sterk); ▼ is de mediaan, geen norm."


def conditions_sentence(compared: Sequence[str], apart: tuple[str, str, str] | None) -> str:
    """Where a 4 or 5 is given most and least often, as on the pages, and where two groups see it differently."""
    first, *shorter = (f"Hier {one}" for one in compared)
    if apart is None:
        return fitting(first, *shorter)
    condition, low, high = apart
    about = formats.lower_first(reference.label("condition", condition))
    differ = f"Over {about} denken {formats.lower_first(group(low))} en {formats.lower_first(group(high))} anders"
    return fitting(f"{first}; {formats.lower_first(differ)}", differ, first)


def room_phases_sentence(answers: int, counts: Mapping[str, int]) -> str:
    """In which phase most networks in the room stand."""
    top = max(counts.values())
    most = [code for code, count in counts.items() if count == top]
    none = [code for code, count in counts.items() if not count]
    first = f"{phase_names(most)} {'wordt' if len(most) == 1 else 'worden'} het vaakst gekozen ({top} van {answers})"
    return fitting(f"{first}; {phase_names(none)} door niemand" if none else first, first)


def help_sentence(counts: Mapping[str, int]) -> str:
    """How many regions can count on help from the room, and which on none."""
    helped = [code for code, count in counts.items() if count]
    without = [name_of(code) for code, count in counts.items() if not count]
    if not without:
        return "Elke regio kan op hulp uit de zaal rekenen"
    some = formats.first_upper(formats.some_of(len(helped), len(counts), "regio’s", "regio"))
    first = f"{some} {'kunnen' if len(helped) > 1 else 'kan'} op hulp uit de zaal rekenen"
    return fitting(f"{first}; nog niet: {formats.enumerate_names(without, 3)}", first)


# ---------------------------------------------------------------- ready-made running orders

HOUR = "Netwerkdag in een uur"
HOUR_QUESTIONS = {
    "overzicht": "Waar herken je jouw regio, en wat verrast je?",
    "dekking": "Wie ken jij die in deze leemte past?",
    "aanbod": "Wat heb je nodig om ook de kwaliteit te leren kennen?",
    "fasen": "Welke fase vroeg bij jullie de meeste tijd?",
    "voorwaarden": "Hoe sterk staan de vijf voorwaarden voor samenwerking in jouw netwerk?",
    "lerend_netwerk": "Bij wie ga je straks aan tafel zitten?",
}
BOARD = "Eén regio voor de stuurgroep"
BOARD_QUESTIONS = {
    "regio": "Welk cijfer wil je volgend jaar zien bewegen?",
    "dekking": "Wie spreekt een witte vlek aan, en wanneer?",
    "aanbod": "Wat doen we meer, en wat doen we beter?",
    "fasen": "Wat hebben we nodig voor de volgende stap?",
    "lerend_netwerk": "Wie vragen we om hulp?",
    "a4": "Wat antwoorden we op de vraag onderaan?",
}
FACILITATOR = "begeleider"
CORE_PARTNER = "kernpartner"
NETWORK_WORKER = "netwerkmedewerker"
CHAIR = "voorzitter"

"""Words of what a network day leaves behind: its results, the files to take along, the page of each region."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from data import live_answers, reference
from ui import formats
from ui.texts import stage as stage_words

HEADING = "Wat er gebeurde"
NOTHING = "Nog niets: antwoorden verschijnen hier zodra een vraag gesloten is. We bewaren totalen, geen stemmen."
WHICH_DAY = "Welke keer?"
COUNTS = "Toon de aantallen"
BY_REGION = "Per regio"
AGAIN = "Toon opnieuw"
AGAIN_HELP = "Zet dit resultaat als laatste stap in dit draaiboek."
AGAIN_DONE = "Toegevoegd als laatste stap van dit draaiboek."
TAKE_ALONG = "Neem mee"
WORKBOOK = "Excel van de dag"
SLIDES = "PowerPoint van de dag"
SHEETS = "Blad per regio"
FOR_REGION = "Voor welke regio?"
ALL_REGIONS = "Alle regio’s, een blad elk"
FEW = "Te weinig antwoorden voor deze regio om te tonen."
NO_ANSWER = "Gaf aan tafel geen antwoord."
NOT_BY_REGION = "Hier antwoordde de zaal samen, niet per regio."
OWN = "Deze regio"
HALL = "De hele zaal"
LOOKED_AT = "Wat we bekeken"
NEXT_STEPS = "Volgende stappen van deze regio"
ANSWERED = "Wat de zaal antwoordde"
GONE = "Dit resultaat staat er niet meer."
ANSWERS_AXIS = "Aantal antwoorden"
DEGREES_AXIS = "Aantal antwoorden per graad (°C)"
REGION_HEAD, ANSWER_HEAD, SILENT = "Regio", "Antwoord", "–"
MEDIANS = "Per voorwaarde de mediaan van 1 tot 5; –: te weinig antwoorden."
SCORES_TABLE = ("Voorwaarde", "1", "2", "3", "4", "5")
RESULTS_SHEET, COUNTS_SHEET = "Resultaten", "Aantallen"
RESULTS_TABLE = ("Dag", "Uur", "Stap", "Vraag", "Regio", "Antwoorden", "Aanwezig", "In één zin")
COUNTS_TABLE = ("Stap", "Vraag", "Regio", "Antwoord", "Aantal")
README = {
    "what": ("Wat is dit?", "Wat de zaal antwoordde op een netwerkdag, per vraag en per regio."),
    "few": (
        "Wat ontbreekt?",
        "Onder vijf antwoorden bewaren we geen verdeling, alleen hun aantal. Stemmen zelf bewaren we niet.",
    ),
}


def day_choice(opened_at: datetime) -> str:
    """One time that a running order was presented.

    >>> day_choice(datetime(2026, 11, 26, 8, 30))
    '26/11/2026, vanaf 09:30'
    """
    return f"{formats.day(formats.local(opened_at))}, vanaf {formats.clock(opened_at)}"


def result_head(line: Any) -> str:
    """When, at which step, and how many of who was present; ``line`` is one of live_results.results."""
    return f"{formats.clock(line.answered_at)} · stap {line.position} · {answers_of(line)}"


def silent(line: Any) -> str:
    """Why there is nothing of a region in a result; ``line`` is that of the hall."""
    if line.per_region == live_answers.AT_TABLE:
        return NO_ANSWER
    return FEW if live_answers.asks_region(line.kind_code, line.per_region) else NOT_BY_REGION


def answers_of(line: Any) -> str:
    """How many answered, of how many phones."""
    answers = stage_words.answers(line.answer_count)
    return answers if line.region else f"{answers}, {formats.number(line.joined_count)} aanwezig"


def region_of(line: Any) -> str:
    """Whose answers."""
    return reference.regions()[line.region].name if line.region else HALL


def of_small_groups(option: str) -> str:
    """What several groups scored together that are too small to tell apart.

    >>> of_small_groups("others/relatie/4")
    'Andere groepen samen: Relatie 4'
    """
    parts = option.split("/")
    if len(parts) != len(("group", "condition", "score")) or parts[0] != live_answers.OTHERS:
        return option
    return f"{stage_words.group(parts[0])}: {reference.label('condition', parts[1])} {parts[2]}"


def bare_degrees(label: str) -> str:
    r"""A temperature without its unit, which stands beside the axis.

    >>> bare_degrees("−5\xa0°C")
    '−5'
    """
    return label.removesuffix("\N{NO-BREAK SPACE}°C")


def scores(totals: Mapping[str, Any]) -> list[list[str]]:
    """How often each condition got each score, all groups together."""
    every = live_answers.together(totals)
    return [[reference.label("condition", code), *map(str, given.values())] for code, given in every.items()]


def again_note(line: Any) -> str:
    """Under a result that is shown again: it is not of now."""
    whose = f"{region_of(line)}: " if line.region else ""
    return f"{whose}{answers_of(line)}, gestemd op {formats.day(formats.local(line.room_opened_at))}."


def again_label(address_choices: dict[str, str]) -> str:
    """The step of a running order that shows a result again.

    >>> again_label({"zaal": "2026-11-26T08:30:00"})
    'Uitslag van 26/11/2026'
    """
    opened_at = datetime.fromisoformat(address_choices["zaal"])
    region = address_choices.get("regio", "")
    whose = f" · {reference.regions()[region].name}" if region else ""
    return f"Uitslag van {formats.day(formats.local(opened_at))}{whose}"


def source(name: str, opened_at: datetime) -> str:
    """Under every slide: where it comes from."""
    return f"{name}, {formats.day(formats.local(opened_at))} · Netwerkmonitor 4de pijler"


def sheet_title(region: str) -> str:
    """The head of the page of one region."""
    return f"{reference.regions()[region].name} op de netwerkdag"


def file_name(kind: str, name: str, opened_at: datetime, ending: str) -> str:
    """A file of the day.

    >>> file_name("resultaten", "Netwerkdag: een uur?", datetime(2026, 11, 26), "xlsx")
    'resultaten-netwerkdag-een-uur-2026-11-26.xlsx'
    """
    day: date = formats.local(opened_at).date()
    return f"{kind}-{formats.file_part(name)}-{day.isoformat()}.{ending}"

"""Words about the five phases that figures and pages share, and what page fasen says around its figures."""

from collections.abc import Collection, Sequence
from datetime import date

from data import reference
from data.questions.comparisons import Comparison
from ui import formats
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.short import short

CORNER = "Regio"
PHASE = "Fase"
BACK_TO_START = "\N{NO-BREAK SPACE}↻"
LOWEST_DEGREES, HIGHEST_DEGREES = -5, 20
MAIN_PHASE, MAIN_SIGN = "eigen hoofdfase", "●"
STEPS = ("0", "20", "40", "60", "80")
"""From which share on each step of blue begins, in percent."""
PERCENT_DONE, FURTHER = "procent klaar, vanaf", "duidelijk verder"
NOT_APPLICABLE = "n.v.t."
FORWARD, SAME, BACK = "vooruit", "gelijk", "terug"
SHARE = "Deel van de beantwoorde items dat klaar is (bezig telt half)"
CLEARLY = "Duidelijk verder: minstens 10 procentpunt, in beide fasen minstens 5 beantwoorde items."

CHOOSE_REGION = "Kies hierboven je regio, of klik op een naam: dan zie je haar cirkel, haar items en wie op haar lijkt."
TO_UPLOAD = "Naar Opladen"
NEXT, NEXT_LINK = "Hoe toon je dit aan je bestuur?", "Naar de pagina van één regio"
NEXT_OF_REGION, NEXT_LINK_OF_REGION = "Met wie leg je je vraag aan tafel?", "Naar het lerend netwerk"


def phases() -> dict[str, str]:
    """The phases in order, code to label."""
    return {option.code: option.label for option in reference.options("phase")}


def numbered() -> list[str]:
    """The phases in order, each with its number.

    >>> numbered()[:2]
    ['1 Opstart', '2 Verkenning']
    """
    return [f"{place} {label}" for place, label in enumerate(phases().values(), 1)]


def number(code: str) -> str:
    """The place of a phase in their order, 1 to 5, by which it is known everywhere.

    >>> number("opstart"), number("vernieuwing")
    ('1', '5')
    """
    return str(list(phases()).index(code) + 1)


def short_numbered() -> list[str]:
    """The same as ``numbered`` for a narrow column."""
    return [f"{number(code)} {short('phase', code)}" for code in phases()]


def of_items(share: float | None, count: int | None) -> str:
    r"""A share with how many items it is of; unknown without one.

    >>> of_items(0.61, 9), of_items(1, 1), of_items(None, 0)
    ('61\xa0% van 9 items', '100\xa0% van 1 item', 'onbekend')
    """
    if share is None:
        return figure_words.UNKNOWN
    return f"{formats.share(share)} van {formats.number(count)} {'item' if count == 1 else 'items'}"


def names(codes: Sequence[str]) -> str:
    """Phases in a sentence; a name that holds "en" itself is quoted between others.

    >>> names(["vernieuwing"]), names(["uitvoering", "vernieuwing"])
    ('Evalueren en vernieuwen', 'Uitvoering en “Evalueren en vernieuwen”')
    """
    labels = [quoted(code) if len(codes) > 1 else phases()[code] for code in codes]
    return formats.enumerate_names(labels)


def quoted(code: str) -> str:
    """The name of a phase inside a sentence, between quotation marks when it holds "en" itself."""
    label = phases()[code]
    return f"“{label}”" if " en " in label else label


def unusual(unusual_count: int, comparable_count: int, regions: str = " regio’s") -> str:
    """In how many of the regions with enough answers a later phase is clearly further than an earlier one.

    >>> unusual(0, 1), unusual(2, 9)[:24]
    ('in de ene regio met genoeg antwoorden staat geen latere fase duidelijk verder dan een vroegere', 'in 2 van de 9 regio’s st')
    """
    if comparable_count == 1:
        of = "in de ene regio met genoeg antwoorden"
    else:
        enough = "" if unusual_count else " met genoeg antwoorden"
        of = f"in {formats.some_of(unusual_count, comparable_count)}{regions}{enough}"
    article = "geen" if comparable_count == 1 and not unusual_count else "een"
    verb = "staat" if regions else "is"  # without the word for regions it is meant for the two lines of a stage
    return f"{of} {verb} {article} latere fase duidelijk verder dan een vroegere"


def nothing_new(comparisons: Collection[str], unrenewed_date: date | None, since: date) -> str:
    """Why nothing can be compared over all regions: what two dates say of them, and the newest that stood still.

    >>> nothing_new(["never"], None, date(2026, 3, 19))
    'blad Fasen is nog niet aangeleverd'
    >>> nothing_new(["renewed", "unrenewed"], date(2026, 6, 30), date(2026, 3, 19))
    'te weinig antwoorden om leveringen te vergelijken'
    """
    if Comparison.RENEWED in comparisons:
        return "te weinig antwoorden om leveringen te vergelijken"
    if Comparison.UNRENEWED in comparisons:
        return changes.no_new_delivery(unrenewed_date, "Fasen")
    is_first = Comparison.FIRST in comparisons
    return changes.none_then(since) if is_first else changes.no_new_delivery(None, "Fasen")


def not_reported(region: str, as_of: object) -> str:
    """A region did not hand in its items, and what to do."""
    return (
        f"{reference.regions()[region].name} leverde blad Fasen nog niet aan ({frame_words.stand(as_of)}). "
        "Haal het sjabloon op bij Opladen: de 38 items staan er al in, je duidt alleen aan hoe ver je staat."
    )

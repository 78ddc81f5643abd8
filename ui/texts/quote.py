"""Words of a quote: a sentence with all that it needs to stand by itself, on whatever day it is read."""

from collections.abc import Mapping, Sequence
from datetime import date

from data.questions.region_sheets import Sheet
from ui import formats
from ui.texts import assessed, changes, region
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

QUOTE = "Kopieer als citaat"
TITLE = QUOTE
INTRO = "Dit wordt gekopieerd. De link blijft deze cijfers tonen, ook na een nieuwe levering."
EVERYWHERE = "Alle regio’s samen"
BASIS, DEFINITION, MOMENT = "Basis", "Definitie", "Datum"
COPY_ALL, COPY_SENTENCE, COPY_LINK = "Kopieer citaat", "Enkel de zin", "Enkel de link"
DONE = frame_words.COPIED
BY_HAND = "Je browser kopieert hier niet zelf. De tekst is geselecteerd: druk Ctrl+C, of hou hem op je gsm ingedrukt."
_ALL_REGIONS = "over alle regio’s"
_MOST_DEFINED = 2
_LONG_AGO, _PAST_MONTHS = "langer geleden", "van de laatste 12 maanden"


def basis(sheets: Mapping[str, Sequence[Sheet]], *, is_named: bool = True) -> str:
    """Which sheets the number rests on, of how many regions, and by name who is missing.

    ``sheets`` are by their name those of all regions. Sheets that the same regions lack are told together. Empty when the number rests on no sheet of a region.
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    for name, lines in sheets.items():
        silent = tuple(one.region for one in lines if one.reference_date is None)
        alike.setdefault(silent, []).append(name)
    whole = max((len(lines) for lines in sheets.values()), default=0)
    return "; ".join(_of_regions(names, silent, whole, is_named=is_named) for silent, names in alike.items())


def _of_regions(names: Sequence[str], silent: Sequence[str], whole: int, *, is_named: bool) -> str:
    missing = figure_words.not_handed_in(silent) if is_named else ""
    known = f"{_sheets(names)} van {formats.part(whole - len(silent), whole)} regio’s"
    return f"{known} ({missing})" if missing else known


def basis_of(own: str, sheets: Mapping[str, Sequence[Sheet]]) -> str:
    """The same of a number of one region, which names no other: what it handed in, what not, beside how many."""
    lines = [one for lines in sheets.values() for one in lines if one.region == own]
    given, absent = ([one.name for one in lines if bool(one.reference_date) is has] for has in (True, False))
    parts = [f"{_sheets(given)} van {region.name_of(own)}"] if given else []
    parts += [f"{region.name_of(own)} leverde {_sheets(absent)} nog niet aan"] if absent else []
    if any(len(lines) > 1 for lines in sheets.values()):
        parts.append(f"{_ALL_REGIONS}: {basis(sheets, is_named=False)}")
    return "; ".join(parts)


def _sheets(names: Sequence[str]) -> str:
    return f"{'blad' if len(names) == 1 else 'de bladen'} {formats.enumerate_names(names, len(names))}"


def moment(sheets: Sequence[Sheet], as_of: date, today: date) -> str:
    """Of when the figures are, at which date they stand, and when they were looked up."""
    dates = [one.reference_date for one in sheets if one.reference_date]
    span = f"cijfers van {changes.span(min(dates), max(dates))}, " if dates else ""
    return f"{span}{frame_words.stand(as_of)}, geraadpleegd op {formats.day(today)}"


def definition(labels: Sequence[tuple[str, str, str]]) -> str:
    """What the words of the sentence mean: (label, what, how) of each; of many only what they are.

    >>> definition([("Actief aanbod", "Aanbod dat nu loopt.", "Status actief.")])
    'Actief aanbod: Aanbod dat nu loopt. Status actief.'
    """
    is_full = len(labels) <= _MOST_DEFINED
    return " ".join(f"{label}: {what} {how}" if is_full else f"{label}: {what}" for label, what, how in labels)


def dated(text: str, since: date) -> str:
    """What counts from a day that moves by that day: what was longer ago, and the past year.

    >>> dated("langer geleden beoordeeld", date(2025, 6, 30)), dated("sport, het voorbije jaar", date(2025, 6, 30))
    ('vóór 30/06/2025 beoordeeld', 'sport, sinds 30/06/2025')
    """
    day = formats.day(since)
    text = text.replace(_LONG_AGO, f"vóór {day}").replace(_PAST_MONTHS, f"sinds {day}")
    return assessed.dated(text, since)

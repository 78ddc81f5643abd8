"""How much of the offer was assessed, and how long ago: the same words on every page, stage, report and slide."""

from datetime import date
from typing import Any

from ui import formats

PAST_YEAR = "het voorbije jaar"
STATES = {
    "assessed": f"{PAST_YEAR} beoordeeld",
    "stale": "langer geleden beoordeeld",
    "incomplete": "onvolledig beoordeeld",
    "closed": "nee op een voorwaarde",
    "none": "nog niet bekeken",
}
"""How far an assessment is; incomplete and closed look alike: looked at without a score."""
LOOKED_AT = "bekeken, zonder score"
FRESH_COLUMN = f"Waarvan {PAST_YEAR}"
COLUMN = "Beoordeeld (voorbije jaar)"
MEANING = (
    "Langer geleden: meer dan 12 maanden, of zonder datum. Onvolledig: minder dan 5 van de 8 criteria. "
    "Nee op een voorwaarde: daarom geen score."
)


def assessed(count: Any, whole: Any, fresh: Any) -> str:
    """How many of the offers were assessed, and how many of those in the past year.

    >>> assessed(175, 336, 81), assessed(3, 4, 0), assessed(0, 14, 0), assessed(None, None, None)
    ('175 van 336 beoordeeld, waarvan 81 het voorbije jaar', '3 van 4 beoordeeld, waarvan geen het voorbije jaar', \
'0 van 14 beoordeeld', '–')
    """
    return counted(count, whole, fresh, "beoordeeld")


def counted(count: Any, whole: Any, fresh: Any, what: str) -> str:
    """The same with words of its own: ``what`` says that they were assessed."""
    if formats.is_missing(count):
        return formats.MISSING
    told = f"{formats.part(count, whole)} {what}"
    return f"{told}, {of_which(fresh)}" if count else told


def of_which(fresh: Any) -> str:
    """How many of what was assessed are no older than a year.

    >>> of_which(81), of_which(0)
    ('waarvan 81 het voorbije jaar', 'waarvan geen het voorbije jaar')
    """
    return f"waarvan {formats.number(fresh) if fresh else 'geen'} {PAST_YEAR}"


def in_figures(count: Any, whole: Any, fresh: Any) -> str:
    """The same under a header that says what it is.

    >>> in_figures(13, 24, 8), in_figures(0, 14, 0)
    ('13 van 24 (8)', '0 van 14')
    """
    return f"{formats.part(count, whole)} ({formats.number(fresh)})" if count else formats.part(count, whole)


def since_note(since: date) -> str:
    """From which day on the past year counts, under a sentence that says it: figures need not be of today.

    >>> from datetime import date
    >>> since_note(date(2025, 11, 26))
    ' Het voorbije jaar: sinds 26/11/2025.'
    """
    return f" {PAST_YEAR.capitalize()}: sinds {formats.day(since)}."


def dated(text: str, since: date) -> str:
    """The same text for a document that outlives the day: the past year by its first day.

    >>> from datetime import date
    >>> dated("3 van 4 beoordeeld, waarvan 1 het voorbije jaar", date(2025, 11, 26))
    '3 van 4 beoordeeld, waarvan 1 sinds 26/11/2025'
    >>> dated("Het voorbije jaar beoordeeld", date(2025, 11, 26))
    'Sinds 26/11/2025 beoordeeld'
    """
    day = formats.day(since)
    return (
        text.replace(since_note(since), "")
        .replace(PAST_YEAR, f"sinds {day}")
        .replace(PAST_YEAR.capitalize(), f"Sinds {day}")
    )

"""Which sheets one region handed in, for what needs one."""

from data.questions.region_sheets import region_sheets
from ui.answers import ask
from ui.filters import View


def has_sheet(view: View, region: str, sheet: str) -> bool:
    """True when the region handed this sheet in."""
    return sheet not in absent_sheets(view, region)


def absent_sheets(view: View, region: str) -> tuple[str, ...]:
    """The sheets that the region never handed in; all of them when it never handed in anything."""
    return ask(region_sheets, view.as_of, region).absent

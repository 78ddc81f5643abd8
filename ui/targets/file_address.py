"""Addresses of files: which figure or region, under which filters, at which version; each means the same for ever."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ui import address
from ui.filters import View

if TYPE_CHECKING:
    from ui.targets.exhibits import Choices

FIGURE = "/cijfers/{code}.xlsx"
"""The numbers of one figure."""
REGION = "/verslag/regio.{ending}"
"""What a region takes along: report, slides or workbook."""
BOARD = "/verslag/a4.{ending}"
"""The one page for its board: a sheet to print, or one slide."""
FLANDERS = "/verslag/vlaanderen.{ending}"
"""The same of all regions together."""
PANEL = "/paneel/{page}"
"""The address of a page with this before it, choices and all."""
QUOTE = "/citaat/{code}"
"""What people copy of one figure to quote it."""
ORIGINAL = "/origineel/{number}"
"""A file as it was handed in."""
TEMPLATE = "/sjabloon/{region}.xlsx"
"""The workbook to fill in, with what is known of a region."""
DAY_FIELD = "datum"
CARDS = "/kaarten/{region}.html"
"""Cards for newcomers, to print."""
CARD_FIELD = "kaart"
ROUND = "/ronde/{number}.ics"
"""The last day of a collection round, for a calendar."""
AUDIT = "/logboek.csv"
"""The newest lines of the audit."""
TABLE = "/gegevens/{table}.{ending}"
"""A table, or all of them, as they are now; ``ui.targets.data_tables`` knows which."""
TABLE_AT = "/gegevens/v/{version}/{table}.{ending}"
"""The same at a data version."""
_FILTERS = ("regio", "op", "sinds", "versie")


def write(path: str, view: View, version: int, choices: "Choices" = ()) -> str:
    """The address of a file: the filters with their dates worked out, the data version, what was chosen."""
    parts = {
        "regio": [view.region or ""],
        "op": [view.as_of.isoformat()],
        "sinds": [view.since.isoformat() if view.since else ""],
        "versie": [str(version)],
    }
    for key, value in choices:
        parts.setdefault(key, []).append(value)
    return address.write(path.lstrip("/"), parts)


def read(parts: Sequence[tuple[str, str]], newest: int) -> tuple[View, "Choices"]:
    """What ``write`` wrote, from the pairs of a query; ``newest`` is the data version of now.

    >>> view, choices = read([("regio", "kempen"), ("op", "2026-06-30"), ("sinds", ""), ("versie", "3"),
    ...     ("beeld", "lijst")], 3)
    >>> view.region, view.as_of, view.version, choices
    ('kempen', datetime.date(2026, 6, 30), 3, (('beeld', 'lijst'),))

    Raises ValueError for a value that cannot be, KeyError for a filter that is not there.
    """
    said = dict(parts)
    version = address.number(said["versie"], newest)
    if version is None or (not version and newest):  # it is 0 before the first delivery
        raise address.AddressError(said["versie"])
    since = date.fromisoformat(said["sinds"]) if said["sinds"] else None
    view = View(address.region(said["regio"]), date.fromisoformat(said["op"]), since, version)
    return view, tuple(pair for pair in parts if pair[0] not in _FILTERS)

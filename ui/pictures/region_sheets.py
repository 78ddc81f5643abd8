"""How old each sheet of one region is: a date can hide that one list is a year behind the others."""

from typing import Any

import pandas as pd

from data import queries
from data.rows import lines as lines_of
from ui import formats
from ui.answers import ask
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import region_sheets as words


def sheets(view: View) -> Picture:
    """The eight sheets of the region in view with their dates; older ones and those never handed in stand out."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    every = ask(queries.freshness_by_sheet, view.as_of)
    found = every[every["region"] == view.region]
    newest = max((day for day in found["reference_date"] if day), default=None)
    lines = [
        (line.sheet, line.reference_date, line.age_days, line.row_count, line.refused_row_count)
        for line in lines_of(found)
    ]
    return Picture(
        words.sheets_sentence(view.region, found, newest),
        words.sheets_note(view.as_of),
        f'<ul class="sheets">{"".join(_sheet(line, newest) for line in lines_of(found))}</ul>',
        pd.DataFrame(lines, columns=list(words.SHEETS_TABLE)),
        ("freshness",),
        f"versheid-{view.region}",
        facts(view),
    )


def _sheet(line: Any, newest: Any) -> str:
    if formats.is_missing(line.reference_date):
        return f'<li class="not-reported"><b>{line.sheet}</b> <span>{words.NEVER}</span></li>'
    is_older = line.reference_date < newest
    said = [formats.day(line.reference_date)]
    if is_older:
        said.append(words.OLDER)
    if line.refused_row_count:
        said.append(words.aside(line.refused_row_count))
    return f'<li class="{"older" if is_older else ""}"><b>{line.sheet}</b> <span>{" · ".join(said)}</span></li>'

"""Rows of municipalities outside the region: left out once people say so, and counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from loaders.choices import LEAVE_OUT, OUTSIDE
from loaders.columns.headers import ColumnMatch
from loaders.columns.tables import Table
from loaders.contract import Kind, Sheet
from loaders.files.addresses import address
from loaders.findings import Finding, found
from loaders.values.cell import Reader, Setting
from loaders.values.plain_text import as_text

ELSEWHERE = "municipality-elsewhere"


@dataclass
class Inside:
    """The lines that stay, by their place counted from 0, and what there is to say about the rest."""

    lines: dict[int, list[Any]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def left_out(sheet: Sheet, table: Table, lines: Mapping[int, list[Any]], setting: Setting) -> Inside:
    """The lines without those that lie outside, and without the places outside in those that lie in both."""
    if setting.choices.answers.get((OUTSIDE, sheet.name)) != LEAVE_OUT:
        return Inside(dict(lines))
    for match in table.columns:
        if match.column.kind in (Kind.AREA, Kind.MUNICIPALITY):
            return _without(sheet, match, lines, setting)
    return Inside(dict(lines))


def _without(sheet: Sheet, match: ColumnMatch, lines: Mapping[int, list[Any]], setting: Setting) -> Inside:
    reader = Reader(match.column, [line[match.index] for line in lines.values()], setting)
    result = Inside()
    counts: dict[str, list[int]] = {"rows-outside": [], "municipality-left": []}
    for place, line in lines.items():
        outside = [note.seen for note in reader[line[match.index]].notes if note.code == ELSEWHERE]
        rest = as_text(line[match.index])
        for seen in outside:
            rest = rest.replace(seen, "", 1)
        if outside and not any(sign.isalnum() for sign in rest):
            counts["rows-outside"].append(place)
            continue
        if outside:
            counts["municipality-left"].append(place)
            line = [*line[: match.index], rest, *line[match.index + 1 :]]  # noqa: PLW2901 - theirs stays as it was
        result.lines[place] = line
    for code, places in counts.items():
        if places:
            cell = address(places[0], match.index)
            result.findings.append(found(code, sheet.name, cell, match.column.header, count=str(len(places))))
    return result

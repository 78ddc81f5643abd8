"""Rows of municipalities outside the region: left out once people say so, and counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from loaders.columns.tables import Table
from loaders.files.addresses import address
from loaders.findings import Finding, found
from loaders.sheet import Kind, Sheet
from loaders.values.cell import Reader, Setting
from loaders.values.municipalities import ELSEWHERE
from loaders.values.outcome import Reading


@dataclass
class Inside:
    """The lines that stay, by their place counted from 0, and what there is to say about the rest."""

    lines: dict[int, list[Any]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def left_out(sheet: Sheet, table: Table, lines: Mapping[int, list[Any]], setting: Setting) -> Inside:
    """The lines without those that lie outside; a line that lies in both is read without its places outside."""
    places = [match for match in table.columns if match.column.kind in (Kind.AREA, Kind.MUNICIPALITY)]
    if not setting.leaves_outside or not places:
        return Inside(dict(lines))
    match = places[0]
    chosen = setting.choices.codes(sheet.name, match.column.field)
    reader = Reader(match.column, [line[match.index] for line in lines.values()], setting, chosen)
    inside = {place: line for place, line in lines.items() if not _is_outside(reader[line[match.index]])}
    if len(inside) == len(lines):
        return Inside(inside)
    outside = [place for place in lines if place not in inside]
    cell = address(outside[0], match.index)
    return Inside(inside, [found("rows-outside", sheet.name, cell, match.column.header, count=str(len(outside)))])


def _is_outside(reading: Reading) -> bool:
    return bool(reading.notes) and all(note.code == ELSEWHERE for note in reading.notes)

"""What every sheet of a checked workbook will hold once it is handed in, asked of the store; writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.deliveries import versions
from data.deliveries.versions import OpenRow, SpeakingSheet
from data.store import Store
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.rows import Row
from loaders.checks.set_aside import AsideRow
from loaders.choices import ADD, REPLACE, WAY, Way
from loaders.deliveries.changes import SheetDifference
from loaders.deliveries.governments import SHARED, GovernmentOf, government, has_ended
from loaders.deliveries.merge import Handed, Incoming, MergedRow, Source, StandingRow, go_on_under, merge
from loaders.deliveries.open_rows import carried, kept_open, numbered, setting_of, waiting_pair
from loaders.sheet import Sheet

_GOVERNMENTS = contract.GOVERNMENTS.name
_PARTNERS = contract.PARTNERS.name


@dataclass(frozen=True)
class Handing:
    """How a workbook is handed in: for which date and which way.

    ``government_of`` tells the municipal governments in a list of partners, which belong to sheet Besturen; None moves
    none.
    """

    day: date
    way: Way
    government_of: GovernmentOf | None = None


@dataclass(frozen=True)
class PlannedSheet:
    """One sheet as it will stand, what that changes, and the rows left aside with it.

    ``refused_count`` may be more than ``aside`` has, since a sheet that is not understood has no rows to keep.
    """

    sheet: Sheet
    rows: list[MergedRow]
    aside: list[OpenRow]
    refused_count: int
    difference: SheetDifference


def default_way(checked: Checked) -> Way:
    """What people answered; else our own template, which holds all that stands, replaces and any other file adds."""
    chosen = checked.choices.answers.get((WAY,))
    return REPLACE if chosen == REPLACE or (checked.is_template and chosen != ADD) else ADD


class Plan:
    """What a checked workbook makes of its sheets; worked out again only when somebody wrote in the store."""

    def __init__(self, store: Store, checked: Checked, handing: Handing) -> None:
        self._store, self.checked, self._handing = store, checked, handing
        self._version: int | None = None
        self._sheets: list[PlannedSheet] = []

    def sheets(self) -> list[PlannedSheet]:
        """The sheets as they will stand. Raises as ``planned_sheets``."""
        version = self._store.version()
        if self._version != version:
            self._sheets = planned_sheets(self._store, self.checked, self._handing)
            self._version = version
        return self._sheets


def planned_sheets(store: Store, checked: Checked, handing: Handing) -> list[PlannedSheet]:
    """The sheets that a checked workbook says anything of, in workbook order.

    Raises ValueError when its region is unknown.
    """
    if checked.region is None:
        raise ValueError("the region is not known")
    planning = _Planning(store, checked, checked.region, handing)
    return [planning.planned(sheet) for sheet in contract.SHEETS if planning.says_of(sheet)]


class _Planning:
    """One workbook against what stands for its region."""

    def __init__(self, store: Store, checked: Checked, region: str, handing: Handing) -> None:
        self._store, self._checked, self._region, self._handing = store, checked, region, handing
        self._speaking = versions.speaking_sheets(store, region, handing.day)
        self._incoming = {name: self._rows(contract.sheet(name), rows) for name, rows in checked.sheets.items()}
        self._governments = self._take_governments() if handing.government_of else []

    def says_of(self, sheet: Sheet) -> bool:
        """True when the file says anything of this sheet."""
        return sheet.name in self._incoming or (sheet.name == _GOVERNMENTS and bool(self._governments))

    def planned(self, sheet: Sheet) -> PlannedSheet:
        """One sheet as it will stand."""
        incoming, blocked = self._incoming.get(sheet.name, []), self._checked.aside.get(sheet.name, [])
        # what a list of partners says of governments is never all of them
        way = self._handing.way if sheet.name in self._incoming else ADD
        if sheet.name == _GOVERNMENTS:
            named = {one.row.values["municipality_nis"] for one in incoming}
            incoming = incoming + [one for one in self._governments if one.row.values["municipality_nis"] not in named]
        waits = self._waits(sheet, incoming, blocked) if way == ADD else []
        standing = self._standing(sheet, waits)
        merged = merge(sheet, Handed(incoming, blocked), standing, way, self._checked.choices.answers)
        numbers = numbered(
            waits, {row.row_number for row in blocked} | {one.row.row_number for one in merged.undecided}
        )
        go_on_under(merged, {_aside_number(number): new for number, new in numbers.items()})
        pairs = {pair.row.row_number: pair for pair in merged.difference.pairs}
        aside = [
            *(kept_open(row) for row in blocked),
            *(waiting_pair(sheet, pairs[one.row.row_number]) for one in merged.undecided),
            *(row._replace(row_number=numbers[row.row_number]) for row in waits),
        ]
        refused = self._checked.refused.get(sheet.name, 0) + len(merged.undecided) + len(waits)
        return PlannedSheet(sheet, merged.rows, aside, refused, merged.difference)

    def _rows(self, sheet: Sheet, rows: Sequence[Row]) -> list[Incoming]:
        columns = self._checked.columns.get(sheet.name)
        everything = frozenset(one.field for one in sheet.columns)
        fields = frozenset(one.column.field for one in columns or ()) or everything
        filled_in = self._checked.defaulted.get(sheet.name, {})
        name = sheet.key[0] if sheet.key else ""
        # what people chose for empty cells is for new rows: of a row that stands an empty cell says nothing
        chosen = {number: fields - names for number, names in filled_in.items()}
        is_adding = self._handing.way == ADD
        return [
            Incoming(
                row,
                chosen.get(row.row_number, fields) if is_adding else None,
                sheet.name,
                self._checked.place(sheet.name, row.row_number, name),
                everything - fields,
            )
            for row in rows
        ]

    def _standing(self, sheet: Sheet, waits: Sequence[OpenRow]) -> list[StandingRow]:
        going_on = {row.row_number for row in waits}
        rows = versions.standing_rows(self._store, self._region, self._handing.day, sheet.name, sheet.table)
        return [
            StandingRow(
                Row(row.row_number, row.values),
                Source(row.source_delivery_id, row.source_sheet, row.source_row_number),
                _aside_number(row.waiting_row_number) if row.waiting_row_number in going_on else None,
            )
            for row in rows
        ]

    def _waits(self, sheet: Sheet, incoming: Sequence[Incoming], blocked: Sequence[AsideRow]) -> list[OpenRow]:
        """The rows that waited and that this file is silent about."""
        speaking: SpeakingSheet | None = self._speaking.get(sheet.name)
        if speaking is None or not speaking.open_rows:
            return []
        # a row that waited among the partners may come back as a government that moves to its own sheet
        spoken = [row.values for row in self._checked.sheets.get(sheet.name, ())]
        spoken += [one.row.values for one in incoming if one.sheet != sheet.name]
        setting = setting_of(sheet, self._region, self._checked.choices)
        return carried(sheet, speaking.open_rows, spoken, blocked, setting)

    def _take_governments(self) -> list[Incoming]:
        """Move the municipal governments out of the list of partners; of several of one place the strongest speaks."""
        rows = self._incoming.get(_PARTNERS, [])
        told_of, day = self._handing.government_of, self._handing.day
        places = {
            id(one): None if has_ended(one.row.values, day) else government(one.row.values, told_of) for one in rows
        }
        self._incoming |= {_PARTNERS: [one for one in rows if places[id(one)] is None]} if rows else {}
        strongest: dict[str, Incoming] = {}
        for one in rows:
            nis = places[id(one)]
            if nis is not None and (nis not in strongest or _strength(one) > _strength(strongest[nis])):
                strongest[nis] = one
        return [_as_government(nis, one) for nis, one in strongest.items()]


def _aside_number(number: int | None) -> int:
    """A row of an earlier file, told apart from those of this one."""
    return -(number or 0)


def _strength(one: Incoming) -> int:
    code = str(one.row.values["engagement_code"])
    return int(code) if code.isdigit() else -1


def _as_government(nis: str, one: Incoming) -> Incoming:
    empty: dict[str, Any] = dict.fromkeys(contract.GOVERNMENTS.stored)
    values = empty | {name: one.row.values[name] for name in SHARED} | {"municipality_nis": nis}
    fields = SHARED if one.spoken is None else one.spoken & SHARED
    return Incoming(Row(one.row.row_number, values), fields | {"municipality_nis"}, one.sheet, one.place)

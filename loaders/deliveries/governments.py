"""The municipal governments in a list of partners: who they are, and what sheet Besturen has no place for."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.rows import Row
from loaders.checks.set_aside import AsideRow
from loaders.choices import DEFAULT, WORD, Question
from loaders.deliveries.matching import Values
from loaders.findings import Finding, found
from loaders.values.organisations import government_of

GovernmentOf = Callable[[str], str | None]
"""Name of an organisation -> the municipality whose government it is; None for any other."""
SHARED = frozenset({"engagement_code", "since_date"})
"""What a list of partners can say of a government."""
_PARTNERS = contract.PARTNERS.name
_KNOWN_BY = frozenset({"name", "organisation_type_code", "municipality_codes", "is_region_wide"})
"""What is said of a government by being one."""


def government(values: Values, told_of: GovernmentOf | None) -> str | None:
    """The municipality of which a row of partners is the government; None of any other."""
    name = values.get("name")
    return told_of(str(name)) if told_of and name else None


def has_ended(values: Values, day: date) -> bool:
    """Whether it was a partner until a day before this one, which sheet Besturen cannot say."""
    end = values.get("until_date")
    return end is not None and end < day


def judged(checked: Checked, day: date) -> Checked:
    """The workbook after checking, with what it has to say of governments in its list of partners.

    Such a row does not wait for a column that sheet Besturen lacks; what it fills in there is said once. To be asked
    once a file.
    """
    if checked.region is None:
        return checked
    told_of = partial(government_of, region=checked.region)
    eased = [row for row in checked.aside.get(_PARTNERS, ()) if _is_eased(row, told_of, day)]
    if eased:
        checked = _with_rows(checked, eased)
    rows = [row for row in checked.sheets.get(_PARTNERS, ()) if government(row.values, told_of) is not None]
    ended = [row for row in rows if has_ended(row.values, day)]
    said = list(_left(checked, [row for row in rows if not has_ended(row.values, day)]))
    # our own workbook holds both sheets: there nobody is surprised
    said += [] if checked.is_template else _ended(checked, ended)
    return replace(checked, findings=[*checked.findings, *said]) if said else checked


def _is_eased(row: AsideRow, told_of: GovernmentOf, day: date) -> bool:
    needed = {contract.PARTNERS.column(name).header for name in ("name", *SHARED)}
    is_of_others = all(one.column and one.column not in needed for one in row.findings if one.blocks)
    is_cell = all(one.code in ("required-missing", "code-unknown") for one in row.findings if one.blocks)
    return is_of_others and is_cell and government(row.values, told_of) is not None and not has_ended(row.values, day)


def _with_rows(checked: Checked, eased: list[AsideRow]) -> Checked:
    """With rows that do not wait any more among those that stand."""
    lifted: set[Finding] = {one for row in eased for one in row.findings if one.blocks}
    numbers = {row.row_number for row in eased}
    aside = [row for row in checked.aside[_PARTNERS] if row.row_number not in numbers]
    # a finding may stand for several rows
    lifted -= {one for row in aside for one in row.findings}
    rows = [*checked.sheets.get(_PARTNERS, ()), *(Row(row.row_number, dict(row.values)) for row in eased)]
    return replace(
        checked,
        sheets={**checked.sheets, _PARTNERS: sorted(rows, key=lambda row: row.row_number)},
        refused={**checked.refused, _PARTNERS: checked.refused[_PARTNERS] - len(eased)},
        aside={**checked.aside, _PARTNERS: aside},
        findings=[one for one in checked.findings if one not in lifted],
        questions=list(_still_asked(checked.questions, lifted)),
    )


def _still_asked(questions: list[Question], lifted: set[Finding]) -> Iterator[Question]:
    """The questions without the cells that nobody needs an answer for; of several sheets in one a cell is not known."""
    cells = {(one.column, one.cell) for one in lifted if not one.part}
    for one in questions:
        rest = tuple(cell for cell in one.cells if (one.header, cell) not in cells)
        is_of_cells = one.kind in (WORD, DEFAULT) and one.sheet == _PARTNERS and one.answer is None
        if not is_of_cells or rest == one.cells:
            yield one
        elif rest:
            yield replace(one, cells=rest)


def _left(checked: Checked, rows: list[Row]) -> Iterator[Finding]:
    """What governments fill in that their sheet has no column for, once for all of them."""
    columns = [one for one in contract.PARTNERS.columns if one.field not in SHARED | _KNOWN_BY]
    filled = {row.row_number: {one.header for one in columns if row.values.get(one.field)} for row in rows}
    numbers = [number for number, headers in filled.items() if headers]
    if numbers:
        columns_said = ", ".join(one.header for one in columns if any(one.header in some for some in filled.values()))
        yield _remark(checked, "government-fields-left", numbers, columns=columns_said)


def _ended(checked: Checked, rows: list[Row]) -> Iterator[Finding]:
    """Governments that ended stay where they are: their sheet may hold them as if they go on."""
    if rows:
        yield _remark(checked, "government-ended", [row.row_number for row in rows])


def _remark(checked: Checked, code: str, numbers: list[int], **details: str) -> Finding:
    """Said once, at the name in the first of these rows."""
    cell, part = checked.place(_PARTNERS, numbers[0], "name")
    header = contract.PARTNERS.column("name").header
    remark = found(code, _PARTNERS, cell, header, count=str(len(numbers)), name=contract.GOVERNMENTS.name, **details)
    return replace(remark, part=part) if part else remark

"""A name that is no more than that of a municipality says what it is with its kind: town and OCMW are two."""

import re
from dataclasses import replace

from data.reference import fold
from loaders.checks.rows import Row, Rows
from loaders.findings import Finding
from loaders.values import place_names

_NAME, _KIND = "name", "organisation_type_code"
_OF_A_TOWN = "ocmw"
"""The kind of organisation that each municipality has one of and that lists call by the name of the town alone."""
_BRACKET = re.compile(r"\s*\([^()]*\)$")  # "Aalter (voor fusie)"


def named_by_kind(table: Rows) -> tuple[Rows, list[Finding]]:
    """The rows, an OCMW that bears the bare name of its town called "OCMW" and that name; and one remark on them."""
    completed = {
        row.row_number: _completed(row)
        for row in table.rows
        if row.values.get(_KIND) == _OF_A_TOWN and _is_town(row.values[_NAME])
    }
    if not completed:
        return table, []
    first = next(iter(completed.values()))
    remark = table.finding("name-completed", first, _NAME, name=first.values[_NAME], count=str(len(completed)))
    return replace(table, rows=[completed.get(row.row_number, row) for row in table.rows]), [remark]


def _completed(row: Row) -> Row:
    return replace(row, values=row.values | {_NAME: f"{_OF_A_TOWN.upper()} {row.values[_NAME]}"})


def _is_town(name: str | None) -> bool:
    return fold(_BRACKET.sub("", name or "")) in place_names.names()

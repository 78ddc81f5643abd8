"""What a sheet changes row by row, when that is a wipe, and what a row is called."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from loaders import contract
from loaders.checks.rows import Row
from loaders.deliveries.changes import (
    FieldChange,
    Pair,
    RowChange,
    SheetDifference,
    WaitingRow,
    compare_rows,
    row_name,
    rows_of,
)
from loaders.sheet import Sheet
from tests.edge_rows import PARTNERS, row

ROW = row(2, name="De Brug")


def test_rows_are_new_changed_gone_or_the_same() -> None:
    current = [row(2, name="De Brug"), row(3, name="De Ploeg", shared_interest="taal"), row(4, name="Weg")]
    handed = [row(2, name="De Ploeg", shared_interest="werk"), row(3, name="De Brug"), row(4, name="Nieuw")]
    difference = compare_rows(PARTNERS, handed, current)
    assert (difference.new, difference.gone, difference.same_count) == ([handed[2]], [current[2]], 1)
    assert difference.changed == [RowChange(handed[0], [FieldChange("shared_interest", "taal", "werk")])]
    assert not difference.changes_nothing


def test_two_equal_rows_are_counted_each() -> None:
    rows = [row(2, name="De Brug"), row(3, name="De Ploeg")]
    assert compare_rows(PARTNERS, rows, rows) == SheetDifference("Partners", same_count=2)


@pytest.mark.parametrize(
    ("gone", "rest", "is_wipe"),
    [
        (0, {}, False),
        (1, {}, True),
        (1, {"same_count": 1}, False),
        (2, {"same_count": 1}, True),
        (2, {"changed": [RowChange(ROW, [])], "kept": [ROW]}, False),
        (2, {"waiting": [WaitingRow(ROW, 5)]}, True),
        (2, {"waiting": [WaitingRow(ROW, 5)], "same_count": 1}, False),
        (2, {"new": [ROW, ROW]}, True),
    ],
)
def test_more_than_half_of_what_holds_is_a_wipe(gone: int, rest: dict[str, Any], is_wipe: bool) -> None:
    assert SheetDifference("Partners", gone=[ROW] * gone, **rest).is_wipe is is_wipe


def test_what_holds_now_is_all_but_what_is_new() -> None:
    one = SheetDifference("Partners", [ROW], [RowChange(ROW, [])], [ROW] * 2, 4, [ROW] * 8, [WaitingRow(ROW, 5)] * 16)
    assert one.current_count == 31
    assert SheetDifference("Partners", new=[ROW]).current_count == 0


@pytest.mark.parametrize(
    ("rest", "changes_nothing"),
    [
        ({}, True),
        ({"same_count": 3, "kept": [ROW], "waiting": [WaitingRow(ROW, 5)]}, True),
        ({"new": [ROW]}, False),
        ({"changed": [RowChange(ROW, [])]}, False),
        ({"gone": [ROW]}, False),
    ],
)
def test_only_rows_that_come_go_or_change_change_something(rest: dict[str, Any], changes_nothing: bool) -> None:
    assert SheetDifference("Partners", **rest).changes_nothing is changes_nothing


@pytest.mark.parametrize(
    ("sheet", "values", "name"),
    [
        (contract.OFFERS, {"name": "Praattafel", "provider_name": "De Brug"}, "Praattafel · De Brug"),
        (contract.OFFERS, {"name": "Praattafel", "provider_name": None}, "Praattafel · "),
        (contract.REALISATIONS, {"realised_date": date(2026, 3, 1), "title": "Start"}, "01/03/2026 · Start"),
        (contract.GOVERNMENTS, {"municipality_nis": "37022"}, "Tielt"),
        (
            contract.COLLABORATION,
            {"answered_date": None, "rater_group_code": "andere", "condition_code": "relatie"},
            " · Andere · Relatie",
        ),
        (contract.REGION, {"story": "een"}, "Regio"),
    ],
)
def test_what_a_row_is_called(sheet: Sheet, values: dict[str, Any], name: str) -> None:
    assert row_name(sheet, Row(2, values)) == name


def test_a_pair_is_named_with_its_sheet_where_there_are_several() -> None:
    assert [Pair(ROW, ROW, "B3", part).where for part in ("", "Noord")] == ["B3", "B3 (Noord)"]


def test_rows_of_the_store_are_as_they_were_read() -> None:
    stored = pd.DataFrame([{"delivery_id": 1, "name": "De Brug", "row_number": 4}])
    assert rows_of(stored) == [Row(4, {"name": "De Brug"})]

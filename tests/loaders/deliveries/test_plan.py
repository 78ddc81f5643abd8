"""How a workbook goes with what stands, and which rows of a list of partners go to sheet Besturen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from data.store import Store
from loaders.checks.checked import Checked
from loaders.checks.rows import Row
from loaders.choices import ADD, REPLACE, WAY, Choices, Way
from loaders.deliveries.merge import Source
from loaders.deliveries.plan import Handing, Plan, PlannedSheet, default_way, planned_sheets
from loaders.values.organisations import government_of
from tests.edge_rows import GOVERNMENTS, row

DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("answer", "is_template", "way"),
    [
        (None, False, ADD),
        (None, True, REPLACE),
        (ADD, True, ADD),
        (ADD, False, ADD),
        (REPLACE, False, REPLACE),
        (REPLACE, True, REPLACE),
    ],
)
def test_our_own_template_replaces_and_any_other_file_adds(answer: str | None, is_template: bool, way: Way) -> None:
    choices = Choices({(WAY,): answer} if answer else {})
    assert default_way(Checked("midwest", is_template=is_template, choices=choices)) == way


def planned(
    store: Store, rows: Sequence[Row], towns: Sequence[Row] | None = None, way: Way = ADD
) -> dict[str, PlannedSheet]:
    """What partners, and governments, become where municipal governments move to their own sheet."""
    sheets = {"Partners": list(rows)} | ({} if towns is None else {"Besturen": list(towns)})
    handing = Handing(DAY, way, lambda name: government_of(name, "midwest"))
    return {one.sheet.name: one for one in planned_sheets(store, Checked("midwest", sheets=sheets), handing)}


def engagements(sheet: PlannedSheet) -> dict[str, str]:
    """Municipality -> engagement."""
    return {one.row.values["municipality_nis"]: one.row.values["engagement_code"] for one in sheet.rows}


def town(nis: str, engagement: str) -> Row:
    """A government on its own sheet."""
    values: dict[str, Any] = dict.fromkeys(GOVERNMENTS.stored)
    return Row(2, values | {"municipality_nis": nis, "engagement_code": engagement})


def partner(number: int, name: str, engagement: str, **more: Any) -> Row:
    """A partner with how much it takes part."""
    return row(number, name=name, engagement_code=engagement, **more)


def test_of_several_of_one_place_the_strongest_speaks(store: Store) -> None:
    rows = [
        partner(2, "Stad Tielt", "bewust_niet"),
        partner(3, "Gemeente Tielt", "0"),
        partner(4, "De Brug", "4"),
        partner(5, "Stadsbestuur Tielt", "3"),
        partner(6, "Tielt (stad)", "3", since_date=DAY),
        partner(7, "Stad Izegem", "1", until_date=date(2026, 6, 29)),
    ]
    sheets = planned(store, rows)
    assert [one.row.values["name"] for one in sheets["Partners"].rows] == ["De Brug", "Stad Izegem"]
    assert engagements(sheets["Besturen"]) == {"37022": "3"}
    [moved] = sheets["Besturen"].rows
    assert (moved.source, moved.row.values["since_date"]) == (Source(None, "Partners", 5), None)


def test_what_the_sheet_of_governments_says_itself_goes_first(store: Store) -> None:
    sheets = planned(store, [partner(2, "Stad Tielt", "4"), partner(3, "Stad Izegem", "2")], [town("37022", "1")])
    assert engagements(sheets["Besturen"]) == {"37022": "1", "36008": "2"}


def test_without_governments_there_is_no_sheet_of_them(store: Store) -> None:
    assert list(planned(store, [partner(2, "De Brug", "1")])) == ["Partners"]
    assert planned_sheets(store, Checked("midwest"), Handing(DAY, ADD)) == []


def test_a_workbook_of_no_region_cannot_be_planned_and_a_plan_is_made_once(store: Store) -> None:
    with pytest.raises(ValueError, match="region"):
        planned_sheets(store, Checked(None), Handing(DAY, ADD))
    plan = Plan(store, Checked("midwest", sheets={"Partners": [row(2, name="De Brug")]}), Handing(DAY, ADD))
    assert plan.sheets() is plan.sheets()
    assert [one.row.values["name"] for one in plan.sheets()[0].rows] == ["De Brug"]

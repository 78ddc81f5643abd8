"""Rows that wait: which go on waiting after a file, under which number, and how they are typed."""

import json
from datetime import date
from typing import Any

import pytest

from data.deliveries.versions import OpenRow
from loaders import contract
from loaders.checks.rows import Row
from loaders.checks.set_aside import AsideRow
from loaders.choices import DATES, NONE, Choices
from loaders.deliveries.changes import Pair
from loaders.deliveries.open_rows import carried, kept_open, numbered, read_again, setting_of, waiting_pair
from loaders.sheet import Sheet
from tests.edge_rows import GOVERNMENTS, PARTNERS, row

OFFERS = contract.OFFERS
SETTING = setting_of(PARTNERS, "midwest", NONE)


def waiting(number: int, **cells: str) -> OpenRow:
    """A partner that waits, by header."""
    return OpenRow(number, ["code-unknown"], "[]", json.dumps(cells, ensure_ascii=False))


BRIDGE, CREW = waiting(3, Naam="De Brug", Soort="raket"), waiting(4, Naam="De Ploeg")

SILENT: dict[str, tuple[list[dict[str, Any]], list[AsideRow], list[int]]] = {
    "it says nothing": ([], [], [3, 4]),
    "it says another": ([row(2, name="Elders").values], [], [3, 4]),
    "it mends one": ([row(2, name="De Brug").values], [], [4]),
    "it mends one in another form": ([row(2, name="De Brug vzw").values], [], [4]),
    "it mends both": ([row(2, name="De Brug").values, row(3, name="De Ploeg").values], [], []),
    "the same cells block again": ([], [AsideRow(9, cells={"Naam": "De Brug", "Soort": "raket"})], [4]),
    "the same name blocks again": ([], [AsideRow(9, cells={"Naam": "de brug", "Soort": "ander"})], [4]),
    "a row without a name blocks": ([], [AsideRow(9, cells={"Soort": "raket"})], [3, 4]),
    "what was read of a row that blocks": ([], [AsideRow(9, values=row(9, name="De Ploeg").values)], [3]),
}


@pytest.mark.parametrize(("said", "blocked", "numbers"), SILENT.values(), ids=SILENT)
def test_a_row_waits_until_a_file_says_something_of_it(
    said: list[dict[str, Any]], blocked: list[AsideRow], numbers: list[int]
) -> None:
    assert [one.row_number for one in carried(PARTNERS, [BRIDGE, CREW], said, blocked, SETTING)] == numbers


def test_one_row_mends_all_that_waited_under_its_name_and_a_row_without_one_waits() -> None:
    nameless = waiting(6, Soort="raket")
    rows = [BRIDGE, waiting(5, Naam="De Brug", Soort="zeppelin"), nameless]
    assert carried(PARTNERS, rows, [row(2, name="De Brug").values], [], SETTING) == [nameless]
    assert carried(PARTNERS, [nameless], [], [AsideRow(9, cells={"Soort": "x"})], SETTING) == [nameless]


@pytest.mark.parametrize(
    ("waits", "taken", "numbers"),
    [
        ([3, 4], set(), {3: 3, 4: 4}),
        ([3, 4], {3}, {3: 5, 4: 4}),
        ([3, 4], {3, 4, 9}, {3: 10, 4: 11}),
        ([], {3}, {}),
    ],
)
def test_a_row_keeps_its_number_unless_it_is_taken(waits: list[int], taken: set[int], numbers: dict[int, int]) -> None:
    assert numbered([waiting(number) for number in waits], taken) == numbers


def test_a_row_that_waits_is_read_for_what_it_is_known_by() -> None:
    cells = {"Naam": "De Brug", "Ondernemingsnummer": "0999.000.129", "Soort": "raket", "Werkingsgebied": "Tielt"}
    [values, empty] = read_again(PARTNERS, [waiting(3, **cells), waiting(4)], SETTING)
    assert values == {
        "name": "De Brug",
        "kbo_number": "0999000129",
        "is_region_wide": False,
        "municipality_codes": ["37022"],
    }
    assert empty == {"name": None, "kbo_number": None, "municipality_codes": None}
    assert read_again(GOVERNMENTS, [waiting(3, Gemeente="Tielt", Engagement="x")], SETTING) == [
        {"municipality_nis": "37022"}
    ]


@pytest.mark.parametrize(("answer", "day"), [("day-first", date(2025, 4, 3)), ("month-first", date(2025, 3, 4))])
def test_its_dates_are_read_as_people_said_of_its_sheet(answer: str, day: date) -> None:
    sheet = contract.REALISATIONS
    setting = setting_of(sheet, "midwest", Choices({(DATES, sheet.name): answer}))
    [values] = read_again(sheet, [waiting(3, Datum="03/04/2025", Titel="Start")], setting)
    assert values == {"realised_date": day, "title": "Start"}
    assert setting.keeps_future


def pair(sheet: Sheet, values: dict[str, Any], **more: Any) -> OpenRow:
    """A row that waits for an answer to its pair."""
    theirs = Row(7, dict.fromkeys(sheet.stored) | values)
    return waiting_pair(sheet, Pair(theirs, Row(2, theirs.values | {"name": "Anders"}), "B7", **more))


def test_a_pair_waits_with_its_cells_as_they_may_be_typed() -> None:
    values = {
        "name": "De Brug",
        "organisation_type_code": "sport",
        "life_domain_codes": ["werk"],
        "since_date": date(2025, 3, 1),
        "is_region_wide": False,
        "municipality_codes": ["37022", "36015"],
        "is_universal": True,
        "has_participation_experience": False,
    }
    kept = pair(PARTNERS, values)
    cells = json.loads(kept.cells)
    assert (kept.row_number, kept.finding_codes) == (7, ["row-like-another"])
    assert (cells["Naam"], cells["Soort"], cells["Sinds"]) == ("De Brug", "Sport", "2025-03-01")
    assert cells["Werkingsgebied"].replace(";", ",").split(",")[0] == "Tielt" and "Roeselare" in cells["Werkingsgebied"]
    assert (cells["Er voor iedereen"], cells["Ervaring met participatie"]) == ("1", "0")
    assert "Gedeeld belang" not in cells and "Levensdomeinen" in cells
    [finding] = json.loads(kept.findings)
    assert (finding["cell"], finding["column"], finding["seen"]) == ("B7", "Naam", "De Brug")
    assert finding["details"] == {"name": "Anders"}


def test_a_pair_of_the_whole_region_says_so() -> None:
    cells = json.loads(pair(PARTNERS, {"name": "De Brug", "is_region_wide": True, "municipality_codes": []}).cells)
    assert cells == {"Naam": "De Brug", "Werkingsgebied": "hele regio"}
    offer = json.loads(pair(OFFERS, {"name": "Taal", "provider_name": "De Brug", "is_region_wide": True}).cells)
    assert offer["Naam"] == "Taal" and offer["Gemeenten"] == "hele regio"


def test_a_row_that_blocks_is_kept_with_its_codes() -> None:
    assert kept_open(AsideRow(4, cells={"Naam": "Café"})) == OpenRow(4, [], "[]", '{"Naam": "Café"}')

"""One table read column by column: what becomes of its cells, and where what is said of them stands."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.rows import Origin
from loaders.choices import ABOVE, DATES, DEFAULT, Key
from tests.edge_rows import PARTNERS
from tests.table_reading import details, reading, said, values

AREA, SINCE, UNTIL = "municipality_codes", "since_date", "until_date"
TIELT, IZEGEM = "37022", "36008"
REQUIRED = "required-missing"


def test_numbers_of_rows_run_on_from_the_sheet_before() -> None:
    one = reading(["name", "engagement_code"], [["De Brug", "Werkt mee"], [], ["De Ploeg"]], shift=10, part="Tweede")
    assert (one.numbers, one.row_numbers, [row.row_number for row in one.rows()]) == ([3, 5], [13, 15], [13, 15])
    assert one.origin == Origin(11, 10, {"name": 0, "engagement_code": 1}, "Tweede")
    assert [one.origin_of(13), one.origin_of(15)] == [("Lijst", 3), ("Lijst", 5)]
    assert one.typed(13) == {"Naam": "De Brug", "Engagement": "Werkt mee"}
    assert one.typed(15) == {"Naam": "De Ploeg", "Engagement": ""}
    assert {number: [(finding.code, finding.part) for finding in some] for number, some in one.refused.items()} == {
        15: [(REQUIRED, "Tweede")]
    }
    assert (said(one), [finding.part for finding in one.findings]) == ([(REQUIRED, "B5")], ["Tweede"])


def test_a_row_that_is_shorter_than_the_table_is_empty_there() -> None:
    one = reading(["name", "shared_interest", "is_universal"], [["De Brug"], ["De Ploeg", "taal", "ja"]])
    assert [(row.values["shared_interest"], row.values["is_universal"]) for row in one.rows()] == [
        (None, None),
        ("taal", True),
    ]


def test_a_column_that_is_not_there_is_empty_and_a_place_that_cannot_be_read_is_nowhere() -> None:
    one = reading(["name", AREA], [["De Brug", "Tielt"], ["De Ploeg", "Nergenshuizen"], ["De Kring", "hele regio"]])
    assert values(one, "kbo_number") == [None, None, None]
    assert [(row.values["is_region_wide"], row.values[AREA]) for row in one.rows()] == [
        (False, [TIELT]),
        (False, []),
        (True, []),
    ]


# dates


def test_the_dates_of_one_column_tell_how_those_of_another_are_meant() -> None:
    one = reading(["name", SINCE, UNTIL], [["De Brug", "25/03/2025", "03/04/2026"], ["De Ploeg", "", ""]])
    assert values(one, UNTIL) == [date(2026, 4, 3), None]
    assert said(one) == [("date-day-first", "B3"), ("date-day-first", "C3")]


def test_other_columns_tell_nothing_of_dates() -> None:
    one = reading(["name", "shared_interest", SINCE], [["De Brug", "25/03/2025", "03/04/2025"]])
    assert (values(one, SINCE), said(one)) == ([None], [("date-ambiguous", "C3")])


HALF: list[list[Any]] = [["a", "25/03/2025"], ["b", date(2025, 4, 3)], ["c", date(2025, 5, 12)]]
"""What a program makes of texts that it reads in the wrong order: it can swap only the first twelve days."""


def test_days_may_be_turned_round_in_a_list_of_their_own_and_never_in_our_template() -> None:
    theirs, ours = reading(["name", SINCE], HALF), reading(["name", SINCE], HALF, is_template=True)
    assert [code for code, _ in said(theirs)] == ["date-half-converted", "date-half-converted", "date-day-first"]
    assert values(ours, SINCE) == [date(2025, 3, 25), date(2025, 4, 3), date(2025, 5, 12)]
    both = reading(["name", SINCE, UNTIL], [["De Brug", "25/03/2025", "03/04/2026"]], is_template=True)
    assert values(both, UNTIL) == [date(2026, 4, 3)]


@pytest.mark.parametrize(("answer", "day"), [("day-first", date(2025, 4, 3)), ("month-first", date(2025, 3, 4))])
def test_the_order_that_people_chose_holds_for_the_sheet_and_is_said_at_its_first_date(answer: str, day: date) -> None:
    rows = [["De Brug", "03/04/2025", ""]]
    one = reading(["name", SINCE, UNTIL], rows, {(DATES, "Partners"): answer})
    assert (values(one, SINCE), ("date-order-chosen", "B2") in said(one)) == ([day], True)
    other = reading(["name", SINCE, UNTIL], rows, {(DATES, "Aanbod"): answer})
    assert (values(other, SINCE), said(other)) == ([None], [("date-ambiguous", "B3")])


@pytest.mark.parametrize(("fields", "lines"), [(["name"], [["De Brug"]]), (["name", SINCE], [])])
def test_without_dates_there_is_nothing_to_say_of_their_order(fields: list[str], lines: list[list[Any]]) -> None:
    assert said(reading(fields, lines, {(DATES, "Partners"): "day-first"})) == []


# numbers before names


NUMBERED = [["1. De Spil", "1. taal"], ["2. Huis", "2. werk"], ["3. Club", "3. sport"]]


def test_the_numbers_before_names_are_left_in_a_list_of_their_own() -> None:
    one = reading(["name", "shared_interest"], NUMBERED)
    assert values(one, "name") == ["De Spil", "Huis", "Club"]
    assert values(one, "shared_interest") == ["1. taal", "2. werk", "3. sport"]
    assert (said(one), details(one, "numbering-left")) == ([("numbering-left", "A3")], {"count": "3"})


def test_in_our_template_a_number_is_part_of_the_name() -> None:
    one = reading(["name", "shared_interest"], NUMBERED, is_template=True)
    assert (values(one, "name"), said(one)) == (["1. De Spil", "2. Huis", "3. Club"], [])


# empty cells


def test_an_empty_cell_that_is_needed_blocks_and_tells_what_stands_above() -> None:
    one = reading(
        ["name", AREA], [["De Brug", ""], ["De Ploeg", "Tielt"], ["De Kring", ""], ["De Spil", "Izegem"], ["Huis", ""]]
    )
    assert [(finding.code, finding.cell, finding.details) for finding in one.findings] == [
        (REQUIRED, "B3", {}),
        (REQUIRED, "B5", {"above": "B4"}),
        (REQUIRED, "B7", {"above": "B6"}),
    ]
    assert list(one.refused) == [3, 5, 7]


def test_a_ditto_mark_may_mean_what_was_read_last_above_it() -> None:
    lines = [
        ["De Brug", '"'],
        ["De Ploeg", "Tielt"],
        ["De Kring", "Nergenshuizen"],
        ["De Spil", '"'],
        ["Huis", "Izegem"],
    ]
    dittos = [one.details for one in reading(["name", AREA], lines).findings if one.code == "ditto"]
    assert dittos == [{}, {"proposal": "Tielt", "above": "B4"}]


def test_empty_cells_take_the_last_one_above_where_people_said_so() -> None:
    lines = [["a", ""], ["b", "Tielt"], ["c", ""], ["d", ""], ["e", "Nergenshuizen"], ["f", ""], ["g", "Izegem"]]
    one = reading(["name", AREA], lines, {(DEFAULT, "Partners", AREA): ABOVE})
    assert values(one, AREA) == [[], [TIELT], [TIELT], [TIELT], [], [], [IZEGEM]]
    assert [(code, cell) for code, cell in said(one) if code == "value-from-above"] == [("value-from-above", "B5")]
    assert details(one, "value-from-above") == {"count": "2"}
    assert [cell for code, cell in said(one) if code == REQUIRED] == ["B3", "B8"]
    assert one.defaulted == {}


def test_empty_cells_hold_what_people_chose_for_all_of_them() -> None:
    chosen: dict[Key, str] = {
        (DEFAULT, "Partners", "engagement_code"): "2",
        (DEFAULT, "Partners", "organisation_type_code"): "sport",
    }
    lines = [["De Brug", "1", "ocmw"], ["De Ploeg", "", ""], ["De Kring", "", "ocmw"]]
    one = reading(["name", "engagement_code", "organisation_type_code"], lines, chosen, shift=20)
    assert values(one, "engagement_code") == ["1", "2", "2"]
    assert values(one, "organisation_type_code") == ["ocmw", "sport", "ocmw"]
    assert said(one) == [("value-by-default", "B4"), ("value-by-default", "C4")]
    assert [finding.details["count"] for finding in one.findings] == ["2", "1"]
    both = frozenset({"engagement_code", "organisation_type_code"})
    assert one.defaulted == {24: both, 25: frozenset({"engagement_code"})}


def test_what_people_chose_is_not_said_where_no_cell_is_empty() -> None:
    one = reading(["name", "engagement_code"], [["De Brug", "1"]], {(DEFAULT, "Partners", "engagement_code"): "2"})
    assert (said(one), one.defaulted, values(one, "engagement_code")) == ([], {}, ["1"])


def test_a_column_that_is_not_there_holds_what_people_chose_for_all_rows() -> None:
    chosen = {PARTNERS.column("engagement_code"): "2"}
    one = reading(["name"], [["De Brug"], ["De Ploeg"]], defaults=chosen)
    assert (values(one, "engagement_code"), said(one)) == (["2", "2"], [("value-by-default", "A2")])
    assert details(one, "value-by-default")["count"] == "2"
    assert said(reading(["name"], [], defaults=chosen)) == []


# what is said of a cell


def test_what_cannot_be_read_blocks_where_it_is_needed_and_is_remarked_where_it_is_not() -> None:
    one = reading(["name", "engagement_code", "is_universal"], [["De Brug", "raket", "soms"], ["De Ploeg", "1", "ja"]])
    assert [(finding.code, finding.cell, finding.blocks) for finding in one.findings] == [
        ("code-unknown", "B3", True),
        ("yes-no-unreadable", "C3", False),
    ]
    assert list(one.refused) == [3]


def test_a_remark_on_a_column_is_made_at_its_first_cell_and_counted() -> None:
    one = reading(["name", SINCE], [["a", ""], ["b", "25/03/2025"], ["c", "26/03/2025"], ["d", "27/03/2025"]])
    assert (said(one), details(one, "date-day-first")["count"]) == ([("date-day-first", "B4")], "3")

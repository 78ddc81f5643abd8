"""What the lines of a table are judged against: which columns it has, and how its rows look."""

from collections.abc import Sequence
from typing import Any

import pytest

from loaders.columns.layout import Layout, is_filled, is_name_alone, layout_of
from loaders.contract import GOVERNMENTS, OFFERS, PARTNERS, REGION
from loaders.sheet import Sheet

ROW, ALONE = ["De Kring", "Sport"], ["Tielt"]


def layout(sheet: Sheet, *headers: Any, below: Sequence[Sequence[Any]] = (), is_ours: bool = False) -> Layout:
    ours = {column.header: column for column in sheet.columns}
    columns = {index: ours[header] for index, header in enumerate(headers) if header in ours}
    return layout_of(sheet, columns, headers, below, is_ours=is_ours)


@pytest.mark.parametrize(
    ("below", "is_wide"),
    [
        ([], True),
        ([ROW], True),
        ([ALONE], False),
        ([ROW, ALONE], True),
        ([ROW, ALONE, ALONE], True),
        ([ROW, ALONE, ALONE, ALONE], False),
        ([ROW, ALONE, ALONE, [], [" "]], True),
        ([[*ROW, "Tielt"], ALONE, ALONE, ALONE], False),
    ],
)
def test_rows_are_wide_where_a_third_of_the_lines_is(below: Sequence[Sequence[Any]], *, is_wide: bool) -> None:
    assert layout(PARTNERS, "Naam", "Soort", below=below).is_wide is is_wide


def test_a_list_of_partners_is_judged_by_its_columns() -> None:
    partners = layout(PARTNERS, "Soort", "Naam", "Telefoon", "", 5.0, "Sinds")
    assert partners.headers == {0: "soort", 1: "naam", 2: "telefoon", 5: "sinds"}
    assert (set(partners.own), list(partners.required), partners.proving) == ({0, 1, 5}, [0, 1], [0])
    assert (partners.named, partners.is_list, partners.is_by_town) == (1, True, False)


def test_an_offer_is_called_by_its_name_and_has_amounts() -> None:
    offers = layout(OFFERS, "Aanbieder", "Naam", "Plaatsen per jaar", "Start")
    assert (offers.named, set(offers.amounts)) == (1, {2})


def test_a_government_is_known_by_its_municipality() -> None:
    governments = layout(GOVERNMENTS, "Gemeente", "Engagement")
    assert (governments.named, governments.is_by_town) == (None, True)


def test_a_sheet_of_one_row_is_no_list() -> None:
    region = layout(REGION, "Verhaal")
    assert (region.named, region.is_list, region.is_by_town) == (None, False, False)


@pytest.mark.parametrize(("is_ours", "own"), [(True, {1}), (False, {0, 1})])
def test_only_our_template_fills_cells_in_by_itself(own: set[int], *, is_ours: bool) -> None:
    assert set(layout(GOVERNMENTS, "Gemeente", "Engagement", is_ours=is_ours).own) == own


def test_a_list_is_not_of_our_template_unless_that_is_known() -> None:
    column = GOVERNMENTS.column("municipality_nis")
    assert set(layout_of(GOVERNMENTS, {0: column}, ["Gemeente"], []).own) == {0}


@pytest.mark.parametrize(("text", "is_kind"), [("SPORT", True), ("VDAB", False), ("De Brug", False)])
def test_a_kind_is_a_word_of_a_list_that_names_nobody(text: str, *, is_kind: bool) -> None:
    assert layout(PARTNERS, "Naam").is_kind(text) is is_kind


@pytest.mark.parametrize(("value", "is_one"), [("x", True), (" ", False), ("", False), (None, False), (0.0, True)])
def test_a_cell_is_filled_with_more_than_spaces(value: object, *, is_one: bool) -> None:
    assert is_filled(value) is is_one


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        (["", "Kapelletje"], True),
        (["", "Kapelletje", " ", None], True),
        (["", "Kapelletje", "Tielt"], False),
        (["Sport", ""], False),
        (["Sport", "Kapelletje"], False),
        (["Kapelletje"], False),
        (["", 5.0], False),
        (["", "..."], False),
        (["", "Kapelletje vzw"], False),
        (["", "Kapelletje ivzw"], False),
        (["", "Jeugdhuis Kapelletje"], False),
        (["", "Kapelleschool"], False),
        ([], False),
    ],
)
def test_a_name_alone_may_be_a_heading_unless_it_says_what_it_is(line: Sequence[Any], *, is_one: bool) -> None:
    assert is_name_alone(line, layout(PARTNERS, "Soort", "Naam")) is is_one


def test_without_a_column_of_names_nothing_is_a_name_alone() -> None:
    assert not is_name_alone(["Kapelletje"], layout(PARTNERS, "Soort"))

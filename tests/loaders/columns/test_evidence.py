"""Which of our columns the values of theirs fit, at the bounds of how many of them do."""

from collections.abc import Sequence
from typing import Any

import pytest

from loaders.columns.evidence import contradicts, fitting, may_name, meant_instead
from loaders.contract import OFFERS, PARTNERS
from loaders.sheet import Column

NAME, TYPE, ROLES = PARTNERS.column("name"), PARTNERS.column("organisation_type_code"), PARTNERS.column("role_codes")
ENGAGEMENT, SINCE = PARTNERS.column("engagement_code"), PARTNERS.column("since_date")
NUMBER, DOMAINS = PARTNERS.column("kbo_number"), PARTNERS.column("life_domain_codes")
PLACES = OFFERS.column("yearly_place_count")


@pytest.mark.parametrize(
    ("header", "values", "columns", "fields"),
    [
        ("Waar", ["Tielt", "Izegem"], PARTNERS.columns, ["municipality_codes"]),
        ("Waar", ["Tielt", "Tielt"], PARTNERS.columns, []),
        ("Waar", ["Tielt", "Izegem", "x", "y"], PARTNERS.columns, []),
        ("Waar", ["Tielt", "Izegem", "Roeselare", "x", "y"], PARTNERS.columns, ["municipality_codes"]),
        ("Waar", ["Brugge", "Gent; Tielt"], PARTNERS.columns, ["municipality_codes"]),
        ("Waar", ["x", "y"], PARTNERS.columns, []),
        ("Waar", [8800.0, 8700.0], PARTNERS.columns, []),
        ("Wat", ["Sport", "Jeugd"], [DOMAINS, TYPE], ["organisation_type_code", "life_domain_codes"]),
        ("Wat", ["Sport", "OCMW"], [DOMAINS, TYPE], ["organisation_type_code"]),
        ("Kolom 1", ["2/3/2024", "3 april 2024"], [SINCE, NAME], ["since_date"]),
        ("Kolom 1", ["x", "y"], [SINCE, PLACES, NAME], []),
        ("Kolom 1", [5.0, 6], [SINCE, PLACES, NAME], ["yearly_place_count"]),
        ("Kolom 1", [True, False], [SINCE, PLACES], []),
        ("Bezoekers", [5.0, 6], [PLACES], []),
    ],
)
def test_a_column_fits_where_most_of_its_values_do(
    header: str, values: Sequence[Any], columns: Sequence[Column], fields: list[str]
) -> None:
    assert [column.field for column in fitting(header, values, columns, "midwest")] == fields


def test_no_place_fits_while_the_region_is_not_known() -> None:
    assert fitting("Waar", ["Tielt", "Izegem"], PARTNERS.columns, "") == []


@pytest.mark.parametrize(
    ("values", "column", "does"),
    [
        (["ja", "nee"], SINCE, True),
        (["ja", "nee"], NAME, False),
        (["ja", "nee"], TYPE, False),
        (["ja"] * 199 + ["nee", "2024"], SINCE, True),
        (["nee"] + ["ja"] * 198 + ["2024"], SINCE, False),
        (["", "ja", None], SINCE, False),
        (["12345678", "Tielt"], NUMBER, True),
        (["123456789", "Tielt"], NUMBER, False),
        (["0123456789", "Tielt"], NUMBER, False),
        (["01234567890", "Tielt"], NUMBER, True),
        ([12.0, "ja"], PLACES, False),
    ],
)
def test_values_contradict_a_header_that_none_of_them_can_stand_under(
    values: Sequence[Any], column: Column, *, does: bool
) -> None:
    assert contradicts(values, column) is does


@pytest.mark.parametrize(
    ("values", "may"),
    [
        (["De Brug", "Het Huis", "Chiro", "A1", "B2"], True),
        (["De Brug", "Het Huis", "A1", "B2"], False),
        (["De Brug", "De Brug", "Het Huis", "Het Huis"], True),
        (["De Brug", "De Brug", "De Brug", "Het Huis", "Het Huis"], False),
        (["Chiro", "Scouts"], True),
        (["Wijk 4", "Zone 2"], True),
        (["4", "2"], False),
        (["...", "?"], False),
    ],
)
def test_a_column_may_name_where_most_values_do_and_few_come_twice(values: Sequence[str], *, may: bool) -> None:
    assert may_name(values, NAME) is may


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], None),
        (["Werkt mee", "Bewust niet"], (ENGAGEMENT, True)),
        (["volgt op afstand"], (ENGAGEMENT, False)),
        (["volgt op afstand", "x"], None),
        (["Geïnformeerd", "x", "y"], (ENGAGEMENT, False)),
        (["Geïnformeerd", "Niet betrokken", "Bewust niet", "Ambassadeur", "x"], (ENGAGEMENT, False)),
        (["Geïnformeerd", "Niet betrokken", "Ambassadeur", "x", "y"], None),
        (["Geïnformeerd", "Ambassadeur"], None),
        (["Sport", "Jeugd"], (TYPE, True)),
        ([5.0, True], None),
    ],
)
def test_words_mean_the_column_whose_list_knows_them_better(
    words: Sequence[Any], meant: tuple[Column, bool] | None
) -> None:
    assert meant_instead(words, ROLES, [NAME, ENGAGEMENT, TYPE]) == meant
    assert meant_instead(words, ROLES, [TYPE, ENGAGEMENT, NAME]) == meant


def test_words_mean_no_column_that_need_not_be_there() -> None:
    assert meant_instead(["Trekker", "Ambassadeur"], ENGAGEMENT, [ROLES]) is None

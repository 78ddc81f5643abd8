"""Lists as people keep them: what is a row, which sheet is meant, which header is which; what may be two is asked."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reference import fold
from loaders import contract
from loaders.checks.checking import check
from loaders.choices import LEAVE, LEAVE_OUT, READ, YES, Key
from loaders.columns.layout import layout_of
from loaders.columns.lines import Line, kind_of
from tests.listed_rows import BRIDGE, CAFE, CLUB, HOUSE, OFFERS, PARTNERS, TALK, WALK, Lines, Row, asked, names, read
from tests.workbooks import REGION, partner, places, workbook

# lines that are no row


@pytest.mark.parametrize(
    "total",
    [
        ["Totaal aantal initiatieven", None, None, None, None, 35, 12],
        ["Subtotaal Roeselare", None, None, None, None, 35],
        ["Totaal: 2"],
        ["TOTAAL", 2],
        [None, "Totaal", None, None, None, 35, 12],
        ["Aantal initiatieven", 2],
        ["Gemiddelde", None, None, None, None, 17.5, 12],
        [None, None, None, None, None, 35, 12],
    ],
    ids=str,
)
def test_a_total_is_no_row_and_said(total: list[Any]) -> None:
    checked = read({"Aanbod": [OFFERS, TALK, WALK, total]})
    assert (checked.status, names(checked, "Aanbod")) == ("ok", ["Praatcafé", "Wandelclub"])
    [(code, sheet, cell)] = places(checked)
    assert (code, sheet, cell[1:]) == ("total-row-skipped", "Aanbod", "4")


@pytest.mark.parametrize(
    "name", ["Totaal Welzijn", "Som", "Aantal mensen vzw", "Bron", "Archief", "Oud-Turnhout helpt"]
)
def test_an_organisation_that_sounds_like_a_total_or_heading_is_a_row(name: str) -> None:
    checked = read({"Partners": [PARTNERS, [name, *BRIDGE[1:]], CAFE]})
    assert (names(checked), places(checked)) == ([name, CAFE[0]], [])


def test_headings_and_footnotes_are_skipped_and_said_once_a_kind() -> None:
    notes = [["* geel = nog na te kijken"], ["Bron: eigen registratie"]]
    checked = read({"Partners": [PARTNERS, ["ROESELARE"], BRIDGE, ["IZEGEM"], CAFE, CLUB, *notes]})
    assert (checked.status, names(checked)) == ("ok", [BRIDGE[0], CAFE[0], CLUB[0]])
    assert places(checked) == [("heading-skipped", "Partners", "A2"), ("note-skipped", "Partners", "A7")]
    assert [finding.details for finding in checked.findings] == [
        {"count": "2", "rows": "2, 4"},
        {"count": "2", "rows": "7, 8"},
    ]


@pytest.mark.parametrize(
    "heading", ["Gemeente Izegem", "Sport", "LOKALE BESTUREN", "Verenigingen:", "1. Onderwijs", "2025"]
)
def test_a_line_with_one_text_that_groups_the_rows_is_a_heading(heading: str) -> None:
    checked = read({"Partners": [PARTNERS, BRIDGE, CAFE, [], [heading], CLUB]})
    assert (checked.status, places(checked)) == ("ok", [("heading-skipped", "Partners", "A5")])


@pytest.mark.parametrize("name", ["VDAB", "Sportclub Izegem", "Taalpunt vzw", "Huis van het Kind"])
def test_a_row_with_nothing_but_a_name_is_named_and_not_skipped(name: str) -> None:
    checked = read({"Partners": [PARTNERS, BRIDGE, [name], CAFE]})
    assert set(places(checked, blocking=True)) == {
        ("required-missing", "Partners", cell) for cell in ("C3", "D3", "F3")
    }


@pytest.mark.parametrize("heading", ["GESTOPTE PARTNERS", "Voormalig", "Archief", "Nog te contacteren", "Ex-partners"])
@pytest.mark.parametrize("has_header", [True, False])
def test_what_stands_under_a_heading_that_changes_its_meaning_is_asked(heading: str, has_header: bool) -> None:
    tables = {"Partners": [PARTNERS, BRIDGE, CAFE, [], [heading], *([PARTNERS] if has_header else []), HOUSE]}
    unanswered = read(tables)
    [key] = asked(unanswered)
    assert places(unanswered, blocking=True) == [("section-asked", "Partners", "A5")]
    assert names(unanswered) == [BRIDGE[0], CAFE[0]]
    left = read(tables, {key: LEAVE})
    assert (left.status, names(left)) == ("ok", [BRIDGE[0], CAFE[0]])
    assert left.findings[0].details == {"count": "1"}
    both = read(tables, {key: READ})
    assert (both.status, names(both)) == ("ok", [BRIDGE[0], CAFE[0], HOUSE[0]])


def test_a_next_heading_ends_what_was_said_under_the_last() -> None:
    rows = [["ROESELARE"], BRIDGE, ["Gestopt"], HOUSE, ["IZEGEM"], CAFE]
    checked = read({"Partners": [PARTNERS, *rows]}, {("section", "Partners", "gestopt"): LEAVE})
    assert names(checked) == [BRIDGE[0], CAFE[0]]
    rows = [BRIDGE, ["Gestopt"], HOUSE, ["Actieve partners"], CAFE]
    checked = read({"Partners": [PARTNERS, *rows]}, {("section", "Partners", "gestopt"): LEAVE})
    assert names(checked) == [BRIDGE[0], CAFE[0]]


NAMES_ONLY: Mapping[Key, str] = {
    ("default", "Partners", "organisation_type_code"): "sport",
    ("default", "Partners", "engagement_code"): "3",
    ("default", "Partners", "municipality_codes"): "hele regio",
}


def test_in_a_list_of_names_no_name_changes_what_the_rows_under_it_mean() -> None:
    rows = [["De Brug"], ["De Oude Melkerij"], ["Archief voor Vrouwengeschiedenis"], ["De Zon"]]
    checked = read({"Partners": [["Naam"], *rows]}, NAMES_ONLY)
    assert (names(checked), asked(checked)) == ([row[0] for row in rows], [])


def test_a_name_that_sounds_like_a_section_is_read_with_the_rows_under_it() -> None:
    rows: Lines = [["De Brug", "a.be"], ["Archief voor Vrouwen", None], ["De Zon", "b.be"], ["Oude Melkerij", None]]
    tables: dict[str, Lines] = {"Partners": [["Naam", "Website"], *rows]}
    key = ("section", "Partners", "archief voor vrouwen")
    assert asked(read(tables, NAMES_ONLY)) == [key]
    assert names(read(tables, {**NAMES_ONLY, key: READ})) == [row[0] for row in rows]
    assert names(read(tables, {**NAMES_ONLY, key: LEAVE})) == ["De Brug", "Oude Melkerij"]


def test_a_section_without_rows_is_a_heading_and_asks_nothing() -> None:
    checked = read({"Partners": [PARTNERS, BRIDGE, CAFE, [], ["Gestopte partners"]]})
    assert (checked.status, places(checked)) == ("ok", [("heading-skipped", "Partners", "A5")])


@pytest.mark.parametrize("town", ["Izegem", "IZEGEM", "Roeselare", "Stad Tielt"])
def test_in_a_list_of_municipalities_a_municipality_is_no_heading(town: str) -> None:
    headers = ["Gemeente", "Engagement", "Reden"]
    rows = [["Ardooie", "Werkt mee", "x"], [town], ["Hooglede", "Werkt mee", "x"]]
    checked = read({"Besturen": [headers, *rows]})
    assert places(checked, blocking=True) == [("required-missing", "Besturen", "B3")]


# headers


def test_the_names_of_contact_persons_never_become_organisations() -> None:
    headers = ["Naam organisatie", "Naam", "Type", "Engagement", "Werkingsgebied", "Naam"]
    rows = [["De Brug vzw", "An Voorbeeld", "Sport", "Werkt mee", "Roeselare", "x"]]
    unanswered = read({"Partners": [headers, *rows]})
    assert (names(unanswered), asked(unanswered)) == ([], [("column", "Partners", "naam organisatie")])
    assert places(unanswered, blocking=True) == [("column-uncertain", "Partners", "A1")]
    answered = read({"Partners": [headers, *rows]}, {("column", "Partners", "naam organisatie"): "name"})
    assert (answered.status, names(answered)) == ("ok", ["De Brug vzw"])


# rows for each municipality, rows elsewhere


def per_town(name: str, town: str, places_a_year: int = 20) -> list[Any]:
    return [name, "De Brug vzw", "Oefenkans Nederlands", town, "Actief", places_a_year, 12]


def test_one_row_for_each_municipality_is_put_together_on_one_answer() -> None:
    rows = [per_town("Praatcafé", "Roeselare"), per_town("Praatcafé ", "Izegem"), per_town("praatcafé", "Tielt"), WALK]
    tables = {"Aanbod": [OFFERS, *rows]}
    unanswered = read(tables)
    assert places(unanswered, blocking=True) == [("rows-together-asked", "Aanbod", "D2")]
    assert (names(unanswered, "Aanbod"), unanswered.refused["Aanbod"]) == (["Wandelclub"], 3)
    merged = read(tables, {("together", "Aanbod"): YES})
    assert (merged.status, names(merged, "Aanbod")) == ("ok", ["Praatcafé", "Wandelclub"])
    assert merged.sheets["Aanbod"][0].values["municipality_codes"] == ["36015", "36008", "37022"]


def test_rows_that_differ_in_more_than_where_are_never_thinned_out() -> None:
    rows = [per_town("Praatcafé", "Roeselare"), per_town("Praatcafé", "Izegem", 10)]
    checked = read({"Aanbod": [OFFERS, *rows]})
    assert places(checked, blocking=True) == [("row-per-municipality", "Aanbod", "A3")]
    assert (names(checked, "Aanbod"), checked.refused["Aanbod"]) == ([], 2)


def test_rows_outside_the_region_are_left_out_on_one_answer() -> None:
    elsewhere = [*BRIDGE[:5], "Kortrijk"]
    both = [*CLUB[:5], "Kortrijk; Tielt"]
    tables = {"Partners": [PARTNERS, BRIDGE[:1] + elsewhere[1:], ["Anders", *elsewhere[1:]], both, CAFE]}
    unanswered = read(tables)
    [question] = [one for one in unanswered.questions if one.kind == "outside"]
    assert (question.blocks, question.cells) == (True, ("F2", "F3", "F4"))
    left = read(tables, {question.key: LEAVE_OUT})
    assert (left.status, names(left), left.refused["Partners"]) == ("ok", [CLUB[0], CAFE[0]], 0)
    assert left.sheets["Partners"][0].values["municipality_codes"] == ["37022"]
    assert places(left) == [("rows-outside", "Partners", "F2"), ("municipality-left", "Partners", "F4")]


@pytest.mark.parametrize("name", ["Sport", "Deelwerking:", "ROESELARE"])
def test_in_our_template_a_row_that_only_has_a_name_is_a_row_that_lacks_the_rest(name: str) -> None:
    checked = check(workbook({"Partners": [partner(), {"name": name}]}), REGION)
    assert places(checked) == [("required-missing", "Partners", cell) for cell in ("C3", "E3", "I3")]


# the classifier

_COLUMNS = dict(enumerate(contract.PARTNERS.columns))
_HEADERS = [column.header for column in contract.PARTNERS.columns]
_LAYOUT = layout_of(contract.PARTNERS, _COLUMNS, _HEADERS, [["a", "b"]] * 3)
_WORDS = st.sampled_from(["Totaal", "Gestopt", "Roeselare", "Sport", "Naam", "Bron: x", "De Brug", "40", "*"])


def _says_something(text: str) -> bool:
    """False for signs around nothing, which are neither."""
    return not text.strip() or bool(fold(text))


CELLS = st.one_of(st.none(), st.just(""), _WORDS, st.integers(0, 99), st.text(max_size=12).filter(_says_something))


@settings(max_examples=100, deadline=None)
@given(line=st.lists(CELLS, max_size=len(_HEADERS)), blank=st.booleans())
def test_every_line_is_one_thing_and_a_blank_one_holds_nothing(line: list[Any], blank: bool) -> None:
    kind = kind_of(line, _LAYOUT, follows_blank=blank)
    is_empty = all(value is None or not str(value).strip() for value in line)
    assert (kind is Line.BLANK) == is_empty
    assert kind_of([*line, None, ""], _LAYOUT, follows_blank=blank) is kind


@settings(max_examples=60, deadline=None)
@given(
    name=st.text(min_size=1).filter(str.strip),
    code=st.sampled_from(["Sport", "Jeugd"]),
    town=st.sampled_from(["Tielt"]),
)
def test_a_line_with_all_it_must_have_is_a_row_whatever_its_name(name: str, code: str, town: str) -> None:
    line = [name, None, code, None, "Werkt mee", None, None, None, town]
    assert kind_of(line, _LAYOUT) is Line.ROW


# what lies between, once more


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["Regio Noord"] * 6, "heading-skipped"),
        (["Legende"], "note-skipped"),
        (["pagina 2"], "note-skipped"),
        (["(tekst)", "(nummer)", "(kies)", "(kies)", "(datum)", "(gemeente)"], "note-skipped"),
        (PARTNERS, "header-repeated"),
    ],
    ids=str,
)
def test_what_people_write_between_rows_is_skipped_and_said(line: Row, code: str) -> None:
    checked = read({"Partners": [PARTNERS, BRIDGE, line, CAFE]})
    assert (checked.status, names(checked)) == ("ok", [BRIDGE[0], CAFE[0]])
    assert places(checked) == [(code, "Partners", "A3")]

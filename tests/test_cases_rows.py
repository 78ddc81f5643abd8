"""Lists as people keep them: what is a row, which sheet is meant, which header is which; what may be two is asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reference import fold
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import ALL, LEAVE, LEAVE_OUT, READ, YES, Choices, Key
from loaders.columns.layout import layout_of
from loaders.columns.lines import Line, kind_of
from tests.workbooks import REGION, edited, partner, places, raw_workbook, workbook

Row = list[Any]
Lines = list[Row]

PARTNERS: Row = ["Naam", "Ondernemingsnummer", "Soort", "Engagement", "Sinds", "Werkingsgebied"]
BRIDGE: Row = ["De Brug vzw", None, "Vereniging of zelforganisatie", "Werkt mee", date(2024, 3, 25), "Roeselare"]
CAFE: Row = ["Taalcafé Izegem", None, "Onderwijs en taal", "Stuurt mee", date(2023, 9, 1), "Izegem"]
CLUB: Row = ["Sportclub Tielt", None, "Sport", "Klankbord", date(2022, 1, 12), "Tielt"]
HOUSE: Row = ["Wereldhuis", None, "Sport", "Werkt mee", date(2020, 1, 1), "Roeselare"]
OFFERS: Row = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Plaatsen per jaar", "Uren per traject"]
TALK: Row = ["Praatcafé", "De Brug vzw", "Oefenkans Nederlands", "Roeselare", "Actief", 20, 12]
WALK: Row = ["Wandelclub", "Sportclub Tielt", "Sport", "Tielt", "Actief", 15, None]


def read(tables: Mapping[str, Lines], answers: Mapping[Key, str] | None = None, hidden: str = "") -> Checked:
    def hide(book: openpyxl.Workbook) -> None:
        book[hidden].sheet_state = "hidden"

    content = raw_workbook(tables)
    return check(edited(content, hide) if hidden else content, REGION, choices=Choices(answers or {}))


def names(checked: Checked, sheet: str = "Partners") -> list[str]:
    return [row.values["name"] for row in checked.sheets.get(sheet, [])]


def asked(checked: Checked) -> list[Key]:
    return [one.key for one in checked.questions if one.answer is None]


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


def test_a_second_table_whose_headers_fit_can_be_read() -> None:
    headers = ["Naam", "Soort", "Engagement", "Sinds", "Sinds", "Werkingsgebied"]
    row = ["Wereldhuis", "Sport", "Werkt mee", date(2020, 1, 1), date(2023, 1, 1), "Roeselare"]
    tables = {"Partners": [PARTNERS, BRIDGE, [], headers, row]}
    [question] = [one for one in read(tables).questions if one.kind == "section"]
    assert (list(question.options), names(read(tables))) == ([READ], [BRIDGE[0]])
    checked = read(tables, {question.key: READ})
    assert (checked.status, names(checked)) == ("ok", [BRIDGE[0], "Wereldhuis"])
    assert ("second-table-read", "Partners", "A4") in places(checked)


def test_a_second_table_is_read_under_its_own_headers() -> None:
    headers = ["Naam", "Soort", "Engagement", "Sinds", "Tot", "Werkingsgebied"]
    row = ["Wereldhuis", "Sport", "Werkt mee", date(2020, 1, 1), date(2023, 1, 1), "Roeselare"]
    checked = read({"Partners": [PARTNERS, BRIDGE, [], headers, row]})
    assert (checked.status, places(checked)) == ("ok", [("second-table-read", "Partners", "A4")])
    first, second = checked.sheets["Partners"]
    assert (first.values["name"], second.values["name"], second.row_number) == (BRIDGE[0], "Wereldhuis", 5)
    assert (second.values["until_date"], second.values["kbo_number"]) == (date(2023, 1, 1), None)


def test_a_second_table_of_another_kind_is_a_sheet_of_its_own() -> None:
    checked = read({"Partners": [PARTNERS, BRIDGE, [], OFFERS, TALK, WALK]})
    assert (checked.status, names(checked), len(checked.sheets["Aanbod"])) == ("ok", [BRIDGE[0]], 2)


def test_where_its_kind_has_a_sheet_already_it_is_named_and_its_rows_are_not_read() -> None:
    tables = {"Partners": [PARTNERS, BRIDGE, [], OFFERS, WALK], "Aanbod": [OFFERS, TALK]}
    checked = read(tables)
    assert places(checked, blocking=True) == [("second-table-asked", "Partners", "A4")]
    [key] = asked(checked)
    left = read(tables, {key: LEAVE})
    assert (left.status, names(left)) == ("ok", [BRIDGE[0]])


def test_a_finding_in_a_second_table_names_its_own_cell() -> None:
    headers = ["Soort", "Naam", "Werkingsgebied", "Engagement"]
    checked = read({"Partners": [PARTNERS, BRIDGE, [], headers, ["Raket", "Wereldhuis", "Tielt", "Werkt mee"]]})
    assert places(checked, blocking=True) == [("code-unknown", "Partners", "A5")]


# sheets


def test_a_visible_sheet_that_fits_is_asked_before_a_hidden_one_of_the_right_name() -> None:
    tables = {"Partnerlijst 2026": [PARTNERS, BRIDGE, CAFE], "Partners": [PARTNERS, HOUSE]}
    unanswered = read(tables, hidden="Partners")
    assert ("sheet-uncertain", "Partners", "") in places(unanswered, blocking=True)
    assert (names(unanswered), asked(unanswered)) == ([], [("sheet", "Partnerlijst 2026")])
    assert unanswered.questions[0].proposals == ("Partners",)
    visible = read(tables, {("sheet", "Partnerlijst 2026"): "Partners"}, hidden="Partners")
    assert (visible.status, names(visible), asked(visible)) == ("ok", [BRIDGE[0], CAFE[0]], [])
    kept = read(tables, {("sheet", "Partnerlijst 2026"): LEAVE}, hidden="Partners")
    assert (kept.status, names(kept)) == ("ok", [HOUSE[0]])
    assert ("sheet-hidden", "Partners", "") in places(kept)


def test_a_visible_sheet_with_headers_of_her_own_is_asked_before_a_hidden_one_too() -> None:
    own: Lines = [["Organisatie", "Type", "Gemeente", "Sinds"], ["De Brug vzw", "Sport", "Tielt", 2024]]
    checked = read({"Lijst": own, "Partners": [PARTNERS, HOUSE]}, hidden="Partners")
    assert (names(checked), asked(checked)) == ([], [("sheet", "Lijst")])


def test_a_hidden_sheet_alone_is_read_and_said() -> None:
    checked = read({"Blad1": [["vrij blad"]], "Partners": [PARTNERS, BRIDGE]}, hidden="Partners")
    assert (checked.status, names(checked), asked(checked)) == ("ok", [BRIDGE[0]], [])
    assert places(checked) == [("sheet-hidden", "Partners", ""), ("sheet-ignored", "Blad1", "")]


BY_TOWN = {
    "Partners Roeselare": [PARTNERS, BRIDGE],
    "Partners Izegem": [PARTNERS, CAFE],
    "Partners Tielt": [PARTNERS, CLUB],
}


@pytest.mark.parametrize("prefix", ["Partners ", ""])
def test_one_sheet_for_each_municipality_is_asked_once_and_read_whole(prefix: str) -> None:
    tables = {f"{prefix}{name.split()[1]}": lines for name, lines in BY_TOWN.items()}
    unanswered = read(tables)
    assert places(unanswered, blocking=True) == [("sheet-twice", "Partners", "")]
    assert asked(unanswered) == [("sheets", "Partners")] and unanswered.questions[0].proposals == (ALL,)
    both = read(tables, {("sheets", "Partners"): ALL})
    assert (both.status, names(both)) == ("ok", [BRIDGE[0], CAFE[0], CLUB[0]])
    assert len({row.row_number for row in both.sheets["Partners"]}) == 3
    one = read(tables, {("sheets", "Partners"): f"{prefix}Izegem"})
    assert (one.status, names(one)) == ("ok", [CAFE[0]])


def test_a_finding_on_one_of_several_sheets_names_that_sheet_and_its_cell() -> None:
    tables = {**BY_TOWN, "Partners Tielt": [["Onze lijst"], PARTNERS, [*CLUB[:2], "Raket", *CLUB[3:]]]}
    checked = read(tables, {("sheets", "Partners"): ALL})
    [finding] = [one for one in checked.findings if one.blocks]
    assert (finding.code, finding.part, finding.cell) == ("code-unknown", "Partners Tielt", "C3")
    assert [row.cells["Naam"] for row in checked.aside["Partners"]] == [CLUB[0]]


def test_the_name_of_a_sheet_gives_the_municipality_where_no_column_does() -> None:
    tables = {name: [line[:5] for line in lines] for name, lines in BY_TOWN.items()}
    checked = read(tables, {("sheets", "Partners"): ALL})
    assert checked.status == "ok", checked.findings
    assert [row.values["municipality_codes"] for row in checked.sheets["Partners"]] == [["36015"], ["36008"], ["37022"]]


def test_of_two_sheets_the_one_in_use_is_proposed() -> None:
    checked = read({"Noord": [PARTNERS, BRIDGE], "Noord oud": [PARTNERS, HOUSE]})
    assert checked.questions[0].proposals == ("Noord",)
    checked = read({"Partners": [PARTNERS, BRIDGE], "Partners 2": [PARTNERS, CAFE]})
    assert asked(checked) == [("sheets", "Partners")]


@pytest.mark.parametrize("sheet", ["Partners", "Blad1"])
def test_a_transposed_table_is_refused_for_what_it_is(sheet: str) -> None:
    lines = [
        ["Naam", "De Brug vzw", "Taalcafé"],
        ["Soort", "Sport", "Sport"],
        ["Engagement", "Werkt mee", "Stuurt mee"],
    ]
    checked = read({sheet: [*lines, ["Werkingsgebied", "Roeselare", "Izegem"]]})
    assert (places(checked, blocking=True), asked(checked)) == ([("sheet-transposed", sheet, "")], [])


@pytest.mark.parametrize("depth", [1, 20, 24, 29])
def test_the_header_may_stand_far_down(depth: int) -> None:
    checked = read({"Partners": [*[["Uitleg bij de lijst"]] * depth, PARTNERS, BRIDGE]})
    assert (checked.status, names(checked)) == ("ok", [BRIDGE[0]])


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


@pytest.mark.parametrize(
    ("header", "values", "field"),
    [
        ("Waarnaartoe", ["Tielt", "Izegem"], "municipality_codes"),
        (None, ["Tielt", "Izegem"], "municipality_codes"),
        ("Groepje", ["Sport", "bib"], "organisation_type_code"),
        ("Rol in netwerk", ["trekker", "wil niet"], "engagement_code"),
    ],
)
def test_the_values_of_a_column_propose_what_it_is(header: str | None, values: list[str], field: str) -> None:
    wanted = contract.PARTNERS.column(field).header
    headers = [header if name == wanted else name for name in PARTNERS]
    index = PARTNERS.index(wanted)
    rows = [[*row[:index], value, *row[index + 1 :]] for row, value in zip([BRIDGE, CAFE], values, strict=True)]
    unanswered = read({"Partners": [headers, *rows]})
    [question] = [one for one in unanswered.questions if one.kind == "column"]
    assert (question.proposals[0], question.blocks, names(unanswered)) == (field, True, [])
    answered = read({"Partners": [headers, *rows]}, {question.key: field})
    assert [match.index for match in answered.columns["Partners"] if match.column.field == field] == [index]


def test_a_role_in_the_network_is_proposed_as_both_that_it_can_be() -> None:
    headers = ["Naam", "Soort", "Rol in netwerk", "Werkingsgebied"]
    rows = [["Een", "Sport", "stuurgroep", "Tielt"], ["Twee", "Sport", "werkgroep", "Tielt"]]
    [question] = read({"Partners": [headers, *rows]}).questions
    assert question.proposals == ("engagement_code", "role_codes")


@pytest.mark.parametrize("header", ["Straat", "Opmerkingen", "Website", "Contact"])
def test_what_real_lists_hold_beside_ours_is_not_asked(header: str) -> None:
    checked = read({"Partners": [["Naam", "Soort", "Werkingsgebied", header], ["Een", "Sport", "Tielt", "onthaal"]]})
    assert asked(checked) == [("default", "Partners", "engagement_code")]


@pytest.mark.parametrize(
    ("sheet", "field", "answer"),
    [
        ("Partners", "organisation_type_code", "sport"),
        ("Partners", "engagement_code", "2"),
        ("Partners", "municipality_codes", "hele regio"),
        ("Aanbod", "offer_kind_code", "buddy"),
        ("Aanbod", "offer_status_code", "actief"),
        ("Aanbod", "municipality_codes", "36015"),
    ],
)
def test_each_required_column_with_choices_can_be_one_answer(sheet: str, field: str, answer: str) -> None:
    headers, row = (PARTNERS, BRIDGE) if sheet == "Partners" else (OFFERS, TALK)
    index = headers.index(contract.sheet(sheet).column(field).header)
    tables = {sheet: [headers[:index] + headers[index + 1 :], row[:index] + row[index + 1 :]]}
    key = ("default", sheet, field)
    assert (asked(read(tables)), read(tables).status) == ([key], "blocked")
    checked = read(tables, {key: answer})
    assert (checked.status, len(checked.sheets[sheet]), asked(checked)) == ("ok", 1, [])


@pytest.mark.parametrize(
    "told",
    [{"main_phase_codes": "Opstart", "temperature_degrees": 8}, {"story": "VERHAAL:"}, {"temperature_degrees": 8}],
)
def test_the_one_row_of_a_sheet_that_describes_one_thing_is_never_a_heading(told: dict[str, Any]) -> None:
    checked = check(workbook({"Regio": [told]}), REGION)
    assert (checked.status, len(checked.sheets["Regio"]), places(checked)) == ("ok", 1, [])

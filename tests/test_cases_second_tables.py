"""Second tables on a sheet, several sheets of one kind and hidden ones: asked or read, never lost."""

from datetime import date

import pytest

from loaders.choices import ALL, LEAVE, READ
from tests.listed_rows import BRIDGE, CAFE, CLUB, HOUSE, OFFERS, PARTNERS, TALK, WALK, Lines, asked, names, read
from tests.workbooks import places


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

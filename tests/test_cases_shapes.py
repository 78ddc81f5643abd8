"""Cases: what a list says in another shape than a row under headers: crosses, headings, a title, a column of states."""

from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import ABOVE, COLUMN, DEFAULT, LEAVE, READ, SECTION, SHEETS, Choices, Key
from tests.workbooks import REGION, places, raw_workbook

Line = list[Any]
HEADERS: Line = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
HOUSE: Line = ["Huis vzw", "Sport", "Werkt mee", "Roeselare"]
CLUB: Line = ["Club A", "Welzijn", "Stuurt mee", "Izegem"]
ROESELARE, IZEGEM, TIELT = "36015", "36008", "37022"


def lines(*of_sheet: Line, sheet: str = "Partners", answers: dict[Key, str] | None = None) -> Checked:
    return check(raw_workbook({sheet: of_sheet}), REGION, choices=Choices(answers or {}))


def read(checked: Checked, field: str) -> dict[str, Any]:
    return {row.values["name"]: row.values[field] for row in checked.sheets["Partners"]}


# crosses


@pytest.mark.parametrize("cross", ["x", "X", "ja", 1, True, "✓"])
def test_crosses_under_municipalities_are_a_work_area(cross: Any) -> None:
    towns = [*HEADERS[:3], "Roeselare", "Izegem", "8700 Tielt"]
    checked = lines(towns, [*HOUSE[:3], cross, None, cross], [*CLUB[:3], None, cross, None])
    assert read(checked, "municipality_codes") == {"Huis vzw": [ROESELARE, TIELT], "Club A": [IZEGEM]}
    assert places(checked) == [("crosses-read", "Partners", "D1")]


def test_a_row_without_a_cross_lacks_its_work_area() -> None:
    checked = lines([*HEADERS[:3], "Roeselare", "Izegem"], [*HOUSE[:3], "x", "nee"], [*CLUB[:3], "nee", ""])
    assert read(checked, "municipality_codes") == {"Huis vzw": [ROESELARE]}
    assert places(checked, blocking=True) == [("required-missing", "Partners", "D3")]


def test_crosses_under_the_words_of_a_list_are_those_words() -> None:
    levels = ["Naam", "Soort", "Werkingsgebied", "Informeren", "Klankborden", "Meesturen"]
    checked = lines(
        levels, ["Huis vzw", "Sport", "Tielt", "x", None, None], ["Club A", "Sport", "Tielt", None, None, "x"]
    )
    assert read(checked, "engagement_code") == {"Huis vzw": "1", "Club A": "4"}


def test_two_crosses_where_one_word_is_asked_are_a_word_to_be_chosen() -> None:
    kinds = ["Naam", "Werkingsgebied", "Engagement", "Sport", "Cultuur", "Welzijn"]
    checked = lines(
        kinds, ["Huis vzw", "Tielt", "Werkt mee", "x", None, "x"], ["Koor", "Tielt", "Werkt mee", None, "x", None]
    )
    assert read(checked, "organisation_type_code") == {"Koor": "socio_cultureel"}
    assert [question.seen for question in checked.questions] == ["Sport; Welzijn"]


@pytest.mark.parametrize("value", ["veel", 12, "contact"])
def test_columns_with_anything_but_crosses_are_not_put_together(value: Any) -> None:
    checked = lines([*HEADERS[:3], "Roeselare", "Izegem"], [*HOUSE[:3], value, "x"], [*CLUB[:3], "x", "x"])
    assert "crosses-read" not in {code for code, _, _ in places(checked)}


def test_columns_of_which_people_decided_are_not_put_together() -> None:
    answers: dict[Key, str] = {(COLUMN, "Partners", "roeselare"): LEAVE, (COLUMN, "Partners", "izegem"): LEAVE}
    checked = lines([*HEADERS[:3], "Roeselare", "Izegem"], [*HOUSE[:3], "x", "x"], answers=answers)
    assert "crosses-read" not in {code for code, _, _ in places(checked)}


# headings that say what no column says


@pytest.mark.parametrize("headings", [("Roeselare", "Izegem"), ("ROESELARE (2)", "Stad Izegem:")])
def test_headings_by_municipality_are_the_work_area_where_no_column_is(headings: tuple[str, str]) -> None:
    first, second = headings
    checked = lines(HEADERS[:3], [first], HOUSE[:3], ["Koor", *HOUSE[1:3]], [second], CLUB[:3])
    assert read(checked, "municipality_codes") == {"Huis vzw": [ROESELARE], "Koor": [ROESELARE], "Club A": [IZEGEM]}
    assert ("headings-read", "Partners", "") in places(checked)
    assert checked.status == "ok"


def test_headings_by_kind_are_the_kind_where_no_column_is() -> None:
    headers = ["Naam", "Engagement", "Werkingsgebied"]
    checked = lines(headers, ["SPORT"], ["Huis vzw", "Werkt mee", "Tielt"], ["WELZIJN"], ["CAW", "Werkt mee", "Tielt"])
    assert read(checked, "organisation_type_code") == {"Huis vzw": "sport", "CAW": "welzijn"}


def test_a_total_and_headers_that_come_again_get_no_municipality() -> None:
    checked = lines(HEADERS[:3], ["Tielt"], HOUSE[:3], HEADERS[:3], CLUB[:3], ["Totaal", None, 2])
    assert (checked.status, set(read(checked, "municipality_codes"))) == ("ok", {"Huis vzw", "Club A"})


def test_a_row_above_the_first_heading_leaves_the_municipality_to_be_asked() -> None:
    checked = lines(HEADERS[:3], HOUSE[:3], ["Tielt"], CLUB[:3], ["Koor", *HOUSE[1:3]])
    assert ("column-missing", "Partners", "A1") in places(checked, blocking=True)


def test_headings_change_nothing_where_the_column_is() -> None:
    checked = lines(HEADERS, ["Tielt"], HOUSE, CLUB)
    assert read(checked, "municipality_codes") == {"Huis vzw": [ROESELARE], "Club A": [IZEGEM]}


# titles and names of sheets that change what rows mean


@pytest.mark.parametrize("title", ["GESTOPTE PARTNERS 2024", "Ex-partners", "Lijst van mogelijke partners", "Archief"])
@pytest.mark.parametrize("is_sheet", [False, True])
def test_a_title_may_change_the_meaning_of_all_rows_and_is_asked(title: str, is_sheet: bool) -> None:
    above = [] if is_sheet else [[title], []]
    name = title if is_sheet else "Lijst"
    key: Key = (SECTION, "Partners", title.casefold().replace("-", " "))
    counts = []
    for answer in (None, READ, LEAVE):
        checked = lines(*above, HEADERS, HOUSE, CLUB, sheet=name, answers={key: answer} if answer is not None else {})
        counts.append(len(checked.sheets.get("Partners", [])))
        codes = {code for code, _, _ in places(checked)}
        assert ({"section-asked", "section-read", "section-left"} & codes) == {
            {None: "section-asked", READ: "section-read", LEAVE: "section-left"}[answer]
        }
        assert ("sheet-empty" in codes) == (answer == LEAVE)
    assert counts == [0, 2, 0]


@pytest.mark.parametrize("title", ["Actieve en oude partners", "Partnerlijst", "Oud-Turnhout", "Archief vzw"])
def test_other_titles_change_nothing(title: str) -> None:
    assert set(read(lines([title], [], HEADERS, HOUSE, CLUB, sheet="Lijst"), "engagement_code")) == {
        "Huis vzw",
        "Club A",
    }


def test_a_heading_for_today_ends_what_a_title_said() -> None:
    checked = lines(["Ex-partners"], HEADERS, HOUSE, ["Actieve partners"], CLUB)
    assert set(read(checked, "engagement_code")) == {"Club A"}


def test_of_several_sheets_the_one_in_use_is_proposed() -> None:
    tables = {"Partners": [HEADERS, HOUSE], "Te contacteren": [HEADERS, CLUB]}
    (question,) = check(raw_workbook(tables), REGION).questions
    assert (question.kind, question.proposals) == (SHEETS, ("Partners",))


# a column that says of each row whether it holds


@pytest.mark.parametrize(
    ("header", "ended", "current"),
    [
        ("Actief (j/n)", "n", "j"),
        ("Nog lid?", "nee", "ja"),
        ("Stopgezet", "x", None),
        ("Geen interesse", "ja", "nee"),
        ("Toestand", "gestopt in 2024", "loopt"),
    ],
)
def test_rows_that_say_that_they_do_not_hold_are_asked(header: str, ended: str, current: str | None) -> None:
    sheet = [[*HEADERS, header], [*HOUSE, current], [*CLUB, ended]]
    asked = lines(*sheet)
    assert places(asked, blocking=True) == [("section-asked", "Partners", "A3")]
    (question,) = [one for one in asked.questions if one.kind == SECTION]
    assert question.seen == (f"{header} {ended}" if header.endswith("?") else f"{header}: {ended}")
    counts = {answer: set(read(lines(*sheet, answers={question.key: answer}), "name")) for answer in (READ, LEAVE)}
    assert counts == {READ: {"Huis vzw", "Club A"}, LEAVE: {"Huis vzw"}}


@pytest.mark.parametrize(("header", "value"), [("Opmerking", "gestopt"), ("Oude naam", "De Ploeg"), ("Actief", "ja")])
def test_other_columns_ask_nothing_of_a_row(header: str, value: str) -> None:
    assert lines([*HEADERS, header], [*HOUSE, value]).status == "ok"


def test_nothing_of_this_is_asked_of_our_template() -> None:
    sheet = [[*HEADERS, "Actief"], [*HOUSE, "nee"]]
    stamp: list[Line] = [["netwerkmonitor"], [REGION], [1]]
    assert check(raw_workbook({"Partners": sheet, "_sjabloon": stamp}), REGION).status == "ok"


# cells left empty below the one that speaks for them


def test_cells_below_a_filled_one_may_say_what_stands_above() -> None:
    sheet = [HEADERS, HOUSE, ["Koor", *HOUSE[1:3], None], CLUB, ["Kring", *HOUSE[1:3], ""], ["Bal", *HOUSE[1:3], None]]
    asked = lines(*sheet)
    (question,) = asked.questions
    assert (question.kind, next(iter(question.options)), question.cells) == (DEFAULT, ABOVE, ("D3", "D5", "D6"))
    checked = lines(*sheet, answers={question.key: ABOVE})
    assert list(read(checked, "municipality_codes").values()) == [
        [ROESELARE],
        [ROESELARE],
        [IZEGEM],
        [IZEGEM],
        [IZEGEM],
    ]
    assert places(checked) == [("value-from-above", "Partners", "D3")]
    assert ABOVE in checked.questions[0].options
    assert checked.defaulted["Partners"] == {}


@pytest.mark.parametrize(
    "sheet",
    [
        [HEADERS, [*HOUSE[:3], None], CLUB, ["Koor", *HOUSE[1:3], None]],
        [HEADERS, HOUSE, [*CLUB[:3], None], ["Koor", *HOUSE[1:]]],
    ],
)
def test_a_first_cell_or_a_single_one_says_nothing_of_what_stands_above(sheet: list[Line]) -> None:
    (question,) = lines(*sheet).questions
    assert ABOVE not in question.options


def test_what_stands_above_the_first_row_is_nothing() -> None:
    answers: dict[Key, str] = {(DEFAULT, "Partners", "municipality_codes"): ABOVE}
    checked = lines(HEADERS, [*HOUSE[:3], None], CLUB, ["Koor", *HOUSE[1:3], None], answers=answers)
    assert set(read(checked, "municipality_codes")) == {"Club A", "Koor"}
    assert places(checked, blocking=True) == [("required-missing", "Partners", "D2")]


# what is no list of rows


@pytest.mark.parametrize(
    "grid",
    [
        [["Roeselare", "Izegem", "Tielt"], ["Huis vzw", "Club A", "Koor"], ["Kring", None, None]],
        [[None, "Roeselare", "Izegem"], ["Sport", "Huis vzw", "Club A"], ["Welzijn", "Kring", None]],
    ],
)
@pytest.mark.parametrize("name", ["Overzicht", "Partners"])
def test_organisations_under_municipalities_are_said_plainly(grid: list[Line], name: str) -> None:
    checked = lines(*grid, sheet=name)
    assert [code for code, _, _ in places(checked, blocking=True)] == ["sheet-grid"]
    assert not checked.questions


def test_cards_under_one_another_are_a_list_turned_over() -> None:
    card = [["Naam:", "Huis vzw"], ["Soort:", "Sport"], ["Engagement:", "Werkt mee"], ["Werkingsgebied:", "Tielt"]]
    assert places(lines(*card, [], *card)) == [("sheet-transposed", "Partners", "")]


def test_a_label_is_no_name() -> None:
    assert places(lines(HEADERS, HOUSE, ["Welzijn:", *CLUB[1:]]), blocking=True) == [
        ("text-says-nothing", "Partners", "A3")
    ]


# exports of other programs


def test_a_form_has_a_column_for_a_name_that_nobody_gives() -> None:
    headers = ["Name", "Naam van uw organisatie", *HEADERS[1:]]
    checked = lines(headers, ["", *HOUSE], ["", *CLUB])
    (question,) = checked.questions
    assert (question.seen, question.proposals, question.blocks) == ("Naam van uw organisatie", ("name",), True)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("8;#Izegem", [IZEGEM]), (";#Izegem;#Tielt;#", [IZEGEM, TIELT]), ("Izegem;#8;#Tielt;#9", [IZEGEM, TIELT])],
)
def test_several_values_as_sharepoint_writes_them(text: str, codes: list[str]) -> None:
    checked = lines(HEADERS, [*HOUSE[:3], text])
    assert (read(checked, "municipality_codes"), checked.findings) == ({"Huis vzw": codes}, [])


def test_another_heading_ends_what_the_last_one_said() -> None:
    checked = lines(HEADERS[:3], ["Tielt"], HOUSE[:3], ["Koor", *HOUSE[1:3]], ["BUITEN DE STAD"], CLUB[:3])
    assert read(checked, "municipality_codes") == {"Huis vzw": [TIELT], "Koor": [TIELT]}
    assert places(checked, blocking=True) == [("required-missing", "Partners", "D6")]


def test_a_heading_may_be_the_whole_region_or_a_place_elsewhere() -> None:
    checked = lines(HEADERS[:3], ["Hele regio:"], HOUSE[:3], ["Koor", *HOUSE[1:3]], ["Brugge"], CLUB[:3])
    assert read(checked, "is_region_wide") == {"Huis vzw": True, "Koor": True}
    assert places(checked, blocking=True) == [("municipality-elsewhere", "Partners", "D6")]


def test_a_title_changes_nothing_where_each_row_says_whether_it_holds() -> None:
    headers = ["Doelstelling", "Actie", "Status"]
    assert lines(["Mogelijke acties"], [], headers, ["Bereik", "Folder", "Gepland"], sheet="Acties").status == "ok"

"""Lists without headers: that is asked, then what each column is; a list with headers is one, whatever they say."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, DEFAULT, HEADER, LEAVE, NO, PEOPLE, SHEET, YES, Choices, Key
from loaders.columns.headerless import top_of
from loaders.files.book import SheetCells
from loaders.files.delimited import SHEET_NAME
from loaders.sheet import Kind
from tests.test_asking import answers, begun, press, shown, title
from tests.workbooks import REGION, places, raw_workbook
from ui.texts import asking as words

Lines = list[list[Any]]
HERS = "Onze lijst"
NAMES = ["De Brug vzw", "Wandelclub Tielt", "Het Huis", "Taalcafé Samen"]
ROWS: Lines = [
    ["De Brug vzw", "Sport", "Werkt mee", "Izegem"],
    ["Wandelclub Tielt", "Sport", "Klankbord", "Tielt"],
    ["Het Huis", "Jeugd", "Werkt mee", "Roeselare"],
    ["Taalcafé Samen", "Onderwijs", "Werkt mee", "Izegem"],
]
DEFAULTS: dict[Key, str] = {
    (DEFAULT, "Partners", "organisation_type_code"): "sport",
    (DEFAULT, "Partners", "engagement_code"): "3",
    (DEFAULT, "Partners", "municipality_codes"): "36015",
}


def read(lines: Lines, answers: dict[Key, str] | None = None, name: str = HERS) -> Checked:
    named: dict[Key, str] = {(SHEET, name): "Partners"}
    return check(raw_workbook({name: lines}), REGION, choices=Choices(named | (answers or {})))


def taken(lines: Lines, own: dict[Key, str], name: str = HERS) -> Checked:
    """Read with every first proposal, after ``own``."""
    checked = read(lines, own, name)
    for _ in range(5):
        fresh = {one.key: one.proposals[0] for one in checked.questions if one.answer is None and one.proposals}
        left = {one.key: LEAVE for one in checked.questions if one.answer is None and one.kind == COLUMN}
        own = {**left, **fresh, **own}
        checked = read(lines, own, name)
    return checked


def names(checked: Checked) -> list[str]:
    return [row.values["name"] for row in checked.sheets.get("Partners", [])]


def asked(checked: Checked, kind: str) -> list[Any]:
    return [one for one in checked.questions if one.kind == kind and one.answer is None]


ABOVE: dict[str, Lines] = {
    "nothing": [],
    "blank lines": [[], []],
    "a title": [["Partners van ons netwerk"]],
    "a title and a date": [["Partners van ons netwerk"], ["Stand op 03/11/2026"], []],
}
PLACED: dict[str, Callable[[list[Any]], list[Any]]] = {
    "as they are": lambda row: row,
    "after an empty column": lambda row: ["", *row],
    "with an empty column between": lambda row: [row[0], "", *row[1:]],
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("placed", PLACED.values(), ids=PLACED)
def test_a_list_without_headers_is_asked_then_read_whole(above: Lines, placed: Callable[[Any], Any]) -> None:
    lines = [*above, *map(placed, ROWS)]
    first = read(lines)
    [question] = asked(first, HEADER)
    assert (first.status, first.sheets, question.proposals) == ("blocked", {}, (NO,))
    assert question.rows[1][0] == "De Brug vzw"
    checked = taken(lines, {(HEADER, HERS): NO})
    assert (checked.status, names(checked)) == ("ok", NAMES)
    assert [row.values["engagement_code"] for row in checked.sheets["Partners"]] == ["3", "2", "3", "3"]
    assert [row.row_number for row in checked.sheets["Partners"]] == [len(above) + place for place in range(1, 5)]


def test_its_columns_go_by_letters_with_values_that_help() -> None:
    columns = asked(read(ROWS, {(HEADER, HERS): NO}), COLUMN)
    assert [(one.seen, one.letters, one.proposals[:1]) for one in columns] == [
        ("", "A", ("name",)),
        ("", "B", ("organisation_type_code",)),
        ("", "C", ("engagement_code",)),
        ("", "D", ("municipality_codes",)),
    ]
    assert columns[0].samples == tuple(NAMES[:3])


def test_one_column_of_names_is_a_list() -> None:
    lines = [[name] for name in NAMES]
    assert [one.proposals for one in asked(read(lines), HEADER)] == [()]
    assert names(taken(lines, {(HEADER, HERS): NO, **DEFAULTS})) == NAMES
    headed = taken([["Wie doet er mee?"], *lines], {(HEADER, HERS): YES, **DEFAULTS})
    assert [one.seen for one in asked(headed, COLUMN) or headed.questions if one.kind == COLUMN] == ["Wie doet er mee?"]


def test_words_that_are_headers_elsewhere_do_not_make_a_row_of_names_one() -> None:
    lines = [
        ["OCMW Izegem", "Gemeente", "Partner", "Izegem"],
        ["De Brug vzw", "Vereniging", "Lid", "Tielt"],
        ["Het Huis", "Gemeente", "Partner", "Tielt"],
        ["Club", "School", "Lid", "Roeselare"],
    ]
    checked = read(lines, name="Partners")
    assert (places(checked, blocking=True), checked.sheets) == ([("header-missing", "Partners", "")], {})
    answers: dict[Key, str] = {(HEADER, "Partners"): NO, **DEFAULTS}
    assert names(taken(lines, answers, "Partners"))[1:] == ["De Brug vzw", "Het Huis", "Club"]
    alone = [["De Brug", "lid"], ["Het Huis", "partner"], ["Club", "bestuur"], ["Kring", "steun"]]
    assert [one.kind for one in asked(read(alone), HEADER)] == [HEADER]


def test_what_is_about_people_is_neither_shown_nor_read() -> None:
    people = [
        ["Lien Proefmans", "0470 00 00 01"],
        ["Piet Voorbeeld", "0470 00 00 02"],
        ["Jan Testers", "0470 00 00 03"],
    ]
    rows = [[*row, *one, "Voorbeeldstraat 4"] for row, one in zip(ROWS, people, strict=False)]
    lines = [["Wie doet mee in november 2026?"], *rows]
    first = read(lines)
    assert [one.proposals for one in asked(first, HEADER)] == [(NO,)]
    columns = read(lines, {(HEADER, HERS): NO})
    assert [one.key for one in asked(columns, PEOPLE)] == [(PEOPLE, HERS, letters) for letters in "EFG"]
    out: dict[Key, str] = {(HEADER, HERS): NO} | {(PEOPLE, HERS, letters): LEAVE for letters in "EFG"}
    checked = taken(lines, out)
    assert names(checked) == NAMES[:3] and [one.letters for one in checked.left_out] == ["E", "F", "G"]
    for one in (first, columns, checked):
        assert not [word for word in ("Proefmans", "Testers", "0470", "Voorbeeldstraat") if word in repr(one)]


def test_an_answer_holds_again_only_where_the_column_holds_the_same() -> None:
    answers = dict(taken(ROWS, {(HEADER, HERS): NO}).choices.answers)
    again = read([*ROWS, ["Nieuwe kring", "Jeugd", "Werkt mee", "Tielt"]], answers)
    assert (again.status, names(again)) == ("ok", [*NAMES, "Nieuwe kring"])
    turned = read([[row[3], row[0], *row[1:3]] for row in ROWS], answers)
    assert (turned.sheets.get("Partners", []), turned.status) == ([], "blocked")
    assert [one.letters for one in asked(turned, COLUMN)] == ["A", "B", "C", "D"]


def test_headers_that_were_added_since_count_whatever_was_answered_before() -> None:
    answers = dict(taken(ROWS, {(HEADER, HERS): NO}).choices.answers)
    checked = read([["Organisatie", "Type", "Engagement", "Gemeente"], *ROWS], answers)
    assert (names(checked), asked(checked, HEADER)) == (NAMES, [])


def test_a_csv_is_asked_which_list_it_is_and_whether_it_has_headers() -> None:
    content = "\n".join(";".join(row) for row in ROWS).encode("cp1252")
    known: dict[Key, str] = {(SHEET, SHEET_NAME): "Partners"}
    assert [one.rows[1][0] for one in check(content, REGION).questions] == ["De Brug vzw"]
    checked = check(content, REGION, choices=Choices(known))
    assert [one.key for one in asked(checked, HEADER)] == [(HEADER, SHEET_NAME)]


REAL_HEADERS: list[list[str]] = [
    ["Benaming", "Adres", "Gemeente", "Website"],
    ["Vereniging", "Straat", "Postcode", "Plaats"],
    ["Wie", "Waar", "Wat"],
    ["Organisator", "Contactpersoon", "Telefoon"],
    ["Naam", "Cluster waaronder ze valt", "Sinds wanneer"],
    *([column.header for column in sheet.columns] for sheet in contract.SHEETS if sheet.key),
]
WIDTH = max(map(len, REAL_HEADERS))
CELLS = [
    st.sampled_from(["De Brug", "Het Huis", "Club vzw", "Taalcafé", "Kring"]),
    st.sampled_from(["Izegem", "Tielt", "Roeselare", "Voorbeeldstraat 4", "8800"]),
    st.one_of(st.integers(0, 99), st.sampled_from(["Sport", "Jeugd", "", "onthaal@voorbeeld.example", "03/11/2026"])),
]
ROWS_OF_ANY = st.lists(st.tuples(*(CELLS[place % 3] for place in range(WIDTH))), min_size=1, max_size=6)


@settings(max_examples=60)
@given(st.sampled_from(REAL_HEADERS), ROWS_OF_ANY, st.sampled_from([[], [["Onze lijst"]], [["Onze lijst"], []]]))
def test_a_row_of_headers_is_never_read_as_a_row(header: list[str], rows: list[Any], above: Lines) -> None:
    lines = [*above, header, *(list(row[: len(header)]) for row in rows)]
    headings, question = top_of(contract.PARTNERS, SheetCells(HERS, lines), Choices())
    assert (headings.row if headings else question and question.kind) in (len(above), HEADER)
    assert question is None or question.proposals == ()


@settings(max_examples=60)
@given(st.permutations(range(4)), st.integers(1, 4), st.sampled_from(list(ABOVE)))
def test_no_row_of_a_list_without_headers_is_lost_in_silence(order: list[int], count: int, above: str) -> None:
    lines = [*ABOVE[above], *([row[place] for place in order] for row in ROWS[:count])]
    headings, question = top_of(contract.PARTNERS, SheetCells(HERS, lines), Choices())
    assert headings is None and question is not None


def test_a_sheet_of_one_row_and_our_template_need_their_headers() -> None:
    assert contract.REGION.columns[0].kind is Kind.TEXT
    lines: Lines = [["Wij bouwen aan een netwerk", "Vormgeving", 12], ["", "", ""]]
    assert places(check(raw_workbook({"Regio": lines}), REGION)) == [("header-missing", "Regio", "")]
    stamp: dict[str, Lines] = {contract.STAMP_SHEET: [[contract.STAMP_WORD], [REGION], [contract.VERSION]]}
    ours = check(raw_workbook({"Partners": ROWS, **stamp}), REGION)
    assert (places(ours), ours.questions) == ([("header-missing", "Partners", "")], [])


def test_on_the_page_it_is_asked_before_anything_about_its_columns() -> None:
    page = begun(raw_workbook({"Partners": ROWS}))
    assert title(page) == words.about("header", 1)[0]
    [choice] = page.radio
    assert choice.options == [words.ANSWERS[HEADER, NO], words.ANSWERS[HEADER, YES]] and choice.value == NO
    press(page, words.NEXT)
    assert title(page) == words.about("columns", 4)[0]
    assert [box.label for box in page.selectbox] == [f"Kolom {letters} is bij ons" for letters in "ABCD"]
    assert "headerless" not in shown(page)
    press(page, words.NEXT)
    assert answers(page)[COLUMN, "Partners", "headerless a text"] == "name"


def test_nothing_is_proposed_of_the_only_list_in_a_file_but_others_may_be_left_out() -> None:
    rows: list[list[Any]] = [["Huis", "iets", 12], ["Koor", "wat", 7], ["Bal", "nog", 3]]
    asked = {
        count: [one.blocks for one in check(raw_workbook({f"Blad{n}": rows for n in range(count)}), REGION).questions]
        for count in (1, 2)
    }
    assert asked == {1: [True], 2: [False, False]}

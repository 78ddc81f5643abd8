"""What is done with a column about people: what is asked, what an answer leaves out, and what is said of it."""

from collections.abc import Mapping
from typing import Any

import pytest

from loaders import contract
from loaders.checks.people import LeftOut, WithoutPeople, _options, without_people
from loaders.choices import CELLS, COLUMN, KEEP, LEAVE, PEOPLE, SHEET, Choices, Key, Question
from loaders.columns.match import SheetMatch, recognise
from loaders.columns.people import PeopleColumn
from loaders.columns.people_values import ABOUT, MENTION, MOBILE, NAME, PHONE, SERVICE
from loaders.files.book import SheetCells, Workbook
from loaders.findings import found
from loaders.values.outcome import Fault

SHEETS = contract.sheets_for("midwest")
HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
LIEN, PIET, DESK, OTHER_DESK, MOBILE_NUMBER = (
    "Lien Proefmans",
    "Piet Voorbeeld",
    "056 12 34 56",
    "056 12 34 57",
    "0470 00 00 01",
)
A_NAME, A_PHONE, A_MOBILE = (Fault(f"personal-{kind}", "") for kind in ("name", "phone", "mobile"))


def club(number: int, *more: Any) -> list[Any]:
    """A row of a partner."""
    return [f"Club {number}", "Sport", "Werkt mee", "Tielt", *more]


def without(rows: list[list[Any]], answers: Mapping[Key, str] | None = None, *more: SheetCells) -> WithoutPeople:
    """A sheet Partners, and others, without the people that were left out; the workbook stays as it was."""
    sheet = SheetCells("Partners", [list(row) for row in rows])
    result = without_people(Workbook([sheet, *more]), SHEETS, Choices(dict(answers or {})))
    assert sheet.rows == rows
    return result


def read(result: WithoutPeople) -> list[SheetMatch]:
    """The sheets that are read."""
    return recognise(result.book, SHEETS, Choices({}), "midwest").sheets


def said(result: WithoutPeople) -> list[tuple[str, str]]:
    """The findings as code and cell."""
    return [(one.code, one.cell) for one in result.findings(read(result))]


def last(result: WithoutPeople) -> list[Any]:
    """What stands in column E."""
    return [row[4] if len(row) > 4 else None for row in result.book.sheets[0].rows]


CONTACT: Key = (PEOPLE, "Partners", "contact")
TELEPHONE: Key = (PEOPLE, "Partners", "telefoon")
NAMES = [[*HEADERS, "Contact"], club(1, LIEN), club(2), club(3, PIET)]
NUMBERS = [[*HEADERS, "Telefoon"], club(1, DESK), club(2, MOBILE_NUMBER), club(3, "na 12 uur")]
DESKS = [[*HEADERS, "Contact", "Telefoon"], club(1, LIEN, DESK), club(2, PIET, OTHER_DESK)]


def test_while_nobody_answered_nobody_can_read_who_it_is() -> None:
    result = without(NAMES)
    [question] = result.questions
    assert (question.key, question.seen, question.letters) == (CONTACT, "Contact", "E")
    assert (question.cells, question.counts, question.answer) == (("E2", "E4"), {"name": 2}, None)
    assert (last(result), result.left_out) == (["Contact", A_NAME, None, A_NAME], [])
    assert said(result) == [("personal-name", "E2")]


def test_a_column_that_is_left_out_is_empty_with_its_header() -> None:
    result = without(NAMES, {CONTACT: LEAVE})
    assert last(result) == ["", "", None, ""]
    assert result.left_out == [LeftOut("Partners", "E", "Contact", LEAVE, {"name": 2})]
    [finding] = result.findings(read(result))
    assert (finding.code, finding.cell, finding.seen) == ("people-column-left", "E1", "Contact")
    assert finding.details == {"count": "2", "letters": "E"}
    assert [one.answer for one in result.questions] == [LEAVE]


def test_only_the_cells_about_people_are_left_out() -> None:
    result = without([["Onze partners"], *NUMBERS], {TELEPHONE: CELLS})
    assert last(result) == [None, "Telefoon", "", "", "na 12 uur"]
    assert result.left_out[-1] == LeftOut("Partners", "E", "Telefoon", CELLS, {"phone": 1, "mobile": 1, "note": 1})
    assert said(result) == [("people-cells-left", "E2")]


@pytest.mark.parametrize("answer", [KEEP, CELLS, "maybe"])
def test_what_is_no_answer_is_asked_again(answer: str) -> None:
    result = without(NAMES, {CONTACT: answer})
    assert ([one.answer for one in result.questions], last(result)[1]) == ([None], A_NAME)


def test_numbers_that_are_kept_are_of_a_service() -> None:
    rows = [[*HEADERS, "Gsm"], club(1, DESK), club(2, OTHER_DESK)]
    result = without(rows, {(PEOPLE, "Partners", "gsm"): KEEP})
    assert (last(result), result.left_out, said(result)) == (["Gsm", DESK, OTHER_DESK], [], [])
    names = {"Partners": "Partners"}
    column = found("personal-column", "Partners", "E1")
    assert result.is_settled(column, names)
    assert not result.is_settled(found("personal-name", "Partners", "E1"), names)
    assert not result.is_settled(found("personal-column", "Partners", "F1"), names)
    assert not result.is_settled(column, {"Partners": "Andere"}) and not result.is_settled(column, {})
    assert not without(rows).is_settled(column, names)


@pytest.mark.parametrize(
    ("headers", "keys"),
    [
        (["Contact", "Contact"], ["contact", "F"]),
        (["contact", "CONTACT"], ["contact", "F"]),
        (["Contact", "Wie"], ["contact", "wie"]),
        (["", "Wie"], ["E", "wie"]),
        ([LIEN, "Wie"], ["E", "wie"]),
    ],
)
def test_a_column_goes_by_its_header_or_else_by_its_letters(headers: list[str], keys: list[str]) -> None:
    rows = [[*HEADERS, *headers], club(1, LIEN, PIET), club(2, PIET, LIEN)]
    assert [one.key[2] for one in without(rows).questions] == keys
    result = without(rows, {(PEOPLE, "Partners", keys[1]): LEAVE})
    assert [one.letters for one in result.left_out] == ["F"]


def test_a_list_without_headers_goes_by_letters_too() -> None:
    result = without([[LIEN, "Sport"], [PIET, "Sport"]], {(PEOPLE, "Partners", "A"): LEAVE})
    assert result.left_out == [LeftOut("Partners", "A", "", LEAVE, {"name": 2})]
    assert result.book.sheets[0].rows == [["", "Sport"], ["", "Sport"]]
    match = SheetMatch(contract.PARTNERS, result.book.sheets[0], -1, [], True, {}, {}, [])
    assert [one.cell for one in result.findings([match])] == ["A1"]


CALM = [[*HEADERS, "Contact"], club(1, "Sportclub"), club(2, "")]


@pytest.mark.parametrize("above", [[], [["Onze partners"]]], ids=["in the first row", "under a title"])
def test_a_column_left_out_once_stays_out_whatever_it_holds_now(above: list[list[Any]]) -> None:
    result = without([*above, *CALM], {CONTACT: LEAVE})
    assert last(result)[len(above) :] == ["", "", ""]
    assert [(one.letters, one.how, one.counts) for one in result.left_out] == [("E", LEAVE, {})]
    assert [one.key for one in result.questions] == [CONTACT]


@pytest.mark.parametrize(
    "answers",
    [{}, {CONTACT: KEEP}, {(PEOPLE, "Andere", "contact"): LEAVE}, {(COLUMN, "Partners", "contact"): LEAVE}],
    ids=["no answer", "kept", "on another sheet", "not about people"],
)
def test_a_column_without_people_is_read_as_any(answers: dict[Key, str]) -> None:
    result = without(CALM, answers)
    assert (last(result), result.questions, result.left_out) == (["Contact", "Sportclub", ""], [], [])


def test_a_cell_without_a_row_that_reaches_it_is_empty_already() -> None:
    rows = [[*HEADERS, "Contact"], club(1, LIEN), club(2, PIET), club(3), ["Club 4"]]
    assert without(rows, {CONTACT: LEAVE}).book.sheets[0].rows[3:] == [club(3), ["Club 4"]]


@pytest.mark.parametrize(
    ("title", "date"),
    [
        (f"Lijst van {LIEN}, 3/2/2024", "3/2/2024"),
        (f"Lijst van {LIEN}, 3 februari 2024", "3 februari 2024"),
        (f"Lijst van {LIEN}", ""),
        (f"Lijst van {LIEN}, {MOBILE_NUMBER}, 3/2/2024", ""),
    ],
)
def test_of_a_title_that_names_somebody_the_date_stays(title: str, date: str) -> None:
    result = without([["", title], HEADERS, club(1)])
    assert result.book.sheets[0].rows[0] == ["", date]
    assert result.left_out == [LeftOut("Partners", "B", "", CELLS, {})]
    assert (said(result), result.questions) == ([("people-title-left", "B1")], [])


WAITING: dict[str, tuple[list[list[Any]], list[tuple[str, str]]]] = {
    "names once, and each number": (
        [[*HEADERS, "Contact", "Nummer"], club(1, LIEN, MOBILE_NUMBER), club(2, PIET, "0470 00 00 02")],
        [("personal-name", "E2"), ("personal-mobile", "F2"), ("personal-mobile", "F3")],
    ),
    "a desk once": (
        [[*HEADERS, "Telefoon"], club(1, DESK), club(2, MOBILE_NUMBER), club(3, OTHER_DESK)],
        [("personal-phone", "E2"), ("personal-mobile", "E3")],
    ),
    "a header that names somebody": ([[*HEADERS, LIEN], club(1, "x")], [("personal-column", "E1")]),
    "a header that says so itself": ([[*HEADERS, "Gsm"], club(1, MOBILE_NUMBER)], []),
    "a column of ours says it cell by cell": (
        [[*HEADERS, "Gedeeld belang"], club(1, LIEN), club(2, MOBILE_NUMBER)],
        [],
    ),
}


@pytest.mark.parametrize(("rows", "findings"), WAITING.values(), ids=WAITING)
def test_what_waits_for_an_answer(rows: list[list[Any]], findings: list[tuple[str, str]]) -> None:
    assert said(without(rows)) == findings


def test_a_title_in_a_column_that_is_read_is_no_row_of_it() -> None:
    column = PeopleColumn(4, "Gedeeld belang", {NAME: 2}, {2: NAME, 3: MOBILE}, is_surely=False)
    result = WithoutPeople(Workbook([]), _open={"Partners": [(column, 0)]})
    cells = SheetCells("Partners", [[], [], [*HEADERS, "Gedeeld belang"], club(1)])
    [match] = recognise(Workbook([cells]), SHEETS, Choices({}), "midwest").sheets
    assert match.header_row == 2
    assert [(one.code, one.cell) for one in result.findings([match])] == [("personal-name", "E3")]


OPTIONS: dict[str, tuple[list[str], bool, bool, set[str]]] = {
    "names": ([NAME], False, False, {LEAVE}),
    "names beside numbers of a desk": ([NAME, PHONE], False, False, {LEAVE, CELLS}),
    "a desk": ([PHONE], False, True, {LEAVE, CELLS, KEEP}),
    "a header of people": ([ABOUT, PHONE], True, False, {LEAVE}),
    "a header of people over a desk": ([PHONE], True, True, {LEAVE, KEEP}),
    "a mobile alone": ([MOBILE], False, False, {LEAVE}),
    "names among those of organisations": ([NAME, SERVICE], False, True, {CELLS, KEEP}),
    "somebody beside the name of one": ([MENTION], False, True, {CELLS, KEEP}),
    "names under a header of people": ([NAME, PHONE], True, False, {LEAVE}),
}


@pytest.mark.parametrize(("counts", "is_surely", "is_of_service", "options"), OPTIONS.values(), ids=OPTIONS)
def test_what_people_may_answer(counts: list[str], is_surely: bool, is_of_service: bool, options: set[str]) -> None:
    column = PeopleColumn(0, "", dict.fromkeys(counts, 1), {}, is_surely, is_of_service)
    assert set(_options(column)) == options


def test_only_what_is_read_or_may_be_is_asked_and_only_what_is_read_blocks() -> None:
    others = [SheetCells(name, [list(row) for row in NAMES]) for name in ("Ook partners", "Iets", "Nog iets")]
    result = without(NAMES, {}, *others)
    match = SheetMatch(contract.PARTNERS, result.book.sheets[0], 0, [], True, {}, {}, [])
    asked = [
        Question((SHEET, "Ook partners"), "Ook partners"),
        Question((SHEET, "Iets"), "Iets", answer=""),
        Question((COLUMN, "Partners", "x"), "Nog iets"),
    ]
    questions = result.questions_of([match], asked)
    assert [(one.sheet, one.blocks) for one in questions] == [("Partners", True), ("Ook partners", False)]
    answered = without(NAMES, {CONTACT: LEAVE})
    assert [one.blocks for one in answered.questions_of([match], [])] == [False]


def test_of_a_sheet_that_nobody_reads_all_is_left_out() -> None:
    other, blank = SheetCells("Andere", [[], ["x"]]), SheetCells("Leeg", [[], ["", ""]])
    result = without(NAMES, {CONTACT: LEAVE}, other, blank)
    own = LeftOut("Partners", "E", "Contact", LEAVE, {"name": 2})
    assert result.left_out_of(["Partners"]) == [own, LeftOut("Andere", "", "", SHEET, {})]
    assert result.left_out_of(["Andere", "Partners"]) == [own]
    assert [one.sheet for one in result.left_out_of([])] == ["Partners", "Andere"]

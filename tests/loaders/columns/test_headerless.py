"""What the first line of a list is: headers, a row, or in doubt; and what is asked about it."""

from typing import Any

import pytest

from loaders.choices import HEADER, NO, YES, Choices, Key
from loaders.columns.headerless import first_line, is_row, lettered, people_top, top_of, visible_headings
from loaders.columns.headers import Headings, find_headings
from loaders.contract import PARTNERS, REGION
from loaders.values.outcome import Fault
from tests.edge_rows import cells

Column = tuple[Any, ...]
# a word of headers, what stands in rows alone, what is no such thing as the values below it, and what says nothing
WORD = ("Soort", "De Brug", "Het Plein")
ALIKE = ("Tielt", "De Brug", "Het Plein")
UNLIKE = ("Waar ze werken", "Tielt", "Izegem")
NONE = ("Iets nieuws", "De Brug", "Het Plein")


def kind(*columns: Column) -> str:
    return kind_of_first([list(line) for line in zip(*columns, strict=True)])


def kind_of_first(rows: list[list[Any]]) -> str:
    first = first_line(rows)
    assert first is not None
    is_header = people_top(rows, None) == first
    assert not (is_header and is_row(rows, first))
    return "header" if is_header else "row" if is_row(rows, first) else "doubt"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ([ALIKE], "row"),
        ([ALIKE, NONE], "row"),
        ([NONE], "doubt"),
        ([WORD], "header"),
        ([WORD, NONE], "header"),
        ([WORD, NONE, NONE], "doubt"),
        ([WORD, WORD, NONE, NONE, NONE], "header"),
        ([UNLIKE], "doubt"),
        ([UNLIKE, NONE], "doubt"),
        ([UNLIKE, UNLIKE], "header"),
        ([UNLIKE, ALIKE], "doubt"),
        ([UNLIKE, UNLIKE, ALIKE], "doubt"),
        ([WORD, UNLIKE, NONE, NONE, NONE], "header"),
        ([WORD, UNLIKE, ALIKE], "header"),
        ([WORD, UNLIKE, ALIKE, ALIKE], "doubt"),
        ([WORD, ALIKE], "doubt"),
        ([WORD, ALIKE, ALIKE], "doubt"),
        ([WORD, WORD, ALIKE], "header"),
        ([WORD, WORD, WORD, UNLIKE, ALIKE, ALIKE, ALIKE, ALIKE], "doubt"),
    ],
)
def test_the_signs_of_a_first_line_are_weighed(columns: list[Column], expected: str) -> None:
    assert kind(*columns) == expected


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        # words of ours, of what real lists have, of people; with a number behind them
        (("Engagement", "De Brug", "Het Plein"), "header"),
        (("Straat en nr", "De Brug", "Het Plein"), "header"),
        (("Kolom 2", "De Brug", "Het Plein"), "header"),
        (("Begeleider", "De Brug", "Het Plein"), "header"),
        # what comes again is no header
        (("Trekker", "Klankbord", "trekker"), "row"),
        (("Engagement", "Werkt mee", "Engagement "), "row"),
        # numbers and days above such, but a year
        ((12, 5, 7), "row"),
        ((12, "De Brug", "Het Plein"), "doubt"),
        ((1989, 5, 7), "row"),
        ((1990, 5, 7), "doubt"),
        ((2099, 5, 7), "doubt"),
        ((2100, 5, 7), "row"),
        (("1/2/2024", "3/4/2024", "5/6/2024"), "row"),
        (("maart 2024", 5, 7), "doubt"),
        # cells without a value of use say nothing
        ((Fault("error-cell", "#N/A"), "De Brug", "Het Plein"), "doubt"),
        ((Fault("personal-name", ""), "De Brug", "Het Plein"), "row"),
        (("Trekker", Fault("error-cell", "#N/A"), "Trekker"), "row"),
        (("Soort", Fault("error-cell", ""), "Het Plein"), "header"),
    ],
)
def test_one_cell_is_a_sign_by_its_words_and_what_stands_below(column: Column, expected: str) -> None:
    assert kind(column, NONE) == expected


def test_values_below_say_something_from_two_on() -> None:
    first = ["Waar ze werken", "Waar ze zijn"]
    assert kind_of_first([first, ["Tielt", "Izegem"]]) == "doubt"
    assert kind_of_first([first, ["Tielt", "Izegem"], ["Izegem", "Tielt"]]) == "header"
    assert kind_of_first([first, ["Tielt"], ["Izegem", ""], ["", "Tielt"]]) == "doubt"


@pytest.mark.parametrize(
    ("repeated", "expected"),
    [
        (["Soort", "Iets nieuws"], "header"),
        (["Soort", ""], "row"),
        (["Soort", "Iets anders"], "row"),
        (["Soort", "Iets nieuws", "1/3"], "header"),
        (["Taal", "Sport"], "header"),
    ],
)
def test_headers_that_come_again_on_a_next_page_are_no_rows(repeated: list[str], expected: str) -> None:
    assert kind_of_first([["Soort", "Iets nieuws"], ["De Brug", "x"], repeated, ["Het Plein", "y"]]) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], None),
        ([[], ["", None]], None),
        ([["Titel"], ["a", "b"]], 1),
        ([["Titel"], ["a", "b"], ["c", "d"]], 1),
        ([["Titel"], [], ["Van ons"], ["a", "b"]], 0),
        ([["Titel"], ["Van ons"], ["a", "b"], ["c", "d"]], 2),
        ([["", "a"], ["b"]], 0),
    ],
)
def test_the_first_line_fills_several_cells_where_others_do(rows: list[list[Any]], expected: int | None) -> None:
    assert first_line(rows) == expected


def test_letters_stand_above_the_first_line() -> None:
    assert lettered([["x"], ["a", "b"], ["c"]], 1) == Headings(0, ["A", "B"], 0)
    assert lettered([], 0) == Headings(-1, [], 0)


@pytest.mark.parametrize(("answer", "header", "plain"), [(None, 1, -1), (YES, 1, 1), (NO, -1, -1)])
def test_people_say_whether_a_first_line_is_one_of_headers(answer: str | None, header: int, plain: int) -> None:
    assert people_top([["Titel"], ["Soort", "Wat"], ["De Brug", "x"], ["Het Plein", "y"]], answer) == header
    assert people_top([["Titel"], ["Dit", "Dat"], ["De Brug", "x"], ["Het Plein", "y"]], answer) == plain
    assert people_top([[]], answer) == -1


def seen_row(rows: list[list[Any]]) -> tuple[int, list[Any]] | None:
    headings = visible_headings(rows, find_headings(PARTNERS, rows, {}))
    return headings and (headings.row, headings.texts)


BELOW = [["Het Huis", "x"], ["De Kring", "y"]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["De Brug", "Het Plein"], ["Soort", "Iets nieuws"], *BELOW], (-1, ["A", "B"])),
        ([["De Brug", "Het Plein"], ["Soort", "Naam"], *BELOW], (1, ["Soort", "Naam"])),
        ([["Lijst"], ["Soort", "Iets nieuws"], *BELOW], (1, ["Soort", "Iets nieuws"])),
        ([["Titel", ""], ["Tielt", "Iets nieuws"], *BELOW], (0, ["A", "B"])),
        (
            [["Tielt", "x", "y"], ["Soort", "Naam", "Engagement"], ["Tielt", "De Brug", "z"]],
            (1, ["Soort", "Naam", "Engagement"]),
        ),
        ([[]], None),
    ],
)
def test_people_see_the_headers_that_are_sure_and_letters_otherwise(
    rows: list[list[Any]], expected: tuple[int, list[Any]] | None
) -> None:
    assert seen_row(rows) == expected


SURE = [["Naam", "Soort", "Engagement"], ["Naam", "a", "b"], ["c", "Soort", "d"], ["e", "f", "Engagement"]]
OTHER = [["Telefoon", "Website"], *BELOW]
PLAIN = [["Soort", "Iets nieuws"], *BELOW]
VALUES = [["Tielt", "", "De Brug"], ["Izegem", "", "Het Plein", "12"]]
DOUBTFUL = [["Soort", "Dit", "Dat"], ["Het Huis", "a", "b"], ["De Kring", "c", "d"]]


def test_headings_that_are_sure_are_taken_without_a_question() -> None:
    for rows, known in ((SURE, 3), (PLAIN, 1), (OTHER, 0)):
        assert top_of(PARTNERS, cells(*rows), Choices()) == (Headings(0, rows[0], known), None)
    two = [["Naam", "Soort"], ["Naam", "Taal"], ["x", "Soort"]]
    assert top_of(PARTNERS, cells(*two), Choices()).question


@pytest.mark.parametrize("rows", [DOUBTFUL, VALUES])
def test_of_our_template_and_of_a_sheet_of_one_row_nothing_is_asked(rows: list[list[Any]]) -> None:
    best = find_headings(PARTNERS, rows, {})
    assert top_of(PARTNERS, cells(*rows), Choices(), is_ours=True) == (best, None)
    assert top_of(REGION, cells(*rows), Choices()) == (find_headings(REGION, rows, {}), None)
    assert top_of(PARTNERS, cells(*rows), Choices()).question


def test_an_empty_sheet_has_no_headings_and_no_question() -> None:
    assert top_of(PARTNERS, cells(), Choices()) == (None, None)


@pytest.mark.parametrize(("rows", "proposals"), [(DOUBTFUL, ()), (VALUES, (NO,))])
def test_a_first_line_that_may_be_a_row_is_asked(rows: list[list[Any]], proposals: tuple[str, ...]) -> None:
    for answer in (None, "zeker"):
        answers: dict[Key, str] = {} if answer is None else {(HEADER, "Lijst"): answer}
        headings, question = top_of(PARTNERS, cells(*rows), Choices(answers))
        assert (headings, question and (question.blocks, question.answer)) == (None, (True, None))
        assert question and (question.key, question.proposals) == ((HEADER, "Lijst"), proposals)
        assert question.rows[0][0] == "A" and len(question.rows) == len(rows) + 1
    for answer in (YES, NO):
        question = top_of(PARTNERS, cells(*rows), Choices({(HEADER, "Lijst"): answer})).question
        assert question and (question.blocks, question.answer) == (False, answer)


def test_the_answer_says_under_which_headings_the_rows_stand() -> None:
    yes, no = (Choices({(HEADER, "Lijst"): answer}) for answer in (YES, NO))
    assert top_of(PARTNERS, cells(["Titel"], *VALUES), yes).headings == Headings(1, VALUES[0], 0)
    assert top_of(PARTNERS, cells(*DOUBTFUL), yes).headings == Headings(0, DOUBTFUL[0], 1)
    texts = ["headerless A place", "", "headerless C text", "headerless D number"]
    assert top_of(PARTNERS, cells(["Titel"], *VALUES), no).headings == Headings(0, texts, 0, is_bare=True)

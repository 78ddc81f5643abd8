"""When many words of a column become one question, and what is asked one by one all the same."""

from collections.abc import Sequence

import pytest

from loaders import contract
from loaders.checks.many_words import with_many
from loaders.choices import DEFAULT, EACH, LEAVE, LEAVE_OUT, MANY, WORD, Choices, Key, Question
from loaders.findings import Finding, found
from loaders.sheet import Column

PARTNERS, OFFERS = contract.PARTNERS, contract.OFFERS
AREA, KIND, DOMAINS, NAME = (
    PARTNERS.column(field) for field in ("municipality_codes", "organisation_type_code", "life_domain_codes", "name")
)
TOWN = contract.GOVERNMENTS.column("municipality_nis")


def words(column: Column, count: int, sheet: str = "Partners", answer: str | None = None) -> list[Question]:
    """Questions on as many words of a column, for which we have no proposal."""
    keys: list[Key] = [(WORD, sheet, column.field, f"woord {number}") for number in range(count)]
    return [
        Question(key, f"Woord {key[3][6:]}", cells=(f"D{2 + place}",), blocks=True, answer=answer)
        for place, key in enumerate(keys)
    ]


def many(
    questions: Sequence[Question],
    *columns: Column,
    findings: Sequence[Finding] = (),
    answers: dict[Key, str] | None = None,
    sheet: str = "Partners",
) -> list[Question]:
    """What is asked in the end, where these columns are read."""
    return with_many(questions, findings, {(sheet, one.header): one for one in columns}, Choices(answers or {}))


def kinds(questions: Sequence[Question]) -> list[str]:
    """Which kinds of question there are."""
    return [one.kind for one in questions]


@pytest.mark.parametrize(
    ("column", "most", "sheet"),
    [(AREA, 5, "Partners"), (TOWN, 5, "Besturen"), (KIND, 8, "Partners"), (DOMAINS, 8, "Partners")],
)
def test_so_many_words_are_asked_one_by_one_and_one_more_is_one_question(column: Column, most: int, sheet: str) -> None:
    assert kinds(many(words(column, most, sheet), column, sheet=sheet)) == [WORD] * most
    [question] = many(words(column, most + 1, sheet), column, sheet=sheet)
    assert (question.key, question.header, question.answer) == ((MANY, sheet, column.field), column.header, None)
    assert question.counts == {"place" if most == 5 else "word": most + 1}
    assert question.samples == ("Woord 0", "Woord 1", "Woord 2")
    assert question.cells == tuple(f"D{row}" for row in range(2, most + 3)) and question.blocks


def test_names_are_always_asked_one_by_one() -> None:
    assert kinds(many(words(NAME, 30), NAME)) == [WORD] * 30


def test_words_that_we_know_something_of_do_not_count() -> None:
    known = Question((WORD, "Partners", AREA.field, "tilt"), "Tilt", proposals=("37022",))
    assert kinds(many([known, *words(AREA, 5)], AREA)) == [WORD] * 6
    [question] = many([known, *words(AREA, 6)], AREA)
    assert question.counts == {"place": 7}


def test_each_column_of_each_sheet_counts_on_its_own() -> None:
    both = [*words(AREA, 4), *words(OFFERS.column("municipality_codes"), 4, "Aanbod")]
    assert kinds(many(both, AREA)) == [WORD] * 8
    rest = [*words(KIND, 3), Question((DEFAULT, "Partners", AREA.field), header="Werkingsgebied")]
    asked = many([*words(AREA, 6), *rest], AREA, KIND)
    assert kinds(asked) == [MANY, WORD, WORD, WORD, DEFAULT] and asked[1:] == rest


@pytest.mark.parametrize("answer", [None, LEAVE_OUT, EACH])
def test_what_its_empty_cells_hold_is_asked_beside_its_many_words(answer: str | None) -> None:
    empty = Question((DEFAULT, "Partners", AREA.field), header="Werkingsgebied", blocks=True)
    answers: dict[Key, str] = {(MANY, "Partners", AREA.field): answer} if answer else {}
    assert empty in many([*words(AREA, 6), empty], AREA, answers=answers)


@pytest.mark.parametrize(
    ("column", "options"),
    [(AREA, [LEAVE_OUT, EACH, LEAVE]), (KIND, [EACH, LEAVE]), (DOMAINS, [LEAVE_OUT, EACH])],
    ids=["places may be left out of a list", "a row needs its kind", "a cell may be empty"],
)
def test_what_people_may_answer(column: Column, options: list[str]) -> None:
    [question] = many(words(column, 9), column)
    assert list(question.options) == options


def test_each_asks_them_all_beside_it() -> None:
    asked = many(words(AREA, 6), AREA, answers={(MANY, "Partners", AREA.field): EACH})
    assert kinds(asked) == [MANY] + [WORD] * 6 and asked[0].answer == EACH


@pytest.mark.parametrize("answer", [LEAVE_OUT, LEAVE])
def test_an_answer_can_be_taken_back_and_what_was_answered_on_its_own_stays(answer: str) -> None:
    questions = [*words(AREA, 2), *words(KIND, 1, answer="sport")]
    asked = many(questions, AREA, KIND, answers={(MANY, "Partners", AREA.field): answer})
    assert [(one.kind, one.answer) for one in asked] == [(MANY, answer), (WORD, "sport")]
    own = many([*words(AREA, 6), *words(AREA, 1, answer="37022")], AREA)
    assert [(one.kind, one.answer) for one in own] == [(MANY, None), (WORD, "37022")]
    assert own[0].counts == {"place": 6}


ASKED_AGAIN: dict[str, tuple[list[Question], list[Finding], list[str]]] = {
    "nothing is left of it": ([], [], []),
    "its places are left out": ([], [found("places-left", "Partners", "D2", AREA.header)], [MANY]),
    "its words are left out": ([], [found("code-unknown", "Partners", "D2", AREA.header)], [MANY]),
    "those of another column are": ([], [found("places-left", "Partners", "D2", KIND.header)], []),
    "those of another sheet are": ([], [found("places-left", "Aanbod", "D2", AREA.header)], []),
    "something else is said of it": ([], [found("markup-kept", "Partners", "D2", AREA.header)], []),
    "one of its words was answered": (words(AREA, 1, answer="37022"), [], [MANY, WORD]),
    "a word of another column was": (words(KIND, 1, answer="sport"), [], [WORD]),
    "its empty cells were": ([Question((DEFAULT, "Partners", AREA.field), answer="37022")], [], [DEFAULT]),
    "a word is not answered": (words(AREA, 1), [], [MANY]),
}


@pytest.mark.parametrize(("questions", "findings", "asked"), ASKED_AGAIN.values(), ids=ASKED_AGAIN)
def test_what_was_answered_is_shown_while_there_is_something_of_it(
    questions: list[Question], findings: list[Finding], asked: list[str]
) -> None:
    answers: dict[Key, str] = {(MANY, "Partners", AREA.field): LEAVE_OUT}
    assert kinds(many(questions, AREA, findings=findings, answers=answers)) == asked
    assert MANY not in kinds(many(questions, AREA, findings=findings))

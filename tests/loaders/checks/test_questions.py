"""What is asked of the cells of a workbook: one question a word or sheet, its options, what it proposes."""

from collections.abc import Sequence

import pytest

from loaders import contract
from loaders.checks.questions import cell_questions
from loaders.choices import (
    ABOVE,
    DATES,
    DEFAULT,
    FUTURE,
    LEAVE,
    LEAVE_OUT,
    ONE,
    OUTSIDE,
    READ,
    STRUCK,
    WORD,
    Choices,
    Key,
    Question,
)
from loaders.columns.headers import ColumnMatch
from loaders.findings import Finding, eased, found

PARTNERS = contract.PARTNERS
NAME, KIND, AREA = (PARTNERS.column(field) for field in ("name", "organisation_type_code", "municipality_codes"))
BEFORE_FIRST, BEFORE_LAST = ("day-first", "month-first"), ("as-dated", "swapped")


def asked(findings: Sequence[Finding], answers: dict[Key, str] | None = None) -> list[Question]:
    """The questions on these findings of a list of partners."""
    columns = [ColumnMatch(column, place, column.header) for place, column in enumerate(PARTNERS.columns)]
    return cell_questions(findings, {"Partners": columns}, Choices(answers or {}), "midwest")


def word(seen: str, cell: str = "C2", code: str = "code-unknown", header: str = KIND.header, **details: str) -> Finding:
    """A word that no list knows."""
    return found(code, "Partners", cell, header, seen, **details)


def empty(cell: str, code: str = "required-missing", header: str = KIND.header, **details: str) -> Finding:
    """A cell that has nothing and must have something."""
    return found(code, "Partners", cell, header, **details)


def test_a_word_is_asked_once_with_all_its_cells_and_the_most_frequent_first() -> None:
    findings = [word("Raket"), word("Zeppelin", "C3"), word("zeppelin", "C4"), word("zeppelin", "C4")]
    questions = asked(findings)
    assert [(one.key, one.seen, one.cells) for one in questions] == [
        ((WORD, "Partners", KIND.field, "zeppelin"), "Zeppelin", ("C3", "C4")),
        ((WORD, "Partners", KIND.field, "raket"), "Raket", ("C2",)),
    ]
    assert all(one.blocks and one.header == KIND.header and "sport" in one.options for one in questions)
    assert not asked([eased(word("raket"))])[0].blocks


@pytest.mark.parametrize(
    ("finding", "count"),
    [
        (word("x" * 59), 1),
        (word("x" * 60), 0),
        (word("x" * 70), 0),
        (word("!"), 0),
        (word("raket", code="error-cell"), 0),
        (word("raket", header="Een andere kolom"), 0),
        (word("Qorvax", "I2", "municipality-unknown", AREA.header), 1),
    ],
    ids=["59 signs", "60 signs", "cut", "a sign alone", "an error", "a column that is not ours", "a place"],
)
def test_only_a_word_that_is_found_back_is_asked(finding: Finding, count: int) -> None:
    assert len(asked([finding])) == count


def test_what_is_likely_goes_before_what_is_near_and_nothing_is_proposed_for_the_rest() -> None:
    label = asked([word("raket")])[0].options["sport"]
    assert asked([word("raket")])[0].proposals == ()
    assert asked([word("taalschool", proposal=label)])[0].proposals == ("onderwijs",)
    assert asked([word("spord", proposal=label)])[0].proposals == ("sport",)
    assert asked([word("spord", proposal="Iets anders")])[0].proposals == ()
    assert asked([word("Tilt", "I2", "municipality-unknown", AREA.header, proposal="Tielt")])[0].proposals == ("37022",)


def test_a_name_may_be_of_one() -> None:
    maybe = word("De Ploeg, Taalhuis", "A2", "several-organisations", NAME.header)
    sure = word("De Ploeg; Taalhuis", "A3", "several-organisations", NAME.header)
    assert [(one.options, one.proposals) for one in asked([maybe])] == [({ONE: ONE}, (ONE,))]
    assert [(one.options, one.proposals) for one in asked([sure])] == [({ONE: ONE}, ())]
    assert asked([empty("A2", header=NAME.header)]) == []


def test_an_answer_stands_with_its_question_and_one_that_is_gone_is_none() -> None:
    key: Key = (WORD, "Partners", KIND.field, "raket")
    said = [asked([word("raket")], {key: answer})[0].answer for answer in ("sport", LEAVE, "weg")]
    assert said == ["sport", LEAVE, None]


BELOW: dict[str, tuple[list[Finding], bool]] = {
    "one below another": ([empty("C3", above="C2")], False),
    "two below another": ([empty("C3", above="C2"), empty("C4", above="C2")], True),
    "one of two": ([empty("C2"), empty("C4", above="C3")], False),
    "filled as was said": ([empty("C3", "value-from-above")], True),
    "one default": ([empty("C3", "value-by-default")], False),
    "two defaults": ([empty("C3", "value-by-default"), empty("C4", "value-by-default")], False),
}


@pytest.mark.parametrize(("findings", "may_be_above"), BELOW.values(), ids=BELOW)
def test_empty_cells_may_hold_what_stands_above(findings: list[Finding], may_be_above: bool) -> None:
    [question] = asked(findings)
    assert question.key == (DEFAULT, "Partners", KIND.field) and "sport" in question.options
    assert (ABOVE in question.options) is may_be_above
    assert next(iter(question.options)) == ABOVE or not may_be_above


def test_a_word_is_never_that_above() -> None:
    assert ABOVE not in asked([word("raket", above="C1"), word("raket", "C3", above="C1")])[0].options


@pytest.mark.parametrize(
    ("kind", "code"),
    [(STRUCK, "row-struck"), (STRUCK, "row-struck-left"), (FUTURE, "date-in-future"), (FUTURE, "date-future-read")],
)
def test_rows_struck_through_and_days_to_come_are_read_or_left(kind: str, code: str) -> None:
    findings = [found(code, "Partners", "A3", seen="x"), found(code, "Partners", "A5"), found(code, "Partners", "A5")]
    [question] = asked([*findings, found("sheet-empty", "Partners", "A9")], {(kind, "Partners"): READ})
    assert (question.key, question.seen, question.cells) == ((kind, "Partners"), "x", ("A3", "A5"))
    assert (tuple(question.options), question.answer) == ((READ, LEAVE), READ)
    assert question.blocks is (code in ("row-struck", "date-in-future"))
    assert len(asked([found(code, "Partners", "A3"), found(code, "Aanbod", "A3")])) == 2


DOUBTFUL = found("date-ambiguous", "Partners", "F2", "Sinds", "03/04/2026")
HALF = found("date-half-converted", "Partners", "F3", "Sinds", "2026-04-03")
CHOSEN = found("date-order-chosen", "Partners", "F1")


@pytest.mark.parametrize(
    ("findings", "answer", "options"),
    [
        ([DOUBTFUL], None, BEFORE_FIRST),
        ([DOUBTFUL, HALF], None, BEFORE_LAST),
        ([HALF], None, BEFORE_LAST),
        ([CHOSEN], None, (*BEFORE_FIRST, *BEFORE_LAST)),
        ([CHOSEN], "day-first", BEFORE_FIRST),
        ([CHOSEN], "month-first", BEFORE_FIRST),
        ([CHOSEN], "as-dated", BEFORE_LAST),
        ([CHOSEN], "swapped", BEFORE_LAST),
        ([HALF], "month-first", BEFORE_FIRST),
    ],
)
def test_how_dates_may_be_meant(findings: list[Finding], answer: str | None, options: tuple[str, ...]) -> None:
    [question] = asked(findings, {(DATES, "Partners"): answer} if answer else {})
    assert (question.key, tuple(question.options), question.answer) == ((DATES, "Partners"), options, answer)


def test_what_is_asked_of_a_whole_sheet_goes_first() -> None:
    questions = asked([word("raket"), word("raket", "C3"), DOUBTFUL])
    assert [one.kind for one in questions] == [DATES, WORD]


@pytest.mark.parametrize(("answer", "blocks"), [(None, True), (LEAVE_OUT, False), (LEAVE, True)])
def test_places_outside_are_asked_once_a_sheet(answer: str | None, blocks: bool) -> None:
    outside = [word("Brugge", cell, "municipality-elsewhere", AREA.header) for cell in ("I2", "I4", "I4")]
    answers: dict[Key, str] = {(OUTSIDE, "Partners"): answer} if answer is not None else {}
    [question] = asked([*outside, found("rows-hidden", "Partners", "I9")], answers)
    assert (question.key, question.header, question.cells) == ((OUTSIDE, "Partners"), AREA.header, ("I2", "I4"))
    assert (question.answer, question.blocks, question.proposals) == (answer, blocks, (LEAVE_OUT,))

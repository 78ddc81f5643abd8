"""How one live question stands: when it is to be kept, what may be told of it, and which earlier one asked the same."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from data import live_questions
from data.live_answers import Answer
from data.live_questions import Outcome, Seen, State, Tally, before, counted, is_told, outcome, tally

FIVE = {"1": 5, "2": 0}


def told(**parts: Any) -> Tally:
    """A question with two answers, which five phones chose."""
    usual: dict[str, Any] = {
        "position": 1, "kind_code": "keuze", "question": "Doen we dit?", "state": State.CLOSED, "answer_count": 5,
        "totals": FIVE, "by_region": {}, "kept": "", "step_id": "a", "number": 1, "is_removed": False,
        "choices": ("Ja", "Neen"),
    }  # fmt: skip
    return Tally(**usual | parts)


@dataclass
class Row:
    """A row of the table of questions."""

    position: int = 2
    kind_code: str = "keuze"
    text: str = "Doen we dit?"
    state: str = "open"
    hands: str = "{}"
    settled: str = "{}"
    kept: str = ""
    step_id: str = "a"
    number: int = 3
    is_removed: bool = False
    choices: str = '["Ja", "Neen"]'
    per_region: str = ""
    origin: str = ""


def test_before_the_first_question_a_phone_sees_none() -> None:
    assert Seen(0, "", "", State.CLOSED, None, is_settled=False, change=0).number == 0


@pytest.mark.parametrize(
    ("question", "is_due"),
    [
        (told(), True),
        (told(answer_count=1), True),
        (told(answer_count=0), False),
        (told(state=State.OPEN), False),
        (told(state=State.REVEALED), True),
        (told(kept=told().told), False),
        (told(kept=told().told, state=State.OPEN, answer_count=6), False),
        (told(kept=told().told, answer_count=0), True),
        (told(kept=told().told, question="Doen we het?"), True),
        (told(kept=told().told, state=State.COMPARED), False),
    ],
)
def test_answers_are_kept_once_they_are_final_and_again_when_they_change(question: Tally, *, is_due: bool) -> None:
    assert question.is_due == is_due


@pytest.mark.parametrize(
    ("per_region", "regions"),
    [("", []), ("gsm", ["limburg", "midwest"]), ("tafel", ["kempen", "limburg", "midwest"])],
)
def test_of_a_region_of_four_phones_nothing_is_told_but_a_table_speaks_for_itself(
    per_region: str, regions: list[str]
) -> None:
    sizes = {"kempen": 1 if per_region == "tafel" else 4, "limburg": 5, "midwest": 6}
    by_region = {region: (size, {"1": size}) for region, size in sizes.items()}
    found = outcome(told(per_region=per_region, by_region=by_region | {"brugge": (0, {})}), 20)
    assert list(found.by_region) == regions
    assert (found.joined_count, found.answer_count, found.totals) == (20, 5, FIVE)


@pytest.mark.parametrize(
    ("found", "is_so"),
    [
        (Outcome("keuze", FIVE, 9, 5), True),
        (Outcome("keuze", {"1": 4}, 9, 4), False),
        (Outcome("keuze", {}, 9, 5), False),
        (Outcome("keuze", FIVE, 9, 5, (), "gsm"), False),
        (Outcome("keuze", {}, 9, 1, (), "tafel", {"kempen": (1, {"1": 1})}), True),
    ],
)
def test_an_outcome_is_told_from_five_answers_or_by_its_regions(found: Outcome, *, is_so: bool) -> None:
    assert is_told(found) == is_so


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        pytest.param(told(), True, id="the step itself"),
        pytest.param(told(step_id="b"), True, id="the same words"),
        pytest.param(told(step_id="b", question="En nu?"), False, id="other words"),
        pytest.param(told(step_id="b", question="En nu?", origin="a"), True, id="a copy in other words"),
        pytest.param(told(step_id="b", kind_code="schaal"), False, id="another kind"),
        pytest.param(told(step_id="b", choices=("Ja", "Nee")), False, id="other answers"),
        pytest.param(told(choices=("Ja", "Nee")), False, id="the step itself with other answers"),
        pytest.param(told(step_id="b", per_region="gsm"), False, id="asked of others"),
    ],
)
def test_two_questions_ask_the_same_in_words_or_as_copies(other: Tally, *, is_same: bool) -> None:
    assert live_questions.ask_same(told(), other) == is_same
    assert live_questions.ask_same(other, told()) == is_same


def test_questions_without_a_step_or_origin_are_no_copies_for_that() -> None:
    assert not live_questions.ask_same(told(step_id=""), told(step_id="", question="En nu?"))
    assert live_questions.ask_same(told(step_id="c", origin="a"), told(step_id="b", origin="a", question="En nu?"))


@pytest.mark.parametrize(
    ("others", "position"),
    [
        pytest.param([], None, id="none"),
        pytest.param([told()], 1, id="one"),
        pytest.param([told(), told(position=2)], 2, id="the last of two"),
        pytest.param([told(position=2), told()], 2, id="whatever their order"),
        pytest.param([told(position=3)], None, id="itself"),
        pytest.param([told(position=4)], None, id="a later one"),
        pytest.param([told(state=State.OPEN)], None, id="one that is open"),
        pytest.param([told(answer_count=4)], None, id="one of four answers"),
        pytest.param([told(), told(position=2, question="Wie?", step_id="b")], 1, id="one that asked something else"),
    ],
)
def test_beside_a_question_stands_the_last_before_it_that_may_be_told(
    others: list[Tally], position: int | None
) -> None:
    found = before(told(position=3), others)
    assert (found and found.position) == position


def test_answers_and_hands_are_added_and_hands_are_of_no_region() -> None:
    row = Row(hands=json.dumps({"1": 4, "2": 0}))
    found = tally(row, {"": {"answers": 2, "2": 2}, "kempen": {"answers": 3, "1": 3}})
    assert (found.position, found.number, found.choices, found.state) == (2, 3, ("Ja", "Neen"), State.OPEN)
    assert (found.answer_count, found.totals, found.alone_count) == (9, {"1": 7, "2": 2}, 2)
    assert found.by_region == {"kempen": (3, {"1": 3, "2": 0})}
    assert found.hands == {"1": 4}


def test_a_question_that_nobody_answered_has_no_answers_of_anybody() -> None:
    found = tally(Row(), {})
    assert (found.answer_count, found.alone_count, found.by_region, found.hands) == (0, 0, {}, {})


@pytest.mark.parametrize(
    ("per_region", "counts"),
    [
        ("", {"kempen": {"answers": 4, "1": 1, "2": 3}, "limburg": {"answers": 1, "1": 1}}),
        ("tafel", {"kempen": {"answers": 1, "1": 1}, "limburg": {"answers": 1, "1": 1}}),
    ],
)
def test_answers_are_added_to_those_of_before_and_of_a_table_the_last_one_counts(
    per_region: str, counts: dict[str, dict[str, int]]
) -> None:
    row = Row(per_region=per_region, settled=json.dumps({"kempen": {"answers": 2, "2": 2}}))
    given = [(("2",), "kempen"), (("1",), "kempen"), (("1",), "limburg")]
    found = counted(row, [Answer(frozenset(options), region) for options, region in given])
    assert {region: dict(own) for region, own in found.items()} == counts

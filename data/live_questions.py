"""One live question: how it stands and what its answers add up to; knows nothing of rooms and phones."""

import json
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from data import live_answers
from data.live_answers import ANSWERS, Answer


class Step(Protocol):
    """What a room needs of a step of a running order."""

    @property
    def kind_code(self) -> str:
        """A kind of live question, or something else for a step that asks nothing."""

    @property
    def question(self) -> str:
        """What is asked, as the room reads it."""

    @property
    def step_id(self) -> str:
        """What stays when the step is reworded or moved."""


class State(StrEnum):
    """How a question stands."""

    CLOSED = "closed"
    OPEN = "open"
    REVEALED = "revealed"


class Vote(StrEnum):
    """What became of a vote."""

    COUNTED = "counted"
    NOT_OPEN = "not open"
    NOT_VALID = "not valid"
    SETTLED = "settled"
    """An earlier answer of this phone was added to the totals, and cannot be told apart in them."""
    FULL = "full"


class Seen(NamedTuple):
    """What one phone may see: the question that is open or was last open, and its own answer while that can change.

    ``position`` is 0 before the first question. ``is_settled`` says that an answer of this phone is in the totals and
    is known no more. ``change`` rises with every step of the facilitator.
    """

    position: int
    kind_code: str
    question: str
    state: State
    answer: Answer | None
    is_settled: bool
    change: int


class Tally(NamedTuple):
    """How one question stands for the facilitator; ``totals`` as ``live_answers.totals`` gives them."""

    position: int
    kind_code: str
    question: str
    state: State
    answer_count: int
    totals: dict[str, Any]
    by_region: dict[str, tuple[int, dict[str, Any]]]
    """Answers and totals of each region that answered, where phones said which is theirs."""
    kept: str
    """What ``told`` was when it was kept last; empty: never."""
    step_id: str
    number: int
    """Of the question in its room."""
    is_removed: bool
    """True once its step was taken out of the running order; what was answered stays."""

    @property
    def told(self) -> str:
        """What was asked and answered, apart from how the question stands; JSON."""
        return json.dumps([self.question, self.answer_count, self.totals, self.by_region])

    @property
    def is_due(self) -> bool:
        """True when the answers are final for now, and are not kept as they stand."""
        is_new = self.kept != self.told if self.kept else self.answer_count > 0
        return self.state is not State.OPEN and is_new


Counts = Mapping[str, Mapping[str, int]]
"""As ``live_answers.count`` gives them."""


def tally(question: Any, counts: Counts) -> Tally:
    """How a row of room_question stands, with its answers added up; hands are of the whole room and of no region."""
    kind, hands = question.kind_code, Counter(json.loads(question.hands))
    regions = {region: Counter(own) for region, own in sorted(counts.items())}
    whole = sum(regions.values(), Counter[str]())
    return Tally(
        question.position,
        kind,
        question.text,
        State(question.state),
        whole[ANSWERS] + live_answers.hand_count(kind, hands),
        live_answers.totals(kind, whole + hands),
        {region: (own[ANSWERS], live_answers.totals(kind, own)) for region, own in regions.items() if region},
        question.kept,
        question.step_id,
        question.number,
        question.is_removed,
    )


def added(one: Counts, other: Counts) -> dict[str, Counter[str]]:
    """The answers of both."""
    return {region: Counter(one.get(region, {})) + Counter(other.get(region, {})) for region in {*one, *other}}

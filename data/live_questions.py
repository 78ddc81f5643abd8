"""One live question: how it stands, who answered what, and what its answers add up to; knows nothing of rooms."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from data import live_answers
from data.live_answers import Answer


class Step(Protocol):
    """What a room needs of a step of a running order."""

    @property
    def kind_code(self) -> str:
        """A kind of live question, or something else for a step that asks nothing."""

    @property
    def question(self) -> str:
        """What is asked, as the room reads it."""


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
    FULL = "full"


class Seen(NamedTuple):
    """What one phone may see: the question that is open or was last open, and its own answer to it.

    ``position`` is 0 before the first question. ``change`` rises with every step of the facilitator.
    """

    position: int
    kind_code: str
    question: str
    state: State
    answer: Answer | None
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

    @property
    def told(self) -> tuple[object, ...]:
        """What was answered, apart from how the question stands."""
        return self.answer_count, self.totals, self.by_region


@dataclass
class Question:
    """A question with the answer of each phone, by its random name, and the hands counted beside."""

    kind_code: str
    text: str
    state: State = State.CLOSED
    votes: dict[str, Answer] = field(default_factory=dict)
    hands: Counter[str] = field(default_factory=Counter)
    kept: object = None
    """What its tally said when it was kept last."""

    def tally(self, position: int) -> Tally:
        """How it stands, at its position in the running order."""
        answers = list(self.votes.values())
        by_region = {}
        for region in {answer.region for answer in answers if answer.region}:
            own = [answer for answer in answers if answer.region == region]
            by_region[region] = (len(own), self._totals(own, {}))
        answer_count = len(answers) + live_answers.hand_count(self.kind_code, self.hands)
        totals = self._totals(answers, self.hands)
        return Tally(position, self.kind_code, self.text, self.state, answer_count, totals, by_region)

    def _totals(self, answers: list[Answer], hands: Mapping[str, int]) -> dict[str, Any]:
        return live_answers.totals(self.kind_code, live_answers.counted(answers, hands))

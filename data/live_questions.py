"""One live question: how it stands and what its answers add up to; knows nothing of rooms and phones."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
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

    @property
    def choices(self) -> tuple[str, ...]:
        """Words of the question's own, as in data.live_answers."""

    @property
    def per_region(self) -> str:
        """How regions answer it, one of ``live_answers.PER_REGION``; empty for the room as a whole."""

    @property
    def origin(self) -> str:
        """The step that it was copied from first; empty when it is no copy."""


class State(StrEnum):
    """How a question stands."""

    CLOSED = "closed"
    OPEN = "open"
    REVEALED = "revealed"
    COMPARED = "compared"
    """Revealed beside what was answered before."""


class Vote(StrEnum):
    """What became of a vote."""

    COUNTED = "counted"
    NOT_OPEN = "not open"
    NOT_VALID = "not valid"
    SETTLED = "settled"
    """An earlier answer of this phone was added to the totals, and cannot be told apart in them.

    Also of a question that closed since: who sends again what was counted is not told that it was not.
    """


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
    choices: tuple[str, ...] = ()
    per_region: str = ""
    number: int = 0
    """Of the question in its room."""


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
    choices: tuple[str, ...] = ()
    per_region: str = ""
    alone_count: int = 0
    """Phones that spoke for no region."""
    origin: str = ""
    hands: Mapping[str, int] = MappingProxyType({})

    @property
    def told(self) -> str:
        """What was asked and answered, apart from how the question stands; JSON."""
        return json.dumps([self.question, self.answer_count, self.totals, self.by_region])

    @property
    def is_due(self) -> bool:
        """True when the answers are final for now, and are not kept as they stand."""
        is_new = self.kept != self.told if self.kept else self.answer_count > 0
        return self.state is not State.OPEN and is_new


class Outcome(NamedTuple):
    """What came of one question, as it may be told: of a room that is open, or kept from an earlier one.

    ``totals`` and those of each region as ``live_answers.totals`` gives them.
    """

    kind_code: str
    totals: Mapping[str, Any]
    joined_count: int
    answer_count: int
    choices: tuple[str, ...] = ()
    per_region: str = ""
    by_region: Mapping[str, tuple[int, Mapping[str, Any]]] = MappingProxyType({})


def outcome(tally: Tally, joined_count: int) -> Outcome:
    """What may be told of a question: of a region under five answers nothing, unless it spoke for itself."""
    fewest = 1 if tally.per_region == live_answers.AT_TABLE else live_answers.FEWEST_ANSWERS
    told = {region: own for region, own in tally.by_region.items() if own[0] >= fewest} if tally.per_region else {}
    rest = (joined_count, tally.answer_count, tally.choices, tally.per_region, told)
    return Outcome(tally.kind_code, tally.totals, *rest)


class Asked(Protocol):
    """What says whether two questions ask the same; as in Step."""

    @property
    def kind_code(self) -> str:
        """A kind of live question."""

    @property
    def question(self) -> str:
        """What is asked."""

    @property
    def choices(self) -> tuple[str, ...]:
        """Words of its own."""

    @property
    def per_region(self) -> str:
        """How regions answer it."""

    @property
    def step_id(self) -> str:
        """Its step; empty of a release that gave steps no id."""

    @property
    def origin(self) -> str:
        """The step that it was copied from first, as far as that is known."""


def ask_same(one: Asked, other: Asked) -> bool:
    """Whether two questions ask the same, so that their answers may stand side by side.

    The same is: one step or copies of one, or the same words; with the same answers, asked of the same.
    """
    are_copies = bool({one.step_id, one.origin} & {other.step_id, other.origin} - {""})
    hows = [(each.kind_code, each.choices, each.per_region) for each in (one, other)]
    return (are_copies or one.question == other.question) and hows[0] == hows[1]


def before(tally: Tally, others: Iterable[Tally]) -> Tally | None:
    """The last of these questions that asked the same earlier in the order, and may be told."""
    earlier = [one for one in others if one.position < tally.position and one.state is not State.OPEN]
    told = [one for one in earlier if ask_same(one, tally) and is_told(outcome(one, 0))]
    return max(told, key=lambda one: one.position, default=None)


def is_told(outcome: Outcome) -> bool:
    """True for an outcome with answers that may be shown beside others of the same question."""
    if outcome.per_region:
        return bool(outcome.by_region)
    return outcome.answer_count >= live_answers.FEWEST_ANSWERS and bool(outcome.totals)


Counts = Mapping[str, Mapping[str, int]]
"""As ``live_answers.count`` gives them."""


def own_choices(question: Any) -> tuple[str, ...]:
    """The words of its own that a row of room_question has."""
    return tuple(json.loads(question.choices))


def tally(question: Any, counts: Counts) -> Tally:
    """How a row of room_question stands, with its answers added up; hands are of the whole room and of no region."""
    kind, choices, hands = question.kind_code, own_choices(question), Counter(json.loads(question.hands))
    regions = {region: Counter(own) for region, own in sorted(counts.items())}
    whole = sum(regions.values(), Counter[str]())
    return Tally(
        question.position,
        kind,
        question.text,
        State(question.state),
        whole[ANSWERS] + live_answers.hand_count(kind, hands),
        live_answers.totals(kind, whole + hands, choices),
        {region: (own[ANSWERS], live_answers.totals(kind, own, choices)) for region, own in regions.items() if region},
        question.kept,
        question.step_id,
        question.number,
        question.is_removed,
        choices,
        question.per_region,
        regions.get("", Counter())[ANSWERS],
        question.origin,
        {option: count for option, count in hands.items() if count},
    )


def counted(question: Any, answers: Iterable[Answer]) -> dict[str, Counter[str]]:
    """What a row of room_question has from before, with these answers; of a region at its table the last one counts."""
    settled = json.loads(question.settled)
    if question.per_region != live_answers.AT_TABLE:
        return added(settled, live_answers.count(answers))
    of_regions = {one.region: one for one in answers}
    return {region: Counter(own) for region, own in settled.items()} | live_answers.count(of_regions.values())


def added(one: Counts, other: Counts) -> dict[str, Counter[str]]:
    """The answers of both."""
    return {region: Counter(one.get(region, {})) + Counter(other.get(region, {})) for region in {*one, *other}}

"""Whatever a network day does in whatever order, no vote is lost, counted twice or moved to another question."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from data import live_answers, live_results, runsheets
from data.access import anybody
from data.live_answers import Answer
from data.rooms import Rooms
from data.runsheets import Runsheet, Step
from data.store import Store
from tests.few import chosen_settings
from tests.rooms import Facilitator, Hall, Phone
from tests.running import Server, serving

pytestmark = pytest.mark.journey

KINDS = (live_answers.THERMOMETER, live_answers.THERMOMETER, live_answers.PHASES)
"""Two ask the same in the same words: before and after."""
PHONES, PEOPLE = 3, 2
_FORM = re.compile(r'name="vraag" value="(\d+)"><input type="hidden" name="nummer" value="(\d+)"')


class House:
    """A store and the server on it, which can be started again."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "monitor.duckdb"
        self.store = Store(self.database)
        """Of the page on which running orders are changed: another process than the server."""
        self.rooms = Rooms(self.store.ledger)
        self._stack = ExitStack()
        self.server: Server = self._stack.enter_context(serving(self.database))

    def restart(self) -> None:
        """Stop the server, and start one on the same store."""
        self._stack.close()
        self.server = self._stack.enter_context(serving(self.database))

    def close(self) -> None:
        """Stop the server and close the store."""
        self._stack.close()
        self.store.close()


@dataclass
class Asked:
    """What must be known of one question: answers that their phones may still change, and those that count."""

    kind: str
    state: str = "closed"
    given: dict[int, Answer] = field(default_factory=dict)
    settled: list[Answer] = field(default_factory=list)
    voters: set[int] = field(default_factory=set)

    @property
    def answers(self) -> list[Answer]:
        """Every answer that counts."""
        return [*self.settled, *self.given.values()]

    def settle(self, state: str = "closed") -> None:
        """It is open no more: nobody can change an answer."""
        self.settled += self.given.values()
        self.voters |= set(self.given)
        self.given.clear()
        self.state = state


@dataclass(frozen=True)
class Form:
    """The question that a phone has before it."""

    position: str
    number: str
    step_id: str


_some = st.integers(0, 9)


class Histories(RuleBasedStateMachine):
    """One network day: somebody edits, two people have a stage before them, and three phones vote."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house
        self.asked: dict[str, Asked] = {}
        self.removed: list[Step] = []
        self.forms: dict[int, Form] = {}
        self.has_restarted = False
        self._callers = ExitStack()

    @initialize()
    def begin(self) -> None:
        """A running order of three questions is presented."""
        steps = [Step(kind, "", f"Vraag over {kind}", 5, "begeleider") for kind in KINDS]
        self.sheet: Runsheet = runsheets.save(self.house.store, anybody(), "Netwerkdag", steps)
        self.asked = {step.step_id: Asked(step.kind_code) for step in self.sheet.steps}
        self.room = self.house.rooms.present(anybody(), self.sheet.number, self.sheet.version, self.sheet.steps)
        self.stages = [self.sheet.version] * PEOPLE
        self._connect([{} for _ in range(PHONES)])
        for phone in self.phones:
            phone.join(self.room.code)

    def _connect(self, cookies: list[dict[str, str]]) -> None:
        self._callers.close()
        hall = Hall(self.house.server, self.room.code, self.room.key, self.sheet.number)
        self.facilitator = self._callers.enter_context(Facilitator(hall))
        self.phones = [self._callers.enter_context(Phone(self.house.server)) for _ in cookies]
        for phone, kept in zip(self.phones, cookies, strict=True):
            phone.cookies |= kept

    def teardown(self) -> None:
        """What is kept of the day is what was answered."""
        with self._callers:
            if self.asked:
                self._judge_what_is_kept()

    def _judge_what_is_kept(self) -> None:
        self.room.close_question()
        live_results.keep_due(self.house.store, self.house.rooms)
        kept = live_results.results(self.house.store, self.sheet.number)
        whole = kept[kept["region"].isna()]
        assert sorted(whole["answer_count"]) == sorted(len(one.answers) for one in self._of_kept(whole))

    def _of_kept(self, whole: Any) -> list[Asked]:
        """Those with an answer, and those that were wiped after a total of theirs was kept."""
        answered = [one for one in self.asked.values() if one.answers]
        return answered + [Asked("")] * (len(whole) - len(answered))

    # ---------------------------------------------------------------- the running order changes

    def _save(self, steps: list[Step]) -> None:
        self.sheet = runsheets.save(
            self.house.store, anybody(), "Netwerkdag", steps, self.sheet.number, self.sheet.version
        )
        for step in self.sheet.steps:
            self.asked.setdefault(step.step_id, Asked(step.kind_code))
        gone = set(self.asked) - {step.step_id for step in self.sheet.steps}
        for step_id in gone:
            if self.asked[step_id].state == "open":
                self.asked[step_id].settle()
            self.asked[step_id].state = "closed"
        self.room = self.house.rooms.present(anybody(), self.sheet.number, self.sheet.version, self.sheet.steps)

    @rule(at=_some, minutes=st.integers(1, 30))
    def change_minutes(self, at: int, minutes: int) -> None:
        """A step takes longer."""
        steps = list(self.sheet.steps)
        steps[at % len(steps)] = replace(steps[at % len(steps)], minutes=minutes)
        self._save(steps)

    @rule(at=_some, question=st.sampled_from(["Hoe warm is het nu?", "Vraag over thermometer"]))
    def reword(self, at: int, question: str) -> None:
        """A step asks in other words."""
        steps = list(self.sheet.steps)
        steps[at % len(steps)] = replace(steps[at % len(steps)], question=question)
        self._save(steps)

    @rule(at=_some, to=_some)
    def move(self, at: int, to: int) -> None:
        """A step comes elsewhere."""
        steps = list(self.sheet.steps)
        step = steps.pop(at % len(steps))
        steps.insert(to % (len(steps) + 1), step)
        self._save(steps)

    @rule(at=_some)
    def copy(self, at: int) -> None:
        """A step stands there twice; the second is another."""
        steps = list(self.sheet.steps)
        if len(steps) < 6:
            self._save([*steps, steps[at % len(steps)]])

    @precondition(lambda self: self.asked and len(self.sheet.steps) > 1)
    @rule(at=_some)
    def remove(self, at: int) -> None:
        """A step is taken out."""
        steps = list(self.sheet.steps)
        self.removed.append(steps.pop(at % len(steps)))
        self._save(steps)

    @precondition(lambda self: self.removed)
    @rule(to=_some)
    def bring_back(self, to: int) -> None:
        """The step that was taken out last comes back."""
        steps = list(self.sheet.steps)
        steps.insert(to % (len(steps) + 1), self.removed.pop())
        self._save(steps)

    # ---------------------------------------------------------------- on the stage

    def _do(self, who: int, action: str, at: int, value: str = "") -> str:
        """What was refused, or nothing; a stage of before an edit comes back on the new order and does nothing."""
        try:
            self.facilitator.do(action, at, value, version=self.stages[who])
        except RuntimeError as refused:
            told = json.loads(str(refused))
            if "version" in told:
                assert self.stages[who] != self.sheet.version
                self.stages[who] = told["version"]
                return "old"
            return "beside"
        assert self.stages[who] == self.sheet.version
        return ""

    def _at(self, at: int) -> tuple[int, Asked]:
        place = at % len(self.sheet.steps)
        return place + 1, self.asked[self.sheet.steps[place].step_id]

    @rule(who=st.integers(0, PEOPLE - 1), at=_some, is_anyway=st.booleans())
    def open_question(self, who: int, at: int, *, is_anyway: bool) -> None:
        """Somebody opens a question, also beside one that is open."""
        position, one = self._at(at)
        others = [other for other in self.asked.values() if other is not one and other.state == "open"]
        refused = self._do(who, "open", position, "toch" if is_anyway else "")
        if refused != "old":
            assert bool(refused) == bool(others and not is_anyway)
        if not refused:
            for other in others:
                other.settle()
            one.state = "open"

    @rule(who=st.integers(0, PEOPLE - 1), at=_some, state=st.sampled_from(["closed", "revealed"]))
    def close_or_show(self, who: int, at: int, state: str) -> None:
        """Somebody closes or shows a question."""
        position, one = self._at(at)
        if not self._do(who, {"closed": "sluit", "revealed": "toon"}[state], position):
            one.settle(state)

    @rule(who=st.integers(0, PEOPLE - 1), at=_some)
    def wipe(self, who: int, at: int) -> None:
        """Somebody forgets what was answered."""
        position, one = self._at(at)
        if not self._do(who, "wis", position):
            self.asked[self.sheet.steps[position - 1].step_id] = Asked(one.kind)

    @precondition(lambda self: not self.has_restarted)
    @rule()
    def restart(self) -> None:
        """The server is stopped and started."""
        self.has_restarted = True
        self.house.restart()
        self._connect([phone.cookies for phone in self.phones])

    # ---------------------------------------------------------------- phones

    def _open(self) -> tuple[str, Asked] | None:
        return next(((step_id, one) for step_id, one in self.asked.items() if one.state == "open"), None)

    @rule(who=st.integers(0, PHONES - 1))
    def look(self, who: int) -> None:
        """A phone shows the question that is open."""
        form = _FORM.search(self.phones[who].get("/stem").text)
        is_open = self._open()
        assert bool(form) == (is_open is not None and who not in is_open[1].voters)
        if form and is_open:
            self.forms[who] = Form(form[1], form[2], is_open[0])

    @precondition(lambda self: self.forms)
    @rule(who=st.integers(0, PHONES - 1), value=st.integers(0, 3))
    def vote(self, who: int, value: int) -> None:
        """A phone sends the form before it, however old."""
        form = self.forms.get(who)
        if form is None:
            return
        is_open = self._open()
        kind = self.asked[form.step_id].kind
        typed = {"graden": str(value)} if kind == live_answers.THERMOMETER else _phases(value)
        counts = is_open is not None and is_open[0] == form.step_id and who not in is_open[1].voters
        reply = self.phones[who].vote(form.position, typed | {"nummer": form.number})
        assert (reply.status == 200) == counts, reply.text
        if counts and is_open:
            answer = live_answers.read(kind, {name: [given] for name, given in typed.items()})
            assert answer is not None
            is_open[1].given[who] = answer

    @rule(who=st.integers(0, PHONES - 1))
    def scan_again(self, who: int) -> None:
        """A phone follows the link once more."""
        self.phones[who].join(self.room.code)

    # ---------------------------------------------------------------- everybody sees the same

    @invariant()
    def agree(self) -> None:
        """Stage, phones and store say the same of every step."""
        if not self.asked:
            return
        told = json.loads(self.facilitator.stand().text)
        assert (told["code"], told["version"]) == (self.room.code, self.sheet.version)
        standing = self.room.standing()
        places = {step.step_id: place for place, step in enumerate(self.sheet.steps, 1)}
        is_open = self._open()
        assert told["open"] == (places[is_open[0]] if is_open else None)
        assert set(told["questions"]) == {str(place) for place in places.values()}
        for step_id, place in places.items():
            one, shown, tally = self.asked[step_id], told["questions"][str(place)], standing.tallies[place]
            assert (shown["state"], shown["answers"]) == (one.state, len(one.answers))
            assert (tally.step_id, tally.kind_code) == (step_id, one.kind)
            counts = live_answers.count(one.answers)
            assert tally.by_region == {
                region: (own[live_answers.ANSWERS], live_answers.totals(one.kind, own))
                for region, own in sorted(counts.items())
                if region
            }


def _phases(value: int) -> dict[str, str]:
    return {"regio": ["kempen", "limburg", "midwest", "brugge"][value], "fase": "opstart"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = House(tmp_path_factory.mktemp("histories"))
    yield opened
    opened.close()


@pytest.mark.thorough
def test_no_history_of_a_day_loses_or_moves_a_vote(house: House) -> None:
    class Here(Histories):
        def __init__(self) -> None:
            super().__init__(house)

    run_state_machine_as_test(Here, settings=chosen_settings(2, stateful_step_count=30))

"""What somebody may not do is refused at each door of the lower room, whatever a page offered, and changes nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from data import access, board_choices, chosen_steps, collection_rounds, figure_questions, runsheets
from data.access import MACHINE, MATRIX, Action, Principal, Reach, RefusedError, Role, anybody
from data.board_choices import BoardChoice
from data.collection_rounds import Plan, RunningError
from data.deliveries import versions
from data.rooms import Rooms
from data.store import Store, SupersededError, today
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.deliveries import history
from loaders.deliveries.adopted import adopted_workbook, steps_workbook
from loaders.deliveries.answers import remember
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.desk import Desk
from loaders.deliveries.publish import publish
from loaders.deliveries.restore import restore, take_back
from loaders.values.person_names import is_about_person
from tests.ledgers import rows_of
from tests.test_access import person
from tests.workbooks import REGION, partner, workbook
from ui.texts import kept as kept_words
from ui.texts import template as template_words

OTHER = "limburg"
PLAN = Plan("Najaar", today() + timedelta(days=14), ("Partners",))
JUNE, AUTUMN = date(2026, 6, 30), date(2026, 9, 30)
FIRST, SECOND = (workbook({"Partners": [partner(name)]}) for name in ("Voorbeeldvzw Een", "Voorbeeldvzw Twee"))


class World(NamedTuple):
    """A store in which Midwest delivered once and a running order stands; and a file that it has not."""

    store: Store
    rooms: Rooms
    checked: Checked
    digest: str


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One in which nothing is changed."""
    yield from _made(tmp_path_factory.mktemp("rights"))


@pytest.fixture(scope="module")
def open_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One in which what goes through a door is done."""
    yield from _made(tmp_path_factory.mktemp("doors"))


def _made(folder: Path) -> Iterator[World]:
    store = Store(folder / "monitor.duckdb")
    told: dict[str, Any] = {"region": REGION, "reference_date": JUNE, "file_name": "x.xlsx"}
    publish(store, check(FIRST, REGION), FIRST, by=MACHINE, **told)
    runsheets.save(store, MACHINE, "Netwerkdag", [])
    collection_rounds.open_round(store, MACHINE, PLAN, is_about_person)
    figure_questions.ask(store.ledger, MACHINE, REGION, "action_plan", "Telt dit mee?", is_about_person)
    delivered = versions.delivery(store, 1)
    assert delivered
    yield World(store, Rooms(store.ledger), check(SECOND, REGION), delivered.sha256)
    store.close()


def _publish(world: World, by: Principal) -> None:
    told: dict[str, Any] = {"region": REGION, "reference_date": AUTUMN, "file_name": "x.xlsx"}
    publish(world.store, world.checked, SECOND, by=by, **told)


def _put_back(world: World, by: Principal) -> None:
    one = history.known(world.store, 1)
    history.put_back(world.store, one, history.way_back(world.store, one), 1, by)


def _adopt(world: World, by: Principal) -> None:
    adopted_workbook(world.store, by, REGION, AUTUMN, "thermometer", {"8": 5}, 5, template_words)


def _question(world: World) -> int:
    questions = figure_questions.listed(world.store.ledger, MACHINE)
    return questions[0].number if questions else 0


def _round(world: World) -> collection_rounds.Round:
    one = collection_rounds.find(world.store, 1)
    assert one
    return one


DOORS: Mapping[str, tuple[Action, Callable[[World, Principal], Any]]] = {
    "publish": (Action.DELIVER, _publish),
    "desk": (Action.DELIVER, lambda world, by: Desk(world.store, REGION, AUTUMN, by, kept_words)),
    "restore": (Action.DELIVER, lambda world, by: restore(world.store, 1, by=by)),
    "take back": (Action.DELIVER, lambda world, by: take_back(world.store, REGION, JUNE, by=by)),
    "put back": (Action.DELIVER, _put_back),
    "confirm": (Action.DELIVER, lambda world, by: confirm_sheet(world.store, REGION, ["Partners"], AUTUMN, by)),
    "answers": (Action.DELIVER, lambda world, by: remember(world.store, by, REGION, {("column", "x"): "name"})),
    "board": (
        Action.DELIVER,
        lambda w, by: board_choices.save(w.store, by, REGION, BoardChoice(question="Wie?"), str.isdigit),
    ),
    "original": (Action.ORIGINALS, lambda world, by: world.store.original(world.digest, by)),
    "rows that wait": (Action.ORIGINALS, lambda world, by: versions.refused_rows(world.store, JUNE, REGION, by)),
    "save": (Action.RUNSHEETS, lambda world, by: runsheets.save(world.store, by, "Dag", [])),
    "delete": (Action.RUNSHEETS, lambda world, by: runsheets.delete(world.store, by, 1)),
    "open a room": (Action.RUNSHEETS, lambda world, by: world.rooms.present(by, 1, 1, [])),
    "next steps": (Action.RUNSHEETS, lambda world, by: chosen_steps.save(world.store, by, 1, REGION, [])),
    "withdraw": (Action.RUNSHEETS, lambda world, by: chosen_steps.withdraw(world.store.ledger, by, 1, REGION)),
    "ask at a figure": (
        Action.ASK,
        lambda w, by: figure_questions.ask(w.store.ledger, by, REGION, "action_plan", "Klopt dit?", is_about_person),
    ),
    "read what was asked": (Action.ASK, lambda w, by: figure_questions.listed(w.store.ledger, by)),
    "read what was answered": (Action.ASK, lambda w, by: figure_questions.answered_to(w.store.ledger, by, REGION)),
    "answer at a figure": (
        Action.ANSWER,
        lambda w, by: figure_questions.answer(w.store.ledger, by, _question(w), "Ja.", is_about_person),
    ),
    "delete a question": (
        Action.ADMINISTER,
        lambda w, by: figure_questions.remove(w.store.ledger, by, _question(w)),
    ),
    "open a round": (
        Action.COLLECT,
        lambda w, by: collection_rounds.open_round(w.store, by, PLAN, is_about_person),
    ),
    "change a round": (
        Action.COLLECT,
        lambda w, by: collection_rounds.change(w.store, by, _round(w), PLAN, is_about_person),
    ),
    "close a round": (Action.COLLECT, lambda w, by: collection_rounds.close(w.store, by, _round(w))),
    "adopt": (Action.TAKE_OVER, _adopt),
    "adopt steps": (
        Action.TAKE_OVER,
        lambda w, by: steps_workbook(w.store, by, REGION, AUTUMN, [], "", template_words),
    ),
}
STRANGERS = (
    *(person(role, regions=(REGION,)) for role in Role if role not in (Role.STAFF, Role.ADMINISTRATOR)),
    person(Role.STAFF, regions=(OTHER,)),
    person(regions=(REGION,)),
)
"""Everybody besides the staff of Midwest and administrators; what some of them may do all the same, the matrix says."""
each_door = pytest.mark.parametrize("door", DOORS)


def refuses(world: World, door: str) -> bool:
    """Whether a door keeps everybody out whom the matrix as it stood keeps out."""
    action, use = DOORS[door]
    for stranger in STRANGERS:
        if any(MATRIX[action].get(role) is Reach.ALL for role in stranger.roles):
            continue
        try:
            use(world, stranger)
        except RefusedError:
            continue
        except Exception:
            return False
        return False
    return True


@each_door
def test_who_may_not_is_refused_and_nothing_changes(world: World, door: str) -> None:
    before, head = rows_of(world.store), world.store.ledger.head()
    assert refuses(world, door)
    assert (rows_of(world.store), world.store.ledger.head()) == (before, head)
    assert world.rooms.of(1) is None


@each_door
def test_without_the_check_a_door_is_open(open_world: World, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "may", lambda *_: True)
    assert not refuses(open_world, door)


@pytest.mark.parametrize("door", ["publish", "original", "open a room", "adopt"])
def test_a_cell_too_many_opens_a_door(open_world: World, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    action, _ = DOORS[door]
    monkeypatch.setattr(access, "MATRIX", dict(MATRIX) | {action: dict(MATRIX[action]) | {Role.VISITOR: Reach.ALL}})
    assert not refuses(open_world, door)


@each_door
def test_an_administrator_passes_each_door(open_world: World, door: str) -> None:
    with suppress(LookupError, SupersededError, RunningError):  # what others of these tests did already
        DOORS[door][1](open_world, anybody("x"))

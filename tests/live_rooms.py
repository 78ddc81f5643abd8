"""Rooms that several modules test: what their fixtures give."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data import live_results
from data.access import anybody
from data.ledger import Ledger
from data.live_questions import Tally
from data.room import Room
from data.rooms import Rooms
from data.store import Store
from tests.ledgers import empty_ledger
from tests.rooms import NUMBER, STEPS, Clock
from tests.running import copied, empty_store

HOUR = 3600
in_one_engine = pytest.mark.parametrize("ledger_url", ["sqlite"], indirect=True)
"""For what does not depend on the engine."""


def each_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty ledger in each engine, for what they must do alike."""
    with empty_ledger(request.param, tmp_path) as url:
        yield url


def opened_ledger(ledger_url: str) -> Iterator[Ledger]:
    """A ledger without entries."""
    with closing(Ledger(ledger_url)) as opened:
        yield opened


def store_beside(ledger_url: str, tmp_path: Path) -> Iterator[Store]:
    """The store on the same ledger; for the rooms it is as another process."""
    with closing(Store(tmp_path / "monitor.duckdb", ledger_url)) as opened:
        yield opened


def new_clock() -> Clock:
    """A clock that a test sets."""
    return Clock()


def rooms_of(ledger: Ledger, clock: Clock) -> Rooms:
    """The rooms of a ledger, by a clock that a test sets."""
    return Rooms(ledger, clock)


def presented(rooms: Rooms) -> Room:
    """The room of the usual running order."""
    return rooms.present(anybody(), NUMBER, 1, STEPS)


def tallies(room: Room) -> dict[int, Tally]:
    """How its questions stand, by step."""
    return room.standing().tallies


def code(room: Room | None) -> str | None:
    """Its code, where there is such a room."""
    return room.code if room else None


def kept(store: Store, rooms: Rooms) -> list[dict[str, Any]]:
    """Keep what is due, and read it back."""
    live_results.keep_due(store, rooms)
    return [
        {str(name): value for name, value in row.items()}
        for row in live_results.results(store, NUMBER).to_dict("records")
    ]


def shared_rooms(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> Iterator[Rooms]:
    """The rooms of one ledger in the quick engine, for all tests of a module; each takes another running order."""
    with closing(Ledger(str(tmp_path_factory.mktemp("rooms") / "ledger.sqlite"))) as opened:
        yield Rooms(opened, clock)


def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An empty store for all tests of a module."""
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("store")))) as opened:
        yield opened


def rooms_of_store(store: Store, clock: Clock) -> Rooms:
    """The rooms of a store that a module shares."""
    return Rooms(store.ledger, clock)


def again(rooms: Rooms, room: Room) -> Room:
    """The room as another request looks it up."""
    looked_up = rooms.of(room.number)
    if looked_up is None:
        raise LookupError(room.number)
    return looked_up

"""Processes die at random and PostgreSQL restarts while people look, hand in and vote: what is lost, who comes back?

Three processes of the app on one PostgreSQL behind nginx, as in the bench of processes. What is killed is started again
at once, as systemd does. Everybody does what people do: after a lost connection try again, until it works.
"""

import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from datetime import timedelta
from http.client import HTTPException
from itertools import count, cycle
from pathlib import Path
from statistics import median
from typing import NamedTuple

from websockets.exceptions import WebSocketException

from data import live_results, reference
from data.live_questions import State
from data.rooms import Rooms
from data.store import Store
from tests import postgres
from tests.bench import machine, processes, tables
from tests.bench.processes import App, Person, Trial
from tests.ledgers import rows_of
from tests.rooms import NUMBER, THERMOMETER, Phone
from tests.workbooks import partner, workbook
from ui.texts import deliver as deliver_words
from ui.texts import runsheets as runsheet_words
from ui.texts import upload as upload_words

USERS, KILLS, ROWS = 100, 20, 20
RETURN_SECONDS = 5
"""The longest that half of those who lost their connection may be without a page."""
_RESTARTS = {KILLS // 3: "fast", 2 * KILLS // 3: "immediate"}
"""After how many kills PostgreSQL is stopped too, and how."""
_BETWEEN_SECONDS = (1.0, 5.0)
_PACE_SECONDS = (3.0, 9.0)
"""How long people look before they click again."""
_AGAIN_SECONDS = 0.5
_SETTLED_SECONDS = 20
"""After the last kill everybody still does something."""
_GIVEN_UP_SECONDS = 120
_TRIES = 5
_LOST = (OSError, HTTPException, WebSocketException, RuntimeError, KeyError)
"""What somebody meets while a process is gone: no connection, another status, a page that says what is wrong."""
_CHANCE = random.Random(2026)  # noqa: S311 - the same moments each time, as far as a clock allows


class Handing(NamedTuple):
    """A file that somebody handed in: for which region, the how-manieth of this bench, whether the page said so."""

    region: str
    number: int
    was_told: bool


class User:
    """Somebody who does the same again and again, in a thread, until it is over; ``returns`` in seconds."""

    def __init__(self, trial: Trial, home: str, done: threading.Event) -> None:
        self.trial, self.home = trial, home
        self.returns: list[float] = []
        self.turns = 0
        self.is_back = False
        """Whether the last thing that was tried worked."""
        self._done = done
        self._leaving = ExitStack()

    def run(self) -> None:
        """Click, wait, click again; after a loss come back until it works."""
        with self._leaving:
            lost_at: float | None = None
            while not self._done.is_set() or (lost_at and time.monotonic() - lost_at < _GIVEN_UP_SECONDS):
                try:
                    self.turn()
                except _LOST:
                    self.is_back = False
                    lost_at = lost_at or time.monotonic()
                    with suppress(*_LOST):
                        self._leaving.close()
                    time.sleep(_AGAIN_SECONDS)
                    continue
                if lost_at:
                    self.returns.append(time.monotonic() - lost_at)
                self.turns, self.is_back, lost_at = self.turns + 1, True, None
                self._done.wait(_CHANCE.uniform(*_PACE_SECONDS))

    def turn(self) -> None:
        """One thing that this user does; raises one of ``_LOST``."""
        raise NotImplementedError


class Looker(User):
    """Looks at one region after the other, on one page that stays open."""

    _page: Person | None = None

    def turn(self) -> None:
        """Open the page, or choose another region on it."""
        page, self._page = self._page, None
        if page is None:
            page = self._leaving.enter_context(Person(self.trial.proxy, self.home, "overzicht"))
        else:
            page.choose(regio=_CHANCE.choice(["Kempen", "Midwest", "Westhoek"]))
        self._page = page


class Giver(User):
    """Hands in a file for a region, another each time; one of which no word came is handed in again."""

    def __init__(self, trial: Trial, home: str, done: threading.Event, region: str) -> None:
        super().__init__(trial, home, done)
        self.region = region
        self.given: list[Handing] = []
        self._numbers = count(1)
        self._number = next(self._numbers)

    def turn(self) -> None:
        """From the file to the word that it is kept, or that it stood there already."""
        day = processes._BEFORE_ALL - timedelta(self._number)
        place = {"voor": reference.regions()[self.region].name, "datum": day.isoformat()}
        with Person(self.trial.proxy, self.home, "opladen", **place) as page:
            page.drop("proef.xlsx", _content(self.region, self._number))
            if upload_words.go_on(ROWS) in page.buttons:
                page.press(upload_words.go_on(ROWS))
                page.press(upload_words.confirm(ROWS))
            told = {"region": self.region, "reference_date": day, "row_count": ROWS, "refused_row_count": 0}
            if not page.said:
                raise RuntimeError("nothing was said")
            self.given.append(Handing(self.region, self._number, deliver_words.stored(told) in page.said))
        self._number = next(self._numbers)


class Voter(User):
    """A phone that changes its answer; ``degrees`` is the one that was taken last."""

    degrees = ""

    def __init__(self, trial: Trial, home: str, done: threading.Event, code: str) -> None:
        super().__init__(trial, home, done)
        self._code, self._phone = code, Phone(trial.proxy)
        self._phone.cookies[processes._COOKIE] = home
        self._has_joined = False
        self._wanted = str(_CHANCE.randrange(1, 20))

    def turn(self) -> None:
        """Join once; send an answer again until it is taken, as the page does."""
        try:
            if not self._has_joined:
                _refuse_other(self._phone.join(self._code).status)
                self._has_joined = True
            _refuse_other(self._phone.vote(THERMOMETER, {"graden": self._wanted}).status)
        except _LOST:
            self._phone.hang_up()
            raise
        self.degrees, self._wanted = self._wanted, str(_CHANCE.randrange(1, 20))


def _refuse_other(status: int) -> None:
    if status != 200:
        raise RuntimeError(f"status {status}")


def bench(people: int | str = USERS) -> None:
    """Print what so many people lost, and how long they were without a page."""
    user_count = int(people)
    if processes._nginx() is None:
        print("\nChaos: not run, because nginx is not installed (apt-get install nginx)")
        return
    done = threading.Event()
    with tempfile.TemporaryDirectory(prefix="netwerkmonitor-chaos-") as folder, processes._trial(Path(folder)) as trial:
        users = list(_users(trial, user_count, done))
        with ThreadPoolExecutor(user_count) as pool:
            running = [pool.submit(user.run) for user in users]
            try:
                _destroy(trial)
                time.sleep(_SETTLED_SECONDS)
            finally:
                done.set()
            for user in running:
                user.result()
        load = machine.load()
        lines = [*_returned(users), *_kept(trial, users), *_counted(trial, users)]
    title = f"Chaos: {user_count} people, {KILLS} kills, PostgreSQL restarted {len(_RESTARTS)} times ({load})"
    tables.show(title, ["what", "measured", "as it should be"], lines)


def _users(trial: Trial, user_count: int, done: threading.Event) -> Iterator[User]:
    """Of ten people six look, one hands in and three vote; each region has its own giver."""
    with Person(trial.proxy, trial.homes[0], "netwerkdag", draaiboek=str(NUMBER)) as leader:
        key = leader.links[runsheet_words.STAGE].split("sleutel=")[1]
    with processes._stage(trial.proxy, trial.homes[0], key) as stage:
        code = str(stage.do("open", THERMOMETER)["code"])
    homes, regions = cycle(trial.homes), iter(reference.regions())
    for number in range(user_count):
        home, part = next(homes), number % 10
        if part < 3:
            yield Voter(trial, home, done, code)
        elif part == 3 and (region := next(regions, None)):
            yield Giver(trial, home, done, region)
        else:
            yield Looker(trial, home, done)


def _content(region: str, number: int) -> bytes:
    return workbook({"Partners": [partner(f"Voorbeeld {number} {row}") for row in range(ROWS)]}, region)


def _destroy(trial: Trial) -> None:
    """Kill and start again, at random; one process is left to start from."""
    starting: dict[int, Future[None]] = {}
    with ThreadPoolExecutor() as supervisor:
        for number in range(1, KILLS + 1):
            time.sleep(_CHANCE.uniform(*_BETWEEN_SECONDS))
            victim = _CHANCE.choice(_alive(trial.apps, starting))
            trial.apps[victim].kill()
            starting[victim] = supervisor.submit(_revive, trial.apps[victim])
            if number in _RESTARTS:
                postgres.restart(trial.folder, _RESTARTS[number])
        for start in starting.values():
            start.result()


def _revive(app: App) -> None:
    """Start it, and again when it does not stand: its database may be away. Raises RuntimeError."""
    for _ in range(_TRIES - 1):
        try:
            app.start()
        except RuntimeError:
            app.kill()
        else:
            return
    app.start()


def _alive(apps: Sequence[App], starting: dict[int, Future[None]]) -> list[int]:
    """Those that run, once there are two."""
    while True:
        alive = [place for place in range(len(apps)) if place not in starting or starting[place].done()]
        if len(alive) > 1:
            for place in alive:
                if place in starting:
                    starting.pop(place).result()
            return alive
        time.sleep(0.1)


# what is printed


def _returned(users: Sequence[User]) -> list[list[str]]:
    back = sum(user.is_back for user in users)
    returns = sorted(seconds for user in users for seconds in user.returns)
    middle = median(returns) if returns else 0.0
    return [
        ["people who are back at the end", f"{back} of {len(users)}", tables.verdict(back == len(users))],
        ["things that they did", str(sum(user.turns for user in users)), ""],
        ["connections lost", str(len(returns)), tables.verdict(bool(returns))],
        ["back with a page, middle, s", f"{middle:.1f}", tables.verdict(middle <= RETURN_SECONDS)],
        ["of ten nine, s", f"{returns[len(returns) * 9 // 10]:.1f}" if returns else "-", ""],
        ["worst, s", f"{returns[-1]:.1f}" if returns else "-", ""],
    ]


def _kept(trial: Trial, users: Sequence[User]) -> list[list[str]]:
    given = [one for user in users if isinstance(user, Giver) for one in user.given]
    told = [one for one in given if one.was_told]
    with closing(Store(trial.folder / "fresh.duckdb", trial.ledger)) as fresh:
        held = Counter(
            (region, (processes._BEFORE_ALL - day).days)
            for region, day in fresh.rows(
                "SELECT region, reference_date FROM delivery WHERE reference_date < ?", [processes._BEFORE_ALL]
            )
        )
        is_whole = processes._is_whole(fresh)
        same = [_is_same(trial, app, fresh) for app in trial.apps]
    kept = sum(held[one.region, one.number] == 1 for one in told)
    there = sum(held[one.region, one.number] == 1 for one in given)
    return [
        [
            "files of which the page said that they are kept",
            f"{kept} of {len(told)}",
            tables.verdict(kept == len(told) > 0),
        ],
        ["files handed in, each there once", f"{there} of {len(given)}", tables.verdict(there == len(given))],
        ["none twice", str(max(held.values(), default=0)), tables.verdict(max(held.values(), default=0) <= 1)],
        ["every delivery whole, with its original", str(is_whole).lower(), tables.verdict(is_whole)],
        ["files of processes that are as one made anew", f"{sum(same)} of {len(same)}", tables.verdict(all(same))],
    ]


def _is_same(trial: Trial, app: App, fresh: Store) -> bool:
    app.kill()
    with closing(Store(app.database, trial.ledger)) as left:
        return rows_of(left) == rows_of(fresh)


def _counted(trial: Trial, users: Sequence[User]) -> list[list[str]]:
    """Each phone once, with what it was told last; read from the ledger once the question is closed."""
    voters = [user for user in users if isinstance(user, Voter)]
    expected = Counter(user.degrees for user in voters)
    with closing(Store(trial.folder / "own.duckdb", trial.ledger)) as store:
        rooms = Rooms(store.ledger)
        room = rooms.of(NUMBER)
        if room is None:
            raise RuntimeError("the room is gone")
        room.set_state(THERMOMETER, State.CLOSED)
        live_results.keep_due(store, rooms)
    counted = processes._kept(trial)
    is_so = [Counter(one) for one in counted] == [expected]
    return [["votes as each phone was told last", str(is_so).lower(), tables.verdict(is_so)]]

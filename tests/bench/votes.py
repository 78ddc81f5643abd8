"""Two hundred phones vote within ten seconds: is every vote counted once, and does the stage keep up?"""

import json
import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import NamedTuple

from data.store import Store
from tests.bench import tables
from tests.bench.client import Visitor
from tests.rooms import NUMBER, THERMOMETER, Caller, Facilitator, Hall, Phone, open_room
from tests.running import copied, demo_store

PHONES, VOTING_SECONDS, JOINING_SECONDS = 200, 10, 10
TWICE, RELOADING = 40, 60
"""Phones that change their answer, and phones that open the page again after voting."""
STAGE_SECONDS, STAGE_MS = 2, 300
_ASKS_EVERY_SECONDS = (1.5, 2.5)
_STAGE_ASKS_EVERY_SECONDS = 1
_CHANCE = random.Random(2026)  # noqa: S311 - the same crowd every time


class Plan(NamedTuple):
    """What one phone does, in seconds after the opening, and what it answers in the end."""

    number: int
    at: float
    answers: list[int]
    is_reloading: bool


class Timed(NamedTuple):
    """When something was done, and how many milliseconds it took."""

    at: float
    took_ms: float
    answer_count: int = 0


def bench() -> None:
    """Print what was counted and how long phones and stage waited."""
    plans = [plan_of(number) for number in range(PHONES)]
    with tempfile.TemporaryDirectory() as folder:
        database = copied(demo_store(), Path(folder))
        with open_room(database) as hall, Facilitator(hall) as facilitator:
            with Visitor(hall.server, "overzicht"):
                votes, stage, documents, pages = _vote(hall, facilitator, plans)
            shown = facilitator.do("toon", THERMOMETER)["questions"][str(THERMOMETER)]
        counted = kept_totals(database)
    expected = Counter(str(plan.answers[-1]) for plan in plans)
    first = sorted(vote.at for vote in votes[0])
    delays = [min(seen.at for seen in stage if seen.answer_count >= rank) - at for rank, at in enumerate(first, 1)]
    every = [vote for part in votes for vote in part]
    lines = [
        ["phones that joined", str(shown["joined"]), verdict(shown["joined"] == PHONES)],
        ["votes sent, changed ones included", str(len(every)), ""],
        ["all within, s", f"{max(first) - min(first):.1f}", verdict(max(first) - min(first) <= VOTING_SECONDS + 1)],
        ["answers counted", str(shown["answers"]), verdict(shown["answers"] == PHONES)],
        ["each as the phone said last", str(counted == expected).lower(), verdict(counted == expected)],
        ["until the stage had it, middle s", f"{median(delays):.2f}", verdict(median(delays) <= STAGE_SECONDS)],
        ["until the stage had it, worst s", f"{max(delays):.2f}", ""],
        *_waits("vote", every, None),
        *_waits("how the room stands", stage, STAGE_MS),
        *_waits("document of the stage", documents, STAGE_MS),
        *_waits("page of Streamlit meanwhile", pages, None),
    ]
    limits = f"{PHONES} phones, stage in {STAGE_SECONDS} s and {STAGE_MS} ms"
    tables.show("Votes: a full room answers at once", ["what", "measured", limits], lines)


def _vote(
    hall: Hall, facilitator: Facilitator, plans: list[Plan]
) -> tuple[tuple[list[Timed], list[Timed]], list[Timed], list[Timed], list[Timed]]:
    """Let them all join, open the question, and let them vote, while the stage and somebody else look on."""
    opened, done = threading.Event(), threading.Event()
    begun = threading.Barrier(PHONES + 1)
    with ThreadPoolExecutor(PHONES + 3) as pool:
        phones = [pool.submit(_phone, hall, plan, begun, opened) for plan in plans]
        begun.wait()
        stage = pool.submit(_look, hall, done, _STAGE_ASKS_EVERY_SECONDS, _stand(hall))
        documents = pool.submit(_look, hall, done, 0.5, _document(hall))
        pages = pool.submit(_pages, hall, done)
        facilitator.do("open", THERMOMETER)
        opened.set()
        votes = [phone.result() for phone in phones]
        time.sleep(2 * _STAGE_ASKS_EVERY_SECONDS)
        done.set()
        parts = [vote[0] for vote in votes], [vote for given in votes for vote in given[1:]]
        return parts, stage.result(), documents.result(), pages.result()


def plan_of(number: int) -> Plan:
    """What the phone with this number does, the same each time."""
    answers = [_CHANCE.randint(-5, 20) for _ in range(2 if number < TWICE else 1)]
    return Plan(number, _CHANCE.uniform(0, VOTING_SECONDS), answers, TWICE <= number < TWICE + RELOADING)


def _phone(hall: Hall, plan: Plan, begun: threading.Barrier, opened: threading.Event) -> list[Timed]:
    """Join, ask every other second as the page does, vote when it is time; the votes that were taken."""
    votes: list[Timed] = []
    with Phone(hall.server) as phone:
        time.sleep(plan.number / PHONES * JOINING_SECONDS)
        _fine(phone.join(hall.code).status)
        begun.wait()
        opened.wait()
        tag, until = "", time.monotonic() + plan.at
        while (left := until - time.monotonic()) > 0:
            tag = phone.look(tag).headers.get("etag", tag)
            time.sleep(min(left, _CHANCE.uniform(*_ASKS_EVERY_SECONDS)))
        for degrees in plan.answers:
            started = time.monotonic()
            _fine(phone.vote(THERMOMETER, {"graden": str(degrees)}).status)
            ended = time.monotonic()
            votes.append(Timed(ended, (ended - started) * 1000))
        if plan.is_reloading:
            _fine(phone.get("/stem").status)
            _fine(phone.join(hall.code).status)
        for _ in range(2):
            time.sleep(_CHANCE.uniform(*_ASKS_EVERY_SECONDS))
            phone.look(tag)
    return votes


def _look(hall: Hall, done: threading.Event, every_seconds: float, ask: Callable[[Caller], int]) -> list[Timed]:
    """Ask the same thing again and again, as the stage does."""
    found = []
    with Caller(hall.server) as caller:
        while not done.is_set():
            started = time.monotonic()
            answer_count = ask(caller)
            ended = time.monotonic()
            found.append(Timed(ended, (ended - started) * 1000, answer_count))
            time.sleep(max(0, every_seconds - (ended - started)))
    return found


def _stand(hall: Hall) -> Callable[[Caller], int]:
    tag, count = "", 0

    def ask(caller: Caller) -> int:
        nonlocal tag, count
        reply = caller.get(f"/podium/{NUMBER}/stand?sleutel={hall.key}", If_None_Match=tag)
        if reply.status == 200:
            tag, count = reply.headers["etag"], json.loads(reply.text)["questions"][str(THERMOMETER)]["answers"]
        return count

    return ask


def _document(hall: Hall) -> Callable[[Caller], int]:
    def ask(caller: Caller) -> int:
        caller.cookies[f"podium-{NUMBER}"] = hall.key
        _fine(caller.get(f"/podium/{NUMBER}").status)
        return 0

    return ask


def _pages(hall: Hall, done: threading.Event) -> list[Timed]:
    """Somebody else looks at a page of the app and chooses another region now and then."""
    found = []
    with Visitor(hall.server, "overzicht") as visitor:
        while not done.is_set():
            cost = visitor.choose(regio=_CHANCE.choice(["Kempen", "Midwest"]))
            found.append(Timed(time.monotonic(), cost.wall_ms))
            time.sleep(1)
    return found


def kept_totals(database: Path) -> Counter[str]:
    """The totals as the store has them after the question was revealed."""
    store = Store(database)
    try:
        totals = json.loads(store.ask("SELECT totals FROM live_result ORDER BY kept_at DESC LIMIT 1")["totals"][0])
    finally:
        store.close()
    return +Counter({str(degrees): int(count) for degrees, count in totals.items()})


def _waits(what: str, found: list[Timed], limit_ms: int | None) -> list[list[str]]:
    waits = sorted(one.took_ms for one in found)
    late = waits[int(len(waits) * 0.95)]
    return [
        [f"{what}, middle ms", f"{median(waits):.0f}", "" if limit_ms is None else verdict(median(waits) <= limit_ms)],
        [f"{what}, 95 of 100 ms", f"{late:.0f}", "" if limit_ms is None else verdict(late <= limit_ms)],
    ]


def _fine(status: int) -> None:
    if status != 200:
        raise RuntimeError(f"status {status}")


def verdict(is_fine: bool) -> str:
    """For the last column of a table."""
    return "yes" if is_fine else "NO"

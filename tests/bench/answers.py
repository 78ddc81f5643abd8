"""Five hundred newcomers answer in a minute, some of them twice: is each counted once, and how long do they wait?"""

import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import NamedTuple

from sqlalchemy import select

from data.access import MACHINE
from data.feedback import QUESTIONS, SCORES, Feedback, Offer
from data.ledger import Ledger
from data.ledger.tables import feedback_count, feedback_offer
from data.locations import ledger_of
from data.questions.offer_list import region_offers
from data.store import Store
from loaders.demo import WRITTEN_FOR
from tests.bench import tables
from tests.bench.client import Visitor
from tests.rooms import Caller
from tests.running import Server, copied, demo_store, serving
from ui.texts.feedback_strings import strings

PHONES, SECONDS, CARDS, TWICE = 500, 60, 10, 100
"""``TWICE`` of the phones send their form two times at once, as an impatient thumb does."""
_AT_ONCE = 40
_REGION = "kempen"
_CHANCE = random.Random(2026)  # noqa: S311 - the same crowd every time


class Plan(NamedTuple):
    """What one phone does: about which offer, when (seconds after the beginning), in which language, which faces."""

    code: str
    at: float
    language: str
    scores: dict[str, int]
    is_twice: bool


def bench() -> None:
    """Print what was counted and how long phones waited."""
    with tempfile.TemporaryDirectory() as folder:
        database = copied(demo_store(), Path(folder))
        plans = _plans(_cards(database))
        with serving(database) as server, Visitor(server, "overzicht"):
            begun = time.monotonic()
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                waits = [wait for own in pool.map(lambda plan: _answer(server, plan, begun), plans) for wait in own]
            took = time.monotonic() - begun
        counted, scores, languages = _kept(database)
    expected_scores = Counter((question, score) for plan in plans for question, score in plan.scores.items())
    expected_languages = Counter(plan.language for plan in plans)
    lines = [
        ["forms sent", str(len(waits)), ""],
        ["all within, s", f"{took:.1f}", tables.verdict(took <= SECONDS + 5)],
        ["answers counted", str(counted), tables.verdict(counted == PHONES)],
        [
            "each face as it was chosen",
            str(scores == expected_scores).lower(),
            tables.verdict(scores == expected_scores),
        ],
        [
            "each language",
            str(languages == expected_languages).lower(),
            tables.verdict(languages == expected_languages),
        ],
        ["form to thanks, middle ms", f"{median(waits):.0f}", ""],
        ["form to thanks, 95 of 100 ms", f"{sorted(waits)[len(waits) * 95 // 100]:.0f}", ""],
        ["form to thanks, worst ms", f"{max(waits):.0f}", ""],
    ]
    limits = f"{PHONES} phones in {SECONDS} s, {TWICE} send twice"
    tables.show("Answers: newcomers scan cards", ["what", "measured", limits], lines)


def _cards(database: Path) -> list[str]:
    """The codes of some offers of a region that asks newcomers, without answers yet."""
    with closing(Store(database)) as store:
        offers = region_offers(store, WRITTEN_FOR, _REGION).offers[:CARDS]
        feedback = Feedback(store.ledger)
        feedback.open(MACHINE, _REGION, is_open=True)
        with store.ledger.writing() as connection:
            connection.execute(feedback_offer.delete())
        return list(feedback.codes(MACHINE, _REGION, [Offer(one.name, one.provider_name) for one in offers]).values())


def _plans(codes: Sequence[str]) -> list[Plan]:
    spoken = list(strings())
    plans = [
        Plan(
            codes[number % len(codes)],
            _CHANCE.uniform(0, SECONDS),
            _CHANCE.choice(spoken),
            {question: _CHANCE.choice(SCORES) for question in QUESTIONS},
            number < TWICE,
        )
        for number in range(PHONES)
    ]
    return sorted(plans, key=lambda plan: plan.at)


def _answer(server: Server, plan: Plan, begun: float) -> list[float]:
    """Scan, choose, send: how many milliseconds each form took until it was thanked for."""
    time.sleep(max(0.0, begun + plan.at - time.monotonic()))
    address, form = f"/s/{plan.code}", {"taal": plan.language, **plan.scores}
    with Caller(server) as phone:
        _fine(phone.get(address, Accept_Language=plan.language).status)
        if not plan.is_twice:
            return [_sent(phone, address, form)]
        with Caller(server) as again, ThreadPoolExecutor(2) as thumbs:
            again.cookies = phone.cookies
            return list(thumbs.map(lambda one: _sent(one, address, form), (phone, again)))


def _sent(phone: Caller, address: str, form: dict[str, object]) -> float:
    started = time.monotonic()
    _fine(phone.send(address, form).status)
    return (time.monotonic() - started) * 1000


def _fine(status: int) -> None:
    if status != 200:
        raise RuntimeError(status)


def _kept(database: Path) -> tuple[int, Counter[tuple[str, int]], Counter[str]]:
    """How many were counted, by question and face, and by language."""
    with closing(Ledger(ledger_of(database))) as ledger, ledger.reading() as connection:
        whole = sum(connection.execute(select(feedback_offer.c.answer_count)).scalars())
        rows = connection.execute(select(feedback_count)).all()
    scores, languages = Counter[tuple[str, int]](), Counter[str]()
    for row in rows:
        scores[row.question, row.score] += row.answer_count
        languages[row.language] += row.answer_count if row.question == QUESTIONS[0] else 0
    return whole, scores, languages

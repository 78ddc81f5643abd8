"""What newcomers answer about an offer, by a code on a card: totals, told five at a time; knows no page and no words.

An answer is kept nowhere: it is added to the totals of its offer. That a phone answered is known for a day, by the
hash of a random name of that day, beside which nothing stands of what it answered. What is told of an offer changes
only when five more people answered, so that nobody reads one of them from what it was before.
"""

import hashlib
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select, update

from data import audit, reference
from data.access import Act, Action, Principal
from data.attempts import WRONG_CODES_OF_ONE, Attempts
from data.ledger import Ledger
from data.ledger.tables import feedback_count, feedback_mark, feedback_offer, feedback_region
from data.live_answers import FEWEST_ANSWERS, speaking
from data.rooms import as_code, free_code

QUESTIONS = ("welcome", "dutch", "people")
"""What is asked of every offer: felt welcome, practised Dutch, got to know people."""
SCORES = (1, 2, 3, 4, 5)


class Offer(NamedTuple):
    """An offer as its region names it; it is the same one however it is spelled."""

    name: str
    provider: str

    @property
    def key(self) -> str:
        """What its spellings share.

        >>> Offer("Café  combinne", "Stad Hasselt").key == Offer("cafe combinne", "stad Hasselt ").key
        True
        """
        folded = f"{reference.fold(self.name)}\n{reference.fold(self.provider)}"
        return hashlib.blake2b(folded.encode(), digest_size=16).hexdigest()


class Taken(Enum):
    """What became of an answer."""

    COUNTED = "counted"
    AGAIN = "again"
    """This phone answered about this offer today: it counts once."""
    CLOSED = "closed"
    """Its region asks nothing now."""
    UNKNOWN = "unknown"
    """No card has this code."""


class Asked(NamedTuple):
    """What stands behind a code: the offer, and whether its region asks newcomers now."""

    region: str
    name: str
    is_open: bool


@dataclass(frozen=True)
class Totals:
    """What is told of one offer: nothing below five people, and then of a multiple of five.

    ``has_more``: there are answers that are not told yet. ``scores``: per question how many gave 1..5. ``languages``:
    in which they answered, those with five or more whose sizes may be told beside the whole; ``first_month`` is the
    first day of the month of the first answer.
    """

    region: str
    code: str
    offer: Offer
    answer_count: int
    has_more: bool
    scores: Mapping[str, tuple[int, ...]]
    languages: Mapping[str, int]
    first_month: date | None

    @property
    def score(self) -> float | None:
        """The mean of all questions, 1..5; None while nothing is told."""
        return mean(self.scores.values())


def mean(counts: Iterable[Sequence[int]]) -> float | None:
    """The mean of answers of which it is known how many gave 1..5; None without any.

    >>> mean([(0, 0, 0, 2, 3), (5, 0, 0, 0, 0)]), mean([(0, 0, 0, 0, 0)])
    (2.8, None)
    """
    together = [sum(column) for column in zip(*counts, strict=True)]
    whole = sum(together)
    return sum(score * count for score, count in zip(SCORES, together, strict=True)) / whole if whole else None


class Feedback:
    """All of a ledger. Every method may be called from any thread of any process, and raises StoreError."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float] = time.time) -> None:
        self.attempts = Attempts(clock, WRONG_CODES_OF_ONE)
        """Wrong codes."""
        self._ledger = ledger
        self._forgotten_before = date.min
        self._lock = threading.Lock()

    def open(self, by: Principal, region: str, *, is_open: bool) -> None:
        """Let newcomers answer about the offer of a region, or no more; totals stay. Raises RefusedError."""
        act = Act(by, Action.FEEDBACK, region)
        audit.allow(self._ledger, act)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            _put(connection, feedback_region, {"region": region}, {"is_open": is_open})
            audit.note(connection, act, who, audit.DONE)

    def is_open(self, region: str) -> bool:
        """Whether newcomers may answer about the offer of a region."""
        return region in self.open_regions()

    def open_regions(self) -> frozenset[str]:
        """The regions that ask newcomers now."""
        with self._ledger.reading() as connection:
            return frozenset(connection.execute(select(feedback_region.c.region).filter_by(is_open=True)).scalars())

    def codes(self, by: Principal, region: str, offers: Iterable[Offer]) -> dict[Offer, str]:
        """The code of each offer, the same as before where it has one. Raises RefusedError."""
        act = Act(by, Action.FEEDBACK, region)
        audit.allow(self._ledger, act)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            made = {offer: _code(connection, region, offer) for offer in offers}
            audit.note(connection, act, who, audit.DONE)
        return made

    def names(self, by: Principal, region: str) -> dict[str, str]:
        """Code -> offer, of every card of a region. Raises RefusedError."""
        audit.allow(self._ledger, Act(by, Action.FEEDBACK, region))
        rows = select(feedback_offer.c.code, feedback_offer.c.name).filter_by(region=region)
        with self._ledger.reading() as connection:
            return {row.code: row.name for row in connection.execute(rows)}

    def asked(self, typed: str) -> Asked | None:
        """What a card with this code is about; None when there is none."""
        of_region = feedback_offer.c.region == feedback_region.c.region
        rows = select(feedback_offer.c.region, feedback_offer.c.name, feedback_region.c.is_open)
        with self._ledger.reading() as connection:
            known = rows.select_from(feedback_offer.outerjoin(feedback_region, of_region))
            row = connection.execute(known.where(feedback_offer.c.code == as_code(typed))).first()
        return None if row is None else Asked(row.region, row.name, bool(row.is_open))

    def has_answered(self, typed: str, phone: str, day: date) -> bool:
        """Whether the phone that has this name today answered about this offer."""
        self.forget(day)
        mine = select(feedback_mark.c.day).filter_by(code=as_code(typed), mark=_mark(as_code(typed), phone), day=day)
        with self._ledger.reading() as connection:
            return connection.execute(mine).first() is not None

    def answer(self, typed: str, phone: str, scores: Mapping[str, int], language: str, day: date) -> Taken:
        """Add the answer of a phone to the totals, once a day. Raises ValueError for scores that are none."""
        if set(scores) != set(QUESTIONS) or not set(scores.values()) <= set(SCORES):
            raise ValueError(scores)
        self.forget(day)
        code = as_code(typed)
        with self._ledger.updating() as connection:
            offer = connection.execute(select(feedback_offer).filter_by(code=code).with_for_update()).first()
            if offer is None:
                return Taken.UNKNOWN
            if not connection.execute(select(feedback_region.c.is_open).filter_by(region=offer.region)).scalar():
                return Taken.CLOSED
            mine = {"code": code, "mark": _mark(code, phone)}
            if connection.execute(select(feedback_mark.c.day).filter_by(**mine)).first() is not None:
                return Taken.AGAIN
            connection.execute(insert(feedback_mark).values(mine | {"day": day}))
            for question, score in scores.items():
                _add(connection, {"code": code, "question": question, "score": score, "language": language})
            counted = {"answer_count": offer.answer_count + 1, "first_month": offer.first_month or day.replace(day=1)}
            connection.execute(update(feedback_offer).filter_by(code=code).values(counted))
            if counted["answer_count"] % FEWEST_ANSWERS == 0:
                _tell(connection, code)
            return Taken.COUNTED

    def forget(self, day: date) -> None:
        """Forget which phones answered before this day; once a day and process."""
        with self._lock:
            if self._forgotten_before >= day:
                return
            with self._ledger.updating() as connection:
                connection.execute(delete(feedback_mark).where(feedback_mark.c.day < day))
            self._forgotten_before = day

    def totals(self, region: str | None = None) -> tuple[Totals, ...]:
        """What is told of each offer that has a card, of one region or of all, by region, name and provider."""
        with self._ledger.reading() as connection:
            return _all_totals(connection, {} if region is None else {"region": region})

    def of_region(self, region: str) -> tuple[bool, tuple[Totals, ...]]:
        """Whether newcomers may answer about the offer of a region, and its totals."""
        asks = select(feedback_region.c.is_open).filter_by(region=region)
        with self._ledger.reading() as connection:
            return bool(connection.execute(asks).scalar()), _all_totals(connection, {"region": region})


def _all_totals(connection: Connection, of: Mapping[str, str]) -> tuple[Totals, ...]:
    offers = connection.execute(select(feedback_offer).filter_by(**of)).all()
    counts = select(feedback_count).where(feedback_count.c.told_count > 0)
    if of:
        counts = counts.where(feedback_count.c.code.in_([offer.code for offer in offers]))
    by_code = defaultdict(list)
    for row in connection.execute(counts) if offers else ():
        by_code[row.code].append(row)
    order = list(reference.regions())
    listed = [_totals(offer, by_code[offer.code]) for offer in offers if offer.region in order]
    return tuple(sorted(listed, key=lambda one: (order.index(one.region), one.offer)))


def _totals(offer: Any, rows: Iterable[Any]) -> Totals:
    scores: dict[str, Counter[int]] = {question: Counter() for question in QUESTIONS}
    # in the order of their list, so that of languages with as many answers always the same goes first
    languages = Counter({option.code: 0 for option in reference.options("survey_language")})
    for row in rows:
        scores[row.question][row.score] += row.told_count
        languages[row.language] += row.told_count if row.question == QUESTIONS[0] else 0
    told = speaking(languages, 0)
    return Totals(
        offer.region,
        offer.code,
        Offer(offer.name, offer.provider),
        offer.told_count,
        offer.answer_count > offer.told_count,
        {question: tuple(own[score] for score in SCORES) for question, own in scores.items()},
        {language: count for language, count in languages.most_common() if language in told},
        offer.first_month,
    )


def _mark(code: str, phone: str) -> str:
    """What is kept of a phone: nothing that it has in common with its mark at another offer."""
    return hashlib.blake2b(f"{code}.{phone}".encode(), digest_size=16).hexdigest()


def _code(connection: Connection, region: str, offer: Offer) -> str:
    """The code of an offer, made now when it has none; its spelling is the newest."""
    mine = {"region": region, "offer_key": offer.key}
    spelled = {"name": offer.name, "provider": offer.provider}
    found = update(feedback_offer).filter_by(**mine).values(spelled).returning(feedback_offer.c.code)
    code: str | None = connection.execute(found).scalar()
    if code is None:
        code = free_code(lambda drawn: connection.execute(select(feedback_offer.c.code).filter_by(code=drawn)).first())
        connection.execute(insert(feedback_offer).values({"code": code} | mine | spelled))
    return code


def _add(connection: Connection, key: dict[str, Any]) -> None:
    """One more; nobody else counts for this offer meanwhile, whose row is locked."""
    more = update(feedback_count).filter_by(**key).values(answer_count=feedback_count.c.answer_count + 1)
    if connection.execute(more).rowcount == 0:
        connection.execute(insert(feedback_count).values(key | {"answer_count": 1}))


def _tell(connection: Connection, code: str) -> None:
    """From now on the totals of an offer are told as they stand."""
    for table in (feedback_count, feedback_offer):
        connection.execute(update(table).filter_by(code=code).values(told_count=table.c.answer_count))


def _put(connection: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
    if connection.execute(update(table).filter_by(**key).values(values)).rowcount == 0:
        connection.execute(insert(table).values(key | values))

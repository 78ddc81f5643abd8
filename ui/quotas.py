"""How much one person or one address may ask of this server; what is over is refused with a sentence, and one line."""

import logging
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from streamlit import runtime

from data.attempts import Attempts
from ui import settings

MEGABYTE = 1_000_000
_DAY_SECONDS = 24 * 3600
_visits: Counter[str] = Counter()
"""By address, of those that are open; touched by the loop of the server alone."""


@cache
def _files() -> Attempts:
    return Attempts(time.monotonic, settings.UPLOADS.value(), _DAY_SECONDS)


@cache
def _bytes() -> Attempts:
    return Attempts(time.monotonic, settings.UPLOADED_MB.value() * MEGABYTE, _DAY_SECONDS)


@cache
def _votes() -> Attempts:
    return Attempts(time.monotonic, settings.VOTES.value())


@cache
def _answers() -> Attempts:
    return Attempts(time.monotonic, settings.ANSWERS.value(), _DAY_SECONDS)


def reached(person: str) -> settings.Setting[int] | None:
    """Why somebody may hand in no other file today, None who may; ``person`` is a visit where nobody signs in."""
    if _files().are_too_many(person):
        return settings.UPLOADS
    return settings.UPLOADED_MB if _bytes().are_too_many(person) else None


def is_room_for(size: int) -> bool:
    """Whether a file of so many bytes may wait beside those of all others."""
    held = runtime.get_instance().uploaded_file_mgr.file_storage.values()  # type: ignore[attr-defined]
    waiting = sum(len(file.data) for files in list(held) for file in list(files.values()))
    return waiting + size <= settings.WAITING_MB.value() * MEGABYTE


def count_upload(person: str, size: int) -> None:
    """Somebody hands in a file of so many bytes."""
    _files().count(person)
    _bytes().count(person, size)


def may_vote(address: str) -> bool:
    """Whether another vote may come from an address, which is counted then; a hall has one for all its phones."""
    if _votes().are_too_many(address):
        return False
    _votes().count(address)
    return True


def may_answer(address: str, code: str) -> bool:
    """Whether another answer about the offer with this code may come from an address, which is counted then."""
    who = f"{address} {code}"
    if _answers().are_too_many(who):
        return False
    _answers().count(who)
    return True


def may_visit(address: str) -> bool:
    """Whether another page may be opened from an address."""
    return _visits[address] < settings.VISITS.value()


@contextmanager
def visit(address: str) -> Iterator[None]:
    """For as long as a page is open."""
    _visits[address] += 1
    try:
        yield
    finally:
        _visits[address] -= 1
        if not _visits[address]:
            del _visits[address]


def refused(setting: settings.Setting[int]) -> None:
    """Write down which quota was reached, and not by whom."""
    logging.getLogger(__name__).warning("%s is reached", setting.name)

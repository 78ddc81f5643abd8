"""Which open connections belong to a session, so that signing out in one tab ends all of this process."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from data.sessions import hashed

_open: dict[str, set[asyncio.Event]] = defaultdict(set)


@contextmanager
def heard(key: str) -> Iterator[asyncio.Event]:
    """An event that is set when this session ends, for as long as a connection is open."""
    event, mine = asyncio.Event(), hashed(key)
    _open[mine].add(event)
    try:
        yield event
    finally:
        _open[mine].discard(event)
        if not _open[mine]:
            del _open[mine]


def tell(*hashes: str) -> None:
    """The sessions with these hashes of keys ended. To be called where connections are served."""
    for event in [event for mine in hashes for event in _open.get(mine, ())]:
        event.set()

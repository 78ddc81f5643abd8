"""Which open connections belong to a session, so that signing out in one tab ends all of this process."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

_open: dict[bytes, set[asyncio.Event]] = defaultdict(set)


@contextmanager
def heard(key: str) -> Iterator[asyncio.Event]:
    """An event that is set when this session ends, for as long as a connection is open."""
    event, mine = asyncio.Event(), _hashed(key)
    _open[mine].add(event)
    try:
        yield event
    finally:
        _open[mine].discard(event)
        if not _open[mine]:
            del _open[mine]


def tell(key: str) -> None:
    """This session ended. To be called where connections are served."""
    for event in _open.get(_hashed(key), ()):
        event.set()


def _hashed(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()

"""What the server does by itself: room for open files, memory, a log that ends, answers worked out beforehand."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread
from typing import Any

import streamlit as st
from streamlit import config

from data.store import StoreError
from ui import answers, cache, settings
from ui.serving import document, log

try:
    import resource
except ImportError:  # not on Windows, which has no such limit
    resource = None  # type: ignore[assignment]

FILES_WANTED = 4_096
"""Each visitor takes four: a connection, and three of the loop that runs his pages."""
_COLLECT_AFTER = (50_000, 20, 20)
"""Objects made before the youngest are searched for what is left over; pages make many that stay."""


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Around the time that the server answers."""
    allow_files()
    log.talk(as_json=settings.LOG.value() == "json")
    log.bound()
    document.document()
    Thread(target=_prepare, daemon=True, name="prepare").start()
    sweeping = asyncio.create_task(_forget_visitors())
    yield {}
    logging.getLogger(__name__).info("kept answers: %s", cache.summary())
    sweeping.cancel()
    with suppress(asyncio.CancelledError):
        await sweeping


def allow_files() -> None:
    """As many open files as this process may have; a warning when a full hall does not fit."""
    if resource is None:
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = most if most != resource.RLIM_INFINITY else FILES_WANTED * 16
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))
    if allowed < FILES_WANTED:
        logging.getLogger(__name__).warning(
            "this server may open %d files, enough for about %d visitors; let the system allow %d",
            allowed,
            allowed // 5,
            FILES_WANTED,
        )


def _prepare() -> None:
    """Load what every page needs, before somebody asks; what stays for good is left out of every later search."""
    with suppress(StoreError):  # who asks is told
        answers.rooms()
    # takes two seconds, in which a room that waits for its server is served: what it needs is there
    from ui.serving import warming  # noqa: PLC0415

    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)
    warming.keep_warm()


async def _forget_visitors() -> None:
    """Let go of who left long enough ago: Streamlit only does it when the next comes or goes, and keeps their files."""
    while True:
        await asyncio.sleep(float(config.get_option("server.disconnectedSessionTTL")))
        # no public name leads to them; a test counts the files of who left
        left = st.runtime.get_instance()._session_mgr._session_storage._cache  # type: ignore[attr-defined]
        if left.expire():
            # a visitor's objects refer to each other
            await asyncio.to_thread(gc.collect)

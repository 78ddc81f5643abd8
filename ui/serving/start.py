"""What the server does once, when it starts: room for open files, and memory that is not searched for ever."""

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread
from typing import Any

try:
    import resource
except ImportError:  # not on Windows, which has no such limit
    resource = None  # type: ignore[assignment]

FILES_WANTED = 4_096
"""Each visitor takes four: a connection, and three of the loop that runs his pages."""
_COLLECT_AFTER = (100_000, 50, 1_000)
"""Objects made before the youngest are searched for what is left over; pages make many that stay."""


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Around the time that the server answers."""
    allow_files()
    Thread(target=_settle, daemon=True).start()
    yield {}


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


def _settle() -> None:
    """Load what every page needs, before somebody asks; what is there for good is left out of every later search."""
    from ui import frame  # noqa: F401, PLC0415 - loads everything that pages use; takes a second, in which others are served
    from ui.figures import registry  # noqa: F401, PLC0415
    from ui.serving import document  # noqa: PLC0415

    document.document()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)

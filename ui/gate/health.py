"""How the app is, for who looks after it by machine: alive, and able to answer; told without a word about the data."""

import asyncio
import time

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from data.store import StoreError
from ui.texts import gate as words

ALIVE, READY, FIGURES = "/gezond", "/klaar", "/metingen"
"""The last one is answered by ``ui.serving.outermost``, to who has its key."""
_MOST_SECONDS = 5.0
"""After which a machine that asks hears that it is not ready."""
_LOOKS, _PAUSE_SECONDS = 4, 0.5
_UNKEPT = {"Cache-Control": "no-store"}


async def alive(request: Request) -> Response:
    """The server answers; no store is asked."""
    return PlainTextResponse(words.ALIVE, headers=_UNKEPT)


async def ready(request: Request) -> Response:
    """The ledger answers, and the store of this process holds what stands in it; else 503."""
    looking = _LOOKING.task()
    await asyncio.wait({looking}, timeout=_MOST_SECONDS)
    try:
        is_current = looking.done() and looking.result()
    except StoreError:
        return PlainTextResponse(words.UNREACHABLE, 503, _UNKEPT)
    status, sentence = (200, words.READY) if is_current else (503, words.BEHIND)
    return PlainTextResponse(sentence, status, _UNKEPT)


class _Looking:
    """One look at a time, whoever asks: a ledger that does not answer would hold a thread for each."""

    def __init__(self) -> None:
        self._task: asyncio.Task[bool] | None = None

    def task(self) -> "asyncio.Task[bool]":
        """The look that is going on, or a new one."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(run_in_threadpool(_is_current))
            self._task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return self._task


_LOOKING = _Looking()


def _is_current() -> bool:
    """Whether it is, or was a moment later: what another process writes is followed within a second."""
    # a room that waits for its server waits for no library of figures
    from ui import answers  # noqa: PLC0415

    store = answers.store()
    for _ in range(_LOOKS):
        if store.is_current():
            return True
        time.sleep(_PAUSE_SECONDS)
    return False

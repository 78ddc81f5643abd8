"""Around everything that the server answers: each request is timed and counted, and a fault is a plain sentence."""

import logging
import secrets
import time
from collections.abc import Collection
from contextlib import suppress

import streamlit as st
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.store import StoreError
from ui import metrics, people, settings
from ui.texts import frame as words

_SWITCHED, _REFUSED, _LEFT, _FAILED = 101, 403, 499, 500
"""The third is what nginx writes when who asked did not wait."""
_INTERNAL_ERROR = 1011
_NONE = "-"
"""The route of what is no address of ours."""


class Outermost:
    """Stands before every guard, behind what says who asks by which scheme."""

    def __init__(self, app: ASGIApp, firsts: Collection[str]) -> None:
        """``firsts`` are the first parts of addresses, which alone are told of what met no route."""
        self._app, self._firsts = app, frozenset(firsts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and write down what became of it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            status = status or _status(message)
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            logging.getLogger(__name__).exception("no answer to %s", self._route(scope))
            await _apologise(scope, receive, sending, is_begun=bool(status))
        is_connection = scope["type"] == "websocket"
        session = people.session_key(HTTPConnection(scope))
        seconds = time.perf_counter() - begun
        metrics.request(self._route(scope), status or _LEFT, seconds, session, is_connection=is_connection)

    def _route(self, scope: Scope) -> str:
        """The pattern of an address: what stands in its place may be a key, or anything that somebody typed."""
        pattern = getattr(scope.get("route"), "path", None)
        first = scope["path"][1:].split("/")[0]
        return str(pattern or (f"/{first}" if first in self._firsts else _NONE))


def _status(message: Message) -> int:
    kinds = {"websocket.accept": _SWITCHED, "websocket.close": _REFUSED}
    return int(message.get("status") or kinds.get(message["type"], 0))


async def _apologise(scope: Scope, receive: Receive, send: Send, *, is_begun: bool) -> None:
    """The end of what failed: the sentence, where nothing was said yet."""
    with suppress(Exception):  # who asked may have left
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _INTERNAL_ERROR})
        elif not is_begun:
            await PlainTextResponse(words.PAGE_FAILED, _FAILED)(scope, receive, send)


def page_failed(_error: Exception) -> bool:
    """The same for a page that failed outside of its frame, in what a click calls; Streamlit wrote the line."""
    st.error(words.PAGE_FAILED)
    return True


def show_metrics(request: Request) -> Response:
    """The figures for Prometheus, for who has the key."""
    given = request.headers.get("authorization", "").encode()
    if not secrets.compare_digest(given, f"Bearer {settings.METRICS.value()}".encode()):
        return PlainTextResponse(words.REFUSED, 401, {"Cache-Control": "no-store", "WWW-Authenticate": "Bearer"})
    try:
        figures = generate_latest(metrics.REGISTRY)
    except StoreError:
        return PlainTextResponse(words.PAGE_FAILED, 503, {"Cache-Control": "no-store"})
    return Response(figures, headers={"Cache-Control": "no-store"}, media_type=CONTENT_TYPE_LATEST)

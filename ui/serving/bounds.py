"""What is over a quota goes no further: files before they are read, visits before they begin."""

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from data import audit
from data.access import Act, Action, RefusedError, regions_for
from data.store import StoreError
from ui import address, answers, people, quotas, settings
from ui.texts import frame as frame_words
from ui.texts import quotas as words
from ui.texts.frame import TITLES

_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+")
_MOST_BYTES = 2**40
_PAGES = frozenset({"/", *(f"/{stem}" for stem in TITLES)})
_TRY_AGAIN_LATER = 1013


class Bounds:
    """Stands behind the guards, which know who somebody is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is within all quotas."""
        if scope["type"] == "websocket":
            await self._visit(scope, receive, send)
            return
        refused = await _refusal(scope) if scope["type"] == "http" else None
        await (refused or self._app)(scope, receive, send)

    async def _visit(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not quotas.may_visit(_address(scope)):
            quotas.refused(settings.VISITS)
            await send({"type": "websocket.close", "code": _TRY_AGAIN_LATER})
            return
        with quotas.visit(_address(scope)):
            await self._app(scope, receive, send)


async def _refusal(scope: Scope) -> Response | None:
    if scope["method"] == "GET" and scope["path"] in _PAGES and not quotas.may_visit(_address(scope)):
        # the page itself could not say so: it hears nothing without a connection
        return PlainTextResponse(words.VISITS, 429, {"Cache-Control": "no-store"})
    upload = _UPLOAD.fullmatch(scope["path"]) if scope["method"] == "PUT" else None
    return await run_in_threadpool(_upload_refusal, HTTPConnection(scope), upload[1]) if upload else None


def _upload_refusal(connection: HTTPConnection, visit: str) -> Response | None:
    """Why a file may not come in, before a byte of it is read; None when it may, and then it counts."""
    size = address.number(connection.headers.get("content-length", ""), _MOST_BYTES)
    if size is None:
        return PlainTextResponse(words.NO_LENGTH, 411)
    try:
        by = people.of(connection)
        if not regions_for(by, Action.DELIVER):
            audit.allow(answers.store().ledger, Act(by, Action.DELIVER))
    except RefusedError:
        return PlainTextResponse(frame_words.REFUSED, 403)
    except StoreError:
        return PlainTextResponse(frame_words.STORE_BUSY, 503)
    person = by.person or visit
    reached = quotas.reached(person)
    if reached:
        quotas.refused(reached)
        return PlainTextResponse(words.UPLOADS, 429)
    if not quotas.is_room_for(size):
        quotas.refused(settings.WAITING_MB)
        return PlainTextResponse(words.WAITING, 429)
    quotas.count_upload(person, size)
    return None


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""

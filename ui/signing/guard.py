"""One guard in front of every address and connection: who is not signed in reaches a short list and nothing else."""

import asyncio
from collections.abc import Collection
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.access import Principal, RefusedError
from data.store import StoreError
from ui import address, people, settings
from ui.gate import health
from ui.live.feedback import FOLDER as CARDS
from ui.live.voting import ADDRESS as VOTE
from ui.live.voting import STANDING_ADDRESS as VOTE_STANDING
from ui.signing import ended
from ui.signing.pages import address_in
from ui.targets import file_address
from ui.texts import signing as words

OPEN = frozenset({VOTE, VOTE_STANDING, health.ALIVE, health.READY, "/_stcore/health"})
OPEN_FOLDERS = ("/static/", "/letters/", "/opmaak/", CARDS)
"""Scripts, fonts and the style sheet, which are the same for everybody; and what newcomers are asked."""
FIGURES = frozenset({"/", "/_stcore/host-config", *(f"/{stem}" for stem in address.FOR_EVERYBODY)})
FIGURE_FOLDERS = tuple(
    f"{one.rpartition('/')[0]}/"
    for one in (file_address.FIGURE, file_address.REGION, file_address.PANEL, file_address.QUOTE)
)
"""What is open too where the world may look: the pages of figures and what people take along of them."""
TABLES = file_address.TABLE.partition("{")[0]
"""What programs read, with a key: they are asked for one, and never led to a page."""
CHALLENGE = {"WWW-Authenticate": 'Basic realm="Netwerkmonitor", charset="UTF-8"', "Cache-Control": "no-store"}
_POLICY_VIOLATED = 1008


class Guard:
    """Stands before everything; a session is looked up at each request, and at each message of a connection."""

    def __init__(self, app: ASGIApp, signing: Collection[str]) -> None:
        self._app = app
        self._signing = signing
        """The addresses for signing in and out."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] == "lifespan" or (scope["type"] == "http" and self._is_open(scope["path"])):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            refused = await _refusal(scope)
            await (refused or self._app)(scope, receive, send)
        else:
            await self._connect(scope, receive, send)

    def _is_open(self, path: str) -> bool:
        return path in self._signing or is_open(path)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A connection that lasts: it ends with its session, whichever tab or process ended that."""
        connection = HTTPConnection(scope)
        by = await _who(connection)
        if by is None:
            await send({"type": "websocket.close", "code": _POLICY_VIOLATED})
            return
        with ended.heard(people.session_key(connection)) as over:

            async def receive_for_session() -> Message:
                message = await _first(receive, over)
                if message and (message["type"] != "websocket.receive" or await _is_still(connection, by)):
                    return message
                with suppress(RuntimeError):  # it was closed already
                    await send({"type": "websocket.close", "code": _POLICY_VIOLATED})
                return {"type": "websocket.disconnect", "code": _POLICY_VIOLATED}

            await self._app(scope, receive_for_session, send)


def is_open(path: str) -> bool:
    """Whether an address is for everybody, those for signing in and out aside.

    >>> [is_open(path) for path in ("/stem", "/static/js/a.js", "/static/../regio", "/regio", "/stemmen")]
    [True, True, False, False, False]
    """
    is_of_prometheus = path == health.FIGURES and bool(settings.METRICS.value())  # who has its key needs no session
    return path in OPEN or is_of_prometheus or (path.startswith(OPEN_FOLDERS) and ".." not in path and "\\" not in path)


def shows_figures(path: str) -> bool:
    """Whether an address is open where the world may look.

    >>> [shows_figures(path) for path in ("/regio", "/cijfers/a.xlsx", "/cijfers/../opladen", "/origineel/1")]
    [True, True, False, False]
    """
    return path in FIGURES or (path.startswith(FIGURE_FOLDERS) and ".." not in path and "\\" not in path)


async def _refusal(scope: Scope) -> Response | None:
    """The answer to who is not signed in: a page leads to signing in and back, anything else is refused."""
    connection = HTTPConnection(scope)
    is_table = scope["path"].startswith(TABLES)
    try:
        by = await run_in_threadpool(people.reader if is_table else people.of, connection)
        if not people.is_signed_in(by) and not shows_figures(scope["path"]):
            raise people.SignedOutError(scope["path"])
    except RefusedError:
        if is_table:
            return PlainTextResponse(words.KEY_FIRST, 401, CHALLENGE)
        is_page = scope["method"] == "GET" and "text/html" in connection.headers.get("accept", "")
        if not is_page:
            return PlainTextResponse(words.SIGN_IN_FIRST, 401, {"Cache-Control": "no-store"})
        query = scope["query_string"].decode("latin-1")
        back = address_in(scope["path"] + (f"?{query}" if query else ""))
        return RedirectResponse(back, 303, {"Cache-Control": "no-store"})
    except StoreError:
        return PlainTextResponse(words.NOT_NOW, 503)
    return None


async def _who(connection: HTTPConnection) -> Principal | None:
    """Who asks; None for who may not even look."""
    try:
        return await run_in_threadpool(people.of, connection)
    except (RefusedError, StoreError):
        return None


async def _is_still(connection: HTTPConnection, by: Principal) -> bool:
    """Whether who opened a connection is there still: who is signed out does not go on as somebody who looks."""
    now = await _who(connection)
    return now is not None and now.person == by.person


async def _first(receive: Receive, over: asyncio.Event) -> Message | None:
    """The next message, or None when the session ends before it comes."""
    message, end = asyncio.ensure_future(receive()), asyncio.ensure_future(over.wait())
    try:
        await asyncio.wait({message, end}, return_when=asyncio.FIRST_COMPLETED)
        return None if over.is_set() else message.result()
    finally:
        message.cancel()
        end.cancel()

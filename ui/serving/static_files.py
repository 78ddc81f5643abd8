"""Streamlit's own scripts and styles, compressed: it sends them as they are, and halls and laptops have no proxy."""

import mimetypes
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

from ui.serving import packed

PREFIX = "/static/"
_TEXT = frozenset({".css", ".js", ".json", ".svg"})


@cache
def folder() -> Path:
    """Where Streamlit keeps what browsers load."""
    return Path(file_util.get_static_dir())


def document() -> str:
    """What Streamlit answers for every page."""
    return (folder() / "index.html").read_text(encoding="utf-8")


@cache
def _texts() -> frozenset[str]:
    """The files that become smaller, as an address names them; nothing outside the folder has a name here."""
    files = (folder() / PREFIX.strip("/")).rglob("*")
    return frozenset(f"/{one.relative_to(folder()).as_posix()}" for one in files if one.suffix in _TEXT)


class StaticFiles:
    """Answers for scripts and styles; all else, a part of a file included, is Streamlit's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a whole text file, pass on every other."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] not in _texts():
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if "range" in request.headers:
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        kind = mimetypes.guess_type(path)[0] or "text/plain"
        answer = await packed.answer(request, path, (folder() / path[1:]).read_bytes(), kind, packed.FOR_GOOD)
        await answer(scope, receive, send)

"""The document that a browser opens for every page: Streamlit's own, in Dutch and with what we add to it."""

import base64
import hashlib
import json
import re
from collections.abc import Collection
from functools import cache
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from ui import address, font, html
from ui.serving import chunks, packed, static_files, style_sheet
from ui.texts import frame as words
from ui.texts import framework

_PRELOADED = re.compile(r"<link\s[^>]*SourceSans[^>]*/>")
"""The font of Streamlit, which none of our words is drawn with."""
_POINTER = re.compile(r'<!--(?:(?!-->).)*-->\s*<link rel="service-desc"[^>]*/>', re.DOTALL)
"""To an address that our server closes."""
_UNREAD = re.compile(r"(?<=<noscript>).*?(?=</noscript>)", re.DOTALL)
_INLINE = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)
_SCRIPTS = [
    Path(__file__).with_name(name)
    for name in ("ahead.js", "copy.js", "print.js", "arrive.js", "typed_date.js", "panel.js", "dutch.js")
]


class PageDocument:
    """Answers for every address that Streamlit would answer with its document."""

    def __init__(self, app: ASGIApp, beside: Collection[str]) -> None:
        """``beside`` are the first parts of addresses that are no pages."""
        self._app, self._beside = app, beside

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give the document for a page, pass on every other request."""
        if scope["type"] != "http" or scope["method"] != "GET" or not self._is_page(scope["path"]):
            await self._app(scope, receive, send)
            return
        given = document()
        allowed = {"Content-Security-Policy": policy(given)}
        answer = await packed.answer(Request(scope), "document", given.encode(), "text/html", "no-cache", **allowed)
        await answer(scope, receive, send)

    def _is_page(self, path: str) -> bool:
        """True also for a page that is not there: it is Streamlit that says so, in a document of ours."""
        first, *more = path[1:].split("/")
        return not more and "." not in first and first not in self._beside


@cache
def document() -> str:
    """Streamlit's document with its language, name, font, style sheet, what it fetches ahead, copies and prints.

    Raises ValueError when Streamlit's document is not as it was.
    """
    given = static_files.document()
    given = _replaced(given, '<html lang="en">', '<html lang="nl">')
    given = _replaced(given, "<title>Streamlit</title>", str(html.tag("title", words.APP)))
    given = _replaced(given, _only(_PRELOADED, given), "")
    given = _replaced(given, "</head>", f"{_letters()}</head>")  # behind the sheet that names the font of Streamlit
    given = _replaced(given, _only(_POINTER, given), "")
    given = _replaced(given, _only(_UNREAD, given), str(html.tag("p", words.NO_SCRIPT)))
    # in the body, so that ours comes after the rules that Streamlit adds to the head while it draws
    return _replaced(given, "</body>", f"{_added()}</body>")


@cache
def policy(given: str) -> str:
    """What a page may load and run: scripts of this server, and those in its own document as they are.

    Streamlit writes styles while it draws, so these cannot be named one by one; it counts large numbers by WebAssembly.
    """
    digests = [hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(given)]
    ours = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return (
        f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {ours}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def _letters() -> str:
    """The font that every page shows, asked for before its style sheet names it.

    Until its theme is there Streamlit draws with a font of its own, which would be fetched for that moment: ours is
    given that name too.
    """
    addresses = [f".{font.ADDRESS}/{piece.name}" for piece in font.PIECES if font.covers(piece, "e")]
    ahead = [f'<link rel="preload" href="{one}" as="font" type="font/woff2" crossorigin />' for one in addresses]
    instead = f"font-family: 'Source Sans'; font-weight: 100 900; src: url({addresses[0]}) format('woff2')"
    return f"{''.join(ahead)}<style>@font-face {{ {instead}; }}</style>"


def _parts() -> str:
    # after all that Streamlit itself asks for
    asked = {"rel": "modulepreload", "crossorigin": "anonymous", "fetchpriority": "low"}
    return "".join(html.tag("link", href=f".{static_files.PREFIX}js/{one}", **asked) for one in chunks.of_every_page())


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if found is None:
        raise ValueError(pattern.pattern)
    return found[0]


def _added() -> str:
    sheet = html.tag("link", rel="stylesheet", href=f".{style_sheet.ADDRESS.format(name=style_sheet.name())}")
    plot = f".{static_files.PREFIX}js/{chunks.file_of('PlotlyChart')}"
    ahead, copy, printing, arriving, dates, panel, dutch = (script.read_text(encoding="utf-8") for script in _SCRIPTS)
    again = escape(address.SIGN_IN_AGAIN)
    spoken = escape(json.dumps(framework.WORDS, ensure_ascii=False))
    return (
        f'{sheet}{_parts()}<script data-next="{plot}" data-ended="{again}">{ahead}</script>'
        f'<script>{copy}{printing}{arriving}{dates}</script><script data-close="{words.CLOSE}">{panel}</script>'
        f'<script data-words="{spoken}">{dutch}</script>'
    )


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise ValueError(old)
    return text.replace(old, new)

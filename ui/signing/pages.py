"""The pages for signing in and out, without script, and what they do; the document is ours and not Streamlit's."""

import base64
import hashlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from data.sessions import hashed
from data.store import StoreError
from ui import address, html, people, settings
from ui.live import reading
from ui.signing import ended
from ui.texts import signing as words

IN, BACK_FIELD = address.SIGN_IN, address.BACK_FIELD
OUT, KEY_FIELD = "/afmelden", "sleutel"
_BACK_COOKIE = "netwerkmonitor-terug"
_BACK_SECONDS = 24 * 3600
_MOST_CHARACTERS = 2_000
"""Of the address that somebody goes back to."""


async def show(request: Request) -> Response:
    """Ask for a link, or for the click that uses the one in the address: a mailbox that looks ahead uses none."""
    key = request.query_params.get(KEY_FIELD, "")
    answer = page(words.TITLE, words.WITH_LINK if key else words.NEEDS_LINK, key=key)
    back = own_address(request.query_params.get(BACK_FIELD, ""))
    if back != "/":
        secure = address.is_secure(request)
        answer.set_cookie(_BACK_COOKIE, back, _BACK_SECONDS, path=IN, httponly=True, samesite="lax", secure=secure)
    return answer


async def enter(request: Request) -> Response:
    """Open a session with a link, and go on to where somebody wanted to be."""
    try:
        typed = (await reading.values(request)).get(KEY_FIELD, "").strip()
        opened = await run_in_threadpool(lambda: people.sessions().enter(key_of(typed)))
    except HTTPException as refused:
        return PlainTextResponse(refused.detail, refused.status_code)
    except StoreError:
        return PlainTextResponse(words.NOT_NOW, 503)
    if opened is None:
        return page(words.TITLE, words.NEEDS_LINK, status=403, problem=words.WRONG_LINK)
    answer = await signed_in(request, opened, own_address(request.cookies.get(_BACK_COOKIE, "")))
    answer.delete_cookie(_BACK_COOKIE, path=IN)
    return answer


async def signed_in(request: Request, key: str, back: str) -> Response:
    """Give a browser its session, which takes the place of one that it had, and go on."""
    before = people.session_key(request)
    with suppress(StoreError):  # who came in does not hear of one that ends by itself
        await run_in_threadpool(lambda: people.sessions().end(before))
    ended.tell(hashed(before))
    answer = RedirectResponse(back, 303, headers())
    secure = address.is_secure(request)
    name, most = people.cookie_name(is_secure=secure), settings.MOST.value() * 3600
    answer.set_cookie(name, key, most, path="/", httponly=True, samesite="lax", secure=secure)
    return answer


async def show_out(request: Request) -> Response:
    """Ask whether somebody wants to leave."""
    return page(words.OUT_TITLE, words.OUT[people.mode()], is_out=True)


async def leave(request: Request) -> Response:
    """End the session, in every tab."""
    return await end(request, _goodbye)


async def end(request: Request, goodbye: Callable[[str], Awaitable[Response]]) -> Response:
    """End the session, in every tab; ``goodbye`` answers, given the ID token of a session that a provider gave."""
    key = people.session_key(request)
    try:
        id_token = await run_in_threadpool(lambda: people.sessions().end(key))
    except StoreError:
        return PlainTextResponse(words.NOT_NOW, 503)
    ended.tell(hashed(key))
    answer = await goodbye(id_token)
    secure = address.is_secure(request)
    answer.delete_cookie(people.cookie_name(is_secure=secure), path="/", secure=secure, httponly=True, samesite="lax")
    return answer


async def _goodbye(_id_token: str) -> Response:
    return page(words.TITLE, f"{words.IS_OUT} {words.NEEDS_LINK}")


def own_address(asked: str) -> str:
    r"""Where to go back to: an address of this app, else its first page.

    >>> own_address("/regio?regio=Kempen"), own_address("//evil.example"), own_address("/\\evil"), own_address("")
    ('/regio?regio=Kempen', '/', '/', '/')
    """
    is_own = asked.startswith("/") and asked[1:2] not in {"/", "\\"} and asked.isprintable() and asked.isascii()
    return asked if is_own and len(asked) <= _MOST_CHARACTERS and not asked.startswith((IN, OUT)) else "/"


def address_in(back: str) -> str:
    """Where somebody signs in who then wants to be at an address of this app."""
    return f"{IN}?{BACK_FIELD}={quote(back, safe='')}"


def key_of(typed: str) -> str:
    """The key in what somebody pasted: the link, or the key alone.

    >>> key_of("https://app.example/aanmelden?sleutel=abc"), key_of("abc"), key_of("https://[")
    ('abc', 'abc', 'https://[')
    """
    try:
        return parse_qs(urlsplit(typed).query).get(KEY_FIELD, [typed])[0]
    except ValueError:
        return typed


def page(title: str, text: str, *, status: int = 200, **parts: Any) -> HTMLResponse:
    """A page of ours; ``parts`` are what the document may hold beside its text, as a problem or where to go on."""
    told = {"problem": "", "key": "", "is_out": False, "onward": "", "onward_text": "", "is_at_once": False} | parts
    made = html.document("signing/page.html.j2", title=title, text=text, words=words, style=_style(), **told)
    return HTMLResponse(made, status, headers())


def headers() -> dict[str, str]:
    """What goes along with every answer of these pages."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src 'self'"
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": f"{policy}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    }


@cache
def _style() -> str:
    # without a sign that is escaped, which the digest would not know
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")

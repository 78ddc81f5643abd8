"""Who looks and clicks: asked at each run and each click, so that a right that was withdrawn works at once.

How people come in says ``MONITOR_AANMELDEN``: ``open`` (nobody is asked who it is), ``uitnodiging`` (a personal link
opens a session, which a cookie names) or ``oidc`` (a provider of identities does).
"""

import base64
from collections.abc import Mapping
from typing import Any

import streamlit as st
from starlette.requests import HTTPConnection
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.access import Action, Mode, Principal, RefusedError, Role, anybody, may
from data.ledger import Ledger
from data.reading_keys import ReadingKeys
from data.sessions import Sessions
from ui import address, answers, settings
from ui.cache import kept
from ui.texts import deliver as deliver_words

_COOKIE = "netwerkmonitor"


class SignedOutError(RefusedError):
    """Nobody is signed in, or not any more."""


def mode() -> Mode:
    """How people come in. Raises ValueError when the setting is another word."""
    return settings.MODE.value()


def cookie_name(*, is_secure: bool) -> str:
    """What names a session; over https a browser takes it from this very server only."""
    return f"__Host-{_COOKIE}" if is_secure else _COOKIE


def sessions() -> Sessions:
    """The sessions of the store of this process. Raises StoreError."""
    return _sessions(answers.store().ledger)


@kept(20)
def _sessions(ledger: Ledger) -> Sessions:
    return Sessions(ledger, settings.IDLE.value() * 60, settings.MOST.value() * 3600)


def reading_keys() -> ReadingKeys:
    """The personal keys of programs of that store. Raises StoreError."""
    return _reading_keys(answers.store().ledger)


@kept(20)
def _reading_keys(ledger: Ledger) -> ReadingKeys:
    return ReadingKeys(ledger)


def session_key(connection: HTTPConnection) -> str:
    """What the cookie of a request holds; empty without one."""
    return connection.cookies.get(cookie_name(is_secure=address.is_secure(connection)), "")


def now() -> Principal:
    """Who runs this page. Raises SignedOutError for who is signed in no more, where the world may not look."""
    if mode() is Mode.OPEN:
        return anybody()
    return _of_cookies(st.context.cookies)


def _of_cookies(cookies: Mapping[str, Any]) -> Principal:
    # a page knows no more of its address than a browser told it; the guard saw to it that one of both was right
    for name in (cookie_name(is_secure=True), cookie_name(is_secure=False)):
        by = _of_key(cookies.get(name, ""))
        if by:
            return by
    return _everybody()


def of(connection: HTTPConnection) -> Principal:
    """Who asks for an address beside the pages. Raises SignedOutError, StoreError."""
    if mode() is Mode.OPEN:
        return anybody()
    return _of_key(session_key(connection)) or _everybody()


def reader(connection: HTTPConnection) -> Principal:
    """Who asks for a table: somebody with a session, or with a key of her own. Raises SignedOutError, StoreError."""
    if mode() is Mode.OPEN:
        return anybody()
    by = _of_key(session_key(connection)) or reading_keys().principal(given_key(connection))
    if by is None or by.mode is not mode():
        raise SignedOutError(settings.MODE.name)
    return by


def given_key(connection: HTTPConnection) -> str:
    """The key that a program sends: as the password of Basic, whatever the name, or as Bearer; empty without one."""
    way, _, said = connection.headers.get("authorization", "").partition(" ")
    if way.lower() == "bearer":
        return said.strip()
    if way.lower() != "basic":
        return ""
    try:
        return base64.b64decode(said.strip(), validate=True).decode().partition(":")[2]
    except ValueError:
        return ""


def _everybody() -> Principal:
    """Who is not signed in and looks all the same. Raises SignedOutError where the world may not."""
    if settings.VIEWERS.value() != settings.EVERYBODY:
        raise SignedOutError(settings.MODE.name)
    return Principal(frozenset({Role.VISITOR}), frozenset(), mode())


def is_signed_in(by: Principal) -> bool:
    """Whether it is known who this is, or nobody is asked."""
    return by.mode is Mode.OPEN or by.person is not None


def _of_key(key: str) -> Principal | None:
    """Who has a session; one that another way in opened counts no more once people come in otherwise."""
    by = sessions().principal(key)
    return by if by and by.mode is mode() else None


def visit() -> str:
    """What names this visit while nobody signs in: the server knows it by the same name."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def may_now(action: Action, region: str | None = None) -> bool:
    """Whether who runs this page may do something; what may not be done is not offered."""
    return may(now(), action, region)


def saying(label: str, place: Any = st) -> Principal:
    """Who runs this page, with the role that deliveries name: asked under a label where nobody signs in."""
    by = now()
    if by.mode is not Mode.OPEN:
        return by
    return by.saying(place.selectbox(label, deliver_words.ROLES, key="rol"))

"""Who looks and clicks: asked at each run and each click, so that a right that was withdrawn works at once."""

import streamlit as st
from starlette.requests import Request

from data.access import Action, Mode, Principal, anybody, may
from ui.texts import deliver as deliver_words


def now() -> Principal:
    """Who runs this page."""
    return anybody()


def of(request: Request) -> Principal:
    """Who asks for an address beside the pages."""
    return anybody()


def may_now(action: Action, region: str | None = None) -> bool:
    """Whether who runs this page may do something; what may not be done is not offered."""
    return may(now(), action, region)


def saying(label: str, place: object = st) -> Principal:
    """Who runs this page, with the role that deliveries name: asked under a label where nobody signs in."""
    by = now()
    if by.mode is not Mode.OPEN:
        return by
    return by.saying(place.selectbox(label, deliver_words.ROLES, key="rol"))  # type: ignore[attr-defined]

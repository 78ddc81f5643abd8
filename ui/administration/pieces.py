"""What the parts of this page share: a table that fits a phone, agreeing to what cannot be undone, what was done."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import streamlit as st

from data import reference
from ui import style
from ui.drawing import tables
from ui.texts import administration as words

_DONE = "administration_done"
T = TypeVar("T")


def listed(headers: Sequence[str], lines: Sequence[Sequence[str]], nothing: str) -> None:
    """The table, or a sentence where there is nothing in it."""
    st.html(style.block(tables.stacked(headers, lines)) if lines else style.paragraph(nothing, "note"))


def pick(label: str, options: Mapping[T, str], key: str) -> T | None:
    """One of what stands there, value -> how it reads; None when nobody chose, or when that is there no more."""
    if st.session_state.get(key) not in options:
        st.session_state[key] = None
    return st.selectbox(
        label, list(options), index=None, placeholder=words.CHOOSE, format_func=options.__getitem__, key=key
    )


def agreed(question: str, key: str, *labels: str) -> int | None:
    """Buttons that wait for a yes beside them: the place of the one that was clicked, or None."""
    is_agreed = st.checkbox(question, key=f"akkoord-{key}")
    with st.container(horizontal=True):
        clicked = [
            st.button(label, key=f"knop-{place}-{key}", type="primary", disabled=not is_agreed)
            for place, label in enumerate(labels)
        ]
    return clicked.index(True) if is_agreed and any(clicked) else None


def regions(label: str, key: str, chosen: Sequence[str] = ()) -> list[str]:
    """Any number of regions, as buttons."""
    names = {code: one.name for code, one in reference.regions().items()}
    return st.pills(
        label, list(names), selection_mode="multi", default=list(chosen), format_func=names.__getitem__, key=key
    )


def done(sentence: str) -> None:
    """Show everything anew, with what was done."""
    st.session_state[_DONE] = sentence
    st.rerun()


def overtaken() -> None:
    """Show everything anew: somebody else was first."""
    done(words.CHANGED_MEANWHILE)


def tell() -> None:
    """What was done, once."""
    sentence = st.session_state.pop(_DONE, "")
    if sentence:
        st.success(sentence)

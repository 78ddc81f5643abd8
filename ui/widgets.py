"""Controls that several pages share; a choice stands in the link, and an unknown one is said."""

from collections.abc import Mapping

import streamlit as st

from ui.figures.figure import Switch, UnknownChoiceError
from ui.texts import frame as words


def switch(one: Switch) -> str:
    """A choice between a few views of one page, as buttons in a row: the value that was chosen."""
    _read_link(one)
    chosen: str | None = st.segmented_control(
        one.label,
        list(one.options),
        format_func=one.options.__getitem__,
        default=one.default,
        required=True,
        key=one.key,
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    # a link that names the choice and no value gives none, although one is required
    return chosen or one.default


def choice(one: Switch) -> dict[str, str]:
    """Draw a switch and read it: key -> value, as the registry of figures asks for it."""
    return {one.key: switch(one)}


def pick(one: Switch) -> str:
    """A choice out of a list too long for a switch: the value that was chosen."""
    _read_link(one)
    chosen: str = st.selectbox(
        one.label,
        list(one.options),
        index=list(one.options).index(one.default),
        format_func=one.options.__getitem__,
        key=one.key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen


def linked(one: Switch) -> str | None:
    """A choice that stands in the address alone, without a control: the value; None when it is not there."""
    typed = st.query_params.get(one.key)
    try:
        return one.read(typed) if typed else None
    except UnknownChoiceError:
        st.warning(words.unknown_choice(str(typed)))
        return None


def several(label: str, key: str, options: Mapping[str, str]) -> tuple[str, ...]:
    """As many choices as people like; value -> how it reads."""
    return tuple(
        st.pills(
            label,
            list(options),
            format_func=options.__getitem__,
            selection_mode="multi",
            key=key,
            bind="query-params",
            label_visibility="collapsed",
        )
    )


def search(label: str, key: str, hint: str) -> str:
    """Words that somebody types, without the spaces around them."""
    typed: str = st.text_input(
        label,
        key=key,
        bind="query-params",
        placeholder=hint,
        live=True,
        label_visibility="collapsed",
        max_chars=60,
    )
    return typed.strip()


def picks(*switches: Switch, search_box: tuple[str, str, str]) -> dict[str, str]:
    """Lists to choose from and, wider, a box to search in beside them, of which ``search`` says what it takes."""
    *narrow, wide = st.columns([*[1] * len(switches), 2])
    chosen = {}
    for column, one in zip(narrow, switches, strict=True):
        with column:
            chosen[one.key] = pick(one)
    with wide:
        chosen[search_box[1]] = search(*search_box)
    return chosen


def _read_link(one: Switch) -> None:
    """Take over a choice by its value or its former name; say one that does not exist.

    Streamlit itself reads the exact words of a choice; everything else it drops without a word.
    """
    linked = st.query_params.get(one.key)
    if linked is None or linked in one.options.values():
        return
    try:
        value = one.read(linked)
    except UnknownChoiceError:
        st.warning(words.unknown_choice(linked))
        return
    del st.query_params[one.key]
    st.session_state[one.key] = value

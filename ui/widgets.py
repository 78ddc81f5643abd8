"""Controls that several pages share; a choice stands in the link, and an unknown one is said."""

from collections.abc import Mapping

import streamlit as st

from ui.figures.figure import Switch
from ui.texts import frame as words


def switch(label: str, key: str, choices: Mapping[str, str]) -> str:
    """A choice between a few views of one page: value -> how it reads; the first holds when the link says nothing."""
    first = next(iter(choices))
    _read_link(key, choices)
    chosen: str = st.segmented_control(
        label,
        list(choices),
        format_func=choices.__getitem__,
        default=first,
        required=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    return chosen


def choices(*switches: Switch) -> dict[str, str]:
    """Draw switches beside each other and read them: key -> value, as the registry of figures asks for them."""
    with st.container(horizontal=True):
        return {one.key: switch(one.label, one.key, one.options) for one in switches}


def pick(label: str, key: str, choices: Mapping[str, str]) -> str:
    """A choice out of a list too long for a switch: value -> how it reads; first the default."""
    _read_link(key, choices)
    chosen: str = st.selectbox(
        label,
        list(choices),
        format_func=choices.__getitem__,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen


def _read_link(key: str, choices: Mapping[str, str]) -> None:
    """Take over a choice by its former name; say one that does not exist."""
    linked = st.query_params.get(key)
    former = next((value for value, shown in choices.items() if linked and words.FORMER.get(linked) == shown), None)
    if former is not None:
        del st.query_params[key]
        st.session_state[key] = former
        return
    if linked is not None and linked not in choices.values():
        st.warning(words.unknown_choice(linked))

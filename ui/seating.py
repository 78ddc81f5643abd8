"""What the page lerend_netwerk lets people do with the tables of a network day: who is absent, another arrangement."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from data import reference
from data.questions.seating import another_arrangement
from ui import widgets
from ui.answers import ask
from ui.figures.learning import switches_nl as words


def who_is_absent() -> tuple[str, ...]:
    """The regions that do not come, by code."""
    names = {code: region.name for code, region in reference.regions().items()}
    return widgets.several(words.ABSENT, words.ABSENT_KEY, names)


def choose_another(as_of: date, chosen: Mapping[str, str], absent: tuple[str, ...]) -> None:
    """Choose the next arrangement that differs and is as good, or say that there is none."""
    count, seed = int(chosen[words.TABLES.key]), int(chosen[words.ARRANGEMENT.key])
    other = ask(another_arrangement, as_of, count, seed, absent)
    if other is None:
        st.toast(words.ONLY_ONE)
    else:
        st.session_state[words.ARRANGEMENT.key] = str(other)

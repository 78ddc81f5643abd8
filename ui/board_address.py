"""Which choice of a region for its board is looked at; apart, since the frame of every page asks it."""

import streamlit as st

from data import board_choices
from ui import address, answers
from ui.filters import View

_VERSION = "versie"


def looked_at(view: View) -> tuple[tuple[str, str], ...]:
    """The choice that a page of one region shows, as a part of an address: of a fixed link the one that it names."""
    reader, typed = answers.reader(), str(st.query_params.get(address.CHOICE, ""))
    number = address.number(typed, address.HIGHEST_NUMBER) if _VERSION in st.query_params else None
    if number is None or not board_choices.is_of(reader, view.own, number):
        number = board_choices.newest_number(reader, view.as_of, view.own)
    return ((address.CHOICE, str(number)),)

"""The list from which people choose one region, where none is chosen for them."""

import streamlit as st

from data import reference
from ui.texts.frame import CHOOSE_REGION
from ui.texts.region import name_of


def choose(label: str, key: str) -> str | None:
    """The code of a region; None as long as none is chosen."""
    return st.selectbox(
        label, list(reference.regions()), index=None, placeholder=CHOOSE_REGION, format_func=name_of, key=key
    )

"""The list from which people choose one region, where none is chosen for them."""

from collections.abc import Sequence

import streamlit as st

from data import reference
from ui.texts.frame import CHOOSE_REGION
from ui.texts.region import name_of


def choose(label: str, key: str, regions: Sequence[str] = ()) -> str | None:
    """The code of a region, of these where they are named; None as long as none is chosen."""
    return st.selectbox(
        label, list(regions or reference.regions()), index=None, placeholder=CHOOSE_REGION, format_func=name_of, key=key
    )

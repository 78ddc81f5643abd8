"""What people take along of one region, beside the way to the tables of all of them."""

import streamlit as st

from ui import board_address, frame
from ui.filters import View
from ui.targets.report import downloads
from ui.texts import data_tables as words


def offer(view: View) -> None:
    """Links to the report, the slides, the workbook and the page for the board of the region shown."""
    with st.container(key="take", horizontal=True, vertical_alignment="center"):
        st.html(downloads.row(view, frame.reader().version(), board_address.looked_at(view)), width="content")
        frame.link("gegevens", words.FROM_REGION)

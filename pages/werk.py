"""What somebody can do now: of a region, of a collection round, of a network day, of this server."""

import streamlit as st

from loaders.deliveries.confirm import confirm_sheet
from loaders.values.person_names import is_about_person
from ui import frame, style
from ui.texts import frame as frame_words
from ui.work import page

frame.require()

st.html(style.page_name(frame_words.TITLES["werk"]))
page.show(frame.store(), is_about_person, confirm_sheet)

"""Administration: links, who is signed in, organisations, the audit, backups; for administrators alone."""

import streamlit as st

from ui import frame, style
from ui.administration import page
from ui.texts import frame as frame_words

frame.require()

st.html(style.page_name(frame_words.TITLES["beheer"]))
page.show(frame.store())

"""Home: what changed, where movement is, what is unknown, and the 18 regions side by side."""

import streamlit as st

from ui import frame, widgets
from ui.figures.overview import news
from ui.figures.overview.switches_nl import ORDER, VIEW
from ui.targets import page
from ui.texts import overview as words

view = frame.require()

with st.container(key="news", horizontal=True, vertical_alignment="bottom"):
    page.piece(news.SENTENCES, view)
    with st.container(width=215):
        chosen = {VIEW.key: widgets.switch(VIEW)}
        if chosen[VIEW.key] == "list":
            chosen[ORDER.key] = widgets.pick(ORDER)
page.figures("overzicht", view, chosen)
page.piece(news.STORIES, view)
frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

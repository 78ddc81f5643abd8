"""Home: four figures and the 18 regions side by side; under them what changed, what is unknown and what is new."""

import streamlit as st

from ui import frame, style, widgets
from ui.figures.overview import news
from ui.figures.overview.switches_nl import ORDER, VIEW
from ui.targets import page
from ui.targets.report import downloads
from ui.texts import overview as words

view = frame.require()

with st.container(key="front"):
    page.figure_of("main_figures", view, {}, shape=page.Shape.FRONT)
with st.container(key="regions"):
    with st.container(key="view", horizontal=True):
        chosen = {VIEW.key: widgets.switch(VIEW)}
        if chosen[VIEW.key] == "list":
            chosen[ORDER.key] = widgets.pick(ORDER)
    page.figures("overzicht", view, chosen, without="main_figures")
with page.together():
    page.piece(news.SENTENCES, view)
    page.put(f"{downloads.part_of_all(view, frame.reader().version())}{style.heading(words.FOUR_FIGURES)}")
    page.figure_of("main_figures", view, {}, shape=page.Shape.BEHIND)
    page.piece(news.STORIES, view)
frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

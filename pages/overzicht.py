"""Home: what changed, where movement is, what is unknown, and the 18 regions side by side."""

import streamlit as st

from ui import frame, widgets
from ui.pictures import overview as pictures
from ui.targets import page
from ui.texts import overview as words

view = frame.require()

told, choices = st.columns([4, 1.25], vertical_alignment="bottom")
with told:
    page.place(pictures.three_sentences, view)
with choices:
    shown = widgets.switch(words.VIEW, "weergave", words.VIEWS)
    order = widgets.pick(words.ORDER, "sorteer", words.ORDERS) if shown == "list" else "place"
page.show(pictures.regions, view, shown, order)
page.show(pictures.four_figures, view)
page.place(pictures.newest_realisations, view)
frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

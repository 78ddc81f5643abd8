"""Partner coverage: which kinds of organisation take part where, and which municipalities are reached."""

import streamlit as st

from data import reference
from ui import figures, frame, style, widgets
from ui.pictures import coverage as pictures
from ui.pictures import municipalities
from ui.texts import coverage as words
from ui.texts import municipalities as place_words

view = frame.require()

by = widgets.switch(words.BY, "per", words.BY_CHOICES)
figures.show(pictures.kinds, view, by)

st.html(style.heading(words.PARTNERS_HEADING))
if view.region is None:
    st.html(style.paragraph(words.CHOOSE_REGION_FIRST, "note"))
else:
    codes = [option.code for option in reference.options(by)]
    chosen = st.selectbox(
        words.PICK_KIND,
        codes,
        format_func=lambda code: reference.label(by, code),
        key="vak",
        bind="query-params",
        label_visibility="collapsed",
    )
    figures.place(pictures.partners_behind, view, by, chosen)

st.html(style.heading(place_words.HEADING))
if view.region is None:
    st.html(style.paragraph(place_words.PICK_REGION, "note"))
    figures.show(municipalities.regions, view)
else:
    figures.show(municipalities.states, view)

frame.next_question(words.NEXT, "aanbod", words.NEXT_LINK)

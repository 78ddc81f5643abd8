"""The lifecycle: how far each region is in each phase, one region's items, and who stands for the same."""

import streamlit as st

from ui import figures, frame, style, widgets
from ui.pictures import phases as pictures
from ui.texts import phases as words

view = frame.require()

reading = widgets.switch(words.READING, "lezing", words.READINGS)
figures.show(pictures.strip, view, reading)

if view.region is None:
    st.html(style.paragraph(words.CHOOSE_REGION, "note"))
elif not pictures.is_reported(view):
    st.html(style.paragraph(words.not_reported(view.region, view.as_of), "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    phase = widgets.switch(words.PHASE, "fase", words.phases())
    figures.show(pictures.items, view, phase)
    figures.show(pictures.similar, view)

frame.next_question(words.NEXT, "regio", words.NEXT_LINK)

"""The lifecycle: how far each region is in each phase, one region's items, and who stands for the same."""

import streamlit as st

from ui import figures, frame, style
from ui.pictures import phases as pictures
from ui.texts import phases as words

view = frame.require()

reading = st.segmented_control(
    words.READING,
    list(words.READINGS),
    format_func=words.READINGS.__getitem__,
    default="stand",
    required=True,
    key="lezing",
    bind="query-params",
    label_visibility="collapsed",
)
figures.show(pictures.strip, view, reading)

if view.region is None:
    st.html(style.paragraph(words.CHOOSE_REGION, "note"))
elif not pictures.is_reported(view):
    st.html(style.paragraph(words.not_reported(view.region, view.as_of), "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    phase = st.segmented_control(
        words.PHASE,
        list(words.phases()),
        format_func=words.phases().__getitem__,
        default="opstart",
        required=True,
        key="fase",
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    figures.show(pictures.items, view, phase)
    figures.show(pictures.similar, view)

frame.next_question(words.NEXT, "regio", words.NEXT_LINK)

"""The lifecycle: how far each region is in each phase, what moved, over time, and one region's items."""

import streamlit as st

from ui import frame, style, widgets
from ui.pictures import phases as pictures
from ui.pictures import phases_region, phases_time
from ui.targets import page
from ui.texts import phases as words
from ui.texts import phases_region as region_words

view = frame.require()

picture = widgets.switch(words.PICTURE, "beeld", words.PICTURES)
if picture == "beweging":
    page.show(pictures.movement, view)
elif picture == "tijd":
    page.show(phases_time.course, view)
elif picture == "nu" or view.region is None:
    if picture != "nu":
        st.html(style.paragraph(words.CHOOSE_REGION, "missing"))
    page.show(pictures.strip, view)
elif not phases_region.is_reported(view):
    st.html(style.paragraph(words.not_reported(view.region, view.as_of), "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    phase = widgets.switch(region_words.PHASE, "fase", region_words.circle_phases())
    left, right = st.columns([2, 3], gap="medium")
    with left:
        page.show(phases_region.circle, view, phase)
    with right:
        page.show(phases_region.items, view, phase)
    page.show(phases_region.similar, view)

if picture == "regio":
    frame.next_question(region_words.NEXT, "lerend_netwerk", region_words.NEXT_LINK)
else:
    frame.next_question(words.NEXT, "regio", words.NEXT_LINK)

"""The lifecycle: how far each region is in each phase, what moved, over time, and one region's items."""

import streamlit as st

from data.questions.phase_shares import has_phases
from ui import frame, style, widgets
from ui.answers import ask
from ui.figures.phases.switches_nl import PHASE, PICTURE
from ui.targets import page
from ui.texts import phases as words

view = frame.require()

chosen = widgets.choice(PICTURE)
is_of_region = chosen[PICTURE.key] == "regio"
if not is_of_region or view.region is None:
    if is_of_region:
        st.html(style.paragraph(words.CHOOSE_REGION, "missing"))
    page.figures("fasen", view, chosen)
elif not ask(has_phases, view.as_of, view.region):
    st.html(style.paragraph(words.not_reported(view.region, view.as_of), "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    chosen |= widgets.choice(PHASE)
    left, right = st.columns([2, 3], gap="medium")
    with left:
        page.figure_of("phase_circle", view, chosen)
    with right:
        page.figure_of("phase_items", view, chosen)
    page.figure_of("similar_regions", view, chosen)

if is_of_region:
    frame.next_question(words.NEXT_OF_REGION, "lerend_netwerk", words.NEXT_LINK_OF_REGION)
else:
    frame.next_question(words.NEXT, "regio", words.NEXT_LINK)

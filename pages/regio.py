"""One region on one page, to be shown to its board: who, how far, what is planned, done, missing and offered."""

import streamlit as st

from ui import figures, frame, style
from ui.pictures import region as pictures
from ui.pictures import region_panels, region_plan
from ui.texts import region as words

view = frame.require()

if view.region is None:
    st.html(pictures.choice(view))
    frame.next_question(words.NEXT_CHOOSE, "overzicht", words.NEXT_CHOOSE_LINK)
else:
    st.html(pictures.head(view, view.region))
    missing = pictures.missing_sheets(view, view.region)
    if missing:
        st.html(style.paragraph(missing, "missing"))
        frame.link("opladen", words.TO_UPLOAD)
    if pictures.has_any_sheet(view, view.region):
        figures.show(region_panels.five_panels, view)
        figures.show(region_plan.actions, view)
        figures.show(region_plan.realisations, view)
        figures.show(region_plan.blank_spots, view)
        figures.show(region_plan.mutual_help, view)
    frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

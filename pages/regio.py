"""One region on one page, to be shown to its board: who, how far, what is planned, done, missing and offered."""

import streamlit as st

from ui import figures, frame, style
from ui.pictures import region as pictures
from ui.pictures import region_help, region_panels, region_plan, region_sheets, versions
from ui.report import downloads
from ui.texts import region as words

view = frame.require()

if view.region is None:
    figures.place(pictures.choice, view)
    frame.next_question(words.NEXT_CHOOSE, "overzicht", words.NEXT_CHOOSE_LINK)
else:
    figures.place(pictures.head, view, view.region)
    downloads.row(view)
    absent = pictures.absent_sheets(view, view.region)
    if absent:
        st.html(style.paragraph(words.missing_sheets(view.region, absent, view.as_of), "missing"))
        frame.link("opladen", words.TO_UPLOAD)
    if len(absent) < words.SHEET_COUNT:
        figures.show(region_panels.five_panels, view)
        figures.show(region_plan.actions, view)
        figures.show(region_plan.realisations, view)
        figures.show(region_plan.spots, view)
        figures.show(region_help.mutual_help, view)
        figures.show(region_help.collaboration, view)
        figures.show(region_sheets.sheets, view)
        figures.place(versions.aside, view, view.region)
    frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

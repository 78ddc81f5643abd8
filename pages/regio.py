"""One region on one page, to be shown to its board: who, how far, what is planned, done, missing and offered."""

import streamlit as st

from ui import frame, style, versions
from ui.pictures import region as pictures
from ui.pictures import region_panels, region_plan, region_sheets
from ui.report import downloads
from ui.targets import page
from ui.texts import region as words

view = frame.require()

if view.region is None:
    page.place(pictures.choice, view)
    frame.next_question(words.NEXT_CHOOSE, "overzicht", words.NEXT_CHOOSE_LINK)
else:
    page.place(pictures.head, view, view.region)
    downloads.row(view)
    absent = pictures.absent_sheets(view, view.region)
    if absent:
        st.html(style.paragraph(words.missing_sheets(view.region, absent, view.as_of), "missing"))
        frame.link("opladen", words.TO_UPLOAD)
    if len(absent) < words.SHEET_COUNT:
        page.show(region_panels.five_panels, view)
        page.show(region_plan.actions, view)
        page.show(region_plan.realisations, view)
        page.figure_of("region_spots", view, {})
        page.figure_of("mutual_help", view, {})
        page.figure_of("collaboration_differences", view, {})
        page.show(region_sheets.sheets, view)
        page.place(versions.aside, view, view.region)
    frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

"""One region on one page, to be shown to its board: who, how far, what is planned, done, missing and offered."""

import streamlit as st

from data.questions.region_sheets import region_sheets
from loaders.deliveries.adopted import answers_workbook
from loaders.values.person_names import is_about_person
from ui import board_address, board_choice, feedback, frame, take_along, versions, widgets
from ui.figures.region import head
from ui.figures.region.action_plan_nl import TIMING
from ui.figures.region.reading_order import BOARD, FOLDED, OPEN
from ui.targets import page
from ui.texts import region as words
from ui.work import questions

view = frame.require()

if view.region is None:
    page.piece(head.CHOICE, view)
    frame.next_question(words.NEXT_CHOOSE, "overzicht", words.NEXT_CHOOSE_LINK)
else:
    page.piece(head.HEAD, view)
    questions.at_figure(frame.store(), view.region, is_about_person)
    sheets = frame.ask(region_sheets, view.as_of, view.region)
    with page.together():
        if sheets.is_reported:
            page.put(page.contents([*OPEN, BOARD, *FOLDED]))
        take_along.offer(view)
        take_along.say_absent(sheets)
        if sheets.is_reported:
            page.sections(OPEN[:1], page.Shape.SECTION, view)
    if sheets.is_reported:
        timing = widgets.choice(TIMING)
        with page.together():
            page.sections(OPEN[1:2], page.Shape.SECTION, view, timing)
            page.sections(OPEN[2:], page.Shape.SECTION, view)
            page.figure_of(BOARD, view, dict(board_address.looked_at(view)), shape=page.Shape.FOLDED)
            page.sections(FOLDED, page.Shape.FOLDED, view)
            versions.show_aside(view, is_folded=True)
    with st.container(horizontal=True):
        board_choice.offer(view, is_about_person)
        feedback.offer(view, answers_workbook)
    frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

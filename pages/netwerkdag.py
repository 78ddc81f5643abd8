"""Network day: make a running order, present it, and take over what the room answered."""

import streamlit as st

from data.store import today
from loaders.deliveries.adopted import adopted_workbook, is_adoptable, steps_workbook, told_workbook
from loaders.values.personal_data import personal_code
from ui import day, day_steps, frame, people, room, runsheets, style, table_rounds, told
from ui.texts import day_steps as step_words
from ui.texts import frame as frame_words
from ui.texts import runsheets as words
from ui.texts import template as template_words
from ui.texts import told as told_words

view = frame.require()
store = frame.store()

st.html(style.page_name(frame_words.TITLES["netwerkdag"]) + runsheets.intro())
sheet = runsheets.choose(store)
if sheet is not None:
    room.offer(store, sheet)
    runsheets.edit(store, sheet)
    table_rounds.offer(store, sheet)
    if proposed := day_steps.offer(store, sheet, personal_code):
        region, steps = proposed
        rows = steps_workbook(store, people.now(), region, today(), steps, step_words.OBJECTIVE, template_words)
        room.hand_over(step_words.file_name(sheet.number), rows.content, region)
    if moment := told.offer(store, sheet, personal_code):
        rows = told_workbook(store, people.now(), today(), moment, template_words)
        room.hand_over(told_words.file_name(sheet.number), rows.content, moment.region)
    asked = room.adopted(day.show(store, sheet), is_adoptable)
    if asked:
        line, region = asked
        result = (line.kind_code, line.totals, line.answer_count)
        made = adopted_workbook(store, people.now(), region, today(), *result, template_words)
        room.hand_over(words.adopted_name(sheet.name, line), made.content, region)
    runsheets.offer_upkeep(store, sheet, view.version)

runsheets.offer_deleted(store)
with st.expander(words.OFFLINE_HEADING):
    st.html(style.bullets(words.OFFLINE))
frame.next_question(words.NEXT, "lerend_netwerk", words.NEXT_LINK)

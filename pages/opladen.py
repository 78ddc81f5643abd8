"""Hand in a workbook: place, file, questions one at a time, rows, effect, confirm; nothing changes before the end."""

import streamlit as st

from loaders.checks.checking import check
from loaders.deliveries.front_desk import FrontDesk
from ui import frame, grid, style
from ui.texts import deliver as words
from ui.texts import findings, kept, mending, returned, template
from ui.upload import conversation, done, files, head
from ui.work import rounds

frame.require()
store = frame.store()
st.html(style.page_name(words.TITLE))
done.say_undone()
region, day, by = head.choose_place() or st.stop()
desk = FrontDesk(store, region, day, by, kept, files.checked(check), template, returned, findings.sentence)
file = files.waiting(desk.stored_as)
if file:
    conversation.hand_in(desk, file)
    st.stop()
rounds.tell(region)
head.show_template(region, day)
if told := head.offer_still_right(region, desk.older_sheets(), day, desk.confirm):
    st.success(told)
if grid.is_wanted():
    sheet = grid.choose_sheet(desk.sheets)
    edited = grid.edit_rows(desk.grid(sheet), f"{region}-{day}-{sheet}-{store.version()}") or st.stop()
    files.keep(mending.TYPED_FILE, desk.typed_workbook(sheet, edited))
elif not files.dropped(region):
    st.stop()
st.rerun()

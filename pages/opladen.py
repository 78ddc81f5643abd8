"""Hand in a workbook: choose, template, drop or type, answer, confirm; nothing changes before the last step."""

from functools import partial

import streamlit as st

from loaders import contract
from loaders.checks.checking import Checked, check
from loaders.choices import Choices
from loaders.deliveries import receiving
from loaders.deliveries.described import describe
from loaders.deliveries.differences import differences
from loaders.deliveries.publish import publish
from loaders.returned.workbook import returned, returned_name
from loaders.templates import typed
from loaders.templates.prefilled import current_template
from ui import columns, delivery, frame, grid, replacing, style
from ui.texts import deliver as words
from ui.texts import findings, mending
from ui.texts import returned as returned_words
from ui.texts import template as template_words

frame.require()
store = frame.store()


@st.cache_resource(show_spinner=False, max_entries=20)
def checked_file(digest: str, region: str, answers: str, _content: bytes) -> Checked:
    with delivery.progress(words.CHECKING) as tell:
        return check(_content, region, tell, choices=Choices.from_json(answers))


st.html(style.page_name(words.TITLE) + style.paragraph(words.INTRO, "note") + style.heading(words.STEP_1))
place = delivery.choose_place() or st.stop()
region, day, role = place
st.html(style.heading(words.STEP_2) + style.paragraph(words.TEMPLATE_NOTE, "note"))
make = partial(current_template, store, region, day, template_words)
st.download_button(words.TEMPLATE, make, f"netwerkmonitor-{region}-{day}.xlsx", on_click="ignore")
st.html(style.heading(words.STEP_3))
if grid.is_wanted():
    sheet = grid.choose_sheet([sheet.name for sheet in contract.sheets_for(region)])
    rows = typed.grid(store, region, sheet, day, template_words)
    edited = grid.edit_rows(rows, f"{region}-{day}-{sheet}-{store.version()}")
    if edited is not None:
        delivery.keep(mending.TYPED_FILE, typed.typed_workbook(region, sheet, edited))
    file = delivery.waiting_file() or st.stop()
else:
    file = delivery.dropped_file(region) or st.stop()

choices = receiving.choices_of(store, region, file.answers)
there = receiving.there_already(store, region, day, file.content, choices)
delivery.stop_when_stored(there, region, is_new=st.session_state.get("stored") == (file.digest, region, day))
checked = checked_file(file.digest, region, choices.to_json(), file.content)
delivery.show_check(checked)
if checked.findings and checked.status != "unreadable":
    mark = partial(returned, file.content, checked, findings.sentence, returned_words)
    name = returned_name(file.name, file.content, returned_words)
    st.download_button(returned_words.DOWNLOAD, mark, name, on_click="ignore", help=returned_words.LOST)
answers = columns.ask_columns(checked.questions, file.digest) | replacing.ask_values(checked.questions, file.digest)
if answers:
    delivery.answer(file, receiving.answered(store, region, file.answers, answers))
    st.rerun()
aside = sum(checked.refused.values())
if not receiving.is_loadable(checked) or not delivery.agree_aside(aside, file.digest):
    st.stop()

st.html(style.heading(words.STEP_4))
seen = delivery.seen(store.version(), file.digest, place, choices.to_json())
is_overtaken = receiving.is_overtaken(store, checked, day, seen)
described = [describe(one, template_words) for one in differences(store, checked, day)]
if delivery.confirm(described, file.digest, day, is_overtaken=is_overtaken):
    with delivery.storing() as tell:
        publish(
            store, checked, file.content, region=region, reference_date=day, user_role=role,
            file_name=file.name, progress=tell, accept_partial=bool(aside), seen=seen,
        )  # fmt: skip
    st.session_state["stored"] = (file.digest, region, day)
    st.rerun()

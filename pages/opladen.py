"""Hand in a workbook: choose, template, drop, check, confirm; nothing changes before the last step."""

from functools import partial

import streamlit as st

from data import queries, reference
from data.store import today
from loaders.checking import Checked, check
from loaders.described import describe
from loaders.differences import differences
from loaders.prefilled import current_template
from loaders.publish import publish
from ui import delivery, frame, style
from ui.texts import deliver as words
from ui.texts import template as template_words

frame.require()
store = frame.store()


@st.cache_resource(show_spinner=False, max_entries=20)
def checked_file(digest: str, region: str, _content: bytes) -> Checked:
    with delivery.progress(words.CHECKING) as tell:
        return check(_content, region, tell)


st.html(style.page_name(words.TITLE) + style.paragraph(words.INTRO, "note"))
st.html(style.heading(words.STEP_1))
places = st.columns(3)
choices = [None, *reference.regions(), reference.LEARNING_NETWORK]
region = places[0].selectbox(words.REGION, choices, format_func=words.region_choice, key="voor", bind="query-params")
now = today()  # named as the value: a date field without one loses its place in the link
day = places[1].date_input(words.DATE, now, max_value=now, format="DD/MM/YYYY", key="datum", bind="query-params")
role = places[2].selectbox(words.ROLE, words.ROLES, key="rol")
if region is None or day is None:
    st.html(style.paragraph(words.REGION_FIRST, "note"))
    st.stop()

st.html(style.heading(words.STEP_2) + style.paragraph(words.TEMPLATE_NOTE, "note"))
st.download_button(
    words.TEMPLATE,
    data=partial(current_template, store, region, day, template_words),
    file_name=f"netwerkmonitor-{region}-{day}.xlsx",
    on_click="ignore",
)

st.html(style.heading(words.STEP_3))
file = delivery.dropped_file(region)
if file is None:
    st.stop()
newest = queries.latest_delivery(store, region, day)
if newest and newest.sha256 == file.digest:
    is_just_stored = st.session_state.get("stored") == (file.digest, region, day)
    rows = int(queries.deliveries(store, region).set_index("id")["row_count"][newest.id])
    st.success(words.stored(region, day, rows) if is_just_stored else words.unchanged(newest))
    if region in reference.regions():
        frame.link("regio", words.TO_REGION, regio=words.region_choice(region))
    frame.link("overzicht", words.TO_OVERVIEW)
    st.stop()
checked = checked_file(file.digest, region, file.content)
delivery.show_check(checked)
if checked.status != "ok":
    st.stop()

st.html(style.heading(words.STEP_4))
described = [describe(one, template_words) for one in differences(store, checked, day)]
is_agreed = delivery.agree(described, file.digest, day)
if st.button(words.CONFIRM, type="primary", disabled=not is_agreed):
    with delivery.progress(words.STORING) as tell:
        try:
            publish(
                store, checked, file.content, region=region, reference_date=day,
                user_role=role, file_name=file.name, progress=tell,
            )  # fmt: skip
        except OSError:
            st.error(words.NOT_STORED)
            st.stop()
    st.session_state["stored"] = (file.digest, region, day)
    st.rerun()

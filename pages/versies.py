"""The history of one region: every delivery, what it moved, two compared, one put back; and who handed in when."""

import streamlit as st

from data import collection_rounds, reference
from data.deliveries import deliveries
from loaders.deliveries.past import Past
from ui import frame, people, style, versions
from ui.targets import page
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import template as template_words
from ui.texts import versions as words
from ui.work import rounds

view = frame.require()
past = Past(frame.store(), template_words, people.now())

st.html(style.page_name(frame_words.TITLES["versies"]) + versions.intro())
choices = [None, *reference.regions(), reference.LEARNING_NETWORK]
region = st.selectbox(
    deliver_words.REGION, choices, format_func=deliver_words.region_choice, key="voor", bind="query-params"
)
listed = frame.ask(deliveries, region)
if region is None:
    st.html(style.paragraph(words.REGION_FIRST, "note"))
elif listed.empty:
    st.html(style.paragraph(words.NO_DELIVERIES, "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    versions.timeline(past, listed)
    versions.show_aside(view._replace(region=region))
    versions.one_of(past, listed, view.version)
round_now = collection_rounds.running(past.store)
page.figures("versies", view, rounds.choices(round_now), without="" if round_now else "collection_round")

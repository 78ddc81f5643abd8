"""Offer: quality against quantity, what lies behind the score, and the offers themselves; one picture at a time."""

import streamlit as st

from ui import frame, widgets
from ui.pictures import offer, offer_kinds, offer_list, offer_voices
from ui.targets import page
from ui.texts import offer as words
from ui.texts import offer_list as list_words

view = frame.require()

chosen = widgets.switch(words.VIEW, "beeld", words.VIEWS)
with st.container(horizontal=True):
    quantity = widgets.switch(words.QUANTITY, "maat", words.QUANTITIES) if chosen == "kwaliteit" else ""
    asked = widgets.switch(words.SCENARIO, "scenario", words.SCENARIOS)
scenario = None if asked == words.EVERY_SCENARIO else asked

if chosen == "kwaliteit":
    page.show(offer.scatter, view, quantity, scenario)
elif chosen == "score":
    page.show(offer.distribution, view, scenario)
    page.show(offer.criteria, view, scenario)
elif chosen == "stemmen":
    page.show(offer_voices.side_by_side, view, scenario)
elif chosen == "soorten":
    page.show(offer_kinds.kinds, view, scenario)
    if view.region:
        page.show(offer_kinds.places, view, scenario)
elif chosen == "taal":
    page.show(offer_kinds.languages, view, scenario)
    page.show(offer_kinds.published, view, scenario)
elif view.region:
    with st.container(horizontal=True):
        kind = widgets.pick(list_words.KIND, "soort", list_words.KIND_CHOICES)
        state = widgets.pick(list_words.STATE, "beoordeling", list_words.STATE_CHOICES)
    page.show(offer_list.offers, view, scenario, kind or None, state or None)
else:
    page.show(offer_list.states, view, scenario)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)

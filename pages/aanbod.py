"""Offer: quality against quantity, what lies behind the score, and the offers themselves; one picture at a time."""

import streamlit as st

from ui import figures, frame, widgets
from ui.pictures import offer, offer_kinds, offer_list, offer_voices
from ui.texts import offer as words
from ui.texts import offer_list as list_words

view = frame.require()

chosen = widgets.switch(words.VIEW, "beeld", words.VIEWS)
with st.container(horizontal=True):
    quantity = widgets.switch(words.QUANTITY, "maat", words.QUANTITIES) if chosen == "kwaliteit" else ""
    asked = widgets.switch(words.SCENARIO, "scenario", words.SCENARIOS)
scenario = None if asked == words.EVERY_SCENARIO else asked

if chosen == "kwaliteit":
    figures.show(offer.scatter, view, quantity, scenario)
elif chosen == "score":
    figures.show(offer.distribution, view, scenario)
    figures.show(offer.criteria, view, scenario)
elif chosen == "stemmen":
    figures.show(offer_voices.side_by_side, view, scenario)
elif chosen == "soorten":
    figures.show(offer_kinds.kinds, view, scenario)
    if view.region:
        figures.show(offer_kinds.places, view, scenario)
elif chosen == "taal":
    figures.show(offer_kinds.languages, view, scenario)
    figures.show(offer_kinds.published, view, scenario)
elif view.region:
    with st.container(horizontal=True):
        kind = widgets.pick(list_words.KIND, "soort", list_words.KIND_CHOICES)
        state = widgets.pick(list_words.STATE, "beoordeling", list_words.STATE_CHOICES)
    figures.show(offer_list.offers, view, scenario, kind or None, state or None)
else:
    figures.show(offer_list.states, view, scenario)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)

"""Offer: how much was assessed, quality against quantity, what lies behind the score, and the offers themselves."""

import streamlit as st

from ui import frame, widgets
from ui.figures.offer.switches_nl import IMAGE, KIND, QUANTITY, SCENARIO, STATE
from ui.targets import page
from ui.texts import offer as words

view = frame.require()

chosen = widgets.choice(IMAGE)
chosen |= widgets.choice(SCENARIO)
if chosen[IMAGE.key] == "kwaliteit":
    page.figure_of("offer_assessment", view, chosen)
    chosen |= widgets.choice(QUANTITY)
    page.figure_of("offer_scatter", view, chosen)
elif chosen[IMAGE.key] == "lijst":
    if view.region:
        with st.container(horizontal=True):
            chosen |= {one.key: widgets.pick(one) for one in (KIND, STATE)}
    page.figure_of("offer_list" if view.region else "offer_states", view, chosen)
else:
    page.figures("aanbod", view, chosen)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)

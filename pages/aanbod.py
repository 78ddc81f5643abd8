"""Offer: quality against quantity, what lies behind the score, and the offers themselves; one picture at a time."""

import streamlit as st

from ui import frame, widgets
from ui.figures.offer.switches_nl import IMAGE, KIND, QUANTITY, SCENARIO, STATE, scenario_of
from ui.pictures import offer
from ui.targets import page
from ui.texts import offer as words

view = frame.require()

chosen = widgets.choices(IMAGE)
image = chosen[IMAGE.key]
with st.container(horizontal=True):
    chosen |= widgets.choices(*([QUANTITY] if image == "kwaliteit" else []), SCENARIO)
scenario = scenario_of(chosen[SCENARIO.key])

if image == "kwaliteit":
    page.show(offer.scatter, view, chosen[QUANTITY.key], scenario)
elif image == "score":
    page.show(offer.distribution, view, scenario)
    page.show(offer.criteria, view, scenario)
elif image == "stemmen":
    page.figure_of("offer_voices", view, chosen)
elif image == "soorten":
    page.figure_of("offer_kinds", view, chosen)
    if view.region:
        page.figure_of("offer_places", view, chosen)
elif image == "taal":
    page.figure_of("offer_languages", view, chosen)
    page.figure_of("offer_published", view, chosen)
elif view.region:
    with st.container(horizontal=True):
        chosen |= {one.key: widgets.pick(one.label, one.key, one.options) for one in (KIND, STATE)}
    page.figure_of("offer_list", view, chosen)
else:
    page.figure_of("offer_states", view, chosen)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)

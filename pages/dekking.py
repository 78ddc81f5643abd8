"""Partner coverage: which kinds of organisation take part where, and which municipalities are reached."""

import streamlit as st

from ui import frame, style, widgets
from ui.figures.coverage import partners, rows
from ui.figures.coverage.municipality_counts_nl import PICK_REGION
from ui.figures.coverage.switches_nl import BY, IMAGE, MODE, NARROWED, PICK
from ui.targets import page
from ui.texts import coverage as words

view = frame.require()

chosen = {IMAGE.key: IMAGE.default, MODE.key: MODE.default, BY.key: BY.default}
with st.container(horizontal=True):
    chosen[IMAGE.key] = widgets.switch(IMAGE)
    if chosen[IMAGE.key] == "organisations":
        chosen[MODE.key] = widgets.switch(MODE)
        narrowed = NARROWED.get(chosen[MODE.key])
        if narrowed:
            chosen[narrowed.key] = widgets.switch(narrowed)

if chosen[IMAGE.key] == "organisations":
    page.figures("dekking", view, chosen)
if chosen[IMAGE.key] == "organisations" and chosen[MODE.key] in NARROWED:
    page.piece(partners.CHOICE, view, chosen)
    kind = PICK[chosen[BY.key]]
    asked = widgets.linked(kind)
    if asked and view.region:
        behind = st.container(key="vak-heading")
        page.piece(partners.BEHIND, view, chosen | {kind.key: asked})
        # last: a link scrolls to it when it appears, and then what stands below it must give room to scroll
        behind.subheader(words.PARTNERS_HEADING, anchor=rows.PARTNERS_PLACE)
elif chosen[IMAGE.key] == "municipalities" and view.region is None:
    st.html(style.paragraph(PICK_REGION, "note"))
    page.figure_of("municipality_counts", view, chosen)
elif chosen[IMAGE.key] == "municipalities":
    page.figure_of("municipality_map", view, chosen)

frame.next_question(words.NEXT, "aanbod", words.NEXT_LINK)

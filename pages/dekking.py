"""Partner coverage: which kinds of organisation take part where, and which municipalities are reached."""

import streamlit as st

from ui import frame, style, widgets
from ui.figures.coverage import partners, rows
from ui.figures.coverage.municipality_counts_nl import PICK_REGION
from ui.figures.coverage.switches_nl import BY, IMAGE, MODE, ORDER, PICK
from ui.targets import page
from ui.texts import coverage as words

view = frame.require()

chosen = {IMAGE.key: IMAGE.default, MODE.key: MODE.default}
switches, picture, behind = st.container(horizontal=True), st.container(), st.container()
with switches:
    chosen[IMAGE.key] = widgets.switch(IMAGE)
    if chosen[IMAGE.key] == "organisations":
        chosen[MODE.key] = widgets.switch(MODE)
        narrowed = ORDER if chosen[MODE.key] == "cross_regional" else BY
        chosen[narrowed.key] = widgets.switch(narrowed)

with picture:
    if chosen[IMAGE.key] == "organisations":
        page.figures("dekking", view, chosen)
    elif view.region is None:
        st.html(style.paragraph(PICK_REGION, "note"))
        page.figure_of("municipality_counts", view, chosen)
    else:
        page.figure_of("municipality_map", view, chosen)

if BY.key in chosen:
    with behind:
        heading = st.container(key="vak-heading")
        if view.region is None:
            st.html(style.paragraph(words.CHOOSE_REGION_FIRST, "note"))
        else:
            kind = PICK[chosen[BY.key]]
            page.piece(partners.BEHIND, view, chosen | {kind.key: widgets.pick(kind)})
        # last: a link scrolls to it when it appears, and then what stands below it must give room to scroll
        heading.subheader(words.PARTNERS_HEADING, anchor=rows.PARTNERS_PLACE)

frame.next_question(words.NEXT, "aanbod", words.NEXT_LINK)

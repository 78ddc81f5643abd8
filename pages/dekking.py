"""Partner coverage: which kinds of organisation take part where, and which municipalities are reached."""

import streamlit as st

from data import reference
from ui import frame, style, widgets
from ui.pictures import coverage, cross_regional, municipalities, overlap, partners
from ui.targets import page
from ui.texts import coverage as words
from ui.texts import cross_regional as spanning_words
from ui.texts import municipalities as place_words

view = frame.require()

switches, picture, behind = st.container(horizontal=True), st.container(), st.container()
with switches:
    image = widgets.switch(words.IMAGE, "beeld", words.IMAGES)
    mode, by, order = "all", "organisation_type", ""
    if image == "organisations":
        mode = widgets.switch(words.MODE, "modus", words.MODES)
        if mode == "cross_regional":
            order = widgets.switch(spanning_words.ORDER, "volgorde", spanning_words.ORDERS)
        else:
            by = widgets.switch(words.BY, "per", words.BY_CHOICES)

if image == "organisations":
    with picture:
        if mode == "all":
            page.show(coverage.kinds, view, by)
        elif mode == "gaps":
            page.show(coverage.gaps, view, by)
            if view.region:
                page.show(coverage.helpers, view, by)
        elif mode == "overlap":
            page.show(overlap.shared, view, by)
            if view.region:
                page.show(overlap.several_domains, view)
        else:
            page.show(cross_regional.organisations, view, order)
else:
    with picture:
        if view.region is None:
            st.html(style.paragraph(place_words.PICK_REGION, "note"))
            page.show(municipalities.regions, view)
        else:
            page.show(municipalities.states, view)

if image == "organisations" and mode != "cross_regional":
    with behind:
        st.container(key="vak-heading").subheader(words.PARTNERS_HEADING, anchor=coverage.PARTNERS_PLACE)
        if view.region is None:
            st.html(style.paragraph(words.CHOOSE_REGION_FIRST, "note"))
        else:
            code = widgets.pick(words.PICK_KIND, coverage.PICKED[by], {o.code: o.label for o in reference.options(by)})
            page.place(partners.overlapping if mode == "overlap" else partners.behind, view, by, code)

frame.next_question(words.NEXT, "aanbod", words.NEXT_LINK)

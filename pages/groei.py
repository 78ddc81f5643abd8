"""Growth: what each delivery counted, one region large and all of them small on one scale."""

import streamlit as st

from ui import frame, style, widgets
from ui.figures.growth.switches_nl import MEASURE
from ui.targets import page
from ui.texts import growth as words

view = frame.require()

chosen = widgets.choice(MEASURE)
if view.region is None:
    st.html(style.paragraph(words.CHOOSE_REGION, "note"))
page.figures("groei", view, chosen)

frame.next_question(words.NEXT, "aanbod", words.NEXT_LINK)

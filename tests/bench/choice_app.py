"""A page with one choice and what was chosen: what a filter of the framework itself costs."""

import streamlit as st

from data import reference
from ui import html
from ui.texts import frame as words

chosen = st.selectbox(words.REGION, [region.name for region in reference.regions().values()])
st.html(str(html.tag("div", html.tag("h1", "Keuze"), html.tag("h2", chosen, class_="region"), class_="nm")))

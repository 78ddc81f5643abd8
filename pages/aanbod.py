"""Offer: quality against quantity, what lies behind the median, and the criteria."""

import streamlit as st

from ui import figures, frame, style, widgets
from ui.pictures import offer as pictures
from ui.texts import offer as words

view = frame.require()

quantity = widgets.switch(words.QUANTITY, "maat", words.QUANTITIES)
figures.show(pictures.scatter, view, quantity)
figures.show(pictures.distribution, view)
figures.show(pictures.criteria, view)

st.html(style.heading(words.OFFERS_HEADING))
if view.region is None:
    st.html(style.paragraph(words.CHOOSE_REGION, "note"))
else:
    figures.place(pictures.offers_of_region, view)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)

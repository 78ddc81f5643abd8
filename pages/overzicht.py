"""Home: what changed, where movement is, what is unknown, and the 18 regions side by side."""

import streamlit as st

from ui import figures, frame, style
from ui.pictures import overview as pictures
from ui.texts import overview as words

view = frame.require()

st.html(style.bullets(pictures.three_sentences(view)))
figures.show(pictures.tile_map, view)
figures.show(pictures.four_figures, view)
st.html(style.heading(words.STORIES))
st.html(pictures.newest_realisations(view))
frame.next_question(words.NEXT, "dekking", words.NEXT_LINK)

"""A page with nothing: what Streamlit itself costs."""

import streamlit as st

st.html("<h1>Leeg</h1>")

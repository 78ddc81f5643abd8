"""A page with nothing whose scripts are compressed as ours are: what is left is what our own pages add."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    from starlette.middleware import Middleware

    from ui.serving.static_files import StaticFiles

    app = st.App(__file__, middleware=[Middleware(StaticFiles)])
else:
    st.html("<h1>Leeg</h1>")

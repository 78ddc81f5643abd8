"""Entry of the app, read twice: once by the server, which finds ``app``, and at every run of a page.

Beside the pages of Streamlit, the server has the addresses of files (``ui.serving``), of the stage and of the
phones (``ui.live``), and those for signing in (``ui.signing``); ``ui.gate`` stands before all of them.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    import sys

    from loaders import contract
    from loaders.templates.prefilled import current_template
    from ui import gate, live, serving, settings, signing

    refused = settings.refusal(st.get_option("server.address"))
    if refused:
        sys.exit(refused)

    files = serving.routes(contract.REGIONAL, contract.LEARNING, current_template)
    routes = [*gate.routes(), *files, *signing.routes(), *live.routes()]
    app = st.App(
        __file__,
        routes=routes,
        middleware=[
            *gate.middleware(serving.around(routes)),
            *live.middleware(),
            *signing.middleware(),
            *serving.middleware([*gate.routes(), *live.routes(), *signing.routes()]),
        ],
        lifespan=serving.lifespan,
        on_script_error=serving.page_failed,
    )
else:
    # here alone: caches that are made before the server runs complain in its log
    from ui import frame

    frame.run()

"""The app with the room of a running order open, for tests and benches; its code and key stand in the log."""

import json
from pathlib import Path

import streamlit as st

from data.rooms import ROOMS
from tests.rooms import NUMBER, STEPS, VERSION
from ui import live

room = ROOMS.present(NUMBER, VERSION, STEPS)
print(json.dumps({"code": room.code, "key": room.key}), flush=True)  # noqa: T201
app = st.App(Path(__file__).parent.parent / "app.py", routes=live.routes(), middleware=live.middleware())

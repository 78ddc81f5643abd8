"""What the server answers beside the pages of Streamlit, asked in this process: no server, the same routes."""

import time

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ui import answers, live

SCRIPT = {"X-Deel": "1"}
"""As the script of a page asks: for the part that changes."""


def browser(address: str = "192.0.2.1") -> TestClient:
    """A browser at this address, with cookies of its own, that follows no redirect by itself."""
    app = Starlette(routes=live.routes())
    return TestClient(app, "http://monitor.example", follow_redirects=False, client=(address, 50_000))


def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of the rooms of the app stands still, so that what is left does not hang on the machine."""
    now = time.time()
    monkeypatch.setattr(answers.rooms(), "_clock", lambda: now)

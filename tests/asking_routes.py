"""What the server answers beside the pages of Streamlit, asked in this process: no server, the same routes."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from ui import live

SCRIPT = {"X-Deel": "1"}
"""As the script of a page asks: for the part that changes."""


def browser(address: str = "192.0.2.1") -> TestClient:
    """A browser at this address, with cookies of its own, that follows no redirect by itself."""
    app = Starlette(routes=live.routes())
    return TestClient(app, "http://monitor.example", follow_redirects=False, client=(address, 50_000))

"""Addresses that Streamlit brings along and nobody here needs: there is nothing there."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.texts import gate as words

_OF_STREAMLIT = ("/_stcore/", "/component/", "/auth/", "/oauth2callback")
"""Metrics, programs that use pages without a browser, components and signing in of its own."""
NEEDED = ("/_stcore/health", "/_stcore/host-config", "/_stcore/stream", "/_stcore/upload_file/")
"""What its pages cannot do without."""


class Closed:
    """Stands before Streamlit's own answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is needed, and everything of ours."""
        if scope["type"] == "lifespan" or not is_closed(scope["path"]):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(words.CLOSED, 404)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def is_closed(path: str) -> bool:
    """Whether nothing is at this address.

    >>> [is_closed(path) for path in ("/_stcore/metrics", "/_stcore/upload_file/1/2", "/_stcore/health/x", "/regio")]
    [True, False, True, False]
    """
    is_needed = any(path.startswith(one) if one.endswith("/") else path == one for one in NEEDED)
    return f"{path}/".startswith(_OF_STREAMLIT) and not is_needed

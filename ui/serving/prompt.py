"""Answers leave at once: small packets are not held back until the reader confirms the one before.

Python does this itself for sockets it opened; Streamlit opens the socket in a way it does not recognise, and then
every answer in two packets waits some 40 ms for the confirmation of the first.
"""

import socket
from contextlib import suppress
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send


class Prompt:
    """Stands before everything and changes nothing but the socket of the connection."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let small packets go, where the server shows its connection; then pass on."""
        connection: Any = getattr(getattr(receive, "__self__", None), "transport", None)
        if connection is not None:
            with suppress(AttributeError, OSError):
                connection.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await self._app(scope, receive, send)

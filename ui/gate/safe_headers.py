"""What browsers may do with an answer of this app: the least, unless the answer itself says otherwise."""

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.texts import gate as words

_YEAR_SECONDS = 365 * 24 * 3600
_UNUSED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone")
_MORE_UNUSED = ("midi", "payment", "usb")
ALWAYS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Permissions-Policy": ", ".join(f"{one}=()" for one in _UNUSED + _MORE_UNUSED),
    # not "no-referrer": a form would not say where it comes from, and be refused
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""Files, parts of pages and refusals need nothing; a document brings a policy of its own."""
BEHIND_TLS = {"Strict-Transport-Security": f"max-age={_YEAR_SECONDS}"}


class SafeHeaders:
    """Adds what an answer does not say itself, refusals and faults included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and answer for what goes wrong; who looks after the log is told as ever."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        wanted = ALWAYS | (BEHIND_TLS if scope["scheme"] == "https" else {})
        is_begun = False

        async def send_safely(message: Message) -> None:
            nonlocal is_begun
            if message["type"] == "http.response.start":
                is_begun = True
                headers = MutableHeaders(scope=message)
                for name, value in wanted.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_safely)
        except Exception:
            if not is_begun:
                await PlainTextResponse(words.FAILED, 500)(scope, receive, send_safely)
            raise

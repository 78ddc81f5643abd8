"""For which hosts this app answers, and which pages may send it something: its own.

Otherwise a page of another website could speak to an app on this machine, by a name that leads here or from a form.
"""

import logging
import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui import settings
from ui.gate import health
from ui.texts import gate as words

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:[0-9]{1,5})?")
_USUAL_PORTS = (":80", ":443")
_ASKING = {"GET", "HEAD", "OPTIONS"}
"""Methods that change nothing; browsers keep the answers from other websites."""
WATCHED = frozenset({health.ALIVE, health.READY, health.FIGURES, "/_stcore/health"})
"""Machines that look after an app ask for these by its address, whatever it is called."""
_MISDIRECTED, _FORBIDDEN, _POLICY_VIOLATED = 421, 403, 1008


class Hosts:
    """Refuses what was meant for another host, and what a page of another host sends."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._origins = settings.ADDRESSES.value()
        self._named = {_plain(urlsplit(one).netloc) for one in self._origins}
        self._hall = settings.HALL.value()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is for this app; the rest gets one plain sentence."""
        refused = None if scope["type"] == "lifespan" else self._refusal(scope)
        if refused is None:
            await self._app(scope, receive, send)
            return
        status, sentence = refused
        # without what was sent: anybody may write that
        logging.getLogger(__name__).warning("refused with %d: not for this host, or not from it", status)
        if scope["type"] == "http":
            await PlainTextResponse(sentence, status, {"Cache-Control": "no-store"})(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": _POLICY_VIOLATED})

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        host = _plain(hosts[0].lower()) if len(hosts) == 1 else ""
        if not self._is_own(host, scope):
            return _MISDIRECTED, words.OTHER_HOST
        is_sending = scope["type"] == "websocket" or scope["method"] not in _ASKING
        if is_sending and not all(self._is_from(origin, host) for origin in origins):
            return _FORBIDDEN, words.OTHER_ORIGIN
        return None

    def _is_own(self, host: str, scope: Scope) -> bool:
        is_host = _HOST.fullmatch(host)
        if not is_host:
            return False
        name, here = is_host[1].strip("[]"), scope.get("server")
        if host in self._named or (self._hall and name in {self._hall, here[0] if here else ""}):
            return True
        if scope["path"] in WATCHED:
            return settings.is_loopback(name) or _is_address(name)
        return settings.is_loopback(name) and not self._named

    def _is_from(self, origin: str, host: str) -> bool:
        """Whether a page at the same host sends this, by the scheme that the settings name for it."""
        try:
            is_same = _plain(urlsplit(origin.lower()).netloc) == host
        except ValueError:
            return False
        return is_same and (host not in self._named or origin.lower() in self._origins)


def _is_address(name: str) -> bool:
    """Whether it is no name, which somebody else might let lead here."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _plain(host: str) -> str:
    """A host without the port that browsers leave out.

    >>> _plain("monitor.example.be:443"), _plain("127.0.0.1:8501")
    ('monitor.example.be', '127.0.0.1:8501')
    """
    port = next((one for one in _USUAL_PORTS if host.endswith(one)), "")
    return host.removesuffix(port)

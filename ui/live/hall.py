"""The app in a hall: on the laptop of who presents, reached by phones over its own hotspot.

With ``MONITOR_ZAAL`` other machines reach the page of phones and nothing else. Its value is ``1``, or the
address of the laptop on the hotspot when that cannot be found.
"""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui import settings
from ui.live.voting import ADDRESS, STANDING_ADDRESS
from ui.texts import live as words
from ui.texts import stage_document as stage_words

FOR_PHONES = {ADDRESS, STANDING_ADDRESS}
_NEIGHBOURS = ("192.168.137.2", "10.42.0.2", "172.20.10.2", "192.168.43.2", "192.168.1.2", "10.0.0.2", "192.0.2.1")
"""Addresses on the usual hotspots of Windows, Linux, macOS and phones, then of any network."""


def setting() -> str:
    """What ``MONITOR_ZAAL`` says; empty when the app is not in a hall."""
    return settings.HALL.value()


class HallGuard:
    """Stands before everything: who is not on the laptop itself may only vote."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass; the rest gets 403 and one plain sentence."""
        if scope["type"] == "lifespan" or is_own(scope) or (scope["type"] == "http" and scope["path"] in FOR_PHONES):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(words.ONLY_VOTING, 403)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def is_own(scope: Scope) -> bool:
    """True for a request of the laptop itself, also by its address on the hotspot.

    >>> callers = "127.0.0.1", "::ffff:127.0.0.1", "192.168.137.1", "192.168.137.9"
    >>> [is_own({"client": (one, 5000), "server": ("192.168.137.1", 8501)}) for one in callers]
    [True, True, True, False]
    """
    client, server = scope.get("client"), scope.get("server")
    if not client:
        return False
    address = ip_address(client[0])
    address = getattr(address, "ipv4_mapped", None) or address
    return address.is_loopback or bool(server and client[0] == server[0])


def join_url(request: Request, code: str) -> str:
    """Where phones go: the address of this request, or in a hall the laptop's own on its network."""
    return url_for_phones(str(request.base_url), code)


def where_now(request: Request) -> str:
    """Where phones go in a hall, which moves with its laptop; elsewhere empty: the stage came from there itself."""
    return join_url(request, "") if setting() else ""


def url_for_phones(base: str, code: str) -> str:
    """The same from the address of this app; without a code, people type what stands on their ticket.

    >>> url_for_phones("http://4depijler.be/", "CDFH2K"), url_for_phones("http://4depijler.be/netwerkdag?x=1", "")
    ('http://4depijler.be/stem?code=CDFH2K', 'http://4depijler.be/stem')
    """
    parts = urlsplit(base)
    host = parts.netloc
    if setting():
        host = ":".join(filter(None, [own_address(), str(parts.port or "")]))
    return f"{parts.scheme}://{host}{ADDRESS}{f'?code={code}' if code else ''}"


def is_only_here(url: str) -> bool:
    """True for an address that no phone reaches.

    >>> is_only_here("http://127.0.0.1:8501/stem"), is_only_here("http://10.42.0.1/stem"), is_only_here("http://4depijler.be")
    (True, False, False)
    """
    return settings.is_loopback(urlsplit(url).hostname)


def why_unreachable(url: str) -> str:
    """What to do when no phone reaches an address; empty when they do."""
    if not is_only_here(url):
        return ""
    return stage_words.NO_NETWORK if setting() else stage_words.ONLY_HERE


def own_address() -> str:
    """The laptop's address on the hotspot; ``127.0.0.1`` when there is no network at all."""
    if setting() != "1":
        return setting()
    for neighbour in _NEIGHBOURS:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((neighbour, 9))  # chooses a network, sends nothing
            except OSError:
                continue
            found = str(probe.getsockname()[0])
        if not ip_address(found).is_loopback:
            return found
    return "127.0.0.1"

"""Who asks, by which scheme and for which host, where a proxy stands in between: told in the request itself.

A proxy on this machine must not make everybody somebody on this machine: its headers count only when it is named, and
who comes through it, named or not, is never on this machine.
"""

from collections.abc import Iterable
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import uvicorn.config
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from ui import settings

_FOR, _PROTO, _HOST = "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"
_FORWARDED = frozenset({_FOR, _PROTO, _HOST, "x-forwarded-port", "x-forwarded-prefix", "x-real-ip", "forwarded"})
_SECURE = {"https", "wss"}


def no_other_counts() -> None:
    """Uvicorn by itself believes these headers of everybody on this machine; Streamlit has no setting for it."""
    vars(uvicorn.config)["ProxyHeadersMiddleware"] = lambda app, trusted_hosts: app


class Forwarded:
    """Takes the headers of named proxies at their word and leaves out those of everybody else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._proxies = [ip_network(one) for one in settings.PROXIES.value()]
        self._is_https = settings.is_https()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on the request as the browser sent it."""
        if scope["type"] != "lifespan":
            scope = {**scope, **self._as_sent(scope)}
        await self._app(scope, receive, send)

    def _as_sent(self, scope: Scope) -> dict[str, Any]:
        given = Headers(scope=scope)
        kept = [(name, value) for name, value in given.raw if name.decode("latin-1") not in _FORWARDED]
        peer = scope["client"][0] if scope.get("client") else ""
        if not self._is_proxy(peer):
            # from this machine, but on behalf of somebody who may be anywhere
            is_hidden = settings.is_loopback(peer) and len(kept) < len(given.raw)
            client = None if is_hidden else scope.get("client")
            return {"headers": kept, "scheme": self._scheme(scope, scope["scheme"]), "client": client}
        host = given.get(_HOST)
        if host:
            kept = [(name, value) for name, value in kept if name != b"host"] + [(b"host", host.encode("latin-1"))]
        client = self._client(reversed(",".join(given.getlist(_FOR)).split(",")))
        scheme = self._scheme(scope, given.get(_PROTO, scope["scheme"]))
        return {"headers": kept, "scheme": scheme, "client": client}

    def _scheme(self, scope: Scope, told: str) -> str:
        name = "ws" if scope["type"] == "websocket" else "http"
        return f"{name}s" if self._is_https or told.strip().lower() in _SECURE else name

    def _client(self, addresses: Iterable[str]) -> tuple[str, int] | None:
        """The nearest that is no proxy; None for what is no address, or one of the machine of the proxy."""
        for text in addresses:
            try:
                address = _address(text.strip())
            except ValueError:
                return None
            if not self._is_proxy(str(address)):
                return None if address.is_loopback or address.is_unspecified else (str(address), 0)
        return None

    def _is_proxy(self, host: str) -> bool:
        try:
            address = _address(host)
        except ValueError:
            return False
        return any(address in network for network in self._proxies)


def _address(text: str) -> Any:
    """An address, also as some proxies write it with a port. Raises ValueError.

    >>> [str(_address(text)) for text in ("10.0.0.5", "10.0.0.5:4711", "[fd00::1]:80", "::ffff:10.0.0.5")]
    ['10.0.0.5', '10.0.0.5', 'fd00::1', '10.0.0.5']
    """
    try:
        address = ip_address(text)
    except ValueError:
        address = ip_address(urlsplit(f"//{text}").hostname or "")
    return getattr(address, "ipv4_mapped", None) or address

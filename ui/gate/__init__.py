"""What stands before every address: who asks behind a proxy, for which host, and what browsers may do."""

from collections.abc import Iterable

from starlette.middleware import Middleware
from starlette.routing import Route

from ui.gate import forwarded, health
from ui.gate.forwarded import Forwarded
from ui.gate.hosts import Hosts
from ui.gate.safe_headers import SafeHeaders

__all__ = ["middleware", "routes"]


def routes() -> list[Route]:
    """The addresses by which a machine sees how the app is."""
    return [
        Route(health.ALIVE, health.alive, methods=["GET"]),
        Route(health.READY, health.ready, methods=["GET"]),
    ]


def middleware(watching: Iterable[Middleware]) -> list[Middleware]:
    """First of all; what comes after believes what the request itself says of client, scheme and host.

    ``watching`` sees what each request became, also one that is refused here.
    """
    forwarded.no_other_counts()
    return [Middleware(Forwarded), Middleware(SafeHeaders), *watching, Middleware(Hosts)]

"""Signing in and out: the addresses for it, and the guard in front of all others."""

from starlette.middleware import Middleware
from starlette.routing import Route

from data.access import Mode
from ui import people
from ui.signing import pages
from ui.signing.guard import Guard

__all__ = ["middleware", "routes"]


def routes() -> list[Route]:
    """Where people sign in and out; nowhere in an app that is open."""
    if people.mode() is Mode.OPEN:
        return []
    return [
        Route(pages.IN, pages.show, methods=["GET"]),
        Route(pages.IN, pages.enter, methods=["POST"]),
        Route(pages.OUT, pages.show_out, methods=["GET"]),
        Route(pages.OUT, pages.leave, methods=["POST"]),
    ]


def middleware() -> list[Middleware]:
    """What stands before every request, unless the app is open."""
    return [] if people.mode() is Mode.OPEN else [Middleware(Guard)]

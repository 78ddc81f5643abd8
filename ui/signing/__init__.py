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
    return {Mode.OPEN: list, Mode.INVITED: _with_links, Mode.PROVIDER: _with_provider}[people.mode()]()


def _with_links() -> list[Route]:
    return [
        Route(pages.IN, pages.show, methods=["GET"]),
        Route(pages.IN, pages.enter, methods=["POST"]),
        Route(pages.OUT, pages.show_out, methods=["GET"]),
        Route(pages.OUT, pages.leave, methods=["POST"]),
    ]


def _with_provider() -> list[Route]:
    from ui.signing import provider_pages  # noqa: PLC0415 - brings libraries that no other way in needs

    return [
        Route(pages.IN, provider_pages.show, methods=["GET"]),
        Route(provider_pages.CALLBACK, provider_pages.callback, methods=["GET"]),
        Route(pages.OUT, pages.show_out, methods=["GET"]),
        Route(pages.OUT, provider_pages.leave, methods=["POST"]),
        Route(provider_pages.LOGGED_OUT, provider_pages.show_logged_out, methods=["GET"]),
        Route(provider_pages.BACKCHANNEL, provider_pages.backchannel, methods=["POST"]),
    ]


def middleware() -> list[Middleware]:
    """What stands before every request, unless the app is open."""
    return [] if people.mode() is Mode.OPEN else [Middleware(Guard, {route.path for route in routes()})]

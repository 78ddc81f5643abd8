"""How the server gives out what every page needs: document, scripts, style sheet, font, files of figures."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ui import settings
from ui.gate import health
from ui.serving import letters, outermost, style_sheet
from ui.serving.bounds import Bounds
from ui.serving.closed import Closed
from ui.serving.document import PageDocument
from ui.serving.outermost import Outermost, page_failed
from ui.serving.prompt import Prompt
from ui.serving.start import lifespan
from ui.serving.static_files import StaticFiles
from ui.targets import file_address
from ui.texts.frame import TITLES

if TYPE_CHECKING:
    from ui.targets.data_tables.fields import Sheet

__all__ = ["around", "lifespan", "middleware", "page_failed", "routes"]


def routes(
    regional: "tuple[Sheet, ...]", learning: "tuple[Sheet, ...]", make_template: Callable[..., bytes]
) -> list[Route]:
    """The addresses of files; none is that of a page or begins like one of Streamlit's own.

    The sheets are those of the workbook of a region, and of that of the learning network; ``make_template`` is
    ``current_template`` of loaders.templates.prefilled.
    """
    table = _of("data_tables", "table", regional, learning)
    return [
        Route(letters.ADDRESS, letters.show, methods=["GET"]),
        Route(style_sheet.ADDRESS, style_sheet.show, methods=["GET"]),
        Route(file_address.FIGURE, _of("downloads", "figure"), methods=["GET"]),
        Route(file_address.REGION, _of("downloads", "region"), methods=["GET"]),
        Route(file_address.BOARD, _of("downloads", "board"), methods=["GET"]),
        Route(file_address.FLANDERS, _of("downloads", "flanders"), methods=["GET"]),
        Route(file_address.ORIGINAL, _of("downloads", "original"), methods=["GET"]),
        Route(file_address.TEMPLATE, _of("downloads", "template", make_template), methods=["GET"]),
        Route(file_address.CARDS, _of("downloads", "cards"), methods=["GET"]),
        Route(file_address.ROUND, _of("downloads", "round_day"), methods=["GET"]),
        Route(file_address.AUDIT, _of("downloads", "audit_lines"), methods=["GET"]),
        Route(file_address.PANEL, _of("panels", "show"), methods=["GET"]),
        Route(file_address.TABLE, table, methods=["GET"]),
        Route(file_address.TABLE_AT, table, methods=["GET"]),
        Route(file_address.QUOTE, _of("quotes", "show"), methods=["GET"]),
        *metrics_routes(),
    ]


def metrics_routes() -> list[Route]:
    """Where Prometheus asks for figures; nowhere without a key."""
    return [Route(health.FIGURES, outermost.show_metrics, methods=["GET"])] if settings.METRICS.value() else []


def _of(module: str, name: str, *more: object) -> Callable[[Request], Response]:
    """What a module answers that is loaded when it is asked: figures bring libraries for which a room would wait."""

    def answer(request: Request) -> Response:
        response: Response = getattr(import_module(f"ui.serving.{module}"), name)(request, *more)
        return response

    return answer


def around(routes: Iterable[Route]) -> list[Middleware]:
    """What sees every request, before every guard; ``routes`` are all of ours."""
    return [Middleware(Outermost, firsts={*TITLES, "", "static", "media", *_firsts(routes)})]


def middleware(beside: Iterable[Route]) -> list[Middleware]:
    """What stands before Streamlit's own answers; ``beside`` are the addresses of ours that are no files."""
    firsts = _firsts([*beside, *metrics_routes()])
    before = [Middleware(Bounds), Middleware(Prompt), Middleware(Closed), Middleware(StaticFiles)]
    return [*before, Middleware(PageDocument, beside=firsts)]


def _firsts(routes: Iterable[Route]) -> set[str]:
    return {route.path.split("/")[1] for route in routes}

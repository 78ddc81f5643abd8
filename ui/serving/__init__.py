"""How the server gives out what every page needs: document, scripts, style sheet, font, files of figures."""

from collections.abc import Callable, Iterable
from importlib import import_module

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ui.serving import letters, style_sheet
from ui.serving.closed import Closed
from ui.serving.document import PageDocument
from ui.serving.prompt import Prompt
from ui.serving.start import lifespan
from ui.serving.static_files import StaticFiles
from ui.targets import file_address

__all__ = ["lifespan", "middleware", "routes"]


def routes() -> list[Route]:
    """The addresses of files; none begins like a page or like one of Streamlit's own."""
    return [
        Route(letters.ADDRESS, letters.show, methods=["GET"]),
        Route(style_sheet.ADDRESS, style_sheet.show, methods=["GET"]),
        Route(file_address.FIGURE, _of("downloads", "figure"), methods=["GET"]),
        Route(file_address.REGION, _of("downloads", "region"), methods=["GET"]),
        Route(file_address.ORIGINAL, _of("downloads", "original"), methods=["GET"]),
        Route(file_address.PANEL, _of("panels", "show"), methods=["GET"]),
    ]


def _of(module: str, name: str) -> Callable[[Request], Response]:
    """What a module answers that is loaded when it is asked: figures bring libraries for which a room would wait."""

    def answer(request: Request) -> Response:
        response: Response = getattr(import_module(f"ui.serving.{module}"), name)(request)
        return response

    return answer


def middleware(beside: Iterable[Route]) -> list[Middleware]:
    """What stands before Streamlit's own answers; ``beside`` are the addresses of ours that are no files."""
    firsts = {route.path.split("/")[1] for route in beside}
    return [Middleware(Prompt), Middleware(Closed), Middleware(StaticFiles), Middleware(PageDocument, beside=firsts)]

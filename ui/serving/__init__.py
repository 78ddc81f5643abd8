"""How the server gives out what every page needs: document, scripts, style sheet, font, files of figures."""

from collections.abc import Iterable

from starlette.middleware import Middleware
from starlette.routing import Route

from ui.serving import downloads, letters, panels, style_sheet
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
        Route(file_address.FIGURE, downloads.figure, methods=["GET"]),
        Route(file_address.REGION, downloads.region, methods=["GET"]),
        Route(file_address.ORIGINAL, downloads.original, methods=["GET"]),
        Route(panels.ADDRESS, panels.show, methods=["GET"]),
    ]


def middleware(beside: Iterable[Route]) -> list[Middleware]:
    """What stands before Streamlit's own answers; ``beside`` are the addresses of ours that are no files."""
    firsts = {route.path.split("/")[1] for route in beside}
    return [Middleware(Prompt), Middleware(StaticFiles), Middleware(PageDocument, beside=firsts)]

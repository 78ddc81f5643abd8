"""Panels over a page, made when somebody opens one: what stands behind a square."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from data.store import StoreError
from ui import answers
from ui.targets import panel
from ui.texts import figures as words


def show(request: Request) -> Response:
    """The panel of one square; a sentence where the address names none, and then the page itself says what is wrong."""
    typed = f"{request.path_params['page']}?{request.url.query}"
    try:
        return HTMLResponse(panel.of(typed, answers.store()), headers={"Cache-Control": "no-store"})
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    except (ValueError, LookupError, OverflowError):
        return PlainTextResponse(words.NO_SUCH_PANEL, 404)

"""What people copy of a figure to quote it: a document of ours, of which a page shows the middle in its panel."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from data.store import StoreError, today
from ui import answers, html
from ui.serving import style_sheet
from ui.targets import file_address, quote
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import quote as words

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'self'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
}


def show(request: Request) -> Response:
    """The quotes of one figure under the filters of the address, or a sentence where it names what is not there."""
    try:
        view, choices = file_address.read(request.query_params.multi_items(), answers.store().version())
        with answers.known_at(view.version):
            quotes = quote.quotes(request.path_params["code"], view, choices, today())
    except StoreError:
        return PlainTextResponse(figure_words.FILE_FAILED, 503)
    except (ValueError, LookupError, OverflowError):
        return PlainTextResponse(figure_words.NO_SUCH_PANEL, 404)
    sheet = style_sheet.ADDRESS.format(name=style_sheet.name()).lstrip("/")
    text = html.document("targets/quote.html.j2", words=words, app=frame_words.APP, sheet=sheet, quotes=quotes)
    return HTMLResponse(text, headers=_HEADERS)

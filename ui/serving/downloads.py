"""Files people take along, made when somebody asks: the numbers of a figure; report, slides, workbook of a region."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from data.store import StoreError
from ui import answers
from ui.filters import View
from ui.targets import data_file, exhibits, file_address
from ui.targets.report import document, slides, workbook
from ui.texts import figures as words
from ui.texts import report as report_words

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Kind(NamedTuple):
    media_type: str
    make: Callable[[View, int], str | bytes]


REGION_KINDS: Mapping[str, _Kind] = {
    "html": _Kind("text/html", document.report),
    "pptx": _Kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", slides.slides),
    "xlsx": _Kind(_EXCEL, workbook.workbook),
}
"""What a region takes along, by the ending of its file."""


def figure(request: Request) -> Response:
    """The numbers of one figure."""

    def make(view: View, choices: exhibits.Choices) -> Response:
        picture = exhibits.on_page(request.path_params["code"], view, choices)
        return _attachment(data_file.workbook(picture, view.version), f"{picture.file_name}.xlsx", _EXCEL)

    return _file(request, make)


def region(request: Request) -> Response:
    """Report, slides or workbook of one region."""
    ending = request.path_params["ending"]

    def make(view: View, choices: exhibits.Choices) -> Response:
        kind = REGION_KINDS[ending]
        name = report_words.file_name(view.own, view.as_of, ending)
        return _attachment(kind.make(view, view.version), name, kind.media_type)

    return _file(request, make)


def _file(request: Request, make: Callable[[View, exhibits.Choices], Response]) -> Response:
    """What ``make`` gives under the filters of the address, or a sentence where it names what is not there."""
    try:
        view, choices = file_address.read(request.query_params.multi_items(), answers.store().version())
        with answers.known_at(view.version):
            return make(view, choices)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    except (ValueError, LookupError):
        return PlainTextResponse(words.NO_SUCH_FILE, 404)


def _attachment(content: str | bytes, name: str, media_type: str) -> Response:
    """A file that the browser keeps under a name and does not open."""
    named = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": named, "Cache-Control": "no-store"})

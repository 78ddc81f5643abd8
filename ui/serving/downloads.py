"""Files people take along, made when asked: numbers of a figure; report, slides, workbook of one or all regions."""

from collections.abc import Callable
from datetime import date
from types import ModuleType
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from data import audit, collection_rounds, reference
from data.access import Act, Action, RefusedError
from data.deliveries import versions
from data.store import Store, StoreError
from ui import address, answers, people, settings
from ui.filters import View
from ui.live import cards as live_cards
from ui.targets import audit_file, calendar_file, data_file, exhibits, file_address
from ui.targets.report import downloads
from ui.texts import administration as administration_words
from ui.texts import feedback as feedback_words
from ui.texts import figures as words
from ui.texts import frame as frame_words
from ui.texts import report as report_words
from ui.texts import rounds as round_words
from ui.texts import template as template_words

MakeTemplate = Callable[[Store, str, date, ModuleType], bytes]
"""``current_template`` of loaders.templates.prefilled: of a region at a day, in these words."""


def figure(request: Request) -> Response:
    """The numbers of one figure."""

    def make(view: View, choices: exhibits.Choices) -> Response:
        picture = exhibits.on_page(request.path_params["code"], view, choices)
        return _attachment(data_file.workbook(picture, view.version), f"{picture.file_name}.xlsx")

    return _file(request, make)


def region(request: Request) -> Response:
    """Report, slides or workbook of one region."""
    return _file(request, lambda view, choices: _report(request, view, view.own))


def flanders(request: Request) -> Response:
    """Report, slides or workbook of all regions together, whichever region the address names."""
    return _file(request, lambda view, choices: _report(request, view._replace(region=None), None))


def _report(request: Request, view: View, whose: str | None) -> Response:
    ending = request.path_params["ending"]
    name = report_words.file_name(whose, view.as_of, ending)
    return _attachment(downloads.KINDS[ending].make(view, view.version), name)


def board(request: Request) -> Response:
    """The one page for the board of a region, with the choice that the address names."""
    ending = request.path_params["ending"]

    def make(view: View, choices: exhibits.Choices) -> Response:
        name = report_words.board_name(view.own, view.as_of, ending)
        return _attachment(downloads.BOARD[ending].make(view, choices), name)

    return _file(request, make)


def original(request: Request) -> Response:
    """A file as it was handed in, for who may see it."""
    try:
        number = address.number(request.path_params["number"], address.HIGHEST_NUMBER)
        one = versions.delivery(answers.store(), number) if number else None
        content = answers.store().original(one.sha256, people.of(request)) if one and one.file_name else None
    except RefusedError:
        return PlainTextResponse(frame_words.REFUSED, 403)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    if content is None or one is None:
        return PlainTextResponse(words.NO_SUCH_FILE, 404)
    return _attachment(content, one.file_name)


def template(request: Request, make: MakeTemplate) -> Response:
    """The workbook to fill in with what is known of a region, mailboxes too: for who hands in for it."""
    region, asked = request.path_params["region"], request.query_params.get(file_address.DAY_FIELD, "")
    if region not in {*reference.regions(), reference.LEARNING_NETWORK}:
        return PlainTextResponse(words.NO_SUCH_FILE, 404)
    try:
        audit.allow(answers.store().ledger, Act(people.of(request), Action.DELIVER, region))
        day = date.fromisoformat(asked)
        content = make(answers.store(), region, day, template_words)
    except RefusedError:
        return PlainTextResponse(frame_words.REFUSED, 403)
    except ValueError:
        return PlainTextResponse(words.NO_SUCH_FILE, 404)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    return _attachment(content, template_words.file_name(region, day))


def round_day(request: Request) -> Response:
    """The last day of a collection round that runs, for a calendar."""
    try:
        number = address.number(request.path_params["number"], address.HIGHEST_NUMBER)
        one = collection_rounds.find(answers.store(), number) if number else None
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    if one is None or one.is_closed:
        return PlainTextResponse(words.NO_SUCH_FILE, 404)
    return _attachment(calendar_file.content(one), round_words.file_name(one))


def audit_lines(request: Request) -> Response:
    """The newest lines of the audit, for who may see them."""
    try:
        content = audit_file.content(answers.store(), people.of(request), request.query_params)
    except RefusedError:
        return PlainTextResponse(frame_words.REFUSED, 403)
    except LookupError:
        return PlainTextResponse(words.NO_SUCH_FILE, 404)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    return _attachment(content, administration_words.AUDIT_FILE_NAME)


def cards(request: Request) -> Response:
    """Cards of offers of one region to print, for who may make them."""
    region, asked = request.path_params["region"], request.query_params.getlist(file_address.CARD_FIELD)
    try:
        names = answers.feedback().names(people.of(request), region)
    except RefusedError:
        return PlainTextResponse(frame_words.REFUSED, 403)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    offers = [(names[code], code) for code in dict.fromkeys(asked) if code in names]
    if not offers:
        return PlainTextResponse(feedback_words.NO_SUCH_CARDS, 404)
    page, policy = live_cards.document(settings.public_address(str(request.base_url)), offers)
    return HTMLResponse(page, headers={"Cache-Control": "no-store", "Content-Security-Policy": policy})


def _file(request: Request, make: Callable[[View, exhibits.Choices], Response]) -> Response:
    """What ``make`` gives under the filters of the address, or a sentence where it names what is not there."""
    try:
        view, choices = file_address.read(request.query_params.multi_items(), answers.store().version())
        with answers.known_at(view.version):
            return make(view, choices)
    except StoreError:
        return PlainTextResponse(words.FILE_FAILED, 503)
    except (ValueError, LookupError, OverflowError):
        return PlainTextResponse(words.NO_SUCH_FILE, 404)


def _attachment(content: str | bytes, name: str) -> Response:
    """A file that the browser keeps under a name and does not open."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "Cache-Control": "no-store"}
    media_type = data_file.MEDIA_TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return Response(content, media_type=media_type, headers=headers)

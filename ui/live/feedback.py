"""What the server answers to newcomers who scan the card of an offer: three questions, thanks, and nothing else.

A phone has a random name in a cookie until midnight, and in the form for who refuses cookies; each offer knows it by
another hash. So sending twice counts once, and nothing links two days or two offers. In a hall, where the server is a
laptop that no card names, this address is closed like all others but voting.
"""

import asyncio
import logging
import re
import secrets
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from data.attempts import WAIT_SECONDS
from data.feedback import QUESTIONS, SCORES, Taken
from data.store import StoreError, today
from ui import address, quotas, settings
from ui.live import feedback_page as drawn
from ui.live import reading
from ui.texts.feedback_strings import language_of, strings

if TYPE_CHECKING:
    from data.feedback import Feedback

FOLDER = "/s/"
ADDRESS = f"{FOLDER}{{code}}"
COOKIE = "dag"
_NAME = re.compile(r"[A-Za-z0-9_-]{22}")
_USUAL = "nl"
_HEADERS = {"Cache-Control": "no-store", "Vary": "Accept-Language, Cookie"}
Fields = dict[str, list[str]]


async def look(request: Request) -> Response:
    """The questions; thanks for who answered today; a kind word where there is nothing to answer."""
    return await _answered(_look, request, {})


async def send(request: Request) -> Response:
    """Count an answer, once for each phone and day."""
    try:
        fields = await reading.fields(request)
    except HTTPException as refusal:
        return _page(request, {}, refusal.status_code, "later")
    return await _answered(_send, request, fields)


async def _answered(answer: Callable[..., Response], request: Request, fields: Fields) -> Response:
    """What a function answers that may wait for the ledger; wrong codes of one address get slow ones."""
    try:
        if await run_in_threadpool(_is_slow, request):
            await asyncio.sleep(WAIT_SECONDS)
        return await run_in_threadpool(answer, request, fields)
    except StoreError as error:
        logging.getLogger(__name__).warning("the ledger refuses: %s", type(error).__name__)
        return _page(request, fields, 503, "later")


def _look(request: Request, fields: Fields) -> Response:
    _feedback().forget(today())
    asked = _feedback().asked(_code(request))
    if asked is None or not asked.is_open:
        return _nothing(request, fields, Taken.UNKNOWN if asked is None else Taken.CLOSED)
    phone = _phone(request, fields)
    if phone and _feedback().has_answered(_code(request), phone, today()):
        return _html(drawn.thanks(_language(request, fields)), 200)
    return _form(request, fields, asked.name)


def _send(request: Request, fields: Fields) -> Response:
    asked = _feedback().asked(_code(request))
    if asked is None:
        return _nothing(request, fields, Taken.UNKNOWN)
    scores = _scores(fields)
    if set(scores) != set(QUESTIONS):
        return _form(request, fields, asked.name, 422, "incomplete", scores)
    phone, language = _phone(request, fields) or _new_name(), _language(request, fields)
    if _feedback().has_answered(_code(request), phone, today()):
        return _html(drawn.thanks(language), 200)
    if not quotas.may_answer(_address(request), _code(request)):
        quotas.refused(settings.ANSWERS)
        return _page(request, fields, 429, "later")
    taken = _feedback().answer(_code(request), phone, scores, language, today())
    if taken in (Taken.COUNTED, Taken.AGAIN):
        return _remembering(request, _html(drawn.thanks(language), 200), phone)
    return _nothing(request, fields, taken)


def _nothing(request: Request, fields: Fields, taken: Taken) -> Response:
    """Why there is nothing to answer; a wrong code is counted."""
    if taken is Taken.CLOSED:
        return _page(request, fields, 200, "closed")
    _feedback().attempts.count(_address(request))
    return _page(request, fields, 404, "unknown")


def _form(  # noqa: PLR0913, PLR0917 - what a page of questions depends on
    request: Request,
    fields: Fields,
    offer: str,
    status: int = 200,
    message: str = "",
    chosen: dict[str, int] | None = None,
) -> Response:
    phone = _phone(request, fields) or _new_name()
    language = _language(request, fields)
    is_unsure = not (_chosen(request, fields) or _wished(request))
    page = drawn.form(language, offer, phone, is_unsure=is_unsure, message=message, chosen=chosen or {})
    return _remembering(request, _html(page, status), phone)


def _page(request: Request, fields: Fields, status: int, key: str) -> Response:
    return _html(drawn.told(_language(request, fields), key), status)


def _html(page: str, status: int) -> Response:
    return HTMLResponse(page, status, _HEADERS | {"Content-Security-Policy": drawn.policy()})


def _remembering(request: Request, response: Response, phone: str) -> Response:
    """With the name of this phone until midnight, on addresses of cards alone."""
    if request.cookies.get(COOKIE) != phone:
        midnight = datetime.combine(today() + timedelta(days=1), time.min)
        left = max(1, int((midnight - datetime.now()).total_seconds()))
        secure = address.is_secure(request)
        response.set_cookie(COOKIE, phone, left, path=FOLDER, httponly=True, samesite="lax", secure=secure)
    return response


def _phone(request: Request, fields: Fields) -> str:
    """The name of this phone today; empty for one that is new."""
    shown = (request.cookies.get(COOKIE, ""), *fields.get(drawn.PHONE_FIELD, ()))
    return next(filter(_NAME.fullmatch, shown), "")


def _new_name() -> str:
    return secrets.token_urlsafe(16)


def _scores(fields: Fields) -> dict[str, int]:
    """The faces that were chosen."""
    given = {one: address.number("".join(fields.get(one, [])), SCORES[-1]) for one in QUESTIONS}
    return {one: score for one, score in given.items() if score in SCORES}


def _language(request: Request, fields: Fields) -> str:
    return _chosen(request, fields) or _wished(request) or _USUAL


def _chosen(request: Request, fields: Fields) -> str:
    """The language that somebody chose; empty when nobody did."""
    typed = (*fields.get(drawn.LANGUAGE_FIELD, ()), request.query_params.get(drawn.LANGUAGE_FIELD, ""))
    return next(filter(strings().__contains__, typed), "")


def _wished(request: Request) -> str:
    return language_of(request.headers.get("accept-language", ""))


def _code(request: Request) -> str:
    return str(request.path_params["code"])


def _is_slow(request: Request) -> bool:
    return _feedback().attempts.are_too_many(_address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _feedback() -> "Feedback":
    from ui import answers  # noqa: PLC0415 - caches that are made before the server runs complain in its log

    return answers.feedback()

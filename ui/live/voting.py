"""What the server answers to phones: let in with a code, show the open question, take the vote; nothing else.

A phone is known by a random name in a cookie that ends with the browser. It is Lax and not Strict: a phone that follows
the link from a mail would otherwise come without its cookie, get a second name and have a second vote. The rooms are
imported where they are asked: caches that are made before the server runs complain in its log.
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from data.attempts import WAIT_SECONDS
from data.live_questions import State, Vote
from data.rooms import Phone, Rooms, as_code
from data.store import StoreError, today
from ui import address, quotas, settings
from ui.live import phone as drawn
from ui.live import reading, seats, steps
from ui.texts import day_steps as step_words
from ui.texts import live as words
from ui.texts import quotas as quota_words

if TYPE_CHECKING:
    from ui.targets.day_steps import Asking

ADDRESS, STANDING_ADDRESS = "/stem", "/stem/stand"
COOKIE = "stem"
_UNKEPT = {"Cache-Control": "no-store"}
_REFUSED = {
    (Vote.NOT_OPEN, True): words.JUST_CLOSED,
    (Vote.NOT_OPEN, False): words.PREVIOUS_CLOSED,
    (Vote.SETTLED, True): words.COUNTED_BEFORE,
    (Vote.SETTLED, False): words.PREVIOUS_COUNTED,
}
"""Why a vote is not taken; the second says whether the phone still shows the question that it answered."""


async def look(request: Request) -> Response:
    """The page: with a code in the address it lets in, else it shows what the phone of this cookie may see."""
    if "code" in request.query_params:
        await _slowed(request)
    return await _answered(_look, request, words.NOT_NOW)


async def standing(request: Request) -> Response:
    """The part of the page that changes, or 304 when this phone has it already."""
    return await _answered(_standing, request, words.NOT_NOW)


async def send(request: Request) -> Response:
    """A code or a vote. A vote answers with how the question stands now; without script the page is asked anew."""
    try:
        fields = await reading.fields(request)
    except HTTPException as refusal:
        return _page(refusal.status_code, drawn.plain(words.JOIN_TITLE, refusal.detail))
    if drawn.CODE_FIELD in fields:
        await _slowed(request)
        return await _answered(_join, request, words.NOT_NOW, fields[drawn.CODE_FIELD][-1])
    if steps.FIELD in fields:
        return await _answered(_choose_steps, request, words.NOT_NOW, fields)
    if seats.FIELD in fields:
        return await _answered(_choose_seat, request, words.NOT_NOW, fields[seats.FIELD][-1])
    return await _answered(_vote, request, words.NOT_COUNTED, fields)


async def _answered(answer: Callable[..., Response], request: Request, failing: str, *arguments: Any) -> Response:
    """What a function answers that may wait for the ledger; when the ledger refuses, ``failing`` and nothing else."""
    try:
        return await run_in_threadpool(answer, request, *arguments)
    except StoreError as error:
        logging.getLogger(__name__).warning("the ledger refuses: %s", type(error).__name__)
        return _page(503, drawn.plain(words.JOIN_TITLE, failing))


def _look(request: Request) -> Response:
    typed = request.query_params.get("code")
    phone = _phone(request)
    if typed is not None and not (phone and as_code(typed) in {phone.room.code, phone.room.join_code}):
        shown = _admitted(request, typed)
        if isinstance(shown, Response):
            return shown
        new = _rooms().phone(shown)
        return _with_cookie(request, _seen(request, new) if new else _asking_code(404, words.WRONG_CODE), COOKIE, shown)
    if phone is None:
        return _asking_code(200)
    _join_now(phone)
    return _seen(request, phone)


def _standing(request: Request) -> Response:
    phone = _phone(request)
    if phone is None:
        return _part(200, drawn.joining(_why_out(request)))
    _join_now(phone)
    tag = _tag(phone, _seat(request, phone))
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=_UNKEPT | {"ETag": tag} | _closing(phone))
    return _seen(request, phone, is_part=True)


def _join(request: Request, typed: str) -> Response:
    shown = _admitted(request, typed)
    return shown if isinstance(shown, Response) else _with_cookie(request, RedirectResponse("stem", 303), COOKIE, shown)


def _vote(request: Request, fields: dict[str, list[str]]) -> Response:
    is_part = drawn.PART_HEADER in request.headers
    phone = _phone(request)
    if phone is None:
        return _told(request, 403, drawn.joining(f"{words.ANSWER_AGAIN} {_why_out(request)}"), is_answering=True)
    if not quotas.may_vote(_address(request)):
        quotas.refused(settings.VOTES)
        return _seen(request, phone, is_part=is_part, status=429, message=quota_words.VOTES, typed=fields)
    position, number = (
        reading.position("".join(fields.pop(name, []))) for name in (drawn.POSITION_FIELD, drawn.NUMBER_FIELD)
    )
    vote = phone.room.vote(phone.name, position, fields, number)
    phone = phone._replace(seen=phone.room.seen_by(phone.name))
    if vote is Vote.COUNTED:
        return _seen(request, phone, is_part=True) if is_part else RedirectResponse("stem", 303, headers=_UNKEPT)
    if vote is Vote.NOT_VALID:
        message = words.incomplete(phone.seen.kind_code, phone.seen.per_region)
        return _seen(request, phone, is_part=is_part, status=422, message=message, typed=fields)
    is_shown = phone.seen.number == number if number else phone.seen.position == position
    return _seen(request, phone, is_part=is_part, status=409, message=_REFUSED[vote, is_shown])


def _join_now(phone: Phone) -> None:
    """This phone is in the room from now on; a room that is over takes nobody, and says so by itself."""
    if not (phone.has_joined or phone.room.is_over):
        phone.room.join(phone.name)


def _admitted(request: Request, typed: str) -> str | Response:
    """The pass for who typed a right code or ticket, or the page that says why not.

    What is right is never refused for what others do.
    """
    rooms = _rooms()
    room, name = rooms.with_ticket(typed) or (rooms.with_code(typed), "")
    if room is None:
        rooms.attempts.count(_address(request))
        is_slowed = rooms.attempts.are_too_many(_address(request))
        return _asking_code(429 if is_slowed else 404, words.TOO_MANY_CODES if is_slowed else words.WRONG_CODE, typed)
    if room.is_over:
        return _over()
    if room.ticket_count and not name:
        return _asking_code(403, words.NEEDS_TICKET)
    before = request.cookies.get(COOKIE, "")
    if rooms.phone(before) is None:
        rooms.newcomers.count(_address(request))
    return rooms.pass_for(room, before, name)


async def _slowed(request: Request) -> None:
    """Wait before a code is looked at from where many wrong ones or new phones came from; no thread waits along."""
    try:
        is_slowed = await run_in_threadpool(_is_slow, _address(request))
    except StoreError:
        return  # what was asked will meet the same, and say so
    if is_slowed:
        await asyncio.sleep(WAIT_SECONDS)


def _is_slow(address: str) -> bool:
    rooms = _rooms()
    return rooms.attempts.are_too_many(address) or rooms.newcomers.are_too_many(address)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _phone(request: Request) -> Phone | None:
    return _rooms().phone(request.cookies.get(COOKIE, ""))


def _why_out(request: Request) -> str:
    """What to tell a phone that is not in a room, or not any more."""
    shown = request.cookies.get(COOKIE, "")
    if not _rooms().needs_ticket(shown):
        return words.NOT_JOINED
    return f"{words.NEEDS_TICKET} {words.ANSWER_WAITS}" if _rooms().waits_for_ticket(shown) else words.NEEDS_TICKET


def _rooms() -> Rooms:
    from ui import answers  # noqa: PLC0415

    return answers.rooms()


def _choose_seat(request: Request, typed: str) -> Response:
    """Remember the region of this phone in a cookie that ends with the browser; nothing of it is kept here."""
    return _with_cookie(request, RedirectResponse("stem", 303, headers=_UNKEPT), seats.COOKIE, seats.known(typed))


def _choose_steps(request: Request, fields: dict[str, list[str]]) -> Response:
    """Take the next steps of a region while the stage shows them; the region is remembered as for its table."""
    phone = _phone(request)
    if phone is None:
        return _told(request, 403, drawn.joining(_why_out(request)), is_answering=True)
    if not (phone.has_joined and _steps().are_asked(phone.room)):
        return _told(request, 409, drawn.plain(step_words.PHONE_HEADING, step_words.NOT_SHOWN))
    region = seats.known("".join(fields[steps.FIELD]))
    try:
        _steps().choose(phone.room, region, steps.read(fields))
    except ValueError:
        chosen = _steps().chosen(phone.room, region)
        part = steps.part(region, chosen, today(), step_words.INCOMPLETE, fields)
        # with the tag of what stands, so that the page stays until something else does
        return _told(request, 422, part, _tag(phone, _seat(request, phone)), is_answering=True)
    if drawn.PART_HEADER not in request.headers:
        return _choose_seat(request, region)
    request.cookies[seats.COOKIE] = region  # as it comes back the next time
    return _with_cookie(request, _seen(request, phone, is_part=True), seats.COOKIE, region)


def _seat(request: Request, phone: Phone) -> str:
    """What a region does now: choose its next steps, or sit at a table."""
    region = seats.known(request.cookies.get(seats.COOKIE, ""))
    if not phone.room.is_over and _steps().are_asked(phone.room):
        return steps.part(region, _steps().chosen(phone.room, region), today())
    if phone.seen.state is State.OPEN and not region:
        return ""  # one question at a time: who votes is asked for a table afterwards
    return seats.part(_rooms().seatings.now(phone.room.code), region)


def _steps() -> "Asking":
    from ui import answers  # noqa: PLC0415
    from ui.targets.day_steps import Asking  # noqa: PLC0415

    return Asking(answers.store(), answers.rooms())


def _tag(phone: Phone, seat: str) -> str:
    """The same from every process: a set has another order in each."""
    answer = phone.seen.answer
    given = answer and (sorted(answer.options), answer.region)
    seen = (phone.name, phone.room.is_over, phone.seen._replace(answer=None), given, seat)
    return f'"{hashlib.blake2b(repr(seen).encode(), digest_size=9).hexdigest()}"'


def _seen(  # noqa: PLR0913 - what a page of a phone depends on
    request: Request,
    phone: Phone,
    *,
    is_part: bool = False,
    status: int = 200,
    message: str = "",
    typed: drawn.Fields | None = None,
) -> Response:
    if phone.room.is_over:
        return _over(is_part=is_part)
    seat = _seat(request, phone)
    tag = _tag(phone, seat)
    # while a region chooses its steps there is nothing else to wait for
    is_alone = steps.FIELD in seat and phone.seen.state is not State.OPEN
    part = seat if is_alone else drawn.question(phone.seen, message, typed) + seat
    if is_part:
        return _part(status, part, tag, _closing(phone))
    is_answering = any(f'id="{one}"' in part for one in (drawn.ANSWER_FORM, seats.FIELD, steps.FIELD))
    return _page(status, part, tag, is_answering=is_answering, seconds_left=phone.room.seconds_left)


def _closing(phone: Phone) -> dict[str, str]:
    """Said beside the part and not in it: a form that somebody is filling in must stay as it is."""
    return {drawn.CLOSING_HEADER: str(phone.room.seconds_left)} if phone.room.seconds_left else {}


def _asking_code(status: int, message: str = "", typed: str = "") -> Response:
    return _page(status, drawn.joining(message, typed), is_answering=True)


def _over(*, is_part: bool = False) -> Response:
    part = drawn.plain(words.OVER_TITLE, words.OVER)
    return _part(200, part) if is_part else _page(410, part)


def _page(
    status: int, part: str, tag: str = "", *, is_answering: bool = False, seconds_left: int | None = None
) -> Response:
    headers = _UNKEPT | {"Content-Security-Policy": drawn.policy()}
    html = drawn.page(part, tag, is_answering=is_answering, seconds_left=seconds_left)
    return HTMLResponse(html, status, headers)


def _told(request: Request, status: int, part: str, tag: str = "", *, is_answering: bool = False) -> Response:
    """The part for who has script, else the page around it."""
    is_part = drawn.PART_HEADER in request.headers
    return _part(status, part, tag) if is_part else _page(status, part, tag, is_answering=is_answering)


def _part(status: int, part: str, tag: str = "", closing: Mapping[str, str] = MappingProxyType({})) -> Response:
    return HTMLResponse(part, status, _UNKEPT | ({"ETag": tag} if tag else {}) | dict(closing))


def _with_cookie(request: Request, response: Response, name: str, value: str) -> Response:
    secure = address.is_secure(request)
    response.set_cookie(name, value, path=ADDRESS, httponly=True, samesite="lax", secure=secure)
    return response

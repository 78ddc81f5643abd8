"""What the server answers to the stage: the document of a running order, how its room stands, and what is done there.

Who has the key of the room may open, close, reveal and count hands. The key comes once in the address and then
stays in a cookie, so that it does not stand in the address bar that a full room can read. Pictures and the store are
imported where they are asked: caches that are made before the server runs complain in its log.
"""

import logging
import secrets
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response

from data import audit, chosen_steps, runsheets
from data.access import Act, Action, Principal, RefusedError, may
from data.board_choices import last_number
from data.deliveries import has_demo_rows
from data.live_questions import State
from data.live_results import keep_due
from data.room import MOST_HANDS, OtherOpenError, Room
from data.rooms import Rooms
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store, StoreError, today
from ui import address
from ui.live import hall, reading, room_state
from ui.stage import LiveLinks
from ui.texts import frame as frame_words
from ui.texts import live as words

ADDRESS = "/podium/{number}"
KEY_FIELD, STEP_FIELD, ACTION_FIELD, VALUE_FIELD, VERSION_FIELD = "sleutel", "stap", "wat", "waarde", "versie"
ANYWAY = "toch"
"""The value with which a question is opened though another is open: that one closes."""
STATES = {"open": State.OPEN, "sluit": State.CLOSED, "toon": State.REVEALED, "vergelijk": State.COMPARED}
AGAIN, MORE, STOP = "opnieuw", "meer", "stop"
"""What can be done with a timer."""
MORE_SECONDS = 60
_UNKEPT = {"Cache-Control": "no-store"}
_FRAMED = {"Content-Security-Policy": "frame-ancestors 'none'"}
_DOCUMENTS_KEPT = 6
_VERSIONS_KEPT = 20


async def show(request: Request) -> Response:
    """The document; with the key of its room also with live controls."""
    try:
        return await run_in_threadpool(_show, request)
    except StoreError:
        return PlainTextResponse(frame_words.PAGE_FAILED, 503, _UNKEPT)


async def standing(request: Request) -> Response:
    """How the room stands, or 304 when the stage has that already."""
    return await _answered(_standing, request)


async def act(request: Request) -> Response:
    """Do what the facilitator asks of one question, keep totals that are final, and say how the room stands."""
    try:
        values = await reading.values(request)
    except HTTPException as refusal:
        return _refused(refusal.status_code, refusal.detail)
    return await _answered(_act, request, values)


async def _answered(answer: Callable[..., Response], *arguments: Any) -> Response:
    """What a function answers that may wait for the ledger; when the ledger refuses, a sentence and nothing else."""
    try:
        return await run_in_threadpool(answer, *arguments)
    except StoreError as error:
        logging.getLogger(__name__).warning("the ledger refuses: %s", type(error).__name__)
        return _refused(503, words.NOT_NOW)


def _show(request: Request) -> Response:
    number = _number(request)
    room = _rooms().of(number)
    key = request.query_params.get(KEY_FIELD)
    if room and key is not None and _leads(request, room, key):
        return _with_key(request, room)
    has_key = _leads(request, room, request.cookies.get(_cookie(number), ""))
    html = _document(request, number, room if has_key else None)
    if html is None:
        return PlainTextResponse(words.NOT_PRESENTED, 404, _UNKEPT)
    return HTMLResponse(html, headers=_UNKEPT | _FRAMED)


def _standing(request: Request) -> Response:
    number = _number(request)
    room = _rooms().of(number)
    key = request.query_params.get(KEY_FIELD) or request.cookies.get(_cookie(number), "")
    if room is None or not _leads(request, room, key):
        return _refused(403, words.NO_KEY)
    where = hall.where_now(request)
    if room.close_overdue():
        keep_due(_store(), _rooms())
    elif request.headers.get("if-none-match") == (tag := _tag(room, room.revision, where)):
        return Response(status_code=304, headers=_UNKEPT | {"ETag": tag})
    now = room.standing()
    told = room_state.of(_store(), room, now, where)
    return JSONResponse(told, headers=_UNKEPT | {"ETag": _tag(room, now.revision, where)})


def _act(request: Request, values: dict[str, str]) -> Response:
    rooms = _rooms()
    room = rooms.of(_number(request))
    try:
        # before the key: who may lead no room tried to, also without one
        audit.allow(_store().ledger, Act(_by(request), Action.RUNSHEETS))
    except RefusedError:
        return _refused(403, words.NO_KEY)
    if room is None or not _is_key(room, values.get(KEY_FIELD, "")):
        return _refused(403, words.NO_KEY)
    if values.get(VERSION_FIELD, str(room.version)) != str(room.version):
        # its steps have other places now: what it asks may be of another question
        return _refused(409, words.EDITED, version=room.version)
    try:
        room.close_overdue()
        step = reading.position(values.get(STEP_FIELD, ""))
        _do(room, step, values.get(ACTION_FIELD, ""), values.get(VALUE_FIELD, ""))
    except KeyError:
        return _refused(400, words.UNKNOWN_ACTION)
    except OtherOpenError as other:
        return _refused(409, words.other_open(*other.args), confirm=ANYWAY)
    keep_due(_store(), rooms)
    chosen_steps.keep_due(_store(), rooms)
    room = rooms.of(room.number) or room
    return JSONResponse(room_state.of(_store(), room, room.standing(), hall.where_now(request)), headers=_UNKEPT)


def _tag(room: Room, revision: int, where: str) -> str:
    return f'"{room.code}-{revision}{where}"'


def _do(room: Room, step: int, action: str, value: str) -> None:
    """Raises KeyError for an action, a step or a value that there is not, and OtherOpenError."""
    shown = _step(_store(), room.number, room.version, step)
    if action == "stap":
        room.go_to(step)
        if shown and shown.timer_minutes and shown.kind_code == PICTURE:
            room.start_timer(shown.step_id, shown.timer_minutes)
    elif action == "code":
        _rooms().new_code(room)
    elif action == "tijd":
        _time(room, shown, value)
    elif action == "wis":
        room.reset(step)
    elif action == "aftellen":
        room.announce_closing(step)
    elif action == "handen":
        option, _, typed = value.rpartition(":")
        hands = address.number(typed, MOST_HANDS)
        room.count_hands(step, option, -1 if hands is None else hands)
    elif action == "regio":
        region, _, option = value.partition(":")
        room.answer_for(step, region, option)
    else:
        timer = (shown.timer_minutes, shown.closes_itself) if shown else (0, False)
        closes_other = value == ANYWAY
        room.set_state(step, STATES[action], closes_other=closes_other, minutes=timer[0], closes_itself=timer[1])


def _time(room: Room, step: Step | None, value: str) -> None:
    """Raises KeyError for a step without a timer, or something else than can be done with it."""
    if step is None or not step.timer_minutes or value not in {AGAIN, MORE, STOP}:
        raise KeyError(value)
    if value == AGAIN:
        room.start_timer(step.step_id, step.timer_minutes, closes_itself=step.closes_itself, is_anew=True)
    elif value == MORE:
        room.extend_timer(step.step_id, MORE_SECONDS)
    else:
        room.stop_timer(step.step_id)


def _step(store: Store, number: int, version: int, position: int) -> Step | None:
    """A step of the running order; None while this process has not heard of that version."""
    try:
        steps = _steps(store, number, version)
    except KeyError:
        return None
    return steps[position - 1] if 0 < position <= len(steps) else None


@lru_cache(_VERSIONS_KEPT)
def _steps(store: Store, number: int, version: int) -> tuple[Step, ...]:
    """A version never changes. Raises KeyError when there is none, which is asked again."""
    sheet = runsheets.find(store, number, version)
    if sheet is None:
        raise KeyError(version)
    return sheet.steps


def _document(request: Request, number: int, room: Room | None) -> str | None:
    from ui.targets import seats  # noqa: PLC0415

    store = _store()
    runsheet = runsheets.find(store, number)
    if runsheet is None or (runsheet.is_deleted and room is None):
        return None
    if room:
        room = _rooms().present(_by(request), number, runsheet.version, runsheet.steps)
        seats.keep(store, _rooms(), room, runsheet)
        keep_due(store, _rooms())
    # a region may choose what its board reads without a delivery
    known = (store.version(), last_number(store))
    return _made(store, runsheet, _links(request, room, runsheet) if room else None, known, today())


@lru_cache(_DOCUMENTS_KEPT)
def _made(store: Store, runsheet: Runsheet, links: LiveLinks | None, _known: tuple[int, int], day: date) -> str:
    from ui.stage import document  # noqa: PLC0415
    from ui.targets import steps  # noqa: PLC0415

    shown = steps.stage_steps(runsheet.steps, store, day)
    return document.page(runsheet.name, shown, links, is_demo=has_demo_rows(store))


def _links(request: Request, room: Room, runsheet: Runsheet) -> LiveLinks:
    from ui.stage import document  # noqa: PLC0415
    from ui.targets import seats  # noqa: PLC0415

    place = f"/podium/{room.number}"
    code = room_state.code_to_type(room)
    url = hall.join_url(request, code)
    unreachable = hall.why_unreachable(url)
    # on one machine alone people try it out; a hall must not scan what leads nowhere
    qr = "" if unreachable and hall.setting() else document.qr(url, border=4)
    where = (f"{place}/stand", f"{place}/doe", room.key, url, code, qr)
    is_for_phones = seats.are_for_phones(runsheet.steps, runsheet.number)
    return LiveLinks(*where, runsheet.version, unreachable, is_for_phones)


def _number(request: Request) -> int:
    """Of the running order that the address names; 0, which none has, for what is no number."""
    return address.number(request.path_params["number"], address.HIGHEST_NUMBER) or 0


def _by(request: Request) -> Principal:
    from ui import people  # noqa: PLC0415

    return people.of(request)


def _store() -> Store:
    from ui import answers  # noqa: PLC0415

    return answers.store()


def _rooms() -> Rooms:
    from ui import answers  # noqa: PLC0415

    return answers.rooms()


def _leads(request: Request, room: Room | None, key: str) -> bool:
    """Whether somebody has the key of a room and may still lead one."""
    return room is not None and _is_key(room, key) and may(_by(request), Action.RUNSHEETS)


def _is_key(room: Room, typed: str) -> bool:
    return secrets.compare_digest(room.key.encode(), typed.encode("utf-8", "surrogatepass"))


def _cookie(number: int) -> str:
    return f"podium-{number}"


def _with_key(request: Request, room: Room) -> Response:
    kept = "&".join(f"{name}={value}" for name, value in request.query_params.items() if name == STEP_FIELD)
    response = RedirectResponse(f"{request.url.path}?{kept}".rstrip("?"), 303, _UNKEPT)
    secure = address.is_secure(request)
    path = f"/podium/{room.number}"
    response.set_cookie(_cookie(room.number), room.key, path=path, httponly=True, samesite="lax", secure=secure)
    return response


def _refused(status: int, sentence: str, **more: Any) -> Response:
    return JSONResponse({"fout": sentence} | more, status, _UNKEPT)

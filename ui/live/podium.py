"""What the server answers to the stage: the document of a running order, how its room stands, and what is done there.

Who has the key of the room may open, close, reveal and count hands. The key comes once in the address and then
stays in a cookie, so that it does not stand in the address bar that a full room can read. Pictures and the store are
imported where they are asked: caches that are made before the server runs complain in its log.
"""

import json
import logging
import secrets
from datetime import date
from functools import lru_cache
from typing import Any

import segno
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response

from data import queries, runsheets
from data.live_questions import State, Tally
from data.live_results import keep
from data.rooms import ROOMS, Room
from data.runsheets import Runsheet
from data.store import Store, StoreError, today
from ui.live import hall, reading
from ui.stage import LiveLinks
from ui.texts import frame as frame_words
from ui.texts import live as words

ADDRESS = "/podium/{number:int}"
KEY_FIELD, STEP_FIELD, ACTION_FIELD, VALUE_FIELD = "sleutel", "stap", "wat", "waarde"
STATES = {"open": State.OPEN, "sluit": State.CLOSED, "toon": State.REVEALED}
HANDS = {"plus": 1, "min": -1}
_SAFE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}
_FRAMED = {"Content-Security-Policy": "frame-ancestors 'none'"}
_DOCUMENTS_KEPT, _PICTURES_KEPT = 6, 60


async def show(request: Request) -> Response:
    """The document; with the key of its room also with live controls."""
    number = request.path_params["number"]
    room = ROOMS.of(number)
    key = request.query_params.get(KEY_FIELD)
    if room and key is not None and _fits(room, key):
        return _with_key(request, room)
    has_key = room is not None and _fits(room, request.cookies.get(_cookie(number), ""))
    try:
        html = await run_in_threadpool(_document, request, number, room if has_key else None)
    except StoreError:
        return PlainTextResponse(frame_words.PAGE_FAILED, 503, _SAFE)
    if html is None:
        return PlainTextResponse(words.NOT_PRESENTED, 404, _SAFE)
    return HTMLResponse(html, headers=_SAFE | _FRAMED)


async def standing(request: Request) -> Response:
    """How the room stands, or 304 when the stage has that already."""
    room = ROOMS.of(request.path_params["number"])
    shown = request.query_params.get(KEY_FIELD) or request.cookies.get(_cookie(request.path_params["number"]), "")
    if room is None or not _fits(room, shown):
        return _refused(403, words.NO_KEY)
    tag = f'"{room.code}-{room.revision}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=_SAFE | {"ETag": tag})
    return JSONResponse(await run_in_threadpool(stand, room), headers=_SAFE | {"ETag": tag})


async def act(request: Request) -> Response:
    """Do what the facilitator asks of one question, keep totals that are final, and say how the room stands."""
    try:
        values = await reading.values(request)
    except HTTPException as refusal:
        return _refused(refusal.status_code, refusal.detail)
    room = ROOMS.of(request.path_params["number"])
    if room is None or not _fits(room, values.get(KEY_FIELD, "")):
        return _refused(403, words.NO_KEY)
    step = reading.position(values.get(STEP_FIELD, ""))
    try:
        _do(room, step, values.get(ACTION_FIELD, ""), values.get(VALUE_FIELD, ""))
    except KeyError:
        return _refused(400, words.UNKNOWN_ACTION)
    await run_in_threadpool(_keep, room)
    return JSONResponse(await run_in_threadpool(stand, room), headers=_SAFE)


def stand(room: Room) -> dict[str, Any]:
    """How a room stands: ``step``, ``code``, and per position state, phones joined, answers and what was revealed."""
    joined = room.joined_count
    questions = {str(position): _question(tally, joined) for position, tally in room.tallies().items()}
    return {"step": room.step, "code": room.code, "questions": questions}


def _question(tally: Tally, joined: int) -> dict[str, Any]:
    sentence = note = svg = ""
    if tally.state is State.REVEALED:
        sentence, note, svg = _picture(tally.kind_code, json.dumps(tally.totals), joined, tally.answer_count)
    return {
        "state": tally.state.value,
        "joined": joined,
        "answers": tally.answer_count,
        "sentence": sentence,
        "note": note,
        "svg": svg,
    }


@lru_cache(_PICTURES_KEPT)
def _picture(kind_code: str, totals: str, joined: int, answer_count: int) -> tuple[str, str, str]:
    from ui.stage import live_pictures  # noqa: PLC0415

    picture = live_pictures.distribution(kind_code, json.loads(totals), joined, answer_count)
    return picture.sentence, picture.note, picture.svg


def _do(room: Room, step: int, action: str, value: str) -> None:
    """Raises KeyError for an action, a step or a value that there is not."""
    if action == "stap":
        room.go_to(step)
    elif action == "wis":
        room.reset(step)
    elif action in HANDS:
        room.raise_hands(step, value, HANDS[action])
    else:
        room.set_state(step, STATES[action])


def _keep(room: Room) -> None:
    """A store that refuses must not stop the room: what could not be kept is tried again at the next action."""
    for tally in room.to_keep():
        try:
            keep(_store(), room, tally)
        except StoreError:
            logging.getLogger(__name__).exception("totals of step %s were not kept", tally.position)
        else:
            room.was_kept(tally)


def _document(request: Request, number: int, room: Room | None) -> str | None:
    store = _store()
    runsheet = runsheets.find(store, number)
    if runsheet is None or (runsheet.is_deleted and room is None):
        return None
    links = _links(request, ROOMS.present(number, runsheet.version, runsheet.steps)) if room else None
    return _made(store, runsheet, links, store.version(), today())


@lru_cache(_DOCUMENTS_KEPT)
def _made(store: Store, runsheet: Runsheet, links: LiveLinks | None, _version: int, day: date) -> str:
    from ui.stage import document, steps  # noqa: PLC0415

    shown = steps.stage_steps(runsheet.steps, store, day)
    return document.page(runsheet.name, shown, links, is_demo=queries.has_demo_rows(store))


def _links(request: Request, room: Room) -> LiveLinks:
    place = f"/podium/{room.number}"
    url = hall.join_url(request, room.code)
    picture = segno.make_qr(url, error="m").svg_inline(border=4, omitsize=True, dark="#000", light="#fff")
    return LiveLinks(f"{place}/stand", f"{place}/doe", room.key, url, room.code, picture)


def _store() -> Store:
    from ui import frame  # noqa: PLC0415

    return frame.store()


def _fits(room: Room, key: str) -> bool:
    return secrets.compare_digest(room.key.encode(), key.encode())


def _cookie(number: int) -> str:
    return f"podium-{number}"


def _with_key(request: Request, room: Room) -> Response:
    kept = "&".join(f"{name}={value}" for name, value in request.query_params.items() if name == STEP_FIELD)
    response = RedirectResponse(f"{request.url.path}?{kept}".rstrip("?"), 303, _SAFE)
    is_secure = request.url.scheme == "https"
    path = f"/podium/{room.number}"
    response.set_cookie(_cookie(room.number), room.key, path=path, httponly=True, samesite="lax", secure=is_secure)
    return response


def _refused(status: int, sentence: str) -> Response:
    return JSONResponse({"fout": sentence}, status, _SAFE)

"""How a room stands, as the stage shows it: states, answers, what was revealed and what was answered before.

Pictures are imported where they are asked: caches that are made before the server runs complain in its log.
"""

import json
from functools import lru_cache
from typing import Any

from data.live_questions import Outcome, State, Tally, before, is_told, outcome
from data.live_results import previous
from data.room import Room
from data.room_views import Standing
from data.store import Store
from ui.texts import live_before as before_words

_SHOWN = (State.REVEALED, State.COMPARED)
_PICTURES_KEPT = 60


def of(store: Store, room: Room, now: Standing, where: str) -> dict[str, Any]:
    """How a room stands: ``step``, ``code``, ``version`` of the running order, ``joined`` phones, which is ``open``.

    ``where`` is the address at which phones join in a hall, which may move to another network; elsewhere there is none.

    ``closes_in`` are seconds, in the last ten, and ``timers`` step id -> seconds left. And per position state, answers
    and what was revealed.
    """
    questions = {str(position): _question(store, room, now, tally) for position, tally in now.tallies.items()}
    timers = {step: round(left, 1) for step, left in now.timers.items()}
    told: dict[str, Any] = {
        "version": room.version,
        "step": now.step,
        "code": code_to_type(room),
        "joined": now.joined_count,
        "open": now.open_step,
        "closes_in": room.seconds_left if now.is_asking else None,
        "timers": timers,
        "questions": questions,
        "pictures": _pictures(store, room),
    }
    return told | ({"where": where} if where else {})


def _pictures(store: Store, room: Room) -> dict[str, Any]:
    """What changed on steps that show a picture, by position."""
    from ui.targets import day_steps  # noqa: PLC0415

    return day_steps.pictures(store, room)


def code_to_type(room: Room) -> str:
    """The code on the stage; none where people have a ticket instead."""
    return "" if room.ticket_count else room.join_code


def _question(store: Store, room: Room, now: Standing, tally: Tally) -> dict[str, Any]:
    sentence = heading = note = svg = ""
    joined, earlier = now.joined_count, None
    if tally.state in _SHOWN:
        told = outcome(tally, joined)
        earlier = _earlier(store, room, now, tally, told)
        beside = earlier if tally.state is State.COMPARED else None
        sentence, heading, note, svg = _picture(json.dumps(told), json.dumps(beside))
    return {
        "state": (State.REVEALED if tally.state in _SHOWN else tally.state).value,
        "comparable": earlier is not None,
        "compared": earlier is not None and tally.state is State.COMPARED,
        "joined": joined,
        "answers": tally.answer_count,
        "hands": tally.hands,
        "sentence": sentence,
        "heading": heading,
        "note": note,
        "svg": svg,
    }


def _earlier(store: Store, room: Room, now: Standing, tally: Tally, told: Outcome) -> Any:
    """What was answered to the same question before, in this room or on the day before it, with both their names."""
    from ui.stage import live_before  # noqa: PLC0415

    if not is_told(told):
        return None
    earlier = before(tally, now.tallies.values())
    if earlier:
        return live_before.Earlier(outcome(earlier, now.joined_count), before_words.FIRST, before_words.NOW)
    kept = previous(store, tally, room.opened_at)
    return kept and live_before.Earlier(kept[1], before_words.day(kept[0]), before_words.TODAY)


@lru_cache(_PICTURES_KEPT)
def _picture(told: str, earlier: str) -> tuple[str, str, str, str]:
    """The picture of an outcome, which comes as JSON so that it can be remembered."""
    from ui.stage import document, live_before, live_outcome  # noqa: PLC0415

    beside = json.loads(earlier)
    before = beside and live_before.Earlier(_outcome(beside[0]), *beside[1:])
    picture = live_outcome.picture(_outcome(json.loads(told)), before)
    return picture.sentence, document.lettered(picture.sentence), picture.note, document.lettered_drawing(picture.svg)


def _outcome(parts: list[Any]) -> Outcome:
    """An outcome that was JSON, which has no tuples."""
    whole = Outcome(*parts)
    return whole._replace(choices=tuple(whole.choices))

"""Totals of live questions: kept when a question closes, read when a region adopts them; never holds a vote."""

import json
import logging
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from data import live_answers
from data.access import HALL, Act, Action
from data.live_questions import Asked, Outcome, Tally, ask_same, is_told
from data.room import Room
from data.rooms import Rooms
from data.store import Store, StoreError

if TYPE_CHECKING:
    import pandas as pd

Totals = dict[str | None, tuple[int, dict[str, Any]]]
"""Region, or None for the whole room -> how many answered, and the totals that may be kept."""


def keep_due(store: Store, rooms: Rooms) -> None:
    """Keep the totals of every question that is not open and that the store does not have as it stands now.

    Each is kept once, however many processes ask. A store that refuses must not stop a room: what could not be kept is
    due again the next time.
    """
    try:
        for room in rooms.all():
            room.close_overdue()
            standing = room.standing()
            if room.is_over and standing.is_asking:
                # nobody can close it any more, and a vote must not outlive its question
                room.close_question()
                standing = room.standing()
            if standing.due:
                for tally in _keep(store, room):
                    room.was_kept(tally)
    except StoreError:
        logging.getLogger(__name__).exception("totals of a room are not kept yet")


def _keep(store: Store, room: Room) -> list[Tally]:
    """Keep what is due in a room, and answer with it."""
    with store.transaction(Act(HALL, Action.KEEP)) as (cursor, moment, _):
        # asked inside the turn: totals that are older than those of another process must not come after them
        standing = room.standing()
        for tally in standing.due:
            totals = _totals(tally)
            if (tally.question, totals) != _newest(store, room, tally):
                key = [room.number, room.opened_at, tally.step_id or None, tally.kind_code]
                rest = [tally.position, tally.question, room.version, moment, standing.joined_count]
                rest += [json.dumps(tally.choices) if tally.choices else None, tally.per_region or None]
                rows = [[*key, *rest, region, count, json.dumps(found)] for region, (count, found) in totals.items()]
                cursor.executemany(_INSERT, rows)
    return standing.due


_STEP = "coalesce(step_id, position || ' ' || question)"
"""What tells the questions of a room apart; those of a release that gave steps no id by their place and words."""
_INSERT = """
    INSERT INTO staging.live_result (
        runsheet_number, room_opened_at, step_id, kind_code, position, question, runsheet_version, kept_at,
        joined_count, choices, per_region, region, answer_count, totals
    )
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _totals(tally: Tally) -> Totals:
    """Of the whole room and of each region that may be told beside it; under five only their number is kept.

    Where phones count by region, of the whole room only their number, and so every region with five may be told. A
    region that gave one answer together speaks for itself.
    """
    if tally.per_region == live_answers.AT_TABLE:
        together: Totals = {None: (tally.answer_count, tally.totals)}
        return together | dict(tally.by_region)
    whole: Totals = {None: (tally.answer_count, {} if tally.per_region else tally.totals)}
    sizes = {region: count for region, (count, _) in tally.by_region.items()}
    if tally.per_region:
        told = {region for region, count in sizes.items() if count >= live_answers.FEWEST_ANSWERS}
    else:
        told = live_answers.speaking(sizes, tally.alone_count)
    found = whole | {region: own for region, own in tally.by_region.items() if region in told}
    return {
        region: (count, live_answers.kept(tally.kind_code, count, totals)) for region, (count, totals) in found.items()
    }


def _newest(store: Store, room: Room, tally: Tally) -> tuple[str, Totals]:
    """What was asked and kept of a step last; empty when nothing was."""
    step = tally.step_id or f"{tally.position} {tally.question}"
    rows = store.rows(
        f"""
        SELECT region, answer_count, totals, question
        FROM live_result
        WHERE (runsheet_number, room_opened_at, kind_code, {_STEP}) = (?, ?, ?, ?)
        QUALIFY kept_at = max(kept_at) OVER ()
        """,  # noqa: S608 - ours
        [room.number, room.opened_at, tally.kind_code, step],
    )
    asked = next((question for *_, question in rows), "")
    return asked, {region: (count, json.loads(totals)) for region, count, totals, _ in rows}


def answer_counts(store: Store, room: Room | None, runsheet_number: int) -> dict[str, int]:
    """Step -> how many answers there are to it: in the room that is open, and kept of the ones before it."""
    kept = results(store, runsheet_number)
    kept = kept[kept["region"].isna() & kept["step_id"].notna()]
    kept = kept[kept["room_opened_at"] != (room and room.opened_at)]
    counts = Counter(kept.groupby("step_id")["answer_count"].sum().to_dict())
    for tally in room.standing().asked if room else ():
        counts[tally.step_id] += tally.answer_count
    return {str(step): int(count) for step, count in counts.items() if count}


class Kept(NamedTuple):
    """A question of which the answers were kept; see ``live_questions.Asked``."""

    kind_code: str
    question: str
    choices: tuple[str, ...]
    per_region: str
    step_id: str
    origin: str = ""


def previous(store: Store, asked: Asked, opened_at: datetime) -> tuple[datetime, Outcome] | None:
    """What the same question was answered on the last day before a room opened, and when; None: never, or by too few.

    Of any running order; the same is what ``live_questions.ask_same`` says. Source: live_result.
    """
    rows = store.rows(
        f"""
        SELECT room_opened_at, runsheet_number, {_STEP}, question, coalesce(choices, '[]'), coalesce(per_region, ''),
            coalesce(step_id, ''), region, answer_count, totals, joined_count
        FROM live_result
        WHERE kind_code = ? AND room_opened_at::DATE < ?::DATE
        QUALIFY kept_at = max(kept_at) OVER (PARTITION BY room_opened_at, runsheet_number, {_STEP})
        ORDER BY room_opened_at DESC, position DESC, runsheet_number, {_STEP}, region NULLS FIRST
        """,  # noqa: S608 - ours
        [asked.kind_code, opened_at],
    )
    for key, own in groupby(rows, key=itemgetter(*range(7))):
        moment, _, _, question, choices, per_region, step_id = key
        kept = Kept(asked.kind_code, question, tuple(json.loads(choices)), per_region, step_id)
        told = _outcome(kept, (row[-4:] for row in own))
        if ask_same(kept, asked) and is_told(told):
            return moment, told
    return None


def _outcome(kept: Kept, rows: Iterable[tuple[str | None, int, str, int]]) -> Outcome:
    """What was kept of one question: region, count, totals, phones that joined; the whole room has no region."""
    by_region = {region: (count, json.loads(totals), joined) for region, count, totals, joined in rows}
    count, whole, joined = by_region.pop(None, (0, {}, 0))
    regions = {str(region): own[:2] for region, own in by_region.items()} if kept.per_region else {}
    return Outcome(kept.kind_code, whole, joined, count, kept.choices, kept.per_region, regions)


def results(store: Store, runsheet_number: int) -> "pd.DataFrame":
    """What rooms answered to the live questions of one running order, as each question was kept last.

    Grain: room, step and region (missing: the whole room); newest room first, then by position, the whole room
    before its regions. Columns: runsheet_version (number), room_opened_at (UTC), position (rank from 1),
    kind_code, question (text), region (code), answered_at (UTC: when these answers were kept first, whatever was edited
    since), joined_count, answer_count (people), totals
    (dictionary as ``live_answers.totals`` gives it; empty under five answers, groups under three only together),
    choices (words of its own, tuple), per_region (how regions answered, one of ``live_answers.PER_REGION``, or empty;
    at table answer_count is of regions).
    A question that was reset has an answer_count of 0. Source: live_result.
    """
    found = store.ask(
        f"""
        SELECT runsheet_version, room_opened_at, position, kind_code, question, region,
            min(kept_at) OVER (PARTITION BY room_opened_at, kind_code, {_STEP}, region, answer_count, totals)
                AS answered_at,
            joined_count, answer_count, totals, step_id, coalesce(choices, '[]') AS choices,
            coalesce(per_region, '') AS per_region
        FROM live_result
        WHERE runsheet_number = $number
        -- a region that fell under five answers must not speak from an earlier time: the question's last moment counts
        QUALIFY kept_at = max(kept_at) OVER (PARTITION BY room_opened_at, kind_code, {_STEP})
        ORDER BY
            room_opened_at DESC, position,
            -- two may have one place: a step that was taken out, and the one that came there
            min(kept_at) OVER (PARTITION BY room_opened_at, kind_code, {_STEP}), {_STEP}, region NULLS FIRST
        """,  # noqa: S608 - ours
        {"number": runsheet_number},
    )
    found["totals"] = found["totals"].map(json.loads)
    found["choices"] = found["choices"].map(json.loads).map(tuple)
    return found

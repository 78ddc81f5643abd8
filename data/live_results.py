"""Totals of live questions: kept when a question closes, read when a region adopts them; never holds a vote."""

import json
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from data import live_answers
from data.live_questions import Tally
from data.rooms import Room
from data.store import Store

_COLUMNS = """runsheet_number, runsheet_version, room_opened_at, position, kind_code, question, region, kept_at,
    joined_count, answer_count, totals"""


def keep(store: Store, room: Room, tally: Tally) -> None:
    """Keep the totals of one question as they stand now, and of each region with five answers or more.

    Under five answers their number is kept and no totals. Raises StoreUnwritableError when the disk refuses.
    """
    kept_at = datetime.now(UTC).replace(tzinfo=None)
    found: dict[str | None, tuple[int, dict[str, Any]]] = {None: (tally.answer_count, tally.totals)}
    found |= {region: own for region, own in tally.by_region.items() if own[0] >= live_answers.FEWEST_ANSWERS}
    rows = [
        (
            room.number,
            room.version,
            room.opened_at,
            tally.position,
            tally.kind_code,
            tally.question,
            region,
            kept_at,
            room.joined_count,
            count,
            json.dumps(live_answers.kept(tally.kind_code, count, totals)),
        )
        for region, (count, totals) in found.items()
    ]
    with store.transaction() as cursor:
        cursor.executemany(
            f"INSERT INTO live_result ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - ours
            rows,
        )


def results(store: Store, runsheet_number: int) -> pd.DataFrame:
    """What rooms answered to the live questions of one running order, as each question was kept last.

    Grain: room, position and region (missing: the whole room); newest room first, then by position, the whole
    room before its regions. Columns: runsheet_version (number), room_opened_at (UTC), position (rank from 1),
    kind_code, question (text), region (code), kept_at (UTC), joined_count, answer_count (people), totals
    (dictionary as ``live_answers.totals`` gives it; empty under five answers, without groups under three).
    A question that was reset has an answer_count of 0. Source: live_result.
    """
    found = store.ask(
        """
        SELECT runsheet_version, room_opened_at, position, kind_code, question, region, kept_at, joined_count,
            answer_count, totals
        FROM live_result
        WHERE runsheet_number = $number
        -- a region that fell under five answers must not speak from an earlier time: the question's last moment counts
        QUALIFY kept_at = max(kept_at) OVER (PARTITION BY room_opened_at, position, kind_code, question)
        ORDER BY room_opened_at DESC, position, region NULLS FIRST
        """,
        {"number": runsheet_number},
    )
    found["totals"] = found["totals"].map(json.loads)
    return found

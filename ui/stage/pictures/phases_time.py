"""How the five phases went, quarter by quarter: one region, or the median, before the lines of the others."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from ui import formats
from ui.drawing.stage import marks
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import phases as page_words
from ui.texts import stage_time as words

_LEFT, _TOP, _BOTTOM, _GAP = 84, 84, 430, 22

_Course = list[Any]
"""A share per quarter, missing where it is not known."""


def course(asked: Asked, store: Store) -> StagePicture:
    """A panel per phase: the lines of the regions, the own one or the median strong, with its first and last share."""
    shares = queries.phase_share_by_quarter(store, asked.as_of)
    moments: list[date] = list(dict.fromkeys(shares["moment"]))
    courses: dict[str, dict[str, _Course]] = {code: {} for code in page_words.phases()}
    for line in lines(shares):
        courses[line.phase_code].setdefault(line.region, []).append(line.phase_share)
    strong = {
        code: of.get(asked.region, []) if asked.region else _medians(list(of.values())) for code, of in courses.items()
    }
    wide = (marks.WIDTH - _LEFT) / len(courses)
    drawn = [
        mark
        for i, (code, of) in enumerate(courses.items())
        for mark in _panel((_LEFT + i * wide, wide - _GAP), code, list(of.values()), strong[code], asked.region)
    ]
    is_known = any(not formats.is_missing(share) for share in shares["phase_share"])
    return StagePicture(
        words.course_sentence(shares, asked.region),
        words.course_note(moments, asked.region, asked.as_of),
        marks.drawing(*_shares(), *drawn) if is_known else "",
        table_html(_table(strong, moments)) if is_known else "",
    )


def _medians(courses: Sequence[_Course]) -> _Course:
    """The median of the regions that are known, quarter by quarter."""
    found = []
    for quarter in zip(*courses, strict=True):
        known = [float(share) for share in quarter if not formats.is_missing(share)]
        found.append(median(known) if known else None)
    return found


def _down(share: Any) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * float(share)


def _shares() -> list[str]:
    return [
        marks.text(_LEFT - 12, _down(share) + 9, formats.share(share), "quiet end", marks.SMALL)
        for share in (0, 0.5, 1)
    ]


def _panel(place: tuple[float, float], code: str, others: list[_Course], strong: _Course, own: str | None) -> list[str]:
    x, wide = place
    made = [marks.lines(x, 26, marks.wrapped(page_words.phases()[code], wide), "label phase")]
    for share in (0, 0.5, 1):
        made.append(marks.stroke([(x, _down(share)), (x + wide, _down(share))], "axis" if not share else "grid"))
    step = wide / max(len(strong) - 1, 1)
    made += [mark for course in others for mark in _line(x, step, course, "dim")]
    kind = "own" if own else "named"
    made += _line(x, step, strong, kind)
    known = [share for share in strong if not formats.is_missing(share)]
    if not known:
        return [*made, marks.rect(x, _TOP, wide, _BOTTOM - _TOP, "silent")]
    first, last = formats.share(known[0]), formats.share(known[-1])
    shown = f"{first} → {last}" if len(known) > 1 else last
    return [*made, marks.text(x + wide / 2, _BOTTOM + 60, shown, f"number {kind} middle", 30)]


def _line(x: float, step: float, course: _Course, kind: str) -> list[str]:
    """A line through what is known, broken where nothing is; a dot at its last point, and where it stands alone."""
    made: list[str] = []
    run: list[tuple[float, float]] = []
    for i, share in enumerate([*course, None]):
        if not formats.is_missing(share):
            run.append((x + i * step, _down(share)))
            continue
        if len(run) > 1:
            made.append(marks.stroke(run, f"line {kind}"))
        if run:
            made.append(marks.dot(*run[-1], 5 if kind == "dim" else 10, f"dot {kind}"))
        run = []
    return made


def _table(strong: dict[str, _Course], moments: Sequence[date]) -> pd.DataFrame:
    found = [(reference.label("phase", code), *map(formats.share, course)) for code, course in strong.items()]
    headers = [words.PHASE, *map(formats.day, moments)]
    return pd.DataFrame([line for line in found if len(line) == len(headers)], columns=headers)

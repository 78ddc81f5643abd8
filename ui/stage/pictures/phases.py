"""The five phases: where all regions stand in each, what moved, and one region now and before."""

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
from ui.texts import stage_pages as words

_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 1240, 24, 480
_RADIUS = 10


def _columns() -> list[tuple[str, float]]:
    """The phases with the middle of their column."""
    codes = list(page_words.phases())
    wide = (_RIGHT - _LEFT) / len(codes)
    return [(code, _LEFT + (i + 0.5) * wide) for i, code in enumerate(codes)]


def _down(share: Any) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * float(share)


def _frame() -> list[str]:
    made = []
    for share in (0, 0.5, 1):
        made.append(marks.stroke([(_LEFT, _down(share)), (_RIGHT, _down(share))], "axis" if not share else "grid"))
        made.append(marks.text(_LEFT - 10, _down(share) + 9, formats.share(share), "quiet end", marks.SMALL))
    room = (_RIGHT - _LEFT) / len(_columns()) - 12
    for code, x in _columns():
        shown = marks.wrapped(page_words.phases()[code], room)
        made.append(marks.lines(x, _BOTTOM + 40, shown, "label phase middle"))
    return made


def distribution(asked: Asked, store: Store) -> StagePicture:
    """Per phase a dot for each region, the median as a line, the own region joined by a line."""
    shares = queries.phase_share_by_region(store, asked.as_of)
    made = _frame()
    own_points = []
    for code, x in _columns():
        known = [
            line for line in lines(shares[shares["phase_code"] == code]) if not formats.is_missing(line.phase_share)
        ]
        others = [float(line.phase_share) for line in known if line.region != asked.region]
        made += [marks.dot(x + shift, _down(share), _RADIUS, "dot dim") for share, shift in _apart(others)]
        if known:
            middle = median(float(line.phase_share) for line in known)
            y = _down(middle)
            made.append(marks.stroke([(x - 84, y), (x + 78, y)], "median strong"))
            made.append(
                marks.text(
                    x + 84, y + 9, formats.share(middle).replace("\N{NO-BREAK SPACE}", ""), "quiet", size=marks.SMALL
                )
            )
        own_points += [(x, _down(line.phase_share), line.phase_share) for line in known if line.region == asked.region]
    made += _own(asked.region, own_points)
    return StagePicture(
        words.phases_sentence(queries.phase_order_by_region(store, asked.as_of), asked.region),
        words.phases_note(asked.as_of),
        marks.drawing(*made) if shares["phase_share"].notna().any() else "",
        table_html(_table(shares)),
    )


def _apart(shares: list[float]) -> list[tuple[float, float]]:
    """Each share with a shift aside, so that dots at nearly the same height stand beside each other."""
    placed: list[tuple[float, float]] = []
    for share in sorted(shares):
        near = {shift for other, shift in placed if abs(_down(other) - _down(share)) < 2 * _RADIUS}
        steps = (side * step * 2 * _RADIUS for step in range(10) for side in (1, -1))
        placed.append((share, next(shift for shift in steps if shift not in near)))
    return placed


def _own(region: str | None, points: list[tuple[float, float, Any]]) -> list[str]:
    if region is None or not points:
        return []
    made = [marks.stroke([(x, y) for x, y, _ in points], "line own")]
    made += [marks.dot(x, y, _RADIUS + 4, "dot own") for x, y, _ in points]
    x, y, _ = points[0]
    above = y - 28 if y > _TOP + 60 else y + 46
    return [*made, marks.region(x, above, region, "own halo middle")]


def _table(shares: pd.DataFrame) -> pd.DataFrame:
    found: dict[str, list[str]] = {code: [] for code in reference.regions()}
    for line in lines(shares):
        found[line.region].append(formats.share(line.phase_share))
    rows = [(reference.regions()[code].name, *values) for code, values in found.items()]
    return pd.DataFrame(rows, columns=[words.REGION, *page_words.phases().values()])


def movement(asked: Asked, store: Store) -> StagePicture:
    """Per phase how many regions went forward, stayed or went back since the earlier date."""
    if asked.since is None:
        return StagePicture(words.NO_EARLIER_DAY, "", "", "")
    changes = queries.phase_change_by_region(store, asked.as_of, asked.since)
    made, table = [], []
    rows = list(page_words.phases().items())
    high = 84
    for i, (code, label) in enumerate(rows):
        known = [c for c in changes[changes["phase_code"] == code]["phase_change"] if not formats.is_missing(c)]
        points = [round(float(change) * 100) for change in known]
        counts = [sum(p > 0 for p in points), sum(p == 0 for p in points), sum(p < 0 for p in points)]
        table.append((label, *counts, len(changes[changes["phase_code"] == code]) - len(known)))
        made += _moved(40 + i * high, high, label, counts, len(reference.regions()))
    return StagePicture(
        words.movement_sentence(changes, asked.since, asked.region),
        words.movement_note(asked.as_of, asked.since),
        marks.drawing(*made, _movement_key(40 + len(rows) * high + 50)),
        table_html(pd.DataFrame(table, columns=list(words.MOVEMENT_TABLE))),
    )


_MOVES = ("forward", "same", "back")


def _moved(y: float, high: float, label: str, counts: list[int], total: int) -> list[str]:
    left, right = 360, 1270
    shown = marks.wrapped(label, 330)
    made = [marks.lines(left - 16, y + high / 2 + 6 - marks.LINE / 2 * (len(shown) - 1), shown, "label end")]
    x: float = left
    for kind, count in zip(_MOVES, counts, strict=True):
        wide = (right - left) * count / total
        if count:
            made.append(marks.rect(x, y + 6, wide - 4, high - 18, kind))
            made.append(marks.text(x + (wide - 4) / 2, y + high / 2 + 8, count, f"on-{kind} middle", 30))
        x += wide
    return made


def _movement_key(y: float) -> str:
    x, made = 360.0, []
    for kind, meaning in zip(_MOVES, (page_words.FORWARD, page_words.SAME, page_words.BACK), strict=True):
        made.append(marks.rect(x, y - 24, 28, 28, kind))
        made.append(marks.text(x + 38, y, meaning, "quiet"))
        x += 90 + marks.width_of(meaning)
    return "".join(made)


def of_region(asked: Asked, store: Store) -> StagePicture:
    """One region: each phase now as a column, before as a line across it, its own main phases marked."""
    region = asked.region or ""
    shares = queries.phase_share_by_region(store, asked.as_of)
    own = [line for line in lines(shares) if line.region == region]
    moves = queries.phase_change_by_region(store, asked.as_of, asked.since or asked.as_of)
    compared = [line for line in lines(moves) if line.region == region and not formats.is_missing(line.phase_change)]
    earlier = {line.phase_code: line.earlier_share for line in compared}
    made = _frame()
    table = []
    for (code, x), line in zip(_columns(), own, strict=True):
        now, then = line.phase_share, earlier.get(code)
        table.append((page_words.phases()[code], formats.share(now), formats.share(then)))
        if formats.is_missing(now):
            made.append(marks.rect(x - 62, _TOP, 124, _BOTTOM - _TOP, "silent"))
            continue
        made.append(marks.rect(x - 62, _down(now), 124, _BOTTOM - _down(now), "bar own"))
        if not formats.is_missing(then):
            made.append(marks.stroke([(x - 80, _down(then)), (x + 80, _down(then))], "before"))
        top = min(_down(now), _down(then) if not formats.is_missing(then) else _BOTTOM)
        shown = formats.share(now) + (f" {words.MAIN_SIGN}" if line.is_main_phase is True else "")
        made.append(marks.text(x, max(top - 14, 30), shown, "number own halo middle", 34))
    return StagePicture(
        words.region_phases_sentence(region, moves, queries.phase_order_by_region(store, asked.as_of)),
        words.region_phases_note(asked.as_of, compared[0].earlier_date if compared else None),
        marks.drawing(*made),
        table_html(pd.DataFrame(table, columns=list(words.REGION_PHASES_TABLE))),
    )

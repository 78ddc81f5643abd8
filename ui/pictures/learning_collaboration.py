"""Figures of the page lerend_netwerk: the five conditions of collaboration, as distributions."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region
from data.rows import lines as lines_of
from ui import formats
from ui.answers import ask
from ui.drawing import matrix, spread
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import learning as learning_words
from ui.texts import learning_collaboration as words

_ENDS = {1: words.LOWEST, 5: words.HIGHEST}
_SCORES = tuple((Cell(str(score), f"l{score}"), _ENDS.get(score, "")) for score in range(1, 6))
_KEY = Key((*_SCORES, (Cell("", "not-looked"), words.NOT_ASKED), (Cell("", "not-reported"), figure_words.NOT_REPORTED)))


def regions(view: View) -> Picture:
    """The matrix of 18 regions x 5 conditions; a cell is the distribution of all answers that may be shown."""
    totals = ask(queries.collaboration_totals, view.as_of)
    conditions = reference.options("condition")
    rows = [
        Row(
            learning_words.name(code),
            [_total(line) for line in group],
            code == view.region,
            link=view.address_of(code),
        )
        for code, group in by_region(totals).items()
    ]
    lines = [
        (
            learning_words.name(line.region),
            reference.label("condition", line.condition_code),
            *(line.score_counts or [None] * 5),
            line.answer_count,
            line.group_count,
            line.hidden_group_count,
        )
        for line in lines_of(totals)
    ]
    is_known = bool(totals["is_reported"].any())
    return Picture(
        words.all_sentence(totals),
        words.all_note(view.as_of),
        matrix.html(learning_words.CORNER, [option.label for option in conditions], rows, _KEY) if is_known else "",
        pd.DataFrame(lines, columns=list(words.ALL_TABLE), dtype=object),
        ("collaboration",),
        "samenwerking",
        facts(view),
    )


def _total(line: Any) -> Cell:
    label = reference.label("condition", line.condition_code)
    if not line.is_reported:
        return Cell("", "not-reported", f"{label}: {figure_words.NOT_REPORTED}")
    if formats.is_missing(line.answer_count):
        if line.hidden_group_count:
            return Cell(words.HIDDEN, "unknown", f"{label}: {words.HIDDEN}")
        return Cell("", "not-looked", f"{label}: {words.NOT_ASKED}")
    return _answered(line.score_counts, line.answer_count, f"{label}: {words.spread(line.score_counts)}")


def _answered(counts: list[int], total: int, title: str, below: str = "") -> Cell:
    said = f"<span>{words.COUNT.format(count=total)}</span>"
    return Cell("", "answered", title, f'<div class="with-count">{spread.html(counts, title)}{said}</div>{below}')


def groups(view: View) -> Picture:
    """The distribution of each group of one region per condition, with what the same group answered before."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    totals = ask(queries.collaboration_totals, view.as_of)
    now = ask(queries.collaboration_by_region, view.as_of, view.region)
    earlier = ask(queries.collaboration_by_region, view.since, view.region) if view.since else now.iloc[:0]
    was = {(line.condition_code, line.rater_group_code): line for line in lines_of(earlier)}
    return Picture(
        words.region_sentence(totals[totals["region"] == view.region], now, earlier, view.since),
        words.region_note(view.as_of, view.since if words.renewed(now, earlier) else None),
        _groups(now, was) if len(now) else "",
        _group_table(now, was),
        ("collaboration",),
        f"samenwerking-{view.region}",
        facts(view),
    )


def _before(line: Any, was: dict[tuple[str, str], Any]) -> Any:
    """What the same group answered on an earlier day; None: nothing else, or it may not be shown."""
    earlier = was.get((line.condition_code, line.rater_group_code))
    return None if earlier is None or earlier.is_hidden or earlier.answered_date == line.answered_date else earlier


def _groups(now: pd.DataFrame, was: dict[tuple[str, str], Any]) -> str:
    cells = {(line.condition_code, line.rater_group_code): line for line in lines_of(now)}
    present = set(now["rater_group_code"])
    conditions = reference.options("condition")
    rows = [
        Row(group.label, [_group(cells.get((option.code, group.code)), was) for option in conditions])
        for group in reference.options("rater_group")
        if group.code in present
    ]
    made = matrix.html(
        "", [option.label for option in conditions], rows, Key((*_SCORES, (Cell("", "not-looked"), words.NOT_ASKED)))
    )
    return f'<div class="groups">{made}</div>'


def _group(line: Any, was: dict[tuple[str, str], Any]) -> Cell:
    if line is None:
        return Cell("", "not-looked", words.NOT_ASKED)
    if line.is_hidden:
        return Cell(words.HIDDEN, "unknown")
    before = _before(line, was)
    title = words.spread(line.score_counts, line.answered_date)
    if before is None:
        return _answered(line.score_counts, line.answer_count, title)
    said = f"{words.WAS}: {words.spread(before.score_counts, before.answered_date)}"
    bar = spread.html(before.score_counts, said)
    below = f'<div class="with-count was">{bar}<span>{words.WAS} {before.answer_count}</span></div>'
    return _answered(line.score_counts, line.answer_count, f"{title}; {said}", below)


def _group_table(now: pd.DataFrame, was: dict[tuple[str, str], Any]) -> pd.DataFrame:
    lines = []
    for line in lines_of(now):
        before = _before(line, was)
        lines.append(
            (
                reference.label("condition", line.condition_code),
                reference.label("rater_group", line.rater_group_code),
                line.answered_date,
                *(line.score_counts or [None] * 5),
                words.HIDDEN if line.is_hidden else line.answer_count,
                before and before.answered_date,
                *(before.score_counts if before else [None] * 5),
            )
        )
    return pd.DataFrame(lines, columns=list(words.GROUP_TABLE), dtype=object)

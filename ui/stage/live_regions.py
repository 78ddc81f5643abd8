"""Eighteen rows, one a region: where it stands on a scale, or which answers it gave; every row is named.

Of a region that answers by phone, what its phones gave from five answers on; under eight without its lowest and
highest, which are two persons' answers to their own table.
"""

from collections.abc import Mapping, Set
from types import MappingProxyType

from data import live_answers, live_facts, reference
from data.live_answers import (
    AT_TABLE,
    CONDITIONS,
    SCALE,
    SCALE_KINDS,
    THERMOMETER,
)
from data.live_questions import Outcome
from ui.drawing.stage import marks
from ui.drawing.tables import rows_html
from ui.stage import StagePicture, live_cells
from ui.stage.live_cells import HEAD, LEFT, RIGHT_END
from ui.texts import live_before as before_words
from ui.texts import live_regions as words
from ui.texts import own_questions as own_words
from ui.texts import stage as stage_words

_HIGH = 27
_RIGHT, _MIDDLE_END, _REACH_END = 930, 1060, 1200


def picture(
    outcome: Outcome,
    earlier: Mapping[str, float] = MappingProxyType({}),
    earlier_label: str = "",
    earlier_most: Mapping[str, Set[str]] = MappingProxyType({}),
) -> StagePicture:
    """What every region answered; ``earlier`` is where they stood on the same scale before, with when.

    ``earlier_most`` is which options they gave most before, where they do not stand on a scale.
    """
    at_table, count = outcome.per_region == AT_TABLE, len(reference.regions())
    is_scale = outcome.kind_code in SCALE_KINDS
    note = words.note(outcome.per_region, outcome.answer_count, count, is_scale=is_scale)
    if not outcome.by_region:
        drawn = marks.lines(marks.WIDTH / 2, 270, [words.nothing(outcome.per_region)], "large middle", 44)
        return StagePicture(words.nothing(outcome.per_region), note, marks.drawing(drawn), "")
    if outcome.kind_code == SCALE:
        note = f"{note} {own_words.both_ends(outcome.choices)}"
    if is_scale:
        return _on_scale(outcome, note, earlier, earlier_label, at_table=at_table)
    if outcome.kind_code == CONDITIONS:
        return live_cells.of_conditions(outcome, note, earlier_label, earlier)
    if earlier_label:
        note = f"{note} {before_words.diamond(outcome.per_region, earlier_label)}"
    return live_cells.in_cells(outcome, note, earlier_most, at_table=at_table)


def said(outcome: Outcome) -> dict[str, str]:
    """Region -> what it answered or its phones did, in words that stand alone; of those that may be told."""
    kind, choices, at_table = outcome.kind_code, outcome.choices, outcome.per_region == AT_TABLE
    if kind in SCALE_KINDS:
        return {
            region: words.value(kind, row.median) if at_table else words.median_of_region(kind, *row[:3])
            for region, row in live_facts.spreads(outcome).items()
        }
    if kind == CONDITIONS:
        medians, labels = (
            live_facts.medians_by_region(outcome),
            {one.code: one.label for one in reference.options("condition")},
        )
        return {
            region: words.medians_of_region(
                {label: medians[f"{region}/{code}"] for code, label in labels.items() if f"{region}/{code}" in medians}
            )
            for region in outcome.by_region
        }
    whole = {
        one: stage_words.option(kind, one, choices) for one in live_answers.options(kind, choices) if "/" not in one
    }
    return {
        region: live_cells.answer(outcome, totals, count, whole, at_table=at_table)
        for region, (count, totals) in outcome.by_region.items()
    }


# ---------------------------------------------------------------- on a scale


def _on_scale(
    outcome: Outcome, note: str, earlier: Mapping[str, float], earlier_label: str, *, at_table: bool
) -> StagePicture:
    kind, rows = outcome.kind_code, live_facts.spreads(outcome)
    made = [*_axis(outcome), *_heads(at_table=at_table)]
    table = []
    for i, code in enumerate(reference.regions()):
        y = HEAD + (i + 0.5) * _HIGH
        made.append(marks.row_name((0, LEFT - 6), y + 9, code))
        row = rows.get(code)
        if row and row.lowest is not None and row.highest is not None and not at_table:
            left, right = _place(kind, row.lowest) - 6, _place(kind, row.highest) + 6
            made.append(marks.rect(left, y - 6, right - left, 12, "span"))
        if code in earlier:
            made.append(marks.diamond(_place(kind, earlier[code]), y, 14, "earlier"))
        if row:
            made.append(marks.dot(_place(kind, row.median), y, 10, "dot own"))
        made += _numbers(y + 9, kind, row, at_table=at_table)
        table.append(_line(code, kind, row, at_table=at_table))
    made += _legend(earlier_label, at_table=at_table)
    headers = words.TABLE if at_table else words.SPREAD_TABLE
    sentences = words.scale_sentences(kind, outcome.per_region, {code: row.median for code, row in rows.items()})
    drawn = marks.drawing(*made)
    return StagePicture(stage_words.fitting(*sentences), note, drawn, rows_html(headers, table))


def _ends(kind_code: str) -> tuple[int, int]:
    # a scale has the same options, whatever its ends mean
    options = live_answers.options(kind_code)
    return int(options[0]), int(options[-1])


def _place(kind_code: str, value: float) -> float:
    low, high = _ends(kind_code)
    return LEFT + 20 + (_RIGHT - LEFT - 40) * (value - low) / (high - low)


def _axis(outcome: Outcome) -> list[str]:
    kind, bottom = outcome.kind_code, HEAD + _HIGH * len(reference.regions())
    low, high = _ends(kind)
    made = []
    for value in range(low, high + 1, 5 if kind == THERMOMETER else 1):
        x = _place(kind, value)
        made.append(marks.stroke([(x, HEAD - 4), (x, bottom)], "grid"))
        made.append(marks.text(x, HEAD - 14, words.value(kind, value), "axis-label middle", marks.SMALL))
    return made


def _heads(*, at_table: bool) -> list[str]:
    heads = [(_MIDDLE_END, words.ANSWER if at_table else words.MEDIAN)]
    heads += [] if at_table else [(_REACH_END, words.RANGE), (RIGHT_END, words.COUNT)]
    return [marks.text(x, HEAD - 14, head, "axis-label end", marks.SMALL) for x, head in heads]


def _numbers(base: float, kind: str, row: live_facts.Spread | None, *, at_table: bool) -> list[str]:
    if row is None:
        why, end = (words.NO_ANSWER, _MIDDLE_END + 100) if at_table else (words.TOO_FEW, RIGHT_END)
        return [marks.text(end, base, why, "quiet end", marks.SMALL)]
    made = [marks.text(_MIDDLE_END, base, words.value(kind, row.median), "label strong end")]
    if not at_table:
        reach = "" if row.lowest is None or row.highest is None else words.reach(row.lowest, row.highest)
        made.append(marks.text(_REACH_END, base, reach, "label end"))
        made.append(marks.text(RIGHT_END, base, row.answer_count, "label end"))
    return made


def _line(code: str, kind: str, row: live_facts.Spread | None, *, at_table: bool) -> tuple[str, ...]:
    name = reference.regions()[code].name
    if row is None:
        return (name, words.NO_ANSWER) if at_table else (name, words.TOO_FEW, "", "")
    if at_table:
        return name, words.value(kind, row.median)
    reach = "" if row.lowest is None or row.highest is None else words.reach(row.lowest, row.highest)
    return name, words.value(kind, row.median), reach, str(row.answer_count)


def _legend(earlier_label: str, *, at_table: bool) -> list[str]:
    y, x = marks.HEIGHT - 14, 10.0
    entries = [("dot", words.ANSWER_MARK if at_table else words.MEDIAN_MARK)]
    entries += [] if at_table else [("span", words.RANGE_MARK)]
    entries += [("earlier", earlier_label)] if earlier_label else []
    made = []
    for kind, meaning in entries:
        if kind == "dot":
            made.append(marks.dot(x + 10, y - 8, 10, "dot own"))
        elif kind == "span":
            made.append(marks.rect(x - 6, y - 14, 40, 12, "span"))
        else:
            made.append(marks.diamond(x + 10, y - 8, 14, "earlier"))
        at = x + (46 if kind == "span" else 32)
        made.append(marks.text(at, y, meaning, "label start", marks.SMALL))
        x = at + marks.width_of(meaning, marks.SMALL) + 44
    return made

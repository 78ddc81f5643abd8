"""Eighteen rows, one a region: where it stands on a scale, or which answers it gave; every row is named.

Of a region that answers by phone, what its phones gave from five answers on; under eight without its lowest and
highest, which are two persons' answers to their own table.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, NamedTuple

from data import live_answers, reference
from data.live_answers import (
    AT_TABLE,
    CONDITIONS,
    FEWEST_OF_GROUP,
    FEWEST_WITH_ENDS,
    SCALE,
    SCALE_KINDS,
    SCORES,
    THERMOMETER,
)
from data.live_questions import Outcome
from ui.drawing.stage import marks, spread
from ui.drawing.tables import rows_html
from ui.stage import StagePicture
from ui.texts import live_before as before_words
from ui.texts import live_regions as words
from ui.texts import own_questions as own_words
from ui.texts import stage as stage_words

_HEAD, _HIGH, _CELL_HIGH = 40, 27, 26
_LEFT, _RIGHT = 320, 930
_MIDDLE_END, _REACH_END, _COUNT_END = 1060, 1200, 1280
_CELL = {True: 36, False: 60}
"""Width of a cell with a mark, or with a number."""
_ASIDE = 13
"""Where a mark stands beside the number of a cell."""
_LINE_HIGH, _BETWEEN = 25, 28
"""Of the lines below that say which answer each number is."""


class Spread(NamedTuple):
    """Where the answers of a region lie; without ends where those would be somebody's."""

    middle: float
    lowest: float | None
    highest: float | None
    answer_count: int


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
        return _of_conditions(outcome, note, earlier_label, earlier)
    if earlier_label:
        note = f"{note} {before_words.diamond(outcome.per_region, earlier_label)}"
    return _in_cells(outcome, note, earlier_most, at_table=at_table)


def spreads(outcome: Outcome) -> dict[str, Spread]:
    """Region -> where its answers lie, of a question on a scale."""
    options = live_answers.options(outcome.kind_code, outcome.choices)
    return {
        region: _spread({option: int(totals.get(option, 0)) for option in options})
        for region, (_, totals) in outcome.by_region.items()
    }


def said(outcome: Outcome) -> dict[str, str]:
    """Region -> what it answered or its phones did, in words that stand alone; of those that may be told."""
    kind, choices, at_table = outcome.kind_code, outcome.choices, outcome.per_region == AT_TABLE
    if kind in SCALE_KINDS:
        return {
            region: words.value(kind, row.middle) if at_table else words.median_of_region(kind, *row[:3])
            for region, row in spreads(outcome).items()
        }
    if kind == CONDITIONS:
        medians, labels = middles(outcome), {one.code: one.label for one in reference.options("condition")}
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
        region: _answer(outcome, totals, count, whole, at_table=at_table)
        for region, (count, totals) in outcome.by_region.items()
    }


def _spread(counts: Mapping[str, int]) -> Spread:
    answers = [float(option) for option, count in counts.items() for _ in range(count)]
    inner = answers if len(answers) >= FEWEST_WITH_ENDS else answers[1:-1]
    lowest, highest = (inner[0], inner[-1]) if inner else (None, None)
    return Spread(spread.middle(counts, counts), lowest, highest, len(answers))


# ---------------------------------------------------------------- on a scale


def _on_scale(
    outcome: Outcome, note: str, earlier: Mapping[str, float], earlier_label: str, *, at_table: bool
) -> StagePicture:
    kind, rows = outcome.kind_code, spreads(outcome)
    made = [*_axis(outcome), *_heads(at_table=at_table)]
    table = []
    for i, code in enumerate(reference.regions()):
        y = _HEAD + (i + 0.5) * _HIGH
        made.append(marks.region((0, y + 9), code))
        row = rows.get(code)
        if row and row.lowest is not None and row.highest is not None and not at_table:
            left, right = _place(kind, row.lowest) - 6, _place(kind, row.highest) + 6
            made.append(marks.rect(left, y - 6, right - left, 12, "span"))
        if code in earlier:
            made.append(marks.diamond(_place(kind, earlier[code]), y, 14, "earlier"))
        if row:
            made.append(marks.dot(_place(kind, row.middle), y, 10, "dot own"))
        made += _numbers(y + 9, kind, row, at_table=at_table)
        table.append(_line(code, kind, row, at_table=at_table))
    made += _legend(earlier_label, at_table=at_table)
    headers = words.TABLE if at_table else words.SPREAD_TABLE
    sentences = words.scale_sentences(kind, outcome.per_region, {code: row.middle for code, row in rows.items()})
    drawn = marks.drawing(*made)
    return StagePicture(stage_words.fitting(*sentences), note, drawn, rows_html(headers, table))


def _ends(kind_code: str) -> tuple[int, int]:
    # a scale has the same options, whatever its ends mean
    options = live_answers.options(kind_code)
    return int(options[0]), int(options[-1])


def _place(kind_code: str, value: float) -> float:
    low, high = _ends(kind_code)
    return _LEFT + 20 + (_RIGHT - _LEFT - 40) * (value - low) / (high - low)


def _axis(outcome: Outcome) -> list[str]:
    kind, bottom = outcome.kind_code, _HEAD + _HIGH * len(reference.regions())
    low, high = _ends(kind)
    made = []
    for value in range(low, high + 1, 5 if kind == THERMOMETER else 1):
        x = _place(kind, value)
        made.append(marks.stroke([(x, _HEAD - 4), (x, bottom)], "grid"))
        made.append(marks.text(x, _HEAD - 14, words.value(kind, value), "axis-label middle", marks.SMALL))
    return made


def _heads(*, at_table: bool) -> list[str]:
    heads = [(_MIDDLE_END, words.ANSWER if at_table else words.MEDIAN)]
    heads += [] if at_table else [(_REACH_END, words.RANGE), (_COUNT_END, words.COUNT)]
    return [marks.text(x, _HEAD - 14, head, "axis-label end", marks.SMALL) for x, head in heads]


def _numbers(base: float, kind: str, row: Spread | None, *, at_table: bool) -> list[str]:
    if row is None:
        why, end = (words.NO_ANSWER, _MIDDLE_END + 60) if at_table else (words.TOO_FEW, _COUNT_END)
        return [marks.text(end, base, why, "quiet end", marks.SMALL)]
    made = [marks.text(_MIDDLE_END, base, words.value(kind, row.middle), "label strong end")]
    if not at_table:
        reach = "" if row.lowest is None or row.highest is None else words.reach(row.lowest, row.highest)
        made.append(marks.text(_REACH_END, base, reach, "label end"))
        made.append(marks.text(_COUNT_END, base, row.answer_count, "label end"))
    return made


def _line(code: str, kind: str, row: Spread | None, *, at_table: bool) -> tuple[str, ...]:
    name = reference.regions()[code].name
    if row is None:
        return (name, words.NO_ANSWER) if at_table else (name, words.TOO_FEW, "", "")
    if at_table:
        return name, words.value(kind, row.middle)
    reach = "" if row.lowest is None or row.highest is None else words.reach(row.lowest, row.highest)
    return name, words.value(kind, row.middle), reach, str(row.answer_count)


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


# ---------------------------------------------------------------- in cells


def most_given(outcome: Outcome) -> dict[str, set[str]]:
    """Region -> what it answered with what it needs for that, or the options that most of its phones gave."""
    at_table = outcome.per_region == AT_TABLE
    options = [one for one in live_answers.options(outcome.kind_code, outcome.choices) if at_table or "/" not in one]
    return {region: set(_most(totals, options)) for region, (_, totals) in outcome.by_region.items()}


def _in_cells(outcome: Outcome, note: str, earlier_most: Mapping[str, Set[str]], *, at_table: bool) -> StagePicture:
    kind, choices, now_most = outcome.kind_code, outcome.choices, most_given(outcome)
    options = live_answers.options(kind, choices)
    labels = {
        option: own_words.short(kind, option, choices) if "/" in option else stage_words.option(kind, option, choices)
        for option in options
    }
    heads = words.heads(options)
    wide = _CELL[at_table]
    after = _LEFT + wide * len(options) + 20
    made = [
        marks.text(_LEFT + (i + 0.5) * wide, _HEAD - 14, head, "axis-label middle", marks.SMALL)
        for i, head in enumerate(heads)
    ]
    whole = {option: label for option, label in labels.items() if "/" not in option}
    tops, table = dict.fromkeys(whole.values(), 0), []
    for i, (code, region) in enumerate(reference.regions().items()):
        y = _HEAD + i * _CELL_HIGH
        made.append(marks.region((0, y + 21), code))
        count, totals = outcome.by_region.get(code, (0, {}))
        made += _cells(y, {option: int(totals.get(option, 0)) for option in options}, count, at_table=at_table)
        filled = now_most.get(code, set())
        made += [
            marks.diamond(
                _LEFT + j * wide + (wide / 2 if at_table else _ASIDE),
                y + _CELL_HIGH / 2,
                9 if at_table else 7,
                "earlier on-forward" if option in filled else "earlier",
            )
            for j, option in enumerate(options)
            if option in earlier_most.get(code, ())
        ]
        shown = _answer(outcome, totals, count, whole, at_table=at_table)
        room = marks.wrapped(shown, marks.WIDTH - after, 1)
        made.append(marks.lines(after, y + 21, room, "label start" if count else "quiet start"))
        table.append((region.name, shown))
        for option in _most(totals, whole):
            tops[whole[option]] += 1
    made += _numbered(dict(zip(heads, labels.values(), strict=True)))
    headers = words.TABLE if at_table else words.COUNT_TABLE
    sentences = words.choice_sentences(outcome.per_region, tops, len(outcome.by_region))
    return StagePicture(stage_words.fitting(*sentences), note, marks.drawing(*made), rows_html(headers, table))


# ---------------------------------------------------------------- the five conditions


def middles(outcome: Outcome) -> dict[str, float]:
    """Region and condition, joined by a slash -> the median of what its phones scored, as far as groups may be told.

    A group may be told by three who answered, of whom fewer had an opinion on one condition: of that one nothing.
    """
    return {
        f"{region}/{condition}": spread.middle(counts, SCORES)
        for region, (_, totals) in outcome.by_region.items()
        for condition, counts in live_answers.together(live_answers.by_group(totals)).items()
        if sum(counts.values()) >= FEWEST_OF_GROUP
    }


def _lowest_counts(medians: Mapping[str, float], conditions: Mapping[str, str]) -> dict[str, int]:
    """Label of a condition -> in how many regions it has the lowest median, where they differ; none without any."""
    counts: Counter[str] = Counter()
    for region in {key.split("/")[0] for key in medians}:
        own = {one: medians[f"{region}/{one}"] for one in conditions if f"{region}/{one}" in medians}
        least, most = min(own.values()), max(own.values())
        counts.update(one for one, median in own.items() if median == least < most)
    return {label: counts[one] for one, label in conditions.items() if counts[one]}


def _of_conditions(outcome: Outcome, note: str, earlier_label: str, earlier: Mapping[str, float]) -> StagePicture:
    """A row per region with the median of each condition, the darker the higher; before it what it was, if asked."""
    conditions, found = {one.code: one.label for one in reference.options("condition")}, middles(outcome)
    wide, bottom = (_COUNT_END - _LEFT) / len(conditions), _HEAD + _CELL_HIGH * len(reference.regions())
    heads = [
        marks.text(_LEFT + (j + 0.5) * wide, _HEAD - 14, label, "axis-label middle", marks.SMALL)
        for j, label in enumerate(conditions.values())
    ]
    made, table = heads, []
    for i, (code, region) in enumerate(reference.regions().items()):
        y = _HEAD + i * _CELL_HIGH
        made.append(marks.region((0, y + 21), code))
        for j, condition in enumerate(conditions):
            key, x = f"{code}/{condition}", _LEFT + j * wide
            level = f"l{int(found[key])}" if key in found else ""
            made.append(marks.rect(x + 3, y + 2, wide - 6, _CELL_HIGH - 4, f"cell {level}" if level else "strip"))
            shown = words.condition_step(earlier.get(key), found.get(key))
            made.append(marks.text(x + wide / 2, y + 21, shown, f"on-{level} middle", marks.SMALL) if level else "")
        table.append((region.name, *(words.condition_step(None, found.get(f"{code}/{one}")) for one in conditions)))
    made.append(marks.text(0, bottom + 28, words.CONDITION_MARK, "quiet start", marks.SMALL))
    regions = sorted({key.split("/")[0] for key in found})
    sentences = words.condition_sentences(_lowest_counts(found, conditions), regions)
    drawn = rows_html([words.TABLE[0], *conditions.values()], table)
    return StagePicture(stage_words.fitting(*sentences), note, marks.drawing(*made), drawn)


def _cells(y: float, counts: Mapping[str, int], answers: int, *, at_table: bool) -> list[str]:
    wide, made = _CELL[at_table], []
    for i, count in enumerate(counts.values()):
        x = _LEFT + i * wide
        if not answers:
            made.append(marks.rect(x + 3, y + 2, wide - 6, _CELL_HIGH - 4, "strip"))
            continue
        is_most = at_table or count == max(counts.values())
        made.append(marks.rect(x + 3, y + 2, wide - 6, _CELL_HIGH - 4, "full own" if count and is_most else "card"))
        if not at_table:
            look = "on-forward middle" if count and is_most else "label middle"
            made.append(marks.text(x + wide / 2, y + 21, count, look, marks.SMALL))
    return made


def _most(totals: Mapping[str, Any], options: Iterable[str]) -> list[str]:
    counts = {option: int(totals.get(option, 0)) for option in options}
    top = max(counts.values())
    return [option for option, count in counts.items() if top and count == top]


def _answer(
    outcome: Outcome, totals: Mapping[str, Any], count: int, labels: Mapping[str, str], *, at_table: bool
) -> str:
    """What a region answered in words, or what most of its phones did."""
    if not count:
        return words.NO_ANSWER if at_table else words.TOO_FEW
    chosen = [option for option, given in totals.items() if given]
    if at_table and outcome.kind_code in live_answers.OWN_KINDS:
        return own_words.said(outcome.kind_code, chosen, outcome.choices)
    if at_table:
        return ", ".join(labels[option] for option in chosen)
    most = _most(totals, labels)
    if len(most) != 1:
        return ", ".join(labels[option] for option in most)
    return words.gave(labels[most[0]], int(totals[most[0]]), count)


def _numbered(labels: Mapping[str, str]) -> list[str]:
    """Which answer each number is, on one line below or two, each as wide as it is; in full they stand in the rows."""
    entries = [f"{head} {label}" for head, label in labels.items()]
    lines = _on_lines(entries)
    made = []
    for i, line in enumerate(lines):
        base, x = marks.HEIGHT - 6 - (len(lines) - 1 - i) * _LINE_HIGH, 0.0
        for entry in line:
            made.append(marks.text(x, base, entry, "axis-label start", marks.SMALL))
            x += marks.width_of(entry, marks.SMALL) + _BETWEEN
    return made


def _on_lines(entries: Sequence[str]) -> list[list[str]]:
    """One line where all fit, else two, broken where the longest of both is shortest; only then the longest are cut."""
    wide = [marks.width_of(entry, marks.SMALL) + _BETWEEN for entry in entries]
    if sum(wide) - _BETWEEN <= marks.WIDTH:
        return [list(entries)]
    at = min(range(1, len(entries) + 1), key=lambda at: max(sum(wide[:at]), sum(wide[at:])))
    return [_cut(line) for line in (entries[:at], entries[at:]) if line]


def _cut(entries: Sequence[str]) -> list[str]:
    """A line of these in the room that there is: short ones whole, the others alike."""
    left, each = float(marks.WIDTH - _BETWEEN * (len(entries) - 1)), 0.0
    wide = sorted(marks.width_of(entry, marks.SMALL) for entry in entries)
    for i, one in enumerate(wide):
        each = left / (len(wide) - i)
        if one > each:
            break
        left, each = left - one, one
    return [marks.wrapped(entry, each, 1, marks.SMALL)[0] for entry in entries]

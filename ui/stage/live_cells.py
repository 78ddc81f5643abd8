"""The squares of eighteen rows, one a region: which answers it gave, or how it scores the five conditions."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from data import live_answers, live_facts, reference
from data.live_questions import Outcome
from ui.drawing.stage import marks
from ui.drawing.stage.region_rows import AIR
from ui.drawing.tables import rows_html
from ui.stage import StagePicture
from ui.texts import live_regions as words
from ui.texts import own_questions as own_words
from ui.texts import stage as stage_words

HEAD, LEFT, RIGHT_END = 40, 320, 1280
"""Where rows begin, where their names end, and where they end themselves."""
_CELL_HIGH = 26
_CELL = {True: 36, False: 60}
"""Width of a cell with a mark, or with a number."""
_ASIDE = 13
"""Where a mark stands beside the number of a cell."""
_LINE_HIGH, _BETWEEN = 25, 28
"""Of the lines below that say which answer each number is."""


def in_cells(outcome: Outcome, note: str, earlier_most: Mapping[str, Set[str]], *, at_table: bool) -> StagePicture:
    """A square per answer, filled where the region gave it or most of its phones did; ``earlier_most`` is marked."""
    kind, choices, now_most = outcome.kind_code, outcome.choices, live_facts.most_given(outcome)
    options = live_answers.options(kind, choices)
    labels = {
        option: own_words.short(kind, option, choices) if "/" in option else stage_words.option(kind, option, choices)
        for option in options
    }
    heads = words.heads(options)
    wide = _CELL[at_table]
    after = LEFT + wide * len(options) + 20
    made = [
        marks.text(LEFT + (i + 0.5) * wide, HEAD - 14, head, "axis-label middle", marks.SMALL)
        for i, head in enumerate(heads)
    ]
    whole = {option: label for option, label in labels.items() if "/" not in option}
    tops, table = dict.fromkeys(whole.values(), 0), []
    for i, (code, region) in enumerate(reference.regions().items()):
        y = HEAD + i * _CELL_HIGH
        made.append(marks.row_name((0, LEFT - AIR), y + 21, code))
        count, totals = outcome.by_region.get(code, (0, {}))
        made += _cells(y, {option: int(totals.get(option, 0)) for option in options}, count, at_table=at_table)
        filled = now_most.get(code, set())
        made += [
            marks.diamond(
                LEFT + j * wide + (wide / 2 if at_table else _ASIDE),
                y + _CELL_HIGH / 2,
                9 if at_table else 7,
                "earlier on-forward" if option in filled else "earlier",
            )
            for j, option in enumerate(options)
            if option in earlier_most.get(code, ())
        ]
        shown = answer(outcome, totals, count, whole, at_table=at_table)
        room = marks.wrapped(shown, marks.WIDTH - after, 1)
        made.append(marks.lines(after, y + 21, room, "label start" if count else "quiet start"))
        table.append((region.name, shown))
        for option in live_facts.most(totals, whole):
            tops[whole[option]] += 1
    made += _numbered(dict(zip(heads, labels.values(), strict=True)))
    headers = words.TABLE if at_table else words.COUNT_TABLE
    sentences = words.choice_sentences(outcome.per_region, tops, len(outcome.by_region))
    return StagePicture(stage_words.fitting(*sentences), note, marks.drawing(*made), rows_html(headers, table))


def of_conditions(outcome: Outcome, note: str, earlier_label: str, earlier: Mapping[str, float]) -> StagePicture:
    """A row per region with the median of each condition, the darker the higher; before it what it was, if asked."""
    conditions = {one.code: one.label for one in reference.options("condition")}
    medians = live_facts.medians_by_region(outcome)
    wide, bottom = (RIGHT_END - LEFT) / len(conditions), HEAD + _CELL_HIGH * len(reference.regions())
    heads = [
        marks.text(LEFT + (j + 0.5) * wide, HEAD - 14, label, "axis-label middle", marks.SMALL)
        for j, label in enumerate(conditions.values())
    ]
    made, table = heads, []
    for i, (code, region) in enumerate(reference.regions().items()):
        y = HEAD + i * _CELL_HIGH
        made.append(marks.row_name((0, LEFT - AIR), y + 21, code))
        is_told = any(f"{code}/{condition}" in medians for condition in conditions)
        made.append("" if is_told else marks.text(LEFT + 3, y + 21, words.TOO_FEW, "quiet start", marks.SMALL))
        for j, condition in enumerate(conditions if is_told else ()):
            key, x = f"{code}/{condition}", LEFT + j * wide
            level = f"l{int(medians[key])}" if key in medians else ""
            made.append(marks.rect(x + 3, y + 2, wide - 6, _CELL_HIGH - 4, f"cell {level}" if level else "strip"))
            shown = words.condition_step(earlier.get(key), medians.get(key))
            made.append(marks.text(x + wide / 2, y + 21, shown, f"on-{level} middle", marks.SMALL) if level else "")
        table.append((region.name, *(words.condition_step(None, medians.get(f"{code}/{one}")) for one in conditions)))
    made.append(marks.text(0, bottom + 28, words.CONDITION_MARK, "quiet start", marks.SMALL))
    regions = sorted({key.split("/")[0] for key in medians})
    lowest = {conditions[code]: count for code, count in live_facts.lowest_counts(medians).items()}
    sentences = words.condition_sentences(lowest, regions)
    drawn = rows_html([words.TABLE[0], *conditions.values()], table)
    return StagePicture(stage_words.fitting(*sentences), note, marks.drawing(*made), drawn)


def _cells(y: float, counts: Mapping[str, int], answers: int, *, at_table: bool) -> list[str]:
    wide, made = _CELL[at_table], []
    # without answers the words beside the row say so: dashes row upon row are noise
    for i, count in enumerate(counts.values() if answers else ()):
        x = LEFT + i * wide
        is_most = at_table or count == max(counts.values())
        made.append(marks.rect(x + 3, y + 2, wide - 6, _CELL_HIGH - 4, "full own" if count and is_most else "card"))
        if not at_table:
            look = "on-forward middle" if count and is_most else "label middle"
            made.append(marks.text(x + wide / 2, y + 21, count, look, marks.SMALL))
    return made


def answer(
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
    most = live_facts.most(totals, labels)
    if len(most) != 1:
        return " · ".join(labels[option] for option in most)  # words may have a comma of their own
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

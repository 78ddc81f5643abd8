"""Two results of one question as one picture: earlier today, or on the network day before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from data import live_answers, live_facts, reference
from data.live_answers import CONDITIONS, HELP, SCALE, SCALE_KINDS, SCORES, THERMOMETER
from data.live_questions import Outcome
from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.region_rows import LEFT, Rows
from ui.drawing.tables import rows_html
from ui.stage import StagePicture, live_own, live_regions
from ui.texts import live_before as words
from ui.texts import stage as stage_words

_LEFT, _RIGHT = 260, 1260
_UPPER, _LOWER = (40, 215), (330, 520)
"""Top and bottom of both distributions."""
_NAME_SIZE = 30
_BAR_RIGHT, _LEGEND = 1120, 44


class Earlier(NamedTuple):
    """What the question was answered before, and how that time and this one are called."""

    outcome: Outcome
    label: str
    now_label: str


def picture(earlier: Earlier, now: Outcome) -> StagePicture:
    """Both, the earlier one hollow."""
    if now.per_region:
        return _regions(earlier, now)
    if now.kind_code in SCALE_KINDS:
        return _distributions(earlier, now)
    if now.kind_code == HELP:
        return _helped(earlier, now)
    return _conditions(earlier, now) if now.kind_code == CONDITIONS else _pairs(earlier, now)


def _note(earlier: Earlier, now: Outcome) -> str:
    return words.note(earlier.label, earlier.outcome.answer_count, earlier.now_label, now.answer_count)


def _regions(earlier: Earlier, now: Outcome) -> StagePicture:
    if now.kind_code == CONDITIONS:
        before, after = live_facts.medians_by_region(earlier.outcome), live_facts.medians_by_region(now)
        drawn = live_regions.picture(now, before, earlier.label)
        sentence = words.many_sentence(before, after, words.MEDIANS, earlier.label)
        return replace(drawn, sentence=sentence, note=_note(earlier, now))
    if now.kind_code not in SCALE_KINDS:
        first, last = live_facts.most_given(earlier.outcome), live_facts.most_given(now)
        drawn = live_regions.picture(now, earlier_label=earlier.label, earlier_most=first)
        changed = [first[region] != given for region, given in last.items() if region in first]
        return replace(
            drawn, sentence=words.changed_sentence(now.per_region, sum(changed), len(changed), earlier.label)
        )
    before = {region: row.median for region, row in live_facts.spreads(earlier.outcome).items()}
    after = {region: row.median for region, row in live_facts.spreads(now).items()}
    drawn = live_regions.picture(now, before, earlier.label)
    return replace(drawn, sentence=words.many_sentence(before, after, words.REGIONS, earlier.label))


# ---------------------------------------------------------------- on a scale


def _distributions(earlier: Earlier, now: Outcome) -> StagePicture:
    kind, both = now.kind_code, (earlier.outcome, now)
    options = live_answers.options(kind, now.choices)
    counts = [{option: int(one.totals.get(option, 0)) for option in options} for one in both]
    middles = [live_facts.median_of(one) for one in both]
    top = max(max(one.values()) for one in counts)
    made = []
    looks = ((_UPPER, "open", earlier.label), (_LOWER, "bar own", earlier.now_label))
    for (place, look, label), own, one in zip(looks, counts, both, strict=True):
        made += [*_columns(own, place, top, look), *_name(place[1], label, one.answer_count)]
    made += [*_axis(kind, options), *_medians(kind, options, middles, (earlier.label, earlier.now_label))]
    if kind == SCALE:
        made += live_own.ends(now.choices, _LEFT, _RIGHT, 24)
    rows = [(stage_words.option(kind, one, now.choices), *(own[one] for own in counts)) for one in options]
    table = rows_html(_headers(earlier), [row for row in rows if any(row[1:])])
    return StagePicture(words.middle_sentence(kind, *middles), _note(earlier, now), marks.drawing(*made), table)


def _headers(earlier: Earlier) -> list[str]:
    return [words.TABLE_HEAD, earlier.label, earlier.now_label]


def _width(options: Sequence[str]) -> float:
    return (_RIGHT - _LEFT) / len(options)


def _place(options: Sequence[str], value: float) -> float:
    return _LEFT + (value - float(options[0]) + 0.5) * _width(options)


def _columns(counts: Mapping[str, int], place: tuple[float, float], top: int, look: str) -> list[str]:
    (ceiling, floor), wide = place, _width(tuple(counts))
    made = [marks.stroke([(_LEFT, floor), (_RIGHT, floor)], "axis")]
    for option, count in counts.items():
        if count:
            x, high = _place(tuple(counts), float(option)), (floor - ceiling - 30) * count / top
            made.append(marks.rect(x - wide / 2 + 3, floor - high, wide - 6, high, look))
            made.append(marks.text(x, floor - high - 6, count, "number middle", marks.SMALL))
    return made


def _name(floor: float, label: str, count: int) -> list[str]:
    return [
        marks.text(0, floor - 34, label, "label strong start", _NAME_SIZE),
        marks.text(0, floor - 4, stage_words.answers(count), "quiet start", marks.SMALL),
    ]


def _axis(kind: str, options: Sequence[str]) -> list[str]:
    shown = [option for option in options if kind == SCALE or int(option) % 5 == 0]
    return [
        marks.text(
            _place(options, float(option)),
            _LOWER[1] + 34,
            stage_words.degrees(int(option)) if kind == THERMOMETER else option,
            "axis-label middle",
            marks.SMALL,
        )
        for option in shown
    ]


def _medians(kind: str, options: Sequence[str], middles: Sequence[float], labels: Sequence[str]) -> list[str]:
    """A line from the upper median to the lower one, with both in words at the side where there is room."""
    before, after = (_place(options, middle) for middle in middles)
    y = _UPPER[1]
    made = [marks.stroke([(before, y), (before, y + 34), (after, y + 66), (after, y + 92)], "median strong")]
    made.append(marks.pointer(after, y + 106))
    is_left = before <= after
    sides = (("end", -14), ("start", 14)) if is_left else (("start", 14), ("end", -14))
    for x, label, middle, base, (side, gap) in zip(
        (before, after), labels, middles, (y + 36, y + 88), sides, strict=True
    ):
        shown = words.median(label, kind, middle)
        wide = marks.width_of(shown)
        at = min(x + gap, marks.WIDTH - wide) if side == "start" else max(x + gap, wide)
        made.append(marks.text(at, base, shown, f"label {side}"))
    return made


# ---------------------------------------------------------------- by answer, by condition


def _pairs(earlier: Earlier, now: Outcome) -> StagePicture:
    """Two bars per answer, as parts of all who answered then: as long as the frame around them."""
    shares = _shares(earlier, now)
    high = min((marks.HEIGHT - _LEGEND) / len(shares), 120)
    made = _legend(earlier)
    for i, (label, (before, of_before, count, of_now)) in enumerate(shares.items()):
        y, thick = i * high, (high - 36) / 2
        looks = ((before / of_before, "open"), (count / of_now, "bar own"))
        longs = [max(_BAR_RIGHT * share, 3) for share, _ in looks]
        made.append(marks.text(0, y + 26, label, "label strong start"))
        made.append(marks.rect(1, y + 32, _BAR_RIGHT, thick * 2 - 1, "tile"))
        made += [
            marks.rect(1, y + 32 + j * thick, long, thick - 1, look)
            for j, (long, (_, look)) in enumerate(zip(longs, looks, strict=True))
        ]
        made.append(marks.text(max(longs) + 14, y + 32 + thick + 9, words.step(before, count), "number"))
    return _of_shares(earlier, now, shares, made)


def _shares(earlier: Earlier, now: Outcome) -> dict[str, tuple[int, int, int, int]]:
    """Per answer its count and all answers, then and now."""
    shares = {}
    for option in live_answers.options(now.kind_code, now.choices):
        label = stage_words.option(now.kind_code, option, now.choices)
        both = [(int(one.totals.get(option, 0)), one.answer_count) for one in (earlier.outcome, now)]
        shares[label] = (*both[0], *both[1])
    return shares


def _of_shares(
    earlier: Earlier, now: Outcome, shares: Mapping[str, tuple[int, int, int, int]], made: Sequence[str]
) -> StagePicture:
    table = rows_html(_headers(earlier), [(label, one[0], one[2]) for label, one in shares.items()])
    sentence = stage_words.fitting(*words.share_sentences(shares))
    return StagePicture(sentence, _note(earlier, now), marks.drawing(*made), table)


def _helped(earlier: Earlier, now: Outcome) -> StagePicture:
    """A row per region, as everywhere, with two bars: how many could help it, as parts of all who answered."""
    shares = _shares(earlier, now)
    rows = Rows(0, marks.HEIGHT - _LEGEND, len(shares))
    most = max(max(before / of_before, count / of_now) for before, of_before, count, of_now in shares.values())
    made = _legend(earlier)
    thick = rows.high / 2 - 2
    for i, (region, one) in enumerate(zip(reference.regions(), shares.values(), strict=True)):
        before, of_before, count, of_now = one
        longs = [(_BAR_RIGHT - LEFT) * share / most for share in (before / of_before, count / of_now)]
        made.append(rows.name(i, region, is_own=False))
        made += [
            marks.rect(LEFT, rows.top_of(i) + 2 + j * thick, max(long, 3), thick - 1, look)
            for j, (long, look) in enumerate(zip(longs, ("open", "bar own"), strict=True))
        ]
        made.append(marks.text(LEFT + max(longs) + 14, rows.base(i), words.step(before, count), "number", rows.size))
    return _of_shares(earlier, now, shares, made)


def _legend(earlier: Earlier) -> list[str]:
    y, made = marks.HEIGHT - 14, []
    for x, label, look in ((1, earlier.label, "open"), (420, earlier.now_label, "bar own")):
        made.append(marks.rect(x, y - 20, 34, 22, look))
        made.append(marks.text(x + 48, y, label, "label start", marks.SMALL))
    return made


def _conditions(earlier: Earlier, now: Outcome) -> StagePicture:
    """A row per condition: its median then, hollow, and now."""
    both = before, after = [live_facts.medians_by_condition(one.totals) for one in (earlier.outcome, now)]
    options = reference.options("condition")
    high, left, right = 84, 420, 1180
    made, table = [], []

    def place(score: float) -> float:
        return left + (right - left) * (score - 1) / (len(SCORES) - 1)

    for score in SCORES:
        x = place(float(score))
        made.append(marks.stroke([(x, 50), (x, 60 + high * len(options))], "grid"))
        made.append(marks.text(x, 36, score, "axis-label middle", marks.SMALL))
    for i, option in enumerate(options):
        y = 60 + (i + 0.5) * high
        made.append(marks.text(0, y + 9, option.label, "label start", _NAME_SIZE))
        first, last = (one.get(option.code) for one in both)
        if first is not None and last is not None:
            made.append(marks.stroke([(place(first), y), (place(last), y)], "before"))
        made += [marks.diamond(place(first), y, 20, "earlier")] if first is not None else []
        made += [marks.dot(place(last), y, 12, "dot own")] if last is not None else []
        table.append((option.label, *(formats.given(one.get(option.code)) for one in both)))
    y = marks.HEIGHT - 20
    made += [
        marks.diamond(20, y - 8, 18, "earlier"),
        marks.text(46, y, earlier.label, "label start", marks.SMALL),
        marks.dot(430, y - 8, 12, "dot own"),
        marks.text(456, y, earlier.now_label, "label start", marks.SMALL),
    ]
    sentence = words.many_sentence(before, after, words.CONDITIONS, earlier.label)
    return StagePicture(sentence, _note(earlier, now), marks.drawing(*made), rows_html(_headers(earlier), table))

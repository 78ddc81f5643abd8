"""The region's own assessment beside what newcomers and providers say, each on its own scale."""

from collections.abc import Mapping
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
from ui.stage.pictures.offer import scenario_of
from ui.texts import assessed as assessed_words
from ui.texts import offer_voices as page_words
from ui.texts import stage_offer as words

_HEAD, _FOOT = 44, 40
_PROFILE, _FEEDBACK = (320, 640, 0, 3), (720, 1250, 1, 5)
"""Left, right, lowest and highest of a scale."""
_NAMES = 306

_Scale = tuple[int, int, int, int]


def side_by_side(asked: Asked, store: Store) -> StagePicture:
    """A row per region: its profile, and what newcomers and providers answered; who differs is named."""
    scenario = scenario_of(asked)
    found = list(lines(queries.offer_figures_by_region(store, asked.as_of, scenario)))
    told = queries.offer_medians(store, asked.as_of, scenario)
    medians = dict(zip(told["measure"], told["median"], strict=True))
    heard = queries.voices_by_region(store, asked.as_of, scenario)
    sides = {line.region: page_words.sides_of(line) for line in lines(heard)}
    apart = [[code for code, side in sides.items() if side[voice] in page_words.WORDS] for voice in page_words.VOICES]
    labelled = marks.named(asked.region, *apart)
    high = (marks.HEIGHT - _HEAD - _FOOT) / len(found)
    drawn = [
        _row(_HEAD + i * high, high, line, _kind(line.region, asked.region, labelled)) for i, line in enumerate(found)
    ]
    is_known = any(not formats.is_missing(line.offer_count) for line in found)
    return StagePicture(
        words.voices_sentence(sides, asked.region, scenario),
        words.voices_note(asked.as_of),
        marks.drawing(*_frame(medians), *drawn) if is_known else "",
        table_html(pd.DataFrame(map(_numbers, found), columns=list(words.voices_table()), dtype=object)),
    )


def _kind(code: str, own: str | None, labelled: list[str]) -> str:
    return "own" if code == own else "named" if code in labelled else "dim"


def _across(value: Any, scale: _Scale) -> float:
    left, right, low, high = scale
    return left + (right - left) * (float(value) - low) / (high - low)


def _frame(medians: Mapping[str, Any]) -> list[str]:
    """Titles, numbers and the medians of both scales."""
    made = []
    top, bottom = _HEAD, marks.HEIGHT - _FOOT
    pairs = (
        (_PROFILE, "quality_median", page_words.PROFILE),
        (_FEEDBACK, "newcomer_feedback_score", page_words.FEEDBACK),
    )
    for scale, measure, title in pairs:
        made.append(marks.text(scale[0], 30, title, "strong", marks.SMALL))
        for value in range(scale[2], scale[3] + 1):
            x = _across(value, scale)
            made.append(marks.stroke([(x, top), (x, bottom)], "grid"))
            made.append(marks.text(x, marks.HEIGHT - 8, value, "quiet middle", marks.SMALL))
        if not formats.is_missing(medians[measure]):
            x = _across(medians[measure], scale)
            made.append(marks.stroke([(x, top), (x, bottom)], "median strong"))
    if not formats.is_missing(medians["provider_feedback_score"]):
        x = _across(medians["provider_feedback_score"], _FEEDBACK)
        made.append(marks.stroke([(x, top), (x, bottom)], "median dotted"))
    x = 924
    for sign, meaning in ((_newcomers, words.NEWCOMERS), (_providers, words.PROVIDERS)):
        made.append(sign(x, 22, 10, "named"))
        made.append(marks.text(x + 18, 31, meaning, "quiet", marks.SMALL))
        x += 44 + marks.width_of(meaning, marks.SMALL)
    return made


def _newcomers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.dot(x, y, radius, f"dot {kind}")


def _providers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.diamond(x, y, radius, f"hollow {kind}")


def _row(y: float, high: float, line: Any, kind: str) -> str:
    middle, radius = y + high / 2, min(10, high / 2 - 2)
    made = [marks.stroke([(scale[0], middle), (scale[1], middle)], "grid") for scale in (_PROFILE, _FEEDBACK)]
    empty = "silent" if formats.is_missing(line.offer_count) else "unknown"
    if formats.is_missing(line.quality_median):
        made.append(marks.rect(_PROFILE[0], y + 4, 90, high - 8, empty))
    else:
        made.append(marks.dot(_across(line.quality_median, _PROFILE), middle, radius, f"dot {kind}"))
    scores = (line.newcomer_feedback_score, line.provider_feedback_score)
    if all(map(formats.is_missing, scores)):
        made.append(marks.rect(_FEEDBACK[0], y + 4, 90, high - 8, empty))
    for score, sign in zip(scores, (_newcomers, _providers), strict=True):
        if not formats.is_missing(score):
            made.append(sign(_across(score, _FEEDBACK), middle, radius, kind))
    if kind != "dim":
        made.append(marks.region(_NAMES, middle + 9, line.region, f"{kind} end"))
    return "".join(made)


def _numbers(line: Any) -> tuple[Any, ...]:
    return (
        reference.regions()[line.region].name,
        formats.number(line.quality_median, 1),
        assessed_words.in_figures(line.assessed_count, line.offer_count, line.fresh_count),
        formats.number(line.newcomer_feedback_score, 1),
        page_words.TOO_FEW_ANSWERS if line.newcomer_is_hidden else formats.number(line.newcomer_answer_count),
        formats.number(line.provider_feedback_score, 1),
        page_words.TOO_FEW_ANSWERS if line.provider_is_hidden else formats.number(line.provider_answer_count),
    )

"""Who seeks help and who can give it: the items of the lifecycle that are sought most, or those of one region."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.live_answers import SCORES
from data.rows import lines
from data.store import Store
from ui import formats
from ui.drawing.stage import marks, spread
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import stage_pages as words

_MOST_ITEMS, _MOST_HELPERS = 4, 2
_HIGH = 126
_LEFT = 590
_STEP = 34


def match(asked: Asked, store: Store) -> StagePicture:
    """Per item the regions that seek, that offer help and that have it done."""
    found = queries.question_match(store, asked.as_of)
    sought = [line for line in lines(found) if line.seekers and asked.region in (None, *line.seekers)]
    shown = sorted(sought, key=lambda line: -len(line.seekers))[:_MOST_ITEMS]
    drawn = [_item(line, 6 + i * _HIGH, asked.region) for i, line in enumerate(shown)]
    table = [
        (line.item_code, line.statement, _names(line.seekers), _names(line.offerers), _names(line.finishers))
        for line in sought
    ]
    return StagePicture(
        words.match_sentence(found, asked.region),
        words.match_note(asked.as_of),
        marks.drawing(*drawn, _key()) if shown else "",
        table_html(pd.DataFrame(table, columns=list(words.MATCH_TABLE))),
    )


def _names(codes: list[str]) -> str:
    return formats.enumerate_names([reference.regions()[code].name for code in codes], len(codes))


def _item(line: Any, y: float, own: str | None) -> str:
    statement = marks.wrapped(f"{line.item_code} {line.statement}", _LEFT - 40, 3)
    made = [marks.lines(0, y + 28, statement, "label")]
    helpers = [*((code, "full named") for code in line.offerers), *((code, "half") for code in line.finishers)]
    x: float = _LEFT
    for code in line.seekers:
        made.append(marks.dot(x + 13, y + 26, 13, "hollow own" if code == own else "hollow named"))
        x += _STEP
    made.append(marks.text(x + 8, y + 35, words.seeking(len(line.seekers)), "number"))
    x = _LEFT
    for _, kind in helpers:
        made.append(marks.rect(x, y + 58, 26, 26, kind))
        x += _STEP
    return "".join([*made, _helping(x + 8, y + 81, [code for code, _ in helpers], own is not None)])


def _helping(x: float, y: float, helpers: list[str], is_named: bool) -> str:
    """How many can help, or who when one region asks: two by name."""
    if not (helpers and is_named):
        return marks.text(x, y, words.helping(len(helpers)), "number" if helpers else "quiet")
    names = [reference.regions()[code].name for code in helpers]
    letters = [marks.letter(code) for code in helpers]
    return marks.text(x, y, formats.enumerate_names(names, _MOST_HELPERS), "label name") + marks.text(
        x, y, formats.enumerate_names(letters, _MOST_HELPERS), "label letter"
    )


def _key() -> str:
    y = marks.HEIGHT - 34
    entries = (
        (marks.dot(14, y + 14, 13, "hollow named"), words.SEEKS),
        (marks.rect(0, y, 28, 28, "full named"), words.OFFERS),
        (marks.rect(0, y, 28, 28, "half"), words.HAS_DONE),
    )
    x, made = 2.0, []
    for mark, meaning in entries:
        made.append(f'<g transform="translate({x:.0f} 0)">{mark}</g>')
        made.append(marks.text(x + 38, y + 23, meaning, "quiet", size=marks.SMALL))
        x += 76 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)


def collaboration(asked: Asked, store: Store) -> StagePicture:
    """How the groups of one region, or of all regions together, scored the five conditions of collaboration."""
    totals = queries.collaboration_totals(store, asked.as_of)
    own = totals if asked.region is None else totals[totals["region"] == asked.region]
    counted = {
        option.code: _scores([line.score_counts for line in lines(own) if line.condition_code == option.code])
        for option in reference.options("condition")
    }
    is_known = any(any(counts.values()) for counts in counted.values())
    column = marks.WIDTH / len(counted)
    drawn = [
        mark
        for i, (code, counts) in enumerate(counted.items())
        for mark in spread.columns(i * column, column, reference.label("condition", code), counts)
    ]
    table = [(reference.label("condition", code), *counts.values()) for code, counts in counted.items()]
    middles = {code: spread.middle(counts, SCORES) for code, counts in counted.items() if any(counts.values())}
    return StagePicture(
        words.collaboration_sentence(middles, asked.region),
        words.collaboration_note(asked.as_of),
        marks.drawing(*drawn) if is_known else "",
        table_html(pd.DataFrame(table, columns=list(words.COLLABORATION_TABLE))) if is_known else "",
    )


def _scores(found: list[Any]) -> dict[str, int]:
    """The counts per score, added up over regions; what may not be shown is missing and adds nothing."""
    known = [counts for counts in found if not formats.is_missing(counts)]
    return {score: sum(counts[i] for counts in known) for i, score in enumerate(SCORES)}

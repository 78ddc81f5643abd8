"""The learning network: how many regions came to each session, which questions they have, who sits with whom."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from ui import formats, search
from ui.drawing.stage import marks, rows
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import learning as page_words
from ui.texts import stage_learning as words

_MOST_SESSIONS = 8
_LEFT, _TOP, _BOTTOM = 70, 40, 430
_STATES = {"present": "dot own", "absent": "hollow own"}


def sessions(asked: Asked, store: Store) -> StagePicture:
    """A column per session, the last eight: how many of the 18 regions were there, and whether the own one was."""
    every = list(lines(queries.sessions(store, asked.as_of)))
    held = [line for line in every if line.is_held]
    shown = held[-_MOST_SESSIONS:]
    cells = queries.attendance_by_session(store, asked.as_of)
    own = (
        {line.session_date: line.state_code for line in lines(cells[cells["region"] == asked.region])}
        if asked.region
        else {}
    )
    rotation = queries.host_rotation_by_region(store, asked.as_of)
    table = [
        (formats.day(line.session_date), line.theme or formats.MISSING, _present(line), line.absent_count)
        for line in held
    ]
    return StagePicture(
        words.sessions_sentence(every, rotation, asked.region),
        words.sessions_note(len(held) - len(shown), asked.as_of),
        marks.drawing(*_columns(shown, own)) if shown else "",
        table_html(pd.DataFrame(table, columns=list(words.SESSIONS_TABLE), dtype=object)) if held else "",
    )


def _present(line: Any) -> str:
    is_listed = line.present_count + line.absent_count > 0
    return formats.part(line.present_count, len(reference.regions())) if is_listed else page_words.STATES["no_list"]


def _columns(shown: Sequence[Any], own: Mapping[Any, str]) -> list[str]:
    total = len(reference.regions())
    made = [marks.stroke([(_LEFT, _BOTTOM), (marks.WIDTH, _BOTTOM)], "axis")]
    for count in (total / 2, total):
        y = _BOTTOM - (_BOTTOM - _TOP) * count / total
        made.append(marks.stroke([(_LEFT, y), (marks.WIDTH, y)], "grid"))
        made.append(marks.text(_LEFT - 14, y + 9, formats.number(count), "quiet end", marks.SMALL))
    step = (marks.WIDTH - _LEFT) / len(shown)
    thick = min(step - 28, 150)
    for i, line in enumerate(shown):
        middle = _LEFT + (i + 0.5) * step
        if line.present_count + line.absent_count:
            high = (_BOTTOM - _TOP) * line.present_count / total
            made.append(marks.rect(middle - thick / 2, _BOTTOM - high, thick, high, "bar named"))
            made.append(marks.text(middle, _BOTTOM - high - 12, line.present_count, "number middle", 34))
        else:
            made.append(marks.rect(middle - thick / 2, _TOP, thick, _BOTTOM - _TOP, "silent"))
        made.append(marks.text(middle, _BOTTOM + 36, formats.day(line.session_date), "label middle", marks.SMALL))
        if own:
            made.append(_own(middle, own.get(line.session_date, "unlisted")))
    return [*made, _own_key()] if own else made


def _own(x: float, state: str) -> str:
    y = _BOTTOM + 70
    if state in _STATES:
        return marks.dot(x, y, 13, _STATES[state])
    return marks.rect(x - 13, y - 13, 26, 26, "unknown")


def _own_key() -> str:
    x, made = 4.0, []
    for state, meaning in words.OWN_STATES.items():
        made.append(f'<g transform="translate(0 {marks.HEIGHT - 16 - _BOTTOM - 70})">{_own(x + 14, state)}</g>')
        made.append(marks.text(x + 38, marks.HEIGHT - 7, meaning, "quiet", marks.SMALL))
        x += 76 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)


def questions(asked: Asked, store: Store) -> StagePicture:
    """Per theme the learning questions, those with an insight filled; a theme or words in the address narrow them."""
    every, learnt = queries.learning_questions(store, asked.as_of), queries.insights(store, asked.as_of)
    theme = asked.choice("thema", page_words.themes())
    sought = asked.text("zoek")
    kept = [line for line in lines(every) if theme in ("alle", line.question_theme_code)]
    answers = {line.row_number: _answers(learnt, line.row_number) for line in kept}
    kept = [line for line in kept if _is_found(line, answers[line.row_number], sought)]
    found = []
    for option in reference.options("question_theme"):
        own = [answers[line.row_number] for line in kept if line.question_theme_code == option.code]
        if theme in ("alle", option.code):
            found.append((option.label, len(own), sum(map(bool, own)), sum(map(len, own))))
    drawn = [
        rows.Bar(label, count, answered, words.question_counts(count, insights), "own" if theme != "alle" else "named")
        for label, count, answered, insights in found[: marks.MOST_LABELS]
    ]
    loose = 0 if sought or theme != "alle" else int(learnt["question_row_number"].isna().sum())
    asking = None if asked.region is None else sum(line.region_code == asked.region for line in kept)
    shown = (len(kept), sum(line[3] for line in found))
    return StagePicture(
        words.questions_sentence(every, learnt, shown, sought, (asked.region, asking)),
        words.questions_note(loose, asked.as_of),
        marks.drawing(*rows.kinds(drawn, 60, left=470, size=30), rows.key(words.WITH_INSIGHT, words.WITHOUT_INSIGHT))
        if len(every)
        else "",
        table_html(pd.DataFrame(found, columns=list(words.QUESTIONS_TABLE))) if len(every) else "",
    )


def _answers(learnt: pd.DataFrame, question: int) -> list[Any]:
    return [line for line in lines(learnt) if line.question_row_number == question]


def _is_found(question: Any, answers: Sequence[Any], sought: str) -> bool:
    """As the page finds: in the question, who asks, its item and what was learnt."""
    asks = "" if formats.is_missing(question.region_code) else page_words.name(question.region_code)
    said = [text or "" for answer in answers for text in (answer.insight, answer.source)]
    return search.is_found(search.asked_words(sought), question.question, asks, question.item_code or "", *said)

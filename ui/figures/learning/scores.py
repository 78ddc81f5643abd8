"""What the figures of collaboration share: the columns of a distribution, its cell, and the conditions on stage."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from data import reference
from data.live_answers import SCORES
from data.questions.collaboration import ConditionTotal, Counts
from ui.drawing import spread
from ui.drawing.matrix import Cell
from ui.drawing.stage import marks
from ui.drawing.stage import spread as stage_spread
from ui.figures.figure import Column, Kind, Table, table
from ui.figures.learning import collaboration_nl as words
from ui.figures.table import R
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

SIGNS = tuple((Cell(str(score), f"l{score}"), words.ENDS.get(score, "")) for score in words.SCORES)
NOT_ASKED = (Cell("", "not-looked"), words.NOT_ASKED)


def columns(counts: Callable[[R], Counts | None], headers: Mapping[str, str] = words.SCORE_HEADERS) -> list[Column[R]]:
    """A column per score with its number of answers; ``headers`` holds five names with their headers."""

    def of(place: int) -> Callable[[R], object]:
        def value(row: R) -> object:
            known = counts(row)
            return None if known is None else known[place]

        return value

    return [Column(name, header, Kind.COUNT, of(i)) for i, (name, header) in enumerate(headers.items())]


def cell(counts: Counts, title: str, below: Html | None = None) -> Cell:
    """A square that holds a distribution with the number of answers, and what stands under it."""
    bar = tag("div", spread.html(counts, title), tag("span", words.answered(sum(counts))), class_="with-count")
    return Cell("", "answered", title, join(bar, below or ""))


def stage_numbers(totals: Sequence[ConditionTotal]) -> Table:
    """A row per condition with the number of answers on each score, 0 where nobody answered; none without any."""
    every: Sequence[Column[tuple[str, Counts]]] = (
        Column("condition", words.HEADERS["condition"], Kind.TEXT, lambda row: words.condition(row[0])),
        *columns(lambda row: row[1], words.STAGE_SCORES),
    )
    return table(_all_conditions(totals) if totals else (), every)


def on_stage(totals: Iterable[ConditionTotal]) -> Html:
    """A column per condition, also one without answers; nothing is drawn without any."""
    answered = tuple(totals)
    medians, every = {one.condition: one.median for one in answered}, _all_conditions(answered)
    if not any(any(counts) for _, counts in every):
        return Html("")
    width = marks.WIDTH / len(every)
    return marks.drawing(
        marks.pointer(24, 66),
        marks.text(46, 66, figure_words.MEDIAN, "quiet", marks.SMALL),
        *(
            shape
            for i, (code, counts) in enumerate(every)
            for shape in stage_spread.columns(
                i * width,
                width,
                words.condition(code),
                dict(zip(SCORES, counts, strict=True)),
                medians.get(code),
                figure_words.NO_ANSWERS,
            )
        ),
    )


def _all_conditions(totals: Iterable[ConditionTotal]) -> list[tuple[str, Counts]]:
    known = {one.condition: one.score_counts for one in totals}
    return [(option.code, known.get(option.code, (0, 0, 0, 0, 0))) for option in reference.options("condition")]

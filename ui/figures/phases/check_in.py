"""The check-in of the regions: a matrix of five scores, each beside that of the delivery before."""

from collections.abc import Sequence

from data.questions.check_in import CheckIn, CheckInScore, RegionCheckIn, check_in
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import check_in_nl as words
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_ARROWS = {1: "▲", -1: "▼", 0: "="}
_KEY = Key(
    (
        (Cell("4 ▲3", "l4"), words.LEGEND),
        (Cell("", "not-looked"), words.NOT_FILLED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_Line = tuple[RegionCheckIn, CheckInScore]


def ask_facts(ask: Ask, setting: Setting) -> CheckIn:
    """The scores at a date."""
    return ask(check_in, setting.as_of)


def numbers(facts: CheckIn) -> Table:
    """A line per region and subject."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one[0].region)),
        Column("subject", h["subject"], Kind.TEXT, lambda one: words.subject(one[1].subject)),
        Column("score", h["score"], Kind.COUNT, lambda one: one[1].score),
        Column("earlier_score", h["earlier_score"], Kind.COUNT, lambda one: one[1].earlier_score),
        Column("change", h["change"], Kind.COUNT, lambda one: one[1].change),
        Column("reference_date", h["reference_date"], Kind.DATE, lambda one: one[0].reference_date),
        Column("earlier_date", h["earlier_date"], Kind.DATE, lambda one: one[0].earlier_date),
    )
    return table(((region, score) for region in facts.regions for score in region.scores), columns)


def on_page(facts: CheckIn, own: str | None, links: Links) -> Html:
    """Regions down, subjects across; beside them of when the two deliveries are."""
    rows = [
        Row(
            name_of(one.region),
            [*(_square(one, score) for score in one.scores), _dates(one)],
            one.region == own,
            link=links("regio", regio=name_of(one.region)),
        )
        for one in facts.regions
    ]
    headers = [*(words.header(one.subject) for one in facts.regions[0].scores), words.DATES]
    return tag("div", matrix.html(words.CORNER, headers, rows, _KEY, margins=1), class_="check-in")


def _square(region: RegionCheckIn, one: CheckInScore) -> Cell:
    if region.reference_date is None:
        return Cell("", "not-reported", words.title(one))
    if one.score is None:
        return Cell("", "not-looked", words.title(one))
    return Cell("", f"l{one.score}", words.title(one), inner=str(join(str(one.score), _before(one))))


def _before(one: CheckInScore) -> Html:
    """How it moved, and from what; nothing without a score before."""
    if one.change is None:
        return Html()
    return tag("small", f" {_ARROWS[(one.change > 0) - (one.change < 0)]}{one.earlier_score}")


def _dates(one: RegionCheckIn) -> Cell:
    before = words.earlier(one)
    return Cell("", "margin", "", inner=str(join(words.dates(one), tag("small", f" · {before}") if before else "")))


def on_stage(facts: CheckIn, own: str | None) -> Html:
    """All regions by subject: the score, and that of the delivery before between brackets; what moved is marked."""
    if len(facts.silent_regions) == len(facts.regions):
        return Html()
    lines = [
        stage_matrix.Line(one.region, [_stage_square(one, score, own) for score in one.scores]) for one in facts.regions
    ]
    looks = [
        (stage_matrix.Cell("4 (3)", "l4"), words.STAGE_LEGEND),
        (stage_matrix.Cell("?", "unknown"), words.NOT_FILLED),
    ]
    heads = [words.subject(one.subject) for one in facts.regions[0].scores]
    return stage_matrix.on_stage(lines, stage_matrix.Words(heads, figure_words.NOT_REPORTED, looks), own)


def _stage_square(region: RegionCheckIn, one: CheckInScore, own: str | None) -> stage_matrix.Cell:
    if region.reference_date is None:
        return stage_matrix.Cell("", "silent")
    if one.score is None:
        return stage_matrix.Cell("?", "unknown")
    was = f" ({one.earlier_score})" if one.earlier_score is not None else ""
    return stage_matrix.Cell(f"{one.score}{was}", f"l{one.score}", region.region == own and bool(one.change))


def on_slide(facts: CheckIn, own: str | None) -> Bars | None:
    """The scores of the region in view, now and before; nothing without one, whose numbers are no measure of others."""
    mine = facts.of(own) if own else None
    if mine is None or all(one.score is None for one in mine.scores):
        return None
    before = tuple(None if one.earlier_score is None else float(one.earlier_score) for one in mine.scores)
    now = tuple(None if one.score is None else float(one.score) for one in mine.scores)
    series = tuple(zip(words.SERIES, (before, now), strict=True))
    return Bars(tuple(words.subject(one.subject) for one in mine.scores), series, words.AXIS)


FIGURE = Figure(
    code="check_in",
    page="fasen",
    file_name="check-in",
    shown_at={"beeld": "check-in"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("check_in",),
    is_empty=lambda facts: len(facts.silent_regions) == len(facts.regions),
)

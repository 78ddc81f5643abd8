"""How the phases went over the quarters: strips on a page, first and last on stage."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from data import reference
from data.questions.phase_course import Course, PhaseCourse, QuarterPoints, QuarterShare, phase_course
from ui import formats
from ui.drawing import matrix, strips
from ui.drawing.matrix import Cell, Key
from ui.drawing.stage import matrix as stage_matrix
from ui.drawing.strips import Bar, Line, Strip
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import course_nl as words
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts.region import name_of

_KEY = Key(
    (
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
        (Cell("", "not-looked"), words.NO_ANSWER),
        (Cell("", "deliberate"), phase_words.NOT_APPLICABLE),
        (Cell(words.NOTE_SIGNS[0], "note-sign"), words.NOTE),
    )
)


def ask_facts(ask: Ask, setting: Setting) -> PhaseCourse:
    """All regions over the quarters up to the date."""
    return ask(phase_course, setting.as_of)


class _Line(NamedTuple):
    """One row of the table: whose shares they are, of which phase, one a quarter."""

    name: str
    phase_code: str
    shares: Sequence[float | None]


def numbers(facts: PhaseCourse) -> Table:
    """One row per region and phase, a column per quarter."""
    return _table(facts, [])


def stage_numbers(facts: PhaseCourse) -> Table:
    """The same below the medians, which the lines on stage stand beside."""
    return _table(facts, [_Line(words.MEDIAN_ROW, code, shares) for code, shares in facts.medians])


def _table(facts: PhaseCourse, above: list[_Line]) -> Table:
    columns: Sequence[Column[_Line]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: one.name),
        Column("phase", words.HEADERS["phase"], Kind.TEXT, lambda one: phase_words.phases()[one.phase_code]),
        *(_quarter_column(place, moment) for place, moment in enumerate(facts.moments)),
    )
    every = [_Line(name_of(one.region), one.phase_code, _shares(one)) for one in facts.courses]
    return table(above + every, columns)


def _shares(course: Course) -> list[float | None]:
    return [quarter.phase_share for quarter in course.quarters]


def _quarter_column(place: int, moment: date) -> Column[_Line]:
    header = words.quarter_header(moment)
    return Column(f"share_{moment:%Y_%m_%d}", header, Kind.SHARE, lambda one: one.shares[place])


def on_page(facts: PhaseCourse, own: str | None, links: Links) -> Html:
    """A strip for each region where it lies, then the moments that regions tell."""
    drawn = [_strip(facts, region, own, links) for region in cells.region_codes()]
    reading = strips.reading(
        words.READING, ((phase_words.number(code), label) for code, label in phase_words.phases().items())
    )
    return join(
        _KEY.html(),
        strips.html(drawn, len(facts.moments), reading),
        tag("p", words.STRIPS, class_="note"),  # below: all strips are seen at once on a desk
        _moments(facts, own),
    )


def _strip(facts: PhaseCourse, code: str, own: str | None, links: Links) -> Strip:
    region, own_courses = reference.regions()[code], facts.of(code)
    lettered = zip(facts.points_of(code), words.NOTE_SIGNS, strict=False)
    return Strip(
        region.name,
        region.tile_column + 1,
        region.tile_row + 1,
        [
            Line(phase_words.number(course.phase_code), list(map(_bar, course.quarters)), _last(course.quarters[-1]))
            for course in own_courses
        ],
        words.strip_words(code, own_courses),
        cells.address(links, code),
        code == own,
        sum(not quarter.is_reported for quarter in own_courses[0].quarters),
        {facts.moments.index(quarter.moment): sign for quarter, sign in lettered},
    )


def _bar(quarter: QuarterShare) -> Bar:
    if quarter.is_applicable is False:
        return Bar(None, "deliberate")
    if quarter.phase_share is None:
        return Bar(None, "not-looked")
    return Bar(quarter.phase_share, matrix.share_level(quarter.phase_share))


def _last(quarter: QuarterShare) -> str:
    if quarter.phase_share is None:
        return formats.MISSING if quarter.is_applicable is False or not quarter.is_reported else "?"
    return formats.bare_share(quarter.phase_share)


def _moments(facts: PhaseCourse, own: str | None) -> Html:
    """The lettered moments of each region, in its own words."""
    if not facts.turning_points:
        return tag("p", words.NO_POINTS, class_="note")
    regions = dict.fromkeys(quarter.region for quarter in facts.turning_points)
    listed = [
        tag(
            "div",
            tag("b", name_of(code)),
            tag("ol", *map(_points, facts.points_of(code))),
            class_="own" if code == own else None,
        )
        for code in regions
    ]
    return join(tag("h3", words.POINTS_HEADING), tag("div", *listed, class_="told"))


def _points(quarter: QuarterPoints) -> Html:
    lines = [words.point(one) for one in quarter.points]
    if quarter.point_count > len(lines):
        lines.append(words.more_points(quarter.point_count - len(lines)))
    return tag("li", tag("br").join(lines))


def on_stage(facts: PhaseCourse, own: str | None) -> Html:
    """Regions down, phases across, from the first share to the last; empty when nothing is known."""
    if not facts.has_answers:
        return Html()
    most = {(one.region, phase) for one in facts.regions if one.region == own for phase in one.most}
    lines = [
        stage_matrix.Line(code, [_stage_cell(course, most) for course in facts.of(code)])
        for code in cells.region_codes()
    ]
    phases = list(phase_words.phases())
    looks = cells.stage_looks(words.STAGE_STEPS)
    medians = [formats.bare_share(shares[-1]) for _, shares in facts.medians]
    return stage_matrix.on_stage(
        lines,
        stage_matrix.Words(phase_words.numbered(), figure_words.NOT_REPORTED, looks),
        own,
        stage_matrix.Foot(words.MEDIAN_ROW, medians),
        [] if own else [phases.index(phase) for phase in facts.most_often],
    )


def _stage_cell(course: Course, most: Collection[tuple[str, str]]) -> stage_matrix.Cell:
    if course.last_share is None:
        return stage_matrix.Cell("", "unknown" if course.quarters[-1].is_reported else "silent")
    shares = [course.last_share] if course.first_share is None else [course.first_share, course.last_share]
    printed = " → ".join(map(formats.bare_share, shares))
    is_most = (course.region, course.phase_code) in most
    return stage_matrix.Cell(printed, matrix.share_level(course.last_share), is_most)


FIGURE = Figure(
    code="phase_course",
    page="fasen",
    shown_at={"beeld": "tijd"},
    file_name="fasen-door-de-tijd",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("phase_share", "turning_point"),
    is_empty=lambda facts: not facts.moments,
)

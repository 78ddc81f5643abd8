"""Who was at each session: a matrix of regions and sessions."""

from collections.abc import Sequence

from data.questions.sessions import Attendance, Presence, RegionAttendance, Session, attendance
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import attendance_nl as words
from ui.html import Html, tag
from ui.texts.phases import CORNER
from ui.texts.region import name_of

_LEGEND = Key(
    (
        (Cell(words.PRESENT_SIGN, "l2"), words.PRESENT_LEGEND),
        (Cell("6", "l3"), words.NUMBER_LEGEND),
        (Cell("0", "l0"), words.STATES["absent"]),
        (Cell("", "not-looked"), words.STATES["unlisted"]),
        (Cell("", "not-reported"), words.STATES["no_list"]),
        (Cell(words.HOST_SIGN), words.HOST),
    )
)
_STAGE_CELLS = {
    "present": stage_matrix.Cell(words.PRESENT_SIGN, "l4"),
    "absent": stage_matrix.Cell("0", "l0"),
    "unlisted": stage_matrix.Cell("?", "unknown"),
    "no_list": stage_matrix.Cell("", "silent"),
}


def ask_facts(ask: Ask, setting: Setting) -> Attendance:
    """The attendance known at a date."""
    return ask(attendance, setting.as_of)


def numbers(facts: Attendance) -> Table:
    """A row per region and session; fewer than five people are never in it."""
    h = words.HEADERS
    columns: Sequence[Column[tuple[RegionAttendance, Presence]]] = (
        Column("region", h["region"], Kind.TEXT, lambda row: name_of(row[0].region)),
        Column("session_date", h["session_date"], Kind.DATE, lambda row: row[1].session_date),
        Column("state", h["state"], Kind.TEXT, lambda row: words.STATES[row[1].state]),
        Column("attendee_count", h["attendee_count"], Kind.COUNT, lambda row: row[1].attendee_count),
        Column("is_host", h["is_host"], Kind.YES_NO, lambda row: row[1].is_host),
    )
    return table([(region, one) for region in facts.regions for one in region.sessions], columns)


def stage_numbers(facts: Attendance) -> Table:
    """A row per session that was held: how many regions came."""
    h = words.STAGE_HEADERS
    columns: Sequence[Column[Session]] = (
        Column("session_date", h["session_date"], Kind.DATE, lambda one: one.session_date),
        Column("theme", h["theme"], Kind.TEXT, lambda one: one.theme),
        Column("present_count", h["present_count"], Kind.TEXT, lambda one: words.present(one.present_count)),
        Column("absent_count", h["absent_count"], Kind.COUNT, lambda one: one.absent_count),
    )
    return table([one for one in facts.sessions if one.is_held], columns)


def on_page(facts: Attendance, own: str | None, links: Links) -> Html:
    """The newest sessions and the next one across, regions down, with how often each came and hosted."""
    days = [formats.day(one.session_date) for one in facts.sessions if facts.is_drawn(one)]
    rows = [_row(facts, region, own, links) for region in facts.regions]
    headers = [*days, words.ATTENDED, words.HOSTED]
    return tag("div", matrix.html(CORNER, headers, rows, _LEGEND, margins=2), class_="sessions")


def _row(facts: Attendance, region: RegionAttendance, own: str | None, links: Links) -> Row:
    cells = [
        *(_cell(one) for one in region.sessions if facts.is_drawn(one)),
        Cell(formats.part(region.attended_count, facts.listed_count), "margin"),
        Cell(words.times(region.hosted_count), "margin"),
    ]
    link = links("regio", regio=name_of(region.region))
    return Row(name_of(region.region), cells, region.region == own, link=link)


def _cell(one: Presence) -> Cell:
    host = words.HOST_SIGN if one.is_host else ""
    title = words.presence(one)
    match one.state:
        case "present":
            sign = words.PRESENT_SIGN if one.attendee_count is None else formats.number(one.attendee_count)
            return Cell(f"{sign} {host}".strip(), "l2" if one.attendee_count is None else "l3", title)
        case "absent":
            return Cell(f"0 {host}".strip(), "l0", title)
        case "upcoming":
            return Cell(host or words.PLANNED, "unknown", title)
        case "no_list":
            return Cell(host, "not-reported", title)
        case _:
            return Cell(host, "not-looked", title)


def on_stage(facts: Attendance, own: str | None) -> Html:
    """The newest sessions that were held across, regions down; under them how many regions came."""
    held = [one for one in facts.sessions if one.is_held and facts.is_drawn(one)]
    if not held:
        return Html("")
    days = {one.session_date for one in held}
    lines = [
        stage_matrix.Line(
            region.region,
            [_STAGE_CELLS[one.state] for one in region.sessions if one.session_date in days],
            formats.part(region.attended_count, facts.listed_count),
        )
        for region in facts.regions
    ]
    looks = [(cell, words.STATES[state]) for state, cell in _STAGE_CELLS.items()]
    return stage_matrix.on_stage(
        lines,
        stage_matrix.Words([formats.day(one.session_date) for one in held], "", looks, words.ATTENDED.lower()),
        own,
        stage_matrix.Foot(words.REGIONS_PRESENT, [formats.number(one.present_count) for one in held]),
    )


FIGURE = Figure(
    code="attendance",
    page="lerend_netwerk",
    file_name="aanwezigheid",
    shown_at={"beeld": "bijeenkomsten"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("session_attendance", "host_rotation"),
    is_empty=lambda facts: not facts.sessions,
)

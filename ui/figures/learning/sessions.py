"""The sessions of the learning network, newest first: when, where, at whose place, about what; for reading alone."""

from collections.abc import Sequence

from data import reference
from data.questions.sessions import Session, Sessions, sessions
from ui import formats
from ui.drawing import tables
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import sessions_nl as words
from ui.html import Html, tag
from ui.texts.figures import SHOWN_ROWS
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> Sessions:
    """The sessions known at a date."""
    return ask(sessions, setting.as_of)


def numbers(facts: Sessions) -> Table:
    """A row per session, newest first."""
    h = words.HEADERS
    columns: Sequence[Column[Session]] = (
        Column("session_date", h["session_date"], Kind.DATE, lambda one: one.session_date),
        Column("place", h["place"], Kind.TEXT, lambda one: one.place),
        Column("host", h["host"], Kind.TEXT, lambda one: one.host_region and name_of(one.host_region)),
        Column("theme", h["theme"], Kind.TEXT, lambda one: one.theme),
        Column("method", h["method"], Kind.TEXT, lambda one: one.method),
        Column("present_count", h["present_count"], Kind.COUNT, lambda one: one.present_count),
    )
    return table(facts.sessions[::-1], columns)


def on_page(facts: Sessions, own: str | None, links: Links) -> Html:
    """The newest sessions as a table."""
    lines = [_line(one) for one in facts.sessions[::-1][:SHOWN_ROWS]]
    return tag("div", tables.stacked(list(words.HEADERS.values()), lines, numeric=[5]), class_="few-columns")


def _line(one: Session) -> list[str]:
    present = formats.part(one.present_count, len(reference.regions()))
    return [
        words.day(one.session_date, is_held=one.is_held),
        one.place or formats.MISSING,
        name_of(one.host_region) if one.host_region else formats.MISSING,
        one.theme or formats.MISSING,
        one.method or formats.MISSING,
        present if one.is_held else "",
    ]


FIGURE = Figure(
    code="sessions",
    page="lerend_netwerk",
    file_name="bijeenkomsten",
    shown_at={"beeld": "bijeenkomsten"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("session_attendance", "host_rotation"),
    is_empty=lambda facts: not facts.sessions,
)

"""A collection round: region by sheet, handed in since it opened, confirmed, or nothing yet."""

from data import reference
from data.questions.collection import Asked, Collection, RegionAnswers, State, collection
from ui import address, formats
from ui.drawing import matrix, small_bars
from ui.figures.deliveries import collection_nl as words
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag

VERSION = "ronde"
"""Which round, and which version of it, as ``2.1``; without it the one that runs."""
_LOOKS: dict[State, str] = {"handed_in": "l3", "confirmed": "l1", "waiting": "not-looked"}
_LEGEND = matrix.Key(
    tuple((matrix.Cell(words.SIGNS[state], kind), words.LEGEND[state]) for state, kind in _LOOKS.items())
)
_COLUMNS: tuple[Column[Asked], ...] = (
    Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: reference.regions()[one.region].name),
    Column("sheet", words.HEADERS["sheet"], Kind.TEXT, lambda one: one.sheet),
    Column("state", words.HEADERS["state"], Kind.TEXT, lambda one: words.LEGEND[one.state]),
    Column("reference_date", words.HEADERS["reference_date"], Kind.DATE, lambda one: one.reference_date),
)


def _facts(ask: Ask, setting: Setting) -> Collection:
    number, version = (address.number(part, address.HIGHEST_NUMBER) for part in _parts(setting.text(VERSION)))
    return ask(collection, setting.as_of, number, version)


def _parts(typed: str) -> tuple[str, str]:
    number, _, version = typed.partition(".")
    return number, version


def _table(facts: Collection) -> Table:
    return table([asked for one in facts.regions for asked in one.asked], _COLUMNS)


def _on_page(facts: Collection, own: str | None, links: Links) -> Html:
    sheets = facts.round.sheets if facts.round else ()
    rows = [
        matrix.Row(reference.regions()[one.region].name, [*map(_cell, one.asked), _margin(one)], one.region == own)
        for one in facts.regions
    ]
    return matrix.html(words.CORNER, [*sheets, words.ANSWERED], rows, _LEGEND, margins=1)


def _on_phone(facts: Collection, own: str | None) -> Html:
    """A list of regions, each with its sheets by how they stand."""
    how = tag("p", " ".join(words.note(facts, own)), class_="note")
    entries = [
        small_bars.Entry(one.region, reference.regions()[one.region].name, _margin(one).shown, lines=words.lines(one))
        for one in facts.regions
    ]
    return join(how, small_bars.on_page(entries, (), own))


def _cell(one: Asked) -> matrix.Cell:
    stand = f", {formats.day(one.reference_date)}" if one.reference_date else ""
    return matrix.Cell(words.SIGNS[one.state], _LOOKS[one.state], f"{words.LEGEND[one.state]}{stand}")


def _margin(one: RegionAnswers) -> matrix.Cell:
    return matrix.Cell(formats.part(len(one.asked) - len(one.waiting), len(one.asked)), "margin")


FIGURE = Figure(
    code="collection_round",
    page="versies",
    file_name="aanleverronde",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_on_page,
    draw_narrow=_on_phone,
    indicators=(),
    is_empty=lambda facts: facts.round is None,
)

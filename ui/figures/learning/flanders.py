"""What the regions together ask of the Flemish level: by state, by what it is about, and each ask."""

from collections.abc import Sequence

from data.questions.flanders_asks import ASK_STATES, AskedObjective, FlandersAsk, FlandersAsks, flanders_asks
from ui import formats
from ui.drawing import lists, tables
from ui.drawing.stage import marks
from ui.drawing.stage import rows as stage_rows
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, is_paper, table
from ui.figures.learning import flanders_nl as words
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS
from ui.texts.region import name_of

_OPEN, _MOST_BARS, _KEY_HIGH = 6, 8, 60
"""How many asks stand open, how many objectives are drawn, and the room of the legend on stage."""


def ask_facts(ask: Ask, setting: Setting) -> FlandersAsks:
    """All asks at a date."""
    return ask(flanders_asks, setting.as_of)


def numbers(facts: FlandersAsks) -> Table:
    """A row per ask."""
    h = words.HEADERS
    columns: Sequence[Column[FlandersAsk]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("action", h["action"], Kind.TEXT, lambda one: one.action),
        Column("objective", h["objective"], Kind.TEXT, lambda one: one.objective),
        Column("ask", h["ask"], Kind.TEXT, lambda one: words.state(one.ask_code)),
        Column("reported_date", h["reported_date"], Kind.DATE, lambda one: one.reported_date),
    )
    return table(facts.asks, columns)


def stage_numbers(facts: FlandersAsks) -> Table:
    """A row per objective, with how far its asks are."""
    h = words.OBJECTIVE_HEADERS
    columns: Sequence[Column[AskedObjective]] = (
        Column("objective", h["objective"], Kind.TEXT, lambda one: one.objective),
        Column("count", h["count"], Kind.COUNT, lambda one: one.ask_count),
        *(_state_column(place, code) for place, code in enumerate(ASK_STATES)),
        Column("regions", h["regions"], Kind.TEXT, words.regions),
    )
    return table(facts.objectives, columns)


def _state_column(place: int, code: str) -> Column[AskedObjective]:
    return Column(f"{code}_count", words.state(code), Kind.COUNT, lambda one: one.counts[place])


def on_page(facts: FlandersAsks, own: str | None, links: Links) -> Html:
    """States counted, objectives with how much is asked for each, and the asks, those of the own region first."""
    chips = [
        tag("span", _sign(code), f" {words.state(code)} ", tag("strong", formats.number(count)))
        for code, count in facts.state_counts
    ]
    reading = stage_numbers(facts).reading()
    lines = reading.lines[:SHOWN_ROWS]
    about = tag("div", tables.stacked(reading.headers, lines, reading.numeric), class_="few-columns asked-of")
    ordered = sorted(facts.asks, key=lambda one: one.region != own)
    items = [_item(one) for one in ordered[:SHOWN_ROWS]]
    first, others = (items, []) if is_paper(links) else (items[:_OPEN], items[_OPEN:])
    listed = lists.begun(first, others, words.others(facts, len(others)))
    return join(tag("p", *chips, class_="chips"), about, listed)


def _sign(code: str) -> Html:
    return tag("b", words.SIGNS[code], aria_hidden="true")


def _item(one: FlandersAsk) -> lists.Item:
    return lists.Item(join(_sign(one.ask_code), f" {words.state(one.ask_code)}"), one.action, (join(words.about(one)),))


def on_stage(facts: FlandersAsks, own: str | None) -> Html:
    """A bar per objective, filled for the asks that are answered."""
    if not facts.objectives:
        return Html()
    bars = [
        stage_rows.Bar(
            one.objective,
            one.ask_count,
            one.counts[-1],
            words.beside(one),
            "dim",
        )
        for one in facts.objectives[:_MOST_BARS]
    ]
    drawn = stage_rows.kinds(bars, _KEY_HIGH, left=470, size=30)
    return marks.drawing(*drawn, stage_rows.key(words.ANSWERED, words.UNANSWERED))


def on_slide(facts: FlandersAsks, own: str | None) -> Bars:
    """A bar per objective in parts by state."""
    largest = facts.objectives[:_MOST_BARS]
    series = tuple(
        (words.state(code), tuple(float(one.counts[place]) for one in largest)) for place, code in enumerate(ASK_STATES)
    )
    left_out = words.more(len(facts.objectives) - _MOST_BARS)
    return Bars(tuple(one.objective for one in largest), series, words.AXIS, left_out, is_stacked=True)


FIGURE = Figure(
    code="flanders_asks",
    page="lerend_netwerk",
    file_name="vragen-aan-vlaanderen",
    shown_at={"beeld": "vlaanderen"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("flanders_asks",),
    is_empty=lambda facts: not facts.asks,
)

"""How far the assessment of the offer is: a bar of parts per region on the page, a bar per state on stage."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Protocol

from data import reference
from data.questions.offer_assessment import Assessment, OfferAssessment, RegionAssessment, offer_assessment
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import marks
from ui.drawing.stage import rows as bars
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer import states_nl as words
from ui.figures.offer.switches_nl import KIND, SCENARIO, scenario_of
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

_LEGEND = Key(
    (
        (Cell("", "l4"), words.STATES["assessed"]),
        (Cell("", "l2"), words.STATES["stale"]),
        (Cell("", "not-looked"), words.LOOKED_AT),
        (Cell("", "not-reported"), words.STATES["none"]),
    )
)


def _facts(ask: Ask, setting: Setting) -> OfferAssessment:
    scenario = scenario_of(setting.choice(SCENARIO))
    return ask(offer_assessment, setting.as_of, scenario, setting.choice(KIND) or None)


_Line = tuple[str, Assessment | None]


def _counts(lines: Iterable[_Line], together: str = "") -> Table:
    columns: Sequence[Column[_Line]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda line: line[0]),
        *(_count(name) for name in words.HEADERS if name.endswith("_count")),
    )
    return table(lines, columns, together)


def _count(name: str) -> Column[_Line]:
    return Column(name, words.HEADERS[name], Kind.COUNT, lambda line: line[1] and getattr(line[1], name))


def _table(facts: OfferAssessment) -> Table:
    return _counts(((_name(one), one.assessment) for one in facts.regions), figure_words.ALL_TOGETHER)


def numbers(facts: OfferAssessment) -> Table:
    """All regions together, and each of them."""
    everywhere = [(phrases.ALL_REGIONS, facts.total if facts.reporting_count else None)]
    return _counts([*everywhere, *((_name(one), one.assessment) for one in facts.regions)])


def _name(one: RegionAssessment) -> str:
    return reference.regions()[one.region].name


def _page(facts: OfferAssessment, own: str | None, links: Links) -> Html:
    rows = [
        Row(
            _name(one),
            _cells(one.assessment, partial(cells.offers_link, links, one.region, facts.scenario, facts.kind)),
            one.region == own,
            link=cells.offers_link(links, one.region, facts.scenario),
        )
        for one in facts.regions
    ]
    if facts.reporting_count:
        rows.append(Row(figure_words.ALL_TOGETHER, _cells(facts.total), is_total=True))
    hint = tag("div", tag("p", words.CHOOSE_REGION, class_="screen"), class_="nm") if rows[0].link else ""
    return join(hint, tag("div", matrix.html("", words.COLUMNS, rows, _LEGEND, margins=5), class_="nm parts"))


class _Listed(Protocol):
    """Where the offers with an assessment are listed; empty: nowhere."""

    def __call__(self, *, state: str) -> str: ...


def _no_list(*, state: str) -> str:
    """Nothing lists the offers of all regions together."""
    return ""


def _cells(states: Assessment | None, listed: _Listed = _no_list) -> list[Cell]:
    """The parts as a bar, and each state as a number that leads to its offers by name."""
    if states is None:
        return [cells.NOT_REPORTED] * len(words.COLUMNS)
    counts = (
        ("l4", states.fresh_count),
        ("l2", states.stale_count),
        ("not-looked", states.unscored_count),
        ("unknown-part", states.unassessed_count),
    )
    rest = {
        "stale": states.stale_count,
        "incomplete": states.incomplete_count,
        "closed": states.closed_count,
        "none": states.unassessed_count,
        "": states.offer_count,
    }
    return [
        Cell("", "found", "", cells.parts(phrases.in_figures(states), counts)),
        *(
            Cell(formats.number(count), "margin", link=listed(state=state) if count else "")
            for state, count in rest.items()
        ),
    ]


def _stage(facts: OfferAssessment, own: str | None) -> Html:
    states = facts.of(own) if own else facts.total
    if states is None or not states.offer_count:
        return Html()
    whole = states.offer_count
    drawn = [
        _bar("assessed", states.fresh_count, states.fresh_count, whole, "named"),
        _bar("stale", states.stale_count, states.stale_count, whole, "half"),
        _bar("incomplete", states.incomplete_count, 0, whole, "dim"),
        _bar("closed", states.closed_count, 0, whole, "dim"),
        _bar("none", states.unassessed_count, 0, whole, "unknown"),
    ]
    return marks.drawing(*bars.kinds(drawn, 80, left=430, size=34))


def _bar(state: str, count: int, filled: int, whole: int, kind: str) -> bars.Bar:
    return bars.Bar(words.STATES[state], count, filled, formats.part(count, whole), kind)


FIGURE = Figure(
    code="offer_states",
    page="aanbod",
    file_name="aanbod-beoordeling",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    draw_stage=_stage,
    stage_table=numbers,
    indicators=("assessed_share", "fresh_share", "quality_score", "scenario"),
    switches=(SCENARIO, KIND),
    shown_at={"beeld": "lijst"},
)

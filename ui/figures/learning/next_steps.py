"""The next steps that regions noted: of all regions on lerend_netwerk, of one on its own page, on every canvas."""

from collections.abc import Sequence
from dataclasses import replace

from data.questions.next_steps import NextSteps, NotedStep, RegionSteps, next_steps
from ui import formats
from ui.drawing import link, lists
from ui.drawing.stage import marks, region_texts
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import next_steps_nl as words
from ui.html import Html, join, tag
from ui.texts.region import name_of

_HIGH, _SIZE = 88, 32
_MOST_ON_STAGE = 6


def ask_facts(ask: Ask, setting: Setting) -> NextSteps:
    """All regions at a date."""
    return ask(next_steps, setting.as_of)


def ask_of_region(ask: Ask, setting: Setting) -> NextSteps:
    """The region in view alone, so that its numbers hold no other. Raises LookupError without one."""
    facts = ask(next_steps, setting.as_of)
    return replace(facts, regions=(facts.of(setting.own),))


def numbers(facts: NextSteps) -> Table:
    """A row per region and step."""
    h = words.HEADERS
    columns: Sequence[Column[tuple[RegionSteps, NotedStep]]] = (
        Column("region", h["region"], Kind.TEXT, lambda row: name_of(row[0].region)),
        Column("step", h["step"], Kind.TEXT, lambda row: row[1].step),
        Column("groups", h["groups"], Kind.TEXT, lambda row: words.groups(row[1].groups)),
        Column("conditions", h["conditions"], Kind.TEXT, lambda row: words.conditions(row[1].conditions)),
        Column("answered_date", h["answered_date"], Kind.DATE, lambda row: row[1].answered_date),
    )
    return table([(region, step) for region in facts.regions for step in region.steps], columns)


def on_page(facts: NextSteps, own: str | None, links: Links) -> Html:
    """A row per region with its steps, each with who noted it and when."""
    rows = [
        tag("tr", _name(one.region, links), tag("td", _listed(one)), class_="own" if one.region == own else None)
        for one in facts.regions
    ]
    head = tag("tr", *(tag("th", words.HEADERS[name], scope="col") for name in ("region", "step")))
    listed = tag("table", tag("thead", head), tag("tbody", *rows), class_="plain steps")
    return tag("div", listed, class_="scroll", tabindex="0")


def _name(region: str, links: Links) -> Html:
    return tag("th", link.to(links("regio", regio=name_of(region)), name_of(region)), scope="row")


def _listed(one: RegionSteps) -> Html:
    if not one.steps:
        return tag("span", words.silence(is_reported=one.is_reported), class_="note")
    entries = [
        tag("li", tag("b", step.step), " ", tag("span", words.who(step.groups, step.answered_date), class_="note"))
        for step in one.steps
    ]
    return tag("ul", *entries)


def of_region_on_page(facts: NextSteps, own: str | None, links: Links) -> Html:
    """The steps under each other, each with who noted it, when, and for which condition."""
    (region,) = facts.regions
    return lists.todo(
        lists.Item(
            join(words.groups(one.groups)),
            one.step,
            (join(words.dated(one.answered_date)), join(words.about(one.conditions))),
        )
        for one in region.steps
    )


def on_stage(facts: NextSteps, own: str | None) -> Html:
    """Eighteen rows: a region and its steps."""
    texts = {one.region: [step.step for step in one.steps] for one in facts.regions}
    silent = {one.region: words.silence(is_reported=one.is_reported) for one in facts.regions}
    return region_texts.on_stage(texts, silent, own)


def of_region_on_stage(facts: NextSteps, own: str | None) -> Html:
    """The steps of one region, large, each with who noted it and when; how many do not fit."""
    steps = facts.regions[0].steps
    left = len(steps) - _MOST_ON_STAGE
    shapes = [shape for place, one in enumerate(steps[:_MOST_ON_STAGE]) for shape in _stage_step(place, one)]
    rest = marks.text(6, marks.HEIGHT - 8, formats.and_more(left), "quiet", marks.SMALL) if left > 0 else ""
    return marks.drawing(*shapes, rest)


def _stage_step(place: int, one: NotedStep) -> list[str]:
    y, room = place * _HIGH, marks.WIDTH - 12
    behind = words.who(one.groups, one.answered_date)
    return [
        marks.text(6, y + 36, marks.wrapped(one.step, room, 1, _SIZE, is_bold=True)[0], "strong", _SIZE),
        marks.text(6, y + 70, marks.wrapped(behind, room, 1, marks.SMALL)[0], "quiet", marks.SMALL),
        marks.stroke([(6, y + _HIGH - 3), (marks.WIDTH - 6, y + _HIGH - 3)], "grid"),
    ]


ALL = Figure(
    code="next_steps",
    page="lerend_netwerk",
    file_name="volgende-stappen",
    shown_at={"beeld": "stappen"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("next_steps", "collaboration"),
    is_empty=lambda facts: not facts.noting_count,
)
OF_REGION = Figure(
    code="next_steps_of_region",
    page="regio",
    file_name="volgende-stappen",
    is_of_region=True,
    facts=ask_of_region,
    say=words.say_of_region,
    note=words.note,
    table=numbers,
    draw_page=of_region_on_page,
    draw_stage=of_region_on_stage,
    indicators=("next_steps", "collaboration"),
    is_empty=lambda facts: not facts.regions[0].steps,
)

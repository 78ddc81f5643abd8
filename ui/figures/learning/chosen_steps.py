"""The steps that regions chose on a network day: eighteen rows, on a page and on stage."""

from collections.abc import Sequence

from data.chosen_steps import ChosenStep
from data.questions.chosen_steps import ChosenSteps, day_steps
from ui import address
from ui.drawing.stage import region_texts
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, UnknownChoiceError, table
from ui.figures.learning import chosen_steps_nl as words
from ui.html import Html, tag
from ui.texts.region import name_of

DAY_KEY, PICTURE_VALUE = "dag", "gekozen"


def ask_facts(ask: Ask, setting: Setting) -> ChosenSteps:
    """The steps of the day in the address, or of the newest. Raises UnknownChoiceError for what is no number."""
    typed = setting.text(DAY_KEY)
    number = address.number(typed, address.HIGHEST_NUMBER) if typed else None
    if typed and number is None:
        raise UnknownChoiceError(typed)
    return ask(day_steps, setting.as_of, number)


def numbers(facts: ChosenSteps) -> Table:
    """A row per region and step; of a region that chose none a row without a step."""
    h = words.HEADERS
    columns: Sequence[Column[tuple[str, ChosenStep | None]]] = (
        Column("region", h["region"], Kind.TEXT, lambda row: name_of(row[0])),
        Column("step", h["step"], Kind.TEXT, lambda row: row[1] and row[1].step),
        Column("role", h["role"], Kind.TEXT, lambda row: row[1] and words.role(row[1].role_code)),
        Column("by_date", h["by_date"], Kind.DATE, lambda row: row[1] and row[1].by_date),
    )
    return table([(region, one) for region, steps in facts.regions for one in steps or (None,)], columns)


def on_page(facts: ChosenSteps, own: str | None, links: Links) -> Html:
    """A row per region with its steps, each with who does it by when."""
    rows = [
        tag(
            "tr",
            tag("th", name_of(region), scope="row"),
            tag("td", _listed(steps)),
            class_="own" if region == own else None,
        )
        for region, steps in facts.regions
    ]
    head = tag("tr", *(tag("th", words.HEADERS[name], scope="col") for name in ("region", "step")))
    listed = tag("table", tag("thead", head), tag("tbody", *rows), class_="plain steps")
    return tag("div", listed, class_="scroll", tabindex="0")


def _listed(steps: Sequence[ChosenStep]) -> Html:
    if not steps:
        return tag("span", words.NONE_CHOSEN, class_="note")
    lines = [tag("li", tag("b", one.step), " ", tag("span", words.when(one), class_="note")) for one in steps]
    return tag("ul", *lines)


def on_stage(facts: ChosenSteps, own: str | None) -> Html:
    """All regions with their steps, also while one chose none; with who and by when, where there is room for all."""
    texts = {region: [one.step for one in steps] for region, steps in facts.regions}
    full = {region: [words.whole(one) for one in steps] for region, steps in facts.regions}
    silent = {region: words.NONE_CHOSEN for region, _ in facts.regions}
    return region_texts.on_stage(texts, silent, own, full)


FIGURE = Figure(
    code="chosen_steps",
    page="lerend_netwerk",
    file_name="stappen-netwerkdag",
    shown_at={"beeld": PICTURE_VALUE},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=(),
)

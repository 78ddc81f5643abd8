"""The action plan of one region: how many actions stand in each state, and the actions themselves."""

from collections.abc import Sequence

from data.questions.region_plan import Action, ActionPlan, action_plan
from ui.drawing import lists
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, is_paper, table
from ui.figures.region import action_plan_nl as words
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS


def ask_facts(ask: Ask, setting: Setting) -> ActionPlan:
    """The facts of the region in view."""
    return ask(action_plan, setting.as_of, setting.own)


def numbers(facts: ActionPlan) -> Table:
    """Every action with all that the region gave."""
    headers = words.HEADERS
    columns: Sequence[Column[Action]] = (
        Column("state", headers["state"], Kind.TEXT, lambda one: words.STATES[one.state_code]),
        Column("objective", headers["objective"], Kind.TEXT, lambda one: one.objective),
        Column("action", headers["action"], Kind.TEXT, lambda one: one.action),
        Column("responsible", headers["responsible"], Kind.TEXT, lambda one: one.responsible),
        Column("partners", headers["partners"], Kind.TEXT, lambda one: one.partners),
        Column("means", headers["means"], Kind.TEXT, lambda one: one.means),
        Column("scenario_code", headers["scenario_code"], Kind.TEXT, lambda one: one.scenario_code),
        Column("start_date", headers["start_date"], Kind.DATE, lambda one: one.start_date),
        Column("end_date", headers["end_date"], Kind.DATE, lambda one: one.end_date),
        Column("is_quick_visible", headers["is_quick_visible"], Kind.YES_NO, lambda one: one.is_quick_visible),
    )
    return table(facts.actions, columns)


def on_page(facts: ActionPlan, own: str | None, links: Links) -> Html:
    """The states counted, the actions that ask attention first, the others folded; on paper all in one list."""
    chips = [
        tag("span", _sign(state), f" {words.STATES[state]} ", tag("strong", count), class_=f"a-{state}")
        for state, count in facts.state_counts
    ]
    more = words.more(len(facts.actions))
    if is_paper(links):
        listed = lists.todo(map(_item, facts.actions[:SHOWN_ROWS]), more)
    else:
        others = facts.less_urgent[: SHOWN_ROWS - len(facts.urgent)]
        listed = lists.begun([*map(_item, facts.urgent)], [*map(_item, others)], words.others(facts), more)
    return join(tag("p", *chips, class_="chips"), listed)


def _sign(state: str) -> Html:
    return tag("b", words.SIGNS[state], aria_hidden="true")


def _item(one: Action) -> lists.Item:
    about = (words.when(one.start_date, one.end_date), one.responsible, one.partners, one.means)
    lines = (words.objective(one.objective), " · ".join(filter(None, (*about, words.scenario(one.scenario_code)))))
    status = join(_sign(one.state_code), f" {words.STATES[one.state_code]}")
    mark = words.QUICK if one.is_quick_visible else ""
    return lists.Item(status, one.action, tuple(map(join, lines)), f"status a-{one.state_code}", mark)


def on_slide(facts: ActionPlan, own: str | None) -> Bars:
    """How many actions stand in each state."""
    counts = tuple(float(count) for _, count in facts.state_counts)
    return Bars(tuple(words.STATES[state] for state, _ in facts.state_counts), ((words.AXIS, counts),), words.AXIS)


FIGURE = Figure(
    code="action_plan",
    page="regio",
    file_name="actieplan",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("action_state",),
    draw_slide=on_slide,
    is_of_region=True,
    is_empty=lambda facts: not facts.actions,
)

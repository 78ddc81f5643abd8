"""The action plan of one region: how many actions stand in each state, and the actions themselves."""

from collections.abc import Sequence

from data import reference
from data.questions.region_plan import Action, ActionPlan, action_plan
from ui.drawing import lists
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, is_paper, table
from ui.figures.region import action_plan_nl as words
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS, SHOWN_STORIES


def ask_facts(ask: Ask, setting: Setting) -> ActionPlan:
    """The facts of the region in view."""
    return ask(action_plan, setting.as_of, setting.own, is_due=setting.choice(words.TIMING) == "netwerkdag")


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
        Column("means_kinds", headers["means_kinds"], Kind.TEXT, lambda one: words.means_kinds(one.means_kind_codes)),
        Column("scenario_code", headers["scenario_code"], Kind.TEXT, lambda one: one.scenario_code),
        Column("start_date", headers["start_date"], Kind.DATE, lambda one: one.start_date),
        Column("end_date", headers["end_date"], Kind.DATE, lambda one: one.end_date),
        Column("is_quick_visible", headers["is_quick_visible"], Kind.YES_NO, lambda one: one.is_quick_visible),
        Column("flanders_ask", headers["flanders_ask"], Kind.TEXT, lambda one: _ask(one.flanders_ask_code)),
    )
    return table(facts.actions, columns)


def _ask(code: str | None) -> str | None:
    return None if code is None else reference.label("flanders_ask", code)


def on_page(facts: ActionPlan, own: str | None, links: Links) -> Html:
    """States and means counted, the actions that ask attention first, the others folded; on paper all in one list."""
    chips = [
        tag("span", _sign(state), f" {words.STATES[state]} ", tag("strong", count), class_=f"a-{state}")
        for state, count in facts.state_counts
    ]
    most = SHOWN_ROWS if is_paper(links) else SHOWN_STORIES
    more = words.more(len(facts.actions), most)
    if is_paper(links):
        listed = lists.todo(map(_item, facts.actions[:most]), more)
    else:
        others = facts.less_urgent[: most - len(facts.urgent)]
        listed = lists.begun([*map(_item, facts.urgent)], [*map(_item, others)], words.others(facts), more)
    return join(tag("p", *chips, class_="chips"), _means(facts), listed)


def _means(facts: ActionPlan) -> Html:
    """How many of the actions have which means."""
    counted = [tag("span", name, " ", tag("strong", shown)) for name, shown in words.means_counts(facts)]
    return tag("p", tag("span", f"{words.MEANS}:", class_="note"), *counted, class_="chips") if counted else Html()


def _sign(state: str) -> Html:
    return tag("b", words.SIGNS[state], aria_hidden="true")


def _item(one: Action) -> lists.Item:
    means = filter(None, (words.means_kinds(one.means_kind_codes), one.means))
    about = (words.when(one.start_date, one.end_date), one.responsible, one.partners, ": ".join(means))
    ran = " · ".join(filter(None, (*about, words.scenario(one.scenario_code))))
    lines = filter(None, (words.objective(one.objective), ran, words.ask(one.flanders_ask_code)))
    status = join(_sign(one.state_code), f" {words.STATES[one.state_code]}")
    mark = words.QUICK if one.is_quick_visible else ""
    return lists.Item(status, one.action, tuple(map(join, lines)), f"status a-{one.state_code}", mark)


def on_slide(facts: ActionPlan, own: str | None) -> Bars:
    """How many actions stand in each state; under them the means of how many."""
    counts = tuple(float(count) for _, count in facts.state_counts)
    labels = tuple(words.STATES[state] for state, _ in facts.state_counts)
    return Bars(labels, ((words.AXIS, counts),), words.AXIS, words.slide_note(facts))


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
    switches=(words.TIMING,),
    draw_slide=on_slide,
    is_of_region=True,
    is_empty=lambda facts: not facts.actions,
)

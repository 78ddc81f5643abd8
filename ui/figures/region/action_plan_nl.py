"""Words of the action plan of one region."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.questions.region_plan import ActionPlan
from ui import formats
from ui.figures.figure import Switch
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

SIGNS = {"overdue": "!", "past_since": "?", "planned": "○", "running": "◐", "done": "✔", "dropped": "–"}
STATES = {
    "overdue": "Over tijd",
    "past_since": "Einddatum voorbij sinds de laatste levering",
    "planned": "Gepland",
    "running": "Bezig",
    "done": "Klaar",
    "dropped": "Geschrapt",
}
HEADERS = {
    "state": "Stand",
    "objective": "Doelstelling",
    "action": "Actie",
    "responsible": "Verantwoordelijke",
    "partners": "Partners",
    "means": "Middelen",
    "means_kinds": "Soort middelen",
    "scenario_code": "Scenario",
    "start_date": "Start",
    "end_date": "Einde",
    "is_quick_visible": "Snel zichtbaar",
    "flanders_ask": "Vraag aan Vlaanderen",
}
MEANS, NO_MEANS = "Middelen", "niet ingevuld"
TIMING = Switch("tegen", "Welke acties?", {"alle": "Alle acties", "netwerkdag": "Klaar tegen de volgende netwerkdag"})
QUICK = "snel zichtbaar"
AXIS = "aantal acties"


def say(facts: ActionPlan, own: str | None) -> list[str]:
    """How the plan stands: overdue is what was so when the region told; what passed its last day since stands apart."""
    name = name_of(facts.region)
    if not facts.is_reported:
        return [f"Van {name} is het actieplan nog niet aangeleverd"]
    if facts.is_due:
        return _due(facts, name)
    if not facts.actions:
        return [f"Het actieplan van {name} is nog leeg"]
    if not facts.live_count:
        is_one = len(facts.actions) == 1
        return [f"Het actieplan van {name}: {'de enige actie is' if is_one else 'alle acties zijn'} geschrapt"]
    count = facts.count
    whole = "1 actie" if facts.live_count == 1 else f"de {formats.number(facts.live_count)} acties"
    done = f"{count('done')} van {whole} klaar"
    ways = [f"{count(state)} {way}" for state, way in (("running", "bezig"), ("planned", "gepland")) if count(state)]
    late = f"{count('overdue') or 'geen enkele'} over tijd op {formats.day(facts.reported_date)}"
    since = f", {count('past_since')} sindsdien voorbij de einddatum" if count("past_since") else ""
    quick = f"; {facts.quick_count} {QUICK}" if facts.quick_count else ""
    plan = f"Het actieplan van {name}: "
    full = f"{plan}{', '.join([done, *ways, late])}{since}"
    return list(dict.fromkeys([f"{full}{quick}", full, f"{plan}{done}, {late}{since}", f"{plan}{done}, {late}"]))


def _due(facts: ActionPlan, name: str) -> list[str]:
    """What is to be done before the next network day, of what is neither done nor dropped."""
    if facts.network_day is None:
        return [f"{name}: er is nog geen volgende netwerkdag gekend, dus geen actie om tegen dan klaar te hebben"]
    by = f"tegen de volgende netwerkdag ({formats.day(facts.network_day)})"
    if not facts.actions:
        return [f"Geen enkele open actie van {name} heeft een einddatum {by}"]
    verb = "heeft" if len(facts.actions) == 1 else "hebben"
    first = f"{formats.counted(len(facts.actions), 'open actie', 'open acties')} van {name} {verb} een einddatum {by}"
    late = f"{facts.count('overdue')} over tijd op {formats.day(facts.reported_date)}" if facts.count("overdue") else ""
    since = f"{facts.count('past_since')} sindsdien voorbij de einddatum" if facts.count("past_since") else ""
    return formats.falling(", ".join(filter(None, (first, late, since))), first)


def note(facts: ActionPlan, own: str | None) -> list[str]:
    """In which order the actions stand."""
    return [
        "Acties over tijd eerst (einddatum voorbij op de dag van de levering en niet klaar), dan die waarvan de "
        f"einddatum sindsdien voorbij is, daarna volgens einddatum; {frame_words.stand(facts.as_of)}."
    ]


def objective(text: str) -> str:
    """The objective an action serves."""
    return f"Doelstelling: {text}"


def means_counts(facts: ActionPlan) -> list[tuple[str, str]]:
    """How many of the actions that are not dropped have each kind of means, and how many have none filled in."""
    named = [(reference.label("means", code), count) for code, count in facts.means_counts if count]
    every = [*named, *([(NO_MEANS, facts.without_means_count)] if facts.without_means_count else [])]
    return [(name, formats.part(count, facts.live_count)) for name, count in every]


def slide_note(facts: ActionPlan) -> str:
    """The same in a sentence; empty without actions."""
    counted = ", ".join(f"{formats.lower_first(name)} {shown}" for name, shown in means_counts(facts))
    return f"{MEANS}, een actie kan er meerdere hebben: {counted}." if counted else ""


def ask(code: str | None) -> str:
    """How far what an action asks of Flanders is; empty when it asks nothing."""
    return f"{HEADERS['flanders_ask']}: {reference.label('flanders_ask', code).lower()}" if code else ""


def means_kinds(codes: Sequence[str]) -> str | None:
    """Where the means of an action come from; missing: not given."""
    return ", ".join(reference.label("means", code) for code in codes) or None


def when(start: date | None, end: date | None) -> str:
    """When an action runs; empty when nothing is known.

    >>> when(None, date(2026, 6, 30)), when(date(2026, 1, 5), None), when(None, None)
    ('tegen 30/06/2026', 'vanaf 05/01/2026', '')
    """
    if start is None:
        return f"tegen {formats.day(end)}" if end else ""
    return f"{formats.day(start)} tot {formats.day(end)}" if end else f"vanaf {formats.day(start)}"


def scenario(code: str | None) -> str | None:
    """The scenario of an action; missing: not given."""
    return None if code is None else reference.label("scenario", code)


def others(facts: ActionPlan) -> str:
    """Above the folded actions: how many they are."""
    return figure_words.others(len(facts.less_urgent), len(facts.actions), "acties")


def more(count: int, shown: int) -> str:
    """Under a list that is too long to show whole: how long it is; empty for a short one."""
    return figure_words.more_rows(count, shown) if count > shown else ""

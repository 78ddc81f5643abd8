"""Words of what changed over all regions, where phases moved, and what is not known yet."""

from collections.abc import Iterable

from data import reference
from data.questions.overview_news import OverviewNews, Step
from ui import formats
from ui.texts import changes, phases

_MOST_STEPS = 2
STORIES = "Nieuw in de regio’s"
STORIES_NOTE = "De zes jongste realisaties of gebeurtenissen die regio’s zelf doorgaven, hoogstens één per regio."
NO_STORIES = "Er zijn nog geen realisaties aangeleverd."


def sentences(facts: OverviewNews) -> list[str]:
    """What changed, where movement is, what we do not know yet."""
    return [changed(facts), movement(facts), unknown(facts)]


def changed(facts: OverviewNews) -> str:
    """What changed between the deliveries, over the regions that delivered at both."""
    if facts.since is None:
        return "Er is nog geen vorige netwerkdag gekend om mee te vergelijken."
    return changes.all_regions(facts.changes, facts.since)


def movement(facts: OverviewNews) -> str:
    """Where most movement is: the region and phase with the largest step, up or down; ties are named together."""
    moves = facts.movement
    if facts.since is None or not moves.reporting_count:
        return "Over beweging in de fasen kunnen we nog niets zeggen."
    if not moves.compared_count:
        why = phases.nothing_new(moves.comparisons, moves.unrenewed_date, facts.since)
        return f"Beweging in de fasen: {why}."
    if not moves.moved_count:
        return f"Geen enkele fase die te vergelijken is, bewoog ({changes.regions(moves.compared_count)})."
    is_one = moves.compared_count == 1
    some = formats.some_of(moves.moved_count, moves.compared_count, "regio’s die te vergelijken zijn")
    first = f"In {'de ene regio die te vergelijken is' if is_one else some}"
    steps = formats.enumerate_names(list(map(_step, moves.largest)), _MOST_STEPS)
    return f"{first}, bewoog er een fase{f', het meest bij {steps}' if moves.largest else ''}."


def _step(step: Step) -> str:
    phase = formats.lower_first(reference.label("phase", step.phase_code))
    return f"{_name(step.region)} in {phase} ({formats.change(step.points)} procentpunt)"


def unknown(facts: OverviewNews) -> str:
    """What we do not know yet: regions without delivery, without a list of offers, with too little offer assessed."""
    parts = []
    silent, listless = facts.silent_regions, facts.listless_regions
    for regions, what in ((silent, "nog niet aan"), (listless, "nog geen lijst van het aanbod aan")):
        if regions:
            parts.append(f"{_names(regions)} {'leverde' if len(regions) == 1 else 'leverden'} {what}")
    if facts.without_median:
        parts.append(f"in {_names(facts.without_median)} is van minder dan 5 stuks aanbod de kwaliteit beoordeeld")
    if not parts:
        return "Elke regio leverde aan, en overal waar er aanbod is, zijn minstens 5 stuks beoordeeld."
    return f"Wat we nog niet weten: {'; '.join(parts)}."


def _name(region: str) -> str:
    return reference.regions()[region].name


def _names(regions: Iterable[str]) -> str:
    return formats.enumerate_names(list(map(_name, regions)))

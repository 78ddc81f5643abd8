"""Words of what changed over all regions, where phases moved, and what is not known yet."""

from collections.abc import Iterable

from data import reference
from data.questions.overview_news import Movement, OverviewNews, Step
from ui import formats
from ui.texts import changes

_MOST_STEPS = 2
STORIES = "Nieuw in de regio’s"
STORIES_NOTE = "Per regio de jongste realisatie of gebeurtenis die ze zelf doorgaf."
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
        return f"Beweging in de fasen: {_nothing_new(moves, changes.none_then(facts.since))}."
    is_one = moves.compared_count == 1
    who = "de ene regio die" if is_one else f"de {moves.compared_count} regio’s die"
    again = "opnieuw aanleverde" if is_one else "opnieuw aanleverden"
    if not moves.moved_count:
        return f"In {who} {again}, veranderde geen enkele fase."
    first = f"In {who} {again}" if is_one else f"In {moves.moved_count} van {who} {again}"
    steps = formats.enumerate_names(list(map(_step, moves.largest)), _MOST_STEPS)
    return f"{first}, bewoog er een fase{f', het meest bij {steps}' if moves.largest else ''}."


def _nothing_new(moves: Movement, none_then: str) -> str:
    """Why nothing can be compared."""
    if moves.unrenewed_date:
        return changes.no_new_delivery(moves.unrenewed_date, "Fasen")
    if moves.renewed_count:
        return "te weinig antwoorden om leveringen te vergelijken"
    return none_then if moves.first_count else changes.no_new_delivery(None, "Fasen")


def _step(step: Step) -> str:
    phase = formats.lower_first(reference.label("phase", step.phase_code))
    return f"{_name(step.region)} in {phase} ({formats.points(step.change)} procentpunt)"


def unknown(facts: OverviewNews) -> str:
    """What we do not know yet: regions without delivery, without a list of offers, with offer of unknown quality."""
    parts = []
    silent, listless = facts.silent_regions, facts.listless_regions
    for regions, what in ((silent, "nog niet aan"), (listless, "nog geen lijst van het aanbod aan")):
        if regions:
            parts.append(f"{_names(regions)} {'leverde' if len(regions) == 1 else 'leverden'} {what}")
    if facts.blind_regions:
        parts.append(f"van het aanbod in {_names(facts.blind_regions)} kennen we de kwaliteit nog niet")
    if not parts:
        return "Elke regio leverde aan en overal is de kwaliteit van het aanbod gekend."
    return f"Wat we nog niet weten: {'; '.join(parts)}."


def _name(region: str) -> str:
    return reference.regions()[region].name


def _names(regions: Iterable[str]) -> str:
    return formats.enumerate_names(list(map(_name, regions)))

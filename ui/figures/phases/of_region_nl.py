"""Words of the phases of one region beside the median, and what moved."""

from data.questions.phase_movement import RegionMoves
from data.questions.phases_of_region import PhasesOfRegion
from ui import formats
from ui.figures.phases.movement_nl import own_moves, stayed
from ui.figures.phases.order_nl import own_order
from ui.texts import changes
from ui.texts import frame as frame_words
from ui.texts.phases import SHARE, names
from ui.texts.region import name_of

OWN, MEDIAN, CHANGE = "Hier", "Mediaan", "Verandering"
MEDIAN_SERIES = "Mediaan van de regio’s, geen norm"
AXIS = "deel van de beantwoorde items dat klaar is (%)"
MATRIX = "Gearceerd is zonder antwoord; de mediaan is geen norm."
HEADERS = {
    "phase": "Fase",
    "phase_share": "Deze regio (%)",
    "median": "Mediaan van de regio’s, geen norm (%)",
    "phase_change": "Verandering (punten)",
    "unanswered_count": "Zonder antwoord",
}
BEFORE = {"phase": "Fase", "phase_share": "Nu", "earlier_share": "Toen"}
_MOST_NAMED = 2


def say(facts: PhasesOfRegion, own: str | None) -> list[str]:
    """What is unusual in the order of the phases and what moved most; for a room what moved, if anything is known."""
    order = own_order(facts.order)
    if facts.moves is None or not facts.moves.is_compared:
        return order
    clause, alone = _moved(facts.moves)
    return formats.falling(*(f"{one}; {clause}" for one in order), *alone)


def _moved(moves: RegionMoves) -> tuple[str, list[str]]:
    """The largest step as a clause behind the order, and as sentences by itself."""
    name = name_of(moves.region)
    if not moves.largest:
        return f"in de nieuwste levering {stayed(moves)}", own_moves(moves, None)
    one_way = len(moves.largest_ways) == 1
    points = formats.change(moves.largest_ways[0]) if one_way else f"op en neer {moves.largest_points}"
    named = len(moves.largest) <= _MOST_NAMED
    which = names(moves.largest) if named else f"{len(moves.largest)} fasen"
    most = f"de meeste beweging is er in {which} ({points} procentpunt)"
    counted = f"{name}: de meeste beweging is er in {len(moves.largest)} fasen ({points} procentpunt)"
    return most, [f"{name}: {most}", counted]


def note(facts: PhasesOfRegion, own: str | None) -> list[str]:
    """What a share is, and what is compared."""
    first = f"{SHARE}, {frame_words.stand(facts.as_of)}."
    if facts.since is None:
        return [first]
    return [first, f"Verandering in procentpunt {changes.against(facts.since)}."]


def before(facts: PhasesOfRegion) -> str:
    """What the line across a column on stage is; empty without a delivery to compare with."""
    return f"levering van {formats.day(facts.compared_date)}" if facts.compared_date else ""


def unanswered(labels: list[str]) -> str:
    """What the bars of a slide cannot show."""
    note = f"{SHARE}."
    return f"{note} Zonder antwoord (niet in de grafiek): {formats.enumerate_names(labels, 5)}." if labels else note

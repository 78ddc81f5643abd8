"""Words of what moved in the phases, between the deliveries of a region only."""

from data.questions.comparisons import Comparison
from data.questions.phase_movement import MovedCell, PhaseMovement, RegionMoves, Steps
from ui import formats
from ui.texts import changes, phases
from ui.texts import frame as frame_words
from ui.texts.phases import BACK, FORWARD, SAME, names, quoted
from ui.texts.region import name_of

NO_COMPARISON = "geen nieuwe levering, of niet te vergelijken"
NO_EARLIER_DAY = "Er is nog geen vorige netwerkdag om mee te vergelijken"
FORWARD_IN = "Vooruit in … regio’s"
HEADERS = {
    "region": "Regio",
    "phase": "Fase",
    "earlier_date": "Vorige levering",
    "earlier_share": "Aandeel toen (%)",
    "reference_date": "Nieuwste levering",
    "phase_share": "Aandeel nu (%)",
    "phase_change": "Verandering (procentpunt)",
}
COUNTS = {
    "phase": "Fase",
    "forward_count": "Vooruit",
    "same_count": "Gelijk",
    "back_count": "Terug",
    "not_compared_count": "Niet te vergelijken",
}
WAYS = {"forward": FORWARD, "same": SAME, "back": BACK}
_MOST_NAMED = 2


def say(facts: PhaseMovement, own: str | None) -> list[str]:
    """What moved between the deliveries of one region, or in how many of those compared something moved."""
    if facts.since is None:
        return [NO_EARLIER_DAY]
    if own is not None:
        return own_moves(facts.of(own), facts.since)
    if not facts.compared_count:
        why = phases.nothing_new(facts.comparisons, facts.unrenewed_date, facts.since)
        return [f"Beweging in de fasen: {why}"]
    first, among = _forward(facts), _among(facts)
    back = len(facts.back_regions)
    clauses = [first]
    if back:
        clauses.append(f"in {back} {'regio' if back == 1 else 'regio’s'} ging er een terug")
    if facts.unrenewed_regions:
        clauses.append(f"geen nieuwe levering: {changes.named(facts.unrenewed_regions)}")
    return formats.falling(*("; ".join(clauses[:count]) for count in range(len(clauses), 0, -1)), among)


def _forward(facts: PhaseMovement) -> str:
    when = _when(facts)
    moved, total = len(facts.forward_regions), facts.compared_count
    if not moved:
        where = "in de ene regio die te vergelijken is geen" if total == 1 else f"in geen van de {total} regio’s een"
        return f"{formats.first_upper(when)} ging {where} fase vooruit"
    where = "in de ene regio die te vergelijken is" if total == 1 else f"in {formats.some_of(moved, total, 'regio’s')}"
    often = names(facts.most_often)
    which = f", het vaakst {often}" if moved > 1 else f": {often}"
    return f"{formats.first_upper(when)} ging {where} een fase vooruit{which}"


def _among(facts: PhaseMovement) -> str:
    """In how many regions, without which phase and when: the note says when."""
    moved, total = len(facts.forward_regions), facts.compared_count
    if total == 1:
        return f"In de ene regio die te vergelijken is, ging {'een' if moved else 'geen'} fase vooruit"
    return f"In {formats.some_of(moved, total, 'regio’s die te vergelijken zijn')}, ging een fase vooruit"


def _when(facts: PhaseMovement) -> str:
    if facts.earlier_deliveries is None or facts.deliveries is None:
        return ""
    return changes.between(facts.earlier_deliveries, facts.deliveries)


def own_moves(moves: RegionMoves, since: object) -> list[str]:
    """What moved between the deliveries of one region, or why that is not known; ``since`` is the earlier date."""
    name = name_of(moves.region)
    if moves.comparison is Comparison.NEVER:
        return [f"{name} leverde blad Fasen nog niet aan"]
    if moves.comparison is Comparison.FIRST:
        return [f"{name}: {changes.none_then(since)} van blad Fasen"]
    if moves.comparison is Comparison.UNRENEWED:
        return [f"{name}: {changes.no_new_delivery(moves.reference_date, 'Fasen')}"]
    if not moves.is_compared or moves.earlier_date is None or moves.reference_date is None:
        return [f"Voor {name} zijn er te weinig antwoorden om beide leveringen te vergelijken"]
    when = changes.between((moves.earlier_date,) * 2, (moves.reference_date,) * 2)
    ways = [(way, steps) for way, steps in ((FORWARD, moves.forward), (BACK, moves.back)) if steps]
    if not ways:
        same = f"In {name} {stayed(moves)}"
        return formats.falling(f"{same} {when}", f"{same} in de nieuwste levering", same)
    said = " en ".join(f"{way} in {_moved(steps)}" for way, steps in ways)
    counted = " en ".join(f"{len(steps.points)} {way}" for way, steps in ways)
    return formats.falling(
        f"{name} ging {when} {said}", f"{name} ging {said}", f"{name}: van {moves.compared_count} fasen {counted}"
    )


def stayed(moves: RegionMoves) -> str:
    """What stayed the same: only phases with a share in both deliveries."""
    if moves.is_every_phase:
        return "bleef elke fase gelijk"
    if moves.compared_count == 1:
        return "bleef de ene fase gelijk die te vergelijken is"
    return f"bleven de {moves.compared_count} fasen gelijk die te vergelijken zijn"


def _moved(steps: Steps) -> str:
    """Phases with their points; of more than two only how many they are, and which moved most."""
    if len(steps.points) <= _MOST_NAMED:
        return formats.enumerate_names([f"{quoted(code)} ({change(moved)})" for code, moved in steps.points])
    each = "elk " if len(steps.most) > 1 else ""
    every = "alle fasen" if steps.is_every_phase else f"{len(steps.points)} fasen"
    return f"{every}, het meest in {names(steps.most)} ({each}{change(steps.most_points)})"


def change(points: int) -> str:
    """A change of a share.

    >>> change(20), change(-3)
    ('+20 procentpunt', '−3 procentpunt')
    """
    return f"{formats.change(points)} procentpunt"


def note(facts: PhaseMovement, own: str | None) -> list[str]:
    """What is compared."""
    if facts.since is None:
        stand = formats.first_upper(frame_words.stand(facts.as_of))
        return [f"{stand}.", "Kies hierboven een ander moment om mee te vergelijken."]
    return [
        f"{formats.first_upper(frame_words.stand(facts.as_of))}, {changes.against(facts.since)}.",
        "Een stap terug kan ook een eerlijker antwoord zijn.",
    ]


def dots(facts: PhaseMovement) -> str:
    """What the dots on a page are."""
    if facts.since is None:
        return ""
    return (
        f"Volle bol: nu, open bol: de levering die op {formats.day(facts.since)} gold, op een lijn van 0 tot "
        "100\N{NO-BREAK SPACE}%; verschil in procentpunt."
    )


def cell_title(cell: MovedCell) -> str:
    """What a cell adds for a pointer: from where to where, or why that is not known."""
    label, change = phases.phases()[cell.share.phase_code], cell.change
    if not cell.share.is_reported:
        return f"{label}: nog niet aangeleverd"
    if change is not None and change.phase_change is not None:
        now = phases.of_items(change.phase_share, cell.share.counted_count)
        return f"{label}: van {formats.share(change.earlier_share)} naar {now}"
    if change is not None and change.comparison_code is Comparison.UNRENEWED:
        return f"{label}: {changes.no_new_delivery(change.reference_date)}"
    is_first = change is not None and change.comparison_code is Comparison.FIRST
    return f"{label}: {'toen nog geen levering' if is_first else 'niet te vergelijken'}"

"""What holds at a date, and the words that several indicators share."""

from datetime import date
from typing import Any

from data import reference
from tests.worlds import Handed, Row, World

REGIONS = tuple(reference.regions())
SHEETS = {
    "region_state": "Regio",
    "government": "Besturen",
    "partner": "Partners",
    "offer": "Aanbod",
    "phase_progress": "Fasen",
    "action": "Acties",
    "realisation": "Realisaties",
    "collaboration": "Samenwerking",
}


def newest(world: World, as_of: date, region: str, table: str) -> Handed | None:
    """The delivery that speaks for this sheet: of the newest reference date the one handed in last."""
    speaking = None
    for delivery in world.deliveries:
        if delivery.region != region or delivery.reference_date > as_of or table not in delivery.sheets:
            continue
        if speaking is None or delivery.reference_date >= speaking.reference_date:
            speaking = delivery
    return speaking


def current(world: World, as_of: date, region: str, table: str) -> list[Row] | None:
    """The rows that hold, with where they come from; None when the sheet was never handed in."""
    delivery = newest(world, as_of, region, table)
    if delivery is None:
        return None
    return [{"delivery_id": delivery.id, "row_number": n, **row} for n, row in enumerate(delivery.sheets[table], 2)]


def compared(world: World, as_of: date, since: date, region: str, table: str) -> Row:
    """Which deliveries speak for one sheet at two dates, and whether they are the same."""
    now, earlier = newest(world, as_of, region, table), newest(world, since, region, table)
    code = "never" if now is None else "first" if earlier is None else "unrenewed" if now is earlier else "renewed"
    return {
        "comparison_code": code,
        "reference_date": now.reference_date if now else None,
        "earlier_date": earlier.reference_date if earlier else None,
    }


def codes(code_list: str) -> list[str]:
    """The codes of a list, in their order."""
    return [option.code for option in reference.options(code_list)]


def within(row: Row, first: str, last: str, as_of: date) -> bool:
    """Started and not ended; an unknown day does not count against it."""
    return not (row[first] and row[first] > as_of) and not (row[last] and row[last] < as_of)


def share(part: float, whole: float) -> float | None:
    """The part of the whole; None when there is nothing to divide."""
    return part / whole if whole else None


def difference(now: Any, earlier: Any) -> Any:
    """How much it moved; None unless both are known."""
    return None if now is None or earlier is None else now - earlier


def median(amounts: list[float], at: float = 0.5) -> float | None:
    """The amount at this share of the sorted list, between two neighbours when it falls between them."""
    if not amounts:
        return None
    ordered = sorted(amounts)
    place = at * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

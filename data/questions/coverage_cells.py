"""Which kinds of organisation, or life domains, take part in every region: what all coverage rests on; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.questions.change_days import last_change
from data.store import Store

Axis = Literal["organisation_type", "life_domain"]
"""The code list by which coverage is shown."""
State = Literal["active", "looked", "deliberate", "not_looked", "not_reported"]
_CELLS = """
    SELECT
        region, category_code, state_code AS state, partner_count, strongest_engagement_code AS engagement_code
    FROM coverage_cell($as_of, $axis)
    ORDER BY region, position
    """


@dataclass(frozen=True)
class Cell:
    """One category in one region.

    ``partner_count``: active partners; missing: no sheet Partners. ``engagement_code``: the strongest, '1'..'4', among
    partners within their dates; missing: nobody. ``state``: active, deliberate (all deliberately not), looked (looked
    at, none active), not_looked, not_reported (no sheet Partners).
    """

    region: str
    category_code: str
    state: State
    partner_count: int | None
    engagement_code: str | None


def coverage_cells(store: Store, as_of: date, by: Axis) -> tuple[Cell, ...]:
    """All 18 regions in geographic order x all categories in list order. Source: macro ``coverage_cell``."""
    return store.facts(Cell, _CELLS, as_of=last_change(store, as_of, "partner"), axis=by)


def reporting_regions(cells: tuple[Cell, ...]) -> set[str]:
    """The regions that handed in their partners."""
    return {cell.region for cell in cells if cell.state != "not_reported"}

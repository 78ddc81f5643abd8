"""Facts of phases made by hand, for tests of sentences; judges nothing."""

from datetime import date
from typing import Any

from data import reference
from data.questions.comparisons import Comparison
from data.questions.phase_movement import region_moves
from data.questions.phase_shares import PhaseChange, PhaseOrder
from data.questions.phases_of_region import PhasesOfRegion
from ui.figures.figure import ROOM
from ui.texts.phases import phases

REGIONS = list(reference.regions())
PHASES = list(phases())
SINCE = date(2026, 3, 19)
MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)
BETWEEN = "tussen de leveringen van maart en juni 2026"
FROM_FIRST = "Tussen de eerste en de laatste levering"
PERCENT = "\N{NO-BREAK SPACE}%"
ORDER = ("later_phase_code", "earlier_phase_code", "later_share", "earlier_share")
AGAINST = dict(zip(ORDER, ("uitvoering", "opstart", 0.8, 0.5), strict=True))


def first_that_fits(sentences: list[str]) -> str:
    """What a room gets to read."""
    return next(one for one in sentences if len(one) <= ROOM["stage"])


def order(region: str, **fields: Any) -> PhaseOrder:
    """A region that answered all and can be compared, unless the fields say otherwise."""
    given: dict[str, Any] = {"is_comparable": True, "answered_count": 38, "item_count": 38} | dict.fromkeys(ORDER)
    return PhaseOrder(region, **(given | fields))


def changes(given: dict[str, list[float | None]], state: str = "renewed") -> tuple[PhaseChange, ...]:
    """The regions named delivered in March and June, the others never."""
    return tuple(
        PhaseChange(
            region,
            phase,
            None,
            None,
            given[region][place] if region in given else None,
            None,
            Comparison(state if region in given else "never"),
            JUNE if region in given else None,
            MARCH if region in given and state != "first" else None,
        )
        for region in REGIONS
        for place, phase in enumerate(PHASES)
    )


def of_region(own: PhaseOrder, moved: list[float | None], state: str = "renewed") -> PhasesOfRegion:
    (moves,) = region_moves([one for one in changes({"kempen": moved}, state) if one.region == "kempen"])
    return PhasesOfRegion(JUNE, SINCE, "kempen", (), own, moves, MARCH)

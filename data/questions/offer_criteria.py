"""Which levels the quality criteria reach in each region, and which stand out over all; chooses no words."""

from dataclasses import dataclass
from datetime import date

from data.margins import FEWEST_BEHIND_SHARE, Side, of_share
from data.questions.change_days import last_change
from data.store import Store

_LEVELS = """
    SELECT
        region, criterion_code, [level_0_count, level_1_count, level_2_count, level_3_count] AS level_counts,
        unknown_count, offer_count, offer_count - unknown_count AS known_count,
        level_2_count + level_3_count AS high_count
    FROM criterion_level($as_of, asked_scenario := $scenario)
    ORDER BY region, criterion_code
    """


@dataclass(frozen=True)
class CriterionLevels:
    """Active offers of one region at each level of one criterion; None without a sheet Aanbod."""

    region: str
    criterion_code: str
    level_counts: tuple[int | None, int | None, int | None, int | None]
    """At level 0, 1, 2 and 3."""
    unknown_count: int | None
    """Left empty."""
    offer_count: int | None
    known_count: int | None
    """With a level."""
    high_count: int | None
    """Of those, at level 2 or 3."""


@dataclass(frozen=True)
class CriterionTotal:
    """One criterion over all regions that handed in: with a level, and of those at level 2 or 3."""

    criterion_code: str
    high_count: int
    known_count: int


@dataclass(frozen=True)
class OfferCriteria:
    """18 regions in geographic order x 8 criteria in list order."""

    as_of: date
    scenario: str | None
    cells: tuple[CriterionLevels, ...]
    known_count: int
    """Levels filled in over all regions and criteria."""
    compared_count: int
    """Criteria with enough levels for their share to be compared."""
    strongest: tuple[CriterionTotal, ...]
    """Stand at level 2 or 3 in the highest share; empty when that share is not clearly above the lowest."""
    weakest: tuple[CriterionTotal, ...]


def offer_criteria(store: Store, as_of: date, scenario: str | None = None) -> OfferCriteria:
    """The levels of the eight criteria, of the active offer of one scenario or of all. Source: ``criterion_level``."""
    cells = store.facts(CriterionLevels, _LEVELS, as_of=last_change(store, as_of, "offer"), scenario=scenario)
    totals = tuple(_total(code, cells) for code in dict.fromkeys(cell.criterion_code for cell in cells))
    strongest, weakest = _outer([one for one in totals if one.known_count >= FEWEST_BEHIND_SHARE])
    return OfferCriteria(
        as_of,
        scenario,
        cells,
        sum(one.known_count for one in totals),
        sum(one.known_count >= FEWEST_BEHIND_SHARE for one in totals),
        strongest,
        weakest,
    )


def _total(code: str, cells: tuple[CriterionLevels, ...]) -> CriterionTotal:
    own = [cell for cell in cells if cell.criterion_code == code]
    return CriterionTotal(code, sum(cell.high_count or 0 for cell in own), sum(cell.known_count or 0 for cell in own))


def _outer(compared: list[CriterionTotal]) -> tuple[tuple[CriterionTotal, ...], tuple[CriterionTotal, ...]]:
    """Those with the highest and with the lowest share; none where the two do not differ by the rules of margins."""
    shares = [one.high_count / one.known_count for one in compared]
    high, low = max(shares, default=None), min(shares, default=None)
    if of_share(high, FEWEST_BEHIND_SHARE, low) is not Side.ABOVE:
        return (), ()
    by_share = list(zip(compared, shares, strict=True))
    return (
        tuple(one for one, share in by_share if share == high),
        tuple(one for one, share in by_share if share == low),
    )

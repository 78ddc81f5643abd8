"""How much Dutch the offer asks of those who take part, and at which level there is least offer; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.questions.extremes import Extreme, apart, extreme
from data.questions.offer_assessed import Assessed, OfferCount, assessed
from data.questions.offer_figures import fresh_since, offer_figures
from data.store import Store

NO_DUTCH = "geen"
"""The level of offer for which nobody needs to know any Dutch."""
_COUNTS = """
    SELECT region, language_level_code AS code, offer_count, assessed_count
    FROM offer_language($as_of, asked_scenario := $scenario)
    ORDER BY region, language_level_code NULLS LAST
    """


@dataclass(frozen=True)
class Levels:
    """Offers by level in list order, not given last; None: no sheet Aanbod. ``known_count``: those with a level."""

    levels: tuple[OfferCount, ...]
    offer_count: int | None
    assessed_count: int | None
    known_count: int
    no_dutch_count: int

    @property
    def only_code(self) -> str | None:
        """The level of the only offer with a level; None where there are more, or none."""
        given = [one.code for one in self.levels if one.offer_count and one.code is not None]
        return given[0] if self.known_count == 1 else None


@dataclass(frozen=True)
class RegionLevels:
    """The levels of one region, and how much of its offer was assessed."""

    region: str
    levels: Levels
    assessed: Assessed


@dataclass(frozen=True)
class OfferLanguages:
    """All 18 regions in geographic order, and the sums of those that handed in.

    ``fewest`` are the levels with the fewest offers over all regions together, of those with a level; None: none has.
    """

    as_of: date
    fresh_since: date
    scenario: str | None
    regions: tuple[RegionLevels, ...]
    together: Levels
    fewest: Extreme | None
    is_even: bool
    """As many offers at every level."""
    assessed: Assessed

    def of(self, region: str) -> RegionLevels:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_languages(store: Store, as_of: date, scenario: str | None) -> OfferLanguages:
    """Sources: macros ``offer_language``, ``offer_figures``, of one scenario or of all."""
    figures = {own.region: own for own in offer_figures(store, as_of, scenario)}
    regions = tuple(
        RegionLevels(region, _levels(levels), assessed([figures[region]]))
        for region, levels in store.facts_by(
            OfferCount, _COUNTS, as_of=last_change(store, as_of, "offer"), scenario=scenario
        ).items()
    )
    together = _together([one.levels for one in regions])
    counted = [(one.code, one.offer_count, together.known_count) for one in together.levels if one.code is not None]
    fewest = extreme(counted, is_highest=False)
    return OfferLanguages(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        together,
        fewest,
        fewest is not None and apart(counted, is_highest=False) is None,
        assessed(figures.values()),
    )


def _together(regions: Sequence[Levels]) -> Levels:
    reporting = [one for one in regions if one.offer_count is not None]
    codes = [one.code for one in regions[0].levels]
    if not reporting:
        return _levels([OfferCount(code, None, None) for code in codes])
    return _levels(
        [
            OfferCount(
                code,
                sum(one.levels[i].offer_count or 0 for one in reporting),
                sum(one.levels[i].assessed_count or 0 for one in reporting),
            )
            for i, code in enumerate(codes)
        ]
    )


def _levels(counts: Sequence[OfferCount]) -> Levels:
    is_reported = all(one.offer_count is not None for one in counts)
    return Levels(
        tuple(counts),
        sum(one.offer_count or 0 for one in counts) if is_reported else None,
        sum(one.assessed_count or 0 for one in counts) if is_reported else None,
        sum(one.offer_count or 0 for one in counts if one.code is not None),
        sum(one.offer_count or 0 for one in counts if one.code == NO_DUTCH),
    )

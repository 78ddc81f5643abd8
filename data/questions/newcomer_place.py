"""How newcomers take part at each level of the networks; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from data.questions.change_days import last_change
from data.store import Store

LEVELS: Final = ("steering", "working", "sounding", "offer")
"""The steering group, working groups, a sounding board, making the offer."""
DIRECT, VIA, NOT_YET = "rechtstreeks", "via", "nog_niet"
_ANSWERS = """
    SELECT
        region.region, speaking.reference_date IS NOT NULL AS is_reported,
        [newcomer_steering_code, newcomer_working_code, newcomer_sounding_code, newcomer_offer_code] AS codes,
        newcomers_since_date AS since
    FROM region
    LEFT JOIN handed_in($as_of, 'Regio') AS speaking USING (region)
    LEFT JOIN region_state USING (delivery_id)
    ORDER BY region.region
    """


@dataclass(frozen=True)
class RegionPlace:
    """One region: a code of newcomer_voice for each of ``LEVELS``, None where it did not say; since when they have one.

    ``is_reported``: it handed in a sheet Regio.
    """

    region: str
    is_reported: bool
    codes: tuple[str | None, ...]
    since: date | None

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing of any level."""
        return not any(self.codes)


@dataclass(frozen=True)
class LevelCounts:
    """Of the regions that said how it is at one level, ``known_count``, how many said what."""

    level: str
    direct_count: int
    via_count: int
    not_yet_count: int

    @property
    def known_count(self) -> int:
        """How many said how it is."""
        return self.direct_count + self.via_count + self.not_yet_count


@dataclass(frozen=True)
class NewcomerPlace:
    """All 18 regions in geographic order, and counts of each level.

    ``saying_count``: regions that said it of one level at least; ``silent_regions`` did not.
    """

    as_of: date
    regions: tuple[RegionPlace, ...]
    levels: tuple[LevelCounts, ...]
    saying_count: int
    silent_regions: tuple[str, ...]

    @property
    def only_region(self) -> RegionPlace | None:
        """The region that said it, where it is the only one."""
        return next(one for one in self.regions if not one.is_silent) if self.saying_count == 1 else None

    def of(self, region: str) -> RegionPlace:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def newcomer_place(store: Store, as_of: date) -> NewcomerPlace:
    """Source: macro ``handed_in``, sheet Regio."""
    regions = store.facts(RegionPlace, _ANSWERS, as_of=last_change(store, as_of))
    levels = tuple(_level(level, (one.codes[place] for one in regions)) for place, level in enumerate(LEVELS))
    silent = tuple(one.region for one in regions if one.is_silent)
    return NewcomerPlace(as_of, regions, levels, len(regions) - len(silent), silent)


def _level(level: str, codes: Iterable[str | None]) -> LevelCounts:
    said = list(codes)
    return LevelCounts(level, said.count(DIRECT), said.count(VIA), said.count(NOT_YET))

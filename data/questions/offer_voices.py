"""The quality profile of each region beside what newcomers and providers say of its offer; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.margins import Side
from data.queries.offers import fresh_since, offer_figures_by_region, offer_medians, voices_by_region
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class Voice:
    """What newcomers, or providers, say of the offer of a region.

    ``score`` 1..5 and ``answer_count`` None: nobody was asked, or hidden because one to four answered. ``side``:
    above when they lie clearly above their own median and the profile clearly below its own, below for the reverse,
    near for all else; unknown when too little stands behind either.
    """

    score: float | None
    answer_count: int | None
    is_hidden: bool
    side: Side


@dataclass(frozen=True)
class RegionVoices:
    """One region; counts None: no sheet Aanbod. ``quality_median`` 0..3, None also below five assessed offers."""

    region: str
    offer_count: int | None
    assessed_count: int | None
    fresh_count: int | None
    self_assessed_count: int | None
    quality_median: float | None
    newcomers: Voice
    providers: Voice


@dataclass(frozen=True)
class Compared:
    """Of the regions where a voice can be compared with the profile: those where it lies on another side."""

    region_count: int
    apart_count: int
    higher_regions: tuple[str, ...]
    lower_regions: tuple[str, ...]

    @property
    def apart_regions(self) -> tuple[str, ...]:
        """The same regions, on whichever side."""
        return self.higher_regions + self.lower_regions


@dataclass(frozen=True)
class OfferVoices:
    """All 18 regions in geographic order, and the medians over the regions; None: no region has it."""

    as_of: date
    fresh_since: date
    scenario: str | None
    regions: tuple[RegionVoices, ...]
    quality_median: float | None
    newcomer_median: float | None
    provider_median: float | None
    newcomers: Compared
    providers: Compared

    @property
    def is_about_providers(self) -> bool:
        """Whether a sentence about all regions names providers: where newcomers differ nowhere, or cannot be compared.

        Else it names newcomers.
        """
        return not self.newcomers.apart_count and bool(self.providers.apart_count or not self.newcomers.region_count)

    @property
    def spoken_regions(self) -> tuple[str, ...]:
        """The regions where the voice of that sentence differs from the profile."""
        return (self.providers if self.is_about_providers else self.newcomers).apart_regions

    def of(self, region: str) -> RegionVoices:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_voices(store: Store, as_of: date, scenario: str | None) -> OfferVoices:
    """Sources: ``offer_figures_by_region``, ``offer_medians``, ``voices_by_region``; one scenario or all."""
    sides = {line.region: line for line in lines(voices_by_region(store, as_of, scenario))}
    figures = lines(offer_figures_by_region(store, as_of, scenario))
    regions = tuple(_region(line, sides[line.region]) for line in figures)
    medians = {line.measure: line.median for line in lines(offer_medians(store, as_of, scenario))}
    return OfferVoices(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        medians["quality_median"],
        medians["newcomer_feedback_score"],
        medians["provider_feedback_score"],
        _compared((one.region, one.newcomers.side) for one in regions),
        _compared((one.region, one.providers.side) for one in regions),
    )


def _region(line: Any, side: Any) -> RegionVoices:
    return RegionVoices(
        line.region,
        line.offer_count,
        line.assessed_count,
        line.fresh_count,
        line.self_assessed_count,
        line.quality_median,
        Voice(
            line.newcomer_feedback_score,
            line.newcomer_answer_count,
            bool(line.newcomer_is_hidden),
            side.newcomer_side,
        ),
        Voice(
            line.provider_feedback_score,
            line.provider_answer_count,
            bool(line.provider_is_hidden),
            side.provider_side,
        ),
    )


def _compared(sides: Iterable[tuple[str, Side]]) -> Compared:
    comparable = [(region, side) for region, side in sides if side is not Side.UNKNOWN]
    higher = tuple(region for region, side in comparable if side is Side.ABOVE)
    lower = tuple(region for region, side in comparable if side is Side.BELOW)
    return Compared(len(comparable), len(higher) + len(lower), higher, lower)

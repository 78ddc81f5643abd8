"""The quality profile of each region beside what newcomers and providers say of its offer; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.margins import Side
from data.questions.offer_figures import OfferFigures, fresh_since, offer_figures
from data.questions.offer_medians import offer_medians, offer_sides
from data.store import Store


@dataclass(frozen=True)
class Voice:
    """What newcomers, or providers, say of the offer of a region.

    ``score`` 1..5 and ``answer_count`` None: nobody was asked, or hidden because no offer has five answers. ``side``:
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
    higher_regions: tuple[str, ...]
    lower_regions: tuple[str, ...]

    @property
    def apart_regions(self) -> tuple[str, ...]:
        """The same regions, on whichever side."""
        return (*self.higher_regions, *self.lower_regions)

    @property
    def apart_count(self) -> int:
        """How many these are."""
        return len(self.apart_regions)


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
    """Sources: ``offer_figures``, ``offer_medians``, ``offer_sides``; one scenario or all."""
    sides = {(one.region, one.measure): one.side for one in offer_sides(store, as_of, scenario)}
    regions = tuple(_region(own, sides) for own in offer_figures(store, as_of, scenario))
    medians = offer_medians(store, as_of, scenario)
    return OfferVoices(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        medians["quality_median"].median,
        medians["newcomer_feedback_score"].median,
        medians["provider_feedback_score"].median,
        _compared((one.region, one.newcomers.side) for one in regions),
        _compared((one.region, one.providers.side) for one in regions),
    )


def _region(own: OfferFigures, sides: dict[tuple[str, str], Side]) -> RegionVoices:
    profile, newcomers, providers = (
        sides[own.region, measure]
        for measure in ("quality_median", "newcomer_feedback_score", "provider_feedback_score")
    )
    return RegionVoices(
        own.region,
        own.offer_count,
        own.assessed_count,
        own.fresh_count,
        own.self_assessed_count,
        own.quality_median,
        Voice(
            own.newcomer_feedback_score, own.newcomer_answer_count, own.newcomer_is_hidden, _apart(profile, newcomers)
        ),
        Voice(
            own.provider_feedback_score, own.provider_answer_count, own.provider_is_hidden, _apart(profile, providers)
        ),
    )


def _apart(profile: Side, heard: Side) -> Side:
    """Where a voice lies beside the profile, each against its own median; the scales themselves are not compared."""
    if Side.UNKNOWN in (profile, heard):
        return Side.UNKNOWN
    return heard if {profile, heard} == {Side.ABOVE, Side.BELOW} else Side.NEAR


def _compared(sides: Iterable[tuple[str, Side]]) -> Compared:
    comparable = [(region, side) for region, side in sides if side is not Side.UNKNOWN]
    higher = tuple(region for region, side in comparable if side is Side.ABOVE)
    lower = tuple(region for region, side in comparable if side is Side.BELOW)
    return Compared(len(comparable), higher, lower)

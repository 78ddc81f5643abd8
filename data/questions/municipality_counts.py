"""How many municipalities of each region stand in which state, and which are reached by nobody; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.municipality_figures import (
    GovernmentShare,
    MunicipalityFigures,
    government_shares,
    municipality_figures,
)
from data.questions.municipality_map import Municipality, municipalities
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class RegionMunicipalities:
    """One region; ``blank_spots`` and ``joining`` are the municipalities that its figures count, by name."""

    figures: MunicipalityFigures
    governments: GovernmentShare
    blank_spots: tuple[Municipality, ...]
    joining: tuple[Municipality, ...]

    @property
    def region(self) -> str:
        """Whose they are."""
        return self.figures.region


@dataclass(frozen=True)
class MunicipalityCounts:
    """All 18 regions in geographic order; the sums are over the regions whose blank spots are known."""

    as_of: date
    regions: tuple[RegionMunicipalities, ...]
    known_count: int
    """Regions whose blank spots are known."""
    municipality_count: int
    blank_spot_count: int
    joining_count: int
    silent_regions: tuple[str, ...]
    """Regions that did not hand in Partners or Aanbod."""


def municipality_counts(store: Store, as_of: date) -> MunicipalityCounts:
    """Sources: ``municipality_figures``, ``government_shares``, ``municipalities``."""
    places = by_region(municipalities(store, as_of))
    regions = tuple(
        RegionMunicipalities(
            own,
            governments,
            tuple(one for one in places[own.region] if one.is_blank_spot),
            tuple(one for one in places[own.region] if one.is_joining),
        )
        for own, governments in zip(municipality_figures(store, as_of), government_shares(store, as_of), strict=True)
    )
    known = [one.figures for one in regions if one.figures.blank_spot_count is not None]
    return MunicipalityCounts(
        as_of,
        regions,
        len(known),
        sum(own.municipality_count for own in known),
        sum(own.blank_spot_count or 0 for own in known),
        sum(own.joining_without_offer_count or 0 for own in known),
        tuple(one.region for one in regions if one.figures.blank_spot_count is None),
    )

"""How many municipalities of each region stand in which state, and which are reached by nobody; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.municipality_figures import government_shares, municipality_figures
from data.questions.municipality_map import Municipality, municipalities
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class RegionMunicipalities:
    """One region. States of partners are None without sheet Partners, both kinds of nothing also without Aanbod.

    ``government_count``: governments that take part, of all municipalities; None: no sheet Besturen.
    ``blank_spots`` and ``joining`` are the municipalities themselves, by name.
    """

    region: str
    municipality_count: int
    local_count: int | None
    region_wide_count: int | None
    none_count: int | None
    blank_spot_count: int | None
    joining_count: int | None
    government_count: int | None
    government_share: float | None
    blank_spots: tuple[Municipality, ...]
    joining: tuple[Municipality, ...]


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
    """Sources: macros ``municipality_state`` and ``government_share``."""
    places = by_region(municipalities(store, as_of))
    figures = zip(municipality_figures(store, as_of), government_shares(store, as_of), strict=True)
    regions = tuple(
        RegionMunicipalities(
            own.region,
            own.municipality_count,
            own.local_count,
            own.region_wide_count,
            own.none_count,
            own.blank_spot_count,
            own.joining_without_offer_count,
            governments.government_count,
            governments.government_share,
            tuple(one for one in places[own.region] if one.is_blank_spot),
            tuple(one for one in places[own.region] if one.is_joining),
        )
        for own, governments in figures
    )
    known = [one for one in regions if one.blank_spot_count is not None]
    return MunicipalityCounts(
        as_of,
        regions,
        len(known),
        sum(one.municipality_count for one in known),
        sum(one.blank_spot_count or 0 for one in known),
        sum(one.joining_count or 0 for one in known),
        tuple(one.region for one in regions if one.blank_spot_count is None),
    )

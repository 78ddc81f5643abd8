"""The 18 regions side by side: what their tiles hold, what changed, governments, blank spots; no words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.questions.comparisons import RegionChange, changes_of
from data.questions.municipality_figures import government_shares, municipality_figures
from data.questions.offer_figures import offer_figures
from data.questions.region_tiles import RegionTile, RegionTiles, region_tiles
from data.store import Store


@dataclass(frozen=True)
class RegionSummary(RegionTile):
    """One region. What depends on a sheet that it did not hand in is missing; ``quality_median`` also below 5 scores.

    The changes are between two deliveries, missing without a newer one.
    """

    partner_change: int | None
    offer_change: int | None
    quality_median: float | None
    government_count: int | None
    government_share: float | None
    municipality_count: int
    blank_spot_count: int | None


@dataclass(frozen=True)
class RegionSummaries(RegionTiles):
    """All regions in the order asked for."""

    regions: tuple[RegionSummary, ...]
    since: date | None
    order: str


GEOGRAPHIC, BY_NAME = "place", "name"
_FIGURES: dict[str, Callable[[RegionSummary], Any]] = {
    "partners": lambda one: one.partner_count,
    "offers": lambda one: one.offer_count,
    "assessed": lambda one: one.assessed_share,
    "governments": lambda one: one.government_share,
    "blank_spots": lambda one: one.blank_spot_count,
    "freshness": lambda one: one.reference_date,
}
ORDERS = (GEOGRAPHIC, BY_NAME, *_FIGURES)
"""In which order the regions may stand: by a figure the largest first, ties in geographic order, unknown last."""


def region_summaries(store: Store, as_of: date, since: date | None, order: str = GEOGRAPHIC) -> RegionSummaries:
    """The main figures of every region, in one of ``ORDERS``.

    Sources: ``region_tiles``, ``offer_figures``, ``government_shares``, ``municipality_figures``, ``region_changes``.
    """
    tiles = region_tiles(store, as_of)
    # compared with itself nothing was delivered anew, so that no figure has a change
    regions = _regions(store, tiles, since or as_of)
    return RegionSummaries(**vars(tiles) | {"regions": tuple(in_order(regions, order)), "since": since, "order": order})


def _regions(store: Store, tiles: RegionTiles, since: date) -> list[RegionSummary]:
    as_of = tiles.as_of
    partner_changes = changes_of(store, as_of, since, "partner_count")
    offer_changes = changes_of(store, as_of, since, "offer_count")
    side_by_side = zip(
        tiles.regions,
        offer_figures(store, as_of, None),
        government_shares(store, as_of),
        municipality_figures(store, as_of),
        strict=True,
    )
    return [
        RegionSummary(
            **vars(tile),
            partner_change=_moved(partner_changes[tile.region]),
            offer_change=_moved(offer_changes[tile.region]),
            quality_median=offers.quality_median,
            government_count=governments.government_count,
            government_share=governments.government_share,
            municipality_count=governments.municipality_count,
            blank_spot_count=places.blank_spot_count,
        )
        for tile, offers, governments, places in side_by_side
    ]


def _moved(count: RegionChange) -> int | None:
    return None if count.change is None else int(count.change)


def in_order(regions: list[RegionSummary], order: str) -> list[RegionSummary]:
    """The regions, given in geographic order, in one of ``ORDERS``. Raises KeyError for another."""
    if order == GEOGRAPHIC:
        return list(regions)
    if order == BY_NAME:
        return sorted(regions, key=lambda one: reference.fold(reference.regions()[one.region].name))
    figure = _FIGURES[order]
    unknown = [one for one in regions if figure(one) is None]
    return [*sorted((one for one in regions if figure(one) is not None), key=figure, reverse=True), *unknown]

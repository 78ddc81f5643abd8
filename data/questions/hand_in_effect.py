"""What a file would change in the main figures of a region: as they are and as they become; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.municipality_figures import government_shares
from data.questions.region_tiles import RegionTile, region_tiles
from data.store import Store


@dataclass(frozen=True)
class Amount:
    """One figure, now and with the file; missing where its sheet was not handed in."""

    before: int | None
    after: int | None

    @property
    def is_moved(self) -> bool:
        """Whether the file changes it; what is handed in for the first time moves too."""
        return self.before != self.after


@dataclass(frozen=True)
class HandInEffect:
    """The region without and with the file, and its main figures.

    ``is_assessment_moved``: the offer that is assessed, or of how much it is, changes; both sheets were handed in.
    """

    before: RegionTile
    after: RegionTile
    partners: Amount
    offers: Amount
    assessed: Amount
    governments: Amount
    is_assessment_moved: bool


def hand_in_effect(store: Store, later: Store, region: str, as_of: date) -> HandInEffect:
    """What moves between a store and the same one with a file in it, for a region at a date.

    Raises StopIteration for a region that does not exist. Sources: ``region_tiles``, ``government_shares``.
    """
    before, after = (_tile(one, region, as_of) for one in (store, later))
    offers = Amount(before.offer_count, after.offer_count)
    assessed = Amount(before.assessed_count, after.assessed_count)
    is_known = offers.before is not None and offers.after is not None
    return HandInEffect(
        before,
        after,
        Amount(before.partner_count, after.partner_count),
        offers,
        assessed,
        Amount(*(_government_count(one, region, as_of) for one in (store, later))),
        is_known and (offers.is_moved or assessed.is_moved),
    )


def _tile(store: Store, region: str, as_of: date) -> RegionTile:
    return next(one for one in region_tiles(store, as_of).regions if one.region == region)


def _government_count(store: Store, region: str, as_of: date) -> int | None:
    return next(one.government_count for one in government_shares(store, as_of) if one.region == region)

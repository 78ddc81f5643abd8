"""Which regions have the profile nearest to that of one region, and what they have done that it still has to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.questions.phase_shares import PhaseShare, phase_shares
from data.questions.phases_of_region import OPEN_FIRST, PhaseItem, items_of
from data.rows import lines
from data.store import Store

_DONE = ("klaar", "nvt")
_NEAREST = """
    SELECT region AS own_region, other_region AS region, distance, unnest(largest)
    FROM similar_regions($as_of)
    QUALIFY row_number() OVER (PARTITION BY own_region ORDER BY distance, other_region) <= 3
    ORDER BY own_region, distance, other_region
    """
_DONE_ITEMS = """
    SELECT region, list(item_code) AS item_codes
    FROM current_phase_progress($as_of)
    WHERE item_status_code = 'klaar'
    GROUP BY region
    """


@dataclass(frozen=True)
class SimilarRegion:
    """One other region, ``distance`` 0..2.24 away, Euclidean over the five shares; equally near: in geographic order.

    Then the phase in which it differs most, the earliest of equals, both shares 0..1, and whether people read the same.
    ``done_items``: code and statement of what it has done and the region itself still has to do, first what that seeks
    help with.
    """

    region: str
    distance: float
    phase_code: str
    own_share: float
    other_share: float
    is_same: bool
    done_items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SimilarRegions:
    """At most three regions, nearest first; none: ``lacking`` says who did not answer an item in every phase.

    ``profiles`` holds the five phases of the region itself, then of each similar one.
    """

    as_of: date
    region: str
    similar: tuple[SimilarRegion, ...]
    profiles: tuple[tuple[str, tuple[PhaseShare, ...]], ...]
    lacking: Literal["own", "others"] | None


def similar_regions(store: Store, as_of: date, region: str) -> SimilarRegions:
    """Sources: macros ``similar_regions``, ``current_phase_progress``; ``phase_share_by_region``."""
    done = {line.region: line.item_codes for line in lines(store.ask(_DONE_ITEMS, {"as_of": as_of}))}
    still_to_do = sorted(
        (item for _, item in items_of(store, as_of, region, {}) if item.status_code not in _DONE), key=_urgency
    )
    shares = phase_shares(store, as_of)
    own = [one.phase_share for one in shares if one.region == region]
    similar = tuple(
        SimilarRegion(
            line.region,
            line.distance,
            line.phase_code,
            line.own_share,
            line.other_share,
            round(line.other_share * 100) == round(line.own_share * 100),
            tuple(
                (item.item_code, item.statement) for item in still_to_do if item.item_code in done.get(line.region, ())
            ),
        )
        for line in lines(store.recall(_NEAREST, as_of=as_of))
        if line.own_region == region
    )
    listed = [region, *(one.region for one in similar)] if similar else []
    return SimilarRegions(
        as_of,
        region,
        similar,
        tuple((code, tuple(one for one in shares if one.region == code)) for code in listed),
        None if similar else "own" if None in own else "others",
    )


def _urgency(item: PhaseItem) -> tuple[bool, int]:
    return item.help_code != "zoeken", OPEN_FIRST.index(item.status_code)

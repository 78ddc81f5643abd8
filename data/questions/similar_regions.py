"""Which regions have the profile nearest to that of one region, and what they have done that it still has to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.questions.change_days import last_change
from data.questions.phase_shares import PhaseShare, phase_shares
from data.questions.phases_of_region import OPEN_FIRST, PhaseItem, item_answers, items_of
from data.store import Store

_DONE = ("klaar", "nvt")
_NEAREST = """
    SELECT region AS own_region, other_region AS region, distance, unnest(largest)
    FROM similar_regions($as_of)
    QUALIFY row_number() OVER (PARTITION BY own_region ORDER BY distance, other_region) <= 3
    ORDER BY own_region, distance, other_region
    """


@dataclass(frozen=True)
class _Near:
    """One of the three regions nearest to another, and the phase in which they differ most."""

    own_region: str
    region: str
    distance: float
    phase_code: str
    own_share: float
    other_share: float


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
    """Sources: macro ``similar_regions``; ``item_answers``, ``phase_shares``."""
    done = {(one.region, one.item_code) for one in item_answers(store, as_of) if one.status_code == "klaar"}
    still_to_do = sorted(
        (item for _, item in items_of(store, as_of, region, {}) if item.status_code not in _DONE), key=_urgency
    )
    shares = phase_shares(store, as_of)
    own = [one.phase_share for one in shares if one.region == region]
    similar = tuple(
        SimilarRegion(
            near.region,
            near.distance,
            near.phase_code,
            near.own_share,
            near.other_share,
            round(near.other_share * 100) == round(near.own_share * 100),
            tuple((item.item_code, item.statement) for item in still_to_do if (near.region, item.item_code) in done),
        )
        for near in _nearest(store, as_of)
        if near.own_region == region
    )
    listed = [region, *(one.region for one in similar)] if similar else []
    return SimilarRegions(
        as_of,
        region,
        similar,
        tuple((code, tuple(one for one in shares if one.region == code)) for code in listed),
        None if similar else "own" if None in own else "others",
    )


def _nearest(store: Store, as_of: date) -> tuple[_Near, ...]:
    return store.facts(_Near, _NEAREST, as_of=last_change(store, as_of))


def _urgency(item: PhaseItem) -> tuple[bool, int]:
    return item.help_code != "zoeken", OPEN_FIRST.index(item.status_code)

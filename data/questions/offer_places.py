"""Which kinds of offer the municipalities of one region have of their own; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.extremes import Extreme, extreme
from data.questions.offer_assessed import Assessed, OfferCount, assessed_offers
from data.questions.offer_figures import fresh_since
from data.reference import REST
from data.store import Store

_COUNTS = """
    SELECT name, offer_kind_code AS code, offer_count, assessed_count
    FROM offer_kind_place($as_of, $region, asked_scenario := $scenario)
    ORDER BY municipality_nis NULLS FIRST, offer_kind_code
    """


@dataclass(frozen=True)
class PlaceKinds:
    """The kinds of one municipality in list order, or of what is open to the whole region (``name`` None)."""

    name: str | None
    kinds: tuple[OfferCount, ...]
    offer_count: int
    assessed_count: int


@dataclass(frozen=True)
class OfferPlaces:
    """The municipalities of a region by name; without any: no sheet Aanbod.

    Offer open to the whole region counts in none of them. ``place_counts``: in how many municipalities each kind is.
    ``bare_places`` have no offer of their own, ``absent_kinds`` are nowhere in the region, ``rarest`` are the kinds in
    the fewest municipalities (the rest aside; None: no sheet Aanbod).
    """

    as_of: date
    fresh_since: date
    scenario: str | None
    region: str
    wide: PlaceKinds | None
    places: tuple[PlaceKinds, ...]
    place_counts: tuple[tuple[str, int], ...]
    municipality_count: int
    supplied_count: int
    """Municipalities with offer of their own."""
    bare_places: tuple[str, ...]
    bare_count: int
    kind_count: int
    """Kinds anywhere in the region, the rest included."""
    absent_kinds: tuple[str, ...]
    has_rest: bool
    """Some offer is of no other kind."""
    rarest: Extreme | None
    assessed: Assessed


def offer_places(store: Store, as_of: date, region: str, scenario: str | None) -> OfferPlaces:
    """Source: macro ``offer_kind_place``, of one scenario or of all."""
    counts = store.facts_by(
        OfferCount, _COUNTS, as_of=last_change(store, as_of, "offer"), region=region, scenario=scenario
    )
    wide = _place(None, counts[None]) if counts else None
    places = tuple(_place(name, counts[name]) for name in sorted(filter(None, counts), key=reference.fold))
    local, anywhere = _present(places), _present((*places, *([wide] if wide else ())))
    ranked = [(code, count, len(places)) for code, count in local.items() if code != REST]
    bare = tuple(one.name for one in places if one.name and not one.offer_count)
    return OfferPlaces(
        as_of,
        fresh_since(store, as_of),
        scenario,
        region,
        wide,
        places,
        tuple(local.items()),
        len(places),
        len(places) - len(bare),
        bare,
        len(bare),
        sum(count > 0 for count in anywhere.values()),
        tuple(code for code, count in anywhere.items() if not count and code != REST),
        anywhere[REST] > 0,
        extreme(ranked, is_highest=False),
        assessed_offers(store, as_of, scenario, region),
    )


def _place(name: str | None, kinds: tuple[OfferCount, ...]) -> PlaceKinds:
    return PlaceKinds(
        name, kinds, sum(kind.offer_count or 0 for kind in kinds), sum(kind.assessed_count or 0 for kind in kinds)
    )


def _present(places: Iterable[PlaceKinds]) -> dict[str, int]:
    """In how many places each kind is, in list order."""
    counts = dict.fromkeys((option.code for option in reference.options("offer_kind")), 0)
    for place in places:
        for kind in place.kinds:
            counts[kind.code or REST] += bool(kind.offer_count)
    return counts

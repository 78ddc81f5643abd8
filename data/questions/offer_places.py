"""Which kinds of offer the municipalities of one region have of their own; no words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.queries.offer_list import offer_kind_by_municipality
from data.queries.offers import fresh_since
from data.questions.extremes import Extreme, extreme
from data.questions.offer_assessed import Assessed, OfferCount, assessed_offers
from data.questions.offer_kinds import REST
from data.rows import lines
from data.store import Store


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
    """Source: ``offer_kind_by_municipality``, of one scenario or of all."""
    cells = list(lines(offer_kind_by_municipality(store, as_of, region, scenario)))
    names = sorted({cell.name for cell in cells if cell.name is not None}, key=reference.fold)
    places = tuple(_place(name, cells) for name in names)
    wide = _place(None, cells) if cells else None
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


def _place(name: str | None, cells: Sequence[Any]) -> PlaceKinds:
    own = [cell for cell in cells if cell.name == name]
    return PlaceKinds(
        name,
        tuple(OfferCount(cell.offer_kind_code, cell.offer_count, cell.assessed_count) for cell in own),
        sum(cell.offer_count for cell in own),
        sum(cell.assessed_count for cell in own),
    )


def _present(places: Iterable[PlaceKinds]) -> dict[str, int]:
    """In how many places each kind is, in list order."""
    counts = dict.fromkeys((option.code for option in reference.options("offer_kind")), 0)
    for place in places:
        for kind in place.kinds:
            counts[kind.code or REST] += bool(kind.offer_count)
    return counts

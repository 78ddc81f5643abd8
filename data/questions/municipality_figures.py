"""How many municipalities of every region stand in which state, and how many governments take part; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.store import Store


@dataclass(frozen=True)
class GovernmentShare:
    """Local governments of a region that take part, of all its municipalities (0..1); missing: no sheet Besturen."""

    region: str
    municipality_count: int
    government_count: int | None
    government_share: float | None


@dataclass(frozen=True)
class MunicipalityFigures:
    """Municipalities of a region per state of partners, blank, joining without offer, and reached by offer.

    States are missing without sheet Partners, reached without Aanbod, blank and joining without either.
    """

    region: str
    municipality_count: int
    local_count: int | None
    region_wide_count: int | None
    none_count: int | None
    blank_spot_count: int | None
    joining_without_offer_count: int | None
    reached_municipality_count: int | None
    reached_share: float | None


def government_shares(store: Store, as_of: date) -> tuple[GovernmentShare, ...]:
    """All 18 regions in geographic order. Source: macro ``government_share``."""
    return store.facts(
        GovernmentShare, "FROM government_share($as_of) ORDER BY region", as_of=last_change(store, as_of)
    )


def municipality_figures(store: Store, as_of: date) -> tuple[MunicipalityFigures, ...]:
    """All 18 regions in geographic order. Source: macro ``municipality_figures``."""
    return store.facts(
        MunicipalityFigures,
        "FROM municipality_figures($as_of) ORDER BY region",
        as_of=last_change(store, as_of, "partner", "offer"),
    )

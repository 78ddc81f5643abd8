"""How many organisations take part, in every region and over regions; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.store import Store, shared

_OF_REGION = """
    SELECT region, count(DISTINCT kbo_number) + count(*) FILTER (kbo_number IS NULL) AS partner_count
    FROM active_partner($as_of)
    GROUP BY region
    """
_OVER_REGIONS = """
    SELECT count(DISTINCT kbo_number) + count(*) FILTER (kbo_number IS NULL)
    FROM active_partner($as_of)
    WHERE region::VARCHAR IN (SELECT unnest($regions::VARCHAR[]))
    """


@dataclass(frozen=True)
class PartnerCount:
    """Active partners of a region; missing: no sheet Partners."""

    region: str
    partner_count: int | None


def partner_counts(store: Store, as_of: date) -> tuple[PartnerCount, ...]:
    """All 18 regions in geographic order. Source: macro ``partner_count``."""
    return store.facts(PartnerCount, "FROM partner_count($as_of) ORDER BY region", as_of=as_of)


def organisation_count(store: Store, as_of: date, regions: Sequence[str]) -> int | None:
    """Active organisations over these regions: by company number, else each row of a region is one.

    None without regions. Source: macro ``active_partner``.
    """
    if len(regions) > 1:
        return _over_regions(store, as_of, tuple(regions))
    counts = {one.region: one.partner_count for one in store.facts(PartnerCount, _OF_REGION, as_of=as_of)}
    return counts.get(regions[0], 0) if regions else None


@shared
def _over_regions(store: Store, as_of: date, regions: tuple[str, ...]) -> int:
    ((amount,),) = store.rows(_OVER_REGIONS, {"as_of": as_of, "regions": list(regions)})
    return int(amount)

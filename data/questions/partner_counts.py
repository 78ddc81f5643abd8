"""How many organisations take part, in every region and over regions; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.store import Store, shared

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
    return store.facts(
        PartnerCount, "FROM partner_count($as_of) ORDER BY region", as_of=last_change(store, as_of, "partner")
    )


def organisation_count(store: Store, as_of: date, regions: Sequence[str]) -> int | None:
    """Active organisations over these regions: by company number, else each row of a region is one.

    None without regions. Of one region it is its own count, which is None without sheet Partners. Source: macro
    ``active_partner``.
    """
    if len(regions) > 1:
        return _over_regions(store, last_change(store, as_of, "partner"), tuple(regions))
    return next((one.partner_count for one in partner_counts(store, as_of) if one.region in regions), None)


@shared
def _over_regions(store: Store, as_of: date, regions: tuple[str, ...]) -> int:
    ((amount,),) = store.rows(_OVER_REGIONS, {"as_of": as_of, "regions": list(regions)})
    return int(amount)

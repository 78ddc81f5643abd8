"""How many organisations take part, in every region and over regions; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.store import Store


@dataclass(frozen=True)
class PartnerCount:
    """Active partners of a region, and those of them without company number; missing: no sheet Partners.

    ``kbo_numbers`` are the company numbers of the others.
    """

    region: str
    partner_count: int | None
    unnumbered_count: int | None
    kbo_numbers: tuple[str, ...]


def partner_counts(store: Store, as_of: date) -> tuple[PartnerCount, ...]:
    """All 18 regions in geographic order. Source: macro ``partner_count``."""
    return store.facts(
        PartnerCount, "FROM partner_count($as_of) ORDER BY region", as_of=last_change(store, as_of, "partner")
    )


def organisation_count(store: Store, as_of: date, regions: Sequence[str]) -> int | None:
    """Active organisations over these regions: by company number, else each row of a region is one.

    None without regions. Of one region it is its own count, which is None without sheet Partners. Source: macro
    ``partner_count``.
    """
    own = [one for one in partner_counts(store, as_of) if one.region in regions]
    if len(own) < 2:
        return own[0].partner_count if own else None
    numbered = set().union(*(one.kbo_numbers for one in own))
    return len(numbered) + sum(one.unnumbered_count or 0 for one in own)

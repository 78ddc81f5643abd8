"""How many organisations take part, in every region and over regions; no words."""

from collections.abc import Sequence
from datetime import date

from data.store import Store

_ORGANISATIONS = """
    SELECT count(DISTINCT kbo_number) + count(*) FILTER (kbo_number IS NULL)
    FROM active_partner($as_of)
    WHERE region::VARCHAR IN (SELECT unnest($regions::VARCHAR[]))
    """


def organisation_count(store: Store, as_of: date, regions: Sequence[str]) -> int | None:
    """Active organisations over these regions: by company number, else each row of a region is one.

    None without regions. Source: macro ``active_partner``.
    """
    if not regions:
        return None
    ((amount,),) = store.rows(_ORGANISATIONS, {"as_of": as_of, "regions": list(regions)})
    return int(amount)

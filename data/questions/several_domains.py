"""Which organisations of one region work in several life domains; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.queries.partners import numbered_partners_by_region, partners_of_region
from data.rows import lines
from data.store import Store

_SEVERAL = 2


@dataclass(frozen=True)
class Organisation:
    """An active partner that works in two or more life domains."""

    name: str
    organisation_type_code: str
    life_domain_codes: tuple[str, ...]


@dataclass(frozen=True)
class SeveralDomains:
    """The active partners of a region in two or more life domains, by name."""

    as_of: date
    region: str
    active_count: int | None
    """Active partners; None: no sheet Partners."""
    organisations: tuple[Organisation, ...]
    most_count: int
    """The largest number of life domains; 0: nobody works in several."""
    widest_names: tuple[str, ...]
    """Who works in that many."""
    without_domain_count: int
    """Active partners of which no life domain was given."""
    with_domain_count: int
    """Active partners of which a life domain was given: what those in several are counted out of."""
    domain_count: int
    """Life domains there are."""


def several_domains(store: Store, as_of: date, region: str) -> SeveralDomains:
    """Source: macro ``current_partner``."""
    counts = {line.region: line.partner_count for line in lines(numbered_partners_by_region(store, as_of))}
    active = [line for line in lines(partners_of_region(store, as_of, region)) if line.is_active]
    organisations = tuple(
        Organisation(line.name, line.organisation_type_code, tuple(line.life_domain_codes))
        for line in active
        if len(line.life_domain_codes or ()) >= _SEVERAL
    )
    most = max((len(one.life_domain_codes) for one in organisations), default=0)
    return SeveralDomains(
        as_of,
        region,
        counts[region],
        organisations,
        most,
        tuple(one.name for one in organisations if len(one.life_domain_codes) == most),
        sum(not line.life_domain_codes for line in active),
        sum(bool(line.life_domain_codes) for line in active),
        len(reference.options("life_domain")),
    )

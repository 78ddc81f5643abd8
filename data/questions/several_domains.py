"""Which organisations of one region work in several life domains; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.store import Store

_ORGANISATIONS = """
    SELECT name, organisation_type_code, life_domain_codes
    FROM active_partner($as_of)
    WHERE region = $region AND len(life_domain_codes) >= 2
    ORDER BY lower(strip_accents(name)), row_number
    """
_COUNTS = """
    SELECT
        partner_count,
        (SELECT count(*) FROM active_partner($as_of) WHERE region = $region AND len(life_domain_codes) > 0)
    FROM partner_count($as_of)
    WHERE region = $region
    """


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
    """Sources: macros ``active_partner``, ``partner_count``."""
    ((active_count, with_domain_count),) = store.rows(_COUNTS, {"as_of": as_of, "region": region})
    organisations = store.facts(Organisation, _ORGANISATIONS, as_of=as_of, region=region)
    most = max((len(one.life_domain_codes) for one in organisations), default=0)
    return SeveralDomains(
        as_of,
        region,
        active_count,
        organisations,
        most,
        tuple(one.name for one in organisations if len(one.life_domain_codes) == most),
        (active_count or 0) - with_domain_count,
        with_domain_count,
        len(reference.options("life_domain")),
    )

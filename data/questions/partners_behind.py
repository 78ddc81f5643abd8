"""The organisations of one kind or life domain in one region, and where they work together; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.queries.coverage import Axis, overlap_by_region, overlap_of_region
from data.queries.partners import partners_of_region
from data.questions.coverage_gaps import Helper
from data.reference import nearness
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class ListedPartner:
    """One row of sheet Partners; None: not given."""

    name: str
    organisation_type_code: str
    role_codes: tuple[str, ...]
    engagement_code: str
    is_active: bool
    since_date: date | None
    until_date: date | None
    is_region_wide: bool
    municipality_codes: tuple[str, ...]
    life_domain_codes: tuple[str, ...]
    shared_interest: str | None
    is_universal: bool | None
    has_participation_experience: bool | None


@dataclass(frozen=True)
class SharedPlaces:
    """Partners of one category that work in the same municipalities, both by name, most partners first."""

    partner_names: tuple[str, ...]
    municipality_names: tuple[str, ...]


@dataclass(frozen=True)
class PartnersBehind:
    """Who stands behind one square: the active partners first, then by name."""

    region: str
    by: Axis
    category_code: str
    is_reported: bool
    partners: tuple[ListedPartner, ...]
    active_count: int
    helpers: tuple[Helper, ...]
    """The other regions with active partners, the nearest first."""
    other_reporting_count: int
    """Other regions that handed in their partners."""
    shared: tuple[SharedPlaces, ...]
    shared_municipality_count: int
    municipality_count: int


def partners_behind(store: Store, as_of: date, region: str, by: Axis, category_code: str) -> PartnersBehind:
    """Sources: macros ``current_partner``, ``coverage_cell`` and ``overlap``."""
    cells = list(lines(overlap_by_region(store, as_of, by)))
    own = next(line for line in cells if (line.region, line.category_code) == (region, category_code))
    partners = sorted(
        (
            _partner(line)
            for line in lines(partners_of_region(store, as_of, region))
            if category_code in _codes(line, by)
        ),
        key=lambda partner: not partner.is_active,
    )
    active = {
        line.region: line.partner_count
        for line in cells
        if line.category_code == category_code and line.state_code == "active"
    }
    return PartnersBehind(
        region,
        by,
        category_code,
        own.state_code != "not_reported",
        tuple(partners),
        sum(partner.is_active for partner in partners),
        tuple(Helper(code, active[code]) for code in nearness.nearest(region) if code in active),
        len({line.region for line in cells if line.state_code != "not_reported"} - {region}),
        _shared(store, as_of, region, by, category_code),
        own.overlap_municipality_count or 0,
        reference.regions()[region].municipality_count,
    )


def _codes(line: Any, by: Axis) -> list[str]:
    return [line.organisation_type_code] if by == "organisation_type" else line.life_domain_codes or []


def _partner(line: Any) -> ListedPartner:
    return ListedPartner(
        line.name,
        line.organisation_type_code,
        tuple(line.role_codes or ()),
        line.engagement_code,
        line.is_active,
        line.since_date,
        line.until_date,
        line.is_region_wide,
        tuple(line.municipality_codes or ()),
        tuple(line.life_domain_codes or ()),
        line.shared_interest,
        line.is_universal,
        line.has_participation_experience,
    )


def _shared(store: Store, as_of: date, region: str, by: Axis, category_code: str) -> tuple[SharedPlaces, ...]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for line in lines(overlap_of_region(store, as_of, region, by)):
        if line.category_code == category_code:
            groups.setdefault(tuple(line.partner_names), []).append(line.municipality_name)
    return tuple(SharedPlaces(names, tuple(places)) for names, places in groups.items())

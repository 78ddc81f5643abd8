"""The organisations of one kind or life domain in one region, and where they work together; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.coverage_cells import Axis, coverage_cells, reporting_regions
from data.questions.coverage_gaps import Helper, helpers
from data.store import Store

_PARTNERS = """
    SELECT
        name, organisation_type_code, coalesce(role_codes, []) AS role_codes, engagement_code,
        is_active_partner(engagement_code, since_date, until_date, $as_of) AS is_active, since_date, until_date,
        is_region_wide, coalesce(municipality_codes, []) AS municipality_codes,
        coalesce(life_domain_codes, []) AS life_domain_codes, shared_interest, is_universal,
        has_participation_experience
    FROM current_partner($as_of)
    WHERE region = $region
    ORDER BY lower(strip_accents(name)), row_number
    """
_PLACES = """
    SELECT
        shared.region, category_code, municipality.name AS municipality_name,
        list(shared.name ORDER BY lower(strip_accents(shared.name)), row_number) AS partner_names
    FROM overlap($as_of, $axis) AS shared
    JOIN municipality USING (municipality_nis)
    JOIN (FROM coverage_category WHERE axis = $axis) AS listed USING (category_code)
    GROUP BY shared.region, category_code, municipality_nis, municipality_name, listed.position
    ORDER BY listed.position, count(*) DESC, lower(strip_accents(municipality_name))
    """


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


@dataclass(frozen=True)
class Overlap:
    """Which partners of one category work together in which municipalities of a region, most partners first."""

    region: str
    by: Axis
    category_code: str
    shared: tuple[SharedPlaces, ...]
    shared_municipality_count: int
    municipality_count: int


@dataclass(frozen=True)
class SharedPlace:
    """A municipality where two or more active partners of one category work, which, by name."""

    category_code: str
    municipality_name: str
    partner_names: tuple[str, ...]


def partners_behind(store: Store, as_of: date, region: str, by: Axis, category_code: str) -> PartnersBehind:
    """Sources: macros ``current_partner`` and ``coverage_cell``."""
    cells = coverage_cells(store, as_of, by)
    reporting = reporting_regions(cells)
    listed = [one for one in listed_partners(store, as_of, region) if category_code in _codes(one, by)]
    return PartnersBehind(
        region,
        by,
        category_code,
        region in reporting,
        tuple(sorted(listed, key=lambda partner: not partner.is_active)),
        sum(partner.is_active for partner in listed),
        helpers(cells, region, category_code),
        len(reporting - {region}),
    )


def overlap_behind(store: Store, as_of: date, region: str, by: Axis, category_code: str) -> Overlap:
    """Where the active partners behind a square overlap. Source: macro ``overlap``."""
    places = [one for one in shared_places(store, as_of, region, by) if one.category_code == category_code]
    municipality_count = reference.regions()[region].municipality_count
    return Overlap(region, by, category_code, _shared(places), len(places), municipality_count)


def listed_partners(store: Store, as_of: date, region: str) -> tuple[ListedPartner, ...]:
    """The partners of a region as it last handed them in, ended ones included, by name. Source: ``current_partner``."""
    return store.facts(ListedPartner, _PARTNERS, as_of=last_change(store, as_of, "partner"), region=region)


def shared_places(store: Store, as_of: date, region: str, by: Axis) -> tuple[SharedPlace, ...]:
    """Where partners of one category overlap in a region, by category, then most partners first, then by name.

    Source: macro ``overlap``.
    """
    return store.facts_by(SharedPlace, _PLACES, as_of=last_change(store, as_of, "partner"), axis=by).get(region, ())


def _codes(partner: ListedPartner, by: Axis) -> tuple[str, ...]:
    return (partner.organisation_type_code,) if by == "organisation_type" else partner.life_domain_codes


def _shared(places: Iterable[SharedPlace]) -> tuple[SharedPlaces, ...]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for place in places:
        groups.setdefault(place.partner_names, []).append(place.municipality_name)
    return tuple(SharedPlaces(names, tuple(group)) for names, group in groups.items())

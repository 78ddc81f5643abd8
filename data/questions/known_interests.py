"""Of which active partners it is known what is in it for them, per kind of organisation and region; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from data.questions.change_days import last_change
from data.questions.extremes import Extreme, apart
from data.questions.partners_behind import ListedPartner, listed_partners
from data.questions.region_sheets import regions_with
from data.reference import REST
from data.store import Store, shared

_CELLS = """
    SELECT region, organisation_type_code AS code, partner_count, known_count
    FROM win_share($as_of)
    ORDER BY region, organisation_type_code
    """


@dataclass(frozen=True)
class InterestCell:
    """One kind of organisation in one region: active partners, and those whose interest is known; None: not told."""

    region: str
    code: str
    partner_count: int | None
    known_count: int | None


@dataclass(frozen=True)
class KindInterests:
    """One kind of organisation: its active partners, and those whose interest is known."""

    code: str
    partner_count: int
    known_count: int


@dataclass(frozen=True)
class RegionInterests:
    """One region with its kinds in list order; no kinds and counts of None without sheet Partners."""

    region: str
    kinds: tuple[KindInterests, ...]
    partner_count: int | None
    known_count: int | None


@dataclass(frozen=True)
class KnownInterests:
    """All regions in geographic order, and the kinds over those that handed in their partners.

    A partner in two regions counts in both. ``lowest``: the kinds of which the smallest share is known, those with
    fewer than five partners left out, and the rest; None: there are none, or all is known alike.
    """

    as_of: date
    regions: tuple[RegionInterests, ...]
    kinds: tuple[KindInterests, ...]
    partner_count: int
    known_count: int
    silent_regions: tuple[str, ...]
    lowest: Extreme | None

    @property
    def known_share(self) -> float | None:
        """The share of the active partners whose interest is known; None: there are no active partners."""
        return self.known_count / self.partner_count if self.partner_count else None

    def of(self, region: str) -> RegionInterests:
        """One region."""
        return next(one for one in self.regions if one.region == region)


@dataclass(frozen=True)
class UnknownInterests:
    """The active partners of a region of which it is not known what is in it for them, by name.

    ``partner_count``: all active partners; None: no sheet Partners.
    """

    as_of: date
    region: str
    partner_count: int | None
    partners: tuple[ListedPartner, ...]


def interest_cells(store: Store, as_of: date) -> tuple[InterestCell, ...]:
    """All 18 regions in geographic order x all kinds in list order. Source: macro ``win_share``."""
    return store.facts(InterestCell, _CELLS, as_of=last_change(store, as_of, "partner"))


@shared
def known_interests(store: Store, as_of: date) -> KnownInterests:
    """How much is known of what partners gain. Source: macro ``win_share``."""
    cells = interest_cells(store, as_of)
    regions = tuple(_region(region, [*own]) for region, own in groupby(cells, key=lambda cell: cell.region))
    told = [one for one in regions if one.partner_count is not None]
    codes = [one.code for one in told[0].kinds] if told else []
    kinds = tuple(_together(code, [one.kinds[place] for one in told]) for place, code in enumerate(codes))
    return KnownInterests(
        as_of,
        regions,
        kinds,
        sum(one.partner_count for one in kinds),
        sum(one.known_count for one in kinds),
        tuple(one.region for one in regions if one.partner_count is None),
        _lowest(kinds),
    )


def unknown_interests(store: Store, as_of: date, region: str) -> UnknownInterests:
    """Who is still to be asked. Source: macro ``current_partner``."""
    active = [one for one in listed_partners(store, as_of, region) if one.is_active]
    is_reported = region in regions_with(store, as_of, "Partners")
    unknown = tuple(one for one in active if one.shared_interest is None)
    return UnknownInterests(as_of, region, len(active) if is_reported else None, unknown)


def _region(region: str, cells: Sequence[InterestCell]) -> RegionInterests:
    kinds = tuple(
        KindInterests(one.code, one.partner_count, one.known_count)
        for one in cells
        if one.partner_count is not None and one.known_count is not None
    )
    if not kinds:
        return RegionInterests(region, (), None, None)
    return RegionInterests(
        region, kinds, sum(one.partner_count for one in kinds), sum(one.known_count for one in kinds)
    )


def _together(code: str, kinds: Sequence[KindInterests]) -> KindInterests:
    return KindInterests(code, sum(one.partner_count for one in kinds), sum(one.known_count for one in kinds))


def _lowest(kinds: Sequence[KindInterests]) -> Extreme | None:
    named = [(one.code, one.known_count, one.partner_count) for one in kinds if one.code != REST]
    return apart(named, is_highest=False)

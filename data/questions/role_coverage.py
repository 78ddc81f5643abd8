"""Which roles active partners carry in every region, which nobody carries and which hang on one partner; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from data import reference
from data.questions.change_days import last_change
from data.questions.extremes import Extreme, apart
from data.store import Store, shared

State = Literal["carried", "single", "deliberate", "nobody", "not_looked", "not_reported"]
_LEAD = "trekker"
_CELLS = """
    SELECT
        region, role_code, state_code AS state, partner_count, partner_names, active_count, with_role_count, has_looked
    FROM role_coverage($as_of)
    ORDER BY region, role_code
    """


@dataclass(frozen=True)
class RoleCell:
    """One role in one region; the counts are missing without sheet Partners.

    ``partner_names``: the active partners with this role, by name. ``active_count`` partners are active, of whom
    ``with_role_count`` have a role, whichever; ``has_looked``: that is at least half of them.
    """

    region: str
    role_code: str
    state: State
    partner_count: int | None
    partner_names: tuple[str, ...] | None
    active_count: int | None
    with_role_count: int | None
    has_looked: bool | None


@dataclass(frozen=True)
class RegionRoles:
    """One region with all roles in list order."""

    as_of: date
    region: str
    cells: tuple[RoleCell, ...]

    @property
    def is_reported(self) -> bool:
        """Whether it handed in its partners."""
        return self.active_count is not None

    @property
    def has_looked(self) -> bool:
        """Whether so many of its partners have a role that what nobody has is known."""
        return bool(self.cells[0].has_looked)

    @property
    def active_count(self) -> int | None:
        """Its active partners; None: no sheet Partners."""
        return self.cells[0].active_count

    @property
    def with_role_count(self) -> int | None:
        """Those of them with a role; None: no sheet Partners."""
        return self.cells[0].with_role_count

    def in_state(self, state: State) -> tuple[str, ...]:
        """The roles in one state, in list order."""
        return tuple(one.role_code for one in self.cells if one.state == state)

    def count(self, state: State) -> int | None:
        """How many roles are in one state; None: no sheet Partners."""
        return len(self.in_state(state)) if self.is_reported else None


@dataclass(frozen=True)
class RoleCount:
    """In how many of the regions that looked at roles one is carried by several, by one partner or by nobody.

    ``deliberate_count``: only by who deliberately does not take part. A lead is always one: it counts as carried.
    """

    code: str
    carried_count: int
    single_count: int
    nobody_count: int
    deliberate_count: int
    looked_count: int


@dataclass(frozen=True)
class RoleCoverage:
    """All 18 regions in geographic order, all roles in list order.

    ``silent_regions`` handed in no partners, ``partnerless_regions`` have no active one; ``unlooked_regions`` gave less
    than half of theirs a role. ``most_lacking`` and ``most_single``: the roles that nobody, or one partner, carries in
    most of the regions that looked; None: none does, or all roles do in as many. A lead is always one, so it is not
    compared among the single ones.
    """

    as_of: date
    regions: tuple[RegionRoles, ...]
    roles: tuple[RoleCount, ...]
    looked_count: int
    silent_regions: tuple[str, ...]
    partnerless_regions: tuple[str, ...]
    unlooked_regions: tuple[str, ...]
    most_lacking: Extreme | None
    most_single: Extreme | None

    @property
    def is_any_lacking(self) -> bool:
        """Whether a region that looked has a role that nobody carries."""
        return any(one.nobody_count for one in self.roles)

    @property
    def is_any_deliberate(self) -> bool:
        """Whether a region that looked has a role that only who stays out carries."""
        return any(one.deliberate_count for one in self.roles)

    @property
    def only_region(self) -> RegionRoles | None:
        """The region that looked, where it is the only one."""
        return next(one for one in self.regions if one.has_looked) if self.looked_count == 1 else None

    def of(self, region: str) -> RegionRoles:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def role_cells(store: Store, as_of: date) -> tuple[RoleCell, ...]:
    """All 18 regions in geographic order x all roles in list order. Source: macro ``role_coverage``."""
    return store.facts(RoleCell, _CELLS, as_of=last_change(store, as_of, "partner"))


@shared
def role_coverage(store: Store, as_of: date) -> RoleCoverage:
    """Who carries which role where. Source: macro ``role_coverage``."""
    cells = role_cells(store, as_of)
    regions = tuple(
        RegionRoles(as_of, region, tuple(own)) for region, own in groupby(cells, key=lambda cell: cell.region)
    )
    looked = [one for one in regions if one.has_looked]
    roles = tuple(_role(code, looked) for code in (one.code for one in reference.options("partner_role")))
    return RoleCoverage(
        as_of,
        regions,
        roles,
        len(looked),
        tuple(one.region for one in regions if not one.is_reported),
        tuple(one.region for one in regions if one.active_count == 0),
        tuple(one.region for one in regions if one.active_count and not one.has_looked),
        apart(((one.code, one.nobody_count, one.looked_count) for one in roles), is_highest=True),
        apart(((one.code, one.single_count, one.looked_count) for one in roles if one.code != _LEAD), is_highest=True),
    )


def region_roles(store: Store, as_of: date, region: str) -> RegionRoles:
    """The roles of one region. Source: macro ``role_coverage``."""
    return role_coverage(store, as_of).of(region)


def _role(code: str, regions: Iterable[RegionRoles]) -> RoleCount:
    states = [cell.state for region in regions for cell in region.cells if cell.role_code == code]
    carried, single, nobody, deliberate = (
        states.count(state) for state in ("carried", "single", "nobody", "deliberate")
    )
    return RoleCount(code, carried, single, nobody, deliberate, len(states))

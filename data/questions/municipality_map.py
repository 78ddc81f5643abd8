"""Each municipality of one region: who reaches it, whether its government takes part, which are blank spots."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from data.questions.change_days import last_change
from data.store import Store

PartnerState = Literal["local", "region_wide", "none", "not_reported"]
Look = Literal["blank_spot", "joining", "local", "region_wide", "none", "not_reported"]
"""The one state of a municipality: one of both kinds of nothing, or that of its partners."""
LOOKS: tuple[Look, ...] = get_args(Look)
_LATE_DAYS = 365
"""From when on a government is a late joiner: more than a year after the first of its region."""
_STATES = """
    WITH state AS (
        SELECT *, CASE WHEN takes_part(engagement_code) THEN since_date END AS joined_date
        FROM municipality_state($as_of)
    )
    SELECT
        region, municipality_nis AS nis, name, state_code AS state, local_partner_count, offer_count, engagement_code,
        since_date, is_blank_spot, is_joining_without_offer AS is_joining,
        coalesce(joined_date - min(joined_date) OVER (PARTITION BY region) > $late_days, false) AS is_late
    FROM state
    ORDER BY region, lower(strip_accents(name))
    """


@dataclass(frozen=True)
class Municipality:
    """One municipality; None: not known.

    ``is_blank_spot``: no local active partner, no active offer, and a government that does not take part;
    ``is_joining``: the same with one that does. Both None without sheet Partners or Aanbod. ``offer_count`` holds those
    for the whole region too. ``is_late``: its government joined more than a year after the first of the region.
    """

    region: str
    nis: str
    name: str
    state: PartnerState
    local_partner_count: int | None
    offer_count: int | None
    engagement_code: str | None
    since_date: date | None
    is_blank_spot: bool | None
    is_joining: bool | None
    is_late: bool

    @property
    def look(self) -> Look:
        """The one state of both kinds of nothing and those of partners."""
        if self.is_blank_spot:
            return "blank_spot"
        return "joining" if self.is_joining else self.state


@dataclass(frozen=True)
class MunicipalityMap:
    """The municipalities of a region by name."""

    as_of: date
    region: str
    municipalities: tuple[Municipality, ...]
    counts: tuple[tuple[Look, int], ...]
    """How many stand in each state, in the order of LOOKS, those without any left out."""
    blank_spots: tuple[str, ...]
    joining: tuple[str, ...]
    local_count: int
    """Municipalities with a local active partner."""
    is_reported: bool
    """False without sheet Partners."""
    is_offer_reported: bool
    are_governments_known: bool
    """False when the engagement of no government is known."""

    @property
    def are_spots_known(self) -> bool:
        """Blank spots take both sheet Partners and sheet Aanbod."""
        return self.is_reported and self.is_offer_reported

    @property
    def has_map(self) -> bool:
        """False where a map of the municipalities says nothing: there is one, or nothing is known of any."""
        return len(self.municipalities) > 1 and self.is_reported

    @property
    def has_late(self) -> bool:
        """Whether some government joined late."""
        return any(one.is_late for one in self.municipalities)


def municipality_map(store: Store, as_of: date, region: str) -> MunicipalityMap:
    """Source: macro ``municipality_state``."""
    every = tuple(one for one in municipalities(store, as_of) if one.region == region)
    counted = Counter(one.look for one in every)
    return MunicipalityMap(
        as_of,
        region,
        every,
        tuple((look, counted[look]) for look in LOOKS if counted[look]),
        tuple(one.name for one in every if one.is_blank_spot),
        tuple(one.name for one in every if one.is_joining),
        sum(one.state == "local" for one in every),
        any(one.state != "not_reported" for one in every),
        any(one.offer_count is not None for one in every),
        any(one.engagement_code is not None for one in every),
    )


def municipalities(store: Store, as_of: date) -> tuple[Municipality, ...]:
    """All 304, in geographic order of the regions, then by name. Source: macro ``municipality_state``."""
    return store.facts(Municipality, _STATES, as_of=last_change(store, as_of, "partner", "offer"), late_days=_LATE_DAYS)

"""The sessions of the learning network: where people met, who hosted and which regions were there; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data import reference
from data.questions.change_days import last_change
from data.store import Store, shared

State = Literal["present", "absent", "unlisted", "no_list", "upcoming"]
"""``absent``: noted with nobody; ``unlisted``: not noted on the list; ``no_list``: the session has no list."""
DRAWN_SESSIONS = 8
"""More columns would scroll on a laptop, and their dates would touch on stage; the table holds them all."""
_SESSIONS = """
    SELECT
        session_date, place, host_region_code AS host_region, theme, method, session_date <= $as_of AS is_held,
        CASE WHEN has_list THEN present_count END AS present_count,
        CASE WHEN has_list THEN absent_count END AS absent_count
    FROM (
        SELECT
            session_date,
            count(*) FILTER (state_code = 'present') AS present_count,
            count(*) FILTER (state_code = 'absent') AS absent_count,
            present_count + absent_count > 0 AS has_list
        FROM session_attendance($as_of)
        GROUP BY session_date
    ) AS counted
    LEFT JOIN current_session($as_of) AS session USING (session_date)
    ORDER BY session_date
    """
_PRESENCES = """
    SELECT
        region, session_date,
        CASE
            WHEN state_code = 'unlisted' AND bool_and(state_code = 'unlisted') OVER (PARTITION BY session_date)
                THEN 'no_list'
            ELSE state_code
        END AS state,
        attendee_count, is_host
    FROM session_attendance($as_of)
    ORDER BY region, session_date
    """
_ROTATION = """
    SELECT region, hosted_count, last_hosted_date, attended_count, listed_count
    FROM host_rotation($as_of)
    ORDER BY region
    """
_LIST_DATE = """
    SELECT reference_date
    FROM current_sheet($as_of)
    WHERE region = $network AND sheet = $sheet
    """


@dataclass(frozen=True)
class Session:
    """One session; text is None where it was not given.

    ``present_count`` and ``absent_count`` are regions, noted as present and noted with nobody; None: no list of who
    came, or still to come.
    """

    session_date: date
    place: str | None
    host_region: str | None
    theme: str | None
    method: str | None
    is_held: bool
    present_count: int | None
    absent_count: int | None


@dataclass(frozen=True)
class Hosting:
    """How often a region hosted; None: no sheet Sessies, and no date for who never did."""

    region: str
    hosted_count: int | None
    last_hosted_date: date | None


@dataclass(frozen=True)
class Sessions:
    """All sessions, oldest first; ``hosts`` in the order in which they first hosted one that was held.

    ``list_date`` is the date that sheet Sessies describes; None: never handed in. Of ``hosted_count`` of the
    ``held_count`` sessions the host was given; ``waiting_count`` are the regions that hosted none of those.
    """

    as_of: date
    list_date: date | None
    sessions: tuple[Session, ...]
    held_count: int
    hosted_count: int
    hosts: tuple[str, ...]
    waiting_count: int
    hosting: tuple[Hosting, ...]

    @property
    def has_every_host(self) -> bool:
        """Whether the host of each session that was held was given, so that who hosted none never hosted."""
        return self.hosted_count == self.held_count

    def of(self, region: str | None) -> Hosting | None:
        """How often one region hosted; None without a region."""
        return next((one for one in self.hosting if one.region == region), None)


@dataclass(frozen=True)
class Presence:
    """Whether a region was at a session; ``attendee_count`` is None for one to four people and where none is noted."""

    region: str
    session_date: date
    state: State
    attendee_count: int | None
    is_host: bool


@dataclass(frozen=True)
class RegionAttendance:
    """One region over all sessions, oldest first; the counts are None without sheet Aanwezigheid or Sessies."""

    region: str
    attended_count: int | None
    hosted_count: int | None
    sessions: tuple[Presence, ...]


@dataclass(frozen=True)
class Attendance:
    """Who was at each session, 18 regions in geographic order; sessions oldest first.

    ``listed_count`` are the past sessions with a list of who came; None: no sheet Aanwezigheid. ``least_present``
    and ``most_present`` are regions per such session; None: there is none. ``never_regions`` stand on no list,
    ``absent_regions`` on one or more, each time with nobody. ``drawn_dates`` are the next planned session and the
    newest held ones, ``DRAWN_SESSIONS`` together; ``earlier_count`` and ``later_count`` those before and after them.
    """

    as_of: date
    list_date: date | None
    sessions: tuple[Session, ...]
    held_count: int
    drawn_dates: tuple[date, ...]
    earlier_count: int
    later_count: int
    listed_count: int | None
    least_present: int | None
    most_present: int | None
    never_regions: tuple[str, ...]
    absent_regions: tuple[str, ...]
    regions: tuple[RegionAttendance, ...]

    def of(self, region: str | None) -> RegionAttendance | None:
        """One region; None without a region."""
        return next((one for one in self.regions if one.region == region), None)

    def is_drawn(self, one: "Session | Presence") -> bool:
        """Whether a session has a column of its own."""
        return one.session_date in self.drawn_dates


@dataclass(frozen=True)
class _Rotation:
    """A line of macro ``host_rotation``."""

    region: str
    hosted_count: int | None
    last_hosted_date: date | None
    attended_count: int | None
    listed_count: int | None


def sessions(store: Store, as_of: date) -> Sessions:
    """Where people met and who hosted. Sources: macros ``session_attendance``, ``host_rotation``."""
    every = store.facts(Session, _SESSIONS, as_of=as_of)
    held = [one for one in every if one.is_held]
    given = [one.host_region for one in held if one.host_region is not None]
    hosts = tuple(dict.fromkeys(given))
    return Sessions(
        as_of,
        list_date(store, as_of, "Sessies"),
        every,
        len(held),
        len(given),
        hosts,
        len(reference.regions()) - len(hosts),
        tuple(
            Hosting(one.region, one.hosted_count, one.last_hosted_date)
            for one in store.facts(_Rotation, _ROTATION, as_of=as_of)
        ),
    )


def attendance(store: Store, as_of: date) -> Attendance:
    """Who was there. Sources: macros ``session_attendance``, ``host_rotation``."""
    every = store.facts(Session, _SESSIONS, as_of=as_of)
    held, planned = ([one for one in every if one.is_held is is_held] for is_held in (True, False))
    rotation = store.facts(_Rotation, _ROTATION, as_of=as_of)
    presences = store.facts(Presence, _PRESENCES, as_of=as_of)
    present = [one.present_count for one in held if one.present_count is not None]
    absent = {one.region for one in presences if one.state == "absent"}
    nowhere = [one.region for one in rotation if one.attended_count == 0]
    drawn = [*held[-(DRAWN_SESSIONS - len(planned[:1])) :], *planned[:1]]
    return Attendance(
        as_of,
        list_date(store, as_of, "Aanwezigheid"),
        every,
        len(held),
        tuple(one.session_date for one in drawn),
        sum(one not in drawn for one in held),
        sum(one not in drawn for one in planned),
        rotation[0].listed_count,
        min(present, default=None),
        max(present, default=None),
        tuple(region for region in nowhere if region not in absent),
        tuple(region for region in nowhere if region in absent),
        tuple(
            RegionAttendance(
                one.region,
                one.attended_count,
                one.hosted_count,
                tuple(presence for presence in presences if presence.region == one.region),
            )
            for one in rotation
        ),
    )


def list_date(store: Store, as_of: date, sheet: str) -> date | None:
    """The date that a sheet of the learning network describes; None: never handed in."""
    return _list_date(store, last_change(store, as_of), sheet)


@shared
def _list_date(store: Store, day: date, sheet: str) -> date | None:
    rows = store.rows(_LIST_DATE, {"as_of": day, "network": reference.LEARNING_NETWORK, "sheet": sheet})
    return rows[0][0] if rows else None

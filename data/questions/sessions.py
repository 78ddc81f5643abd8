"""The sessions of the learning network: where people met, who hosted and which regions were there; no words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from data import reference
from data.queries.learning import attendance_by_session, host_rotation_by_region, learning_sheets
from data.queries.learning import sessions as session_rows
from data.rows import by_region, lines
from data.store import Store

State = Literal["present", "absent", "unlisted", "no_list", "upcoming"]
"""``absent``: noted with nobody; ``unlisted``: not noted on the list; ``no_list``: the session has no list."""
DRAWN_SESSIONS = 8
"""More columns would scroll on a laptop, and their dates would touch on stage; the table holds them all."""


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


def sessions(store: Store, as_of: date) -> Sessions:
    """Where people met and who hosted. Sources: ``sessions``, ``host_rotation_by_region``."""
    every = _sessions(store, as_of)
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
            Hosting(line.region, line.hosted_count, line.last_hosted_date)
            for line in lines(host_rotation_by_region(store, as_of))
        ),
    )


def attendance(store: Store, as_of: date) -> Attendance:
    """Who was there. Sources: ``sessions``, ``attendance_by_session``, ``host_rotation_by_region``."""
    every = _sessions(store, as_of)
    held = [one for one in every if one.is_held]
    rotation = list(lines(host_rotation_by_region(store, as_of)))
    presences = by_region(attendance_by_session(store, as_of))
    without = {one.session_date for one in every if one.is_held and one.present_count is None}
    present = [one.present_count for one in held if one.present_count is not None]
    regions = tuple(
        RegionAttendance(
            line.region,
            line.attended_count,
            line.hosted_count,
            tuple(_presences(presences.get(line.region, []), without)),
        )
        for line in rotation
    )
    nowhere = [one for one in regions if one.attended_count == 0]
    absent = {one.region for one in nowhere if any(presence.state == "absent" for presence in one.sessions)}
    planned = [one for one in every if not one.is_held]
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
        tuple(one.region for one in nowhere if one.region not in absent),
        tuple(one.region for one in nowhere if one.region in absent),
        regions,
    )


def list_date(store: Store, as_of: date, sheet: str) -> date | None:
    """The date that a sheet of the learning network describes; None: never handed in."""
    days: dict[str, date | None] = {line.sheet: line.reference_date for line in lines(learning_sheets(store, as_of))}
    return days[sheet]


def _sessions(store: Store, as_of: date) -> tuple[Session, ...]:
    return tuple(_session(line) for line in lines(session_rows(store, as_of)))


def _session(line: Any) -> Session:
    is_listed = line.is_held and line.present_count + line.absent_count > 0
    return Session(
        line.session_date,
        line.place,
        line.host_region_code,
        line.theme,
        line.method,
        line.is_held,
        line.present_count if is_listed else None,
        line.absent_count if is_listed else None,
    )


def _presences(rows: Sequence[Any], without_list: set[date]) -> Iterable[Presence]:
    for row in rows:
        state: State = row.state_code
        if state == "unlisted" and row.session_date in without_list:
            state = "no_list"
        yield Presence(row.session_date, state, row.attendee_count, row.is_host)

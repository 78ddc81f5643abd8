"""How the five phases went, quarter by quarter, and the moments that a region tells of itself."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from data.margins import points
from data.store import Store

_DELIVERIES = """
    SELECT
        region, count(*) AS delivery_count,
        min(reference_date) < (SELECT min(first_day) FROM quarter_moment($as_of)) AS is_before
    FROM standing_sheet
    WHERE sheet = 'Fasen' AND reference_date <= $as_of
    GROUP BY region
"""


@dataclass(frozen=True)
class QuarterShare:
    """One phase of one region at the end of a quarter, of the running one at the date asked.

    ``phase_share`` is 0..1 of ``answered_count`` items that apply, missing: nothing was answered; the count is missing
    without a sheet Fasen. ``is_applicable`` is false when every item was "niet van
    toepassing", missing without a sheet Fasen. ``is_renewed``: another delivery speaks than a quarter before.
    """

    region: str
    phase_code: str
    moment: date
    is_reported: bool
    phase_share: float | None
    answered_count: int | None
    is_applicable: bool | None
    is_renewed: bool


@dataclass(frozen=True)
class Course:
    """One phase of one region over all quarters, oldest first.

    ``first_share`` and ``last_share``, 0..1, the last of ``last_answered_count`` items, are those of the first and the
    last quarter with a new delivery and a share, ``points`` from one to the other; the first and the points are missing
    with fewer than two, the last and its count without any. A quarter without a new delivery repeats the one before
    and is no second figure.
    """

    region: str
    phase_code: str
    quarters: tuple[QuarterShare, ...]
    first_share: float | None
    last_share: float | None
    last_answered_count: int | None
    points: int | None


@dataclass(frozen=True)
class RegionCourse:
    """What one region shows: ``most`` grew most, by ``most_points``, ties together; missing dates: nothing to compare.

    ``delivery_count`` sheets Fasen describe a date up to the one asked, also several in one quarter. ``has_answers``:
    at least one phase was ever known.
    """

    region: str
    delivery_count: int
    is_reported: bool
    has_answers: bool
    first_moment: date | None
    last_moment: date | None
    most: tuple[str, ...]
    most_points: int


@dataclass(frozen=True)
class TurningPoint:
    """A high, a low or a turning point, in the region's own words."""

    realised_date: date
    title: str
    realisation_kind_code: str


@dataclass(frozen=True)
class QuarterPoints:
    """The ``point_count`` moments of one region in one quarter; the first three are listed."""

    region: str
    moment: date
    point_count: int
    points: tuple[TurningPoint, ...]


@dataclass(frozen=True)
class PhaseCourse:
    """18 regions x 5 phases over ``moments``, at most twelve; no moments, no courses: nothing was handed in.

    ``is_cut``: a sheet describes a date before the first of those quarters. ``medians``: per phase and quarter over the
    regions that are known, missing: none is. ``compared_count`` regions have a phase in the deliveries of two quarters.
    ``most_often`` are the phases that went forward in most regions, ``most_count``, ties together; ``most_of`` are the
    regions that have each of them twice; ``is_majority``: each went forward in more than half of those.
    """

    as_of: date
    moments: tuple[date, ...]
    is_cut: bool
    courses: tuple[Course, ...]
    medians: tuple[tuple[str, tuple[float | None, ...]], ...]
    regions: tuple[RegionCourse, ...]
    turning_points: tuple[QuarterPoints, ...]
    has_answers: bool
    compared_count: int
    most_often: tuple[str, ...]
    most_count: int
    most_of: tuple[int, ...]
    is_majority: bool

    @property
    def is_first_delivery(self) -> bool:
        """Whether no region delivered more than once."""
        return all(one.delivery_count <= 1 for one in self.regions)

    def of(self, region: str) -> tuple[Course, ...]:
        """The five courses of one region; none without moments."""
        return tuple(course for course in self.courses if course.region == region)

    def points_of(self, region: str) -> tuple[QuarterPoints, ...]:
        """The moments of one region, oldest first."""
        return tuple(quarter for quarter in self.turning_points if quarter.region == region)


def phase_course(store: Store, as_of: date) -> PhaseCourse:
    """From the quarter of the first sheet Fasen to that of the date.

    Sources: macros ``phase_share_by_quarter``, ``quarter_moment``, ``turning_point``, view ``standing_sheet``.
    """
    query = "FROM phase_share_by_quarter($as_of) ORDER BY region, phase_code, moment"
    shares = store.facts(QuarterShare, query, as_of=as_of)
    delivered = store.rows(_DELIVERIES, {"as_of": as_of})
    counts = {region: delivery_count for region, delivery_count, _ in delivered}
    is_cut = any(is_before for _, _, is_before in delivered)
    return course_of(as_of, shares, _turning_points(store, as_of), counts, is_cut=is_cut)


def course_of(
    as_of: date,
    shares: Sequence[QuarterShare],
    turning_points: tuple[QuarterPoints, ...],
    delivery_counts: Mapping[str, int],
    *,
    is_cut: bool,
) -> PhaseCourse:
    """What the shares, in geographic order, phase order and time order, say together."""
    grouped: dict[tuple[str, str], list[QuarterShare]] = {}
    for share in shares:
        grouped.setdefault((share.region, share.phase_code), []).append(share)
    courses = tuple(_course(*key, quarters) for key, quarters in grouped.items())
    compared = [course for course in courses if course.points is not None]
    forward = Counter(course.phase_code for course in compared if course.points and course.points > 0)
    most = max(forward.values(), default=0)
    often = [code for code in dict.fromkeys(course.phase_code for course in courses) if most and forward[code] == most]
    most_of = tuple(sum(course.phase_code == code for course in compared) for code in often)
    return PhaseCourse(
        as_of,
        tuple(dict.fromkeys(share.moment for share in shares)),
        is_cut,
        courses,
        _medians(courses),
        tuple(
            _region(region, courses, delivery_counts.get(region, 0))
            for region in dict.fromkeys(course.region for course in courses)
        ),
        turning_points,
        any(share.is_renewed and share.phase_share is not None for share in shares),
        len({course.region for course in compared}),
        tuple(often),
        most,
        most_of,
        all(2 * most > whole for whole in most_of),
    )


def _delivered(quarters: Sequence[QuarterShare]) -> list[QuarterShare]:
    """The quarters with a delivery that has a share, oldest first."""
    return [one for one in quarters if one.is_renewed and one.phase_share is not None]


def _course(region: str, phase: str, quarters: Sequence[QuarterShare]) -> Course:
    delivered = _delivered(quarters)
    first = delivered[0].phase_share if len(delivered) > 1 else None
    last, count = (delivered[-1].phase_share, delivered[-1].answered_count) if delivered else (None, None)
    difference = None if first is None or last is None else last - first
    return Course(region, phase, tuple(quarters), first, last, count, points(difference))


def _medians(courses: Sequence[Course]) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
    every: dict[str, list[list[float | None]]] = {}
    for course in courses:
        every.setdefault(course.phase_code, []).append([quarter.phase_share for quarter in course.quarters])
    return tuple((code, tuple(map(_median, zip(*shares, strict=True)))) for code, shares in every.items())


def _median(shares: Sequence[float | None]) -> float | None:
    given = [share for share in shares if share is not None]
    return median(given) if given else None


def _region(region: str, courses: Sequence[Course], delivery_count: int) -> RegionCourse:
    own = [course for course in courses if course.region == region]
    compared = [course for course in own if course.points is not None]
    given = [_delivered(course.quarters) for course in compared]
    most = max((course.points for course in compared if course.points is not None), default=0)
    return RegionCourse(
        region,
        delivery_count,
        any(quarter.is_reported for course in own for quarter in course.quarters),
        any(_delivered(course.quarters) for course in own),
        min((quarters[0].moment for quarters in given), default=None),
        max((quarters[-1].moment for quarters in given), default=None),
        tuple(course.phase_code for course in compared if course.points == most and most > 0),
        most,
    )


def _turning_points(store: Store, as_of: date) -> tuple[QuarterPoints, ...]:
    query = "SELECT region, moment, point_count, points FROM turning_point($as_of) ORDER BY region, moment"
    return tuple(
        QuarterPoints(region, moment, point_count, tuple(TurningPoint(**one) for one in first))
        for region, moment, point_count, first in store.rows(query, {"as_of": as_of})
    )

"""What a region can do now so that its figures are whole and of today; no words."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from data import reference
from data.months import months_later
from data.questions.offer_assessment import Assessment, assessment_of
from data.questions.offer_figures import offer_figures
from data.questions.offer_list import listed_offers
from data.questions.phases_of_region import answers_of
from data.questions.question_match import HelpMark, mutual_help
from data.questions.region_plan import Action, action_plan
from data.questions.region_sheets import region_sheets
from data.questions.sessions import Session, sessions
from data.store import Store

Kind = Literal["waiting", "absent", "old", "stale", "unassessed", "incomplete", "late", "unanswered", "soon"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of work, those that figures suffer from most first: what is missing, what is old, what is unknown."""
OLD_MONTHS = 6
"""From then on a sheet is old: networks meet more often than that."""
SOON_DAYS = 31
"""So far ahead a sheet that gets old is said."""


@dataclass(frozen=True)
class Waiting:
    """Rows of one sheet that were left aside, still to be mended."""

    sheet: str
    row_count: int


@dataclass(frozen=True)
class Ageing:
    """Sheets that are old at a date, or will be by then; ``day`` is when the first of them is or was."""

    sheets: tuple[str, ...]
    day: date | None


@dataclass(frozen=True)
class RegionWork:
    """The work of one region. ``newest_date`` and ``oldest_date`` are missing before its first delivery.

    ``assessment`` is None without sheet Aanbod; ``oldest_offer`` is the one assessed longest ago of those with a stale
    score, missing when none of them has a date. Of ``live_action_count`` some are ``overdue`` since their delivery and
    some ended ``past_since``. ``unanswered`` are items of the lifecycle by phase, None without sheet Fasen.
    ``sought`` are the items at which it seeks help, ``offered`` those of ``offered_count`` that another region seeks.
    """

    as_of: date
    region: str
    newest_date: date | None
    oldest_date: date | None
    waiting: tuple[Waiting, ...]
    absent: tuple[str, ...]
    old: Ageing
    soon: Ageing
    assessment: Assessment | None
    oldest_offer: tuple[str, date] | None
    live_action_count: int
    overdue: tuple[Action, ...]
    past_since: tuple[Action, ...]
    unanswered: tuple[tuple[str, int], ...] | None
    sought: tuple[HelpMark, ...]
    offered: tuple[HelpMark, ...]
    offered_count: int

    def count(self, kind: Kind) -> int | None:
        """How much there is to do of a kind; None where a sheet that never came would tell."""
        if self.newest_date is None:
            return len(self.absent) if kind == "absent" else None
        own = self.assessment
        counts: dict[Kind, int | None] = {
            "waiting": self.waiting_count,
            "absent": len(self.absent),
            "old": len(self.old.sheets),
            "stale": own.stale_count if own else None,
            "unassessed": own.unassessed_count if own else None,
            "incomplete": own.incomplete_count if own else None,
            "late": None if "Acties" in self.absent else len(self.overdue) + len(self.past_since),
            "unanswered": None if self.unanswered is None else self.unanswered_count,
            "soon": len(self.soon.sheets),
        }
        return counts[kind]

    @property
    def waiting_count(self) -> int:
        """Rows that wait, of all sheets."""
        return sum(one.row_count for one in self.waiting)

    @property
    def unanswered_count(self) -> int:
        """Items without an answer, of all phases."""
        return sum(count for _, count in self.unanswered or ())

    @property
    def seeking_regions(self) -> tuple[str, ...]:
        """Who seeks what it offers, geographically."""
        return _in_order({region for one in self.offered for region in one.others})


@dataclass(frozen=True)
class NetworkDays:
    """The first day that is planned and the last one that was held; missing: there is none on the list."""

    as_of: date
    next_day: Session | None
    last_day: Session | None


def region_work(store: Store, as_of: date, region: str) -> RegionWork:
    """Sources: ``freshness``, ``offer_figures``, ``quality_score``, ``action_state``, ``question_match``."""
    own = region_sheets(store, as_of, region)
    figures = next(one for one in offer_figures(store, as_of, None) if one.region == region)
    stale = [one for one in listed_offers(store, as_of, region, state="stale") if one.is_active and one.assessed_date]
    oldest = min(stale, key=lambda one: one.assessed_date or as_of, default=None)
    plan = action_plan(store, as_of, region)
    unanswered = Counter(one.phase_code for one in answers_of(store, as_of, region) if one.status_code is None)
    marks = mutual_help(store, as_of, region)
    dates = {one.name: one.reference_date for one in own.sheets if one.reference_date}
    return RegionWork(
        as_of,
        region,
        own.newest_date,
        own.oldest_date,
        tuple(Waiting(one.name, one.refused_row_count) for one in own.sheets if one.refused_row_count),
        own.absent,
        _ageing(dates, None, as_of),
        _ageing(dates, as_of, as_of + timedelta(days=SOON_DAYS)),
        assessment_of(figures),
        (oldest.name, oldest.assessed_date) if oldest and oldest.assessed_date else None,
        plan.live_count,
        tuple(one for one in plan.actions if one.state_code == "overdue"),
        tuple(one for one in plan.actions if one.state_code == "past_since"),
        tuple((phase, unanswered[phase]) for phase in _phases() if unanswered[phase]) if marks.is_reported else None,
        tuple(one for one in marks.marks if one.help_code == "zoeken"),
        tuple(one for one in marks.marks if one.help_code == "helpen" and one.others),
        marks.offered_count,
    )


def network_days_around(store: Store, as_of: date) -> NetworkDays:
    """When people meet again, and where they met last. Source: macro ``session_attendance``."""
    every = sessions(store, as_of).sessions
    planned, held = ([one for one in every if one.is_held is is_held] for is_held in (False, True))
    return NetworkDays(as_of, next(iter(planned), None), held[-1] if held else None)


def old_from(day: date) -> date:
    """From which day figures of a date are old.

    >>> old_from(date(2026, 6, 22)), old_from(date(2026, 8, 31))
    (datetime.date(2026, 12, 22), datetime.date(2027, 2, 28))
    """
    return months_later(day, OLD_MONTHS)


def _ageing(dates: dict[str, date], after: date | None, until: date) -> Ageing:
    """The sheets that get old after one day and not after another."""
    due = {name: old_from(day) for name, day in dates.items()}
    sheets = tuple(name for name, day in due.items() if (after is None or day > after) and day <= until)
    return Ageing(sheets, min((due[name] for name in sheets), default=None))


def _phases() -> tuple[str, ...]:
    return tuple(option.code for option in reference.options("phase"))


def _in_order(regions: set[str]) -> tuple[str, ...]:
    return tuple(code for code in reference.regions() if code in regions)

"""The five scores that each region gives its network, beside those of its delivery before; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.store import Store, shared

SUBJECTS = tuple(option.code for option in reference.options("gotik"))
_DELIVERIES = "FROM check_in($as_of) ORDER BY region, place"


@dataclass(frozen=True)
class CheckInDelivery:
    """What one delivery of sheet Regio scored; ``place`` is 1 for the newest of its region, 2 for the one before."""

    region: str
    place: int
    reference_date: date
    tijd_score: int | None
    geld_score: int | None
    informatie_score: int | None
    organisatie_score: int | None
    kwaliteit_score: int | None

    def score(self, subject: str) -> int | None:
        """The score of one of ``SUBJECTS``, 1 to 5; missing: not filled in."""
        score: int | None = getattr(self, f"{subject}_score")
        return score


@dataclass(frozen=True)
class CheckInScore:
    """One subject of one region, 1 to 5, now and in the delivery before; missing: not filled in."""

    subject: str
    score: int | None
    earlier_score: int | None

    @property
    def change(self) -> int | None:
        """How much it moved; missing where either is."""
        return None if self.score is None or self.earlier_score is None else self.score - self.earlier_score


@dataclass(frozen=True)
class RegionCheckIn:
    """The scores of one region by ``SUBJECTS``; the dates are missing without that delivery."""

    region: str
    reference_date: date | None
    earlier_date: date | None
    scores: tuple[CheckInScore, ...]

    def moved(self, direction: int) -> tuple[CheckInScore, ...]:
        """The scores that went up (1), down (-1) or stayed (0)."""
        return tuple(
            one for one in self.scores if one.change is not None and (one.change > 0) - (one.change < 0) == direction
        )


@dataclass(frozen=True)
class CheckIn:
    """All 18 regions in geographic order.

    Of ``compared_count`` regions a score of two deliveries is known; of these ``higher_count`` scores went up,
    ``lower_count`` down and ``same_count`` stayed. ``earlier_dates`` and ``dates`` are the first and last day that the
    compared deliveries describe; missing: there are none. Of all ``score_count`` scores of newest deliveries
    ``uncompared_count`` have none before. ``once_count`` regions scored in their newest delivery alone;
    ``silent_regions`` handed in no sheet Regio.
    """

    as_of: date
    regions: tuple[RegionCheckIn, ...]
    compared_count: int
    higher_count: int
    lower_count: int
    same_count: int
    earlier_dates: tuple[date, date] | None
    dates: tuple[date, date] | None
    score_count: int
    uncompared_count: int
    once_count: int
    silent_regions: tuple[str, ...]

    def of(self, region: str) -> RegionCheckIn:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def check_in_deliveries(store: Store, as_of: date) -> tuple[CheckInDelivery, ...]:
    """Of each region that handed in sheet Regio the newest two, in geographic order. Source: macro ``check_in``."""
    return store.facts(CheckInDelivery, _DELIVERIES, as_of=last_change(store, as_of))


@shared
def check_in(store: Store, as_of: date) -> CheckIn:
    """What regions score, and what moved since their own delivery before. Source: macro ``check_in``."""
    told = {(one.region, one.place): one for one in check_in_deliveries(store, as_of)}
    regions = tuple(_region(code, told.get((code, 1)), told.get((code, 2))) for code in reference.regions())
    compared = [one for one in regions if any(score.change is not None for score in one.scores)]
    higher, lower, same = (sum(len(one.moved(direction)) for one in compared) for direction in (1, -1, 0))
    scored = [one for one in regions if any(score.score is not None for score in one.scores)]
    scores = [score for one in regions for score in one.scores if score.score is not None]
    return CheckIn(
        as_of,
        regions,
        len(compared),
        higher,
        lower,
        same,
        _span([one.earlier_date for one in compared]),
        _span([one.reference_date for one in compared]),
        len(scores),
        len([score for score in scores if score.change is None]),
        len([one for one in scored if one not in compared]),
        tuple(one.region for one in regions if one.reference_date is None),
    )


def _span(days: list[date | None]) -> tuple[date, date] | None:
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def _region(region: str, newest: CheckInDelivery | None, before: CheckInDelivery | None) -> RegionCheckIn:
    scores = tuple(
        CheckInScore(subject, newest.score(subject) if newest else None, before.score(subject) if before else None)
        for subject in SUBJECTS
    )
    return RegionCheckIn(
        region, newest.reference_date if newest else None, before.reference_date if before else None, scores
    )

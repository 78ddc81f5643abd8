"""The medians over the regions of what is compared of their offer, never a norm, and where each region lies beside."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from data import margins
from data.margins import Side
from data.questions.offer_figures import OfferFigures, offer_figures
from data.store import Store, shared

MEASURES = (
    *("offer_count", "offer_per_10000", "place_count", "hour_count", "quality_median"),
    *("newcomer_feedback_score", "provider_feedback_score"),
)
"""The figures of a region that are compared."""
_BEHIND = {
    "quality_median": "assessed_count",
    "newcomer_feedback_score": "newcomer_answer_count",
    "provider_feedback_score": "provider_answer_count",
}
"""The scores, and how much stands behind each of a region."""


@dataclass(frozen=True)
class OfferMedian:
    """The median of one of ``MEASURES`` over the ``region_count`` regions that have it; missing: none has."""

    measure: str
    median: float | None
    region_count: int


@dataclass(frozen=True)
class OfferSide:
    """Where a region lies beside the median of one of ``MEASURES``, by the rules of data.margins.

    ``side`` is unknown also when no other region has the measure, and for a score with fewer than 10 answers (or
    assessed offers), or 10 regions, behind it. ``margin`` is how far a value of this region must lie from the median to
    differ: of an offer per 10 000 inhabitants one offer, or a tenth of the median. Missing: no median.
    """

    region: str
    measure: str
    side: Side
    margin: float | None


def offer_medians(store: Store, as_of: date, scenario: str | None) -> dict[str, OfferMedian]:
    """Each of ``MEASURES`` with its median. Source: ``offer_figures``."""
    figures = offer_figures(store, as_of, scenario)
    return {measure: _median(measure, figures) for measure in MEASURES}


def _median(measure: str, figures: tuple[OfferFigures, ...]) -> OfferMedian:
    amounts = [amount for one in figures if (amount := getattr(one, measure)) is not None]
    return OfferMedian(measure, float(median(amounts)) if amounts else None, len(amounts))


@shared
def offer_sides(store: Store, as_of: date, scenario: str | None) -> tuple[OfferSide, ...]:
    """All 18 regions in geographic order x ``MEASURES``. Source: ``offer_figures``."""
    middles = offer_medians(store, as_of, scenario).values()
    return tuple(_beside(own, middle) for own in offer_figures(store, as_of, scenario) for middle in middles)


def _beside(own: OfferFigures, middle: OfferMedian) -> OfferSide:
    measure, other = middle.measure, middle.median
    if other is None:
        return OfferSide(own.region, measure, Side.UNKNOWN, None)
    value = getattr(own, measure)
    if measure in _BEHIND:
        side = margins.of_score(value, getattr(own, _BEHIND[measure]), other, middle.region_count)
        margin = margins.SCORE_MARGIN
    elif measure == "offer_per_10000":
        side = margins.of_rate(value, own.offer_count, other)
        margin = margins.count_margin(other, value / own.offer_count if value else 0)
    else:
        side, margin = margins.of_count(value, other), margins.count_margin(other)
    return OfferSide(own.region, measure, margins.beside_median(side, middle.region_count), float(margin))

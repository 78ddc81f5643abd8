"""All that is known of the active offers of every region at once, and how many stand in which state; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.store import Store, shared

_FIGURES = "FROM offer_figures($as_of, asked_scenario := $scenario) ORDER BY region"
_STATES = """
    SELECT region, offer_kind_code, quality_state_code, is_active, count(*) AS offer_count
    FROM quality_score($as_of)
    WHERE fits_scenario(scenario_code, $scenario)
    GROUP BY ALL
    ORDER BY region, offer_kind_code, quality_state_code, is_active DESC
    """


@dataclass(frozen=True)
class OfferFigures:
    """The active offers of a region; numbers are missing without a sheet Aanbod.

    ``place_count``, places a year, and ``hour_count``, places x hours, are missing too when no offer gives them; the
    unknown counts are the offers that left them empty. Kinds are 0..14, goals 0..6, shares 0..1: of published offers of
    those that say so, of assessed and fresh ones of all. Offers are assessed (fresh or stale), incomplete (1 to 4
    criteria), closed (a gate is "nee") or unassessed; ``self_assessed_count`` of the assessed by their own provider.
    The median and quartiles, 0..3, are missing below 5 assessed offers; the score is ours, there is no official norm.
    Feedback is 1..5, weighted by answers, over offers with five answers or more; hidden where no offer has so many.
    """

    region: str
    offer_count: int | None
    place_count: int | None
    place_unknown_count: int | None
    hour_count: float | None
    hour_unknown_count: int | None
    offer_per_10000: float | None
    kind_count: int | None
    kind_share: float | None
    goal_count: int | None
    goal_share: float | None
    published_count: int | None
    published_answer_count: int | None
    published_share: float | None
    assessed_count: int | None
    fresh_count: int | None
    stale_count: int | None
    self_assessed_count: int | None
    incomplete_count: int | None
    closed_count: int | None
    unassessed_count: int | None
    assessed_share: float | None
    fresh_share: float | None
    quality_median: float | None
    quality_q1: float | None
    quality_q3: float | None
    newcomer_feedback_score: float | None
    newcomer_answer_count: int | None
    newcomer_is_hidden: bool
    provider_feedback_score: float | None
    provider_answer_count: int | None
    provider_is_hidden: bool


@dataclass(frozen=True)
class OfferState:
    """How many offers, at least one, a region has of a kind in a state of assessment, active or not."""

    region: str
    offer_kind_code: str
    quality_state_code: str
    is_active: bool
    offer_count: int


def offer_figures(store: Store, as_of: date, scenario: str | None) -> tuple[OfferFigures, ...]:
    """All 18 regions in geographic order, of one scenario or all. Source: macro ``offer_figures``.

    ``scenario`` narrows to the offers that need those means: S, M, L, or onbekend where the region left it empty.
    """
    return store.facts(
        OfferFigures, _FIGURES, as_of=last_change(store, as_of, "offer", "assessment"), scenario=scenario
    )


def offer_states(store: Store, as_of: date, scenario: str | None) -> tuple[OfferState, ...]:
    """What occurs, regions in geographic order, kinds in list order, then by state, active ones first.

    Source: macro ``quality_score``.
    """
    return store.facts(OfferState, _STATES, as_of=last_change(store, as_of, "offer", "assessment"), scenario=scenario)


@shared
def fresh_since(store: Store, as_of: date) -> date:
    """The first day of the 12 months before ``as_of``: an assessment since then is fresh; macro ``fresh_since``."""
    ((since,),) = store.rows("SELECT fresh_since($as_of)", {"as_of": as_of})
    first_day: date = since
    return first_day

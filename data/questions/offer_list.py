"""The offers of one region themselves, as a page lists them and as its report does; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.questions.offer_assessment import assessment_in
from data.questions.offer_figures import fresh_since, offer_figures, offer_states
from data.store import Store

_OFFERS = """
    SELECT
        name, provider_name, offer_kind_code AS kind_code, coalesce(goal_codes, []) AS goal_codes,
        offer_status_code AS status_code, is_active, is_region_wide,
        coalesce(municipality_codes, []) AS municipality_codes, start_date, end_date, yearly_place_count,
        path_hour_count, is_small(yearly_participant_count) AS participant_is_hidden,
        CASE WHEN NOT participant_is_hidden THEN yearly_participant_count END AS yearly_participant_count,
        language_level_code, is_free, is_published,
        scenario_code, quality_score, quality_state_code AS state_code, criterion_scores,
        assessor_code, assessed_date, barriers,
        is_small(newcomer_feedback_count) AS newcomer_is_hidden,
        CASE WHEN NOT newcomer_is_hidden THEN newcomer_feedback_score END AS newcomer_score,
        CASE WHEN NOT newcomer_is_hidden THEN newcomer_feedback_count END AS newcomer_count,
        is_small(provider_feedback_count) AS provider_is_hidden,
        CASE WHEN NOT provider_is_hidden THEN provider_feedback_score END AS provider_score,
        CASE WHEN NOT provider_is_hidden THEN provider_feedback_count END AS provider_count
    FROM quality_score($as_of)
    WHERE region = $region
        AND fits_scenario(scenario_code, $scenario)
        AND ($kind IS NULL OR offer_kind_code::VARCHAR = $kind)
        AND ($state IS NULL OR quality_state_code = $state)
    ORDER BY lower(strip_accents(name)), row_number
    LIMIT $most
    """


@dataclass(frozen=True)
class Feedback:
    """What people say of one offer; None: not asked, or hidden because one to four answered."""

    score: float | None
    answer_count: int | None
    is_hidden: bool


@dataclass(frozen=True)
class ListedOffer:
    """One row of sheet Aanbod and what we made of it; None: not given. Codes are those of the code lists."""

    name: str
    provider_name: str
    kind_code: str
    goal_codes: tuple[str, ...]
    status_code: str
    is_active: bool
    is_region_wide: bool
    municipality_codes: tuple[str, ...]
    start_date: date | None
    end_date: date | None
    yearly_place_count: int | None
    path_hour_count: float | None
    participant_is_hidden: bool
    yearly_participant_count: int | None
    language_level_code: str | None
    is_free: bool | None
    is_published: bool | None
    scenario_code: str | None
    quality_score: float | None
    state_code: str
    criterion_scores: tuple[int | None, ...]
    """In list order, 0..3."""
    assessor_code: str | None
    assessed_date: date | None
    barriers: str | None
    newcomer_is_hidden: bool
    newcomer_score: float | None
    newcomer_count: int | None
    provider_is_hidden: bool
    provider_score: float | None
    provider_count: int | None

    @property
    def newcomers(self) -> Feedback:
        """What newcomers say of it."""
        return Feedback(self.newcomer_score, self.newcomer_count, self.newcomer_is_hidden)

    @property
    def providers(self) -> Feedback:
        """What providers say of it."""
        return Feedback(self.provider_score, self.provider_count, self.provider_is_hidden)


@dataclass(frozen=True)
class OfferList:
    """The first offers of a region by name, of one kind or state when asked; the counts are of all that fit.

    ``assessed_count`` and ``fresh_count`` are of the active ones.
    """

    as_of: date
    fresh_since: date
    region: str
    scenario: str | None
    kind: str | None
    state: str | None
    is_reported: bool
    offers: tuple[ListedOffer, ...]
    offer_count: int
    active_count: int
    assessed_count: int
    fresh_count: int
    is_few: bool
    """Of the whole offer some were assessed, but too few for a median; False for one kind or state."""


@dataclass(frozen=True)
class RegionOffers:
    """The active offers of a region by name, all of them, and by how many providers they are."""

    as_of: date
    region: str
    is_reported: bool
    offers: tuple[ListedOffer, ...]
    offer_count: int
    provider_count: int


def offer_list(  # noqa: PLR0913, PLR0917 - three ways to narrow one list
    store: Store,
    as_of: date,
    region: str,
    scenario: str | None,
    kind: str | None,
    state: str | None,
    most: int,
) -> OfferList:
    """The list of a page, ``most`` offers of it. Sources: macros ``quality_score``, ``offer_figures``."""
    counts = [
        one
        for one in offer_states(store, as_of, scenario)
        if one.region == region and kind in (None, one.offer_kind_code) and state in (None, one.quality_state_code)
    ]
    active = assessment_in(counts)
    return OfferList(
        as_of,
        fresh_since(store, as_of),
        region,
        scenario,
        kind,
        state,
        _is_reported(store, as_of, region),
        listed_offers(store, as_of, region, scenario, kind, state, most),
        sum(one.offer_count for one in counts),
        active.offer_count,
        active.assessed_count,
        active.fresh_count,
        kind is None and state is None and active.is_few,
    )


def region_offers(store: Store, as_of: date, region: str) -> RegionOffers:
    """The list of a report. Source: macro ``quality_score``."""
    active = tuple(offer for offer in listed_offers(store, as_of, region) if offer.is_active)
    providers = {offer.provider_name for offer in active}
    return RegionOffers(as_of, region, _is_reported(store, as_of, region), active, len(active), len(providers))


def _is_reported(store: Store, as_of: date, region: str) -> bool:
    return any(own.region == region and own.offer_count is not None for own in offer_figures(store, as_of, None))


def listed_offers(  # noqa: PLR0913, PLR0917 - four ways to narrow one list
    store: Store,
    as_of: date,
    region: str,
    scenario: str | None = None,
    kind: str | None = None,
    state: str | None = None,
    most: int | None = None,
) -> tuple[ListedOffer, ...]:
    """The offers of one region as it last handed them in, by name, whatever their status; of one kind or state.

    Numbers of people from 1 to 4 are hidden. Source: macro ``quality_score``.
    """
    asked = {"scenario": scenario, "kind": kind, "state": state, "most": most}
    day = last_change(store, as_of, "offer", "assessment")
    return store.facts(ListedOffer, _OFFERS, as_of=day, region=region, **asked)

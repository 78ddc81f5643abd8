"""The offers of one region themselves, as a page lists them and as its report does; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.margins import FEWEST_BEHIND_MEDIAN
from data.queries.offer_list import offer_states_by_region, offers_of_region
from data.queries.offers import fresh_since, offer_figures_by_region
from data.rows import lines
from data.store import Store


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
    yearly_participant_count: int | None
    participant_is_hidden: bool
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
    newcomers: Feedback
    providers: Feedback
    barriers: str | None


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
    """The list of a page, ``most`` offers of it. Sources: ``offers_of_region``, ``offer_states_by_region``."""
    counts = [
        line
        for line in lines(offer_states_by_region(store, as_of, scenario))
        if line.region == region and kind in (None, line.offer_kind_code) and state in (None, line.quality_state_code)
    ]
    active = [line for line in counts if line.is_active]
    fresh = sum(line.offer_count for line in active if line.quality_state_code == "assessed")
    stale = sum(line.offer_count for line in active if line.quality_state_code == "stale")
    return OfferList(
        as_of,
        fresh_since(store, as_of),
        region,
        scenario,
        kind,
        state,
        _is_reported(store, as_of, region),
        tuple(map(_offer, lines(offers_of_region(store, as_of, region, scenario, kind, state, most)))),
        sum(line.offer_count for line in counts),
        sum(line.offer_count for line in active),
        fresh + stale,
        fresh,
        kind is None and state is None and 0 < fresh + stale < FEWEST_BEHIND_MEDIAN,
    )


def region_offers(store: Store, as_of: date, region: str) -> RegionOffers:
    """The list of a report. Source: ``offers_of_region``."""
    active = tuple(_offer(line) for line in lines(offers_of_region(store, as_of, region)) if line.is_active)
    providers = {offer.provider_name for offer in active}
    return RegionOffers(as_of, region, _is_reported(store, as_of, region), active, len(active), len(providers))


def _is_reported(store: Store, as_of: date, region: str) -> bool:
    figures = lines(offer_figures_by_region(store, as_of))
    return any(line.region == region and line.offer_count is not None for line in figures)


_CRITERIA = tuple(f"{option.code}_score" for option in reference.options("criterion"))


def _offer(line: Any) -> ListedOffer:
    return ListedOffer(
        line.name,
        line.provider_name,
        line.offer_kind_code,
        tuple(line.goal_codes or ()),
        line.offer_status_code,
        bool(line.is_active),
        bool(line.is_region_wide),
        tuple(line.municipality_codes or ()),
        line.start_date,
        line.end_date,
        line.yearly_place_count,
        line.path_hour_count,
        line.yearly_participant_count,
        bool(line.participant_is_hidden),
        line.language_level_code,
        line.is_free,
        line.is_published,
        line.scenario_code,
        line.quality_score,
        line.quality_state_code,
        tuple(getattr(line, name) for name in _CRITERIA),
        line.assessor_code,
        line.assessed_date,
        Feedback(line.newcomer_feedback_score, line.newcomer_feedback_count, bool(line.newcomer_is_hidden)),
        Feedback(line.provider_feedback_score, line.provider_feedback_count, bool(line.provider_is_hidden)),
        line.barriers,
    )

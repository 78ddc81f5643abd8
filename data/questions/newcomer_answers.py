"""What newcomers answered by the cards of offers, of now whatever the date, beside what regions handed in; no words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from data.feedback import QUESTIONS, Feedback, Offer, Totals, mean
from data.questions.change_days import last_change
from data.questions.offer_list import Feedback as HandedIn
from data.questions.offer_list import ListedOffer, listed_offers
from data.questions.offer_voices import OfferVoices, RegionVoices, offer_voices
from data.store import Store, shared


@dataclass(frozen=True)
class Answered:
    """Answers of one or more offers: none are told of an offer under five, then of a multiple of five.

    ``score`` is the mean of all three questions, 1..5; ``question_scores`` that of each. ``languages`` are those that
    may be told with how many answered in them; ``first_month`` is the first day of the month of the first answer.
    """

    answer_count: int
    score: float | None
    question_scores: tuple[float | None, ...]
    languages: tuple[tuple[str, int], ...]
    first_month: date | None


@dataclass(frozen=True)
class RegionAnswers:
    """One region: whether it asks now, of how many offers answers are told, and what it handed in itself.

    ``waiting_count`` are the offers with answers of which none are told yet.
    """

    region: str
    is_asking: bool
    offer_count: int
    waiting_count: int
    answered: Answered
    handed_in: RegionVoices

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to tell: it does not ask, and nobody answered."""
        return not (self.is_asking or self.offer_count or self.waiting_count)


@dataclass(frozen=True)
class NewcomerAnswers:
    """All 18 regions in geographic order; counts over all of them. ``as_of`` is the date of what was handed in."""

    as_of: date
    regions: tuple[RegionAnswers, ...]
    asking_count: int
    answering_count: int
    """Regions with answers that are told."""
    answer_count: int

    def of(self, region: str) -> RegionAnswers:
        """One region."""
        return next(one for one in self.regions if one.region == region)


@dataclass(frozen=True)
class OfferAnswers:
    """One offer with a card; what its region handed in of it is missing when it is in the list no more.

    ``is_waiting``: there are answers, of which none are told yet.
    """

    name: str
    provider_name: str
    is_listed: bool
    is_waiting: bool
    answered: Answered
    quality_score: float | None
    newcomers: HandedIn
    providers: HandedIn


@dataclass(frozen=True)
class OffersAnswered:
    """The offers of a region that have a card, by name; ``told_count`` of them with answers that are told."""

    as_of: date
    region: str
    is_asking: bool
    offers: tuple[OfferAnswers, ...]
    told_count: int
    answer_count: int
    score: float | None


_NOTHING = HandedIn(None, None, is_hidden=False)


def newcomer_answers(store: Store, as_of: date) -> NewcomerAnswers:
    """Sources: tables ``feedback_*`` of the ledger, as they stand now; ``offer_voices``."""
    feedback = Feedback(store.ledger)
    asking, by_region = feedback.open_regions(), _by_region(feedback.totals())
    voices: OfferVoices = offer_voices(store, as_of, None)
    regions = tuple(
        RegionAnswers(
            one.region,
            one.region in asking,
            sum(bool(own.answer_count) for own in by_region.get(one.region, ())),
            sum(own.has_more and not own.answer_count for own in by_region.get(one.region, ())),
            answered(by_region.get(one.region, ())),
            one,
        )
        for one in voices.regions
    )
    told = [one for one in regions if one.offer_count]
    whole = sum(one.answered.answer_count for one in told)
    return NewcomerAnswers(as_of, regions, sum(one.is_asking for one in regions), len(told), whole)


def offers_answered(store: Store, as_of: date, region: str) -> OffersAnswered:
    """Sources: tables ``feedback_*`` of the ledger, as they stand now; macro ``quality_score``."""
    is_asking, totals = Feedback(store.ledger).of_region(region)
    # what is told of an offer holds until the next delivery; without a card nothing is told of any
    listed = _by_key(store, last_change(store, as_of), region) if totals else {}
    offers = []
    for one in totals:
        own = listed.get(one.offer.key)
        offers.append(
            OfferAnswers(
                *one.offer,
                own is not None,
                one.has_more and not one.answer_count,
                answered([one]),
                own.quality_score if own else None,
                own.newcomers if own else _NOTHING,
                own.providers if own else _NOTHING,
            )
        )
    whole = answered(totals)
    told = sum(bool(one.answer_count) for one in totals)
    return OffersAnswered(as_of, region, is_asking, tuple(offers), told, whole.answer_count, whole.score)


@shared
def _by_key(store: Store, as_of: date, region: str) -> Mapping[str, ListedOffer]:
    return MappingProxyType(
        {Offer(one.name, one.provider_name).key: one for one in listed_offers(store, as_of, region)}
    )


def answered(totals: Iterable[Totals]) -> Answered:
    """What is told of some offers together; a language counts where it may be told of its offer."""
    told = [one for one in totals if one.answer_count]
    languages: Counter[str] = Counter()
    for one in told:
        languages.update(one.languages)
    return Answered(
        sum(one.answer_count for one in told),
        mean(counts for one in told for counts in one.scores.values()),
        tuple(mean(one.scores[question] for one in told) for question in QUESTIONS),
        tuple(languages.most_common()),
        min((one.first_month for one in told if one.first_month), default=None),
    )


def _by_region(totals: Iterable[Totals]) -> Mapping[str, list[Totals]]:
    by_region: dict[str, list[Totals]] = {}
    for one in totals:
        by_region.setdefault(one.region, []).append(one)
    return by_region

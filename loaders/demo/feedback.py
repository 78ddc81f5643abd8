"""What newcomers of the example answered by cards: two regions that ask, a few offers, answers in several languages."""

from collections.abc import Mapping
from datetime import date, timedelta

from data.access import MACHINE
from data.feedback import QUESTIONS, SCORES, Feedback, Offer
from data.questions.offer_list import region_offers
from data.store import Store, today
from loaders.demo.material import Dice

_ASKING: Mapping[str, tuple[int, ...]] = {"kempen": (25, 15, 10, 3), "limburg": (20, 7)}
"""Region -> answers about each of its first offers."""
_LANGUAGES = ("nl", "ar", "nl", "uk", "fr", "ar", "nl", "prs", "en", "ti")
_WEIGHTS = dict(zip(SCORES, (1, 2, 4, 9, 8), strict=True))
_DAYS_AGO = 45


def answer(store: Store, made_on: date) -> None:
    """Open the questions of these regions and answer, before that day; a second time changes nothing."""
    feedback = Feedback(store.ledger)
    first = made_on - timedelta(days=_DAYS_AGO)
    for region, counts in _ASKING.items():
        if feedback.totals(region):
            continue
        feedback.open(MACHINE, region, is_open=True)
        listed = region_offers(store, made_on, region).offers[: len(counts)]
        codes = feedback.codes(MACHINE, region, [Offer(one.name, one.provider_name) for one in listed])
        for code, count in zip(codes.values(), counts, strict=False):
            _answer(feedback, Dice(f"{region} {count}"), code, count, first)
    feedback.forget(today())


def _answer(feedback: Feedback, dice: Dice, code: str, count: int, day: date) -> None:
    for number in range(count):
        scores = {question: dice.weighted(_WEIGHTS) for question in QUESTIONS}
        feedback.answer(code, f"demo {number}", scores, dice.choice(_LANGUAGES), day)

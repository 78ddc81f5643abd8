"""Facts of newcomers: their place at each level, and what they answer beside what regions handed in; taking it over."""

from datetime import date, timedelta
from typing import Any

import pytest

from data import reference
from data.access import MACHINE, RefusedError, Role
from data.deliveries import current_rows
from data.feedback import QUESTIONS, Feedback, Offer
from data.questions.newcomer_answers import newcomer_answers, offers_answered
from data.questions.newcomer_place import LEVELS, newcomer_place
from data.store import Store
from loaders.checks.checking import check
from loaders.choices import ADD, WAY, Choices
from loaders.deliveries.adopted import answers_workbook
from loaders.deliveries.publish import publish
from tests.delivering import deliver
from tests.test_access import person
from tests.workbooks import REGION, offer
from ui.figures.coverage import newcomer_place_nl
from ui.figures.offer import newcomer_answers_nl, offers_answered_nl
from ui.live import cards
from ui.texts import feedback as feedback_words
from ui.texts import template as words
from ui.texts.feedback_strings import strings

DAY, TODAY = date(2026, 6, 30), date(2026, 11, 27)
TABLE, RIDE = "Praattafel voorbeeld", "Fietsles voorbeeld"
PROVIDER = "Voorbeeldvzw De Brug"


def place(steering: str = "", working: str = "", sounding: str = "", offered: str = "", **more: Any) -> dict[str, Any]:
    """A row of sheet Regio that says how newcomers take part."""
    said = zip(LEVELS, (steering, working, sounding, offered), strict=True)
    return {"story": "Ons voorbeeld"} | {f"newcomer_{level}_code": label for level, label in said if label} | more


def answer(store: Store, name: str, counts: dict[str, int], scores: tuple[int, int, int] = (5, 4, 3)) -> None:
    """So many newcomers answer about an offer, by language."""
    feedback = Feedback(store.ledger)
    feedback.open(MACHINE, REGION, is_open=True)
    code = feedback.codes(MACHINE, REGION, [Offer(name, PROVIDER)])[Offer(name, PROVIDER)]
    given = dict(zip(QUESTIONS, scores, strict=True))
    for language, count in counts.items():
        for number in range(count):
            feedback.answer(code, f"{name} {language} {number} {scores}", given, language, TODAY)


def test_not_yet_not_said_and_not_handed_in_are_three_things(store: Store) -> None:
    since = date(2025, 3, 1)
    row = place("Nog niet", "Via een organisatie", "", "Rechtstreeks", newcomers_since_date=since)
    deliver(store, REGION, DAY, {"Regio": [row]})
    deliver(store, "kempen", DAY, {"Regio": [place("Rechtstreeks")]})
    deliver(store, "limburg", DAY, {"Regio": [place()]})
    facts = newcomer_place(store, DAY)
    told = facts.of(REGION)
    assert (told.codes, told.since, told.is_reported) == (("nog_niet", "via", None, "rechtstreeks"), since, True)
    assert [(one.is_reported, one.is_silent) for one in map(facts.of, ("limburg", "gent-stad"))] == [
        (True, True),
        (False, True),
    ]
    counts = [(one.direct_count, one.via_count, one.not_yet_count, one.known_count) for one in facts.levels]
    assert counts == [(1, 0, 1, 2), (0, 1, 0, 1), (0, 0, 0, 0), (1, 0, 0, 1)]
    assert (facts.saying_count, len(facts.silent_regions)) == (2, len(reference.regions()) - 2)
    assert "in 1 van 2" in newcomer_place_nl.say(facts, None)[0]
    assert newcomer_place_nl.of_region(facts.of("limburg")).endswith(newcomer_place_nl.NOT_SAID)
    assert newcomer_place(store, DAY - timedelta(days=1)).saying_count == 0


def test_answers_stand_beside_what_was_handed_in_and_are_no_part_of_it(store: Store) -> None:
    handed_in = {"newcomer_feedback_score": 2, "newcomer_feedback_count": 11}
    deliver(store, REGION, DAY, {"Aanbod": [offer(TABLE, **handed_in), offer(RIDE)]})
    answer(store, TABLE, {"nl": 10, "ar": 5})
    answer(store, RIDE, {"ti": 4})
    for facts in (newcomer_answers(store, DAY), newcomer_answers(store, date(2020, 1, 1))):
        one = facts.of(REGION)
        assert (one.is_asking, one.offer_count, one.waiting_count) == (True, 1, 1)
        assert (one.answered.answer_count, one.answered.score) == (15, 4.0)
        assert (one.answered.languages, one.answered.first_month) == ((("nl", 10), ("ar", 5)), date(2026, 11, 1))
        assert (facts.asking_count, facts.answering_count, facts.answer_count) == (1, 1, 15)
    now = newcomer_answers(store, DAY).of(REGION).handed_in.newcomers
    assert (now.score, now.answer_count) == (2.0, 11)
    own = offers_answered(store, DAY, REGION)
    by_name = {one.name: one for one in own.offers}
    assert list(by_name) == [RIDE, TABLE]
    assert (by_name[RIDE].is_waiting, by_name[RIDE].answered.score) == (True, None)
    assert not by_name[TABLE].is_waiting
    assert by_name[TABLE].answered.question_scores == (5.0, 4.0, 3.0)
    assert (by_name[TABLE].newcomers.score, by_name[TABLE].is_listed) == (2.0, True)
    assert offers_answered_nl.heard(by_name[RIDE]) == offers_answered_nl.TOO_FEW
    assert newcomer_answers_nl.state(newcomer_answers(store, DAY).of("kempen")) == newcomer_answers_nl.OFF


def test_an_offer_that_is_in_the_list_no_more_keeps_its_answers(store: Store) -> None:
    deliver(store, REGION, DAY, {"Aanbod": [offer(RIDE)]})
    answer(store, TABLE, {"nl": 5})
    (one,) = offers_answered(store, DAY, REGION).offers
    assert (one.is_listed, one.answered.answer_count) == (False, 5)
    answer(store, RIDE, {})
    silent = next(one for one in offers_answered(store, DAY, REGION).offers if one.name == RIDE)
    assert not silent.is_waiting, "with a card that nobody answered yet"
    assert offers_answered_nl.profile(one) == offers_answered_nl.GONE


def take_over(store: Store) -> dict[str, tuple[Any, ...]]:
    """Hand in what newcomers answered as the page does; name -> score, number, languages and level of each offer."""
    told = [one for one in Feedback(store.ledger).totals(REGION) if one.answer_count]
    content = answers_workbook(store, MACHINE, REGION, TODAY, told, words).content
    checked = check(content, REGION, choices=Choices({(WAY,): ADD}))
    assert checked.findings == []
    publish(store, checked, content, region=REGION, reference_date=TODAY, by=MACHINE, file_name="antwoorden.xlsx")
    rows = current_rows(store, TODAY, REGION, "offer").to_dict("records")
    fields = (
        "newcomer_feedback_score",
        "newcomer_feedback_count",
        "newcomer_feedback_language_codes",
        "language_level_code",
    )
    return {row["name"]: tuple(_plain(row[field]) for field in fields) for row in rows}


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def test_a_region_takes_answers_over_and_counts_nobody_twice(store: Store) -> None:
    first = offer(TABLE, newcomer_feedback_score=2, newcomer_feedback_count=11, language_level_code="A1")
    deliver(store, REGION, DAY, {"Aanbod": [first, offer(RIDE)]})
    answer(store, TABLE, {"nl": 5, "ar": 5})
    assert take_over(store) == {TABLE: (4.0, 10, ("nl", "ar"), "A1"), RIDE: (None, None, None, None)}
    answer(store, TABLE, {"nl": 5}, (5, 5, 5))
    assert take_over(store)[TABLE] == (4.33, 15, ("nl", "ar"), "A1")
    # what was handed in for an earlier date stays as it was
    assert current_rows(store, DAY, REGION, "offer")["newcomer_feedback_count"].to_list() == [11, None]


def test_who_may_not_take_over_gets_no_workbook(store: Store) -> None:
    for by in (person(Role.STAFF, regions=("kempen",)), person(Role.VISITOR), person(Role.CORE)):
        with pytest.raises(RefusedError):
            answers_workbook(store, by, REGION, TODAY, [], words)


def test_four_cards_stand_on_a_sheet_each_with_every_language_and_its_own_address() -> None:
    offers = [(f"Aanbod <{number}>", f"CDFH2{sign}") for number, sign in enumerate("KMNPQ")]
    page, policy = cards.document("https://monitor.example.be/", offers)
    assert page.count('<main class="sheet">') == 2
    assert page.count("<svg class=") + page.count('class="qr"') >= len(offers)
    assert page.count(feedback_words.CARD_FOOT) == len(offers)
    for name, code in offers:
        assert name.replace("<", "&lt;").replace(">", "&gt;") in page
        assert f"monitor.example.be/s/{code}<" in page
    for own in strings().values():
        assert page.count(f'<li lang="{own["html"]}" dir="{own["direction"]}">{own["card"]}</li>') == len(offers)
    assert "<script" not in page and "script-src" not in policy and "unsafe" not in policy

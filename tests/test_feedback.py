"""What newcomers answer: counted once, told five at a time, linked to nobody, kept when a region turns it off."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from data import audit
from data.access import MACHINE, Action, RefusedError, Role
from data.backup import backup, restore_backup
from data.feedback import QUESTIONS, Feedback, Offer, Taken
from data.ledger import Ledger
from data.ledger import tables as ledger_tables
from data.store import Store
from tests.test_access import person

DAY = date(2026, 11, 27)
OFFER = Offer("Praattafel Verzonnen", "Voorbeeldvzw Tafel")
OTHER = Offer("Fietsles Verzonnen", "Voorbeeldvzw Tafel")
GLAD = dict(zip(QUESTIONS, (5, 4, 3), strict=True))


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with closing(Ledger(ledger_url)) as opened:
        yield opened


@pytest.fixture
def feedback(ledger: Ledger) -> Feedback:
    asking = Feedback(ledger)
    asking.open(MACHINE, "kempen", is_open=True)
    return asking


@pytest.fixture
def code(feedback: Feedback) -> str:
    return feedback.codes(MACHINE, "kempen", [OFFER])[OFFER]


def answers(feedback: Feedback, code: str, count: int, language: str = "nl", first: int = 0) -> None:
    """So many phones answer the same."""
    for number in range(first, first + count):
        assert feedback.answer(code, f"{language}{number}", GLAD, language, DAY) is Taken.COUNTED


def test_an_offer_keeps_its_code_however_it_is_spelled_and_whoever_asks(feedback: Feedback, ledger: Ledger) -> None:
    given = feedback.codes(MACHINE, "kempen", [OFFER, OTHER])
    assert len(set(given.values())) == 2
    spelled = Offer("praattafel  VERZONNEN", "voorbeeldvzw tafel")
    assert Feedback(ledger).codes(MACHINE, "kempen", [spelled, OTHER]) == {
        spelled: given[OFFER],
        OTHER: given[OTHER],
    }
    elsewhere = feedback.codes(MACHINE, "limburg", [OFFER])[OFFER]
    assert elsewhere not in given.values()
    asked = feedback.asked(given[OFFER].lower())
    assert asked == ("kempen", spelled.name, True)
    assert feedback.asked("CCCCCC") is None


def test_a_phone_counts_once_a_day_and_again_the_next(feedback: Feedback, ledger: Ledger, code: str) -> None:
    assert feedback.answer(code, "phone", GLAD, "ar", DAY) is Taken.COUNTED
    assert feedback.answer(code, "phone", dict.fromkeys(QUESTIONS, 1), "ar", DAY) is Taken.AGAIN
    assert feedback.has_answered(code, "phone", DAY) and not feedback.has_answered(code, "other", DAY)
    tomorrow = DAY + timedelta(days=1)
    assert not feedback.has_answered(code, "phone", tomorrow)
    assert feedback.answer(code, "phone", GLAD, "ar", tomorrow) is Taken.COUNTED
    with ledger.reading() as connection:
        assert connection.execute(select(ledger_tables.feedback_offer.c.answer_count)).scalars().all() == [2]


def test_what_is_kept_says_nothing_of_who_answered_or_when(feedback: Feedback, ledger: Ledger, code: str) -> None:
    second = feedback.codes(MACHINE, "kempen", [OTHER])[OTHER]
    for one in (code, second):
        feedback.answer(one, "phone", GLAD, "ti", DAY)
    with ledger.reading() as connection:
        marks = connection.execute(select(ledger_tables.feedback_mark)).all()
        counts = connection.execute(select(ledger_tables.feedback_count)).mappings().all()
        months = connection.execute(select(ledger_tables.feedback_offer.c.first_month)).scalars().all()
    assert len({one.mark for one in marks}) == len(marks) == 2
    assert not any("phone" in one.mark for one in marks)
    assert {frozenset(one) for one in counts} == {
        frozenset({"code", "question", "score", "language", "answer_count", "told_count"})
    }
    assert months == [date(2026, 11, 1)] * 2
    feedback.forget(DAY + timedelta(days=1))
    with ledger.reading() as connection:
        assert connection.execute(select(ledger_tables.feedback_mark)).all() == []


def test_nothing_is_told_of_fewer_than_five_and_then_five_at_a_time(feedback: Feedback, code: str) -> None:
    told = []
    for number in range(11):
        answers(feedback, code, 1, first=number)
        (one,) = feedback.totals("kempen")
        told.append((one.answer_count, one.has_more))
    assert told == [
        *[(0, True)] * 4, (5, False), *[(5, True)] * 4, (10, False), (10, True),
    ]  # fmt: skip
    assert one.scores == {"welcome": (0, 0, 0, 0, 10), "dutch": (0, 0, 0, 10, 0), "people": (0, 0, 10, 0, 0)}
    assert (one.languages, one.first_month) == ({"nl": 10}, date(2026, 11, 1))
    assert feedback.totals("limburg") == ()
    assert feedback.of_region("kempen") == (True, (one,))
    assert feedback.of_region("limburg") == (False, ())


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"nl": 5}, {"nl": 5}),
        ({"nl": 6, "ar": 4}, {}),
        ({"nl": 10, "ar": 5}, {"nl": 10, "ar": 5}),
        ({"nl": 8, "ar": 5, "ti": 2}, {"nl": 8}),
        ({"nl": 5, "ar": 2, "ti": 3}, {"nl": 5}),
    ],
)
def test_a_language_of_fewer_than_five_cannot_be_read_from_the_rest(
    feedback: Feedback, code: str, counts: dict[str, int], told: dict[str, int]
) -> None:
    for language, count in counts.items():
        answers(feedback, code, count, language)
    assert feedback.totals()[0].languages == told


def test_a_region_turns_it_on_and_off_and_keeps_what_was_answered(feedback: Feedback, code: str) -> None:
    answers(feedback, code, 5)
    feedback.open(MACHINE, "kempen", is_open=False)
    assert feedback.answer(code, "later", GLAD, "nl", DAY) is Taken.CLOSED
    assert (feedback.is_open("kempen"), feedback.asked(code)) == (False, ("kempen", OFFER.name, False))
    assert feedback.totals()[0].answer_count == 5
    never = feedback.codes(MACHINE, "limburg", [OFFER])[OFFER]
    assert feedback.answer(never, "x", GLAD, "nl", DAY) is Taken.CLOSED
    feedback.open(MACHINE, "kempen", is_open=True)
    assert feedback.answer(code, "later", GLAD, "nl", DAY) is Taken.COUNTED
    assert feedback.answer("CCCCCC", "x", GLAD, "nl", DAY) is Taken.UNKNOWN


def test_who_may_not_hand_in_for_a_region_asks_nobody_there(feedback: Feedback, ledger: Ledger) -> None:
    for by in (person(Role.STAFF, regions=("limburg",)), person(Role.CORE), person(Role.FACILITATOR)):
        with pytest.raises(RefusedError):
            feedback.open(by, "kempen", is_open=False)
        with pytest.raises(RefusedError):
            feedback.codes(by, "kempen", [OTHER])
    assert feedback.is_open("kempen")
    lines = [(one.action, one.region, one.outcome) for one in audit.newest(ledger, 2)]
    assert lines == [(Action.FEEDBACK, "kempen", audit.REFUSED)] * 2


@pytest.mark.parametrize("scores", [{}, {"welcome": 5, "dutch": 4}, GLAD | {"people": 6}, GLAD | {"people": 0}])
def test_what_is_no_answer_is_not_counted(feedback: Feedback, code: str, scores: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        feedback.answer(code, "phone", scores, "nl", DAY)
    assert not feedback.has_answered(code, "phone", DAY)


def test_answers_that_come_at_once_are_all_counted_and_once(feedback: Feedback, code: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        sent = list(pool.map(lambda number: feedback.answer(code, f"p{number % 40}", GLAD, "fr", DAY), range(80)))
    assert (sent.count(Taken.COUNTED), sent.count(Taken.AGAIN)) == (40, 40)
    (one,) = feedback.totals()
    assert (one.answer_count, one.languages, one.scores["welcome"]) == (40, {"fr": 40}, (0, 0, 0, 0, 40))


def test_a_backup_brings_back_codes_and_totals_and_no_marks(store: Store, tmp_path: Path) -> None:
    feedback = Feedback(store.ledger)
    feedback.open(MACHINE, "kempen", is_open=True)
    code = feedback.codes(MACHINE, "kempen", [OFFER])[OFFER]
    for number in range(5):
        feedback.answer(code, str(number), GLAD, "nl", DAY)
    file = backup(store, tmp_path / "kopie", datetime(2026, 11, 27))
    with closing(Store(tmp_path / "again.duckdb")) as again:
        assert restore_backup(file, again) == []
        other = Feedback(again.ledger)
        assert other.totals() == feedback.totals()
        assert other.asked(code) == ("kempen", OFFER.name, True)
        assert not other.has_answered(code, "1", DAY)

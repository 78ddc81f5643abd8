"""What the server answers to who scans a card: the questions, thanks or why not, and how it knows a phone again."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from http.cookies import SimpleCookie
from itertools import count
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from data.access import MACHINE
from data.feedback import Feedback, Offer
from data.ledger import LedgerBusyError
from tests.asking_routes import browser
from tests.running import copied, empty_store
from ui import answers, quotas, settings
from ui.live import feedback as routes
from ui.texts.feedback_strings import strings

pytestmark = pytest.mark.usefixtures("app_store")
numbers = count(1)

DUTCH = strings()["nl"]
GLAD = {"welcome": "5", "dutch": "1", "people": "3"}
NAME = "n" * 22
PAGES = ("welcome", "thanks", "closed", "unknown", "later")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(empty_store(), tmp_path_factory.mktemp("cards"))


@pytest.fixture
def feedback() -> Feedback:
    asking = answers.feedback()
    asking.open(MACHINE, "kempen", is_open=True)
    return asking


@pytest.fixture
def place(feedback: Feedback) -> str:
    """Where the card of a new offer leads."""
    offer = Offer(f"Praattafel {next(numbers)}", "Voorbeeldvzw Tafel")
    return f"/s/{feedback.codes(MACHINE, 'kempen', [offer])[offer]}"


@pytest.fixture
def phone() -> Iterator[TestClient]:
    with browser() as opened:
        opened.headers["accept-language"] = "nl"
        yield opened


def told(reply: Response) -> tuple[int, str]:
    """The status, and which page it is."""
    return reply.status_code, next(page for page in PAGES if DUTCH[page] in reply.text)


def test_a_phone_is_asked_once_and_then_thanked(phone: TestClient, place: str) -> None:
    assert told(phone.get(place)) == (200, "welcome")
    assert told(phone.post(place, data=GLAD)) == (200, "thanks")
    assert told(phone.get(place)) == (200, "thanks")
    assert told(phone.post(place, data=GLAD)) == (200, "thanks")
    with browser() as other:
        other.headers["accept-language"] = "nl"
        assert told(other.get(place)) == (200, "welcome")


def test_a_phone_that_answered_about_one_offer_is_asked_about_another(
    phone: TestClient, place: str, feedback: Feedback
) -> None:
    phone.post(place, data=GLAD)
    offer = Offer(f"Wandeling {next(numbers)}", "Voorbeeldvzw Tafel")
    assert told(phone.get(f"/s/{feedback.codes(MACHINE, 'kempen', [offer])[offer]}")) == (200, "welcome")


def test_where_nothing_is_asked_a_phone_hears_that(phone: TestClient, place: str, feedback: Feedback) -> None:
    phone.get(place)
    feedback.open(MACHINE, "kempen", is_open=False)
    assert told(phone.get(place)) == (200, "closed")
    assert told(phone.post(place, data=GLAD)) == (200, "closed")


def test_a_code_that_nobody_gave_is_counted(feedback: Feedback, place: str) -> None:
    address = "192.0.2.99"
    with browser(address) as phone:
        phone.headers["accept-language"] = "nl"
        feedback.attempts.count(address, 97)
        assert told(phone.get("/s/CCCCCC")) == (404, "unknown")
        assert told(phone.get(place)) == (200, "welcome")
        assert told(phone.post("/s/CCCCCC", data=GLAD)) == (404, "unknown")
        assert not feedback.attempts.are_too_many(address)
        phone.get("/s/CCCCCC")
    assert feedback.attempts.are_too_many(address)


@pytest.mark.parametrize("left_out", list(GLAD))
def test_what_is_left_out_is_asked_again(phone: TestClient, place: str, left_out: str) -> None:
    for value in ("", "0", "6", "x"):
        reply = phone.post(place, data=GLAD | {left_out: value})
        assert (told(reply), DUTCH["incomplete"] in reply.text) == ((422, "welcome"), True)
        assert reply.text.count(" checked") == 2
    assert (DUTCH["incomplete"] in phone.get(place).text, " checked" in phone.get(place).text) == (False, False)


def test_a_phone_has_its_name_until_midnight_and_gets_it_once(phone: TestClient, place: str) -> None:
    def left(day: date) -> int:
        return int((datetime.combine(day + timedelta(days=1), time.min) - datetime.now()).total_seconds())

    day = date.today()
    before, shown, after = left(day), phone.get(place), left(day)
    cookie = SimpleCookie(shown.headers["set-cookie"])[routes.COOKIE]
    assert day != date.today() or after <= int(cookie["max-age"]) <= before
    assert (bool(cookie["httponly"]), cookie["path"], cookie["samesite"]) == (True, "/s/", "lax")
    assert len(cookie.value) == 22
    assert "set-cookie" not in phone.get(place).headers
    assert "set-cookie" not in phone.post(place, data=GLAD).headers


@pytest.mark.parametrize(
    ("name", "is_known"), [(NAME, True), (NAME[1:], False), (f"{NAME}n", False), ("\u00e9" * 22, False)]
)
def test_who_refuses_cookies_is_known_by_the_name_in_its_form(place: str, name: str, *, is_known: bool) -> None:
    with browser() as phone:
        given = phone.post(place, data=GLAD | {"dag": name}).headers["set-cookie"]
    assert (SimpleCookie(given)[routes.COOKIE].value == name) == is_known


@pytest.mark.parametrize(
    ("asked", "language", "is_unsure"),
    [
        (("fr", "", ""), "fr", False),
        (("de", "", ""), "nl", True),
        (("fr", "es", ""), "es", False),
        (("fr", "xx", ""), "fr", False),
        (("de", "nl", ""), "nl", False),
        (("fr", "es", "so"), "so", False),
    ],
    ids=["wished", "none of ours", "chosen in the address", "unknown", "Dutch is chosen", "chosen in the form"],
)
def test_a_page_is_in_the_language_that_was_chosen_or_wished(
    phone: TestClient, place: str, asked: tuple[str, str, str], language: str, *, is_unsure: bool
) -> None:
    wish, query, typed = asked
    reply = phone.post(f"{place}?taal={query}", data={"taal": typed}, headers={"accept-language": wish})
    assert strings()[language]["welcome"] in reply.text
    assert ("<details open>" in reply.text) == is_unsure


def test_an_address_that_answers_more_than_a_full_hall_is_refused(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.ANSWERS.name, "10")
    quotas._answers.cache_clear()
    statuses = []
    for _ in range(11):
        with browser("198.51.100.7") as phone:
            phone.headers["accept-language"] = "nl"
            statuses.append(told(phone.post(place, data=GLAD)))
    quotas._answers.cache_clear()
    assert statuses == [(200, "thanks")] * 10 + [(429, "later")]


def test_a_ledger_that_is_busy_is_told_in_a_sentence(
    phone: TestClient, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy() -> Feedback:
        raise LedgerBusyError("held")

    monkeypatch.setattr(routes, "_feedback", busy)
    assert told(phone.get(place)) == told(phone.post(place, data=GLAD)) == (503, "later")

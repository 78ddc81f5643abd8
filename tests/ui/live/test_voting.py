"""What the server answers to a phone: let in or not, the question or why there is none, counted or why not."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from data.access import anybody
from data.attempts import NEW_PHONES_OF_ONE, WRONG_CODES_OF_ONE
from data.ledger import LedgerBusyError
from data.live_questions import State
from data.room import CLOSING_SECONDS, Room
from data.rooms import Rooms
from data.runsheets import Step
from tests.asking_routes import SCRIPT, browser, stopped_clock
from tests.live_rooms import again, tallies
from tests.rooms import Clock
from tests.running import copied, empty_store
from ui import answers, quotas, settings
from ui.live import phone as drawn
from ui.live import voting
from ui.texts import live as words
from ui.texts import quotas as quota_words

pytestmark = pytest.mark.usefixtures("app_store")
numbers = count(1)
clock = pytest.fixture(autouse=True)(stopped_clock)

WARM, HELP = 1, 2
STEPS = (Step("thermometer", question="Hoe warm?"), Step("hulp", question="Wie helpt?"))
PAGE = "<html"
AGAIN_BY_ITSELF = 'http-equiv="refresh"'


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(empty_store(), tmp_path_factory.mktemp("stem"))


@pytest.fixture
def room() -> Room:
    return answers.rooms().present(anybody(), next(numbers), 1, STEPS)


@pytest.fixture
def over() -> Room:
    """A room that ended an hour ago."""
    clock = Clock()
    clock.seconds = answers.rooms()._clock() - 13 * 3600
    return Rooms(answers.store().ledger, clock).present(anybody(), next(numbers), 1, STEPS)


@pytest.fixture
def phone() -> Iterator[TestClient]:
    with browser() as opened:
        yield opened


@pytest.fixture
def inside(phone: TestClient, room: Room) -> TestClient:
    """A phone that joined, while the first question is open."""
    phone.get("/stem", params={"code": room.code})
    phone.get("/stem/stand")
    room.set_state(WARM, State.OPEN)
    return phone


def vote(
    phone: TestClient, position: int = WARM, number: int = 0, degrees: str = "8", script: bool = True
) -> tuple[int, str]:
    fields = {"vraag": str(position), "nummer": str(number), "graden": degrees}
    reply = phone.post("/stem", data=fields, headers=SCRIPT if script else {})
    return reply.status_code, reply.text


def test_who_is_nowhere_is_asked_for_the_code(phone: TestClient) -> None:
    page, part = phone.get("/stem"), phone.get("/stem/stand")
    assert (page.status_code, part.status_code) == (200, 200)
    for reply in (page, part):
        assert 'name="code"' in reply.text
    assert (PAGE in page.text, PAGE in part.text) == (True, False)
    assert (AGAIN_BY_ITSELF in page.text, "melding" in part.text) == (False, True)
    assert words.NOT_JOINED in part.text
    assert words.NOT_JOINED not in page.text
    assert not phone.cookies


def test_a_code_in_the_address_lets_in_and_the_phone_joins_when_it_comes_back(phone: TestClient, room: Room) -> None:
    opened = phone.get("/stem", params={"code": room.code.lower()})
    assert (opened.status_code, words.WAITING in opened.text, AGAIN_BY_ITSELF in opened.text) == (200, True, True)
    marks = sorted(opened.headers["set-cookie"].lower().split("; ")[1:])
    assert marks == ["httponly", "path=/stem", "samesite=lax"], "it ends with the browser"
    assert room.standing().joined_count == 0
    again = phone.get("/stem")
    assert (again.status_code, words.WAITING in again.text, room.standing().joined_count) == (200, True, 1)
    phone.get("/stem/stand")
    assert room.standing().joined_count == 1


@pytest.mark.parametrize("is_new_code", [False, True])
def test_the_code_of_the_room_it_is_in_gives_a_phone_no_other_pass(
    phone: TestClient, room: Room, *, is_new_code: bool
) -> None:
    phone.get("/stem", params={"code": room.code})
    if is_new_code:
        answers.rooms().new_code(room)
    for code in {room.code, again(answers.rooms(), room).join_code}:
        opened = phone.get("/stem", params={"code": code})
        assert (opened.status_code, "set-cookie" in opened.headers) == (200, False)
    assert room.standing().joined_count == 1


def test_the_code_of_another_room_takes_a_phone_there(phone: TestClient, room: Room) -> None:
    phone.get("/stem", params={"code": room.code})
    other = answers.rooms().present(anybody(), next(numbers), 1, STEPS)
    other.set_state(HELP, State.OPEN)
    moved = phone.get("/stem", params={"code": other.code})
    assert (moved.status_code, "set-cookie" in moved.headers, "Wie helpt?" in moved.text) == (200, True, True)
    assert AGAIN_BY_ITSELF not in moved.text


def test_a_wrong_code_is_told_and_stays_in_the_field(phone: TestClient, room: Room) -> None:
    for reply in (phone.get("/stem", params={"code": "CCCCCC"}), phone.post("/stem", data={"code": "CCCCCC"})):
        assert (reply.status_code, words.WRONG_CODE in reply.text, 'value="CCCCCC"' in reply.text) == (404, True, True)
        assert AGAIN_BY_ITSELF not in reply.text
    phone.get("/stem", params={"code": room.code})
    assert phone.get("/stem", params={"code": "CCCCCC"}).status_code == 404, "also for who is in a room"


def test_a_typed_code_leads_to_the_page_and_of_two_the_last_counts(phone: TestClient, room: Room) -> None:
    typed = phone.post("/stem", data={"code": ["CCCCCC", room.code]})
    assert (typed.status_code, typed.headers["location"], "set-cookie" in typed.headers) == (303, "stem", True)
    assert words.WAITING in phone.get("/stem").text


def test_a_room_that_is_over_takes_nobody(phone: TestClient, over: Room) -> None:
    for reply in (phone.get("/stem", params={"code": over.code}), phone.post("/stem", data={"code": over.code})):
        assert (reply.status_code, words.OVER in reply.text, PAGE in reply.text) == (410, True, True)
    phone.cookies.set(voting.COOKIE, answers.rooms().pass_for(over))
    page, part = phone.get("/stem"), phone.get("/stem/stand")
    assert (page.status_code, PAGE in page.text, part.status_code, PAGE in part.text) == (410, True, 200, False)
    assert words.OVER in part.text
    assert over.standing().joined_count == 0


def test_where_tickets_are_asked_the_code_is_not_enough(phone: TestClient, room: Room) -> None:
    room.ask_tickets(1)
    refused = phone.get("/stem", params={"code": room.code})
    assert (refused.status_code, words.NEEDS_TICKET in refused.text, "set-cookie" in refused.headers) == (
        403,
        True,
        False,
    )
    (ticket,) = answers.rooms().tickets(again(answers.rooms(), room))
    let_in = phone.get("/stem", params={"code": ticket})
    assert (let_in.status_code, words.WAITING in let_in.text) == (200, True)


def test_who_is_in_hears_that_tickets_are_asked_now_and_whether_an_answer_waits(inside: TestClient, room: Room) -> None:
    room.ask_tickets(1)
    told = inside.get("/stem/stand").text
    assert (words.NEEDS_TICKET in told, words.ANSWER_WAITS in told) == (True, False)
    room.ask_tickets(0)
    assert vote(inside)[0] == 200
    room.ask_tickets(1)
    told = inside.get("/stem/stand").text
    assert (words.NEEDS_TICKET in told, words.ANSWER_WAITS in told) == (True, True)


def test_a_part_that_a_phone_has_is_not_sent_again(inside: TestClient, room: Room) -> None:
    first = inside.get("/stem/stand")
    assert (first.status_code, PAGE in first.text, "Hoe warm?" in first.text) == (200, False, True)
    tag = first.headers["etag"]
    same = inside.get("/stem/stand", headers={"If-None-Match": tag})
    assert (same.status_code, same.text, same.headers["etag"]) == (304, "", tag)
    assert drawn.CLOSING_HEADER not in same.headers
    room.announce_closing(WARM)
    closing = inside.get("/stem/stand", headers={"If-None-Match": tag})
    assert (closing.status_code, closing.headers[drawn.CLOSING_HEADER]) == (304, str(CLOSING_SECONDS))
    vote(inside)
    assert inside.get("/stem/stand", headers={"If-None-Match": tag}).status_code == 200


def test_without_script_the_page_says_that_its_question_closes(inside: TestClient, room: Room) -> None:
    assert words.closing(CLOSING_SECONDS) not in inside.get("/stem").text
    room.announce_closing(WARM)
    assert words.closing(CLOSING_SECONDS) in inside.get("/stem").text


def test_a_vote_is_counted_and_leads_back_to_the_page(inside: TestClient, room: Room) -> None:
    status, part = vote(inside, degrees="12")
    assert (status, PAGE in part, words.COUNTED in part) == (200, False, True)
    assert vote(inside, degrees="9", script=False)[0] == 303
    assert {degrees: n for degrees, n in tallies(room)[WARM].totals.items() if n} == {"9": 1}


def test_a_vote_of_who_is_nowhere_is_not_counted_and_is_asked_again(phone: TestClient) -> None:
    for script in (True, False):
        status, told = vote(phone, script=script)
        assert (status, words.ANSWER_AGAIN in told, words.NOT_JOINED in told) == (403, True, True)
        assert (PAGE in told, AGAIN_BY_ITSELF in told, 'name="code"' in told) == (not script, False, True)


def test_what_is_no_answer_stays_in_the_form(inside: TestClient) -> None:
    for script in (True, False):
        status, told = vote(inside, degrees="21", script=script)
        assert (status, PAGE in told, 'value="21"' in told) == (422, not script, True)
        assert words.incomplete("thermometer", "") in told


@pytest.mark.parametrize(
    ("before", "told"),
    [
        pytest.param([], words.JUST_CLOSED, id="closed"),
        pytest.param(["next"], words.PREVIOUS_CLOSED, id="the next one is open"),
        pytest.param(["voted"], words.CLOSED_COUNTED, id="closed after its vote"),
        pytest.param(["voted", "again"], words.COUNTED_BEFORE, id="open again after its vote"),
        pytest.param(["voted", "next"], words.PREVIOUS_COUNTED, id="the next one is open after its vote"),
    ],
)
@pytest.mark.parametrize("number", [0, WARM])
def test_why_a_vote_is_not_taken(inside: TestClient, room: Room, before: list[str], number: int, told: str) -> None:
    if number == 0 and before == ["voted", "next"]:
        told = words.PREVIOUS_CLOSED  # the form of an earlier release says no question, and its place is not open
    if "voted" in before:
        vote(inside)
    room.set_state(WARM, State.CLOSED)
    if "again" in before:
        room.set_state(WARM, State.OPEN)
    if "next" in before:
        room.set_state(HELP, State.OPEN)
    status, part = vote(inside, WARM, number, degrees="9")
    assert (status, PAGE in part) == (409, False)
    assert told in part
    others = {words.JUST_CLOSED, words.PREVIOUS_CLOSED, words.COUNTED_BEFORE, words.PREVIOUS_COUNTED} - {told}
    assert [one for one in others if one in part and told != words.CLOSED_COUNTED] == []


def test_an_address_that_votes_more_than_any_hall_is_refused(
    inside: TestClient, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.VOTES.name, "100")
    quotas._votes.cache_clear()
    for _ in range(100):
        quotas.may_vote("192.0.2.1")
    status, told = vote(inside, degrees="12")
    quotas._votes.cache_clear()
    assert (status, quota_words.VOTES in told, 'value="12"' in told) == (429, True, True)
    assert tallies(room)[WARM].answer_count == 0


def test_who_types_many_wrong_codes_is_slowed_but_let_in(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voting, "WAIT_SECONDS", 0.01)
    address = "192.0.2.77"
    for number in range(WRONG_CODES_OF_ONE):
        assert not voting._is_slow(address), number
        answers.rooms().attempts.count(address)
    assert voting._is_slow(address)
    assert not voting._is_slow("192.0.2.78")
    with browser(address) as phone:
        wrong = phone.post("/stem", data={"code": "CCCCCC"})
        assert (wrong.status_code, words.TOO_MANY_CODES in wrong.text) == (429, True)
        assert phone.get("/stem", params={"code": room.code}).status_code == 200


def test_only_a_phone_that_is_new_counts_as_one(room: Room) -> None:
    address = "192.0.2.79"
    for _ in range(NEW_PHONES_OF_ONE - 1):
        answers.rooms().newcomers.count(address)
    other = answers.rooms().present(anybody(), next(numbers), 1, STEPS)
    with browser() as known:
        known.get("/stem", params={"code": other.code})
        passed = known.cookies[voting.COOKIE]
    with browser(address) as phone:
        phone.cookies.set(voting.COOKIE, passed)
        phone.get("/stem", params={"code": room.code})
        assert not voting._is_slow(address)
    with browser(address) as phone:
        phone.get("/stem", params={"code": room.code})
        assert voting._is_slow(address)


def test_a_ledger_that_is_busy_is_told_in_a_sentence(inside: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy() -> Rooms:
        raise LedgerBusyError("held")

    monkeypatch.setattr(voting, "_rooms", busy)
    told = [inside.get("/stem"), inside.get("/stem/stand"), inside.post("/stem", data={"code": "CCCCCC"})]
    assert [reply.status_code for reply in told] == [503] * 3
    assert all(words.NOT_NOW in reply.text for reply in told)
    status, sentence = vote(inside)
    assert (status, words.NOT_COUNTED in sentence) == (503, True)


def test_what_is_no_form_is_refused(phone: TestClient) -> None:
    assert phone.post("/stem", content=b"{}").status_code == 415

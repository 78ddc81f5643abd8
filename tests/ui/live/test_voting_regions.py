"""What the server answers to a phone that speaks for its region: where it sits, and which next steps it chooses."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from data import chosen_steps, runsheets
from data.access import anybody
from data.live_questions import State
from data.room import Room
from data.room_seating import Round, Seated
from data.rooms import Rooms
from data.runsheets import Step
from data.store import today
from tests.asking_routes import SCRIPT, browser
from tests.rooms import Clock
from tests.running import copied, empty_store
from ui import answers
from ui.live import phone as drawn
from ui.live import seats
from ui.targets import day_steps
from ui.targets import seats_nl as seat_words
from ui.texts import day_steps as step_words
from ui.texts import live as words

pytestmark = pytest.mark.usefixtures("app_store")

numbers = count(1)
"""The store numbers running orders like this."""

WARM, SHOWN = 1, 2
PAGE = "<html"
AGAIN_BY_ITSELF = 'http-equiv="refresh"'
DAY = chosen_steps.days(today())[0].isoformat()
CHOSEN = {"stapregio": "kempen", "stap1": "overleg", "rol1": "trekker", "dag1": DAY}
TABLES = (Seated(7, "", {"kempen": "seeks", "limburg": "none"}),)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(empty_store(), tmp_path_factory.mktemp("stem"))


@pytest.fixture
def room() -> Room:
    """The stage shows its first step, a question; the second is where regions choose their next steps."""
    number = next(numbers)
    asked = (Step("thermometer", question="Hoe warm?"), day_steps.step(number))
    sheet = runsheets.save(answers.store(), anybody(), f"Dag {number}", asked)
    return answers.rooms().present(anybody(), sheet.number, sheet.version, sheet.steps)


@pytest.fixture
def phone(room: Room) -> Iterator[TestClient]:
    """A phone that joined."""
    with browser() as opened:
        opened.get("/stem", params={"code": room.code})
        opened.get("/stem/stand")
        yield opened


def test_a_region_is_remembered_and_its_table_is_shown(phone: TestClient, room: Room) -> None:
    assert seats.FIELD not in phone.get("/stem").text, "without tables nobody is asked"
    answers.rooms().seatings.keep(room.code, 1, [Round(WARM, 1, 20, TABLES)])
    asked = phone.get("/stem")
    assert (seats.FIELD in asked.text, AGAIN_BY_ITSELF in asked.text) == (True, False)
    chosen = phone.post("/stem", data={"tafelregio": ["atlantis", "kempen"]})
    assert (chosen.status_code, chosen.headers["location"]) == (303, "stem")
    assert phone.cookies[seats.COOKIE] == "kempen"
    assert f"{seat_words.YOU_SIT} <b>7</b>" in phone.get("/stem").text
    assert seat_words.YOU_SIT in phone.get("/stem/stand").text


def test_who_votes_is_asked_for_a_region_afterwards(phone: TestClient, room: Room) -> None:
    answers.rooms().seatings.keep(room.code, 1, [Round(WARM, 1, 20, TABLES)])
    room.set_state(WARM, State.OPEN)
    assert seat_words.ASK_REGION not in phone.get("/stem/stand").text
    room.set_state(WARM, State.CLOSED)
    assert seat_words.ASK_REGION in phone.get("/stem/stand").text
    phone.post("/stem", data={"tafelregio": "kempen"})
    room.set_state(WARM, State.OPEN)
    told = phone.get("/stem/stand").text
    assert ("Hoe warm?" in told, seat_words.YOU_SIT in told) == (True, True)


def test_steps_are_chosen_while_the_stage_shows_them(phone: TestClient, room: Room) -> None:
    for script in (True, False):
        refused = phone.post("/stem", data=CHOSEN, headers=SCRIPT if script else {})
        assert (refused.status_code, PAGE in refused.text) == (409, not script)
        assert step_words.NOT_SHOWN in refused.text
    room.go_to(SHOWN)
    asked = phone.get("/stem")
    assert (step_words.PHONE_HEADING in asked.text, AGAIN_BY_ITSELF in asked.text) == (True, False)
    assert words.WAITING_TITLE not in asked.text
    by_script = phone.post("/stem", data=CHOSEN, headers=SCRIPT)
    assert (by_script.status_code, PAGE in by_script.text, step_words.SENT in by_script.text) == (200, False, True)
    assert phone.cookies[seats.COOKIE] == "kempen"
    tag = by_script.headers["etag"]
    assert phone.get("/stem/stand", headers={"If-None-Match": tag}).status_code == 304
    without = phone.post("/stem", data=CHOSEN | {"stap1": "agenda"})
    assert (without.status_code, without.headers["location"]) == (303, "stem")
    (one,) = chosen_steps.by_phone(answers.store().ledger, room.code, is_kept=True)["kempen"]
    assert one.step == chosen_steps.menu()["agenda"]


def test_a_question_that_opens_stands_above_the_steps(phone: TestClient, room: Room) -> None:
    room.go_to(SHOWN)
    room.set_state(WARM, State.OPEN)
    told = phone.get("/stem/stand").text
    assert (f'id="{drawn.ANSWER_FORM}"' in told, step_words.PHONE_HEADING in told) == (True, True)
    room.set_state(WARM, State.CLOSED)
    told = phone.get("/stem/stand").text
    assert (words.CLOSED in told, step_words.PHONE_HEADING in told) == (False, True)


def test_a_step_that_is_not_whole_stays_in_the_form(phone: TestClient, room: Room) -> None:
    room.go_to(SHOWN)
    for script in (True, False):
        refused = phone.post("/stem", data=CHOSEN | {"dag1": ""}, headers=SCRIPT if script else {})
        assert (refused.status_code, PAGE in refused.text) == (422, not script)
        assert step_words.INCOMPLETE in refused.text
        assert '<option value="overleg" selected>' in refused.text
        assert AGAIN_BY_ITSELF not in refused.text
    assert chosen_steps.by_phone(answers.store().ledger, room.code, is_kept=True) == {}


def test_who_is_in_no_room_chooses_nothing(room: Room) -> None:
    room.go_to(SHOWN)
    with browser() as stranger:
        for script in (True, False):
            refused = stranger.post("/stem", data=CHOSEN, headers=SCRIPT if script else {})
            assert (refused.status_code, PAGE in refused.text) == (403, not script)
            assert words.NOT_JOINED in refused.text
            assert AGAIN_BY_ITSELF not in refused.text
        # let in, and not come back yet
        stranger.get("/stem", params={"code": room.code})
        assert stranger.post("/stem", data=CHOSEN).status_code == 409


def test_a_room_that_is_over_asks_no_steps(phone: TestClient, room: Room) -> None:
    clock = Clock()
    clock.seconds = answers.rooms()._clock() - 13 * 3600
    sheet = runsheets.save(answers.store(), anybody(), "Voorbij", [day_steps.step(next(numbers))])
    over = Rooms(answers.store().ledger, clock).present(anybody(), sheet.number, sheet.version, sheet.steps)
    phone.cookies.set("stem", answers.rooms().pass_for(over), domain="monitor.example", path="/stem")
    told = phone.get("/stem/stand").text
    assert (words.OVER in told, step_words.PHONE_HEADING in told) == (True, False)

"""What the page of a phone is made of: the question, the seat of its region, and when it comes again by itself."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from starlette.requests import Request

from data.access import anybody
from data.ledger import Ledger
from data.live_questions import State
from data.room import CLOSING_SECONDS
from data.rooms import Phone, Rooms
from tests.rooms import NUMBER, STEPS, THERMOMETER
from ui.live import phone as drawn
from ui.live import steps, voting
from ui.texts import live as words

SEAT = '<section class="tafel">Je tafel</section>'
CHOOSING = f'<form id="{steps.FORM}"><select name="{steps.FIELD}"></select></form>'


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    with closing(Ledger(str(tmp_path / "monitor.sqlite"))) as ledger:
        rooms = Rooms(ledger)
        room = rooms.present(anybody(), NUMBER, 1, STEPS)
        room.set_state(THERMOMETER, State.OPEN)
        inside = rooms.phone(rooms.pass_for(room))
        assert inside
        yield inside


def part(phone: Phone, seat: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(voting, "_seat", lambda _request, _phone: seat)
    request = Request({"type": "http", "method": "GET", "path": voting.STANDING_ADDRESS, "headers": []})
    return bytes(voting._seen(request, phone, is_part=True).body).decode()


@pytest.mark.parametrize("seat", [SEAT, CHOOSING])
def test_an_open_question_stands_above_whatever_else_a_phone_does(
    phone: Phone, seat: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = part(phone, seat, monkeypatch)
    assert shown.endswith(seat)
    assert f'id="{drawn.ANSWER_FORM}"' in shown


@pytest.mark.parametrize(("seat", "is_alone"), [(SEAT, False), (CHOOSING, True)])
def test_who_chooses_next_steps_waits_for_no_question_that_is_closed(
    phone: Phone, seat: str, monkeypatch: pytest.MonkeyPatch, *, is_alone: bool
) -> None:
    phone.room.set_state(THERMOMETER, State.CLOSED)
    closed = phone._replace(seen=phone.room.seen_by(phone.name))
    shown = part(closed, seat, monkeypatch)
    assert shown.endswith(seat)
    assert (shown == seat) is is_alone
    assert (words.CLOSED in shown) is not is_alone


def test_a_room_that_is_over_answers_its_script_and_tells_who_opens_the_page_that_it_is_gone() -> None:
    asked, opened = voting._over(is_part=True), voting._over()
    assert (asked.status_code, opened.status_code) == (200, 410)
    for answer in (asked, opened):
        assert words.OVER in bytes(answer.body).decode()


def test_without_script_the_page_comes_again_within_the_time_in_which_a_question_closes() -> None:
    assert f'content="{CLOSING_SECONDS}; url=stem"' in drawn.page("")

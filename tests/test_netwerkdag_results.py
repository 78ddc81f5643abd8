"""The results of a running order on page netwerkdag: kept, by region, with tickets."""

import time
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

import pytest

from data import live_results, reference, runsheets
from data.access import Mode, Principal, Role, anybody
from data.live_answers import FEWEST_ANSWERS
from data.live_questions import State, Vote
from data.rooms import REMEMBERED_HOURS, Rooms
from data.runsheets import Step
from data.store import Store
from tests.netwerkdag_pages import CONDITIONS, STEPS, app_store, fine, html, labelled, page, press, questions
from tests.rooms import warm
from ui.live import tickets
from ui.texts import day as day_words
from ui.texts import runsheets as words
from ui.texts import stage as stage_words

opened = pytest.fixture(app_store)


def test_editing_a_step_with_answers_warns_and_keeps_them(opened: Store) -> None:
    number = answered(opened, STEPS, 2, *[{"graden": [str(phone)]} for phone in range(6)])
    app = page(number)
    assert html(app).count(words.has_votes(6)) == 1
    app = fine(labelled(app, words.QUESTION, 1).set_value("Hoe warm nu?").run())
    assert [warning.value for warning in app.warning] == [words.reworded(6)]
    app = press(app, words.REMOVE, 1)
    assert [warning.value for warning in app.warning] == [words.take_away(6)]
    app = press(app, words.LEAVE_STEP)
    assert questions(opened, number) == ["Eerst", "Hoe warm nu?", "Tot slot"]
    app = press(app, words.REMOVE, 1)
    app = press(app, words.TAKE_AWAY)
    assert questions(opened, number) == ["Eerst", "Tot slot"]
    app = press(app, words.UNDO)
    assert html(app).count(words.has_votes(6)) == 1
    (room,) = Rooms(opened.ledger).all()
    assert [(tally.position, tally.answer_count) for tally in room.standing().tallies.values()] == [(2, 6)]
    assert live_results.answer_counts(opened, None, number) == {STEPS[1].step_id: 6}


def test_answers_that_are_told_by_region_too_count_once(opened: Store) -> None:
    of_two = [{"graden": ["8"], "regio": [region]} for region in ["kempen"] * 5 + ["limburg"] * 5]
    number = answered(opened, STEPS, 2, *of_two)
    assert set(live_results.results(opened, number)["region"].dropna()) == {"kempen", "limburg"}
    assert live_results.answer_counts(opened, None, number) == {STEPS[1].step_id: 10}


def test_two_questions_that_had_one_place_stand_as_they_were_first_answered(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", [STEPS[1], replace(STEPS[1], question="Later")])
    rooms, (first, later) = Rooms(opened.ledger), made.steps
    for only in (first, later, first):
        made = runsheets.save(opened, anybody(), made.name, [only], made.number)
        room = rooms.present(anybody(), made.number, made.version, made.steps)
        room.set_state(1, State.OPEN)
        warm(room, 1, 2, 3, 4, 5, position=1)
        room.set_state(1, State.CLOSED)
        live_results.keep_due(opened, rooms)
    kept = live_results.results(opened, made.number)
    assert list(zip(kept["question"], kept["answer_count"], strict=True)) == [(first.question, 10), ("Later", 5)]


def answered(store: Store, steps: Sequence[Step], position: int, *votes: dict[str, list[str]]) -> int:
    """A running order of which one question was answered, each vote by a phone of its own."""
    sheet = runsheets.save(store, anybody(), "Netwerkdag", steps)
    rooms = Rooms(store.ledger)
    room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
    room.set_state(position, State.OPEN)
    for phone, vote in enumerate(votes):
        assert room.vote(str(phone), position, vote) is Vote.COUNTED
    room.set_state(position, State.CLOSED)
    live_results.keep_due(store, rooms)
    return sheet.number


def test_a_question_that_nobody_closed_is_kept_before_its_room_is_forgotten(opened: Store) -> None:
    sheet = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    long_ago = Rooms(opened.ledger, lambda: time.time() - 3600 * (REMEMBERED_HOURS + 1))
    room = long_ago.present(anybody(), sheet.number, sheet.version, sheet.steps)
    room.set_state(2, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    page(sheet.number)
    assert list(live_results.results(opened, sheet.number)["answer_count"]) == [5]
    assert [one.code for one in Rooms(opened.ledger).all() if one.code == room.code] == []


def test_what_phones_answered_for_a_region_waits_at_opladen_for_that_region(opened: Store) -> None:
    votes = [{"graden": [str(phone)], "regio": ["midwest"]} for phone in range(5)]
    number = answered(opened, STEPS, 2, *votes, *[{"graden": ["20"]}] * 5)
    app = page(number)
    shown = "\n".join(str(element.proto.body) for element in app.get("html"))
    kept = live_results.results(opened, number)
    assert list(kept["region"].fillna("")) == ["", "midwest"]
    for _, line in kept.iterrows():
        assert day_words.answers_of(line) in unescape(shown)
    assert "data:image/svg+xml" in shown
    app = press(app, day_words.AGAIN)
    again = runsheets.find(opened, number)
    assert again
    assert [step.question for step in again.steps] == [*(step.question for step in STEPS), "Daarna"]
    (choice,) = [box for box in app.selectbox if box.label == words.ADOPT_WHICH]
    assert (choice.value, choice.options) == (None, [words.result_label(kept.iloc[1])])
    assert f" · stap {kept.iloc[1].position} · " in choice.options[0], "the same question twice is told apart"
    app = press(app, words.ADOPT_BUTTON)
    assert [warning.value for warning in app.warning] == [words.ADOPT_CHOOSE]
    next(box for box in app.selectbox if box.label == words.ADOPT_WHICH).select_index(0)
    app = press(app, words.ADOPT_BUTTON)
    assert [message.value for message in app.success] == [words.ADOPT_READY]
    (link,) = [one.proto for one in app.get("page_link") if one.proto.label == words.TO_CONFIRM]
    assert "bestand=" in str(link)
    assert "Midwest" in str(link)


def test_what_the_whole_hall_answered_is_of_no_region(opened: Store) -> None:
    app = page(answered(opened, STEPS, 2, *[{"graden": [str(phone)]} for phone in range(6)]))
    assert words.ADOPT_BUTTON not in [button.label for button in app.button]
    assert words.DELETE in [button.label for button in app.button]


def test_six_phones_of_six_groups_leave_the_page_whole(opened: Store) -> None:
    """Of no group there is enough to tell, and of some questions not of all together."""
    steps = [Step("voorwaarden")]
    for scored in ({"ambitie": ["4"]}, {}):
        votes = [
            {"groep": [option.code], **(scored or {CONDITIONS[place % len(CONDITIONS)]: ["2"]})}
            for place, option in enumerate(reference.options("rater_group")[:6])
        ]
        app = page(answered(opened, steps, 1, *votes))
        assert words.DELETE in [button.label for button in app.button]


@pytest.mark.parametrize("count", [4, 5])
def test_too_few_answers_are_said_once_and_not_in_letters_for_a_hall(opened: Store, count: int) -> None:
    app = page(answered(opened, [Step("thermometer")], 1, *([{"graden": ["8"]}] * count)))
    shown = html(app)
    is_few = count < FEWEST_ANSWERS
    assert (stage_words.TOO_FEW in shown, "data:image/svg+xml" in shown) == (is_few, not is_few)


def test_tickets_are_asked_and_no_more(opened: Store) -> None:
    sheet = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = press(page(sheet.number), words.TICKETS_MAKE)
    (room,) = Rooms(opened.ledger).all()
    assert room.ticket_count == 60
    assert words.tickets_asked(60) in html(app)
    press(app, words.TICKETS_STOP)
    (room,) = Rooms(opened.ledger).all()
    assert room.ticket_count == 0


def test_the_sheet_of_tickets_has_each_number_with_its_code() -> None:
    numbers = [f"CDFH2K{place:02d}".replace("0", "3").replace("1", "4") for place in range(30)]
    document = tickets.document("Netwerkdag", "http://monitor.example:8501/netwerkdag", numbers)
    # three beside each other and eight of 34.5 mm under each other fit on A4
    assert [sheet.count('<section class="ticket"') for sheet in document.split("<main")[1:]] == [24, 6]
    assert "monitor.example:8501/stem" in document
    assert all(f"{number[:4]}-{number[4:]}<" in document for number in numbers)


def test_who_makes_no_running_orders_is_told_and_offered_none(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    staff = Principal(frozenset({Role.STAFF}), frozenset({"kempen"}), Mode.INVITED, "somebody", Role.STAFF)
    monkeypatch.setattr("ui.people.now", lambda: staff)
    app = page()
    assert words.NOT_YOURS in html(app)
    assert not app.selectbox and not app.button

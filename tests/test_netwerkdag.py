"""The page netwerkdag: making a running order in the app, every change kept at once."""

import importlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data import live_results, reference, runsheets
from data.access import Mode, Principal, Role, anybody
from data.live_answers import FEWEST_ANSWERS
from data.live_questions import State, Vote
from data.rooms import REMEMBERED_HOURS, Rooms
from data.runsheet_changes import Kind, changes
from data.runsheets import Step
from data.store import Store
from tests.rooms import warm
from tests.running import ROOT, copied, empty_store
from ui import cache, frame, runsheet_saving
from ui.live import tickets
from ui.stage import readymade
from ui.targets import seats_nl as seat_words
from ui.texts import day as day_words
from ui.texts import day_steps as step_words
from ui.texts import own_questions as own_words
from ui.texts import runsheets as words
from ui.texts import stage as stage_words

CONDITIONS = [option.code for option in reference.options("condition")]
STEPS = (
    Step("beeld", "fasen?regio=Kempen", "Eerst", 5, "trekker"),
    Step("thermometer", question="Daarna"),
    Step("beeld", "dekking", "Tot slot", 10),
)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store of the app, empty."""
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    yield frame.store()
    frame.store().close()
    st.cache_resource.clear()
    cache.clear()


def page(number: int | None = None) -> AppTest:
    app = AppTest.from_string(f"import runpy; runpy.run_path({str(ROOT / 'app.py')!r})", default_timeout=60)
    app.run()
    if number:
        app.query_params["draaiboek"] = str(number)
    return fine(app.switch_page(str(ROOT / "pages" / "netwerkdag.py")).run())


def fine(app: AppTest) -> AppTest:
    assert [error.value for error in app.error] == []
    assert list(app.exception) == []
    return app


def press(app: AppTest, label: str, place: int = 0) -> AppTest:
    return fine([button for button in app.button if button.label == label][place].click().run())


def questions(store: Store, number: int) -> list[str]:
    found = runsheets.find(store, number)
    assert found
    return [step.question for step in found.steps]


def test_a_ready_made_running_order_is_taken_and_chosen(opened: Store) -> None:
    app = press(page(), words.START_READY)
    (sheet,) = runsheets.listed(opened)
    name, steps = readymade.network_day()
    assert (sheet.name, sheet.steps) == (name, tuple(steps))
    assert app.query_params["draaiboek"] in (str(sheet.number), [str(sheet.number)])


def labelled(app: AppTest, label: str, place: int = 0) -> Any:
    fields = [*app.text_input, *app.number_input, *app.selectbox]
    return [field for field in fields if field.label == label][place]


def test_two_editors_of_different_steps_both_keep_what_they_made(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = page(made.number)
    theirs = runsheets.save(opened, anybody(), "Netwerkdag", STEPS[1:], made.number, seen=made.version)
    app = fine(labelled(app, words.QUESTION, 1).set_value("Hoe warm?").run())
    assert questions(opened, made.number) == ["Hoe warm?", "Tot slot"]
    (info,) = [info.value for info in app.info]
    assert info == words.meanwhile(changes(made, theirs), "Netwerkdag")
    assert [labelled(app, words.QUESTION, place).value for place in (0, 1)] == ["Hoe warm?", "Tot slot"]


def test_two_editors_of_one_question_the_second_keeps_her_text_and_chooses(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    for taken, expected in ((words.TAKE_MINE, "Mijn vraag"), (words.LEAVE_THEIRS, "Hun vraag")):
        made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS, made.number)
        app = page(made.number)
        theirs = [replace(STEPS[0], question="Hun vraag"), *STEPS[1:]]
        runsheets.save(opened, anybody(), "Netwerkdag", theirs, made.number)
        app = fine(labelled(app, words.QUESTION).set_value("Mijn vraag").run())
        # what she typed still stands in its field, and nothing of the other is gone
        assert labelled(app, words.QUESTION).value == "Mijn vraag"
        assert questions(opened, made.number)[0] == "Hun vraag"
        assert words.both_wrote(words.QUESTION, "Mijn vraag", "Hun vraag") in html(app)
        app = press(app, taken)
        assert questions(opened, made.number)[0] == expected
        assert labelled(app, words.QUESTION).value == expected
        assert words.TAKE_MINE not in [button.label for button in app.button]


def test_a_step_that_somebody_else_took_away_comes_back_with_what_was_typed(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = page(made.number)
    runsheets.save(opened, anybody(), "Netwerkdag", STEPS[1:], made.number)
    app = fine(labelled(app, words.QUESTION).set_value("Wie doet mee?").run())
    assert questions(opened, made.number) == ["Daarna", "Tot slot"]
    press(app, words.GONE_BACK)
    assert questions(opened, made.number) == ["Daarna", "Tot slot", "Wie doet mee?"]


def test_what_is_typed_when_the_whole_was_taken_off_the_list_is_said(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = page(made.number)
    runsheets.delete(opened, anybody(), made.number)
    app = labelled(app, words.QUESTION).set_value("Wie doet mee?").run()
    (error,) = [error.value for error in app.error]
    assert "Wie doet mee?" in error
    app.session_state["runsheet_notes"] = []
    press(app, words.BRING_BACK)
    assert [one.steps for one in runsheets.listed(opened)] == [STEPS]
    assert runsheets.deleted(opened) == []


def test_undoing_goes_several_steps_back_and_says_what_it_takes_back(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = page(made.number)
    assert words.UNDO not in [button.label for button in app.button]
    app = press(app, words.REMOVE, 2)
    app = press(app, words.DOWN, 0)
    assert words.CHANGES[Kind.MOVED] in html(app)
    app = press(app, words.UNDO)
    assert questions(opened, made.number) == ["Eerst", "Daarna"]
    app = press(app, words.UNDO)
    assert questions(opened, made.number) == ["Eerst", "Daarna", "Tot slot"]
    assert words.UNDO not in [button.label for button in app.button]
    back = runsheets.find(opened, made.number)
    assert back
    assert [step.step_id for step in back.steps] == [step.step_id for step in STEPS]


def html(app: AppTest) -> str:
    return unescape("\n".join(str(element.proto.body) for element in app.get("html")))


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


def test_what_is_typed_in_a_step_is_kept_at_once(opened: Store) -> None:
    made = runsheets.save(opened, anybody(), "Netwerkdag", STEPS)
    app = page(made.number)
    fine([field for field in app.text_input if field.label == words.QUESTION][1].set_value("Hoe warm?").run())
    fine([field for field in app.number_input if field.label == words.MINUTES][1].set_value(12).run())
    fine(next(field for field in app.text_input if field.label == words.NAME).set_value("Andere naam").run())
    now = runsheets.find(opened, made.number)
    assert now
    assert (now.name, now.steps[1], now.version) == ("Andere naam", Step("thermometer", "", "Hoe warm?", 12), 4)
    for length, is_told in ((stage_words.MOST_CHARACTERS, False), (stage_words.MOST_CHARACTERS + 1, True)):
        app = fine(labelled(app, words.QUESTION).set_value("x" * length).run())
        assert (words.TOO_LONG_FOR_STAGE in html(app)) is is_told


def test_after_a_restart_no_field_is_taken_for_one_of_before(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    before = {field.key for field in page(number).text_input}
    importlib.reload(runsheet_saving)
    after = {field.key for field in page(number).text_input}
    assert len(before) == len(after) > len(STEPS)
    assert before.isdisjoint(after)


def test_steps_go_higher_lower_twice_and_away(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    app = page(number)
    app = press(app, words.DOWN, 0)
    assert questions(opened, number) == ["Daarna", "Eerst", "Tot slot"]
    app = press(app, words.UP, 2)
    assert questions(opened, number) == ["Daarna", "Tot slot", "Eerst"]
    app = press(app, words.COPY, 1)
    assert questions(opened, number) == ["Daarna", "Tot slot", "Tot slot", "Eerst"]
    doubled = runsheets.find(opened, number)
    assert doubled
    assert [step.origin for step in doubled.steps] == ["", "", STEPS[2].step_id, ""], "it knows what it is a copy of"
    press(app, words.REMOVE, 0)
    assert questions(opened, number) == ["Tot slot", "Tot slot", "Eerst"]


def open_all(app: AppTest) -> AppTest:
    """The page with its forms for rounds and for next steps unfolded."""
    app.session_state["tafelrondes"] = app.session_state["dagstappen"] = True
    return fine(app.run())


def test_rounds_and_next_steps_are_added_beside_what_somebody_else_did(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    app = press(open_all(page(number)), seat_words.ADD)
    app = press(app, step_words.ADD_STEP)
    assert [info.value for info in app.info] == [], "what this visitor did is not told as somebody else's"
    added = [seat_words.QUESTION] * 3 + [step_words.QUESTION]
    assert questions(opened, number) == ["Eerst", "Daarna", "Tot slot", *added]
    now = runsheets.find(opened, number)
    assert now
    theirs = runsheets.save(opened, anybody(), "Netwerkdag", now.steps[1:], number)
    app = press(app, seat_words.ADD)
    assert questions(opened, number) == ["Daarna", "Tot slot", *added, *added[:3]]
    assert [info.value for info in app.info] == [words.meanwhile(changes(now, theirs), "Netwerkdag")]


def test_one_step_too_many_is_said_however_it_is_added_and_nothing_is_lost(opened: Store) -> None:
    full = [Step("thermometer", question=str(place)) for place in range(runsheets.MOST_STEPS)]
    made = runsheets.save(opened, anybody(), "Netwerkdag", full)
    app = open_all(page(made.number))
    for label in (seat_words.ADD, step_words.ADD_STEP, words.COPY, words.ADD):
        app = next(button for button in app.button if button.label == label).click().run()
        assert list(app.exception) == []
        assert [error.value for error in app.error] == [words.TOO_MANY], label
    assert runsheets.find(opened, made.number) == made


def test_a_live_question_is_added_at_the_end_or_anywhere(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS[:1]).number
    app = page(number)
    for place, expected in ((None, ["beeld", "hulp"]), (0, ["hulp", "beeld", "hulp"]), (1, ["hulp", "hulp", "beeld"])):
        fine(app.selectbox(key="soort").set_value("hulp").run())
        if place is not None:
            labelled(app, words.WHERE).set_value(place)
        app = press(app, words.ADD)
        found = runsheets.find(opened, number)
        assert found
        assert [step.kind_code for step in found.steps][:3] == expected


def test_a_question_of_ones_own_is_added_with_its_answers_and_who_gives_them(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS[:1]).number
    app = fine(page(number).selectbox(key="soort").set_value("keuze").run())
    asked = next(box for box in app.text_input if box.key == "zaalvraag-keuze-vraag")
    asked.set_value("Doen we dit?")
    app.text_area(key="zaalvraag-keuze-antwoorden").set_value("Ja")
    app.radio(key="zaalvraag-keuze-hoe").set_value("tafel")
    app = press(app, words.ADD)
    # what was typed stays, with what it needs
    assert [warning.value for warning in app.warning] == [own_words.WRONG_CHOICES["keuze"]]
    assert app.text_input(key="zaalvraag-keuze-vraag").value == "Doen we dit?"
    app.text_area(key="zaalvraag-keuze-antwoorden").set_value(" Ja \n\nNeen\n")
    app = press(app, words.ADD)
    found = runsheets.find(opened, number)
    assert found
    added = found.steps[-1]
    assert (added.kind_code, added.question, added.choices, added.per_region) == (
        "keuze",
        "Doen we dit?",
        ("Ja", "Neen"),
        "tafel",
    )
    app = press(app, words.COPY, 1)
    copied = runsheets.find(opened, number)
    assert copied
    assert [step.choices for step in copied.steps] == [(), ("Ja", "Neen"), ("Ja", "Neen")]
    assert copied.steps[1].step_id != copied.steps[2].step_id


def test_a_copy_and_an_earlier_version_and_off_the_list(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    runsheets.save(opened, anybody(), "Netwerkdag", STEPS[:1], number)
    app = press(page(number), words.BRING_BACK)
    assert questions(opened, number) == ["Eerst", "Daarna", "Tot slot"]
    press(app, words.COPY_SHEET)
    assert [sheet.name for sheet in runsheets.listed(opened)] == ["Netwerkdag", words.copy_name("Netwerkdag")]
    app = page(number)
    app = fine(next(box for box in app.checkbox if box.label == words.DELETE_AGREE).check().run())
    press(app, words.DELETE)
    assert [sheet.name for sheet in runsheets.listed(opened)] == [words.copy_name("Netwerkdag")]


def test_all_pictures_go_to_the_newest_data(opened: Store) -> None:
    old = Step("beeld", "fasen?regio=Kempen&versie=1", "Eerst")
    number = runsheets.save(opened, anybody(), "Netwerkdag", [old, STEPS[1]]).number
    press(page(number), words.NEWEST_DATA)
    found = runsheets.find(opened, number)
    assert found
    assert [step.address for step in found.steps] == ["fasen?regio=Kempen&versie=0", ""]


def test_a_link_to_a_running_order_that_is_gone_is_said(opened: Store) -> None:
    assert [warning.value for warning in page(9).warning] == [words.UNKNOWN]


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

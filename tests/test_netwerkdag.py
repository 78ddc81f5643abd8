"""The page netwerkdag: making a running order in the app, every change kept at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data import live_results, runsheets
from data.live_questions import State
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.running import ROOT
from ui import frame
from ui.stage import readymade
from ui.texts import runsheets as words

STEPS = (
    Step("beeld", "fasen?regio=Kempen", "Eerst", 5, "trekker"),
    Step("thermometer", question="Daarna"),
    Step("beeld", "dekking", "Tot slot", 10),
)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store of the app, empty."""
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    yield frame.store()
    frame.store().close()
    st.cache_resource.clear()
    st.cache_data.clear()


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


def test_of_two_editors_the_second_sees_what_the_first_made_and_what_she_asked_herself(opened: Store) -> None:
    made = runsheets.save(opened, "Netwerkdag", STEPS)
    app = page(made.number)
    runsheets.save(opened, "Netwerkdag", STEPS[1:], made.number, seen=made.version)
    field = next(field for field in app.text_input if field.label == words.QUESTION)
    app = field.set_value("Wie doet mee?").run()
    (error,) = [error.value for error in app.error]
    assert error == words.superseded(words.step_wanted(replace(STEPS[0], question="Wie doet mee?")))
    assert questions(opened, made.number) == ["Daarna", "Tot slot"]
    field = next(field for field in app.text_input if field.label == words.QUESTION)
    fine(field.set_value("Wie doet mee?").run())
    assert questions(opened, made.number) == ["Wie doet mee?", "Tot slot"]


def test_what_is_typed_in_a_step_is_kept_at_once(opened: Store) -> None:
    made = runsheets.save(opened, "Netwerkdag", STEPS)
    app = page(made.number)
    fine([field for field in app.text_input if field.label == words.QUESTION][1].set_value("Hoe warm?").run())
    fine([field for field in app.number_input if field.label == words.MINUTES][1].set_value(12).run())
    fine(next(field for field in app.text_input if field.label == words.NAME).set_value("Andere naam").run())
    now = runsheets.find(opened, made.number)
    assert now
    assert (now.name, now.steps[1], now.version) == ("Andere naam", Step("thermometer", "", "Hoe warm?", 12), 4)


def test_steps_go_higher_lower_twice_and_away(opened: Store) -> None:
    number = runsheets.save(opened, "Netwerkdag", STEPS).number
    app = page(number)
    app = press(app, words.DOWN, 0)
    assert questions(opened, number) == ["Daarna", "Eerst", "Tot slot"]
    app = press(app, words.UP, 2)
    assert questions(opened, number) == ["Daarna", "Tot slot", "Eerst"]
    app = press(app, words.COPY, 1)
    assert questions(opened, number) == ["Daarna", "Tot slot", "Tot slot", "Eerst"]
    press(app, words.REMOVE, 0)
    assert questions(opened, number) == ["Tot slot", "Tot slot", "Eerst"]


def test_a_live_question_is_added_at_the_end(opened: Store) -> None:
    number = runsheets.save(opened, "Netwerkdag", STEPS[:1]).number
    app = page(number)
    app.selectbox(key="soort").set_value("hulp")
    press(app, words.ADD)
    found = runsheets.find(opened, number)
    assert found
    assert [step.kind_code for step in found.steps] == ["beeld", "hulp"]


def test_a_copy_and_an_earlier_version_and_off_the_list(opened: Store) -> None:
    number = runsheets.save(opened, "Netwerkdag", STEPS).number
    runsheets.save(opened, "Netwerkdag", STEPS[:1], number)
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
    number = runsheets.save(opened, "Netwerkdag", [old, STEPS[1]]).number
    press(page(number), words.NEWEST_DATA)
    found = runsheets.find(opened, number)
    assert found
    assert [step.address for step in found.steps] == ["fasen?regio=Kempen&versie=0", ""]


def test_a_link_to_a_running_order_that_is_gone_is_said(opened: Store) -> None:
    assert [warning.value for warning in page(9).warning] == [words.UNKNOWN]


def test_a_result_of_the_room_waits_at_opladen_for_the_region(opened: Store) -> None:
    sheet = runsheets.save(opened, "Netwerkdag", STEPS)
    rooms = Rooms(opened.ledger)
    room = rooms.present(sheet.number, sheet.version, sheet.steps)
    room.set_state(2, State.OPEN)
    for phone in range(5):
        room.vote(str(phone), 2, {"graden": [str(phone)]})
    room.set_state(2, State.CLOSED)
    live_results.keep_due(opened, rooms)
    app = page(sheet.number)
    shown = "\n".join(str(element.proto.body) for element in app.get("html"))
    assert words.result_label(live_results.results(opened, sheet.number).iloc[0]) in shown
    app = press(app, words.ADOPT_BUTTON)
    assert [message.value for message in app.success] == [words.ADOPT_READY]
    (link,) = [one.proto for one in app.get("page_link") if one.proto.label == words.TO_CONFIRM]
    assert "bestand=" in str(link)

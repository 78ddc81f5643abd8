"""The page netwerkdag: making a running order in the app, every change kept at once."""

import importlib
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from data import runsheets
from data.access import anybody
from data.runsheet_changes import Kind, changes
from data.runsheets import Step
from data.store import Store
from tests.netwerkdag_pages import STEPS, app_store, fine, html, labelled, page, press, questions
from ui import runsheet_saving
from ui.stage import readymade
from ui.targets import seats_nl as seat_words
from ui.texts import day_steps as step_words
from ui.texts import own_questions as own_words
from ui.texts import runsheets as words
from ui.texts import stage as stage_words

opened = pytest.fixture(app_store)


def test_a_ready_made_running_order_is_taken_and_chosen(opened: Store) -> None:
    app = press(page(), words.START_READY)
    (sheet,) = runsheets.listed(opened)
    name, steps = readymade.network_day()
    assert (sheet.name, sheet.steps) == (name, tuple(steps))
    assert app.query_params["draaiboek"] in (str(sheet.number), [str(sheet.number)])


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

"""The page werk: what there is to do for whom, counted as the pages count it; rounds opened, seen and closed on it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from icalendar import Calendar
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from data import collection_rounds, figure_questions
from data.access import MACHINE, Role, anybody
from data.collection_rounds import Plan, Round
from data.questions.collection import collection
from data.questions.offer_list import listed_offers
from data.questions.region_plan import action_plan
from data.questions.region_sheets import dates_by_region
from data.questions.region_work import KINDS, network_days_around, old_from, region_work
from data.store import Store, today
from loaders.values.person_names import is_about_person
from tests.delivering import deliver
from tests.learning_world import item
from tests.running import copied, demo_store, empty_store
from tests.test_access import person
from tests.test_pages import html, run_warm
from tests.workbooks import REGION, offer, partner
from ui import cache, frame
from ui.figures.learning.switches_nl import PICTURE
from ui.targets import calendar_file
from ui.texts import deliver as deliver_words
from ui.texts import figure_questions as question_words
from ui.texts import frame as frame_words
from ui.texts import rounds as words
from ui.texts import upload as upload_words
from ui.texts import work as work_words
from ui.texts import work_region
from ui.texts.region import name_of
from ui.work import page

OWN, OTHER = "kempen", "limburg"
OFFERS = "Wij kunnen helpen"
SOON = today() + timedelta(days=14)
PLAN = Plan("Cijfers van het najaar", SOON, ("Partners", "Aanbod"), "Één blad volstaat; de rest mag later.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        yield opened


@pytest.fixture(scope="module")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(demo_store(), tmp_path_factory.mktemp("work"))


@pytest.fixture
def demo(demo_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The app has the demo data."""
    monkeypatch.setenv("MONITOR_DB", str(demo_path))
    yield frame.store()
    frame.store().close()
    st.cache_resource.clear()
    cache.clear()


def opened(store: Store, plan: Plan = PLAN) -> Round:
    return collection_rounds.open_round(store, anybody("kernpartner"), plan, is_about_person)


def warm(part: str = "", **parameters: str) -> AppTest:
    app = run_warm("werk")
    if part:
        app.button_group(key=page.PART_KEY).set_value(part).run()
    for key, value in parameters.items():
        app.selectbox(key=key).set_value(value).run()
    assert not app.exception
    return app


def test_where_nothing_is_seen_without_a_region_the_list_asks_to_choose_one(demo: Store) -> None:
    app = warm("regio")
    chosen = app.selectbox(key="regio")
    assert (chosen.options[0], chosen.value) == (frame_words.CHOOSE_REGION, None)
    assert work_words.CHOOSE_REGION in html(app)
    app.selectbox(key="regio").set_value("Kempen").run()
    assert app.query_params.get("regio") == "Kempen"
    assert work_words.SEEKS_YOU in html(app)


def test_a_region_that_handed_in_nothing_has_all_sheets_to_begin_with(store: Store) -> None:
    facts = region_work(store, today(), REGION)
    assert {kind: facts.count(kind) for kind in KINDS if facts.count(kind) is not None} == {"absent": 8}
    assert work_region.headline(facts) == work_region.NO_DELIVERY


def test_sheets_are_old_after_six_months_and_said_a_month_before(store: Store) -> None:
    day = date(2026, 3, 31)
    deliver(store, REGION, day, {"Partners": [partner()], "Aanbod": [offer()]})
    told = {}
    for as_of in (date(2026, 8, 29), date(2026, 8, 30), date(2026, 9, 29), date(2026, 9, 30)):
        facts = region_work(store, as_of, REGION)
        told[as_of] = (facts.count("old"), facts.count("soon"))
    assert list(told.values()) == [(0, 0), (0, 2), (0, 2), (2, 0)]
    assert region_work(store, date(2026, 9, 30), REGION).count("unassessed") == 1


def test_help_is_offered_to_who_seeks_it(store: Store) -> None:
    deliver(store, REGION, today(), {"Fasen": [item("V4", help_code="Wij zoeken"), item("O1", "Klaar", OFFERS)]})
    deliver(store, OTHER, today(), {"Fasen": [item("V4", "Klaar", OFFERS), item("O1", help_code="Wij zoeken")]})
    facts = region_work(store, today(), REGION)
    assert ([one.item for one in facts.sought], [one.item for one in facts.offered]) == (["V4"], ["O1"])
    assert (facts.offered_count, facts.seeking_regions) == (1, (OTHER,))


def test_what_no_sheet_tells_is_not_said_to_be_done(store: Store) -> None:
    deliver(store, REGION, today(), {"Partners": [partner()]})
    facts = region_work(store, today(), REGION)
    silent = [kind for kind in KINDS if facts.count(kind) is None]
    assert silent == ["stale", "unassessed", "incomplete", "late", "unanswered"]
    assert facts.count("absent") == 7


def test_work_is_counted_as_the_pages_count_it(demo: Store) -> None:
    facts = region_work(demo, today(), OWN)
    stale = [one for one in listed_offers(demo, today(), OWN, state="stale") if one.is_active]
    plan = action_plan(demo, today(), OWN)
    assert facts.count("stale") == len(stale) > 0
    assert facts.count("late") == plan.count("overdue") + plan.count("past_since") > 0
    app = warm(regio="Kempen")
    shown = html(app)
    assert work_region.headline(facts) in shown
    assert "aanbod?regio=Kempen&amp;op=vandaag&amp;beeld=lijst&amp;beoordeling=stale" in shown
    assert work_words.network_days(network_days_around(demo, today()))[0] in shown
    assert words.NONE_RUNS in shown


def test_a_round_is_opened_on_the_page_and_each_region_sees_what_it_asks(demo: Store) -> None:
    app = warm("kernpartner")
    newest = [one.newest_date for one in dates_by_region(demo, today())]
    silent = [day for day in newest if day is None or old_from(day) <= today()]
    assert words.silent(len(silent), 18) in html(app)
    name, note = (one for one in app.text_input)
    name.set_value(PLAN.name)
    note.set_value("Bel 0470 00 00 01")
    app.date_input[0].set_value(SOON)
    button(app, words.OPEN_BUTTON).click().run()
    assert [one.value for one in app.error] == [words.UNUSABLE["personal"]]
    app.text_input[1].set_value(PLAN.note)
    button(app, words.OPEN_BUTTON).click().run()
    one = collection_rounds.running(demo)
    assert one and (one.plan.name, one.by_date, one.note, len(one.sheets)) == (PLAN.name, SOON, PLAN.note, 8)
    shown = html(app)
    assert "0 van 18 regio’s zijn klaar" in shown
    answers = collection(demo, today()).of(OWN)
    assert answers and words.still_waiting(answers) in shown
    letters = [text for text in shown.split("<details") if one.name in text]
    can_confirm = sum("in één klik, zonder bestand" in text for text in letters)
    assert (can_confirm, sum(words.FIRST in text for text in letters)) == (17, 1), "nobody confirms what never came"
    assert calendar_file.address_of(one) in shown

    app.button_group(key=page.PART_KEY).set_value("regio").run()
    app.selectbox(key="regio").set_value("Kempen").run()
    assert words.of_region(one, answers) in html(app)
    assert words.upload_note(one, answers.waiting) in html(run_warm_at("opladen"))

    button(app, upload_words.CONFIRM_RIGHT).click().run()
    assert [each.value for each in app.success] == [upload_words.confirmed(answers.waiting, today())]
    after = collection(demo, today()).of(OWN)
    assert after and {each.state for each in after.asked} == {"confirmed"}
    assert words.of_region(one, after) in html(app)
    assert upload_words.CONFIRM_RIGHT not in [each.label for each in app.button]

    app.button_group(key=page.PART_KEY).set_value("kernpartner").run()
    assert button(app, words.CLOSE).disabled, "it asks once more"
    app.checkbox[0].check().run()
    button(app, words.CLOSE).click().run()
    assert collection_rounds.running(demo) is None
    assert words.CLOSED in [each.value for each in app.success]


def run_warm_at(stem: str) -> AppTest:
    app = run_warm(stem)
    app.selectbox(key="voor").set_value(OWN).run()
    return app


def button(app: AppTest, label: str) -> Button:
    return next(one for one in app.button if one.label == label)


@pytest.mark.parametrize(
    ("role", "there", "not_there"),
    [
        (Role.STAFF, work_words.SEEKS_YOU, words.OPEN),
        (Role.CORE, words.OPEN, work_words.SEEKS_YOU),
        (Role.FACILITATOR, work_words.NO_RUNSHEETS_WHY, words.OPEN),
        (Role.VISITOR, work_words.NOTHING_FOR_YOU, words.OPEN),
    ],
)
def test_everybody_sees_the_work_of_her_role_alone(
    demo: Store, role: Role, there: str, not_there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.people.now", lambda: person(role, regions=(OWN,)))
    app = warm()
    shown = html(app)
    assert there in shown
    assert not_there not in shown
    assert {"regio", page.PART_KEY}.isdisjoint(one.key for one in (*app.button_group, *app.selectbox))
    assert frame._first() == ("overzicht" if role is Role.VISITOR else "werk")


def test_an_administrator_sees_backups_and_refusals(demo: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = html(warm("beheerder"))
    assert work_words.BACKUP_NOT_SET in shown
    assert work_words.refusals(0)[0] in shown
    assert warm().button_group(key=page.PART_KEY).value == "regio"
    monkeypatch.setattr("ui.people.now", lambda: person(Role.ADMINISTRATOR))
    assert work_words.BACKUP_NOT_SET in html(warm()), "who signs in as one begins there"


def test_the_last_day_goes_into_a_calendar_and_moves_along(store: Store) -> None:
    first = opened(store, replace(PLAN, note="é" * 300))
    told = calendar_file.content(first)
    assert told.count(b"\n") == told.count(b"\r\n") > 10
    assert max(map(len, told.split(b"\r\n"))) <= 75
    assert f"DTSTART;VALUE=DATE:{SOON:%Y%m%d}\r\n".encode() in told
    later = replace(first.plan, by_date=SOON + timedelta(days=7))
    second = collection_rounds.change(store, anybody("x"), first, later, is_about_person)
    before, after = event_of(first), event_of(second)
    assert (before["UID"], before["SEQUENCE"], before["DTEND"].dt) == (after["UID"], 0, SOON + timedelta(days=1))
    assert (after["SEQUENCE"], after["DTSTART"].dt) == (1, later.by_date)
    assert str(before["DESCRIPTION"]) == words.calendar_text(first)
    assert before["DTSTAMP"].dt.replace(tzinfo=None) == first.saved_at.replace(microsecond=0)


def event_of(one: Round) -> Any:
    """The one event of the file of a round."""
    (event,) = Calendar.from_ical(calendar_file.content(one)).walk("VEVENT")
    return event


def test_a_question_under_a_figure_is_answered_at_work_and_read_in_the_learning_network(demo: Store) -> None:
    app = run_warm("regio")
    app.selectbox(key="regio").set_value("Kempen").run()
    assert "regio?regio=Kempen&amp;vraag=action_plan" in html(app)
    app.query_params["vraag"] = "action_plan"
    app.run()
    app.text_area[0].set_value("Telt de fietsles mee?")
    next(one for one in app.selectbox if one.label == question_words.WHO).set_value(OTHER)
    button(app, question_words.ASK).click().run()
    assert [one.value for one in app.success] == [question_words.sent("Kempen")]
    (one,) = figure_questions.listed(demo.ledger, MACHINE)
    assert (one.region, one.figure, one.asked_as) == (OWN, "action_plan", deliver_words.ROLES[0])

    app = warm(regio="Kempen")
    assert one.text in html(app)
    app.text_area[0].set_value("Ja, sinds juni.")
    button(app, question_words.GIVE).click().run()
    assert [each.value for each in app.success] == [question_words.ANSWERED]
    assert question_words.answered_count(1) not in html(app)
    app.selectbox(key="regio").set_value(name_of(OTHER)).run()
    assert question_words.answered_count(1) in html(app)
    assert "Ja, sinds juni." in html(app)
    app = run_warm("lerend_netwerk")
    app.button_group(key=PICTURE.key).set_value("vragen").run()
    assert "Ja, sinds juni." in html(app)
    button(app, question_words.REMOVE).click().run()
    assert figure_questions.listed(demo.ledger, MACHINE) == []

"""A high, a low or a turning point told on a network day: a row that its region confirms, and its line of time."""

from datetime import date
from typing import Any

import pytest

from data import reference, runsheets
from data.access import Principal, Role, anybody
from data.questions.region_plan import realisations
from data.store import Store, today
from data.told import Told
from loaders.checks.checking import check
from loaders.deliveries.adopted import told_workbook
from loaders.deliveries.publish import publish
from loaders.values.personal_data import personal_code
from tests.delivering import deliver
from tests.netwerkdag_pages import STEPS, app_store, fine, html, labelled, page, press
from tests.test_access import person
from ui import told
from ui.texts import runsheets as runsheet_words
from ui.texts import template as template_words
from ui.texts import told as words
from ui.texts.region import name_of

NOW, DAY = date(2026, 6, 30), date(2026, 11, 26)
TURN = Told("kempen", "kantelpunt", date(2026, 10, 2), "Alle scholen doen mee", "Eén vergadering volstond.")


opened = pytest.fixture(app_store)


def test_what_is_told_stands_under_what_was_realised_once_the_region_confirms(store: Store) -> None:
    before = {"realised_date": date(2026, 3, 1), "title": "Eerste buddy’s", "realisation_kind_code": "Hoogtepunt"}
    deliver(store, "kempen", NOW, {"Realisaties": [before]})
    made = told_workbook(store, anybody(), DAY, TURN, template_words)
    assert len(realisations(store, DAY, "kempen").realisations) == 1, "nothing is stored yet"
    checked = check(made.content, "kempen")
    assert [finding for finding in checked.findings if finding.blocks] == []
    publish(store, checked, made.content, region="kempen", reference_date=DAY, by=anybody(), file_name="verteld.xlsx")
    first, second = realisations(store, DAY, "kempen").realisations
    assert (first.title, first.kind_code, first.what_happened) == (TURN.title, TURN.kind_code, TURN.what_happened)
    assert (first.realised_date, second.title) == (TURN.realised_date, before["title"])


@pytest.mark.parametrize(
    ("kind", "day", "texts", "problem"),
    [
        ("kantelpunt", DAY, ("Alle scholen doen mee", ""), ""),
        (None, DAY, ("Alle scholen doen mee", ""), words.INCOMPLETE),
        ("kantelpunt", None, ("Alle scholen doen mee", ""), words.INCOMPLETE),
        ("kantelpunt", DAY, (" ", "Eén vergadering volstond."), words.INCOMPLETE),
        ("kantelpunt", DAY, ("Alle scholen doen mee", "Bel 0470 00 00 01"), words.PERSONAL),
    ],
)
def test_what_is_told_is_whole_and_of_no_person(kind: Any, day: Any, texts: tuple[str, str], problem: str) -> None:
    assert told.problem_of(kind, day, texts, personal_code) == problem


@pytest.mark.parametrize(
    ("by", "regions", "may_write"),
    [
        (person(Role.VISITOR, regions=()), None, False),
        (person(Role.CORE, regions=()), None, False),
        (person(Role.STAFF), ["kempen"], True),
        (person(Role.FACILITATOR, regions=()), list(reference.regions()), False),
    ],
)
def test_who_is_offered_which_regions(
    opened: Store, monkeypatch: pytest.MonkeyPatch, by: Principal, regions: list[str] | None, may_write: bool
) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    monkeypatch.setattr("ui.people.now", lambda: by)
    app = page(number)
    app.session_state["verteld"] = True
    app = fine(app.run())
    intro = runsheet_words.INTRO if Role.FACILITATOR in by.roles else runsheet_words.INTRO_LOOKING
    assert intro in html(app)
    fields = [one for one in app.selectbox if one.label == words.REGION]
    assert [one.options for one in fields] == ([list(map(name_of, regions))] if regions else [])
    if regions:
        app = fine(fields[0].select("kempen").run())
        assert [one.label for one in app.button if one.label == words.MAKE] == [words.MAKE] * may_write


def test_a_region_tells_on_the_page_with_its_line_of_time_on_stage(opened: Store) -> None:
    number = runsheets.save(opened, anybody(), "Netwerkdag", STEPS).number
    app = page(number)
    app.session_state["verteld"] = True
    labelled(fine(app.run()), words.REGION).select("kempen")
    app = press(fine(app.run()), words.ADD_STEP)
    sheet = runsheets.find(opened, number)
    assert sheet
    assert [one.address for one in sheet.steps[len(STEPS) :]] == ["groei?regio=Kempen"]
    labelled(app, words.KIND).select("kantelpunt")
    labelled(app, words.TITLE).input(TURN.title)
    next(field for field in app.date_input if field.label == words.DAY).set_value(today())
    app = press(app, words.MAKE)
    assert [message.value for message in app.success] == [runsheet_words.ADOPT_READY]
    (link,) = [one.proto for one in app.get("page_link") if one.proto.label == runsheet_words.TO_CONFIRM]
    assert "bestand=" in str(link)
    assert "Kempen" in str(link)

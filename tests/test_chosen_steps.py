"""Next steps of a network day: what was chosen last, on stage at once, by phone from lists only."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from data import chosen_steps, reference, runsheets
from data.access import anybody
from data.chosen_steps import ChosenStep, days, menu
from data.deliveries.records import current_rows
from data.questions.chosen_steps import day_steps as facts_of
from data.questions.chosen_steps import of_choices
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store, today
from loaders.checks.checking import check
from loaders.deliveries.adopted import steps_workbook
from loaders.deliveries.publish import publish
from loaders.values.personal_data import personal_code
from tests.delivering import deliver
from tests.learning_world import NOW
from tests.rooms import NAME, NUMBER, Facilitator, Hall, Phone
from tests.running import serving
from ui import answers, cache
from ui import day_steps as form
from ui.figures.figure import Setting, straight
from ui.figures.learning import chosen_steps as figure
from ui.figures.learning import chosen_steps_nl as chosen_words
from ui.figures.registry import FIGURES
from ui.live import steps as phone_steps
from ui.targets import day_steps
from ui.texts import day_steps as words
from ui.texts import live as live_words
from ui.texts import template as template_words

DAY = date(2026, 11, 26)
MEETING = ChosenStep(menu()["overleg"], "trekker", date(2026, 12, 31))
COFFEE = ChosenStep("Samen koffie & taart", "stuurgroep", date(2027, 2, 28))
STEPS = (Step("thermometer", "", "Hoe warm?"), Step("beeld", "overzicht"), day_steps.step(NUMBER))
SHOWN = 3


def test_what_a_region_chose_last_counts_and_nothing_is_a_choice(store: Store) -> None:
    chosen_steps.save(store, anybody(), 1, "kempen", [MEETING, COFFEE])
    chosen_steps.save(store, anybody(), 1, "limburg", [MEETING])
    chosen_steps.save(store, anybody(), 2, "kempen", [MEETING])
    chosen_steps.save(store, anybody(), 1, "kempen", [COFFEE])
    assert chosen_steps.of(store, 1) == {"kempen": (COFFEE,), "limburg": (MEETING,)}
    chosen_steps.save(store, anybody(), 1, "limburg", [])
    assert chosen_steps.of(store, 1) == {"kempen": (COFFEE,)}
    version = store.version()
    chosen_steps.save(store, anybody(), 1, "kempen", [COFFEE])
    assert store.version() == version, "the same again is no change"
    assert chosen_steps.newest_day(store) == 1


def test_they_are_there_after_a_restart(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "monitor.duckdb")) as first:
        chosen_steps.save(first, anybody(), 1, "kempen", [MEETING, COFFEE])
    with closing(Store(tmp_path / "monitor.duckdb")) as again:
        assert chosen_steps.of(again, 1) == {"kempen": (MEETING, COFFEE)}


def test_words_of_any_length_up_to_the_most_are_kept(store: Store) -> None:
    steps = tuple(COFFEE._replace(step="x" * length) for length in (1, chosen_steps.MOST_CHARACTERS))
    chosen_steps.save(store, anybody(), 1, "kempen", steps)
    assert chosen_steps.of(store, 1) == {"kempen": steps}


@pytest.mark.parametrize("steps", [[MEETING] * 4, [MEETING._replace(step=" ")], [MEETING._replace(step="x" * 121)]])
def test_more_than_three_or_words_that_do_not_fit_are_refused(store: Store, steps: list[ChosenStep]) -> None:
    with pytest.raises(ValueError, match="ChosenStep"):
        chosen_steps.save(store, anybody(), 1, "kempen", steps)


def test_the_stage_has_eighteen_rows_from_the_start(store: Store) -> None:
    assert facts_of(store, DAY, None).number is None
    drawn = str(figure.on_stage(facts_of(store, DAY, 1), None))
    assert drawn.count(chosen_words.NONE_CHOSEN) == 18
    chosen_steps.save(store, anybody(), 1, "kempen", [MEETING, COFFEE])
    chosen_steps.save(store, anybody(), 1, "limburg", [MEETING])
    one = FIGURES["chosen_steps"].of(straight(store), Setting(DAY, None, None, (("dag", "1"),)))
    assert one.sentence() == f"2 regio’s kozen 3 volgende stappen; 2 kozen “{MEETING.step}”"
    assert f"{MEETING.step} (trekker, 31/12/2026) · Samen koffie &amp; taart (stuurgroep, 28/02/2027)<" in str(
        one.stage()
    )
    assert "Stuurgroep · tegen 28/02/2027" in str(one.page())
    told = one.table()["by_date"]
    assert [day for day in told if day] == [MEETING.by_date, COFFEE.by_date, MEETING.by_date]
    assert len(told) == 19, "who chose none has a row too"


@pytest.mark.parametrize(("region_count", "is_all_said"), [(4, True), (18, False)])
def test_the_stage_says_who_and_when_of_all_regions_or_of_none(region_count: int, *, is_all_said: bool) -> None:
    three = tuple(ChosenStep(step, "ambassadeur", MEETING.by_date) for step in list(menu().values())[:3])
    facts = of_choices(DAY, 1, dict.fromkeys(list(reference.regions())[:region_count], three))
    drawn = str(figure.on_stage(facts, "westhoek"))
    assert drawn.count("(ambassadeur, 31/12/2026)") == (3 * region_count if is_all_said else 0)
    assert drawn.count('class="label name') == 18
    assert drawn.count("frame own") == 1
    assert "…" not in drawn


def test_a_step_of_another_day_is_not_this_one() -> None:
    other = day_steps.step(NUMBER + 1)
    assert day_steps.positions([*STEPS, other], NUMBER) == [SHOWN]
    assert day_steps.positions([Step("beeld", runsheets.at_version(STEPS[-1].address, 3))], NUMBER) == [1]


def test_phones_choose_from_lists_and_what_they_chose_is_kept_once(store: Store) -> None:
    runsheets.save(store, anybody(), NAME, STEPS)
    rooms = Rooms(store.ledger)
    room = rooms.present(anybody(), NUMBER, 1, STEPS)
    listed = ChosenStep(menu()["agenda"], "trekker", days(DAY)[0])
    for wrong in (COFFEE, listed._replace(role_code="An"), listed._replace(by_date=date(2030, 1, 1))):
        with pytest.raises(ValueError, match="ChosenStep"):
            chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", [wrong], DAY)
    with pytest.raises(ValueError, match=r"\(\)|\[\]"):
        chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", [], DAY)
    with pytest.raises(ValueError, match="ChosenStep"):
        chosen_steps.choose_by_phone(store.ledger, room.code, "nergens", [listed], DAY)
    three = tuple(listed._replace(step=step) for step in list(menu().values())[:3])
    for chosen in (three, (listed,)):
        chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", chosen, DAY)
        assert chosen_steps.now(store, room, NUMBER) == {"kempen": chosen}
    assert chosen_steps.of(store, NUMBER) == {}
    assert listed.step in day_steps.pictures(store, room)[str(SHOWN)]["svg"]
    chosen_steps.keep_due(store, rooms)
    assert chosen_steps.of(store, NUMBER) == {"kempen": (listed,)}
    chosen_steps.save(store, anybody(), NUMBER, "kempen", [COFFEE])
    chosen_steps.keep_due(store, rooms)
    assert chosen_steps.now(store, room, NUMBER) == {"kempen": (COFFEE,)}, "what was kept does not come back"
    chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", [listed], DAY)
    chosen_steps.withdraw(store.ledger, anybody(), NUMBER, "kempen")
    assert chosen_steps.now(store, room, NUMBER) == {"kempen": (COFFEE,)}


def test_a_region_gets_proposed_rows_and_has_no_action_before_it_confirms(store: Store) -> None:
    planned = {"objective": "Groeien", "action": f"{MEETING.step}.", "action_status_code": "Bezig"}
    deliver(store, "kempen", NOW, {"Acties": [planned]})
    chosen_steps.save(store, anybody(), 1, "kempen", [MEETING, COFFEE])
    made = steps_workbook(store, anybody(), "kempen", DAY, [MEETING, COFFEE], words.OBJECTIVE, template_words)
    assert len(current_rows(store, DAY, "kempen", "action")) == 1, "nothing is stored yet"
    checked = check(made.content, "kempen")
    assert [finding for finding in checked.findings if finding.blocks] == []
    role, name = "netwerkmedewerker", "stappen.xlsx"
    publish(store, checked, made.content, region="kempen", reference_date=DAY, by=anybody(role), file_name=name)
    rows = current_rows(store, DAY, "kempen", "action").sort_values("objective")
    assert rows[["objective", "action", "responsible", "action_status_code"]].to_numpy().tolist() == [
        ["Groeien", planned["action"], None, "bezig"],
        [words.OBJECTIVE, COFFEE.step, "Stuurgroep", "gepland"],
    ]
    assert rows["end_date"].tolist()[1] == COFFEE.by_date


@pytest.mark.parametrize(
    "fields",
    [
        {"stap1": "overleg", "rol1": "", "dag1": "2026-12-31"},
        {"stap1": "overleg", "rol1": "trekker", "dag1": ""},
        {"stap1": "overleg", "rol1": "trekker", "dag1": "morgen"},
        {"stap1": "Bel An op 0470", "rol1": "trekker", "dag1": "2026-12-31"},
    ],
)
def test_a_form_that_is_not_whole_or_says_other_words_is_no_choice(fields: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        phone_steps.read({name: [value] for name, value in fields.items()})


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([["Koffie", "trekker", DAY], [None, None, None]], ""),
        ([["Koffie", None, DAY]], words.INCOMPLETE),
        ([["Koffie", "trekker", None]], words.INCOMPLETE),
        ([["Koffie", "trekker", DAY], ["koffie.", "trekker", DAY]], words.TWICE),
        ([["Bel 0470 00 00 01", "trekker", DAY]], words.PERSONAL),
    ],
)
def test_what_a_facilitator_types_is_whole_once_and_of_no_person(rows: list[list[Any]], problem: str) -> None:
    assert form.problem_of(rows, personal_code) == problem


def test_the_app_shows_what_was_chosen_a_moment_ago_and_keeps_what_a_crash_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    listed = ChosenStep(menu()["agenda"], "trekker", days(DAY)[0])
    with closing(Store(tmp_path / "monitor.duckdb")) as before:
        room = Rooms(before.ledger).present(anybody(), NUMBER, 1, STEPS)
        chosen_steps.choose_by_phone(before.ledger, room.code, "kempen", [listed], DAY)

    def choosing_count() -> int:
        return figure.ask_facts(answers.ask, Setting(DAY)).choosing_count

    with closing(answers.store()) as opened:
        assert choosing_count() == 1
        chosen_steps.save(opened, anybody(), NUMBER, "limburg", [MEETING])
        assert choosing_count() == 2
    st.cache_resource.clear()
    cache.clear()


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    database: Path = tmp_path_factory.mktemp("hall") / "monitor.duckdb"
    with closing(Store(database)) as opened:
        runsheets.save(opened, anybody(), NAME, STEPS)
        room = Rooms(opened.ledger).present(anybody(), NUMBER, 1, STEPS)
    with serving(database) as server:
        yield Hall(server, room.code, room.key)


def test_a_phone_chooses_while_the_stage_shows_it_and_the_stage_follows(hall: Hall) -> None:
    chosen = {"stapregio": "kempen", "stap1": "agenda", "rol1": "trekker", "dag1": days(today())[1].isoformat()}
    with Facilitator(hall) as leading, Phone(hall.server) as phone:
        phone.join(hall.code)
        assert words.PHONE_HEADING not in phone.look().text
        assert phone.send("/stem", chosen).status == 409
        leading.do("stap", SHOWN)
        page = phone.look().text
        assert words.PHONE_HEADING in page
        assert live_words.WAITING_TITLE not in page, "there is something to do"
        assert page.count("<select") == 10
        assert "textarea" not in page
        assert 'type="text"' not in page
        refused = phone.send("/stem", chosen | {"dag1": ""})
        assert refused.status == 422
        assert words.INCOMPLETE in refused.text
        assert '<option value="agenda" selected>' in refused.text
        assert '<option value="trekker" selected>' in refused.text
        # what the page asks next leaves the sentence and what was typed where they are
        assert phone.look(unescape(re.findall(r'data-tag="([^"]*)"', refused.text)[0])).status == 304
        by_script = phone.send("/stem", chosen | {"dag1": ""}, **{"X-Deel": "1"})
        assert (by_script.status, "<html" in by_script.text) == (422, False)
        before = leading.stand()
        by_script = phone.send("/stem", chosen, **{"X-Deel": "1"})
        assert (by_script.status, "<html" in by_script.text) == (200, False)
        assert words.SENT in by_script.text
        assert phone.look(by_script.headers["etag"]).status == 304, "its region is remembered"
        assert phone.send("/stem", chosen).status == 303
        assert menu()["agenda"] in phone.get("/stem").text
        after = leading.stand(before.headers["etag"])
        assert after.status == 200
        assert menu()["agenda"] in after.text
        with closing(Store(hall.server.database)) as beside:
            assert list(chosen_steps.of(beside, NUMBER)) == ["kempen"], "kept, whatever the facilitator does after it"
        leading.do("open", 1)
        page = phone.look().text
        assert (STEPS[0].question in page, words.PHONE_HEADING in page) == (True, True), "neither hides the other"
        leading.do("stap", 1)
        assert phone.send("/stem", chosen).status == 409

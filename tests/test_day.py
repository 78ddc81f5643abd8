"""What a network day leaves behind: the same figures in the files, on the page of a region and on stage."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from data import chosen_steps, live_results, reference, runsheets
from data.access import anybody
from data.chosen_steps import ChosenStep
from data.live_answers import AT_TABLE, BY_PHONE
from data.live_questions import State, Vote
from data.rooms import Rooms
from data.runsheets import Runsheet, Step
from data.store import Store
from tests.rooms import CONDITIONS, HELP, PHASES, STEPS, THERMOMETER, Clock, fields, warm
from tests.running import copied, empty_store
from ui.stage import document
from ui.targets import day_steps
from ui.targets.day import files, results, sheets
from ui.targets.day.results import Day
from ui.targets.steps import stage_steps
from ui.texts import day as words
from ui.texts import runsheets as sheet_words

HOUR = 3600
KEMPEN, FEW = "kempen", "limburg"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a running order that was presented twice."""
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("day")))) as opened:
        sheet, clock = runsheets.save(opened, anybody(), "Netwerkdag: een uur?", STEPS), Clock()
        rooms = Rooms(opened.ledger, clock)
        for _ in range(2):
            for position, count in ((THERMOMETER, 10), (CONDITIONS, 10), (PHASES, 10), (HELP, 3)):
                _vote(rooms, sheet, position, count)
            live_results.keep_due(opened, rooms)
            clock.seconds += 24 * HOUR
        yield opened


def _vote(rooms: Rooms, sheet: Runsheet, position: int, count: int) -> None:
    room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
    room.set_state(position, State.OPEN)
    for phone in range(count):
        whose = [*([KEMPEN] * 5), FEW, *(["midwest"] * 4)][phone]
        region = {} if position == HELP else {"regio": [whose]}
        warm = {"graden": [str(phone)]} if position == THERMOMETER else {}
        groups = reference.options("rater_group")
        rated = {"groep": [groups[max(phone - 2, 0) % 3].code]} if position == CONDITIONS else {}
        assert room.vote(str(phone), position, fields(position, **(warm | rated | region))) is Vote.COUNTED
    room.set_state(position, State.REVEALED)


@pytest.fixture
def sheet(store: Store) -> Runsheet:
    return runsheets.listed(store)[0]


@pytest.fixture
def day(store: Store, sheet: Runsheet) -> Day:
    return results.days(store, sheet.number)[0]


def test_each_presentation_is_a_day_of_its_own_newest_first(store: Store, sheet: Runsheet) -> None:
    newest, first = results.days(store, sheet.number)
    assert (newest.opened_at - first.opened_at).total_seconds() == 24 * HOUR
    for one in (newest, first):
        assert [result.line.position for result in one.results] == [THERMOMETER, CONDITIONS, PHASES, HELP]
        assert [len(result.regions) for result in one.results] == [1, 1, 1, 0]
    assert results.days(store, sheet.number + 1) == []


def test_the_workbook_holds_every_result_with_hour_and_step_and_every_count(sheet: Runsheet, day: Day) -> None:
    book = load_workbook(BytesIO(files.workbook(sheet.name, day)))
    head, *rows = book[words.RESULTS_SHEET].iter_rows(values_only=True)
    assert head == words.RESULTS_TABLE
    assert [(row[2], row[4], row[5], row[6]) for row in rows] == [
        (THERMOMETER, words.HALL, 10, 10),
        (THERMOMETER, "Kempen", 5, None),
        (CONDITIONS, words.HALL, 10, 10),
        (CONDITIONS, "Kempen", 5, None),
        (PHASES, words.HALL, 10, 10),
        (PHASES, "Kempen", 5, None),
        (HELP, words.HALL, 3, 10),
    ]
    assert {(len(str(row[0])), len(str(row[1]))) for row in rows} == {(10, 5)}
    counts = list(book[words.COUNTS_SHEET].iter_rows(min_row=2, values_only=True))
    assert sum(int(str(row[4])) for row in counts if row[0] == THERMOMETER and row[2] == words.HALL) == 10
    assert not [row for row in counts if row[0] == HELP]
    assert not [row for row in counts if "/" in str(row[3])]


def test_the_slides_have_a_native_picture_of_each_result(sheet: Runsheet, day: Day) -> None:
    cover, *slides = Presentation(BytesIO(files.slides(sheet.name, day))).slides
    assert sheet.name in str(cover.shapes.title and cover.shapes.title.text_frame.text)
    assert [any(shape.has_chart or shape.has_table for shape in slide.shapes) for slide in slides] == [
        True,
        True,
        True,
        False,
    ]
    for slide, result in zip(slides[:3], day.results, strict=False):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text == result.picture.sentence


def test_the_page_of_a_region_tells_its_own_answers_and_of_no_other(store: Store, sheet: Runsheet, day: Day) -> None:
    paper = sheets.sheets(store, sheet, day, [KEMPEN, FEW], is_demo=False)
    own, other = paper.split('<section class="sheet">')[1:]
    assert words.sheet_title(KEMPEN) in own
    assert (own.count(words.FEW), other.count(words.FEW)) == (0, len(day.results) - 1)
    assert own.count(words.NOT_BY_REGION) == other.count(words.NOT_BY_REGION) == 1, "who can help whom asks no region"
    for part in (own, other):
        assert part.count("<svg") >= len(day.results)
    assert "http" not in paper.replace("http-equiv", "").replace("http://www.w3.org", "")


def test_the_page_of_a_region_draws_what_was_looked_at_and_lists_its_next_steps(
    store: Store, sheet: Runsheet, day: Day
) -> None:
    visit = ChosenStep("Bezoek aan een andere regio", "trekker", date(2026, 12, 31))
    chosen_steps.save(store, anybody(), sheet.number, KEMPEN, [visit])
    looked_at = replace(sheet, steps=(day_steps.step(sheet.number),))
    paper = sheets.sheets(store, looked_at, day, [KEMPEN, FEW], is_demo=False)
    own, other = paper.split('<section class="sheet">')[1:]
    assert "&lt;svg" not in paper
    assert words.LOOKED_AT in own
    assert own.count("<svg") == other.count("<svg") == len(day.results) + 1
    assert [part.count(f"<li>{visit.step}") for part in (own, other)] == [1, 0]


def test_the_hour_is_that_of_the_answers_and_not_of_a_later_edit(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        asked = Step("thermometer", "", "Hoe warm?")
        sheet, rooms = runsheets.save(opened, anybody(), "Dag", (asked,)), Rooms(opened.ledger)
        room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
        room.set_state(1, State.OPEN)
        warm(room, 1, 2, 3, 4, 5, position=1)
        room.set_state(1, State.REVEALED)
        live_results.keep_due(opened, rooms)
        (before,) = results.days(opened, sheet.number)[0].results
        sheet = runsheets.save(
            opened, anybody(), "Dag", (replace(sheet.steps[0], question="Hoe warm nu?"),), sheet.number
        )
        rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
        live_results.keep_due(opened, rooms)
        (after,) = results.days(opened, sheet.number)[0].results
    assert (before.line.question, after.line.question) == ("Hoe warm?", "Hoe warm nu?")
    assert after.line.answered_at == before.line.answered_at


def test_a_region_that_gave_no_answer_at_its_table_is_not_said_to_have_given_few(tmp_path: Path) -> None:
    asked = Step("fasen", "", "Waar staan jullie?", per_region=AT_TABLE)
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        sheet, rooms = runsheets.save(opened, anybody(), "Aan tafel", (asked,)), Rooms(opened.ledger)
        room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
        room.set_state(1, State.OPEN)
        assert room.vote("1", 1, {"regio": [KEMPEN], "fase": ["opstart"]}) is Vote.COUNTED
        room.set_state(1, State.REVEALED)
        live_results.keep_due(opened, rooms)
        (day,) = results.days(opened, sheet.number)
        paper = sheets.sheets(opened, sheet, day, [KEMPEN, FEW], is_demo=False)
    own, other = paper.split('<section class="sheet">')[1:]
    assert (own.count(words.NO_ANSWER), other.count(words.NO_ANSWER)) == (0, 1)
    assert words.FEW not in paper


def test_files_tell_of_each_region_what_it_answered_itself(tmp_path: Path) -> None:
    asked = [
        Step("schaal", question="Klaar?", choices=("niet", "heel erg"), per_region=BY_PHONE),
        Step("voorwaarden", question="Hoe sterk?", per_region=BY_PHONE),
        Step("keuze", question="Wat eerst?", choices=("Vragen", "Doen"), per_region=AT_TABLE),
    ]
    group = reference.options("rater_group")[0].code
    with closing(Store(copied(empty_store(), tmp_path))) as store:
        sheet, rooms = runsheets.save(store, anybody(), "Per regio", asked), Rooms(store.ledger, Clock())
        room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
        for position, answer in enumerate(
            ({"cijfer": ["4"]}, {"groep": [group], "proces": ["2"]}, {"keuze": ["2"]}), 1
        ):
            room.set_state(position, State.OPEN)
            for phone in range(10):
                region = {"regio": [KEMPEN if phone < 5 else "midwest"]}
                other = {"cijfer": ["1"]} if position == 1 and phone >= 5 else {}
                assert room.vote(str(phone), position, answer | other | region) is Vote.COUNTED
            room.set_state(position, State.REVEALED)
        live_results.keep_due(store, rooms)
        (day,) = results.days(store, sheet.number)
    lines = list(load_workbook(BytesIO(files.workbook("Per regio", day)))[words.RESULTS_SHEET].values)
    told = {(line[3], line[4]): line[-1] for line in lines[1:]}
    assert told["Klaar?", "Kempen"] == "Mediaan 4"
    assert told["Klaar?", "Midwest"] == "Mediaan 1"
    assert told["Hoe sterk?", "Kempen"] == "Mediaan: proces 2"
    assert told["Wat eerst?", "Kempen"] == "Doen"
    _, *slides = Presentation(BytesIO(files.slides("Per regio", day))).slides
    tables = [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
    ]
    assert [len(table) for table in tables] == [10, 19, 10]
    kempen = [next(row for row in table if "Kempen" in row) for table in tables]
    assert kempen[0][2:] == ["Kempen", "Mediaan 4"]
    assert kempen[1] == ["Kempen", *["–"] * 4, "2"]
    assert kempen[2][2:] == ["Kempen", "Doen"]


def test_names_and_letters_of_regions_are_never_both_drawn_outside_the_stage() -> None:
    """The stage changes one for the other by a key; a page or a sheet has none."""
    assert ".letter { display: none; }" in document.marks_sheet()


def test_a_result_is_a_step_again_and_stays_what_it_was(store: Store, sheet: Runsheet, day: Day) -> None:
    hall = day.results[0]
    (own,) = hall.regions
    for result in (hall, own):
        address = results.address_of(sheet, result)
        step = Step("beeld", runsheets.at_version(address, 3), hall.title)
        (shown,) = stage_steps([step], store)
        assert (shown.sentence, str(shown.svg)) == (result.picture.sentence, str(result.picture.svg))
        assert words.answers_of(result.line) in shown.note
        assert sheet_words.step_label(step).startswith("Uitslag van ")
    for gone in ("netwerkdag?draaiboek=1&zaal=x&uitslag=y", f"netwerkdag?draaiboek={'9' * 30}&uitslag=y"):
        (shown,) = stage_steps([Step("beeld", gone)], store)
        assert (shown.sentence, shown.svg) == (words.GONE, "")


def test_the_files_are_named_for_what_they_hold(sheet: Runsheet, day: Day, tmp_path: Path) -> None:
    name = words.file_name("resultaten", sheet.name, day.opened_at, "xlsx")
    (tmp_path / name).touch()
    assert "netwerkdag-een-uur" in name

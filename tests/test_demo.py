"""The demo: invented, the same every time, varied, and accepted at the door as any file is."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from itertools import islice

import pytest
from openpyxl import load_workbook

from data import board_choices, collection_rounds, figure_questions, reference
from data.access import MACHINE, anybody
from data.store import Store, today
from loaders import contract, demo
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.checks.rows import Row
from loaders.demo import habits, life
from loaders.demo.material import profiles
from loaders.demo.material import words as demo_words
from tests.running import copied, demo_store
from ui.texts import template as words

ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


@pytest.fixture(scope="module")
def files(store: Store) -> list[demo.DemoFile]:
    """The workbooks as they were handed in."""
    lines = store.rows("SELECT region, reference_date, file_name, sha256 FROM delivery ORDER BY id")
    return [
        demo.DemoFile(region, day, name, store.original(digest, anybody()) or b"")
        for region, day, name, digest in lines
    ]


@pytest.fixture(scope="module")
def checked(files: list[demo.DemoFile]) -> dict[tuple[str, date], Checked]:
    return {(file.region, file.reference_date): check(file.content) for file in files}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(copied(demo_store(), tmp_path_factory.mktemp("demo")))
    yield store
    store.close()


def test_seventeen_regions_hand_in_three_times_and_the_learning_network_once(files: list[demo.DemoFile]) -> None:
    counts = Counter(file.region for file in files)
    assert counts.pop(reference.LEARNING_NETWORK) == 1
    assert set(counts) == set(reference.regions()) - {"gent-stad"}
    assert set(counts.values()) == {3}
    assert len(files) == demo.workbook_count()
    for profile in profiles():
        assert list(profile.dates) == sorted(set(profile.dates))


def test_every_demo_workbook_passes_the_door(checked: dict[tuple[str, date], Checked]) -> None:
    blocking = [(key, finding) for key, each in checked.items() for finding in each.findings if finding.blocks]
    assert blocking == []
    assert {each.status for each in checked.values()} == {"ok"}
    assert [key[0] for key in checked] == [each.region for each in checked.values()]


def test_some_workbooks_need_forgiving(checked: dict[tuple[str, date], Checked]) -> None:
    remarks = {finding.code for each in checked.values() for finding in each.findings}
    assert {"number-from-text", "municipality-merged", "date-day-first", "total-row-skipped"} <= remarks
    assert {habit for profile in profiles() for habit in profile.habits} == set(habits.HABITS)


def test_every_organisation_is_recognisably_invented(checked: dict[tuple[str, date], Checked]) -> None:
    names = {row.values["name"] for each in checked.values() for row in each.sheets.get("Partners", [])}
    providers = {row.values["provider_name"] for each in checked.values() for row in each.sheets.get("Aanbod", [])}
    assert len(names) > 400
    assert {name for name in names if not name.startswith("Voorbeeld")} == set()
    assert providers <= names


def test_enterprise_numbers_are_valid_and_outside_the_range_that_is_given_out(
    checked: dict[tuple[str, date], Checked],
) -> None:
    rows = [row.values for each in checked.values() for row in each.sheets.get("Partners", [])]
    numbers = {row["kbo_number"] for row in rows if row["kbo_number"]}
    assert len(numbers) > 250
    for number in numbers:
        assert number.startswith("0999")
        assert int(number[:8]) % 97 + int(number[8:]) == 97
    owners = {(row["kbo_number"], row["name"]) for row in rows if row["kbo_number"]}
    assert len(owners) == len(numbers)


def test_no_address_of_a_person_stands_in_a_demo_workbook(files: list[demo.DemoFile]) -> None:
    addresses: set[str] = set()
    for file in files[::3]:
        for target in load_workbook(BytesIO(file.content), read_only=True).worksheets:
            if target.title not in contract.TEMPLATE_SHEETS:
                for row in target.iter_rows(values_only=True):
                    addresses |= {found for value in row for found in ADDRESS.findall(str(value))}
    assert addresses
    assert {one for one in addresses if not re.fullmatch(r"samenleven-[a-z-]+@voorbeeld\.example", one)} == set()


def test_the_demo_shows_the_variety_of_life(checked: dict[tuple[str, date], Checked]) -> None:
    newest = {profile.region.code: checked[(profile.region.code, profile.dates[-1])].sheets for profile in profiles()}
    first = {profile.region.code: checked[(profile.region.code, profile.dates[0])].sheets for profile in profiles()}
    scores = [f"{option.code}_score" for option in reference.options("criterion")]
    assert "Aanbod" not in newest["halle-vilvoorde"]
    assert "Aanbod" in first["halle-vilvoorde"]
    assert "Besturen" not in newest["brussel"]
    assert set(first["middenkust"]) == {"Regio", "Partners"}
    assert all(row.values[score] is None for row in newest["regio-gent"]["Aanbod"] for score in scores)
    assert _temperature(newest["vlaamse-ardennen"]) < _temperature(first["vlaamse-ardennen"])
    deliberate = [row for row in newest["oost-brabant"]["Besturen"] if row.values["engagement_code"] == "bewust_niet"]
    assert len(deliberate) >= 3
    statuses = {row.values["offer_status_code"] for sheets in newest.values() for row in sheets.get("Aanbod", [])}
    assert statuses == {option.code for option in reference.options("offer_status")}
    items = {row.values["item_status_code"] for sheets in newest.values() for row in sheets["Fasen"]}
    assert items == {option.code for option in reference.options("item_status")}
    actions = {row.values["action_status_code"] for sheets in newest.values() for row in sheets["Acties"]}
    assert actions == {option.code for option in reference.options("action_status")}


def _temperature(sheets: dict[str, list[Row]]) -> float:
    (row,) = sheets["Regio"]
    return float(row.values["temperature_degrees"])


def test_loading_marks_every_delivery_as_invented(store: Store) -> None:
    deliveries = store.ask("SELECT is_demo, count(*) AS number FROM delivery GROUP BY ALL")
    assert deliveries.to_dict("records") == [{"is_demo": True, "number": demo.workbook_count()}]


def test_loading_twice_changes_nothing_and_tells_how_far_it_is(store: Store) -> None:
    """The store was filled by a first making, the files are a second: unchanged means the same bytes."""
    version, told = store.version(), list[float]()
    outcomes = demo.load(store, islice(demo.workbooks(words), 9), told.append)
    assert len(outcomes) == 9
    assert {outcome.status for outcome in outcomes} == {"unchanged"}
    assert store.version() == version
    assert told == [number / demo.workbook_count() for number in range(1, len(outcomes) + 1)]


def test_all_dates_move_along_with_the_day_on_which_the_demo_is_made() -> None:
    later = demo.WRITTEN_FOR + timedelta(weeks=19, days=3)
    made, moved = next(demo.workbooks(words)), next(demo.workbooks(words, later))
    assert moved.reference_date - made.reference_date == timedelta(weeks=19)
    before, after = (check(file.content, file.region).sheets["Partners"] for file in (made, moved))
    days = [[row.values["since_date"] for row in rows] for rows in (before, after)]
    assert [one and one + timedelta(weeks=19) for one in days[0]] == days[1] and any(days[0])


def test_a_second_making_counts_back_from_the_day_of_the_first(store: Store) -> None:
    assert demo.day_made(store) == demo.WRITTEN_FOR


def test_the_words_know_every_kind_of_organisation_and_offer() -> None:
    kinds = {option.code for option in reference.options("organisation_type")}
    assert set(demo_words()["partner_forms"]) == kinds
    assert set(demo_words()["offer_forms"]) == {option.code for option in reference.options("offer_kind")}


def test_the_example_has_a_round_that_runs_a_question_and_one_to_a_board(store: Store) -> None:
    for _ in range(2):
        life.begin(store)
    one = collection_rounds.running(store)
    assert one is not None and (one.number, one.version) == (1, 1) and one.by_date > today()
    (question,) = figure_questions.listed(store.ledger, MACHINE)
    assert (question.region, question.answer) == ("kempen", None)
    number = board_choices.newest_number(store, today(), "kempen")
    assert board_choices.of(store, "kempen", number).question == demo_words()["life"]["to_board"]

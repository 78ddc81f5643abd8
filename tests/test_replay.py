"""A DuckDB file made from the ledger equals the one that lived, table for table, in both engines."""

from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import runsheets
from data.access import MACHINE, Act, Action, anybody
from data.live_answers import THERMOMETER
from data.runsheets import PICTURE, Step
from data.store import Store
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import NONE
from loaders.deliveries.answers import remember
from loaders.deliveries.publish import publish
from loaders.deliveries.restore import restore
from tests.few import few
from tests.ledgers import made_empty, rows_made_again, rows_of
from tests.workbooks import REGION, answering, government, offer, partner, workbook

pytestmark = pytest.mark.journey

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
ROLE = "netwerkmedewerker"
CHOSEN = answering(words={("Partners", "organisation_type_code", "sprot"): "sport"})
FILES = (
    (workbook({"Partners": [partner("A"), partner("B", since_date="maart 2025")]}), NONE),
    (workbook({"Partners": [partner("A", engagement_code=4)], "Aanbod": [offer()], "Besturen": [government()]}), NONE),
    (workbook({"Partners": [partner("C"), partner("Fout", engagement_code="zomaar")]}), NONE),
    (workbook({"Partners": [partner("D", organisation_type_code="Sprot")]}), CHOSEN),
    (workbook({"Partners": [partner("E"), partner("F")]}, None), NONE),
)
STEPS = (Step(PICTURE, "dekking?versie=3", "Waar?", 10), Step(THERMOMETER, "", "Hoe warm?"))
EVERY_KIND = ("delivery_choice", "refused_row", "withdrawn_sheet", "partner", "offer", "government", "row_source",
              "region_answer", "runsheet", "runsheet_step", "live_result")  # fmt: skip


@cache
def checked_file(number: int) -> Checked:
    content, choices = FILES[number]
    return check(content, REGION, choices=choices)


def load(store: Store, number: int, day: date = JUNE) -> None:
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "by": anybody(ROLE), "file_name": f"{number}.xlsx"}
    publish(store, checked_file(number), FILES[number][0], **told, accept_partial=True)


def answer(store: Store, number: int) -> None:
    remember(
        store, anybody(), REGION, {("column", "Partners", "organisatie"): ("name", "", "kbo_number", "name")[number]}
    )


def arrange(store: Store, number: int) -> None:
    known = runsheets.listed(store)
    runsheets.save(
        store, anybody(), f"Netwerkdag {number}", STEPS[: number % 3], known[0].number if known and number else None
    )


def vote(store: Store, number: int) -> None:
    with store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, moment, _):
        told = [moment, THERMOMETER, "Hoe warm?", moment, 5 + number, 5 + number, f'{{"8": {5 + number}}}']
        cursor.execute(
            "INSERT INTO staging.live_result VALUES (1, 1, ?, 2, ?, ?, NULL, ?, ?, ?, ?, NULL, NULL, NULL)", told
        )


DEEDS = {"answer": answer, "arrange": arrange, "vote": vote}
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("load"), st.integers(0, len(FILES) - 1), st.sampled_from((MARCH, JUNE))),
        st.tuples(st.just("restore"), st.integers(1, 6), st.booleans()),
        st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 3), st.none()),
    ),
    min_size=1,
    max_size=8,
)
COURSE: list[Any] = [
    *(("load", number, JUNE) for number in range(5)),
    ("load", 0, MARCH),
    ("restore", 2, False),
    ("restore", 6, True),
    *(("answer", number, None) for number in (0, 1)),
    *(("arrange", number, None) for number in (0, 1, 2)),
    *(("vote", number, None) for number in (0, 1)),
]


def live(store: Store, steps: list[Any]) -> None:
    for kind, number, how in steps:
        if kind == "load":
            load(store, number, how)
        elif kind == "restore":
            if number <= store.version():
                restore(store, number, before=how, by=anybody(ROLE))
        else:
            DEEDS[kind](store, number)


def test_made_again_equals_live_with_everything_that_a_store_can_hold(ledger_url: str, tmp_path: Path) -> None:
    with closing(Store(tmp_path / "monitor.duckdb", ledger_url)) as store:
        live(store, COURSE)
        rows = rows_of(store)
        assert [name for name in EVERY_KIND if not rows[name]] == []
        assert rows_made_again(store, tmp_path) == rows


@few(4, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_made_again_equals_live_after_any_course(ledger_url: str, tmp_path: Path, steps: list[Any]) -> None:
    with closing(Store(tmp_path / "monitor.duckdb", ledger_url)) as store:
        made_empty(store)
        live(store, steps)
        assert rows_made_again(store, tmp_path) == rows_of(store)


def test_what_another_process_wrote_is_there_before_the_own_write(ledger_url: str, tmp_path: Path) -> None:
    with (
        closing(Store(tmp_path / "one.duckdb", ledger_url)) as one,
        closing(Store(tmp_path / "other.duckdb", ledger_url)) as other,
    ):
        load(one, 0, MARCH)
        load(other, 1)
        load(one, 2)
        other.catch_up()
        assert (one.version(), other.version()) == (3, 3)
        assert rows_of(one) == rows_of(other)


def test_a_store_that_follows_shows_it_without_being_asked(ledger_url: str, tmp_path: Path) -> None:
    with (
        closing(Store(tmp_path / "one.duckdb", ledger_url)) as one,
        closing(Store(tmp_path / "other.duckdb", ledger_url, is_following=True)) as other,
    ):
        load(one, 0)
        for _ in range(200):
            if other.version() == 1:
                break
            other._is_closed.wait(0.05)
        assert other.version() == 1
        assert rows_of(one) == rows_of(other)


@pytest.mark.parametrize("is_open", [False, True], ids=["closed", "running"])
def test_a_duckdb_file_that_followed_another_history_is_made_again(
    is_open: bool, ledger_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "monitor.duckdb"
    with closing(Store(path, ledger_url)) as store:
        for number in range(3):
            load(store, number)
        if not is_open:
            store.close()
        # an older backup is brought back, and lives on past the number that the file reached
        with closing(Store(tmp_path / "other.duckdb", ledger_url)) as other:
            made_empty(other)
            for number in (3, 2, 1, 0):
                load(other, number, MARCH)
            after = rows_of(other)
        if is_open:
            store.catch_up()
            assert (store.version(), rows_of(store)) == (4, after)
    with closing(Store(path, ledger_url)) as store:
        assert rows_of(store) == after


def test_what_cannot_be_read_back_is_not_accepted(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "monitor.duckdb")) as store:
        with pytest.raises(ZeroDivisionError), store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, moment, _):
            cursor.execute("INSERT INTO staging.runsheet VALUES (1, 1, 'x', ?, false)", [moment])
            raise ZeroDivisionError
        assert (store.ledger.head(), store.rows("FROM staging.runsheet"), runsheets.listed(store)) == (0, [], [])

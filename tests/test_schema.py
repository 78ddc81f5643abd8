"""The schema says what it holds, agrees with the contract, and has a view for every indicator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import pytest

from data import reference
from data.access import MACHINE, Act, Action
from data.replica import DEFINITIONS, HERE
from data.store import Store, shared
from loaders import contract
from loaders.sheet import Column, Kind, Sheet
from tests.running import copied, empty_store

INDICATORS = {
    "partner_count": "partner_count(current_date)",
    "coverage_cell": "coverage_cell(current_date, 'life_domain')",
    "municipality_state": "municipality_state(current_date)",
    "government_share": "government_share(current_date)",
    "blank_spots": "(SELECT blank_spot_count FROM municipality_figures(current_date))",
    "joining_without_offer": "(SELECT joining_without_offer_count FROM municipality_figures(current_date))",
    "cross_regional": "cross_regional(current_date)",
    "win_share": "win_share(current_date)",
    "role_coverage": "role_coverage(current_date)",
    "offer_count": "(SELECT offer_count, place_count, hour_count FROM offer_figures(current_date))",
    "offer_per_10000": "(SELECT offer_per_10000 FROM offer_figures(current_date))",
    "offer_diversity": "(SELECT kind_share, goal_share FROM offer_figures(current_date))",
    "reached_share": "(SELECT reached_share FROM municipality_figures(current_date))",
    "published_share": "(SELECT published_share FROM offer_figures(current_date))",
    "quality_score": "quality_score(current_date)",
    "assessed_share": "(SELECT assessed_share, quality_median FROM offer_figures(current_date))",
    "fresh_share": "(SELECT fresh_share FROM offer_figures(current_date))",
    "criterion_level": "criterion_level(current_date)",
    "newcomer_feedback": "(SELECT newcomer_feedback_score FROM offer_figures(current_date))",
    "provider_feedback": "(SELECT provider_feedback_score FROM offer_figures(current_date))",
    "phase_share": "phase_share(current_date)",
    "phase_change": "phase_change(current_date, current_date - 90)",
    "turning_point": "turning_point(current_date)",
    "similar_regions": "similar_regions(current_date)",
    "temperature": "(SELECT temperature_degrees FROM current_region_state(current_date))",
    "action_state": "action_state(current_date)",
    "freshness": "freshness(current_date)",
    "session_attendance": "session_attendance(current_date)",
    "host_rotation": "host_rotation(current_date)",
    "question_match": "question_match(current_date)",
    "collaboration": "collaboration(current_date)",
    "next_steps": "(SELECT next_steps FROM collaboration(current_date))",
    "flanders_asks": "flanders_asks(current_date)",
    "advice": "advice(current_date)",
    "check_in": "check_in(current_date)",
}
"""The indicators of data.md, and where each stands."""

EXAMPLES: dict[str, Any] = {"VARCHAR": "Iets", "INTEGER": 1, "DOUBLE": 1.0, "DATE": date(2026, 6, 30), "BOOLEAN": True}
REFERENCE_COUNTS = {
    "regions": 18,
    "municipalities": 304,
    "former_municipalities": 43,
    "sub_municipalities": 1132,
    "phases": 5,
    "phase_items": 38,
    "quality_criteria": 8,
}
LIST_COUNTS = {"organisation_type": 14, "offer_kind": 14, "offer_goal": 6, "life_domain": 9, "condition": 5, "gotik": 5}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def test_every_table_and_column_says_what_it_holds(store: Store) -> None:
    # what is in staging is described there, and stands once more in main
    found = store.ask(
        """
        WITH described AS (
            SELECT schema_name, table_name FROM duckdb_tables()
            WHERE schema_name = 'staging' OR table_name NOT IN (
                SELECT table_name FROM duckdb_tables() WHERE schema_name = 'staging'
            )
        )
        SELECT table_name || '.' || column_name AS place, comment FROM duckdb_columns()
        WHERE NOT internal AND (schema_name, table_name) IN (FROM described)
        UNION ALL
        SELECT table_name, comment FROM duckdb_tables() WHERE (schema_name, table_name) IN (FROM described)
        """
    )
    assert len(found) > 150
    assert [place for place, comment in zip(found["place"], found["comment"], strict=True) if not comment] == []


def test_the_comment_of_a_column_names_its_unit(store: Store) -> None:
    found = store.ask(
        """
        SELECT table_name || '.' || column_name AS place FROM duckdb_columns()
        WHERE NOT internal AND comment IS NOT NULL AND comment NOT LIKE '%; %'
        """
    )
    assert list(found["place"]) == []


@pytest.mark.parametrize("sheet", contract.SHEETS, ids=lambda sheet: sheet.table)
def test_contract_and_schema_agree_on_names_order_types_and_what_is_required(store: Store, sheet: Sheet) -> None:
    found = store.ask(
        """
        SELECT column_name, is_nullable, data_type
        FROM duckdb_columns() WHERE schema_name = 'staging' AND table_name = ? ORDER BY column_index
        """,
        [sheet.table],
    )
    wanted = {"delivery_id": "INTEGER", "row_number": "INTEGER", **sheet.stored}
    assert list(found["column_name"]) == list(wanted)
    assert [_plain_type(store, name) for name in wanted.values()] == list(found["data_type"])
    required = {name for column in sheet.columns if column.required for name in column.stored}
    needed = {name for name, nullable in zip(found["column_name"], found["is_nullable"], strict=True) if not nullable}
    assert needed == required | {"delivery_id", "row_number"}


def _plain_type(store: Store, sql_type: str) -> str:
    """The type as DuckDB writes it: enums by their values."""
    return str(store.ask(f"SELECT typeof(NULL::{sql_type}) AS name")["name"][0])


def _row(sheet: Sheet) -> dict[str, Any]:
    row: dict[str, Any] = {"delivery_id": 1, "row_number": 2}
    for column in sheet.columns:
        if column.required:
            row |= {name: _example(column, sql_type) for name, sql_type in column.stored.items()}
    return row


def _example(column: Column, sql_type: str) -> Any:
    if sql_type in EXAMPLES:
        return EXAMPLES[sql_type]
    first = reference.options(sql_type.removesuffix("[]"))[0].code
    return [first] if sql_type.endswith("[]") else first


BOUNDED = [(sheet, column) for sheet in contract.SHEETS for column in sheet.columns if column.minimum is not None]


@pytest.mark.parametrize(("sheet", "column"), BOUNDED, ids=lambda part: getattr(part, "table", "") or part.field)
def test_contract_and_schema_agree_on_the_range(store: Store, sheet: Sheet, column: Column) -> None:
    assert column.minimum is not None
    assert column.maximum is not None
    allowed = [_fits(store, sheet, column, value) for value in (column.minimum, column.maximum)]
    beyond = [_fits(store, sheet, column, value) for value in (column.minimum - 1, column.maximum + 1)]
    assert (allowed, beyond) == ([True, True], [False, False])


class _UndoError(Exception):
    """Leaves the store as it was."""


def _fits(store: Store, sheet: Sheet, column: Column, value: float) -> bool:
    row = _row(sheet) | {column.field: int(value) if column.kind is Kind.WHOLE else value}
    names = ", ".join(row)
    marks = ", ".join("?" for _ in row)
    try:
        with store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, _, _):
            cursor.execute(
                "INSERT INTO staging.delivery "
                "VALUES (1, 'midwest', ?, ?, 'rol', 'x.xlsx', repeat('0', 64), true, NULL, NULL, NULL, NULL)",
                [date(2026, 6, 30), date(2026, 6, 30)],
            )
            cursor.execute(f"INSERT INTO staging.{sheet.table} ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608
            raise _UndoError
    except _UndoError:
        return True
    except duckdb.ConstraintException:
        return False


def test_a_code_outside_its_list_cannot_be_stored(store: Store) -> None:
    row = _row(contract.PHASES) | {"item_status_code": "misschien"}
    with pytest.raises(duckdb.ConversionException), store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, _, _):
        cursor.execute("INSERT INTO staging.phase_progress VALUES (1, 2, ?, ?, NULL, NULL)", list(row.values())[2:])


def test_lists_sort_in_their_own_order(store: Store) -> None:
    for name, options in reference.code_lists().items():
        found = store.ask(f"SELECT enum_range(NULL::{name})::VARCHAR[] AS codes")
        assert found["codes"][0] == [option.code for option in options], name


def test_the_sheets_of_the_store_are_those_of_the_contract(store: Store) -> None:
    wanted = [
        (position, sheet.name, sheet.table, sheet in contract.REGIONAL)
        for position, sheet in enumerate(contract.SHEETS, 1)
    ]
    assert store.rows("FROM sheet_table()") == wanted, "in the order of the contract"


def test_the_reference_tables_are_complete() -> None:
    assert {table: len(reference.rows(table)) for table in REFERENCE_COUNTS} == REFERENCE_COUNTS
    assert {name: len(reference.options(name)) for name in LIST_COUNTS} == LIST_COUNTS
    for name, options in reference.code_lists().items():
        assert len({option.code for option in options}) == len(options) > 0, name


def test_every_reference_to_another_table_exists() -> None:
    municipalities, regions = reference.municipalities(), reference.regions()
    assert {m.region for m in municipalities.values()} == set(regions)
    assert {m.now_nis for m in reference.former_municipalities()} <= set(municipalities)
    assert {row["nis"] for row in reference.rows("sub_municipalities")} <= set(municipalities)
    for region in regions.values():
        own = reference.municipalities_of(region.code)
        assert len(own) == region.municipality_count
        assert sum(m.inhabitant_count for m in own) == region.inhabitant_count
    assert [region.position for region in regions.values()] == list(range(1, 19))


def test_the_store_holds_the_reference_tables(store: Store) -> None:
    found = store.ask(
        """
        SELECT
            (SELECT count(*) FROM region) AS regions, (SELECT count(*) FROM municipality) AS municipalities,
            (SELECT count(*) FROM lifecycle_item) AS items,
            (SELECT count(DISTINCT phase_code) FROM lifecycle_item) AS phases
        """
    )
    assert found.to_dict("records") == [{"regions": 18, "municipalities": 304, "items": 38, "phases": 5}]


@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_indicator_is_opened_by_a_comment_and_can_be_asked_of_today(store: Store, indicator: str) -> None:
    lines = [line for path in DEFINITIONS for line in path.read_text(encoding="utf-8").splitlines()]
    comments = "\n".join(line for line in lines if line.startswith("-- "))
    assert re.search(rf"\b{indicator}\b", comments)
    store.ask(f"FROM {INDICATORS[indicator]} LIMIT 1")


def test_every_file_of_definitions_is_made() -> None:
    assert sorted(DEFINITIONS) == sorted((HERE / "definitions").iterdir())


def test_what_is_accepted_stands_in_tables_of_the_same_columns_without_rules(store: Store) -> None:
    sql = """
        SELECT table_name, list((column_name, data_type) ORDER BY column_index) AS columns,
            count(*) FILTER (schema_name = 'main' AND NOT is_nullable) AS ruled_count
        FROM duckdb_columns() WHERE schema_name = '{}' AND table_name IN (
            SELECT table_name FROM duckdb_tables() WHERE schema_name = 'staging'
        )
        GROUP BY table_name ORDER BY table_name
    """
    accepted, checked = store.rows(sql.format("main")), store.rows(sql.format("staging"))
    assert accepted == checked
    assert len(accepted) > 15


def test_opening_a_store_again_keeps_its_rows_and_views(store: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("again") / "monitor.duckdb"
    for _ in range(2):
        opened = Store(path)
        assert len(opened.ask("FROM region")) == 18
        assert len(opened.ask("FROM phase_share(current_date)")) == 90
        opened.close()


@dataclass(frozen=True)
class _Share:
    phase_code: str
    phase_share: float | None


def test_facts_by_a_column_keep_the_order_of_the_rows_and_are_asked_once(store: Store) -> None:
    query = "SELECT region, phase_code, phase_share FROM phase_share(current_date) ORDER BY region DESC, phase_code"
    facts, phases = store.facts_by(_Share, query), [option.code for option in reference.options("phase")]
    assert list(facts) == list(reversed(reference.regions()))
    assert all([one.phase_code for one in own] == phases for own in facts.values())
    assert store.facts_by(_Share, query) is facts
    assert facts["kempen"] is facts["kempen"]
    assert "luik" not in facts
    with pytest.raises(TypeError, match="_Share is not made of"):
        store.facts_by(_Share, "SELECT region, phase_share, phase_code FROM phase_share(current_date)")
    assert not store.facts_by(
        _Share, "SELECT region, phase_code, phase_share FROM phase_share(current_date) WHERE false"
    )


@shared
def _delivery_count(store: Store, region: str) -> tuple[int]:
    ((count,),) = store.rows("SELECT count(*) FROM delivery WHERE region = $region", {"region": region})
    return (count,)


def test_the_answer_of_a_shared_question_is_asked_anew_after_a_write(store: Store) -> None:
    before = _delivery_count(store, "kempen")
    assert _delivery_count(store, "kempen") is before
    assert _delivery_count(store, "limburg") is not before
    with store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, _, _):
        cursor.execute(
            "INSERT INTO staging.delivery "
            "VALUES (7, 'kempen', ?, ?, 'rol', 'x.xlsx', repeat('0', 64), true, NULL, NULL, NULL, NULL)",
            [date(2026, 6, 30), date(2026, 6, 30)],
        )
    assert _delivery_count(store, "kempen") == (before[0] + 1,)


def test_no_definition_has_a_date_of_its_own() -> None:
    # DuckDB reckons a default once, when the macro is made: after midnight it would still be yesterday
    assert [path.name for path in DEFINITIONS if "current_date" in path.read_text(encoding="utf-8")] == []

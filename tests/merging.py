"""Files added to a store, for tests; judges nothing."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data.access import anybody
from data.deliveries import current_rows, versions
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.choices import Choices, Key
from loaders.deliveries.publish import Outcome, publish
from tests.workbooks import REGION, raw_workbook

MARCH, JUNE, JULY = date(2026, 3, 31), date(2026, 6, 30), date(2026, 7, 31)
ROLE = "netwerkmedewerker"
NIS = {"Roeselare": "36015", "Tielt": "37022"}
Sheets = Mapping[str, Sequence[Mapping[str, Any]]]


def own(sheets: Sheets) -> bytes:
    """A file of their own: only the columns that a row has anything in, and no stamp."""
    tables: dict[str, list[list[Any]]] = {}
    for name, rows in sheets.items():
        columns = [column for column in contract.sheet(name).columns if any(column.field in row for row in rows)]
        lines = [[row.get(column.field) for column in columns] for row in rows]
        tables[name] = [[column.header for column in columns], *lines]
    return raw_workbook(tables)


def hand_in(
    store: Store, content: bytes, day: date = JUNE, answers: Mapping[Key, str] | None = None, **extra: Any
) -> Outcome:
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "by": anybody(ROLE), "file_name": "lijst.xlsx"}
    return publish(store, check(content, REGION, choices=Choices(answers or {})), content, **told, **extra)


def add(store: Store, sheets: Sheets, day: date = JUNE, **extra: Any) -> Outcome:
    return hand_in(store, own(sheets), day, **extra)


def rows(store: Store, table: str = "partner", day: date = JUNE) -> list[dict[str, Any]]:
    frame = current_rows(store, day, REGION, table).drop(columns=["delivery_id", "row_number"])
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def names(store: Store, table: str = "partner", day: date = JUNE) -> list[str]:
    return [row["name"] for row in rows(store, table, day)]


def sources(store: Store, day: date = JUNE) -> list[tuple[Any, ...]]:
    standing = versions.standing_rows(store, REGION, day, "Partners", "partner")
    return [(row.values["name"], row.source_delivery_id, row.source_row_number, row.waiting_row_number)
            for row in standing]  # fmt: skip


def waiting(store: Store, day: date = JUNE) -> list[tuple[int, list[str]]]:
    aside = versions.refused_rows(store, day, REGION, anybody())
    return list(zip(aside["row_number"], map(list, aside["finding_codes"]), strict=True))

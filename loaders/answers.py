"""Remembers per region what people answered about columns, for their next workbook."""

from datetime import UTC, datetime

from data import queries
from data.store import Store
from loaders.choices import Choices, Columns
from loaders.separated import SHEET_NAME


def remembered(store: Store, region: str) -> Choices:
    """The answers of a region on earlier workbooks."""
    return Choices(columns=queries.column_answers(store, region))


def remember(store: Store, region: str, columns: Columns) -> None:
    """Keep answers for the next workbook; what was answered in the same way before is not written again.

    Which sheet a .csv holds is not kept: the next one has the same name and may hold another.
    """
    known = queries.column_answers(store, region)
    now = datetime.now(UTC).replace(tzinfo=None)
    fresh = [
        (region, sheet, header, field, now)
        for (sheet, header), field in columns.items()
        if (sheet, header) != (SHEET_NAME, "") and ((sheet, header) not in known or known[sheet, header] != field)
    ]
    if fresh:
        with store.transaction() as cursor:
            cursor.executemany("INSERT INTO column_answer VALUES (?, ?, ?, ?, ?)", fresh)

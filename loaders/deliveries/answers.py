"""Remembers per region what people answered about columns, for their next workbook."""

from data import queries
from data.store import Store
from loaders.choices import Choices, Columns
from loaders.files.delimited import SHEET_NAME


def remembered(store: Store, region: str) -> Choices:
    """The answers of a region on earlier workbooks."""
    return Choices(columns=queries.column_answers(store, region))


def remember(store: Store, region: str, columns: Columns) -> None:
    """Keep answers for the next workbook; what was answered in the same way before is not written again.

    Which sheet a .csv holds is not kept: the next one has the same name and may hold another.
    """
    known = queries.column_answers(store, region)
    fresh = [
        (region, sheet, header, field)
        for (sheet, header), field in columns.items()
        if (sheet, header) != (SHEET_NAME, "") and ((sheet, header) not in known or known[sheet, header] != field)
    ]
    if fresh:
        with store.transaction() as (cursor, moment, _):
            rows = [(*answer, moment) for answer in fresh]
            cursor.executemany("INSERT INTO staging.column_answer VALUES (?, ?, ?, ?, ?)", rows)

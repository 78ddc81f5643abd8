"""Questions about the history: what was known when, rows left aside, answers given; draws nothing.

Judged by tests/test_versions.py, which knows what it handed in.
"""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from data.queries.deliveries import COLUMNS, Delivery
from data.store import Store


def delivery(store: Store, delivery_id: int) -> Delivery | None:
    """The delivery with this number; None when there is none. Source: table ``delivery``."""
    found = store.rows(f"SELECT {COLUMNS} FROM delivery WHERE id = $id", {"id": delivery_id})  # noqa: S608 - ours
    return Delivery(*found[0]) if found else None


def delivery_before(store: Store, region: str, reference_date: date, delivery_id: int) -> Delivery | None:
    """The delivery before this one for the same region and date; None when it was the first.

    Source: table ``delivery``.
    """
    found = store.ask(
        """
        SELECT max(id) AS id FROM delivery
        WHERE region = $region AND reference_date = $reference_date AND id < $delivery_id
        """,
        {"region": region, "reference_date": reference_date, "delivery_id": delivery_id},
    )
    return delivery(store, found["id"][0]) if found["id"][0] is not None else None


def choices_of(store: Store, delivery_id: int) -> str:
    """What people answered when this workbook was read, as JSON; empty when nothing was asked.

    Source: table ``delivery_choice``.
    """
    found = store.ask("SELECT choices FROM delivery_choice WHERE delivery_id = $id", {"id": delivery_id})
    return "" if found.empty else str(found["choices"][0])


def moved_since(store: Store, region: str, as_of: date, sheets: Sequence[str], version: int) -> list[int]:
    """The deliveries of a region after this data version that say anything of these sheets up to a date.

    Source: tables ``delivery``, ``delivery_sheet``, ``withdrawn_sheet``.
    """
    found = store.rows(
        """
        SELECT DISTINCT delivery.id
        FROM delivery
        JOIN (
            SELECT delivery_id, sheet FROM delivery_sheet
            UNION ALL
            SELECT delivery_id, sheet FROM withdrawn_sheet
        ) AS spoken ON spoken.delivery_id = delivery.id
        WHERE id > $version AND region = $region AND reference_date <= $as_of
            AND list_contains($sheets::VARCHAR[], spoken.sheet)
        ORDER BY id
        """,
        {"version": version, "region": region, "as_of": as_of, "sheets": list(sheets)},
    )
    return [number for (number,) in found]


def rows_of_delivery(store: Store, delivery_id: int, sheet_table: str) -> pd.DataFrame:
    """The rows that one delivery brought for one sheet, in the order of the sheet; empty when it had none.

    Source: table ``sheet_table`` itself.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        the columns of the table, in the order of the contract; missing: not given.

    Raises:
        KeyError: when no sheet has this table.
    """
    if store.ask("SELECT sheet FROM sheet_table() WHERE table_name = $name", {"name": sheet_table}).empty:
        raise KeyError(sheet_table)
    return store.ask(
        f"FROM {sheet_table} WHERE delivery_id = $delivery_id ORDER BY row_number",
        {"delivery_id": delivery_id},
    )


def speaking(store: Store, region: str, as_of: date, last_id: int) -> dict[str, int]:
    """Which delivery spoke for each sheet at a date, when ``last_id`` was the newest delivery.

    Source: macro ``current_sheet``.
    """
    found = store.at(last_id).ask(
        "SELECT sheet, delivery_id FROM current_sheet($as_of) WHERE region = $region",
        {"region": region, "as_of": as_of},
    )
    return dict(zip(found["sheet"], found["delivery_id"], strict=True))


def sheets_known(store: Store, region: str, reference_date: date, last_id: int) -> dict[str, int]:
    """Which delivery spoke for each sheet of exactly this date, when ``last_id`` was the newest delivery.

    Source: macro ``current_sheet``.
    """
    found = store.at(last_id).ask(
        """
        SELECT sheet, delivery_id
        FROM current_sheet($reference_date)
        JOIN sheet_table() AS listed USING (sheet)
        WHERE region = $region AND reference_date = $reference_date
        ORDER BY listed.position
        """,
        {"region": region, "reference_date": reference_date},
    )
    return dict(zip(found["sheet"], found["delivery_id"], strict=True))


def refused_rows(store: Store, as_of: date, region: str) -> pd.DataFrame:
    """Which rows of a region lie aside: those of the deliveries that speak at this date.

    One row per row left aside, by sheet and row. Source: macro ``open_refused_row``.

    Returns:
        sheet: name of the sheet; row_number: int, Excel row; reference_date: date it was handed in for.
        finding_codes: list of codes, why it was left aside.
        findings: text, JSON list of the findings with code, cell, column, seen and details.
        cells: text, JSON object of header to value as typed.
    """
    return store.ask(
        """
        SELECT sheet, row_number, reference_date, finding_codes, findings, cells
        FROM open_refused_row($as_of)
        JOIN sheet_table() AS listed USING (sheet)
        WHERE region = $region
        ORDER BY listed.position, row_number
        """,
        {"as_of": as_of, "region": region},
    )

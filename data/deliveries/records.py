"""Questions about the deliveries themselves and the rows they brought; draws nothing."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Delivery:
    """One accepted workbook, as in table ``delivery``; ``received_at`` is UTC without a zone.

    ``way`` is how it came to stand: add, replace (as before there was a choice) or confirm, without a file.
    ``upload_sha256`` is what was handed in, where a copy is kept instead: without what people left out and without
    who made it.
    """

    id: int
    region: str
    reference_date: date
    received_at: datetime
    user_role: str
    file_name: str
    sha256: str
    is_demo: bool
    note: str | None
    replaces: int | None
    way: str | None = None
    upload_sha256: str | None = None

    @property
    def handed_in_sha256(self) -> str:
        """The digest of the file as it came in."""
        return self.upload_sha256 or self.sha256


COLUMNS = ", ".join(field.name for field in fields(Delivery))
"""The columns of table ``delivery``, in its order."""


_DELIVERIES = """
    SELECT
        id, region, reference_date, received_at, user_role, file_name, sha256, is_demo,
        coalesce(sum(held.row_count), 0)::BIGINT AS row_count,
        coalesce(sum(held.refused_row_count), 0)::BIGINT AS refused_row_count,
        coalesce(list(held.sheet ORDER BY listed.position) FILTER (held.sheet IS NOT NULL), []) AS sheets,
        replaces,
        coalesce(way, 'replace') AS way,
        upload_sha256 IS NOT NULL AS is_copy
    FROM delivery
    LEFT JOIN delivery_sheet AS held ON held.delivery_id = delivery.id
    LEFT JOIN sheet_table() AS listed ON listed.sheet = held.sheet
    WHERE $region IS NULL OR region = $region
    GROUP BY ALL
    ORDER BY id DESC
"""


def deliveries(store: Store, region: str | None = None) -> "pd.DataFrame":
    """Which workbooks were accepted, over all regions or of one (or of ``lerend-netwerk``).

    One row per delivery, newest first. Source: tables ``delivery``, ``delivery_sheet``.

    Returns:
        id: int, rising.
        region: code of the region, or lerend-netwerk.
        reference_date: date the figures describe.
        received_at: datetime, UTC.
        user_role: text, who handed it in, never a name.
        file_name, sha256: text.
        is_demo: bool, invented figures.
        row_count, refused_row_count: int, rows stored and rows left aside.
        sheets: list of sheet names it held, in workbook order.
        replaces: int, the delivery whose state it puts back; missing: it brought a file of its own.
        way: add, replace or confirm.
        is_copy: bool, a copy without people is kept instead of the file itself.
    """
    return store.ask(_DELIVERIES, {"region": region})


def delivery_records(store: Store, region: str | None = None) -> list[dict[str, Any]]:
    """The same as ``deliveries`` as dictionaries, for who needs no frame."""
    return store.records(_DELIVERIES, {"region": region})


def latest_delivery(store: Store, region: str, reference_date: date) -> Delivery | None:
    """The newest delivery of one region for exactly this reference date; None when there is none.

    Source: table ``delivery``.
    """
    found = store.rows(
        f"""
        SELECT {COLUMNS}
        FROM delivery
        WHERE region = $region AND reference_date = $reference_date
        ORDER BY id DESC
        LIMIT 1
        """,  # noqa: S608 - ours
        {"region": region, "reference_date": reference_date},
    )
    return Delivery(*found[0]) if found else None


def current_rows(store: Store, as_of: date, region: str, sheet_table: str) -> "pd.DataFrame":
    """The rows of one sheet that hold for one region: what its template is filled with and compared to.

    One row per row of the sheet, in its order; empty when the region never handed it in. Nothing is hidden:
    these are the region's own rows. Source: tables ``delivery_sheet`` and ``sheet_table`` itself.

    Args:
        store: the store to ask.
        as_of: the date at which the rows hold.
        region: code of the region, or lerend-netwerk.
        sheet_table: table of the sheet, such as ``partner``.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        the columns of the table, in the order of the contract; missing: not given.

    Raises:
        KeyError: when no sheet has this table.
    """
    listed = store.rows("SELECT sheet FROM sheet_table() WHERE table_name = $name", {"name": sheet_table})
    if not listed:
        raise KeyError(sheet_table)
    return store.ask(
        f"""
        SELECT held.*
        FROM current_sheet($as_of) AS handed_in
        JOIN {sheet_table} AS held USING (delivery_id)
        WHERE handed_in.region = $region AND handed_in.sheet = $sheet
        ORDER BY held.row_number
        """,  # noqa: S608 - the name was just found in the list of tables
        {"as_of": as_of, "region": region, "sheet": listed[0][0]},
    )


def has_demo_rows(store: Store) -> bool:
    """True when the store holds invented figures. Source: table ``delivery``."""
    return bool(store.rows("SELECT 1 FROM delivery WHERE is_demo LIMIT 1"))

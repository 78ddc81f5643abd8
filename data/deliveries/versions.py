"""Questions about the history: what was known when, rows left aside, answers given; draws nothing.

Judged by tests/test_versions.py, which knows what it handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from data.access import Act, Action, Principal
from data.audit import allow
from data.deliveries.records import COLUMNS, Delivery
from data.store import Store, shared

if TYPE_CHECKING:
    import pandas as pd


_DATES = """
    SELECT sheet, reference_date
    FROM current_sheet($as_of)
    JOIN sheet_table() AS listed USING (sheet)
    WHERE region = $region
    ORDER BY listed.position
    """


@shared
def delivery(store: Store, delivery_id: int) -> Delivery | None:
    """The delivery with this number; None when there is none. Source: table ``delivery``."""
    found = store.rows(f"SELECT {COLUMNS} FROM delivery WHERE id = $id", {"id": delivery_id})  # noqa: S608 - ours
    return Delivery(*found[0]) if found else None


def delivery_before(store: Store, region: str, reference_date: date, delivery_id: int) -> Delivery | None:
    """The delivery before this one for the same region and date; None when it was the first.

    Source: table ``delivery``.
    """
    ((number,),) = store.rows(
        """
        SELECT max(id) FROM delivery
        WHERE region = $region AND reference_date = $reference_date AND id < $delivery_id
        """,
        {"region": region, "reference_date": reference_date, "delivery_id": delivery_id},
    )
    return delivery(store, number) if number is not None else None


def choices_of(store: Store, delivery_id: int) -> str:
    """What people answered when this workbook was read, as JSON; empty when nothing was asked.

    Source: table ``delivery_choice``.
    """
    found = store.rows("SELECT choices FROM delivery_choice WHERE delivery_id = $id", {"id": delivery_id})
    return str(found[0][0]) if found else ""


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


def rows_of_delivery(store: Store, delivery_id: int, sheet_table: str) -> "pd.DataFrame":
    """The rows that one delivery brought for one sheet, in the order of the sheet; empty when it had none.

    Source: table ``sheet_table`` itself.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        the columns of the table, in the order of the contract; missing: not given.

    Raises:
        KeyError: when no sheet has this table.
    """
    if not store.rows("SELECT sheet FROM sheet_table() WHERE table_name = $name", {"name": sheet_table}):
        raise KeyError(sheet_table)
    return store.ask(
        f"FROM {sheet_table} WHERE delivery_id = $delivery_id ORDER BY row_number",
        {"delivery_id": delivery_id},
    )


def speaking(store: Store, region: str, as_of: date, last_id: int) -> dict[str, int]:
    """Which delivery spoke for each sheet at a date, when ``last_id`` was the newest delivery.

    Source: macro ``current_sheet``.
    """
    found = store.at(last_id).rows(
        "SELECT sheet, delivery_id FROM current_sheet($as_of) WHERE region = $region",
        {"region": region, "as_of": as_of},
    )
    return {str(sheet): int(number) for sheet, number in found}


def sheets_known(store: Store, region: str, reference_date: date, last_id: int) -> dict[str, int]:
    """Which delivery spoke for each sheet of exactly this date, when ``last_id`` was the newest delivery.

    Source: macro ``current_sheet``.
    """
    found = store.at(last_id).rows(
        """
        SELECT sheet, delivery_id
        FROM current_sheet($reference_date)
        JOIN sheet_table() AS listed USING (sheet)
        WHERE region = $region AND reference_date = $reference_date
        ORDER BY listed.position
        """,
        {"region": region, "reference_date": reference_date},
    )
    return {str(sheet): int(number) for sheet, number in found}


def refused_rows(store: Store, as_of: date, region: str, by: Principal) -> "pd.DataFrame":
    """Which rows of a region lie aside: those of the deliveries that speak at this date.

    One row per row left aside, by sheet and row. Source: macro ``open_refused_row``. Raises RefusedError for who
    may not see them.

    Returns:
        sheet: name of the sheet; row_number: int, Excel row; reference_date: date it was handed in for.
        finding_codes: list of codes, why it was left aside.
        findings: text, JSON list of the findings with code, cell, column, seen and details.
        cells: text, JSON object of header to value as typed.
        standing_row_number: int, the row of that delivery that stands in the meantime; missing: none does.
    """
    allow(store.ledger, Act(by, Action.ORIGINALS, region))
    aside = _refused(store, as_of)
    return aside[aside["region"] == region].drop(columns="region").reset_index(drop=True)


@shared
def _refused(store: Store, as_of: date) -> "pd.DataFrame":
    # of all regions at once, since planning it takes longer than answering it for one more; nobody changes it
    return store.ask(
        """
        SELECT
            aside.region, sheet, aside.row_number, aside.reference_date, aside.finding_codes, aside.findings,
            aside.cells, source.row_number AS standing_row_number
        FROM open_refused_row($as_of) AS aside
        JOIN sheet_table() AS listed USING (sheet)
        LEFT JOIN row_source AS source
            ON source.delivery_id = aside.delivery_id AND source.sheet = aside.sheet
            AND source.waiting_row_number = aside.row_number
        ORDER BY listed.position, aside.row_number
        """,
        {"as_of": as_of},
    )


class Standing(NamedTuple):
    """One row that holds, and who last spoke of it; ``values`` are the columns of its table.

    ``waiting_row_number`` is the row left aside that would take its place; None when none does.
    """

    row_number: int
    values: dict[str, Any]
    source_delivery_id: int
    source_sheet: str
    source_row_number: int
    waiting_row_number: int | None


def standing_rows(store: Store, region: str, as_of: date, sheet: str, sheet_table: str) -> list[Standing]:
    """The rows of a sheet that hold for a region at a date, in their order, each with who last spoke of it.

    Sources: macro ``current_sheet``, tables ``sheet_table`` and ``row_source``.
    """
    records = store.records(
        f"""
        SELECT
            held.* EXCLUDE (delivery_id),
            coalesce(source.source_delivery_id, held.delivery_id) AS source_delivery_id,
            coalesce(source.source_sheet, handed_in.sheet) AS source_sheet,
            coalesce(source.source_row_number, held.row_number) AS source_row_number,
            source.waiting_row_number
        FROM current_sheet($as_of) AS handed_in
        JOIN {sheet_table} AS held USING (delivery_id)
        LEFT JOIN row_source AS source
            ON source.delivery_id = held.delivery_id AND source.sheet = handed_in.sheet
            AND source.row_number = held.row_number
        WHERE handed_in.region = $region AND handed_in.sheet = $sheet
        ORDER BY held.row_number
        """,  # noqa: S608 - a table of the contract
        {"as_of": as_of, "region": region, "sheet": sheet},
    )
    # what is left of a record is the row itself
    own = [name for name in Standing._fields if name != "values"]
    return [Standing(values=record, **{name: record.pop(name) for name in own}) for record in records]


class OpenRow(NamedTuple):
    """A row left aside as the store keeps it: its Excel row, why (codes, and findings as JSON), its cells as JSON."""

    row_number: int
    finding_codes: list[str]
    findings: str
    cells: str


class SpeakingSheet(NamedTuple):
    """What speaks for a sheet: the delivery, the date it is for, its file, how many rows it left aside, and those."""

    delivery_id: int
    reference_date: date
    sha256: str
    refused_row_count: int
    open_rows: tuple[OpenRow, ...]


def speaking_sheets(store: Store, region: str, as_of: date) -> dict[str, SpeakingSheet]:
    """What speaks for each sheet of a region at a date; a sheet that was never handed in is not there.

    Sources: macro ``current_sheet``, tables ``delivery``, ``delivery_sheet`` and ``refused_row``.
    """
    parameters = {"as_of": as_of, "region": region}
    aside: dict[str, list[OpenRow]] = {}
    for sheet, *row in store.rows(
        """
        SELECT sheet, row_number, finding_codes, findings, cells
        FROM open_refused_row($as_of) WHERE region = $region ORDER BY row_number
        """,
        parameters,
    ):
        aside.setdefault(sheet, []).append(OpenRow(*row))
    return {
        sheet: SpeakingSheet(number, day, digest, count, tuple(aside.get(sheet, ())))
        for sheet, number, day, digest, count in store.rows(
            """
            SELECT sheet, speaking.delivery_id, speaking.reference_date,
                coalesce(delivery.upload_sha256, delivery.sha256), refused_row_count
            FROM current_sheet($as_of) AS speaking
            JOIN delivery ON delivery.id = speaking.delivery_id
            JOIN delivery_sheet USING (delivery_id, sheet)
            WHERE speaking.region = $region
            """,
            parameters,
        )
    }


@dataclass(frozen=True)
class _SheetDate:
    """A sheet, and the date that it was last handed in, or confirmed, for."""

    sheet: str
    reference_date: date


def older_sheets(store: Store, region: str, as_of: date) -> dict[str, SpeakingSheet]:
    """What speaks for the sheets of a region that were last handed in, or confirmed, for an earlier date than this one.

    Sources: as ``speaking_sheets``.
    """
    return {name: one for name, one in speaking_sheets(store, region, as_of).items() if one.reference_date < as_of}


def older_dates(store: Store, region: str, as_of: date) -> dict[str, date]:
    """For which date the same were, in workbook order; kept until something is written. Source: ``current_sheet``."""
    dates = store.facts(_SheetDate, _DATES, region=region, as_of=as_of)
    return {one.sheet: one.reference_date for one in dates if one.reference_date < as_of}


def confirmed_later(store: Store, region: str, delivery_id: int) -> list[date]:
    """The dates at which what a delivery said was confirmed, and still stands so; all are later than its own.

    Source: view ``standing_sheet``, tables ``delivery`` and ``row_source``.
    """
    found = store.rows(
        """
        SELECT DISTINCT held.reference_date
        FROM (
            SELECT sheet, reference_date, max(delivery_id) AS delivery_id
            FROM standing_sheet WHERE region = $region
            GROUP BY sheet, reference_date
        ) AS held
        JOIN delivery ON delivery.id = held.delivery_id
        JOIN row_source AS source ON source.delivery_id = held.delivery_id AND source.sheet = held.sheet
        WHERE delivery.way = 'confirm' AND source.source_delivery_id = $delivery_id
        ORDER BY held.reference_date
        """,
        {"region": region, "delivery_id": delivery_id},
    )
    return [day for (day,) in found]

"""The rows of every sheet of every region as anybody who looks may take them along; no words.

What is left out here is nowhere in a file: mailboxes, rows that wait, and small numbers of people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.store import Store

LEFT_OUT = frozenset({"contact_mailbox"})
"""Columns of the sheets that stay with the region: a mailbox is for who works together, not for a list."""
HELD_BACK: Mapping[str, frozenset[str]] = {
    "Besturen": LEFT_OUT,
    "Aanbod": frozenset(
        {
            "yearly_participant_count",
            *(f"{who}_feedback_{what}" for who in ("newcomer", "provider") for what in ("score", "count")),
            "newcomer_feedback_language_codes",
        }
    ),
    "Samenwerking": frozenset({*(f"score_{score}_count" for score in range(1, 6)), "next_steps"}),
    "Aanwezigheid": frozenset({"attendee_count"}),
}
"""Of each sheet the columns of which some values stay with the region. Of what changed in one, others read no value."""
_FEEDBACK = """
    CASE WHEN NOT is_small({who}_feedback_count) THEN {who}_feedback_score END AS {who}_feedback_score,
    CASE WHEN NOT is_small({who}_feedback_count) THEN {who}_feedback_count END AS {who}_feedback_count"""
_SCORES = ", ".join(f"CASE WHEN is_told THEN score_{score}_count END AS score_{score}_count" for score in range(1, 6))
_PLAIN = "SELECT * FROM {table} AS held"
_ROWS: Mapping[str, str] = {
    "Besturen": f"SELECT * EXCLUDE ({', '.join(LEFT_OUT)}) FROM government",  # noqa: S608 - ours
    "Partners": """
        SELECT *, is_active_partner(engagement_code, since_date, until_date, $as_of) AS is_active FROM partner""",
    "Aanbod": f"""
        SELECT
            * EXCLUDE (criterion_scores) REPLACE (
                CASE WHEN NOT is_small(yearly_participant_count) THEN yearly_participant_count END
                    AS yearly_participant_count,
                {_FEEDBACK.format(who="newcomer")},
                CASE WHEN NOT is_small(newcomer_feedback_count) THEN newcomer_feedback_language_codes END
                    AS newcomer_feedback_language_codes,
                {_FEEDBACK.format(who="provider")}
            ),
            is_active_offer(offer_status_code, start_date, end_date, $as_of) AS is_active,
            quality_state(quality_score, criterion_count, is_closed, assessed_date, $as_of) AS quality_state_code,
            is_small(yearly_participant_count) AS participant_is_hidden,
            is_small(newcomer_feedback_count) AS newcomer_is_hidden,
            is_small(provider_feedback_count) AS provider_is_hidden
        FROM scored_offer""",  # noqa: S608 - ours
    "Samenwerking": f"""
        WITH counted AS (
            SELECT
                *,
                coalesce(score_1_count, 0) + coalesce(score_2_count, 0) + coalesce(score_3_count, 0)
                    + coalesce(score_4_count, 0) + coalesce(score_5_count, 0) AS answers,
                answers >= 3 AS is_told
            FROM collaboration
        )
        SELECT
            * EXCLUDE (answers, is_told)
            REPLACE ({_SCORES}, CASE WHEN is_told THEN next_steps END AS next_steps),
            CASE WHEN is_told THEN answers END AS answer_count,
            NOT is_told AS is_hidden
        FROM counted""",  # noqa: S608 - ours
    "Aanwezigheid": """
        SELECT
            * REPLACE (CASE WHEN NOT is_small(attendee_count) THEN attendee_count END AS attendee_count),
            is_small(attendee_count) AS is_hidden
        FROM attendance""",
}
"""Where a sheet is more or less than its table; a group under three answers tells nothing, as on the pages."""


def sheet_rows(store: Store, as_of: date, sheet: str, region: str | None) -> list[dict[str, Any]]:
    """The rows of a sheet that stand at a date, of all regions or of one, in geographic order and that of the sheet.

    A row holds region (code, or lerend-netwerk), reference_date (what the delivery describes), delivery_id, row_number
    and the columns of its table; missing: not given, or hidden. Derived: is_active on Partners and Aanbod,
    quality_score and quality_state_code on Aanbod, answer_count on Samenwerking, and flags of what is hidden.
    Sources: macro ``current_sheet``, the table of the sheet. Raises KeyError when there is no such sheet.
    """
    table = _table(store, sheet)
    held = _ROWS.get(sheet, _PLAIN.format(table=table))
    return store.records(
        f"""
        SELECT speaking.region, speaking.reference_date, held.*
        FROM current_sheet($as_of) AS speaking JOIN ({held}) AS held USING (delivery_id)
        WHERE speaking.sheet = $sheet AND ($region IS NULL OR speaking.region = $region)
        ORDER BY TRY_CAST(speaking.region AS region_code), held.row_number
        """,  # noqa: S608 - the table is of the list of sheets
        {"as_of": as_of, "sheet": sheet, "region": region},
    )


def _table(store: Store, sheet: str) -> str:
    found = store.rows("SELECT table_name FROM sheet_table() WHERE sheet = $sheet", {"sheet": sheet})
    if not found:
        raise KeyError(sheet)
    return str(found[0][0])


@dataclass(frozen=True)
class SheetRows:
    """How many rows of a sheet stand, and the regions (or the learning network) that they are of."""

    sheet: str
    row_count: int
    regions: tuple[str, ...]


def sheet_counts(store: Store, as_of: date) -> tuple[SheetRows, ...]:
    """Every sheet that was ever handed in, in workbook order. Sources: macro ``current_sheet``, ``delivery_sheet``."""
    return store.facts(
        SheetRows,
        """
        SELECT
            sheet, sum(row_count)::BIGINT AS row_count,
            list(speaking.region ORDER BY TRY_CAST(speaking.region AS region_code)) AS regions
        FROM current_sheet($as_of) AS speaking
        JOIN delivery_sheet USING (delivery_id, sheet)
        JOIN sheet_table() AS listed USING (sheet)
        GROUP BY sheet, listed.position
        ORDER BY listed.position
        """,
        as_of=as_of,
    )

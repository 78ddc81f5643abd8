"""A template that is older than some columns: what stands in those columns stays, what it does say is taken."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

from data.access import anybody
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.deliveries.publish import Outcome, publish
from tests.workbooks import REGION, edited, government, offer, workbook

MARCH, JUNE, JULY = date(2026, 3, 31), date(2026, 6, 30), date(2026, 7, 31)
IDENTITY = {
    "network_name": "Samen in de streek",
    "why": "Wie hier nieuw is, hoort erbij.",
    "network_values": "Dichtbij",
}


def hand_in(store: Store, content: bytes, day: date) -> Outcome:
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "by": anybody(), "file_name": "sjabloon.xlsx"}
    return publish(store, check(content, REGION), content, **told)


def older(sheets: Mapping[str, Sequence[Mapping[str, Any]]], without: Mapping[str, int]) -> bytes:
    """The template with these rows, as it was before the last so many columns of a sheet came."""

    def shorten(book: Workbook) -> None:
        for name, count in without.items():
            book[name].delete_cols(len(contract.sheet(name).columns) - count + 1, count)

    return edited(workbook(sheets, REGION), shorten)


def test_an_older_template_erases_nothing_that_it_has_no_column_for(store: Store) -> None:
    known = {"story": "Vroeger verhaal", "temperature_degrees": 8.0, **IDENTITY, "newcomer_steering_code": "via"}
    hand_in(store, workbook({"Regio": [known]}, REGION), MARCH)
    added = len(contract.REGION.columns) - [c.field for c in contract.REGION.columns].index("network_name")
    outcome = hand_in(store, older({"Regio": [{"story": "Nieuw verhaal"}]}, {"Regio": added}), JUNE)
    assert outcome.status == "loaded"
    row = store.ask("FROM main.region_state ORDER BY delivery_id").to_dict("records")[-1]
    assert row["story"] == "Nieuw verhaal" and row["temperature_degrees"] is None, "an empty cell of it does say so"
    assert {name: row[name] for name in IDENTITY} == IDENTITY and row["newcomer_steering_code"] == "via"


def test_what_was_known_lapses_when_an_older_file_says_something_else_of_it(store: Store) -> None:
    asked: dict[str, Any] = {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 9}
    known = offer(**asked, newcomer_feedback_language_codes="Nederlands; Arabisch", start_date=MARCH, end_date=JUNE)
    hand_in(store, workbook({"Aanbod": [known]}, REGION), MARCH)
    same = older({"Aanbod": [offer(**asked, start_date=MARCH, end_date=JUNE)]}, {"Aanbod": 1})
    hand_in(store, same, JUNE)
    assert languages(store) == ["nl", "ar"], "the same answers were given in the same languages"
    other = offer(**(asked | {"newcomer_feedback_count": 12}), start_date=MARCH, end_date=JUNE)
    hand_in(store, older({"Aanbod": [other]}, {"Aanbod": 1}), JULY)
    assert languages(store) is None, "nobody told in which languages these were given"


def test_a_government_that_joins_keeps_no_reason_for_staying_out(store: Store) -> None:
    why: dict[str, Any] = {"reason": "Geen middelen", "since_date": MARCH}
    hand_in(store, workbook({"Besturen": [government(engagement_code="bewust_niet", **why)]}, REGION), MARCH)
    hand_in(store, older({"Besturen": [government(engagement_code="4")]}, {"Besturen": 3}), JUNE)
    row = store.ask("FROM main.government ORDER BY delivery_id").to_dict("records")[-1]
    assert row["reason"] is None and row["since_date"] is None


def languages(store: Store) -> list[str] | None:
    told = store.rows("SELECT newcomer_feedback_language_codes FROM main.offer ORDER BY delivery_id DESC LIMIT 1")
    return list(told[0][0]) if told[0][0] else None

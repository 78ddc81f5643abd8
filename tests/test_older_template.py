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
from tests.workbooks import REGION, edited, workbook

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
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

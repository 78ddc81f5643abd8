"""What stands is confirmed on opladen without a file: dates move, figures do not."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries import receiving
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.publish import publish
from tests.ledgers import rows_of
from tests.workbooks import REGION, offer, partner, workbook

MARCH, JUNE, AUTUMN = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "monitor.duckdb")) as opened:
        yield opened


def load(store: Store, rows: dict[str, list[dict[str, object]]], day: date) -> None:
    content = workbook(rows)
    checked = check(content, REGION)
    publish(store, checked, content, region=REGION, reference_date=day, user_role="x", file_name="x.xlsx")


def test_sheets_of_an_earlier_date_can_be_confirmed_each_on_its_own(store: Store) -> None:
    load(store, {"Partners": [partner()], "Aanbod": [offer()]}, MARCH)
    load(store, {"Partners": [partner(engagement_code="Stuurt mee")]}, JUNE)
    assert receiving.older_sheets(store, REGION, AUTUMN) == {"Partners": JUNE, "Aanbod": MARCH}
    assert receiving.older_sheets(store, REGION, JUNE) == {"Aanbod": MARCH}
    assert receiving.older_sheets(store, "waasland", AUTUMN) == {}
    before = rows_of(store)

    confirm_sheet(store, REGION, ["Aanbod"], AUTUMN, "x")
    assert receiving.older_sheets(store, REGION, AUTUMN) == {"Partners": JUNE}
    rows = store.rows("SELECT name FROM current_offer($day)", {"day": AUTUMN})
    assert rows == [("Praattafel voorbeeld",)]
    assert len(rows_of(store)["offer"]) == len(before["offer"]) + 1


def test_the_store_as_it_would_be_is_seen_by_nobody_else_and_leaves_nothing(store: Store) -> None:
    load(store, {"Partners": [partner()]}, MARCH)
    before, version = rows_of(store), store.version()
    checked = check(workbook({"Partners": [partner(), partner("Tweede voorbeeldvzw")]}), REGION)
    with receiving.foreseen(store, checked, JUNE) as later:
        names = "SELECT name FROM current_partner($day) ORDER BY ALL"
        assert [name for (name,) in later.rows(names, {"day": JUNE})] == ["Tweede voorbeeldvzw", partner()["name"]]
        assert [name for (name,) in store.rows(names, {"day": JUNE})] == [partner()["name"]]
    assert (rows_of(store), store.version()) == (before, version)

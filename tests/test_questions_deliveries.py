"""The facts about deliveries: for which quarters was handed in, and what was confirmed later."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.access import anybody
from data.deliveries.versions import confirmed_later
from data.questions.handed_in import QUARTERS_SHOWN, handed_in_by_quarter
from data.store import Store
from loaders.deliveries.desk import Desk
from tests.delivering import deliver
from tests.running import copied, empty_store
from tests.workbooks import offer, partner
from ui.texts import kept as kept_words

MARCH, APRIL, JUNE, AUTUMN = date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30), date(2026, 9, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path))
    yield opened
    opened.close()


def test_a_date_counts_for_the_quarter_it_lies_in(store: Store) -> None:
    for region, day in [("kempen", MARCH), ("kempen", APRIL), ("kempen", JUNE), ("limburg", date(2026, 1, 1))]:
        deliver(store, region, day, {"Partners": [partner(f"Club {day.month}")]})
    facts = handed_in_by_quarter(store, JUNE)
    assert facts.quarters == (MARCH, JUNE)
    dates = {(one.region, one.quarter): one.dates for one in facts.cells if one.dates}
    assert dates == {
        ("kempen", MARCH): (MARCH,),
        ("kempen", JUNE): (APRIL, JUNE),
        ("limburg", MARCH): (date(2026, 1, 1),),
    }
    assert {one.region for one in facts.cells if one.is_at_end} == {"kempen"}
    assert (facts.closed_quarter, facts.closed_count, facts.region_count) == (JUNE, 1, 18)


def test_a_quarter_that_still_runs_is_shown_and_not_closed(store: Store) -> None:
    deliver(store, "kempen", MARCH, {"Partners": [partner()]})
    facts = handed_in_by_quarter(store, date(2026, 6, 29))
    assert (facts.quarters, facts.closed_quarter, facts.closed_count) == ((MARCH, JUNE), MARCH, 1)
    assert len(handed_in_by_quarter(store, date(2030, 12, 31)).quarters) == QUARTERS_SHOWN


def test_without_deliveries_the_quarter_of_that_day_is_empty(store: Store) -> None:
    facts = handed_in_by_quarter(store, date(2026, 5, 5))
    assert (facts.quarters, facts.closed_quarter, facts.deliveries) == ((JUNE,), None, ())


def test_a_delivery_is_confirmed_later_only_where_its_own_rows_are(store: Store) -> None:
    deliver(store, "kempen", MARCH, {"Partners": [partner()]})
    deliver(store, "kempen", MARCH, {"Aanbod": [offer(municipality_codes="hele regio")]})
    Desk(store, "kempen", JUNE, anybody("x"), kept_words).confirm(["Partners"])
    assert confirmed_later(store, "kempen", 1) == [JUNE]
    assert confirmed_later(store, "kempen", 2) == []
    Desk(store, "kempen", AUTUMN, anybody("x"), kept_words).confirm(["Aanbod"])
    assert confirmed_later(store, "kempen", 1) == [JUNE]
    assert confirmed_later(store, "kempen", 2) == [AUTUMN]

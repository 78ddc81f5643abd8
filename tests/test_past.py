"""The store as it was known at an earlier data version: what a link in the minutes of a meeting keeps showing."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data.access import MACHINE, Act, Action, anybody
from data.questions.partner_counts import partner_counts
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.history import known, put_back, way_back
from loaders.deliveries.publish import publish
from tests.few import few
from tests.test_versions import EVERY_SHEET, state
from tests.workbooks import REGION, offer, partner, workbook
from tests.worlds import MOMENTS, World, fill, hand_in, worlds

JUNE = date(2026, 6, 30)
ROLE = "netwerkmedewerker"


def load(store: Store, count: int) -> None:
    content = workbook({"Partners": [partner(f"Voorbeeldvzw {n}") for n in range(count)], "Aanbod": [offer()]})
    publish(
        store, check(content, REGION), content, region=REGION, reference_date=JUNE, by=anybody(ROLE), file_name="x.xlsx"
    )


def partner_count(store: Store) -> int | None:
    return next(one.partner_count for one in partner_counts(store, JUNE) if one.region == REGION)


def test_an_earlier_version_keeps_showing_what_was_known_then(store: Store) -> None:
    load(store, 2)
    load(store, 3)
    assert [partner_count(store.at(version)) for version in (0, 1, 2)] == [None, 2, 3]
    assert (store.at(1).version(), store.version()) == (1, 2)
    assert partner_count(store) == 3


def test_an_earlier_version_knows_nothing_of_a_later_roll_back(store: Store) -> None:
    load(store, 2)
    load(store, 3)
    put_back(store, known(store, 1), way_back(store, known(store, 1)), store.version(), anybody(ROLE))
    assert [partner_count(one) for one in (store.at(1), store.at(2), store)] == [2, 3, 2]


def test_the_past_cannot_be_written_to(store: Store) -> None:
    load(store, 1)
    with pytest.raises(TypeError), store.at(1).transaction(Act(MACHINE, Action.DELIVER)):
        pass


@few(2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(worlds(EVERY_SHEET), st.data())
def test_every_version_equals_the_store_of_that_moment(store: Store, world: World, choice: st.DataObject) -> None:
    fill(store, World())
    seen = [state(store, MOMENTS)]
    for delivery in world.deliveries:
        hand_in(store, delivery)
        seen.append(state(store, MOMENTS))
    version = choice.draw(st.integers(0, len(seen) - 1))
    first = store.version() - len(world.deliveries)
    assert state(store.at(first + version), MOMENTS) == seen[version]

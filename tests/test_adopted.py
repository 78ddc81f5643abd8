"""A result of the room becomes a delivery of the region, beside what the region said already."""

from datetime import date
from typing import Any

import pytest

from data import live_answers
from data.access import anybody
from data.deliveries import current_rows
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.adopted import adopted_workbook
from loaders.deliveries.publish import publish
from tests.workbooks import REGION, workbook
from ui.texts import template as words

DAY = date(2026, 6, 30)


def load(store: Store, content: bytes) -> None:
    checked = check(content, REGION)
    assert checked.findings == []
    publish(
        store,
        checked,
        content,
        region=REGION,
        reference_date=DAY,
        by=anybody("netwerkmedewerker"),
        file_name="zaal.xlsx",
    )


def adopt(store: Store, kind: str, counts: dict[str, int], answers: int) -> str:
    adopted = adopted_workbook(store, anybody(), REGION, DAY, kind, live_answers.totals(kind, counts), answers, words)
    load(store, adopted.content)
    return adopted.sheet


def state(store: Store) -> dict[str, Any]:
    return dict(current_rows(store, DAY, REGION, "region_state").iloc[0])


def test_the_temperature_is_the_median_and_the_rest_of_the_region_stays(store: Store) -> None:
    load(store, workbook({"Regio": [{"story": "Ons voorbeeld", "temperature_degrees": 3}]}))
    assert adopt(store, "thermometer", {"-5": 1, "8": 2, "9": 2, "20": 1}, 6) == "Regio"
    assert (state(store)["temperature_degrees"], state(store)["story"]) == (8.5, "Ons voorbeeld")


def test_a_region_that_said_nothing_yet_can_begin_with_the_room(store: Store) -> None:
    adopt(store, "thermometer", {"12": 5}, 5)
    assert state(store)["temperature_degrees"] == 12


def test_main_phases_are_those_that_half_of_the_room_named(store: Store) -> None:
    adopt(store, "fasen", {"opstart": 3, "verkenning": 6, "uitvoering": 2}, 6)
    assert list(state(store)["main_phase_codes"]) == ["opstart", "verkenning"]


def test_answers_on_the_conditions_are_counts_per_group(store: Store) -> None:
    first = {"lokaal_bestuur/ambitie/4": 3, "lokaal_bestuur/ambitie/2": 1, "lokaal_bestuur/relatie/5": 4}
    adopt(store, "voorwaarden", first, 5)
    adopt(store, "voorwaarden", {"lokaal_bestuur/ambitie/5": 6}, 6)
    rows = current_rows(store, DAY, REGION, "collaboration")
    told = {row.condition_code: (row.score_2_count, row.score_4_count, row.score_5_count) for row in rows.itertuples()}
    assert told == {"ambitie": (0, 0, 6), "relatie": (0, 0, 4)}
    assert set(rows["answered_date"]) == {DAY}


@pytest.mark.parametrize("kind", ["hulp", "iets"])
def test_what_says_nothing_of_a_region_cannot_be_adopted(store: Store, kind: str) -> None:
    with pytest.raises(ValueError, match=kind):
        adopted_workbook(store, anybody(), REGION, DAY, kind, {"kempen": 5}, 5, words)

"""Between two days on which something changes, questions share their answers, and these hold on every day."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.questions.change_days import Dated, last_change
from data.questions.coverage_cells import coverage_cells
from data.questions.offer_figures import fresh_since
from data.questions.phase_shares import phase_shares
from data.questions.region_sheets import every_sheet
from data.store import Store
from tests.worlds import Handed, Row, World, fill, hand_in
from ui.figures import registry
from ui.figures.figure import Figure, Setting, straight

REGION, OTHER = "midwest", "gent-stad"
DELIVERED, AGAIN = date(2026, 1, 31), date(2026, 3, 1)
DAYS: dict[Dated, tuple[date, ...]] = {
    "partner": (date(2026, 2, 4), date(2026, 2, 6)),
    "offer": (date(2026, 2, 8), date(2026, 2, 10)),
    "assessment": (date(2026, 2, 18),),
    "action": (date(2026, 2, 12),),
    "realisation": (date(2026, 2, 14),),
    "collaboration": (date(2026, 2, 16),),
}
"""On which a row of each kind begins to count, and counts no more."""
EVERY_DAY = """
    CREATE OR REPLACE VIEW change_day AS
    SELECT 'delivery' AS source, DATE '2026-01-01' + unnest(range(90))::INTEGER AS day
    """
A_DAY = timedelta(1)


def _handed(region: str, reference_date: date) -> Handed:
    anywhere: Row = {"is_region_wide": True, "municipality_codes": []}
    (begins, ends), (starts, stops) = DAYS["partner"], DAYS["offer"]
    (late,), (happens,), (answers,) = DAYS["action"], DAYS["realisation"], DAYS["collaboration"]
    (stale,) = DAYS["assessment"]
    here: Row = {"is_region_wide": False, "municipality_codes": [reference.municipalities_of(region)[0].nis]}
    levels = {f"{option.code}_score": 2 for option in reference.options("criterion")}
    partner = {"organisation_type_code": "ocmw", "engagement_code": "3", "life_domain_codes": ["wonen"], **anywhere}
    offer = {"provider_name": "Ons Huis", "offer_kind_code": "buddy", "offer_status_code": "actief", **anywhere}
    action = {"objective": "Verbinden", "action": "Overleg", "action_status_code": "bezig"}
    answered = {"rater_group_code": "aanbieder", "condition_code": "ambitie", "score_4_count": 7, "next_steps": "Samen"}
    sheets: dict[str, list[Row]] = {
        "region_state": [{"temperature_degrees": 10.0}],
        "partner": [
            {**partner, "name": "Ons Huis", "kbo_number": "0200000040", "since_date": begins, **here},
            {**partner, "name": "De Brug", "kbo_number": "0200000139", "until_date": ends - A_DAY},
        ],
        "offer": [
            {**offer, "name": "Buddy", "start_date": starts},
            {**offer, "name": "Taal", "end_date": stops - A_DAY},
            {**offer, "name": "Sport", "assessed_date": stale.replace(year=2025) - A_DAY, **levels},
        ],
        "phase_progress": [{"item_code": "O1", "item_status_code": "bezig", "help_code": "zoeken"}],
        "action": [{**action, "end_date": late - A_DAY}],
        "realisation": [{"realised_date": happens, "title": "Startdag", "realisation_kind_code": "hoogtepunt"}],
        "collaboration": [{**answered, "answered_date": answers}, {**answered, "answered_date": DELIVERED}],
    }
    return Handed(region, reference_date, sheets)


def _filled(folder: Path) -> Store:
    store = Store(folder / "monitor.duckdb")
    fill(store, World([_handed(REGION, DELIVERED), _handed(OTHER, DELIVERED), _handed(REGION, AGAIN)]))
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = _filled(tmp_path_factory.mktemp("store"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def daily(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same deliveries in a store that takes every day for one on which all may change."""
    opened = _filled(tmp_path_factory.mktemp("daily"))
    with opened._replica.file.cursor() as cursor:
        cursor.execute(EVERY_DAY)
    yield opened
    opened.close()


def _facts(figure: Figure[Any], store: Store, as_of: date, since: date | None) -> Any:
    return figure.facts(straight(store), Setting(as_of, REGION if figure.is_of_region else None, since))


@pytest.mark.parametrize("as_of", [*(day for days in DAYS.values() for day in days), AGAIN + A_DAY])
def test_a_figure_says_the_same_as_when_it_is_asked_on_every_day(store: Store, daily: Store, as_of: date) -> None:
    since = as_of - timedelta(11)
    for code, figure in registry.FIGURES.items():
        assert _facts(figure, store, as_of, since) == _facts(figure, daily, as_of, since), code


@pytest.mark.parametrize(("source", "day"), [(source, day) for source, days in DAYS.items() for day in days])
def test_a_day_on_which_a_row_begins_or_ceases_to_count_is_one_of_change(
    store: Store, source: Dated, day: date
) -> None:
    assert last_change(store, day, source) == day
    assert last_change(store, day - A_DAY, source) < day
    assert last_change(store, day) == DELIVERED


def test_an_assessment_at_the_end_of_february_grows_stale_on_a_day_of_change(tmp_path: Path) -> None:
    here: Row = {"name": "Taal", "provider_name": "Ons Huis", "offer_kind_code": "buddy", "offer_status_code": "actief"}
    here |= {"is_region_wide": True, "municipality_codes": []}
    too_late = {date(2023, 2, 28): date(2024, 3, 1), date(2024, 2, 28): date(2025, 3, 1)}
    handed = [Handed(REGION, one.replace(month=6), {"offer": [{**here, "assessed_date": one}]}) for one in too_late]
    with closing(Store(tmp_path / "monitor.duckdb")) as store:
        fill(store, World(handed))
        for assessed, day in too_late.items():
            assert fresh_since(store, day - A_DAY) <= assessed < fresh_since(store, day)
            assert last_change(store, day, "assessment") == day


def test_dates_between_two_changes_share_their_answers(store: Store) -> None:
    one, other = AGAIN - 2 * A_DAY, AGAIN - A_DAY
    assert phase_shares(store, one) is phase_shares(store, other)
    assert coverage_cells(store, one, "life_domain") is coverage_cells(store, other, "life_domain")
    assert phase_shares(store, AGAIN) is not phase_shares(store, other)


def test_a_delivery_counts_from_its_own_day_and_nothing_is_shared_before_the_first(store: Store) -> None:
    assert last_change(store, AGAIN) == AGAIN
    assert last_change(store, AGAIN - A_DAY) == DELIVERED
    assert last_change(store, DELIVERED - A_DAY) == DELIVERED - A_DAY


def test_a_new_delivery_is_a_day_of_change_and_the_past_keeps_its_answers(tmp_path: Path) -> None:
    with closing(_filled(tmp_path)) as store:
        version, day = store.version(), AGAIN + 9 * A_DAY
        before = every_sheet(store, day)
        assert hand_in(store, _handed(OTHER, AGAIN + A_DAY))
        assert last_change(store, day) == AGAIN + A_DAY
        assert every_sheet(store, day) != before
        assert every_sheet(store.at(version), day) == before


def test_sheets_grow_older_between_changes(store: Store) -> None:
    ages = [
        next(one.age_days for one in every_sheet(store, as_of) if one.region == OTHER)
        for as_of in (DELIVERED, AGAIN - A_DAY, AGAIN + A_DAY)
    ]
    assert ages == [0, 28, 30]

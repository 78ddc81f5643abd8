"""Every view and question is judged by a second implementation over invented worlds."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import reference
from data.deliveries import (
    current_rows,
    deliveries,
    delivery_records,
    has_demo_rows,
    latest_delivery,
    network_days,
    newest_reference_date,
    next_network_day,
    previous_network_day,
    reference_dates,
)
from data.questions.comparisons import measures, region_changes, sheet_comparisons, total_changes
from data.questions.coverage_cells import Axis, coverage_cells
from data.questions.coverage_gaps import region_gaps
from data.questions.coverage_matrix import coverage_matrix
from data.questions.coverage_overlap import coverage_overlap, overlap_cells
from data.questions.main_figures import FIGURES, main_figures
from data.questions.offer_criteria import offer_criteria
from data.questions.offer_distribution import quality_scores
from data.questions.offer_figures import fresh_since, offer_figures, offer_states
from data.questions.offer_kinds import offer_kinds
from data.questions.offer_languages import offer_languages
from data.questions.offer_list import listed_offers
from data.questions.offer_medians import offer_medians, offer_sides
from data.questions.offer_places import offer_places
from data.questions.offer_voices import offer_voices
from data.questions.partners_behind import shared_places
from data.questions.phase_shares import phase_changes
from data.questions.region_summaries import region_summaries
from data.questions.similar_regions import similar_regions
from data.questions.spanning_organisations import spanning_organisations
from data.store import Store
from loaders import contract
from tests.few import few
from tests.oracle import (
    collaboration,
    comparisons,
    coverage,
    growth,
    learning,
    offer_list,
    offers,
    overview,
    partners,
    phases,
    plans,
)
from tests.oracle.current import current
from tests.oracle.pair import Pair
from tests.running import copied, empty_store
from tests.worlds import MOMENTS, NOW, REGIONS, Row, World, crowded_worlds, fill, heard_worlds, worlds

_moments = st.sampled_from(MOMENTS[1:])
_slow = [HealthCheck.too_slow]
_thoroughly = few(3, suppress_health_check=_slow)
_briefly = few(3, suppress_health_check=_slow)
EVERY_SHEET = tuple(sheet.table for sheet in contract.REGIONAL)
AXES: tuple[Axis, ...] = ("organisation_type", "life_domain")


ORACLE = (collaboration, comparisons, coverage, growth, learning, offer_list, offers, overview, partners, phases, plans)
JUDGED: dict[str, tuple[Pair, ...]] = {
    module.__name__.rpartition(".")[2]: module.PAIRS for module in ORACLE if hasattr(module, "PAIRS")
}
"""By the name of their module, as the bench asks for them."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def _equal(seen: Any, wanted: Any) -> bool:
    if isinstance(seen, float) and isinstance(wanted, int | float):
        return math.isclose(seen, wanted, abs_tol=1e-9)
    return type(seen) is type(wanted) and bool(seen == wanted)


def agree(frame: pd.DataFrame, wanted: list[Row], *, sort_by: str = "", only: tuple[str, ...] = ()) -> None:
    """The frame holds these rows in this order; a column that a wanted row lacks must be missing in it."""
    seen = frame[list(only)] if only else frame
    rows: list[Row] = [{str(name): value for name, value in row.items()} for row in seen.to_dict("records")]
    if sort_by:
        rows.sort(key=lambda row: row[sort_by])
        wanted = sorted(wanted, key=lambda row: row[sort_by])
    assert len(rows) == len(wanted)
    for row, other in zip(rows, wanted, strict=True):
        assert set(other) <= set(row), "the second implementation knows a column that the question lacks"
        differing = {
            name: (value, other.get(name)) for name, value in row.items() if not _equal(value, other.get(name))
        }
        assert not differing, (row, other)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _agree_facts(facts: Sequence[Any], wanted: list[Row], *, skipped: tuple[str, ...] = ()) -> None:
    """The same for typed rows, in which a list is a tuple."""
    rows = [{name: _plain(value) for name, value in asdict(one).items()} for one in facts]
    plain = [{name: _plain(value) for name, value in row.items()} for row in wanted]
    agree(pd.DataFrame(rows, dtype=object).drop(columns=list(skipped) if rows else []), plain)


@_thoroughly
@given(world=worlds(["region_state", "partner"]), as_of=_moments)
def test_coverage_agrees(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    for by in AXES:
        _agree_facts(coverage_cells(store, as_of, by), coverage.coverage_cells(world, as_of, by))
        facts = coverage_matrix(store, as_of, by)
        _agree_facts(facts.regions, coverage.regions_of_matrix(world, as_of, by), skipped=("cells",))
        _agree_facts(facts.categories, coverage.categories_of_matrix(world, as_of, by))


@_thoroughly
@given(world=crowded_worlds(), as_of=_moments)
def test_gaps_overlap_and_organisations_over_regions_agree(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    for by in AXES:
        _agree_facts(overlap_cells(store, as_of, by), coverage.overlap_cells(world, as_of, by))
        facts = coverage_overlap(store, as_of, by)
        _agree_facts(facts.regions, coverage.regions_of_overlap(world, as_of, by), skipped=("cells", "fullest"))
        _agree_facts(facts.categories, coverage.categories_of_overlap(world, as_of, by))
        for region in REGIONS:
            gaps = region_gaps(store, as_of, region, by).gaps
            _agree_facts(gaps, coverage.gaps_of_region(world, as_of, region, by))
            _agree_facts(shared_places(store, as_of, region, by), coverage.shared_places(world, as_of, region, by))
    _organisations_over_regions_agree(store, world, as_of)


def _organisations_over_regions_agree(store: Store, world: World, as_of: date) -> None:
    facts = spanning_organisations(store, as_of, "regions")
    assert [-len(one.regions) for one in facts.organisations] == sorted(
        -len(one.regions) for one in facts.organisations
    )
    ordered = sorted(facts.organisations, key=lambda one: one.kbo_number)
    _agree_facts(ordered, partners.cross_regional_partners(world, as_of), skipped=("places",))
    _agree_facts([place for one in ordered for place in one.places], partners.cross_regional_places(world, as_of))
    assert (facts.reporting_regions, facts.partner_count, facts.unnumbered_count) == partners.unnumbered(world, as_of)


@_thoroughly
@given(
    world=worlds(["offer"]),
    as_of=_moments,
    scenario=st.sampled_from((None, "S", "M", "L", "onbekend")),
    kind=st.sampled_from((None, "buddy", "sport")),
    state=st.sampled_from((None, "assessed", "stale", "closed", "incomplete", "none")),
)
def test_offer_agrees(  # noqa: PLR0917 - four ways to narrow one list
    store: Store, world: World, as_of: date, scenario: str | None, kind: str | None, state: str | None
) -> None:
    """One world for all of it: it takes longer to hand in than to ask."""
    fill(store, world)
    _offer_of_one_scenario_agrees(store, world, as_of, scenario)
    _the_list_of_offers_agrees(store, world, as_of, (scenario, kind, state))
    assert fresh_since(store, as_of) == offers.fresh_since(as_of)


def _offer_of_one_scenario_agrees(store: Store, world: World, as_of: date, scenario: str | None) -> None:
    _agree_facts(offer_figures(store, as_of, scenario), offers.offer_figures(world, as_of, scenario))
    _beside_the_medians_agrees(store, world, as_of, scenario)
    _agree_facts(quality_scores(store, as_of, scenario), offers.quality_scores(world, as_of, scenario))
    _agree_facts(offer_states(store, as_of, scenario), offer_list.offer_states(world, as_of, scenario))
    criteria, totals = offer_criteria(store, as_of, scenario), offers.criterion_totals(world, as_of, scenario)
    _agree_facts(criteria.cells, offers.criterion_levels(world, as_of, scenario))
    _agree_facts(criteria.strongest, [_without_extremes(row) for row in totals if row["is_highest"]])
    _agree_facts(criteria.weakest, [_without_extremes(row) for row in totals if row["is_lowest"]])
    assert criteria.known_count == sum(row["known_count"] for row in totals)
    kinds = [count for one in offer_kinds(store, as_of, scenario).regions for count in one.kinds]
    _agree_facts(kinds, offer_list.offer_kind_by_region(world, as_of, scenario))
    levels = [count for one in offer_languages(store, as_of, scenario).regions for count in one.levels.levels]
    _agree_facts(levels, offer_list.offer_language_by_region(world, as_of, scenario))


def _without_extremes(total: Row) -> Row:
    return {name: value for name, value in total.items() if not name.startswith("is_")}


def _beside_the_medians_agrees(store: Store, world: World, as_of: date, scenario: str | None) -> None:
    medians = tuple(offer_medians(store, as_of, scenario).values())
    _agree_facts(medians, offers.offer_medians(world, as_of, scenario))
    _agree_facts(offer_sides(store, as_of, scenario), offers.offer_sides(world, as_of, scenario))
    wanted = [(row["newcomer_side"], row["provider_side"]) for row in offers.voices(world, as_of, scenario)]
    regions = offer_voices(store, as_of, scenario).regions
    assert [(one.newcomers.side, one.providers.side) for one in regions] == wanted


@few(3, suppress_health_check=_slow)
@given(world=heard_worlds())
def test_regions_beside_the_medians_agree(store: Store, world: World) -> None:
    fill(store, world)
    _beside_the_medians_agrees(store, world, NOW, None)


def _the_list_of_offers_agrees(
    store: Store, world: World, as_of: date, narrowed: tuple[str | None, str | None, str | None]
) -> None:
    for region in REGIONS:
        listed = listed_offers(store, as_of, region, *narrowed)
        _agree_facts(listed, offer_list.listed_offers(world, as_of, region, *narrowed))
        assert listed_offers(store, as_of, region, *narrowed, 2) == listed[:2]
        facts = offer_places(store, as_of, region, narrowed[0])
        places = [*filter(None, [facts.wide]), *facts.places]
        _agree_facts(places, offer_list.offer_kind_by_place(world, as_of, region, narrowed[0]))


@_thoroughly
@given(world=worlds(["region_state", "phase_progress"]), as_of=_moments)
def test_phases_that_moved_and_regions_alike_agree(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    for since in MOMENTS[:2]:
        changes, wanted = phase_changes(store, as_of, since), phases.phase_changes(world, as_of, since)
        _agree_facts(changes, wanted)
        assert [one.is_large for one in changes] == [phases.is_large(row) for row in wanted]
    for region in REGIONS:
        near = similar_regions(store, as_of, region)
        _agree_facts(near.similar, phases.similar_regions(world, as_of, region), skipped=("done_items",))
        assert [one.done_items for one in near.similar] == [
            phases.done_there(world, as_of, region, one.region) for one in near.similar
        ]


@pytest.mark.parametrize("module", JUDGED)
@_thoroughly
@given(drawn=st.data())
def test_questions_agree_with_their_second_implementation(store: Store, module: str, drawn: st.DataObject) -> None:
    for pair in JUDGED[module]:
        world, as_of = drawn.draw(worlds(pair.tables, learning=pair.learning)), drawn.draw(_moments)
        fill(store, world)
        for question, second in pair.judged:
            _agree_facts(question(store, as_of), second(world, as_of))


@_briefly
@given(world=worlds(["government", "partner", "offer", "phase_progress"]), as_of=_moments)
def test_main_figures_agree(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    tiles = region_summaries(store, as_of, None).regions
    phases_of_tile = ("phases", "later_phase_code", "partner_change", "offer_change")
    _agree_facts(tiles, overview.summaries(world, as_of), skipped=phases_of_tile)
    facts, wanted = main_figures(store, as_of, None), overview.main_figures(world, as_of)
    values = asdict(facts) | {one.code: one.value for one in facts.figures}
    named = (*FIGURES, "assessed_count", "fresh_count", "government_count", "municipality_count")
    assert {name: values[name] for name in named} == {name: wanted.get(name) for name in named}


@_thoroughly
@given(
    world=worlds(["region_state", "government", "partner", "offer"]),
    as_of=_moments,
    since=st.sampled_from((*MOMENTS, date(2023, 12, 31), date(2024, 3, 1))),
)
def test_changes_between_deliveries_agree(store: Store, world: World, as_of: date, since: date) -> None:
    fill(store, world)
    since = min(since, as_of)
    _agree_facts(sheet_comparisons(store, as_of, since), comparisons.sheet_comparisons(world, as_of, since))
    for day in (as_of, since):
        columns = {name: list(own.values()) for name, own in measures(store, day).items()}
        agree(pd.DataFrame(columns, dtype=object), comparisons.measures(world, day))
    _agree_facts(region_changes(store, as_of, since), comparisons.region_changes(world, as_of, since))
    for region in (None, *REGIONS):
        changes = total_changes(store, as_of, since, region)
        _agree_facts(changes, comparisons.total_changes(world, as_of, since, region))


@_briefly
@given(
    world=worlds(["region_state", "partner", "action", "realisation", "collaboration"], learning=True), as_of=_moments
)
def test_deliveries_and_the_rows_that_hold_agree(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    told = ("id", "region", "reference_date", "is_demo", "row_count", "refused_row_count", "sheets")
    agree(deliveries(store), overview.deliveries(world), only=told)
    agree(deliveries(store, REGIONS[1]), overview.deliveries(world, REGIONS[1]), only=told)
    records = delivery_records(store, REGIONS[1])
    assert records == deliveries(store, REGIONS[1]).to_dict("records")
    assert reference_dates(store) == overview.reference_dates(world)
    assert newest_reference_date(store, as_of) == overview.newest_reference_date(world, as_of)
    assert network_days(store) == overview.network_days(world)
    days = overview.network_days(world)
    assert next_network_day(store, as_of) == min((day for day in days if day > as_of), default=None)
    assert previous_network_day(store, as_of) == overview.previous_network_day(world, as_of)
    assert has_demo_rows(store) == any(delivery.is_demo for delivery in world.deliveries)


@_briefly
@given(world=worlds(EVERY_SHEET, learning=True), as_of=_moments)
def test_the_current_rows_of_every_sheet_agree(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    for sheet in contract.SHEETS:
        for region in REGIONS if sheet in contract.REGIONAL else (reference.LEARNING_NETWORK,):
            wanted = current(world, as_of, region, sheet.table) or []
            agree(current_rows(store, as_of, region, sheet.table), wanted)


@_briefly
@given(world=worlds(["partner"]), as_of=st.sampled_from(MOMENTS))
def test_the_latest_delivery_is_the_last_of_that_region_and_date(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    same = [d for d in world.deliveries if (d.region, d.reference_date) == (REGIONS[0], as_of)]
    found = latest_delivery(store, REGIONS[0], as_of)
    assert (found.id if found else None) == (same[-1].id if same else None)

"""The edges of the definitions, each in a small world made by hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from data import reference
from data.deliveries import current_rows
from data.questions.main_figures import main_figures
from data.questions.municipality_figures import municipality_figures
from data.questions.municipality_map import municipality_map
from data.questions.offer_figures import OfferFigures, offer_figures
from data.questions.offer_list import listed_offers
from data.questions.region_head import region_head
from data.questions.region_summaries import RegionSummary, region_summaries
from data.questions.spanning_organisations import spanning_organisations
from data.store import Store
from tests.running import copied, empty_store
from tests.worlds import LEAP_DAY, NOBODY_YET, NOW, Handed, Row, World, fill

CRITERIA = [f"{option.code}_score" for option in reference.options("criterion")]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def partner(**fields: Any) -> Row:
    """An active partner for the whole region, apart from these fields."""
    row = {"name": "Ons Huis", "organisation_type_code": "ocmw", "engagement_code": "3"}
    return {**row, "is_region_wide": True, "municipality_codes": [], **fields}


def offer(level_count: int = 0, **fields: Any) -> Row:
    """An active offer for the whole region with so many criteria at level 2, apart from these fields."""
    row = {"name": "Buddy", "provider_name": "Ons Huis", "offer_kind_code": "buddy", "offer_status_code": "actief"}
    levels = dict.fromkeys(CRITERIA[:level_count], 2)
    return {**row, "is_region_wide": True, "municipality_codes": [], **levels, **fields}


def offers_of_midwest(store: Store) -> OfferFigures:
    return next(one for one in offer_figures(store, NOW, None) if one.region == "midwest")


def summary_of_midwest(store: Store) -> RegionSummary:
    return next(one for one in region_summaries(store, NOW, None).regions if one.region == "midwest")


def _organisations(store: Store, as_of: date) -> float | None:
    return next(one.value for one in main_figures(store, as_of, None).figures if one.code == "partner_count")


def test_before_anything_was_handed_in_every_figure_is_missing_and_every_region_present(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"partner": [partner()]})]))
    summaries = region_summaries(store, NOBODY_YET, None).regions
    assert [one.region for one in summaries] == list(reference.regions())
    assert not any(one.is_reported for one in summaries)
    assert {one.partner_count for one in summaries} == {None}
    assert _organisations(store, NOBODY_YET) is None
    assert _organisations(store, NOW) == 1


def test_a_sheet_handed_in_empty_counts_zero_and_one_not_handed_in_is_missing(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"partner": []})]))
    summary = summary_of_midwest(store)
    assert (summary.partner_count, summary.offer_count) == (0, None)


def test_where_nothing_runs_there_are_no_places_and_no_hours(store: Store) -> None:
    stopped = offer(offer_status_code="gestopt", yearly_place_count=12, path_hour_count=40)
    fill(store, World([Handed("midwest", NOW, {"offer": [stopped]})]))
    facts = offers_of_midwest(store)
    assert (facts.offer_count, facts.place_count, facts.hour_count) == (0, 0, 0)


def test_a_sheet_that_a_newer_delivery_lacks_stays_as_it_was(store: Store) -> None:
    older = Handed("midwest", LEAP_DAY, {"partner": [partner()]})
    fill(store, World([older, Handed("midwest", NOW, {"region_state": [{"temperature_degrees": 4.0}]})]))
    summary = summary_of_midwest(store)
    assert (summary.partner_count, summary.reference_date) == (1, NOW)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [(NOW, NOW, 2), (LEAP_DAY, NOW, 2), (NOW, LEAP_DAY, 1), (LEAP_DAY, NOW + timedelta(1), 1)],
    ids=["a tie goes to the later one", "newer date", "an older date handed in later", "a date still to come"],
)
def test_the_newest_reference_date_speaks(store: Store, first: date, second: date, wanted: int) -> None:
    two = [partner(), partner(name="De Brug")]
    fill(store, World([Handed("midwest", first, {"partner": two[:1]}), Handed("midwest", second, {"partner": two})]))
    assert summary_of_midwest(store).partner_count == wanted


def test_an_organisation_in_two_regions_counts_in_both_and_once_in_total(store: Store) -> None:
    shared = {"partner": [partner(kbo_number="0200000040"), partner(name="De Brug")]}
    fill(store, World([Handed("waasland", NOW, shared), Handed("midwest", NOW, shared)]))
    assert summary_of_midwest(store).partner_count == 2
    assert _organisations(store, NOW) == 3
    facts = spanning_organisations(store, NOW, "regions")
    assert [one.regions for one in facts.organisations] == [("midwest", "waasland")]


@pytest.mark.parametrize(("filled", "score"), [(4, None), (5, 2.0), (8, 2.0)])
def test_a_score_needs_five_criteria(store: Store, filled: int, score: float | None) -> None:
    fill(store, World([Handed("midwest", NOW, {"offer": [offer(filled)]})]))
    assert [one.quality_score for one in listed_offers(store, NOW, "midwest")] == [score]


@pytest.mark.parametrize(("count", "known"), [(4, [None] * 3), (5, [2.0, 1.0, 3.0])])
def test_a_median_and_its_quartiles_need_five_scores(store: Store, count: int, known: list[float | None]) -> None:
    levels = (3, 0, 2, 1, 3)[:count]
    rows = [offer(name=f"Buddy {n}", **dict.fromkeys(CRITERIA, level)) for n, level in enumerate(levels)]
    fill(store, World([Handed("midwest", NOW, {"offer": rows})]))
    own = offers_of_midwest(store)
    assert [own.quality_median, own.quality_q1, own.quality_q3] == known


@pytest.mark.parametrize(("gate", "score"), [(None, 2.0), ("ja", 2.0), ("onbekend", 2.0), ("nee", None)])
def test_only_a_no_closes_a_gate(store: Store, gate: str | None, score: float | None) -> None:
    fill(store, World([Handed("midwest", NOW, {"offer": [offer(8, dutch_context_code=gate)]})]))
    assert [one.quality_score for one in listed_offers(store, NOW, "midwest")] == [score]


@pytest.mark.parametrize(("count", "median"), [(4, None), (5, 2.0)])
def test_a_median_needs_five_assessed_offers(store: Store, count: int, median: float | None) -> None:
    rows = [offer(8, name=f"Buddy {number}") for number in range(count)]
    fill(store, World([Handed("midwest", NOW, {"offer": rows})]))
    own = offers_of_midwest(store)
    assert (own.assessed_count, own.quality_median) == (count, median)


@pytest.mark.parametrize(
    ("as_of", "assessed", "state"),
    [
        (NOW, date(2024, 6, 30), "assessed"),
        (NOW, date(2024, 6, 29), "stale"),
        (LEAP_DAY, date(2023, 2, 28), "assessed"),
        (LEAP_DAY, date(2023, 2, 27), "stale"),
        (NOW, None, "stale"),
    ],
)
def test_an_assessment_is_stale_after_twelve_months(
    store: Store, as_of: date, assessed: date | None, state: str
) -> None:
    fill(store, World([Handed("midwest", as_of, {"offer": [offer(8, assessed_date=assessed)]})]))
    assert [one.state_code for one in listed_offers(store, as_of, "midwest")] == [state]


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [(NOW, NOW, 1), (NOW + timedelta(1), None, 0), (None, NOW - timedelta(1), 0), (None, None, 1)],
)
def test_first_and_last_day_count(store: Store, start: date | None, end: date | None, count: int) -> None:
    partners = [partner(since_date=start, until_date=end)]
    offers = [offer(start_date=start, end_date=end)]
    fill(store, World([Handed("midwest", NOW, {"partner": partners, "offer": offers})]))
    summary = summary_of_midwest(store)
    assert (summary.partner_count, summary.offer_count) == (count, count)


@pytest.mark.parametrize(("answers", "shown"), [(0, (None, 0, False)), (4, (None, None, True)), (5, (3.5, 5, False))])
def test_few_answers_are_hidden(store: Store, answers: int, shown: tuple[Any, ...]) -> None:
    row = offer(newcomer_feedback_score=3.5, newcomer_feedback_count=answers)
    fill(store, World([Handed("midwest", NOW, {"offer": [row]})]))
    own = offers_of_midwest(store)
    assert (own.newcomer_feedback_score, own.newcomer_answer_count, own.newcomer_is_hidden) == shown


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ((12, 3), (4.0, 12, False)),
        ((12, 3, 4), (4.0, 12, False)),
        ((3, 4), (None, None, True)),
        ((0, 3), (None, None, True)),
    ],
    ids=["one offer of three", "two together seven", "no offer of five", "nobody and three"],
)
@pytest.mark.parametrize("who", ["newcomer", "provider"])
def test_answers_about_an_offer_that_hides_them_are_not_worked_out_from_the_region(
    store: Store, who: str, answers: tuple[int, ...], shown: tuple[Any, ...]
) -> None:
    rows: list[dict[str, Any]] = [
        offer(name=f"Buddy {number}") | {f"{who}_feedback_score": 4.0 - number, f"{who}_feedback_count": count}
        for number, count in enumerate(answers)
    ]
    fill(store, World([Handed("midwest", NOW, {"offer": rows})]))
    own = offers_of_midwest(store)
    told = [getattr(own, f"{who}_{name}") for name in ("feedback_score", "answer_count", "is_hidden")]
    assert tuple(told) == shown


def test_a_municipality_with_only_a_region_wide_partner_is_a_blank_spot(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"partner": [partner()], "offer": []})]))
    places = municipality_map(store, NOW, "midwest").municipalities
    assert {one.state for one in places} == {"region_wide"}
    assert all(one.is_blank_spot for one in places)


@pytest.mark.parametrize(
    ("engagement", "is_blank"),
    [(None, True), ("0", True), ("2", True), ("bewust_niet", True), ("3", False), ("4", False)],
)
def test_a_government_that_takes_part_leaves_no_blank_spot(
    store: Store, engagement: str | None, is_blank: bool
) -> None:
    nis = reference.municipalities_of("midwest")[0].nis
    told = [{"municipality_nis": nis, "engagement_code": engagement}] if engagement else []
    fill(store, World([Handed("midwest", NOW, {"partner": [partner()], "offer": [], "government": told})]))
    place = next(one for one in municipality_map(store, NOW, "midwest").municipalities if one.nis == nis)
    assert (place.is_blank_spot, place.is_joining) == (is_blank, not is_blank)
    counts = next(one for one in municipality_figures(store, NOW) if one.region == "midwest")
    whole = len(reference.municipalities_of("midwest"))
    head = region_head(store, NOW, "midwest")
    assert (head.dates.region, head.government_count, head.municipality_count) == ("midwest", int(not is_blank), whole)
    assert (counts.blank_spot_count, counts.joining_without_offer_count) == (whole - (not is_blank), int(not is_blank))


def test_a_government_that_takes_part_says_nothing_without_a_list_of_offer(store: Store) -> None:
    nis = reference.municipalities_of("midwest")[0].nis
    government = [{"municipality_nis": nis, "engagement_code": "4"}]
    fill(store, World([Handed("midwest", NOW, {"partner": [partner()], "government": government})]))
    assert {one.is_joining for one in municipality_map(store, NOW, "midwest").municipalities} == {None}


def test_a_blank_spot_is_not_known_without_both_sheets(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"partner": [partner()]})]))
    assert {one.is_blank_spot for one in municipality_map(store, NOW, "midwest").municipalities} == {None}


def test_an_unknown_table_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        current_rows(store, NOW, "midwest", "delivery; DROP TABLE partner")

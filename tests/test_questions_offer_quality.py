"""How much of the offer was assessed, and what is behind it: facts from workbooks that came in by the door."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.margins import Side
from data.questions.offer_assessed import assessed_offers
from data.questions.offer_assessment import Assessment, offer_assessment
from data.questions.offer_criteria import offer_criteria
from data.questions.offer_distribution import Score, offer_distribution
from data.questions.offer_scatter import Middle, OfferScatter, Spot, offer_scatter
from data.questions.region_quality import region_quality
from data.store import Store
from tests.delivering import deliver
from tests.running import copied, empty_store
from tests.workbooks import offer
from ui.figures.offer import scatter as scatter_figure

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
FRESH, OLD = date(2026, 2, 1), date(2024, 2, 1)
CRITERIA = [option.code for option in reference.options("criterion")]
REGIONS = list(reference.regions())


def assessed(number: int, level: int, day: date | None = FRESH, **fields: Any) -> dict[str, Any]:
    """An offer with all eight criteria at one level."""
    levels = dict.fromkeys([f"{code}_score" for code in CRITERIA], level)
    return offer(f"Aanbod {number}", **levels, assessed_date=day, municipality_codes="hele regio", **fields)


def many(count: int, level: int, **fields: Any) -> list[dict[str, Any]]:
    return [assessed(number, level, **fields) for number in range(count)]


def unseen(number: int, **fields: Any) -> dict[str, Any]:
    return offer(f"Ongezien {number}", municipality_codes="hele regio", **fields)


KEMPEN = [
    assessed(1, 3, scenario_code="S", yearly_place_count=40),
    assessed(2, 2, OLD),
    offer("Onvolledig", municipality_codes="hele regio", contact_score=2, assessed_date=FRESH),
    unseen(1),
    unseen(2, offer_status_code="Gestopt"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    deliver(opened, "kempen", NOW, {"Aanbod": KEMPEN})
    deliver(opened, "brugge", EARLIER, {"Aanbod": many(5, 1)})
    deliver(opened, "brugge", NOW, {"Aanbod": many(6, 2)})
    deliver(opened, "limburg", NOW, {"Aanbod": [unseen(number) for number in range(12)]})
    deliver(opened, "midwest", NOW, {"Aanbod": many(5, 1, scenario_code="S")})
    deliver(opened, "waasland", NOW, {"Aanbod": [unseen(1, offer_status_code="Gestopt")]})
    yield opened
    opened.close()


# ---------------------------------------------------------------- how much was assessed


def test_active_offer_falls_apart_in_four_parts_and_two_reasons(store: Store) -> None:
    facts = offer_assessment(store, NOW)
    assert facts.of("kempen") == Assessment(
        offer_count=4,
        assessed_count=2,
        fresh_count=1,
        stale_count=1,
        unscored_count=1,
        incomplete_count=1,
        closed_count=0,
        unassessed_count=1,
    )
    for one in facts.regions:
        if one.assessment is not None:
            assert sum(one.assessment.parts) == one.assessment.offer_count
            assert sum(one.assessment.shares) == pytest.approx(1 if one.assessment.offer_count else 0)
    kempen = facts.of("kempen")
    assert kempen is not None
    assert kempen.assessed_share == 0.5


def test_the_total_is_of_those_who_handed_in_and_the_others_are_named(store: Store) -> None:
    facts = offer_assessment(store, NOW)
    assert facts.reporting_count == 5
    assert (facts.total.offer_count, facts.total.assessed_count, facts.total.fresh_count) == (27, 13, 12)
    assert set(facts.silent_regions) == set(REGIONS) - {"kempen", "brugge", "limburg", "midwest", "waasland"}
    assert facts.blind_regions == ("limburg",), "without active offer there is nothing to assess"
    assert facts.of("gent-stad") is None
    assert facts.fresh_since == date(2025, 6, 30)


def test_how_much_was_assessed_is_of_one_region_or_of_those_who_handed_in(store: Store) -> None:
    facts = assessed_offers(store, NOW, None)
    assert (facts.offer_count, facts.assessed_count, facts.fresh_count, facts.reporting_count) == (27, 13, 12, 5)
    assert set(facts.silent_regions) == set(REGIONS) - {"kempen", "brugge", "limburg", "midwest", "waasland"}
    own = assessed_offers(store, NOW, None, "kempen")
    assert (own.offer_count, own.assessed_count, own.reporting_count, own.silent_regions) == (4, 2, 1, ())


def test_a_scenario_narrows_the_parts(store: Store) -> None:
    facts = offer_assessment(store, NOW, "S")
    assert facts.total.offer_count == 6
    assert facts.of("limburg") is not None, "handed in, without offer of this scenario"


def test_before_the_first_delivery_all_regions_are_silent(store: Store) -> None:
    facts = offer_assessment(store, date(2020, 1, 1))
    assert (facts.reporting_count, facts.total.offer_count, len(facts.silent_regions)) == (0, 0, 18)


# ---------------------------------------------------------------- quantity against quality


def scatter(store: Store, quantity: str = "offer_count", **more: Any) -> OfferScatter:
    return offer_scatter(store, NOW, quantity, **more)


def test_more_than_the_median_of_unknown_quality_is_plenty(store: Store) -> None:
    facts = scatter(store)
    assert facts.quantity_middle.value == 5
    assert facts.quantity_middle.region_count == 5
    assert facts.plenty_regions == ("limburg",)
    assert facts.of("kempen").quantity_side is Side.BELOW
    assert facts.of("brugge").quantity_side is Side.ABOVE
    assert facts.of("midwest").quantity_side is Side.NEAR


def test_quality_is_known_from_five_assessed_and_not_compared_below_ten(store: Store) -> None:
    facts = scatter(store)
    assert facts.of("kempen").quality_median is None
    assert facts.of("brugge").quality_median == 2
    assert {one.quality_side for one in facts.regions} == {Side.UNKNOWN}
    assert facts.scored_count == 2
    assert set(facts.offering_regions) == {"kempen", "brugge", "limburg", "midwest"}
    assert set(facts.unscored_regions) == {"kempen", "limburg"}


def test_who_handed_nothing_in_is_not_who_left_the_quantity_empty(store: Store) -> None:
    facts = scatter(store, "place_count")
    assert set(facts.unfilled_regions) == {"brugge", "limburg", "midwest"}
    assert "gent-stad" in facts.silent_regions
    assert facts.idle_regions == ("waasland",), "without offer nothing was left empty"
    assert facts.strip_regions == ("kempen",)
    assert facts.of("kempen").unfilled_count == 3
    assert facts.of("waasland").quantity is not None, "no active offer is no places, not unknown"
    assert scatter(store).of("kempen").unfilled_count is None


def test_only_a_region_that_moved_comes_from_somewhere(store: Store) -> None:
    moved = {one.region: one.earlier for one in scatter(store, since=EARLIER).regions if one.earlier}
    assert moved == {"brugge": Spot(5, 1)}
    assert not any(one.earlier for one in scatter(store).regions)
    assert not any(one.earlier for one in scatter(store, since=NOW).regions), "who stands still has not moved"


def test_the_band_is_of_the_own_region_or_the_narrowest(store: Store) -> None:
    facts = scatter(store, "offer_per_10000")
    margins = [one.quantity_margin for one in facts.regions if one.quantity_margin is not None]
    assert facts.quantity_margin(None) == min(margins)
    assert facts.quantity_margin("kempen") == facts.of("kempen").quantity_margin
    nothing = offer_scatter(store, date(2020, 1, 1), "offer_count")
    assert (nothing.quantity_middle.value, nothing.quantity_margin(None), nothing.has_quantity) == (None, None, False)


def test_on_stage_every_dot_is_named_and_each_median_stands_by_itself(store: Store) -> None:
    facts = scatter(store)
    drawn = str(scatter_figure.on_stage(facts, None))
    names = {reference.regions()[one.region].name for one in facts.regions if one.has_dot}
    assert set(re.findall(r"label name[^>]*>([^<]+)<", drawn)) == names
    assert drawn.count('class="median"') == 2
    unscored = replace(facts, quality_middle=Middle(None, 0, None))
    assert str(scatter_figure.on_stage(unscored, None)).count('class="median"') == 1
    assert str(scatter_figure.on_stage(facts, "brugge")).count("label name own") == 1


# ---------------------------------------------------------------- behind the score


def test_scores_stand_lowest_first_and_few_are_few(store: Store) -> None:
    facts = offer_distribution(store, NOW)
    assert facts.of("kempen").scores == (Score("kempen", 2.0, 1), Score("kempen", 3.0, 1))
    assert facts.of("kempen").is_few
    assert facts.of("brugge").scores == (Score("brugge", 2.0, 6),)
    assert not facts.of("brugge").is_few
    assert facts.of("gent-stad").assessment is None


def test_criteria_stand_out_only_by_their_margin(store: Store) -> None:
    facts = offer_criteria(store, NOW)
    assert len(facts.cells) == 18 * 8
    contact = next(one for one in facts.cells if (one.region, one.criterion_code) == ("kempen", "contact"))
    assert (contact.level_counts, contact.unknown_count) == ((0, 0, 2, 1), 1)
    assert (contact.high_count, contact.known_count, contact.offer_count) == (3, 3, 4)
    assert (facts.strongest, facts.weakest) == ((), ()), "all criteria stand alike"
    assert facts.compared_count == 8
    assert offer_criteria(store, NOW, "L").compared_count == 0, "nothing to compare is not that all stand alike"
    silent = next(one for one in facts.cells if one.region == "gent-stad")
    assert silent.offer_count is None


def test_the_criteria_that_stand_out_are_the_highest_and_the_lowest(tmp_path: Path) -> None:
    def level(code: str, number: int) -> int:
        return 3 if number < {"contact": 5, "taal": 0}.get(code, 3) else 1

    rows = [unseen(number) | {f"{code}_score": level(code, number) for code in CRITERIA} for number in range(5)]
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        deliver(opened, "kempen", NOW, {"Aanbod": rows})
        facts = offer_criteria(opened, NOW)
    shown = [[(one.criterion_code, one.high_count) for one in some] for some in (facts.strongest, facts.weakest)]
    assert shown == [[("contact", 5)], [("taal", 0)]]


def test_a_criterion_is_compared_from_five_levels_on(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        deliver(opened, "kempen", NOW, {"Aanbod": [*many(4, 2), unseen(1) | {f"{CRITERIA[0]}_score": 1}]})
        facts = offer_criteria(opened, NOW)
    assert (facts.compared_count, facts.known_count) == (1, 33)


def test_the_scores_of_one_region_stand_beside_those_of_all(store: Store) -> None:
    facts = region_quality(store, NOW, "kempen")
    assert facts.own_counts == (0, 0, 0, 0, 1, 1), "the last class holds 3 too"
    assert facts.every_counts == (0, 0, 5, 0, 7, 1)
    assert facts.own.quality_median is None
    assert facts.total.unassessed_count == 13
    assert region_quality(store, NOW, "gent-stad").own.assessment is None


def test_a_sentence_names_who_has_plenty_or_else_everybody_of_unknown_quality(store: Store) -> None:
    facts = scatter(store)
    assert facts.spoken_regions == facts.plenty_regions == ("limburg",)
    assert scatter(store, "hour_count").spoken_regions == facts.unscored_regions == ("kempen", "limburg")

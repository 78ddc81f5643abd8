"""The facts of coverage over invented worlds and small ones made by hand, judged by a second implementation."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import reference
from data.questions.coverage_cells import Axis
from data.questions.coverage_gaps import Helper, region_gaps
from data.questions.coverage_matrix import CoverageMatrix, coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.extremes import Extreme, extreme, highest
from data.questions.municipality_counts import municipality_counts
from data.questions.municipality_map import municipality_map
from data.questions.partners_behind import overlap_behind, partners_behind
from data.questions.region_coverage import region_kinds
from data.questions.several_domains import several_domains
from data.questions.spanning_organisations import spanning_organisations
from data.reference import REST
from data.store import Store
from tests import workbooks
from tests.delivering import deliver
from tests.few import few
from tests.oracle import coverage as oracle
from tests.oracle import partners
from tests.worlds import MOMENTS, NOBODY_YET, NOW, REGIONS, Handed, World, crowded_worlds, fill, worlds
from ui.figures.coverage import (
    gaps,
    gaps_nl,
    kinds,
    kinds_nl,
    municipality_counts_nl,
    municipality_map_nl,
    overlap,
    overlap_nl,
    spanning_nl,
)
from ui.figures.figure import no_links

BY: Axis = "organisation_type"
_briefly = few(3, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
_moments = st.sampled_from(MOMENTS)


def _states(world: World, as_of: date) -> dict[str, list[str]]:
    """Per kind the states of the regions that looked at it."""
    found: dict[str, list[str]] = {}
    for cell in oracle.coverage_cells(world, as_of, BY):
        states = found.setdefault(cell["category_code"], [])
        if cell["state"] not in ("not_reported", "not_looked"):
            states.append(cell["state"])
    return found


def _only_lookers(sentence: str, outer: Extreme | None, states: dict[str, list[str]], counts: dict[str, int]) -> None:
    """Every “x van de n regio’s die ernaar keken” is true of the kinds that are named."""
    for some, whole in re.findall(r"(\d+|geen) van de (\d+) regio’s die ernaar keken", sentence):
        counted = (0 if some == "geen" else int(some), int(whole))
        assert outer is not None
        assert {(counts[code], len(states[code])) for code in outer.codes} == {counted}


def _names_others(sentence: str, region: str) -> bool:
    return any(other.name in sentence for code, other in reference.regions().items() if code != region)


def _is_outer(found: Extreme | None, states: dict[str, list[str]], counts: dict[str, int], *, is_highest: bool) -> None:
    """The categories found, and no other, have the outer share of those that enough regions looked at."""
    looked_at = {code: looked for code, looked in states.items() if code in counts and looked}
    if found is None:
        assert not any(counts[code] or not is_highest for code in looked_at)
        return
    shares = {
        code: counts[code] / len(looked)
        for code, looked in looked_at.items()
        if len(looked) >= (found.fewest or 1) and (counts[code] or not is_highest)
    }
    outer = max(shares.values()) if is_highest else min(shares.values())
    assert set(found.codes) == {code for code, share in shares.items() if share == outer}
    assert found.wholes == tuple(len(states[code]) for code in found.codes)


@_briefly
@given(world=crowded_worlds(), as_of=_moments)
def test_kinds_are_compared_and_counted_out_of_the_regions_that_looked(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    facts = coverage_matrix(store, as_of, BY)
    states = _states(world, as_of)
    present = {code: looked.count("active") for code, looked in states.items()}
    lacking = {code: looked.count("looked") for code, looked in states.items()}
    named = {code: count for code, count in present.items() if code != REST}
    _is_outer(facts.rarest, states, named, is_highest=False)
    _is_outer(facts.most_lacking, states, {code: lacking[code] for code in named}, is_highest=True)
    for sentence in kinds_nl.say(facts, None):
        _only_lookers(sentence, facts.rarest, states, present)
    for sentence in gaps_nl.say(facts, None):
        _only_lookers(sentence, facts.most_lacking, states, lacking)
    for region in REGIONS:
        assert not any(_names_others(sentence, region) for sentence in kinds_nl.say(facts, region))
        _nearest_gaps_are_filled(facts, region)


def _nearest_gaps_are_filled(facts: CoverageMatrix, region: str) -> None:
    """What is said to be found nearby is found there, and only what lacks is looked for."""
    for place, cell in enumerate(facts.of(region).cells):
        assert not cell.nearest_regions or cell.state == "looked"
        assert all(facts.of(near).cells[place].state == "active" for near in cell.nearest_regions)


@_briefly
@given(world=crowded_worlds(), as_of=_moments)
def test_overlap_is_counted_out_of_the_regions_that_looked(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    states = {code: looked for code, looked in _states(world, as_of).items() if code != REST}
    shared = dict.fromkeys(states, 0)
    for cell in oracle.overlap_cells(world, as_of, BY):
        if cell["category_code"] in shared:
            shared[cell["category_code"]] += bool(cell.get("overlap_count"))
    facts = coverage_overlap(store, as_of, BY)
    _is_outer(facts.most_often, states, shared, is_highest=True)
    for region in (None, *REGIONS):
        for sentence in overlap_nl.say(facts, region):
            _only_lookers(sentence, facts.most_often, states, shared)
            assert region is None or not _names_others(sentence, region)
    for own in facts.regions:
        most = max(cell.overlap_count or 0 for cell in own.cells)
        assert all(cell.overlap_count == most > 0 for cell in own.fullest)
        assert bool(own.fullest) == (most > 0)


@_briefly
@given(world=crowded_worlds(), as_of=_moments)
def test_organisations_over_regions_are_those_that_the_oracle_finds(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    facts = spanning_organisations(store, as_of, "name")
    wanted = {row["kbo_number"]: row for row in partners.cross_regional_partners(world, as_of)}
    assert {one.kbo_number: list(one.regions) for one in facts.organisations} == {
        number: row["regions"] for number, row in wanted.items()
    }
    assert facts.most_count == max((len(row["regions"]) for row in wanted.values()), default=0)
    assert [one.name for one in facts.in_order] == sorted((one.name for one in facts.organisations), key=reference.fold)
    for region in REGIONS:
        here = {number for number, row in wanted.items() if region in row["regions"]}
        assert {one.kbo_number for one in facts.here(region)} == here
        assert facts.elsewhere_count(region) == len(wanted) - len(here)
        counted = here if region in facts.reporting_regions else set(wanted)
        for width in facts.widths(region):
            reach = range(width.region_count, 19 if width.is_last else width.region_count + 1)
            within = {number for number, row in wanted.items() if len(row["regions"]) in reach}
            assert (width.organisation_count, width.here_count) == (len(within), len(within & counted))
        if region in facts.reporting_regions and 0 < len(here) < len(wanted):
            told = f": {len(here)} ook in {reference.regions()[region].name}, {len(wanted) - len(here)} nog niet"
            assert spanning_nl.say(facts, region)[0].endswith(told)


@pytest.mark.parametrize("governments", [[], [workbooks.government()]])
def test_where_somebody_and_something_is_is_no_blank_spot_of_either_kind(
    store: Store, governments: list[dict[str, Any]]
) -> None:
    region, there = workbooks.REGION, [workbooks.partner(municipality_codes=workbooks.PLACE)]
    sheets = {"Partners": there, "Aanbod": [workbooks.offer()], "Besturen": governments}
    deliver(store, region, NOW, sheets)
    own = next(one for one in municipality_counts(store, NOW).regions if one.region == region)
    elsewhere = len(reference.municipalities_of(region)) - 1
    counts = (own.figures.blank_spot_count, own.figures.joining_without_offer_count)
    assert (counts, len(own.blank_spots), own.joining) == ((elsewhere, 0), elsewhere, ())


def test_an_organisation_in_two_and_one_in_three_regions_are_each_one_reach(store: Store) -> None:
    two = workbooks.partner("A", kbo_number="0999.000.129")
    three = workbooks.partner("B", kbo_number="0999.000.228")
    for region in ("kempen", "limburg"):
        deliver(store, region, NOW, {"Partners": [two, three]})
    deliver(store, workbooks.REGION, NOW, {"Partners": [three]})
    facts = spanning_organisations(store, NOW, "name")
    assert [(one.name, len(one.regions)) for one in facts.organisations] == [("B", 3), ("A", 2)]
    counts = {one.region_count: (one.organisation_count, one.here_count) for one in facts.widths(workbooks.REGION)}
    assert counts == {2: (1, 0), 3: (1, 1), 4: (0, 0), 5: (0, 0), 6: (0, 0)}, "six or more in the last"


@_briefly
@given(world=worlds(["government", "partner", "offer"]), as_of=_moments)
def test_blank_spots_name_only_municipalities_that_are_one(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    counts = partners.municipality_figures(world, as_of)
    known = [row for row in counts if row.get("blank_spot_count") is not None]
    facts = municipality_counts(store, as_of)
    assert facts.blank_spot_count == sum(row["blank_spot_count"] for row in known)
    assert facts.joining_count == sum(row["joining_without_offer_count"] for row in known)
    assert facts.municipality_count == sum(row["municipality_count"] for row in known)
    silent = {row["region"] for row in counts} - {row["region"] for row in known}
    assert set(facts.silent_regions) == silent
    sentence = municipality_counts_nl.say(facts, None)[0]
    if facts.blank_spot_count:
        assert sentence.startswith(f"{facts.blank_spot_count} van de {facts.municipality_count} gemeenten ")
    for row in known:
        assert reference.regions()[row["region"]].name not in sentence, "only regions that are silent are named"
    for region in REGIONS:
        places = partners.municipalities(world, as_of, region)
        own = municipality_map(store, as_of, region)
        assert set(own.blank_spots) == {place["name"] for place in places if place["is_blank_spot"]}
        assert set(own.joining) == {place["name"] for place in places if place["is_joining"]}
        assert sum(count for _, count in own.counts) == len(places)
        (listed,) = (one for one in facts.regions if one.region == region)
        assert [one.name for one in listed.blank_spots] == list(own.blank_spots)
        assert [one.name for one in listed.joining] == list(own.joining)
        told = municipality_map_nl.say(own, region)
        assert ("doet het bestuur mee" in told[0]) == bool(own.joining)
        assert not any(_names_others(one, region) for one in told)


# ---------------------------------------------------------------- shares


def test_what_few_regions_looked_at_is_not_compared_with_what_many_did() -> None:
    counted = [("sport", 2, 9), ("jeugd", 4, 9), ("werk", 0, 2), ("ocmw", None, None)]
    assert extreme(counted, is_highest=False) == Extreme(("sport",), (2,), (9,), 5)
    assert extreme(counted[2:], is_highest=False) == Extreme(("werk",), (0,), (2,), None)
    assert extreme(counted[3:], is_highest=False) is None
    assert highest([("werk", 0, 9)]) is None
    tied = extreme([("sport", 2, 6), ("jeugd", 3, 9)], is_highest=True)
    assert tied == Extreme(("sport", "jeugd"), (2, 3), (6, 9), None)
    assert not tied.has_one_count


# ---------------------------------------------------------------- small worlds made by hand


def partner(**fields: Any) -> dict[str, Any]:
    """An active partner for the whole region, apart from these fields."""
    row = {"name": "Ons Huis", "organisation_type_code": "ocmw", "engagement_code": "3"}
    return {**row, "is_region_wide": True, "municipality_codes": [], **fields}


def handed(**sheets: list[dict[str, Any]]) -> World:
    """Partners per region, handed in now."""
    return World([Handed(region.replace("_", "-"), NOW, {"partner": rows}) for region, rows in sheets.items()])


def test_a_rest_is_never_called_the_rarest_nor_a_gap(store: Store) -> None:
    rows = [partner(organisation_type_code=code) for code in ("ocmw", "sport")]
    listed = partner(organisation_type_code=REST, engagement_code="1")
    fill(store, handed(midwest=[*rows, listed], kempen=[*rows, listed]))
    facts = coverage_matrix(store, NOW, BY)
    rest = next(one for one in facts.categories if one.code == REST)
    assert (rest.present_count, rest.gap_count, rest.unseen_count, rest.looked_count) == (0, None, None, 2)
    assert facts.rarest is not None
    assert REST not in facts.rarest.codes
    assert facts.most_lacking is None
    own = facts.of("midwest")
    assert [cell.state for cell in own.cells if cell.category_code == REST] == ["looked"]
    assert (own.in_state("looked"), own.gap_count) == ((), 0)
    assert own.unseen_count == len(own.in_state("not_looked")) == len(own.cells) - 3
    assert REST not in {gap.category_code for gap in region_gaps(store, NOW, "midwest", BY).gaps}
    assert gaps.on_stage(facts, "midwest").count('class="cell spot"') == 1, "the one of the legend"
    pages = [kinds.on_page(facts, None, no_links), gaps.on_page(facts, None, no_links)]
    pages.append(overlap.on_page(coverage_overlap(store, NOW, BY), None, no_links))
    label = reference.label(BY, REST)
    assert [f'title="{label}"' in page for page in pages] == [True, False, False], "a column of the kinds alone"


def test_who_stands_under_the_rest_is_not_of_one_kind(store: Store) -> None:
    two = [partner(name=name, organisation_type_code=REST) for name in ("De Brug", "Ons Huis")]
    sport = [partner(name=name, organisation_type_code="sport") for name in ("De Club", "De Bond")]
    fill(store, handed(midwest=two, kempen=[*two, *sport]))
    facts = coverage_overlap(store, NOW, BY)
    own, other = facts.of("midwest"), facts.of("kempen")
    assert (own.overlap_count, own.partner_count, own.overlap_municipality_count, own.fullest) == (0, 2, 0, ())
    assert (other.overlap_count, other.partner_count) == (2, 4)
    assert [cell.category_code for cell in other.fullest] == ["sport"]
    assert facts.most_often is not None
    assert facts.most_often.codes == ("sport",)
    assert REST not in {one.code for one in facts.categories}


def test_before_any_delivery_nothing_is_known(store: Store) -> None:
    fill(store, handed(midwest=[partner()]))
    facts = coverage_matrix(store, NOBODY_YET, BY)
    assert (facts.reporting_count, facts.rarest, facts.most_lacking, facts.most_unseen) == (0, None, None, ())
    assert facts.most_unseen_count == 0
    assert facts.of("midwest").present_count is None
    assert coverage_overlap(store, NOBODY_YET, BY).reporting_count == 0
    assert spanning_organisations(store, NOBODY_YET, "name").reporting_regions == ()
    assert municipality_counts(store, NOBODY_YET).known_count == 0


def test_what_most_regions_did_not_look_at_is_counted(store: Store) -> None:
    fill(store, handed(midwest=[partner()], kempen=[partner(), partner(organisation_type_code="sport")]))
    facts = coverage_matrix(store, NOW, BY)
    assert facts.most_unseen_count == 2
    assert not {"ocmw", "sport", REST} & set(facts.most_unseen)


def test_a_partner_for_the_whole_region_overlaps_with_a_local_one_where_that_one_works(store: Store) -> None:
    local = partner(name="De Brug", is_region_wide=False, municipality_codes=["36015"])
    fill(store, handed(midwest=[partner(), local]))
    facts = overlap_behind(store, NOW, "midwest", BY, "ocmw")
    (shared,) = facts.shared
    assert shared.partner_names == ("De Brug", "Ons Huis")
    assert shared.municipality_names == (reference.municipalities()["36015"].name,)
    assert facts.shared_municipality_count == 1
    own = coverage_overlap(store, NOW, BY).of("midwest")
    assert [cell.category_code for cell in own.fullest] == ["ocmw"]


def test_partners_of_one_kind_in_other_municipalities_do_not_overlap(store: Store) -> None:
    apart = [
        partner(name=name, is_region_wide=False, municipality_codes=[nis])
        for name, nis in (("De Brug", "36015"), ("Ons Huis", "36008"))
    ]
    fill(store, handed(midwest=apart))
    own = coverage_overlap(store, NOW, BY).of("midwest")
    assert (own.overlap_count, own.partner_count, own.overlap_municipality_count) == (0, 2, 0)
    assert own.fullest == ()


def test_overlap_is_compared_by_the_share_of_the_regions_that_looked(store: Store) -> None:
    def two(code: str) -> list[dict[str, Any]]:
        return [partner(name=name, organisation_type_code=code) for name in ("De Brug", "Ons Huis")]

    regions = list(reference.regions())
    sheets = {region: [*two("sport"), *two("ocmw")] for region in regions[:5]}
    sheets[regions[5]] = [*two("ocmw"), *two("jeugd")]
    sheets |= {region: [partner()] for region in regions[6:8]}
    fill(store, handed(**sheets))
    facts = coverage_overlap(store, NOW, BY)
    assert facts.most_often == Extreme(("sport",), (5,), (5,), 5), "ocmw in more regions, of more that looked"


def test_a_gap_names_the_nearest_region_and_who_already_spans_regions(store: Store) -> None:
    bond = partner(name="De Bond", organisation_type_code="sport", kbo_number="0200000040")
    listening = partner(name="De Club", organisation_type_code="sport", engagement_code="2")
    fill(store, handed(midwest=[listening], kempen=[bond], westhoek=[bond]))
    facts = region_gaps(store, NOW, "midwest", BY)
    (sport,) = (gap for gap in facts.gaps if gap.category_code == "sport")
    assert (sport.state, sport.engagement_code) == ("looked", "2")
    assert sport.helpers == (Helper("westhoek", 1), Helper("kempen", 1))
    assert sport.organisation_names == facts.organisation_names == ("De Bond",)
    assert (facts.helped_count, facts.other_reporting_count) == (1, 2)
    assert [region_gaps(store, NOW, region, BY).is_reported for region in ("midwest", "limburg")] == [True, False]
    (cell,) = (one for one in coverage_matrix(store, NOW, BY).of("midwest").cells if one.category_code == "sport")
    assert cell.nearest_regions == ("westhoek", "kempen")
    behind = partners_behind(store, NOW, "midwest", BY, "sport")
    assert (behind.active_count, len(behind.partners), behind.helpers) == (0, 1, sport.helpers)
    assert behind.other_reporting_count == 2


def test_partners_behind_a_square_stand_active_first_and_those_elsewhere_help_also_who_stays_out(store: Store) -> None:
    rows = [partner(name="Aan Huis", engagement_code="1"), partner(name="Zij aan Zij")]
    out = partner(name="De Club", organisation_type_code="sport", engagement_code="bewust_niet")
    fill(store, handed(midwest=[*rows, out], kempen=[partner(organisation_type_code="sport")]))
    facts = partners_behind(store, NOW, "midwest", BY, "ocmw")
    assert [one.name for one in facts.partners] == ["Zij aan Zij", "Aan Huis"]
    assert (facts.active_count, facts.helpers, facts.is_reported) == (1, (), True)
    assert partners_behind(store, NOW, "midwest", BY, "sport").helpers == (Helper("kempen", 1),)
    assert not partners_behind(store, NOW, "limburg", BY, "sport").is_reported


def test_kinds_not_looked_at_have_no_number_in_a_report(store: Store) -> None:
    listed = partner(organisation_type_code="sport", engagement_code="1")
    fill(store, handed(midwest=[partner(), listed], kempen=[partner()]))
    listed = {one.code: one for one in region_kinds(store, NOW, "midwest").kinds}
    assert (listed["ocmw"].partner_count, listed["ocmw"].present_count, listed["ocmw"].looked_count) == (1, 2, 2)
    assert (listed["sport"].partner_count, listed["sport"].state) == (0, "looked")
    assert (listed["jeugd"].partner_count, listed["jeugd"].state) == (None, "not_looked")


def test_organisations_in_several_life_domains_are_the_active_ones(store: Store) -> None:
    rows = [
        partner(name="De Brug", life_domain_codes=["werk", "wonen", "gezin"]),
        partner(name="Het Anker", life_domain_codes=["werk", "wonen"]),
        partner(name="De Club", life_domain_codes=["werk"]),
        partner(name="Ons Huis"),
        partner(name="Gestopt", life_domain_codes=["werk", "wonen"], engagement_code="1"),
    ]
    fill(store, handed(midwest=rows))
    facts = several_domains(store, NOW, "midwest")
    assert [one.name for one in facts.organisations] == ["De Brug", "Het Anker"]
    assert (facts.most_count, facts.widest_names, facts.without_domain_count) == (3, ("De Brug",), 1)
    assert (facts.active_count, facts.with_domain_count) == (4, 3)
    assert several_domains(store, NOW, "limburg").active_count is None


def test_governments_that_join_more_than_a_year_after_the_first_are_late(store: Store) -> None:
    nis = [one.nis for one in reference.municipalities_of("midwest")][:4]
    days = [date(2023, 1, 1), date(2024, 1, 1), date(2024, 1, 2), date(2025, 1, 1)]
    codes = ["4", "3", "3", "2"]
    rows = [
        {"municipality_nis": code, "engagement_code": engagement, "since_date": day}
        for code, engagement, day in zip(nis, codes, days, strict=True)
    ]
    fill(store, World([Handed("midwest", NOW, {"government": rows, "partner": [partner()]})]))
    facts = municipality_map(store, NOW, "midwest")
    assert [one.nis for one in facts.municipalities if one.is_late] == [nis[2]], "365 days later is not late yet"
    assert facts.has_late
    assert facts.are_governments_known
    assert (facts.is_reported, facts.is_offer_reported, facts.are_spots_known) == (True, False, False)

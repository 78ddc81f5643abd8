"""The facts of coverage over invented worlds and small ones made by hand, judged by a second implementation."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import reference
from data.questions.coverage_matrix import CoverageMatrix, coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.extremes import Extreme, extreme, highest
from data.questions.municipality_counts import municipality_counts
from data.questions.municipality_map import municipality_map
from data.questions.spanning_organisations import spanning_organisations
from data.reference import REST
from data.store import Store
from tests import workbooks
from tests.coverage_facts import BY
from tests.delivering import deliver
from tests.few import few
from tests.oracle import coverage as oracle
from tests.oracle import partners
from tests.worlds import MOMENTS, NOW, REGIONS, World, crowded_worlds, fill, worlds
from ui.figures.coverage import (
    gaps_nl,
    kinds_nl,
    municipality_counts_nl,
    municipality_map_nl,
    overlap_nl,
    spanning_nl,
)

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

"""Over invented worlds: each sentence on coverage names only what its claim holds for, of the regions that looked."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import queries, reference
from data.queries.coverage import Extreme, extreme
from data.store import Store
from tests.oracle import coverage as oracle
from tests.oracle import partners
from tests.worlds import MOMENTS, REGIONS, World, crowded_worlds, fill, worlds
from ui.texts import coverage, gaps, municipalities, overlap, stage_coverage, stage_pages

BY: queries.Axis = "organisation_type"
_briefly = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
_moments = st.sampled_from(MOMENTS)


def _states(world: World, as_of: date) -> dict[str, list[str]]:
    """Per kind the states of the regions that looked at it."""
    found: dict[str, list[str]] = {}
    for cell in oracle.coverage_by_region(world, as_of, BY):
        states = found.setdefault(cell["category_code"], [])
        if cell["state_code"] not in ("not_reported", "not_looked"):
            states.append(cell["state_code"])
    return found


def _only_lookers(sentence: str, states: dict[str, list[str]], counts: dict[str, int]) -> None:
    """Every “x van de n regio’s die ernaar keken” is true of some kind."""
    for some, whole in re.findall(r"(\d+|geen) van de (\d+) regio’s die ernaar keken", sentence):
        told = (0 if some == "geen" else int(some), int(whole))
        assert told in {(counts[code], len(looked)) for code, looked in states.items()}


def _names_others(sentence: str, region: str) -> bool:
    return any(other.name in sentence for code, other in reference.regions().items() if code != region)


@_briefly
@given(world=crowded_worlds(), as_of=_moments)
def test_kinds_are_counted_out_of_the_regions_that_looked(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    cells = queries.coverage_by_region(store, as_of, BY)
    margins = queries.coverage_margins(store, as_of, BY)
    states = _states(world, as_of)
    present = {code: looked.count("active") for code, looked in states.items()}
    found = extreme(margins, "present_count", "looked_count", is_highest=False, leaving_out=(coverage.REST,))
    for sentence in (
        coverage.matrix_sentence(cells, margins, BY, None),
        stage_pages.coverage_sentence(cells, margins, BY, None),
    ):
        _only_lookers(sentence, states, present)
    if found:
        least = min(
            present[code] / len(looked)
            for code, looked in states.items()
            if code != coverage.REST and len(looked) >= (found.fewest or 1)
        )
        assert {present[code] / len(states[code]) for code in found.codes} == {least}
    for region in REGIONS:
        assert not _names_others(coverage.matrix_sentence(cells, margins, BY, region), region)
        assert not _names_others(stage_pages.coverage_sentence(cells, margins, BY, region), region)


@_briefly
@given(world=crowded_worlds(), as_of=_moments)
def test_gaps_and_overlap_are_counted_out_of_the_regions_that_looked(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    states = _states(world, as_of)
    lacking = {code: looked.count("looked") for code, looked in states.items()}
    margins = queries.coverage_margins(store, as_of, BY)
    _only_lookers(gaps.sentence(margins, None, BY, None, is_known=True), states, lacking)
    shared = dict.fromkeys(states, 0)
    for cell in oracle.overlap_by_region(world, as_of, BY):
        shared[cell["category_code"]] += bool(cell.get("overlap_count"))
    cells, overlaps = queries.overlap_by_region(store, as_of, BY), queries.overlap_margins(store, as_of, BY)
    for region in (None, *REGIONS):
        for sentence in (
            overlap.sentence(cells, overlaps, BY, region),
            stage_coverage.overlap_sentence(cells, overlaps, BY, region),
        ):
            _only_lookers(sentence, states, shared)
            assert region is None or not _names_others(sentence, region)


@_briefly
@given(world=worlds(["government", "partner", "offer"]), as_of=_moments)
def test_blank_spots_name_only_municipalities_that_are_one(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    counts = partners.municipality_counts_by_region(world, as_of)
    known = [row for row in counts if row.get("blank_spot_count") is not None]
    sentence = municipalities.regions_sentence(queries.municipality_counts_by_region(store, as_of))
    total = sum(row["blank_spot_count"] for row in known)
    if total:
        whole = sum(row["municipality_count"] for row in known)
        assert sentence.startswith(f"{total} van de {whole} gemeenten ")
    for row in known:
        if len(known) > len(counts) - 3:
            assert reference.regions()[row["region"]].name not in sentence, "only regions that are silent are named"
    for region in REGIONS:
        places = partners.municipality_state(world, as_of, region)
        told = municipalities.region_sentence(region, queries.municipality_state(store, as_of, region))
        if " witte vlek" in told and "heeft geen" not in told and ": " in told:
            named = told.split(": ", 1)[1].split("; ")[0]
            spots = {place["name"] for place in places if place["is_blank_spot"]}
            assert set(re.split(", | en (?!nog)", re.sub(" en nog .*", "", named))) <= spots
        joining = sum(place["is_joining_without_offer"] is True for place in places)
        assert ("doet het bestuur mee" in told) == (joining > 0)
        assert not _names_others(told, region)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Extreme(("sport",), (2,), (9,), None),
            "Sport is het minst aanwezig: in 2 van de 9 regio’s die ernaar keken",
        ),
        (
            Extreme(("sport", "jeugd"), (2, 3), (6, 9), None),
            "Sport (2 van 6) en jeugd (3 van 9) zijn het minst aanwezig: als deel van de regio’s die ernaar keken",
        ),
        (
            Extreme(("sport",), (2,), (9,), 5),
            "Sport is het minst aanwezig: in 2 van de 9 regio’s die ernaar keken "
            "(soorten organisaties die minder dan 5 regio’s bekeken, tellen niet mee)",
        ),
        (
            Extreme(("sport", "jeugd"), (9, 9), (9, 9), None),
            "Alle soorten organisaties zijn aanwezig in elke regio die ernaar keek",
        ),
        (None, "Nog geen enkele regio bekeek welke soorten organisaties meewerken"),
    ],
)
def test_the_rarest_kinds_carry_their_counts(found: Extreme | None, expected: str) -> None:
    assert coverage.rarest(found, BY) == expected

"""The sentences of gaps in the coverage choose words for their facts; also for ties and nothing."""

from dataclasses import replace

import pytest

from data import reference
from data.questions.coverage_cells import Axis, State
from data.questions.coverage_gaps import Gap, Helper, RegionGaps
from data.questions.coverage_matrix import CoverageCell
from data.questions.extremes import Extreme
from tests.coverage_facts import BY, DAY, LONG, extreme, matrix, region, shared
from ui.figures.coverage import (
    gaps_nl,
    helpers_nl,
    kinds_nl,
    overlap_nl,
)
from ui.figures.figure import ROOM
from ui.texts import coverage

# ---------------------------------------------------------------- gaps


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            extreme({"sport": 4}),
            "Grootste leemte: sport, 4 van de 17 regio’s die ernaar keken, vonden geen actieve partner",
        ),
        (
            extreme({"sport": 4, "jeugd": 4}),
            "Grootste leemten: sport en jeugd, telkens 4 van de 17 regio’s die ernaar keken, "
            "vonden geen actieve partner",
        ),
        (
            extreme({"sport": 1}, 1),
            "Leemte: sport, de enige regio die ernaar keek, vond geen actieve partner",
        ),
        (
            extreme({"ocmw": 1, "sport": 1}, 1),
            "Leemten: OCMW’s en sport, telkens vond de enige regio die ernaar keek, geen actieve partner",
        ),
    ],
)
def test_the_largest_gap_is_named_also_when_kinds_tie(found: Extreme, expected: str) -> None:
    assert gaps_nl.say(matrix(most_lacking=found), None)[0] == expected


def test_without_gaps_what_nobody_looked_at_is_named_and_then_nothing() -> None:
    unseen = matrix(most_unseen=("werk", "sport"), most_unseen_count=3)
    assert gaps_nl.say(unseen, None)[0] == (
        "Nog geen leemten gevonden; het vaakst niet bekeken: werk en sport (telkens 3 van 17)"
    )
    assert gaps_nl.say(replace(unseen, most_unseen=("werk",)), None)[0].endswith("bekeken: werk (3 van 17)")


@pytest.mark.parametrize("by", [BY, "life_domain"])
def test_what_is_nowhere_is_nowhere_in_the_regions_that_handed_in(by: Axis) -> None:
    kinds, alike = coverage.KINDS[by], "van dezelfde soort" if by == BY else "in hetzelfde levensdomein"
    for count, regions, no in (
        (3, "geen van de 3 regio’s die aanleverden", ""),
        (18, "geen van de 18 regio’s die aanleverden", ""),
        (1, "de enige regio die aanleverde", "geen "),
    ):
        gaps = gaps_nl.say(matrix(by=by, reporting_count=count), None)
        assert gaps == [f"{regions[0].upper()}{regions[1:]}, heeft {no}leemten bij de {kinds}"]
        overlap = overlap_nl.say(shared({}, None, by=by, reporting_count=count), None)
        assert overlap == [f"In {regions}, delen {no}partners {alike} een gemeente"]
        assert max(map(len, gaps + overlap)) <= ROOM["stage"]


REST = "; over alle regio’s heen het vaakst: sport (in 4 van de 17 regio’s die ernaar keken)"


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({"jeugd": "looked"}, "Westhoek mist jeugd (wel in Midwest)"),
        (
            {"ocmw": "looked", "werk": "looked", "jeugd": "looked"},
            "Westhoek mist OCMW’s (wel in Midwest), werk (wel in Midwest) en nog 1",
        ),
        (
            {"ocmw": "not_looked", "andere": "looked"},
            "Westhoek heeft geen leemten, maar OCMW’s zijn nog niet bekeken",
        ),
        ({}, "Westhoek heeft geen leemten"),
    ],
)
def test_the_own_region_hears_what_it_lacks_and_where_that_is_found(states: dict[str, State], expected: str) -> None:
    facts = matrix(region("westhoek", states), most_lacking=extreme({"sport": 4}))
    assert gaps_nl.say(facts, "westhoek")[:2] == [expected + REST, expected]


def test_a_gap_that_nobody_fills_and_a_region_that_is_silent_are_told_apart() -> None:
    alone = region("westhoek", {})
    gap = CoverageCell("jeugd", "looked", 0, None, ())
    alone = replace(alone, cells=(gap, *(cell for cell in alone.cells if cell.category_code != "jeugd")))
    one = matrix(alone, reporting_count=1, most_lacking=extreme({"jeugd": 1}, 1))
    assert gaps_nl.say(one, "westhoek")[0] == "Westhoek mist jeugd (geen andere regio leverde al aan)", (
        "it is not compared with itself"
    )
    few = replace(one, reporting_count=3)
    assert "Westhoek mist jeugd (in geen van de 3 regio’s die aanleverden)" in gaps_nl.say(few, "westhoek")
    silent = matrix(region("westhoek", {}, "not_reported"), most_lacking=extreme({"sport": 4}))
    assert gaps_nl.say(silent, "westhoek")[0] == f"Westhoek leverde nog geen partners aan{REST}"


def test_kinds_that_tie_over_all_regions_are_named_behind_the_own_one() -> None:
    tied = matrix(region("westhoek", {}), most_lacking=extreme({"sport": 4, "jeugd": 4}))
    assert gaps_nl.say(tied, "westhoek")[0].endswith(
        "; over alle regio’s heen het vaakst: sport en jeugd (elk in 4 van de 17 regio’s die ernaar keken)"
    )
    long = region("antwerpen-stad", {"intergemeentelijk": "looked", "ervaringsdeskundigen": "looked"})
    said = gaps_nl.say(matrix(long, most_lacking=extreme({"intergemeentelijk": 4, "sport": 4})), "antwerpen-stad")[0]
    assert "heen het vaakst" not in said, "what is lacking elsewhere gives way to what is lacking here"
    assert gaps_nl.say(matrix(region("westhoek", {})), "westhoek") == ["Westhoek heeft geen leemten"]


@pytest.mark.parametrize("code", list(reference.regions()))
def test_what_a_region_lacks_fits_a_stage(code: str) -> None:
    for state in ("looked", "not_looked"):
        for count in (1, 2, 5):
            facts = matrix(region(code, dict.fromkeys(LONG[:count], state)), most_lacking=extreme({"sport": 4}))
            assert len(gaps_nl.say(facts, code)[-1]) <= ROOM["stage"]
            assert len(kinds_nl.say(facts, code)[-1]) <= ROOM["stage"]


def lacking(*gaps: tuple[str, list[str], list[str]], is_reported: bool = True) -> RegionGaps:
    """Gaps of Westhoek: category, regions that help, organisations."""
    told = tuple(
        Gap(code, "looked", None, tuple(Helper(one, 2) for one in regions), tuple(names))
        for code, regions, names in gaps
    )
    names = tuple(dict.fromkeys(name for gap in told for name in gap.organisation_names))
    return RegionGaps(DAY, BY, "westhoek", is_reported, told, sum(bool(gap.helpers) for gap in told), names, 3)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (lacking(), "Westhoek heeft geen leemten: er is niets te zoeken"),
        (lacking(("jeugd", ["kempen"], [])), "Voor jeugd vindt Westhoek een regio met actieve partners"),
        (lacking(("jeugd", [], [])), "Voor jeugd vindt Westhoek nog geen regio met actieve partners"),
        (
            lacking(("jeugd", ["kempen"], ["De Bond"]), ("werk", [], [])),
            "Voor 1 van de 2 lege vakken vindt Westhoek een regio met actieve partners; "
            "De Bond is daarvoor al in meerdere regio’s actief",
        ),
        (
            lacking(("jeugd", ["kempen"], ["A", "B"]), ("werk", ["kempen"], ["A"])),
            "Voor elk van de 2 lege vakken vindt Westhoek een regio met actieve partners; "
            "2 organisaties zijn daarvoor al in meerdere regio’s actief",
        ),
        (
            lacking(("jeugd", [], []), ("werk", [], [])),
            "Voor geen van de 2 lege vakken vindt Westhoek een regio met actieve partners",
        ),
        (lacking(is_reported=False), "Westhoek leverde nog geen partners aan: wat ontbreekt, weten we nog niet"),
    ],
)
def test_who_could_help_is_counted(facts: RegionGaps, expected: str) -> None:
    assert helpers_nl.say(facts, "westhoek")[0] == expected


def test_helping_regions_are_named_with_their_partners_the_nearest_first() -> None:
    (gap,) = lacking(("jeugd", ["midwest", "brugge", "kempen", "limburg"], [])).gaps
    assert helpers_nl.helpers(gap.helpers, 5, most=4) == "Midwest (2), Regio Brugge (2), Kempen (2) en Limburg (2)"
    assert helpers_nl.helpers(gap.helpers, 5) == "Midwest (2), Regio Brugge (2) en Kempen (2)"
    assert helpers_nl.helpers((), 5) == "in geen van de 5 andere regio’s die aanleverden"
    assert helpers_nl.state(replace(gap, engagement_code="2")) == "leemte, er is een klankbord"
    assert helpers_nl.state(replace(gap, state="not_looked")) == "nog niet bekeken"

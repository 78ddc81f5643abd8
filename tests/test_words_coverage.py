"""The sentences of coverage: kinds, gaps, overlap, spanning organisations, the lists; also for ties and nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data import reference
from data.questions.coverage_cells import Axis, State
from data.questions.coverage_gaps import Gap, Helper, RegionGaps
from data.questions.coverage_matrix import CategoryCoverage, CoverageCell, CoverageMatrix, RegionCoverage
from data.questions.coverage_overlap import CoverageOverlap, OverlapCell, RegionOverlap
from data.questions.extremes import Extreme
from data.questions.partners_behind import ListedPartner, Overlap, PartnersBehind
from data.questions.region_coverage import KindsOfRegion
from data.questions.several_domains import Organisation, SeveralDomains
from data.questions.spanning_organisations import SpanningOrganisation, SpanningOrganisations
from ui.figures.coverage import (
    gaps_nl,
    helpers_nl,
    kinds_nl,
    overlap_nl,
    partners_nl,
    region_coverage_nl,
    several_domains_nl,
    spanning_nl,
)
from ui.figures.figure import ROOM
from ui.texts import coverage, figures

BY: Axis = "organisation_type"
DAY = date(2026, 6, 30)
KINDS = [option.code for option in reference.options("organisation_type")]
DOMAINS = [option.code for option in reference.options("life_domain")]
LONG = ("intergemeentelijk", "ervaringsdeskundigen", "gespecialiseerd", "socio_cultureel", "vereniging")


def extreme(counts: dict[str, int], whole: int = 17, fewest: int | None = None) -> Extreme:
    """Categories that tie, each of as many regions."""
    return Extreme(tuple(counts), tuple(counts.values()), (whole,) * len(counts), fewest)


def region(code: str, states: dict[str, State], default: State = "active", by: Axis = BY) -> RegionCoverage:
    """One region; what lacks is found in Midwest."""
    codes = KINDS if by == BY else DOMAINS
    cells = tuple(
        CoverageCell(one, state, 1, None, ("midwest",) if state == "looked" else ())
        for one in codes
        for state in [states.get(one, default)]
    )
    counts = [sum(cell.state == state for cell in cells) for state in ("active", "looked", "not_looked")]
    is_reported = default != "not_reported"
    return RegionCoverage(code, is_reported, None, cells, *(counts if is_reported else [None, None, None]))


def matrix(*regions: RegionCoverage, by: Axis = BY, **fields: Any) -> CoverageMatrix:
    """The facts of 17 regions that handed in, where nothing lacks, apart from these fields."""
    told = CoverageMatrix(DAY, by, regions, (), 17, extreme({"sport": 3}), None, (), 0)
    categories = tuple(CategoryCoverage(code, 0, 0, 0, 17) for code in (KINDS if by == BY else DOMAINS))
    return replace(told, categories=categories, **fields)


def test_every_kind_and_life_domain_has_a_name_for_sentences() -> None:
    assert list(coverage.NOUNS[BY]) == KINDS
    assert list(coverage.NOUNS["life_domain"]) == DOMAINS


# ---------------------------------------------------------------- all kinds


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (extreme({"sport": 2}, 9), "Sport is het minst aanwezig: in 2 van de 9 regio’s die ernaar keken"),
        (
            extreme({"sport": 3, "jeugd": 3}),
            "Sport en jeugd zijn het minst aanwezig: telkens in 3 van de 17 regio’s die ernaar keken",
        ),
        (extreme({"jeugd": 0}, 9), "Jeugd is het minst aanwezig: in geen van de 9 regio’s die ernaar keken"),
        (
            Extreme(("sport", "jeugd"), (2, 3), (6, 9), None),
            "Sport (2 van 6) en jeugd (3 van 9) zijn het minst aanwezig: als deel van de regio’s die ernaar keken",
        ),
        (
            extreme({"sport": 2}, 9, fewest=5),
            "Sport is het minst aanwezig: in 2 van de 9 regio’s die ernaar keken "
            "(soorten organisaties die minder dan 5 regio’s bekeken, tellen niet mee)",
        ),
        (
            extreme({"sport": 9, "jeugd": 9}, 9),
            "Alle soorten organisaties zijn aanwezig in elke regio die ernaar keek",
        ),
        (
            extreme({"ocmw": 0, "sport": 0}, 1),
            "In de enige regio die ernaar keek, werken OCMW’s en sport nog niet mee",
        ),
        (None, "Nog geen enkele regio bekeek welke soorten organisaties meewerken"),
    ],
)
def test_the_rarest_kinds_carry_their_counts(found: Extreme | None, expected: str) -> None:
    assert kinds_nl.say(matrix(rarest=found), None)[0] == expected


def test_the_rest_which_may_be_rarer_is_said_to_be_left_out() -> None:
    axes: tuple[Axis, ...] = ("organisation_type", "life_domain")
    assert [figures.REST_LEFT_OUT in kinds_nl.note(matrix(by=by), None) for by in axes] == [True, False]


def test_without_any_delivery_nothing_is_claimed() -> None:
    silent = matrix(region("kempen", {}, "not_reported"), reporting_count=0, rarest=None)
    told = [say(silent, own)[0] for say in (kinds_nl.say, gaps_nl.say) for own in (None, "kempen")]
    assert all(one.startswith("Van geen enkele regio weten we al welke soorten organisaties") for one in told)


@pytest.mark.parametrize(
    ("states", "default", "page", "stage"),
    [
        (
            {"agentschap": "not_looked"},
            "active",
            "in Kempen is het agentschap nog niet bekeken",
            "In Kempen werken 13 van de 14 soorten organisaties mee; 1 is nog niet bekeken",
        ),
        (
            {"ocmw": "looked"},
            "active",
            "in Kempen werken OCMW’s nog niet mee",
            "In Kempen werken 13 van de 14 soorten organisaties mee; OCMW of Sociaal Huis nog niet",
        ),
        (
            {"sport": "deliberate"},
            "active",
            "in Kempen zijn alle soorten organisaties bekeken",
            "In Kempen werken 13 van de 14 soorten organisaties mee",
        ),
        (
            {},
            "active",
            "in Kempen zijn alle soorten organisaties bekeken",
            "In Kempen werken alle 14 soorten organisaties mee",
        ),
        (
            {"ocmw": "active"},
            "deliberate",
            "in Kempen zijn alle soorten organisaties bekeken",
            "In Kempen werkt 1 van de 14 soorten organisaties mee",
        ),
        (
            {},
            "deliberate",
            "in Kempen zijn alle soorten organisaties bekeken",
            "In Kempen werkt geen van de 14 soorten organisaties mee",
        ),
        ({}, "not_reported", "Kempen leverde nog niet aan", "Kempen leverde nog geen partners aan"),
    ],
)
def test_the_own_region_tells_gaps_from_what_nobody_looked_at(
    states: dict[str, State], default: State, page: str, stage: str
) -> None:
    full, *shorter = kinds_nl.say(matrix(region("kempen", states, default)), "kempen")
    assert full == f"Sport is het minst aanwezig: in 3 van de 17 regio’s die ernaar keken; {page}"
    assert next(one for one in shorter if len(one) <= ROOM["stage"]) == stage


def test_a_life_domain_does_not_work_itself() -> None:
    own = region("kempen", {"wonen": "looked"}, by="life_domain")
    told = kinds_nl.say(matrix(own, by="life_domain", rarest=extreme({"werk": 1}, 3)), "kempen")[0]
    assert told == (
        "Werk is het minst aanwezig: in 1 van de 3 regio’s die ernaar keken; in Kempen werkt nog niemand rond wonen"
    )
    facts = matrix(own, by="life_domain", rarest=extreme({"werk": 1}, 3))
    assert kinds_nl.say(facts, "kempen")[-1] == "In Kempen werken partners in 8 van de 9 levensdomeinen"
    nobody = replace(facts, regions=(region("kempen", {}, "deliberate", by="life_domain"),))
    assert kinds_nl.say(nobody, "kempen")[-1] == "In Kempen zien we partners in geen van de 9 levensdomeinen"


@pytest.mark.parametrize("fewest", [None, 5])
@pytest.mark.parametrize("count", [0, 2, 12])
@pytest.mark.parametrize("tied", [1, 2, 5])
@pytest.mark.parametrize("wholes", ["alike", "differ"])
def test_kinds_that_tie_fit_a_stage_with_their_counts(fewest: int | None, count: int, tied: int, wholes: str) -> None:
    codes = LONG[:tied]
    of = tuple(12 + (i if wholes == "differ" else 0) for i in range(tied))
    found = Extreme(codes, (count,) * tied, of, fewest)
    facts = matrix(rarest=found, most_lacking=found if count else None)
    shared = CoverageOverlap(DAY, BY, (), (), 17, found if count else None)
    for sentences in (kinds_nl.say(facts, None), gaps_nl.say(facts, None), overlap_nl.say(shared, None)):
        assert len(sentences[-1]) <= ROOM["stage"], sentences[-1]
        assert [len(one) for one in sentences] == sorted(map(len, sentences), reverse=True)


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


# ---------------------------------------------------------------- overlap


def shared(counts: dict[str, tuple[int, int, int]], most: Extreme | None, **fields: Any) -> CoverageOverlap:
    """Overlap of Kempen: per kind who overlaps, of how many, in how many municipalities."""
    cells = tuple(
        OverlapCell("kempen", code, "active", whole, count, places)
        for code in KINDS
        for count, whole, places in [counts.get(code, (0, 0, 0))]
    )
    top = max(cell.overlap_count or 0 for cell in cells)
    fullest = tuple(cell for cell in cells if top and cell.overlap_count == top)
    own = RegionOverlap("kempen", 9, 4, 3, 27, cells, fullest)
    return replace(CoverageOverlap(DAY, BY, (own,), (), 17, most), **fields)


def test_the_kind_that_overlaps_in_most_regions_is_named() -> None:
    full, named = overlap_nl.say(shared({}, extreme({"ocmw": 8})), None)[:2]
    assert full == (
        "Partners van dezelfde soort delen het vaakst een gemeente bij OCMW’s: in 8 van de 17 regio’s die ernaar keken"
    )
    assert named == "Overlap is er het vaakst bij OCMW’s: in 8 van de 17 regio’s die ernaar keken"
    tied = overlap_nl.say(shared({}, extreme({"ocmw": 8, "sport": 8})), None)[0]
    assert tied.endswith("bij OCMW’s en sport: telkens in 8 van de 17 regio’s die ernaar keken")
    many = overlap_nl.say(shared({}, extreme(dict.fromkeys(LONG[:4], 4))), None)[-1]
    assert many == "Overlap het vaakst bij 4 soorten organisaties: elk in 4 van de 17 regio’s die ernaar keken"
    assert overlap_nl.say(shared({}, extreme({"ocmw": 1}, 1)), None)[0] == (
        "Partners van dezelfde soort delen een gemeente bij OCMW’s: in de enige regio die ernaar keek"
    )
    assert overlap_nl.say(shared({}, None, reporting_count=0), None) == [
        "Van geen enkele regio weten we al waar partners elkaar overlappen"
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"ocmw": (2, 3, 5)}, "Kempen heeft de meeste overlap bij OCMW’s: 2 van 3 partners, in 5 gemeenten"),
        ({"ocmw": (3, 3, 1)}, "Kempen heeft de meeste overlap bij OCMW’s: alle 3 partners, in 1 gemeente"),
        (
            {"ocmw": (2, 3, 5), "sport": (2, 2, 1)},
            "Kempen heeft de meeste overlap bij OCMW’s (2 van 3 partners) en sport (2 van 2 partners)",
        ),
        ({}, "In Kempen delen geen partners van dezelfde soort een gemeente"),
    ],
)
def test_the_own_region_hears_where_it_overlaps(counts: dict[str, tuple[int, int, int]], expected: str) -> None:
    rest = "; over alle regio’s heen het vaakst bij jeugd (in 4 van de 17 regio’s die ernaar keken)"
    whole = expected + rest if len(expected + rest) <= 170 else expected  # two lines of a title
    assert overlap_nl.say(shared(counts, extreme({"jeugd": 4})), "kempen")[0] == whole
    alone = overlap_nl.say(shared(counts, extreme({"ocmw": 1}, 1)), "kempen")
    assert alone[0] == expected, "one region is not compared with itself"


def test_a_region_without_partners_has_no_overlap_to_tell() -> None:
    facts = shared({}, None)
    silent = replace(facts.regions[0], partner_count=None)
    assert overlap_nl.say(replace(facts, regions=(silent,)), "kempen") == ["Kempen leverde nog geen partners aan"]


def domains(counts: list[tuple[str, int]], whole: int | None, unknown: int = 0) -> SeveralDomains:
    """Organisations of Kempen with their number of life domains."""
    most = max((count for _, count in counts), default=0)
    return SeveralDomains(
        DAY,
        "kempen",
        whole,
        tuple(Organisation(name, "sport", tuple(DOMAINS[:count])) for name, count in counts),
        most,
        tuple(name for name, count in counts if count == most),
        unknown,
        (whole or 0) - unknown,
        len(DOMAINS),
    )


@pytest.mark.parametrize(
    ("counts", "whole", "expected"),
    [
        (
            [("De Brug", 3), ("Het Anker", 2)],
            9,
            "In Kempen werken 2 van 9 actieve partners in meerdere levensdomeinen, De Brug in de meeste (3 van 9)",
        ),
        (
            [("A", 2), ("B", 2)],
            2,
            "In Kempen werken 2 van 2 actieve partners in meerdere levensdomeinen, A en B in de meeste (2 van 9)",
        ),
        (
            [("A", 2), ("B", 2), ("C", 2)],
            9,
            "In Kempen werken 3 van 9 actieve partners in meerdere levensdomeinen, "
            "3 organisaties in de meeste (2 van 9)",
        ),
        ([], 4, "In Kempen werkt geen enkele actieve partner in meerdere levensdomeinen"),
        ([], None, "Kempen leverde nog geen partners aan"),
    ],
)
def test_organisations_in_several_life_domains_are_counted(
    counts: list[tuple[str, int]], whole: int | None, expected: str
) -> None:
    assert several_domains_nl.say(domains(counts, whole), "kempen")[0] == expected


@pytest.mark.parametrize(
    ("counts", "unknown", "expected"),
    [
        ([], 4, "In welke levensdomeinen de actieve partners van Kempen werken, weten we nog niet"),
        ([], 3, "In Kempen werkt geen enkele actieve partner waarvan we de levensdomeinen kennen, in meerdere"),
        ([("A", 2)], 2, "In Kempen werkt 1 van 2 actieve partners waarvan we de levensdomeinen kennen, in meerdere"),
    ],
)
def test_partners_without_life_domain_are_not_said_to_work_in_one(
    counts: list[tuple[str, int]], unknown: int, expected: str
) -> None:
    assert several_domains_nl.say(domains(counts, 4, unknown), "kempen")[-1] == expected


def test_partners_without_life_domain_are_counted_apart() -> None:
    notes = [several_domains_nl.note(domains([], 9, unknown), "kempen")[-1] for unknown in (0, 1, 4)]
    assert notes[0].endswith("Zij verbinden domeinen.")
    assert notes[1] == "1 actieve partner heeft geen levensdomein ingevuld."
    assert notes[2] == "4 actieve partners hebben geen levensdomein ingevuld."


# ---------------------------------------------------------------- spanning organisations


def spanning(found: dict[str, list[str]], reporting: int, *, with_unnumbered: int = 0) -> SpanningOrganisations:
    """Organisations with their regions; as many regions handed in, those named here among them."""
    every = tuple(SpanningOrganisation(name, "0200000040", "sport", tuple(at), ()) for name, at in found.items())
    most = max((len(one.regions) for one in every), default=0)
    named = ["kempen", "midwest", "limburg", "brugge", "westhoek"]
    widest = tuple(one.name for one in every if len(one.regions) == most)
    return SpanningOrganisations(DAY, "name", every, every, tuple(named[:reporting]), 9, with_unnumbered, most, widest)


ONE, TWO = {"De Bond": ["kempen", "midwest"]}, {"De Bond": ["kempen", "midwest"], "Het Fonds": ["brugge", "midwest"]}


@pytest.mark.parametrize(
    ("found", "own", "reporting", "expected"),
    [
        ({}, None, 0, "Van geen enkele regio weten we al welke organisaties meewerken"),
        ({}, None, 1, "Nog maar één regio leverde partners aan: wie in meerdere regio’s actief is, zien we later"),
        ({}, "kempen", 5, "Geen enkele organisatie is herkenbaar in twee van de 5 regio’s actief"),
        (ONE, None, 5, "1 organisatie is in meerdere regio’s actief: De Bond in 2 van de 5 die aanleverden"),
        (
            TWO,
            None,
            5,
            "2 organisaties zijn in meerdere regio’s actief: De Bond en Het Fonds elk in 2 van de 5 die aanleverden",
        ),
        (
            TWO | {"De Koepel": ["kempen", "brugge", "limburg"]},
            None,
            5,
            "3 organisaties zijn in meerdere regio’s actief; De Koepel in 3 van de 5 die aanleverden",
        ),
        (
            TWO | {"De Koepel": ["kempen", "brugge"]},
            None,
            5,
            "3 organisaties zijn in meerdere regio’s actief, elk in 2 van de 5 die aanleverden",
        ),
        (ONE, "kempen", 5, "1 organisatie is in meerdere regio’s actief, ook in Kempen"),
        (ONE, "limburg", 5, "1 organisatie is in meerdere regio’s actief, maar niet in Limburg"),
        (TWO, "kempen", 5, "2 organisaties zijn in meerdere regio’s actief: 1 ook in Kempen, 1 nog niet"),
        (TWO, "midwest", 5, "2 organisaties zijn in meerdere regio’s actief, allemaal ook in Midwest"),
        (TWO, "limburg", 5, "2 organisaties zijn in meerdere regio’s actief, geen enkele in Limburg"),
        (
            TWO,
            "gent-stad",
            5,
            "2 organisaties zijn in meerdere regio’s actief; Gent (stad) leverde nog geen partners aan",
        ),
    ],
)
def test_organisations_over_regions_are_counted(
    found: dict[str, list[str]], own: str | None, reporting: int, expected: str
) -> None:
    assert spanning_nl.say(spanning(found, reporting), own)[0] == expected


def test_partners_that_cannot_be_recognised_are_counted() -> None:
    assert spanning_nl.note(spanning(TWO, 5, with_unnumbered=2), None)[1] == (
        "Van de 9 actieve partners, per regio geteld, hebben er 2 geen."
    )
    assert len(spanning_nl.note(spanning(TWO, 5), None)) == 1


def test_a_long_matrix_says_how_long_it_is() -> None:
    assert spanning_nl.shown_of(1_250).startswith(" We tonen er 200 van 1.250;")
    assert not spanning_nl.shown_of(200)
    assert figures.more_rows(1_250).startswith("We tonen er 200 van 1.250;")


# ---------------------------------------------------------------- the list behind a square

PARTNER = ListedPartner("Ons Huis", "sport", (), "3", True, DAY, None, True, (), (), None, None, None)


def behind(active: int, listed: int, **fields: Any) -> PartnersBehind:
    """Partners of sport in Kempen."""
    told = PartnersBehind("kempen", BY, "sport", True, (PARTNER,) * listed, active, (), 2)
    return replace(told, **fields)


@pytest.mark.parametrize(
    ("active", "listed", "expected"),
    [
        (0, 0, "Sport in Kempen: geen enkele organisatie op de lijst."),
        (0, 1, "Sport in Kempen: de ene organisatie op de lijst is niet actief."),
        (0, 3, "Sport in Kempen: geen van de 3 organisaties op de lijst is actief."),
        (1, 1, "Sport in Kempen: 1 actieve partner."),
        (2, 2, "Sport in Kempen: 2 actieve partners."),
        (1, 3, "Sport in Kempen: 1 van 3 organisaties op de lijst is actief."),
        (2, 3, "Sport in Kempen: 2 van 3 organisaties op de lijst zijn actief."),
    ],
)
def test_the_list_says_how_many_are_active(active: int, listed: int, expected: str) -> None:
    assert partners_nl.sentence(behind(active, listed)) == expected


def test_without_active_partners_regions_nearby_are_named() -> None:
    helped = behind(0, 0, helpers=(Helper("midwest", 4), Helper("brugge", 1)))
    assert partners_nl.nearby(helped) == "Dichtbij wel: Midwest (4) en Regio Brugge (1)."
    assert [partners_nl.nearby(behind(0, 0, other_reporting_count=count)) for count in (2, 1, 0)] == [
        "Ook in geen van de 2 andere regio’s die aanleverden, is er al een actieve partner.",
        "Ook in de enige andere regio die aanleverde, is er nog geen actieve partner.",
        "Geen enkele andere regio leverde al partners aan.",
    ]
    assert partners_nl.sentence(behind(0, 0, is_reported=False)) == "Kempen leverde nog geen partners aan."


def test_dates_of_a_partner_are_told_when_known() -> None:
    assert partners_nl.period(PARTNER) == "sinds 30/06/2026"
    assert partners_nl.period(replace(PARTNER, until_date=DAY)) == "sinds 30/06/2026 tot 30/06/2026"
    assert not partners_nl.period(replace(PARTNER, since_date=None))
    assert partners_nl.engagement("4", is_active=False) == "Stuurt mee (nu niet)"
    assert partners_nl.engagement("2", is_active=False) == "Klankbord"


def test_shared_municipalities_are_counted() -> None:
    facts = Overlap("kempen", BY, "ocmw", (), 5, 27)
    assert partners_nl.shared_places(facts) == (
        "In 5 van 27 gemeenten van Kempen werken meerdere partners voor OCMW’s: weten zij het van elkaar?"
    )
    assert partners_nl.shared_places(replace(facts, shared_municipality_count=0)).startswith("Nergens in Kempen")


# ---------------------------------------------------------------- one region in its report


def test_the_kinds_of_one_region_tell_sought_from_not_looked_at() -> None:
    own = region("kempen", {"sport": "looked", "jeugd": "not_looked", "werk": "deliberate"})
    full, named, counted, first = region_coverage_nl.say(KindsOfRegion(DAY, own, ()), "kempen")
    assert full == (
        "In Kempen werken 11 van 14 soorten organisaties mee; gezocht en niet gevonden: sport; nog niet bekeken: jeugd"
    )
    assert named.endswith("gezocht en niet gevonden: sport; 1 nog niet bekeken")
    assert counted.endswith("mee; 1 gezocht en niet gevonden; 1 nog niet bekeken")
    assert first == "In Kempen werken 11 van 14 soorten organisaties mee"
    active: list[tuple[dict[str, State], str]] = [({"ocmw": "active"}, "werkt 1 van 14"), ({}, "werkt geen van 14")]
    for states, some in active:
        few = KindsOfRegion(DAY, region("kempen", states, "deliberate"), ())
        assert region_coverage_nl.say(few, "kempen") == [f"In Kempen {some} soorten organisaties mee"]
    silent = KindsOfRegion(DAY, region("kempen", {}, "not_reported"), ())
    assert region_coverage_nl.say(silent, "kempen") == [
        "Welke soorten organisaties in Kempen meewerken, weten we nog niet: blad Partners ontbreekt"
    ]

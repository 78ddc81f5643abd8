"""The sentences of the kinds of partners choose words for their facts; also for ties and nothing."""

from dataclasses import replace

import pytest

from data.questions.coverage_cells import Axis, State
from data.questions.coverage_overlap import CoverageOverlap
from data.questions.extremes import Extreme
from data.questions.region_coverage import KindsOfRegion
from tests.coverage_facts import BY, DAY, DOMAINS, KINDS, LONG, extreme, matrix, region
from ui.figures.coverage import (
    gaps_nl,
    kinds_nl,
    overlap_nl,
    region_coverage_nl,
)
from ui.figures.figure import ROOM
from ui.texts import coverage, figures


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

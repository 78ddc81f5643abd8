"""The sentences of the stage fit two lines and name the right regions and numbers, also for ties and nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import pytest

from data import reference
from ui.texts import phases as phase_words
from ui.texts import stage as words
from ui.texts import stage_pages as page_words

REGIONS = list(reference.regions())
PHASES = list(phase_words.phases())
SINCE = date(2026, 3, 19)
PERCENT = "\N{NO-BREAK SPACE}%"


class Line(NamedTuple):
    """A row of queries.phase_share_by_region, as far as the sentence reads it."""

    phase_code: str
    phase_share: float | None


def shares(known: dict[str, list[float | None]]) -> pd.DataFrame:
    lines = [
        (region, phase, region in known, known[region][place] if region in known else None)
        for region in REGIONS
        for place, phase in enumerate(PHASES)
    ]
    return pd.DataFrame(lines, columns=["region", "phase_code", "is_reported", "phase_share"], dtype=object)


def cells(states: dict[str, str], region: str = "kempen") -> pd.DataFrame:
    lines = [
        (region, option.code, states.get(option.code, "active")) for option in reference.options("organisation_type")
    ]
    return pd.DataFrame(lines, columns=["region", "category_code", "state_code"], dtype=object)


def margins(present: Mapping[str, int | None], reporting: int) -> pd.DataFrame:
    lines = [("category", code, count, reporting) for code, count in present.items()]
    return pd.DataFrame(lines, columns=["axis", "code", "present_count", "reporting_count"], dtype=object)


def offers(**own: Any) -> pd.DataFrame:
    empty = {"offer_count": None, "offer_per_10000": None, "assessed_count": None, "quality_median": None}
    lines = [{"region": region} | empty | (own if region == "kempen" else {}) for region in REGIONS]
    return pd.DataFrame(lines, dtype=object)


def match(*items: tuple[list[str], list[str], list[str]], reporting: int = 3) -> pd.DataFrame:
    lines = [(*item, reporting) for item in items]
    return pd.DataFrame(lines, columns=["seekers", "offerers", "finishers", "reporting_count"], dtype=object)


def test_a_region_is_told_by_its_furthest_and_least_far_phase() -> None:
    known: dict[str, list[float | None]] = {"kempen": [0.9, 0.5, 0.5, 0.4, 0.1], "midwest": [1, 1, 1, 1, 1]}
    assert page_words.phases_sentence(shares(known), "kempen") == (
        f"Kempen: Opstart staat het verst (90{PERCENT}), Evalueren en vernieuwen het minst ver (10{PERCENT})"
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([0.5] * 5, f"Kempen: elke fase staat even ver (50{PERCENT})"),
        ([None] * 5, "Kempen beantwoordde nog geen enkel item"),
        (
            [0.5, 0.5, 0.5, 0.2, 0.3],
            f"Kempen: 3 fasen staan het verst (50{PERCENT}), Uitvoering het minst ver (20{PERCENT})",
        ),
        ([0.8, None, None, None, None], f"Kempen: elke fase staat even ver (80{PERCENT})"),
    ],
)
def test_ties_and_gaps_of_one_region(own: list[float | None], expected: str) -> None:
    assert page_words.phases_sentence(shares({"kempen": own}), "kempen") == expected


def test_a_region_or_a_store_without_phases_says_so() -> None:
    assert page_words.phases_sentence(shares({}), "kempen") == "Kempen leverde blad Fasen nog niet aan"
    assert page_words.phases_sentence(shares({}), None) == "Van geen enkele regio weten we al hoe ver de fasen staan"


def test_movement_of_one_region_names_its_largest_step() -> None:
    own = [Line(phase, 0.5) for phase in PHASES]
    before = dict.fromkeys(PHASES, 0.5) | {"verkenning": 0.3}
    assert page_words.region_phases_sentence("kempen", own, before) == (
        "Kempen: de meeste beweging is er in Verkenning (+20 procentpunten)"
    )
    assert page_words.region_phases_sentence("kempen", own, dict.fromkeys(PHASES, 0.5)).startswith(
        "In Kempen bleef alles gelijk"
    )
    assert page_words.region_phases_sentence("kempen", own, {}) == f"Kempen: elke fase staat even ver (50{PERCENT})"
    nothing = [Line(phase, None) for phase in PHASES]
    assert page_words.region_phases_sentence("kempen", nothing, {}) == "Kempen leverde blad Fasen nog niet aan"


def test_steps_up_and_down_of_the_same_size_are_not_called_one() -> None:
    own = [Line(phase, 0.5) for phase in PHASES]
    before = dict.fromkeys(PHASES, 0.5) | {"verkenning": 0.3, "opstart": 0.7}
    assert page_words.region_phases_sentence("kempen", own, before) == (
        "Kempen: de meeste beweging is er in Opstart en Verkenning (op en neer 20 procentpunten)"
    )


def test_movement_counts_the_regions_that_went_forward() -> None:
    changes = shares({"kempen": [0.1, 0, 0, 0, 0], "midwest": [0, 0, -0.1, 0, 0]}).rename(
        columns={"phase_share": "phase_change"}
    )
    assert page_words.movement_sentence(changes, SINCE, None).startswith("Sinds 19/03/2026 ging in 1 van de 2 regio’s")
    nothing = shares({}).rename(columns={"phase_share": "phase_change"})
    assert len(page_words.movement_sentence(nothing, SINCE, "kempen")) <= words.MOST_CHARACTERS


def test_coverage_of_one_region_tells_gaps_from_what_nobody_looked_at() -> None:
    present = margins({"sport": 3, "jeugd": 9}, 9)
    told = {
        states: page_words.coverage_sentence(cells(dict(states)), present, "organisation_type", "kempen")
        for states in (
            (),
            (("sport", "looked"),),
            (("sport", "not_looked"),),
            (("sport", "deliberate"),),
            tuple((option.code, "not_reported") for option in reference.options("organisation_type")),
        )
    }
    assert list(told.values()) == [
        "In Kempen werken alle 13 soorten organisaties mee",
        "In Kempen werken 12 van de 13 soorten organisaties mee; sport nog niet",
        "In Kempen werken 12 van de 13 soorten organisaties mee; 1 is nog niet bekeken",
        "In Kempen werken 12 van de 13 soorten organisaties mee",
        "Kempen leverde nog geen partners aan",
    ]


def test_many_rarest_kinds_are_counted() -> None:
    codes = ["ervaringsdeskundigen", "intergemeentelijk", "agentschap", "gespecialiseerd", "vereniging", "sport"]
    present = margins(dict.fromkeys(codes[:-1], 2) | {"sport": 5}, 9)
    sentence = page_words.coverage_sentence(cells({}), present, "organisation_type", None)
    assert len(sentence) <= words.MOST_CHARACTERS
    assert "in 2 van de 9 regio’s" in sentence


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({}, "Kempen leverde nog geen aanbod aan"),
        (
            {"offer_count": 1, "offer_per_10000": 0.1, "assessed_count": 0},
            "Kempen: 1 initiatief, kwaliteit nog onbekend (0 van 1 beoordeeld)",
        ),
    ],
)
def test_offer_of_one_region_has_its_quality_beside_it(own: dict[str, Any], expected: str) -> None:
    medians = {"offer_per_10000": own.get("offer_per_10000"), "quality_median": None}
    assert page_words.scatter_sentence(offers(**own), "offer_per_10000", medians, "kempen") == expected


@pytest.mark.parametrize(
    ("items", "region", "expected"),
    [
        ([([], [], [])], None, "Geen enkele regio zoekt nu hulp"),
        ([([], [], [])], "kempen", "Kempen zoekt nu nergens hulp"),
        ([(["kempen"], ["midwest"], [])], "kempen", "Kempen zoekt hulp bij 1 item; een andere regio kan helpen"),
        ([(["kempen"], [], [])], None, "Regio’s zoeken hulp bij 1 item; nog geen andere regio kan helpen"),
        (
            [(["kempen"], [], ["limburg"]), (["midwest"], ["brugge"], [])],
            None,
            "Regio’s zoeken hulp bij 2 items; telkens kan een andere regio helpen",
        ),
        (
            [(["kempen"], [], ["limburg"]), (["kempen"], [], [])],
            "kempen",
            "Kempen zoekt hulp bij 2 items; bij 1 daarvan kan een andere regio helpen",
        ),
    ],
)
def test_who_seeks_and_who_can_help(
    items: list[tuple[list[str], list[str], list[str]]], region: str | None, expected: str
) -> None:
    assert page_words.match_sentence(match(*items), region) == expected


def test_without_a_sheet_fasen_nobody_is_said_to_need_nothing() -> None:
    assert page_words.match_sentence(match(([], [], []), reporting=0), None).startswith("Nog geen enkele regio leverde")
    assert len(page_words.match_sentence(match(([], [], []), reporting=0), None)) <= words.MOST_CHARACTERS


def test_a_sentence_that_is_too_long_loses_its_last_clauses_or_gives_way() -> None:
    long = "x" * (words.MOST_CHARACTERS + 1)
    assert words.fitting(f"Een; twee; {long}") == "Een; twee"
    assert words.fitting(long, "Kort") == "Kort"
    assert words.fitting(f"Een; {long}", "Kort") == "Kort"

"""The sentences of the stage fit two lines and name the right regions and numbers, also for ties and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from data.margins import Side
from ui.texts import phases as phase_words
from ui.texts import stage as words
from ui.texts import stage_pages as page_words

REGIONS = list(reference.regions())
PHASES = list(phase_words.phases())
SINCE = date(2026, 3, 19)
PERCENT = "\N{NO-BREAK SPACE}%"


def shares(known: dict[str, list[float | None]]) -> pd.DataFrame:
    lines = [
        (region, phase, region in known, known[region][place] if region in known else None)
        for region in REGIONS
        for place, phase in enumerate(PHASES)
    ]
    return pd.DataFrame(lines, columns=["region", "phase_code", "is_reported", "phase_share"], dtype=object)


def offers(**own: Any) -> pd.DataFrame:
    fields = ("offer_count", "offer_per_10000", "assessed_count", "fresh_count", "quality_median")
    empty = dict.fromkeys(fields)
    lines = [{"region": region} | empty | (own if region == "kempen" else {}) for region in REGIONS]
    return pd.DataFrame(lines, dtype=object)


def match(*items: tuple[list[str], list[str], list[str]], reporting: int = 3) -> pd.DataFrame:
    lines = [(*item, reporting) for item in items]
    return pd.DataFrame(lines, columns=["seekers", "offerers", "finishers", "reporting_count"], dtype=object)


def order(known: dict[str, dict[str, Any]]) -> pd.DataFrame:
    """queries.phase_order_by_region: regions by name answered all and can be compared."""
    names = ("answered_count", "item_count", "later_phase_code", "earlier_phase_code", "later_share", "earlier_share")
    answered = {"is_comparable": True, "answered_count": 38, "item_count": 38}
    empty = {"is_comparable": False, **dict.fromkeys(names)}
    lines = [{"region": code} | empty | (answered | known[code] if code in known else {}) for code in REGIONS]
    return pd.DataFrame(lines, dtype=object)


def against(later: str, earlier: str) -> dict[str, Any]:
    return {"later_phase_code": later, "earlier_phase_code": earlier, "later_share": 0.9, "earlier_share": 0.5}


def moves(known: dict[str, list[float | None]], state: str = "renewed") -> pd.DataFrame:
    """queries.phase_change_by_region: the regions named delivered in March and June, the others never."""
    lines = shares(known).rename(columns={"phase_share": "phase_change"})
    lines["comparison_code"] = [state if region in known else "never" for region in lines["region"]]
    lines["earlier_date"], lines["reference_date"] = date(2026, 3, 26), date(2026, 6, 30)
    return lines.astype(object)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            against("uitvoering", "opstart"),
            f"In Kempen staat Uitvoering (90{PERCENT}) duidelijk verder dan Opstart (50{PERCENT}), een vroegere fase",
        ),
        ({}, "In Kempen staat geen latere fase duidelijk verder dan een vroegere"),
        ({"answered_count": 0, "is_comparable": False}, "Kempen beantwoordde nog geen enkel item"),
    ],
)
def test_a_region_is_told_by_what_is_unusual_in_its_phases(own: dict[str, Any], expected: str) -> None:
    assert page_words.phases_sentence(order({"kempen": own}), "kempen") == expected


@pytest.mark.parametrize("region", REGIONS)
def test_what_is_unusual_fits_for_every_region(region: str) -> None:
    said = page_words.phases_sentence(order({region: against("vernieuwing", "verkenning")}), region)
    assert len(said) <= words.MOST_CHARACTERS
    assert "Evalueren en vernieuwen" in said


def test_a_region_or_a_store_without_phases_says_so() -> None:
    assert page_words.phases_sentence(order({}), "kempen") == "Kempen leverde blad Fasen nog niet aan"
    assert page_words.phases_sentence(order({}), None) == "Van geen enkele regio weten we al hoe ver de fasen staan"


def test_movement_of_one_region_names_its_largest_step() -> None:
    told = order({"kempen": {}})
    assert page_words.region_phases_sentence("kempen", moves({"kempen": [0, 0.2, 0, 0, 0]}), told) == (
        "Kempen: de meeste beweging is er in Verkenning (+20 procentpunt)"
    )
    assert page_words.region_phases_sentence("kempen", moves({"kempen": [0] * 5}), told) == (
        "In Kempen bleef elke fase gelijk tussen de leveringen van maart en juni 2026"
    )
    silent = moves({"kempen": [None] * 5}, "unrenewed")
    assert page_words.region_phases_sentence("kempen", silent, told) == (
        "In Kempen staat geen latere fase duidelijk verder dan een vroegere"
    )
    nothing = page_words.region_phases_sentence("kempen", moves({}), order({}))
    assert nothing == "Kempen leverde blad Fasen nog niet aan"


def test_steps_up_and_down_of_the_same_size_are_not_called_one() -> None:
    assert page_words.region_phases_sentence("kempen", moves({"kempen": [-0.2, 0.2, 0, 0, 0]}), order({})) == (
        "Kempen: de meeste beweging is er in Opstart en Verkenning (op en neer 20 procentpunt)"
    )


def test_movement_counts_the_regions_that_went_forward() -> None:
    told = moves({"kempen": [0.1, 0, 0, 0, 0], "midwest": [0, 0, -0.1, 0, 0]})
    assert page_words.movement_sentence(told, SINCE, None) == (
        "In 1 van de 2 regio’s met een nieuwe levering ging een fase vooruit"
    )
    for region in (None, "kempen"):
        said = page_words.movement_sentence(moves({"kempen": [None] * 5}, "unrenewed"), SINCE, region)
        assert said.endswith("geen nieuwe levering van blad Fasen sinds 30/06/2026")
        assert len(said) <= words.MOST_CHARACTERS


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({}, "Kempen leverde nog geen aanbod aan"),
        (
            {"offer_count": 1, "offer_per_10000": 0.1, "assessed_count": 0, "fresh_count": 0},
            "Kempen: aanbod per 10 000 inwoners onder de mediaan, kwaliteit nog onbekend (0 van 1 beoordeeld)",
        ),
    ],
)
def test_offer_of_one_region_has_its_quality_beside_it(own: dict[str, Any], expected: str) -> None:
    sides = {("kempen", "offer_per_10000"): Side.BELOW, ("kempen", "quality_median"): Side.UNKNOWN}
    assert page_words.scatter_sentence(offers(**own), "offer_per_10000", sides, "kempen") == expected


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

"""The sentences of the stage fit two lines and name the right regions and numbers, also for ties and nothing."""

from typing import Any

import pandas as pd
import pytest

from data import reference
from data.margins import Side
from ui.texts import stage as words
from ui.texts import stage_pages as page_words

REGIONS = list(reference.regions())


def offers(**own: Any) -> pd.DataFrame:
    fields = ("offer_count", "offer_per_10000", "assessed_count", "fresh_count", "quality_median")
    empty = dict.fromkeys(fields)
    lines = [{"region": region} | empty | (own if region == "kempen" else {}) for region in REGIONS]
    return pd.DataFrame(lines, dtype=object)


def match(*items: tuple[list[str], list[str], list[str]], reporting: int = 3) -> pd.DataFrame:
    lines = [(*item, reporting) for item in items]
    return pd.DataFrame(lines, columns=["seekers", "offerers", "finishers", "reporting_count"], dtype=object)


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

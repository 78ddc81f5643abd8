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


def test_a_sentence_that_is_too_long_loses_its_last_clauses_or_gives_way() -> None:
    long = "x" * (words.MOST_CHARACTERS + 1)
    assert words.fitting(f"Een; twee; {long}") == "Een; twee"
    assert words.fitting(long, "Kort") == "Kort"
    assert words.fitting(f"Een; {long}", "Kort") == "Kort"

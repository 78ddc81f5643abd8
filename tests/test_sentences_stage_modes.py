"""Sentences on stage of the pictures behind a switch: ties, one, none, and what a region did not hand in."""

import pandas as pd
import pytest

from data.margins import Side
from ui.texts import stage_offer


def voices(**sides: Side) -> dict[str, dict[str, Side]]:
    return {code: {"newcomer": side, "provider": Side.NEAR} for code, side in sides.items()}


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("kempen", "Kempen: nieuwkomers boven hun mediaan, het kwaliteitsprofiel onder de zijne"),
        ("limburg", "Limburg: nieuwkomers onder hun mediaan, het kwaliteitsprofiel boven de zijne"),
        ("midwest", "In Midwest kijken nieuwkomers niet duidelijk anders dan het profiel"),
        ("brugge", "Van Regio Brugge kunnen we profiel en nieuwkomers nog niet vergelijken"),
    ],
)
def test_voices_of_one_region(region: str, expected: str) -> None:
    sides = voices(kempen=Side.ABOVE, limburg=Side.BELOW, midwest=Side.NEAR, brugge=Side.UNKNOWN)
    assert stage_offer.voices_sentence(sides, region, None) == expected
    assert stage_offer.voices_sentence(sides, region, "onbekend") == f"{expected} (scenario onbekend)"


def states(**counts: int) -> dict[str, int]:
    return {"assessed": 0, "stale": 0, "incomplete": 0, "closed": 0, "none": 0} | counts


def offers(*lines: tuple[str, int, int]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["region", "offer_count", "assessed_count"], dtype=object)


@pytest.mark.parametrize(
    ("reported", "counts", "region", "expected"),
    [
        ([], states(), None, "Van geen enkele regio kennen we al het aanbod"),
        ([], states(), "kempen", "Kempen leverde nog geen aanbod aan"),
        ([("kempen", 0, 0)], states(), "kempen", "Kempen: geen actief aanbod"),
        (
            [("kempen", 3, 1)],
            states(assessed=1, none=2),
            "kempen",
            "Kempen: 1 van 3 beoordeeld, waarvan 1 het voorbije jaar",
        ),
        (
            [("kempen", 3, 2), ("limburg", 2, 0)],
            states(assessed=1, stale=1, none=3),
            None,
            "Van het actieve aanbod is 2 van 5 beoordeeld, waarvan 1 het voorbije jaar",
        ),
    ],
)
def test_how_far_offers_were_assessed(
    reported: list[tuple[str, int, int]], counts: dict[str, int], region: str | None, expected: str
) -> None:
    assert stage_offer.states_sentence(offers(*reported), counts, region, "", None) == expected


def test_dutch_that_is_asked_counts_what_is_known_only() -> None:
    cells = pd.DataFrame({"region": ["kempen"], "offer_count": [9]})
    found = stage_offer.language_sentence(cells, {"geen": 2, "A1": 3, "": 4}, "kempen", None)
    assert found == "In Kempen kan je zonder Nederlands terecht bij 2 van 5 met een gekend niveau"
    nothing = stage_offer.language_sentence(cells, {"geen": 0, "A1": 0, "": 9}, "kempen", None)
    assert nothing == "Van Kempen kennen we geen enkel taalniveau"

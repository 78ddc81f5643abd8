"""Sentences on stage of the pictures behind a switch: ties, one, none, and what a region did not hand in."""

from datetime import date
from typing import NamedTuple

import pandas as pd
import pytest

from data import reference
from data.margins import Side
from data.table_groups import Table
from ui.texts import stage_learning, stage_offer


class Session(NamedTuple):
    """What a sentence needs of a line of queries.sessions."""

    is_held: bool = True
    present_count: int = 0
    absent_count: int = 0
    session_date: date = date(2026, 6, 18)


def rotation(**attended: tuple[int, int] | None) -> pd.DataFrame:
    told = [(code, *(attended.get(code) or (None, None))) for code in reference.regions()]
    return pd.DataFrame(told, columns=["region", "attended_count", "listed_count"], dtype=object)


@pytest.mark.parametrize(
    ("sessions", "region", "expected"),
    [
        ([], None, "Het lerend netwerk leverde nog geen bijeenkomsten aan"),
        ([Session(is_held=False)], None, "Er was nog geen bijeenkomst; de eerste is gepland op 18/06/2026"),
        ([Session()], "kempen", "Van geen enkele voorbije bijeenkomst is er een aanwezigheidslijst"),
        ([Session(present_count=4)], None, "Op de ene bijeenkomst met een lijst waren 4 van de 18 regio’s"),
        ([Session(present_count=4)] * 2, None, "Op de 2 bijeenkomsten met een lijst waren telkens 4 van de 18 regio’s"),
        ([Session(present_count=9)], "kempen", "Kempen was er telkens bij (2 keer)"),
        ([Session(present_count=9)], "brugge", "Regio Brugge was er 1 van de 2 keer bij"),
        ([Session(present_count=9)], "limburg", "Limburg staat op geen enkele aanwezigheidslijst"),
        ([Session(present_count=9)], "midwest", "Of Midwest er was, is nog niet aangeleverd"),
    ],
)
def test_who_came(sessions: list[Session], region: str | None, expected: str) -> None:
    known = rotation(kempen=(2, 2), brugge=(1, 2), limburg=(0, 2))
    assert stage_learning.sessions_sentence(sessions, known, region) == expected


def test_tables_say_whether_nobody_seeks_or_nobody_can_help() -> None:
    free = [Table(None, (), (), tuple(list(reference.regions())[i : i + 3])) for i in range(0, 18, 3)]
    nobody = stage_learning.tables_sentence(free, is_sought=False)
    assert nobody == "6 tafels: nog geen enkele regio duidde aan waar ze hulp zoekt"
    helpless = stage_learning.tables_sentence(free, is_sought=True)
    assert helpless == "6 tafels voor 18 regio’s: wie hulp zoekt, vindt hier niemand die kan helpen"
    matched = [Table("V4", ("kempen",), ("limburg",), ()), *free[1:]]
    assert stage_learning.tables_sentence(matched, is_sought=True) == (
        "6 tafels: aan 1 ervan kan een regio een andere helpen"
    )


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

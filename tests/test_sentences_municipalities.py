"""The sentences on municipalities name the right places and numbers, also for one, none and nothing known."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import municipalities as words

REGIONS = list(reference.regions())


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def spots(counts: dict[str, int | None]) -> pd.DataFrame:
    return frame([{"region": code, "blank_spot_count": counts.get(code)} for code in REGIONS])


def test_white_spots_are_summed_over_the_regions_that_are_known() -> None:
    assert words.regions_sentence(spots({"kempen": 4, "limburg": 4, "midwest": 0})) == (
        "8 witte vlekken in 2 van de 3 regio’s; de meeste in Kempen en Limburg (4)"
    )
    assert words.regions_sentence(spots({"kempen": 1, "limburg": 0})) == "1 witte vlek in 1 van de 2 regio’s: in Kempen"
    assert words.regions_sentence(spots({"kempen": 3})) == "3 witte vlekken in Kempen, de enige regio met gegevens"
    assert words.regions_sentence(spots({"kempen": 0})) == "In de enige regio met gegevens is nergens een witte vlek"
    assert words.regions_sentence(spots({})).startswith("Van geen enkele regio")


def places(states: dict[str, tuple[str, bool | None]]) -> pd.DataFrame:
    return frame([{"name": name, "state_code": state, "is_blank_spot": spot} for name, (state, spot) in states.items()])


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (
            {"Geel": ("local", False), "Balen": ("none", True), "Mol": ("region_wide", True)},
            "Kempen heeft 2 witte vlekken: Balen en Mol; 1 van de 3 gemeenten heeft een lokale partner",
        ),
        (
            {"Geel": ("local", False), "Balen": ("none", True)},
            "Kempen heeft 1 witte vlek: Balen; 1 van de 2 gemeenten heeft een lokale partner",
        ),
        (
            {"Geel": ("local", False), "Balen": ("local", False)},
            "Kempen heeft geen witte vlekken; alle 2 gemeenten hebben een lokale partner",
        ),
        (
            {"Geel": ("none", False), "Balen": ("region_wide", False)},
            "Kempen heeft geen witte vlekken; geen van de 2 gemeenten heeft een lokale partner",
        ),
        (
            {"Geel": ("local", None), "Balen": ("none", None)},
            "In Kempen heeft 1 van de 2 gemeenten een lokale partner; "
            "zonder blad Aanbod kennen we de witte vlekken nog niet",
        ),
        ({"Geel": ("not_reported", None)}, "Kempen leverde nog geen partners aan"),
    ],
)
def test_white_spots_of_one_region_are_named(states: dict[str, tuple[str, bool | None]], expected: str) -> None:
    assert words.region_sentence("kempen", places(states)) == expected


def test_many_white_spots_are_counted() -> None:
    many = places({f"Dorp {i}": ("none", True) for i in range(9)})
    assert words.region_sentence("kempen", many).startswith(
        "Kempen heeft 9 witte vlekken: Dorp 0, Dorp 1, Dorp 2, Dorp 3, Dorp 4, Dorp 5 en nog 3; geen van de 9"
    )


def test_a_city_of_its_own_is_not_counted_as_one_of_one() -> None:
    reached = words.region_sentence("gent-stad", places({"Gent": ("local", False)}))
    assert reached == "Gent (stad) heeft geen witte vlekken; de enige gemeente heeft een lokale partner"
    blank = words.region_sentence("gent-stad", places({"Gent": ("none", True)}))
    assert blank == "Gent (stad) heeft 1 witte vlek: Gent; de enige gemeente heeft geen lokale partner"


def place(**known: Any) -> SimpleNamespace:
    line = {
        "name": "Geel",
        "state_code": "local",
        "local_partner_count": 2,
        "offer_count": 0,
        "engagement_code": "3",
        "since_date": date(2026, 3, 1),
        "is_blank_spot": False,
    }
    return SimpleNamespace(**(line | known))


def test_everything_known_of_a_municipality_is_said_in_one_line() -> None:
    assert words.municipality(place()) == (
        "Geel: lokale partner, actief aanbod: 0, bestuur: 3 werkt mee, sinds 01/03/2026"
    )
    silent = place(state_code="not_reported", offer_count=None, engagement_code=None, since_date=None)
    assert words.municipality(silent) == "Geel: nog niet aangeleverd, bestuur: niet gemeld"
    spot = place(state_code="none", is_blank_spot=True, engagement_code="bewust_niet", since_date=None)
    assert words.municipality(spot) == "Geel: witte vlek, geen partner, actief aanbod: 0, bestuur: ⊘ bewust niet"


def test_four_kinds_of_engagement_and_none_told_have_signs_of_their_own() -> None:
    codes = [None, *(option.code for option in reference.options("engagement"))]
    assert [words.engagement_sign(code) for code in codes] == ["?", "0", "1", "2", "3", "4", "⊘"]

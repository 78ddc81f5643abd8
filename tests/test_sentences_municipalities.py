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


def spots(counts: dict[str, int | None], joining: int = 0) -> pd.DataFrame:
    """Ten municipalities a region; ``joining`` of those of the first region are joining ones."""
    first = next(iter(counts), None)
    return frame(
        [
            {"region": code, "blank_spot_count": counts.get(code), "municipality_count": 10}
            | {"joining_without_offer_count": None if counts.get(code) is None else joining * (code == first)}
            for code in REGIONS
        ]
    )


def test_white_spots_are_summed_over_the_regions_that_are_known() -> None:
    silent = "; van 15 regio’s weten we het nog niet"
    assert words.regions_sentence(spots({"kempen": 4, "limburg": 4, "midwest": 0})) == (
        f"8 van de 30 gemeenten zijn een witte vlek{silent}"
    )
    assert words.regions_sentence(spots({"kempen": 1, "limburg": 0, "midwest": 0}, 2)) == (
        "1 van de 30 gemeenten is een witte vlek; "
        "in 2 gemeenten doet het bestuur mee, maar is er nog geen lokaal aanbod" + silent
    )
    assert words.regions_sentence(spots({"kempen": 0})).startswith(
        "In de enige regio met gegevens is nergens een witte vlek; van 17"
    )
    assert words.regions_sentence(spots({})).startswith("Van geen enkele regio")


def test_regions_of_which_nothing_is_known_are_named_while_they_are_few() -> None:
    everywhere: dict[str, int | None] = dict.fromkeys(REGIONS, 1)
    assert words.regions_sentence(spots(everywhere)) == "18 van de 180 gemeenten zijn een witte vlek"
    told = words.regions_sentence(spots(everywhere | {"gent-stad": None, "brussel": None}, 1))
    assert told == (
        "16 van de 160 gemeenten zijn een witte vlek; "
        "in 1 gemeente doet het bestuur mee, maar is er nog geen lokaal aanbod; "
        "van Brussel en Gent (stad) weten we het nog niet"
    )


def places(states: dict[str, tuple[str, bool | str | None]]) -> pd.DataFrame:
    return frame(
        [
            {"name": name, "state_code": state, "engagement_code": "3" if spot == "joining" else "2"}
            | {"is_blank_spot": None if spot is None else spot is True}
            | {"is_joining_without_offer": None if spot is None else spot == "joining"}
            for name, (state, spot) in states.items()
        ]
    )


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
            {"Geel": ("local", False), "Balen": ("none", "joining"), "Mol": ("none", True)},
            "Kempen heeft 1 witte vlek: Mol; in 1 gemeente doet het bestuur mee, maar is er nog geen lokaal aanbod; "
            "1 van de 3 gemeenten heeft een lokale partner",
        ),
        (
            {"Geel": ("none", "joining"), "Balen": ("region_wide", "joining")},
            "Kempen heeft geen witte vlekken; in 2 gemeenten doet het bestuur mee, maar is er nog geen lokaal aanbod; "
            "geen van de 2 gemeenten heeft een lokale partner",
        ),
        (
            {"Geel": ("local", None), "Balen": ("none", None)},
            "In Kempen heeft 1 van de 2 gemeenten een lokale partner; "
            "zonder blad Aanbod kennen we de witte vlekken nog niet",
        ),
        ({"Geel": ("not_reported", None)}, "Kempen leverde nog geen partners aan"),
    ],
)
def test_white_spots_of_one_region_are_named(states: dict[str, tuple[str, bool | str | None]], expected: str) -> None:
    assert words.region_sentence("kempen", places(states)) == expected


def test_blank_spots_without_a_list_of_governments_say_so() -> None:
    silent = places({"Jette": ("none", True), "Elsene": ("local", False)}).assign(engagement_code=None)
    assert words.region_sentence("brussel", silent) == (
        "Brussel heeft 1 witte vlek: Jette; of de besturen meewerken, weten we nog niet; "
        "1 van de 2 gemeenten heeft een lokale partner"
    )


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
        "is_joining_without_offer": False,
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
    joining = place(state_code="none", is_joining_without_offer=True, since_date=None)
    assert words.municipality(joining) == (
        "Geel: bestuur doet mee, nog geen lokaal aanbod, geen partner, actief aanbod: 0, bestuur: 3 werkt mee"
    )
    assert words.on_map(joining) == "△\N{NO-BREAK SPACE}Geel\N{NO-BREAK SPACE}3"
    assert words.on_map(spot) == "Geel\N{NO-BREAK SPACE}⊘"
    assert [words.state(line) for line in (joining, spot, place())] == [words.JOINING, "witte vlek", "lokale partner"]


def test_four_kinds_of_engagement_and_none_told_have_signs_of_their_own() -> None:
    codes = [None, *(option.code for option in reference.options("engagement"))]
    assert [words.engagement_sign(code) for code in codes] == ["?", "0", "1", "2", "3", "4", "⊘"]

"""The sentences on municipalities name the right places and numbers, also for one, none and nothing known."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data import reference
from data.questions.municipality_counts import MunicipalityCounts
from data.questions.municipality_map import LOOKS, Municipality, MunicipalityMap, PartnerState
from ui.figures.coverage import municipality_counts_nl, municipality_map_nl, places_nl, region_spots_nl
from ui.figures.figure import ROOM

DAY = date(2026, 6, 30)
REGIONS = list(reference.regions())
Places = Mapping[str, tuple[PartnerState, bool | str | None]]
GEEL = Municipality("kempen", "13008", "Geel", "local", 2, 0, "3", date(2026, 3, 1), False, False, is_late=False)


def counts(spots: int, joining: int = 0, whole: int = 30, silent: tuple[str, ...] = ()) -> MunicipalityCounts:
    """The sums over the regions that are not silent."""
    return MunicipalityCounts(DAY, (), len(REGIONS) - len(silent), whole, spots, joining, silent)


def test_blank_spots_are_summed_over_the_regions_that_are_known() -> None:
    def told(facts: MunicipalityCounts) -> str:
        return municipality_counts_nl.say(facts, None)[0]

    silent = tuple(REGIONS[:15])
    rest = "; van 15 regio’s weten we het nog niet"
    assert told(counts(8, silent=silent)) == f"8 van de 30 gemeenten zijn een witte vlek{rest}"
    assert told(counts(1, 2, silent=silent)) == (
        "1 van de 30 gemeenten is een witte vlek; "
        f"in 2 gemeenten doet het bestuur mee, maar is er nog geen lokaal aanbod{rest}"
    )
    assert told(counts(0, silent=tuple(REGIONS[:17]))).startswith(
        "In de enige regio met gegevens is nergens een witte vlek; van 17"
    )
    assert told(counts(0, silent=tuple(REGIONS))) == "Van geen enkele regio weten we al waar de witte vlekken zijn"
    assert told(counts(18, whole=180)) == "18 van de 180 gemeenten zijn een witte vlek"
    assert told(counts(16, 1, 160, ("gent-stad", "brussel"))) == (
        "16 van de 160 gemeenten zijn een witte vlek; "
        "in 1 gemeente doet het bestuur mee, maar is er nog geen lokaal aanbod; "
        "van Brussel en Gent (stad) weten we het nog niet"
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (counts(36, 0, 306), "36 van de 306 gemeenten zijn een witte vlek"),
        (
            counts(34, 34, 289, ("zuid-west-vlaanderen",)),
            "34 witte vlekken in 289 gemeenten; in 34 wel bestuur, geen lokaal aanbod; zonder 1 regio",
        ),
        (counts(3, 2), "3 witte vlekken in 30 gemeenten; in 2 doet het bestuur mee, zonder lokaal aanbod"),
        (
            counts(0, 32, 272, ("brussel", "gent-stad")),
            "Geen witte vlekken in 272 gemeenten; in 32 wel bestuur, geen lokaal aanbod; zonder 2 regio’s",
        ),
    ],
)
def test_on_stage_blank_spots_keep_their_whole_and_who_is_missing(facts: MunicipalityCounts, expected: str) -> None:
    sentences = municipality_counts_nl.say(facts, None)
    assert next(one for one in sentences if len(one) <= ROOM["stage"]) == expected


def places(states: Places, **fields: Any) -> MunicipalityMap:
    """Municipalities of Kempen: state of the partners, and whether it is a blank spot, joins, or nobody knows."""
    every = tuple(
        replace(
            GEEL,
            name=name,
            state=state,
            engagement_code="3" if spot == "joining" else "2",
            is_blank_spot=None if spot is None else spot is True,
            is_joining=None if spot is None else spot == "joining",
        )
        for name, (state, spot) in states.items()
    )
    looks = [one.look for one in every]
    told = MunicipalityMap(
        DAY,
        "kempen",
        every,
        tuple((look, looks.count(look)) for look in LOOKS if look in looks),
        tuple(one.name for one in every if one.is_blank_spot),
        tuple(one.name for one in every if one.is_joining),
        sum(one.state == "local" for one in every),
        is_reported=all(one.state != "not_reported" for one in every),
        is_offer_reported=all(one.is_blank_spot is not None for one in every),
        are_governments_known=True,
    )
    return replace(told, **fields)


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
            "Kempen heeft geen witte vlekken; beide gemeenten hebben een lokale partner",
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
def test_blank_spots_of_one_region_are_named(states: Places, expected: str) -> None:
    assert municipality_map_nl.say(places(states), "kempen")[0] == expected


def test_blank_spots_without_a_list_of_governments_say_so() -> None:
    silent = places(
        {"Jette": ("none", True), "Elsene": ("local", False)}, region="brussel", are_governments_known=False
    )
    assert municipality_map_nl.say(silent, "brussel")[0] == (
        "Brussel heeft 1 witte vlek: Jette; of de besturen meewerken, weten we nog niet; "
        "1 van de 2 gemeenten heeft een lokale partner"
    )


def test_many_blank_spots_are_counted() -> None:
    many = places({f"Dorp {i}": ("none", True) for i in range(9)})
    assert municipality_map_nl.say(many, "kempen")[0].startswith(
        "Kempen heeft 9 witte vlekken: Dorp 0, Dorp 1, Dorp 2, Dorp 3, Dorp 4, Dorp 5 en nog 3; geen van de 9"
    )
    assert municipality_map_nl.slide_note(many).endswith(
        "(voor zover we weten): Dorp 0, Dorp 1, Dorp 2, Dorp 3, Dorp 4, Dorp 5, Dorp 6, Dorp 7 en Dorp 8."
    )


@pytest.mark.parametrize("region", REGIONS)
def test_on_stage_unknown_is_never_said_to_be_none(region: str) -> None:
    states: Places = {f"Dorp {i}": ("local", None) for i in range(12)}
    unknown = municipality_map_nl.say(places(states, region=region), region)
    assert len(unknown[-1]) <= ROOM["stage"]
    assert all("zonder blad Aanbod kennen we de witte vlekken nog niet" in one for one in unknown)
    known = municipality_map_nl.say(places(dict.fromkeys(states, ("none", "joining")), region=region), region)
    assert known[-1] == f"{reference.regions()[region].name}: geen witte vlekken in 12 gemeenten"
    assert known[-2].endswith("; in 12 wel bestuur, geen lokaal aanbod")
    assert len(known[-2]) <= ROOM["stage"]
    assert known[-3].endswith("; in 12 doet het bestuur mee, zonder lokaal aanbod")


def test_a_city_of_its_own_is_not_counted_as_one_of_one() -> None:
    reached = places({"Gent": ("local", False)}, region="gent-stad")
    assert municipality_map_nl.say(reached, "gent-stad")[0] == (
        "Gent (stad) heeft geen witte vlekken; de enige gemeente heeft een lokale partner"
    )
    blank = places({"Gent": ("none", True)}, region="gent-stad")
    assert municipality_map_nl.say(blank, "gent-stad")[0] == (
        "Gent (stad) heeft 1 witte vlek: Gent; de enige gemeente heeft geen lokale partner"
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (places({"Gent": ("none", True)}, region="gent-stad"), "Gent (stad) is nog een witte vlek"),
        (places({"Gent": ("local", False)}, region="gent-stad"), "Gent (stad) is geen witte vlek"),
        (
            places({"Gent": ("none", "joining")}, region="gent-stad"),
            "In Gent (stad) doet het bestuur mee, maar is er nog geen lokaal aanbod",
        ),
        (
            places({"Gent": ("local", None)}, region="gent-stad"),
            "Witte vlekken van Gent (stad) zijn nog niet te bepalen: blad Aanbod ontbreekt",
        ),
        (
            places({"Geel": ("not_reported", None), "Mol": ("not_reported", None)}),
            "Witte vlekken van Kempen zijn nog niet te bepalen: de bladen Partners en Aanbod ontbreken",
        ),
        (
            places({"Geel": ("local", False), "Mol": ("none", True)}),
            "Kempen heeft 1 witte vlek: Mol; 1 van de 2 gemeenten heeft een lokale partner",
        ),
    ],
)
def test_a_region_hears_on_its_own_page_what_a_map_cannot_say(facts: MunicipalityMap, expected: str) -> None:
    assert region_spots_nl.say(facts, facts.region)[0] == expected


def test_everything_known_of_a_municipality_is_said_in_one_line() -> None:
    told = municipality_map_nl.municipality
    assert told(GEEL) == "Geel: lokale partner, actief aanbod: 0, bestuur: 3 werkt mee, sinds 01/03/2026"
    silent = replace(GEEL, state="not_reported", offer_count=None, engagement_code=None, since_date=None)
    assert told(silent) == "Geel: nog niet aangeleverd, bestuur: niet gemeld"
    spot = replace(GEEL, state="none", is_blank_spot=True, engagement_code="bewust_niet", since_date=None)
    assert told(spot) == "Geel: witte vlek, geen partner, actief aanbod: 0, bestuur: ⊘ bewust niet"
    joining = replace(GEEL, state="none", is_joining=True, since_date=None)
    assert told(joining) == (
        "Geel: bestuur doet mee, nog geen lokaal aanbod, geen partner, actief aanbod: 0, bestuur: 3 werkt mee"
    )
    assert [one.look for one in (joining, spot, GEEL)] == ["joining", "blank_spot", "local"]


def test_four_kinds_of_engagement_and_none_told_have_signs_of_their_own() -> None:
    codes = [None, *(option.code for option in reference.options("engagement"))]
    assert [places_nl.engagement_sign(code) for code in codes] == ["?", "0", "1", "2", "3", "4", "⊘"]

"""Roles that partners carry and what they gain: facts of small worlds made by hand, and the sentences on them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data import reference
from data.questions.extremes import Extreme
from data.questions.known_interests import known_interests, unknown_interests
from data.questions.role_coverage import role_coverage
from data.store import Store
from tests.worlds import NOBODY_YET, NOW, Handed, Row, World, fill
from ui.figures.coverage import interests_nl, roles, roles_nl

ROLES = [option.code for option in reference.options("partner_role")]


def partner(name: str, *roles_of_partner: str, interest: str | None = None, **fields: Any) -> Row:
    """An active partner for the whole region with these roles."""
    row = {
        "name": name,
        "organisation_type_code": "sport",
        "engagement_code": "3",
        "role_codes": list(roles_of_partner),
    }
    return {**row, "is_region_wide": True, "municipality_codes": [], "shared_interest": interest, **fields}


def handed(*rows: Row, region: str = "midwest", day: date = NOW) -> World:
    """A world of one region with these partners."""
    return World([Handed(region, day, {"partner": list(rows)})])


def told(store: Store, *rows: Row) -> str:
    """What is said of Midwest with these partners."""
    fill(store, handed(*rows))
    return roles_nl.of_region(role_coverage(store, NOW).of("midwest"), "midwest")[0]


FULL = [partner(f"Club {place}", *ROLES) for place in range(2)]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "Midwest heeft nog geen actieve partners"),
        (FULL, "In Midwest staat elke rol bij twee of meer actieve partners"),
        (
            [partner("Ons Huis", *ROLES[2:]), partner("De Brug", *ROLES[1:])],
            "In Midwest staat trekker bij niemand en staat kernpartner bij maar één partner",
        ),
        (
            [partner("Ons Huis", "trekker"), partner("De Brug"), partner("Elan")],
            "Welke rol in Midwest ontbreekt, weten we niet: 1 van de 3 actieve partners heeft een rol",
        ),
        (
            [
                *(one | {"role_codes": ROLES[1:]} for one in FULL),
                partner("Nee", "trekker", engagement_code="bewust_niet"),
            ],
            "In Midwest staat enkel bij wie bewust niet meedoet: trekker",
        ),
    ],
    ids=["nobody", "all", "some", "too few have a role", "deliberately not"],
)
def test_the_roles_of_a_region_claim_no_more_than_its_partners_carry(
    store: Store, rows: list[Row], sentence: str
) -> None:
    assert told(store, *rows) == sentence


def test_half_of_the_partners_with_a_role_is_enough_to_say_that_nobody_has_one(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", "stuurgroep"), partner("De Brug")))
    own = role_coverage(store, NOW).of("midwest")
    assert (own.has_looked, own.in_state("single"), len(own.in_state("nobody"))) == (True, ("stuurgroep",), 7)
    fill(store, handed(partner("Ons Huis", "stuurgroep"), partner("De Brug"), partner("Elan")))
    own = role_coverage(store, NOW).of("midwest")
    assert (own.has_looked, own.in_state("single"), len(own.in_state("not_looked"))) == (False, ("stuurgroep",), 7)


def test_a_network_has_one_lead_which_is_no_weakness(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", *ROLES), partner("De Brug", *ROLES[1:])))
    own = role_coverage(store, NOW).of("midwest")
    assert (own.cells[0].state, own.cells[0].partner_count) == ("carried", 1)
    assert roles_nl.of_region(own, None) == [
        "In Midwest ontbreekt geen rol, en staat enkel de trekker bij één actieve partner"
    ]


def test_only_active_partners_carry_a_role(store: Store) -> None:
    gone = partner("De Brug", "kernpartner", until_date=date(2025, 6, 29))
    heard = partner("Elan", "kernpartner", engagement_code="2")
    fill(store, handed(partner("Ons Huis", "kernpartner"), gone, heard))
    cell = role_coverage(store, NOW).of("midwest").cells[1]
    assert (cell.state, cell.partner_names) == ("single", ("Ons Huis",))


def test_a_region_that_did_not_look_counts_nowhere_and_is_said(store: Store) -> None:
    few = [partner("Ons Huis"), partner("De Brug"), partner("Elan", "trekker")]
    fill(store, World([Handed("midwest", NOW, {"partner": few}), Handed("kempen", NOW, {"partner": FULL})]))
    facts = role_coverage(store, NOW)
    assert (facts.looked_count, facts.unlooked_regions, len(facts.silent_regions)) == (1, ("midwest",), 16)
    assert {one.looked_count for one in facts.roles} == {1}
    assert roles_nl.say(facts, None) == [
        "In de enige regio die ernaar keek, staat elke rol bij twee of meer actieve partners"
    ]
    assert "1 regio vulde bij minder dan de helft een rol in." in roles_nl.note(facts, None)


def test_a_region_without_active_partners_did_not_look_at_roles(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"partner": []}), Handed("kempen", NOW, {"partner": FULL})]))
    facts = role_coverage(store, NOW)
    own = facts.of("midwest")
    assert (own.has_looked, own.in_state("not_looked")) == (False, tuple(ROLES))
    assert (facts.looked_count, facts.partnerless_regions, facts.unlooked_regions) == (1, ("midwest",), ())
    assert "1 regio heeft nog geen actieve partners." in roles_nl.note(facts, None)
    fill(store, handed())
    assert roles_nl.say(role_coverage(store, NOW), None) == ["Nog geen enkele regio heeft actieve partners"]


def test_of_the_only_region_that_looked_nothing_is_said_to_be_most_often(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", *ROLES[2:]), partner("De Brug", *ROLES[1:])))
    facts = role_coverage(store, NOW)
    told = "staat trekker bij niemand en staat kernpartner bij maar één partner"
    assert roles_nl.say(facts, None)[0] == f"In de enige regio die ernaar keek, {told}"
    assert roles_nl.say(facts, "midwest")[0] == f"In Midwest {told}"
    assert roles_nl.say(facts, "kempen")[0].endswith(f"{told}; Kempen leverde nog geen partners aan")


def test_roles_that_all_lack_alike_are_not_called_most_often(store: Store) -> None:
    nobody = partner("Ons Huis", *ROLES)
    worlds = [Handed(region, NOW, {"partner": [nobody]}) for region in ("midwest", "kempen")]
    fill(store, World(worlds))
    facts = role_coverage(store, NOW)
    assert (facts.is_any_lacking, facts.most_single) == (False, None)
    assert {one.single_count for one in facts.roles} == {0, 2}, "a lead is one anyway"
    alike = replace(
        facts, roles=tuple(replace(one, nobody_count=1, carried_count=0, single_count=1) for one in facts.roles)
    )
    assert roles_nl.say(alike, None) == [
        "Elke rol staat even vaak bij niemand: in 1 van de 2 regio’s die ernaar keken",
    ]


def test_the_roles_that_most_regions_lack_or_have_at_one_partner_stand_out(store: Store) -> None:
    carried = {
        "midwest": (ROLES, ROLES[3:]),
        "kempen": (ROLES[:-1], ROLES[2:-1]),
        "limburg": (ROLES[:-1], ROLES[2:-1]),
    }
    rows = {region: [partner(f"Club {len(one)}", *one) for one in both] for region, both in carried.items()}
    fill(store, World([Handed(region, NOW, {"partner": partners}) for region, partners in rows.items()]))
    facts = role_coverage(store, NOW)
    assert facts.most_lacking == Extreme((ROLES[-1],), (2,), (3,), None)
    assert facts.most_single == Extreme((ROLES[1],), (3,), (3,), None), "a lead is one anyway"


def test_the_only_partner_is_not_one_of_one(store: Store) -> None:
    assert told(store, partner("Ons Huis")) == (
        "Welke rol in Midwest ontbreekt, weten we niet: de enige actieve partner heeft er geen"
    )
    assert interests_nl.say(known_interests(store, NOW), None)[0] == (
        "Gedeeld belang ingevuld bij geen enkele actieve partner"
    )
    assert interests_nl.of_region(unknown_interests(store, NOW, "midwest"), None) == [
        "In Midwest is van de enige actieve partner het gedeelde belang nog niet ingevuld"
    ]


def test_a_phone_reads_in_words_what_each_region_lacks(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", *ROLES[2:]), partner("De Brug", *ROLES[1:])))
    facts = role_coverage(store, NOW)
    own, silent = facts.of("midwest"), facts.of("limburg")
    assert (roles_nl.beside(own), roles_nl.beside(silent)) == ("2 van 2 met een rol", "nog niet aangeleverd")
    assert roles_nl.lines(own) == ("Bij niemand: trekker", "Bij één partner: kernpartner")
    assert roles_nl.lines(silent) == ()
    fill(store, handed(*FULL))
    assert roles_nl.lines(role_coverage(store, NOW).of("midwest")) == ("Geen rol ontbreekt of hangt aan één partner.",)
    listed = roles.on_phone(facts, "midwest")
    assert '<li class="own"><b>Midwest</b>' in listed and "<p>Bij niemand: trekker</p>" in listed


def test_a_role_is_counted_in_its_own_cells_alone(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", *ROLES[2:]), partner("De Brug", *ROLES[1:])))
    counts = {
        one.code: (one.nobody_count, one.single_count, one.carried_count) for one in role_coverage(store, NOW).roles
    }
    assert counts[ROLES[0]] == (1, 0, 0)
    assert counts[ROLES[1]] == (0, 1, 0)
    assert {counts[code] for code in ROLES[2:]} == {(0, 0, 1)}


def test_before_any_delivery_no_role_is_said_to_lack(store: Store) -> None:
    fill(store, handed(*FULL))
    facts = role_coverage(store, NOBODY_YET)
    assert roles_nl.say(facts, None) == ["Van geen enkele regio weten we al welke rollen de partners opnemen"]
    assert roles_nl.of_region(facts.of("kempen"), None) == ["Kempen leverde nog geen partners aan"]
    assert roles.on_slide(facts, None) is None


def test_roles_that_lack_as_often_are_named_together(store: Store) -> None:
    fill(store, handed(*FULL))
    alone = role_coverage(store, NOW)
    facts = replace(
        alone,
        looked_count=17,
        roles=tuple(replace(one, nobody_count=3) for one in alone.roles),
        most_lacking=Extreme(("trekker", "werkgroep"), (3, 3), (17, 17), None),
        most_single=Extreme(("stuurgroep",), (4,), (17,), None),
    )
    assert roles_nl.say(facts, None)[0] == (
        "De rollen trekker en werkgroep staan het vaakst bij niemand: elk in 3 van de 17 regio’s die ernaar keken; "
        "stuurgroep staat het vaakst bij maar één partner (in 4 van de 17 regio’s die ernaar keken)"
    )


def test_interests_are_counted_of_active_partners_and_the_least_known_kind_is_named(store: Store) -> None:
    clubs = [partner(f"Club {place}", interest="Leden" if place < 2 else None) for place in range(5)]
    schools = [
        partner(f"School {place}", interest="Cursisten", organisation_type_code="onderwijs") for place in range(6)
    ]
    gone = partner("De Brug", interest="Buren", until_date=date(2025, 6, 29))
    few = partner("Elan", organisation_type_code="werk")
    fill(store, handed(*clubs, *schools, gone, few))
    facts = known_interests(store, NOW)
    assert (facts.known_count, facts.partner_count, len(facts.silent_regions)) == (8, 12, 17)
    assert interests_nl.say(facts, None)[0] == (
        "Gedeeld belang ingevuld bij 8 van de 12 actieve partners (67\N{NO-BREAK SPACE}%), "
        "het minst bij sport (2 van 5)"
    )
    assert "Soorten met minder dan 5 vergelijken we niet." in interests_nl.note(facts, None)[2]
    assert [one.name for one in unknown_interests(store, NOW, "midwest").partners] == [
        "Club 2",
        "Club 3",
        "Club 4",
        "Elan",
    ]


def test_where_every_kind_is_known_alike_none_is_named(store: Store) -> None:
    fill(store, handed(partner("Ons Huis", interest="Leden")))
    assert interests_nl.say(known_interests(store, NOW), "midwest")[0] == (
        "Gedeeld belang ingevuld bij de enige actieve partner; in Midwest bij de enige actieve partner"
    )
    assert interests_nl.of_region(unknown_interests(store, NOW, "midwest"), None) == [
        "In Midwest is van de enige actieve partner het gedeelde belang ingevuld"
    ]
    assert known_interests(store, NOW).lowest is None
    assert interests_nl.say(known_interests(store, NOBODY_YET), None) == [
        "Van geen enkele regio weten we al welk belang de partners hebben"
    ]

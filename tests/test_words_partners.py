"""The sentences of the list of partners behind a square; also for none and for one."""

from dataclasses import replace
from typing import Any

import pytest

from data.questions.coverage_gaps import Helper
from data.questions.partners_behind import ListedPartner, Overlap, PartnersBehind
from tests.coverage_facts import BY, DAY
from ui.figures.coverage import (
    partners_nl,
)

# ---------------------------------------------------------------- the list behind a square

PARTNER = ListedPartner("Ons Huis", "sport", (), "3", True, DAY, None, True, (), (), None, None, None)


def behind(active: int, listed: int, **fields: Any) -> PartnersBehind:
    """Partners of sport in Kempen."""
    told = PartnersBehind("kempen", BY, "sport", True, (PARTNER,) * listed, active, (), 2)
    return replace(told, **fields)


@pytest.mark.parametrize(
    ("active", "listed", "expected"),
    [
        (0, 0, "Sport in Kempen: geen enkele organisatie op de lijst."),
        (0, 1, "Sport in Kempen: de ene organisatie op de lijst is niet actief."),
        (0, 3, "Sport in Kempen: geen van de 3 organisaties op de lijst is actief."),
        (1, 1, "Sport in Kempen: 1 actieve partner."),
        (2, 2, "Sport in Kempen: 2 actieve partners."),
        (1, 3, "Sport in Kempen: 1 van 3 organisaties op de lijst is actief."),
        (2, 3, "Sport in Kempen: 2 van 3 organisaties op de lijst zijn actief."),
    ],
)
def test_the_list_says_how_many_are_active(active: int, listed: int, expected: str) -> None:
    assert partners_nl.sentence(behind(active, listed)) == expected


def test_without_active_partners_regions_nearby_are_named() -> None:
    helped = behind(0, 0, helpers=(Helper("midwest", 4), Helper("brugge", 1)))
    assert partners_nl.nearby(helped) == "Dichtbij wel: Midwest (4) en Regio Brugge (1)."
    assert [partners_nl.nearby(behind(0, 0, other_reporting_count=count)) for count in (2, 1, 0)] == [
        "Ook in geen van de 2 andere regio’s die aanleverden, is er al een actieve partner.",
        "Ook in de enige andere regio die aanleverde, is er nog geen actieve partner.",
        "Geen enkele andere regio leverde al partners aan.",
    ]
    assert partners_nl.sentence(behind(0, 0, is_reported=False)) == "Kempen leverde nog geen partners aan."


def test_dates_of_a_partner_are_told_when_known() -> None:
    assert partners_nl.period(PARTNER) == "sinds 30/06/2026"
    assert partners_nl.period(replace(PARTNER, until_date=DAY)) == "sinds 30/06/2026 tot 30/06/2026"
    assert not partners_nl.period(replace(PARTNER, since_date=None))
    assert partners_nl.engagement("4", is_active=False) == "Stuurt mee (nu niet)"
    assert partners_nl.engagement("2", is_active=False) == "Klankbord"


def test_shared_municipalities_are_counted() -> None:
    facts = Overlap("kempen", BY, "ocmw", (), 5, 27)
    assert partners_nl.shared_places(facts) == (
        "In 5 van 27 gemeenten van Kempen werken meerdere partners voor OCMW’s: weten zij het van elkaar?"
    )
    assert partners_nl.shared_places(replace(facts, shared_municipality_count=0)).startswith("Nergens in Kempen")

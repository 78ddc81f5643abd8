"""The sentences of overlap, life domains and spanning organisations; also for ties and nothing."""

from dataclasses import replace

import pytest

from data.questions.several_domains import Organisation, SeveralDomains
from data.questions.spanning_organisations import SpanningOrganisation, SpanningOrganisations
from tests.coverage_facts import DAY, DOMAINS, LONG, extreme, shared
from ui.figures.coverage import (
    overlap_nl,
    several_domains_nl,
    spanning_nl,
)
from ui.texts import figures


def test_the_kind_that_overlaps_in_most_regions_is_named() -> None:
    full, named = overlap_nl.say(shared({}, extreme({"ocmw": 8})), None)[:2]
    assert full == (
        "Partners van dezelfde soort delen het vaakst een gemeente bij OCMW’s: in 8 van de 17 regio’s die ernaar keken"
    )
    assert named == "Overlap is er het vaakst bij OCMW’s: in 8 van de 17 regio’s die ernaar keken"
    tied = overlap_nl.say(shared({}, extreme({"ocmw": 8, "sport": 8})), None)[0]
    assert tied.endswith("bij OCMW’s en sport: telkens in 8 van de 17 regio’s die ernaar keken")
    many = overlap_nl.say(shared({}, extreme(dict.fromkeys(LONG[:4], 4))), None)[-1]
    assert many == "Overlap het vaakst bij 4 soorten organisaties: elk in 4 van de 17 regio’s die ernaar keken"
    assert overlap_nl.say(shared({}, extreme({"ocmw": 1}, 1)), None)[0] == (
        "Partners van dezelfde soort delen een gemeente bij OCMW’s: in de enige regio die ernaar keek"
    )
    assert overlap_nl.say(shared({}, None, reporting_count=0), None) == [
        "Van geen enkele regio weten we al waar partners elkaar overlappen"
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"ocmw": (2, 3, 5)}, "Kempen heeft de meeste overlap bij OCMW’s: 2 van 3 partners, in 5 gemeenten"),
        ({"ocmw": (3, 3, 1)}, "Kempen heeft de meeste overlap bij OCMW’s: alle 3 partners, in 1 gemeente"),
        (
            {"ocmw": (2, 3, 5), "sport": (2, 2, 1)},
            "Kempen heeft de meeste overlap bij OCMW’s (2 van 3 partners) en sport (2 van 2 partners)",
        ),
        ({}, "In Kempen delen geen partners van dezelfde soort een gemeente"),
    ],
)
def test_the_own_region_hears_where_it_overlaps(counts: dict[str, tuple[int, int, int]], expected: str) -> None:
    rest = "; over alle regio’s heen het vaakst bij jeugd (in 4 van de 17 regio’s die ernaar keken)"
    whole = expected + rest if len(expected + rest) <= 170 else expected  # two lines of a title
    assert overlap_nl.say(shared(counts, extreme({"jeugd": 4})), "kempen")[0] == whole
    alone = overlap_nl.say(shared(counts, extreme({"ocmw": 1}, 1)), "kempen")
    assert alone[0] == expected, "one region is not compared with itself"


def test_a_region_without_partners_has_no_overlap_to_tell() -> None:
    facts = shared({}, None)
    silent = replace(facts.regions[0], partner_count=None)
    assert overlap_nl.say(replace(facts, regions=(silent,)), "kempen") == ["Kempen leverde nog geen partners aan"]


def domains(counts: list[tuple[str, int]], whole: int | None, unknown: int = 0) -> SeveralDomains:
    """Organisations of Kempen with their number of life domains."""
    most = max((count for _, count in counts), default=0)
    return SeveralDomains(
        DAY,
        "kempen",
        whole,
        tuple(Organisation(name, "sport", tuple(DOMAINS[:count])) for name, count in counts),
        most,
        tuple(name for name, count in counts if count == most),
        unknown,
        (whole or 0) - unknown,
        len(DOMAINS),
    )


@pytest.mark.parametrize(
    ("counts", "whole", "expected"),
    [
        (
            [("De Brug", 3), ("Het Anker", 2)],
            9,
            "In Kempen werken 2 van 9 actieve partners in meerdere levensdomeinen, De Brug in de meeste (3 van 9)",
        ),
        (
            [("A", 2), ("B", 2)],
            2,
            "In Kempen werken 2 van 2 actieve partners in meerdere levensdomeinen, A en B in de meeste (2 van 9)",
        ),
        (
            [("A", 2), ("B", 2), ("C", 2)],
            9,
            "In Kempen werken 3 van 9 actieve partners in meerdere levensdomeinen, "
            "3 organisaties in de meeste (2 van 9)",
        ),
        ([], 4, "In Kempen werkt geen enkele actieve partner in meerdere levensdomeinen"),
        ([], None, "Kempen leverde nog geen partners aan"),
    ],
)
def test_organisations_in_several_life_domains_are_counted(
    counts: list[tuple[str, int]], whole: int | None, expected: str
) -> None:
    assert several_domains_nl.say(domains(counts, whole), "kempen")[0] == expected


@pytest.mark.parametrize(
    ("counts", "unknown", "expected"),
    [
        ([], 4, "In welke levensdomeinen de actieve partners van Kempen werken, weten we nog niet"),
        ([], 3, "In Kempen werkt geen enkele actieve partner waarvan we de levensdomeinen kennen, in meerdere"),
        ([("A", 2)], 2, "In Kempen werkt 1 van 2 actieve partners waarvan we de levensdomeinen kennen, in meerdere"),
    ],
)
def test_partners_without_life_domain_are_not_said_to_work_in_one(
    counts: list[tuple[str, int]], unknown: int, expected: str
) -> None:
    assert several_domains_nl.say(domains(counts, 4, unknown), "kempen")[-1] == expected


def test_partners_without_life_domain_are_counted_apart() -> None:
    notes = [several_domains_nl.note(domains([], 9, unknown), "kempen")[-1] for unknown in (0, 1, 4)]
    assert notes[0].endswith("Zij verbinden domeinen.")
    assert notes[1] == "1 actieve partner heeft geen levensdomein ingevuld."
    assert notes[2] == "4 actieve partners hebben geen levensdomein ingevuld."


# ---------------------------------------------------------------- spanning organisations


def spanning(found: dict[str, list[str]], reporting: int, *, with_unnumbered: int = 0) -> SpanningOrganisations:
    """Organisations with their regions; as many regions handed in, those named here among them."""
    every = tuple(SpanningOrganisation(name, "0200000040", "sport", tuple(at), ()) for name, at in found.items())
    most = max((len(one.regions) for one in every), default=0)
    named = ["kempen", "midwest", "limburg", "brugge", "westhoek"]
    widest = tuple(one.name for one in every if len(one.regions) == most)
    return SpanningOrganisations(DAY, "name", every, every, tuple(named[:reporting]), 9, with_unnumbered, most, widest)


ONE, TWO = {"De Bond": ["kempen", "midwest"]}, {"De Bond": ["kempen", "midwest"], "Het Fonds": ["brugge", "midwest"]}


@pytest.mark.parametrize(
    ("found", "own", "reporting", "expected"),
    [
        ({}, None, 0, "Van geen enkele regio weten we al welke organisaties meewerken"),
        ({}, None, 1, "Nog maar één regio leverde partners aan: wie in meerdere regio’s actief is, zien we later"),
        ({}, "kempen", 5, "Geen enkele organisatie is herkenbaar in twee van de 5 regio’s actief"),
        (ONE, None, 5, "1 organisatie is in meerdere regio’s actief: De Bond in 2 van de 5 die aanleverden"),
        (
            TWO,
            None,
            5,
            "2 organisaties zijn in meerdere regio’s actief: De Bond en Het Fonds elk in 2 van de 5 die aanleverden",
        ),
        (
            TWO | {"De Koepel": ["kempen", "brugge", "limburg"]},
            None,
            5,
            "3 organisaties zijn in meerdere regio’s actief; De Koepel in 3 van de 5 die aanleverden",
        ),
        (
            TWO | {"De Koepel": ["kempen", "brugge"]},
            None,
            5,
            "3 organisaties zijn in meerdere regio’s actief, elk in 2 van de 5 die aanleverden",
        ),
        (ONE, "kempen", 5, "1 organisatie is in meerdere regio’s actief, ook in Kempen"),
        (ONE, "limburg", 5, "1 organisatie is in meerdere regio’s actief, maar niet in Limburg"),
        (TWO, "kempen", 5, "2 organisaties zijn in meerdere regio’s actief: 1 ook in Kempen, 1 nog niet"),
        (TWO, "midwest", 5, "2 organisaties zijn in meerdere regio’s actief, allemaal ook in Midwest"),
        (TWO, "limburg", 5, "2 organisaties zijn in meerdere regio’s actief, geen enkele in Limburg"),
        (
            TWO,
            "gent-stad",
            5,
            "2 organisaties zijn in meerdere regio’s actief; Gent (stad) leverde nog geen partners aan",
        ),
    ],
)
def test_organisations_over_regions_are_counted(
    found: dict[str, list[str]], own: str | None, reporting: int, expected: str
) -> None:
    assert spanning_nl.say(spanning(found, reporting), own)[0] == expected


def test_partners_that_cannot_be_recognised_are_counted() -> None:
    assert spanning_nl.note(spanning(TWO, 5, with_unnumbered=2), None)[1] == (
        "Van de 9 actieve partners, per regio geteld, hebben er 2 geen."
    )
    assert len(spanning_nl.note(spanning(TWO, 5), None)) == 1


def test_a_long_matrix_says_how_long_it_is() -> None:
    assert spanning_nl.shown_of(1_250).startswith(" We tonen er 100 van 1.250;")
    assert not spanning_nl.shown_of(100)
    assert figures.more_rows(1_250).startswith("We tonen er 100 van 1.250;")

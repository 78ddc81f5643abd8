"""The sentences of leemten, overlap, bovenregionaal and the lists behind a square: also for ties and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import queries, reference
from data.rows import lines
from data.store import Store
from tests.worlds import NOW, Handed, World, fill
from ui.texts import coverage, cross_regional, gaps, overlap, partners

REGIONS = list(reference.regions())
KINDS = [option.code for option in reference.options("organisation_type")]
DOMAINS = [option.code for option in reference.options("life_domain")]
BY = "organisation_type"
DAY = date(2026, 6, 30)


def frame(found: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(found, dtype=object)


def test_every_kind_and_life_domain_has_a_name_for_sentences() -> None:
    assert list(coverage.NOUNS[BY]) == KINDS
    assert list(coverage.NOUNS["life_domain"]) == DOMAINS
    assert coverage.matrix_sentence(_cells({}), _present({"ervaringsdeskundigen": 2}), BY, None).startswith(
        "Ervaringsdeskundigen zijn het minst"
    )


def _cells(states: dict[str, str]) -> pd.DataFrame:
    return frame(
        [{"region": "kempen", "category_code": code, "state_code": states.get(code, "active")} for code in KINDS]
    )


def _present(counts: dict[str, int], reporting: int = 17) -> pd.DataFrame:
    return frame(
        [
            {"axis": "category", "code": code, "present_count": counts.get(code, reporting)}
            | {"reporting_count": reporting, "looked_count": reporting}
            for code in KINDS
        ]
    )


def test_with_one_region_the_matrix_speaks_of_that_one() -> None:
    assert coverage.matrix_sentence(_cells({}), _present({"sport": 0, "ocmw": 0}, 1), BY, None) == (
        "OCMW’s en sport zijn het minst aanwezig: telkens niet in de enige regio die ernaar keek"
    )
    assert coverage.matrix_sentence(_cells({}), _present({}, 1), BY, None).endswith("in elke regio die ernaar keek")


def test_a_life_domain_does_not_work_itself() -> None:
    cells = frame(
        [
            {"region": "kempen", "category_code": code, "state_code": "looked" if code == "wonen" else "active"}
            for code in DOMAINS
        ]
    )
    margins = frame(
        [
            {"axis": "category", "code": code, "present_count": 1 if code == "werk" else 3, "looked_count": 3}
            | {"reporting_count": 3}
            for code in DOMAINS
        ]
    )
    assert coverage.matrix_sentence(cells, margins, "life_domain", "kempen") == (
        "Werk is het minst aanwezig: in 1 van de 3 regio’s die ernaar keken; in Kempen werkt nog niemand rond wonen"
    )


# ---------------------------------------------------------------- leemten


def margins(gap: dict[str, int], unseen: dict[str, int] | None = None, reporting: int = 17) -> pd.DataFrame:
    return frame(
        [
            {
                "axis": "category",
                "code": code,
                "gap_count": gap.get(code, 0) if reporting else None,
                "unseen_count": (unseen or {}).get(code, 0) if reporting else None,
                "looked_count": reporting - (unseen or {}).get(code, 0) if reporting else None,
                "reporting_count": reporting,
            }
            for code in KINDS
        ]
    )


def lacking(found: dict[str, tuple[str, list[str], list[str]]]) -> pd.DataFrame:
    names = ["category_code", "state_code", "strongest_engagement_code"]
    return pd.DataFrame(
        [
            {"category_code": code, "state_code": state, "strongest_engagement_code": None, "helper_regions": regions}
            | {"helper_counts": [2] * len(regions), "organisation_names": organisations}
            for code, (state, regions, organisations) in found.items()
        ],
        columns=[*names, "helper_regions", "helper_counts", "organisation_names"],
        dtype=object,
    )


def all_regions(counted: pd.DataFrame, by: str = BY) -> str:
    return gaps.sentence(counted, None, by, None, is_known=True)


def test_the_largest_gap_is_named_also_when_kinds_tie() -> None:
    assert all_regions(margins({"sport": 4, "jeugd": 1})) == (
        "Grootste leemte: sport, 4 van de 17 regio’s die ernaar keken, vonden geen actieve partner"
    )
    assert all_regions(margins({"sport": 4, "jeugd": 4})) == (
        "Grootste leemten: sport en jeugd, telkens 4 van de 17 regio’s die ernaar keken, vonden geen actieve partner"
    )
    assert all_regions(margins({"sport": 1}, reporting=1)) == (
        "Grootste leemte: sport, de enige regio die ernaar keek, vond geen actieve partner"
    )


def test_a_rest_is_no_gap() -> None:
    assert all_regions(margins({"andere": 9, "sport": 2})).startswith("Grootste leemte: sport")


def test_without_gaps_what_nobody_looked_at_is_named_and_then_nothing() -> None:
    assert all_regions(margins({}, {"werk": 3, "sport": 3})) == (
        "Nog geen leemten gevonden; het vaakst niet bekeken: werk en sport (3 van 17)"
    )
    assert all_regions(margins({})) == "Geen enkele regio heeft leemten bij de soorten organisaties"
    assert all_regions(margins({}, reporting=0)).startswith("Van geen enkele regio weten we al")


def own(found: dict[str, tuple[str, list[str], list[str]]], *, is_known: bool = True) -> str:
    return gaps.sentence(margins({"sport": 4}), lacking(found), BY, "westhoek", is_known=is_known)


def test_the_own_region_hears_what_it_lacks_and_where_that_is_found() -> None:
    rest = "; over alle regio’s heen het vaakst: sport (in 4 van de 17 regio’s die ernaar keken)"
    assert own({"jeugd": ("looked", ["midwest", "kempen"], [])}) == f"Westhoek mist jeugd (wel in Midwest){rest}"
    three: dict[str, tuple[str, list[str], list[str]]] = {
        code: ("looked", ["midwest"], []) for code in ("jeugd", "werk", "ocmw")
    }
    assert own(three) == f"Westhoek mist jeugd (wel in Midwest), werk (wel in Midwest) en nog 1{rest}"
    assert own({"jeugd": ("looked", [], [])}) == f"Westhoek mist jeugd (ook nergens anders){rest}"
    assert own({"ocmw": ("not_looked", ["midwest"], []), "andere": ("looked", [], [])}) == (
        f"Westhoek heeft geen leemten, maar OCMW’s zijn nog niet bekeken{rest}"
    )
    assert own({}) == f"Westhoek heeft geen leemten{rest}"
    assert own({}, is_known=False) == f"Westhoek leverde nog geen partners aan{rest}"


def test_kinds_that_tie_over_all_regions_are_named_behind_the_own_one() -> None:
    tied = gaps.sentence(margins({"sport": 4, "jeugd": 4}), lacking({}), BY, "westhoek", is_known=True)
    assert tied.endswith(
        "; over alle regio’s heen het vaakst: sport en jeugd (elk in 4 van de 17 regio’s die ernaar keken)"
    )
    long: dict[str, tuple[str, list[str], list[str]]] = {
        code: ("looked", ["zuid-west-vlaanderen"], []) for code in ("intergemeentelijk", "ervaringsdeskundigen")
    }
    two_lines = gaps.sentence(
        margins({"intergemeentelijk": 4, "sport": 4}), lacking(long), BY, "antwerpen-stad", is_known=True
    )
    assert "heen het vaakst" not in two_lines, "what is lacking elsewhere gives way to what is lacking here"
    assert len(two_lines) <= 180
    none = gaps.sentence(margins({}), lacking({}), BY, "westhoek", is_known=True)
    assert none == "Westhoek heeft geen leemten"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, "Westhoek heeft geen leemten: er is niets te zoeken"),
        ({"jeugd": ("looked", ["kempen"], [])}, "Voor jeugd vindt Westhoek een regio met actieve partners"),
        ({"jeugd": ("looked", [], [])}, "Voor jeugd vindt Westhoek nog geen regio met actieve partners"),
        (
            {"jeugd": ("looked", ["kempen"], ["De Bond"]), "werk": ("not_looked", [], [])},
            "Voor 1 van de 2 lege vakken vindt Westhoek een regio met actieve partners; "
            "De Bond is daarvoor al in meerdere regio’s actief",
        ),
        (
            {"jeugd": ("looked", ["kempen"], ["A", "B"]), "werk": ("not_looked", ["kempen"], ["A"])},
            "Voor elk van de 2 lege vakken vindt Westhoek een regio met actieve partners; "
            "2 organisaties zijn daarvoor al in meerdere regio’s actief",
        ),
    ],
)
def test_who_could_help_is_counted(found: dict[str, tuple[str, list[str], list[str]]], expected: str) -> None:
    assert gaps.helpers_sentence("westhoek", BY, lacking(found), is_known=True) == expected


def test_nobody_helps_and_nothing_known_are_told_apart() -> None:
    alone = lacking({"jeugd": ("looked", [], []), "werk": ("not_looked", [], [])})
    assert gaps.helpers_sentence("westhoek", BY, alone, is_known=True) == (
        "Voor geen van de 2 lege vakken vindt Westhoek een regio met actieve partners"
    )
    assert gaps.helpers_sentence("westhoek", BY, lacking({}), is_known=False) == (
        "Westhoek leverde nog geen partners aan: wat ontbreekt, weten we nog niet"
    )


def test_a_region_that_is_alone_is_not_compared_with_itself() -> None:
    alone = margins({"sport": 1}, reporting=1)
    found = lacking({"sport": ("looked", [], [])})
    assert gaps.sentence(alone, found, BY, "westhoek", is_known=True) == "Westhoek mist sport (ook nergens anders)"
    only = overlap.sentence(shared({"ocmw": (2, 3, 5)}), overlap_margins({"ocmw": 1}, 1), BY, "kempen")
    assert only == "Kempen heeft de meeste overlap bij OCMW’s: 2 van 3 partners, in 5 gemeenten"


def test_helping_regions_are_named_with_their_partners_the_nearest_first() -> None:
    (line,) = lines(lacking({"jeugd": ("looked", ["midwest", "brugge", "kempen", "limburg"], [])}))
    assert gaps.helpers(line) == "Midwest (2), Regio Brugge (2) en Kempen (2)"
    (nowhere,) = lines(lacking({"jeugd": ("looked", [], [])}))
    assert gaps.helpers(nowhere) == "nog nergens"
    assert gaps.state("looked", "2") == "leemte, er is een klankbord"
    assert gaps.state("not_looked", None) == "nog niet bekeken"


# ---------------------------------------------------------------- overlap


def shared(counts: dict[str, tuple[int | None, int | None, int | None]]) -> pd.DataFrame:
    none = (0, 0, 0)
    return frame(
        [
            {"region": "kempen", "category_code": code}
            | dict(
                zip(
                    ("overlap_count", "partner_count", "overlap_municipality_count"),
                    counts.get(code, counts.get("*", none)),
                    strict=True,
                )
            )
            for code in KINDS
        ]
    )


def overlap_margins(counts: dict[str, int], reporting: int | None = 17) -> pd.DataFrame:
    return frame(
        [
            {"axis": "category", "code": code, "whole_count": reporting}
            | {"overlap_count": counts.get(code, 0) if reporting else None}
            for code in KINDS
        ]
    )


def test_the_kind_that_overlaps_in_most_regions_is_named() -> None:
    def said(counts: dict[str, int], reporting: int | None = 17) -> str:
        return overlap.sentence(shared({}), overlap_margins(counts, reporting), BY, None)

    assert said({"ocmw": 8}) == (
        "Partners van dezelfde soort delen het vaakst een gemeente bij OCMW’s: in 8 van de 17 regio’s die ernaar keken"
    )
    assert said({"ocmw": 8, "sport": 8}).endswith(
        "bij OCMW’s en sport: telkens in 8 van de 17 regio’s die ernaar keken"
    )
    assert said({"ocmw": 1}, 1).endswith("in de enige regio die ernaar keek")
    assert said({}) == "Nergens delen partners van dezelfde soort een gemeente"
    assert said({}, None) == "Van geen enkele regio weten we al waar partners elkaar overlappen"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"ocmw": (2, 3, 5)}, "Kempen heeft de meeste overlap bij OCMW’s: 2 van 3 partners, in 5 gemeenten"),
        ({"ocmw": (3, 3, 1)}, "Kempen heeft de meeste overlap bij OCMW’s: alle 3 partners, in 1 gemeente"),
        (
            {"ocmw": (2, 3, 5), "sport": (2, 2, 1)},
            "Kempen heeft de meeste overlap bij OCMW’s (2 van 3 partners) en sport (2 van 2 partners)",
        ),
        ({}, "In Kempen overlapt niemand"),
        ({"*": (None, None, None)}, "Kempen leverde nog geen partners aan"),
    ],
)
def test_the_own_region_hears_where_it_overlaps(counts: dict[str, Any], expected: str) -> None:
    rest = "; over alle regio’s heen het vaakst bij jeugd (in 4 van de 17 regio’s die ernaar keken)"
    whole = expected + rest if len(expected + rest) <= 170 else expected  # two lines of a title
    assert overlap.sentence(shared(counts), overlap_margins({"jeugd": 4}), BY, "kempen") == whole


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
        (None, 0, "Kempen leverde nog geen partners aan"),
    ],
)
def test_organisations_in_several_life_domains_are_counted(
    counts: list[tuple[str, int]] | None, whole: int, expected: str
) -> None:
    assert overlap.domains_sentence("kempen", counts, whole) == expected


def test_partners_without_life_domain_are_counted_apart() -> None:
    assert overlap.domains_note(0, DAY).endswith("Zij verbinden domeinen.")
    assert overlap.domains_note(1, DAY).endswith(" 1 actieve partner heeft geen levensdomein ingevuld.")
    assert overlap.domains_note(4, DAY).endswith(" 4 actieve partners hebben geen levensdomein ingevuld.")


# ---------------------------------------------------------------- bovenregionaal


def spanning(found: dict[str, list[str]]) -> list[Any]:
    rows = [{"name": name, "regions": regions, "region_count": len(regions)} for name, regions in found.items()]
    return list(lines(frame(rows))) if rows else []


ONE, TWO = {"De Bond": ["kempen", "midwest"]}, {"De Bond": ["kempen", "midwest"], "Het Fonds": ["brugge", "midwest"]}


@pytest.mark.parametrize(
    ("found", "region", "reporting", "expected"),
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
    ],
)
def test_organisations_over_regions_are_counted(
    found: dict[str, list[str]], region: str | None, reporting: int, expected: str
) -> None:
    assert cross_regional.sentence(spanning(found), region, True, reporting) == expected


def test_of_a_region_without_partners_nothing_is_claimed() -> None:
    assert cross_regional.sentence(spanning(TWO), "gent-stad", False, 5).endswith(
        "; Gent (stad) leverde nog geen partners aan"
    )


def test_partners_that_cannot_be_recognised_are_counted() -> None:
    counts = frame([{"partner_count": 9, "numbered_count": 7}, {"partner_count": None, "numbered_count": None}])
    told = "Van de 9 actieve partners, per regio geteld, hebben er 2 geen. Gesorteerd op naam;"
    assert told in cross_regional.note("name", counts, DAY)
    complete = frame([{"partner_count": 9, "numbered_count": 9}])
    assert "geteld" not in cross_regional.note("regions", complete, DAY)
    assert "op aantal regio’s, dan op naam" in cross_regional.note("regions", complete, DAY)


def test_a_long_matrix_says_how_long_it_is() -> None:
    assert cross_regional.shown_of(1_250).startswith("We tonen er 200 van 1.250;")


# ---------------------------------------------------------------- the list behind a square


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
    assert partners.sentence("kempen", BY, "sport", active, listed) == expected


def test_without_active_partners_regions_nearby_are_named() -> None:
    assert partners.nearby([("midwest", 4), ("brugge", 1)]) == "Dichtbij wel: Midwest (4) en Regio Brugge (1)."
    assert partners.nearby([]).startswith("Ook in geen enkele andere regio")


def test_dates_of_a_partner_are_told_when_known() -> None:
    assert partners.period(DAY, None) == "sinds 30/06/2026"
    assert partners.period(DAY, DAY) == "sinds 30/06/2026 tot 30/06/2026"
    assert not partners.period(None, None)
    assert partners.engagement("4", is_active=False) == "Stuurt mee (nu niet)"
    assert partners.engagement("2", is_active=False) == "Klankbord"


def test_shared_municipalities_are_counted() -> None:
    assert partners.shared_places("kempen", BY, "ocmw", 5, 27) == (
        "In 5 van 27 gemeenten van Kempen werken meerdere partners voor OCMW’s: weten zij het van elkaar?"
    )
    assert partners.shared_places("kempen", BY, "ocmw", 0, 27).startswith("Nergens in Kempen")


# ---------------------------------------------------------------- small worlds made by hand


def partner(**fields: Any) -> dict[str, Any]:
    """An active partner for the whole region, apart from these fields."""
    row = {"name": "Ons Huis", "organisation_type_code": "ocmw", "engagement_code": "3"}
    return {**row, "is_region_wide": True, "municipality_codes": [], **fields}


def test_a_partner_for_the_whole_region_overlaps_with_a_local_one_where_that_one_works(store: Store) -> None:
    local = partner(name="De Brug", is_region_wide=False, municipality_codes=["36015"])
    fill(store, World([Handed("midwest", NOW, {"partner": [partner(), local]})]))
    found = queries.overlap_of_region(store, NOW, "midwest")
    assert list(found["municipality_nis"]) == ["36015"]
    assert list(found["partner_names"]) == [["De Brug", "Ons Huis"]]


def test_partners_of_one_kind_in_other_municipalities_do_not_overlap(store: Store) -> None:
    apart = [
        partner(name=name, is_region_wide=False, municipality_codes=[nis])
        for name, nis in (("De Brug", "36015"), ("Ons Huis", "36008"))
    ]
    fill(store, World([Handed("midwest", NOW, {"partner": apart})]))
    margins_found = queries.overlap_margins(store, NOW)
    (midwest,) = margins_found[margins_found["code"] == "midwest"].to_dict("records")
    assert (midwest["overlap_count"], midwest["whole_count"], midwest["overlap_municipality_count"]) == (0, 2, 0)


def test_a_gap_names_the_nearest_region_and_who_already_spans_regions(store: Store) -> None:
    bond = partner(name="De Bond", organisation_type_code="sport", kbo_number="0200000040")
    listening = partner(name="De Club", organisation_type_code="sport", engagement_code="2")
    sheets = {"midwest": [listening], "kempen": [bond], "westhoek": [bond]}
    fill(store, World([Handed(region, NOW, {"partner": rows}) for region, rows in sheets.items()]))
    found = queries.gaps_of_region(store, NOW, "midwest")
    (sport,) = found[found["category_code"] == "sport"].to_dict("records")
    assert (sport["state_code"], sport["strongest_engagement_code"]) == ("looked", "2")
    assert sport["helper_regions"] == ["westhoek", "kempen"]
    assert sport["organisation_names"] == ["De Bond"]

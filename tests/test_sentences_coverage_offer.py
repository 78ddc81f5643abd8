"""The sentences of dekking, aanbod and overzicht name the right regions and numbers, also for ties and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import coverage, figures, municipalities, offer, overview

REGIONS = list(reference.regions())
KINDS = [option.code for option in reference.options("organisation_type")]
DAY = date(2026, 6, 30)


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def margins(present: dict[str, int], reporting: int) -> pd.DataFrame:
    return frame(
        [
            {
                "axis": "category",
                "code": code,
                "present_count": present.get(code, reporting),
                "reporting_count": reporting,
            }
            for code in KINDS
        ]
    )


def cells(region: str, states: dict[str, str], default: str = "active") -> pd.DataFrame:
    return frame([{"region": region, "category_code": code, "state_code": states.get(code, default)} for code in KINDS])


def test_the_rarest_kind_is_named_with_its_regions() -> None:
    sentence = coverage.matrix_sentence(cells("kempen", {}), margins({"sport": 3}, 17), "organisation_type", None)
    assert sentence == "Sport is het minst aanwezig: in 3 van de 17 regio’s"


def test_kinds_that_tie_are_named_together() -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", {}), margins({"sport": 3, "jeugd": 3}, 17), "organisation_type", None
    )
    assert sentence.startswith("Sport en jeugd zijn het minst aanwezig")


def test_a_rest_is_never_called_the_rarest() -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", {}), margins({"andere": 0, "jeugd": 5}, 9), "organisation_type", None
    )
    assert sentence.startswith("Jeugd is het minst aanwezig: in 5 van de 9")


def test_nothing_present_anywhere_says_so() -> None:
    sentence = coverage.matrix_sentence(cells("kempen", {}), margins({"jeugd": 0}, 9), "organisation_type", None)
    assert sentence == "Jeugd is het minst aanwezig: in geen van de 9 regio’s"


def test_without_any_delivery_nothing_is_claimed() -> None:
    empty = frame([{"axis": "category", "code": code, "present_count": None, "reporting_count": 0} for code in KINDS])
    sentence = coverage.matrix_sentence(cells("kempen", {}, "not_reported"), empty, "organisation_type", "kempen")
    assert sentence == "Van geen enkele regio weten we al welke soorten organisaties meewerken"


@pytest.mark.parametrize(
    ("states", "default", "expected"),
    [
        ({"agentschap": "not_looked"}, "active", "in Kempen is agentschap integratie en inburgering nog niet bekeken"),
        ({"ocmw": "looked"}, "active", "in Kempen werkt OCMW of Sociaal Huis nog niet mee"),
        ({}, "active", "in Kempen zijn alle soorten organisaties bekeken"),
        ({}, "not_reported", "Kempen leverde nog niet aan"),
    ],
)
def test_the_own_region_is_described(states: dict[str, str], default: str, expected: str) -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", states, default), margins({"sport": 3}, 17), "organisation_type", "kempen"
    )
    assert sentence.endswith(f"; {expected}")


def spots(counts: dict[str, int | None]) -> pd.DataFrame:
    return frame([{"region": code, "blank_spot_count": counts.get(code)} for code in REGIONS])


def test_white_spots_are_summed_over_the_regions_that_are_known() -> None:
    assert municipalities.regions_sentence(spots({"kempen": 4, "limburg": 4, "midwest": 0})) == (
        "8 witte vlekken in 2 van de 3 regio’s; de meeste in Kempen en Limburg (4)"
    )
    assert (
        municipalities.regions_sentence(spots({"kempen": 0}))
        == "In de enige regio met gegevens is nergens een witte vlek"
    )
    assert municipalities.regions_sentence(spots({})).startswith("Van geen enkele regio")


def places(states: dict[str, tuple[str, bool | None]]) -> pd.DataFrame:
    return frame([{"name": name, "state_code": state, "is_blank_spot": spot} for name, (state, spot) in states.items()])


def test_white_spots_of_one_region_are_named() -> None:
    states = places({"Geel": ("local", False), "Balen": ("none", True), "Mol": ("region_wide", True)})
    assert municipalities.region_sentence("kempen", states) == (
        "Kempen heeft in 1 van de 3 gemeenten een lokale partner; witte vlekken: Balen en Mol"
    )
    unknown = places({"Geel": ("local", None)})
    assert municipalities.region_sentence("kempen", unknown).endswith("witte vlekken zijn nog niet te bepalen")


def offers(lines: dict[str, tuple[float | None, float | None, int | None, int | None]]) -> pd.DataFrame:
    return frame(
        [
            {
                "region": code,
                "offer_count": lines.get(code, (None,) * 4)[0],
                "quality_median": lines.get(code, (None,) * 4)[1],
                "assessed_count": lines.get(code, (None,) * 4)[2],
            }
            for code in REGIONS
        ]
    )


MEDIANS = {"offer_count": 10.0, "quality_median": 1.5}


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ((14, 2.0, 9, None), "Kempen heeft meer aanbod en een hoger profiel dan de mediaan"),
        ((4, 1.0, 9, None), "Kempen heeft minder aanbod en een lager profiel dan de mediaan"),
        ((14, 1.5, 9, None), "Kempen heeft meer aanbod dan de mediaan en hetzelfde profiel als de mediaan"),
        ((10, 1.5, 9, None), "Kempen heeft evenveel aanbod en hetzelfde profiel als de mediaan"),
        ((14, None, 2, None), "Kempen heeft meer aanbod dan de mediaan, maar 2 van 14 beoordeeld is te weinig"),
        ((None, None, None, None), "Kempen leverde hierover nog niets aan"),
    ],
)
def test_the_own_region_stands_against_the_medians(own: tuple[Any, ...], expected: str) -> None:
    regions = offers({"limburg": (8, 1.2, 7, None), "kempen": own})
    assert offer.scatter_sentence(regions, "offer_count", MEDIANS, "kempen").startswith(expected)


def test_regions_with_unknown_quality_are_named_or_counted() -> None:
    few = offers({"limburg": (8, 1.2, 7, None), "kempen": (5, None, 1, None)})
    assert offer.scatter_sentence(few, "offer_count", MEDIANS, None) == "Van Kempen is de kwaliteit nog onbekend"
    many = offers(dict.fromkeys(REGIONS[:6], (5, None, 0, None)))
    assert offer.scatter_sentence(many, "offer_count", MEDIANS, None) == (
        "Van 6 van de 6 regio’s is de kwaliteit nog onbekend"
    )
    none = offers({"limburg": (8, 1.2, 7, None)})
    assert offer.scatter_sentence(none, "offer_count", MEDIANS, None) == (
        "Van de enige regio met aanbod is de kwaliteit bekend"
    )
    assert offer.scatter_sentence(offers({}), "offer_count", MEDIANS, "kempen") == (
        "Van geen enkele regio kennen we al het aanbod"
    )


def test_criteria_are_compared_by_share_not_by_number() -> None:
    totals = frame(
        [
            {"criterion_code": "contact", "known_count": 10, "high_count": 9, "unknown_count": 0},
            {"criterion_code": "taal", "known_count": 100, "high_count": 50, "unknown_count": 0},
            {"criterion_code": "feedback", "known_count": 0, "high_count": 0, "unknown_count": 100},
        ]
    )
    assert offer.criteria_sentence(totals) == (
        "Ontmoeting staat het vaakst op niveau 2 of 3, taalafstemming het minst vaak"
    )
    assert offer.criteria_sentence(totals[2:]) == "Nog geen enkel criterium is ingevuld"
    assert offer.criteria_sentence(totals[:1]) == "Alle criteria staan even vaak op niveau 2 of 3"


def test_the_change_over_all_regions_is_told_in_numbers() -> None:
    now, then = {"partner_count": 31, "offer_count": 7}, {"partner_count": 30, "offer_count": 9}
    assert overview.changed(now, then, DAY) == "Sinds 30/06/2026 zijn er 1 partner meer en 2 initiatieven minder."
    assert overview.changed(now, now, DAY) == "Sinds 30/06/2026 zijn er evenveel partners en evenveel initiatieven."
    unknown = {"partner_count": None, "offer_count": None}
    assert "nog niets vergelijken" in overview.changed(now, unknown, DAY)
    assert "geen vorige netwerkdag" in overview.changed(now, then, None)


def steps(changes: dict[str, float | None]) -> pd.DataFrame:
    return frame([{"region": code, "phase_code": "uitvoering", "phase_change": changes.get(code)} for code in REGIONS])


def test_the_largest_step_is_named_up_or_down() -> None:
    assert overview.movement(steps({"kempen": 0.1, "limburg": -0.3}), DAY) == (
        "De meeste beweging is er bij Limburg in uitvoering (−30 procentpunten)."
    )
    assert overview.movement(steps({"kempen": 0.1, "limburg": 0.1}), DAY).count("procentpunten") == 2
    assert overview.movement(steps({"kempen": 0.0}), DAY) == "In geen enkele fase is er beweging."
    assert "nog niets zeggen" in overview.movement(steps({}), DAY)


def test_what_is_unknown_names_silent_regions_and_blind_offers() -> None:
    summary = frame([{"region": code, "is_reported": code != "gent-stad"} for code in REGIONS])
    quality = frame(
        [
            {"region": code, "offer_count": 5, "quality_median": None if code == "kempen" else 1.5}
            for code in REGIONS
            if code != "gent-stad"
        ]
    )
    assert overview.unknown(summary, quality) == (
        "Wat we nog niet weten: Gent (stad) leverde nog niet aan; "
        "van het aanbod in Kempen kennen we de kwaliteit nog niet."
    )


def test_a_list_that_is_cut_says_how_long_it_is() -> None:
    assert figures.more_rows(1_250).startswith("We tonen er 200 van 1.250;")

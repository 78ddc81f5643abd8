"""The sentences of overzicht name the right regions and numbers, also for ties, one region and nothing."""

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference
from data.queries import Change
from ui.pictures import overview as pictures
from ui.texts import overview

REGIONS = list(reference.regions())
DAY = date(2026, 6, 30)


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def totals(**known: Any) -> dict[str, Any]:
    return {"partner_count": 30, "offer_count": 9, "assessed_count": 4, "reporting_region_count": 17} | known


MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)


def change(measure: str, moved: float | None, **regions: Any) -> Change:
    """A figure between deliveries of March and June, by default of all regions but the last."""
    told: dict[str, tuple[str, ...]] = {
        "renewed": tuple(REGIONS[:17]),
        "unrenewed": (),
        "first": (),
        "never": ("limburg",),
    }
    told |= {name: tuple(codes) for name, codes in regions.items()}
    is_compared = bool(told["renewed"])
    return Change(
        measure,
        now=None,
        earlier=None,
        change=moved,
        renewed=told["renewed"],
        unrenewed=told["unrenewed"],
        first=told["first"],
        never=told["never"],
        earlier_dates=(MARCH, MARCH) if is_compared else None,
        dates=(JUNE, JUNE) if is_compared else None,
        unrenewed_date=JUNE if told["unrenewed"] else None,
    )


def test_the_change_over_all_regions_is_told_in_numbers_and_between_which_deliveries() -> None:
    told = [change("partner_count", 1), change("offer_count", -2), change("assessed_count", 0)]
    assert overview.changed(told, DAY) == (
        "Tussen de leveringen van maart en juni 2026: actieve partners 1 meer, actief aanbod 2 minder, "
        "beoordeeld aanbod evenveel (17 regio’s)."
    )
    assert "geen vorige netwerkdag" in overview.changed(told, None)


def test_where_nobody_delivered_nothing_is_called_the_same() -> None:
    told = [change(measure, None, renewed=(), unrenewed=REGIONS[:17]) for measure in ("partner_count", "offer_count")]
    assert overview.changed(told, DAY) == "Actieve partners en actief aanbod: geen nieuwe levering sinds 30/06/2026."
    nothing = [change("partner_count", None, renewed=(), never=REGIONS)]
    assert overview.changed(nothing, DAY) == "Actieve partners: nog niet aangeleverd."
    later = [change("partner_count", None, renewed=(), first=REGIONS[:17])]
    assert overview.changed(later, DAY) == "Actieve partners: op 30/06/2026 was er nog geen levering."


def test_regions_that_are_new_or_did_not_deliver_anew_are_said_apart() -> None:
    partly = change("partner_count", 3, renewed=REGIONS[2:17], first=REGIONS[:1], unrenewed=REGIONS[1:2])
    assert overview.changed([partly, change("offer_count", 5)], DAY) == (
        "Tussen de leveringen van maart en juni 2026: actieve partners 3 meer "
        "(15 regio’s; nieuw: Middenkust); actief aanbod 5 meer (17 regio’s)."
    )
    none_compared = change("partner_count", None, renewed=(), first=REGIONS[:1], unrenewed=REGIONS[1:17])
    assert overview.changed([none_compared], DAY) == (
        "Actieve partners: geen nieuwe levering sinds 30/06/2026; nieuw sinds 30/06/2026: Middenkust."
    )


@pytest.mark.parametrize(
    ("told", "shown", "expected"),
    [
        (change("partner_count", 3), "+3", "+3 tussen de leveringen van maart en juni 2026 (17 regio’s)"),
        (change("partner_count", 0), "=", "gelijk tussen de leveringen van maart en juni 2026 (17 regio’s)"),
        (
            change("partner_count", None, renewed=(), unrenewed=REGIONS[:17]),
            "–",
            "geen nieuwe levering sinds 30/06/2026",
        ),
        (change("partner_count", None, renewed=(), first=REGIONS[:17]), "–", "op 30/06/2026 was er nog geen levering"),
    ],
)
def test_a_card_says_of_how_many_regions_and_between_which_deliveries(told: Change, shown: str, expected: str) -> None:
    assert overview.under(told, shown, DAY) == f"17 van 18 regio’s, zonder Limburg; {expected}"
    assert overview.under(told, shown, None) == "17 van 18 regio’s, zonder Limburg; nog geen vorige netwerkdag"


def steps(changes: Mapping[str, float | None], state: str = "renewed", is_large: bool = True) -> pd.DataFrame:
    return frame(
        [
            {
                "region": code,
                "phase_code": "uitvoering",
                "phase_change": changes.get(code),
                "is_large": code in changes and is_large,
                "comparison_code": state if code in changes else "never",
                "reference_date": JUNE if code in changes else None,
            }
            for code in REGIONS
        ]
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"kempen": 0.1, "limburg": -0.3, "brussel": 0.0},
            "In 2 van de 3 regio’s die opnieuw aanleverden, bewoog er een fase, "
            "het meest bij Limburg in uitvoering (−30 procentpunt).",
        ),
        (
            # the same step, but not the same fraction
            {"kempen": 0.3 - 0.2, "limburg": 0.1},
            "In 2 van de 2 regio’s die opnieuw aanleverden, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+10 procentpunt) en Limburg in uitvoering (+10 procentpunt).",
        ),
        (
            {"kempen": 0.25},
            "In de ene regio die opnieuw aanleverde, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+25 procentpunt).",
        ),
        ({"kempen": 0.0}, "In de ene regio die opnieuw aanleverde, veranderde geen enkele fase."),
        ({"kempen": 0.0, "limburg": 0.0}, "In de 2 regio’s die opnieuw aanleverden, veranderde geen enkele fase."),
        ({}, "Over beweging in de fasen kunnen we nog niets zeggen."),
    ],
)
def test_the_largest_step_is_named_up_or_down(changes: dict[str, float | None], expected: str) -> None:
    assert overview.movement(steps(changes), DAY) == expected


def test_a_step_of_few_items_is_not_called_the_largest() -> None:
    few = overview.movement(steps({"kempen": 1.0}, is_large=False), DAY)
    assert few == "In de ene regio die opnieuw aanleverde, bewoog er een fase."


def test_without_a_new_delivery_or_an_earlier_moment_nothing_moved() -> None:
    assert "nog niets zeggen" in overview.movement(steps({"kempen": 0.0}), None)
    assert overview.movement(steps({"kempen": None}, "unrenewed"), DAY) == (
        "Beweging in de fasen: geen nieuwe levering van blad Fasen sinds 30/06/2026."
    )
    assert overview.movement(steps({"kempen": None}, "first"), DAY) == (
        "Beweging in de fasen: op 30/06/2026 was er nog geen levering."
    )


def test_many_equal_steps_are_counted() -> None:
    said = overview.movement(steps(dict.fromkeys(REGIONS[:5], 0.5)), DAY)
    assert said.count("procentpunt") == 2
    assert said.endswith("en nog 3.")


def known(offers: Mapping[str, tuple[int | None, float | None]], silent: str = "") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Summary and quality in which ``offers`` tells offer_count and median; other regions are known in full."""
    summary = frame([{"region": code, "is_reported": code != silent} for code in REGIONS])
    told = {code: (None, None) if code == silent else offers.get(code, (5, 1.5)) for code in REGIONS}
    quality = [{"region": code, "offer_count": told[code][0], "quality_median": told[code][1]} for code in REGIONS]
    return summary, frame(quality)


def test_what_is_unknown_names_silent_regions_and_blind_offers() -> None:
    assert overview.unknown(*known({"kempen": (5, None), "limburg": (None, None)}, "gent-stad")) == (
        "Wat we nog niet weten: Gent (stad) leverde nog niet aan; Limburg leverde nog geen lijst van het aanbod aan; "
        "van het aanbod in Kempen kennen we de kwaliteit nog niet."
    )
    assert overview.unknown(*known({"kempen": (0, None)})) == (
        "Elke regio leverde aan en overal is de kwaliteit van het aanbod gekend."
    )


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"offer_count": None}, "Er is nog geen aanbod aangeleverd"),
        ({"offer_count": 0, "assessed_count": 0}, "Er loopt op dit moment geen aanbod"),
        (
            {"offer_count": 1, "assessed_count": 1, "assessed_share": 1.0, "fresh_count": 0},
            "Actief aanbod: 1 van 1 beoordeeld (100\N{NO-BREAK SPACE}%), waarvan geen het voorbije jaar",
        ),
        (
            {"offer_count": 1200, "assessed_count": 0, "assessed_share": 0.0, "fresh_count": 0},
            "Actief aanbod: 0 van 1.200 beoordeeld",
        ),
        (
            {"offer_count": 8, "assessed_count": 2, "assessed_share": 0.25, "fresh_count": 1},
            "Actief aanbod: 2 van 8 beoordeeld (25\N{NO-BREAK SPACE}%), waarvan 1 het voorbije jaar",
        ),
    ],
)
def test_offers_are_never_counted_without_how_many_were_assessed(figures: dict[str, Any], expected: str) -> None:
    assert overview.figures_sentence(totals(**figures)) == expected


def test_a_list_sorted_by_a_figure_says_that_it_is_no_ranking() -> None:
    by_figure = [order for order in overview.ORDERS if order not in ("place", "name")]
    for order in overview.ORDERS:
        assert ("geen rangschikking" in overview.list_note(DAY, DAY, order)) == (order in by_figure)
    assert set(by_figure) == set(pictures.ORDERS)
    assert "verschil" not in overview.list_note(DAY, None, "place")


def test_a_region_on_the_map_tells_what_is_known() -> None:
    line = {"is_reported": True, "partner_count": 3, "offer_count": 2, "assessed_count": 0}
    assert overview.region_title("Kempen", SimpleNamespace(**line)) == "Kempen: 3 partners, aanbod: 2, 0 beoordeeld"
    without = SimpleNamespace(**line | {"partner_count": None, "offer_count": None, "assessed_count": None})
    assert overview.region_title("Kempen", without) == "Kempen: partners onbekend, aanbod onbekend"
    assert overview.region_title("Kempen", SimpleNamespace(is_reported=False)) == "Kempen: nog niet aangeleverd"


@given(st.lists(st.none() | st.integers(0, 3), min_size=len(REGIONS), max_size=len(REGIONS)))
def test_an_order_keeps_every_region_ties_in_place_and_the_unknown_last(counts: list[int | None]) -> None:
    lines = [SimpleNamespace(region=code, partner_count=count) for code, count in zip(REGIONS, counts, strict=True)]
    assert pictures.in_order(lines, "place") == lines
    found = pictures.in_order(lines, "partners")
    assert sorted(line.region for line in found) == sorted(REGIONS)
    keys = [(line.partner_count is None, -(line.partner_count or 0), REGIONS.index(line.region)) for line in found]
    assert keys == sorted(keys)
    assert pictures.in_order(lines, "name")[0].region == "antwerpen-stad"


def order(against: int, comparable: int) -> pd.DataFrame:
    """queries.phase_order_by_region in which the first regions go against the order, of those that are comparable."""
    return frame(
        [
            {
                "region": code,
                "is_comparable": place < comparable,
                "later_phase_code": "uitvoering" if place < against else None,
            }
            for place, code in enumerate(REGIONS)
        ]
    )


@pytest.mark.parametrize(
    ("silent", "against", "comparable", "expected"),
    [
        (
            *("limburg", 4, 17),
            "17 van de 18 netwerken leverden aan; in 4 van de 17 regio’s staat een latere fase duidelijk verder dan "
            "een vroegere",
        ),
        (
            *("", 0, 18),
            "18 van de 18 netwerken leverden aan; in geen van de 18 regio’s met genoeg antwoorden staat een latere "
            "fase duidelijk verder dan een vroegere",
        ),
        ("", 0, 0, "18 van de 18 netwerken leverden aan"),
    ],
)
def test_the_tiles_tell_what_is_unusual_or_who_delivered(
    silent: str, against: int, comparable: int, expected: str
) -> None:
    assert overview.tiles_sentence(known({}, silent)[0], order(against, comparable)) == expected

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
from ui.pictures import overview as pictures
from ui.texts import overview

REGIONS = list(reference.regions())
DAY = date(2026, 6, 30)


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def totals(**known: Any) -> dict[str, Any]:
    return {"partner_count": 30, "offer_count": 9, "assessed_count": 4, "reporting_region_count": 17} | known


def test_the_change_over_all_regions_is_told_in_numbers() -> None:
    now = totals(partner_count=31, offer_count=7)
    assert overview.changed(now, totals(), DAY) == (
        "Sinds 30/06/2026 tellen we 1 partner meer, 2 initiatieven minder en evenveel beoordeelde initiatieven."
    )
    assert overview.changed(totals(assessed_count=3), totals(), DAY).endswith("en 1 beoordeeld initiatief minder.")
    nothing = totals(partner_count=None, offer_count=None, assessed_count=None)
    assert "nog niets vergelijken" in overview.changed(now, nothing, DAY)
    assert "geen vorige netwerkdag" in overview.changed(now, now, None)
    only_partners = totals(offer_count=None, assessed_count=None)
    assert overview.changed(now, only_partners, DAY) == "Sinds 30/06/2026 tellen we 1 partner meer."


def test_a_change_because_more_regions_handed_in_says_so() -> None:
    assert overview.changed(totals(), totals(reporting_region_count=16), DAY).endswith(
        ", mee doordat 1 regio voor het eerst aanleverde."
    )
    assert "mee doordat 7 regio’s voor het eerst aanleverden" in overview.changed(
        totals(), totals(reporting_region_count=10), DAY
    )
    assert "voor het eerst" not in overview.changed(totals(), totals(), DAY)


def steps(changes: Mapping[str, float | None]) -> pd.DataFrame:
    return frame([{"region": code, "phase_code": "uitvoering", "phase_change": changes.get(code)} for code in REGIONS])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"kempen": 0.1, "limburg": -0.3, "brussel": 0.0},
            "In 2 van de 3 regio’s bewoog er een fase, het meest bij Limburg in uitvoering (−30 procentpunten).",
        ),
        (
            # the same step, but not the same fraction
            {"kempen": 0.3 - 0.2, "limburg": 0.1},
            "In 2 van de 2 regio’s bewoog er een fase, het meest bij Kempen in uitvoering (+10 procentpunten) "
            "en Limburg in uitvoering (+10 procentpunten).",
        ),
        ({"kempen": 0.25}, "De grootste stap in de fasen: Kempen in uitvoering (+25 procentpunten)."),
        (
            {"kempen": 0.0},
            "In de enige regio die we kunnen vergelijken is er in geen enkele fase beweging.",
        ),
        (
            {"kempen": 0.0, "limburg": 0.0},
            "In de 2 regio’s die we kunnen vergelijken is er in geen enkele fase beweging.",
        ),
        ({}, "Over beweging in de fasen kunnen we nog niets zeggen."),
    ],
)
def test_the_largest_step_is_named_up_or_down(changes: dict[str, float | None], expected: str) -> None:
    assert overview.movement(steps(changes), DAY) == expected


def test_without_an_earlier_moment_nothing_moved() -> None:
    assert "nog niets zeggen" in overview.movement(steps({"kempen": 0.0}), None)


def test_many_equal_steps_are_counted() -> None:
    said = overview.movement(steps(dict.fromkeys(REGIONS[:5], 0.5)), DAY)
    assert said.count("procentpunten") == 2
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
        ({"offer_count": 0, "assessed_count": 0}, "Er loopt op dit moment geen enkel initiatief"),
        (
            {"offer_count": 1, "assessed_count": 1, "assessed_share": 1.0},
            "1 initiatief loopt, waarvan 1 beoordeeld (100\N{NO-BREAK SPACE}%)",
        ),
        (
            {"offer_count": 1200, "assessed_count": 0, "assessed_share": 0.0},
            "1.200 initiatieven lopen, waarvan nog geen enkel beoordeeld",
        ),
        (
            {"offer_count": 8, "assessed_count": 2, "assessed_share": 0.25},
            "8 initiatieven lopen, waarvan 2 beoordeeld (25\N{NO-BREAK SPACE}%)",
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
    assert (
        overview.region_title("Kempen", SimpleNamespace(**line)) == "Kempen: 3 partners, 2 initiatieven, 0 beoordeeld"
    )
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

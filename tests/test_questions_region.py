"""The figures of one region and what is said of them: medians with their n, changes between deliveries, silence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from data import reference
from data.margins import Side
from data.questions.comparisons import Comparison
from data.questions.phase_movement import Steps
from data.questions.phase_shares import phase_shares
from data.questions.phases_of_region import phases_of_region
from data.questions.region_panels import MEASURES, Measure, RegionPanels, region_panels
from data.store import Store
from tests.delivering import deliver
from tests.running import copied, demo_store, empty_store
from tests.small_regions import EARLIER, NOW, item, opened
from ui.figures.region import panels, panels_nl
from ui.texts.stage import MOST_CHARACTERS

store = pytest.fixture(scope="module")(opened)


@pytest.fixture(scope="module")
def demo() -> Iterator[Store]:
    opened = Store(demo_store())
    yield opened
    opened.close()


# ---------------------------------------------------------------- the panels


def test_a_measure_stands_beside_the_others_with_the_regions_behind_its_median(store: Store) -> None:
    facts = region_panels(store, NOW, EARLIER, "midwest")
    partners = facts.of("partner_count")
    assert (partners.value, partners.others, partners.median, partners.region_count) == (2, (1,), 1.5, 2)
    assert partners.side == Side.NEAR, "half a partner is no difference"
    assert partners.move is not None
    assert (partners.move.change, partners.move.sheet.comparison_code) == (1, Comparison.RENEWED)
    assert partners.move.sheet.earlier_date == EARLIER
    assert (facts.present_kind_count, facts.kind_count) == (1, 14)
    assert (facts.state_date, facts.state_file_name) == (NOW, "werkboek.xlsx")
    assert (facts.of("offer_count").region_count, facts.of("offer_count").side) == (1, Side.UNKNOWN)


def test_what_is_not_known_is_missing_and_never_zero(store: Store) -> None:
    facts = region_panels(store, NOW, EARLIER, "waasland")
    assert facts.value("partner_count") == 1
    assert {code: facts.value(code) for code in ("offer_count", "quality_median", "temperature_degrees")} == {
        "offer_count": None,
        "quality_median": None,
        "temperature_degrees": None,
    }
    assert facts.of("offer_count").side == Side.UNKNOWN
    assert (facts.of("offer_count").median, facts.of("offer_count").region_count) == (1, 1)
    assert (facts.state_date, facts.state_file_name) == (None, "")


def test_nothing_is_compared_without_an_earlier_date_or_a_new_delivery(store: Store) -> None:
    alone = region_panels(store, NOW, None, "midwest")
    assert [measure.move for measure in (*alone.measures, *alone.check_in)] == [None] * 11
    assert (alone.changes, alone.lifecycle.moves) == ((), None)
    kept = region_panels(store, NOW, EARLIER, "waasland").of("partner_count").move
    assert kept is not None
    assert (kept.change, kept.sheet.comparison_code) == (None, Comparison.UNRENEWED)
    new = region_panels(store, NOW, EARLIER, "midwest").of("offer_count").move
    assert new is not None
    assert (new.change, new.sheet.comparison_code) == (None, Comparison.FIRST)


def test_medians_are_those_of_all_regions_and_count_who_is_behind_them(demo: Store) -> None:
    facts = region_panels(demo, NOW, EARLIER, "kempen")
    for code in ("partner_count", "offer_count", "quality_median"):
        measure = facts.of(code)
        given = [region_panels(demo, NOW, None, region).value(code) for region in reference.regions()]
        values = [value for value in given if value is not None]
        assert (measure.median, measure.region_count) == (median(values), len(values))
        assert len(measure.others) + (measure.value is not None) == measure.region_count
    shares = [(one.phase_code, one.phase_share) for one in phase_shares(demo, NOW) if one.phase_share is not None]
    for phase in facts.lifecycle.phases:
        values = [share for code, share in shares if code == phase.share.phase_code]
        assert (phase.median, phase.median_count) == (median(values), len(values))


def test_a_score_is_compared_only_with_ten_on_both_sides(demo: Store) -> None:
    thin = region_panels(demo, NOW, None, "middenkust").of("quality_median")
    assert (thin.value, thin.side) == (None, Side.UNKNOWN)
    facts = region_panels(demo, NOW, None, "kempen")
    quality, assessed = facts.of("quality_median"), facts.value("assessed_count") or 0
    assert quality.value is not None
    assert quality.median is not None
    is_clear = abs(quality.value - quality.median) >= 0.3 and min(assessed, quality.region_count) >= 10
    assert (quality.side in (Side.ABOVE, Side.BELOW)) == is_clear
    assert facts.of("temperature_degrees").side == Side.UNKNOWN, "no margin is agreed for degrees"


def test_phases_have_a_median_of_the_regions_that_answered_and_moves_in_points(store: Store) -> None:
    first, *_, last = phases_of_region(store, NOW, EARLIER, "midwest").phases
    assert (first.share.phase_code, first.share.phase_share, first.share.is_main_phase) == ("opstart", 0.5, True)
    assert (first.median, first.median_count) == (0.625, 2)
    assert first.change is not None
    assert (first.change.points, first.change.comparison_code) == (25, Comparison.RENEWED)
    assert (last.share.phase_share, last.share.unanswered_share) == (None, None), "no item applies"
    assert (last.side, last.median_count) == (Side.UNKNOWN, 0)
    assert [one.change for one in phases_of_region(store, NOW, None, "midwest").phases] == [None] * 5


def test_the_only_region_with_a_phase_lies_beside_nothing(tmp_path: Path) -> None:
    answers = [item(f"O{i}", "Klaar") for i in range(1, 6)]
    alone = Store(copied(empty_store(), tmp_path))
    deliver(alone, "midwest", NOW, {"Fasen": answers})
    first = phases_of_region(alone, NOW, None, "midwest").phases[0]
    assert (first.median, first.median_count, first.side) == (1, 1, Side.UNKNOWN)
    deliver(alone, "waasland", NOW, {"Fasen": answers})
    assert phases_of_region(alone, NOW, None, "midwest").phases[0].side == Side.NEAR
    alone.close()


def test_what_moved_in_the_phases_of_a_region_is_counted_by_way(store: Store) -> None:
    moves = phases_of_region(store, NOW, EARLIER, "midwest").moves
    assert moves is not None
    assert moves.forward == Steps((("opstart", 25),), ("opstart",), 25, is_every_phase=False)
    assert moves.back is None


def panel_facts(store: Store, **values: float | None) -> RegionPanels:
    """The facts of Kempen before anything came in, with these values."""
    empty = region_panels(store, date(2020, 1, 1), None, "kempen")
    measures = tuple(Measure(code, values.get(code), (), None, 0, Side.UNKNOWN, None) for code in MEASURES)
    return replace(empty, measures=measures)


@pytest.mark.parametrize(
    ("partners", "offers", "assessed", "fresh", "degrees", "expected"),
    [
        (
            *(31, 24, 10, 4, 8.0),
            "Kempen: actieve partners: 31; actief aanbod: 24 (10 beoordeeld, waarvan 4 het voorbije jaar); "
            "temperatuur 8\N{NO-BREAK SPACE}°C",
        ),
        (
            *(1, 1, 1, 0, None),
            "Kempen: actieve partners: 1; actief aanbod: 1 (1 beoordeeld, waarvan geen het voorbije jaar)",
        ),
        (0, 0, 0, 0, None, "Kempen: actieve partners: 0; nog geen actief aanbod"),
        (3, None, None, None, None, "Kempen: actieve partners: 3"),
        (None, 4, 0, 0, None, "Kempen: actief aanbod: 4 (geen beoordeeld)"),
        (
            *(None, None, None, None, -2.0),
            "De temperatuur van Kempen is −2\N{NO-BREAK SPACE}°C; partners en aanbod zijn nog niet bekend",
        ),
        (None, None, None, None, None, "Partners, aanbod en temperatuur van Kempen zijn nog niet bekend"),
    ],
)
def test_the_main_figures_keep_quality_beside_quantity(  # noqa: PLR0917 - the figures of one region
    store: Store,
    partners: float | None,
    offers: float | None,
    assessed: float | None,
    fresh: float | None,
    degrees: float | None,
    expected: str,
) -> None:
    facts = panel_facts(
        store,
        partner_count=partners,
        offer_count=offers,
        assessed_count=assessed,
        fresh_count=fresh,
        temperature_degrees=degrees,
    )
    first, *shorter = panels_nl.say(facts, "kempen")
    assert first == expected
    of_offers = [one for one in shorter if "actief aanbod" in one]
    assert not assessed or (of_offers and all("beoordeeld" in one for one in of_offers))
    assert not assessed or min(map(len, of_offers)) <= MOST_CHARACTERS, "a stage has room for both"


def test_the_numbers_say_how_many_regions_stand_behind_a_median(store: Store) -> None:
    table = panels.numbers(region_panels(store, NOW, EARLIER, "midwest"))
    numbers = zip(table["value"], table["median"], table["region_count"], strict=True)
    rows = dict(zip(table["measure"], numbers, strict=True))
    assert len(rows) == 6 + 5 + 5
    assert rows["Actieve partners"] == (2, 1.5, 2)
    assert rows["Fase Opstart (%)"] == (50, 62.5, 2)
    assert dict(zip(table["measure"], table["side"], strict=True))["Actieve partners"] == "dicht bij de mediaan"


def test_a_slide_holds_figures_and_phases_and_no_check_in(store: Store) -> None:
    slide = panels.on_slide(region_panels(store, NOW, EARLIER, "midwest"), "midwest")
    assert len(slide.rows) == 6 + 5
    assert slide["change"][0] == "+1"

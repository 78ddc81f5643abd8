"""The facts of all regions together and what is said of them, also for ties, one region and nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.questions.comparisons import Change
from data.questions.main_figures import MainFigure, MainFigures, main_figures
from data.questions.overview_news import Movement, OverviewNews, newest_stories, overview_news
from data.store import Store
from tests.overview_facts import DAY, JUNE, MARCH, REGIONS
from tests.small_regions import CUT, EARLIER, NOW, opened
from ui.figures.overview import main_figures_nl, news_nl

STILL = Movement(0, 0, 0, (), (), None)


store = pytest.fixture(scope="module")(opened)


def change(measure: str, moved: float | None, **regions: Any) -> Change:
    """A figure between deliveries of March and June, by default of all regions but the last."""
    states: dict[str, tuple[str, ...]] = {
        "renewed": tuple(REGIONS[:17]),
        "unrenewed": (),
        "first": (),
        "never": ("limburg",),
    }
    states |= {name: tuple(codes) for name, codes in regions.items()}
    is_compared = bool(states["renewed"])
    return Change(
        measure,
        now=None,
        earlier=None,
        change=moved,
        renewed=states["renewed"],
        unrenewed=states["unrenewed"],
        first=states["first"],
        never=states["never"],
        earlier_dates=(MARCH, MARCH) if is_compared else None,
        dates=(JUNE, JUNE) if is_compared else None,
        unrenewed_date=JUNE if states["unrenewed"] else None,
    )


def changed(changes: list[Change], since: date | None) -> str:
    return news_nl.changed(OverviewNews(since, tuple(changes), STILL, (), (), ()))


def totals(*changes: Change, since: date | None = DAY, **given: Any) -> MainFigures:
    """The main figures of 17 regions."""
    figures = tuple(MainFigure(change.measure, None, 17, 18, 17, change) for change in changes)
    counts = {"offer_count": 9, "assessed_count": 4, "assessed_share": None, "fresh_count": 0} | given
    return MainFigures(DAY, since, figures, **counts, government_count=None, municipality_count=None)


def under(change: Change, since: date | None) -> str:
    facts = totals(change, since=since)
    return main_figures_nl.under(facts.figures[0], facts)


def test_the_change_over_all_regions_is_told_in_numbers_and_between_which_deliveries() -> None:
    changes = [change("partner_count", 1), change("offer_count", -2), change("assessed_count", 0)]
    assert changed(changes, DAY) == (
        "Tussen de leveringen van maart en juni 2026: actieve partners 1 meer, actief aanbod 2 minder, "
        "beoordeeld aanbod evenveel (17 regio’s)."
    )
    assert "geen vorige netwerkdag" in changed(changes, None)


def test_where_nobody_delivered_nothing_is_called_the_same() -> None:
    changes = [
        change(measure, None, renewed=(), unrenewed=REGIONS[:17]) for measure in ("partner_count", "offer_count")
    ]
    assert changed(changes, DAY) == "Actieve partners en actief aanbod: geen nieuwe levering sinds 30/06/2026."
    nothing = [change("partner_count", None, renewed=(), never=REGIONS)]
    assert changed(nothing, DAY) == "Actieve partners: nog niet aangeleverd."
    later = [change("partner_count", None, renewed=(), first=REGIONS[:17])]
    assert changed(later, DAY) == "Actieve partners: op 30/06/2026 was er nog geen levering."


def test_regions_that_are_new_or_did_not_deliver_anew_are_said_apart() -> None:
    partly = change("partner_count", 3, renewed=REGIONS[2:17], first=REGIONS[:1], unrenewed=REGIONS[1:2])
    assert changed([partly, change("offer_count", 5)], DAY) == (
        "Tussen de leveringen van maart en juni 2026: actieve partners 3 meer "
        "(15 regio’s; nieuw: Middenkust); actief aanbod 5 meer (17 regio’s)."
    )
    none_compared = change("partner_count", None, renewed=(), first=REGIONS[:1], unrenewed=REGIONS[1:17])
    assert changed([none_compared], DAY) == (
        "Actieve partners: geen nieuwe levering sinds 30/06/2026; nieuw sinds 30/06/2026: Middenkust."
    )


@pytest.mark.parametrize(
    ("compared", "expected"),
    [
        (change("partner_count", 3), "+3 tussen de leveringen van maart en juni 2026 (17 regio’s)"),
        (change("partner_count", 0), "gelijk tussen de leveringen van maart en juni 2026 (17 regio’s)"),
        (
            change("partner_count", None, renewed=(), unrenewed=REGIONS[:17]),
            "geen nieuwe levering sinds 30/06/2026",
        ),
        (change("partner_count", None, renewed=(), first=REGIONS[:17]), "op 30/06/2026 was er nog geen levering"),
    ],
)
def test_a_card_says_of_how_many_regions_and_between_which_deliveries(compared: Change, expected: str) -> None:
    assert under(compared, DAY) == f"17 van 18 regio’s, zonder Limburg; {expected}"
    assert under(compared, None) == "17 van 18 regio’s, zonder Limburg; nog geen vorige netwerkdag"


def unknown(silent: tuple[str, ...] = (), listless: tuple[str, ...] = (), blind: tuple[str, ...] = ()) -> str:
    return news_nl.unknown(OverviewNews(DAY, (), STILL, silent, listless, blind))


def test_what_is_unknown_names_silent_regions_and_blind_offers() -> None:
    assert unknown(("gent-stad",), ("limburg",), ("kempen",)) == (
        "Wat we nog niet weten: Gent (stad) leverde nog niet aan; Limburg leverde nog geen lijst van het aanbod aan; "
        "in Kempen is van minder dan 5 stuks aanbod de kwaliteit beoordeeld."
    )
    assert unknown() == "Elke regio leverde aan, en overal waar er aanbod is, zijn minstens 5 stuks beoordeeld."


def test_who_is_silent_who_has_no_list_and_whose_quality_is_unknown_are_three_things(store: Store) -> None:
    facts = overview_news(store, NOW, EARLIER)
    assert set(facts.silent_regions) == set(REGIONS) - {"midwest", "waasland"}
    assert (facts.listless_regions, facts.without_median) == (("waasland",), ("midwest",))
    assert (facts.movement.reporting_count, facts.movement.compared_count, facts.movement.moved_count) == (2, 1, 1)
    assert [(step.region, step.phase_code) for step in facts.movement.largest] == []
    (renewed,) = {change.renewed for change in facts.changes if change.measure == "partner_count"}
    assert renewed == ("midwest",)


def test_the_newest_realisation_of_each_region_is_told(store: Store) -> None:
    assert [(story.region, story.title) for story in newest_stories(store, NOW)] == [("midwest", CUT)]
    assert newest_stories(store, EARLIER) == ()


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"offer_count": None}, "Er is nog geen aanbod aangeleverd"),
        (
            {"offer_count": 0, "assessed_count": 0},
            "De 17 regio’s die blad Aanbod aanleverden, tellen geen actief aanbod",
        ),
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
    changes = [change("offer_count", 0)]
    assert main_figures_nl.say(totals(*changes, **figures), None) == [expected]


def test_a_figure_says_of_how_many_regions_it_is(store: Store) -> None:
    facts = main_figures(store, NOW, EARLIER)
    partners, offers, *_ = facts.figures
    assert (partners.value, partners.region_count, partners.whole_count, partners.compared_count) == (3, 2, 18, 1)
    assert partners.change.renewed == ("midwest",)
    assert (offers.value, offers.region_count, offers.compared_count) == (1, 1, 0)
    assert facts.offer_region_count == 1
    assert main_figures_nl.note(facts, None)[0].startswith("Over de regio’s die aanleverden, stand op")
    none = replace(facts, offer_count=0)
    assert main_figures_nl.say(none, None) == ["De ene regio die blad Aanbod aanleverde, telt geen actief aanbod"]
    alone = main_figures(store, NOW, None)
    assert [one.compared_count for one in alone.figures] == [0, 0, 0, 0]

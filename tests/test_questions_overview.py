"""The facts of all regions together and what is said of them, also for ties, one region and nothing."""

from collections.abc import Hashable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference
from data.questions.comparisons import Change, Comparison, SheetComparison
from data.questions.main_figures import MainFigure, MainFigures, main_figures
from data.questions.municipality_figures import GovernmentShare, MunicipalityFigures
from data.questions.offer_assessment import Assessment
from data.questions.overview_news import Movement, OverviewNews, movement, newest_stories, overview_news
from data.questions.phase_shares import PhaseChange
from data.questions.region_summaries import ORDERS, RegionSummaries, RegionSummary, in_order, region_summaries
from data.questions.region_tiles import region_tiles
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.facts import fact
from tests.running import copied, demo_store, empty_store
from tests.small_regions import CUT, EARLIER, NOW, fill
from ui.figures.overview import main_figures_nl, news_nl, regions_nl
from ui.figures.overview.switches_nl import ORDER
from ui.targets.steps import stage_steps
from ui.texts.stage import needs_region

REGIONS = list(reference.regions())
DAY = date(2026, 6, 30)
MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)
STILL = Movement(0, 0, 0, (), (), None)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    fill(opened)
    yield opened
    opened.close()


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


def steps(
    changes: Mapping[str, float | None], state: Comparison = Comparison.RENEWED, item_count: int = 5
) -> list[PhaseChange]:
    """What moved in one phase, with as many items behind each share."""
    return [
        fact(
            PhaseChange,
            region=code,
            phase_code="uitvoering",
            phase_change=changes.get(code),
            answered_count=item_count if code in changes else None,
            comparison_code=state if code in changes else Comparison.NEVER,
            reference_date=JUNE if code in changes else None,
        )
        for code in REGIONS
    ]


def moved(changes: list[PhaseChange], since: date | None = DAY) -> str:
    return news_nl.movement(OverviewNews(since, (), movement(changes), (), (), ()))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"kempen": 0.1, "limburg": -0.3, "brussel": 0.0},
            "In 2 van de 3 regio’s die te vergelijken zijn, bewoog er een fase, "
            "het meest bij Limburg in uitvoering (−30 procentpunt).",
        ),
        (
            # the same step, but not the same fraction
            {"kempen": 0.3 - 0.2, "limburg": 0.1},
            "In beide regio’s die te vergelijken zijn, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+10 procentpunt) en Limburg in uitvoering (+10 procentpunt).",
        ),
        (
            {"kempen": 0.25},
            "In de ene regio die te vergelijken is, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+25 procentpunt).",
        ),
        ({"kempen": 0.0}, "Geen enkele fase die te vergelijken is, bewoog (1 regio)."),
        ({"kempen": 0.0, "limburg": 0.0}, "Geen enkele fase die te vergelijken is, bewoog (2 regio’s)."),
        ({}, "Over beweging in de fasen kunnen we nog niets zeggen."),
    ],
)
def test_the_largest_step_is_named_up_or_down(changes: dict[str, float | None], expected: str) -> None:
    assert moved(steps(changes)) == expected


def test_a_step_of_few_items_is_not_called_the_largest() -> None:
    few = moved(steps({"kempen": 1.0}, item_count=4))
    assert few == "In de ene regio die te vergelijken is, bewoog er een fase."


def test_without_a_new_delivery_or_an_earlier_moment_nothing_moved() -> None:
    assert "nog niets zeggen" in moved(steps({"kempen": 0.0}), None)
    assert moved(steps({"kempen": None}, Comparison.UNRENEWED)) == (
        "Beweging in de fasen: geen nieuwe levering van blad Fasen sinds 30/06/2026."
    )
    assert moved(steps({"kempen": None}, Comparison.FIRST)) == (
        "Beweging in de fasen: op 30/06/2026 was er nog geen levering."
    )


def test_a_step_that_rounds_to_nothing_is_no_step() -> None:
    """What page fasen calls the same does not move here."""
    assert movement(steps({"kempen": 0.004, "limburg": 0.1})).moved_count == 1
    assert moved(steps({"kempen": 0.004})) == "Geen enkele fase die te vergelijken is, bewoog (1 regio)."


def test_who_delivered_anew_goes_before_who_did_not() -> None:
    rows = [*steps({REGIONS[0]: None})[:1], *steps({REGIONS[1]: None}, Comparison.UNRENEWED)[1:]]
    assert moved(rows) == "Beweging in de fasen: te weinig antwoorden om leveringen te vergelijken."


def test_many_equal_steps_are_counted() -> None:
    said = moved(steps(dict.fromkeys(REGIONS[:5], 0.5)))
    assert said.count("procentpunt") == 2
    assert said.endswith("en nog 3.")


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


def summary(region: str, *, is_reported: bool = True, **given: Any) -> RegionSummary:
    names = ("partner_count", "partner_change", "assessment", "offer_change", "quality_median")
    more = ("government_count", "government_share", "blank_spot_count")
    values = dict.fromkeys((*names, *more)) | given
    return RegionSummary(region, is_reported, None, None, (), **values, municipality_count=1)


def summaries(order: str = "place", reporting: int = 17, unusual: int = 4, comparable: int = 17) -> RegionSummaries:
    return RegionSummaries(DAY, tuple(map(summary, REGIONS)), reporting, comparable, unusual, DAY, order)


def test_a_list_sorted_by_a_figure_says_that_it_is_no_ranking() -> None:
    assert tuple(ORDER.options) == ORDERS
    for order in ORDERS:
        said = " ".join(regions_nl.note_list(summaries(order), None))
        assert ("geen rangschikking" in said) == (order not in {"place", "name"})
        assert ("gesorteerd" in said) == (order != "place")
    without = RegionSummaries(DAY, (), 0, 0, 0, None, "place")
    assert "verschil" not in " ".join(regions_nl.note_list(without, None))


def test_a_tile_counts_what_is_known() -> None:
    full = summary("kempen", partner_count=3, assessment=Assessment(2, 0, 0, 0, 0, 0, 0, 2))
    assert regions_nl.counts(full) == ["3 partners", "0 van 2 beoordeeld"]
    assert regions_nl.counts(summary("kempen")) == ["partners onbekend", "aanbod onbekend"]


@given(st.lists(st.none() | st.integers(0, 3), min_size=len(REGIONS), max_size=len(REGIONS)))
def test_an_order_keeps_every_region_ties_in_place_and_the_unknown_last(counts: list[int | None]) -> None:
    regions = [summary(code, partner_count=count) for code, count in zip(REGIONS, counts, strict=True)]
    assert in_order(regions, "place") == regions
    ordered = in_order(regions, "partners")
    assert sorted(one.region for one in ordered) == sorted(REGIONS)
    ranks = [(one.partner_count is None, -(one.partner_count or 0), REGIONS.index(one.region)) for one in ordered]
    assert ranks == sorted(ranks)
    assert in_order(regions, "name")[0].region == "antwerpen-stad"


def test_the_regions_side_by_side_know_what_each_handed_in(store: Store) -> None:
    facts = region_summaries(store, NOW, EARLIER, "partners")
    first, second, *rest = facts.regions
    assert (first.region, first.partner_count, first.partner_change, first.offer_change) == ("midwest", 2, 1, None)
    assert (second.region, second.offer_count, second.blank_spot_count) == ("waasland", None, None)
    assert {(one.is_reported, one.reference_date) for one in rest} == {(False, None)}
    assert (facts.reporting_count, facts.comparable_count, facts.unusual_count) == (2, 0, 0)
    assert {one.partner_change for one in region_summaries(store, NOW, None).regions} == {None}


class Listening(Store):
    """A store that notes which kinds of facts it is asked for."""

    def __init__(self, path: Path) -> None:
        self.asked: set[type[Any]] = set()
        super().__init__(path)

    def facts(self, kind: type[Any], sql: str, /, **parameters: Hashable) -> tuple[Any, ...]:
        """As any store does."""
        self.asked.add(kind)
        return super().facts(kind, sql, **parameters)


def test_the_tiles_ask_nothing_that_only_the_list_shows(tmp_path: Path) -> None:
    with closing(Listening(copied(empty_store(), tmp_path))) as listening:
        beside = {GovernmentShare, MunicipalityFigures, SheetComparison}
        region_tiles(listening, NOW)
        assert listening.asked and not listening.asked & beside
        region_summaries(listening, NOW, None)
        assert listening.asked > beside


def test_the_regions_that_stand_out_are_those_that_are_counted() -> None:
    demo = Store(demo_store())
    facts = region_summaries(demo, NOW, None)
    demo.close()
    assert 0 < facts.unusual_count < facts.comparable_count
    assert sum(one.is_unusual for one in facts.regions) == facts.unusual_count


@pytest.mark.parametrize(
    ("reporting", "unusual", "comparable", "expected"),
    [
        (
            *(17, 4, 17),
            "17 van de 18 netwerken leverden aan; in 4 van de 17 regio’s staat een latere fase duidelijk verder dan "
            "een vroegere",
        ),
        (
            *(18, 0, 18),
            "Alle 18 netwerken leverden aan; in geen van de 18 regio’s met genoeg antwoorden staat een latere "
            "fase duidelijk verder dan een vroegere",
        ),
        (
            *(1, 0, 1),
            "1 van de 18 netwerken leverde aan; in de ene regio met genoeg antwoorden staat geen latere fase "
            "duidelijk verder dan een vroegere",
        ),
        (18, 0, 0, "Alle 18 netwerken leverden aan"),
        (0, 0, 0, "Nog geen van de 18 netwerken leverde aan"),
    ],
)
def test_the_tiles_tell_what_is_unusual_or_who_delivered(
    reporting: int, unusual: int, comparable: int, expected: str
) -> None:
    facts = summaries(reporting=reporting, unusual=unusual, comparable=comparable)
    assert regions_nl.say(facts, None)[0] == expected


def test_on_stage_the_tiles_and_the_list_are_two_pictures_of_one_sentence(store: Store) -> None:
    tiles, listed, no_region = stage_steps(
        [Step(PICTURE, address) for address in ("overzicht", "overzicht?weergave=Lijst", "regio")], store, NOW
    )
    assert 'class="tile' in tiles.svg
    assert "tile" not in listed.svg
    assert tiles.sentence == listed.sentence
    assert (no_region.svg, no_region.sentence) == ("", needs_region("regio"))

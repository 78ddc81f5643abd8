"""The regions beside each other, as tiles and as a list: facts and what is said of them."""

from collections.abc import Hashable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.questions.comparisons import SheetComparison
from data.questions.municipality_figures import GovernmentShare, MunicipalityFigures
from data.questions.offer_assessment import Assessment
from data.questions.region_summaries import ORDERS, RegionSummaries, RegionSummary, in_order, region_summaries
from data.questions.region_tiles import region_tiles
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.overview_facts import DAY, REGIONS
from tests.running import copied, demo_store, empty_store
from tests.small_regions import EARLIER, NOW, opened
from ui.figures.overview import regions_nl
from ui.figures.overview.switches_nl import ORDER
from ui.targets.steps import stage_steps
from ui.texts.stage import needs_region

store = pytest.fixture(scope="module")(opened)


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

"""Growth: what each delivery counted, which two are compared, and what may be said and drawn of them."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.margins import points
from data.questions.comparisons import Comparison
from data.questions.growth import SHEETS, growth, region_growth
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import partner_counts
from data.store import Store
from tests.delivering import deliver
from tests.running import demo_store
from ui.drawing import growth_plot, svg
from ui.drawing.text_width import width
from ui.figures.figure import Figure, Setting, straight
from ui.figures.growth import courses, of_region, regions
from ui.figures.growth.switches_nl import MEASURE

NOW, NETWORK_DAY, TODAY = date(2026, 6, 30), date(2026, 6, 18), date(2026, 11, 26)
PAPER_WIDE = 760
FIGURES: tuple[Figure[Any], ...] = (of_region.FIGURE, regions.FIGURE)
each_measure = pytest.mark.parametrize("measure", SHEETS)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = Store(demo_store())
    yield opened
    opened.close()


def test_a_delivery_counts_what_the_pages_count_at_its_date(store: Store) -> None:
    offers, shares, partners = (
        growth(store, NOW, one, None).of("kempen").deliveries
        for one in ("offer_count", "assessed_share", "partner_count")
    )
    assert len(offers) == len(partners) == 3
    for offer, share, partner in zip(offers, shares, partners, strict=True):
        day = offer.reference_date
        (counted,) = [one for one in offer_figures(store, day, None) if one.region == "kempen"]
        figures = (counted.offer_count, counted.assessed_count, counted.fresh_count)
        assert (offer.amount, offer.part, offer.fresh_count) == figures
        assert (share.amount, share.part, share.whole_count) == (
            counted.assessed_share,
            counted.fresh_share,
            counted.offer_count,
        )
        assert [partner.amount] == [one.partner_count for one in partner_counts(store, day) if one.region == "kempen"]


@each_measure
@pytest.mark.parametrize("since", [None, NETWORK_DAY, date(2020, 1, 1), TODAY])
def test_each_region_is_in_one_group(store: Store, measure: str, since: date | None) -> None:
    facts = growth(store, TODAY, measure, since)
    groups = (facts.grown, facts.level, facts.shrunk, facts.unrenewed, facts.first, facts.never)
    assert sorted(code for codes in groups for code in codes) == sorted(reference.regions())
    assert len(facts.grown + facts.level + facts.shrunk) == facts.compared_count
    assert facts.part_grown_count == sum(one.part_step is not None and one.part_step > 0 for one in facts.regions)


def test_a_share_moves_in_whole_percentage_points(store: Store) -> None:
    moved = [one for one in growth(store, NOW, "assessed_share", None).regions if one.earlier and one.latest]
    assert len(moved) > 10
    for one in moved:
        assert one.earlier
        assert one.latest
        if one.earlier.amount is not None and one.latest.amount is not None:
            assert one.step == points(one.latest.amount - one.earlier.amount)


def test_the_first_delivery_is_compared_with_where_none_spoke_then(store: Store) -> None:
    for since in (None, date(2020, 1, 1)):
        own = growth(store, NOW, "offer_count", since).of("kempen")
        assert own.earlier is own.deliveries[0]
        assert (own.latest, own.step) == (own.deliveries[-1], 12)
    own = growth(store, NOW, "offer_count", NETWORK_DAY).of("kempen")
    assert (own.earlier, own.step) == (own.deliveries[1], 4)


@each_measure
def test_nothing_is_compared_where_nothing_was_delivered_since(store: Store, measure: str) -> None:
    facts = growth(store, TODAY, measure, TODAY)
    assert facts.compared_count == 0
    last_dates = [one.deliveries[-1].reference_date for one in facts.regions if one.deliveries]
    assert facts.unrenewed_date == max(last_dates) != min(last_dates)
    assert all(one.step is None for one in facts.regions)
    setting = Setting(TODAY, "kempen", TODAY, ((MEASURE.key, measure),))
    own = facts.of("kempen")
    assert own.comparison_code is Comparison.UNRENEWED
    for figure in FIGURES:
        (first, *_) = figure.say(figure.facts(straight(store), setting), "kempen")
        assert "geen nieuwe levering" in first
        assert "gelijk" not in first
        assert "bleef" not in first


@pytest.mark.parametrize(
    ("earlier", "latest", "verb", "said"),
    [
        (0.504, 0.506, "bleef", "nagenoeg gelijk: "),
        (0.506, 0.514, "groeide", " licht, tot "),
        (0.514, 0.506, "daalde", " licht, tot "),
        (0.5, 0.5, "bleef", " op "),
        (0.3, 0.4, "groeide", " van "),
    ],
)
def test_a_share_that_prints_alike_is_not_said_to_go_from_there_to_there(
    store: Store, earlier: float, latest: float, verb: str, said: str
) -> None:
    facts = region_growth(store, NOW, "assessed_share", None, "kempen")
    first, last = (
        replace(facts.own.deliveries[0], amount=amount, part=None, whole_count=None) for amount in (earlier, latest)
    )
    own = replace(facts.own, earlier=first, latest=last, step=points(latest - earlier), part_step=None)
    (full, *_) = of_region.FIGURE.say(replace(facts, own=own), "kempen")
    assert verb in full
    assert said in full
    assert len(set(re.findall(r"\d+\N{NO-BREAK SPACE}%", full))) == full.count("%")


def test_a_moment_long_before_the_first_delivery_is_left_out(store: Store) -> None:
    facts = growth(store, NOW, "offer_count", None)
    first = min(one.deliveries[0].reference_date for one in facts.regions if one.deliveries)
    days = [point.realised_date for one in facts.regions for point in one.turning_points]
    assert days
    assert all((first - day).days <= 92 and day <= NOW for day in days)
    assert facts.first_day == min(first, *days)
    assert all(facts.first_day <= day <= NOW for day in facts.network_days)


def test_a_network_day_on_the_first_or_the_last_day_is_drawn(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "monitor.duckdb")) as opened:
        days = [{"session_date": day} for day in (NETWORK_DAY, NOW, TODAY)]
        deliver(opened, reference.LEARNING_NETWORK, NOW, {"Sessies": days})
        facts = growth(opened, NOW, "offer_count", None)
        assert (facts.first_day, facts.network_days) == (NOW, (NOW,)), "nobody delivered"
        own = region_growth(opened, NOW, "offer_count", None, "kempen")
        assert (own.first_day, own.network_days) == (NOW, (NOW,))


@each_measure
def test_an_output_of_one_region_names_no_other(store: Store, measure: str) -> None:
    others = {region.name for code, region in reference.regions().items() if code != "limburg"}
    for figure, since in product(FIGURES, (None, NETWORK_DAY)):
        setting = Setting(NOW, "limburg", since, ((MEASURE.key, measure),))
        said = figure.say(figure.facts(straight(store), setting), "limburg")
        assert [sentence for sentence in said for name in others if name in sentence] == []


def test_after_the_last_delivery_the_plot_is_hatched_up_to_the_date_in_view(store: Store) -> None:
    for as_of, is_hatched in ((date(2026, 6, 22), False), (TODAY, True)):
        facts = region_growth(store, as_of, "offer_count", None, "kempen")
        ground = courses.own_ground(facts)
        course = courses.course("offer_count", facts.own, "")
        plot = growth_plot.on_page(course, ground, courses.own_names(facts, ground))
        hatched = [trace["x"] for trace in plot["data"] if "fillpattern" in trace]
        assert hatched == ([[day.toordinal() for day in _around(date(2026, 6, 22), as_of)]] if is_hatched else [])


def _around(last: date, until: date) -> tuple[date, ...]:
    return last, until, until, last


def test_all_regions_stand_on_one_scale(store: Store) -> None:
    facts = growth(store, NOW, "offer_count", None)
    plot = regions.on_page(facts, "kempen", lambda page, **choices: "")
    axes = {name: axis for name, axis in plot["layout"].items() if name[1:5] == "axis"}
    assert len(axes) == 2 * len(reference.regions())
    assert len({tuple(axis["range"]) for name, axis in axes.items() if name[0] == "y"}) == 1
    assert len({tuple(axis["range"]) for name, axis in axes.items() if name[0] == "x"}) == 1
    assert {trace["type"] for trace in plot["data"]} == {"scatter"}


def test_on_paper_every_region_has_its_name_and_last_number_beside_the_others(store: Store) -> None:
    facts = growth(store, NOW, "offer_count", None)
    drawn = svg.drawing(regions.on_page(facts, None, lambda page, **choices: ""), PAPER_WIDE, 430, "")
    bold = re.findall(
        r'<text x="([\d.]+)"(?:[^>]*font-size="([\d.]+)")?[^>]*>\s?<tspan font-weight="700">([^<]+)<', drawn
    )
    numbers = [text for _, _, text in bold if text.isdigit()]
    assert sorted(numbers) == sorted(f"{one.newest.amount:g}" for one in facts.regions if one.newest)
    names = [(float(x), text, float(size or 13)) for x, size, text in bold if not text.isdigit()]
    assert len(names) == len(reference.regions())
    for (left, name, size), (right, _, _) in pairwise(names):
        assert left > right or left + width(name, size, is_bold=True) < right, name

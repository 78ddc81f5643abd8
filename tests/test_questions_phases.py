"""The facts of fasen say what a few regions handed in through the door, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.questions.comparisons import Comparison
from data.questions.phase_course import phase_course
from data.questions.phase_movement import phase_movement
from data.questions.phase_shares import has_phases, phase_changes, phase_shares
from data.questions.phase_strip import phase_strip
from data.questions.phases_of_region import phase_circle, phase_items, phases_of_region
from data.questions.similar_regions import similar_regions
from data.store import Store
from tests.delivering import deliver
from tests.running import copied, empty_store
from tests.workbooks import partner

BEFORE, NOW = date(2026, 3, 31), date(2026, 6, 30)
LONG_AGO = date(2024, 1, 1)
ORDER = sorted(reference.regions())


def all_items(**status: str) -> list[Mapping[str, Any]]:
    """An answer on every item: by its phase, unless the item itself is named."""
    return [
        {"item_code": row["item"], "item_status_code": status.get(row["item"], status[row["phase"]])}
        for row in reference.rows("phase_items")
    ]


STATES = ("Nog niet", "Bezig", "Klaar")


def every(status: str) -> dict[str, str]:
    return dict.fromkeys((option.code for option in reference.options("phase")), status)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    rows: Sequence[tuple[str, date, list[Mapping[str, Any]]]] = (
        ("kempen", BEFORE, all_items(**every("Nog niet"))),
        ("kempen", NOW, all_items(**every("Nog niet") | {"uitvoering": "Klaar", "verkenning": "Bezig"})),
        ("limburg", BEFORE, all_items(**every("Klaar"))),
        ("limburg", NOW, all_items(**every("Klaar") | {"opstart": "Nog niet"})),
        ("brugge", BEFORE, all_items(**every("Bezig"))),
        ("waasland", NOW, [{"item_code": "O1", "item_status_code": "Bezig", "help_code": "Wij zoeken"}]),
    )
    for region, day, items in rows:
        deliver(opened, region, day, {"Fasen": items})
    happened = [
        {"realised_date": date(2026, 5, 1), "title": "De wagen rolt", "realisation_kind_code": "Kantelpunt"},
        {"realised_date": date(2026, 5, 2), "title": "Een gewone dag"},
    ]
    deliver(opened, "kempen", NOW, {"Realisaties": happened})
    yield opened
    opened.close()


def test_only_a_region_with_enough_answers_can_go_against_the_order(store: Store) -> None:
    strip = phase_strip(store, NOW, BEFORE)
    assert strip.reporting_regions == ("brugge", "waasland", "kempen", "limburg")
    assert strip.comparable_count == 3, "one answer compares nothing"
    assert strip.unusual_regions == ("kempen", "limburg")
    kempen = strip.order_of("kempen")
    assert (kempen.later_phase_code, kempen.earlier_phase_code) == ("uitvoering", "opstart")
    assert (kempen.later_share, kempen.earlier_share) == (1, 0)


def test_the_median_of_a_phase_is_over_the_regions_that_answered(store: Store) -> None:
    assert dict(phase_strip(store, NOW, None).medians) == {
        "opstart": 0.25,
        "verkenning": 0.5,
        "vormgeving": 0.5,
        "uitvoering": 1,
        "vernieuwing": 0.5,
    }
    assert {middle for _, middle in phase_strip(store, LONG_AGO, None).medians} == {None}


def test_movement_is_only_of_who_handed_in_anew(store: Store) -> None:
    moved = phase_movement(store, NOW, BEFORE)
    assert (moved.forward_regions, moved.back_regions) == (("kempen",), ("limburg",))
    assert moved.compared_count == 2
    assert moved.unrenewed_regions == ("brugge",)
    assert (moved.earlier_deliveries, moved.deliveries) == ((BEFORE, BEFORE), (NOW, NOW))
    assert {one.region for one in moved.regions if one.comparison is Comparison.FIRST} == {"waasland"}
    assert moved.most_often == ("verkenning", "uitvoering"), "a tie, in the order of the phases"
    opstart = moved.phases[0]
    assert (opstart.forward_count, opstart.same_count, opstart.back_count, opstart.not_compared_count) == (0, 1, 1, 16)


def test_the_largest_step_of_a_region_knows_its_way(store: Store) -> None:
    kempen = phase_movement(store, NOW, BEFORE).of("kempen")
    assert (kempen.largest, kempen.largest_points, kempen.largest_ways) == (("uitvoering",), 100, (100,))
    assert kempen.forward is not None
    assert kempen.forward.points == (("verkenning", 50), ("uitvoering", 100))
    assert kempen.back is None
    limburg = phase_movement(store, NOW, BEFORE).of("limburg")
    assert (limburg.largest, limburg.largest_ways) == (("opstart",), (-100,))


def test_a_share_is_what_it_divides(store: Store) -> None:
    shares = phase_shares(store, NOW)
    assert {one.phase_share for one in shares} >= {None, 0, 0.5, 1}
    for one in shares:
        part, whole = one.counts
        assert one.phase_share == (None if part is None or whole is None else pytest.approx(part / whole))


def test_without_an_earlier_date_nothing_is_compared(store: Store) -> None:
    moved = phase_movement(store, NOW, None)
    assert (moved.regions, moved.phases, moved.compared_count) == ((), (), 0)
    assert all(cell.change is None for cell in moved.cells)
    own = phases_of_region(store, NOW, None, "kempen")
    assert (own.moves, own.compared_date) == (None, None)


def test_a_course_starts_where_a_region_did_and_needs_two_deliveries(store: Store) -> None:
    course = phase_course(store, NOW)
    assert course.moments == (BEFORE, NOW)
    assert [one.points for one in course.of("kempen")] == [0, 50, 0, 100, 0]
    assert [one.points for one in course.of("brugge")] == [None] * 5, "the second quarter repeats the first"
    assert course.compared_count == 2
    assert (course.most_often, course.most_count, course.is_majority) == (("verkenning", "uitvoering"), 1, False)
    kempen = next(one for one in course.regions if one.region == "kempen")
    assert (kempen.most, kempen.most_points) == (("uitvoering",), 100)
    assert (kempen.first_moment, kempen.last_moment) == (BEFORE, NOW)
    counts = {one.region: one.delivery_count for one in course.regions if one.delivery_count}
    assert counts == {"kempen": 2, "limburg": 2, "brugge": 1, "waasland": 1}
    assert not course.is_cut
    assert not course.is_first_delivery
    assert phase_course(store, BEFORE).is_first_delivery
    assert phase_course(store, date(2028, 12, 31)).moments[0] == BEFORE
    assert not phase_course(store, date(2028, 12, 31)).is_cut
    assert phase_course(store, date(2029, 1, 1)).is_cut, "twelve quarters go back to that of June 2026"
    assert phase_course(store, LONG_AGO).moments == ()


def test_a_course_is_cut_where_the_oldest_sheet_is_older(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        for day, status in ((date(2023, 6, 30), "Bezig"), (BEFORE, "Klaar")):
            deliver(opened, "kempen", day, {"Fasen": all_items(**every(status))})
        assert [one.delivery_count for one in phase_course(opened, NOW).regions if one.delivery_count] == [2]
        assert phase_course(opened, NOW).is_cut
        assert not phase_course(opened, BEFORE).is_cut


def test_phases_of_one_region_may_be_known_at_other_dates(tmp_path: Path) -> None:
    days = [date(2025, 12, 31), BEFORE, NOW, date(2026, 9, 30)]
    opening = {status: [one for one in all_items(**every(status)) if one["item_code"][0] == "O"] for status in STATES}
    lists = [opening["Nog niet"], all_items(**every("Nog niet")), all_items(**every("Bezig")), opening["Klaar"]]
    with closing(Store(tmp_path / "monitor.duckdb")) as opened:
        for day, items in zip(days, lists, strict=True):
            deliver(opened, "kempen", day, {"Fasen": items})
        (kempen,) = [one for one in phase_course(opened, days[3]).regions if one.region == "kempen"]
        moves = phase_movement(opened, days[3], days[2]).of("kempen")
    assert (kempen.first_moment, kempen.last_moment) == (days[0], days[3])
    assert (moves.compared_count, moves.is_compared) == (1, True)


@pytest.mark.parametrize("fewest_first", [True, False])
def test_a_change_rests_on_the_fewest_answers_of_both_deliveries(tmp_path: Path, *, fewest_first: bool) -> None:
    one_item: list[Mapping[str, Any]] = [{"item_code": "O1", "item_status_code": "Klaar"}]
    every_item = all_items(**every("Bezig"))
    lists = (one_item, every_item) if fewest_first else (every_item, one_item)
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        for day, items in zip((BEFORE, NOW), lists, strict=True):
            deliver(opened, "kempen", day, {"Fasen": items})
        (opening,) = [
            one for one in phase_changes(opened, NOW, BEFORE) if (one.region, one.phase_code) == ("kempen", "opstart")
        ]
    assert opening.answered_count == 1
    assert opening.phase_change == pytest.approx(-0.5 if fewest_first else 0.5)


def test_quarters_begin_with_the_first_sheet_of_phases_that_a_day_knows(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        deliver(opened, "kempen", date(2025, 12, 31), {"Partners": [partner()]})
        deliver(opened, "kempen", NOW, {"Fasen": [{"item_code": "O1", "item_status_code": "Klaar"}]})
        assert phase_course(opened, NOW).moments == (NOW,)
        assert phase_course(opened, BEFORE).moments == ()


def test_a_phase_in_which_each_of_two_regions_moved_forward_has_a_majority(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        for region in ("kempen", "limburg"):
            for day, status in ((BEFORE, "Nog niet"), (NOW, "Klaar")):
                deliver(opened, region, day, {"Fasen": [{"item_code": "O1", "item_status_code": status}]})
        course = phase_course(opened, NOW)
    assert (course.most_often, course.most_count, course.most_of) == (("opstart",), 2, (2,))
    assert course.is_majority


def test_a_turning_point_is_a_realisation_with_a_kind(store: Store) -> None:
    points = {
        (one.region, one.moment): (one.point_count, one.points) for one in phase_course(store, NOW).turning_points
    }
    assert {key: count for key, (count, _) in points.items()} == {("kempen", NOW): 1}
    (point,) = points["kempen", NOW][1]
    assert (point.title, point.realised_date) == ("De wagen rolt", date(2026, 5, 1))


def test_items_are_counted_by_status_and_compared_with_the_delivery_before(store: Store) -> None:
    items = phase_items(store, NOW, BEFORE, "kempen", "verkenning")
    assert (items.busy_count, items.done_count, items.unanswered_count) == (7, 0, 0)
    assert items.earlier_date == BEFORE
    assert all(item.is_changed and item.earlier_status_code == "nog_niet" for item in items.items)
    assert phase_items(store, NOW, None, "kempen", "verkenning").earlier_date is None
    assert phase_items(store, NOW, BEFORE, "brugge", "opstart").earlier_date is None, "it handed in nothing new"
    assert {item.other_count for item in items.items} == {3}
    assert {item.other_count for item in phase_items(store, LONG_AGO, None, "kempen", "opstart").items} == {0}
    waasland = phase_items(store, NOW, BEFORE, "waasland", "opstart")
    assert waasland.unanswered_count == len(waasland.items) - 1


def test_the_circle_opens_where_something_is_still_to_do(store: Store) -> None:
    circle = phase_circle(store, NOW, "limburg", "")
    assert [(one.region, one.phase_share) for one in circle.phases] == [("limburg", 0), *[("limburg", 1)] * 4]
    assert circle.opened_phase == "opstart"
    assert phase_circle(store, BEFORE, "limburg", "").opened_phase == "opstart", "all done: it begins again"
    assert phase_circle(store, NOW, "limburg", "vormgeving").opened_phase == "vormgeving"


def test_similar_regions_have_answers_in_every_phase(store: Store) -> None:
    kempen = similar_regions(store, NOW, "kempen")
    assert [one.region for one in kempen.similar] == ["brugge", "limburg"]
    assert kempen.similar[0].distance <= kempen.similar[1].distance
    assert similar_regions(store, NOW, "waasland").lacking == "own"
    assert [region for region, _ in kempen.profiles] == ["kempen", "brugge", "limburg"]


def test_three_regions_are_nearest_and_a_fourth_is_not_named(tmp_path: Path) -> None:
    opened = Store(copied(empty_store(), tmp_path))
    for region, status in [("kempen", "Klaar"), ("limburg", "Klaar"), ("brugge", "Bezig"), ("midwest", "Bezig")]:
        deliver(opened, region, NOW, {"Fasen": all_items(**every(status))})
    deliver(opened, "waasland", NOW, {"Fasen": all_items(**every("Nog niet"))})
    similar = similar_regions(opened, NOW, "kempen").similar
    opened.close()
    assert [one.region for one in similar] == ["limburg", *(code for code in ORDER if code in {"brugge", "midwest"})]
    assert [one.distance for one in similar] == sorted(one.distance for one in similar)
    assert [one.is_same for one in similar] == [True, False, False]


def test_a_region_without_a_sheet_is_told_apart(store: Store) -> None:
    assert has_phases(store, NOW, "waasland")
    assert not has_phases(store, BEFORE, "waasland")
    assert not has_phases(store, NOW, "gent-stad")
    silent = phases_of_region(store, NOW, BEFORE, "gent-stad")
    assert not silent.is_reported
    assert {one.share.phase_share for one in silent.phases} == {None}

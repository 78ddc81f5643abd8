"""Over invented worlds, sentences about time claim only what deliveries carry: no change without a new delivery."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import reference
from data.questions.comparisons import total_changes
from data.questions.overview_news import overview_news
from data.questions.phase_course import phase_course
from data.questions.phase_movement import phase_movement
from data.questions.phase_strip import phase_strip
from data.questions.phases_of_region import phases_of_region
from data.questions.region_plan import action_plan
from data.questions.region_sheets import RegionDates, dates_by_region
from data.store import Store
from tests.few import few
from tests.oracle import phases as phases_oracle
from tests.oracle.current import REGIONS, newest
from tests.running import copied, empty_store
from tests.worlds import MOMENTS, Row, World, fill, worlds
from tests.worlds import REGIONS as DELIVERING
from ui.figures.figure import ROOM
from ui.figures.overview import news_nl
from ui.figures.phases import course_nl, movement_nl, of_region_nl, strip_nl
from ui.figures.region import action_plan_nl
from ui.texts import changes as change_words
from ui.texts import frame as frame_words

NAMES = {code: region.name for code, region in reference.regions().items()}
SHEETS = {"partner_count": "partner", "offer_count": "offer", "assessed_count": "offer"}
SAME = ("evenveel", "gelijk", "veranderde geen", "geen van de")
"""Words that say that nothing changed: only of who delivered anew."""
_few = few(3, suppress_health_check=[HealthCheck.too_slow])
_moments = st.sampled_from(MOMENTS[1:])
_earlier = st.sampled_from((*MOMENTS, date(2023, 12, 31), date(2024, 3, 1)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def named(sentence: str) -> set[str]:
    """The regions that a sentence names; the longest name first, since some hold another."""
    found = set()
    for code, name in sorted(NAMES.items(), key=lambda pair: -len(pair[1])):
        if name in sentence:
            found.add(code)
            sentence = sentence.replace(name, "")
    return found


def renewed(world: World, as_of: date, since: date, region: str, table: str) -> bool:
    """Another delivery speaks for this sheet now than then."""
    now, then = newest(world, as_of, region, table), newest(world, since, region, table)
    return now is not None and then is not None and now is not then


@_few
@given(world=worlds(["partner", "offer", "government"]), as_of=_moments, since=_earlier)
def test_a_change_is_only_told_of_who_delivered_anew(store: Store, world: World, as_of: date, since: date) -> None:
    fill(store, world)
    since = min(since, as_of)
    again = {
        measure: {region for region in REGIONS if renewed(world, as_of, since, region, table)}
        for measure, table in SHEETS.items()
    }
    sentence = news_nl.changed(overview_news(store, as_of, since))
    if not any(again.values()):
        assert "leveringen van" not in sentence
        assert "meer" not in sentence
        assert "minder" not in sentence
        assert not any(word in sentence for word in SAME)
    # who is named beside a change is who is left out of it
    everywhere = {region for region in REGIONS if all(region in those for those in again.values())}
    assert not named(sentence) & everywhere
    for region in DELIVERING:
        for own in change_words.one_region(region, total_changes(store, as_of, since, region), since):
            assert named(own) == {region}
            for measure, table in SHEETS.items():
                is_compared = any(
                    f"{change_words.LABELS[measure]} {way}" in own for way in ("evenveel", *map(str, range(1, 99)))
                )
                assert not is_compared or renewed(world, as_of, since, region, table)


@_few
@given(world=worlds(["phase_progress"]), as_of=_moments, since=_earlier)
def test_phases_only_move_between_deliveries(store: Store, world: World, as_of: date, since: date) -> None:
    fill(store, world)
    since = min(since, as_of)
    moved = phase_movement(store, as_of, since)
    again = {region for region in REGIONS if renewed(world, as_of, since, region, "phase_progress")}
    assert {*moved.forward_regions, *moved.back_regions} <= again
    assert {one.region for one in moved.regions if one.is_compared} <= again
    largest = news_nl.movement(overview_news(store, as_of, since))
    assert named(largest) <= again
    for sentence in (largest, *movement_nl.say(moved, None)):
        if not again:
            assert "vooruit" not in sentence
            assert "bewoog" not in sentence
            assert not any(word in sentence for word in SAME)
    for region in DELIVERING:
        sentences = movement_nl.say(moved, region)
        for own in sentences:
            assert named(own) == {region}
            if region not in again:
                assert "ging" not in own
                assert not any(word in own for word in SAME)
        largest_first = of_region_nl.say(phases_of_region(store, as_of, since, region), region)
        for said in largest_first:
            assert named(said) == {region}
            assert region in again or "beweging is er" not in said
        assert max(len(sentences[-1]), len(largest_first[-1])) <= ROOM["stage"]


@_few
@given(world=worlds(["phase_progress", "region_state"]), as_of=_moments)
def test_only_a_phase_clearly_further_than_an_earlier_one_is_said_to_be(
    store: Store, world: World, as_of: date
) -> None:
    fill(store, world)
    strip = phase_strip(store, as_of, None)
    shares = phases_oracle.phase_shares(world, as_of)
    every = strip_nl.say(strip, None)
    assert len(every[-1]) <= ROOM["stage"]
    for region in DELIVERING:
        profile = [row for row in shares if row["region"] == region]
        is_against = any(
            _clearly_further(later, earlier) for i, earlier in enumerate(profile) for later in profile[i + 1 :]
        )
        assert (region in strip.unusual_regions) == is_against
        sentences = strip_nl.say(strip, region)
        for own in sentences:
            assert named(own) == {region}
            assert ("duidelijk verder" in own and "geen latere" not in own) == is_against
        if "staat een latere fase" in every[0]:
            assert (region in named(every[0])) == is_against
        assert len(sentences[-1]) <= ROOM["stage"]


def _clearly_further(later: Row, earlier: Row) -> bool:
    counts = [sum(row.get(f"{name}_count") or 0 for name in ("done", "busy", "not_yet")) for row in (later, earlier)]
    return min(counts) >= 5 and later["phase_share"] - earlier["phase_share"] >= 0.1 - 1e-9


@_few
@given(world=worlds(["phase_progress"]), as_of=_moments)
def test_a_course_needs_two_deliveries(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    course = phase_course(store, as_of)
    shares = {moment: phases_oracle.phase_shares(world, moment) for moment in course.moments}
    for region in DELIVERING:
        days = {
            d.reference_date
            for d in world.deliveries
            if d.region == region and d.reference_date <= as_of and "phase_progress" in d.sheets
        }
        again = [moment for moment in course.moments if _quarter(moment) in set(map(_quarter, days))]
        for one in course.of(region):
            rows = (row for moment in again for row in shares[moment] if row["region"] == region)
            given_shares = [row["phase_share"] for row in rows if row["phase_code"] == one.phase_code]
            assert (one.points is None) == (len(given_shares) - given_shares.count(None) < 2)
        assert len(days) > 1 or not any("vooruit" in said for said in course_nl.say(course, region))


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


@_few
@given(world=worlds(["action"]), as_of=_moments)
def test_overdue_is_what_was_so_when_the_region_told(store: Store, world: World, as_of: date) -> None:
    fill(store, world)
    for region in DELIVERING:
        speaking = newest(world, as_of, region, "action")
        facts = action_plan(store, as_of, region)
        assert facts.is_reported == (speaking is not None)
        said = action_plan_nl.say(facts, region)[0]
        if speaking is None or not speaking.sheets["action"]:
            assert "over tijd" not in said
            continue
        late = [
            row
            for row in speaking.sheets["action"]
            if row["action_status_code"] not in ("klaar", "geschrapt")
            and row["end_date"]
            and row["end_date"] < speaking.reference_date
        ]
        assert facts.count("overdue") == len(late)
        told = f"{len(late) or 'geen enkele'} over tijd op {speaking.reference_date:%d/%m/%Y}"
        assert told in said or "alle acties zijn geschrapt" in said


@_few
@given(world=worlds(["partner", "offer", "region_state"]), as_of=_moments)
def test_the_grey_line_counts_the_oldest_sheet_and_names_who_is_missing(
    store: Store, world: World, as_of: date
) -> None:
    fill(store, world)
    dates_of = dates_by_region(store, as_of)
    said = frame_words.foundation(dates_of, {}, NAMES, as_of)
    dates: list[Any] = [
        speaking.reference_date
        for region in REGIONS
        for table in ("partner", "offer", "region_state")
        if (speaking := newest(world, as_of, region, table))
    ]
    if not dates:
        assert said == "Er is nog niets aangeleverd."
        return
    assert change_words.span(min(dates), max(dates)) in said
    assert change_words.ages((as_of - max(dates)).days, (as_of - min(dates)).days) in said
    silent = [region for region in REGIONS if not any(newest(world, as_of, region, table) for table in SHEETS.values())]
    assert named(said) <= {*silent} | {one.region for one in dates_of if not one.is_reported}


def test_the_grey_line_reads_as_one_line() -> None:
    dates = [
        RegionDates("halle-vilvoorde", date(2026, 3, 26), date(2026, 6, 30), 0),
        RegionDates("denderregio", date(2026, 6, 18), date(2026, 6, 18), 2),
        RegionDates("gent-stad", None, None, 0),
    ]
    assert frame_words.foundation(dates, {"regio-gent": 14}, NAMES, date(2026, 11, 26)) == (
        "Cijfers van 26/03 tot 30/06/2026 (5 tot 8 maanden oud) · 2 van 3 regio’s, zonder Gent (stad) · "
        "Regio Gent: 0 van 14 beoordeeld · 2 rijen liggen opzij"
    )
    many = dict.fromkeys(REGIONS[:4], 3)
    assert "4 regio’s beoordeelden nog niets van hun aanbod" in frame_words.foundation(
        dates, many, NAMES, date(2026, 11, 26)
    )

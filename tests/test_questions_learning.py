"""The questions of the learning network answer with what was handed in through the door, compared and counted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data import reference
from data.questions.collaboration import (
    ComparedConditions,
    ConditionTotal,
    collaboration,
    compared_conditions,
    region_collaboration,
)
from data.questions.extremes import Extreme
from data.questions.learning_questions import learning_questions
from data.questions.question_match import item_help, mutual_help, question_match
from data.questions.seating import another_arrangement, seating
from data.questions.sessions import DRAWN_SESSIONS, attendance, list_date, sessions
from data.store import Store
from tests.delivering import deliver
from tests.learning_world import EARLIER, FIRST, LATER, NOW, SECOND, THIRD, answered, hand_in, item
from tests.running import copied, empty_store
from tests.workbooks import partner

BEFORE_ALL = date(2020, 1, 1)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    hand_in(opened)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path))
    yield opened
    opened.close()


# ---------------------------------------------------------------- sessions


def test_only_sessions_that_were_held_have_hosts_and_counts(store: Store) -> None:
    facts = sessions(store, NOW)
    assert [one.session_date for one in facts.sessions] == [FIRST, SECOND, THIRD, LATER]
    assert (facts.held_count, facts.hosts, facts.waiting_count) == (3, ("midwest", "waasland", "kempen"), 15)
    assert (facts.hosted_count, facts.has_every_host) == (3, True)
    assert [one.present_count for one in facts.sessions] == [2, None, 1, None], "no list, and still to come: unknown"
    own = facts.of("kempen")
    assert own is not None
    assert (own.hosted_count, own.last_hosted_date) == (1, THIRD)
    assert facts.of(None) is None


def test_a_session_without_a_host_leaves_open_who_never_hosted(empty: Store) -> None:
    sheet: list[dict[str, object]] = [{"session_date": FIRST, "host_region_code": "Kempen"}, {"session_date": SECOND}]
    deliver(empty, reference.LEARNING_NETWORK, NOW, {"Sessies": sheet})
    facts = sessions(empty, NOW)
    assert (facts.hosted_count, facts.held_count, facts.has_every_host) == (1, 2, False)


def test_a_list_on_which_more_stayed_away_than_came_is_a_list(empty: Store) -> None:
    lists = [(FIRST, "Kempen", 0), (SECOND, "Kempen", 0), (SECOND, "Waasland", None)]
    sheet = [{"session_date": day, "region_code": name, "attendee_count": count} for day, name, count in lists]
    deliver(empty, reference.LEARNING_NETWORK, NOW, {"Aanwezigheid": sheet})
    facts = sessions(empty, NOW)
    assert [(one.present_count, one.absent_count) for one in facts.sessions] == [(0, 1), (1, 1)]
    own = facts.of("kempen")
    assert own is not None
    assert own.hosted_count is None, "who hosted stands on another sheet"


def test_of_a_region_that_hosted_twice_the_last_time_is_told(empty: Store) -> None:
    sheet = [{"session_date": day, "host_region_code": "Kempen"} for day in (FIRST, THIRD, LATER)]
    deliver(empty, reference.LEARNING_NETWORK, NOW, {"Sessies": sheet})
    own = sessions(empty, NOW).of("kempen")
    assert own is not None
    assert (own.hosted_count, own.last_hosted_date) == (2, THIRD)


def test_before_the_first_session_all_are_planned(store: Store) -> None:
    assert sessions(store, BEFORE_ALL).sessions == ()
    assert sessions(store, EARLIER).list_date is None


def test_attendance_counts_lists_regions_and_who_stands_on_none(store: Store) -> None:
    facts = attendance(store, NOW)
    assert (facts.listed_count, facts.least_present, facts.most_present) == (2, 1, 2)
    assert set(facts.never_regions) == set(reference.regions()) - {"midwest", "kempen", "waasland"}
    assert facts.absent_regions == ("waasland",), "noted with nobody is on a list"
    kempen = facts.of("kempen")
    assert kempen is not None
    assert kempen.attended_count == 2
    assert [one.state for one in kempen.sessions] == ["present", "no_list", "present", "upcoming"]
    waasland = facts.of("waasland")
    assert waasland is not None
    assert [one.state for one in waasland.sessions][:3] == ["absent", "no_list", "unlisted"]


def test_one_to_four_people_are_in_no_fact(store: Store) -> None:
    counts = {one.attendee_count for region in attendance(store, NOW).regions for one in region.sessions}
    assert counts == {None, 12, 0}


def test_without_the_list_nothing_is_known_of_who_came(store: Store) -> None:
    facts = attendance(store, EARLIER)
    assert (facts.listed_count, facts.least_present, facts.never_regions, facts.earlier_count) == (None, None, (), 0)


def test_each_list_of_the_network_has_a_date_of_its_own(empty: Store) -> None:
    network = reference.LEARNING_NETWORK
    deliver(empty, network, EARLIER, {"Sessies": [{"session_date": EARLIER}]})
    deliver(empty, network, NOW, {"Aanwezigheid": [{"session_date": EARLIER, "region_code": "Kempen"}]})
    deliver(empty, "kempen", NOW, {"Partners": [partner()]})
    dates = [list_date(empty, NOW, sheet) for sheet in ("Sessies", "Aanwezigheid", "Partners")]
    assert dates == [EARLIER, NOW, None]


def test_sessions_that_are_not_drawn_are_counted(empty: Store) -> None:
    days = [date(2025, month, 5) for month in range(1, DRAWN_SESSIONS + 3)]
    sheet = [{"session_date": day, "place": "Geel"} for day in days]
    deliver(empty, reference.LEARNING_NETWORK, NOW, {"Sessies": sheet})
    facts = attendance(empty, NOW)
    assert (facts.earlier_count, len(facts.drawn_dates)) == (2, DRAWN_SESSIONS)
    assert [facts.is_drawn(one) for one in facts.sessions] == [False, False, *[True] * DRAWN_SESSIONS]
    facts = attendance(empty, date(2025, 9, 30))
    assert (facts.earlier_count, facts.later_count, facts.drawn_dates) == (0, 0, ()), "not handed in yet"


def test_beside_the_newest_sessions_only_the_next_one_is_drawn(empty: Store) -> None:
    days = [date(2026, month, 5) for month in range(1, 13)]
    deliver(empty, reference.LEARNING_NETWORK, date(2026, 9, 30), {"Sessies": [{"session_date": day} for day in days]})
    facts = attendance(empty, date(2026, 9, 30))
    assert facts.drawn_dates == tuple(days[2:10]), "seven held ones and the first of three planned"
    assert (facts.earlier_count, facts.later_count) == (2, 2)


# ---------------------------------------------------------------- questions


def test_insights_stand_with_their_question_and_others_apart(store: Store) -> None:
    facts = learning_questions(store, NOW, None, "")
    assert [(one.theme, len(one.insights)) for one in facts.questions] == [("vlaams_niveau", 0), ("actieplan", 1)]
    assert [one.insight for one in facts.loose] == ["Begin klein."]
    assert (facts.listed_count, facts.listed_insight_count, facts.insight_count, facts.unanswered_count) == (2, 2, 2, 1)
    counts = {one.theme: (one.question_count, one.answered_count, one.insight_count) for one in facts.themes}
    assert counts["actieplan"] == (1, 1, 1)
    assert counts["vlaams_niveau"] == (1, 0, 0)
    assert len(counts) == len(reference.options("question_theme"))
    assert (facts.asked_count("kempen"), facts.asked_count("limburg")) == (1, 0)
    assert facts.hit_count == 4


def test_a_theme_and_words_narrow_what_is_counted_but_not_the_list(store: Store) -> None:
    theme = learning_questions(store, NOW, "vlaams_niveau", "")
    assert [one.question for one in theme.questions] == ["Welke cijfers zijn er?"]
    assert (theme.loose, theme.insight_count, theme.asked_count("kempen")) == ((), 0, 0)
    assert [one.theme for one in theme.themes] == ["vlaams_niveau"]
    assert theme.listed_count == 2
    words = learning_questions(store, NOW, None, "EEN bladzijde")
    assert (len(words.questions), words.insight_count, words.unanswered_count) == (1, 1, 0)
    assert learning_questions(store, NOW, None, "klein").loose != ()


# ---------------------------------------------------------------- matches


def test_items_are_counted_over_those_that_are_sought(store: Store) -> None:
    facts = question_match(store, NOW)
    assert (len(facts.items), facts.reporting_count) == (38, 3)
    assert [(one.item, one.seekers, one.helpers) for one in facts.sought] == [
        ("V4", ("midwest",), ("limburg", "brugge")),
        ("P6", ("brugge",), ()),
    ]
    assert (facts.most_sought, facts.most_seeker_count) == (("V4", "P6"), 1)
    assert (facts.answerable_count, facts.lonely_items) == (1, ("P6",))
    staged = facts.staged(None)
    assert (len(staged.items), staged.item_count, staged.is_cut) == (2, 2, False)


def test_of_more_than_four_items_that_regions_seek_those_most_sought_are_on_stage(empty: Store) -> None:
    sought = {"kempen": ("O1", "V1", "V2", "V3", "V4"), "limburg": ("V4",)}
    for region, items in sought.items():
        rows = [{"item_code": item, "item_status_code": "bezig", "help_code": "zoeken"} for item in items]
        deliver(empty, region, NOW, {"Fasen": rows})
    staged = question_match(empty, NOW).staged(None)
    assert ([one.item for one in staged.items], staged.item_count) == (["V4", "O1", "V1", "V2"], 5)
    assert staged.is_cut


def test_what_a_region_asks_and_gives(store: Store) -> None:
    facts = question_match(store, NOW)
    midwest, limburg, kempen = (facts.of(code) for code in ("midwest", "limburg", "kempen"))
    assert midwest is not None
    assert (midwest.sought_items, midwest.answerable_count, midwest.given_items) == (("V4",), 1, ())
    assert limburg is not None
    assert (limburg.sought_items, limburg.given_items, limburg.given_regions) == ((), ("V4",), ("midwest",))
    assert kempen is not None
    assert not kempen.is_reported
    assert question_match(store, BEFORE_ALL).reporting_count == 0


def test_one_item_and_the_part_of_each_region(store: Store) -> None:
    assert item_help(store, BEFORE_ALL, "V4").reporting_count == 0
    facts = item_help(store, NOW, "V4")
    assert facts.reporting_count == question_match(store, NOW).reporting_count
    assert [(one.region, one.part, one.explanation) for one in facts.parts] == [
        ("midwest", "seeks", "Met & zonder"),
        ("limburg", "offers", None),
        ("brugge", "done", None),
    ]
    assert (facts.regions("offers"), facts.part_of("brugge"), facts.part_of("kempen")) == (("limburg",), "done", None)


def test_help_is_counted_as_answered_when_another_region_offers_it(empty: Store) -> None:
    sheet = [
        item("V4", "Bezig", "Wij zoeken"),
        item("P6", "Bezig", "Wij zoeken"),
        item("O1", "Klaar", "Wij kunnen helpen"),
    ]
    deliver(empty, "kempen", NOW, {"Fasen": sheet})
    deliver(empty, "limburg", NOW, {"Fasen": [item("V4", "Klaar", "Wij kunnen helpen"), item("P6", "Klaar")]})
    facts = mutual_help(empty, NOW, "kempen")
    assert (facts.is_reported, facts.sought_count, facts.offered_count, facts.answered_count) == (True, 2, 1, 1)
    sides = {one.item: (one.others, one.finishers) for one in facts.marks}
    assert sides == {"O1": ((), ()), "V4": (("limburg",), ()), "P6": ((), ("limburg",))}
    assert not mutual_help(empty, NOW, "gent-stad").is_reported


# ---------------------------------------------------------------- tables


def test_everybody_who_comes_sits_once_and_with_a_reason(store: Store) -> None:
    facts = seating(store, NOW, 6, 1, ("brussel",))
    sat = [seat.region for table in facts.tables for seat in table.seats]
    assert sorted(sat) == sorted(set(reference.regions()) - {"brussel"})
    assert (facts.region_count, facts.matched_count, facts.free_count, facts.is_sought) == (17, 1, 5, True)
    first = {seat.region: (seat.role, seat.part) for seat in facts.tables[0].seats}
    assert facts.tables[0].item == "V4"
    assert first["midwest"] == ("seeks", "seeks")
    assert first["limburg"] == ("helps", "offers")
    assert facts == seating(store, NOW, 6, 1, ("brussel",))


def test_few_regions_need_fewer_tables_and_nobody_needs_none(store: Store) -> None:
    absent = tuple(reference.regions())
    assert seating(store, NOW, 6, 1, absent[4:]).is_fewer
    assert seating(store, NOW, 6, 1, absent[1:]).is_fewer, "who comes alone sits at one table"
    assert not seating(store, NOW, 6, 1, ()).is_fewer
    nobody = seating(store, NOW, 6, 1, absent)
    assert (nobody.tables, nobody.is_fewer) == ((), False)
    assert not seating(store, BEFORE_ALL, 6, 1, ()).is_sought


def test_help_is_sought_where_somebody_seeks_it(empty: Store) -> None:
    deliver(empty, "limburg", NOW, {"Fasen": [item("V4", "Bezig", "Wij kunnen helpen"), item("U2", "Klaar")]})
    assert not seating(empty, NOW, 6, 1, ()).is_sought, "who offers help seeks none"
    deliver(empty, "kempen", NOW, {"Fasen": [item("V4", "Bezig", "Wij zoeken")]})
    assert seating(empty, NOW, 6, 1, ()).is_sought


def test_another_arrangement_is_another(store: Store) -> None:
    other = another_arrangement(store, NOW, 6, 1, ())
    assert other is not None
    assert seating(store, NOW, 6, other, ()).tables != seating(store, NOW, 6, 1, ()).tables
    assert another_arrangement(store, NOW, 6, 1, tuple(reference.regions())[1:]) is None


# ---------------------------------------------------------------- collaboration


def test_answers_add_up_without_small_groups(store: Store) -> None:
    facts = collaboration(store, NOW)
    assert (facts.reported_count, facts.answered_count) == (1, 1)
    (relation,) = facts.totals
    assert (relation.condition, relation.score_counts, relation.high_count) == ("relatie", (0, 0, 2, 0, 7), 7)
    assert facts.compared == ComparedConditions(1, False, None, None), "one condition is compared with nothing"
    kempen = next(one for one in facts.regions if one.region == "kempen")
    cells = {cell.condition: (cell.answer_count, cell.hidden_group_count) for cell in kempen.conditions}
    assert (cells["relatie"], cells["proces"], cells["ambitie"]) == ((9, 1), (None, 1), (None, 0))


def test_a_group_keeps_what_it_answered_before_and_a_small_one_shows_nothing(store: Store) -> None:
    facts = region_collaboration(store, NOW, EARLIER, "kempen")
    assert not facts.is_every_condition, "of one of the five conditions something may be shown"
    (group,) = [one for one in facts.groups if one.answers is not None]
    assert group.answers is not None
    assert group.earlier is not None
    assert (group.group, group.answers.score_counts, group.answered_date) == ("aanbieder", (0, 0, 2, 0, 7), THIRD)
    assert (group.earlier.score_counts, group.earlier.answered_date) == ((3, 1, 0, 0, 0), FIRST)
    assert facts.renewed_groups == ("aanbieder",), "the small groups answered too, but stay hidden"
    assert [one.earlier for one in facts.groups if one.answers is None] == [None, None]


def test_an_empty_number_is_no_answer(empty: Store) -> None:
    raters = {"answered_date": NOW, "rater_group_code": "Aanbieder"}
    low, high = {"condition_code": "Relatie", "score_2_count": 3}, {"condition_code": "Proces", "score_4_count": 4}
    deliver(empty, "kempen", NOW, {"Samenwerking": [raters | low, raters | high]})
    counts = {one.condition: (one.score_counts, one.answer_count) for one in collaboration(empty, NOW).totals}
    assert counts == {"relatie": ((0, 3, 0, 0, 0), 3), "proces": ((0, 0, 0, 4, 0), 4)}


def test_the_same_answers_are_not_new_ones(store: Store) -> None:
    assert region_collaboration(store, NOW, NOW, "kempen").renewed_groups == ()
    assert region_collaboration(store, NOW, None, "kempen").renewed_groups == ()
    assert not region_collaboration(store, NOW, None, "limburg").is_reported


def test_ends_are_compared_with_a_margin_and_five_answers(empty: Store) -> None:
    sheet = [
        answered(THIRD, "Aanbieder", "Relatie", 1, 0, 0, 2, 2),
        answered(THIRD, "Aanbieder", "Belangen", 2, 0, 0, 0, 8),
        answered(THIRD, "Aanbieder", "Proces", 3, 0, 1, 1, 0),
        answered(THIRD, "Aanbieder", "Gedeelde ambitie", 3, 0, 0, 0, 0),
    ]
    deliver(empty, "kempen", NOW, {"Samenwerking": sheet})
    top = Extreme(("belangen", "relatie"), (8, 4), (10, 5), None)
    assert collaboration(empty, NOW).compared == ComparedConditions(
        3, False, top, Extreme(("proces",), (1,), (5,), None)
    )


@pytest.mark.parametrize(
    ("highs", "is_far"), [((50, 55), False), ((50, 59), False), ((50, 60), True), ((50, 50), False)]
)
def test_ends_less_than_ten_points_apart_are_alike(highs: tuple[int, int], *, is_far: bool) -> None:
    totals = [
        ConditionTotal(code, (100 - high, 0, 0, 0, high), 100, high)
        for code, high in zip(("ambitie", "proces"), highs, strict=True)
    ]
    compared = compared_conditions(totals)
    assert (compared.highest is not None, compared.lowest is not None) == (is_far, is_far)


@pytest.mark.parametrize(
    ("answers", "span", "widest"),
    [
        ([("Gedeelde ambitie", (1, 0, 0, 0, 2)), ("Proces", (0, 1, 2, 0, 0))], 4, ("ambitie",)),
        ([("Gedeelde ambitie", (1, 0, 2, 0, 0)), ("Proces", (0, 1, 0, 2, 0))], 2, ("ambitie", "proces")),
        ([("Gedeelde ambitie", (0, 0, 3, 0, 0)), ("Proces", (0, 0, 0, 3, 0))], 0, ("ambitie", "proces")),
        ([("Gedeelde ambitie", (1, 0, 0, 0, 1))], 0, ()),
    ],
)
def test_answers_differ_most_where_lowest_and_highest_lie_furthest_apart(
    empty: Store, answers: list[tuple[str, tuple[int, ...]]], span: int, widest: tuple[str, ...]
) -> None:
    sheet = [answered(THIRD, "Aanbieder", condition, *counts) for condition, counts in answers]
    deliver(empty, "kempen", NOW, {"Samenwerking": sheet})
    facts = region_collaboration(empty, NOW, None, "kempen")
    assert (facts.widest_span, facts.widest_conditions) == (span, widest)
    assert facts.has_hidden_group == (not widest)


def test_answers_of_several_groups_differ_together(empty: Store) -> None:
    sheet = [
        answered(THIRD, "Aanbieder", "Relatie", 0, 0, 3, 0, 0),
        answered(THIRD, "Lokaal bestuur", "Relatie", 0, 0, 0, 0, 3),
        answered(THIRD, "Aanbieder", "Proces", 3, 0, 0, 0, 0),
    ]
    deliver(empty, "kempen", NOW, {"Samenwerking": sheet})
    facts = region_collaboration(empty, NOW, None, "kempen")
    assert (facts.widest_span, facts.widest_conditions) == (2, ("relatie",))

"""What a region plans and did, and how old its sheets are: facts, and what is said of them."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from data.questions.region_plan import (
    ACTION_STATES,
    Action,
    ActionPlan,
    Realisation,
    Realisations,
    action_plan,
    realisations,
)
from data.questions.region_sheets import RegionSheets, Sheet, region_sheets
from data.store import Store
from tests.delivering import deliver
from tests.facts import fact
from tests.running import copied, empty_store
from tests.small_regions import EARLIER, NOW, opened
from tests.workbooks import government
from ui.figures.region import action_plan_nl, realisations_nl, sheets_nl

store = pytest.fixture(scope="module")(opened)


# ---------------------------------------------------------------- the plan


def plan(*states: tuple[str, bool | None], is_reported: bool = True, **fields: Any) -> ActionPlan:
    named = {"objective": "Doel", "action": "Actie", "means_kind_codes": ()}
    actions = tuple(fact(Action, **named, state_code=state, is_quick_visible=quick) for state, quick in states)
    live = [action for action in actions if action.state_code != "dropped"]
    counts = tuple((state, sum(action.state_code == state for action in actions)) for state in ACTION_STATES)
    quick = sum(action.is_quick_visible is True for action in live)
    told = NOW if actions else None
    counted = ActionPlan(
        NOW, "kempen", is_reported, told, actions, counts, len(live), quick, (), len(live), None, is_due=False
    )
    return replace(counted, **fields)


LATER = (("running", None), ("running", None))


def plan_sentence(*states: tuple[str, bool | None], is_reported: bool = True) -> str:
    return action_plan_nl.say(plan(*states, is_reported=is_reported), "kempen")[0]


def test_the_plan_stands_overdue_first_and_counts_every_state(store: Store) -> None:
    facts = action_plan(store, NOW, "midwest")
    assert [action.action for action in facts.actions] == ["Te laat", "Later"]
    assert dict(facts.state_counts) == dict.fromkeys(ACTION_STATES, 0) | {"overdue": 1, "running": 1}
    assert (facts.live_count, facts.quick_count, facts.reported_date, facts.is_reported) == (2, 1, NOW, True)
    silent = action_plan(store, NOW, "waasland")
    assert (silent.is_reported, silent.actions, silent.reported_date) == (False, (), None)


def test_an_action_may_end_on_the_day_of_the_delivery_and_of_today(tmp_path: Path) -> None:
    later = date(2026, 9, 30)
    ends = {f"Eindigt op {day}": day for day in (EARLIER - timedelta(1), EARLIER, NOW, later)}
    rows = [
        {"objective": "Meer", "action": action, "action_status_code": "bezig", "end_date": day}
        for action, day in ends.items()
    ]
    days = (EARLIER, NOW, later)
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        deliver(opened, "midwest", EARLIER, {"Acties": rows})
        plans = {day: action_plan(opened, day, "midwest").actions for day in days}
    states = {day: {one.action: one.state_code for one in plans[day]} for day in days}
    assert len({id(one.action) for day in days for one in plans[day]}) == len(rows), "what was written is asked once"
    assert [[states[day][end] for end in ends] for day in days] == [
        ["overdue", "running", "running", "running"],
        ["overdue", "past_since", "running", "running"],
        ["overdue", "past_since", "past_since", "running"],
    ]


def test_a_plan_has_the_date_of_its_own_sheet(tmp_path: Path) -> None:
    rows = [{"objective": "Meer", "action": "Buddy", "action_status_code": "bezig", "end_date": date(2026, 5, 1)}]
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        deliver(opened, "midwest", EARLIER, {"Acties": rows})
        deliver(opened, "midwest", NOW, {"Besturen": [government()]})
        plan = action_plan(opened, NOW, "midwest")
    assert plan.reported_date == EARLIER


def test_what_passed_its_last_day_since_stands_before_what_is_done(tmp_path: Path) -> None:
    ends = {"Klaar": date(2026, 5, 1), "Bezig": date(2026, 5, 2)}
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        rows = [{"objective": "Meer", "action": one, "action_status_code": one, "end_date": ends[one]} for one in ends]
        deliver(opened, "midwest", EARLIER, {"Acties": rows})
        actions = action_plan(opened, NOW, "midwest").actions
    assert [action.state_code for action in actions] == ["past_since", "done"]


def test_actions_of_one_state_stand_by_their_last_day_and_those_without_one_last(tmp_path: Path) -> None:
    ends = {"Ooit": None, "Laat": date(2026, 12, 2), "Vroeg": date(2026, 12, 1), "Ook ooit": None}
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        rows = [
            {"objective": "Meer", "action": one, "action_status_code": "bezig", "end_date": end}
            for one, end in ends.items()
        ]
        deliver(opened, "midwest", EARLIER, {"Acties": rows})
        actions = action_plan(opened, NOW, "midwest").actions
    assert [action.action for action in actions] == ["Vroeg", "Laat", "Ooit", "Ook ooit"]


def test_the_next_network_day_narrows_the_plan_to_what_must_be_done_by_then() -> None:
    states = (("overdue", None), ("past_since", None), ("running", None))
    due = partial(plan, is_due=True, network_day=date(2026, 11, 26))
    assert action_plan_nl.say(due(*states), None)[0] == (
        "3 open acties van Kempen hebben een einddatum tegen de volgende netwerkdag (26/11/2026), "
        "1 over tijd op 30/06/2026, 1 sindsdien voorbij de einddatum"
    )
    assert action_plan_nl.say(due(), None) == [
        "Geen enkele open actie van Kempen heeft een einddatum tegen de volgende netwerkdag (26/11/2026)"
    ]
    assert action_plan_nl.say(due(network_day=None), None) == [
        "Kempen: er is nog geen volgende netwerkdag gekend, dus geen actie om tegen dan klaar te hebben"
    ]


def test_means_are_counted_of_the_actions_that_are_not_dropped() -> None:
    counts = (("eigen", 2), ("subsidie", 0), ("geen", 1))
    facts = plan(("running", None), ("done", None), ("planned", None), means_counts=counts, without_means_count=1)
    assert action_plan_nl.slide_note(facts) == (
        "Middelen, een actie kan er meerdere hebben: eigen middelen 2 van 3, geen middelen nodig 1 van 3, "
        "niet ingevuld 1 van 3."
    )
    assert not action_plan_nl.slide_note(plan())


def test_what_asks_attention_first_is_what_is_not_done_and_nothing_is_lost_behind_it() -> None:
    facts = plan(("overdue", None), ("done", None), ("running", True), ("dropped", None), ("planned", None), *LATER)
    assert [one.state_code for one in facts.urgent] == ["overdue", "running", "planned"]
    assert [one.state_code for one in facts.less_urgent] == ["done", "dropped", "running", "running"]
    idle = plan(("done", None), ("dropped", None))
    assert (idle.urgent, idle.less_urgent) == ((), idle.actions)


def test_the_plan_counts_what_is_not_dropped() -> None:
    sentence = plan_sentence(
        ("overdue", True), ("done", None), ("running", False), ("planned", None), ("dropped", True)
    )
    assert sentence == (
        "Het actieplan van Kempen: 1 van de 4 acties klaar, 1 bezig, 1 gepland, 1 over tijd op 30/06/2026; "
        "1 snel zichtbaar"
    )


def test_a_plan_on_time_says_so_and_a_missing_one_is_not_empty() -> None:
    assert plan_sentence(("done", None)) == (
        "Het actieplan van Kempen: 1 van 1 actie klaar, geen enkele over tijd op 30/06/2026"
    )
    assert plan_sentence() == "Het actieplan van Kempen is nog leeg"
    assert "nog niet aangeleverd" in plan_sentence(is_reported=False)
    assert plan_sentence(("dropped", None)) == "Het actieplan van Kempen: de enige actie is geschrapt"


def test_what_passed_its_last_day_after_the_delivery_is_not_called_overdue() -> None:
    facts = plan(("past_since", None), ("past_since", None))
    assert action_plan_nl.say(facts, "kempen")[0] == (
        "Het actieplan van Kempen: 0 van de 2 acties klaar, geen enkele over tijd op 30/06/2026, "
        "2 sindsdien voorbij de einddatum"
    )
    assert all("geen enkele over tijd op 30/06/2026" in one for one in action_plan_nl.say(facts, "kempen"))


# ---------------------------------------------------------------- realisations


def realised(*titles: str, is_reported: bool = True) -> list[str]:
    rows = tuple(fact(Realisation, realised_date=NOW, title=title) for title in titles)
    ends = (NOW, NOW) if rows else (None, None)
    return realisations_nl.say(Realisations(NOW, "kempen", is_reported, rows, *ends), "kempen")


def test_realisations_stand_newest_first_with_their_ends(store: Store) -> None:
    facts = realisations(store, NOW, "midwest")
    assert [one.kind_code for one in facts.realisations] == ["kantelpunt", None]
    assert (facts.first_date, facts.last_date) == (date(2026, 1, 1), date(2026, 5, 1))
    silent = realisations(store, NOW, "waasland")
    assert (silent.is_reported, silent.realisations, silent.first_date) == (False, (), None)


def test_the_newest_realisation_is_named() -> None:
    assert realised("Feest")[0] == "Kempen noteerde één realisatie: “Feest” (30/06/2026)"
    assert realised("Nieuw", "Oud")[0] == "Kempen noteerde 2 realisaties; de nieuwste is “Nieuw” (30/06/2026)"
    assert "nog geen realisaties" in realised()[0]
    assert "aangeleverd" in realised(is_reported=False)[0]


def test_a_title_too_long_for_a_room_gives_way_to_its_date() -> None:
    *_, shortest = realised("x" * 300, "Oud")
    assert shortest == "Kempen noteerde 2 realisaties; de nieuwste is van 30/06/2026"


# ---------------------------------------------------------------- sheets


def sheet_sentences(**dates: date | None) -> list[str]:
    sheets = tuple(fact(Sheet, region="kempen", name=name, reference_date=day) for name, day in dates.items())
    given = [day for day in dates.values() if day]
    newest = max(given, default=None)
    older = tuple(name for name, day in dates.items() if day and newest and day < newest)
    absent = tuple(name for name, day in dates.items() if not day)
    facts = RegionSheets(NOW, "kempen", sheets, newest, min(given, default=None), older, absent)
    return sheets_nl.say(facts, "kempen")


def test_sheets_that_lag_behind_and_that_never_came_are_two_things(store: Store) -> None:
    facts = region_sheets(store, NOW, "waasland")
    assert (facts.newest_date, facts.oldest_date, facts.older) == (NOW, EARLIER, ("Partners",))
    assert facts.absent == ("Regio", "Besturen", "Aanbod", "Acties", "Realisaties")
    nothing = region_sheets(store, NOW, "gent-stad")
    assert (nothing.newest_date, nothing.older, len(nothing.absent)) == (None, (), 8)
    assert (facts.is_reported, nothing.is_reported) == (True, False)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"Regio": NOW, "Acties": NOW}, "Alle bladen van Kempen slaan op 30/06/2026"),
        ({"Regio": NOW, "Acties": None}, "Van Kempen: Acties werd nooit aangeleverd"),
        (
            {"Regio": NOW, "Acties": date(2025, 6, 30), "Fasen": date(2026, 1, 1), "Aanbod": None, "Besturen": None},
            "Van Kempen: Acties en Fasen zijn ouder dan de andere bladen (oudste: 30/06/2025); "
            "Aanbod en Besturen werden nooit aangeleverd",
        ),
        ({"Regio": None}, "Kempen leverde nog geen enkel blad aan"),
    ],
)
def test_the_age_of_sheets_is_told(dates: dict[str, date | None], expected: str) -> None:
    assert sheet_sentences(**dates)[0] == expected


def test_shorter_the_sheets_are_counted() -> None:
    *_, shortest = sheet_sentences(Regio=NOW, Acties=EARLIER, Fasen=EARLIER, Aanbod=None)
    assert shortest == "Van Kempen: 2 bladen zijn ouder dan de andere (oudste: 31/03/2026); 1 werd nooit aangeleverd"

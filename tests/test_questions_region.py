"""The facts of one region, and what is said of them: medians with their n, changes between deliveries, silence."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from data import reference
from data.margins import Side
from data.questions.comparisons import Comparison
from data.questions.phase_movement import Steps
from data.questions.phase_shares import phase_shares
from data.questions.phases_of_region import phases_of_region
from data.questions.region_panels import MEASURES, Measure, RegionPanels, region_panels
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
from tests.running import copied, demo_store, empty_store
from tests.small_regions import EARLIER, NOW, fill, item
from tests.workbooks import government
from ui.figures.region import action_plan_nl, panels, panels_nl, realisations_nl, sheets_nl

DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    fill(opened)
    yield opened
    opened.close()


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
    assert not assessed or all("beoordeeld" in one for one in shorter if "actief aanbod" in one)


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


# ---------------------------------------------------------------- the plan


def plan(*states: tuple[str, bool | None], is_reported: bool = True, **fields: Any) -> ActionPlan:
    named = {"objective": "Doel", "action": "Actie", "means_kind_codes": ()}
    actions = tuple(fact(Action, **named, state_code=state, is_quick_visible=quick) for state, quick in states)
    live = [action for action in actions if action.state_code != "dropped"]
    counts = tuple((state, sum(action.state_code == state for action in actions)) for state in ACTION_STATES)
    quick = sum(action.is_quick_visible is True for action in live)
    told = DAY if actions else None
    counted = ActionPlan(
        DAY, "kempen", is_reported, told, actions, counts, len(live), quick, (), len(live), None, is_due=False
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
    rows = tuple(fact(Realisation, realised_date=DAY, title=title) for title in titles)
    ends = (DAY, DAY) if rows else (None, None)
    return realisations_nl.say(Realisations(DAY, "kempen", is_reported, rows, *ends), "kempen")


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
    facts = RegionSheets(DAY, "kempen", sheets, newest, min(given, default=None), older, absent)
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
        ({"Regio": DAY, "Acties": DAY}, "Alle bladen van Kempen slaan op 30/06/2026"),
        ({"Regio": DAY, "Acties": None}, "Van Kempen: Acties werd nooit aangeleverd"),
        (
            {"Regio": DAY, "Acties": date(2025, 6, 30), "Fasen": date(2026, 1, 1), "Aanbod": None, "Besturen": None},
            "Van Kempen: Acties en Fasen zijn ouder dan de andere bladen (oudste: 30/06/2025); "
            "Aanbod en Besturen werden nooit aangeleverd",
        ),
        ({"Regio": None}, "Kempen leverde nog geen enkel blad aan"),
    ],
)
def test_the_age_of_sheets_is_told(dates: dict[str, date | None], expected: str) -> None:
    assert sheet_sentences(**dates)[0] == expected


def test_shorter_the_sheets_are_counted() -> None:
    *_, shortest = sheet_sentences(Regio=DAY, Acties=EARLIER, Fasen=EARLIER, Aanbod=None)
    assert shortest == "Van Kempen: 2 bladen zijn ouder dan de andere (oudste: 31/03/2026); 1 werd nooit aangeleverd"

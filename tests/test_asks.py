"""What regions ask of Flanders, advise others and score themselves: small worlds made by hand, and the sentences."""

from datetime import date
from typing import Any

import pytest

from data.questions.advice import PHASES, advice_search
from data.questions.check_in import check_in, check_in_deliveries
from data.questions.flanders_asks import flanders_asks
from data.questions.region_plan import action_plan
from data.store import Store
from tests.worlds import LEAP_DAY, NOBODY_YET, NOW, Handed, Row, World, fill
from ui.figures.learning import advice_nl, flanders, flanders_nl
from ui.figures.phases import check_in as check_in_figure
from ui.figures.phases import check_in_nl


def action(name: str, ask: str | None = None, **fields: Any) -> Row:
    """A planned action that asks something, apart from these fields."""
    row = {"objective": "Meer plekken", "action": name, "action_status_code": "gepland", "flanders_ask_code": ask}
    return {**row, **fields}


def realisation(title: str, day: date, advice: str | None = "Begin klein", **fields: Any) -> Row:
    """A realisation with advice, apart from these fields."""
    return {"title": title, "realised_date": day, "advice": advice, **fields}


def test_asks_are_counted_by_state_and_objective_and_a_dropped_action_asks_nothing(store: Store) -> None:
    midwest = [
        action("Fietsen", "open"),
        action("Opvang", "beantwoord", objective="meer PLEKKEN!"),
        action("Weg", "open", action_status_code="geschrapt"),
        action("Zonder"),
    ]
    kempen = [action("Tolken", "opgenomen", objective="Taal")]
    fill(store, World([Handed("midwest", NOW, {"action": midwest}), Handed("kempen", NOW, {"action": kempen})]))
    facts = flanders_asks(store, NOW)
    assert facts.state_counts == (("open", 1), ("opgenomen", 1), ("beantwoord", 1))
    assert [(one.objective, one.counts, one.regions) for one in facts.objectives] == [
        ("Meer plekken", (1, 0, 1), ("midwest",)),
        ("Taal", (0, 1, 0), ("kempen",)),
    ]
    assert flanders_nl.say(facts, "kempen")[0] == (
        "Beide regio’s met een actieplan duidden samen 3 vragen aan Vlaanderen aan: "
        "1 gevraagd, 1 opgenomen, 1 beantwoord; Kempen duidde 1 vraag aan"
    )
    assert flanders_nl.say(facts, "waasland")[0].endswith("; Waasland leverde nog geen acties aan")
    slide = flanders.on_slide(facts, None)
    assert slide.series[0] == ("Gevraagd", (1.0, 0.0))


def test_silence_is_no_ask(store: Store) -> None:
    fill(store, World([Handed("midwest", NOW, {"action": [action("Fietsen")]}), Handed("kempen", NOW, {"action": []})]))
    assert flanders_nl.say(flanders_asks(store, NOW), None) == [
        "Geen van de 2 regio’s met een actieplan duidde een vraag aan Vlaanderen aan"
    ]
    assert flanders_nl.say(flanders_asks(store, NOBODY_YET), None) == ["Geen enkele regio leverde al een actieplan aan"]


def test_what_must_be_done_by_the_next_network_day_is_open_and_ends_no_later(store: Store) -> None:
    rows = [
        action("Op tijd", end_date=date(2025, 9, 18)),
        action("Te laat", end_date=date(2025, 9, 19)),
        action("Klaar", end_date=date(2025, 9, 1), action_status_code="klaar"),
        action("Over tijd", end_date=date(2025, 6, 1)),
        action("Zonder einde"),
    ]
    days = [{"session_date": day} for day in (NOW, date(2025, 9, 18), date(2025, 12, 1))]
    plans = Handed("midwest", NOW, {"action": rows})
    fill(store, World([plans, Handed("lerend-netwerk", NOW, {"session": days})]))
    facts = action_plan(store, NOW, "midwest", is_due=True)
    assert (facts.network_day, [one.action for one in facts.actions]) == (date(2025, 9, 18), ["Over tijd", "Op tijd"])
    fill(store, World([plans]))
    assert (facts := action_plan(store, NOW, "midwest", is_due=True)).actions == ()
    assert facts.network_day is None


def test_advice_stands_under_the_main_phase_that_the_region_named_on_that_day(store: Store) -> None:
    early = realisation("Eerst", date(2023, 11, 1), "Neem de tijd", realisation_kind_code="kantelpunt")
    rows = [early, realisation("Dan", LEAP_DAY), realisation("Nu", NOW, "Zoek opvang"), realisation("Stil", NOW, None)]
    states = [
        Handed("midwest", day, {"region_state": [{"main_phase_codes": [phase]}]})
        for day, phase in ((LEAP_DAY, "opstart"), (NOW, "uitvoering"))
    ]
    fill(store, World([*states, Handed("midwest", NOW, {"realisation": rows})]))
    every = advice_search(store, NOW, None, None, "")
    assert [(one.title, one.phase_codes) for one in every.advices] == [
        ("Nu", ("uitvoering",)),
        ("Dan", ("opstart",)),
        ("Eerst", ()),
    ]
    assert advice_nl.say(every, "kempen")[0] == "3 raadgevingen van 1 regio; Kempen leverde nog geen realisaties aan"
    assert dict(every.phase_counts) == dict.fromkeys(PHASES, 0) | {"opstart": 1, "uitvoering": 1}
    started = advice_search(store, NOW, "opstart", None, "")
    assert ([one.title for one in started.advices], started.without_phase_count) == (["Dan"], 1)
    assert "Bij 1 raad was toen nog geen hoofdfase gekend en dus niet hier." in advice_nl.note(started, None)
    found = advice_search(store, NOW, None, None, "ópvang")
    assert advice_nl.say(found, None)[0] == "1 van de 3 raadgevingen gaat over “ópvang”"
    assert [one.title for one in advice_search(store, NOW, None, "kantelpunt", "tijd").advices] == ["Eerst"]
    assert advice_nl.say(advice_search(store, NOW, "vernieuwing", None, ""), None) == ["Geen van de 3 raadgevingen"]


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (
            {"tijd_score": 2, "geld_score": 4},
            {"tijd_score": 3, "geld_score": 1},
            "Midwest scoort hoger voor tijd (3, was 2) en lager voor geld (1, was 4) dan in de levering van 29/02/2024",
        ),
        (
            {"tijd_score": 3},
            {"tijd_score": 3, "geld_score": 5},
            "Midwest gaf dezelfde score als in de levering van 29/02/2024, voor 1 punt dat twee keer een score kreeg",
        ),
        (None, {"tijd_score": 3}, "Midwest leverde blad Regio nog maar één keer aan"),
        (
            {"geld_score": 3},
            {"tijd_score": 3},
            "Midwest gaf in de levering van 29/02/2024 geen score voor dezelfde punten",
        ),
        ({"tijd_score": 3}, {}, "Midwest vulde de check-in in de nieuwste levering niet in"),
    ],
    ids=["moved", "the same", "once", "another subject", "not filled in"],
)
def test_a_region_is_compared_with_its_own_delivery_before(
    store: Store, before: Row | None, now: Row, sentence: str
) -> None:
    earlier = [] if before is None else [Handed("midwest", LEAP_DAY, {"region_state": [before]})]
    fill(store, World([*earlier, Handed("midwest", NOW, {"region_state": [now]})]))
    facts = check_in(store, NOW)
    assert sentence in check_in_nl.say(facts, "midwest")
    assert (facts.of("midwest").earlier_date, len(facts.silent_regions)) == (LEAP_DAY if before else None, 17)


def test_scores_that_stayed_fit_on_a_stage_too(store: Store) -> None:
    fill(store, World([Handed("midwest", day, {"region_state": [{"tijd_score": 3}]}) for day in (LEAP_DAY, NOW)]))
    assert check_in_nl.say(check_in(store, NOW), "midwest")[-1] == "Midwest: 1 score gelijk aan de vorige levering"


def test_scores_that_moved_are_counted_over_the_regions_that_gave_them_twice(store: Store) -> None:
    worlds = [Handed(region, LEAP_DAY, {"region_state": [{"tijd_score": 2}]}) for region in ("midwest", "kempen")]
    worlds += [Handed("midwest", NOW, {"region_state": [{"tijd_score": 5, "geld_score": 1}]})]
    fill(store, World(worlds))
    facts = check_in(store, NOW)
    assert check_in_nl.say(facts, None)[0] == (
        "Check-in tussen de leveringen van februari 2024 en juni 2025 (1 regio): 1 score hoger, 0 lager, 0 gelijk; "
        "voor 2 van de 3 is er geen vorige score"
    )
    assert (facts.once_count, facts.score_count, facts.uncompared_count) == (1, 3, 2)
    assert "tussen de leveringen van februari 2024 en juni 2025" in check_in_nl.note(facts, None)[1]
    assert check_in_figure.on_slide(facts, None) is None
    slide = check_in_figure.on_slide(facts, "midwest")
    assert slide is not None
    assert [values[0] for _, values in slide.series] == [2.0, 5.0]
    assert check_in_nl.say(check_in(store, LEAP_DAY), None) == [
        "2 regio’s gaven scores; er is nog nergens een vorige score om mee te vergelijken"
    ]
    assert check_in_nl.say(check_in(store, NOBODY_YET), None)[0].startswith("Nog geen enkele regio gaf scores")


def test_of_more_than_two_deliveries_the_newest_two_tell_the_check_in(store: Store) -> None:
    days = (date(2023, 11, 1), LEAP_DAY, NOW)
    fill(store, World([Handed("midwest", day, {"region_state": [{"tijd_score": 3}]}) for day in days]))
    assert [(one.place, one.reference_date) for one in check_in_deliveries(store, NOW)] == [(1, NOW), (2, LEAP_DAY)]

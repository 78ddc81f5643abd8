"""The sentences of the page fasen name the right phases and regions, also for ties, one region and nothing."""

from dataclasses import replace
from datetime import date
from typing import Any, Literal

import pytest

from data import reference
from data.questions.comparisons import Comparison
from data.questions.phase_course import PhaseCourse, QuarterShare, course_of
from data.questions.phase_movement import PhaseMovement, movement_of, region_moves
from data.questions.phase_shares import PhaseChange, PhaseOrder, PhaseShare
from data.questions.phase_strip import PhaseStrip, strip_of
from data.questions.phases_of_region import PhaseCircle, PhaseItem, PhasesOfRegion, counted_items
from data.questions.similar_regions import SimilarRegion, SimilarRegions
from ui.figures.figure import ROOM
from ui.figures.phases import circle_nl, course_nl, items_nl, movement_nl, of_region_nl, similar_nl, strip_nl
from ui.texts.phases import phases

REGIONS = list(reference.regions())
PHASES = list(phases())
SINCE = date(2026, 3, 19)
MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)
BETWEEN = "tussen de leveringen van maart en juni 2026"
FROM_FIRST = "Tussen de eerste en de laatste levering"
PERCENT = "\N{NO-BREAK SPACE}%"
ORDER = ("later_phase_code", "earlier_phase_code", "later_share", "earlier_share")
AGAINST = dict(zip(ORDER, ("uitvoering", "opstart", 0.8, 0.5), strict=True))


def first_that_fits(sentences: list[str]) -> str:
    """What a room gets to read."""
    return next(one for one in sentences if len(one) <= ROOM["stage"])


# ---------------------------------------------------------------- order


def order(region: str, **fields: Any) -> PhaseOrder:
    """A region that answered all and can be compared, unless the fields say otherwise."""
    given: dict[str, Any] = {"is_comparable": True, "answered_count": 38, "item_count": 38} | dict.fromkeys(ORDER)
    return PhaseOrder(region, **(given | fields))


def strip(given: dict[str, dict[str, Any]]) -> PhaseStrip:
    """The facts of the strip with the orders of the regions named; the others never reported."""
    silent = {"is_comparable": False, "answered_count": None, "item_count": None}
    return strip_of(JUNE, (), tuple(order(code, **given.get(code, silent)) for code in REGIONS))


def test_that_phases_go_in_order_is_no_headline() -> None:
    assert strip_nl.say(strip({"kempen": {}, "midwest": AGAINST}), None)[0] == (
        "In 1 van de 2 regio’s staat een latere fase duidelijk verder dan een vroegere: Midwest"
    )
    nowhere = strip_nl.say(strip({"kempen": {}, "midwest": {}}), None)
    assert nowhere[0] == (
        "In geen van de 2 regio’s met genoeg antwoorden staat een latere fase duidelijk verder dan een vroegere"
    )
    assert first_that_fits(nowhere) == (
        "In geen van de 2 regio’s met genoeg antwoorden staat een latere fase duidelijk verder"
    )
    few = {"is_comparable": False, "answered_count": 3}
    assert strip_nl.say(strip({"kempen": few, "midwest": {}}), None)[0] == (
        "In de ene regio met genoeg antwoorden staat geen latere fase duidelijk verder dan een vroegere"
    )
    assert strip_nl.say(strip({"kempen": few, "midwest": few}), None) == [
        "Van 2 regio’s zijn er nog te weinig antwoorden om fasen te vergelijken"
    ]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            AGAINST,
            f"In Kempen staat Uitvoering (80{PERCENT}) duidelijk verder dan Opstart (50{PERCENT}), een vroegere fase",
        ),
        ({}, "In Kempen staat geen latere fase duidelijk verder dan een vroegere"),
        (
            {"answered_count": 37},
            "In Kempen staat geen latere fase duidelijk verder dan een vroegere; 1 van de 38 items is zonder antwoord",
        ),
        (
            {"answered_count": 4, "is_comparable": False},
            "Kempen beantwoordde 4 van 38 items: te weinig om fasen te vergelijken",
        ),
        ({"answered_count": 0, "is_comparable": False}, "Kempen beantwoordde nog geen enkel item"),
    ],
)
def test_one_region_tells_what_is_unusual_or_unknown(own: dict[str, Any], expected: str) -> None:
    assert strip_nl.say(strip({"kempen": own}), "kempen")[0] == expected
    assert strip_nl.say(strip({"kempen": own}), None)[0] == expected, "the only region is named"


def test_a_region_that_never_reported_is_said_to() -> None:
    assert strip_nl.say(strip({}), None) == ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    assert strip_nl.say(strip({}), "kempen") == ["Kempen leverde blad Fasen nog niet aan"]


@pytest.mark.parametrize("region", REGIONS)
def test_what_is_unusual_fits_a_room_for_every_region(region: str) -> None:
    own = AGAINST | {"later_phase_code": "vernieuwing", "earlier_phase_code": "verkenning"}
    assert "Evalueren en vernieuwen" in first_that_fits(strip_nl.say(strip({region: own}), region))


# ---------------------------------------------------------------- movement


def changes(given: dict[str, list[float | None]], state: str = "renewed") -> tuple[PhaseChange, ...]:
    """The regions named delivered in March and June, the others never."""
    return tuple(
        PhaseChange(
            region,
            phase,
            None,
            None,
            given[region][place] if region in given else None,
            None,
            Comparison(state if region in given else "never"),
            JUNE if region in given else None,
            MARCH if region in given and state != "first" else None,
        )
        for region in REGIONS
        for place, phase in enumerate(PHASES)
    )


def share(region: str, phase: str, **fields: Any) -> PhaseShare:
    counts = dict.fromkeys(("done_count", "busy_count", "not_yet_count", "not_applicable_count", "unanswered_count"))
    given: dict[str, Any] = {"is_reported": True, "phase_share": None, "item_count": 7, "unanswered_share": None}
    return PhaseShare(region, phase, **(given | {"is_main_phase": None} | counts | fields))


def movement(facts: tuple[PhaseChange, ...], since: date | None = SINCE) -> PhaseMovement:
    return movement_of(JUNE, since, [share(region, phase) for region in REGIONS for phase in PHASES], facts)


def test_movement_counts_regions_and_names_the_phase_that_moved_most_often() -> None:
    moved = movement(changes({"kempen": [0.1, 0, 0, 0.2, 0], "midwest": [0, 0, 0, 0.1, -0.1], "brugge": [0] * 5}))
    assert movement_nl.say(moved, None) == [
        f"T{BETWEEN[1:]} ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering; "
        "in 1 regio ging er een terug",
        f"T{BETWEEN[1:]} ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering",
        "In 2 van de 3 regio’s die te vergelijken zijn, ging een fase vooruit",
    ]


@pytest.mark.parametrize(
    ("own", "expected", "short"),
    [
        (
            [0.1, 0, 0, 0.2, 0],
            f"Kempen ging {BETWEEN} vooruit in Opstart (+10 procentpunt) en Uitvoering (+20 procentpunt)",
            "Kempen ging vooruit in Opstart (+10 procentpunt) en Uitvoering (+20 procentpunt)",
        ),
        (
            [0.1, 0, 0, 0, -0.2],
            f"Kempen ging {BETWEEN} vooruit in Opstart (+10 procentpunt) en "
            "terug in “Evalueren en vernieuwen” (−20 procentpunt)",
            "Kempen: van 5 fasen 1 vooruit en 1 terug",
        ),
        (
            [0.1, 0.1, 0, 0.2, 0],
            f"Kempen ging {BETWEEN} vooruit in 3 fasen, het meest in Uitvoering (+20 procentpunt)",
            "Kempen ging vooruit in 3 fasen, het meest in Uitvoering (+20 procentpunt)",
        ),
        (
            [-0.2, -0.1, -0.1, -0.2, -0.1],
            f"Kempen ging {BETWEEN} terug in alle fasen, het meest in Opstart en Uitvoering (elk −20 procentpunt)",
            "Kempen ging terug in alle fasen, het meest in Opstart en Uitvoering (elk −20 procentpunt)",
        ),
        (
            [0.004, 0, 0, 0, 0],
            f"In Kempen bleef elke fase gelijk {BETWEEN}",
            f"In Kempen bleef elke fase gelijk {BETWEEN}",
        ),
    ],
)
def test_the_moves_of_one_region_are_named_or_counted(own: list[float | None], expected: str, short: str) -> None:
    said = movement_nl.say(movement(changes({"kempen": own, "midwest": [0.1] * 5})), "kempen")
    assert said[0] == expected
    assert first_that_fits(said) == short


def test_where_names_do_not_fit_phases_are_counted() -> None:
    own: list[float | None] = [0.1, 0, -0.1, 0.1, -0.2]
    said = movement_nl.say(movement(changes({"zuid-west-vlaanderen": own})), "zuid-west-vlaanderen")
    assert first_that_fits(said) == "Zuid-West-Vlaanderen: van 5 fasen 2 vooruit en 2 terug"


def test_only_phases_that_can_be_compared_are_called_the_same() -> None:
    two = movement(changes({"kempen": [0, 0, None, None, None]}))
    assert movement_nl.say(two, "kempen")[0] == (
        f"In Kempen bleven de 2 fasen gelijk die te vergelijken zijn {BETWEEN}"
    )
    one = of_region_nl.say(of_region(order("kempen"), [0, None, None, None, None]), "kempen")
    assert one[0].endswith("; in de nieuwste levering bleef de ene fase gelijk die te vergelijken is")


def test_movement_that_rounds_to_nothing_is_no_movement() -> None:
    moved = movement(changes({"kempen": [0.004, 0, 0, 0, 0], "midwest": [0] * 5}))
    assert movement_nl.say(moved, None) == [
        f"T{BETWEEN[1:]} ging in geen van de 2 regio’s een fase vooruit",
        "In geen van de 2 regio’s die te vergelijken zijn, ging een fase vooruit",
    ]


def test_one_region_to_compare_reads_as_one() -> None:
    said = movement_nl.say(movement(changes({"kempen": [0.1, 0, 0, 0, 0]})), None)
    assert said[0] == f"T{BETWEEN[1:]} ging in de ene regio die te vergelijken is een fase vooruit: Opstart"
    assert first_that_fits(said) == "In de ene regio die te vergelijken is, ging een fase vooruit"


def test_without_two_moments_nothing_is_compared() -> None:
    without = movement((), None)
    assert movement_nl.say(without, "kempen") == ["Er is nog geen vorige netwerkdag om mee te vergelijken"]
    assert "Kies hierboven een ander moment" in movement_nl.note(without, None)[1]
    assert movement_nl.say(movement(changes({})), None) == ["Beweging in de fasen: blad Fasen is nog niet aangeleverd"]
    some = movement_nl.say(movement(changes({"midwest": [0.1] * 5})), "kempen")
    assert some == ["Kempen leverde blad Fasen nog niet aan"]


def test_what_was_not_delivered_anew_is_never_called_the_same() -> None:
    old = changes({"kempen": [None] * 5}, "unrenewed")
    silent = "geen nieuwe levering van blad Fasen sinds 30/06/2026"
    assert movement_nl.say(movement(old), "kempen") == [f"Kempen: {silent}"]
    assert movement_nl.say(movement(old), None) == [f"Beweging in de fasen: {silent}"]
    first = changes({"kempen": [None] * 5}, "first")
    assert movement_nl.say(movement(first), "kempen") == [
        "Kempen: op 19/03/2026 was er nog geen levering van blad Fasen"
    ]
    partly = [one for one in changes({"midwest": [0.1] * 5}) if one.region != "kempen"]
    partly += [one for one in old if one.region == "kempen"]
    partly.sort(key=lambda one: REGIONS.index(one.region))
    assert movement_nl.say(movement(tuple(partly)), None)[0].endswith("; geen nieuwe levering: Kempen")


# ---------------------------------------------------------------- one region, its order and its largest step


def of_region(own: PhaseOrder, moved: list[float | None], state: str = "renewed") -> PhasesOfRegion:
    (moves,) = region_moves([one for one in changes({"kempen": moved}, state) if one.region == "kempen"])
    return PhasesOfRegion(JUNE, SINCE, "kempen", (), own, moves, MARCH)


def test_movement_of_one_region_names_its_largest_step_behind_what_is_unusual() -> None:
    normal = "In Kempen staat geen latere fase duidelijk verder dan een vroegere"
    said = of_region_nl.say(of_region(order("kempen"), [0, 0.2, 0, 0, 0]), "kempen")
    assert said[0] == f"{normal}; de meeste beweging is er in Verkenning (+20 procentpunt)"
    assert first_that_fits(said) == "Kempen: de meeste beweging is er in Verkenning (+20 procentpunt)"
    still = of_region_nl.say(of_region(order("kempen"), [0] * 5), "kempen")
    assert still[0] == f"{normal}; in de nieuwste levering bleef elke fase gelijk"
    assert first_that_fits(still) == f"In Kempen bleef elke fase gelijk {BETWEEN}"


def test_without_a_new_delivery_only_the_order_is_told() -> None:
    silent = of_region(order("kempen"), [None] * 5, "unrenewed")
    assert of_region_nl.say(silent, "kempen") == ["In Kempen staat geen latere fase duidelijk verder dan een vroegere"]
    never = order("kempen", is_comparable=False, answered_count=None, item_count=None)
    nothing = PhasesOfRegion(JUNE, None, "kempen", (), never, None, None)
    assert of_region_nl.say(nothing, "kempen") == ["Kempen leverde blad Fasen nog niet aan"]


def test_steps_up_and_down_of_the_same_size_are_not_called_one() -> None:
    said = of_region_nl.say(of_region(order("kempen"), [-0.2, 0.2, 0, 0, 0]), "kempen")
    assert first_that_fits(said) == (
        "Kempen: de meeste beweging is er in Opstart en Verkenning (op en neer 20 procentpunt)"
    )
    many = of_region_nl.say(of_region(order("kempen"), [0.2, 0.2, 0.2, 0, 0]), "kempen")
    assert first_that_fits(many) == "Kempen: de meeste beweging is er in 3 fasen (+20 procentpunt)"


# ---------------------------------------------------------------- over time

FIRST, LAST = date(2025, 12, 31), date(2026, 5, 1)
Pairs = list[tuple[float | None, float | None]]


def course(given: dict[str, Pairs], repeated: str = "", deliveries: int = 2, *, is_cut: bool = False) -> PhaseCourse:
    """Two quarters of the regions named; the others never reported."""
    shares = [
        QuarterShare(
            region,
            phase,
            moment,
            region in given,
            given[region][place][quarter] if region in given else None,
            10 if region in given else None,
            True if region in given else None,
            not (quarter and region in repeated),
        )
        for region in REGIONS
        for place, phase in enumerate(PHASES)
        for quarter, moment in enumerate((FIRST, LAST))
    ]
    counts = {region: 1 if region in repeated else deliveries for region in given}
    return course_of(LAST, shares, (), counts, is_cut=is_cut)


STILL: Pairs = [(0.5, 0.5)] * 5
GROWN: Pairs = [(0.1, 0.2), (0.5, 0.5), (0.4, 0.3), (0.2, 0.6), (0.0, 0.0)]


def test_the_phase_that_grew_in_most_regions_is_named_with_ties() -> None:
    both = [GROWN[0], *STILL[1:]]
    one = course_nl.say(course({"kempen": GROWN, "midwest": both, "brugge": STILL}), None)
    assert one[:2] == [
        f"{FROM_FIRST} ging Opstart in de meeste regio’s vooruit: in 2 van de 3",
        "Sinds de eerste levering ging Opstart in de meeste regio’s vooruit: in 2 van de 3",
    ]
    assert course_nl.say(course({"kempen": GROWN, "midwest": GROWN}), None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in beide"
    )
    few = course({"kempen": GROWN, "midwest": STILL, "brugge": STILL})
    assert course_nl.say(few, None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering het vaakst vooruit: elk in 1 van de 3 regio’s"
    )


def test_a_tie_with_long_names_fits_a_room() -> None:
    grown: Pairs = [(0.1, 0.2)] * 5
    said = course_nl.say(course({"kempen": grown, "midwest": grown}), None)
    assert first_that_fits(said) == "5 fasen gingen sinds de eerste levering elk vooruit in beide regio’s"


def test_one_region_over_time_reads_as_one() -> None:
    assert course_nl.say(course({"kempen": GROWN}), None)[0] == (
        "In de ene regio die te vergelijken is, gingen Opstart en Uitvoering vooruit"
    )
    assert course_nl.say(course({"kempen": STILL}), None)[0].endswith(
        "ging in de ene regio die te vergelijken is, geen fase vooruit"
    )
    assert course_nl.say(course({"kempen": STILL, "midwest": STILL}), None)[0] == (
        f"{FROM_FIRST} ging in geen van de 2 regio’s een fase vooruit"
    )


def test_the_own_course_names_what_grew_most_since_its_first_figures() -> None:
    facts = course({"kempen": GROWN, "midwest": STILL, "brugge": [(None, 0.5)] * 5, "limburg": [(None, None)] * 5})
    assert course_nl.say(facts, "kempen")[:2] == [
        "Kempen ging tussen december 2025 en 01/05/2026 het meest vooruit in Uitvoering (+40 procentpunt)",
        "Kempen ging het meest vooruit in Uitvoering (+40 procentpunt)",
    ]
    assert course_nl.say(facts, "midwest")[0] == (
        "In Midwest ging tussen december 2025 en 01/05/2026 geen enkele fase vooruit"
    )
    assert course_nl.say(facts, "brugge") == [
        "Regio Brugge beantwoordde nog geen fase in twee kwartalen: verloop is nog niet te zien"
    ]
    assert course_nl.say(facts, "limburg") == ["Limburg beantwoordde nog geen enkel item"]
    assert course_nl.say(facts, "waasland") == ["Waasland leverde blad Fasen nog niet aan"]
    twice = [GROWN[3], GROWN[3], *STILL[2:]]
    assert course_nl.say(course({"kempen": twice}), "kempen")[0].endswith(
        "het meest vooruit in Opstart en Verkenning (elk +40 procentpunt)"
    )


def test_a_course_is_said_shorter_where_names_are_long() -> None:
    grown: Pairs = [*STILL[:3], (0.1, 0.2), (0.1, 0.2)]
    assert first_that_fits(course_nl.say(course({"waasland": grown}), "waasland")) == (
        "Waasland ging het meest vooruit in Uitvoering en “Evalueren en vernieuwen” (elk +10 procentpunt)"
    )


def test_without_quarters_there_is_no_course() -> None:
    nothing = course_of(LAST, (), (), {}, is_cut=False)
    assert course_nl.say(nothing, None) == ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    assert course_nl.say(nothing, "kempen") == ["Kempen leverde blad Fasen nog niet aan"]
    assert course_nl.note(nothing, None) == ["Stand op 01/05/2026."]
    one = course({"kempen": [(None, 0.5)] * 5}, deliveries=1)
    assert course_nl.say(one, None) == [
        "Van geen enkele regio is er meer dan één levering (01/05/2026): verloop is nog niet te zien"
    ]
    assert "nog maar één levering" in course_nl.say(one, "kempen")[0]
    assert course_nl.say(course({"kempen": [(None, 0.5)] * 5}), None) == [
        "Geen enkele regio beantwoordde een fase in twee kwartalen: verloop is nog niet te zien"
    ]


def test_each_phase_counts_the_regions_that_have_it_twice() -> None:
    """Three regions are compared, but in two of them Opstart is known only once."""
    once: Pairs = [(None, 0.5), *STILL[1:]]
    facts = course({"kempen": [GROWN[0], *STILL[1:]], "midwest": once, "brugge": once})
    assert (facts.compared_count, facts.most_often, facts.most_of, facts.is_majority) == (3, ("opstart",), (1,), True)
    assert course_nl.say(facts, None)[0] == f"{FROM_FIRST} ging Opstart het vaakst vooruit: in 1 regio"
    tie = course({"kempen": [GROWN[0], GROWN[0], *STILL[2:]], "midwest": once, "brugge": STILL})
    assert tie.most_of == (2, 3), "of other regions, so that no number of regions stands behind it"
    assert course_nl.say(tie, None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Verkenning het vaakst vooruit: elk in 1 regio"
    )


def test_where_older_quarters_are_cut_off_there_is_no_first_delivery() -> None:
    facts = course({"kempen": GROWN, "midwest": GROWN}, is_cut=True)
    assert course_nl.say(facts, None)[0] == (
        "Sinds december 2025 gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in beide"
    )
    assert not any("eerste levering" in sentence for sentence in course_nl.say(facts, None))


def test_an_arrow_leads_from_one_delivery_to_another() -> None:
    facts = course({"kempen": STILL, "midwest": GROWN}, "kempen")
    assert {(one.first_share, one.last_share) for one in facts.of("kempen")} == {(None, 0.5)}
    assert "→" not in course_nl.strip_words("kempen", facts.of("kempen"))
    assert f"Opstart 10{PERCENT} → 20{PERCENT} van 10 items" in course_nl.strip_words("midwest", facts.of("midwest"))


def test_a_quarter_without_a_new_delivery_is_no_second_figure() -> None:
    repeated = course({"kempen": STILL, "midwest": GROWN}, "kempen")
    assert "nog maar één levering" in course_nl.say(repeated, "kempen")[0]
    assert course_nl.say(repeated, None)[0] == (
        "In de ene regio die te vergelijken is, gingen Opstart en Uitvoering vooruit"
    )


# ---------------------------------------------------------------- circle, items, similar regions


def test_the_circle_names_the_main_phases_or_else_what_is_unusual() -> None:
    facts = PhaseCircle(JUNE, "kempen", (), ("verkenning", "vormgeving"), order("kempen", **AGAINST), "verkenning")
    assert circle_nl.say(facts, "kempen")[0] == "Kempen noemt Verkenning en Vormgeving als hoofdfase"
    assert circle_nl.say(replace(facts, main_phases=()), "kempen")[0].startswith("In Kempen staat Uitvoering")


def item(status: str | None = None, offerers: tuple[str, ...] = (), finishers: tuple[str, ...] = ()) -> PhaseItem:
    return PhaseItem("O1", "Stap", "Stelling", status, None, False, None, None, 17, offerers, finishers)


@pytest.mark.parametrize(
    ("offerers", "finishers", "expected"),
    [
        (("midwest",), (), "Midwest biedt hulp aan"),
        (("midwest", "limburg"), ("kempen",), "Midwest en Limburg bieden hulp aan; klaar in 1 andere regio"),
        (("midwest",), ("kempen", "brugge"), "Midwest biedt hulp aan; klaar in 2 andere"),
        ((), ("kempen",), "klaar in 1 andere regio"),
        ((), ("kempen", "brugge"), "klaar in 2 andere regio’s"),
        ((), (), "nog nergens anders klaar"),
    ],
)
def test_who_can_help_is_named_and_who_has_it_done_counted(
    offerers: tuple[str, ...], finishers: tuple[str, ...], expected: str
) -> None:
    assert items_nl.helping(item(None, offerers, finishers)) == expected


def test_before_another_region_hands_in_nothing_is_said_of_others() -> None:
    assert items_nl.helping(replace(item(), other_count=0)) == "nog geen andere regio leverde blad Fasen aan"


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["klaar", "bezig", "nog_niet", None], "1 van de 4 items klaar, 1 bezig, 1 nog niet, 1 zonder antwoord"),
        (["klaar", "nvt"], "1 van 1 item klaar"),
        (["nvt", "nvt"], "geen enkel item is van toepassing"),
        ([None, None], "nog geen enkel item heeft een antwoord"),
        (["klaar", "klaar"], "2 van de 2 items klaar"),
    ],
)
def test_items_are_counted_out_of_those_that_apply(statuses: list[str | None], expected: str) -> None:
    facts = counted_items(JUNE, "kempen", "opstart", tuple(map(item, statuses)), None)
    assert items_nl.say(facts, "kempen") == [f"Opstart in Kempen: {expected}"]


def similar(lacking: Literal["own", "others"] | None, *others: str) -> SimilarRegions:
    near = tuple(SimilarRegion(code, 0.1, "opstart", 0.5, 0.6, False, ()) for code in others)
    return SimilarRegions(JUNE, "kempen", near, (), lacking)


def test_similar_regions_are_named_or_the_reason_why_not() -> None:
    assert similar_nl.say(similar(None, "midwest"), "kempen") == ["Wie herkent dit? Midwest lijkt het meest op Kempen"]
    assert "Midwest en Limburg lijken" in similar_nl.say(similar(None, "midwest", "limburg"), "kempen")[0]
    assert "zodra Kempen" in similar_nl.say(similar("own"), "kempen")[0]
    assert "Nog geen andere regio" in similar_nl.say(similar("others"), "kempen")[0]


def test_a_similar_region_tells_where_it_differs_most_unless_people_read_the_same() -> None:
    (midwest,) = similar(None, "midwest").similar
    assert similar_nl.difference(midwest) == (
        "Midwest: grootste verschil in Opstart, 60\N{NO-BREAK SPACE}% daar tegenover 50\N{NO-BREAK SPACE}% hier"
    )
    assert similar_nl.difference(replace(midwest, is_same=True)) == "Midwest: hetzelfde profiel"

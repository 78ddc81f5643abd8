"""The sentences of the page fasen name the right phases and regions, also for ties, one region and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import phases as words
from ui.texts import phases_region as region_words
from ui.texts import phases_time as time_words

REGIONS = list(reference.regions())
PHASES = list(words.phases())
SINCE = date(2026, 3, 19)


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def shares(known: dict[str, list[float | None]]) -> pd.DataFrame:
    """queries.phase_share_by_region with five shares for the regions named; the others never reported."""
    return frame(
        [
            {
                "region": region,
                "phase_code": phase,
                "is_reported": region in known,
                "phase_share": known[region][place] if region in known else None,
            }
            for region in REGIONS
            for place, phase in enumerate(PHASES)
        ]
    )


def changes(known: dict[str, list[float | None]]) -> pd.DataFrame:
    return frame(
        [
            {"region": region, "phase_code": phase, "phase_change": known[region][place] if region in known else None}
            for region in REGIONS
            for place, phase in enumerate(PHASES)
        ]
    )


def items(statuses: list[str | None]) -> pd.DataFrame:
    return frame([{"item_status_code": status} for status in statuses])


TWO: dict[str, list[float | None]] = {"kempen": [1, 0.8, 0.6, 0.4, 0.1], "midwest": [0.9, 0.6, 0.6, 0.2, 0.1]}


def test_the_phases_furthest_and_least_far_are_medians_over_the_regions() -> None:
    assert words.strip_sentence(shares(TWO), None) == (
        "In 2 regio’s staat Opstart het verst (mediaan 95\N{NO-BREAK SPACE}%), "
        "Evalueren en vernieuwen het minst (10\N{NO-BREAK SPACE}%)"
    )


def test_the_own_region_takes_the_place_of_all() -> None:
    sentence = words.strip_sentence(shares(TWO | {"brugge": [0.2, 0.2, 0.2, 0.9, 0.9]}), "brugge")
    assert sentence == (
        "In Regio Brugge staan Uitvoering en “Evalueren en vernieuwen” het verst (90\N{NO-BREAK SPACE}%), "
        "Opstart, Verkenning en Vormgeving het minst (20\N{NO-BREAK SPACE}%)"
    )


def test_one_phase_against_several_changes_the_verb() -> None:
    sentence = words.strip_sentence(shares({"kempen": [1, 0.2, 0.2, 0.3, 0.4]}), None)
    assert sentence == (
        "In Kempen staat Opstart het verst (100\N{NO-BREAK SPACE}%), "
        "staan Verkenning en Vormgeving het minst (20\N{NO-BREAK SPACE}%)"
    )


def test_shares_that_print_alike_are_a_tie() -> None:
    sentence = words.strip_sentence(shares({"kempen": [0.801, 0.799, 0.5, 0.5, 0.5]}), None)
    assert "Opstart en Verkenning het verst (80" in sentence


def test_the_only_region_is_named() -> None:
    expected = "In Kempen staan alle fasen even ver (50\N{NO-BREAK SPACE}%)"
    assert words.strip_sentence(shares({"kempen": [0.5] * 5}), None) == expected
    assert words.strip_sentence(shares({"kempen": [0.5] * 5}), "kempen") == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([None] * 5, "Kempen beantwoordde nog geen enkel item"),
        ([0.5, None, None, None, None], "In Kempen is alleen Opstart beantwoord (50\N{NO-BREAK SPACE}%)"),
        ([0.5, 0.5, None, None, None], "In Kempen staan de beantwoorde fasen even ver (50\N{NO-BREAK SPACE}%)"),
    ],
)
def test_what_a_region_left_open_is_not_called_zero(own: list[float | None], expected: str) -> None:
    others: dict[str, list[float | None]] = {"midwest": [0.9, 0.6, 0.6, 0.2, 0.1], "brugge": [0.5] * 5}
    assert words.strip_sentence(shares(others | {"kempen": own}), "kempen") == expected


def test_a_region_that_never_reported_is_said_to() -> None:
    assert words.strip_sentence(shares({}), None) == "Van geen enkele regio weten we al hoe ver de fasen staan"
    assert words.strip_sentence(shares({}), "kempen") == "Kempen leverde blad Fasen nog niet aan"


def test_movement_counts_regions_and_names_the_phase_that_moved_most_often() -> None:
    moved = changes({"kempen": [0.1, 0, 0, 0.2, 0], "midwest": [0, 0, 0, 0.1, -0.1], "brugge": [0] * 5})
    assert words.change_sentence(moved, SINCE, None) == (
        "Sinds 19/03/2026 ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering; "
        "in 1 regio ging er een terug"
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([0.1, 0, 0, 0.2, 0], "Kempen ging sinds 19/03/2026 vooruit in Opstart (+10) en Uitvoering (+20)"),
        (
            [0.1, 0, 0, 0, -0.2],
            "Kempen ging sinds 19/03/2026 vooruit in Opstart (+10) en terug in “Evalueren en vernieuwen” (−20)",
        ),
        ([0.1, 0.1, 0, 0.2, 0], "Kempen ging sinds 19/03/2026 vooruit in 3 fasen, het meest in Uitvoering (+20)"),
        (
            [-0.2, -0.1, -0.1, -0.2, -0.1],
            "Kempen ging sinds 19/03/2026 terug in alle fasen, het meest in Opstart en Uitvoering (elk −20)",
        ),
        ([0.004, 0, 0, 0, 0], "In Kempen bleef alles gelijk sinds 19/03/2026"),
    ],
)
def test_the_moves_of_one_region_are_named_or_counted(own: list[float | None], expected: str) -> None:
    assert words.change_sentence(changes({"kempen": own, "midwest": [0.1] * 5}), SINCE, "kempen") == expected


def test_movement_that_rounds_to_nothing_is_no_movement() -> None:
    moved = changes({"kempen": [0.004, 0, 0, 0, 0], "midwest": [0] * 5})
    assert (
        words.change_sentence(moved, SINCE, None) == "Sinds 19/03/2026 ging in geen van de 2 regio’s een fase vooruit"
    )


def test_one_region_to_compare_reads_as_one() -> None:
    assert words.change_sentence(changes({"kempen": [0.1, 0, 0, 0, 0]}), SINCE, None) == (
        "Sinds 19/03/2026 ging in de ene regio die te vergelijken is een fase vooruit: Opstart"
    )


def test_without_two_moments_nothing_is_compared() -> None:
    assert "nog geen vorige netwerkdag" in words.change_sentence(None, None, "kempen")
    assert words.change_sentence(changes({}), SINCE, None).startswith("Van geen enkele regio zijn er cijfers van")
    some = words.change_sentence(changes({"midwest": [0.1] * 5}), SINCE, "kempen")
    assert some == "Voor Kempen is er niets om te vergelijken met 19/03/2026"


FIRST, LAST = date(2025, 12, 31), date(2026, 5, 1)


def course(known: dict[str, list[tuple[float | None, float | None]]]) -> pd.DataFrame:
    """queries.phase_share_by_quarter over two quarters, for the regions named; the others never reported."""
    return frame(
        [
            {
                "region": region,
                "phase_code": phase,
                "moment": moment,
                "is_reported": region in known,
                "phase_share": known[region][place][quarter] if region in known else None,
            }
            for region in REGIONS
            for place, phase in enumerate(PHASES)
            for quarter, moment in enumerate((FIRST, LAST))
        ]
    )


STILL: list[tuple[float | None, float | None]] = [(0.5, 0.5)] * 5
GROWN: list[tuple[float | None, float | None]] = [(0.1, 0.2), (0.5, 0.5), (0.4, 0.3), (0.2, 0.6), (0.0, 0.0)]


def test_the_phase_that_grew_in_most_regions_is_named_with_ties() -> None:
    both = [GROWN[0], *STILL[1:]]
    assert time_words.time_sentence(course({"kempen": GROWN, "midwest": both, "brugge": STILL}), None) == (
        "Sinds de eerste cijfers ging Opstart in de meeste regio’s vooruit: in 2 van de 3"
    )
    assert time_words.time_sentence(course({"kempen": GROWN, "midwest": GROWN}), None) == (
        "Sinds de eerste cijfers gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in 2 van de 2"
    )
    few = course({"kempen": GROWN, "midwest": STILL, "brugge": STILL})
    assert time_words.time_sentence(few, None) == (
        "Sinds de eerste cijfers gingen Opstart en Uitvoering het vaakst vooruit: elk in 1 van de 3 regio’s"
    )


def test_one_region_over_time_reads_as_one() -> None:
    assert time_words.time_sentence(course({"kempen": GROWN}), None) == (
        "In de ene regio met een verloop gingen Opstart en Uitvoering vooruit"
    )
    assert time_words.time_sentence(course({"kempen": STILL}), None).endswith("ging in die ene regio geen fase vooruit")
    assert time_words.time_sentence(course({"kempen": STILL, "midwest": STILL}), None) == (
        "Sinds de eerste cijfers ging in geen van de 2 regio’s een fase vooruit"
    )


def test_the_own_course_names_what_grew_most_since_its_first_figures() -> None:
    told = course({"kempen": GROWN, "midwest": STILL, "brugge": [(None, 0.5)] * 5, "limburg": [(None, None)] * 5})
    assert time_words.time_sentence(told, "kempen") == (
        "Kempen ging sinds december 2025 het meest vooruit in Uitvoering (+40 punten)"
    )
    assert time_words.time_sentence(told, "midwest") == "In Midwest ging geen enkele fase vooruit sinds december 2025"
    assert "nog maar één kwartaal bekend" in time_words.time_sentence(told, "brugge")
    assert time_words.time_sentence(told, "limburg") == "Limburg beantwoordde nog geen enkel item"
    assert time_words.time_sentence(told, "waasland") == "Waasland leverde blad Fasen nog niet aan"
    twice = [GROWN[3], GROWN[3], *STILL[2:]]
    assert time_words.time_sentence(course({"kempen": twice}), "kempen").endswith(
        "het meest vooruit in Opstart en Verkenning (elk +40 punten)"
    )


def test_without_quarters_there_is_no_course() -> None:
    nothing = course({}).head(0)
    assert time_words.time_sentence(nothing, None) == "Van geen enkele regio weten we al hoe ver de fasen staan"
    assert time_words.time_sentence(nothing, "kempen") == "Kempen leverde blad Fasen nog niet aan"
    assert time_words.time_note([]) == ""
    one = course({"kempen": [(None, 0.5)] * 5})
    assert time_words.time_sentence(one, None) == (
        "Er is nog maar één kwartaal bekend (01/05/2026): verloop is nog niet te zien"
    )


def own(main: list[bool | None], known: list[float | None]) -> pd.DataFrame:
    told = shares({"kempen": known})
    told["is_main_phase"] = [None] * len(told)
    told.loc[told["region"] == "kempen", "is_main_phase"] = main
    return told


def test_the_circle_names_the_main_phases_or_else_how_far() -> None:
    some: list[float | None] = [1, 0.8, 0.6, 0.4, 0.1]
    assert region_words.circle_sentence(own([False, True, True, False, False], some), "kempen") == (
        "Kempen noemt Verkenning en Vormgeving als hoofdfase"
    )
    assert region_words.circle_sentence(own([None] * 5, some), "kempen").startswith("In Kempen staat Opstart het verst")


@pytest.mark.parametrize(
    ("helping", "done", "expected"),
    [
        (["Midwest"], [], "Midwest biedt hulp aan"),
        (["Midwest", "Limburg"], ["kempen"], "Midwest en Limburg bieden hulp aan; klaar in 1 andere regio"),
        (["Midwest"], ["kempen", "brugge"], "Midwest biedt hulp aan; klaar in 2 andere"),
        ([], ["kempen"], "klaar in 1 andere regio"),
        ([], ["kempen", "brugge"], "klaar in 2 andere regio’s"),
        ([], [], "nog nergens anders klaar"),
    ],
)
def test_who_can_help_is_named_and_who_has_it_done_counted(helping: list[str], done: list[str], expected: str) -> None:
    assert region_words.help_words(helping, done) == expected


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
    assert region_words.items_sentence(items(statuses), "kempen", "opstart") == f"Opstart in Kempen: {expected}"


def test_similar_regions_are_named_or_the_reason_why_not() -> None:
    assert (
        region_words.similar_sentence("kempen", ["midwest"], "others")
        == "Wie herkent dit? Midwest lijkt het meest op Kempen"
    )
    assert "Midwest en Limburg lijken" in region_words.similar_sentence("kempen", ["midwest", "limburg"], "others")
    assert "zodra Kempen" in region_words.similar_sentence("kempen", [], "own")
    assert "Nog geen andere regio" in region_words.similar_sentence("kempen", [], "others")


def test_the_largest_difference_is_told_unless_there_is_none() -> None:
    assert region_words.difference("midwest", "opstart", 0.4, 0.7) == (
        "Midwest: grootste verschil in Opstart, 40\N{NO-BREAK SPACE}% daar tegenover 70\N{NO-BREAK SPACE}% hier"
    )
    assert region_words.difference("midwest", "opstart", 0.401, 0.4) == "Midwest: hetzelfde profiel"

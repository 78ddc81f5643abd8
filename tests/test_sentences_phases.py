"""The sentences of the page fasen name the right phases and regions, also for ties, one region and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import phases as words

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
        "Over 2 regio’s staat Opstart het verst (mediaan 95\N{NO-BREAK SPACE}%) "
        "en Evalueren en vernieuwen het minst ver (mediaan 10\N{NO-BREAK SPACE}%)"
    )


def test_the_own_region_is_named_beside_all() -> None:
    sentence = words.strip_sentence(shares(TWO | {"brugge": [0.2, 0.2, 0.2, 0.9, 0.9]}), "brugge")
    assert sentence.endswith(
        "; in Regio Brugge staan Uitvoering en “Evalueren en vernieuwen” het verst (90\N{NO-BREAK SPACE}%) "
        "en Opstart, Verkenning en Vormgeving het minst ver (20\N{NO-BREAK SPACE}%)"
    )


def test_one_phase_against_several_changes_the_verb() -> None:
    sentence = words.strip_sentence(shares({"kempen": [1, 0.2, 0.2, 0.3, 0.4]}), None)
    assert sentence == (
        "In Kempen staat Opstart het verst (100\N{NO-BREAK SPACE}%) "
        "en staan Verkenning en Vormgeving het minst ver (20\N{NO-BREAK SPACE}%)"
    )


def test_shares_that_print_alike_are_a_tie() -> None:
    sentence = words.strip_sentence(shares({"kempen": [0.801, 0.799, 0.5, 0.5, 0.5]}), None)
    assert "Opstart en Verkenning het verst (80" in sentence


def test_the_only_region_is_named_and_not_twice() -> None:
    sentence = words.strip_sentence(shares({"kempen": [0.5] * 5}), "kempen")
    assert sentence == "In Kempen staan alle fasen even ver (50\N{NO-BREAK SPACE}%)"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([None] * 5, "Kempen beantwoordde nog geen enkel item"),
        ([0.5, None, None, None, None], "in Kempen is alleen Opstart beantwoord (50\N{NO-BREAK SPACE}%)"),
        ([0.5, 0.5, None, None, None], "in Kempen staan de beantwoorde fasen even ver (50\N{NO-BREAK SPACE}%)"),
    ],
)
def test_what_a_region_left_open_is_not_called_zero(own: list[float | None], expected: str) -> None:
    others: dict[str, list[float | None]] = {"midwest": [0.9, 0.6, 0.6, 0.2, 0.1], "brugge": [0.5] * 5}
    assert words.strip_sentence(shares(others | {"kempen": own}), "kempen").endswith("; " + expected)


def test_a_region_that_never_reported_is_said_to() -> None:
    assert words.strip_sentence(shares({}), None) == "Van geen enkele regio weten we al hoe ver de fasen staan"
    assert words.strip_sentence(shares({}), "kempen").endswith("; Kempen leverde blad Fasen nog niet aan")


def test_movement_counts_regions_and_names_the_phase_that_moved_most_often() -> None:
    moved = changes({"kempen": [0.1, 0, 0, 0.2, 0], "midwest": [0, 0, 0, 0.1, -0.1], "brugge": [0] * 5})
    assert words.change_sentence(moved, SINCE, "kempen") == (
        "Sinds 19/03/2026 ging in 2 van de 3 regio’s minstens één fase vooruit, het vaakst Uitvoering (in 2); "
        "in 1 regio ging er een terug; Kempen: Opstart +10 en Uitvoering +20"
    )


def test_movement_that_rounds_to_nothing_is_no_movement() -> None:
    moved = changes({"kempen": [0.004, 0, 0, 0, 0], "midwest": [0] * 5})
    assert words.change_sentence(moved, SINCE, "kempen") == (
        "Sinds 19/03/2026 ging in geen van de 2 regio’s een fase vooruit; in Kempen bleef alles gelijk"
    )


def test_one_region_to_compare_reads_as_one() -> None:
    assert words.change_sentence(changes({"kempen": [0.1, 0, 0, 0, 0]}), SINCE, None) == (
        "Sinds 19/03/2026 ging in de ene regio die te vergelijken is minstens één fase vooruit: Opstart"
    )


def test_without_two_moments_nothing_is_compared() -> None:
    assert "nog geen vorige netwerkdag" in words.change_sentence(None, None, "kempen")
    assert words.change_sentence(changes({}), SINCE, None).startswith("Van geen enkele regio zijn er cijfers van")
    some = words.change_sentence(changes({"midwest": [0.1] * 5}), SINCE, "kempen")
    assert some.endswith("voor Kempen is er niets om te vergelijken")


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
    assert words.items_sentence(items(statuses), "kempen", "opstart") == f"Opstart in Kempen: {expected}"


def test_similar_regions_are_named_or_the_reason_why_not() -> None:
    assert (
        words.similar_sentence("kempen", ["midwest"], "others") == "Wie herkent dit? Midwest lijkt het meest op Kempen"
    )
    assert "Midwest en Limburg lijken" in words.similar_sentence("kempen", ["midwest", "limburg"], "others")
    assert "zodra Kempen" in words.similar_sentence("kempen", [], "own")
    assert "Nog geen andere regio" in words.similar_sentence("kempen", [], "others")


def test_the_largest_difference_is_told_unless_there_is_none() -> None:
    assert words.difference("midwest", "opstart", 0.4, 0.7) == (
        "Midwest: grootste verschil in Opstart, 40\N{NO-BREAK SPACE}% daar tegenover 70\N{NO-BREAK SPACE}% hier"
    )
    assert words.difference("midwest", "opstart", 0.401, 0.4) == "Midwest: hetzelfde profiel"

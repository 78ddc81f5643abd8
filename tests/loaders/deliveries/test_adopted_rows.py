"""What a room answered as rows of a region: which group counts, and which row gives way."""

from datetime import date
from typing import Any

import pytest

from data.access import anybody
from data.chosen_steps import ChosenStep
from data.live_answers import CONDITIONS, HELP, OTHERS, PHASES, SCORES, THERMOMETER
from data.store import Store
from data.told import Told
from loaders.checks.checking import check
from loaders.deliveries.adopted import (
    Adopted,
    _add_conditions,
    _degrees,
    _phases,
    adopted_workbook,
    is_adoptable,
    steps_workbook,
    told_workbook,
)
from tests.delivering import deliver
from tests.workbooks import REGION
from ui.texts import template as words

DAY, BEFORE = date(2026, 6, 30), date(2026, 3, 31)


@pytest.mark.parametrize(
    ("kind", "totals", "fits"),
    [
        (THERMOMETER, {"8": 3}, True),
        (PHASES, {"opstart": 3}, True),
        (CONDITIONS, {"andere": {}}, True),
        (CONDITIONS, {"andere": {}, OTHERS: {}}, True),
        (CONDITIONS, {OTHERS: {}}, False),
        (THERMOMETER, {}, False),
        (HELP, {"O1": 3}, False),
    ],
)
def test_a_result_of_a_region_can_be_taken_over(kind: str, totals: dict[str, Any], fits: bool) -> None:
    assert is_adoptable(kind, totals) is fits


@pytest.mark.parametrize(
    ("totals", "degrees"), [({"4": 1}, 4), ({"4": 1, "7": 1}, 5.5), ({"4": 1, "7": 2}, 7), ({"-5": 3, "20": 1}, -5)]
)
def test_the_temperature_is_the_middle_of_all_answers(totals: dict[str, int], degrees: float) -> None:
    assert _degrees(totals) == {"temperature_degrees": degrees}


@pytest.mark.parametrize(
    ("count", "answers", "is_named"), [(2, 4, True), (2, 5, False), (3, 5, True), (0, 0, False), (1, 1, True)]
)
def test_a_main_phase_is_named_by_half_of_them(count: int, answers: int, is_named: bool) -> None:
    assert bool(_phases({"opstart": count}, answers)["main_phase_codes"]) is is_named


def answered(day: date, condition: str = "Relatie", group: str = "Andere") -> dict[str, Any]:
    """A row of Samenwerking."""
    return {"answered_date": day, "rater_group_code": group, "condition_code": condition}


def counts(*numbers: int) -> dict[str, int]:
    """How many gave each score."""
    return dict(zip(SCORES, numbers, strict=True))


ADDED: dict[str, tuple[dict[int, dict[str, Any]], list[int]]] = {
    "nothing stands": ({}, [2]),
    "another day": ({2: answered(BEFORE)}, [2, 3]),
    "another condition": ({2: answered(DAY, "Proces"), 5: answered(BEFORE)}, [2, 5, 6]),
    "another group": ({2: answered(DAY, group="Werkgroep")}, [2, 3]),
    "the same": ({2: answered(DAY)}, [2]),
    "the same below others": ({2: answered(BEFORE), 3: answered(DAY)}, [2, 3]),
}


@pytest.mark.parametrize(("lines", "rows"), ADDED.values(), ids=ADDED)
def test_what_a_group_said_of_a_condition_gives_way_to_what_it_says_that_day(
    lines: dict[int, dict[str, Any]], rows: list[int]
) -> None:
    totals = {
        "andere": {"relatie": counts(0, 1, 2, 3, 4), "proces": counts(0, 0, 0, 0, 0)},
        OTHERS: {"relatie": counts(9, 9, 9, 9, 9)},
    }
    after = {number: dict(line) for number, line in lines.items()}
    _add_conditions(after, DAY, totals)
    assert list(after) == rows
    assert after[rows[-1]] == answered(DAY) | {f"score_{score}_count": int(score) - 1 for score in SCORES}


def stands(adopted: Adopted, field: str) -> list[tuple[int, Any]]:
    """Row number and one field of each row of its sheet."""
    return [(row.row_number, row.values[field]) for row in check(adopted.content, REGION).sheets[adopted.sheet]]


STEPS = [ChosenStep("Affiche maken", "trekker", DAY), ChosenStep("Koffie drinken", "trekker", DAY)]


def steps(store: Store) -> Adopted:
    """Two steps as actions of the region."""
    return steps_workbook(store, anybody(), REGION, DAY, STEPS, "Bereik", words)


def test_steps_stand_under_the_actions_and_none_is_proposed_again(store: Store) -> None:
    assert stands(steps(store), "action") == [(2, "Affiche maken"), (3, "Koffie drinken")]
    action = {"objective": "Anders", "action_status_code": "Gepland"}
    deliver(store, REGION, BEFORE, {"Acties": [action | {"action": name} for name in ("affiche maken", "Folder")]})
    after = stands(steps(store), "action")
    assert [number for number, _ in after] == [2, 3, 4] and after[-1] == (4, "Koffie drinken")
    assert {name for _, name in after} == {"affiche maken", "Folder", "Koffie drinken"}


@pytest.mark.parametrize(("text", "kept"), [("Veel volk", "Veel volk"), ("", None)])
def test_what_a_region_told_stands_under_what_it_realised(store: Store, text: str, kept: str | None) -> None:
    told = Told(REGION, "hoogtepunt", DAY, "Feest", text)
    assert stands(told_workbook(store, anybody(), DAY, told, words), "what_happened") == [(2, kept)]
    before = {"realised_date": BEFORE, "title": "Start", "what_happened": "Begonnen"}
    deliver(store, REGION, BEFORE, {"Realisaties": [before, before | {"title": "Vervolg"}]})
    after = stands(told_workbook(store, anybody(), DAY, told, words), "what_happened")
    assert after == [(2, "Begonnen"), (3, "Begonnen"), (4, kept)]


def test_each_kind_of_result_goes_to_its_own_sheet(store: Store) -> None:
    def adopted(kind: str, totals: dict[str, Any]) -> Adopted:
        return adopted_workbook(store, anybody(), REGION, DAY, kind, totals, 4, words)

    conditions = adopted(CONDITIONS, {"andere": {"relatie": counts(0, 0, 0, 4, 0)}})
    assert (conditions.sheet, stands(conditions, "score_4_count")) == ("Samenwerking", [(2, 4)])
    assert stands(adopted(THERMOMETER, {"8": 4}), "temperature_degrees") == [(2, 8.0)]
    assert stands(adopted(PHASES, {"opstart": 4}), "main_phase_codes") == [(2, ["opstart"])]
    with pytest.raises(ValueError, match=HELP):
        adopted(HELP, {"O1": 3})

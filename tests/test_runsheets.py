"""Running orders: every save is kept, deleting can be taken back, a store made again still has them."""

from dataclasses import replace
from pathlib import Path

import pytest

from data import runsheets
from data.access import MACHINE, Act, Action, anybody
from data.runsheets import PICTURE, Step
from data.store import Store, SupersededError

STEPS = (
    Step(PICTURE, "fasen?regio=Kempen&versie=3", "Wie herkent dit?", 8, "trekker"),
    Step("thermometer", question="Hoe warm is het netwerk?"),
)


def test_a_running_order_is_kept_with_its_steps_in_order(store: Store) -> None:
    made = runsheets.save(store, anybody(), " Netwerkdag ", STEPS)
    assert (made.number, made.version, made.name, made.steps) == (1, 1, "Netwerkdag", STEPS)
    assert runsheets.listed(store) == [made]
    assert runsheets.find(store, 1) == made


def test_every_save_is_a_version_of_its_own(store: Store) -> None:
    first = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    second = runsheets.save(store, anybody(), "Netwerkdag", STEPS[::-1], first.number)
    other = runsheets.save(store, anybody(), "Andere", ())
    assert (second.number, second.version, other.number) == (1, 2, 2)
    assert runsheets.history(store, 1) == [second, first]
    assert runsheets.find(store, 1, 1) == first
    assert runsheets.listed(store) == [other, second]


def test_deleting_takes_off_the_list_and_saving_brings_back(store: Store) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    runsheets.delete(store, anybody(), made.number)
    assert runsheets.listed(store) == []
    back = runsheets.save(store, anybody(), made.name, made.steps, made.number)
    assert (runsheets.listed(store), back.version) == ([back], 3)


def test_an_unknown_running_order_is_an_error(store: Store) -> None:
    assert runsheets.find(store, 7) is None
    with pytest.raises(KeyError):
        runsheets.delete(store, anybody(), 7)
    with pytest.raises(KeyError):
        runsheets.save(store, anybody(), "Netwerkdag", STEPS, 7)
    assert runsheets.listed(store) == []


@pytest.mark.parametrize("told", [("iets",), (PICTURE, ""), ("fasen", "", "", 0), ("fasen", "", "?" * 301)])
def test_a_step_that_cannot_be_is_refused(told: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="Step"):
        Step(*told)  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "count"), [("", 1), ("  ", 1), ("x" * 301, 1), ("Netwerkdag", 61)])
def test_a_running_order_that_cannot_be_is_refused(store: Store, name: str, count: int) -> None:
    with pytest.raises(ValueError):
        runsheets.save(store, anybody(), name, STEPS[:1] * count)


def test_of_two_editors_the_second_hears_that_the_first_was_there(store: Store) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    first = runsheets.save(store, anybody(), "Netwerkdag", STEPS[:1], made.number, seen=made.version)
    with pytest.raises(SupersededError):
        runsheets.save(store, anybody(), "Andere naam", STEPS, made.number, seen=made.version)
    with pytest.raises(SupersededError):
        runsheets.delete(store, anybody(), made.number, seen=made.version)
    assert runsheets.listed(store) == [first]
    assert runsheets.save(store, anybody(), "Andere naam", first.steps, made.number, seen=first.version).version == 3


def test_a_store_made_again_still_has_its_running_orders(store: Store, tmp_path: Path) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    again = Store(tmp_path / "again.duckdb", store.ledger.url)
    assert runsheets.listed(again) == [made]
    again.close()


def test_a_step_keeps_its_id_and_a_copy_has_its_own(store: Store) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    first, second = made.steps
    edited = [second, replace(first, question="Anders"), second]
    runsheets.save(store, anybody(), "Netwerkdag", edited, made.number)
    now = runsheets.find(store, made.number)
    assert now
    assert [step.step_id for step in now.steps[:2]] == [second.step_id, first.step_id]
    assert len({step.step_id for step in now.steps}) == 3


def test_a_step_of_an_earlier_release_has_its_place_for_an_id(store: Store) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", STEPS)
    with store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, _, _):
        cursor.execute("INSERT INTO staging.runsheet SELECT 9, 1, 'Oud', ?, false", [made.saved_at])
        cursor.execute(
            "INSERT INTO staging.runsheet_step SELECT 9, 1, 2, 'hulp', '', '', 5, '', " + ", ".join(["NULL"] * 6)
        )
    found = runsheets.find(store, 9)
    assert found
    assert [step.step_id for step in found.steps] == ["2"]

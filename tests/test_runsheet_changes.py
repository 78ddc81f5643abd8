"""Two people at one running order, and what was undone: nothing that somebody made is lost in silence."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from data.runsheet_changes import (
    AWAY,
    FIELDS,
    GONE,
    NAME,
    ORDER,
    Change,
    Conflict,
    Kind,
    before_last,
    changes,
    is_same,
    merged,
)
from data.runsheets import Runsheet, Step

A, B, C, D = (Step("thermometer", question=letter, step_id=letter) for letter in "ABCD")


def sheet(*steps: Step, name: str = "Dag", version: int = 1) -> Runsheet:
    return Runsheet(1, version, name, steps, datetime(2026, 11, 26))


def reworded(step: Step, question: str) -> Step:
    return replace(step, question=question)


def test_each_change_is_named_once() -> None:
    before = sheet(A, B, C)
    after = sheet(C, reworded(A, "a"), D, name="Avond")
    assert changes(before, after) == [
        Change(Kind.RENAMED),
        Change(Kind.MOVED, C),
        Change(Kind.EDITED, reworded(A, "a")),
        Change(Kind.ADDED, D),
        Change(Kind.REMOVED, B),
    ]
    assert changes(before, before) == []


def test_undoing_goes_back_step_by_step() -> None:
    versions = [sheet(A), sheet(A, B), sheet(A, B, C)]
    for expected in (sheet(A, B), sheet(A)):
        target = before_last(versions[::-1])
        assert target is not None
        assert is_same(target, expected)
        versions.append(target)
    assert before_last(versions[::-1]) is None
    # after something new, undoing takes back that first
    versions.append(sheet(D))
    target = before_last(versions[::-1])
    assert target is not None
    assert is_same(target, sheet(A))
    assert before_last([]) is None


def test_edits_in_different_steps_go_together() -> None:
    base = sheet(A, B, C)
    got = merged(base, sheet(B, reworded(A, "mine"), C, D), sheet(A, reworded(B, "theirs"), C, name="Avond"))
    assert got == ("Avond", (reworded(B, "theirs"), reworded(A, "mine"), C, D), [])


def test_different_fields_of_one_step_go_together() -> None:
    got = merged(sheet(A), sheet(replace(A, minutes=9)), sheet(reworded(A, "theirs")))
    assert got.steps == (replace(A, minutes=9, question="theirs"),)
    assert got.conflicts == []


def test_what_both_edited_waits_for_a_choice() -> None:
    base = sheet(A, B, C)
    same = merged(base, sheet(reworded(A, "mine"), B, C), sheet(reworded(A, "theirs"), B, C))
    assert (same.steps[0].question, same.conflicts) == ("theirs", [Conflict("A", "question", "mine", "theirs")])
    away = merged(base, sheet(B, C), sheet(reworded(A, "theirs"), B, C))
    assert away.conflicts == [Conflict("A", AWAY, None, reworded(A, "theirs"))]
    assert len(away.steps) == 3
    gone = merged(base, sheet(reworded(A, "mine"), B, C), sheet(B, C))
    assert (gone.steps, gone.conflicts) == ((B, C), [Conflict("A", GONE, reworded(A, "mine"))])
    order = merged(base, sheet(B, A, C), sheet(A, C, B))
    assert (order.steps, order.conflicts) == ((A, C, B), [Conflict("", ORDER)])
    name = merged(base, sheet(A, B, C, name="Mijn"), sheet(A, B, C, name="Hun"))
    assert (name.name, name.conflicts) == ("Hun", [Conflict("", NAME, "Mijn", "Hun")])


def test_asking_the_same_is_no_conflict() -> None:
    same = sheet(reworded(B, "b"), A, name="Avond")
    assert merged(sheet(A, B), same, same) == ("Avond", same.steps, [])


@st.composite
def versions(draw: st.DrawFn) -> Runsheet:
    kept = draw(st.permutations([A, B, C]))[: draw(st.integers(0, 3))]
    words = {step.step_id: draw(st.sampled_from([step.question, "x", "y"])) for step in kept}
    new = [replace(D, step_id=draw(st.sampled_from("EFGH")))] if draw(st.booleans()) else []
    steps = [replace(step, question=words[step.step_id]) for step in kept] + new
    return sheet(*draw(st.permutations(steps)), name=draw(st.sampled_from(["Dag", "Avond"])))


BASE = sheet(A, B, C)


@given(versions())
def test_who_is_alone_gets_exactly_what_was_asked(made: Runsheet) -> None:
    assert merged(BASE, made, BASE) == (made.name, made.steps, [])
    assert merged(BASE, BASE, made) == (made.name, made.steps, [])


@given(versions(), versions())
def test_nothing_that_either_wrote_is_lost(mine: Runsheet, theirs: Runsheet) -> None:
    got = merged(BASE, mine, theirs)
    steps = {step.step_id: step for step in got.steps}
    refused = {(one.step_id, one.field) for one in got.conflicts}
    for step in theirs.steps:
        is_mine_away = step in BASE.steps and step.step_id not in {own.step_id for own in mine.steps}
        assert step.step_id in steps or is_mine_away
    was = {step.step_id: step for step in BASE.steps}
    for step in mine.steps:
        before = was.get(step.step_id)
        for field in FIELDS:
            if before is None or getattr(step, field) == getattr(before, field):
                continue
            stands = step.step_id in steps and getattr(steps[step.step_id], field) == getattr(step, field)
            assert stands or {(step.step_id, field), (step.step_id, GONE)} & refused
        if before is None:
            assert step.step_id in steps

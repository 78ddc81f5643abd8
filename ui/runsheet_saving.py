"""Saving a running order from the page: nothing typed is lost, also when somebody else saves at the same time.

A field keeps its name as long as it shows what it showed, so that the cursor stays; what this visitor typed and the
store does not have stays in its field, with a choice beside it.
"""

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from data import runsheet_changes, runsheets
from data.access import RefusedError
from data.runsheet_changes import AWAY, GONE, NAME, ORDER, Conflict, Saved
from data.runsheets import Runsheet, Step, TooManyStepsError
from data.store import Store, StoreError, SupersededError
from ui import people, style
from ui.texts import frame as frame_words
from ui.texts import runsheets as words

_FIELDS, _NOTES, _CHOICES, _LOOKED = "runsheet_fields", "runsheet_notes", "runsheet_choices", "runsheet_looked"
T = TypeVar("T")


def say(kind: str, sentence: str) -> None:
    """Something to tell at the top of the page at its next run: ``error``, ``warning``, ``info`` or ``success``."""
    st.session_state.setdefault(_NOTES, []).append((kind, sentence))


def told() -> None:
    """Tell it, once."""
    for kind, sentence in st.session_state.pop(_NOTES, []):
        getattr(st, kind)(sentence)


def field(number: int, step_id: str, shown: object) -> str:
    """What names the fields of a step, or of the name (no ``step_id``); another once they show something new.

    No name comes back after a restart of the server: a tab that stayed open sends its fields again, nobody is told
    that one of them was changed, and it would go on showing what is not kept, or what is of another step.
    """
    names: dict[tuple[int, str], tuple[object, str]] = st.session_state.setdefault(_FIELDS, {})
    before, name = names.get((number, step_id), (None, ""))
    if before != shown:
        name = secrets.token_hex(6)
        names[number, step_id] = (shown, name)
    return name


def tell_of_others(sheet: Runsheet) -> None:
    """Say what somebody else did since this visitor last looked at the running order."""
    looked: dict[int, Runsheet] = st.session_state.setdefault(_LOOKED, {})
    before = looked.get(sheet.number)
    if before and before.version != sheet.version and not runsheet_changes.is_same(before, sheet):
        st.info(words.meanwhile(runsheet_changes.changes(before, sheet), sheet.name))
    looked[sheet.number] = sheet


def create(store: Store, name: str, steps: tuple[Step, ...]) -> Runsheet | None:
    """Keep a new running order; None when it could not be, which the page then says."""
    return _kept(lambda: runsheets.save(store, people.now(), name, steps), "")


def keep(store: Store, base: Runsheet, mine: Runsheet) -> Runsheet | None:
    """Keep what this visitor made of ``base``, with what others made of it; None when it could not be.

    What cannot go together waits for a choice.
    """
    made = runsheet_changes.changes(base, mine)
    saved = _kept(lambda: runsheet_changes.save(store, people.now(), base, mine), words.changed(made, mine.name))
    if saved is None:
        return None
    _keep_fields(mine, saved)
    if saved.others:
        say("info", words.meanwhile(saved.others, saved.sheet.name))
    waiting: dict[int, list[Conflict]] = st.session_state.setdefault(_CHOICES, {})
    again = {(one.step_id, one.field) for one in saved.conflicts}
    held = [one for one in waiting.get(base.number, []) if (one.step_id, one.field) not in again]
    waiting[base.number] = held + saved.conflicts
    st.session_state.setdefault(_LOOKED, {})[base.number] = saved.sheet
    return saved.sheet


def add_step(store: Store, sheet: Runsheet, step: Step) -> Runsheet | None:
    """Keep it with a step more at its end; None when it could not be."""
    return keep(store, sheet, replace(sheet, steps=(*sheet.steps, step)))


def delete(store: Store, sheet: Runsheet) -> bool:
    """Take it off the list; False when it could not be."""
    return _kept(lambda: runsheets.delete(store, people.now(), sheet.number, sheet.version), words.DELETE) is not None


def bring_back(store: Store, sheet: Runsheet) -> bool:
    """Put one back that was taken off the list; False when it could not be."""
    again = (sheet.name, sheet.steps, sheet.number)
    return _kept(lambda: runsheets.save(store, people.now(), *again), words.BRING_BACK) is not None


def _kept(save: Callable[[], T], wanted: str) -> T | None:
    try:
        return save()
    except RefusedError:
        say("error", frame_words.REFUSED)
    except SupersededError:
        say("error", words.gone_meanwhile(wanted))
    except TooManyStepsError:
        say("error", words.TOO_MANY)
    except StoreError:
        say("error", words.NOT_STORED)
    return None


def _keep_fields(mine: Runsheet, saved: Saved) -> None:
    """Fields that show what was saved go on, and so do those whose text waits for a choice."""
    names: dict[tuple[int, str], tuple[object, str]] = st.session_state.setdefault(_FIELDS, {})
    waiting = {one.step_id for one in saved.conflicts if one.field != ORDER}
    asked: dict[str, object] = {"": mine.name} | {step.step_id: step for step in mine.steps}
    stands: dict[str, object] = {"": saved.sheet.name} | {step.step_id: step for step in saved.sheet.steps}
    for key, shown in stands.items():
        before = names.get((mine.number, key))
        if before and (key in waiting or asked.get(key) == shown):
            names[mine.number, key] = (shown, before[1])


def offer_choices(store: Store, sheet: Runsheet, step_id: str = "") -> None:
    """What two people wanted of a step, or of the whole when ``step_id`` is empty; each with its two ways on."""
    steps = {step.step_id for step in sheet.steps}
    waiting: list[Conflict] = st.session_state.get(_CHOICES, {}).get(sheet.number, [])
    for place, one in enumerate(waiting):
        if (one.step_id if one.step_id in steps else "") != step_id:
            continue
        with st.container(border=True, key=f"keuze-{sheet.number}-{place}"):
            st.html(style.block(f"<p>{style.text(_sentence(one))}</p>"))
            take, leave = _WAYS.get(one.field, (words.TAKE_MINE, words.LEAVE_THEIRS))
            with st.container(horizontal=True):
                if take:
                    st.button(take, key=f"neem-{place}", on_click=_take, args=(store, sheet, one))
                st.button(leave, key=f"laat-{place}", on_click=_leave, args=(sheet.number, one))


_WAYS = {
    AWAY: (words.TAKE_AWAY, words.LEAVE_STEP),
    GONE: (words.GONE_BACK, words.LEAVE_GONE),
    ORDER: ("", words.FINE),
}


def _sentence(one: Conflict) -> str:
    if one.field == GONE:
        return words.gone_step(one.mine)
    if one.field in {AWAY, ORDER}:
        return words.AWAY_EDITED if one.field == AWAY else words.BOTH_MOVED
    return words.both_wrote(words.FIELDS[one.field], one.mine, one.theirs)


def _leave(number: int, one: Conflict) -> None:
    """What the other one wanted stands; the field shows it."""
    st.session_state[_CHOICES][number].remove(one)
    st.session_state[_FIELDS].pop((number, one.step_id), None)


def _take(store: Store, sheet: Runsheet, one: Conflict) -> None:
    """What this visitor wanted all the same."""
    _leave(sheet.number, one)
    if one.field == NAME:
        mine = replace(sheet, name=one.mine)
    elif one.field == GONE:
        mine = replace(sheet, steps=(*sheet.steps, one.mine))
    elif one.field == AWAY:
        mine = replace(sheet, steps=tuple(step for step in sheet.steps if step.step_id != one.step_id))
    else:
        steps = (
            replace(step, **{one.field: one.mine}) if step.step_id == one.step_id else step for step in sheet.steps
        )
        mine = replace(sheet, steps=tuple(steps))
    keep(store, sheet, mine)


def offer_undo(store: Store, sheet: Runsheet) -> None:
    """What was done last, and the way back from it; again and again, to the first version."""
    before = runsheet_changes.before_last(runsheets.history(store, sheet.number))
    if before is None:
        return
    made = runsheet_changes.changes(before, sheet)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(style.paragraph(words.last_change(made, sheet), "note"))
        st.button(words.UNDO, key="ongedaan", on_click=_undo, args=(store, sheet, before))


def _undo(store: Store, sheet: Runsheet, before: Runsheet) -> None:
    made = runsheet_changes.changes(before, sheet)
    if keep(store, sheet, replace(sheet, name=before.name, steps=before.steps)):
        say("success", words.undone(made, sheet.name))

"""The steps of a running order on the page netwerkdag: reworded, moved, doubled and taken away, with their answers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from data import live_answers, runsheets
from data.live_results import answer_counts
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store
from ui import answers, runsheet_saving, style
from ui.texts import runsheets as words
from ui.texts import stage as stage_words

_LEAVING = "runsheet_leaving"
"""The step with answers that somebody asked to take away."""


def show(store: Store, sheet: Runsheet) -> None:
    """Each step with its fields; above them what was done last and how to undo it."""
    st.html(style.heading(words.STEPS) + style.paragraph(words.summary(sheet.steps), "note"))
    runsheet_saving.offer_undo(store, sheet)
    runsheet_saving.offer_choices(store, sheet)
    counts = answer_counts(store, answers.rooms().of(sheet.number), sheet.number)
    for place, step in enumerate(sheet.steps):
        with st.container(border=True, key=f"stap-{step.step_id}"):
            _step(store, sheet, place, counts)


def _step(store: Store, sheet: Runsheet, place: int, counts: Mapping[str, int]) -> None:
    step = sheet.steps[place]
    name = runsheet_saving.field(sheet.number, step.step_id, step)
    head, right = st.columns([8, 4], vertical_alignment="center")
    buttons = right.container(horizontal=True, horizontal_alignment="right")
    look = style.link(step.address, words.LOOK, words.LOOK) if step.kind_code == PICTURE else ""
    title = style.block(f"<p><b>{place + 1}. {style.text(words.step_label(step))}</b></p>")
    head.html(title + (style.block(look) if look else ""))
    count = counts.get(step.step_id, 0) if step.kind_code in live_answers.KINDS else 0
    for label in (words.UP, words.DOWN, words.COPY, words.REMOVE):
        is_edge = (label == words.UP and place == 0) or (label == words.DOWN and place == len(sheet.steps) - 1)
        asked: dict[str, Any] = {"on_click": _move, "args": (store, sheet, place, label)}
        if label == words.REMOVE and count:
            asked = {"on_click": _ask_leaving, "args": (step.step_id,)}
        buttons.button(label, key=f"{label}-{name}", disabled=is_edge, type="tertiary", **asked)
    if count:
        st.html(style.paragraph(words.has_votes(count), "note"))
        _offer_leaving(store, sheet, place, count)
    runsheet_saving.offer_choices(store, sheet, step.step_id)
    _fields(store, sheet, place, name, count)


def _fields(store: Store, sheet: Runsheet, place: int, name: str, count: int) -> None:
    step, most = sheet.steps[place], runsheets.MOST_CHARACTERS
    question, minutes, timer, role = st.columns([5, 2, 2, 3])

    def change(which: str) -> dict[str, Any]:
        return {"key": f"{which}-{name}", "on_change": _rewrite, "args": (store, sheet, place, name, which, count)}

    question.text_input(words.QUESTION, step.question, max_chars=most, **change("question"))
    minutes.number_input(words.MINUTES, 1, runsheets.MOST_MINUTES, step.minutes, **change("minutes"))
    timer.number_input(words.TIMER, 0, runsheets.MOST_TIMER_MINUTES, step.timer_minutes, **change("timer_minutes"))
    role.text_input(words.ROLE, step.speaker_role, max_chars=most, **change("speaker_role"))
    if len(step.question) > stage_words.MOST_CHARACTERS:
        st.html(style.paragraph(words.TOO_LONG_FOR_STAGE, "note"))
    if step.timer_minutes and step.kind_code != PICTURE:
        st.checkbox(words.CLOSES_ITSELF, step.closes_itself, **change("closes_itself"))


def _rewrite(store: Store, sheet: Runsheet, place: int, name: str, which: str, count: int) -> None:  # noqa: PLR0913, PLR0917
    typed = st.session_state[f"{which}-{name}"]
    value: Any = typed.strip() if isinstance(typed, str) else typed
    step = replace(sheet.steps[place], **{which: value})
    kept = _put(store, sheet, (*sheet.steps[:place], step, *sheet.steps[place + 1 :]))
    if kept and count and which == "question":
        runsheet_saving.say("warning", words.reworded(count))


def _ask_leaving(step_id: str) -> None:
    st.session_state[_LEAVING] = step_id


def _offer_leaving(store: Store, sheet: Runsheet, place: int, count: int) -> None:
    """Before a step with answers is taken away: what happens to them."""
    if st.session_state.get(_LEAVING) != sheet.steps[place].step_id:
        return
    st.warning(words.take_away(count))
    with st.container(horizontal=True):
        st.button(words.TAKE_AWAY, key="weg-toch", on_click=_move, args=(store, sheet, place, words.REMOVE))
        st.button(words.LEAVE_STEP, key="weg-niet", on_click=_ask_leaving, args=("",))


def _move(store: Store, sheet: Runsheet, place: int, label: str) -> None:
    """Higher, lower, twice or away."""
    steps = list(sheet.steps)
    if label == words.REMOVE:
        del steps[place]
        _ask_leaving("")
    elif label == words.COPY:
        steps.insert(place + 1, runsheets.copied(steps[place]))
    else:
        other = place + (1 if label == words.DOWN else -1)
        steps[place], steps[other] = steps[other], steps[place]
    _put(store, sheet, tuple(steps))


def _put(store: Store, sheet: Runsheet, steps: tuple[Step, ...]) -> Runsheet | None:
    return runsheet_saving.keep(store, sheet, replace(sheet, steps=steps))

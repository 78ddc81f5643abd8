"""What each region does next, on the page netwerkdag: choose or type, see what stands, propose it as actions."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from data import chosen_steps, reference
from data.access import Action, RefusedError
from data.chosen_steps import MOST_CHARACTERS, ChosenStep, Steps
from data.runsheets import Runsheet
from data.step_texts import MOST_STEPS, same
from data.store import Store, StoreError
from data.typed_text import Judge
from ui import answers, people, region_choice, runsheet_saving, style
from ui.figures.learning import chosen_steps_nl as chosen_words
from ui.targets import day_steps
from ui.texts import day_steps as words
from ui.texts import frame as frame_words
from ui.texts import runsheets as runsheet_words
from ui.texts.region import name_of

_TOLD, _PROBLEM = "day_steps_told", "day_steps_problem"


def offer(store: Store, sheet: Runsheet, judge: Judge) -> tuple[str, Steps] | None:
    """The steps of every region and a form for those of one; region and steps that are to become proposed actions.

    ``judge`` says whether a text holds data of a person: such a step is not kept.
    """
    opened = st.expander(words.HEADING, key="dagstappen", on_change="rerun")
    if not opened.open:
        return None
    with opened:
        st.html(style.paragraph(words.INTRO, "note"))
        _say()
        may_lead = people.may_now(Action.RUNSHEETS)
        if day_steps.positions(sheet.steps, sheet.number):
            st.html(style.paragraph(words.HAS_STEP, "note"))
        elif may_lead:
            st.button(words.ADD_STEP, on_click=_add_step, args=(store, sheet), key="dagstappen-erbij")
        rooms = answers.rooms()
        chosen_steps.keep_due(store, rooms)
        chosen = chosen_steps.of(store, sheet.number)
        _show(chosen)
        if may_lead:
            _form(store, sheet, chosen, judge)
        return _asked({region: one for region, one in chosen.items() if people.may_now(Action.TAKE_OVER, region)})


def _say() -> None:
    if told := st.session_state.pop(_TOLD, None):
        st.success(told)
    if problem := st.session_state.pop(_PROBLEM, None):
        st.error(problem)


def _add_step(store: Store, sheet: Runsheet) -> None:
    runsheet_saving.add_step(store, sheet, day_steps.step(sheet.number))


def _show(chosen: Mapping[str, Steps]) -> None:
    if chosen:
        st.html(
            style.bullets(
                f"{name_of(region)}: {'; '.join(f'{one.step} ({chosen_words.when(one)})' for one in steps)}"
                for region, steps in chosen.items()
            )
        )


def _form(store: Store, sheet: Runsheet, chosen: Mapping[str, Steps], judge: Judge) -> None:
    region = region_choice.choose(words.REGION, f"stapregio-{sheet.number}")
    if region is None:
        return
    known = chosen.get(region, ())
    names = _names(sheet, region)
    with st.form(f"stappen-{sheet.number}-{region}", border=False):
        for place, (step_name, role_name, day_name) in enumerate(names):
            _row(place, (step_name, role_name, day_name), known[place] if place < len(known) else None)
        st.form_submit_button(words.SAVE, on_click=_save, args=(store, sheet, region, judge))


def _names(sheet: Runsheet, region: str) -> list[tuple[str, str, str]]:
    """The names of the fields of each step: what, who, by when."""
    key = f"{sheet.number}-{region}"
    return [(f"stap{n}-{key}", f"rol{n}-{key}", f"dag{n}-{key}") for n in range(1, MOST_STEPS + 1)]


def _row(place: int, names: tuple[str, str, str], known: ChosenStep | None) -> None:
    step, role, day = st.columns([6, 2, 2])
    listed = list(chosen_steps.menu().values())
    options = listed if known is None or known.step in listed else [known.step, *listed]
    step.selectbox(
        words.STEP.format(place=place + 1),
        options,
        index=None if known is None else options.index(known.step),
        placeholder=words.CHOOSE,
        accept_new_options=True,
        key=names[0],
    )
    roles = [option.code for option in reference.options("partner_role")]
    role.selectbox(
        words.ROLE,
        roles,
        index=None if known is None else roles.index(known.role_code),
        placeholder=words.CHOOSE,
        format_func=chosen_words.role,
        key=names[1],
    )
    day.date_input(words.BY, None if known is None else known.by_date, format="DD/MM/YYYY", key=names[2])


def _save(store: Store, sheet: Runsheet, region: str, judge: Judge) -> None:
    """Keep what was filled in, all of it or nothing."""
    rows: list[list[Any]] = [[st.session_state.get(one) for one in names] for names in _names(sheet, region)]
    problem = problem_of(rows, judge)
    if problem:
        st.session_state[_PROBLEM] = problem
        return
    steps = [ChosenStep(str(step).strip()[:MOST_CHARACTERS], role, day) for step, role, day in rows if step]
    try:
        chosen_steps.save(store, people.now(), sheet.number, region, steps)
        chosen_steps.withdraw(store.ledger, people.now(), sheet.number, region)
    except RefusedError:
        st.session_state[_PROBLEM] = frame_words.REFUSED
    except StoreError:
        st.session_state[_PROBLEM] = runsheet_words.NOT_STORED
    else:
        st.session_state[_TOLD] = words.SAVED


def problem_of(rows: Sequence[Sequence[Any]], judge: Judge) -> str:
    """Why what was filled in, a row of what, who and by when for each step, cannot be kept; empty when it can."""
    filled = [row for row in rows if row[0] and str(row[0]).strip()]
    if any(not role or not isinstance(day, date) for _, role, day in filled):
        return words.INCOMPLETE
    if any(judge(str(step)) for step, _, _ in filled):
        return words.PERSONAL
    return words.TWICE if len({same(str(step)) for step, _, _ in filled}) < len(filled) else ""


def _asked(chosen: Mapping[str, Steps]) -> tuple[str, Steps] | None:
    """The region whose steps are to be proposed, and the steps."""
    if not chosen:
        return None
    with st.form("stappen-overnemen", border=False):
        which, press = st.columns([8, 2], vertical_alignment="bottom")
        region = which.selectbox(
            words.TAKE_OVER, list(chosen), index=None, placeholder=frame_words.CHOOSE_REGION, format_func=name_of
        )
        is_pressed = press.form_submit_button(words.MAKE)
    st.html(style.paragraph(words.TAKE_OVER_NOTE, "note"))
    return (region, chosen[region]) if is_pressed and region else None

"""Making a running order on the page netwerkdag; every change is kept at once, and none is lost."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from data import reference, runsheets
from data.access import Action
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store, today
from ui import address, people, room_questions, runsheet_saving, runsheet_steps, style
from ui.stage import asked, readymade
from ui.targets import stage
from ui.texts import runsheets as words

_CHOSEN = "draaiboek"


def intro() -> str:
    """What can be done here by who looks."""
    return style.paragraph(words.INTRO if people.may_now(Action.RUNSHEETS) else words.INTRO_LOOKING, "note")


def choose(store: Store) -> Runsheet | None:
    """The running order in the link or the list; without one, what to begin with."""
    known = {sheet.number: sheet for sheet in runsheets.listed(store)}
    _read_link(known)
    runsheet_saving.told()
    if not people.may_now(Action.RUNSHEETS):
        st.html(style.paragraph(words.NOT_YOURS, "note"))
        if not known:
            return None
    number = st.selectbox(
        words.CHOOSE, [None, *known], key=_CHOSEN, format_func=lambda one: words.choice(known[one] if one else None)
    )
    if number is None:
        st.query_params.pop(_CHOSEN, None)
        _begin(store)
        return None
    st.query_params[_CHOSEN] = str(number)
    runsheet_saving.tell_of_others(known[number])
    return known[number]


def _read_link(known: dict[int, Runsheet]) -> None:
    if st.session_state.get(_CHOSEN) not in (None, *known):
        st.session_state[_CHOSEN] = None
    if _CHOSEN in st.session_state:
        # said again, or a browser that knows a running order by its former name chooses none
        st.session_state[_CHOSEN] = st.session_state[_CHOSEN]
        return
    asked = st.query_params.get(_CHOSEN, "")
    number = address.number(asked, address.HIGHEST_NUMBER)
    if number in known:
        st.session_state[_CHOSEN] = number
    elif asked:
        st.warning(words.UNKNOWN)


def _begin(store: Store) -> None:
    if not people.may_now(Action.RUNSHEETS):
        return
    st.html(style.heading(words.NEW_HEADING))
    hour, board, empty = st.columns(3)
    with hour.container(border=True):
        name, steps = readymade.network_day()
        _offer(store, name, steps)
    with board.container(border=True):
        regions = reference.regions()
        region = st.selectbox(words.FOR_REGION, list(regions), format_func=lambda code: regions[code].name)
        _offer(store, *readymade.one_region(region))
    with empty.container(border=True):
        _offer(store, words.EMPTY_NAME, [], words.EMPTY)


def _offer(store: Store, name: str, steps: Sequence[Step], title: str = "") -> None:
    st.html(style.block(f"<p><b>{style.text(title or name)}</b></p>"))
    if steps:
        st.html(style.bullets(words.step_label(step) for step in steps))
        st.html(style.paragraph(words.summary(steps), "note"))
    key = f"begin-{title or name}"
    st.button(words.START_READY, key=key, on_click=create, args=(store, name, steps))


def create(store: Store, name: str, steps: Sequence[Step]) -> None:
    """Make a running order and choose it."""
    made = runsheet_saving.create(store, name, tuple(steps))
    if made:
        st.session_state[_CHOSEN] = made.number


def edit(store: Store, sheet: Runsheet) -> None:
    """Name, steps in their order, and a live question to add anywhere."""
    if not people.may_now(Action.RUNSHEETS):
        return
    st.text_input(
        words.NAME,
        sheet.name,
        max_chars=runsheets.MOST_CHARACTERS,
        key=f"naam-{runsheet_saving.field(sheet.number, '', sheet.name)}",
        on_change=_rename,
        args=(store, sheet),
    )
    runsheet_steps.show(store, sheet)
    room_questions.offer(partial(_where, sheet, "plaats"), partial(_add_live, store, sheet))


def _where(sheet: Runsheet | None, key: str) -> int:
    """After which step a new one goes, the last unless another is chosen; 0 is before all."""
    steps: list[Step | None] = [None, *(sheet.steps if sheet else ())]
    return st.selectbox(
        words.WHERE,
        range(len(steps)),
        index=len(steps) - 1,
        format_func=lambda number: words.after_step(number, steps[number]),
        # another list of places is another choice: who added at the end goes on at the end
        key=f"{key}-{sheet.number}-{sheet.version}" if sheet else key,
    )


def _rename(store: Store, sheet: Runsheet) -> None:
    name = st.session_state[f"naam-{runsheet_saving.field(sheet.number, '', sheet.name)}"].strip()
    if name:
        runsheet_saving.keep(store, sheet, replace(sheet, name=name))


def _add_live(store: Store, sheet: Runsheet, step: Step) -> None:
    place = st.session_state[f"plaats-{sheet.number}-{sheet.version}"]
    runsheet_saving.keep(store, sheet, with_step(sheet, step, place))


def with_step(sheet: Runsheet, step: Step, place: int) -> Runsheet:
    """The running order with one step more, after that many others."""
    return replace(sheet, steps=(*sheet.steps[:place], step, *sheet.steps[place:]))


def offer_upkeep(store: Store, sheet: Runsheet, version: int) -> None:
    """Newest data, a copy, an earlier version, off the list; ``version`` is the data version of now."""
    if not people.may_now(Action.RUNSHEETS):
        return
    with st.expander(words.UPKEEP):
        _upkeep(store, sheet, version)


def _upkeep(store: Store, sheet: Runsheet, version: int) -> None:
    st.button(words.NEWEST_DATA, key="nieuwste", on_click=_refresh, args=(store, sheet, version))
    st.button(words.COPY_SHEET, key="kopie", on_click=create, args=(store, words.copy_name(sheet.name), sheet.steps))
    versions = runsheets.history(store, sheet.number)[1:]
    if versions:
        with st.form("eerder", border=False):
            left, right = st.columns([4, 1], vertical_alignment="bottom")
            earlier = left.selectbox(words.HISTORY, versions, format_func=words.version_choice)
            if right.form_submit_button(words.BRING_BACK):
                runsheet_saving.keep(store, sheet, replace(sheet, name=earlier.name, steps=earlier.steps))
                st.rerun()
    is_agreed = st.checkbox(words.DELETE_AGREE, key=f"weg-{sheet.number}-{sheet.version}")
    st.button(words.DELETE, key="uit-de-lijst", disabled=not is_agreed, on_click=_delete, args=(store, sheet))


def _refresh(store: Store, sheet: Runsheet, version: int) -> None:
    steps = tuple(replace(step, address=runsheets.at_version(step.address, version)) for step in sheet.steps)
    runsheet_saving.keep(store, sheet, replace(sheet, steps=steps))


def _delete(store: Store, sheet: Runsheet) -> None:
    if runsheet_saving.delete(store, sheet):
        st.session_state[_CHOSEN] = None


def offer_deleted(store: Store) -> None:
    """The running orders that were taken off the list, each with the way back."""
    gone = runsheets.deleted(store)
    if not gone or not people.may_now(Action.RUNSHEETS):
        return
    with st.expander(words.DELETED):
        st.html(style.paragraph(words.DELETED_NOTE, "note"))
        for sheet in gone:
            left, right = st.columns([6, 1], vertical_alignment="center")
            left.html(style.paragraph(words.deleted_choice(sheet)))
            key = f"terug-{sheet.number}"
            right.button(words.BRING_BACK, key=key, on_click=_bring_back, args=(store, sheet))


def _bring_back(store: Store, sheet: Runsheet) -> None:
    if runsheet_saving.bring_back(store, sheet):
        st.session_state[_CHOSEN] = sheet.number
        runsheet_saving.say("success", words.BROUGHT_BACK)


def add_here(store: Store, address: str) -> None:
    """On a page of figures: put what is on the screen in a running order; ``address`` holds the data version too."""
    if not people.may_now(Action.RUNSHEETS):
        return
    opened = st.popover(words.ADD_HERE, type="tertiary", key="voeg-toe", on_change="rerun")
    # asks nothing of the store and draws nothing until somebody opens it
    if not opened.open:
        return
    if stage.needs_region(asked.read(address, store, today())[0]):
        opened.info(words.ADD_NEEDS_REGION)
        return
    known = {sheet.number: sheet for sheet in runsheets.listed(store)}
    opened.html(style.paragraph(words.ADD_HERE_WHY, "note"))
    number = opened.selectbox(
        words.CHOOSE, [*known, None], format_func=lambda one: words.choice(known[one] if one else None)
    )
    chosen = known[number] if number else None
    with opened.form("stap-erbij", border=False):
        place = _where(chosen, "stap-plaats")
        question = st.text_input(words.QUESTION, max_chars=runsheets.MOST_CHARACTERS)
        minutes = st.number_input(words.MINUTES, 1, runsheets.MOST_MINUTES, 5)
        role = st.text_input(words.ROLE, max_chars=runsheets.MOST_CHARACTERS)
        if not st.form_submit_button(words.ADD, type="primary"):
            return
    step = Step(PICTURE, address, question.strip(), minutes, role.strip())
    if chosen:
        kept = runsheet_saving.keep(store, chosen, with_step(chosen, step, place))
    else:
        kept = runsheet_saving.create(store, words.EMPTY_NAME, (step,))
    if kept:
        opened.success(words.ADDED)
    else:
        with opened:
            runsheet_saving.told()

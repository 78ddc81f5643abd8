"""Making a running order on the page netwerkdag; every change is kept at once, and none is lost."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import streamlit as st

from data import reference, runsheets
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store, StoreError, SupersededError
from ui import style
from ui.stage import readymade
from ui.texts import runsheets as words

_CHOSEN, _PROBLEM, _KEYS = "draaiboek", "runsheet_problem", "runsheet_keys"
_fresh = count()
"""Names of the fields of a step stay with it when it moves, so that what somebody types in is not lost."""


def choose(store: Store) -> Runsheet | None:
    """The running order in the link or the list; without one, what to begin with."""
    known = {sheet.number: sheet for sheet in runsheets.listed(store)}
    _read_link(known)
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(problem)
    number = st.selectbox(
        words.CHOOSE, [None, *known], key=_CHOSEN, format_func=lambda one: words.choice(known[one] if one else None)
    )
    if number is None:
        st.query_params.pop(_CHOSEN, None)
        _begin(store)
        return None
    st.query_params[_CHOSEN] = str(number)
    return known[number]


def _read_link(known: dict[int, Runsheet]) -> None:
    if st.session_state.get(_CHOSEN) not in (None, *known):
        st.session_state[_CHOSEN] = None
    if _CHOSEN in st.session_state:
        return
    asked = st.query_params.get(_CHOSEN, "")
    if asked.isdecimal() and int(asked) in known:
        st.session_state[_CHOSEN] = int(asked)
    elif asked:
        st.warning(words.UNKNOWN)


def _begin(store: Store) -> None:
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
    made = _kept(store, name, steps)
    if made:
        st.session_state[_CHOSEN] = made.number


def _kept(
    store: Store, name: str, steps: Sequence[Step], changed: Runsheet | None = None, wanted: str = ""
) -> Runsheet | None:
    """The version that was saved; None when it could not be, which the page then says.

    ``changed`` is the version that was on the screen; ``wanted`` says what was asked of it.
    """
    try:
        number, seen = (changed.number, changed.version) if changed else (None, None)
        return runsheets.save(store, name, steps, number, seen)
    except SupersededError:
        st.session_state[_PROBLEM] = words.superseded(wanted)
    except StoreError:
        st.session_state[_PROBLEM] = words.NOT_STORED
    return None


def edit(store: Store, sheet: Runsheet) -> None:
    """Name, steps in their order, and a live question to add."""
    keys = _keys(sheet)
    st.text_input(
        words.NAME,
        sheet.name,
        max_chars=runsheets.MOST_CHARACTERS,
        key=f"naam-{sheet.number}",
        on_change=_rename,
        args=(store, sheet),
    )
    st.html(style.heading(words.STEPS) + style.paragraph(words.summary(sheet.steps), "note"))
    for place, (key, step) in enumerate(zip(keys, sheet.steps, strict=True)):
        with st.container(border=True, key=f"stap-{key}"):
            _step(store, sheet, place, key, step)
    with st.form("zaalvraag", border=False):
        left, right = st.columns([4, 1], vertical_alignment="bottom")
        left.selectbox(words.ADD_LIVE, list(words.KINDS), format_func=words.KINDS.__getitem__, key="soort")
        right.form_submit_button(words.ADD, on_click=_add_live, args=(store, sheet))


def _keys(sheet: Runsheet) -> list[int]:
    """A name per step that moves with it; new ones for a version that this visitor did not make."""
    known: dict[int, tuple[int, list[int]]] = st.session_state.setdefault(_KEYS, {})
    version, keys = known.get(sheet.number, (0, []))
    if version != sheet.version:
        keys = [next(_fresh) for _ in sheet.steps]
        known[sheet.number] = (sheet.version, keys)
    return keys


def _step(store: Store, sheet: Runsheet, place: int, key: int, step: Step) -> None:
    change: dict[str, Any] = {"on_change": _rewrite, "args": (store, sheet, place, key)}
    title = style.block(f"<p><b>{place + 1}. {style.text(words.step_label(step))}</b></p>")
    head, *buttons = st.columns([8, 1, 1, 1, 1], vertical_alignment="center")
    look = style.link(step.address, words.LOOK, words.LOOK) if step.kind_code == PICTURE else ""
    head.html(title + (style.block(look) if look else ""))
    moves = (words.UP, words.DOWN, words.COPY, words.REMOVE)
    for place_of, label in zip(buttons, moves, strict=True):
        is_edge = (label == words.UP and place == 0) or (label == words.DOWN and place == len(sheet.steps) - 1)
        place_of.button(
            label,
            key=f"{label}-{key}",
            disabled=is_edge,
            type="tertiary",
            on_click=_move,
            args=(store, sheet, place, label),
        )
    question, minutes, role = st.columns([6, 2, 3])
    most = runsheets.MOST_CHARACTERS
    question.text_input(words.QUESTION, step.question, max_chars=most, key=f"vraag-{key}", **change)
    minutes.number_input(words.MINUTES, 1, runsheets.MOST_MINUTES, step.minutes, key=f"minuten-{key}", **change)
    role.text_input(words.ROLE, step.speaker_role, max_chars=most, key=f"rol-{key}", **change)


def _rename(store: Store, sheet: Runsheet) -> None:
    name = st.session_state[f"naam-{sheet.number}"].strip()
    if name:
        _save(store, replace(sheet, name=name), _keys(sheet), name)


def _rewrite(store: Store, sheet: Runsheet, place: int, key: int) -> None:
    told = {name: st.session_state[f"{name}-{key}"] for name in ("vraag", "minuten", "rol")}
    step = replace(
        sheet.steps[place], question=told["vraag"].strip(), minutes=told["minuten"], speaker_role=told["rol"].strip()
    )
    steps = (*sheet.steps[:place], step, *sheet.steps[place + 1 :])
    _save(store, replace(sheet, steps=steps), _keys(sheet), words.step_wanted(step))


def _move(store: Store, sheet: Runsheet, place: int, label: str) -> None:
    """Higher, lower, twice or away."""
    order = list(range(len(sheet.steps)))
    if label == words.REMOVE:
        del order[place]
    elif label == words.COPY:
        order.insert(place, place)
    else:
        other = place + (1 if label == words.DOWN else -1)
        order[place], order[other] = order[other], order[place]
    keys = _keys(sheet)
    moved = [keys[old] if order.index(old) == new else next(_fresh) for new, old in enumerate(order)]
    wanted = f"{label}: {words.step_label(sheet.steps[place])}"
    _save(store, replace(sheet, steps=tuple(sheet.steps[old] for old in order)), moved, wanted)


def _add_live(store: Store, sheet: Runsheet) -> None:
    step = Step(st.session_state["soort"])
    wanted = f"{words.ADD}: {words.step_label(step)}"
    _save(store, replace(sheet, steps=(*sheet.steps, step)), [*_keys(sheet), next(_fresh)], wanted)


def _save(store: Store, sheet: Runsheet, keys: list[int], wanted: str) -> None:
    """Keep a changed running order; its fields keep their names, so the cursor stays where it was."""
    made = _kept(store, sheet.name, sheet.steps, sheet, wanted)
    if made:
        st.session_state[_KEYS][sheet.number] = (made.version, keys)


def offer_upkeep(store: Store, sheet: Runsheet, version: int) -> None:
    """Newest data, a copy, an earlier version, off the list; ``version`` is the data version of now."""
    st.button(words.NEWEST_DATA, key="nieuwste", on_click=_refresh, args=(store, sheet, version))
    st.button(words.COPY_SHEET, key="kopie", on_click=create, args=(store, words.copy_name(sheet.name), sheet.steps))
    versions = runsheets.history(store, sheet.number)[1:]
    if versions:
        with st.form("eerder", border=False):
            left, right = st.columns([4, 1], vertical_alignment="bottom")
            earlier = left.selectbox(words.HISTORY, versions, format_func=words.version_choice)
            if right.form_submit_button(words.BRING_BACK):
                _kept(store, earlier.name, earlier.steps, sheet, words.version_choice(earlier))
                st.rerun()
    is_agreed = st.checkbox(words.DELETE_AGREE, key=f"weg-{sheet.number}-{sheet.version}")
    st.button(words.DELETE, key="uit-de-lijst", disabled=not is_agreed, on_click=_delete, args=(store, sheet))


def _refresh(store: Store, sheet: Runsheet, version: int) -> None:
    steps = tuple(replace(step, address=runsheets.at_version(step.address, version)) for step in sheet.steps)
    _save(store, replace(sheet, steps=steps), _keys(sheet), words.NEWEST_DATA)


def _delete(store: Store, sheet: Runsheet) -> None:
    try:
        runsheets.delete(store, sheet.number, sheet.version)
    except SupersededError:
        st.session_state[_PROBLEM] = words.superseded(words.DELETE)
    except StoreError:
        st.session_state[_PROBLEM] = words.NOT_STORED
    else:
        st.session_state[_CHOSEN] = None


def add_here(store: Store, address: str) -> None:
    """On a page of figures: put what is on the screen in a running order; ``address`` holds the data version too."""
    opened = st.popover(words.ADD_HERE, type="tertiary", key="voeg-toe", on_change="rerun")
    # asks nothing of the store and draws nothing until somebody opens it
    if not opened.open:
        return
    known = {sheet.number: sheet for sheet in runsheets.listed(store)}
    with opened.form("stap-erbij", border=False):
        st.html(style.paragraph(words.ADD_HERE_WHY, "note"))
        number = st.selectbox(
            words.CHOOSE, [*known, None], format_func=lambda one: words.choice(known[one] if one else None)
        )
        question = st.text_input(words.QUESTION, max_chars=runsheets.MOST_CHARACTERS)
        minutes = st.number_input(words.MINUTES, 1, runsheets.MOST_MINUTES, 5)
        role = st.text_input(words.ROLE, max_chars=runsheets.MOST_CHARACTERS)
        if not st.form_submit_button(words.ADD, type="primary"):
            return
    step = Step(PICTURE, address, question.strip(), minutes, role.strip())
    chosen = known[number] if number else None
    name, steps = (chosen.name, chosen.steps) if chosen else (words.EMPTY_NAME, ())
    if _kept(store, name, [*steps, step], chosen, words.step_wanted(step)):
        opened.success(words.ADDED)
    else:
        opened.error(st.session_state.pop(_PROBLEM))

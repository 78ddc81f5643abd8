"""The form with which a question for the room is added to a running order: its kind, its own words, who answers."""

from collections.abc import Callable

import streamlit as st

from data import runsheets
from data.live_answers import AGREEMENT, CHOICE, OWN_KINDS, PER_REGION_KINDS, SCALE
from data.runsheets import Step
from ui import style
from ui.texts import own_questions as own_words
from ui.texts import runsheets as words

_KIND, _PROBLEM = "soort", "question_problem"
_QUESTION, _CHOICES, _LEFT, _RIGHT, _HOW = "vraag", "antwoorden", "links", "rechts", "hoe"


def offer(show_place: Callable[[], object], add: Callable[[Step], None]) -> None:
    """Choose a kind and a place, then fill in what it needs; ``add`` puts the step in the running order."""
    with st.container(border=True, key="zaalvraag"):
        left, right = st.columns([4, 3], vertical_alignment="bottom")
        kind = left.selectbox(words.ADD_LIVE, list(words.KINDS), format_func=words.KINDS.__getitem__, key=_KIND)
        with right:
            show_place()
        problem = st.session_state.pop(_PROBLEM, "")
        if problem:
            st.warning(problem)
        with st.form(f"zaalvraag-{kind}", border=False):
            _fields(kind)
            st.form_submit_button(words.ADD, on_click=_read, args=(kind, add))


def _fields(kind: str) -> None:
    if kind in OWN_KINDS:
        st.text_input(words.QUESTION, max_chars=runsheets.MOST_CHARACTERS, key=_named(kind, _QUESTION))
    if kind in own_words.CHOICE_FIELDS:
        st.text_area(own_words.CHOICE_FIELDS[kind], key=_named(kind, _CHOICES))
    if kind == SCALE:
        most = runsheets.MOST_CHOICE_CHARACTERS
        for place, (label, name) in zip(
            st.columns(2), ((own_words.LEFT_END, _LEFT), (own_words.RIGHT_END, _RIGHT)), strict=True
        ):
            place.text_input(label, max_chars=most, key=_named(kind, name))
    if kind in PER_REGION_KINDS:
        st.radio(
            own_words.HOW, ["", *PER_REGION_KINDS[kind]], format_func=own_words.WAYS.__getitem__, key=_named(kind, _HOW)
        )
    if kind in OWN_KINDS:
        st.html(style.paragraph(own_words.FIXED, "note"))


def _read(kind: str, add: Callable[[Step], None]) -> None:
    """What was filled in as a step, or why it is none yet; what was typed stays."""
    typed = {
        name: st.session_state.get(_named(kind, name)) or "" for name in (_QUESTION, _LEFT, _RIGHT, _CHOICES, _HOW)
    }
    given = {CHOICE: typed[_CHOICES].splitlines(), AGREEMENT: typed[_CHOICES].splitlines()}
    given[SCALE] = [typed[_LEFT], typed[_RIGHT]]
    choices = tuple(filter(None, (choice.strip() for choice in given.get(kind, []))))
    try:
        step = Step(kind, question=typed[_QUESTION].strip(), choices=choices, per_region=typed[_HOW])
    except ValueError:
        st.session_state[_PROBLEM] = own_words.WRONG_CHOICES[kind]
        return
    # given up, they would stay as they are in the browser
    st.session_state.update({key: "" for key in (_named(kind, name) for name in typed) if key in st.session_state})
    add(step)


def _named(kind: str, name: str) -> str:
    return f"zaalvraag-{kind}-{name}"

"""Questions at a figure of a region: asked on its page, answered and read here; nobody's name stands with one."""

from contextlib import suppress

import streamlit as st

from data import figure_questions, reference
from data.access import Action, Mode, Principal, may
from data.figure_questions import MOST_CHARACTERS, Question, UnusableQuestionError
from data.store import Store
from data.typed_text import Judge
from ui import people, style
from ui.figures import registry
from ui.html import join, tag
from ui.targets.page import ASKED
from ui.texts import figure_questions as words
from ui.texts.region import name_of

_TOLD, _LOST = "question_told", "question_lost"


def at_figure(store: Store, region: str, judge: Judge) -> None:
    """Where a link under a figure leads: what was asked of this region, and a question to ask."""
    told = st.session_state.pop(_TOLD, "")
    if told:
        st.success(told)
    code = st.query_params.get(ASKED)
    figure = registry.FIGURES.get(code or "")
    if figure is None or not figure.is_of_region:
        return
    st.html(style.heading(words.about(words.figure_name(figure.code), name_of(region))))
    if not people.is_signed_in(people.now()):
        st.html(style.paragraph(words.SIGN_IN, "note"))
        return
    with st.form(f"vraag-{code}-{region}", border=False):
        text = st.text_area(words.QUESTION, max_chars=MOST_CHARACTERS, placeholder=words.HINT)
        by = people.saying(words.ROLE)
        own = _asked_for(by)
        is_asked = st.form_submit_button(words.ASK, type="primary")
    if is_asked:
        try:
            figure_questions.ask(store.ledger, by, region, figure.code, text, judge, own)
        except UnusableQuestionError as error:
            st.error(words.UNUSABLE[error.part])
            return
        st.query_params.pop(ASKED, None)
        st.session_state[_TOLD] = words.sent(name_of(region))
        st.rerun()


def _asked_for(by: Principal) -> str | None:
    """Which region asks, where nobody signs in."""
    if by.mode is not Mode.OPEN:
        return None
    regions = reference.regions()
    return st.selectbox(
        words.WHO, [None, *regions], format_func=lambda code: regions[code].name if code else words.NO_REGION
    )


def of_region(store: Store, by: Principal, region: str, judge: Judge) -> None:
    """The open questions to a region, each with a field for its answer."""
    told = st.session_state.pop(_TOLD, "")
    if told:
        st.success(told)
    if lost := st.session_state.pop(_LOST, ""):
        st.warning(lost)
    questions = figure_questions.listed(store.ledger, by, region, is_open=True)
    if not questions:
        return
    st.html(style.heading(words.open_count(len(questions))))
    for one in questions:
        _show(one)
        with st.form(f"antwoord-{one.number}", border=False):
            text = st.text_area(words.ANSWER, max_chars=MOST_CHARACTERS)
            is_given = st.form_submit_button(words.GIVE)
        if is_given:
            try:
                figure_questions.answer(store.ledger, by, one.number, text, judge)
            except UnusableQuestionError as error:
                st.error(words.UNUSABLE[error.part])
                continue
            except LookupError:
                st.session_state[_LOST] = words.ANSWERED_BEFORE
            else:
                st.session_state[_TOLD] = words.ANSWERED
            st.rerun()


def answered(store: Store, by: Principal, region: str) -> None:
    """What others answered lately to who asked for this region: it knows which region asked, and never who."""
    told = figure_questions.answered_to(store.ledger, by, region)
    if told:
        st.html(style.heading(words.answered_count(len(told))))
        for one in told:
            _show(one)


def every(store: Store, by: Principal) -> None:
    """What was asked of all regions, open ones first, for who is signed in; who administers may delete each."""
    questions = figure_questions.listed(store.ledger, by) if people.is_signed_in(by) else []
    if not questions:
        return
    with st.expander(words.count(sum(one.answer is None for one in questions), len(questions))):
        for one in questions:
            _show(one)
            if may(by, Action.ADMINISTER) and st.button(words.REMOVE, key=f"weg-{one.number}"):
                with suppress(LookupError):  # somebody else deleted it: what was wanted is so
                    figure_questions.remove(store.ledger, by, one.number)
                st.rerun()


def _show(one: Question) -> None:
    said = [tag("p", tag("b", one.text)), tag("p", words.asked_by(one), class_="note")]
    said += [tag("p", one.answer)] if one.answer else []
    st.html(style.block(str(join(*said)), "letter"))

"""What a region chooses for the one page of its board: the form on page regio."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from data import board_choices
from data.access import Action, RefusedError
from data.board_choices import MOST_CHARACTERS, BoardChoice, ChosenAction, ChosenRealisation, PersonalDataError
from data.questions.board_page import key_of_action, key_of_realisation, questions_of
from data.questions.region_plan import action_plan, realisations
from data.questions.region_sheets import region_sheets
from data.store import StoreError, SupersededError
from data.typed_text import Judge
from ui import answers, people, style
from ui.figures.region import board_page_nl
from ui.filters import View
from ui.texts import board as words
from ui.texts import frame as frame_words

_TOLD, _PROBLEM = "board_told", "board_problem"


def offer(view: View, judge: Judge) -> None:
    """The form, for who may hand in for the region and looks at its newest figures.

    ``judge`` says whether a text holds data of a person: such a question is not kept.
    """
    if not people.may_now(Action.DELIVER, view.own):
        _say()  # a right that was withdrawn since the form was drawn
        return
    newest = answers.ask(region_sheets, view.as_of, view.own).newest_date
    is_past = answers.reader() is not answers.store() or _has_newer(view)
    if newest is None or is_past:
        return
    opened = st.expander(words.HEADING, key=f"a4-{view.own}", on_change="rerun")
    if opened.open:
        with opened:
            _say()
            st.html(style.paragraph(words.INTRO, "note"))
            _form(view, judge)


def _has_newer(view: View) -> bool:
    """Whether the region handed in figures of after the date in view."""
    ever, seen = (answers.ask(region_sheets, day, view.own).newest_date for day in (date.max, view.as_of))
    return ever != seen


def _say() -> None:
    if told := st.session_state.pop(_TOLD, None):
        st.success(told)
    if problem := st.session_state.pop(_PROBLEM, None):
        st.error(problem)


def _form(view: View, judge: Judge) -> None:
    store, region = answers.store(), view.own
    number = board_choices.newest_number(store, view.as_of, region)
    chosen = board_choices.of(store, region, number)
    told = answers.ask(realisations, view.as_of, region).realisations
    doing = answers.ask(action_plan, view.as_of, region).actions
    names = [f"a4-{part}-{region}-{number}" for part in ("realisaties", "acties", "vraag")]
    with st.form(f"a4-{region}-{number}", border=False):
        _several(
            words.REALISATIONS,
            [ChosenRealisation(one.realised_date, one.title) for one in told],
            [key_of_realisation(one) for one in chosen.realisations],
            key_of_realisation,
            lambda one: words.realisation(one.realised_date, one.title),
            names[0],
        )
        _several(
            words.ACTIONS,
            [ChosenAction(one.objective, one.action) for one in doing],
            [key_of_action(one) for one in chosen.actions],
            key_of_action,
            lambda one: one.action,
            names[1],
        )
        own = [board_page_nl.asked(one) for one in answers.ask(questions_of, view.as_of, region)]
        ready = [*dict.fromkeys([*filter(None, [chosen.question]), *own, *board_page_nl.READY])]
        st.selectbox(
            words.QUESTION,
            ready,
            index=0 if chosen.question else None,
            placeholder=words.LEFT_TO_PAGE,
            accept_new_options=True,
            key=names[2],
        )
        st.form_submit_button(words.SAVE, type="primary", on_click=_save, args=(region, names, judge, number))


def _several(  # noqa: PLR0913, PLR0917 - what is chosen among, and how it reads
    label: str,
    options: Sequence[Any],
    chosen: Sequence[Any],
    key_of: Callable[[Any], Any],
    shown: Callable[[Any], str],
    name: str,
) -> None:
    by_key = {key_of(one): one for one in reversed(options)}
    st.multiselect(
        label,
        list(dict.fromkeys(options)),
        default=[by_key[key] for key in chosen if key in by_key],
        format_func=shown,
        placeholder=words.LEFT_TO_PAGE,
        select_all=False,
        key=name,
    )


def _save(region: str, names: Sequence[str], judge: Judge, seen: int) -> None:
    realised, doing, question = (st.session_state.get(name) for name in names)
    choice = BoardChoice(tuple(realised or ()), tuple(doing or ()), question or "")
    try:
        board_choices.save(answers.store(), people.now(), region, choice, judge, seen)
    except PersonalDataError:
        st.session_state[_PROBLEM] = words.PERSONAL
    except ValueError:
        is_long = len(choice.question) > MOST_CHARACTERS
        st.session_state[_PROBLEM] = words.TOO_LONG.format(most=MOST_CHARACTERS) if is_long else words.TOO_MANY
    except RefusedError:
        st.session_state[_PROBLEM] = frame_words.REFUSED
    except SupersededError:
        st.session_state[_PROBLEM] = words.OVERTAKEN
    except StoreError:
        st.session_state[_PROBLEM] = words.NOT_STORED
    else:
        st.session_state[_TOLD] = words.SAVED

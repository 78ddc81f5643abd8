"""What a region tells on the day, on the page netwerkdag: its line of time on stage, and a row that it confirms."""

from datetime import date
from typing import Any

import streamlit as st

from data import reference
from data.access import Action
from data.runsheets import MOST_CHARACTERS, PICTURE, Runsheet, Step
from data.store import Store, today
from data.told import Told
from data.typed_text import Judge
from ui import address, people, region_choice, runsheet_saving, style
from ui.texts import told as words
from ui.texts.region import name_of

_TITLE_CHARACTERS = 120
PAGE = "groei"
"""Its picture of one region has what the region told below the course of its deliveries."""


def offer(store: Store, sheet: Runsheet, judge: Judge) -> Told | None:
    """A step that shows the line of time of a region, and a form for what it tells; that, once it is whole.

    ``judge`` says whether a text holds data of a person: such a text goes no further.
    """
    may_lead = people.may_now(Action.RUNSHEETS)
    own = [one for one in reference.regions() if people.may_now(Action.TAKE_OVER, one)]
    if not (may_lead or own):
        return None
    opened = st.expander(words.HEADING, key="verteld", on_change="rerun")
    if not opened.open:
        return None
    with opened:
        st.html(style.paragraph(words.INTRO, "note"))
        region = region_choice.choose(words.REGION, f"verteldregio-{sheet.number}", () if may_lead else own)
        if region is None:
            return None
        if may_lead:
            st.button(words.ADD_STEP, on_click=_add_step, args=(store, sheet, region), key="verteld-erbij")
        return _form(region, judge) if region in own else None


def _add_step(store: Store, sheet: Runsheet, region: str) -> None:
    runsheet_saving.add_step(store, sheet, step(region))


def step(region: str) -> Step:
    """The step that shows the line of time of a region, at no version: what it confirmed meanwhile is there."""
    where = address.write(PAGE, {"regio": name_of(region)})
    return Step(PICTURE, where, words.QUESTION, words.STEP_MINUTES, words.SPEAKER)


def _form(region: str, judge: Judge) -> Told | None:
    kinds = {option.code: option.label for option in reference.options("realisation_kind")}
    with st.form(f"verteld-{region}", border=False):
        kind, day = st.columns(2)
        kind_code = kind.selectbox(words.KIND, list(kinds), None, kinds.__getitem__, placeholder=words.CHOOSE)
        realised_date = day.date_input(words.DAY, None, max_value=today(), format="DD/MM/YYYY")
        title = st.text_input(words.TITLE, max_chars=_TITLE_CHARACTERS)
        what_happened = st.text_input(words.WHAT_HAPPENED, max_chars=MOST_CHARACTERS)
        if not st.form_submit_button(words.MAKE):
            return None
    problem = problem_of(kind_code, realised_date, (title, what_happened), judge)
    if problem or not isinstance(realised_date, date):
        st.error(problem)
        return None
    return Told(region, str(kind_code), realised_date, title.strip(), what_happened.strip())


def problem_of(kind_code: Any, realised_date: Any, texts: tuple[str, str], judge: Judge) -> str:
    """Why what was filled in goes no further; empty when it may. ``texts`` are its title and what happened."""
    if not (kind_code and isinstance(realised_date, date) and texts[0].strip()):
        return words.INCOMPLETE
    return words.PERSONAL if any(map(judge, texts)) else ""

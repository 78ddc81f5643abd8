"""Rounds at tables on the page netwerkdag: add them to a running order, and print who sits where."""

from dataclasses import replace
from functools import partial

import streamlit as st

from data import reference, runsheets
from data.access import Action
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store
from data.table_groups import ROUNDS
from ui import address, people, runsheet_saving, style
from ui.figures.learning import switches_nl as switches
from ui.targets import day_steps, seats
from ui.targets import seats_nl as words
from ui.texts import stage as stage_words

_MOST_TABLES = max(map(int, switches.TABLES.options))


def offer(store: Store, sheet: Runsheet) -> None:
    """The rounds that the running order has, on paper too, and a form for more."""
    if not people.may_now(Action.RUNSHEETS):
        return
    opened = st.expander(words.HEADING, key="tafelrondes", on_change="rerun")
    # seats nobody until somebody opens it
    if not opened.open:
        return
    with opened:
        _offer_paper(store, sheet)
        st.html(style.paragraph(words.INTRO, "note"))
        with st.form("rondes", border=False):
            count, minutes, tables = st.columns(3)
            count.number_input(words.ROUND_COUNT, 1, ROUNDS, 3, key="rondes-aantal")
            minutes.number_input(words.MINUTES, 1, runsheets.MOST_MINUTES, 20, key="rondes-minuten")
            tables.number_input(words.TABLE_COUNT, 3, _MOST_TABLES, 6, key="rondes-tafels")
            names = {code: region.name for code, region in reference.regions().items()}
            st.pills(
                words.ABSENT, list(names), format_func=names.__getitem__, selection_mode="multi", key="rondes-afwezig"
            )
            st.form_submit_button(words.ADD, on_click=_add, args=(store, sheet))


def _offer_paper(store: Store, sheet: Runsheet) -> None:
    seated = seats.rounds(sheet.steps, store)
    if not seated:
        return
    st.html(style.bullets(map(words.line, seated)))
    made = partial(seats.sheets, sheet.name, seated)
    st.download_button(words.PRINT, made, words.file_name(sheet), "text/html", on_click="ignore", key="tafels-papier")


def _add(store: Store, sheet: Runsheet) -> None:
    asked = {name: st.session_state[f"rondes-{name}"] for name in ("aantal", "minuten", "tafels", "afwezig")}
    steps = (*sheet.steps, *_steps(store, asked["aantal"], asked["minuten"], asked["tafels"], asked["afwezig"]))
    runsheet_saving.keep(store, sheet, replace(sheet, steps=steps))


def _steps(store: Store, count: int, minutes: int, tables: int, absent: list[str]) -> list[Step]:
    """A step for each round, at the data of now, so that nobody changes seats when a region hands in."""
    seated = {switches.PICTURE.key: seats.TABLES, switches.TABLES.key: str(tables), switches.ABSENT_KEY: absent}
    return [
        Step(
            PICTURE,
            runsheets.at_version(
                address.write(day_steps.PAGE, seated | {switches.ROUND.key: str(number)}), store.version()
            ),
            words.QUESTION,
            minutes,
            stage_words.FACILITATOR,
        )
        for number in range(1, count + 1)
    ]

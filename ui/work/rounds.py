"""Collection rounds for core partners: how far the one that runs is, whom to remind, opening, changing, closing."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from urllib.parse import urljoin

import streamlit as st

from data import collection_rounds
from data.access import Principal
from data.collection_rounds import (
    MOST_NAME_CHARACTERS,
    MOST_NOTE_CHARACTERS,
    Plan,
    Round,
    RunningError,
    UnusableRoundError,
)
from data.questions.collection import collection
from data.questions.region_sheets import RegionDates, dates_by_region
from data.questions.region_work import old_from
from data.store import Store, SupersededError, today
from data.typed_text import Judge
from ui import address, filters, style
from ui.answers import ask
from ui.figures.deliveries.collection import VERSION
from ui.html import join, tag
from ui.targets import calendar_file, page
from ui.texts import rounds as words
from ui.texts.region import name_of
from ui.work import pieces

_TOLD = "round_told"
_USUAL_DAYS = 14


def show(store: Store, by: Principal, judge: Judge) -> None:
    """The round that runs, or who is silent and a form to open one."""
    for kind, sentence in st.session_state.pop(_TOLD, []):
        getattr(st, kind)(sentence)
    one = collection_rounds.running(store)
    if one is None:
        _without(store, by, judge)
    else:
        _running(store, by, judge, one)


def choices(one: Round | None) -> dict[str, str]:
    """What the board of a round asks: that version of it, since another one is kept apart."""
    return {VERSION: version_of(one)} if one else {}


def version_of(one: Round) -> str:
    """A version of a round as the address of its board names it."""
    return f"{one.number}.{one.version}"


def _running(store: Store, by: Principal, judge: Judge, one: Round) -> None:
    page.figure_of("collection_round", filters.plain_view(store.version()), choices(one))
    calendar = tag("a", words.CALENDAR, href=calendar_file.address_of(one))
    st.html(style.block(str(join(words.summary(one), " ", calendar)), "note"))
    facts = ask(collection, today())
    waiting = [each for each in facts.regions if each.waiting]
    known = {each.region for each in ask(dates_by_region, today()) if each.newest_date}
    _remind(
        (words.still_waiting(each), words.reminder(one, each, _link(each.region), is_known=each.region in known))
        for each in waiting
    )
    with st.expander(words.CHANGE):
        plan = _form(store, one.plan, f"wijzig-{version_of(one)}", words.CHANGE_BUTTON)
        if plan:
            _write(lambda: collection_rounds.change(store, by, one, plan, judge), words.CHANGED)
        is_agreed = st.checkbox(words.CLOSE_AGREE, key=f"akkoord-{version_of(one)}")
        if st.button(words.CLOSE, key="sluit-ronde", disabled=not is_agreed) and is_agreed:
            _write(lambda: collection_rounds.close(store, by, one), words.CLOSED)


def _without(store: Store, by: Principal, judge: Judge) -> None:
    every = ask(dates_by_region, today())
    silent = [one for one in every if _is_silent(one)]
    st.html(style.block(str(tag("h2", words.silent(len(silent), len(every))))))
    _remind((words.last_heard(one), words.reminder_of_age(one, _link(one.region))) for one in silent)
    st.html(style.heading(words.OPEN) + style.paragraph(words.OPEN_WHY, "note"))
    plan = _form(
        store,
        Plan("", today() + timedelta(days=_USUAL_DAYS), collection_rounds.sheets(store)),
        "begin",
        words.OPEN_BUTTON,
    )
    if plan:
        _write(lambda: collection_rounds.open_round(store, by, plan, judge), words.OPENED)


def _is_silent(one: RegionDates) -> bool:
    return one.newest_date is None or old_from(one.newest_date) <= today()


def _remind(letters: Iterable[tuple[str, str]]) -> None:
    folded = [pieces.letter(title, text, words.COPY_TEXT) for title, text in letters]
    if folded:
        told = join(tag("h2", words.REMINDERS), tag("p", words.REMINDERS_NOTE, class_="note"), *folded)
        st.html(style.block(str(told), "letters"))


def _link(region: str) -> str:
    return urljoin(st.context.url or "", address.write("opladen", {"voor": name_of(region)}))


def _form(store: Store, plan: Plan, key: str, button: str) -> Plan | None:
    """The plan that somebody asks to keep; None: nobody did."""
    with st.form(key, border=False):
        left, right = st.columns([3, 1])
        name = left.text_input(words.NAME, plan.name, max_chars=MOST_NAME_CHARACTERS, placeholder=words.NAME_HINT)
        by_date = right.date_input(words.BY_DATE, plan.by_date, format="DD/MM/YYYY")
        sheets = st.pills(
            words.SHEETS,
            collection_rounds.sheets(store),
            selection_mode="multi",
            default=plan.sheets,
            key=f"bladen-{key}",
        )
        note = st.text_input(words.NOTE, plan.note, max_chars=MOST_NOTE_CHARACTERS)
        is_asked = st.form_submit_button(button, type="primary")
    return Plan(name, by_date or plan.by_date, tuple(sheets), note) if is_asked else None


def _write(write: Callable[[], Round], sentence: str) -> None:
    """Do it and show everything anew, with what came of it; what cannot be is said where it was asked."""
    try:
        write()
        told = ("success", sentence)
    except UnusableRoundError as error:
        st.error(words.UNUSABLE[error.part])
        return
    except RunningError:
        told = ("warning", words.RUNS)
    except SupersededError:
        told = ("warning", words.OVERTAKEN)
    st.session_state[_TOLD] = [told]
    st.rerun()


def tell(region: str) -> None:
    """Where a region hands in: what a round that runs still asks of it."""
    facts = ask(collection, today())
    answers = facts.of(region)
    said = words.upload_note(facts.round, answers.waiting) if facts.round and answers else ""
    if said:
        st.html(style.paragraph(said, "other"))

"""The frame around every page: registry, guard, filter bar, grey line; pages ask and link through it."""

import logging
import sys
import time
from contextvars import ContextVar
from copy import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data import reference
from data.access import Action, Mode, RefusedError, may, regions_for
from data.deliveries import has_demo_rows, versions
from data.questions.offer_figures import offer_figures
from data.questions.region_sheets import dates_by_region
from data.store import (
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreNewerError,
    StoreUnwritableError,
    today,
)
from ui import board_address, filters, metrics, people, runsheets, style
from ui.address import BACK_FIELD, FOR_EVERYBODY, LOOKING, SIGN_IN, write
from ui.answers import ANSWERS_KEPT, ask, known_at, reader, store
from ui.cache import kept
from ui.filters import View
from ui.html import tag
from ui.texts import frame as words
from ui.texts import signing as signing_words

__all__ = ["LOOKING", "View", "ask", "known_at", "link", "next_question", "reader", "require", "run", "store"]
ROOT = Path(__file__).parent.parent
_WORKING, _OF_REGION, _HANDING_IN, _ADMINISTERING = "werk", "regio", "opladen", "beheer"
_TO_DO = (Action.DELIVER, Action.COLLECT, Action.RUNSHEETS, Action.ADMINISTER)
"""Who may do one of these has work."""
GROUPS = {
    "": (_WORKING,),
    words.GROUP_LOOK: LOOKING[:-1],
    words.GROUP_DELIVER: ("opladen", "versies"),
    words.GROUP_TOGETHER: ("lerend_netwerk", "netwerkdag"),
    words.GROUP_EXPLAIN: ("uitleg", "gegevens"),
    words.GROUP_ADMINISTER: (_ADMINISTERING,),
}
_VIEW = "frame_view"
_LOST, _UNHEARD = "frame_lost", "frame_unheard"
_is_around: ContextVar[bool] = ContextVar("frame_is_around", default=False)
"""Not in the session state, which a page that stops halfway can no longer write."""
_STORE_SENTENCES: dict[type[StoreError], str] = {
    StoreBusyError: words.STORE_BUSY,
    StoreUnwritableError: words.STORE_UNWRITABLE,
    StoreDamagedError: words.STORE_DAMAGED,
    StoreNewerError: words.STORE_NEWER,
}


def run() -> None:
    """Draw the frame and run the chosen page in it; the whole of app.py."""
    _begin()
    _let_in()
    page = _navigation()
    _tell_who(page)
    if not page.url_path:
        st.switch_page(_script(_first()), query_params=filters.parameters())
    stem = page.url_path
    st.set_page_config(
        page_title=words.page_title(page.title), layout="wide", initial_sidebar_state=style.SIDEBAR_WIDTH_PX
    )
    for key, sentence in ((_LOST, words.INPUT_LOST), (_UNHEARD, words.CLICK_LOST)):
        if st.session_state.pop(key, False):
            st.html(style.alert(sentence))
    around, begun = _is_around.set(True), time.perf_counter()
    try:
        newest = store().version()
        fixed = filters.pinned(newest) if stem in LOOKING else None
        with known_at(fixed):
            if ask(has_demo_rows):
                st.html(style.banner(words.DEMO_BANNER))
            st.session_state[_VIEW] = _looking(page, fixed) if stem in LOOKING else filters.plain_view(newest)
            _run_heard(page)
    except RefusedError:
        st.error(words.REFUSED)
    except StoreError as error:
        st.error(_STORE_SENTENCES[type(error)])
    except Exception:
        # the reader gets a plain sentence, the log the cause
        logging.getLogger(__name__).exception("page %s failed", stem)
        st.error(words.PAGE_FAILED)
    finally:
        _is_around.reset(around)
        metrics.run(stem, time.perf_counter() - begun, people.visit())


def _looking(page: Any, fixed: int | None) -> View:
    """What stands above every page of figures: filters, what the figures rest on, a button that copies the link."""
    newest, version = store().version(), reader().version()
    if fixed is not None:
        seen = versions.delivery(reader(), fixed)
        st.html(style.banner(words.pinned(fixed, seen.received_at if seen else None, newest - fixed)))
    view, chosen = filters.bar(page, version, fixed)
    shown = dict(board_address.looked_at(view)) if page.url_path == _OF_REGION and view.region else {}
    address = filters.fixed_address(page, version, shown)
    keep = style.copy(address, *words.COPY_LINK) if version else ""
    with st.container(key="basis", horizontal=True, vertical_alignment="center"):
        st.html(style.grey_line(foundation(view.as_of), keep, chosen))
        if version:
            runsheets.add_here(store(), address)
    if not version:
        st.info(words.NOTHING_YET)
    return view


def require() -> View:
    """What every page begins with: the view, or a rerun inside the frame.

    After a cold start a deep link runs a page without app.py around it (Streamlit discovers the
    folder ``pages`` until navigation first runs); registering the navigation ends that.
    """
    if not _is_around.get():
        _begin()
        _let_in()
        _navigation()
        st.rerun()
    view: View = st.session_state[_VIEW]
    return view


def _begin() -> None:
    """Notice what somebody clicked or typed in a page of another session.

    A restart ends all sessions. The pages stay open, and a click after it reaches a session that knows none of their
    buttons: nothing is done with it, so that must be said, also of a second click before the page stands again.
    """
    context = get_script_run_ctx()
    if context:
        came = context.session_state._state._new_widget_state
        if any(widget not in came.widget_metadata for widget in came):
            st.session_state[_LOST] = True


def _let_in() -> None:
    """Nothing is drawn for who is signed in no more."""
    try:
        people.now()
    except RefusedError:
        st.error(signing_words.SIGNED_OUT)
        st.stop()
    except StoreError as error:
        st.error(_STORE_SENTENCES[type(error)])
        st.stop()


def _tell_who(page: Any) -> None:
    """As what somebody is signed in and the way out, or the way in and back to this page."""
    by = people.now()
    if by.mode is Mode.OPEN:
        return
    if people.is_signed_in(by):
        said = signing_words.signed_in(sorted(by.roles), by.regions)
        way = tag("a", signing_words.OUT_TITLE, href="afmelden", target="_self")
    else:
        said = signing_words.NOT_SIGNED_IN
        back = write(f"/{page.url_path}", st.query_params.to_dict())
        way = tag("a", signing_words.TITLE, href=write(SIGN_IN.lstrip("/"), {BACK_FIELD: back}), target="_self")
    st.sidebar.html(tag("p", said, " ", way, class_="nm note"))


def _run_heard(page: Any) -> None:
    """The page; and once more, with a sentence, when it did not draw the button that was clicked.

    The button stood in a tab from before: a right was withdrawn since, or somebody else wrote. Nothing was done.
    """
    context = get_script_run_ctx()
    clicked = _clicked(context)
    try:
        _run(page)
    finally:
        # what stops a run or begins it anew is no failure
        is_failed = isinstance(sys.exc_info()[1], Exception)
        if context and not is_failed and clicked - context.shared.widget_ids_this_run.snapshot():
            st.session_state[_UNHEARD] = True
            st.rerun()


def _clicked(context: Any) -> frozenset[str]:
    """The buttons that were clicked and are heard where the page draws them: one with a callback was heard before."""
    if context is None:
        return frozenset()
    came = context.session_state._state._new_widget_state
    about = {one: came.widget_metadata.get(one) for one in came}
    buttons = [one for one, of in about.items() if of and of.value_type == "trigger_value" and not of.callback]
    values = {one: came.states[one].value for one in buttons}
    return frozenset(one for one, value in values.items() if getattr(value, "trigger_value", value) is True)


def _run(page: Any) -> None:
    """The page itself; one that is not for everybody only for who is signed in."""
    if page.url_path in FOR_EVERYBODY or people.is_signed_in(people.now()):
        page.run()
    else:
        st.html(style.page_name(words.TITLES[page.url_path]) + style.paragraph(signing_words.NOT_FOR_EVERYBODY, "note"))


def _navigation() -> Any:
    # the default page has no address of its own: were it overzicht, a link to overzicht would find no page
    root = copy(_root_page())
    pages = {group: [_page(stem) for stem in stems] for group, stems in GROUPS.items()}
    pages[""].insert(0, root)
    return st.navigation(pages, expanded=True)


def _first() -> str:
    """Where the address without a page leads: to her work who signed in and has some."""
    return _WORKING if people.now().mode is not Mode.OPEN and _is_offered(_WORKING) else LOOKING[0]


def _root() -> None:
    """The address without a page; run() leads on from there."""


@cache
def _root_page() -> Any:
    return st.Page(_root, title=words.APP, default=True, visibility="hidden")


def _page(stem: str) -> Any:
    # a copy, as Streamlit marks the page of a run in it
    return copy(_declared(stem, is_offered=_is_offered(stem)))


@cache
def _declared(stem: str, *, is_offered: bool) -> Any:
    """Made once: Streamlit looks for the script on disk, which for all pages was an eighth of a rerun."""
    # hidden and not left out: who has its address is told why there is nothing for him
    return st.Page(_script(stem), title=words.TITLES[stem], visibility="visible" if is_offered else "hidden")


def _is_offered(stem: str) -> bool:
    if stem in FOR_EVERYBODY:
        return True
    by = people.now()
    if not people.is_signed_in(by):
        return False
    if stem == _WORKING:
        return any(may(by, action) or regions_for(by, action) for action in _TO_DO)
    if stem == _HANDING_IN:
        return bool(regions_for(by, Action.DELIVER))
    return stem != _ADMINISTERING or may(by, Action.ADMINISTER)


def _script(stem: str) -> Path:
    return ROOT / "pages" / f"{stem}.py"


def link(stem: str, label: str, **parameters: str) -> None:
    """A link to another page that keeps the filters of this one; none to a page on which somebody may do nothing."""
    if _is_offered(stem):
        st.page_link(_script(stem), label=label, query_params=parameters or None)


def next_question(question: str, stem: str, label: str) -> None:
    """How every page ends: the question this picture raises, and where it is answered, for who may go there."""
    if not _is_offered(stem):
        return
    with st.container(key="next"):
        st.html(style.question(words.NEXT_QUESTION, question))
        link(stem, label)


def foundation(as_of: date) -> str:
    """The grey line under the filters: what the figures rest on at a date."""
    opened = reader()
    return _foundation(str(opened.path), opened.version(), as_of, today())


@kept(ANSWERS_KEPT)
def _foundation(path: str, version: int, as_of: date, day: date) -> str:
    unassessed = {
        own.region: own.offer_count
        for own in ask(offer_figures, as_of, None)
        if own.offer_count and not own.assessed_count
    }
    names = {code: region.name for code, region in reference.regions().items()}
    return words.foundation(ask(dates_by_region, as_of), unassessed, names, day)

"""The frame around every page: registry, guard, filter bar, grey line and the cached ask()."""

import logging
from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote_plus, urlencode

import pandas as pd
import streamlit as st

from data import queries, reference
from data.store import (
    Store,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreUnwritableError,
    default_path,
    today,
)
from ui import formats, style
from ui.charts import lines
from ui.texts import frame as words

ROOT = Path(__file__).parent.parent
LOOKING = ("overzicht", "dekking", "aanbod", "fasen", "regio")
GROUPS = {
    words.GROUP_LOOK: LOOKING,
    words.GROUP_DELIVER: ("opladen", "versies"),
    words.GROUP_EXPLAIN: ("uitleg",),
}
_VIEW = "frame_view"
_is_around: ContextVar[bool] = ContextVar("frame_is_around", default=False)
"""Not in the session state, which a page that stops halfway can no longer write."""
_STORE_SENTENCES: dict[type[StoreError], str] = {
    StoreBusyError: words.STORE_BUSY,
    StoreUnwritableError: words.STORE_UNWRITABLE,
    StoreDamagedError: words.STORE_DAMAGED,
}
_ANSWERS_KEPT = 400
"""About 20 questions times 20 dates; a frame is some kilobytes."""


class View(NamedTuple):
    """What the filter bar says: everything a figure depends on besides its own switches."""

    region: str | None
    as_of: date
    since: date | None
    version: int
    link: str = ""
    """The filters besides the region as they stand in the address, to be repeated in links."""

    def address_of(self, region: str) -> str:
        """The address of the page of one region with the same filters; for links that load the page anew."""
        return "&".join(filter(None, [f"regio?regio={quote_plus(_region_name(region))}", self.link]))


def run() -> None:
    """Draw the frame and run the chosen page in it; the whole of app.py."""
    page = _navigation()
    if not page.url_path:
        st.switch_page(_script(LOOKING[0]), query_params=st.query_params.to_dict())
    stem = page.url_path
    st.set_page_config(
        page_title=words.page_title(page.title), layout="wide", initial_sidebar_state=style.SIDEBAR_WIDTH_PX
    )
    style.apply()
    around = _is_around.set(True)
    try:
        version = store().version()
        if ask(queries.has_demo_rows):
            st.html(style.banner(words.DEMO_BANNER))
        st.session_state[_VIEW] = _filter_bar(page, version) if stem in LOOKING else _plain_view(version)
        if stem in LOOKING:
            st.html(_foundation(str(default_path()), version, st.session_state[_VIEW].as_of))
            if not version:
                st.info(words.NOTHING_YET)
        page.run()
    except StoreError as error:
        st.error(_STORE_SENTENCES[type(error)])
    except Exception:
        # the reader gets a plain sentence, the log the cause
        logging.getLogger(__name__).exception("page %s failed", stem)
        st.error(words.PAGE_FAILED)
    finally:
        _is_around.reset(around)


def require() -> View:
    """What every page begins with: the view, or a rerun inside the frame.

    After a cold start a deep link runs a page without app.py around it (Streamlit discovers the
    folder ``pages`` until navigation first runs); registering the navigation ends that.
    """
    if not _is_around.get():
        _navigation()
        st.rerun()
    view: View = st.session_state[_VIEW]
    return view


@st.cache_resource(show_spinner=False)
def _open(path: str) -> Store:
    return Store(Path(path))


def store() -> Store:
    """The one store of this process. Raises StoreBusyError when another process holds it, StoreUnwritableError."""
    return _open(str(default_path()))


def ask(question: Callable[..., Any], *arguments: Any) -> Any:
    """The answer of one of data.queries, kept until the data change.

    The data version is part of the key, so every session sees a new delivery at its next run.
    """
    opened = store()
    return _answer(f"{opened.path}:{question.__name__}", opened.version(), arguments, question, opened)


@st.cache_data(show_spinner=False, max_entries=_ANSWERS_KEPT)
def _answer(name: str, version: int, arguments: tuple[Any, ...], _question: Callable[..., Any], _store: Store) -> Any:
    return _question(_store, *arguments)


def _navigation() -> Any:
    # the default page has no address of its own: were it overzicht, a link to overzicht would find no page
    root = st.Page(_root, title=words.APP, default=True, visibility="hidden")
    pages = {
        group: [st.Page(_script(stem), title=words.TITLES[stem]) for stem in stems] for group, stems in GROUPS.items()
    }
    return st.navigation({"": [root], **pages}, expanded=True)


def _root() -> None:
    """The address without a page; run() leads on from there."""


def _script(stem: str) -> Path:
    return ROOT / "pages" / f"{stem}.py"


def link(stem: str, label: str, **parameters: str) -> None:
    """A link to another page that keeps the filters of this one."""
    st.page_link(_script(stem), label=label, query_params=parameters or None)


def next_question(question: str, stem: str, label: str) -> None:
    """How every page ends: the question this picture raises, and where it is answered."""
    with st.container(border=True):
        st.html(style.question(words.NEXT_QUESTION, question))
        link(stem, label)


def _plain_view(version: int) -> View:
    return View(None, today(), None, version)


def _filter_bar(page: Any, version: int) -> View:
    network_days = ask(queries.network_days)
    _read_link(page, network_days)
    heading, region_place, moment_place, since_place = st.columns([2, 3, 3, 3], vertical_alignment="bottom")
    heading.html(style.page_name(page.title))
    with region_place:
        region = _choice(words.REGION, "regio", [None, *reference.regions()], _region_name)
    with moment_place:
        choice = _choice(words.AS_OF, "op", _moments(network_days), lambda value: words.moment(value, network_days))
        if choice == words.OTHER_DATE_CHOICE:
            st.date_input(
                words.OTHER_DATE, None, format="DD/MM/YYYY", max_value=today(), key="andere", on_change=_take_date
            )
    with since_place:
        since = _choice(words.SINCE, "sinds", list(words.SINCE_CHOICES), words.SINCE_CHOICES.__getitem__)
    as_of = _iso_date(choice) or today()
    shown = {"op": words.moment(choice, network_days), "sinds": words.SINCE_CHOICES[since]}
    defaults = {"op": words.TODAY, "sinds": next(iter(words.SINCE_CHOICES.values()))}
    link = urlencode({key: value for key, value in shown.items() if value != defaults[key]})
    return View(region, as_of, _since(since, as_of), version, link)


def _choice(label: str, key: str, options: list[Any], shown: Callable[[Any], str]) -> Any:
    """A choice that stands in the link (as people read it) and is kept across pages."""
    return st.selectbox(label, options, format_func=shown, key=key, bind="query-params", persist_state="session")


def _region_name(code: str | None) -> str:
    return reference.regions()[code].name if code else words.NO_REGION


def _moments(network_days: list[date]) -> list[str]:
    wanted = [_iso_date(st.session_state.get("op")), _shown_date(st.query_params.get("op")), *network_days[:1]]
    known = ask(queries.reference_dates)
    quarters = _quarter_ends(min(known), today()) if known else []
    days = sorted({day for day in [*quarters, *wanted] if day}, reverse=True)
    return [words.TODAY, *(day.isoformat() for day in days), words.OTHER_DATE_CHOICE]


def _take_date() -> None:
    chosen = st.session_state.get("andere")
    if chosen:
        st.session_state["op"] = chosen.isoformat()


def _since(choice: str, as_of: date) -> date | None:
    if choice == "netwerkdag":
        day: date | None = ask(queries.previous_network_day, as_of)
        return day
    months = 3 if choice == "kwartaal" else 12
    return (pd.Timestamp(as_of) - pd.DateOffset(months=months)).date()


def _read_link(page: Any, network_days: list[date]) -> None:
    """Put a link that somebody typed (a code, an ISO date) in the words of the choices; say what is unknown in it.

    Streamlit itself reads the exact words of a choice; everything else it drops without a word. A page
    that was drawn before has its choices bound to the link, and then nothing but they may write to it.
    """
    typed = {key: value for key in ("regio", "op", "sinds") if (value := st.query_params.get(key)) is not None}
    read = {key: _in_words(key, value, network_days) for key, value in typed.items()}
    if any(read[key] not in (None, typed[key]) for key in typed) and "regio" not in st.session_state:
        known = {key: choice for key, choice in read.items() if choice}
        st.switch_page(_script(page.url_path), query_params=st.query_params.to_dict() | known)
    for key, value in typed.items():
        if read[key] is None:
            st.warning(_UNKNOWN[key](value))


_UNKNOWN = {"regio": words.unknown_region, "op": words.unknown_date, "sinds": words.unknown_choice}


def _in_words(key: str, value: str, network_days: list[date]) -> str | None:
    """How the choice meant by this part of a link reads; None when there is no such choice."""
    if key == "regio":
        names = {code or "": _region_name(code) for code in (None, *reference.regions())}
        return names.get(value, value if value in names.values() else None)
    if key == "sinds":
        return words.SINCE_CHOICES.get(value, value if value in words.SINCE_CHOICES.values() else None)
    day = _iso_date(value) or _shown_date(value)
    if day:
        return words.moment(day.isoformat(), network_days)
    return value if value in (words.TODAY, words.OTHER_DATE_CHOICE) else None


def _iso_date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _shown_date(value: Any) -> date | None:
    try:
        return datetime.strptime(str(value)[:10], "%d/%m/%Y").date()
    except ValueError:
        return None


def _quarter_ends(first: date, last: date) -> list[date]:
    return [stamp.date() for stamp in pd.date_range(first, last, freq="QE")]


@st.cache_data(show_spinner=False, max_entries=_ANSWERS_KEPT)
def _foundation(path: str, version: int, as_of: date) -> str:
    freshness = ask(queries.freshness_by_region, as_of)
    quality = ask(queries.quality_by_region, as_of)
    unassessed = [
        line.region
        for line in lines(quality)
        if not formats.is_missing(line.offer_count) and line.offer_count > 0 and line.assessed_count == 0
    ]
    names = {code: region.name for code, region in reference.regions().items()}
    return style.grey_line(words.foundation(freshness, unassessed, names))

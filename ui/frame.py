"""The frame around every page: registry, guard, filter bar, grey line and the cached ask()."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from data import queries, reference
from data.store import Store, StoreBusyError, default_path, today
from ui import formats, style
from ui.charts import lines
from ui.texts import frame as words

ROOT = Path(__file__).parent.parent
LOOKING = ("overzicht", "dekking", "aanbod", "fasen", "regio")
GROUPS = {
    words.GROUP_LOOK: LOOKING,
    words.GROUP_DELIVER: ("opladen",),
    words.GROUP_EXPLAIN: ("uitleg",),
}
_INSIDE = "frame_is_around"
_VIEW = "frame_view"
_ANSWERS_KEPT = 400
"""About 20 questions times 20 dates; a frame is some kilobytes."""


class View(NamedTuple):
    """What the filter bar says: everything a figure depends on besides its own switches."""

    region: str | None
    as_of: date
    since: date | None
    version: int


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
    st.session_state[_INSIDE] = True
    try:
        version = store().version()
        if ask(queries.has_demo_rows):
            st.html(style.banner(words.DEMO_BANNER))
        st.session_state[_VIEW] = _filter_bar(page.title, version) if stem in LOOKING else _plain_view(version)
        if stem in LOOKING:
            st.html(style.grey_line(_foundation(version, st.session_state[_VIEW].as_of)))
            if not version:
                st.info(words.NOTHING_YET)
        page.run()
    except StoreBusyError:
        st.error(words.STORE_BUSY)
    except Exception:
        # the reader gets a plain sentence, the log the cause
        logging.getLogger(__name__).exception("page %s failed", stem)
        st.error(words.PAGE_FAILED)
    finally:
        st.session_state[_INSIDE] = False


def require() -> View:
    """What every page begins with: the view, or a rerun inside the frame.

    After a cold start a deep link runs a page without app.py around it (Streamlit discovers the
    folder ``pages`` until navigation first runs); registering the navigation ends that.
    """
    if not st.session_state.get(_INSIDE):
        _navigation()
        st.rerun()
    view: View = st.session_state[_VIEW]
    return view


@st.cache_resource(show_spinner=False)
def _open(path: str) -> Store:
    return Store(Path(path))


def store() -> Store:
    """The one store of this process. Raises StoreBusyError when another process holds it."""
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


def _filter_bar(title: str, version: int) -> View:
    network_days = ask(queries.network_days)
    _take_from_link()
    heading, region_place, moment_place, since_place = st.columns([2, 3, 3, 3], vertical_alignment="bottom")
    heading.html(style.page_name(title))
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
    return View(region, as_of, _since(since, as_of), version)


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


def _take_from_link() -> None:
    """Understand a link that somebody typed (a code, an ISO date), and say what it holds that is unknown.

    Streamlit itself reads the exact words of a choice; everything else it drops without a word.
    """
    region = st.query_params.get("regio")
    if region in reference.regions():
        st.session_state["regio"] = region
    elif region is not None and region not in {_region_name(code) for code in (None, *reference.regions())}:
        st.warning(words.unknown_region(region))
    moment = st.query_params.get("op")
    if _iso_date(moment):
        st.session_state["op"] = moment
    elif moment not in (None, words.TODAY, words.OTHER_DATE_CHOICE) and not _shown_date(moment):
        st.warning(words.unknown_date(str(moment)))
    since = st.query_params.get("sinds")
    if since in words.SINCE_CHOICES:
        st.session_state["sinds"] = since
    elif since is not None and since not in words.SINCE_CHOICES.values():
        st.warning(words.unknown_choice(since))


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


def _foundation(version: int, as_of: date) -> str:
    freshness = ask(queries.freshness_by_region, as_of)
    quality = ask(queries.quality_by_region, as_of)
    unassessed = [
        line.region
        for line in lines(quality)
        if not formats.is_missing(line.offer_count) and line.offer_count > 0 and line.assessed_count == 0
    ]
    names = {code: region.name for code, region in reference.regions().items()}
    return words.foundation(freshness, unassessed, names)

"""The filter bar on top of every page that shows figures, and the view that it says."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

import streamlit as st

from data import reference
from data.deliveries import network_days, newest_reference_date, previous_network_day, reference_dates
from data.store import today
from ui import address, moments, style
from ui.answers import ask
from ui.texts import frame as words


class View(NamedTuple):
    """What the filter bar says: everything a figure depends on besides its own switches."""

    region: str | None
    as_of: date
    since: date | None
    version: int
    link: str = ""
    """The filters besides the region as they stand in the address, to be repeated in links."""

    @property
    def own(self) -> str:
        """The region in view, for what is shown of one region only. Raises LookupError without one."""
        if self.region is None:
            raise LookupError
        return self.region


def plain_view(version: int) -> View:
    """The view of a page without a filter bar."""
    return View(None, today(), None, version)


def pinned(newest: int) -> int | None:
    """The data version that a fixed link asks for; None: the newest. One that does not exist is said."""
    asked = st.session_state.get("versie", st.query_params.get("versie"))
    try:
        return address.version(None if asked is None else str(asked), newest)
    except address.AddressError as error:
        st.warning(words.unknown_version(str(error)))
        return None


def bar(page: Any, version: int, fixed: int | None) -> View:
    """Draw the filters of a page and read them; ``fixed`` is the data version of a fixed link."""
    days = ask(network_days)
    latest = ask(newest_reference_date, today())
    _read_link(page, days, latest)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        st.html(style.page_name(page.title))
        region = _choice(words.REGION, "regio", [None, *reference.regions()], _region_name)
        choice = _choice(words.AS_OF, "op", _moments(days), lambda value: words.moment(value, days, latest))
        if choice == words.OTHER_DATE_CHOICE:
            st.date_input(
                words.OTHER_DATE, None, format="DD/MM/YYYY", max_value=today(), key="andere", on_change=_take_date
            )
        since = _choice(words.SINCE, "sinds", list(words.SINCE_CHOICES), words.SINCE_CHOICES.__getitem__)
        if fixed is not None:
            _choice(words.VERSION, "versie", [None, fixed], lambda value: str(value or words.NEWEST))
    as_of = address.day(choice, today(), latest)
    shown = {"op": words.moment(choice, days), "sinds": words.SINCE_CHOICES[since]}
    defaults = {"op": words.LATEST, "sinds": next(iter(words.SINCE_CHOICES.values()))}
    link = {key: value for key, value in shown.items() if value != defaults[key]}
    if fixed is not None:
        link["versie"] = str(fixed)
    return View(
        region,
        as_of,
        moments.earlier(since, as_of, lambda day: ask(previous_network_day, day)),
        version,
        urlencode(link),
    )


def fixed_address(page: Any, version: int) -> str:
    """The address of what is on the screen, with the data version, and today as a date: it keeps showing this."""
    chosen = parameters()
    if chosen.get("op") == [words.TODAY]:
        chosen["op"] = [today().isoformat()]
    return address.write(page.url_path, chosen | {"versie": [str(version)]})


def parameters() -> dict[str, list[str]]:
    """What stands in the address, all of several: ``to_dict`` keeps one of those who do not come to the tables."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _choice(label: str, key: str, options: list[Any], shown: Callable[[Any], str]) -> Any:
    """A choice that stands in the link (as people read it) and is kept across pages."""
    return st.selectbox(label, options, format_func=shown, key=key, bind="query-params", persist_state="session")


def _region_name(code: str | None) -> str:
    return reference.regions()[code].name if code else words.NO_REGION


def _moments(network_days: list[date]) -> list[str]:
    linked = [_day(st.session_state.get("op")), _day(st.query_params.get("op"))]
    offered = moments.offered(ask(reference_dates), network_days, today())
    days = sorted({day for day in [*offered, *linked] if day}, reverse=True)
    return [words.LATEST, words.TODAY, *(day.isoformat() for day in days), words.OTHER_DATE_CHOICE]


def _take_date() -> None:
    chosen = st.session_state.get("andere")
    if chosen:
        st.session_state["op"] = chosen.isoformat()


def _read_link(page: Any, network_days: list[date], latest: date | None) -> None:
    """Put a link that somebody typed (a code, an ISO date) in the words of the choices; say what is unknown in it.

    Streamlit itself reads the exact words of a choice; everything else it drops without a word. A page
    that was drawn before has its choices bound to the link, and then nothing but they may write to it.
    """
    typed = {key: value for key in ("regio", "op", "sinds") if (value := st.query_params.get(key)) is not None}
    read = {key: _in_words(key, value, network_days, latest) for key, value in typed.items()}
    if any(read[key] not in (None, typed[key]) for key in typed) and "regio" not in st.session_state:
        known = {key: [choice] for key, choice in read.items() if choice}
        st.switch_page(page, query_params=parameters() | known)
    for key, value in typed.items():
        if read[key] is None:
            st.warning(_UNKNOWN[key](value))


_UNKNOWN = {"regio": words.unknown_region, "op": words.unknown_date, "sinds": words.unknown_choice}


def _in_words(key: str, value: str, network_days: list[date], latest: date | None) -> str | None:
    """How the choice meant by this part of a link reads; None when there is no such choice."""
    try:
        if key == "regio":
            return _region_name(address.region(value))
        if key == "sinds":
            return words.SINCE_CHOICES[address.since(value)]
        return words.moment(address.moment(value), network_days, latest)
    except address.AddressError:
        return None


def _day(typed: Any) -> date | None:
    """The date that a choice of "stand op" names; None: it names none."""
    try:
        return date.fromisoformat(address.moment(str(typed)))
    except (address.AddressError, ValueError):
        return None

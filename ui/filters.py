"""The filter bar on top of every page that shows figures, and the view that it says."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

import streamlit as st

from data import reference
from data.deliveries import network_days, newest_reference_date, previous_network_day, reference_dates
from data.store import today
from ui import address, moments, style
from ui.answers import ask
from ui.texts import frame as words

Readings = Mapping[str, Callable[[Any], str]]


class View(NamedTuple):
    """What the filter bar says: everything a figure depends on besides its own switches."""

    region: str | None
    as_of: date
    since: date | None
    version: int
    link: str = ""
    """The filters besides the region as they stand in the address, to be repeated in links."""
    stays: str = ""
    """What the filter bar names as region while another one is looked at; empty: the one in view."""

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


def bar(page: Any, version: int, fixed: int | None) -> tuple[View, str]:
    """Draw the filters of a page: the view they say, and what they say as a line for paper.

    ``fixed`` is the data version of a fixed link.
    """
    days = ask(network_days)
    latest = ask(newest_reference_date, today())
    read = _readings(days, latest)
    _read_link(page, read)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        st.html(style.page_name(page.title, words.MORE_FILTERS))
        region = _choice(words.REGION, "regio", [None, *reference.regions()], _region_name, _leave_other)
        choice = _choice(words.AS_OF, "op", _moments(days), read["op"])
        _date(choice, "op", today())
        as_of = address.day(choice, today(), latest)
        since = _choice(words.SINCE, "sinds", _earlier(days, as_of), read["sinds"])
        _date(since, "sinds", as_of - timedelta(days=1))
        if fixed is not None:
            _choice(words.VERSION, "versie", [None, fixed], lambda value: str(value or words.NEWEST))
    other = _other(page, region)
    chosen = moments.named(since)
    if chosen and chosen >= as_of:
        st.warning(words.not_before(chosen, as_of))
    shown = {"op": words.moment(choice, days), "sinds": read["sinds"](since), "versie": str(fixed or "")}
    defaults = {"op": words.LATEST, "sinds": next(iter(words.SINCE_CHOICES.values())), "versie": ""}
    link = urlencode({key: value for key, value in shown.items() if value != defaults[key]})
    earlier = moments.earlier(since, as_of, lambda day: ask(previous_network_day, day))
    stays = _region_name(region) if other else ""
    said = words.chosen(_region_name(region), read["op"](choice), read["sinds"](since), earlier)
    return View(other or region, as_of, earlier, version, link, stays), said


def region_alone(page: Any) -> str | None:
    """The region of the filters on a page without other filters that is empty without one; ``page`` is its script."""

    def name(code: str | None) -> str:
        return _region_name(code) if code else words.CHOOSE_REGION

    _read_link(page, {"regio": name})
    chosen: str | None = _choice(words.REGION, "regio", [None, *reference.regions()], name, _leave_other)
    return chosen


def day_alone(page: Any) -> date:
    """The day of the filter "stand op", on a page that has no other of them; ``page`` is its script."""
    days, latest = ask(network_days), ask(newest_reference_date, today())
    read = _readings(days, latest)["op"]
    _read_link(page, {"op": read})
    choice = _choice(words.AS_OF, "op", _moments(days), read)
    _date(choice, "op", today())
    return address.day(choice, today(), latest)


def _readings(network_days: list[date], latest: date | None) -> Readings:
    """How each choice reads, by its key in the address; ``latest`` is the date of the newest delivery."""
    delivered = moments.ends_of_months(ask(reference_dates))
    return {
        "regio": _region_name,
        "op": lambda value: words.moment(value, network_days, latest),
        "sinds": lambda value: words.compared(value, network_days, delivered),
    }


def fixed_address(page: Any, version: int, shown: Mapping[str, str]) -> str:
    """The address of what is on the screen, with the data version, and today as a date: it keeps showing this.

    ``shown`` is what changes without a delivery, by its part of the address.
    """
    chosen = parameters()
    if chosen.get("op") == [words.TODAY]:
        chosen["op"] = [today().isoformat()]
    stays = {key: [value] for key, value in shown.items()}
    return address.write(page.url_path, chosen | stays | {"versie": [str(version)]})


def parameters() -> dict[str, list[str]]:
    """What stands in the address, all of several: ``to_dict`` keeps one of those who do not come to the tables."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _choice(
    label: str, key: str, options: list[Any], shown: Callable[[Any], str], changed: Callable[[], None] | None = None
) -> Any:
    """A choice that stands in the link (as people read it) and is kept across pages."""
    return st.selectbox(
        label,
        options,
        format_func=shown,
        key=key,
        on_change=changed,
        bind="query-params",
        persist_state="session",
    )


def _other(page: Any, region: str | None) -> str | None:
    """The region that a link opened besides the chosen one, which is said; None: no other."""
    try:
        other = address.region(st.query_params.get(address.OTHER))
    except address.AddressError as error:
        st.warning(words.unknown_region(str(error)))
        return None
    if other in (None, region):
        return None
    kept = parameters()
    del kept[address.OTHER]
    back = kept if region else kept | {"regio": [_region_name(other)]}
    sentence, label = words.looking_at(_region_name(other), _region_name(region) if region else "")
    way_back = style.link(address.write(page.url_path, back), label, sentence)
    st.html(style.block(f"{style.text(sentence)} {way_back}", "other"))
    return other


def _leave_other() -> None:
    """Who chooses a region looks at that one."""
    st.query_params.pop(address.OTHER, None)


def _region_name(code: str | None) -> str:
    return reference.regions()[code].name if code else words.NO_REGION


def _moments(network_days: list[date]) -> list[str]:
    offered = moments.offered(ask(reference_dates), network_days, today())
    return [words.LATEST, words.TODAY, *_with_linked("op", offered), words.OTHER_DATE_CHOICE]


def _earlier(network_days: list[date], as_of: date) -> list[str]:
    offered = moments.compared(ask(reference_dates), network_days, as_of)
    return [*words.SINCE_CHOICES, *_with_linked("sinds", offered), words.OTHER_DATE_CHOICE]


def _with_linked(key: str, offered: list[date]) -> list[str]:
    """Dates of a list with the one that was chosen or linked, which may be any."""
    linked = [_day(st.session_state.get(key)), _day(st.query_params.get(key))]
    return [day.isoformat() for day in sorted({day for day in [*offered, *linked] if day}, reverse=True)]


def _date(choice: str, key: str, latest: date) -> None:
    """Where any date can be picked, once "another date" is chosen of a list."""
    if choice == words.OTHER_DATE_CHOICE:
        st.date_input(
            words.OTHER_DATE[key],
            None,
            format="DD/MM/YYYY",
            max_value=latest,
            key=f"andere-{key}",
            on_change=_take_date,
            args=(key,),
        )


def _take_date(key: str) -> None:
    chosen = st.session_state.get(f"andere-{key}")
    if chosen:
        st.session_state[key] = chosen.isoformat()


def _read_link(page: Any, read: Readings) -> None:
    """Put a link that somebody typed (a code, an ISO date) in the words of the choices; say what is unknown in it.

    Streamlit itself reads the exact words of a choice; everything else it drops without a word. A page
    that was drawn before has its choices bound to the link, and then nothing but they may write to it.
    """
    typed = {key: value for key in read if (value := st.query_params.get(key)) is not None}
    meant = {key: _in_words(key, value, read[key]) for key, value in typed.items()}
    if any(meant[key] not in (None, typed[key]) for key in typed) and "regio" not in st.session_state:
        known = {key: [choice] for key, choice in meant.items() if choice}
        st.switch_page(page, query_params=parameters() | known)
    for key, value in typed.items():
        if meant[key] is None:
            st.warning(_UNKNOWN[key](value))


_UNKNOWN = {"regio": words.unknown_region, "op": words.unknown_date, "sinds": words.unknown_choice}
_MEANING: Mapping[str, Callable[[str], Any]] = {"regio": address.region, "op": address.moment, "sinds": address.since}


def _in_words(key: str, value: str, read: Callable[[Any], str]) -> str | None:
    """How the choice meant by this part of a link reads; None when there is no such choice."""
    try:
        return read(_MEANING[key](value))
    except address.AddressError:
        return None


def _day(typed: Any) -> date | None:
    """The date that a choice of a list names; None: it names none."""
    try:
        return moments.named(address.moment(str(typed)))
    except address.AddressError:
        return None

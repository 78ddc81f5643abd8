"""What stands above every step of handing in a file: what is handed in, and how far it is; and where it begins."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from data import reference
from data.access import Action, Principal, regions_for
from data.store import today
from loaders.checks.checked import Checked
from ui import address, people, style
from ui.html import join, tag
from ui.targets import file_address
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import template as template_words
from ui.texts import upload as words
from ui.upload import files

_REGION = "voor"


class Place(NamedTuple):
    """What is handed in for: a region (or the learning network), a date, and by whom."""

    region: str
    day: date
    by: Principal


def choose_place() -> Place | None:
    """For which region and date, and who; None until a region is chosen, and for who may hand in for none."""
    allowed = regions_for(people.now(), Action.DELIVER)
    if not allowed:
        st.html(style.paragraph(deliver_words.NOT_YOURS, "note"))
        return None
    # who hands in for one region is not asked for which
    choices = allowed if len(allowed) == 1 else [None, *allowed]
    _say_of_link(allowed)
    region_place, day_place, role_place = st.columns(3)
    region = region_place.selectbox(
        deliver_words.REGION, choices, format_func=deliver_words.region_choice, key=_REGION, bind="query-params"
    )
    now = today()  # named as the value: a date field without one loses its place in the link
    day = day_place.date_input(
        deliver_words.DATE, now, max_value=now, format="DD/MM/YYYY", key="datum", bind="query-params"
    )
    by = people.saying(deliver_words.ROLE, role_place)
    if region and day:
        return Place(region, day, by)
    st.html(style.paragraph(deliver_words.REGION_FIRST, "note"))
    return None


def _say_of_link(allowed: Sequence[str]) -> None:
    """That a link is about a region for which this person hands in nothing; the field would drop it without a word.

    One that names a region by its code is read as other pages read it.
    """
    asked = st.query_params.get(_REGION)
    if asked in allowed:
        del st.query_params[_REGION]
        st.session_state[_REGION] = asked
    elif asked is not None and asked not in map(deliver_words.region_choice, allowed):
        every = {one: deliver_words.region_choice(one) for one in (*reference.regions(), reference.LEARNING_NETWORK)}
        name = every.get(asked, asked)
        st.warning(deliver_words.not_for(name) if name in every.values() else frame_words.unknown_region(name))


def show_template(region: str, day: date) -> None:
    """The workbook with what we know of a region, beside the words that her own list will do as well."""
    st.html(style.paragraph(words.OWN_FILE) + style.paragraph(deliver_words.TEMPLATE_NOTE, "note"))
    # by an address of ours, which knows who may: it holds mailboxes
    where = file_address.TEMPLATE.format(region=region).lstrip("/")
    link = address.write(where, {file_address.DAY_FIELD: day.isoformat()})
    button = tag(
        "a", deliver_words.TEMPLATE, href=link, download=template_words.file_name(region, day), class_="button"
    )
    st.html(style.block(str(tag("p", button, class_="buttons"))))


def show_file(name: str) -> None:
    """Which file is being handed in."""
    st.html(style.paragraph(words.your_file(name), "note"))


def offer_still_right(region: str, older: Mapping[str, date], day: date, confirm: Callable[[list[str]], Any]) -> str:
    """Confirm sheets of a region without a file; ``older`` is by sheet the earlier date that it was last right on.

    What it says when that was done; empty while it was not.
    """
    if not older:
        return ""
    with st.expander(words.STILL_RIGHT):
        st.html(style.paragraph(words.still_right_note(day), "note"))
        chosen = st.pills(
            words.STILL_RIGHT,
            list(older),
            format_func=lambda name: words.since(name, older[name]),
            selection_mode="multi",
            default=list(older),
            # of another region or date it is another choice, also where the sheets are as old
            key=f"nog-juist-{region}-{day}",
            label_visibility="collapsed",
        )
        if not st.button(words.CONFIRM_RIGHT, disabled=not chosen):
            return ""
    with files.storing():
        confirm(list(chosen))
    return words.confirmed(chosen, day)


def propose_date(checked: Checked, chosen: date) -> None:
    """The date that stands in the file, where it is another one."""
    day: date = checked.proposed_date.day if checked.proposed_date else chosen
    if day == chosen or day > today():
        return
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.html(style.paragraph(words.proposed_date(day), "note"))
    right.button(words.take_date(day), on_click=_take_date, args=(day,))


def _take_date(day: date) -> None:
    st.session_state["datum"] = day


def steps(part: int, asked: int, total: int) -> str:
    """The bar of four parts: how far it is; ``asked`` is the number of the question that is open, of ``total``."""
    share = f"--part:{100 * asked // total}%" if total else None
    parts = [
        tag(
            "li",
            words.part_name(index, asked, total),
            class_="now" if index == part else "done" if index < part else "",
            aria_current="step" if index == part else None,
            style=share if index == part else None,
        )
        for index in range(len(words.PARTS))
    ]
    return str(tag("ol", join(*parts), class_="nm steps"))

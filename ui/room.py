"""Presenting a running order, and what the room answered: links, the package for offline, results to take over."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from data.access import Action, RefusedError
from data.deliveries import has_demo_rows
from data.live_results import keep_due
from data.room import Room
from data.rooms import MOST_TICKETS
from data.runsheets import Runsheet
from data.store import Store, StoreError, today
from ui import answers, frame, people, runsheet_saving, style
from ui.live import hall, tickets
from ui.stage import document
from ui.targets.day.results import Day
from ui.targets.steps import stage_steps
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import runsheets as words
from ui.upload import files


def offer(store: Store, sheet: Runsheet) -> None:
    """The stage, the package for where there is no server, and tickets for the door."""
    st.html(style.heading(words.SHOW))
    if not people.may_now(Action.RUNSHEETS):
        offer_package(store, sheet)
        return
    stage, package = st.columns(2)
    with stage:
        offer_stage(store, sheet)
    with package:
        offer_package(store, sheet)
    offer_tickets(sheet)


def offer_stage(store: Store, sheet: Runsheet) -> None:
    """The stage in a tab of its own; its link holds the key of who leads, which phones never get."""
    # a room that is opened lets old ones go: what was left open in them on the day is kept first
    keep_due(store, answers.rooms())
    room = answers.rooms().present(people.now(), sheet.number, sheet.version, sheet.steps)
    st.link_button(words.STAGE, f"/podium/{sheet.number}?sleutel={room.key}", type="primary", disabled=not sheet.steps)
    st.html(style.paragraph(words.STAGE_NOTE, "note"))


def offer_tickets(sheet: Runsheet) -> None:
    """Tickets for who comes in, so that one machine is one voice; to print, and to ask no more."""
    room = answers.rooms().of(sheet.number)
    if room is None:
        return
    with st.expander(words.TICKETS):
        st.html(style.paragraph(words.TICKETS_WHY, "note"))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            least = max(room.ticket_count, 1)
            count = st.number_input(words.TICKET_COUNT, least, MOST_TICKETS, max(least, 60), width=220, key="briefjes")
            label = words.TICKETS_MORE if room.ticket_count else words.TICKETS_MAKE
            st.button(label, key="maak-briefjes", on_click=_ask_tickets, args=(sheet, count))
            if room.ticket_count:
                st.download_button(words.TICKETS_PRINT, partial(_tickets, sheet, room), words.TICKETS_FILE, "text/html")
                st.button(words.TICKETS_STOP, key="geen-briefjes", on_click=_ask_tickets, args=(sheet, 0))
        st.html(style.paragraph(words.tickets_asked(room.ticket_count), "note"))
        if room.ticket_count and hall.is_only_here(hall.url_for_phones(str(st.context.url), "")):
            st.html(style.paragraph(words.TICKETS_ONLY_HERE, "missing"))


def _ask_tickets(sheet: Runsheet, count: int) -> None:
    try:
        room = answers.rooms().present(people.now(), sheet.number, sheet.version, sheet.steps)
        room.ask_tickets(count)
    except RefusedError:
        runsheet_saving.say("error", frame_words.REFUSED)
    except StoreError:
        runsheet_saving.say("error", words.NOT_STORED)


def _tickets(sheet: Runsheet, room: Room) -> bytes:
    return tickets.document(sheet.name, str(st.context.url), answers.rooms().tickets(room)).encode()


def offer_package(store: Store, sheet: Runsheet) -> None:
    """The whole running order as one file that works without a server."""

    def made() -> bytes:
        is_demo = has_demo_rows(store)
        return document.page(sheet.name, stage_steps(sheet.steps, store), None, is_demo=is_demo).encode()

    name = words.package_name(sheet.name)
    st.download_button(words.PACKAGE, made, name, "text/html", on_click="ignore", disabled=not sheet.steps)
    st.html(style.paragraph(words.PACKAGE_NOTE, "note"))


def adopted(held: Sequence[Day], is_adoptable: Callable[[str, Any], bool]) -> tuple[Any, str] | None:
    """Which result a region takes over, and which region; None when there is nothing or nobody asked yet.

    Only what phones answered for a region says something of it, and only of that one: the hall is no region.
    """
    own = [one.line for day in held for result in day.results for one in result.regions]
    fit = [line for line in own if is_adoptable(line.kind_code, line.totals)]
    fit = [line for line in fit if people.may_now(Action.TAKE_OVER, line.region)]
    if not fit:
        return None
    st.html(style.heading(words.ADOPT) + style.paragraph(words.ADOPT_INTRO, "note"))
    with st.form("overnemen", border=False):
        which, press = st.columns([8, 2], vertical_alignment="bottom")
        place = which.selectbox(
            words.ADOPT_WHICH,
            range(len(fit)),
            index=None,
            placeholder=words.ADOPT_CHOOSE,
            format_func=lambda place: words.result_label(fit[place]),
        )
        is_pressed = press.form_submit_button(words.ADOPT_BUTTON)
    if not is_pressed:
        return None
    if place is None:
        st.warning(words.ADOPT_CHOOSE)
        return None
    return fit[place], fit[place].region


def hand_over(name: str, content: bytes, region: str) -> None:
    """Keep a file that was made here for its region, and lead there."""
    lead_to_upload(files.keep(name, content).digest, region)


def lead_to_upload(digest: str, region: str) -> None:
    """Where the region sees what would change and confirms, as with any file."""
    st.success(words.ADOPT_READY)
    chosen = {"voor": deliver_words.region_choice(region), "datum": today().isoformat(), "bestand": digest}
    frame.link("opladen", words.TO_CONFIRM, **chosen)

"""The steps of a running order that seat the room, as rounds: for phones and for paper; knows nothing of Streamlit."""

import logging
from collections.abc import Iterator, Sequence
from datetime import date

from data.room import Room
from data.room_seating import Round, Seated
from data.rooms import Rooms
from data.runsheets import Runsheet, Step
from data.store import Store, today
from ui import html
from ui.figures.figure import UnknownChoiceError, straight
from ui.figures.learning import tables
from ui.stage.asked import AddressError, read
from ui.targets import day_steps
from ui.targets import seats_nl as words

TABLES = "tafels"
"""The picture of lerend_netwerk with tables."""


def rounds(steps: Sequence[Step], store: Store, day: date | None = None) -> tuple[Round, ...]:
    """Every step that shows tables, in order; one that cannot be shown seats nobody."""
    return tuple(_rounds(steps, store, day or today()))


def _rounds(steps: Sequence[Step], store: Store, day: date) -> Iterator[Round]:
    for position, step in enumerate(steps, 1):
        if not day_steps.shows(step, TABLES):
            continue
        try:
            asked, at = read(step.address, store, day)
            facts = tables.ask_facts(straight(at), asked.setting)
        except (AddressError, UnknownChoiceError):
            logging.getLogger(__name__).warning("no tables for %s", step.address)
            continue
        seated = (
            Seated(one.number, one.item or "", {seat.region: seat.role for seat in one.seats}) for one in facts.tables
        )
        yield Round(position, facts.round_number, step.minutes, tuple(seated))


def are_for_phones(steps: Sequence[Step], number: int) -> bool:
    """Whether a phone has something to do at pictures: find its table, or choose next steps."""
    return any(day_steps.shows(one, TABLES) for one in steps) or bool(day_steps.positions(steps, number))


def keep(store: Store, rooms: Rooms, room: Room, sheet: Runsheet) -> None:
    """Tell the phones of a room where regions sit in the running order that is presented."""
    seated = rounds(sheet.steps, store)
    if seated != rooms.seatings.rounds(room.code):
        rooms.seatings.keep(room.code, sheet.version, seated)


def sheets(name: str, seated: Sequence[Round]) -> str:
    """One page per round for print: who sits at which table, and where each region finds its place."""
    return html.document("targets/seats.html.j2", name=name, rounds=list(map(words.page, seated)), words=words)

"""What a facilitator and an administrator can do: the next day, running orders, rooms; backups, people, refusals."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from data import audit, backup, runsheets
from data.access import Action, Principal, may
from data.questions.region_work import network_days_around
from data.store import Store, today
from ui import address, answers, formats, people, settings, style
from ui.answers import ask
from ui.html import join, tag
from ui.texts import work as words
from ui.work import pieces
from ui.work.pieces import Line

_REFUSED_DAYS, _MOST_LINES = 7, 500


def facilitate(store: Store, _by: Principal) -> None:
    """The next network day, each running order, and which of them has an open room."""
    coming, last = words.network_days(ask(network_days_around, today()))
    st.html(style.block(str(join(tag("h2", coming), tag("p", last, class_="note") if last else ""))))
    open_numbers = {room.number for room in answers.rooms().all() if not room.is_over}
    lines = [
        Line(
            "",
            sheet.name,
            words.runsheet(sheet, has_room=sheet.number in open_numbers),
            address.write("netwerkdag", {"draaiboek": str(sheet.number)}),
            words.OPEN_RUNSHEET,
        )
        for sheet in runsheets.listed(store)
    ]
    none = Line("0", words.NO_RUNSHEETS, words.NO_RUNSHEETS_WHY, "netwerkdag", words.MAKE_RUNSHEET)
    st.html(style.block(str(pieces.lines(lines or [none]))))


def administer(store: Store, by: Principal) -> None:
    """How old the newest backup is, who is signed in, which links wait, what was refused lately."""
    lines = [_backup(store, by), *_people(by), _refusals(store, by)]
    waiting = sum(bool(one.address) for one in lines)
    st.html(style.block(str(join(tag("h2", words.to_look_at(waiting)), pieces.lines(lines)))))


def _backup(store: Store, by: Principal) -> Line:
    folder = settings.BACKUPS.value()
    to = address.write("beheer", {"onderdeel": "reservekopie"})
    if not folder:
        return Line("!", words.BACKUP_NOT_SET, words.BACKUP_WHY, to, words.SEE)
    try:
        newest = backup.newest(store, by, folder)
    except OSError:
        newest = None
    if newest is None:
        return Line("!", words.BACKUP_NONE, words.BACKUP_WHY, to, words.SEE)
    is_old = newest.is_old(datetime.now(UTC).replace(tzinfo=None))
    return Line(
        "!" if is_old else "✔", words.backup(newest), words.backup_age(is_old=is_old), to if is_old else "", words.SEE
    )


def _people(by: Principal) -> list[Line]:
    """Where nobody signs in there are none."""
    if people.mode().value == "open" or not may(by, Action.ADMINISTER):
        return []
    now = datetime.now(UTC).timestamp()
    sessions = people.sessions().current(by)
    waiting = [one for one in people.sessions().listed(by) if one.state(now) == "waiting"]
    to = address.write("beheer", {"onderdeel": "links"})
    said = words.people(len(sessions), len(waiting))
    return [Line(formats.number(len(waiting)), *said, to if waiting else "", words.SEE)]


def _refusals(store: Store, by: Principal) -> Line:
    since = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=_REFUSED_DAYS)
    lines = audit.read(store.ledger, by, _MOST_LINES, outcome=audit.REFUSED)
    count = sum(line.made_at >= since for line in lines)
    to = address.write("beheer", {"onderdeel": "logboek"}) if count else ""
    return Line(formats.number(count), *words.refusals(count), to, words.SEE)

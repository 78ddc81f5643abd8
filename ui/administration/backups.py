"""How old the newest backup is, and how one is made; making one is for the machine itself."""

from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from data import backup
from data.access import Principal
from data.store import Store
from ui import settings, style
from ui.administration import pieces
from ui.html import join, tag
from ui.texts import administration as words


def show(store: Store, by: Principal) -> None:
    """The newest one in the folder of the setting, or what lacks."""
    folder = settings.BACKUPS.value()
    st.html(style.heading(words.BACKUP))
    if folder:
        _tell(store, by, folder)
    else:
        st.html(style.paragraph(words.BACKUP_NOT_SET, "missing"))
    st.html(style.heading(words.BACKUP_HOW) + style.paragraph(words.BACKUP_HOW_NOTE, "note"))
    for where, command in words.BACKUP_COMMANDS.items():
        told = tag("code", command.format(folder=folder or words.BACKUP_FOLDER))
        st.html(style.block(join(tag("p", where), tag("p", told)), "command"))


def _tell(store: Store, by: Principal, folder: Path) -> None:
    try:
        newest = backup.newest(store, by, folder)
    except OSError:
        st.error(words.BACKUP_UNREADABLE)
        return
    if newest is None:
        st.warning(words.BACKUP_NONE)
        return
    if newest.is_old(datetime.now(UTC).replace(tzinfo=None)):
        st.warning(words.BACKUP_OLD)
    pieces.listed(words.BACKUP_HEADERS, [words.backup_row(newest)], "")

"""The page beheer: refused or shown, a part at a time."""

from collections.abc import Callable, Mapping

import streamlit as st

from data import audit
from data.access import Act, Action, Principal
from data.store import Store
from ui import people, style, widgets
from ui.administration import backups, keys, lines, links, organisations, pieces, sessions
from ui.figures.figure import Switch
from ui.texts import administration as words

PART = Switch("onderdeel", words.PART, words.PARTS)
_PARTS: Mapping[str, Callable[[Store, Principal], None]] = {
    "links": links.show,
    "aangemeld": sessions.show,
    "sleutels": keys.show,
    "organisaties": organisations.show,
    "logboek": lines.show,
    "reservekopie": backups.show,
}


def show(store: Store) -> None:
    """The part that was chosen. Raises RefusedError for who is no administrator."""
    by = people.now()
    audit.allow(store.ledger, Act(by, Action.ADMINISTER))
    st.html(style.paragraph(words.INTRO, "note"))
    way_in = words.WAYS_IN.get(people.mode().value)
    if way_in:
        st.html(style.banner(way_in))
    part = widgets.switch(PART)
    pieces.tell()
    _PARTS[part](store, by)

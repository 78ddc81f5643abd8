"""The page werk: the part that somebody may, or the one that was chosen of several."""

from collections.abc import Callable, Mapping

import streamlit as st

from data.access import Action, Mode, Principal, may, regions_for
from data.store import Store
from data.typed_text import Judge
from ui import people, style, widgets
from ui.figures.figure import Switch
from ui.texts import work as words
from ui.work import others, region, rounds

PART_KEY = "wie"
_SERVER = "beheerder"


def show(store: Store, judge: Judge, confirm: region.Confirm) -> None:
    """What there is to do for who runs this page; ``judge`` finds personal data in what is typed."""
    by = people.now()
    parts: Mapping[str, Callable[[Store, Principal], None]] = {
        "regio": lambda store, by: region.show(store, by, judge, confirm),
        "kernpartner": lambda store, by: rounds.show(store, by, judge),
        "begeleider": others.facilitate,
        _SERVER: others.administer,
    }
    allowed = {part: label for part, label in words.PARTS.items() if _may(by, part)}
    if not allowed:
        st.html(style.paragraph(words.NOTHING_FOR_YOU, "note"))
        return
    # who signed in as administrator comes for the server; where nobody signs in, most come for a region
    first = _SERVER if by.mode is not Mode.OPEN and _SERVER in allowed else next(iter(allowed))
    part = Switch(PART_KEY, words.WHO, allowed, opens_with=first)
    chosen = widgets.switch(part) if len(allowed) > 1 else first
    parts[chosen](store, by)


def _may(by: Principal, part: str) -> bool:
    if part == "regio":
        return bool(regions_for(by, Action.DELIVER))
    actions = {"kernpartner": Action.COLLECT, "begeleider": Action.RUNSHEETS, _SERVER: Action.ADMINISTER}
    return may(by, actions[part])

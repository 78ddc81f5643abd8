"""Who is signed in now, and ending that."""

import streamlit as st

from data import audit
from data.access import Act, Action, Principal
from data.store import Store
from ui import people, style
from ui.administration import pieces
from ui.texts import administration as words


def show(store: Store, by: Principal) -> None:
    """All sessions of now, and the way to end one, or all of a person."""
    current = people.sessions().current(by)
    own = audit.who(store.ledger, Act(by, Action.ADMINISTER))
    st.html(style.heading(words.SESSIONS) + style.paragraph(words.SESSIONS_NOTE, "note"))
    lines = [words.session_row(one, own) for one in current]
    pieces.listed(words.SESSION_HEADERS, lines, words.NOBODY_IN)
    if not current:
        return
    options = {one.code: words.session_choice(one, own) for one in current}
    code = pieces.pick(words.SESSION_CHOOSE, options, "sessie")
    if code is None:
        return
    clicked = pieces.agreed(words.SESSION_AGREE, code, words.SESSION_END, words.SESSION_END_ALL)
    if clicked is None:
        return
    try:
        count = people.sessions().end_other(by, code, of_person=clicked == 1)
    except LookupError:
        pieces.overtaken()
    else:
        pieces.done(words.sessions_ended(count))

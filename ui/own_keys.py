"""The keys of who looks at the page gegevens: make one for a program, see them, withdraw one."""

import streamlit as st

from data import audit
from data.access import Act, Action, Principal
from data.reading_keys import KEY_DAYS, UnusableKeyError
from ui import frame, people, style
from ui.administration import keys, pieces
from ui.texts import data_tables as words

_NEW = "own_keys_new"


def show() -> None:
    """Nothing where nobody is asked who it is: there every program may read."""
    by = people.now()
    if by.person is None:
        return
    pieces.tell()
    st.html(style.heading(words.KEYS) + style.paragraph(words.KEYS_NOTE, "note"))
    _offer_new(by)
    own = audit.who(frame.store().ledger, Act(by, Action.LOOK))
    keys.withdrawable(people.reading_keys().own(by), own, by)


def _offer_new(by: Principal) -> None:
    key = st.session_state.pop(_NEW, "")
    if key:
        copied = style.copy_text(key, *words.KEY_COPY)
        st.html(style.paragraph(words.KEY_ONCE) + style.block(f"<p>{copied}</p>", "command"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        days = st.selectbox(words.KEY_FOR, KEY_DAYS, index=1, format_func=words.days, key="sleutel-dagen")
        if st.button(words.KEY_MAKE, key="sleutel-maak"):
            try:
                st.session_state[_NEW] = people.reading_keys().make(by, days)[1]
            except UnusableKeyError:
                st.warning(words.KEY_TOO_MANY)
            else:
                st.rerun()

"""Keys by which programs read tables: whose they are, and ending one."""

from collections.abc import Sequence

import streamlit as st

from data import audit
from data.access import Act, Action, Principal
from data.reading_keys import ReadingKey
from data.store import Store
from ui import people, style
from ui.administration import pieces
from ui.texts import administration as words


def show(store: Store, by: Principal) -> None:
    """All keys that count, and the way to withdraw one."""
    st.html(style.heading(words.KEYS) + style.paragraph(words.KEYS_NOTE, "note"))
    withdrawable(people.reading_keys().listed(by), audit.who(store.ledger, Act(by, Action.LOOK)), by)


def withdrawable(keys: Sequence[ReadingKey], own: str | None, by: Principal) -> None:
    """These keys, and the way to withdraw one of them; ``own`` is who looks."""
    pieces.listed(words.KEY_HEADERS, [words.key_row(one, own) for one in keys], words.NO_KEYS)
    if not keys:
        return
    number = pieces.pick(words.KEY_CHOOSE, {one.number: words.key_choice(one) for one in keys}, "sleutel-weg")
    if number is None or pieces.agreed(words.KEY_AGREE, f"sleutel-{number}", words.KEY_WITHDRAW) is None:
        return
    try:
        people.reading_keys().withdraw(by, number)
    except LookupError:
        pieces.overtaken()
    else:
        pieces.done(words.key_withdrawn(number))

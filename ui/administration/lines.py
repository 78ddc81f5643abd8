"""The audit: its newest lines in plain words, of one region or outcome where somebody asks, and to take along."""

import streamlit as st

from data import audit
from data.access import Principal
from data.store import Store
from ui import style
from ui.administration import pieces
from ui.html import tag
from ui.targets import audit_file
from ui.texts import administration as words
from ui.texts import deliver


def show(store: Store, by: Principal) -> None:
    """The newest lines, and the file that holds them."""
    st.html(style.heading(words.AUDIT) + style.paragraph(words.AUDIT_NOTE, "note"))
    left, right = st.columns(2)
    region = left.selectbox(
        words.AUDIT_REGION,
        [None, *audit_file.REGIONS],
        format_func=lambda code: deliver.region_choice(code) if code else words.EVERY_REGION,
        key="logboek-regio",
    )
    outcome = right.selectbox(
        words.AUDIT_OUTCOME,
        [None, *words.OUTCOMES],
        format_func=lambda one: words.OUTCOMES[one] if one else words.EVERY_OUTCOME,
        key="logboek-uitkomst",
    )
    lines = audit.read(store.ledger, by, words.AUDIT_MOST, region, outcome)
    if lines:
        address = audit_file.address_of(region, outcome)
        link = tag("a", words.AUDIT_FILE, href=address, download=words.AUDIT_FILE_NAME, class_="button")
        st.html(style.block(tag("p", link, class_="buttons")))
    pieces.listed(words.AUDIT_HEADERS, [words.audit_row(line) for line in lines], words.AUDIT_EMPTY)

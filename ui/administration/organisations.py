"""Which regions an organisation works for: see, add, change, take away."""

import streamlit as st

from data import organisations
from data.access import Principal
from data.organisations import Organisation, UnusableOrganisationError
from data.store import Store
from ui import style
from ui.administration import pieces
from ui.texts import administration as words


def show(store: Store, by: Principal) -> None:
    """All of them, and the one that is worked on."""
    kept = {one.code: one for one in organisations.kept(store.ledger, by)}
    st.html(style.heading(words.ORGANISATIONS) + style.paragraph(words.ORGANISATIONS_NOTE, "note"))
    lines = [words.organisation_row(one) for one in kept.values()]
    pieces.listed(words.ORGANISATION_HEADERS, lines, words.NONE_YET)
    code = pieces.pick(words.ORGANISATION_CHOOSE, {one: words.organisation(one) for one in kept}, "organisatie")
    _edit(store, by, kept.get(code or ""), len(kept))
    if code:
        _offer_forgetting(store, by, code)


def _edit(store: Store, by: Principal, one: Organisation | None, count: int) -> None:
    # another one, or the same after a change, is another field: it shows what is kept
    key = f"{one.code}-{one.kept_at.isoformat()}" if one else f"nieuw-{count}"
    code = one.code if one else st.text_input(
        words.ORGANISATION_CODE, key=f"code-{key}", placeholder=words.ORGANISATION_HINT, max_chars=40
    )  # fmt: skip
    regions = pieces.regions(words.ORGANISATION_REGIONS, f"regios-{key}", one.regions if one else ())
    if not st.button(words.ORGANISATION_KEEP, key=f"bewaar-{key}", type="primary", disabled=not (code and regions)):
        return
    try:
        written = organisations.keep(store.ledger, by, code, regions)
    except UnusableOrganisationError:
        st.error(words.ORGANISATION_WRONG)
    else:
        pieces.done(words.organisation_kept(written))


def _offer_forgetting(store: Store, by: Principal, code: str) -> None:
    if pieces.agreed(words.ORGANISATION_AGREE, code, words.ORGANISATION_FORGET) is None:
        return
    try:
        organisations.forget(store.ledger, by, code)
    except LookupError:
        pieces.overtaken()
    else:
        pieces.done(words.organisation_gone(code))

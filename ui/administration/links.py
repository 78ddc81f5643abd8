"""Personal links: make one, see what became of each, withdraw one."""

import time
from urllib.parse import urljoin

import streamlit as st

from data.access import GIVEN, Mode, Principal, Role
from data.sessions import LINK_DAYS, MOST_LINK_DAYS, Invitation
from data.store import Store
from ui import people, style
from ui.administration import pieces
from ui.drawing import lists, tables
from ui.html import join, tag
from ui.signing.pages import IN, KEY_FIELD
from ui.texts import administration as words
from ui.texts.signing import ROLES

_NEW = "administration_new_link"


def show(_store: Store, by: Principal) -> None:
    """Make one where links let people in, and the list of all."""
    if people.mode() is not Mode.PROVIDER:  # nobody could come in with it
        _offer_new(by)
    now = time.time()
    every = people.sessions().listed(by)
    counting = [one for one in every if one.state(now) == "waiting" or one.session_count]
    st.html(style.heading(words.LINKS))
    pieces.listed(words.LINK_HEADERS, [words.link_row(one, now) for one in counting], words.NONE_YET)
    _offer_withdrawal(by, counting)
    over = [words.link_row(one, now) for one in every if one not in counting]
    if over:
        folded = lists.fold(words.LINKS_OVER.format(count=len(over)), tables.stacked(words.LINK_HEADERS, over))
        st.html(style.block(folded))


def _offer_new(by: Principal) -> None:
    st.html(style.heading(words.LINK_NEW) + style.paragraph(words.LINK_NEW_NOTE, "note"))
    _tell_new()
    left, right = st.columns(2)
    role = left.selectbox(words.LINK_ROLE, GIVEN, format_func=ROLES.__getitem__, key="link-rol")
    days = right.number_input(words.LINK_DAYS, 1, MOST_LINK_DAYS, LINK_DAYS, key="link-dagen")
    regions = pieces.regions(words.LINK_REGIONS, "link-regios") if role is Role.STAFF else []
    is_whole = bool(regions) or role is not Role.STAFF
    if st.button(words.LINK_MAKE, key="link-maak", type="primary", disabled=not is_whole):
        st.session_state[_NEW] = (*people.sessions().invite(by, role, regions, days), days)
        st.rerun()


def _tell_new() -> None:
    """The link that was made, once: nobody can ask for it again."""
    number, key, days = st.session_state.pop(_NEW, (0, "", 0))
    if not number:
        return
    address = f"{IN.lstrip('/')}?{KEY_FIELD}={key}"
    st.success(words.link_made(number, days))
    told = join(tag("p", words.LINK_ONCE), tag("p", tag("code", urljoin(st.context.url or "", address))))
    st.html(style.block(f"{told}{style.copy(address, *words.LINK_COPY)}", "command"))


def _offer_withdrawal(by: Principal, counting: list[Invitation]) -> None:
    if not counting:
        return
    options = {one.number: words.link_choice(one) for one in counting}
    number = pieces.pick(words.LINK_CHOOSE, options, "link-weg")
    if number is None or pieces.agreed(words.LINK_AGREE, f"link-{number}", words.LINK_WITHDRAW) is None:
        return
    people.sessions().withdraw(by, number)
    pieces.done(words.link_withdrawn(number))

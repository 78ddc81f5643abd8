"""What the page versies lets people do with one delivery: fetch its file, put its state back."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from data.queries import Delivery
from data.store import Store, SupersededError
from ui import style
from ui.texts import deliver as deliver_words
from ui.texts import versions as words

_DONE = "put_back"


def offer_original(store: Store, one: Delivery) -> None:
    """The file as it was handed in, or that it is gone."""
    if one.file_name and store.has_original(one.sha256):
        st.download_button(words.DOWNLOAD, partial(_original, store, one.sha256), one.file_name, on_click="ignore")
    elif one.file_name:
        st.html(style.paragraph(words.FILE_MISSING, "missing"))


def _original(store: Store, digest: str) -> bytes:
    return store.original(digest) or b""


def offer_way_back(one: Delivery, way: Any, shown: str, version: int, put_back: Callable[[str], Any]) -> None:
    """Undo or put back, after agreement; ``way`` is a loaders.deliveries.history.WayBack.

    ``shown`` is what it would change.

    ``put_back`` gets the role of who does it and answers with a loaders.deliveries.record.Outcome.
    """
    st.html(style.heading(words.BACK))
    done = st.session_state.pop(_DONE, None)
    if done:
        st.success(words.put_back(done))
    if way.is_same:
        st.html(style.paragraph(words.NOTHING_TO_PUT_BACK, "note"))
        return
    st.html(style.paragraph(words.way_back(one, is_undo=way.is_undo)) + shown)
    role = st.selectbox(words.ROLE, deliver_words.ROLES, key="rol")
    # the version in the key: what was agreed to before the data changed is not agreed to after
    is_agreed = st.checkbox(words.AGREE, key=f"terug-{one.id}-{version}")
    if st.button(words.button(one, is_undo=way.is_undo), type="primary", disabled=not is_agreed) and is_agreed:
        try:
            st.session_state[_DONE] = put_back(role).delivery_id
        except SupersededError:
            st.warning(words.SUPERSEDED)
            st.stop()
        except OSError:
            st.error(words.NOT_STORED)
            st.stop()
        st.rerun()

"""The end of handing in: what changed, the way back in place, and where to look."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from data import reference
from data.store import SupersededError
from ui import frame, style
from ui.texts import deliver as words
from ui.texts import kept as kept_words
from ui.texts import upload as upload_words
from ui.upload import files, head
from ui.upload.waiting import Kept

_STORED, _UNDONE = "stored", "undone"


def remember(file: Kept, region: str, day: date, outcome: Any) -> None:
    """This session confirmed this file; ``outcome`` is a loaders.deliveries.record.Outcome."""
    st.session_state[_STORED] = (outcome.status, file.digest, region, day, outcome.delivery_id)


def delivered(file: Kept, region: str, day: date) -> int | None:
    """The delivery that this file is since this session confirmed it; None when it did not."""
    _, *what, number = st.session_state.get(_STORED) or ("", None)
    return number if tuple(what) == (file.digest, region, day) else None


def show(file: Kept, region: str, day: date, line: Mapping[str, Any], undo: Callable[[], Any] | None) -> None:
    """That the file is in the figures, now or before, and where to look; ``line`` is of data.deliveries.deliveries.

    ``undo`` takes it back, where it is the newest of its date.
    """
    is_confirmed = delivered(file, region, day) is not None
    is_new = is_confirmed and st.session_state[_STORED][0] == "loaded"
    st.html(head.steps(3, 0, 0))
    st.success(words.stored(line) if is_new else words.nothing_new(line) if is_confirmed else words.unchanged(line))
    if line["is_copy"]:
        st.html(style.paragraph(kept_words.COPY_NOTE, "note"))
    if region in reference.regions():
        frame.link("regio", words.TO_REGION, regio=words.region_choice(region))
    frame.link("overzicht", words.TO_OVERVIEW)
    files.offer_another()
    if is_new and undo:
        _offer_undo(undo)


def _offer_undo(undo: Callable[[], Any]) -> None:
    is_asked = st.button(upload_words.UNDO)
    st.html(style.paragraph(upload_words.UNDO_NOTE, "note"))
    if not is_asked:
        return
    try:
        undo()
    except SupersededError:
        st.warning(words.SUPERSEDED)
        return
    except OSError:
        st.error(words.NOT_STORED)
        return
    del st.session_state[_STORED]
    st.session_state[_UNDONE] = True
    st.query_params.pop("bestand", None)
    st.rerun()


def say_undone() -> None:
    """Say once that what was handed in is undone."""
    if st.session_state.pop(_UNDONE, False):
        st.success(upload_words.UNDONE)

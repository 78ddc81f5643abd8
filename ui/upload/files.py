"""The file that is being handed in: it waits in memory until it is confirmed, and the link names it."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import streamlit as st

from data.store import SupersededError
from loaders.checks.checked import Checked
from loaders.choices import Choices, Key
from ui import cache, people, quotas, settings
from ui.texts import deliver as words
from ui.texts import quotas as quota_words
from ui.upload.waiting import Kept, Waiting

_VISITOR, _TURN = "visitor", "upload_turn"
_CHECKED_KEPT = 40


@st.cache_resource(show_spinner=False)
def _waiting() -> Waiting:
    return Waiting(settings.WAITING_MB.value() * quotas.MEGABYTE)


def keep(name: str, content: bytes) -> Kept:
    """Hold a file in memory until it is confirmed or others push it out; the link names it by its digest."""
    visitor = st.session_state.setdefault(_VISITOR, secrets.token_hex(8))
    kept = _waiting().keep(visitor, name, content, _owner())
    st.query_params["bestand"] = kept.digest
    return kept


def _owner() -> str:
    """Who alone may see what waits: who follows the link of somebody else does not."""
    return people.now().person or ""


def answer(file: Kept, answers: Mapping[Key, str | None]) -> None:
    """Hold new answers about a file with it; None asks a question again."""
    _waiting().answer(file, answers)


def checked(check: Callable[..., Checked]) -> Callable[[str, str, str, str, bytes], Checked]:
    """How a file is checked, with its progress: by digest, name, region, answers as JSON and content.

    What came of it is kept: every click on a question asks it again.
    """
    return partial(_checked, check)


@cache.kept(_CHECKED_KEPT, lambda check, *asked: asked[:-1])
def _checked(  # noqa: PLR0913, PLR0917 - what decides how a file is read
    check: Callable[..., Checked], digest: str, name: str, region: str, answers: str, content: bytes
) -> Checked:
    with progress(words.CHECKING) as tell:
        return check(content, region, tell, choices=Choices.from_json(answers), file_name=name)


def offer_another() -> None:
    """The button to begin with another file; what the first one held stays until it is pushed out."""
    st.button(words.ANOTHER, on_click=_leave)


def _leave() -> None:
    st.query_params.pop("bestand", None)


def dropped(region: str) -> Kept | None:
    """The file dropped for this region; a sentence where somebody may hand in no more today."""
    if quotas.reached(people.now().person or people.visit()):
        st.warning(quota_words.UPLOADS)
        return None
    turn = st.session_state.setdefault(_TURN, 0)
    upload = st.file_uploader(words.UPLOAD, type=None, key=f"bestand-{region}-{turn}", max_upload_size=10)
    if upload is None:
        return None
    # whoever comes back here (another file, the back button) finds a field without the file of before
    st.session_state[_TURN] = turn + 1
    return keep(upload.name, upload.getvalue())


def waiting(stored_as: Callable[[str], Mapping[str, Any] | None]) -> Kept | None:
    """The file that the link names: it waits in memory, so that a reload halfway loses nothing.

    A server that starts again has none of them: whether this one was confirmed before, ``stored_as`` says.
    """
    digest = st.query_params.get("bestand")
    if not digest:
        return None
    file = _waiting().get(digest, _owner())
    if file is None:
        line = stored_as(digest)
        if line:
            st.success(words.unchanged(line))
        else:
            st.info(words.FILE_GONE)
    return file


@contextmanager
def progress(sentence: str) -> Iterator[Callable[[float], None]]:
    """A progress bar that is told 0..1 and disappears afterwards."""
    bar = st.progress(0.0, sentence)

    def tell(share: float) -> None:
        bar.progress(min(max(share, 0.0), 1.0), sentence)

    try:
        yield tell
    finally:
        bar.empty()


@contextmanager
def storing() -> Iterator[Callable[[float], None]]:
    """The progress of storing; when the disk refuses, a plain sentence and the end of the run.

    When others handed in a moment before, the page begins anew with what would change now.
    """
    try:
        with progress(words.STORING) as tell:
            yield tell
    except SupersededError:
        st.rerun()
    except OSError:
        st.error(words.NOT_STORED)
        st.stop()

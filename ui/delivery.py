"""The steps of the page opladen: place, file, verdict, differences; files wait here until they are confirmed."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from data import reference
from data.store import SupersededError, today
from ui import columns, frame, grouped, style
from ui.texts import deliver as words
from ui.waiting import Kept, Waiting

_ROWS_NAMED = 12
_SEEN = "delivery_seen"
_VISITOR = "visitor"


class Place(NamedTuple):
    """What is handed in for: a region (or the learning network), a date, and the role of who does it."""

    region: str
    day: date
    role: str


@st.cache_resource(show_spinner=False)
def _waiting() -> Waiting:
    return Waiting()


def keep(name: str, content: bytes) -> Kept:
    """Hold a file in memory until it is confirmed or others push it out; the link names it by its digest."""
    visitor = st.session_state.setdefault(_VISITOR, secrets.token_hex(8))
    kept = _waiting().keep(visitor, name, content)
    st.query_params["bestand"] = kept.digest
    return kept


def answer(file: Kept, answers: str) -> None:
    """Hold what people answered about a file with it."""
    _waiting().answer(file, answers)


def choose_place() -> Place | None:
    """The first step: for which region and date, and who; None until a region is chosen."""
    region_place, day_place, role_place = st.columns(3)
    codes = [None, *reference.regions(), reference.LEARNING_NETWORK]
    region = region_place.selectbox(
        words.REGION, codes, format_func=words.region_choice, key="voor", bind="query-params"
    )
    now = today()  # named as the value: a date field without one loses its place in the link
    day = day_place.date_input(words.DATE, now, max_value=now, format="DD/MM/YYYY", key="datum", bind="query-params")
    role = role_place.selectbox(words.ROLE, words.ROLES, key="rol")
    if region and day:
        return Place(region, day, role)
    st.html(style.paragraph(words.REGION_FIRST, "note"))
    return None


def show_check(checked: Any) -> None:
    """The verdict in one sentence, the findings, and how the columns were understood.

    ``checked`` is a loaders.checks.checking.Checked.
    """
    blocking = sum(finding.blocks for finding in checked.findings)
    rows = sum(map(len, checked.sheets.values()))
    summary = words.summary(checked.status, blocking, len(checked.findings) - blocking, rows)
    (st.success if checked.status == "ok" else st.warning)(summary)
    if checked.findings:
        st.html(grouped.grouped_findings_html(checked.findings))
    if checked.columns:
        st.html(columns.columns_html(checked.columns, words.COLUMNS))


def stop_when_stored(line: dict[str, Any] | None, region: str, *, is_new: bool) -> None:
    """When the file is in the figures, now or before, say so and where to look; ``line`` is of queries.deliveries."""
    if line is None:
        return
    st.success(words.stored(line) if is_new else words.unchanged(line))
    if region in reference.regions():
        frame.link("regio", words.TO_REGION, regio=words.region_choice(region))
    frame.link("overzicht", words.TO_OVERVIEW)
    st.stop()


def agree_aside(count: int, digest: str) -> bool:
    """True when no row is left aside, or when it is agreed to."""
    return not count or st.checkbox(words.leave_aside(count), key=f"opzij-{digest}")


def confirm(described: Sequence[Any], digest: str, day: date, *, is_overtaken: bool) -> bool:
    """The last step: what would change, and the button; True when it was pressed.

    A sheet that loses most of its rows has to be agreed to first. What others handed in since this was shown
    (``is_overtaken``) is said, and a click on what was shown before counts for nothing.

    ``described`` are loaders.deliveries.described.Described, one a sheet.
    """
    if is_overtaken:
        st.warning(words.SUPERSEDED)
    moved = [one for one in described if one.new or one.changed or one.gone]
    for one in moved:
        st.html(difference_html(one))
    still = [(one.sheet, one.same_count) for one in described if one not in moved]
    st.html(style.paragraph(words.unmoved(still) if moved else words.nothing_changes(day), "note"))
    agreed = []
    for one in (one for one in described if one.is_wipe):
        st.warning(words.wipe(one.sheet, len(one.gone), one.current_count))
        agreed.append(st.checkbox(words.WIPE_CONFIRM, key=f"wipe-{one.sheet}-{digest}"))
    return st.button(words.CONFIRM, type="primary", disabled=not all(agreed)) and not is_overtaken


def seen(version: int, *what: Any) -> int:
    """The data version at which this person last saw what would change: that of the run before, at a click.

    Others may hand in between looking and clicking; what they changed was not on the screen.
    """
    before = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = (what, version)
    return int(before[1]) if before and before[0] == what else version


def difference_html(difference: Any) -> str:
    """What one sheet changes, with the rows named; ``difference`` is a loaders.deliveries.described.Described."""
    counts = words.difference(
        difference.sheet, len(difference.new), difference.changed_row_count, len(difference.gone), difference.same_count
    )
    named = [
        *(f"{words.NEW}: {name}" for name in difference.new[:_ROWS_NAMED]),
        *_more(len(difference.new)),
        *(
            f"{words.CHANGED}: {one.row} – {one.header}: {words.value(one.old)} → {words.value(one.new)}"
            for one in difference.changed[:_ROWS_NAMED]
        ),
        *_more(len(difference.changed)),
        *(f"{words.GONE}: {name}" for name in difference.gone[:_ROWS_NAMED]),
        *_more(len(difference.gone)),
    ]
    items = "".join(f"<li>{style.text(line)}</li>" for line in named)
    return style.block(f"<details><summary>{style.text(counts)}</summary><ul>{items}</ul></details>")


def _more(count: int) -> list[str]:
    return [words.MORE.format(count=count - _ROWS_NAMED)] if count > _ROWS_NAMED else []


def dropped_file(region: str) -> Kept | None:
    """The file dropped for this region; after a reload the one the link still names."""
    upload = st.file_uploader(words.UPLOAD, type=None, key=f"bestand-{region}", max_upload_size=10)
    return waiting_file() if upload is None else keep(upload.name, upload.getvalue())


def waiting_file() -> Kept | None:
    """The file that the link names: it waits in memory, so that a reload halfway loses nothing."""
    digest = st.query_params.get("bestand")
    if not digest:
        return None
    file = _waiting().get(digest)
    if file is None:
        st.info(words.FILE_GONE)
    else:
        st.html(style.paragraph(file.name, "note"))
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

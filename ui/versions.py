"""Pieces of the page versies: the timeline, rows left aside, and what one may do with one delivery."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from data.deliveries import Delivery, versions
from data.rows import lines
from data.store import Store, SupersededError
from loaders.findings import found
from ui import formats, style
from ui.drawing import tables
from ui.figures.figure import Ask, Links, Piece, Setting
from ui.html import Html, tag
from ui.texts import deliver as deliver_words
from ui.texts import findings as finding_words
from ui.texts import kept as kept_words
from ui.texts import versions as words
from ui.upload.changes import sheet_html

_DONE = "put_back"


def timeline(deliveries: pd.DataFrame, sentences: Mapping[int, str]) -> str:
    """The deliveries of one region with what each moved; ``deliveries`` is data.deliveries.deliveries."""
    cells = [
        (
            str(line.id),
            formats.day(line.reference_date),
            sentences[line.id],
            formats.number(line.row_count),
            formats.number(line.refused_row_count),
            words.received(line.received_at),
            line.user_role,
            words.file(line.file_name),
        )
        for line in lines(deliveries)
    ]
    return style.block(style.table(words.TIMELINE_TABLE, cells, numeric=(0, 3, 4)))


def changes(described: Sequence[Any]) -> str:
    """What differs, sheet by sheet; ``described`` are loaders.deliveries.described.Described."""
    moved = [one for one in described if one.new or one.changed_row_count or one.gone]
    return "".join(map(sheet_html, moved)) or style.paragraph(words.NO_DIFFERENCE, "note")


def _refused(ask: Ask, setting: Setting) -> pd.DataFrame:
    return ask(versions.refused_rows, setting.as_of, setting.own)


def _aside(rows: pd.DataFrame, own: str | None, links: Links) -> Html:
    if rows.empty:
        return tag("div", class_="nm")
    shown = [
        (line.sheet, str(line.row_number), " ".join(_sentences(line.sheet, line.findings)))
        for line in lines(rows.head(words.ASIDE_SHOWN))
    ]
    more = tag("p", words.more_aside(len(rows)), class_="note") if len(rows) > words.ASIDE_SHOWN else ""
    return tag(
        "div",
        tag("h2", words.ASIDE),
        tag("p", words.aside_note(len(rows)), class_="note"),
        tables.plain(words.ASIDE_TABLE, shown),
        more,
        class_="nm",
    )


ASIDE = Piece("rows_aside", _refused, _aside)
"""The rows of a region that were left aside, each with its sentences; an empty block when there are none."""


def _sentences(sheet: str, findings: str) -> list[str]:
    return [
        finding_words.sentence(found(one["code"], sheet, one["cell"], one["column"], one["seen"], **one["details"]))
        for one in json.loads(findings)
    ]


def offer_original(store: Store, one: Delivery) -> None:
    """The file as it was handed in, or that it is gone."""
    if one.file_name and store.has_original(one.sha256):
        st.download_button(words.DOWNLOAD, partial(_original, store, one.sha256), one.file_name, on_click="ignore")
        if one.upload_sha256:
            st.html(style.paragraph(kept_words.COPY_NOTE, "note"))
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
    st.html(style.paragraph(words.way_back(one, way.confirmed_later, is_undo=way.is_undo)) + shown)
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

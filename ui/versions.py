"""The page versies: the timeline, rows left aside, and what one may do with one delivery."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any, Protocol

import pandas as pd
import streamlit as st

from data import reference
from data.access import Action, Principal, regions_for
from data.deliveries import Delivery, versions
from data.questions.change_days import last_change
from data.rows import lines
from data.store import Store, SupersededError
from loaders.findings import found
from ui import formats, people, style
from ui.cache import kept
from ui.drawing import lists, tables
from ui.figures.figure import Ask, Links, Piece, Setting
from ui.filters import View
from ui.html import Html, join, tag
from ui.targets import file_address, page
from ui.texts import findings as finding_words
from ui.texts import kept as kept_words
from ui.texts import versions as words
from ui.upload.changes import sheet_html

_DONE = "put_back"
_READERS_KEPT = 200


# what a delivery moved never changes
_keep = kept(200, lambda *asked: asked[:-1])


class Past(Protocol):
    """What this page needs of loaders.deliveries.past."""

    @property
    def store(self) -> Store:
        """Where the deliveries stand."""

    def reads_all(self, region: str) -> bool:
        """Whether who looks reads every value of a region."""

    def delivery(self, number: int) -> Delivery:
        """One delivery."""

    def moved(self, number: int) -> list[Any]:
        """What it changed for its own date."""

    def compared(self, one: int, other: int) -> list[Any]:
        """What differs between what held after either."""

    def way_back(self, number: int) -> tuple[Any, list[Any]]:
        """How to put its date back to it, and what that would change."""

    def put_back(self, number: int, way: Any, seen: int, by: Principal) -> Any:
        """Do it."""


# who may read all of a region is a part of each key: what is drawn for her is drawn for nobody else
@_keep
def _moved(path: str, _reads_all: bool, number: int, past: Past) -> list[Any]:
    return past.moved(number)


@_keep
def _movement(path: str, reads_all: bool, number: int, past: Past) -> page.Body:
    return changes(_moved(path, reads_all, number, past))


@_keep
def _compared(path: str, _reads_all: bool, one: int, other: int, past: Past) -> page.Body:
    return changes(past.compared(one, other))


@_keep
def _way_back(path: str, _reads_all: bool, version: int, number: int, past: Past) -> tuple[Any, page.Body]:
    way, described = past.way_back(number)
    return way, changes(described)


def intro() -> str:
    """What can be done here by who looks."""
    regions = regions_for(people.now(), Action.DELIVER)
    is_all = len(regions) > len(reference.regions())
    back = [words.INTRO_ALL if is_all else words.INTRO_OWN] if regions else []
    return style.paragraph(" ".join([words.INTRO, *back]), "note")


def timeline(past: Past, deliveries: pd.DataFrame) -> None:
    """The deliveries of one region with what each moved; ``deliveries`` is data.deliveries.deliveries."""
    cells = [
        (
            str(line.id),
            formats.day(line.reference_date),
            words.moved(_moved(*_of(past, line.region), line.id, past), line.replaces, line.file_name, line.way),
            formats.number(line.row_count),
            formats.number(line.refused_row_count),
            words.received(line.received_at),
            line.user_role,
            words.file(line.file_name),
        )
        for line in lines(deliveries)
    ]
    table = style.block(tables.stacked(words.TIMELINE_TABLE, cells, numeric=(0, 3, 4)))
    st.html(style.heading(words.TIMELINE) + table)


def one_of(past: Past, deliveries: pd.DataFrame, version: int) -> None:
    """One delivery that people choose: what it moved or how it differs from another, its file, and the way back."""
    numbered = {line.id: line for line in lines(deliveries)}

    def label(number: int | None) -> str:
        line = numbered[number] if number else None
        return words.label(line.id, line.reference_date, line.file_name) if line else words.BEFORE_IT

    left, right = st.columns(2)
    chosen = left.selectbox(words.CHOOSE, list(numbered), format_func=label, key="levering", bind="query-params")
    other = right.selectbox(words.COMPARE_WITH, [None, *numbered], format_func=label, key="met", bind="query-params")
    one = past.delivery(chosen)
    asked = _of(past, one.region)
    shown = _compared(*asked, other, chosen, past) if other else _movement(*asked, chosen, past)
    _put(style.heading(words.compared(chosen, other)), shown)
    _offer_original(past.store, one)
    way, effect = _way_back(*asked, version, chosen, past)
    _offer_way_back(one, way, effect, version, partial(past.put_back, chosen, way, version))


def _of(past: Past, region: str) -> tuple[str, bool]:
    return str(past.store.path), past.reads_all(region)


def _put(head: str, shown: page.Body) -> None:
    with page.together():
        page.put(head)
        page.put(shown)


def changes(described: Sequence[Any]) -> page.Body:
    """What differs, sheet by sheet; ``described`` are loaders.deliveries.described.Described."""
    moved = [one for one in described if one.new or one.changed_row_count or one.gone]
    return page.clean("".join(map(sheet_html, moved)) or style.paragraph(words.NO_DIFFERENCE, "note"))


def show_aside(view: View, *, is_folded: bool = False) -> None:
    """The rows of a region that were left aside, each with its sentences, for who may see them.

    Folded on a page that is about something else.
    """
    if people.may_now(Action.ORIGINALS, view.region):
        page.piece(_piece_for(people.now(), is_folded=is_folded), view)


@lru_cache(_READERS_KEPT)
def _piece_for(by: Principal, *, is_folded: bool) -> Piece[pd.DataFrame]:
    """One for each, since what is drawn is kept by piece."""

    def refused(ask: Ask, setting: Setting) -> pd.DataFrame:
        return ask(versions.refused_rows, ask(last_change, setting.as_of), setting.own, by)

    return Piece("rows_aside_folded" if is_folded else "rows_aside", refused, partial(_aside, is_folded=is_folded))


def _aside(rows: pd.DataFrame, own: str | None, links: Links, *, is_folded: bool) -> Html:
    if rows.empty:
        return tag("div", class_="nm")
    shown = [
        (line.sheet, str(line.row_number), " ".join(_sentences(line.sheet, line.findings)))
        for line in lines(rows.head(words.ASIDE_SHOWN))
    ]
    more = tag("p", words.more_aside(len(rows)), class_="note") if len(rows) > words.ASIDE_SHOWN else ""
    listed = join(tables.plain(words.ASIDE_TABLE, shown), more)
    return tag(
        "div",
        tag("h2", words.ASIDE),
        tag("p", words.aside_note(len(rows)), class_="note"),
        lists.fold(words.aside_rows(len(rows)), listed) if is_folded else listed,
        class_="nm",
    )


def _sentences(sheet: str, findings: str) -> list[str]:
    return [
        finding_words.sentence(found(one["code"], sheet, one["cell"], one["column"], one["seen"], **one["details"]))
        for one in json.loads(findings)
    ]


def _offer_original(store: Store, one: Delivery) -> None:
    """The file as it was handed in, or that it is gone, for who may see it."""
    if not people.may_now(Action.ORIGINALS, one.region):
        return
    if one.file_name and store.has_original(one.sha256):
        address = file_address.ORIGINAL.format(number=one.id).lstrip("/")
        link = tag("a", words.DOWNLOAD, href=address, download=one.file_name, class_="button")
        st.html(tag("div", tag("p", link, class_="buttons"), class_="nm"))
        if one.upload_sha256:
            st.html(style.paragraph(kept_words.COPY_NOTE, "note"))
    elif one.file_name:
        st.html(style.paragraph(words.FILE_MISSING, "missing"))


def _offer_way_back(
    one: Delivery, way: Any, shown: page.Body, version: int, put_back: Callable[[Principal], Any]
) -> None:
    """Undo or put back, after agreement, for who may; ``way`` is a loaders.deliveries.history.WayBack.

    ``shown`` is what it would change.

    ``put_back`` gets who does it and answers with a loaders.deliveries.record.Outcome.
    """
    if not people.may_now(Action.DELIVER, one.region):
        return
    st.html(style.heading(words.BACK))
    done = st.session_state.pop(_DONE, None)
    if done:
        st.success(words.put_back(done))
    if way.is_same:
        st.html(style.paragraph(words.NOTHING_TO_PUT_BACK, "note"))
        return
    _put(style.paragraph(words.way_back(one, way.confirmed_later, is_undo=way.is_undo)), shown)
    by = people.saying(words.ROLE)
    # the version in the key: what was agreed to before the data changed is not agreed to after
    is_agreed = st.checkbox(words.AGREE, key=f"terug-{one.id}-{version}")
    if st.button(words.button(one, is_undo=way.is_undo), type="primary", disabled=not is_agreed) and is_agreed:
        try:
            st.session_state[_DONE] = put_back(by).delivery_id
        except SupersededError:
            st.warning(words.SUPERSEDED)
            st.stop()
        except OSError:
            st.error(words.NOT_STORED)
            st.stop()
        st.rerun()

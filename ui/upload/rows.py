"""The rows of a file: how many are ready, which wait and why, and what was read otherwise than it stood there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from data.reference import fold
from loaders.checks.checked import Checked
from loaders.choices import ASK, COLUMN, LEAVE, LEAVE_OUT, ROW, Key
from ui import grouped, style
from ui.texts import returned as returned_words
from ui.texts import upload as words
from ui.upload import files, head
from ui.upload.waiting import Kept


def show_trouble(checked: Checked) -> None:
    """Why a file cannot be taken, with the way out."""
    st.html(style.block(f"<h2>{style.text(words.FILE_TROUBLE)}</h2>"))
    st.html(grouped.grouped_findings_html([finding for finding in checked.findings if finding.blocks]))
    files.offer_another()


def pass_rows(checked: Checked, file: Kept, marked: tuple[str, Callable[[], bytes]], *, is_loadable: bool) -> bool:
    """How many rows can go along, those that wait, and what was read otherwise; True once somebody goes on.

    ``marked`` is their own file with what we say of it: its name, and how it is made.
    """
    passed = f"rijen-{file.digest}-{checked.choices.to_json()}"
    if st.session_state.get(passed) and is_loadable:
        st.html(head.steps(2, 0, 0))
        st.button(words.BACK, on_click=st.session_state.pop, args=(passed,), type="tertiary")
        return True
    st.html(head.steps(1, 0, 0))
    good, total = counted(checked)
    waiting = [finding for finding in checked.findings if finding.blocks]
    title = words.ready(good, total) if is_loadable else words.FILE_TROUBLE
    st.html(style.block(f"<h2>{style.text(title)}</h2>"))
    if waiting and is_loadable:
        st.html(style.heading(words.waiting(total - good)) + style.paragraph(words.waiting_note(good), "note"))
    if waiting:
        st.html(grouped.grouped_findings_html(waiting))
    _offer_leaving(checked, file)
    with st.container(horizontal=True):
        is_on = is_loadable and st.button(words.go_on(good), type="primary")
        files.offer_another()
    if is_on:
        st.session_state[passed] = True
        st.rerun()
    _show_remarks(checked)
    _offer_columns(checked, file)
    if checked.findings:
        st.download_button(returned_words.DOWNLOAD, marked[1], marked[0], on_click="ignore")
        st.html(style.paragraph(returned_words.LOST, "note"))
    return False


def _offer_leaving(checked: Checked, file: Kept) -> None:
    """Let rows that wait be left out, one by one or all; and take back those that were."""
    labels = {(ROW, row.origin[0], str(row.origin[1])): _label(row) for some in checked.aside.values() for row in some}
    if labels:
        with st.expander(words.LEAVE_ROWS):
            chosen = st.multiselect(
                words.WHICH_ROWS,
                list(labels),
                format_func=labels.__getitem__,
                placeholder=words.CHOOSE_ROWS,
                key=f"weg-{file.digest}-{len(left_rows(checked))}",
            )
            with st.container(horizontal=True):
                is_chosen = len(labels) > 1 and st.button(words.LEAVE_CHOSEN, disabled=not chosen)
                is_all = st.button(words.leave_all(len(labels)))
        if is_chosen or is_all:
            files.answer(file, dict.fromkeys(labels if is_all else chosen, LEAVE_OUT))
            st.rerun()
    show_left(checked)
    if left_rows(checked) and st.button(words.TAKE_BACK, type="tertiary"):
        files.answer(file, dict.fromkeys(left_rows(checked)))
        st.rerun()


def _label(row: Any) -> str:
    """What a loaders.checks.set_aside.AsideRow is called."""
    sheet, number = row.origin
    return words.row_label(sheet, number, next(iter(row.cells.values()), ""))


def left_rows(checked: Checked) -> list[Key]:
    """The rows that people left out of this file, by what they answered."""
    return [key for key, answer in checked.choices.answers.items() if key[0] == ROW and answer == LEAVE_OUT]


def show_left(checked: Checked) -> None:
    """How many rows were left out; nothing when none was."""
    if left_rows(checked):
        st.html(style.paragraph(words.left(len(left_rows(checked))), "note"))


def counted(checked: Checked) -> tuple[int, int]:
    """The rows that go along, and all rows."""
    good = sum(map(len, checked.sheets.values()))
    return good, good + sum(checked.refused.values())


def _show_remarks(checked: Checked) -> None:
    remarks = [finding for finding in checked.findings if not finding.blocks]
    if remarks:
        with st.expander(words.read_otherwise(grouped.cause_count(remarks))):
            st.html(grouped.grouped_findings_html(remarks))
    if checked.columns:
        st.html(columns_html(checked.columns, words.COLUMNS))


def _offer_columns(checked: Checked, file: Kept) -> None:
    """Ask again what one of their columns is, with those of its sheet that were left out: one of these may be it."""
    read: dict[Key, str] = {
        (COLUMN, sheet, fold(match.header)): words.read_column(sheet, match.seen or match.letters, match.column.header)
        for sheet, matches in checked.columns.items()
        for match in matches
    }
    if checked.is_template or not read:
        return
    with st.expander(words.WRONG_COLUMN):
        key = st.selectbox(
            words.WHICH_COLUMN,
            list(read),
            index=None,
            format_func=read.__getitem__,
            placeholder=words.CHOOSE_COLUMN,
            key=f"kolom-{file.digest}",
        )
        if st.button(words.ASK_COLUMN, disabled=key is None) and key:
            columns = [one for one in checked.questions if one.kind == COLUMN and one.sheet == key[1]]
            files.answer(file, {**{one.key: None for one in columns if one.answer == LEAVE}, key: ASK})
            st.rerun()


def columns_html(columns: Mapping[str, Sequence[Any]], title: str) -> str:
    """Which of our columns each of theirs became and how; ``columns`` is loaders.checks.checking.Checked.columns."""
    lines = [
        (sheet, match.seen or match.letters, match.column.header, words.how(match.how, match.remarks))
        for sheet, matches in columns.items()
        for match in matches
    ]
    table = style.table(words.COLUMN_TABLE, lines)
    return style.block(f"<details><summary>{style.text(title)}</summary>{table}</details>")

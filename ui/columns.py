"""The step Kolommen: asks which of our columns theirs is, and shows how all were understood."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from loaders.choices import COLUMN, LEAVE, SHEET, Key, Question
from ui import style
from ui.texts import columns as words

Answers = dict[Key, str]
_UNDECIDED, _IGNORE = "", "-"


def ask_columns(questions: Sequence[Question], key: str) -> Answers:
    """Ask which sheet and which column is which; the answers, once somebody confirms them, otherwise none.

    ``questions`` are those of a checked file; ``key`` tells files apart, such as the digest of the bytes.
    """
    asked = [one for one in questions if one.kind in (SHEET, COLUMN)]
    if not asked:
        return {}
    if any(one.answer is None for one in asked):
        st.html(style.heading(words.TITLE) + style.paragraph(words.INTRO, "note"))
    with st.form(f"kolommen-{key}", border=False):
        picked = {one.key: _ask(one, key) for one in asked if one.answer is None}
        answered = [one for one in asked if one.answer is not None]
        if answered:
            with st.expander(words.ANSWERED):
                picked |= {one.key: _ask(one, key) for one in answered}
        if not st.form_submit_button(words.SUBMIT):
            return {}
    return {place: LEAVE if answer == _IGNORE else answer for place, answer in picked.items() if answer != _UNDECIDED}


def _ask(one: Question, key: str) -> str:
    if one.kind == SHEET:
        theirs = style.paragraph(words.sheet_place(one.seen, one.samples))
        return _beside(theirs, words.SHEET_LABEL, one, f"blad-{key}-{one.seen}")
    place = words.column_place(one.sheet, one.letters, one.seen)
    samples = words.samples(one.samples) + (f" {words.NEEDED}" if one.blocks else "")
    theirs = style.block(f"<p><b>{style.text(place)}</b><br>{style.text(samples)}</p>")
    return _beside(theirs, words.column_label(one.letters), one, f"kolom-{key}-{one.sheet}-{one.letters}")


def _beside(theirs: str, label: str, one: Question, key: str) -> str:
    """Theirs on the left, on the right one select box: nothing chosen, one of our choices, or not to be read."""
    left, right = st.columns(2, vertical_alignment="center")
    left.html(theirs)
    current = _UNDECIDED if one.answer is None else one.answer or _IGNORE
    ordered = {name: one.options[name] for name in [*one.proposals, *one.options]}
    shown = {_UNDECIDED: words.UNDECIDED, **ordered, _IGNORE: words.IGNORE}
    options = [option for option in shown if option != _UNDECIDED or current == _UNDECIDED]
    return str(right.selectbox(label, options, options.index(current), format_func=shown.__getitem__, key=key))


def columns_html(columns: Mapping[str, Sequence[Any]], title: str) -> str:
    """Which of our columns each of theirs became and how; ``columns`` is loaders.checks.checking.Checked.columns."""
    lines = [
        (sheet, match.header.strip(), match.column.header, words.how(match.how, match.remarks))
        for sheet, matches in columns.items()
        for match in matches
    ]
    table = style.table(words.TABLE, lines)
    return style.block(f"<details><summary>{style.text(title)}</summary>{table}</details>")

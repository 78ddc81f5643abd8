"""The step Kolommen: asks which of our columns theirs is, and shows how all were understood."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from data.reference import fold
from ui import style
from ui.texts import columns as words

Answers = dict[tuple[str, str], str | None]
_UNDECIDED, _IGNORE = "", "-"


def ask_columns(checked: Any, key: str) -> Answers:
    """Ask what is uncertain about a checked file; the answers, once somebody confirms them, otherwise none.

    ``checked`` is a loaders.checks.checking.Checked; ``key`` tells files apart, such as the digest of the
    bytes. The answers are fit for loaders.choices.Choices(columns=...): (sheet, folded header) -> field, and
    (their name of a sheet, "") -> sheet; None for what is not to be read.
    """
    questions, answered = (
        _places(checked.uncertain_sheets, checked.uncertain),
        _places(checked.answered_sheets, checked.answered),
    )
    if not questions and not answered:
        return {}
    if questions:
        st.html(style.heading(words.TITLE) + style.paragraph(words.INTRO, "note"))
    with st.form(f"kolommen-{key}", border=False):
        picked = {place: ask(key) for place, ask in questions.items()}
        if answered:
            with st.expander(words.ANSWERED):
                picked |= {place: ask(key) for place, ask in answered.items()}
        if not st.form_submit_button(words.SUBMIT):
            return {}
    return {place: None if answer == _IGNORE else answer for place, answer in picked.items() if answer != _UNDECIDED}


def _places(sheets: Sequence[Any], columns: Sequence[Any]) -> dict[tuple[str, str], Callable[[str], str]]:
    """What each question is about, and how it is asked."""
    asked = {(one.name, ""): partial(_ask_sheet, one) for one in sheets}
    return asked | {(one.sheet, fold(one.header)): partial(_ask_column, one) for one in columns}


def _ask_sheet(one: Any, key: str) -> str:
    names = {name: name for name in [*one.proposals, *one.free]}
    theirs = style.paragraph(words.sheet_place(one.name, one.headers))
    return _beside(theirs, words.SHEET_LABEL, names, f"blad-{key}-{one.name}", one.answer)


def _ask_column(one: Any, key: str) -> str:
    fields = {name: one.free[name] for name in [*one.proposals, *one.free]}
    place = words.column_place(one.sheet, one.letters, one.header)
    samples = words.samples(one.samples) + (f" {words.NEEDED}" if one.blocks else "")
    theirs = style.block(f"<p><b>{style.text(place)}</b><br>{style.text(samples)}</p>")
    return _beside(
        theirs, words.column_label(one.letters), fields, f"kolom-{key}-{one.sheet}-{one.letters}", one.answer
    )


def _beside(theirs: str, label: str, choices: Mapping[str, str], key: str, answer: str | None) -> str:
    """Theirs on the left, on the right one select box: nothing chosen, one of our choices, or not to be read."""
    left, right = st.columns(2, vertical_alignment="center")
    left.html(theirs)
    current = _IGNORE if answer is None else answer
    shown = {_UNDECIDED: words.UNDECIDED, **choices, _IGNORE: words.IGNORE}
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

"""The grid to correct rows in: Dutch columns, lists and dates; it draws, and gives back what was typed."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ui import formats, style, widgets
from ui.figures.figure import Switch
from ui.texts import deliver as deliver_words
from ui.texts import mending as words

_NUMBERS = ("whole", "decimal", "percent")
_LISTS = ("codes", "area")
_CHOICES = ("code", "municipality", "yes_no")
_ROW_PX = 35
_SHOWN_ROWS = 12


def is_wanted() -> bool:
    """Whether somebody types a small correction instead of handing in a file."""
    return widgets.switch(Switch("hoe", deliver_words.HOW, deliver_words.HOWS)) == "typen"


def choose_sheet(names: Sequence[str]) -> str:
    """Which sheet to type in."""
    st.html(style.paragraph(words.TYPING_INTRO, "note"))
    chosen: str = st.selectbox(words.TYPING_SHEET, names, key="typblad")
    return chosen


def edit_rows(grid: Any, key: str) -> dict[int, dict[str, Any]] | None:
    """Draw the rows to correct; what stands in them once the button is pressed, otherwise None.

    ``grid`` is a loaders.templates.typed.Grid, ``key`` must change with the rows it shows (region, date, data version).
    The answer is Excel row number -> field -> value, fit for ``loaders.templates.typed.typed_workbook``.
    """
    frame = _frame(grid)
    with st.form(f"typen-{key}"), st.container(key="typen"):
        edited = st.data_editor(
            frame,
            num_rows="fixed" if grid.is_fixed and len(frame) else "dynamic",
            column_config={"_index": st.column_config.NumberColumn(words.TYPING_ROW)}
            | {column.field: _config(column) for column in grid.columns},
            disabled=[column.field for column in grid.columns if column.is_given],
            hide_index=False,
            placeholder="",
            alt=words.typing_alt(grid.sheet),
            height=_ROW_PX * (min(len(frame), _SHOWN_ROWS) + 2),
            key=f"rooster-{key}",
        )
        if not st.form_submit_button(words.TYPING_BUTTON):
            return None
    return _lines(edited)


def _frame(grid: Any) -> pd.DataFrame:
    """One typed column per column, so that an empty one is edited as what it is too."""
    index = pd.RangeIndex(2, 2 + len(grid.lines))
    return pd.DataFrame(
        {column.field: _series(column, [line[column.field] for line in grid.lines.values()]) for column in grid.columns}
    ).set_axis(index)


def _series(column: Any, values: Sequence[Any]) -> "pd.Series[Any]":
    if column.kind in _NUMBERS:
        return pd.Series([float("nan") if value is None else value for value in values], dtype="float64")
    if column.kind == "date":
        return pd.Series(pd.to_datetime(list(values)))
    return pd.Series(list(values), dtype=object)


def _config(column: Any) -> Any:
    make: Callable[..., Any] = st.column_config.TextColumn
    settings: dict[str, Any] = {}
    if column.kind in _CHOICES:
        make, settings = st.column_config.SelectboxColumn, {"options": list(column.options)}
    elif column.kind in _LISTS:
        make, settings = st.column_config.MultiselectColumn, {"options": list(column.options)}
    elif column.kind == "date":
        make, settings = st.column_config.DateColumn, {"format": "DD/MM/YYYY"}
    elif column.kind in _NUMBERS:
        # The bounds are not set here: out of bounds is a finding, in Dutch.
        make, settings = st.column_config.NumberColumn, {"format": "localized"}
        if column.kind == "whole":
            settings["step"] = 1
    return make(column.header, help=formats.plain(column.help), pinned=column.is_given or None, **settings)


def _lines(edited: pd.DataFrame) -> dict[int, dict[str, Any]]:
    """The rows that hold anything, each under its number; a row that was added follows the last."""
    lines: dict[int, dict[str, Any]] = {}
    following = 2
    for label, line in zip(edited.index, edited.to_dict("records"), strict=True):
        number = int(label) if isinstance(label, int) and label >= following else following
        following = number + 1
        lines[number] = {str(field): _plain(value) for field, value in line.items()}
    return lines


def _plain(value: Any) -> Any:
    if isinstance(value, pd.Timestamp):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, (list, tuple)) or not pd.api.types.is_scalar(value):
        return list(value)
    return None if pd.isna(value) else value

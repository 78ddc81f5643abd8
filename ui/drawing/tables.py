"""The numbers behind a figure as people read them."""

from collections.abc import Iterable

import pandas as pd

from ui import formats, style
from ui.html import Html, trusted


def plain(headers: Iterable[str], lines: Iterable[Iterable[str]], numeric: Iterable[int] = ()) -> Html:
    """A real table of texts; ``numeric`` are the columns that stand right."""
    return trusted(style.table(headers, lines, numeric))


def table_html(table: pd.DataFrame) -> str:
    """A real table; missing is a dash, numbers stand right."""
    return style.table(*cells(table))


def cells(table: pd.DataFrame) -> tuple[list[str], list[list[str]], list[int]]:
    """A table as text: its headers, its lines as people read them, and the places of the columns that are numbers."""
    numeric = [i for i, name in enumerate(table.columns) if pd.api.types.is_numeric_dtype(table[name])]
    lines = [[formats.shown(value) for value in line] for line in table.itertuples(index=False)]
    return [str(name) for name in table.columns], lines, numeric

"""The numbers behind a figure as people read them."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ui import formats, style
from ui.html import Html, tag, trusted

if TYPE_CHECKING:
    import pandas as pd


def plain(headers: Iterable[str], lines: Iterable[Iterable[str]], numeric: Iterable[int] = ()) -> Html:
    """A real table of texts; ``numeric`` are the columns that stand right."""
    return trusted(style.table(headers, lines, numeric))


def stacked(headers: Sequence[str], lines: Iterable[Sequence[str]], numeric: Collection[int] = ()) -> Html:
    """A real table; on a phone each line is a block of headers and values, those that miss left out.

    ``numeric`` are the columns that stand right.
    """
    head = tag(
        "tr",
        *(
            tag("th", header, scope="col", role="columnheader", class_=_right(i, numeric))
            for i, header in enumerate(headers)
        ),
        role="row",
    )
    rows = [
        tag(
            "tr",
            *(
                tag("td", tag("span", text), data_label=header, role="cell", class_=_right(i, numeric) or _none(text))
                for i, (header, text) in enumerate(zip(headers, line, strict=True))
            ),
            role="row",
        )
        for line in lines
    ]
    # browsers forget that a table is one when its rows are blocks, hence the roles
    return tag(
        "table",
        tag("thead", head, role="rowgroup"),
        tag("tbody", *rows, role="rowgroup"),
        class_="plain stacked",
        role="table",
    )


def _right(column: int, numeric: Collection[int]) -> str | None:
    return "n" if column in numeric else None


def _none(text: str) -> str | None:
    return "none" if text in {"", formats.MISSING} else None


def table_html(table: "pd.DataFrame") -> str:
    """A real table; missing is a dash, numbers stand right."""
    return style.table(*cells(table))


def rows_html(headers: Iterable[str], rows: Sequence[Sequence[Any]]) -> str:
    """The same of rows; a column stands right when all its values are numbers."""
    numeric = [
        i for i, values in enumerate(zip(*rows, strict=True)) if all(isinstance(one, int | float) for one in values)
    ]
    return style.table(headers, (map(formats.shown, row) for row in rows), numeric)


def cells(table: "pd.DataFrame") -> tuple[list[str], list[list[str]], list[int]]:
    """A table as text: its headers, its lines as people read them, and the places of the columns that are numbers."""
    import pandas as pd  # noqa: PLC0415 - who has a frame has it already

    numeric = [i for i, name in enumerate(table.columns) if pd.api.types.is_numeric_dtype(table[name])]
    lines = [[formats.shown(value) for value in line] for line in table.itertuples(index=False)]
    return [str(name) for name in table.columns], lines, numeric

"""Matrices of squares as real tables: the picture and its accessible form are one thing.

A Plotly matrix of 18 x 14 cells cannot be read at 390 px and needs a second table beside it for
screen readers; an HTML table scrolls with its first column fixed and is that table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ui import style
from ui.html import Html, trusted


@dataclass(frozen=True)
class Cell:
    """One square: what is printed, which class colours it, what a pointer or reader adds.

    ``kind`` is a class of css/base.css: ``l0``..``l5``, ``not-looked``, ``not-reported``,
    ``deliberate``, ``unknown`` or ``margin``. ``inner`` is trusted HTML that replaces ``shown``. ``link``
    is no stop of the tab key, which would pass hundreds: the first of a matrix is, and arrows go on (serving/panel.js).
    """

    shown: str = ""
    kind: str = ""
    title: str = ""
    inner: str = ""
    link: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a matrix; ``link`` makes its name a link, ``note`` stands small under the name.

    A margin says something of the lines above it, and a total is all of them together.
    """

    name: str
    cells: Sequence[Cell]
    is_own: bool = False
    is_margin: bool = False
    is_total: bool = False
    link: str = ""
    note: str = ""


@dataclass(frozen=True)
class Key:
    """What the colours and signs mean, printed under the sentence."""

    entries: Sequence[tuple[Cell, str]] = field(default_factory=tuple)

    def html(self) -> Html:
        """The legend as one line."""
        boxes = (
            f'<span class="box {cell.kind}">{style.text(cell.shown)}</span>{style.text(words)}'
            for cell, words in self.entries
        )
        entries = " ".join(f'<span class="entry">{box}</span>' for box in boxes)
        return trusted(f'<p class="note key">{entries}</p>' if self.entries else "")


def html(
    corner: str, columns: Sequence[str | Cell], rows: Iterable[Row], key: Key | None = None, margins: int = 0
) -> Html:
    """The matrix as a table.

    ``columns`` may hold soft hyphens where a narrow header may break, a Cell where it needs a class or a title;
    the last ``margins`` of them are wider. On a narrow screen the table scrolls sideways and the names stay.
    """
    head = "".join(_header(column if isinstance(column, Cell) else Cell(column)) for column in columns)
    cols = '<col class="name">' + '<col class="cell">' * (len(columns) - margins) + '<col class="side">' * margins
    body = "".join(_row(row) for row in rows).replace(' tabindex="-1"', "", 1)
    table = (
        f'<div class="scroll" tabindex="0"><table class="matrix"><colgroup>{cols}</colgroup>'
        f"<thead><tr>{_corner(corner)}{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
    return trusted(f"{key.html() if key else ''}{table}")


def _corner(text: str) -> str:
    """A header without a word heads nothing."""
    return f'<th scope="col">{style.text(text)}</th>' if text else "<td></td>"


def _header(cell: Cell) -> str:
    kind = f' class="{cell.kind}"' if cell.kind else ""
    return f'<th scope="col"{kind}{_title(cell)}>{style.text(cell.shown)}</th>'


def _row(row: Row) -> str:
    kinds = " ".join(
        name for name, on in (("own", row.is_own), ("margin", row.is_margin), ("total", row.is_total)) if on
    )
    name = style.text(row.name)
    if row.link:
        name = f'<a href="{style.text(row.link)}" target="_self">{name}</a>'
    if row.note:
        name += f'<span class="sub">{style.text(row.note)}</span>'
    cells = "".join(_cell(cell) for cell in row.cells)
    return f'<tr class="{kinds}"><th scope="row">{name}</th>{cells}</tr>'


def _title(cell: Cell) -> str:
    return f' title="{style.text(cell.title)}"' if cell.title else ""


def _cell(cell: Cell) -> str:
    shown = cell.inner or style.text(cell.shown)
    if not cell.link:
        return f'<td class="{cell.kind}"{_title(cell)}>{shown}</td>'
    # the title is on the link, which in a square without text has no other name
    link = f'<a href="{style.text(cell.link)}" target="_self" tabindex="-1"{_title(cell)}>{shown}</a>'
    return f'<td class="{cell.kind}">{link}</td>'


def count_level(count: int) -> str:
    """The class for a number of things: 0, 1, 2, 3-4, 5-7, 8 or more.

    >>> [count_level(n) for n in (0, 1, 2, 4, 7, 40)]
    ['l0', 'l1', 'l2', 'l3', 'l4', 'l5']
    """
    return f"l{sum(count >= bound for bound in (1, 2, 3, 5, 8))}"


def share_level(share: float) -> str:
    """The class for a share 0..1: under 20 %, 40 %, 60 %, 80 % and above.

    >>> [share_level(s) for s in (0, 0.2, 0.5, 0.79, 1)]
    ['l1', 'l2', 'l3', 'l4', 'l5']
    """
    return f"l{1 + sum(share >= bound for bound in (0.2, 0.4, 0.6, 0.8))}"

"""Small strips beside each other: per region a row per phase and a bar per quarter, drawn small.

One strip holds some sixty bars of ten pixels, which no label fits: so height says the same as colour, the
newest value is printed, and the strip as a whole is told in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ui import style
from ui.html import Html, trusted


@dataclass(frozen=True)
class Bar:
    """One bar: its height 0..1 and the class that colours it; None fills the cell, for what is not known."""

    height: float | None
    kind: str


@dataclass(frozen=True)
class Line:
    """One row of a strip: what stands before and after its bars, oldest first."""

    label: str
    bars: Sequence[Bar]
    last: str


@dataclass(frozen=True)
class Strip:
    """One strip at its ``column`` and ``row`` (from 1) of the grid, a link where it has one.

    ``marks`` are signs under a bar, by its number. ``words`` tell what the strip shows; ``blank_count`` bars at its
    start are hatched as one: nothing was known.
    """

    name: str
    column: int
    row: int
    lines: Sequence[Line]
    words: str = ""
    link: str = ""
    is_own: bool = False
    blank_count: int = 0
    marks: Mapping[int, str] = field(default_factory=dict)


def html(strips: Iterable[Strip], bar_count: int, reading: Html) -> Html:
    """The strips as a grid that becomes two columns on a phone; ``reading`` stands beside them."""
    return trusted(f'<div class="strips">{reading}{"".join(_strip(strip, bar_count) for strip in strips)}</div>')


def reading(name: str, lines: Iterable[tuple[str, str]]) -> Html:
    """The strip that explains the others: what stands before a row, and what it means."""
    rows = "".join(
        f"<span class='line'><em>{style.text(label)}</em><span>{style.text(words)}</span></span>"
        for label, words in lines
    )
    return trusted(f"<div class='strip reading'><b>{style.text(name)}</b>{rows}</div>")


def _strip(strip: Strip, count: int) -> str:
    place = f"grid-column:{strip.column};grid-row:{strip.row}"
    lines = "".join(_line(line, strip.blank_count) for line in strip.lines)
    marks = "".join(
        f'<u style="grid-column:{number + 1}">{style.text(sign)}</u>' for number, sign in strip.marks.items()
    )
    spread = f"grid-template-columns:repeat({count},minmax(0,1fr))"
    body = f'{lines}<span class="marks" style="{spread}">{marks}</span>'
    words = style.text(strip.words)
    kind = f'class="strip{" own" if strip.is_own else ""}" style="{place}"'
    role = f'href="{style.text(strip.link)}" target="_self"' if strip.link else 'role="img"'
    name = "a" if strip.link else "div"
    return f'<{name} {kind} {role} aria-label="{words}" title="{words}"><b>{style.text(strip.name)}</b>{body}</{name}>'


def _line(line: Line, blank_count: int) -> str:
    blank = f'<i class="not-reported" style="flex-grow:{blank_count}"></i>' if blank_count else ""
    bars = blank + "".join(map(_bar, line.bars[blank_count:]))
    return (
        f'<span class="line"><em>{style.text(line.label)}</em><span class="bars">{bars}</span><s>{line.last}</s></span>'
    )


def _bar(bar: Bar) -> str:
    height = "" if bar.height is None else f' style="height:{max(100 * bar.height, 4):.0f}%"'
    return f'<i class="{bar.kind}"{height}></i>'

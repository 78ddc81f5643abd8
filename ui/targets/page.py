"""The only way to show a figure on a page: sentence, picture, table, definition, download."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from textwrap import dedent
from types import MappingProxyType
from typing import Any, NamedTuple

import streamlit as st

from ui import answers, style
from ui.cache import kept
from ui.figures import registry
from ui.figures.figure import Piece
from ui.figures.table import Table
from ui.filters import View
from ui.html import Html, join, tag
from ui.targets import exhibits, file_address
from ui.targets.picture import Picture
from ui.targets.plot import Plot
from ui.targets.quote import is_quoted
from ui.texts import figure_questions as question_words
from ui.texts import figures as words
from ui.texts import indicators
from ui.texts import quote as quote_words
from ui.texts.region import name_of

_DRAWINGS_KEPT = 2_000
"""Some 50 figures and modes times 18 regions, and twice that for other dates; one is 5 to 60 kB."""
_LONGEST_CELL = 2_000
"""Characters of a cell of a table on a page: names of some sixty organisations."""
ASKED = "vraag"
"""What names, in an address of the page regio, the figure that somebody asks about."""
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False, "scrollZoom": False, "doubleClick": "reset"}


class Shape(Enum):
    """How a figure stands among the others of its page."""

    PLAIN = "plain"
    SECTION = "section"
    """A link of the contents leads to it."""
    FOLDED = "folded"
    """The same, and only its sentence is open; printed it stands open too."""
    FRONT = "front"
    """Sentence and picture alone; how to read it and its numbers are further on, as what is BEHIND."""
    BEHIND = "behind"


class Body(NamedTuple):
    """HTML as it is sent: cleaned once, where Streamlit searches a text for white space at each run."""

    written: str

    def _repr_html_(self) -> str:
        """What Streamlit asks of what is no text."""
        return self.written


def clean(written: str) -> Body:
    """HTML without what Streamlit would take off it."""
    return Body(dedent(written).strip())


_waiting: ContextVar[list[Body] | None] = ContextVar("page_waiting", default=None)
"""What goes to the page with what follows it; None: everything goes by itself."""


class _Drawn(NamedTuple):
    """What stands on the page below each other, and what a plot among it says to who cannot see it."""

    parts: tuple[Body | Plot, ...]
    alternative: str


@contextmanager
def together() -> Iterator[None]:
    """Send what is put on the page inside as one element, since each costs a run as much as much text.

    Nothing but functions of this module may put something on it there.
    """
    if _waiting.get() is not None:
        yield
        return
    before = _waiting.set([])
    try:
        yield
    finally:
        _send_waiting()
        _waiting.reset(before)


def put(written: str | Body) -> None:
    """Put HTML of our own on the page."""
    body, waiting = written if isinstance(written, Body) else clean(written), _waiting.get()
    if waiting is None:
        st.html(body)
    else:
        waiting.append(body)


def _send_waiting() -> None:
    waiting = _waiting.get()
    if waiting:
        st.html(waiting[0] if len(waiting) == 1 else Body(style.flow(one.written for one in waiting)))
        waiting.clear()


def figures(stem: str, view: View, chosen: Mapping[str, str], without: str = "") -> None:
    """Show every figure that stands on a page under what was chosen on it, but for one that has another place."""
    with together():
        for figure in registry.on(stem, chosen, has_region=view.region is not None):
            if figure.code != without:
                figure_of(figure.code, view, chosen)


def sections(codes: Sequence[str], shape: Shape, view: View, chosen: Mapping[str, str] = MappingProxyType({})) -> None:
    """Show figures as sections of a page that has contents, under what was chosen on it."""
    for code in codes:
        figure_of(code, view, chosen, shape=shape)


def contents(codes: Sequence[str]) -> str:
    """Links to the sections of a page; the link of one that is folded opens it."""
    links = (tag("li", tag("a", words.SECTIONS[code], href=f"#{code}")) for code in codes)
    return style.block(tag("nav", tag("ul", *links), aria_label=words.CONTENTS), "contents")


def figure_of(
    code: str,
    view: View,
    chosen: Mapping[str, str],
    several: exhibits.Choices = (),
    shape: Shape = Shape.PLAIN,
) -> None:
    """Show one figure of the registry with its numbers; ``several`` are choices that people make more than one of.

    What is drawn is kept per data version and arguments, so that a view seen before costs no query and no drawing; of
    a figure of now only the drawing, by its facts.
    """
    opened, choices = answers.reader(), (*chosen.items(), *several)
    now = exhibits.exhibit(code, view, choices).facts if registry.FIGURES[code].is_of_now else None
    drawn = _drawn((str(opened.path), opened.version()), code, view, choices, shape, now)
    for part in drawn.parts:
        if isinstance(part, Body):
            put(part)
        else:
            _send_waiting()
            st.plotly_chart(part, theme=None, config=CHART_CONFIG, alt=drawn.alternative, key=f"figure-{code}")


def piece(one: Piece[Any], view: View, chosen: Mapping[str, str] = MappingProxyType({})) -> None:
    """Put a part of the page that is no figure on it, kept as a figure is."""
    opened = answers.reader()
    put(_piece(str(opened.path), opened.version(), one, view, tuple(chosen.items())))


@kept(_DRAWINGS_KEPT)
def _piece(path: str, version: int, one: Piece[Any], view: View, choices: exhibits.Choices) -> Body:
    return clean(exhibits.piece_on_page(one, view, choices))


@kept(_DRAWINGS_KEPT)
def _drawn(  # noqa: PLR0913, PLR0917 - all that a drawing depends on
    source: tuple[str, int], code: str, view: View, choices: exhibits.Choices, shape: Shape, now: object
) -> _Drawn:
    """``source`` is the path of the store and its data version, ``now`` the facts of a figure of now, else None."""
    picture = exhibits.on_page(code, view, choices, now)
    sentence, note = f"<h2>{style.text(picture.sentence)}</h2>", f"<p class='note'>{style.text(picture.note)}</p>"
    # what is behind has its front, which is quoted
    quote = "" if shape is Shape.BEHIND else _quote(code, view, source[1], choices)
    file = file_address.write(file_address.FIGURE.format(code=code), view, source[1], choices)
    tools = _tools(picture, file, f"{quote}{_question(code, view)}")
    # of a picture and the list in its place, each with how to read it, the style sheet shows one
    instead = f'<div class="narrow-form">{picture.narrow}</div>' if picture.narrow else ""
    if isinstance(picture.body, str):
        if shape is Shape.FRONT:
            sentence = f'<div class="headline">{sentence}{quote}</div>'
        whole = f"{note}{picture.body}"
        drawn = f'<div class="wide-form">{whole}</div>{instead}' if instead else whole
        inner = {Shape.FRONT: picture.body, Shape.BEHIND: f"{note}{tools}"}.get(shape, f"{drawn}{tools}")
        parts: tuple[Body | Plot, ...] = (clean(_block(shape, code, sentence, inner)),)
    elif picture.body["data"]:
        how = f'<div class="wide-form">{note}</div>' if picture.narrow else note
        above, below = style.block(f"{sentence}{how}"), style.block(f"{instead}{tools}")
        parts = (clean(above), Plot(picture.body), clean(below))
    else:  # Plotly refuses a figure without traces; then the sentence says it all
        parts = (clean(style.block(f"{sentence}{note}{tools}")),)
    return _Drawn(parts, f"{picture.sentence} {picture.note}")


def _block(shape: Shape, code: str, sentence: str, inner: str) -> str:
    if shape is Shape.BEHIND:
        return style.block(inner)
    if shape in (Shape.PLAIN, Shape.FRONT):
        return style.block(f"{sentence}{inner}")
    if shape is Shape.SECTION:
        return style.block(f'<section id="{code}">{sentence}{inner}</section>')
    # the place is inside what is folded: a browser opens what holds the place of a link
    inside = f'<div id="{code}">{inner}</div>'
    return style.block(f'<details class="fold"><summary>{sentence}</summary>{inside}</details>')


def _quote(code: str, view: View, version: int, choices: exhibits.Choices) -> str:
    """A link to what people copy of a figure, where a fixed link can show it; it opens in a panel (panel.js)."""
    if not is_quoted(registry.FIGURES[code]):
        return ""
    address = file_address.write(file_address.QUOTE.format(code=code), view, version, choices)
    return str(tag("a", quote_words.QUOTE, href=address, class_="quote"))


def _question(code: str, view: View) -> Html:
    """Where something is asked about a figure of one region; nothing at any other."""
    figure = registry.FIGURES[code]
    if figure.page != "regio" or not figure.is_of_region or view.region is None:
        return join()
    to = exhibits.links(view)(figure.page, regio=name_of(view.region), **{ASKED: code})
    return tag("a", question_words.ASK_HERE, href=to, target="_self", class_="file")


def _tools(picture: Picture, file: str, others: str) -> str:
    """What stands under a figure; ``others`` are links beside its file."""
    parts = [(words.SHOW_TABLE, _table(picture.numbers))]
    if picture.indicators:
        parts.append((words.DEFINITION, _definitions(picture.indicators)))
    folded = "".join(f"<details><summary>{summary}</summary>{inner}</details>" for summary, inner in parts)
    link = tag("a", words.DOWNLOAD, href=file, download=f"{picture.file_name}.xlsx", class_="file")
    return f'<div class="tools">{folded}{others}{link}</div>'


def _table(numbers: Table) -> str:
    """The numbers behind a figure: of many rows the first, and all together; of a long cell its beginning."""
    headers, whole, numeric, has_total = numbers.reading(words.SHOWN_ROWS)
    lines = [[*map(_begun, line)] for line in whole]
    more = words.more_in_file(len(numbers.listed), is_cut=lines != whole)
    shown = style.table(headers, lines, numeric, has_total)
    return f"{shown}{style.paragraph(more, 'note')}" if more else shown


def _begun(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL].rpartition(' ')[0]} …"


def _definitions(codes: tuple[str, ...]) -> str:
    entries = (indicators.INDICATORS[code] for code in codes)
    return "<dl>" + "".join(f"<dt>{style.text(e.label)}</dt><dd>{style.text(e.short)}</dd>" for e in entries) + "</dl>"

"""The only way to show a figure on a page: sentence, picture, table, definition, download."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from ui import answers, style
from ui.drawing import tables
from ui.figures import registry
from ui.figures.figure import Ask, Piece, Setting
from ui.filters import View
from ui.html import Html
from ui.targets import data_file, exhibits
from ui.targets.picture import Picture
from ui.texts import figures as words
from ui.texts import indicators

_DRAWINGS_KEPT = 300
"""Some 20 figures times 15 combinations of filters; one is 5 to 60 kB."""
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False, "scrollZoom": False, "doubleClick": False}
Builder = Callable[..., Picture]


def figures(stem: str, view: View, chosen: Mapping[str, str]) -> None:
    """Show every figure that stands on a page under what was chosen on it."""
    for figure in registry.on(stem, chosen, has_region=view.region is not None):
        figure_of(figure.code, view, chosen)


def figure_of(code: str, view: View, chosen: Mapping[str, str], several: exhibits.Choices = ()) -> None:
    """Show one figure of the registry; ``several`` are choices of which people make more than one."""
    _show(code, exhibits.on_page, (code, view, (*chosen.items(), *several)))


def show(build: Builder, *arguments: Any) -> None:
    """Draw the picture that ``build(*arguments)`` makes."""
    _show(f"{build.__module__.rsplit('.', 1)[-1]}-{build.__qualname__}", build, arguments)


def _show(code: str, build: Builder, arguments: tuple[Any, ...]) -> None:
    """Draw a picture and offer its numbers.

    What is drawn is kept per data version and arguments, so that a view seen before costs no query
    and no drawing; the download is made only when somebody asks for it.
    """
    opened = answers.reader()
    file_name = _paint(code, str(opened.path), opened.version(), arguments, build)
    st.download_button(
        words.DOWNLOAD,
        data=lambda: _download(build, arguments, opened.version()),
        file_name=f"{file_name}.xlsx",
        key=f"download-{code}",
        on_click="ignore",
        type="tertiary",
    )


def _download(build: Builder, arguments: tuple[Any, ...], version: int) -> bytes:
    """Made after the run has ended, so it says itself at which version questions are answered."""
    with answers.known_at(version):
        return data_file.workbook(build(*arguments), version)


def piece(one: Piece[Any], view: View) -> None:
    """Put a part of the page that is no figure on it, kept as show() keeps what it draws."""
    opened = answers.reader()
    build = partial(exhibits.piece_on_page, one)
    st.html(_made(f"{opened.path}:{one.code}", opened.version(), (view,), build))


def place(build: Callable[..., str], *arguments: Any) -> None:
    """Put HTML that is no figure on the page, kept as show() keeps what it draws."""
    opened = answers.reader()
    st.html(_made(f"{opened.path}:{build.__module__}.{build.__qualname__}", opened.version(), arguments, build))


def place_at(build: Callable[[Ask, Setting], Html], view: View, chosen: Mapping[str, str]) -> None:
    """Put HTML on the page that is no figure, made of what the filter bar and the switches say, as a figure is."""
    opened = answers.reader()
    setting = Setting(view.as_of, view.region, view.since, tuple(chosen.items()))
    name = f"{opened.path}:{build.__module__}.{build.__qualname__}"
    st.html(_made(name, opened.version(), (setting,), lambda setting: str(build(answers.ask, setting))))


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _made(name: str, version: int, arguments: tuple[Any, ...], _build: Callable[..., str]) -> str:
    return _build(*arguments)


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _paint(code: str, path: str, version: int, arguments: tuple[Any, ...], _build: Builder) -> str:
    picture = _build(*arguments)
    head = f"<h2>{style.text(picture.sentence)}</h2><p class='note'>{style.text(picture.note)}</p>"
    if isinstance(picture.body, str):
        st.html(style.block(f"{head}{picture.body}{_tools(picture)}"))
    else:
        st.html(style.block(head))
        if picture.body["data"]:  # Plotly refuses a figure without traces; then the sentence says it all
            alternative = f"{picture.sentence} {picture.note}"
            st.plotly_chart(picture.body, theme=None, config=CHART_CONFIG, alt=alternative, key=f"figure-{code}")
        st.html(style.block(_tools(picture)))
    return picture.file_name


def _tools(picture: Picture) -> str:
    parts = [(words.SHOW_TABLE, tables.table_html(picture.table))]
    if picture.indicators:
        parts.append((words.DEFINITION, _definitions(picture.indicators)))
    folded = "".join(f"<details><summary>{summary}</summary>{inner}</details>" for summary, inner in parts)
    return f'<div class="tools">{folded}</div>'


def _definitions(codes: tuple[str, ...]) -> str:
    entries = (indicators.INDICATORS[code] for code in codes)
    return "<dl>" + "".join(f"<dt>{style.text(e.label)}</dt><dd>{style.text(e.short)}</dd>" for e in entries) + "</dl>"

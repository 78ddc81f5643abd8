"""The only way to draw: sentence, picture, table, definition, download; every chart goes through show()."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui import answers, style
from ui.targets import data_file, tables
from ui.targets.picture import Picture
from ui.texts import figures as words
from ui.texts import indicators

_DRAWINGS_KEPT = 300
"""Some 20 figures times 15 combinations of filters; one is 5 to 60 kB."""
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False, "scrollZoom": False, "doubleClick": False}


Builder = Callable[..., Picture]


def show(build: Builder, *arguments: Any) -> None:
    """Draw the picture that ``build(*arguments)`` makes.

    What is drawn is kept per data version and arguments, so that a view seen before costs no query
    and no drawing; the download is made only when somebody asks for it.
    """
    name = f"{build.__module__}.{build.__qualname__}"
    opened = answers.reader()
    file_name = _paint(f"{opened.path}:{name}", opened.version(), arguments, build)
    st.download_button(
        words.DOWNLOAD,
        data=lambda: _download(build, arguments, opened.version()),
        file_name=f"{file_name}.xlsx",
        key=_key("download", build),
        on_click="ignore",
        type="tertiary",
    )


def _download(build: Builder, arguments: tuple[Any, ...], version: int) -> bytes:
    """Made after the run has ended, so it says itself at which version questions are answered."""
    with answers.known_at(version):
        return data_file.workbook(build(*arguments), version)


def place(build: Callable[..., str], *arguments: Any) -> None:
    """Put HTML that is no figure on the page, kept as show() keeps what it draws."""
    opened = answers.reader()
    st.html(_made(f"{opened.path}:{build.__module__}.{build.__qualname__}", opened.version(), arguments, build))


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _made(name: str, version: int, arguments: tuple[Any, ...], _build: Callable[..., str]) -> str:
    return _build(*arguments)


def _key(kind: str, build: Builder) -> str:
    """The key of an element of a figure: the same at every run, so that nothing flickers; also a CSS class."""
    return f"{kind}-{build.__module__.rsplit('.', 1)[-1]}-{build.__qualname__}"


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _paint(name: str, version: int, arguments: tuple[Any, ...], _build: Builder) -> str:
    picture = _build(*arguments)
    head = f"<h2>{style.text(picture.sentence)}</h2><p class='note'>{style.text(picture.note)}</p>"
    if isinstance(picture.body, str):
        st.html(style.block(head + picture.body + _tools(picture)))
    else:
        st.html(style.block(head))
        if picture.body["data"]:  # Plotly refuses a figure without traces; then the sentence says it all
            alternative = f"{picture.sentence} {picture.note}"
            st.plotly_chart(picture.body, theme=None, config=CHART_CONFIG, alt=alternative, key=_key("figure", _build))
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

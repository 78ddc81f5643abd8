"""The only way to show a figure on a page: sentence, picture, table, definition, download."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import streamlit as st

from ui import answers, style
from ui.drawing import tables
from ui.figures import registry
from ui.figures.figure import Piece
from ui.filters import View
from ui.targets import data_file, exhibits
from ui.targets.picture import Picture
from ui.texts import figures as words
from ui.texts import indicators

_DRAWINGS_KEPT = 300
"""Some 20 figures times 15 combinations of filters; one is 5 to 60 kB."""
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False, "scrollZoom": False, "doubleClick": False}


def figures(stem: str, view: View, chosen: Mapping[str, str]) -> None:
    """Show every figure that stands on a page under what was chosen on it."""
    for figure in registry.on(stem, chosen, has_region=view.region is not None):
        figure_of(figure.code, view, chosen)


def figure_of(code: str, view: View, chosen: Mapping[str, str], several: exhibits.Choices = ()) -> None:
    """Show one figure of the registry and offer its numbers; ``several`` are choices that people make more than one of.

    What is drawn is kept per data version and arguments, so that a view seen before costs no query
    and no drawing; the download is made only when somebody asks for it.
    """
    opened, choices = answers.reader(), (*chosen.items(), *several)
    file_name = _paint(code, str(opened.path), opened.version(), view, choices)
    st.download_button(
        words.DOWNLOAD,
        data=lambda: _download(code, view, choices, opened.version()),
        file_name=f"{file_name}.xlsx",
        key=f"download-{code}",
        on_click="ignore",
        type="tertiary",
    )


def _download(code: str, view: View, choices: exhibits.Choices, version: int) -> bytes:
    """Made after the run has ended, so it says itself at which version questions are answered."""
    with answers.known_at(version):
        return data_file.workbook(exhibits.on_page(code, view, choices), version)


def piece(one: Piece[Any], view: View, chosen: Mapping[str, str] = MappingProxyType({})) -> None:
    """Put a part of the page that is no figure on it, kept as a figure is."""
    opened = answers.reader()
    st.html(_piece(one.code, str(opened.path), opened.version(), view, tuple(chosen.items()), one))


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _piece(code: str, path: str, version: int, view: View, choices: exhibits.Choices, _one: Piece[Any]) -> str:
    return str(exhibits.piece_on_page(_one, view, choices))


@st.cache_data(show_spinner=False, max_entries=_DRAWINGS_KEPT)
def _paint(code: str, path: str, version: int, view: View, choices: exhibits.Choices) -> str:
    picture = exhibits.on_page(code, view, choices)
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

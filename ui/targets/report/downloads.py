"""The three files of one region on its page, made only when somebody asks for one."""

from collections.abc import Callable

import streamlit as st

from ui import answers
from ui.filters import View
from ui.targets.report import document, slides, workbook
from ui.texts import report as words

_SLIDES_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def row(view: View) -> None:
    """The buttons beside each other, as many as fit."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _button(view, words.REPORT, "html", "text/html", document.report)
        _button(view, words.SLIDES, "pptx", _SLIDES_TYPE, slides.slides)
        _button(view, words.WORKBOOK, "xlsx", _WORKBOOK_TYPE, workbook.workbook)


def _button(view: View, label: str, ending: str, kind: str, make: Callable[[View, int], str | bytes]) -> None:
    version = answers.reader().version()

    def made() -> str | bytes:
        # made after the run has ended, so it says itself at which version questions are answered
        with answers.known_at(version):
            return make(view, version)

    st.download_button(
        label,
        data=made,
        file_name=words.file_name(str(view.region), view.as_of, ending),
        mime=kind,
        key=f"report-{ending}",
        on_click="ignore",
        help=words.WAIT,
    )

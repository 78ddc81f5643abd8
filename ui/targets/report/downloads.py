"""What a region takes along from its page, a file each; made only when somebody asks for one."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ui.filters import View
from ui.html import Html, tag
from ui.targets import exhibits, file_address
from ui.targets.report import board, document, slides, workbook
from ui.texts import report as words


class Kind(NamedTuple):
    """What its link says, and what makes it at a data version."""

    label: str
    make: Callable[[View, int], str | bytes]


KINDS: Mapping[str, Kind] = {
    "html": Kind(words.REPORT, document.report),
    "pptx": Kind(words.SLIDES, slides.slides),
    "xlsx": Kind(words.WORKBOOK, workbook.workbook),
}
"""By the ending of the file."""


class BoardKind(NamedTuple):
    """The same of the one page for the board, by the choice that the address names."""

    label: str
    make: Callable[[View, exhibits.Choices], str | bytes]


BOARD: Mapping[str, BoardKind] = {
    "html": BoardKind(words.BOARD_SHEET, board.sheet),
    "pptx": BoardKind(words.BOARD_SLIDE, board.slide),
}


def row(view: View, version: int, choices: exhibits.Choices) -> Html:
    """Links to them beside each other, as many as fit, the page for the board first; ``choices`` are those of it."""
    board_links = (
        tag(
            "a",
            kind.label,
            href=file_address.write(file_address.BOARD.format(ending=ending), view, version, choices),
            download=words.board_name(view.own, view.as_of, ending),
            title=words.WAIT,
            class_="button",
        )
        for ending, kind in BOARD.items()
    )
    links = (
        tag(
            "a",
            kind.label,
            href=file_address.write(file_address.REGION.format(ending=ending), view, version),
            download=words.file_name(view.own, view.as_of, ending),
            title=words.WAIT,
            class_="button",
        )
        for ending, kind in KINDS.items()
    )
    return tag("div", tag("p", *board_links, *links, class_="buttons"), class_="nm")

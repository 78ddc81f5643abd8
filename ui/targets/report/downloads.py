"""What a region, or all together, take along from a page, a file each; made only when somebody asks for one."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ui.filters import View
from ui.html import Html, join, tag
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
    board_links = [
        _link(
            kind.label,
            file_address.write(file_address.BOARD.format(ending=ending), view, version, choices),
            words.board_name(view.own, view.as_of, ending),
        )
        for ending, kind in BOARD.items()
    ]
    return _beside([*board_links, *_links(file_address.REGION, view, version)])


def of_all(view: View, version: int) -> list[Html]:
    """Links to the same of all regions together, whichever is in view."""
    return _links(file_address.FLANDERS, view._replace(region=None), version)


def part_of_all(view: View, version: int) -> Html:
    """Those links under a heading; nothing before the first delivery."""
    if not version:
        return Html()
    heading = tag("div", tag("h2", words.TAKE_ALONG, class_="between screen"), class_="nm")
    return join(heading, _beside(of_all(view, version)))


def _links(path: str, view: View, version: int) -> list[Html]:
    return [
        _link(
            kind.label,
            file_address.write(path.format(ending=ending), view, version),
            words.file_name(view.region, view.as_of, ending),
        )
        for ending, kind in KINDS.items()
    ]


def _link(label: str, address: str, name: str) -> Html:
    return tag("a", label, href=address, download=name, title=words.WAIT, class_="button")


def _beside(links: Sequence[Html]) -> Html:
    return tag("div", tag("p", *links, class_="buttons"), class_="nm")

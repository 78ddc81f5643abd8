"""What people take along of one region, and what it has still to hand in."""

from data.questions.region_sheets import RegionSheets
from ui import address, board_address, frame, style
from ui.cache import kept
from ui.drawing import link
from ui.filters import View
from ui.html import tag
from ui.targets import exhibits, page
from ui.targets.report import downloads
from ui.texts import region as words

_LINKS_KEPT = 1_000


def offer(view: View) -> None:
    """Links to the report, the slides, the workbook and the page for the board of the region shown."""
    page.put(_links(view, frame.reader().version(), board_address.looked_at(view)))


@kept(_LINKS_KEPT)
def _links(view: View, version: int, choices: exhibits.Choices) -> page.Body:
    return page.clean(downloads.row(view, version, choices))


def say_absent(own: RegionSheets) -> None:
    """Which sheets never came, and the way to hand them in beside it."""
    if own.absent:
        way = link.to(address.write("opladen", {}), words.TO_UPLOAD)
        page.put(style.block(tag("p", words.missing_sheets(own), " ", way, class_="missing")))

"""What stands behind a square, for a panel on the page: the one picture that an address shows."""

from collections.abc import Mapping
from typing import Any

from data.store import Store, today
from ui import answers, style
from ui.cache import kept
from ui.drawing import link
from ui.figures import registry
from ui.figures.coverage import partners
from ui.figures.figure import Figure, Piece
from ui.filters import View
from ui.stage.asked import AddressError, Asked, read
from ui.targets import exhibits
from ui.texts import figures as words

_PANELS_KEPT = 1_000
"""Squares of some matrices at some dates; one is 1 to 60 kB."""
_PIECES: Mapping[str, Piece[Any]] = {"dekking": partners.BEHIND}
"""Pages of which a square leads to a part that is no figure."""


def of(typed: str, store: Store) -> str:
    """The picture at an address of a page, one of a region where it names one, and a link to it.

    Raises AddressError for an address that names nothing of the kind, UnknownChoiceError, StoreError.
    """
    asked, known = read(typed, store, today())
    if asked.setting.region is None:
        raise AddressError(typed)
    with answers.known_at(known.version()):
        drawn = _drawn(str(known.path), known.version(), asked)
    return drawn + style.block(link.to(typed, words.PANEL_LINK), "note")


@kept(_PANELS_KEPT)
def _drawn(path: str, version: int, asked: Asked) -> str:
    setting = asked.setting
    view = View(setting.region, setting.as_of, setting.since, version)
    piece = _PIECES.get(asked.page)
    if piece is not None:
        return str(exhibits.piece_on_paper(piece, view, setting.choices))
    picture = exhibits.on_paper(_figure(asked).code, view, setting.choices)
    if not isinstance(picture.body, str):
        raise AddressError(asked.page)
    head = f"<h2>{style.text(picture.sentence)}</h2><p class='note'>{style.text(picture.note)}</p>"
    return f"{head}{picture.body}"


def _figure(asked: Asked) -> Figure[Any]:
    chosen = registry.chosen(asked.page, dict(asked.setting.choices))
    figures = registry.on(asked.page, chosen, has_region=True)
    of_region = [one for one in figures if one.is_of_region]
    if not of_region:
        raise AddressError(asked.page)
    return of_region[0]

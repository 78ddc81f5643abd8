"""Cards to print: for each offer a QR code that leads to three questions; four of A6 on an A4, cut along the lines."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ui import html
from ui.live.feedback import FOLDER
from ui.stage import document as stage
from ui.texts import feedback as words
from ui.texts.feedback_strings import strings

_ON_A_SHEET = 4
_STYLE = Path(__file__).with_suffix(".css")
"""It holds nothing that is escaped."""


class Card(NamedTuple):
    """What stands on one: the name of the offer, its address as people type it, and as a picture."""

    offer: str
    where: str
    qr_svg: html.Html


def document(base: str, offers: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The sheets for offers, each a name and a code, and the policy they are shown under.

    ``base`` is the address at which people reach the app, such as ``https://monitor.example.be``.
    """
    cards = [_card(base, name, code) for name, code in offers]
    sheets = [cards[first : first + _ON_A_SHEET] for first in range(0, len(cards), _ON_A_SHEET)]
    questions = [(one["html"], one["direction"], one["card"]) for one in strings().values()]
    shown = "".join([*(one.offer + one.where for one in cards), words.CARD_FOOT, *(said for _, _, said in questions)])
    style_sheet = stage.letters(shown) + html.join(_STYLE.read_text(encoding="utf-8"))
    digest = base64.b64encode(hashlib.sha256(style_sheet.encode()).digest()).decode()
    page = html.document("live/cards.html.j2", sheets=sheets, questions=questions, style_sheet=style_sheet, words=words)
    return page, f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:"


def address_of(base: str, code: str) -> str:
    """Where a card leads.

    >>> address_of("https://monitor.example.be/", "CDFH2K")
    'https://monitor.example.be/s/CDFH2K'
    """
    return f"{base.rstrip('/')}{FOLDER}{code}"


def _card(base: str, name: str, code: str) -> Card:
    address = address_of(base, code)
    return Card(name, address.split("//")[-1], stage.qr(address, border=2))

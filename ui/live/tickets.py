"""The sheet of tickets to print: each lets one phone in, by its QR code or by typing; cut along the lines."""

from collections.abc import Sequence
from typing import NamedTuple

from ui import html
from ui.live import hall
from ui.stage import document as stage
from ui.texts import live as words

_ON_A_SHEET = 24
"""Three beside each other, eight under each other on A4."""


class Ticket(NamedTuple):
    """What stands on one."""

    number: str
    qr_svg: html.Html


def document(name: str, base: str, numbers: Sequence[str]) -> str:
    """All tickets of a room; ``base`` is the address at which people reach the app."""
    made = [_ticket(base, number) for number in numbers]
    sheets = [made[first : first + _ON_A_SHEET] for first in range(0, len(made), _ON_A_SHEET)]
    where = hall.url_for_phones(base, "").split("//")[-1]
    return html.document(
        "live/tickets.html.j2",
        sheets=sheets,
        name=name,
        where=where,
        style_sheet=stage.letters(f"{name}{where}{words.TICKET_HOW}{''.join(numbers)}-"),
        words=words,
    )


def _ticket(base: str, number: str) -> Ticket:
    half = len(number) // 2
    return Ticket(f"{number[:half]}-{number[half:]}", stage.qr(hall.url_for_phones(base, number), border=2))

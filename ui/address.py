"""One grammar of addresses: what a part of one means, for the filters of a page and a step on stage alike.

Every part is understood as a code and as people read it. Asks nothing and draws nothing.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import HTTPConnection

from data import reference
from ui.texts import frame as words


class AddressError(ValueError):
    """The address names no page, region, date or choice that we know; its argument is the part that does not."""


LOOKING = ("overzicht", "dekking", "aanbod", "groei", "fasen", "regio", "lerend_netwerk")
"""The pages of figures."""
FOR_EVERYBODY = (*LOOKING, "uitleg")
"""The pages for who is not signed in, where the world may look."""
HIGHEST_NUMBER = 2**31 - 1
"""Of a delivery or a running order: a higher one fits in no table, and may stand in an address all the same."""
OTHER = "toon"
"""The part that names the region to look at, where it is not the chosen one: that one stays chosen."""

CHOICE = "keuze"
"""The part that names the choice of a region for its board: a fixed link keeps showing that one."""

SIGN_IN, BACK_FIELD, ENDED_FIELD = "/aanmelden", "terug", "voorbij"
SIGN_IN_AGAIN = f"{SIGN_IN}?{ENDED_FIELD}=1&{BACK_FIELD}="
"""Where a page leads whose session ended; the page itself comes behind it."""


def is_secure(connection: HTTPConnection) -> bool:
    """Whether people reach the app by https; behind a proxy, ``ui.gate`` has put that in the request."""
    return connection.url.scheme in {"https", "wss"}


def write(page: str, choices: Mapping[str, str | Sequence[str]], filters: str = "") -> str:
    """An address; ``filters`` are those in view as they stand in one already.

    >>> write("aanbod", {"regio": "Regio Gent"}, "sinds=een+jaar+eerder"), write("aanbod", {})
    ('aanbod?regio=Regio+Gent&sinds=een+jaar+eerder', 'aanbod')
    """
    parts = "&".join(filter(None, [urlencode(choices, doseq=True), filters]))
    return f"{page}?{parts}" if parts else page


def parts(address: str) -> tuple[str, dict[str, list[str]]]:
    """Page and choices of an address as people copy it, all of several.

    >>> parts("https://monitor.example/aanbod?regio=Kempen&weg=a&weg=b")
    ('aanbod', {'regio': ['Kempen'], 'weg': ['a', 'b']})

    Raises AddressError for what is none.
    """
    try:
        split = urlsplit(address)
    except ValueError as error:
        raise AddressError(address) from error
    return split.path.strip("/").rsplit("/", 1)[-1], parse_qs(split.query, keep_blank_values=True)


def region(typed: str | None) -> str | None:
    """The code of a region, by code or name; None: no region in particular. Raises AddressError.

    >>> region("Regio Gent"), region(""), region(None)
    ('regio-gent', None, None)
    """
    if typed in (None, "", words.NO_REGION, words.CHOOSE_REGION):
        return None
    for one in reference.regions().values():
        if typed in (one.code, one.name):
            return one.code
    raise AddressError(typed)


def moment(typed: str) -> str:
    """The choice of "stand op": an ISO date, or one of the words for the newest delivery, today and another date.

    >>> moment("30/06/2026 · einde kwartaal"), moment("2026-06-30")
    ('2026-06-30', '2026-06-30')

    Raises AddressError.
    """
    if typed.startswith(words.LATEST):
        return words.LATEST
    if typed in (words.TODAY, words.OTHER_DATE_CHOICE):
        return typed
    for read in (date.fromisoformat, _written):
        try:
            return read(typed).isoformat()
        except ValueError:
            continue
    raise AddressError(typed)


def _written(typed: str) -> date:
    return datetime.strptime(typed[:10], "%d/%m/%Y").date()


def day(choice: str, today: date, latest: date | None) -> date:
    """The day that a choice of "stand op" means; without any delivery it is today.

    >>> day("2026-06-30", date(2026, 11, 26), None)
    datetime.date(2026, 6, 30)
    """
    if choice == words.TODAY:
        return today
    if choice in (words.LATEST, words.OTHER_DATE_CHOICE):
        return latest or today
    return date.fromisoformat(choice)


def since(typed: str | None) -> str:
    """The choice of "vergelijk met", an ISO date among them; the first when the address is silent. Raises AddressError.

    >>> since(None), since("een jaar eerder"), since("31/03/2026 · leveringen van maart")
    ('netwerkdag', 'jaar', '2026-03-31')
    """
    for choice, label in words.SINCE_CHOICES.items():
        if typed in (choice, label, None):
            return choice
    chosen = moment(str(typed))
    if chosen in (words.LATEST, words.TODAY):
        raise AddressError(typed)
    return chosen


def version(typed: str | None, newest: int) -> int | None:
    """The data version that a fixed link names; None: the address names none. Raises AddressError.

    >>> version("3", 7), version(None, 7)
    (3, None)
    """
    if typed is None:
        return None
    asked = number(typed, newest)
    if not asked:
        raise AddressError(typed)
    return asked


def number(typed: str, most: int) -> int | None:
    r"""A whole number from 0 as it stands in an address or a message; None for what is none, or more than ``most``.

    >>> [number(typed, 999) for typed in ("12", "1000", "-1", "\u0665", "", "9" * 5000)]
    [12, None, None, None, None, None]
    """
    is_short = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(most))
    return int(typed) if is_short and int(typed) <= most else None

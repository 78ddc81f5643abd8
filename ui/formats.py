"""Numbers, shares and dates as Flemish readers write them; the only words it knows are of numbers: "van", "alle"."""

import math
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

MISSING = "–"
_BOTH = 2
_NEVER_MISSING = frozenset({str, int, bool, date, datetime, list, tuple})
_BRUSSELS = ZoneInfo("Europe/Brussels")

_WRITTEN = str.maketrans(",.-", ".,−")
_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
_JOINED = re.compile(r"[:@<>=~-]|www(?=\.)", re.IGNORECASE)


def is_missing(value: Any) -> bool:
    """True for None, NaN, NaT and NA; false for lists and text."""
    if value is None or type(value) in _NEVER_MISSING:
        return value is None
    if isinstance(value, float):
        return math.isnan(value)
    import pandas as pd  # noqa: PLC0415 - a second at the start of a server; what only it knows has brought it along

    return bool(pd.isna(value))


def number(value: Any, decimals: int = 0) -> str:
    """A number with a point per thousand, a decimal comma and a true minus; a missing one is a dash.

    >>> number(1234.5, 1), number(-12), number(None)
    ('1.234,5', '−12', '–')
    """
    if is_missing(value):
        return MISSING
    return f"{float(value):,.{decimals}f}".translate(_WRITTEN)


def given(value: Any) -> str:
    """A number as it was given, with at most two decimals.

    >>> given(12.5), given(0.777), given(40), given(3.999), given(None)
    ('12,5', '0,78', '40', '4', '–')
    """
    shown = number(value, 2)
    return shown.rstrip("0").removesuffix(",") if "," in shown else shown


def counted(count: int, one: str, many: str) -> str:
    """A number with what it counts.

    >>> counted(1, "antwoord", "antwoorden"), counted(0, "antwoord", "antwoorden"), counted(1250, "stap", "stappen")
    ('1 antwoord', '0 antwoorden', '1.250 stappen')
    """
    return f"{number(count)} {one if count == 1 else many}"


def file_part(label: str) -> str:
    """A label as a part of the name of a file.

    >>> file_part("Per 10 000 inwoners"), file_part("Netwerkdag: een uur?")
    ('per-10-000-inwoners', 'netwerkdag-een-uur')
    """
    kept = "".join(sign if sign.isalnum() else " " for sign in label.lower())
    return "-".join(kept.split())


def share(value: Any) -> str:
    r"""A share 0..1 as whole percent; what is not quite all or nothing never reads as such.

    >>> share(0.456), share(0.998), share(0.001), share(1), share(None)
    ('46\xa0%', '99\xa0%', '1\xa0%', '100\xa0%', '–')
    """
    if is_missing(value):
        return MISSING
    percent = round(float(value) * 100)
    if 0 < float(value) < 1:
        percent = min(max(percent, 1), 99)
    return f"{percent}\N{NO-BREAK SPACE}%"


def share_of(value: Any, part: Any, whole: Any) -> str:
    r"""A share with the counts it divides; where these are missing only the share.

    >>> share_of(0.5563, 158, 284), share_of(0.722, 6.5, 9), share_of(None, 0, 0)
    ('56\xa0% (158 van 284)', '72\xa0% (6,5 van 9)', '–')
    >>> share_of(0.5, None, None), share_of(0.5, 1, None), share_of(0.5, None, 2)
    ('50\xa0%', '50\xa0%', '50\xa0%')
    """
    if is_missing(value) or is_missing(part) or is_missing(whole):
        return share(value)
    return f"{share(value)} ({given(part)} van {given(whole)})"


def bare_share(value: Any) -> str:
    """A share as share() reads it, without the sign: for where a head or a legend says that these are percents.

    >>> bare_share(0.456), bare_share(1), bare_share(None)
    ('46', '100', '–')
    """
    return share(value).removesuffix("\N{NO-BREAK SPACE}%")


def percent(value: Any) -> float | None:
    """A share 0..1 as a percentage with one decimal, for a table; a missing one stays so.

    >>> percent(0.4567), percent(None)
    (45.7, None)
    """
    return None if is_missing(value) else round(100 * float(value), 1)


def part(count: Any, whole: Any) -> str:
    """A small share as its two numbers.

    >>> part(5, 9), part(None, 9)
    ('5 van 9', '–')
    """
    return MISSING if is_missing(count) or is_missing(whole) else f"{number(count)} van {number(whole)}"


def some_of(count: int, whole: int, what: str = "", one: str = "") -> str:
    """How many of a group, in a sentence: all, none and the only ``one`` in words.

    >>> some_of(3, 16, "regio’s"), some_of(0, 16, "regio’s"), some_of(1, 1)
    ('3 van de 16 regio’s', 'geen van de 16 regio’s', '1 van de 1')
    >>> some_of(16, 16, "regio’s"), some_of(2, 2, "regio’s")
    ('alle 16 regio’s', 'beide regio’s')
    >>> some_of(1, 1, "regio’s", "regio"), some_of(0, 1, "regio’s", "regio")
    ('de enige regio', 'geen enkele regio')
    """
    if whole == 1 and one:
        return f"{'de enige' if count else 'geen enkele'} {one}"
    if count == whole > 1:
        which = "beide" if whole == _BOTH else f"alle {number(whole)}"
    else:
        which = f"{number(count) if count else 'geen'} van de {number(whole)}"
    return f"{which} {what}".rstrip()


def change(value: Any, decimals: int = 0) -> str:
    """A difference with its sign.

    >>> change(3), change(-2.5, 1), change(0), change(None)
    ('+3', '−2,5', '=', '–')
    """
    if is_missing(value):
        return MISSING
    shown = number(abs(float(value)), decimals)
    if not any(digit in shown for digit in "123456789"):
        return "="
    return ("+" if value > 0 else "−") + shown


def points(value: Any) -> str:
    """A difference between two shares, in percentage points.

    >>> points(0.12), points(-0.05), points(None)
    ('+12', '−5', '–')
    """
    return MISSING if is_missing(value) else change(float(value) * 100)


def day(value: Any) -> str:
    """A date as dd/mm/jjjj.

    >>> from datetime import date
    >>> day(date(2026, 12, 31)), day(None)
    ('31/12/2026', '–')
    """
    return MISSING if is_missing(value) else f"{value:%d/%m/%Y}"


def local(moment: datetime) -> datetime:
    """A moment of the store, which is UTC without a zone, on a Belgian clock.

    >>> local(datetime(2026, 6, 30, 23, 5)).isoformat()
    '2026-07-01T01:05:00+02:00'
    """
    return moment.replace(tzinfo=UTC).astimezone(_BRUSSELS)


def clock(moment: datetime) -> str:
    """The hour of a moment of the store, on a Belgian clock.

    >>> clock(datetime(2026, 6, 30, 10, 5))
    '12:05'
    """
    return f"{local(moment):%H:%M}"


def degrees(value: Any) -> str:
    r"""A temperature in degrees Celsius.

    >>> degrees(8), degrees(-2.5)
    ('8\xa0°C', '−2,5\xa0°C')
    """
    if is_missing(value):
        return MISSING
    return f"{number(value, 0 if float(value).is_integer() else 1)}\N{NO-BREAK SPACE}°C"


def enumerate_names(names: Sequence[str], most: int = 4) -> str:
    """Names in a sentence; more than ``most`` are counted.

    >>> enumerate_names(["a"]), enumerate_names(["a", "b", "c"]), enumerate_names(list("abcdef"), most=2)
    ('a', 'a, b en c', 'a, b en nog 4')
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} {and_more(len(names) - most)}"
    return " en ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def and_more(count: int) -> str:
    """What follows the first of a list that goes on.

    >>> and_more(1200)
    'en nog 1.200'
    """
    return f"en nog {number(count)}"


def falling(*sentences: str) -> list[str]:
    """Sentences from full to short; one that is no shorter than the one kept before it is left out.

    >>> falling("Lang", "Nog langer", "Lang", "Kort", "K")
    ['Lang', 'K']
    """
    kept: list[str] = []
    for sentence in sentences:
        if not kept or len(sentence) < len(kept[-1]):
            kept.append(sentence)
    return kept


def lower_first(label: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals.

    >>> lower_first("Lokaal bestuur"), lower_first("OCMW of Sociaal Huis")
    ('lokaal bestuur', 'OCMW of Sociaal Huis')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def first_upper(sentence: str) -> str:
    """A sentence that begins with a capital.

    >>> first_upper("in Kempen"), first_upper("")
    ('In Kempen', '')
    """
    return sentence[:1].upper() + sentence[1:]


def yes_no(value: Any) -> str:
    """A flag in words.

    >>> yes_no(True), yes_no(False), yes_no(None)
    ('ja', 'nee', '–')
    """
    return MISSING if is_missing(value) else ("ja" if value else "nee")


def shown(value: Any) -> str:
    """A value of a table as people read it; missing is a dash.

    >>> shown(True), shown(12.5), shown(date(2026, 6, 30)), shown("Kempen"), shown(None)
    ('ja', '12,5', '30/06/2026', 'Kempen', '–')
    """
    if type(value) is str:  # most cells of a table
        return value
    if is_missing(value):
        return MISSING
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, (int, float)):
        return given(value)
    return day(value) if isinstance(value, date) else str(value)


def quarter(value: date) -> str:
    """The quarter a date lies in.

    >>> from datetime import date
    >>> quarter(date(2026, 6, 30))
    '2de kwartaal 2026'
    """
    rank = ("1ste", "2de", "3de", "4de")[(value.month - 1) // 3]
    return f"{rank} kwartaal {value.year}"


def plain(value: object) -> str:
    r"""Text that reads as it stands where Streamlit takes markdown: messages, labels, help.

    A sign behind a backslash is no markdown; a word joiner, which nobody sees, keeps signs apart that are
    replaced even then: shortcodes of emoji, arrows, addresses.

    >>> print(plain("**vet** $x$"))
    \*\*vet\*\* \$x\$
    """
    apart = _JOINED.sub(lambda sign: sign[0] + "\u2060", " ".join(str(value).split()))
    return _SIGNS.sub(lambda sign: "\\" + sign[0], apart)

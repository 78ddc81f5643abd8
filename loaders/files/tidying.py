"""Makes every text of a workbook what people see: no invisible characters, each letter one character and the right one.

It comes before anything looks at a cell, so that headers, names and answers are compared as they look.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from data.reference import fold
from loaders.files.addresses import address
from loaders.files.limits import BookScan, SheetScan
from loaders.files.mojibake import repaired
from loaders.values.personal_data import PERSONAL_HEADERS

_LOST = "\ufffd"
_WORD = re.compile(r"[^\W\d_]*\ufffd?[^\W\d_]+\ufffd?[^\W\d_]*")
# Programs that lack a letter write a question mark: nobody types one within a word, but for an address on the web.
_LOST_WITHIN = re.compile(r"(?<![/.\w])[^\W\d_]+\?[a-z]+\b(?!=)")
# Nor are these signs part of a word, or an accented capital behind a small letter: they were read in another encoding.
_MISREAD = re.compile(r"[a-z](?:[‡ˆ‰‹÷│┤▄][a-z]|‚(?!\w)|[ÈÉÊËÎÏÔÖÚÙÛÞÁÀ](?![A-ZÀ-Þ]))|[A-Za-z]”[a-z]")
_HEADER_DEPTH = 20
# Unicode calls these letters or marks, though nothing of them is seen; the last three are as wide as a space.
_UNSEEN = dict.fromkeys([*range(0xFE00, 0xFE10), 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0xE0100, 0xE01F0)])
_WIDE_UNSEEN = dict.fromkeys([0x2800, 0x3164, 0xFFA0], " ")


class _Invisible(dict[int, str | None]):
    """Character -> what to put in its place; format characters (Cf), soft hyphens among them, vanish."""

    def __missing__(self, code: int) -> str | None:
        self[code] = None if unicodedata.category(chr(code)) == "Cf" else chr(code)
        return self[code]


_INVISIBLE = _Invisible({**_UNSEEN, **_WIDE_UNSEEN})


def tidied(text: str) -> str:
    r"""The text without what cannot be seen, accents joined with their letters.

    >>> tidied("Taal\u00adcafe\u0301\u200b"), tidied("De\u034f\u115f\u1160\u17b4\u17b5\ufe0f\U000e0100\u3164Brug")
    ('Taalcafé', 'De Brug')
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_INVISIBLE))


def tidy(book: BookScan) -> None:
    """Tidy all texts of a workbook in place; what was put right, or cannot be, becomes a remark on the file."""
    for sheet in book.sheets:
        sheet.name = tidied(sheet.name)
        shows_names = not _is_about_people(sheet)
        for row, column, text in _texts(sheet):
            better = repaired(text)
            _show(book, better, shows_names)
            if better != text:
                _remark(book, "letters-mended", (sheet.name, address(row, column)), _word(text, better, shows_names))
            elif _LOST in text or _LOST_WITHIN.search(text) or _MISREAD.search(text):
                _remark(book, "letters-lost", (sheet.name, address(row, column)), _lost_word(text, shows_names))
            sheet.rows[row][column] = tidied(better)


def shown_duration(duration: timedelta) -> str:
    """A number of hours past a day, as spreadsheets show it.

    >>> shown_duration(timedelta(hours=30)), shown_duration(timedelta(minutes=90, seconds=5))
    ('30:00', '1:30:05')
    """
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    text = f"{minutes // 60}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text


def _texts(sheet: SheetScan) -> Iterator[tuple[int, int, str]]:
    for row, cells in enumerate(sheet.rows):
        for column, value in enumerate(cells):
            if isinstance(value, str):
                if "?" in value or not value.isascii():
                    yield row, column, value
            elif isinstance(value, timedelta):
                cells[column] = shown_duration(value)


def _remark(book: BookScan, code: str, place: tuple[str, str], word: str) -> None:
    """One remark a file, at the first cell, with the number of cells and the first word that may be shown."""
    details = book.remarks.setdefault(code, {"sheet": place[0], "cell": place[1], "count": "0"})
    details["count"] = str(int(details["count"]) + 1)
    if word:
        details.setdefault("seen", word)


def _show(book: BookScan, text: str, shows_names: bool) -> None:
    """The first word with such letters, where the encoding was chosen for it."""
    details = book.remarks.get("csv-read")
    word = _word("", text, shows_names) if details and "seen" not in details else ""
    if details and word:
        details["seen"] = word


def _is_about_people(sheet: SheetScan) -> bool:
    """True for a sheet in which a word with a capital may be a person."""
    heads: list[Any] = [value for row in sheet.rows[:_HEADER_DEPTH] for value in row if isinstance(value, str)]
    return any(len(head) < 40 and fold(head) in PERSONAL_HEADERS for head in heads)


def _word(text: str, better: str, shows_names: bool) -> str:
    """The first word that changed."""
    before = set(_WORD.findall(text))
    words = (word for word in _WORD.findall(better) if word not in before and not word.isascii())
    return next((word for word in words if shows_names or word.islower()), "")


def _lost_word(text: str, shows_names: bool) -> str:
    lost = (word for word in (*_WORD.findall(text), *_LOST_WITHIN.findall(text)) if _LOST in word or "?" in word)
    words = (*lost, *(word for word in text.split() if _MISREAD.search(word)))
    return next((word for word in words if shows_names or word[0].islower()), "")

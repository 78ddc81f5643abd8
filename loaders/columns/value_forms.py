"""What kind of thing a value is by its form alone, and what most values of a column are; keeps none of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from data.reference import fold
from data.reference.company_numbers import company_digits, is_company_number
from loaders.columns.evidence import READ_VALUES
from loaders.columns.layout import is_filled
from loaders.columns.people_values import CODES
from loaders.contract import SHEETS
from loaders.values import codes, dates, personal_data, place_names
from loaders.values.date_order import Order
from loaders.values.outcome import Fault
from loaders.values.person_names import Form, name_form
from loaders.values.placeholders import is_bare_number
from loaders.values.plain_text import as_text

PERSON, NUMBER, DATE, PLACE, COMPANY = "person", "number", "date", "place", "company"
PHONE, MAILBOX, LINK, ADDRESS, LONG, TEXT = "phone", "mailbox", "link", "address", "long", "text"
WORDS, MIXED = "words", "mixed"
SURE_DATA = frozenset({PERSON, PLACE, COMPANY, PHONE, MAILBOX, LINK, LONG})
"""What stands in a row and in no header."""
MAYBE_DATA = frozenset({NUMBER, DATE, ADDRESS})
"""What stands in a row, but in a header too: "2026", "maart 2026", "Criterium 1"."""

_LONG_LENGTH = 80
_LEAST_SHARE = 0.6
_WORD_SHARE = 0.5
"""Different ones of all values: kinds come again and again, names hardly do."""
_LEAST_WORDS = 4
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:be|com|org|eu|net|vlaanderen|brussels)(?:/\S*)?", re.IGNORECASE)
_POSTCODE = re.compile(r"\s*(?:[bB]e?[\s\-])?\d{4}\s+")
_PARTS = re.compile(r"\s*[,;/&+\n]\s*")


def form_of(value: Any) -> str:
    """What one value that is filled is.

    >>> [form_of(value) for value in (date(2024, 1, 1), "maart 2026", 12, "2026", 999000129, "0999.000.129", True)]
    ['date', 'date', 'number', 'number', 'company', 'company', 'text']
    >>> [form_of(text) for text in ("Tielt", "8700 Tielt", "Kerkstraat 12", "056 12 34 56", "0470 12 34 56", "Sport")]
    ['place', 'place', 'address', 'phone', 'person', 'text']
    >>> [form_of(text) for text in ("info@voorbeeld.be", "www.voorbeeld.be", "a" * 80, "a" * 81)]
    ['mailbox', 'link', 'text', 'long']
    """
    if isinstance(value, Fault):
        return PERSON if value.code in CODES.values() else TEXT
    if isinstance(value, date):
        return DATE
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return COMPANY if is_company_number(company_digits(as_text(value))) else NUMBER
    text = as_text(value)
    if personal_data.personal_code(text) or name_form(text) is Form.SURE:
        return PERSON
    return _form_of_text(text)


def _form_of_text(text: str) -> str:
    return next((form for form, has_form in _FORMS.items() if has_form(text)), TEXT)


def _is_day(text: str) -> bool:
    return any(map(str.isdigit, text)) and dates.read_day(text, Order.DAY_FIRST).value is not None


def _is_place(text: str) -> bool:
    return all(place_names.bearing(_POSTCODE.sub("", part)) for part in _PARTS.split(text))


_FORMS: Mapping[str, Callable[[str], object]] = {
    MAILBOX: lambda text: "@" in text,
    LINK: _LINK.fullmatch,
    COMPANY: lambda text: is_company_number(company_digits(text)),
    PHONE: personal_data.is_fixed_phone,
    NUMBER: is_bare_number,
    DATE: _is_day,
    PLACE: _is_place,
    ADDRESS: personal_data.is_street_address,
    LONG: lambda text: len(text) > _LONG_LENGTH,
}
"""The forms of a text, the surest first."""


def form_of_column(values: Iterable[Any]) -> str:
    """What most values of a column are; of texts the list that knows them, or that they come again and again.

    >>> form_of_column(["Tielt", "", "Izegem", "12"]), form_of_column(["Tielt", "12"]), form_of_column(["", None])
    ('place', 'mixed', 'mixed')
    >>> form_of_column(["Sport", "OCMW", "Jeugd"]), form_of_column(["De Brug", "Het Huis", "De Kring", "De Ploeg"])
    ('organisation_type', 'text')
    >>> form_of_column(["Ja hoor", "Nee hoor"] * 2), form_of_column(["Ja hoor", "Nee hoor", "Ja hoor"])
    ('words', 'text')
    """
    filled = list(islice(filter(is_filled, values), READ_VALUES))
    if not filled:
        return MIXED
    form, count = Counter(map(form_of, filled)).most_common(1)[0]
    if count < _LEAST_SHARE * len(filled):
        return MIXED
    if form != TEXT:
        return form
    return _list_of([as_text(value) for value in filled if isinstance(value, str)]) or (
        WORDS if _are_words(filled) else TEXT
    )


def _list_of(texts: Sequence[str]) -> str:
    """The code list that knows most of these texts; empty where none knows enough."""
    counts = {one: sum(bool(codes.code_of(text, one)) for text in texts) for one in _code_lists()}
    best = max(counts, key=lambda one: counts[one])
    return best if texts and counts[best] >= _LEAST_SHARE * len(texts) else ""


@cache
def _code_lists() -> tuple[str, ...]:
    lists = (column.code_list for sheet in SHEETS for column in sheet.columns if column.code_list)
    return tuple(dict.fromkeys(lists))


def _are_words(filled: Sequence[Any]) -> bool:
    distinct = {fold(as_text(value)) for value in filled if not isinstance(value, Fault)}
    return len(filled) >= _LEAST_WORDS and len(distinct) <= _WORD_SHARE * len(filled)

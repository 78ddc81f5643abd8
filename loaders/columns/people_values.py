"""What a value looks like where people may stand: a number, an address, a name, the desk of a service; keeps none."""

import re
from typing import Any

from loaders.values import personal_data
from loaders.values.person_names import Form, before_name, may_be_of_name, mentions_person, name_form, name_words
from loaders.values.plain_text import as_text

NUMBER, MOBILE, MAILBOX, NAME, PHONE, ADDRESS = "national", "mobile", "mailbox", "name", "phone", "address"
MENTION, ABOUT, SERVICE, NOTE = "mention", "about", "service", "note"
CODES = {
    NUMBER: "personal-number",
    MOBILE: "personal-mobile",
    MAILBOX: "personal-mailbox",
    NAME: "personal-name",
    MENTION: "personal-name",
    ABOUT: "personal-name",
    PHONE: "personal-phone",
    ADDRESS: "personal-address",
}
"""What a cell holds about a person -> the finding on it while nobody has answered."""
SERVICE_FORMS = frozenset({PHONE, ADDRESS, SERVICE, NOTE})
"""What may just as well be of a service."""

_BY_CODE = {"personal-number": NUMBER, "personal-mobile": MOBILE, "personal-mailbox": MAILBOX}
_MANY_DIGITS = re.compile(r"(?:\d\D{0,4}){8}\d")  # a fixed number has nine, the fewest
_BESIDE = re.compile(r"[(:]")
_FEWEST_DIGITS = 1_000_000_000  # smaller numbers are no number of a person


class Looks:
    """What values look like; each is looked at once."""

    def __init__(self) -> None:
        self._kinds: dict[Any, str] = {}
        self._quiet: dict[Any, bool] = {}
        self._of_names: dict[str, bool] = {}
        self._forms: dict[str, Form] = {}
        self._mentions: dict[str, bool] = {}

    def is_quiet(self, value: Any) -> bool:
        """True for a value that holds no number or address of a person, and no name but perhaps a faint one."""
        if value not in self._quiet:
            self._quiet[value] = self._has_no_sign(value)
        return self._quiet[value]

    def _has_no_sign(self, value: Any) -> bool:
        if not isinstance(value, str):
            return not _is_long_number(value)
        text = value if value.isascii() else as_text(value)
        if "@" in text or _MANY_DIGITS.search(text):
            return False
        for word in name_words(text):
            if word not in self._of_names:
                self._of_names[word] = may_be_of_name(word)
            if self._of_names[word]:
                return False
        return True

    def kind(self, value: Any) -> str:
        """What a value is by its form alone."""
        if value not in self._kinds:
            self._kinds[value] = _kind(value)
        return self._kinds[value]

    def is_personal(self, value: Any) -> bool:
        """True for a number or a mailbox of a person."""
        return self.kind(value) in _BY_CODE.values()

    def form(self, value: Any) -> Form:
        """How surely a value is a name."""
        text = as_text(value) if isinstance(value, str) else ""
        if text not in self._forms:
            self._forms[text] = name_form(text)
        return self._forms[text]

    def mentions(self, value: Any) -> bool:
        """Whether a value speaks of somebody."""
        text = as_text(value) if isinstance(value, str) and not self.is_quiet(value) else ""
        if text not in self._mentions:
            self._mentions[text] = mentions_person(text)
        return self._mentions[text]

    def mentions_beside(self, value: Any) -> bool:
        """Whether a value speaks of somebody beside the name of an organisation: in brackets or behind a colon."""
        return isinstance(value, str) and bool(_BESIDE.search(value)) and self.mentions(value)


def says_more(value: Any) -> bool:
    """Whether a value that names somebody says something before it, as a title does: "Kookles (Fatima)"."""
    return bool(before_name(as_text(value)))


def _is_long_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and value >= _FEWEST_DIGITS


def _kind(value: Any) -> str:
    is_number = _is_long_number(value)
    if not isinstance(value, str) and not is_number:
        return NOTE
    text = as_text(value)
    kind = _BY_CODE.get(personal_data.personal_code(text), "")
    if kind or is_number:
        return kind or NOTE
    if personal_data.is_fixed_phone(text):
        return PHONE
    if personal_data.is_street_address(text):
        return ADDRESS
    return SERVICE if personal_data.is_service(text) else NOTE

"""Which columns of a sheet are about people: what kind of thing stands in them and how often, never what it says.

Among codes and dates only a full name counts, among places none, and in a column of names of something else they count
when at least half of them are of people. Of fewer, in a column of organisations or titles, it is asked whose they are:
an organisation may be called after somebody, and a title may speak of who leads it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, zip_longest
from typing import Any

from loaders.choices import NO
from loaders.columns.headerless import is_row, people_top
from loaders.columns.headers import DEEPER, HEADER_DEPTH, Cells, folded, headers, known_headers
from loaders.columns.people_headers import PEOPLE_HEADERS, PEOPLE_WORDS, is_header_of_people
from loaders.columns.people_values import (
    ABOUT,
    ADDRESS,
    CODES,
    MENTION,
    MOBILE,
    NAME,
    NOTE,
    PHONE,
    SERVICE,
    SERVICE_FORMS,
    Looks,
    says_more,
)
from loaders.files.addresses import column_letters
from loaders.sheet import Column, Kind, Sheet
from loaders.values import personal_data
from loaders.values.person_names import Form

_SURELY_PEOPLE = personal_data.PERSONAL_HEADERS - {"contactpersoon", "naam contactpersoon"}
_NAMES_ALONE = frozenset({"voornaam", "familienaam", "achternaam", "roepnaam"})
_ORGANISATION_HEADERS_TEXT = """
organisatie organisaties organisator organiseert aanbieder aanbieders vereniging verenigingen partner partners
"""
_OTHER_HOUSE_HEADERS_TEXT = """
naam titel activiteit bedrijf school scholen instelling aanbod initiatief actie netwerk gastheer dienst diensten
"""
_PLACE_HEADERS_TEXT = """
locatie locaties waar plaats zaal gemeente gemeenten deelgemeente postcode website url link
"""
_ADDRESS_HEADERS_TEXT = """
adres straat straatnaam adresgegevens woonplaats thuisadres woonadres domicilie
"""
_HOME = frozenset(["thuisadres", "woonadres", "domicilie", "woonplaats"])
_NAMED_KINDS = (Kind.TEXT, Kind.MAILBOX, Kind.KBO)
_ORGANISATION_HEADERS = frozenset(_ORGANISATION_HEADERS_TEXT.split())
_HOUSE_HEADERS = _ORGANISATION_HEADERS | frozenset(_OTHER_HOUSE_HEADERS_TEXT.split())
_PLACE_HEADERS = frozenset(_PLACE_HEADERS_TEXT.split())
_ADDRESS_HEADERS = frozenset(_ADDRESS_HEADERS_TEXT.split())
_HALF = 0.5
_FEWEST = 2
_KNOWN_ENOUGH = 2


@dataclass
class PeopleColumn:
    """A column about people: its place, its header (none when that names a person), what was seen how often.

    ``cells`` is row (counted from 0) -> kind for every cell about a person; ``counts`` also holds what is of a service
    and what is a note. ``is_surely``: its header says that all of it is of people; ``is_of_service``: all that stands
    there may be of a service, by its form.
    """

    index: int
    header: str
    counts: Mapping[str, int]
    cells: Mapping[int, str]
    is_surely: bool
    is_of_service: bool = False

    @property
    def letters(self) -> str:
        """The letters of the column in the workbook."""
        return column_letters(self.index)


@dataclass
class PeopleSheet:
    """What a sheet holds about people: its columns, and cells beside the table (titles, notes)."""

    header_row: int
    columns: list[PeopleColumn] = field(default_factory=list)
    beside: list[tuple[int, int]] = field(default_factory=list)


def people_sheet(rows: Cells, sheets: Sequence[Sheet], headed: str | None = None) -> PeopleSheet:
    """Look at every cell of a sheet; ``sheets`` are those of the contract that it may be.

    ``headed`` is what people answered about its first line (``loaders.choices.HEADER``).
    """
    known = _columns_by_header(tuple(sheets))
    top = header_row(rows, frozenset(known) | personal_data.PERSONAL_HEADERS | PEOPLE_WORDS | PEOPLE_HEADERS, headed)
    result = PeopleSheet(top)
    looks = Looks()
    for row, index, value in _beside(rows, top):
        if looks.is_quiet(value):
            continue
        if looks.is_personal(value) or looks.mentions(value) or looks.form(value) is Form.SURE:
            result.beside.append((row, index))
    skipped = set(result.beside)
    heads = rows[top] if top >= 0 else []
    below = zip_longest(heads, *islice(rows, top + 1, None), fillvalue="")
    seen = [_seen(heads, top, index, column[1:], known, looks, skipped) for index, column in enumerate(below)]
    for one in seen:
        if one and (one.is_asked or one.is_with_person(seen)):
            result.columns.append(one.column())
    return result


def header_row(rows: Cells, known: frozenset[str], headed: str | None = None) -> int:
    """The row of headers, counted from 0: the first that holds the most known ones; -1 when there is none."""
    if headed == NO:
        return -1
    lines = [index for index, row in enumerate(rows) if any(row)][:DEEPER]
    filled = lines[:HEADER_DEPTH]
    counts = {index: sum(folded(text) in known for text in rows[index]) for index in filled}
    best = max(filled, key=lambda index: counts[index], default=-1)
    is_enough = best >= 0 and counts[best] >= min(_KNOWN_ENOUGH, sum(map(bool, rows[best])))
    if is_enough and counts[best] > 1 and (counts[best] > _KNOWN_ENOUGH or not is_row(rows, best)):
        return best
    deep = {index: known_headers(rows[index], known) for index in lines[HEADER_DEPTH:]}
    deepest = max(deep, key=lambda index: deep[index], default=None)
    if deepest is not None and deep[deepest] > _KNOWN_ENOUGH:
        return deepest
    return best if is_enough and not is_row(rows, best) else people_top(rows, headed)


@cache
def _columns_by_header(sheets: tuple[Sheet, ...]) -> dict[str, list[Column]]:
    by_header: dict[str, list[Column]] = {}
    for sheet in sheets:
        for name, (column, _) in headers(sheet).items():
            by_header.setdefault(name, []).append(column)
    return by_header


def _beside(rows: Cells, top: int) -> Iterator[tuple[int, int, Any]]:
    """The cells above the headers, and those that stand alone in their row: titles and notes."""
    for number, row in enumerate(rows):
        if number < top:
            yield from ((number, index, value) for index, value in enumerate(row) if value not in ("", None))
        elif number > top and len(row) > 1:
            filled = list(islice((index for index, value in enumerate(row) if value not in ("", None)), 2))
            if len(filled) == 1 and isinstance(row[filled[0]], str) and " " in row[filled[0]]:
                yield number, filled[0], row[filled[0]]


@dataclass
class _Seen:
    """One column while the sheet is looked at: its header and the kind of every filled cell."""

    index: int
    header: str
    words: frozenset[str]
    kinds: dict[int, str]
    is_surely: bool
    names_people: bool
    names_houses: bool
    names_organisations: bool
    is_doubtful: bool = False
    """Of the full names in it nobody knows whether they are of people."""

    @property
    def is_noted(self) -> bool:
        """True when its header alone is reason to look at every value."""
        return self.names_people or bool(self.words & _ADDRESS_HEADERS)

    @property
    def is_asked(self) -> bool:
        """True when something in it is of a person for sure."""
        is_said = folded(self.header) in personal_data.PERSONAL_HEADERS
        return is_said or self.is_surely or not SERVICE_FORMS.issuperset(self.kinds.values())

    def is_with_person(self, columns: "Sequence[_Seen | None]") -> bool:
        """True for phone numbers and addresses whose nearest column before them is of people, not of organisations."""
        if not any(kind in (PHONE, ADDRESS) for kind in self.kinds.values()):
            return False
        if self.names_people or self.words & _HOME:
            return True
        owners = [
            one for one in columns if one and one is not self and (one.names_houses or NAME in one.kinds.values())
        ]
        before = [one for one in owners if one.index < self.index]
        owner = before[-1] if before else owners[0] if owners else None
        return owner is not None and NAME in owner.kinds.values()

    def column(self) -> PeopleColumn:
        """What is told of it."""
        people = {row: kind for row, kind in self.kinds.items() if kind in CODES}
        forms = SERVICE_FORMS - {NOTE} if self.names_people else SERVICE_FORMS
        is_of_service = self.is_doubtful or forms.issuperset(self.kinds.values())
        told = people if self.is_doubtful else self.kinds
        return PeopleColumn(self.index, self.header, Counter(told.values()), people, self.is_surely, is_of_service)


def _seen(  # noqa: PLR0913, PLR0917 - all that is known of the sheet
    heads: list[Any],
    top: int,
    index: int,
    below: tuple[Any, ...],
    known: dict[str, list[Column]],
    looks: Looks,
    skipped: set[tuple[int, int]],
) -> _Seen | None:
    head = heads[index] if len(heads) > index else ""
    one = _heading(head, index, heads, known, looks)
    values = {number: value for number, value in enumerate(below, top + 1) if value not in ("", None)}
    for number, column in skipped:
        if column == index:
            values.pop(number, None)
    if _is_person(head, looks):
        one.kinds[top] = NAME
    elif top >= 0 and not one.is_noted and all(map(looks.is_quiet, set(values.values()))):
        return one if values else None
    meant = known.get(folded(head), [])
    is_kbo = bool(meant) and all(column.kind is Kind.KBO for column in meant)
    is_of_streets = bool(one.words & _ADDRESS_HEADERS) or (top < 0 and _are_mostly_streets(values, looks))
    for number, value in values.items():
        kind = looks.kind(value)
        # ten digits may be a mistyped company number; a street says whose only under a header for it, or without any
        is_note = (kind == MOBILE and is_kbo) or (kind == ADDRESS and not is_of_streets)
        one.kinds[number] = NOTE if is_note else kind
    if one.is_surely:
        one.kinds = {number: ABOUT if kind == NOTE else kind for number, kind in one.kinds.items()}
    elif not one.names_people and meant and not any(column.kind in _NAMED_KINDS for column in meant):
        one.kinds |= {number: NAME for number, value in values.items() if looks.form(value) is Form.SURE}
    elif not one.words & (_PLACE_HEADERS | _ADDRESS_HEADERS):
        one.kinds |= _names(one, values, looks)
    return one if one.kinds else None


def _are_mostly_streets(values: Mapping[int, Any], looks: Looks) -> bool:
    return sum(looks.kind(value) == ADDRESS for value in values.values()) > _HALF * len(values)


def _heading(head: Any, index: int, heads: list[Any], known: dict[str, list[Column]], looks: Looks) -> _Seen:
    """What the header of a column says of it."""
    name = folded(head)
    words = frozenset(name.split())
    is_of_people = is_header_of_people(head)
    is_surely = name in _SURELY_PEOPLE or (name == "naam" and bool(_NAMES_ALONE & set(map(folded, heads))))
    is_of_houses = bool(words & _HOUSE_HEADERS) or any("name" in column.field for column in known.get(name, []))
    header = head.strip() if isinstance(head, str) and not _is_person(head, looks) else ""
    others = (word for text in heads for word in folded(text).split())
    is_row_name = name == "naam" and _ORGANISATION_HEADERS.isdisjoint(others)  # beside those it is that of an offer
    names_houses = is_of_houses and not is_of_people
    names_organisations = names_houses and (is_row_name or bool(words & _ORGANISATION_HEADERS))
    return _Seen(index, header, words, {}, is_surely, is_of_people or is_surely, names_houses, names_organisations)


def _is_person(head: Any, looks: Looks) -> bool:
    return isinstance(head, str) and (bool(personal_data.personal_code(head)) or looks.form(head) is Form.SURE)


def _names(one: _Seen, values: dict[int, Any], looks: Looks) -> dict[int, str]:
    """The cells that are, or speak of, a person by name; none in a column of houses unless half are."""
    rest = {number: value for number, value in values.items() if one.kinds[number] in (NOTE, SERVICE, PHONE)}
    forms = {number: form for number, value in rest.items() if (form := looks.form(value))}
    likely = {number: NAME for number, form in forms.items() if form >= Form.LIKELY}
    sure = [number for number, form in forms.items() if form is Form.SURE]
    is_half = len(likely) >= max(_FEWEST, _HALF * len(values))
    if one.names_houses:
        if is_half and len(sure) >= _FEWEST:
            return likely
        if is_half:
            return {}
        if one.names_organisations:
            beside = [number for number, value in rest.items() if looks.mentions_beside(value)]
        else:  # an offer may be called after anybody, but a title may also speak of who leads it
            sure = [number for number in sure if says_more(rest[number])]
            beside = [number for number, value in rest.items() if looks.mentions(value) and says_more(value)]
        one.is_doubtful = bool(sure or beside)
        return dict.fromkeys(beside, MENTION) | dict.fromkeys(sure, NAME)
    mentions = {number: MENTION for number, value in rest.items() if looks.mentions(value)}
    if one.names_people:
        single = {number for number, value in rest.items() if number in forms and " " not in str(value).strip()}
        faint = {number: NAME for number, form in forms.items() if likely or number in single}
        return mentions | faint
    return mentions | (likely if is_half else {}) | dict.fromkeys(sure, NAME)

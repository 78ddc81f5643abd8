"""Reads one value as its column asks: tolerant in form, strict in meaning; never guesses.

A column gets one reader; it remembers every value it met, since columns repeat themselves.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.reference import fold
from data.reference.company_numbers import company_digits, is_company_number
from data.store import today
from loaders.choices import NONE, Choices
from loaders.sheet import Column, Kind
from loaders.values import codes, dates, organisations, personal_data, placeholders
from loaders.values.areas import Chosen, Left
from loaders.values.choice_cells import LIST_READS, PLACE_READS, unlisted
from loaders.values.date_order import Order, order_of, swapped
from loaders.values.moments import are_shifted
from loaders.values.number_cells import number_reader
from loaders.values.outcome import BLANK, Fault, Note, Reading, is_blank, refuse, remark
from loaders.values.plain_text import as_text, has_markup, is_only_markup, without_markup

YES = frozenset(["ja", "j", "yes", "y", "oui", "x", "v", "1", "waar", "true", "ok", "✓", "✔", "☑", "✅", "√"])
NO = frozenset(["nee", "n", "neen", "no", "non", "0", "onwaar", "false", "nog niet", "✗", "✘", "☐", "❌"])
_BITS = ("0", "1")
_TRUTHS = frozenset({"waar", "onwaar", "true", "false", "vrai", "faux"})
_LONGEST_NONE = len("n. v. t.")  # a longer text says something, so it need not be folded
# A shorter one is that of a row, a longer one of a company; one of these centuries is a year.
_NUMBER_NAME = re.compile(r"(?!0+$|(?:19|20)\d\d$)[0-9]{3,4}")
_BULLET = re.compile(r"^(?:[•·▪◦●○■□►▶‣✓✔☑]\s*|[-–—*]\s+)+")
_TEXT_MARK = re.compile(r"^'(?=[A-Z\d][^']*$)")  # how Excel is told that a text follows; 't Huis begins otherwise
_START_FIELD = "since_date"
_END_FIELDS = ("until_date", "end_date")
_NO_END = frozenset(reference.phrases("no_end"))
"""What people write where they mean that there is no end: as good as an empty cell."""


@dataclass(frozen=True)
class Setting:
    """What the cells of one sheet share; without ``date_order`` each column judges its own dates.

    ``keeps_struck`` is what people said of rows that are struck through: read them, leave them, or nothing yet;
    ``keeps_future`` the same of the dates of a start that is still to come. ``leaves_outside`` leaves municipalities of
    other regions out, ``leaves_unknown`` those that nobody knows, in the columns of these fields.
    """

    region: str
    is_1904: bool = False
    choices: Choices = NONE
    is_template: bool = False
    date_order: Order | None = None
    keeps_struck: bool | None = None
    keeps_future: bool | None = None
    leaves_outside: bool = False
    leaves_unknown: frozenset[str] = frozenset()


Read = Callable[[Any, str], Reading]


class Reader(dict[Any, Reading]):
    """Raw value -> Reading for one column; reads each distinct value once."""

    def __init__(self, column: Column, values: Iterable[Any], setting: Setting, chosen: Chosen | None = None) -> None:
        super().__init__({"": BLANK, None: BLANK})
        self._column = column
        self._read = _read_for(column, values, setting, chosen or {})

    def __missing__(self, raw: Any) -> Reading:
        reading = self[raw] = self._fresh(raw)
        return reading

    def _fresh(self, raw: Any) -> Reading:
        if isinstance(raw, Fault):
            return refuse(raw.code, raw.seen)
        text = as_text(raw)
        if not text:
            return BLANK
        stand_in = _stand_in(raw, text)
        if stand_in:
            return stand_in
        return self._marked_up(raw, text) if has_markup(text) else self._plain(raw, text)

    def _marked_up(self, raw: Any, text: str) -> Reading:
        bare = without_markup(text)
        if not bare and is_only_markup(text):
            return refuse("text-says-nothing", text) if self._column.required else BLANK
        reading = (_stand_in(bare, bare) or self._plain(bare, bare)) if bare else self._plain(raw, text)
        if reading.value is None:
            return reading
        note = Note("markup-removed", text, {"plain": bare}) if bare else Note("markup-kept", text, {})
        return reading._replace(notes=(*reading.notes, note))

    def _plain(self, raw: Any, text: str) -> Reading:
        code = personal_data.personal_code(text)
        # Ten digits may be a mistyped company number as well as a mobile: there that reader decides.
        is_undecided = code == "personal-mobile" and self._column.kind is Kind.KBO
        return self._read(raw, text) if not code or is_undecided else refuse(code, "")


def _stand_in(raw: Any, text: str) -> Reading | None:
    """The refusal of a text that stands for something else: an error, or the cell above."""
    error = placeholders.error_word(text)
    if error:
        return refuse("error-cell", error)
    return refuse("ditto", text) if isinstance(raw, str) and placeholders.is_ditto(text) else None


def _read_for(column: Column, values: Iterable[Any], setting: Setting, chosen: Chosen) -> Read:
    if column.kind is Kind.DATE:
        return _date_reader(column, [value for value in values if value not in ("", None)], setting)
    if column.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT):
        return number_reader(column, is_template=setting.is_template)
    if column.kind is Kind.TEXT:
        return _text_reader(column, values, chosen, is_template=setting.is_template)
    if column.kind in LIST_READS:
        return _list_reader(column, values, chosen)
    if column.kind in PLACE_READS:
        read_place = PLACE_READS[column.kind]
        left = Left(setting.leaves_outside, column.field in setting.leaves_unknown)
        return lambda _raw, text: read_place(text, setting.region, chosen, left)
    return _yes_no_reader(column, values) if column.kind is Kind.YES_NO else _PLAIN_READS[column.kind]


def _list_reader(column: Column, values: Iterable[Any], chosen: Chosen) -> Read:
    read_code = LIST_READS[column.kind]
    is_other = column.kind is Kind.CODE and codes.is_other_scale(map(as_text, values), column.code_list)

    def read(_raw: Any, text: str) -> Reading:
        means_other = is_other and text.isdecimal()  # a number of another scale is a word that the list does not know
        return (unlisted if means_other else read_code)(text, column.code_list, chosen)

    return read


def _text_reader(column: Column, values: Iterable[Any], chosen: Chosen, *, is_template: bool) -> Read:
    texts = (value for value in values if isinstance(value, str)) if column.is_organisation else ()
    names_of_list = frozenset(map(fold, texts))

    def read(raw: Any, text: str) -> Reading:
        if len(text) <= _LONGEST_NONE and fold(text) in ("", "nvt", "n v t"):
            return BLANK
        is_label = text.endswith(":") and not is_template
        if column.required and (is_label or _says_nothing(raw, text)):
            return refuse("text-says-nothing", text)
        if names_of_list and placeholders.refers_to(text, names_of_list):
            return refuse("ditto", text)
        several = organisations.several_in(text, names_of_list) if column.is_organisation else organisations.Several()
        names, is_chosen = ", ".join(several.parts), fold(text) in chosen
        notes = []
        if names and column.is_shared:
            notes = [Note("organisations-together", text, {"allowed": names})] if several.is_asked else []
        elif names and several.is_asked and not is_template and not is_chosen:
            return refuse("several-organisations", text, allowed=names)
        elif names:
            maybe, as_chosen = Note("organisations-maybe", text, {"allowed": names}), Note("name-as-chosen", text, {})
            notes.append(as_chosen if is_chosen and not is_template else maybe)
        if column.required and placeholders.says_ended(text):
            notes.append(Note("name-says-ended", text, {}))
        return Reading(_one_line(text) if column.required else text, tuple(notes))

    return read


def _one_line(name: str) -> str:
    """A name without the sign that opens a line of a list, and without those that close one."""
    return _TEXT_MARK.sub("", _BULLET.sub("", " ".join(name.split())).rstrip(" ;,"))


def _says_nothing(raw: Any, text: str) -> bool:
    """True for a number (a link to an empty cell gives 0), a day, yes or no where a name is asked, and for no name."""
    if not isinstance(raw, str) or not fold(text) or is_blank(text) or fold(text) in _TRUTHS:
        return True
    # A number that somebody typed as a text is a name (1712, 365); a link to an empty cell gives 0.
    return not _NUMBER_NAME.fullmatch(text) and (placeholders.is_bare_number(text) or placeholders.is_no_name(text))


def _yes_no_reader(column: Column, values: Iterable[Any]) -> Read:
    """Yes and no, also as the word of the header itself: "gratis" and "niet gratis" under "Gratis".

    Beside other numbers, such as prices, 1 and 0 are no answer.
    """
    is_counted = any(
        placeholders.is_bare_number(as_text(value)) and fold(as_text(value)) not in _BITS for value in values
    )
    own = {fold(name) for name in (column.header, *column.spellings)}
    yes, no = YES | own, NO | {f"niet {word}" for word in own} | {f"nog niet {word}" for word in own}

    def read(_raw: Any, text: str) -> Reading:
        if (text.endswith("?") and fold(text)) or (is_counted and placeholders.is_bare_number(text)):
            return refuse("yes-no-unreadable", text)
        # "€ 0" is a price and no 0
        words = {text.casefold(), "" if any(map(str.isdigit, text)) else fold(text)}
        if not yes.isdisjoint(words):
            return Reading(True)
        if not no.isdisjoint(words):
            return Reading(False)
        if is_blank(text):
            return BLANK
        return refuse("yes-no-unreadable", text)

    return read


def _read_kbo(_raw: Any, text: str) -> Reading:
    if is_blank(text):
        return BLANK
    digits = company_digits(text)
    if is_company_number(digits):
        return Reading(digits)
    return refuse("kbo-invalid", "" if personal_data.personal_code(text) else text)


def _read_mailbox(_raw: Any, text: str) -> Reading:
    if is_blank(text):
        return BLANK
    bare = text.removeprefix("mailto:").strip("<>")
    # Whatever else stands here may be a person's name: never repeated.
    return Reading(bare.casefold()) if personal_data.is_mailbox(bare) else refuse("mailbox-invalid", "")


def _date_reader(column: Column, values: list[Any], setting: Setting) -> Read:
    is_end = column.field in _END_FIELDS
    order = setting.date_order or order_of(values)
    are_moments_shifted = are_shifted(values)

    def read(raw: Any, text: str) -> Reading:
        if is_blank(text) or (is_end and fold(text) in _NO_END):
            return BLANK
        value = text if isinstance(raw, str) else raw
        day = dates.read_day(
            value, order, is_1904=setting.is_1904, is_end=is_end, are_moments_shifted=are_moments_shifted
        )
        if day.value and column.field == _START_FIELD and day.value > today():
            return _future(day.value, text, setting.keeps_future)
        if not day.code:
            return Reading(day.value)
        if day.code == "date-half-converted":
            return refuse(day.code, text, read=swapped(raw).isoformat())
        shown = {"read": day.value.isoformat()} if day.value else {}
        return remark(day.value, day.code, text, **shown)

    return read


def _future(day: date, text: str, is_kept: bool | None) -> Reading:
    """A start that is still to come: a plan, or a slip of the pen; only people know."""
    if is_kept is None:
        return refuse("date-in-future", text, read=day.isoformat())
    code = "date-future-read" if is_kept else "date-future-left"
    return remark(day if is_kept else None, code, text, read=day.isoformat())


_PLAIN_READS: dict[Kind, Read] = {
    Kind.KBO: _read_kbo,
    Kind.MAILBOX: _read_mailbox,
}

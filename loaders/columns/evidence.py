"""Which of our columns the values of theirs fit, whatever its header says; a proposal, never an answer."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from data import reference
from data.reference import fold
from loaders.columns.layout import is_filled
from loaders.columns.likely import likely_codes
from loaders.sheet import Column, Kind
from loaders.values import codes, dates, municipalities
from loaders.values.date_order import Order
from loaders.values.placeholders import is_no_name
from loaders.values.plain_text import as_text

_LEAST_SHARE = 0.6
_LEAST_VALUES = 2
READ_VALUES = 200
"""Of a column this many are looked at: more tell nothing new."""
_KBO_LENGTHS = (9, 10)  # without the zero at its beginning, where it was typed as a number
_SAYS_NOTHING = frozenset({"", *reference.line_words()["says_nothing"]})
_NAME_SHARE = 0.6
_DISTINCT_SHARE = 0.5  # names hardly come twice, kinds of organisation do
_BARE_KINDS = (Kind.DATE, Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT)
# A column of "ja" and "nee" fits each of those: the values say nothing about which.
_NO_EVIDENCE = ("answer",)


def fitting(header: str, values: Iterable[Any], columns: Sequence[Column], region: str) -> list[Column]:
    """The columns that most of the different values fit, the best first, a required one where they are equal.

    Dates and numbers fit too many columns, so they count only under a header that says nothing itself.

    >>> from loaders.contract import PARTNERS
    >>> def under(header, *values):
    ...     return [column.header for column in fitting(header, values, PARTNERS.columns, "midwest")]
    >>> under("Waar", "Tielt", "Roeselare", "Izegem"), under("Wat", "Sport", "OCMW", "Jeugd"), under("Wat", "Sport")
    (['Werkingsgebied'], ['Soort', 'Levensdomeinen'], [])
    >>> days = date(2024, 1, 1), "2/3/2024", date(2024, 5, 1)
    >>> under("Kolom 1", *days), under("Wanneer", *days)
    (['Sinds', 'Tot'], [])
    """
    distinct = list(dict.fromkeys(islice((value for value in values if value not in ("", None)), READ_VALUES)))
    if len(distinct) < _LEAST_VALUES:
        return []
    is_bare = fold(header).rstrip("0123456789 ") in _SAYS_NOTHING
    candidates = [column for column in columns if is_bare or column.kind not in _BARE_KINDS]
    shares = {column: sum(_fits(value, column, region) for value in distinct) / len(distinct) for column in candidates}
    near = [column for column in candidates if shares[column] >= _LEAST_SHARE]
    return sorted(near, key=lambda column: (-shares[column], not column.required))


def contradicts(values: Iterable[Any], column: Column) -> bool:
    """True when no value can be what a column of numbers, dates or company numbers holds, whatever the header says.

    >>> from loaders.contract import PARTNERS
    >>> since, number = PARTNERS.column("since_date"), PARTNERS.column("kbo_number")
    >>> contradicts(["ja", "nee"], since), contradicts(["ja", "2024"], since), contradicts(["ja"], since)
    (True, False, False)
    >>> contradicts(["12", "Tielt"], number), contradicts(["0200.000.040", "Tielt"], number)
    (True, False)
    """
    if column.kind not in (*_BARE_KINDS, Kind.KBO):
        return False
    distinct = list(dict.fromkeys(islice((value for value in values if value not in ("", None)), READ_VALUES)))
    return len(distinct) >= _LEAST_VALUES and not any(_could_hold(value, column) for value in distinct)


def may_name(values: Iterable[Any], column: Column) -> bool:
    """True where most values may name something and hardly one comes twice; for a column of texts only.

    >>> from loaders.contract import PARTNERS
    >>> name, kind = PARTNERS.column("name"), PARTNERS.column("organisation_type_code")
    >>> may_name(["De Brug", "Het Huis", "KSA"], name), may_name(["De Brug", "Het Huis"], kind)
    (True, False)
    >>> may_name(["A1", "B2"], name), may_name(["De Brug"] * 3, name), may_name(["De Brug", "12/03/2024", "1."], name)
    (False, False, False)
    """
    texts = [as_text(value) for value in islice(filter(is_filled, values), READ_VALUES)]
    named = [text for text in texts if _looks_like_name(text)]
    is_named = len(named) >= _NAME_SHARE * len(texts) and len(set(texts)) >= _DISTINCT_SHARE * len(texts)
    return column.kind is Kind.TEXT and is_named


def _looks_like_name(text: str) -> bool:
    """True for words; not for a code, a number, or what belongs in another column."""
    is_code = " " not in text and any(map(str.isdigit, text))
    return any(map(str.isalpha, text)) and not is_code and not is_no_name(text)


class Meant(NamedTuple):
    """The column whose words stand under the header of another one; ``is_sure`` when that other has none of them."""

    column: Column
    is_sure: bool


def meant_instead(values: Iterable[Any], column: Column, missing: Iterable[Column]) -> Meant | None:
    """The required column, not there, whose list knows the words of a column better than the list of its header does.

    Under "Rol" may stand how a partner is engaged. None for a column without a list.

    >>> from loaders.contract import PARTNERS
    >>> role, engagement = PARTNERS.column("role_codes"), PARTNERS.column("engagement_code")
    >>> meant = meant_instead(["Werkt mee", "Klankbord", "Stuurt mee"], role, [engagement])
    >>> meant.column.header, meant.is_sure, meant_instead(["Werkt mee"], role, [engagement]).is_sure
    ('Engagement', True, True)
    >>> [meant_instead(words, role, [engagement]) for words in (["Trekker"], ["Werkt mee", "Trekker"])]
    [None, None]
    >>> meant_instead(["Werkt mee"], PARTNERS.column("name"), [engagement])
    """
    others = [one for one in missing if one.required and _has_words(one)]
    if not others or not _has_words(column):
        return None
    texts = [as_text(value) for value in islice((value for value in values if isinstance(value, str)), READ_VALUES)]
    distinct = list(dict.fromkeys(filter(None, texts)))
    best = max(others, key=lambda one: _knows(one, distinct))
    own, theirs = _knows(column, distinct), _knows(best, distinct)
    is_enough = theirs.likely_share >= _LEAST_SHARE or (theirs.share and not own.share)
    if theirs <= own or not is_enough:
        return None
    return Meant(best, theirs.share == 1 and not own.share)


class _Known(NamedTuple):
    share: float
    likely_share: float


def _knows(column: Column, texts: Sequence[str]) -> _Known:
    """How many of these words the list of a column holds, and how many it holds or they likely mean."""
    sure = [bool(codes.code_of(text, column.code_list)) for text in texts]
    likely = [is_sure or bool(likely_codes(column, text)) for is_sure, text in zip(sure, texts, strict=True)]
    return _Known(sum(sure) / max(len(sure), 1), sum(likely) / max(len(likely), 1))


def _has_words(column: Column) -> bool:
    return column.kind in (Kind.CODE, Kind.CODES) and column.code_list not in _NO_EVIDENCE


def _could_hold(value: Any, column: Column) -> bool:
    if column.kind is Kind.KBO:
        return sum(map(str.isdigit, as_text(value))) in _KBO_LENGTHS
    return not isinstance(value, str) or any(map(str.isdigit, value))


def _fits(value: Any, column: Column, region: str) -> bool:
    if column.kind is Kind.DATE:
        return isinstance(value, date) or (
            isinstance(value, str) and dates.read_day(value.strip(), Order.DAY_FIRST).value is not None
        )
    if column.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if column.kind in (Kind.MUNICIPALITY, Kind.AREA):
        return _is_place(as_text(value), region)
    if _has_words(column):
        return bool(codes.code_of(as_text(value), column.code_list) or likely_codes(column, as_text(value)))
    return False


def _is_place(text: str, region: str) -> bool:
    if region not in reference.regions():
        return False
    if municipalities.place(text, region).nis:
        return True
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    places = [municipalities.place(part, region) for part in parts]
    return bool(places) and all(place.nis or place.code == municipalities.ELSEWHERE for place in places)

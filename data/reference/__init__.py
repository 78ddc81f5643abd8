"""The reference tables beside this file, read once and held in memory; must not open the store."""

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent
LEARNING_NETWORK = "lerend-netwerk"
"""Stands in the place of a region for the workbook that the learning network itself fills in."""

REST = "andere"
"""The code, in every list that has one, for all that is no other kind: it cannot lack or be shared."""


@dataclass(frozen=True)
class Region:
    """One of the 18 regions; ``position`` 1..18 is the fixed geographic order."""

    code: str
    position: int
    name: str
    official_name: str
    province: str
    tile_column: int
    tile_row: int
    network_name: str
    lead_organisation: str
    municipality_count: int
    inhabitant_count: int


@dataclass(frozen=True)
class Municipality:
    """A municipality that exists today, keyed on its five-digit NIS code."""

    nis: str
    name: str
    name_fr: str
    region: str
    postcodes: tuple[str, ...]
    inhabitant_count: int


@dataclass(frozen=True)
class FormerMunicipality:
    """A municipality that merged in 2019 or 2025; ``merged_on`` is an ISO date."""

    nis: str
    name: str
    now_nis: str
    merged_on: str


@dataclass(frozen=True)
class Option:
    """One value of a code list: what is stored, what people read, how else they write it.

    A word among ``proposals`` may mean it: it is put forward in a question and never read by itself.
    """

    code: str
    label: str
    spellings: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


class _Folded(dict[int, int | None]):
    """Character of a decomposed text -> itself, a space, or None for nothing; looks each of them up once."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        # A soft hyphen or a joiner stands inside a word and must not split it.
        is_unseen = unicodedata.combining(character) or unicodedata.category(character) == "Cf"
        self[code] = None if is_unseen else code if character.isalnum() else _SPACE
        return self[code]


_SPACE = ord(" ")
_FOLDED = _Folded()


@lru_cache(maxsize=1 << 16)  # a list holds few different words, and each is compared with many
def fold(text: str) -> str:
    r"""The form in which two spellings of one name are equal: no case, accents, signs, unseen characters.

    >>> fold("  Évaluatie\u00a0& Co. "), fold("taal\u00adca\u200bfé")
    ('evaluatie co', 'taalcafe')
    """
    return " ".join(unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED).split())


@cache
def rows(table: str) -> tuple[Mapping[str, str], ...]:
    """All rows of one reference table, as text, read once. Raises FileNotFoundError for an unknown table."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def regions() -> dict[str, Region]:
    """The 18 regions by code, in geographic order."""
    return {
        row["region"]: Region(
            row["region"],
            int(row["position"]),
            row["display_name"],
            row["official_name"],
            row["province"],
            int(row["tile_column"]),
            int(row["tile_row"]),
            row["network_name"],
            row["lead_organisation"],
            int(row["municipalities"]),
            int(row["inhabitants_2024"]),
        )
        for row in sorted(rows("regions"), key=lambda row: int(row["position"]))
    }


@cache
def municipalities() -> dict[str, Municipality]:
    """The 304 municipalities by NIS code."""
    return {
        row["nis"]: Municipality(
            row["nis"],
            row["name"],
            row["name_fr"],
            row["region"],
            tuple(row["postcodes"].split()),
            int(row["inhabitants_2024"]),
        )
        for row in rows("municipalities")
    }


def municipalities_of(region: str) -> list[Municipality]:
    """The municipalities of one region, by name; none for an unknown region."""
    own = [m for m in municipalities().values() if m.region == region]
    return sorted(own, key=lambda m: fold(m.name))


@cache
def former_municipalities() -> list[FormerMunicipality]:
    """The municipalities that no longer exist under that code, with their successor."""
    return [
        FormerMunicipality(row["old_nis"], row["old_name"], row["nis"], row["merged_on"])
        for row in rows("former_municipalities")
    ]


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The words of one list that people write around a name or a date, or in its place, in the order of the table."""
    return tuple(row["phrase"] for row in rows("phrases") if row["list"] == name)


@cache
def any_phrase(name: str) -> str:
    """A pattern for any word of one list; a phrase is tried before one that begins it."""
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases(name), key=len, reverse=True)) + ")"


@cache
def headers() -> dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]]:
    """(Sheet, field) -> the headers of real lists that mean this column, and those that may mean it."""
    return {(row["sheet"], row["field"]): (_split(row["spellings"]), _split(row["likely"])) for row in rows("headers")}


@cache
def line_words() -> dict[str, tuple[str, ...]]:
    """Kind -> words that people write between rows or above columns that are none of ours; patterns for folded text."""
    return {row["kind"]: _split(row["words"]) for row in rows("line_words")}


def _split(text: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (text or "").split("|")))


@cache
def options(code_list: str) -> tuple[Option, ...]:
    """The values of one code list, in their order. Raises KeyError for an unknown list."""
    return code_lists()[code_list]


@cache
def guiding_questions() -> Mapping[str, str]:
    """Item of the lifecycle -> the question that helps a network to talk about it, in our own words."""
    return {row["item"]: row["guiding_question"] for row in rows("phase_items")}


@cache
def code_lists() -> dict[str, tuple[Option, ...]]:
    """Every code list, those of codes.csv and those that have a table of their own."""
    lists: dict[str, list[Option]] = {}
    for row in rows("codes"):
        spellings, proposals = _split(row["spellings"]), _split(row["proposals"])
        lists.setdefault(row["list"], []).append(Option(row["code"], row["label"], spellings, proposals))
    lists["phase"] = [Option(row["phase"], row["label"]) for row in rows("phases")]
    lists["phase_item"] = [Option(row["item"], row["statement"]) for row in rows("phase_items")]
    lists["criterion"] = [Option(row["criterion"], row["label"]) for row in rows("quality_criteria")]
    lists["region_code"] = [Option(r.code, r.name, (r.official_name,)) for r in regions().values()]
    lists["municipality_nis"] = [Option(m.nis, m.name) for m in municipalities().values()]
    return {name: tuple(values) for name, values in lists.items()}


def label(code_list: str, code: str) -> str:
    """What people read for a code. Raises KeyError when the list does not hold it."""
    return _labels(code_list)[code]


@cache
def _labels(code_list: str) -> dict[str, str]:
    return {option.code: option.label for option in options(code_list)}

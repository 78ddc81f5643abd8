"""Every name that a municipality goes by in a cell, and what each of them is; decides nothing between two."""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from data import reference
from data.reference import any_phrase, fold

_BEFORE = re.compile(rf"(?:{any_phrase('before_place')}(?: van)? )+")
_AFTER = re.compile(rf"(?: {any_phrase('after_place')})+")
_SAINT = re.compile(r"(?<![^ ])(?:st|snt)(?= )")
_SAINTE = re.compile(r"(?<![^ ])ste(?= )")
_OUR_LADY = re.compile(r"(?<![^ ])olv(?:r|rouw)?(?= )")
_LAST_WORD = 4
"""Letters that the last word of a shortened name of two words has at least; it is never cut itself."""
_NO_PLACE_TEXT = """
hoofdzetel zetel centrum stad gemeente hoofdkantoor kantoor kern deelgemeente deelgemeenten fusiegemeente fusie
stadscentrum dorp zitdag antenne hoofdlocatie locatie vestiging
"""
_NO_PLACE = frozenset([*_NO_PLACE_TEXT.split(), "en", "alle", "de"])
_COUNT = re.compile(r"\d{1,3}")  # one of four digits is a postcode


class Named(NamedTuple):
    """A municipality that bears a name, and as what: its own name, a former one, a part of it, a postcode."""

    nis: str
    remark: str = ""
    since: str = ""

    @property
    def rank(self) -> int:
        """0 for its own name, then a former one, then a part."""
        return ("", "municipality-merged", "municipality-part", "municipality-from-postcode").index(self.remark)


@cache
def names() -> dict[str, list[Named]]:
    """Folded name -> the municipalities that bear it, own names first."""
    index: dict[str, list[Named]] = defaultdict(list)
    for town in reference.municipalities().values():
        index[fold(town.name)].append(Named(town.nis))
    for town in reference.municipalities().values():
        if Named(town.nis) not in index[fold(town.name_fr)]:
            index[fold(town.name_fr)].append(Named(town.nis))
    for old in reference.former_municipalities():
        index[fold(old.name)].append(Named(old.now_nis, "municipality-merged", old.merged_on))
    for row in reference.rows("sub_municipalities"):
        index[fold(row["name"])].append(Named(row["nis"], "municipality-part"))
    for row in reference.rows("place_spellings"):
        named = Named(row["nis"], "municipality-part" if row["is_part"] == "ja" else "")
        if named not in index[fold(row["name"])]:
            index[fold(row["name"])].append(named)
    return dict(index)


@cache
def postcodes() -> dict[str, frozenset[str]]:
    """Postcode -> the municipalities that have it."""
    index: dict[str, set[str]] = defaultdict(set)
    for town in reference.municipalities().values():
        for postcode in town.postcodes:
            index[postcode].add(town.nis)
    return {postcode: frozenset(towns) for postcode, towns in index.items()}


@cache
def former_codes() -> dict[str, reference.FormerMunicipality]:
    """NIS code that is no longer used -> the municipality that had it."""
    return {old.nis: old for old in reference.former_municipalities()}


@cache
def words() -> frozenset[str]:
    """Every word of the names of municipalities and their parts, folded."""
    return frozenset(word for name in names() for word in name.split())


def bearing(text: str) -> list[Named]:
    """The municipalities that bear a name, as it stands or without what people write before and after it."""
    for name in _readings(fold(text)):
        if name in names():
            return names()[name]
    return []


def _readings(name: str) -> list[str]:
    """The name as it stands, then with the saint in full, then without the words around it."""
    readings = []
    before = _BEFORE.match(name)
    for bare in (name, name[before.end() :] if before else name, _around(name)):
        readings += [bare, _SAINT.sub("sint", bare), _SAINT.sub("saint", _SAINTE.sub("sainte", bare))]
    return list(dict.fromkeys(reading for reading in readings if reading))


def _around(name: str) -> str:
    """The name without the words before and after it."""
    before = _BEFORE.match(name)
    bare = name[before.end() :] if before else name
    after = _AFTER.search(bare)
    return bare[: after.start()] if after and after.end() == len(bare) else bare


def shortened(name: str) -> list[Named]:
    """The municipalities whose name has these words, some of them cut short, and ends in the same word.

    >>> [{one.nis for one in shortened(name)} for name in ("heist o d berg", "kn heist", "de pan")]
    [{'12014'}, {'31043'}, set()]
    """
    spelled = _OUR_LADY.sub("o l v", _SAINT.sub("sint", _around(name)))
    words = spelled.split()
    if len(words) < 2 or len(words[-1]) < _LAST_WORD - (len(words) > 2):
        return []
    return [
        named
        for candidate in _by_last_word().get(words[-1], ())
        if len(candidate) == len(words) and all(map(str.startswith, candidate, words))
        for named in names()[" ".join(candidate)]
    ]


@cache
def _by_last_word() -> dict[str, list[list[str]]]:
    index: dict[str, list[list[str]]] = defaultdict(list)
    for name in names():
        index[name.rpartition(" ")[2]].append(name.split())
    return dict(index)


def area_of(text: str) -> frozenset[str]:
    """The municipalities of a province or region with this name; none for any other text."""
    return _areas().get(fold(text).removeprefix("provincie ").removeprefix("regio "), frozenset())


@cache
def _areas() -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for town in reference.municipalities().values():
        region = reference.regions()[town.region]
        for name in {region.name, region.official_name, region.province}:
            index[fold(name)].add(town.nis)
    return {name: frozenset(towns) for name, towns in index.items()}


def is_no_place(text: str) -> bool:
    """True for words that say what is there, not where: the seat, the centre, a number of parts."""
    words = fold(text).split()
    return bool(words) and all(word in _NO_PLACE or _COUNT.fullmatch(word) for word in words)

"""Which municipality a cell means: name, former name, part, French name, NIS code or postcode; never a guess."""

import difflib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from data import reference
from data.reference import fold


class Place(NamedTuple):
    """The municipality found, or a finding code without one; ``code`` may also be a remark beside it."""

    nis: str
    code: str = ""
    details: dict[str, str] = {}  # noqa: RUF012 - never changed


@dataclass
class _Index:
    names: dict[str, str] = field(default_factory=dict)
    former: dict[str, reference.FormerMunicipality] = field(default_factory=dict)
    former_codes: dict[str, reference.FormerMunicipality] = field(default_factory=dict)
    parts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    postcodes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


@cache
def _index() -> _Index:
    index = _Index()
    for town in reference.municipalities().values():
        index.names[fold(town.name_fr)] = town.nis
        for postcode in town.postcodes:
            index.postcodes[postcode].add(town.nis)
    for town in reference.municipalities().values():
        index.names[fold(town.name)] = town.nis
    for old in reference.former_municipalities():
        index.former[fold(old.name)] = old
        index.former_codes[old.nis] = old
    for row in reference.rows("sub_municipalities"):
        index.parts[fold(row["name"])].add(row["nis"])
    return index


def place(text: str, region: str) -> Place:
    """Read one municipality as people write it in the workbook of ``region``.

    Findings: ``municipality-unknown`` (with a proposal when one is close), ``-ambiguous``,
    ``-elsewhere``; remarks: ``-merged``, ``-part``, ``-from-postcode``.
    """
    read = _by_digits(text, region) if text.isdecimal() else _by_name(text, region)
    town = reference.municipalities().get(read.nis)
    if town and town.region != region:
        return Place("", "municipality-elsewhere", {"name": town.name, "region": reference.regions()[town.region].name})
    return read


def _by_digits(digits: str, region: str) -> Place:
    index = _index()
    if digits in reference.municipalities():
        return Place(digits)
    if digits in index.former_codes:
        return _merged(index.former_codes[digits])
    return _one_of(index.postcodes.get(digits, set()), region, "municipality-from-postcode")


def _by_name(text: str, region: str) -> Place:
    """What bears this name: a municipality before a former one before a part, inside the region before outside it."""
    index = _index()
    found: list[Place] = []
    for name in _readings(text):
        if name in index.names:
            found.append(Place(index.names[name]))
        if name in index.former:
            found.append(_merged(index.former[name]))
        if name in index.parts:
            found.append(_one_of(index.parts[name], region, "municipality-part"))
    known = reference.municipalities()
    inside = [place for place in found if place.nis and known[place.nis].region == region]
    best = inside or found or [Place("", "municipality-unknown", _proposal(fold(text), region))]
    return best[0]


def _readings(text: str) -> list[str]:
    """The name as it stands, then without what people write before it."""
    name = fold(text)
    bare = re.sub(r"^(\d{4}|stad|gemeente|lokaal bestuur|stadsbestuur|gemeentebestuur) (van )?", "", name)
    saint = re.sub(r"(^| )st ", r"\1sint ", bare)
    return list(dict.fromkeys((name, bare, saint)))


def _merged(old: reference.FormerMunicipality) -> Place:
    now = reference.municipalities()[old.now_nis].name
    return Place(old.now_nis, "municipality-merged", {"name": now, "since": old.merged_on})


def _one_of(towns: set[str], region: str, remark: str) -> Place:
    known = reference.municipalities()
    # A place outside the region would be refused, so inside it a single reading is left.
    own = [nis for nis in towns if known[nis].region == region]
    if len(own) == 1 or len(towns) == 1:
        nis = (own or list(towns))[0]
        return Place(nis, remark, {"name": known[nis].name})
    if not towns:
        return Place("", "municipality-unknown")
    return Place("", "municipality-ambiguous", {"allowed": ", ".join(sorted(known[nis].name for nis in towns))})


def _proposal(name: str, region: str) -> dict[str, str]:
    own = {fold(town.name): town.name for town in reference.municipalities_of(region)}
    former = {fold(old.name): old.name for old in reference.former_municipalities()}
    everywhere = {fold(town.name): town.name for town in reference.municipalities().values()}
    for names, likeness in ((own, 0.7), (former | everywhere, 0.8)):
        close = difflib.get_close_matches(name, names, 1, likeness)
        if close:
            return {"proposal": names[close[0]]}
    return {}

"""Which municipality a cell means: name, former name, part, French name, NIS code or postcode; never a guess."""

import difflib
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from data import reference
from data.reference import any_phrase, fold
from loaders.values import place_names, street_addresses
from loaders.values.outcome import Note
from loaders.values.place_names import Named


class Place(NamedTuple):
    """The municipality found, or a finding code without one; ``code`` may also be a remark beside it."""

    nis: str
    code: str = ""
    details: dict[str, str] = {}  # noqa: RUF012 - never changed

    def note(self, text: str) -> Note:
        """What there is to say of a text; never the address that it is."""
        return Note(self.code, "" if self.code == FROM_ADDRESS else text, self.details)


ELSEWHERE = "municipality-elsewhere"
"""The finding on a municipality of another region."""

FROM_ADDRESS = "municipality-from-address"
_UNKNOWN = Place("", "municipality-unknown")
_BRACKETS = re.compile(r"([^()\[\]]+?)\s*[(\[]([^()\[\]]+)[)\]]?\s*")
_POSTCODE_FIRST = re.compile(r"(?:be?[\s\-]*)?(\d{4})[\s,\-–]+(\D+)", re.IGNORECASE)
_POSTCODE_LAST = re.compile(r"(\D+?)[\s,\-–]+(?:be?[\s\-]*)?(\d{4})", re.IGNORECASE)
_DISTRICT = re.compile(r"(\D+?)[\s\-]+\d{1,2}")  # as post offices once numbered the parts of a city: Antwerpen 5
_JOINTS = re.compile(r"\s*[-–—/|,]\s*")
_PARTS = re.compile(r"\s*[,;/&+]\s*|\s+en\s+")
_AROUND = re.compile(rf"^{any_phrase('near_before')} | {any_phrase('near_after')}$")
_CAPITAL = "21004"
"""Brussels, by which post names all 19 municipalities around it: 1030 Brussel is Schaarbeek."""
_LEAST_POSTCODES = 2  # what has one has no numbered parts
_LIKENESS = 0.75
_SHORTEST = 5
"""Letters of the shortest word that is taken for a slip of the pen: of shorter ones half of all words come close."""


def place(text: str, region: str) -> Place:
    """Read one municipality as people write it in the workbook of ``region``.

    Findings: ``municipality-unknown`` (with a proposal when one is likely), ``-ambiguous``,
    ``-elsewhere``; remarks: ``-merged``, ``-part``, ``-from-postcode``, ``-from-address``, ``-shortened``.

    >>> [place(text, "midwest").nis for text in ("Tielt", "37022", "8700 Tielt", "Tielt (stad)")]
    ['37022', '37022', '37022', '37022']
    >>> place("8700", "midwest"), place("Egem", "midwest").code
    (Place(nis='37022', code='municipality-from-postcode', details={'name': 'Tielt'}), 'municipality-part')
    >>> place("Rosselare", "midwest").details, place("Nergens", "midwest").details
    ({'proposal': 'Roeselare'}, {})
    >>> place("Gent", "midwest").details, place("Gent", "midwest").nis
    ({'name': 'Gent', 'region': 'Gent (stad)'}, '')
    """
    read = read_place(text, region)
    if read == _UNKNOWN and not text.isdecimal():
        return read._replace(details=_in_brackets(text, region) or _proposal(fold(text), region))
    return read


def _in_brackets(text: str, region: str) -> dict[str, str]:
    """The municipality in brackets behind a name that nobody knows, such as that of a hamlet."""
    match = _BRACKETS.fullmatch(text)
    town = reference.municipalities().get(read_place(match[2], region).nis) if match else None
    return {"proposal": town.name} if town else {}


def read_place(text: str, region: str) -> Place:
    """As ``place``, without a proposal: looking for one takes longer than all the rest."""
    read = _by_digits(text, region) if text.isdecimal() else _by_name(text, region)
    town = reference.municipalities().get(read.nis)
    if town and town.region != region:
        return Place("", ELSEWHERE, {"name": town.name, "region": reference.regions()[town.region].name})
    return read


def _by_digits(digits: str, region: str) -> Place:
    if digits in reference.municipalities():
        return Place(digits)
    former = place_names.former_codes()
    if digits in former:
        return _placed(Named(former[digits].now_nis, "municipality-merged", former[digits].merged_on))
    return _chosen(
        [Named(nis, "municipality-from-postcode") for nis in place_names.postcodes().get(digits, ())], region
    )


def _by_name(text: str, region: str) -> Place:
    """The first way of writing that gives a municipality; else what the plainest of them says."""
    plain = _chosen(place_names.bearing(text), region)
    if plain.nis or plain.code == "municipality-ambiguous":
        return plain
    for read in (_bracketed, _with_postcode, _numbered, _joined, _shortened, _addressed):
        result = read(text, region)
        if result:
            return result
    return _UNKNOWN


def _chosen(named: list[Named], region: str) -> Place:
    """One of those that bear a name: inside the region before outside it, a municipality before a part of one."""
    known = reference.municipalities()
    inside = [one for one in named if known[one.nis].region == region]
    candidates = inside or named
    if not candidates:
        return _UNKNOWN
    strongest = min(one.rank for one in candidates)
    best = {one.nis: one for one in candidates if one.rank == strongest}
    if len(best) == 1:
        return _placed(next(iter(best.values())))
    return Place("", "municipality-ambiguous", {"allowed": ", ".join(sorted(known[nis].name for nis in best))})


def _placed(named: Named) -> Place:
    if not named.remark:
        return Place(named.nis)
    details = {"name": reference.municipalities()[named.nis].name}
    return Place(named.nis, named.remark, details | ({"since": named.since} if named.since else {}))


def _bracketed(text: str, region: str) -> Place | None:
    """A part with its municipality, either way round; a province; or a word that says nothing of the place."""
    match = _BRACKETS.fullmatch(text)
    if not match:
        return None
    outer, inner = place_names.bearing(match[1]), match[2]
    if not outer:
        return None
    agreed = _agreed(outer, _PARTS.split(inner), region)
    if agreed:
        return agreed
    within = place_names.area_of(inner)
    if within:
        narrowed = [one for one in outer if one.nis in within]
        return _chosen(narrowed, region) if narrowed else None
    towns = {one.nis for one in outer}
    others = [part for part in map(place_names.bearing, _PARTS.split(inner)) if part]
    names_other = inner.strip().isdecimal() or any(towns.isdisjoint(one.nis for one in part) for part in others)
    if not place_names.is_no_place(inner) and (names_other or len(towns) > 1):
        return None
    read = _chosen(outer, region)
    return read if read.code else Place(read.nis, "municipality-shortened", {"name": _name(read.nis)})


def _agreed(outer: list[Named], inner: list[str], region: str) -> Place | None:
    """The one municipality that both what stands outside and all that stands within the brackets lie in."""
    common = {one.nis for one in outer}
    within: list[Named] = []
    for part in filter(None, inner):
        named = place_names.bearing(part)
        named = named or [Named(nis) for nis in place_names.postcodes().get(part.strip(), ())]
        common &= {one.nis for one in named}
        within += named
    if not common or not within:
        return None
    whole = _chosen([one for one in (*outer, *within) if one.nis in common], region)
    own = _chosen([one for one in outer if one.nis in common], region)
    return own if own.nis == whole.nis else whole


def _with_postcode(text: str, region: str) -> Place | None:
    """A name with its postcode; two that contradict each other are no municipality."""
    first, last = _POSTCODE_FIRST.fullmatch(text), _POSTCODE_LAST.fullmatch(text)
    if not first and not last:
        return None
    code, name = (first[1], first[2]) if first else (last[2], last[1]) if last else ("", "")
    towns = place_names.postcodes().get(code)
    named = place_names.bearing(name)
    if towns and _CAPITAL not in towns and any(one.nis == _CAPITAL for one in named):
        return _by_digits(code, region)
    if towns:
        return _chosen([one for one in named if one.nis in towns], region) if named else None
    return _chosen(named, region) if named else None


def _numbered(text: str, region: str) -> Place | None:
    """A city with the number of a part of it; only of a municipality by its own name."""
    match = _DISTRICT.fullmatch(text)
    own = [one for one in place_names.bearing(match[1]) if not one.rank] if match else []
    if len(own) != 1 or len(reference.municipalities()[own[0].nis].postcodes) < _LEAST_POSTCODES:
        return None
    return Place(own[0].nis, "municipality-shortened", {"name": _name(own[0].nis)})


def _joined(text: str, region: str) -> Place | None:
    """Two names of one municipality with a dash or a slash between them: Roeselare-Rumbeke, Ixelles / Elsene."""
    for match in _JOINTS.finditer(text):
        outer = place_names.bearing(text[: match.start()])
        agreed = _agreed(outer, [text[match.end() :]], region) if outer else None
        if agreed and agreed.nis:
            return agreed
    return None


def _shortened(text: str, region: str) -> Place | None:
    """A name of several words with some of them cut short, when only one name can be meant."""
    named = place_names.shortened(fold(text))
    if not named or len({one.nis for one in named}) != 1:
        return None
    read = _chosen(named, region)
    return read if read.code else Place(read.nis, "municipality-shortened", {"name": _name(read.nis)})


def _addressed(text: str, region: str) -> Place | None:
    """The municipality at the end of a street address."""
    named = street_addresses.towns_in(text)
    read = _chosen(named, region) if named else None
    return Place(read.nis, FROM_ADDRESS) if read and read.nis else read


def _name(nis: str) -> str:
    return reference.municipalities()[nis].name


def _proposal(name: str, region: str) -> dict[str, str]:
    """A near miss is one of the region: what comes close to a place elsewhere is more often a hamlet nearby."""
    name = _AROUND.sub("", name)
    own, everywhere = _proposable(region)
    meant = own.get(name) or next((own[one] for one in _close(name, own)), "") or everywhere.get(name)
    return {"proposal": meant} if meant else {}


@cache
def _proposable(region: str) -> tuple[dict[str, str], dict[str, str]]:
    """Folded name -> name of the municipalities of the region, and of all that are or once were."""
    own = {fold(town.name): town.name for town in reference.municipalities_of(region)}
    former = {fold(old.name): old.name for old in reference.former_municipalities()}
    everywhere = {fold(town.name): town.name for town in reference.municipalities().values()}
    return own, former | everywhere


def _close(name: str, names: Iterable[str]) -> list[str]:
    """Names that differ by a slip of the pen: same first letter, hardly longer or shorter (Laken is not Lanaken)."""
    if len(name) < _SHORTEST:
        return []
    alike = [other for other in names if other[0] == name[0] and abs(len(other) - len(name)) <= 1]
    return difflib.get_close_matches(name, alike, 1, _LIKENESS)

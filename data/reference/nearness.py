"""Which regions lie near each other, from the points of their municipalities; must not open the store."""

from functools import cache
from math import cos, hypot, radians

from data import reference

_LATITUDE = radians(51)
"""Of Flanders; a degree of longitude is that much shorter than one of latitude."""


@cache
def nearest(region: str) -> tuple[str, ...]:
    """The codes of the 17 other regions, the nearest first; of two at the same distance the first in geographic order.

    A region lies where the middle of its municipalities lies, each counting the same. Raises KeyError for an
    unknown region.

    >>> nearest("kempen")[:3]
    ('regio-antwerpen', 'rivierenland', 'antwerpen-stad')
    """
    here = _middles()[region]
    return tuple(sorted((code for code in _middles() if code != region), key=lambda code: _distance(here, code)))


def _distance(here: tuple[float, float], code: str) -> float:
    latitude, longitude = _middles()[code]
    return hypot(latitude - here[0], (longitude - here[1]) * cos(_LATITUDE))


@cache
def _middles() -> dict[str, tuple[float, float]]:
    points: dict[str, list[tuple[float, float]]] = {code: [] for code in reference.regions()}
    for row in reference.rows("municipalities"):
        points[row["region"]].append((float(row["latitude"]), float(row["longitude"])))
    return {
        code: (sum(p[0] for p in found) / len(found), sum(p[1] for p in found) / len(found))
        for code, found in points.items()
    }

"""Eighteen rows, one a region in geographic order, each with a bar; at most eight are named."""

from collections.abc import Mapping
from typing import Any

from data import reference
from ui import formats
from ui.stage import marks

_LEFT, _RIGHT = 300, 1180


def bars(values: Mapping[str, Any], own: str | None, unknown: str) -> str:
    """A bar per region with its number where it is named: the own one and the largest; missing is hatched.

    ``values`` holds a number or None per region; ``unknown`` says what missing means.
    """
    known = {code: float(value) for code, value in values.items() if not formats.is_missing(value)}
    largest = sorted((code for code in known if known[code]), key=lambda code: -known[code])
    labelled = marks.named(own, largest)
    top = max([1.0, *known.values()])
    high = marks.HEIGHT / len(values)
    made = []
    for i, code in enumerate(reference.regions()):
        y = i * high
        kind = "own" if code == own else "named" if code in labelled else "dim"
        if code in known:
            long = (_RIGHT - _LEFT) * known[code] / top
            made.append(marks.rect(_LEFT, y + 4, max(long, 2), high - 8, f"bar {kind}"))
        else:
            made.append(marks.rect(_LEFT, y + 4, 120, high - 8, "silent"))
        if code in labelled:
            shown = formats.number(known[code]) if code in known else unknown
            at = _LEFT + (long if code in known else 120) + 12
            made.append(marks.region(_LEFT - 14, y + high / 2 + 9, code, f"{kind} end"))
            made.append(marks.text(at, y + high / 2 + 9, shown, f"number {kind}"))
    return "".join(made)

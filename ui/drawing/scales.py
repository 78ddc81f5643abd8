"""The axes of a Plotly dict for a drawing of our own: their range, their ticks, where a value stands in pixels."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ui import formats

_MOST_TICKS = 8


@dataclass(frozen=True)
class Axis:
    """One axis: its range in values, its place in pixels, its settings as in the layout."""

    low: float
    high: float
    start: float
    end: float
    given: Mapping[str, Any]

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.start + (float(value) - self.low) / ((self.high - self.low) or 1) * (self.end - self.start)

    @property
    def title(self) -> str:
        """Its words, empty when it has none."""
        return title(self.given)

    def ticks(self) -> list[tuple[float, str]]:
        """Where ticks stand and what is printed at them."""
        return ticks(self.given, self.low, self.high)


def title(given: Mapping[str, Any]) -> str:
    """The words of an axis as the layout gives it."""
    return str(given.get("title", {}).get("text", ""))


def ticks(given: Mapping[str, Any], low: float, high: float) -> list[tuple[float, str]]:
    """Where ticks stand between two values, and what is printed at them."""
    if given.get("showticklabels") is False:
        return []
    if given.get("tickmode") == "array":
        return list(zip(given["tickvals"], given["ticktext"], strict=True))
    least, most = sorted((low, high))
    step = float(given.get("dtick") or _step(most - least))
    decimals = next(number for number in range(9) if number == 8 or round(step * 10**number, 6).is_integer())
    first, last = math.ceil(least / step - 1e-9), math.floor(most / step + 1e-9)
    return [(number * step, formats.number(number * step, decimals)) for number in range(first, last + 1)]


def _step(span: float) -> float:
    """The step of 1, 2 or 5 times a power of ten that leaves few enough ticks.

    >>> _step(3), _step(40), _step(0.4)
    (0.5, 5.0, 0.05)
    """
    rough = (span or 1) / _MOST_TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(round(times * power, 9) for times in (1, 2, 5, 10) if times * power >= rough * (1 - 1e-9))


def range_of(name: str, figure: Mapping[str, Any]) -> tuple[float, float]:
    """The range of an axis as given, else as wide as its values with a little room."""
    given = figure["layout"][name].get("range")
    if given:
        return float(given[0]), float(given[1])
    letter, reference = name[0], name[0] + name[5:]
    values = [
        float(value)
        for trace in figure["data"]
        if trace.get(f"{letter}axis", letter) == reference
        for value in trace[letter]
        if not formats.is_missing(value)
    ]
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = (high - low) * 0.05 or 0.5
    return low - room, high + room

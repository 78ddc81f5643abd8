"""What a scatter of regions between two medians holds, for a page and for a stage."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Dot:
    """A region; ``y`` is None for one that stands on the strip, ``earlier`` for one that did not move."""

    region: str
    x: float
    y: float | None
    pointer: str
    """What a pointer reads on it; may hold b and br."""
    earlier: tuple[float, float] | None


@dataclass(frozen=True)
class Middle:
    """A median, and how far a dot must lie from it to differ; both None when there is none."""

    value: float | None
    margin: float | None


@dataclass(frozen=True)
class Scatter:
    """Dots in geographic order, heights 0..3; of each pair across comes first, then up."""

    dots: tuple[Dot, ...]
    middles: tuple[Middle, Middle]
    axes: tuple[str, str]
    median: str
    """What the lines of the medians are called."""
    strip: str
    """What the strip of dots without a height is called."""
    corners: Mapping[str, str]
    """Row_side -> the question in that corner; may hold br."""

    @property
    def placed(self) -> list[Dot]:
        """The dots that have a height."""
        return [dot for dot in self.dots if dot.y is not None]

    @property
    def unplaced(self) -> list[Dot]:
        """The dots on the strip."""
        return [dot for dot in self.dots if dot.y is None]

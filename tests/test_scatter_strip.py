"""The strip of a scatter: every region whose quality is unknown has its name, also where two stand near each other."""

import pytest

from ui.drawing import scatter_plot
from ui.drawing.scatter import Dot, Middle, Scatter


@pytest.mark.parametrize("places", [(0.222, 0.336, 0.35, 0.437), (0.4, 0.4), (0.1, 0.9)])
def test_every_dot_on_the_strip_has_its_name(places: tuple[float, ...]) -> None:
    regions = ("denderregio", "regio-gent", "vlaamse-ardennen", "middenkust")
    unknown = [Dot(region, x, None, "", None) for region, x in zip(regions, places, strict=False)]
    known = Dot("kempen", 1.0, 2.0, "", None)
    middles = (Middle(0.44, 0.04), Middle(1.75, 0.3))
    drawing = scatter_plot.on_page(Scatter((*unknown, known), middles, ("x", "y"), "mediaan", "onbekend", {}), None)
    strip = drawing["data"][-1]
    assert strip["yaxis"] == "y2" and len(strip["x"]) == len(places)
    assert all(strip["text"]), strip["text"]
    dots = sorted(zip(strip["x"], strip["y"], strict=True))
    assert len(set(dots)) == len(dots), "no dot lies on another"

"""A Plotly dict of ours as static SVG: the same marks at the same places, words that do not collide, no script."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from ui import style
from ui.drawing import marks, plot, svg

NAMES = "{http://www.w3.org/2000/svg}"


def figure(*traces: dict[str, Any], **layout: Any) -> dict[str, Any]:
    """A figure of 100 by 100 pixels inside margins of 50, with values 0 to 10 on both axes."""
    around = {"l": 50, "r": 50, "t": 50, "b": 50}
    axes = {name: plot.axis(range=[0, 10], dtick=5) for name in ("xaxis", "yaxis")}
    return {"data": [{"type": "scatter"} | trace for trace in traces], "layout": {"margin": around} | axes | layout}


def drawn(made: dict[str, Any], width: float = 200, height: float = 200) -> ET.Element:
    return ET.fromstring(svg.drawing(made, width, height, "Wat je ziet & meer"))  # noqa: S314 - our own


def texts(element: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{NAMES}text")]


def test_the_drawing_says_what_it_shows() -> None:
    root = drawn(figure())
    assert (root.get("role"), root.get("aria-label")) == ("img", "Wat je ziet & meer")
    assert root.findtext(f"{NAMES}title") == "Wat je ziet & meer"


def test_a_value_stands_where_its_axis_says() -> None:
    dots = {"mode": "markers", "x": [0, 5, None], "y": [0, 10, 3], "marker": {"size": [8, 12, 8], "color": "#0055CC"}}
    circles = list(drawn(figure(dots)).iter(f"{NAMES}circle"))
    assert [(c.get("cx"), c.get("cy"), c.get("r")) for c in circles] == [
        ("50.0", "150.0", "4.0"),
        ("100.0", "50.0", "6.0"),
    ]


def test_a_reversed_axis_and_a_domain_are_kept() -> None:
    dot = {"mode": "markers", "x": [0], "y": [0], "yaxis": "y2", "marker": {"size": 2}}
    made = figure(dot, yaxis2=plot.axis(range=[10, 0], domain=[0, 0.5], showticklabels=False))
    circle = next(drawn(made).iter(f"{NAMES}circle"))
    assert circle.get("cy") == "100.0", "0 stands on top of the lower half"


def test_a_missing_value_breaks_a_line() -> None:
    line = {"mode": "lines", "x": [0, 1, None, 2, 3], "y": [0, 1, None, 2, 3]}
    assert len(list(drawn(figure(line)).iter(f"{NAMES}polyline"))) == 2


def test_a_surface_reaches_the_line_of_zero_and_a_hatched_one_is_cut_at_its_edges() -> None:
    area = {"mode": "lines", "x": [0, 10], "y": [5, 10], "fill": "tozeroy", "fillcolor": "#DCE8F8"}
    (polygon,) = drawn(figure(area)).iter(f"{NAMES}polygon")
    assert (polygon.get("fill"), polygon.get("points")) == ("#DCE8F8", "50.0,150.0 50.0,100.0 150.0,50.0 150.0,150.0")
    slanted = {"shape": "/", "fgcolor": "#C4C4C4"}
    box = {"mode": "none", "x": [5, 10, 10, 5], "y": [0, 0, 5, 5], "fill": "toself", "fillpattern": slanted}
    lines = [line for line in drawn(figure(box)).iter(f"{NAMES}line") if line.get("stroke") == "#C4C4C4"]
    assert len(lines) > 5
    assert all(100 <= float(line.get(name) or 0) <= 150 for line in lines for name in ("x1", "x2", "y1", "y2"))


def test_ticks_are_printed_as_flemish_readers_write_them() -> None:
    made = figure(xaxis=plot.axis("punten", range=[0, 1], dtick=0.5), yaxis=plot.axis(range=[0, 4000]))
    assert {"0,0", "0,5", "1,0", "punten", "1.000", "4.000"} <= set(texts(drawn(made)))


def test_tags_that_plotly_reads_become_looks_and_others_stay_words() -> None:
    names = [f'<b><span style="color:{style.HIGHLIGHT}">Kempen</span></b>', "a &lt;b&gt;"]
    made = figure(yaxis=plot.axis(range=[0, 1], tickmode="array", tickvals=[0, 1], ticktext=names))
    spans = [span for span in drawn(made).iter(f"{NAMES}tspan") if span.get("fill") == style.HIGHLIGHT]
    assert [(span.text, span.get("font-weight")) for span in spans] == [("Kempen", "700")]
    assert "a <b>" in texts(drawn(made))


def test_long_names_on_the_left_get_the_room_they_need() -> None:
    names = ["Een bijzonder lange naam van een regio"]
    made = figure(yaxis=plot.axis(range=[0, 1], tickmode="array", tickvals=[0.5], ticktext=names))
    text = next(t for t in drawn(made, 600).iter(f"{NAMES}text") if "".join(t.itertext()) == names[0])
    assert float(str(text.get("x"))) - marks.width_of(names[0]) >= 0


def test_labels_that_would_collide_move_or_are_left_out_and_the_own_one_stays() -> None:
    points = {
        "mode": "markers+text",
        "x": [5.0] * 12,
        "y": [5.0] * 12,
        "text": [*(f"Regio {number}" for number in range(11)), "<b>Hier</b>"],
        "textposition": ["middle right"] * 12,
        "marker": {"size": 4},
    }
    shown = [text for text in texts(drawn(figure(points))) if text.startswith(("Regio", "Hier"))]
    assert "Hier" in shown
    assert len(shown) == len(set(shown)) < 12


def test_an_arrow_stops_short_of_what_it_points_at() -> None:
    arrow = {"text": "", "x": 10, "y": 0, "ax": 0, "ay": 0, "standoff": 10, "arrowcolor": "#0055CC"}
    made = figure(annotations=[arrow | {"xref": "x", "yref": "y", "axref": "x", "ayref": "y"}])
    (head,) = drawn(made).iter(f"{NAMES}polygon")
    assert str(head.get("points")).startswith("140.0,150.0 "), "ten pixels left of 150"


def test_what_the_builders_never_emit_is_refused() -> None:
    for wrong in (
        figure({"type": "bar", "x": [1], "y": [1]}),
        figure({"mode": "markers", "x": [1], "y": [1], "marker": {"symbol": "star"}}),
        figure(shapes=[{"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}]),
        figure(annotations=[{"text": "a", "x": 0, "y": 0}]),
    ):
        with pytest.raises(ValueError, match=r"trace|marker|shape|arrow"):
            drawn(wrong)

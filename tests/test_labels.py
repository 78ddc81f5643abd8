"""Labels of points never touch another label or point, wherever the points lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.drawing import place_map, text_width
from ui.drawing.labels import around
from ui.drawing.plot import Mark, label_positions
from ui.drawing.stage import places

WIDTH, HEIGHT = 900.0, 380.0
marks = st.lists(
    st.builds(
        Mark, st.floats(0, WIDTH), st.floats(0, HEIGHT), st.sampled_from(["Kempen", "Zuid-West-Vlaanderen", "Brussel"])
    ),
    max_size=18,
)
SIDES = {"left": -1.0, "center": -0.5, "right": 0.0}


def box(mark: Mark, position: str) -> tuple[float, float, float, float]:
    """Where a label 16 px high stands, 9 px from its point."""
    row, side = position.split()
    width = text_width.width(mark.label, 13)
    gap = {"left": -9.0, "center": 0.0, "right": 9.0}[side]
    left = mark.x + gap + SIDES[side] * width
    top = mark.y + {"top": -22.5, "middle": -8.0, "bottom": 6.5}[row]
    return left, top, left + width, top + 16.0


def touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(marks)
def test_labels_touch_no_label_and_no_other_point(points: list[Mark]) -> None:
    chosen = label_positions(points, WIDTH, HEIGHT)
    boxes = [(i, box(points[i], position)) for i, position in enumerate(chosen) if position]
    for i, label in boxes:
        assert not any(touch(label, other) for j, other in boxes if j != i)
        assert not any(touch(label, (p.x - 6, p.y - 6, p.x + 6, p.y + 6)) for j, p in enumerate(points) if j != i)


@given(marks.filter(bool))
def test_a_lonely_point_in_the_middle_always_gets_its_label(points: list[Mark]) -> None:
    assert label_positions([points[0]._replace(x=WIDTH / 2, y=HEIGHT / 2)], WIDTH, HEIGHT) == ["middle right"]


def test_the_own_region_gets_its_place_first() -> None:
    crowd = [Mark(450, 190 + 3 * i, "Kempen") for i in range(12)]
    assert label_positions(crowd, WIDTH, HEIGHT, first=[11])[11] is not None


@pytest.mark.parametrize("region", ["halle-vilvoorde", "brussel"])
def test_on_stage_a_line_to_a_name_runs_through_no_other_name(region: str) -> None:
    """Both are so full that names which choose in the order of the list have no other way."""
    named = place_map.names(region, places.ROOM, frozenset())
    assert len(named) == len(place_map.places(region, places.ROOM).points)
    joined = {nis: where.leader for nis, where in named.items() if where.leader}
    assert joined
    for nis, ((x1, y1), (x2, y2)) in joined.items():
        on_line = [around((x1 + (x2 - x1) * i / 100, y1 + (y2 - y1) * i / 100), 0.5) for i in range(101)]
        over = [other for other, where in named.items() if other != nis and any(map(where.box.meets, on_line))]
        assert over == [], nis

"""Maps: every outline is there, every drawing is sound, and no name touches another."""

import math
import re
from base64 import b64decode
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from data import reference
from data.reference import outlines
from ui.drawing import place_map, place_marks
from ui.drawing.labels import Box, around
from ui.drawing.place_map import Room
from ui.drawing.stage import places as stage_places

each_region = pytest.mark.parametrize("region", reference.regions())


def names_of(region: str) -> dict[str, str]:
    """The name of each municipality of a region by its code."""
    return {place.nis: place.name for place in reference.municipalities_of(region)}


def test_whom_the_outlines_come_from_is_told() -> None:
    for source in ("NGI", "Statbel", "GeoNames", "CC BY 4.0", "benaderd"):
        assert source in outlines.credit()


def stand_apart(boxes: list[Box], whole: Box) -> None:
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    for box in boxes:
        assert whole.left <= box.left and box.right <= whole.right + 0.01
        assert whole.top <= box.top and box.bottom <= whole.bottom + 0.01


ROOMS = {**place_marks._ROOMS, "stage": stage_places.ROOM}
each_room = pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)


@each_room
@each_region
def test_marks_of_municipalities_stand_in_the_outline_and_cover_no_other_and_no_name(region: str, room: Room) -> None:
    laid, first = place_map.places(region, room), frozenset(list(names_of(region))[::4])
    assert laid.points.keys() == names_of(region).keys()
    assert all(math.dist(*pair) > 2 * room.radius for pair in combinations(laid.points.values(), 2))
    placed = place_map.names(region, room, first)
    # the half of a mark that is round takes no corner
    boxes = [*(around(point, room.radius * 0.7) for point in laid.points.values()), *(w.box for w in placed.values())]
    stand_apart(boxes, Box(0, 0, laid.width, laid.height))


@each_room
@each_region
def test_places_that_are_too_near_move_a_little(region: str, room: Room) -> None:
    alone = place_map.places(region, replace(room, radius=0)).points
    moved = [math.dist(point, alone[nis]) for nis, point in place_map.places(region, room).points.items()]
    assert max(moved) < 2 * room.radius


@each_region
def test_a_municipality_lies_in_the_true_outline_of_its_region(region: str) -> None:
    whole, places = outlines.of_region(region), outlines.places(region)
    assert len(places) == len(reference.municipalities_of(region))
    assert all(is_inside(place, whole) for place in places)


def is_inside(point: outlines.Point, shape: outlines.Outline) -> bool:
    """By the even-odd rule: how often a line to the east crosses the border."""
    x, y = point
    sides = (side for ring in shape.rings for side in pairwise(ring))
    return (
        sum((y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in sides) % 2 == 1
    )


@each_region
def test_names_that_must_be_there_are_and_on_stage_every_name_is(region: str) -> None:
    every = names_of(region).keys()
    some = frozenset(list(every)[::5])
    assert place_map.names(region, stage_places.ROOM, some).keys() == every
    assert some <= place_map.names(region, ROOMS[place_marks.WIDE], some).keys()


def municipal(region: str) -> str:
    shown = {nis: place_marks.Mark("full", "4", name, f"Over {name}") for nis, name in names_of(region).items()}
    return place_marks.drawn(region, shown, "Wat er te zien is")


@each_region
def test_a_map_of_municipalities_is_sound_asks_nothing_from_elsewhere_and_tells_each_to_a_pointer(region: str) -> None:
    page = municipal(region)
    told = sorted(f"Over {name}" for name in names_of(region).values())
    images = re.findall(r'<img alt="Wat er te zien is" src="data:image/svg\+xml;base64,([^"]+)">', page)
    assert len(images) == 2
    for content in images:
        svg = b64decode(content).decode()
        root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
        assert sorted(str(title.text) for title in root.iter("{http://www.w3.org/2000/svg}title")) == told
        assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
    assert sorted(re.findall(r'<span style="[^"]+" title="([^"]+)"></span>', page)) == sorted(told * 2)


def test_a_name_from_a_file_cannot_break_a_drawing() -> None:
    nis = reference.municipalities_of("gent-stad")[0].nis
    place = place_marks.Mark("full", "<i>", '<b onload="x">', "a & <script>")
    page = place_marks.drawn("gent-stad", {nis: place}, '"><script>')
    assert "<script" not in page
    for content in re.findall(r"base64,([^\"]+)", page):
        assert b"<script" not in b64decode(content)
        ElementTree.fromstring(b64decode(content))  # noqa: S314 - our own drawing


def test_every_state_of_a_municipality_differs_by_more_than_colour() -> None:
    looks = {(look.sign, look.fill.startswith("url"), look.ink, look.edge) for look in place_marks.LOOKS.values()}
    assert len(looks) == len(place_marks.LOOKS)

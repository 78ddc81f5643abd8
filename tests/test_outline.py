"""Maps: every outline is there, every drawing is sound, and no name touches another."""

import re
from base64 import b64decode
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import reference
from data.reference import outlines
from ui.drawing import labels, outline
from ui.drawing.labels import Raster
from ui.drawing.outline import Mark

each_map = pytest.mark.parametrize("name", reference.regions())
each_size = pytest.mark.parametrize("size", [outline.WIDE, outline.NARROW])
each_region = pytest.mark.parametrize("region", reference.regions())


def names_of(name: str) -> dict[str, str]:
    """Code -> the longest label a shape of this map gets."""
    return {place.nis: f"{place.name}\N{NO-BREAK SPACE}4" for place in reference.municipalities_of(name)}


def drawn(name: str, size: str, first: frozenset[str] = frozenset()) -> outline._Drawing:
    marks = {
        code: Mark(label, "blank" if code in first else "full", label, is_first=code in first)
        for code, label in names_of(name).items()
    }
    return outline._drawn(outline._sheet(name, size), size, marks, "Wat er te zien is")


def test_every_region_and_municipality_has_an_outline() -> None:
    assert [shape.code for shape in outlines.of_regions()] == list(reference.regions())
    for region in reference.regions():
        places = outlines.of_municipalities(region)
        assert [shape.code for shape in places] == [place.nis for place in reference.municipalities_of(region)]
    assert outlines.of_municipalities("atlantis") == ()


@each_region
def test_a_region_covers_its_municipalities(region: str) -> None:
    """The two files are simplified apart, so their surfaces agree to some percents only."""
    whole = next(shape for shape in outlines.of_regions() if shape.code == region)
    parts = outlines.of_municipalities(region)
    assert sum(map(surface, parts)) == pytest.approx(surface(whole), rel=0.03)
    west, east = (pick(x for part in parts for ring in part.rings for x, _ in ring) for pick in (min, max))
    assert (west, east) == pytest.approx(
        [pick(x for ring in whole.rings for x, _ in ring) for pick in (min, max)], abs=0.02
    )


def surface(shape: outlines.Outline) -> float:
    """In square degrees; holes run the other way around and so subtract themselves."""
    rings = (sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) for ring in shape.rings)
    return -sum(rings) / 2


def test_whom_the_outlines_come_from_is_told_once() -> None:
    (told,) = outlines.credits()
    for source in ("NGI", "Statbel", "GeoNames", "CC BY 4.0", "benaderd"):
        assert source in told


@each_size
@each_map
def test_no_name_touches_another_or_leaves_the_map(name: str, size: str) -> None:
    sheet, boxes = outline._sheet(name, size), [where.box for where in drawn(name, size).places.values()]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    for box in boxes:
        assert box.width / 2 <= box.x <= sheet.raster.width - box.width / 2
        assert box.height / 2 <= box.y <= sheet.raster.height - box.height / 2


@each_map
def test_on_a_wide_screen_every_shape_has_its_name(name: str) -> None:
    assert drawn(name, outline.WIDE).places.keys() == names_of(name).keys()


@each_region
def test_what_stands_under_a_name_gives_way_to_names(region: str) -> None:
    marks = {code: Mark(label, "full", label, second="↳ 03/2026") for code, label in names_of(region).items()}
    assert outline._drawn(outline._sheet(region, outline.WIDE), outline.WIDE, marks, "").places.keys() == marks.keys()


@each_region
def test_on_a_phone_white_spots_have_their_name(region: str) -> None:
    spots = frozenset(list(names_of(region))[::4])
    assert spots <= drawn(region, outline.NARROW, spots).places.keys()


@each_size
@each_map
def test_a_drawing_is_sound_and_asks_nothing_from_elsewhere(name: str, size: str) -> None:
    svg = drawn(name, size).svg
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.attrib["aria-label"] == "Wat er te zien is"
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert sorted(map(str, titles)) == sorted(names_of(name).values())
    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]


def test_a_name_from_a_file_cannot_break_the_drawing() -> None:
    nis = reference.municipalities_of("gent-stad")[0].nis
    marks = {nis: Mark('<b onload="x">', "full", "a & <script>")}
    svg = outline._drawn(outline._sheet("gent-stad", outline.WIDE), outline.WIDE, marks, '"><script>').svg
    assert "<script" not in svg
    ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def test_every_step_of_a_map_differs_by_more_than_colour() -> None:
    municipal = ("full", "dotted", "lined", "blank", "joining", "hatched")
    looks = {(look.hatch, look.width > 2, look.dashes) for look in map(outline.FILLS.__getitem__, municipal)}
    assert len(looks) == len(municipal)


def test_a_page_gets_both_sizes_as_images_with_links_over_the_names() -> None:
    marks = {
        code: Mark(name, "full", f"Over {name}", link=f"dekking?{code}") for code, name in names_of("kempen").items()
    }
    html = outline.municipal("kempen", marks, "De gemeenten van Kempen")
    images = re.findall(r'<img alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)">', html)
    assert [alternative for alternative, _ in images] == ["De gemeenten van Kempen"] * 2
    for _, content in images:
        ElementTree.fromstring(b64decode(content))  # noqa: S314 - our own drawing
    links = [html.count(f'href="dekking?{code}"') for code in marks]
    assert links[0] == 2 and set(links) <= {1, 2}, "on a phone a name without room has no link"
    assert html.count('aria-label="Over Geel') == 2


squares = st.tuples(st.integers(0, 180), st.integers(0, 130), st.integers(5, 60)).map(
    lambda at: [
        [(at[0], at[1]), (at[0] + at[2], at[1]), (at[0] + at[2], at[1] + at[2]), (at[0], at[1] + at[2]), (at[0], at[1])]
    ]
)
sizes = st.tuples(st.integers(8, 70), st.integers(8, 30))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(shapes=st.lists(st.tuples(squares, sizes), min_size=1, max_size=14))
def test_labels_of_any_shapes_never_meet(shapes: list[tuple[labels.Rings, labels.Point]]) -> None:
    raster = Raster([rings for rings, _ in shapes], 240, 200)
    places = labels.place(raster.labels([size for _, size in shapes]), raster.ground)
    boxes = [where.box for where in places if where]
    assert boxes, "the first label always finds a place"
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    for where, (_, size) in zip(places, shapes, strict=True):
        if where:
            assert (where.box.width, where.box.height) == pytest.approx(size)


def test_a_label_stands_in_the_widest_part_of_its_shape_and_one_that_does_not_fit_beside_it() -> None:
    wide = [[(0, 0), (120, 0), (120, 60), (0, 60), (0, 0)]]
    tiny = [[(130, 20), (140, 20), (140, 30), (130, 30), (130, 20)]]
    raster = Raster([wide, tiny], 300, 100)
    large, small = labels.place(raster.labels([(60, 12), (60, 12)]), raster.ground)
    assert large and small
    assert large.leader is None
    assert (large.box.x, large.box.y) == pytest.approx((60, 30), abs=labels.CELL)
    assert small.leader is None or small.leader[0] == pytest.approx((135, 25), abs=labels.CELL)
    assert not large.box.meets(small.box)

"""What the last row of a full room must see in every picture: all names, nothing over another, nothing too pale."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from data import reference
from data.store import Store
from tests.running import copied, demo_store
from tests.staged import EVERY_MODE, shown, with_region
from ui import stage
from ui.drawing import text_width
from ui.drawing.labels import Box
from ui.drawing.stage import marks
from ui.stage import document

NO_REGIONS = (
    "modus=Overlap", "modus=Bovenregionaal", "beeld=Taal", "beeld=Het+aanbod", "beeld=samenwerking", "leervragen",
    "leervraag-match", "modus=Belang", "beeld=wat+raden+we+aan", "beeld=vragen+aan+Vlaanderen",
)  # fmt: skip
"""Pictures whose marks are kinds, organisations, levels, themes, objectives, advice or answers; the match names who has
a part in it."""
GROUND = re.compile(r"^(grid|near|area|plate|frame|median|hatch|counted-edge|tile silent|.*halo)")
"""What only helps the eye along, lies under other marks, or surrounds one that is judged by itself."""
LEAST, LEAST_WORDS = 3.0, 4.5
Root = ET.Element
Key = tuple[str, str | None]
"""An address and the region in it."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("row")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def drawings(store: Store) -> Mapping[Key, Root]:
    """Every mode that can be added, without a region and with the longest name."""
    asked = [(address, code) for address in EVERY_MODE for code in (None, "zuid-west-vlaanderen")]
    steps = {(address, code): shown(store, with_region(address, code)) for address, code in asked}
    return {key: ET.fromstring(step.svg) for key, step in steps.items() if step.svg}  # noqa: S314 - our own drawing


def words_of(text: Root) -> str:
    return " ".join("".join(text.itertext()).split())


def regions_in(root: Root) -> set[str]:
    """The regions that stand in a drawing by name."""
    names = {region.name.replace(" ", ""): region.code for region in reference.regions().values()}
    said = {
        words_of(text).replace(" ", "") for text in root.iter("text") if "name" in (text.get("class") or "").split()
    }
    return {names[name] for name in said if name in names}


def test_every_region_that_is_drawn_has_its_name(drawings: Mapping[Key, Root]) -> None:
    judged = 0
    for (address, code), root in drawings.items():
        is_of_page = address.startswith(("regio", "groei"))
        is_of_region = code and (is_of_page or "Gemeenten" in address or "%C3%A9%C3%A9n" in address)
        if is_of_region or any(part in address for part in NO_REGIONS):
            continue
        judged += 1
        most = set(reference.regions())
        if address in {"aanbod", "aanbod?beeld=Kwaliteit+en+aantal"}:
            # Gent (stad) handed in no offer: no dot, and the note says so
            most -= {"gent-stad"}
        assert regions_in(root) == most, (address, code)
    assert judged > 20


def test_with_letters_no_words_of_a_drawing_name_a_region(store: Store, drawings: Mapping[Key, Root]) -> None:
    board = ET.fromstring(shown(store, "regio?regio=Halle-Vilvoorde&figuur=board_page").svg)  # noqa: S314 - our own
    names = re.compile("|".join(rf"(?<!\w){re.escape(one.name)}(?!\w)" for one in reference.regions().values()))
    judged = 0
    for key, root in {**drawings, ("board", None): board}.items():
        lettered = ET.fromstring(document.lettered_drawing(ET.tostring(root, encoding="unicode")))  # noqa: S314 - our own
        for text in lettered.iter("text"):
            for part in [*text.iter("tspan"), text]:
                if "name" in (part.get("class") or "").split():
                    part.text, part[:] = "", []
            # a name that is broken at its hyphen is a name too
            assert not names.search(re.sub(r"-\s+", "-", " ".join(text.itertext()))), (key, words_of(text))
            judged += 1
    assert judged > 1000


class Line(NamedTuple):
    """A line of words, the box that its letters fill, and its classes."""

    printed: str
    box: Box
    kinds: frozenset[str]


def lines_of(root: Root) -> Iterator[Line]:
    for text in root.iter("text"):
        kinds, size = frozenset((text.get("class") or "").split()), int(text.get("font-size", 0))
        is_bold = bool({"own", "named", "strong"} & kinds) or any(kind.startswith("on-") for kind in kinds)
        spans = list(text.iter("tspan")) or [text]
        for span in spans:
            printed = "".join(span.itertext()).strip()
            wide = text_width.width(printed, size, is_bold=is_bold)
            x, base = float(span.get("x", 0)), float(span.get("y", 0))
            left = x - {"start": 0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
            # from the base line to the top of a small letter: letters of two lines may touch, words may not
            yield Line(printed, Box(left, base - 0.55 * size, left + wide, base), kinds)


def test_no_words_lie_over_others_or_outside(drawings: Mapping[Key, Root]) -> None:
    for key, root in drawings.items():
        every = [one for one in lines_of(root) if one.printed]
        for one in every:
            assert one.box.left >= -1, (key, one)
            assert one.box.right <= marks.WIDTH + 1, (key, one)
            assert one.box.top >= 0, (key, one)
            assert one.box.bottom <= marks.HEIGHT, (key, one)
        for hidden in ("letter", "name"):
            shown_lines = sorted((one for one in every if hidden not in one.kinds), key=lambda one: one.box.top)
            for i, one in enumerate(shown_lines):
                for other in shown_lines[i + 1 :]:
                    if other.box.top >= one.box.bottom:
                        break
                    assert not one.box.meets(other.box), (key, one.printed, other.printed)


# ---------------------------------------------------------------- contrast

STYLE = (Path(stage.__file__).parent / "stage.css").read_text(encoding="utf-8")
LOOKS = {"light": "html", "dark": ":root.dark", "contrast": ":root.contrast", "contrast dark": ":root.contrast.dark"}


def colours_of(look: str) -> dict[str, str]:
    """The colours of a look: what it does not say itself it takes from the light one."""
    taken: dict[str, str] = {}
    for name in dict.fromkeys(["light", *([look.split(maxsplit=1)[0], "dark"] if " " in look else []), look]):
        body = re.search(rf"^{re.escape(LOOKS[name])} {{(.*?)}}", STYLE, re.DOTALL | re.MULTILINE)
        assert body, name
        taken |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", body[1]))
    return taken


class Rule(NamedTuple):
    """Under which classes of the page and of a mark something is set, and how it ranks."""

    page: frozenset[str]
    without: frozenset[str]
    tag: str
    kinds: frozenset[str]
    values: Mapping[str, str]
    rank: tuple[int, int]


def rules() -> list[Rule]:
    """The rules of marks: page classes before the mark, then an element with classes."""
    part = STYLE[STYLE.index("/* marks */") : STYLE.index("/* on stage")]
    read = []
    for place, (selectors, body) in enumerate(re.findall(r"([^{}]+){([^{}]*)}", re.sub(r"/\*.*?\*/", "", part))):
        values = dict(re.findall(r"(fill|stroke): ([^;]+?);", body))
        for selector in selectors.split(","):
            *before, last = selector.split()
            page = re.findall(r"(?<!\()\.(\w+)", " ".join(before))
            without = re.findall(r":not\(\.(\w+)\)", " ".join(before))
            tag = re.match(r"\w*", last)
            kinds = re.findall(r"\.([\w-]+)", last)
            rank = (len(page) + len(without) + len(kinds), place)
            named = tag[0] if tag else ""
            read.append(Rule(frozenset(page), frozenset(without), named, frozenset(kinds), values, rank))
    return sorted(read, key=lambda rule: rule.rank)


RULES = rules()


def painted(tag: str, kinds: set[str], look: str, colours: Mapping[str, str]) -> dict[str, str]:
    """The fill and the stroke of a mark in a look."""
    classes, values = set(look.split()) - {"light"}, {"fill": "#000000", "stroke": "none"}
    for rule in RULES:
        fits = rule.page <= classes and not rule.without & classes and rule.tag in {"", tag} and rule.kinds <= kinds
        values |= rule.values if fits else {}
    return {
        name: re.sub(r"var\(--([\w-]+)\)", lambda named: colours[named[1]], value) for name, value in values.items()
    }


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, 1 to 21.

    >>> round(contrast("#ffffff", "#000000"))
    21
    """
    light, deep = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (deep + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_every_mark_and_word_stands_out_from_its_ground(drawings: Mapping[Key, Root], look: str) -> None:
    colours = colours_of(look)
    kinds = {(one.tag, one.get("class") or "") for root in drawings.values() for one in root.iter() if one.tag != "svg"}
    assert len(kinds) > 40
    for tag, kind in kinds:
        if not kind or (GROUND.match(kind) and tag != "text"):
            continue
        values = painted(tag, set(kind.split()), look, colours)
        edges = [value for value in values.values() if value.startswith("#")]
        least = LEAST_WORDS if tag == "text" else LEAST
        apart = max(contrast(edge, ground_of(kind, look, colours)) for edge in edges)
        assert apart >= least, (look, tag, kind, values, apart)


def ground_of(kind: str, look: str, colours: Mapping[str, str]) -> str:
    """The colour that a mark stands on: that of its cell, of the ink around yellow, or of the stage."""
    if kind == "counted":
        return painted("rect", {"counted-edge"}, look, colours)["stroke"]
    on = [word.removeprefix("on-") for word in kind.split() if word.startswith("on-")]
    fill = painted("rect", {"cell", *on}, look, colours)["fill"] if on and on != ["plain"] else ""
    return fill if fill.startswith("#") else colours["ground"]


@pytest.mark.parametrize("look", LOOKS)
def test_more_is_always_further_from_the_ground(look: str) -> None:
    colours = colours_of(look)
    steps = [contrast(colours[f"l{level}"], colours["ground"]) for level in range(6)]
    assert steps == sorted(steps)

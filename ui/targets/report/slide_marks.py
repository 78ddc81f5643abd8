"""A picture of boxes and words as shapes of a slide that people can move and write in."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Pt

from ui import style
from ui.drawing.landscape import Box, Look, Mark, Words
from ui.drawing.stage import marks
from ui.drawing.text_width import width
from ui.targets.report import slide_parts

FONT = "Arial"
"""As wide as our own font, for which the places are reckoned, and there under some name on every machine."""
_EMU_PER_POINT = 12_700
_LINE, _ABOVE = 1.2, 0.97
"""Of the size of words: from line to line in PowerPoint, and from the top of the first to its base line."""


class _Paint(NamedTuple):
    """Fill and edge of a box; without a fill it is hatched."""

    fill: str
    edge: str
    points: float = 1
    is_dashed: bool = False


_PAINT: dict[Look, _Paint] = {
    "full": _Paint(style.LEVELS[4], style.LEVELS[4]),
    "begun": _Paint("#FFFFFF", style.LEVELS[4]),
    "open": _Paint("#FFFFFF", style.INK),
    "half": _Paint(style.LEVELS[1], "#4A80B3"),
    "silent": _Paint("", "#767676", is_dashed=True),
    "blank": _Paint("#FFE615", style.INK, 2.5),
    "joining": _Paint("#FFFFFF", style.LEVELS[3], 1.75, is_dashed=True),
    "card": _Paint("#FFFFFF", style.INK, 1.5),
}


def put(shapes: Any, drawn: Sequence[Mark], corner: tuple[int, int], wide: int) -> None:
    """Put the marks, given in the units of the stage, on a slide from a corner, so wide that they fill a room."""
    scale = wide / marks.WIDTH
    for mark in drawn:
        if isinstance(mark, Box):
            _box(shapes, mark, corner, scale)
        else:
            _words(shapes, mark, corner, scale)


def _box(shapes: Any, box: Box, corner: tuple[int, int], scale: float) -> None:
    where = [Emu(int(corner[0] + box.x * scale)), Emu(int(corner[1] + box.y * scale))]
    size = [Emu(int(box.wide * scale)), Emu(int(box.high * scale))]
    paint = _PAINT[box.look]
    _painted(shapes.add_shape(MSO_SHAPE.RECTANGLE, *where, *size), paint)
    if box.look == "begun":
        _painted(shapes.add_shape(MSO_SHAPE.RIGHT_TRIANGLE, *where, *size), _PAINT["full"])


def _painted(shape: Any, paint: _Paint) -> None:
    shape.shadow.inherit = False
    if paint.fill:
        shape.fill.solid()
        shape.fill.fore_color.rgb = slide_parts.rgb(paint.fill)
    else:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb = slide_parts.rgb("#C4C4C4")
        shape.fill.back_color.rgb = slide_parts.rgb("#FFFFFF")
    shape.line.color.rgb, shape.line.width = slide_parts.rgb(paint.edge), Pt(paint.points)
    if paint.is_dashed:
        shape.line.dash_style = MSO_LINE.DASH


def _words(shapes: Any, words: Words, corner: tuple[int, int], scale: float) -> None:
    points = words.font.size * scale / _EMU_PER_POINT
    top = corner[1] + words.y * scale - points * _ABOVE * _EMU_PER_POINT
    room = max((width(line, words.font.size, is_bold=words.font.is_bold) for line in words.lines), default=0) + 4
    high = points * _LINE * len(words.lines) * _EMU_PER_POINT
    box = shapes.add_textbox(
        Emu(int(corner[0] + words.x * scale)), Emu(int(top)), Emu(int(room * scale)), Emu(int(high))
    )
    frame = box.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = False, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
    for place, line in enumerate(words.lines):
        paragraph = frame.paragraphs[0] if not place else frame.add_paragraph()
        colour = style.OTHERS if words.font.ink == "quiet" else style.INK
        slide_parts.run(paragraph, line, round(points, 1), colour, is_bold=words.font.is_bold, font=FONT)

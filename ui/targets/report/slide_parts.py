"""What all charts and texts of slides share: a colour, words in a font and size, the look of a chart and its axes."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from ui import style

FONT = "Calibri"
POINTS = 14
"""The smallest size of words in a chart that a full room reads."""


def rgb(colour: str) -> Any:
    """A colour of ours, as ``#RRGGBB``."""
    return RGBColor.from_string(colour.removeprefix("#"))


def run(  # noqa: PLR0913 - what is written, and how it looks
    paragraph: Any, text: str, points: float, colour: str, *, is_bold: bool = False, font: str = FONT
) -> None:
    """Words behind what stands in a paragraph."""
    words = paragraph.add_run()
    words.text = text
    words.font.name, words.font.size, words.font.bold = font, Pt(points), is_bold
    words.font.color.rgb = rgb(colour)


def plain(chart: Any, *, has_legend: bool) -> None:
    """Our font, no title of its own: that is the sentence of the slide."""
    chart.has_title = False
    chart.has_legend = has_legend
    chart.font.name, chart.font.size = FONT, Pt(POINTS)
    chart.font.color.rgb = rgb(style.INK)
    if has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.legend.font.size = Pt(POINTS)


def every_label(axis: Any) -> None:
    """No label of an axis is left out to make room, as programs that draw do by themselves."""
    skip = axis._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    before = axis._element.find(qn("c:noMultiLvlLbl"))
    (axis._element.append if before is None else before.addprevious)(skip)


def title(axis: Any, words: str) -> None:
    """What an axis measures, with its unit."""
    axis.has_title = True
    run(axis.axis_title.text_frame.paragraphs[0], words, POINTS, style.INK)
    axis.tick_labels.font.size = Pt(POINTS)

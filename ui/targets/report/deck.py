"""A deck of slides by python-pptx: title, native chart or table, note, source and speaker notes; knows no regions."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from ui import formats, style
from ui.drawing.landscape import Mark
from ui.targets.picture import Picture
from ui.targets.report import slide_marks, slide_parts, slide_points
from ui.texts import indicators

_WIDE, _HIGH = Inches(13.333), Inches(7.5)
_EDGE, _INSIDE = Inches(0.6), Inches(12.13)
_TITLE_TOP, _TITLE_HIGH = Inches(0.4), Inches(1.2)
_TOP, _BODY_HIGH = Inches(1.75), Inches(4.55)
_FEW_BARS, _MANY_BARS, _FEW_ROWS, _MANY_ROWS = 3, 14, 10, 15
_NARROWEST, _WIDEST = 12, 44
"""Characters that a column of a table counts for at least and at most."""
_PARTS = ((style.LEVELS[4], "#FFFFFF"), (style.LEVELS[1], style.INK), ("#FFFFFF", style.INK), ("", style.INK))
"""Fill and ink of the parts of a stacked bar; without a fill it is hatched."""
_SMALL = 11
"""For who reads a slide in the hand."""
_LONG_TITLE = 95
"""From so many characters on a title is set smaller, to stay within two lines."""


class Deck:
    """Slides of 16:9, one picture each."""

    def __init__(self, source: str) -> None:
        self._deck = Presentation()
        self._deck.slide_width, self._deck.slide_height = _WIDE, _HIGH
        self._source = source

    def saved(self) -> bytes:
        """The slides as .pptx."""
        target = BytesIO()
        self._deck.save(target)
        return target.getvalue()

    def cover(self, title: str, kind: str, told: Sequence[str]) -> None:
        """The first slide."""
        slide = self._slide(title, title_points=54, top=Inches(2.2))
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, _EDGE, Inches(3.6), Inches(2.4), Inches(0.09))
        bar.fill.solid()
        bar.fill.fore_color.rgb = RGBColor.from_string("FFE615")
        bar.line.fill.background()
        self._words(slide, [kind, *told], Inches(3.9), Inches(2), 20)

    def words(self, title: str, told: Sequence[str]) -> None:
        """A slide that only tells."""
        self._words(self._slide(title), told, _TOP, _BODY_HIGH, 22)

    def bars(
        self, picture: Picture, labels: Sequence[str], series: Mapping[str, Sequence[Any]], axis: str, note: str
    ) -> None:
        """Horizontal bars, the first label on top."""
        self._chart(picture, XL_CHART_TYPE.BAR_CLUSTERED, labels, series, axis, note)

    def columns(
        self, picture: Picture, labels: Sequence[str], series: Mapping[str, Sequence[Any]], axis: str, note: str
    ) -> None:
        """Upright bars, two series beside each other; a missing value has none."""
        self._chart(picture, XL_CHART_TYPE.COLUMN_CLUSTERED, labels, series, axis, note)

    def _chart(  # noqa: PLR0913, PLR0917 - what is drawn, and how
        self,
        picture: Picture,
        kind: Any,
        labels: Sequence[str],
        series: Mapping[str, Sequence[Any]],
        axis: str,
        note: str,
    ) -> None:
        chart = self._category_chart(picture, kind, labels, series, axis, note)
        chart.plots[0].overlap = -5 if len(labels) <= _MANY_BARS else 0
        for one, colour in zip(chart.plots[0].series, (style.HIGHLIGHT, "#9AA0A6"), strict=False):
            one.format.fill.solid()
            one.format.fill.fore_color.rgb = slide_parts.rgb(colour)
        chart.plots[0].has_data_labels = True
        printed = chart.plots[0].data_labels
        printed.font.size, printed.show_value, printed.number_format = _bar_points(labels, len(series)), True, "0"
        printed.number_format_is_linked = False
        printed.position = XL_LABEL_POSITION.OUTSIDE_END

    def stacked(
        self, picture: Picture, labels: Sequence[str], series: Mapping[str, Sequence[Any]], axis: str, note: str
    ) -> None:
        """Horizontal bars of up to four parts, from what is sure (dark) to what nobody looked at (hatched)."""
        chart = self._category_chart(picture, XL_CHART_TYPE.BAR_STACKED, labels, series, axis, note)
        chart.plots[0].overlap = 100
        for one, (fill, ink) in zip(chart.plots[0].series, _PARTS, strict=False):
            if fill:
                one.format.fill.solid()
                one.format.fill.fore_color.rgb = slide_parts.rgb(fill)
            else:
                one.format.fill.patterned()
                one.format.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
                one.format.fill.fore_color.rgb = slide_parts.rgb("#C4C4C4")
                one.format.fill.back_color.rgb = slide_parts.rgb("#FFFFFF")
            one.format.line.color.rgb = slide_parts.rgb("#767676")
            printed = one.data_labels
            printed.font.size, printed.show_value, printed.number_format = _bar_points(labels), True, "0;;"
            printed.font.color.rgb, printed.number_format_is_linked = slide_parts.rgb(ink), False
            printed.position = XL_LABEL_POSITION.CENTER

    def _category_chart(  # noqa: PLR0913, PLR0917 - what is drawn, and how
        self,
        picture: Picture,
        kind: Any,
        labels: Sequence[str],
        series: Mapping[str, Sequence[Any]],
        axis: str,
        note: str,
    ) -> Any:
        slide = self._figure(picture, note)
        values = CategoryChartData(number_format="0")
        values.categories = labels
        for name, numbers in series.items():
            values.add_series(name, [None if formats.is_missing(number) else number for number in numbers])
        frame = slide.shapes.add_chart(kind, _EDGE, _TOP, _INSIDE, _BODY_HIGH, values)
        _describe(frame, picture)
        chart = frame.chart
        slide_parts.plain(chart, has_legend=len(series) > 1)
        chart.plots[0].gap_width = 130 if len(labels) <= _FEW_BARS else 45 if len(labels) <= _MANY_BARS else 20
        chart.category_axis.tick_labels.font.size = Pt(16) if len(labels) <= 8 else min(Pt(13), _bar_points(labels))
        slide_parts.every_label(chart.category_axis)
        chart.category_axis.has_major_gridlines = False
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        if kind != XL_CHART_TYPE.COLUMN_CLUSTERED:
            chart.category_axis.reverse_order = True
        _hide(chart.value_axis, axis)
        chart.value_axis.minimum_scale = 0
        return chart

    def scatter(
        self,
        picture: Picture,
        series: slide_points.Series,
        axes: tuple[str, str],
        middle: tuple[float | None, float | None],
        note: str,
    ) -> None:
        """Named points per series; the last series is the one that stands out. Both medians are dashed lines."""
        slide, points = self._figure(picture, note), slide_points.Points(series, axes, middle, (_INSIDE, _BODY_HIGH))
        frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, _EDGE, _TOP, _INSIDE, _BODY_HIGH, points.values())
        _describe(frame, picture)
        points.dress(frame.chart)

    def table(
        self,
        picture: Picture,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        numeric: Sequence[int],
        note: str = "",
    ) -> None:
        """A table that stays a table; numbers stand right."""
        slide = self._figure(picture, note)
        is_long = len(rows) > _MANY_ROWS
        high = Emu(min(int(_BODY_HIGH), int(Inches(0.22 if is_long else 0.36)) * (len(rows) + 1)))
        frame = slide.shapes.add_table(len(rows) + 1, len(headers), _EDGE, _TOP, _INSIDE, high)
        _describe(frame, picture)
        points = 14 if len(rows) <= _FEW_ROWS else 10 if is_long else 12
        margin = Inches(0.01 if is_long else 0.03)
        for column, share in zip(frame.table.columns, _shares([headers, *rows]), strict=True):
            column.width = Emu(int(_INSIDE * share))
        for row, cells in enumerate([headers, *rows]):
            for column, shown in enumerate(cells):
                cell = frame.table.cell(row, column)
                cell.margin_top = cell.margin_bottom = margin
                cell.vertical_anchor = MSO_ANCHOR.MIDDLE
                cell.fill.solid()
                cell.fill.fore_color.rgb = slide_parts.rgb("#FFFFFF" if row else style.LEVELS[0])
                _write(cell.text_frame, str(shown), points, is_bold=not row)
                if column in numeric:
                    cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT

    def drawing(self, picture: Picture, drawn: Sequence[Mark]) -> None:
        """A picture of native boxes and words over the whole slide, under its sentence; small under it its note."""
        slide = self._slide(picture.sentence, title_points=22, top=Inches(0.15), high=Inches(0.85))
        slide.shapes.title.text_frame.paragraphs[0].runs[0].font.name = slide_marks.FONT
        slide_marks.put(slide.shapes, drawn, (_EDGE, Inches(1.05)), _INSIDE)
        self._words(slide, [picture.note], Inches(6.5), Inches(0.45), _SMALL, style.OTHERS)
        self._notes(slide, picture)

    def _figure(self, picture: Picture, note: str) -> Any:
        """A slide with the sentence of a picture, what it says under the figure, and its definitions in the notes."""
        slide = self._slide(picture.sentence)
        self._words(slide, [note], Inches(6.35), Inches(0.6), 14, style.OTHERS)
        self._notes(slide, picture)
        return slide

    def _notes(self, slide: Any, picture: Picture) -> None:
        defined = [indicators.INDICATORS[code] for code in picture.indicators]
        told = [picture.sentence, picture.note, *(f"{one.label}: {one.full}" for one in defined), self._source]
        slide.notes_slide.notes_text_frame.text = "\n".join(told)

    def _slide(self, title: str, title_points: int = 0, top: Any = _TITLE_TOP, high: Any = _TITLE_HIGH) -> Any:
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[5])
        placed = slide.shapes.title
        placed.left, placed.top, placed.width, placed.height = _EDGE, top, _INSIDE, high
        placed.text_frame.word_wrap = True
        placed.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        points = title_points or (28 if len(title) < _LONG_TITLE else 24)
        _write(placed.text_frame, title, points, is_bold=True)
        self._words(slide, [self._source], Inches(6.98), Inches(0.35), 12, style.OTHERS)
        return slide

    def _words(  # noqa: PLR0913, PLR0917 - what stands where, and how
        self, slide: Any, told: Sequence[str], top: Any, high: Any, points: int, colour: str = style.INK
    ) -> None:
        box = slide.shapes.add_textbox(_EDGE, top, _INSIDE, high).text_frame
        box.word_wrap = True
        for number, sentence in enumerate(told):
            paragraph = box.paragraphs[0] if not number else box.add_paragraph()
            slide_parts.run(paragraph, sentence, points, colour)
            paragraph.space_after = Pt(6)


def _bar_points(labels: Sequence[str], bars: int = 1) -> Any:
    """The size of words beside bars: what fits between one and the next."""
    return Pt(14 if len(labels) <= _MANY_BARS else 11 if bars == 1 else 9)


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """How wide each column is, as a share of the table: by its longest text."""
    longest = [max(len(str(shown)) for shown in column) for column in zip(*rows, strict=True)]
    weights = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return [weight / sum(weights) for weight in weights]


def _write(frame: Any, text: str, points: int, *, is_bold: bool = False) -> None:
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    slide_parts.run(paragraph, text, points, style.INK, is_bold=is_bold)


def _describe(frame: Any, picture: Picture) -> None:
    """The text alternative: PowerPoint reads it from the attribute ``descr``."""
    known = frame._element.nvGraphicFramePr.cNvPr
    known.set("descr", f"{picture.sentence}. {picture.note}")
    known.set("title", picture.sentence)


def _hide(axis: Any, title: str) -> None:
    """An axis whose values are printed at the bars: only its title stays."""
    slide_parts.title(axis, title)
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    axis.format.line.fill.background()

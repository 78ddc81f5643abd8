"""The slides of one region: native charts that people can edit, the sentence as title, the definition in the notes."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from data import queries, reference
from data.rows import lines
from ui import formats
from ui.answers import ask
from ui.drawing import tables
from ui.figures.figure import Bars, Kind, Table
from ui.filters import View
from ui.pictures import region as region_pictures
from ui.report import contents
from ui.report.contents import QUANTITY
from ui.report.deck import Deck
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.texts import assessed
from ui.texts import offer as offer_words
from ui.texts import region as region_words
from ui.texts import report as words

_ROWS = 7
_FIGURES = 11
"""Lines of the table of figures that can be read from the last row."""
_WORDS = (Kind.TEXT, Kind.DATE, Kind.YES_NO)
"""What stands left in a column."""


def slides(view: View, version: int) -> bytes:
    """The slides of the region in view as .pptx; ``version`` is the data version they were made of.

    What is not known is said in the sentence of its slide; a slide without anything to draw is left out.
    """
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    region = view.region
    known = reference.regions()[region]
    parts = contents.of(view)
    deck = Deck(words.source(view.as_of, version, ask(queries.has_demo_rows)))
    lead = f"{region_words.LEAD}: {known.lead_organisation or region_words.NOT_KNOWN}"
    deck.cover(known.name, words.KIND, [lead, words.basis(view.as_of, view.since, version)])
    absent = region_pictures.absent_sheets(view, region)
    if len(absent) == region_words.SHEET_COUNT:
        deck.words(words.WHAT_NEXT, [region_words.missing_sheets(region, absent, view.as_of)])
    else:
        _native(deck, view, "region_panels", _FIGURES, words.compared(view.since))
        for code in ("region_coverage", "phases_of_region", "region_spots", "action_plan"):
            _native(deck, view, code)
        if len(parts.realisations.table) or len(parts.help.table):
            _stories(deck, view, parts)
    _scatter(deck, view, parts.scatter)
    return deck.saved()


def _native(deck: Deck, view: View, code: str, most: int = _ROWS, note: str = "") -> None:
    """A figure of the registry as its slide: native bars, or the first ``most`` lines of a table; none: no slide."""
    since = ask(queries.fresh_since, view.as_of)
    one = exhibits.exhibit(code, view)
    sentence, under = (assessed.dated(text, since) for text in (one.sentence("slide"), one.note("slide")))
    picture = replace(exhibits.on_paper(code, view), sentence=sentence, note=under)
    slide = one.slide()
    if isinstance(slide, Bars):
        put = deck.columns if slide.is_upright else deck.bars
        put(picture, slide.labels, dict(slide.series), slide.axis, slide.note or under)
    elif isinstance(slide, Table):
        headers = [assessed.dated(header, since) for header in slide.headers]
        rows = [[assessed.dated(tables.shown(value), since) for value in row] for row in slide.rows[:most]]
        numeric = [place for place, kind in enumerate(slide.kinds) if kind not in _WORDS]
        deck.table(picture, headers, rows, numeric, note)


def _stories(deck: Deck, view: View, parts: contents.Contents) -> None:
    """What was realised as a table, with who can help whom said under it."""
    count = len(parts.realisations.table)
    note = parts.help.sentence + "."
    if count > _ROWS:
        note = f"{words.MORE_ROWS.format(count=count - _ROWS)} {note}"
    if count:
        _native(deck, view, "realisations", note=note)
    else:
        deck.table(parts.help, *tables.cells(parts.help.table.iloc[:_ROWS, [0, 2, 3, 5]]), parts.help.note)


def _scatter(deck: Deck, view: View, picture: Picture) -> None:
    """Quantity against quality; regions whose quality is unknown are named, never drawn at zero."""
    found = ask(queries.offer_figures_by_region, view.as_of, None)
    reported = found[found[QUANTITY].notna()]
    known = reported[reported["quality_median"].notna()]
    unknown = reported[reported["quality_median"].isna()]["region"]
    is_unknown = view.region in set(unknown)
    if known.empty:
        return
    own = known[known["region"] == view.region]
    series = {
        words.SERIES_OTHERS: _points(known[known["region"] != view.region]),
        _name(str(view.region)): _points(own),
    }
    medians = {line.measure: line.median for line in lines(ask(queries.offer_medians, view.as_of, None))}
    middle = (medians[QUANTITY], medians["quality_median"])
    middles = words.middles(*middle)
    shown = [*([_name(str(view.region))] if is_unknown else []), *offer_words.others(len(unknown) - is_unknown)]
    blank = words.UNKNOWN_QUALITY.format(regions=formats.enumerate_names(shown)) if shown else ""
    note = f"{middles} {blank}".strip()
    deck.scatter(picture, series, (offer_words.AXES[QUANTITY], words.AXIS_QUALITY), middle, note)


def _name(code: str) -> str:
    return reference.regions()[code].name


def _points(found: pd.DataFrame) -> Sequence[tuple[str, float, float]]:
    return [(_name(line.region), float(getattr(line, QUANTITY)), float(line.quality_median)) for line in lines(found)]

"""The slides of one region or all: native charts that people can edit, sentence as title, definitions in the notes."""

from data import reference
from data.deliveries import has_demo_rows
from data.questions.offer_figures import fresh_since
from data.questions.overview_news import overview_news
from data.questions.region_sheets import dates_by_region, region_sheets
from ui import formats
from ui.answers import ask
from ui.drawing import tables
from ui.figures.figure import Bars, Kind, Points, Table
from ui.figures.overview import news_nl
from ui.filters import View
from ui.targets import exhibits
from ui.targets.report import contents
from ui.targets.report.deck import Deck
from ui.texts import assessed
from ui.texts import region as region_words
from ui.texts import report as words

_OF_ALL = (
    *("region_tiles", "coverage_kinds", "offer_assessment", "offer_scatter"),
    *("growth_regions", "municipality_counts", "newest_stories"),
)
"""What follows the main figures and the news on the slides of all regions."""
_NOTES = {"region_tiles": words.TILES_NOTE}
_ROWS = 7
_FIGURES = 11
"""Lines of the table of figures that can be read from the last row."""
_WORDS = (Kind.TEXT, Kind.DATE, Kind.YES_NO)
"""What stands left in a column."""


def slides(view: View, version: int) -> bytes:
    """The slides of the region in view, or of all, as .pptx; ``version`` is the data version they were made of.

    What is not known is said in the sentence of its slide; a slide without anything to draw is left out.
    """
    return _of_region(view, view.region, version) if view.region else _of_all(view, version)


def _of_all(view: View, version: int) -> bytes:
    deck = Deck(words.source(view.as_of, version, ask(has_demo_rows)))
    told = [words.foundation_of_all(ask(dates_by_region, view.as_of)), words.basis(view.as_of, view.since, version)]
    deck.cover(words.FLANDERS, words.KIND_OF_ALL, told)
    _native(deck, view, "main_figures")
    deck.words(words.WHAT_CHANGED, news_nl.sentences(ask(overview_news, view.as_of, view.since)))
    for code in _OF_ALL:
        _native(deck, view, code, len(reference.regions()), _NOTES.get(code, ""))
    return deck.saved()


def _of_region(view: View, region: str, version: int) -> bytes:
    known = reference.regions()[region]
    parts = contents.of(view)
    deck = Deck(words.source(view.as_of, version, ask(has_demo_rows)))
    lead = f"{region_words.LEAD}: {known.lead_organisation or region_words.NOT_KNOWN}"
    deck.cover(known.name, words.KIND, [lead, words.basis(view.as_of, view.since, version)])
    sheets = ask(region_sheets, view.as_of, region)
    if not sheets.is_reported:
        deck.words(words.WHAT_NEXT, [region_words.missing_sheets(sheets)])
    else:
        _native(deck, view, "region_panels", _FIGURES, words.compared(view.since))
        for code in ("region_coverage", "phases_of_region", "region_spots", "action_plan"):
            _native(deck, view, code)
        _stories(deck, view, parts)
    for code in ("growth_of_region", "offer_assessment", "offer_scatter"):
        _native(deck, view, code)
    return deck.saved()


def _native(deck: Deck, view: View, code: str, most: int = _ROWS, note: str = "") -> None:
    """A figure of the registry as its slide: native bars or points, or the first ``most`` lines of a table."""
    since = ask(fresh_since, view.as_of)
    one = exhibits.exhibit(code, view)
    picture, slide = contents.on_slide(one, view), one.slide()
    if isinstance(slide, Bars):
        put = deck.stacked if slide.is_stacked else deck.columns if slide.is_upright else deck.bars
        series = {assessed.dated(name, since): values for name, values in slide.series}
        put(picture, slide.labels, series, slide.axis, slide.note or picture.note)
    elif isinstance(slide, Points):
        deck.scatter(picture, dict(slide.series), slide.axes, slide.middle, slide.note)
    elif isinstance(slide, Table):
        headers = [assessed.dated(header, since) for header in slide.headers]
        rows = [[assessed.dated(formats.shown(value), since) for value in row] for row in slide.rows[:most]]
        numeric = [place for place, kind in enumerate(slide.kinds) if kind not in _WORDS]
        deck.table(picture, headers, rows, numeric, note)


def _stories(deck: Deck, view: View, parts: contents.Contents) -> None:
    """What was realised as a table, with who can help whom said under it."""
    realised, helping = parts["realisations"], parts["mutual_help"]
    count = len(realised.table)
    note = helping.sentence + "."
    if count > _ROWS:
        note = f"{words.MORE_ROWS.format(count=count - _ROWS)} {note}"
    if count:
        _native(deck, view, "realisations", note=note)
    elif len(helping.table):
        deck.table(helping, *tables.cells(helping.table.iloc[:_ROWS, [0, 2, 3, 5]]), helping.note)

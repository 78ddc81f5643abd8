"""The slides of one region: native charts that people can edit, the sentence as title, the definition in the notes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines
from ui import formats
from ui.answers import ask
from ui.drawing import tables
from ui.figures.figure import Bars
from ui.filters import View
from ui.pictures import region as region_pictures
from ui.report import contents
from ui.report.contents import QUANTITY
from ui.report.deck import Deck
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.texts import offer as offer_words
from ui.texts import region as region_words
from ui.texts import region_plan as plan_words
from ui.texts import report as words

_ROWS = 7
_FIGURES = 11
"""Lines of the table of figures that can be read from the last row."""


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
        _figures(deck, view, parts.panels)
        _bars(deck, view, "region_coverage")
        _bars(deck, view, "phases_of_region")
        _bars(deck, view, "region_spots")
        _actions(deck, view, parts.actions)
        if len(parts.realisations.table) or len(parts.help.table):
            _stories(deck, parts)
    _scatter(deck, view, parts.scatter)
    return deck.saved()


def _figures(deck: Deck, view: View, picture: Picture) -> None:
    """The first lines of the table of the panels; the check-in stays in the report."""
    own, middle, change = picture.table.columns[1:4]
    rows = [
        [line[0], *(tables.shown(value) for value in line[1:3]), formats.change(line[3], _decimals(line[3]))]
        for line in picture.table.head(_FIGURES).itertuples(index=False)
    ]
    headers = [str(name) for name in (picture.table.columns[0], own, middle, change)]
    deck.table(picture, headers, rows, (1, 2, 3), words.compared(view.since))


def _decimals(value: Any) -> int:
    return 0 if formats.is_missing(value) or float(value).is_integer() else 1


def _bars(deck: Deck, view: View, code: str) -> None:
    """The native bars of a figure of the registry under its sentence; nothing when it has none."""
    one = exhibits.exhibit(code, view)
    drawn = one.slide()
    if isinstance(drawn, Bars):
        picture = replace(exhibits.on_paper(code, view), sentence=one.sentence("slide"), note=one.note("slide"))
        put = deck.columns if drawn.is_upright else deck.bars
        put(picture, drawn.labels, dict(drawn.series), drawn.axis, drawn.note or picture.note)


def _actions(deck: Deck, view: View, picture: Picture) -> None:
    if not picture.body:
        return
    found = ask(queries.actions_of_region, view.as_of, view.own)["action_state_code"].value_counts()
    states = list(plan_words.ACTION_STATES.items())
    counts = [int(found.get(code, 0)) for code, _ in states]
    deck.bars(picture, [label for _, label in states], {words.AXIS_ACTIONS: counts}, words.AXIS_ACTIONS, picture.note)


def _stories(deck: Deck, parts: contents.Contents) -> None:
    """What was realised as a table, with who can help whom said under it."""
    table = parts.realisations.table.iloc[:, :4]
    note = parts.help.sentence + "."
    if len(table) > _ROWS:
        note = f"{words.MORE_ROWS.format(count=len(table) - _ROWS)} {note}"
    if len(table):
        deck.table(parts.realisations, *tables.cells(table.head(_ROWS)), note)
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

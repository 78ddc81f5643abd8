"""What a region, or all of them, take along in the order of the story: the same pictures as on the pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from data.deliveries import deliveries
from data.questions.offer_figures import fresh_since
from data.questions.region_sheets import dates_by_region, region_sheets
from data.rows import lines
from ui.answers import ask
from ui.figures.figure import Exhibit
from ui.filters import View
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.texts import assessed
from ui.texts import report as words
from ui.texts.region import name_of

REGION: Mapping[str, tuple[str, ...]] = {
    "figures": ("region_panels",),
    "partners": ("region_coverage", "roles_of_region", "unknown_interests", "collaboration_differences"),
    "offer": ("growth_of_region", "offer_scatter", "region_quality", "region_offers"),
    "phases": ("phases_of_region",),
    "spots": ("region_spots",),
    "plan": ("action_plan", "next_steps_of_region"),
    "realisations": ("realisations",),
    "help": ("mutual_help",),
}
"""The parts of the report of one region by ``ui.texts.report.SECTIONS``, each with the figures in it."""
FLANDERS: Mapping[str, tuple[str, ...]] = {
    "flanders": ("main_figures", "region_tiles"),
    "partners": ("coverage_kinds",),
    "offer": ("offer_assessment", "offer_scatter"),
    "phases": ("phase_strip", "phase_movement"),
    "growth": ("growth_regions",),
    "spots": ("municipality_counts",),
    "realisations": ("newest_stories",),
}
"""The parts of the report of all regions together."""
_DRAWN = frozenset(
    {
        *("region_panels", "collaboration_differences", "growth_of_region", "offer_scatter", "region_spots"),
        *("main_figures", "region_tiles"),
    }
)
"""Figures that are no table or list themselves, so that their numbers stand apart."""


@dataclass(frozen=True)
class Contents:
    """The pictures by the code of their figure; each tells by itself what is not known."""

    parts: Mapping[str, tuple[str, ...]]
    pictures: Mapping[str, Picture]

    def __getitem__(self, code: str) -> Picture:
        """One picture. Raises KeyError for a figure that the report does not hold."""
        return self.pictures[code]

    def drawn_without_words(self) -> Iterator[Picture]:
        """The pictures that are no table or list themselves."""
        return (picture for code, picture in self.pictures.items() if code in _DRAWN)

    def sections(self) -> Iterator[tuple[str, tuple[Picture, ...]]]:
        """Heading and pictures of each part of the report."""
        for section, codes in self.parts.items():
            yield words.SECTIONS[section], tuple(self.pictures[code] for code in codes)


def of(view: View) -> Contents:
    """The pictures of the region in view, or of all together where there is none."""
    since, parts = ask(fresh_since, view.as_of), REGION if view.region else FLANDERS
    codes = (code for section in parts.values() for code in section)
    return Contents(parts, {code: dated(exhibits.on_paper(code, view), since) for code in codes})


def on_slide(one: Exhibit[Any], view: View, choices: exhibits.Choices = ()) -> Picture:
    """A figure with the sentence that fits a slide."""
    picture = exhibits.on_paper(one.figure.code, view, choices)
    picture = replace(picture, sentence=one.sentence("slide"), note=one.note("slide"))
    return dated(picture, ask(fresh_since, view.as_of))


def dated(picture: Picture, since: date) -> Picture:
    """The picture with the first day of the past year: what is handed on is read on another day."""
    body = assessed.dated(picture.body, since) if isinstance(picture.body, str) else picture.body
    return replace(
        picture,
        sentence=assessed.dated(picture.sentence, since),
        note=assessed.dated(picture.note, since),
        body=body,
        numbers=picture.numbers.reworded(lambda text: assessed.dated(text, since)),
    )


def sources(view: View) -> pd.DataFrame:
    """Per sheet of the region in view its date, rows and file; without one, per region the dates of its sheets."""
    if view.region is None:
        dates = [(name_of(one.region), one.newest_date, one.oldest_date) for one in ask(dates_by_region, view.as_of)]
        return pd.DataFrame(dates, columns=list(words.SOURCES_OF_REGIONS))
    files = {line.id: line.file_name for line in lines(ask(deliveries, view.region))}
    rows: list[tuple[Any, ...]] = [
        (sheet.name, sheet.reference_date, sheet.row_count, sheet.refused_row_count, files.get(sheet.delivery_id))
        for sheet in ask(region_sheets, view.as_of, view.own).sheets
    ]
    return pd.DataFrame(rows, columns=list(words.SOURCES_TABLE))

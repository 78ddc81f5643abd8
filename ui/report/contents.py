"""What one region takes along, in the order of the story: the same pictures as on the pages, asked once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from data import queries
from data.rows import lines
from ui.answers import ask
from ui.filters import View
from ui.pictures import (
    offer,
    region_profile,
)
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.texts import assessed
from ui.texts import offer as offer_words
from ui.texts import report as words

QUANTITY = next(iter(offer_words.QUANTITIES))
"""What page aanbod opens with, so that page, report and slide say the same."""


@dataclass(frozen=True)
class Contents:
    """The pictures of one region; each tells by itself what is not known."""

    panels: Picture
    coverage: Picture
    scatter: Picture
    quality: Picture
    offers: Picture
    phases: Picture
    spots: Picture
    actions: Picture
    realisations: Picture
    help: Picture
    collaboration: Picture

    def drawn_without_words(self) -> tuple[Picture, ...]:
        """The pictures that are no table or list themselves, so that their numbers stand apart."""
        return (self.panels, self.collaboration, self.scatter, self.spots)

    def sections(self) -> Iterator[tuple[str, tuple[Picture, ...]]]:
        """Heading and pictures of each part of the report."""
        yield words.SECTIONS["figures"], (self.panels,)
        yield words.SECTIONS["partners"], (self.coverage, self.collaboration)
        yield words.SECTIONS["offer"], (self.scatter, self.quality, self.offers)
        yield words.SECTIONS["phases"], (self.phases,)
        yield words.SECTIONS["spots"], (self.spots,)
        yield words.SECTIONS["plan"], (self.actions,)
        yield words.SECTIONS["realisations"], (self.realisations,)
        yield words.SECTIONS["help"], (self.help,)


def of(view: View) -> Contents:
    """The pictures of the region in view."""
    since = ask(queries.fresh_since, view.as_of)
    return Contents(
        panels=_dated(exhibits.on_paper("region_panels", view), since),
        coverage=_dated(exhibits.on_paper("region_coverage", view), since),
        scatter=_dated(offer.scatter(view, QUANTITY), since),
        quality=_dated(region_profile.quality(view), since),
        offers=_dated(exhibits.on_paper("region_offers", view), since),
        phases=_dated(exhibits.on_paper("phases_of_region", view), since),
        spots=_dated(exhibits.on_paper("region_spots", view), since),
        actions=_dated(exhibits.on_paper("action_plan", view), since),
        realisations=_dated(exhibits.on_paper("realisations", view), since),
        help=_dated(exhibits.on_paper("mutual_help", view), since),
        collaboration=_dated(exhibits.on_paper("collaboration_differences", view), since),
    )


def _dated(picture: Picture, since: date) -> Picture:
    """The picture with the first day of the past year: what is handed on is read on another day."""
    body = assessed.dated(picture.body, since) if isinstance(picture.body, str) else picture.body
    table = picture.table.map(lambda value: assessed.dated(value, since) if isinstance(value, str) else value)
    return replace(
        picture,
        sentence=assessed.dated(picture.sentence, since),
        note=assessed.dated(picture.note, since),
        body=body,
        table=table.rename(columns=lambda name: assessed.dated(name, since)),
    )


def sheets(view: View) -> pd.DataFrame:
    """The lines of queries.freshness_by_sheet of the region in view."""
    every = ask(queries.freshness_by_sheet, view.as_of)
    own: pd.DataFrame = every[every["region"] == view.region]
    return own


def sources(view: View) -> pd.DataFrame:
    """Per sheet its date, rows and the file it came with."""
    files = {line.id: line.file_name for line in lines(ask(queries.deliveries, view.region))}
    rows: list[tuple[Any, ...]] = [
        (line.sheet, line.reference_date, line.row_count, line.refused_row_count, files.get(line.delivery_id))
        for line in lines(sheets(view))
    ]
    return pd.DataFrame(rows, columns=list(words.SOURCES_TABLE))

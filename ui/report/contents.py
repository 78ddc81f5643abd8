"""What one region takes along, in the order of the story: the same pictures as on the pages, asked once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data import queries
from ui.charts import lines
from ui.figures import Picture
from ui.frame import View, ask
from ui.pictures import (
    offer,
    region_help,
    region_panels,
    region_plan,
    region_profile,
)
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
    return Contents(
        panels=region_panels.five_panels(view),
        coverage=region_profile.coverage(view),
        scatter=offer.scatter(view, QUANTITY),
        quality=region_profile.quality(view),
        offers=region_profile.offers(view),
        phases=region_profile.phases(view),
        spots=region_plan.spots(view),
        actions=region_plan.actions(view),
        realisations=region_plan.realisations(view),
        help=region_help.mutual_help(view),
        collaboration=region_help.collaboration(view),
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

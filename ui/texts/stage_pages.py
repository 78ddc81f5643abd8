"""Sentences of the stage pictures of pages: those of the page where they fit, else shorter ones."""

import pandas as pd

from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import offer as offer_words
from ui.texts.stage import fitting

REGION = "Regio"
MEDIANS = f"lijn: {figure_words.MEDIAN}; band: {figure_words.NEAR}"
QUALITY_TABLE = ("Mediaan kwaliteit (0–3)", assessed_words.COLUMN)
FIGURES_TABLE = ("Maat", "Deze regio", "Mediaan van de regio’s (geen norm)", "Verandering")


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of)}."


def scatter_sentence(
    regions: pd.DataFrame, quantity: str, sides: offer_words.Sides, region: str | None, scenario: str | None = None
) -> str:
    """The sentence of the page, shorter where it does not fit: of all regions, or of one against both medians."""
    after = offer_words.in_scenario("", scenario)
    page = offer_words.scatter_sentence(regions, quantity, sides, region)
    return fitting(page, *offer_words.short_sentences(regions, quantity, sides, region), after=after)


def scatter_note(as_of: object) -> str:
    """How to read the scatter."""
    return (
        "Eén stip per regio. Open stip: minder dan 5 beoordeeld. "
        f"Kwaliteit: eigen score, geen officiële norm. {_stand(as_of).capitalize()}"
    )


def axis(title: str, is_up: bool = False) -> str:
    """An axis by its title and its way.

    >>> axis("plaatsen"), axis("kwaliteit", is_up=True)
    ('plaatsen →', '↑ kwaliteit')
    """
    return f"↑ {title}" if is_up else f"{title} →"


def scores_note(as_of: object) -> str:
    """How to read the scores of the offers."""
    return (
        "Stip: aanbod met die score; streep: mediaan, geen norm. Open: minder dan 5; gearceerd: niet aangeleverd. "
        f"{_stand(as_of).capitalize()}"
    )


SCORE = "score 0 tot 3"

"""Words of the newest realisation of each region."""

from typing import TYPE_CHECKING

from data import reference
from ui import formats
from ui.texts import frame as frame_words

if TYPE_CHECKING:
    from ui.figures.overview.stories import Stories

HEADERS = {"realised_date": "Datum", "region": "Regio", "title": "Wat", "what_happened": "Wat er gebeurde"}


def say(facts: "Stories", own: str | None) -> list[str]:
    """How many regions gave realisations, and of which day the newest is."""
    count, whole = len(facts.stories), len(reference.regions())
    if not count:
        return ["Er zijn nog geen realisaties aangeleverd"]
    told = f"{formats.first_upper(formats.some_of(count, whole, 'regio’s'))} {'gaf' if count == 1 else 'gaven'}"
    first = f"{told} een realisatie of gebeurtenis door"
    return [f"{first}; de jongste is van {formats.day(facts.stories[0].realised_date)}", first]


def note(facts: "Stories", own: str | None) -> list[str]:
    """Whose words these are."""
    return [
        "Van elke regio de jongste, in haar eigen woorden.",
        f"{formats.first_upper(frame_words.stand(facts.as_of))}.",
    ]

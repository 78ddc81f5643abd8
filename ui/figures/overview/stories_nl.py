"""Words of the newest realisation of each region."""

from collections.abc import Sequence

from data import reference
from data.questions.overview_news import Story
from ui import formats

HEADERS = {"realised_date": "Datum", "region": "Regio", "title": "Wat", "what_happened": "Wat er gebeurde"}


def say(facts: Sequence[Story], own: str | None) -> list[str]:
    """How many regions gave realisations, and of which day the newest is."""
    count, whole = len(facts), len(reference.regions())
    if not count:
        return ["Er zijn nog geen realisaties aangeleverd"]
    told = f"{formats.first_upper(formats.some_of(count, whole, 'regio’s'))} {'gaf' if count == 1 else 'gaven'}"
    first = f"{told} een realisatie of gebeurtenis door"
    return [f"{first}; de jongste is van {formats.day(facts[0].realised_date)}", first]


def note(facts: Sequence[Story], own: str | None) -> list[str]:
    """Whose words these are."""
    return ["Van elke regio de jongste, in haar eigen woorden."]

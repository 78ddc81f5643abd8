"""Words of the levels that the quality criteria reach."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_criteria import CriterionTotal, OfferCriteria
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.short import short

HEADERS = {
    "region": "Regio",
    "criterion": "Criterium",
    "level_0_count": "Niveau 0",
    "level_1_count": "Niveau 1",
    "level_2_count": "Niveau 2",
    "level_3_count": "Niveau 3",
    "unknown_count": "Onbekend",
}
LEVELS = ("niveau 0", "1", "2", "3")
UNKNOWN_LEVEL = "niet ingevuld"
NOT_ASSESSED = figure_words.NOT_ASSESSED
NOT_REPORTED = figure_words.NOT_REPORTED


def say(facts: OfferCriteria, own: str | None) -> list[str]:
    """Which criteria stand most often and least often at level 2 or 3, with their numbers."""
    if not facts.known_count:
        return ["Nog geen enkel criterium is ingevuld"]
    if facts.compared_count <= 1:
        return ["Nog te weinig niveaus zijn ingevuld om criteria te vergelijken"]
    if not facts.strongest:
        return ["Geen enkel criterium staat duidelijk vaker op niveau 2 of 3 dan een ander"]
    strongest, weakest = _named(facts.strongest), _named(facts.weakest)
    verb = "staat" if len(facts.strongest) == 1 else "staan"
    full = f"{formats.first_upper(strongest)} {verb} het vaakst op niveau 2 of 3, {weakest} het minst vaak"
    return [full, f"Vaakst op niveau 2 of 3: {strongest}; minst vaak: {weakest}"]


def _named(totals: Sequence[CriterionTotal]) -> str:
    return formats.enumerate_names(
        [
            f"{formats.lower_first(label(one.criterion_code))} ({formats.part(one.high_count, one.known_count)})"
            for one in totals
        ],
        2,
    )


def note(facts: OfferCriteria, own: str | None) -> list[str]:
    """How to read the matrix."""
    return [
        "Per regio en criterium: hoeveel aanbod op niveau 2 of 3 staat, van het aanbod waarvoor dat criterium "
        f"ingevuld is, {frame_words.stand(facts.as_of)}.",
        *phrases.scenario_note(facts.scenario),
    ]


def label(code: str) -> str:
    """A criterion by its label."""
    return reference.label("criterion", code)


def column(code: str) -> str:
    """A criterion short enough for a column."""
    return short("criterion", code)


def high(high_count: int | None, known_count: int | None) -> str:
    """How many stand at level 2 or 3, of those with a level."""
    return formats.part(high_count, known_count)

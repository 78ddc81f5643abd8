"""Words of how much Dutch the offer asks."""

from collections.abc import Sequence

from data import reference
from data.questions.extremes import Extreme
from data.questions.offer_languages import NO_DUTCH, Levels, OfferLanguages, RegionLevels
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words

ASSESSED, UNASSESSED = "(waarvan beoordeeld)", "zonder score"
HEADERS = {
    "region": "Regio",
    "language_level": "Taalniveau",
    "offer_count": "Actief aanbod",
    "assessed_count": "Waarvan beoordeeld",
}


def say(facts: OfferLanguages, own: str | None) -> list[str]:
    """At which level of Dutch there is least offer, and how much asks no Dutch at all, of all regions or of one."""
    if facts.together.offer_count is None:
        return ["Van geen enkele regio kennen we al het taalniveau van het aanbod"]
    if facts.fewest is None:
        return ["Van het actieve aanbod is nog nergens het taalniveau ingevuld"]
    fewest = _fewest(facts, facts.fewest)
    if own is not None:
        of_own = facts.of(own)
        return formats.falling(f"{fewest}; {_in_region(of_own)}", *_of_region(of_own))
    without = f"zonder Nederlands kan je terecht bij {_of(facts.together)}"
    is_said = facts.is_even or facts.together.only_code or NO_DUTCH in facts.fewest.codes
    short = f"Zonder Nederlands kan je terecht bij {_part(facts.together)} met een gekend niveau"
    return formats.falling(fewest if is_said else f"{fewest}; {without}", short)


def _fewest(facts: OfferLanguages, fewest: Extreme) -> str:
    """At which levels there is least offer, of what has a level: the others may be of any."""
    if only := facts.together.only_code:
        asks = "geen Nederlands" if only == NO_DUTCH else f"niveau {only}"
        return f"Het enige aanbod met een gekend niveau vraagt {asks}"
    count = formats.number(fewest.counts[0]) if fewest.counts[0] else "geen"
    known = f"{count} van de {formats.number(facts.together.known_count)} met een gekend niveau"
    if facts.is_even:
        return f"Op elk taalniveau is er evenveel aanbod: telkens {known}"
    return f"Het minste aanbod is er {_levels(fewest.codes)}: {'telkens ' if len(fewest.codes) > 1 else ''}{known}"


def _levels(codes: Sequence[str]) -> str:
    asked = [code for code in codes if code != NO_DUTCH]
    without = ["zonder Nederlands"] if NO_DUTCH in codes else []
    return " en ".join([*without, *([f"op niveau {formats.enumerate_names(asked)}"] if asked else [])])


def _of(levels: Levels) -> str:
    if levels.known_count == 1:
        return "het enige" if levels.no_dutch_count else "geen enkel"
    count = formats.number(levels.no_dutch_count) if levels.no_dutch_count else "geen"
    return f"{count} van de {formats.number(levels.known_count)}"


def _part(levels: Levels) -> str:
    is_part = levels.no_dutch_count and levels.known_count > 1
    return formats.part(levels.no_dutch_count, levels.known_count) if is_part else _of(levels)


def _in_region(own: RegionLevels) -> str:
    name = phrases.name(own.region)
    if not own.levels.known_count:
        return f"van {name} kennen we geen enkel niveau"
    return f"in {name} kan je zonder Nederlands terecht bij {_of(own.levels)}"


def _of_region(own: RegionLevels) -> list[str]:
    name = phrases.name(own.region)
    if own.levels.offer_count is None:
        return [f"{name} {phrases.NOT_HANDED_IN}"]
    if not own.levels.known_count:
        return [f"Van {name} kennen we geen enkel taalniveau"]
    without = _part(own.levels)
    return [
        f"In {name} kan je zonder Nederlands terecht bij {without} met een gekend niveau",
        f"{name}: zonder Nederlands {without}",
    ]


def note(facts: OfferLanguages, own: str | None) -> list[str]:
    """What is counted, and how much of it was assessed: first of the region in view."""
    return [
        f"Taalniveau van het actieve aanbod (tussen haakjes: beoordeeld), {phrases.at(facts.as_of)}.",
        *(_assessed_in(facts.of(own)) if own else []),
        *phrases.assessed_notes(facts.assessed),
        "Geen: je hoeft nog geen Nederlands te kennen.",
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]


def _assessed_in(own: RegionLevels) -> list[str]:
    one = own.assessed
    if not one.offer_count:
        return []
    return [
        f"{phrases.name(own.region)}: {assessed_words.assessed(one.assessed_count, one.offer_count, one.fresh_count)}."
    ]


def level(code: str | None) -> str:
    """A level of Dutch by itself.

    >>> level("geen"), level("A1"), level(None)
    ('Geen', 'A1', 'niet ingevuld')
    """
    return phrases.NOT_GIVEN if code is None else reference.label("language_level", code)


def level_asked(code: str | None) -> str:
    """A level of Dutch beside its bar.

    >>> level_asked("geen"), level_asked("A1"), level_asked(None)
    ('geen Nederlands nodig', 'A1', 'niet ingevuld')
    """
    return "geen Nederlands nodig" if code == NO_DUTCH else level(code)

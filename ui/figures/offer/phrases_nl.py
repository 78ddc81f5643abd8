"""Words that several figures of the offer share: names, how much was assessed, what a scenario leaves out."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from data import reference
from data.questions.offer_assessed import Assessed
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

COUNTED = "actief aanbod (waarvan beoordeeld)"
NO_OFFER = "geen"
NO_ACTIVE_OFFER = "geen actief aanbod"
TOGETHER = "Samen"
ALL_REGIONS = "Alle regio’s"
WHOLE_REGION = "hele regio"
NOT_GIVEN = "niet ingevuld"
TOO_FEW_ANSWERS = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"
NOT_HANDED_IN = "leverde nog geen aanbod aan"
NOTHING_KNOWN = "Van geen enkele regio kennen we al het aanbod"


class Counted(Protocol):
    """What tells how much of some offer was assessed; missing: no sheet Aanbod."""

    @property
    def offer_count(self) -> int | None:
        """Active offers."""

    @property
    def assessed_count(self) -> int | None:
        """Of those, the ones with a score."""

    @property
    def fresh_count(self) -> int | None:
        """Of those, the ones with a score of the past year."""


def in_figures(one: Counted) -> str:
    """How much was assessed, under a header that says what it is: the past year between brackets."""
    return assessed_words.in_figures(one.assessed_count, one.offer_count, one.fresh_count)


def beside(one: Counted) -> str:
    """What stands behind the name of a region on a phone: how much was assessed, or why there is nothing."""
    if one.offer_count is None:
        return figure_words.NOT_REPORTED
    if not one.offer_count:
        return NO_ACTIVE_OFFER
    return f"{formats.part(one.assessed_count, one.offer_count)} beoordeeld"


def name(region: str) -> str:
    """A region as people call it."""
    return reference.regions()[region].name


def names(regions: Sequence[str], most: int = 3) -> str:
    """Regions in a sentence; more than ``most`` are counted."""
    return formats.enumerate_names([name(code) for code in regions], most)


def kind(code: str) -> str:
    """A kind of offer inside a sentence."""
    return formats.lower_first(reference.label("offer_kind", code))


def kinds(codes: Sequence[str], most: int = 3) -> str:
    """Kinds of offer in a sentence; more than ``most`` are counted."""
    return formats.enumerate_names([kind(code) for code in codes], most)


def at(as_of: date) -> str:
    """At which date the figures stand."""
    return frame_words.stand(as_of)


def scenario_note(scenario: str | None) -> list[str]:
    """What a chosen scenario leaves out.

    >>> scenario_note("M"), scenario_note(None)
    (['Enkel aanbod van scenario M: met beperkte middelen.'], [])
    """
    if scenario is None:
        return []
    if scenario == "onbekend":
        return ["Enkel aanbod waarvan het scenario niet ingevuld is."]
    return [f"Enkel aanbod van scenario {scenario}: {reference.label('scenario', scenario).partition(': ')[2]}."]


def past_year(since: date) -> str:
    """From which day on the past year counts."""
    return assessed_words.since_note(since).strip()


def how_much_assessed(facts: Assessed) -> str:
    """How much of the active offer was assessed, and how much of that in the past year."""
    if not facts.reporting_count:
        return NOTHING_KNOWN
    if not facts.offer_count:
        return "Er is nog geen actief aanbod om te beoordelen"
    counts = (facts.assessed_count, facts.offer_count, facts.fresh_count)
    return f"Van het actieve aanbod is {assessed_words.assessed(*counts)}"


def assessed_notes(facts: Assessed) -> list[str]:
    """The same under a figure that counts offers, and who did not hand in."""
    missing = figure_words.not_handed_in(facts.silent_regions) if facts.reporting_count else ""
    return [f"{sentence}." for sentence in (how_much_assessed(facts), missing) if sentence]

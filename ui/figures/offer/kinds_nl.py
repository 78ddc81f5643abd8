"""Words of the kinds of offer that each region has."""

from data import reference
from data.questions.extremes import Extreme
from data.questions.offer_assessed import OfferCount
from data.questions.offer_kinds import OfferKinds, RegionKinds
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import figures as figure_words

KIND_COUNT, GOAL_COUNT = len(reference.options("offer_kind")), len(reference.options("offer_goal"))
_MOST_NAMED = 3
KINDS = "Soorten"
GOALS = "Doelen"
CLICK = "Klik op een getal om dat aanbod te zien."
REGIONS_PRESENT = "regio’s waar het er is"
PRESENT_IN = "Er is aanbod in … regio’s"
OFFERS, NONE = "actief aanbod", "is er niet"
HEADERS = {
    "region": "Regio",
    "offer_kind": "Soort",
    "offer_count": "Actief aanbod",
    "assessed_count": "Waarvan beoordeeld",
    "region_count": "Regio’s waar het er is",
    "reporting_count": "Regio’s die aanleverden",
}


def say(facts: OfferKinds, own: str | None) -> list[str]:
    """Which kinds of offer fewest regions have, and how many of the kinds the own region has."""
    if facts.rarest is None:
        return ["Van geen enkele regio kennen we al de soorten aanbod"]
    if facts.reporting_count == 1 and own in (None, *facts.reporting_regions):
        return _of_region(facts.of(facts.reporting_regions[0]))
    everywhere = _of_all(facts, facts.rarest)
    if own is None:
        return everywhere
    present = _of_region(facts.of(own))
    return formats.falling(f"{everywhere[0]}; {present[0]}", *present)


def _of_all(facts: OfferKinds, rarest: Extreme) -> list[str]:
    if facts.reporting_count == 1:
        return _of_region(facts.of(facts.reporting_regions[0]))
    if rarest.is_everywhere:
        return [f"Elke regio die aanleverde heeft aanbod van {every_kind(has_rest=facts.is_rest_everywhere)}"]
    least, regions, is_one = rarest.counts[0], facts.reporting_count, len(rarest.codes) == 1
    where = f"in {formats.some_of(least, regions, 'regio’s')}"
    where = where if is_one or not least else f"telkens {where}"
    named = f"{formats.first_upper(phrases.kinds(rarest.codes))} {'is' if is_one else 'zijn'}"
    counted = "1 soort aanbod is" if is_one else f"{len(rarest.codes)} soorten aanbod zijn"
    return formats.falling(f"{named} het zeldzaamst: {where}", f"{counted} het zeldzaamst: {where}")


def every_kind(*, has_rest: bool) -> str:
    """All kinds, and whether the rest is among them.

    >>> every_kind(has_rest=True), every_kind(has_rest=False)
    ('elke soort', 'elke soort behalve “andere”')
    """
    return "elke soort" if has_rest else f"elke soort behalve “{phrases.kind(reference.REST)}”"


def _of_region(own: RegionKinds) -> list[str]:
    """How many of all kinds one region has, the rest included, and which it has not."""
    name = phrases.name(own.region)
    if own.offer_count is None:
        return [f"{name} {phrases.NOT_HANDED_IN}"]
    if not own.offer_count:
        return [f"{name} heeft nog geen actief aanbod"]
    if not own.missing_kinds:
        return [f"{name} heeft alle {KIND_COUNT} soorten aanbod"]
    present = f"{name} heeft {own.kind_count} van de {KIND_COUNT} soorten aanbod"
    if len(own.missing_kinds) > _MOST_NAMED:
        return [present]
    return [f"{present} (zonder {phrases.kinds(own.missing_kinds)})", present]


def note(facts: OfferKinds, own: str | None) -> list[str]:
    """What is counted, how much of it was assessed, who is missing."""
    return [
        f"Actief aanbod per soort en regio, van de kust naar het oosten, {phrases.at(facts.as_of)}.",
        *phrases.assessed_notes(facts.assessed),
        "Tussen haakjes hoeveel er beoordeeld is.",
        figure_words.REST_LEFT_OUT,
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]


def title(cell: OfferCount) -> str:
    """What a pointer reads on a number of offers of a kind."""
    label = reference.label("offer_kind", cell.code or reference.REST)
    return f"{label}: {formats.part(cell.assessed_count, cell.offer_count)} beoordeeld" if cell.offer_count else label

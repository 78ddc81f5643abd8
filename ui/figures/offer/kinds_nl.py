"""Words of the kinds of offer that each region has."""

from data import reference
from data.questions.offer_assessed import OfferCount
from data.questions.offer_kinds import REST, OfferKinds, RegionKinds
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import figures as figure_words

KIND_COUNT, GOAL_COUNT = len(reference.options("offer_kind")), len(reference.options("offer_goal"))
_MOST_NAMED = 3
KINDS = "Soorten"
GOALS = "Doelen"
REGIONS_PRESENT = "regio’s waar het er is"
LEGEND = {"active": "is er", "none": "is er niet", "not_reported": figure_words.NOT_REPORTED}
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
    if not facts.reporting_count:
        return ["Van geen enkele regio kennen we al de soorten aanbod"]
    if facts.reporting_count == 1 and own in (None, *facts.reporting_regions):
        return _of_region(facts.of(facts.reporting_regions[0]))
    everywhere = _of_all(facts)
    if own is None:
        return everywhere
    present = _of_region(facts.of(own))
    return formats.falling(f"{everywhere[0]}; {present[0]}", *present)


def _of_all(facts: OfferKinds) -> list[str]:
    if facts.reporting_count == 1:
        return _of_region(facts.of(facts.reporting_regions[0]))
    if facts.is_every_kind_everywhere:
        which = "elke soort" if facts.is_rest_everywhere else f"elke soort behalve “{phrases.kind(REST)}”"
        return [f"Elke regio die aanleverde heeft aanbod van {which}"]
    least, regions = facts.rarest_region_count, facts.reporting_count
    where = f"in {least} van de {regions} regio’s" if least else f"in geen van de {regions} regio’s"
    count, rarest = facts.rarest_kind_count, formats.first_upper(phrases.kinds(facts.rarest_kinds))
    counted = f"{count} soorten aanbod zijn" if count > 1 else "1 soort aanbod is"
    return formats.falling(
        f"{rarest} {'zijn' if count > 1 else 'is'} het zeldzaamst: {where}", f"{counted} het zeldzaamst: {where}"
    )


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
        f"Actief aanbod per soort en regio, van de kust naar Limburg, {phrases.at(facts.as_of)}.",
        *phrases.assessed_notes(facts.assessed),
        "Tussen haakjes hoeveel er beoordeeld is; klik op een getal om dat aanbod te zien.",
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]


def title(cell: OfferCount) -> str:
    """What a pointer reads on a number of offers of a kind."""
    label = reference.label("offer_kind", cell.code or REST)
    return f"{label}: {formats.part(cell.assessed_count, cell.offer_count)} beoordeeld" if cell.offer_count else label

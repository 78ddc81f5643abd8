"""Words of the choice of a region and of its head."""

from collections.abc import Sequence

from data import reference
from data.questions.region_head import RegionHead
from data.questions.region_sheets import RegionDates
from ui import formats
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts.region import LEAD, NOT_KNOWN

CHOOSE = "Kies een regio"
CHOOSE_NOTE = "Klik op een regio, of kies ze hierboven in de lijst. De volgorde volgt de kaart."
LAST_FIGURES = "cijfers van {days}"

INHABITANTS = "Inwoners (2024)"
NETWORK = "Netwerk"
JOINED = "Besturen die meewerken"
MEETINGS = "Overleg"
VOICE = "Stem van de nieuwkomer"
FIGURES_OF = "Cijfers van"
NO_STORY = "Deze regio schreef nog geen verhaal. Dat kan op blad Regio, in de kolom Verhaal."


def dates(one: RegionDates) -> str:
    """Of when the figures of a region are."""
    return LAST_FIGURES.format(days=_span(one))


def _span(one: RegionDates) -> str:
    if one.oldest_date is None or one.newest_date is None:
        return figure_words.NOT_REPORTED
    return changes.span(one.oldest_date, one.newest_date)


def facts(head: RegionHead) -> dict[str, str]:
    """What stands in the head: label -> words."""
    region = reference.regions()[head.dates.region]
    return {
        INHABITANTS: inhabitants(region.inhabitant_count, region.municipality_count),
        LEAD: head.lead_organisation or region.lead_organisation or NOT_KNOWN,
        NETWORK: head.network_name or region.network_name or NOT_KNOWN,
        JOINED: joined(head.government_count, head.municipality_count),
        VOICE: voice(head),
        MEETINGS: meetings(head.held_meeting_count, head.planned_meeting_count),
        FIGURES_OF: _span(head.dates),
    }


def voice(head: RegionHead) -> str:
    """How newcomers take part: at how many levels, else in one word as regions said it before."""
    place, code = head.newcomer_place, head.newcomer_voice_code
    if place.is_silent:
        return reference.label("newcomer_voice", code) if code else NOT_KNOWN
    return at_levels(place.codes)


def at_levels(codes: Sequence[str | None]) -> str:
    """The most direct way in which newcomers take part, and at how many of the levels that a region told of.

    >>> at_levels(("rechtstreeks", "via", None, "via")), at_levels(("nog_niet", None, "via")), at_levels(("nog_niet",))
    ('Rechtstreeks op 1 van 3 niveaus', 'Via een organisatie op 1 van 2 niveaus', 'Nog niet')
    """
    told = [code for code in codes if code]
    code = next(one for one in ("rechtstreeks", "via", "nog_niet") if one in told)
    label = reference.label("newcomer_voice", code)
    levels = "niveau" if len(told) == 1 else "niveaus"
    return label if code == "nog_niet" else f"{label} op {told.count(code)} van {len(told)} {levels}"


def inhabitants(count: int, municipalities: int) -> str:
    """How large a region is.

    >>> inhabitants(159947, 7), inhabitants(269299, 1)
    ('159.947 in 7 gemeenten', '269.299 in 1 gemeente')
    """
    return f"{formats.number(count)} in {municipalities} {'gemeente' if municipalities == 1 else 'gemeenten'}"


def joined(count: int | None, total: int) -> str:
    """How many local governments joined the network."""
    return f"{NOT_KNOWN} (blad Besturen ontbreekt)" if count is None else formats.part(count, total)


def meetings(held: int | None, planned: int | None) -> str:
    """How often the network met, of how often it meant to."""
    if held is None and planned is None:
        return NOT_KNOWN
    if planned is None:
        return f"{formats.number(held)} keer per jaar"
    if held is None:
        return f"{formats.number(planned)} keer per jaar afgesproken"
    return f"{formats.number(held)} keer gehouden, {formats.number(planned)} afgesproken per jaar"

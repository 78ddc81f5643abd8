"""Words of the organisations that are active in two or more regions."""

from collections.abc import Sequence

from data import reference
from data.questions.spanning_organisations import Place, SpanningOrganisation, SpanningOrganisations
from ui import formats
from ui.figures.coverage.partners_nl import engagement
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Organisatie"
COUNT = "Regio’s"
LISTED_SIGN = "·"
LISTED = "staat op de lijst, niet actief"
UNLISTED = "niet op de lijst van deze regio"
REGION_COUNT = "aantal regio’s waarin ze actief zijn"
HEADERS = {
    "name": "Organisatie",
    "kbo_number": "Ondernemingsnummer",
    "kind": "Soort",
    "regions": "Actief in",
    "region_count": "Regio’s",
}
SORTED = {"name": "Gesorteerd op naam.", "regions": "Gesorteerd op aantal regio’s, dan op naam."}
_MOST_NAMES = 2


def say(facts: SpanningOrganisations, own: str | None) -> list[str]:
    """How many organisations span regions, which span most, and how many the region in view has and lacks."""
    reporting, total = len(facts.reporting_regions), len(facts.organisations)
    if not reporting:
        return ["Van geen enkele regio weten we al welke organisaties meewerken"]
    if reporting == 1:
        return ["Nog maar één regio leverde partners aan: wie in meerdere regio’s actief is, zien we later"]
    if not total:
        return [f"Geen enkele organisatie is herkenbaar in twee van de {reporting} regio’s actief"]
    first = (
        f"{formats.number(total)} {'organisatie is' if total == 1 else 'organisaties zijn'} in meerdere regio’s actief"
    )
    more = _widest(facts) if own is None else _in_region(facts, own)
    return formats.falling(f"{first}{more}", f"{first}, tot in {facts.most_count} van de {reporting}", first)


def _widest(facts: SpanningOrganisations) -> str:
    names, reporting = facts.widest_names, len(facts.reporting_regions)
    who = f"{formats.number(len(names))} organisaties" if len(names) > _MOST_NAMES else formats.enumerate_names(names)
    where = f"{'elk ' if len(names) > 1 else ''}in {facts.most_count} van de {reporting} die aanleverden"
    if len(names) == len(facts.organisations):
        return f", {where}" if len(names) > _MOST_NAMES else f": {who} {where}"
    return f"; {who} {where}"


def _in_region(facts: SpanningOrganisations, region: str) -> str:
    name, total, here = name_of(region), len(facts.organisations), len(facts.here(region))
    elsewhere = facts.elsewhere_count(region)
    if region not in facts.reporting_regions:
        return f"; {name} leverde nog geen partners aan"
    if not elsewhere:
        return f", {'ook' if total == 1 else 'allemaal ook'} in {name}"
    if not here:
        return f", {'maar niet' if total == 1 else 'geen enkele'} in {name}"
    return f": {formats.number(here)} ook in {name}, {formats.number(elsewhere)} nog niet"


def note(facts: SpanningOrganisations, own: str | None) -> list[str]:
    """How organisations are recognised, and how many partners cannot be."""
    sentences = [f"Herkend aan het ondernemingsnummer, {frame_words.stand(facts.as_of)}."]
    if facts.unnumbered_count:
        sentences.append(_unnumbered(facts.unnumbered_count, facts.partner_count))
    return sentences


def _unnumbered(count: int, whole: int) -> str:
    """How many active partners have no number by which they are recognised.

    >>> _unnumbered(1, 1), _unnumbered(1, 12)
    ('De enige actieve partner heeft er geen.', 'Van de 12 actieve partners, per regio geteld, heeft er 1 geen.')
    """
    if whole == 1:
        return "De enige actieve partner heeft er geen."
    verb = "heeft" if count == 1 else "hebben"
    return f"Van de {formats.number(whole)} actieve partners, per regio geteld, {verb} er {formats.number(count)} geen."


def shown_of(count: int) -> str:
    """A matrix that is too long to show whole; empty for one that is not."""
    if count <= figure_words.SHOWN_ROWS:
        return ""
    return f" We tonen er {figure_words.SHOWN_ROWS} van {formats.number(count)}; ze staan allemaal in de download."


def active_in(region: str) -> str:
    """The heading above the organisations that the region in view has."""
    return f"Actief in {name_of(region)}"


def elsewhere(region: str) -> str:
    """The heading above those it has not."""
    return f"Nog niet actief in {name_of(region)}"


def standing(place: Place) -> str:
    """How an organisation stands in one region."""
    return formats.lower_first(engagement(place.engagement_code, place.is_active))


def active_places(one: SpanningOrganisation) -> str:
    """The regions where an organisation is active, each with how it stands there."""
    active = [place for place in one.places if place.region in one.regions]
    return ", ".join(f"{name_of(place.region)} ({standing(place)})" for place in active)


def kinds(codes: Sequence[str]) -> str:
    """The kinds under which regions list an organisation."""
    return formats.enumerate_names([reference.label("organisation_type", code) for code in codes], 2)


def or_more(count: int) -> str:
    """The last step of a count."""
    return f"{count} of meer"


def in_regions(count: int) -> str:
    """The number of regions of an organisation.

    >>> in_regions(4)
    '4 regio’s'
    """
    return f"{count} regio’s"


NOT_HERE = "Nog niet actief in deze regio"


def heading(region: str | None, is_any: bool) -> str:
    """Above the names of organisations on stage, each with its number of regions.

    The sentence names the region: a drawing would not give way to a letter.

    >>> heading(None, True), heading("kempen", False)
    ('In de meeste regio’s', 'Geen enkele is in deze regio actief')
    """
    if region is None:
        return "In de meeste regio’s"
    return "Actief in deze regio" if is_any else "Geen enkele is in deze regio actief"

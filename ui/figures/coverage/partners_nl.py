"""Words of the list of partners behind a square of the page dekking."""

from collections.abc import Sequence

from data import reference
from data.questions.partners_behind import ListedPartner, Overlap, PartnersBehind
from ui import formats
from ui.figures.coverage.helpers_nl import helpers
from ui.texts import coverage
from ui.texts.region import name_of

TABLE = (
    "Organisatie",
    "Engagement",
    "Werkingsgebied",
    "Levensdomeinen",
    "Gedeeld belang",
    "Er voor iedereen",
    "Ervaring met participatie",
)
CLICK = "Klik op een vakje om de partners erachter te zien."
WHOLE_REGION = "hele regio"
SHARED_TABLE = ("Wie", "Partners", "Gemeenten", "Waar")
_MOST_PLACES = 6


def sentence(facts: PartnersBehind) -> str:
    """How many partners stand behind a square, and how many of them are active now."""
    if not facts.is_reported:
        return f"{name_of(facts.region)} leverde nog geen partners aan."
    what = f"{reference.label(facts.by, facts.category_code)} in {name_of(facts.region)}"
    active, listed = facts.active_count, len(facts.partners)
    if not listed:
        return f"{what}: geen enkele organisatie op de lijst."
    if not active:
        which = "de ene organisatie" if listed == 1 else f"geen van de {formats.number(listed)} organisaties"
        return f"{what}: {which} op de lijst is {'niet ' if listed == 1 else ''}actief."
    if active == listed:
        return f"{what}: {formats.number(active)} actieve {'partner' if active == 1 else 'partners'}."
    verb = "is" if active == 1 else "zijn"
    return f"{what}: {formats.part(active, listed)} organisaties op de lijst {verb} actief."


def of_region(region: str) -> str:
    """What stands before the links to each list of a region."""
    return f"Kies een lijst van {name_of(region)}:"


def nearby(facts: PartnersBehind) -> str:
    """The nearest regions that do have active partners, with their number."""
    others = facts.other_reporting_count
    if facts.helpers:
        return f"Dichtbij wel: {helpers(facts.helpers, others)}."
    if others > 1:
        return f"Ook in geen van de {others} andere regio’s die aanleverden, is er al een actieve partner."
    if others:
        return "Ook in de enige andere regio die aanleverde, is er nog geen actieve partner."
    return "Geen enkele andere regio leverde al partners aan."


def shared_places(facts: Overlap) -> str:
    """In how many municipalities of the region partners of one kind overlap."""
    name, noun = name_of(facts.region), coverage.NOUNS[facts.by][facts.category_code]
    if not facts.shared_municipality_count:
        return f"Nergens in {name} werken twee partners voor {noun} in dezelfde gemeente."
    some = f"{formats.part(facts.shared_municipality_count, facts.municipality_count)} gemeenten van "
    where = f"{some if facts.municipality_count > 1 else ''}{name}"
    return f"In {where} werken meerdere partners voor {noun}: weten zij het van elkaar?"


def engagement(code: str, is_active: bool) -> str:
    """The engagement of a partner; one whose dates are over or not yet begun says so."""
    label = reference.label("engagement", code)
    return f"{label} (nu niet)" if code in ("3", "4") and not is_active else label


def period(partner: ListedPartner) -> str:
    """Since when, and until when."""
    parts = (("sinds", partner.since_date), ("tot", partner.until_date))
    return " ".join(f"{word} {formats.day(day)}" for word, day in parts if day is not None)


def places(names: Sequence[str]) -> str:
    """The municipalities of a partner; many are counted."""
    return formats.enumerate_names(names, _MOST_PLACES)


def kind_and_roles(partner: ListedPartner) -> str:
    """What a partner is and does in the network."""
    labels = [reference.label("partner_role", role) for role in partner.role_codes]
    return " · ".join([reference.label("organisation_type", partner.organisation_type_code), *labels])

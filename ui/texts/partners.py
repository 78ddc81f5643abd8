"""Sentences of the lists of partners behind a square of the page dekking."""

from collections.abc import Sequence

from data import reference
from ui import formats
from ui.texts import coverage

TABLE = (
    "Organisatie",
    "Engagement",
    "Werkingsgebied",
    "Levensdomeinen",
    "Gedeeld belang",
    "Er voor iedereen",
    "Ervaring met participatie",
)
WHOLE_REGION = "hele regio"
_MOST_PLACES = 6
SHARED_TABLE = ("Wie", "Partners", "Gemeenten", "Waar")


def sentence(region: str, by: str, code: str, active: int, listed: int) -> str:
    """How many partners stand behind a square, and how many of them are active now."""
    what = f"{reference.label(by, code)} in {reference.regions()[region].name}"
    if not listed:
        return f"{what}: geen enkele organisatie op de lijst."
    if not active:
        which = "de ene organisatie" if listed == 1 else f"geen van de {formats.number(listed)} organisaties"
        return f"{what}: {which} op de lijst is {'niet ' if listed == 1 else ''}actief."
    if active == listed:
        return f"{what}: {formats.number(active)} actieve {'partner' if active == 1 else 'partners'}."
    verb = "is" if active == 1 else "zijn"
    return f"{what}: {formats.part(active, listed)} organisaties op de lijst {verb} actief."


def not_reported(region: str) -> str:
    """A region whose partners are not known."""
    return f"{reference.regions()[region].name} leverde nog geen partners aan."


def nearby(helpers: Sequence[tuple[str, int]]) -> str:
    """The nearest regions that do have active partners, with their number; nothing when nobody has."""
    if not helpers:
        return "Ook in geen enkele andere regio is er al een actieve partner."
    return f"Dichtbij wel: {regions(helpers)}."


def regions(helpers: Sequence[tuple[str, int]], most: int = 3) -> str:
    """The first few regions with their number of active partners."""
    shown = [f"{reference.regions()[code].name} ({formats.number(count)})" for code, count in helpers[:most]]
    return formats.enumerate_names(shown, most)


def engagement(code: str, is_active: bool) -> str:
    """The engagement of a partner; one whose dates are over or not yet begun says so."""
    label = reference.label("engagement", code)
    return f"{label} (nu niet)" if code in ("3", "4") and not is_active else label


def period(since: object, until: object) -> str:
    """Since when, and until when."""
    parts = (("sinds", since), ("tot", until))
    return " ".join(f"{word} {formats.day(day)}" for word, day in parts if not formats.is_missing(day))


def places(names: Sequence[str]) -> str:
    """The municipalities of a partner; many are counted."""
    return formats.enumerate_names(names, _MOST_PLACES)


def kind_and_roles(kind: str, roles: Sequence[str]) -> str:
    """What a partner is and does in the network."""
    labels = [reference.label("partner_role", role) for role in roles]
    return " · ".join([reference.label("organisation_type", kind), *labels])


def shared_places(region: str, by: str, code: str, places_count: int, municipality_count: int) -> str:
    """In how many municipalities of a region partners of one kind overlap."""
    name, noun = reference.regions()[region].name, coverage.NOUNS[by][code]
    if not places_count:
        return f"Nergens in {name} werken twee partners voor {noun} in dezelfde gemeente."
    where = formats.part(places_count, municipality_count)
    return f"In {where} gemeenten van {name} werken meerdere partners voor {noun}: weten zij het van elkaar?"

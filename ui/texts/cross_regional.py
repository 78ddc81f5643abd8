"""Sentences of the page dekking, mode bovenregionaal: organisations that are active in two or more regions."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import partners

ORDER = "Volgorde"
ORDERS = {"name": "Op naam", "regions": "Op aantal regio’s"}
CORNER = "Organisatie"
COUNT = "Regio’s"
_MOST_NAMES = 2
LISTED_SIGN = "·"
LISTED = "staat op de lijst, niet actief"
UNLISTED = "niet op de lijst van deze regio"
TABLE = ("Organisatie", "Ondernemingsnummer", "Soort", "Actief in", "Regio’s")


def sentence(organisations: Sequence[Any], region: str | None, is_known: bool, reporting: int) -> str:
    """How many organisations span regions, which span most, and how many the region in view has and lacks.

    ``organisations`` are lines of queries.cross_regional_partners, ``is_known`` whether the region handed in
    its partners, ``reporting`` how many regions did.
    """
    if not reporting:
        return "Van geen enkele regio weten we al welke organisaties meewerken"
    if reporting == 1:
        return "Nog maar één regio leverde partners aan: wie in meerdere regio’s actief is, zien we later"
    if not organisations:
        return f"Geen enkele organisatie is herkenbaar in twee van de {reporting} regio’s actief"
    total = len(organisations)
    verb = "organisatie is" if total == 1 else "organisaties zijn"
    first = f"{formats.number(total)} {verb} in meerdere regio’s actief"
    return first + (
        _widest(organisations, reporting) if region is None else _in_region(organisations, region, is_known)
    )


def _widest(organisations: Sequence[Any], reporting: int) -> str:
    most = max(line.region_count for line in organisations)
    names = [line.name for line in organisations if line.region_count == most]
    who = f"{formats.number(len(names))} organisaties" if len(names) > _MOST_NAMES else formats.enumerate_names(names)
    each = "elk " if len(names) > 1 else ""
    if len(names) == len(organisations):
        where = f"{each}in {most} van de {reporting} die aanleverden"
        return f", {where}" if len(names) > _MOST_NAMES else f": {who} {where}"
    return f"; {who} {each}in {most} van de {reporting} die aanleverden"


def _in_region(organisations: Sequence[Any], region: str, is_known: bool) -> str:
    name = reference.regions()[region].name
    if not is_known:
        return f"; {name} leverde nog geen partners aan"
    total, here = len(organisations), sum(region in line.regions for line in organisations)
    if here == total:
        return f", {'ook' if total == 1 else 'allemaal ook'} in {name}"
    if not here:
        return f", {'maar niet' if total == 1 else 'geen enkele'} in {name}"
    return f": {formats.number(here)} ook in {name}, {formats.number(total - here)} nog niet"


def note(order: str, counts: pd.DataFrame, as_of: object) -> str:
    """How to read the matrix, its order, and how many partners cannot be recognised.

    ``counts`` is queries.numbered_partners_by_region.
    """
    known = counts[counts["partner_count"].notna()]
    whole, numbered = int(known["partner_count"].sum()), int(known["numbered_count"].sum())
    sorted_by = "op naam" if order == "name" else "op aantal regio’s, dan op naam"
    missing = ""
    if whole > numbered:
        without = whole - numbered
        missing = (
            f" Van de {formats.number(whole)} actieve partners, per regio geteld, "
            f"{'heeft' if without == 1 else 'hebben'} er {formats.number(without)} geen."
        )
    return f"Herkend aan het ondernemingsnummer.{missing} Gesorteerd {sorted_by}; {frame_words.stand(as_of)}."


def shown_of(count: int) -> str:
    """A matrix that is too long to show whole."""
    return (
        f"We tonen er {figure_words.SHOWN_ROWS} van {formats.number(count)}; "
        "ze staan allemaal in de download en in de tabel hieronder."
    )


def active_in(region: str) -> str:
    """The heading above the organisations that the region in view has."""
    return f"Actief in {reference.regions()[region].name}"


def elsewhere(region: str) -> str:
    """The heading above those it has not."""
    return f"Nog niet actief in {reference.regions()[region].name}"


def standing(engagement_code: str, is_active: bool) -> str:
    """How an organisation stands in one region."""
    return formats.lower_first(partners.engagement(engagement_code, is_active))


def in_region(region: str, engagement_code: str) -> str:
    """One region of an organisation, with how it stands there."""
    return f"{reference.regions()[region].name} ({standing(engagement_code, is_active=True)})"


def kinds(codes: Sequence[str]) -> str:
    """The kinds under which regions list an organisation."""
    return formats.enumerate_names([reference.label("organisation_type", code) for code in codes], 2)

"""Sentences of the page dekking, mode overlap: where partners of one kind share a municipality."""

from collections.abc import Sequence

import pandas as pd

from data import reference
from data.queries.coverage import Extreme, extreme
from ui import formats
from ui.texts import coverage
from ui.texts import frame as frame_words

SHARED = "partners die een gemeente delen"
NONE = "elk in een eigen gemeente"
NOBODY = "niemand actief"
PARTNERS, PLACES = "Partners", "Gemeenten"
REGIONS_WITH = "Regio’s"
TABLE = ("Regio", "Soort of domein", "Actieve partners", "Waarvan met overlap", "Gemeenten met overlap")
DOMAINS_CORNER = "Organisatie"
WORKS = "werkt in dit domein"
DOMAIN_SIGN = "●"
COUNT = "Aantal"
_MOST_NAMES = 2
DOMAINS_TABLE = ("Organisatie", "Levensdomeinen", "Aantal")


def sentence(cells: pd.DataFrame, margins: pd.DataFrame, by: str, region: str | None) -> str:
    """Which kind overlaps in the largest share of regions, and where the region in view overlaps most."""
    if margins[margins["axis"] == "category"]["whole_count"].isna().all():
        return "Van geen enkele regio weten we al waar partners elkaar overlappen"
    found = most_often(margins)
    if region:
        own, elsewhere = _own(cells, by, region), _elsewhere(by, found) if found else ""
        return own + elsewhere if len(own + elsewhere) <= _TWO_LINES else own
    if found is None:
        return f"Nergens delen partners {_OF_ONE[by]} een gemeente"
    first = f"Partners {_OF_ONE[by]} delen het vaakst een gemeente bij {coverage.with_counts(found, by)}"
    return f"{first}: {coverage.where(found)}{coverage.compared(found, by)}"


def most_often(margins: pd.DataFrame) -> Extreme | None:
    """The kinds that overlap in the largest share of the regions that looked at them; None: nobody overlaps."""
    found = extreme(margins, "overlap_count", "whole_count", is_highest=True)
    return found if found and found.counts[0] else None


def _elsewhere(by: str, found: Extreme) -> str:
    """What overlaps in most regions, behind what overlaps in one."""
    if max(found.wholes) == 1:
        return ""
    which, where = coverage.with_counts(found, by, 2), coverage.where(found).replace("telkens", "elk")
    return f"; over alle regio’s heen het vaakst bij {which} ({where})"


_TWO_LINES = 170
"""Characters of a title on a laptop; a third line would push the last regions below the screen."""
_OF_ONE = {"organisation_type": "van dezelfde soort", "life_domain": "in hetzelfde levensdomein"}


def _own(cells: pd.DataFrame, by: str, region: str) -> str:
    own = cells[cells["region"] == region]
    name = reference.regions()[region].name
    if own["overlap_count"].isna().all():
        return f"{name} leverde nog geen partners aan"
    most = int(own["overlap_count"].max())
    if not most:
        return f"In {name} overlapt niemand"
    fullest = own[own["overlap_count"] == most]
    codes = list(fullest["category_code"])
    if len(codes) > 1:
        each = [
            f"{coverage.NOUNS[by][code]} ({formats.part(most, whole)} partners)"
            for code, whole in zip(codes, fullest["partner_count"], strict=True)
        ]
        return f"{name} heeft de meeste overlap bij {formats.enumerate_names(each, 3)}"
    whole, places = int(fullest["partner_count"].iloc[0]), int(fullest["overlap_municipality_count"].iloc[0])
    where = "1 gemeente" if places == 1 else f"{places} gemeenten"
    of = f"alle {formats.number(most)}" if most == whole else formats.part(most, whole)
    return f"{name} heeft de meeste overlap bij {coverage.nouns(by, codes)}: {of} partners, in {where}"


def note(by: str, as_of: object) -> str:
    """How to read the overlap."""
    return (
        f"Actieve partners die in een gemeente niet de enige zijn {_OF_ONE[by]}, {frame_words.stand(as_of)}. "
        "Overlap is geen fout: stem af wie wat doet."
    )


def cell_title(label: str, overlap: int, whole: int, places: int) -> str:
    """What a pointer reads over a square."""
    where = "1 gemeente" if places == 1 else f"{formats.number(places)} gemeenten"
    return f"{label}: {formats.part(overlap, whole)} actieve partners, in {where}"


def domains_sentence(region: str, counts: Sequence[tuple[str, int]] | None, whole: int) -> str:
    """Which organisations of a region work in several life domains.

    ``counts`` holds the name and number of domains of those with two or more; None: no partners handed in.
    """
    name = reference.regions()[region].name
    if counts is None:
        return f"{name} leverde nog geen partners aan"
    if not counts:
        return f"In {name} werkt geen enkele actieve partner in meerdere levensdomeinen"
    most = max(count for _, count in counts)
    names = [organisation for organisation, count in counts if count == most]
    verb = "werkt" if len(counts) == 1 else "werken"
    first = f"In {name} {verb} {formats.part(len(counts), whole)} actieve partners in meerdere levensdomeinen"
    who = f"{formats.number(len(names))} organisaties" if len(names) > _MOST_NAMES else formats.enumerate_names(names)
    return f"{first}, {who} in de meeste ({formats.part(most, len(coverage.NOUNS['life_domain']))})"


def domains_note(unknown: int, as_of: object) -> str:
    """How to read the list of organisations in several life domains."""
    first = f"Op naam, {frame_words.stand(as_of)}. Zij verbinden domeinen."
    if not unknown:
        return first
    verb = "partner heeft" if unknown == 1 else "partners hebben"
    return f"{first} {formats.number(unknown)} actieve {verb} geen levensdomein ingevuld."

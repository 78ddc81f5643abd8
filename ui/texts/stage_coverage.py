"""Sentences of the stage pictures of dekking about who meets: overlap, and organisations in several regions."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ui import formats
from ui.texts import coverage as coverage_words
from ui.texts import cross_regional as cross_regional_words
from ui.texts import frame as frame_words
from ui.texts import overlap as overlap_words
from ui.texts.region import name_of
from ui.texts.stage import fitting

SHARING = "partners die een gemeente delen"
ACTIVE = "andere actieve partners"
ACROSS_TABLE = ("Organisatie", "Regio’s", "Actief in")
REGION_COUNT = "aantal regio’s waarin ze actief zijn"
_ALIKE = {"organisation_type": "met een andere van hun soort", "life_domain": "met een andere in hun levensdomein"}


def overlap_table(region: str | None) -> tuple[str, str, str]:
    """The headers of the numbers behind the overlap, of one region or of all."""
    if region:
        return "Soort of domein", "Met overlap", "Actieve partners"
    return "Soort of domein", "Regio’s met overlap", "Regio’s die ernaar keken"


def overlap_sentence(cells: pd.DataFrame, margins: pd.DataFrame, by: str, region: str | None) -> str:
    """Where partners share a municipality most often, or how many of one region do."""
    page = overlap_words.sentence(cells, margins, by, region)
    counted = margins[margins["whole_count"].notna()]
    if region:
        own = counted[counted["code"] == region]
        if own.empty:
            return fitting(page)
        shared = formats.part(own["overlap_count"].iloc[0], own["whole_count"].iloc[0])
        return fitting(page, f"{name_of(region)}: {shared} partners delen een gemeente {_ALIKE[by]}")
    found = overlap_words.most_often(margins)
    if found is None:
        return page
    named = f"Overlap is er het vaakst bij {coverage_words.with_counts(found, by, 2)}: {coverage_words.where(found)}"
    if len(set(zip(found.counts, found.wholes, strict=True))) > 1:
        return fitting(named, f"Overlap is er het vaakst bij {coverage_words.with_counts(found, by, 1)}")
    lookers = coverage_words.of_lookers(found.counts[0], found.wholes[0])
    return fitting(named, f"Overlap het vaakst bij {len(found.codes)} {coverage_words.KINDS[by]}: {lookers}")


def overlap_note(by: str, as_of: object) -> str:
    """What overlap is."""
    return f"Actieve partners die een gemeente delen {_ALIKE[by]}. Overlap is geen fout: stem af wie wat doet. {_stand(as_of)}"


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of).capitalize()}."


def across_sentence(organisations: Sequence[Any], region: str | None, is_known: bool, reporting: int) -> str:
    """How many organisations are active in several regions; arguments as on the page itself."""
    page = cross_regional_words.sentence(organisations, region, is_known, reporting)
    if not organisations:
        return page
    total, most = len(organisations), max(line.region_count for line in organisations)
    verb = "organisatie is" if total == 1 else "organisaties zijn"
    return fitting(page, f"{formats.number(total)} {verb} in meerdere regio’s actief, tot in {most} van de {reporting}")


def across_note(as_of: object) -> str:
    """How organisations are recognised."""
    return f"Herkend aan het ondernemingsnummer: wie er geen heeft, zien we niet in twee regio’s. {_stand(as_of)}"


def or_more(count: int) -> str:
    """The last step of a count."""
    return f"{count} of meer"


def in_regions(count: int) -> str:
    """The number of regions of an organisation.

    >>> in_regions(4)
    '4 regio’s'
    """
    return f"{count} regio’s"


def heading(is_own: bool, is_any: bool) -> str:
    """Above the names of organisations, each with its number of regions.

    >>> heading(False, True), heading(True, False)
    ('In de meeste regio’s', 'Geen enkele is in deze regio actief')
    """
    if not is_own:
        return "In de meeste regio’s"
    return "Ook in deze regio actief" if is_any else "Geen enkele is in deze regio actief"

"""Sentences of the page dekking, mode leemten: what lacks, and who could help."""

from typing import Any

import pandas as pd

from data import reference
from data.queries.coverage import Extreme, extreme
from data.rows import lines
from ui import formats
from ui.texts import coverage, partners
from ui.texts import frame as frame_words

GAP = "leemte"
LISTENS = "leemte met klankbord"
ASK = "dichtbij: vraag het daar"
COVERED = "actief"
GAPS, UNSEEN = "Leemten", "Niet bekeken"
GAPS_IN, UNSEEN_IN = "Leemte in", "Niet bekeken in"
ASKED_REGIONS = 2
"""How many regions nearby are marked for each gap."""
HELP_TABLE = ("Wat ontbreekt", "Stand", "Dichtbij wel actief", "Actief in meerdere regio’s, hier nog niet")
STATES = {"looked": "leemte", "not_looked": "nog niet bekeken"}
_LISTED = {"1": "iemand is geïnformeerd", "2": "er is een klankbord"}
_LACKING = {"organisation_type": "", "life_domain": "partners voor "}
_MOST_GAPS = 2
_TWO_LINES = 180
"""Characters of a sentence that fit in two lines at 1280 pixels; what is lacking elsewhere gives way."""


def sentence(margins: pd.DataFrame, gaps: pd.DataFrame | None, by: str, region: str | None, *, is_known: bool) -> str:
    """What lacks in the region in view and where it is found nearby, and what lacks in most regions.

    ``gaps`` is queries.gaps_of_region of that region, ``is_known`` whether it handed in its partners.
    """
    counted = margins[(margins["axis"] == "category") & (margins["reporting_count"] > 0)]
    counted = counted[counted["code"] != coverage.REST]
    if counted.empty:
        return f"Van geen enkele regio weten we al welke {coverage.KINDS[by]} ontbreken"
    if region is None or gaps is None:
        return _everywhere(counted, by)
    own = _own(gaps, by, region) if is_known else f"{reference.regions()[region].name} leverde nog geen partners aan"
    both = f"{own}{_elsewhere(counted, by)}"
    return both if len(both) <= _TWO_LINES else own


def _own(gaps: pd.DataFrame, by: str, region: str) -> str:
    name = reference.regions()[region].name
    named = gaps[gaps["category_code"] != coverage.REST]
    found = [line for line in lines(named) if line.state_code == "looked"]
    if found:
        shown = [_with_helpers(line, by) for line in found[:_MOST_GAPS]]
        shown += [coverage.NOUNS[by][line.category_code] for line in found[_MOST_GAPS:]]
        return f"{name} mist {_LACKING[by]}{formats.enumerate_names(shown, _MOST_GAPS)}"
    unseen = list(named["category_code"])
    if unseen:
        verb = coverage.verb(unseen, "is", "zijn")
        return f"{name} heeft geen leemten, maar {coverage.nouns(by, unseen, 2)} {verb} nog niet bekeken"
    return f"{name} heeft geen leemten"


def _with_helpers(line: Any, by: str) -> str:
    noun = coverage.NOUNS[by][line.category_code]
    if not line.helper_regions:
        return f"{noun} (ook nergens anders)"
    return f"{noun} (wel in {reference.regions()[line.helper_regions[0]].name})"


def _most_lacking(counted: pd.DataFrame) -> Extreme | None:
    found = extreme(counted, "gap_count", "looked_count", is_highest=True, leaving_out=(coverage.REST,))
    return found if found and found.counts[0] else None


def _elsewhere(counted: pd.DataFrame, by: str) -> str:
    """What most regions that looked lack, behind what one region lacks."""
    found = _most_lacking(counted)
    if found is None or int(counted["reporting_count"].iloc[0]) == 1:
        return ""
    which, where = coverage.with_counts(found, by, 2), coverage.where(found).replace("telkens", "elk")
    return f"; over alle regio’s heen het vaakst: {which} ({where})"


def _everywhere(counted: pd.DataFrame, by: str) -> str:
    found = _most_lacking(counted)
    if found:
        what = "Grootste leemten" if len(found.codes) > 1 else "Grootste leemte"
        return f"{what}: {_LACKING[by]}{coverage.with_counts(found, by)}, {_looked_in_vain(found)}{coverage.compared(found, by)}"
    reporting = int(counted["reporting_count"].iloc[0])
    unseen = int(counted["unseen_count"].max())
    if unseen:
        codes = list(counted[counted["unseen_count"] == unseen]["code"])
        return f"Nog geen leemten gevonden; het vaakst niet bekeken: {coverage.nouns(by, codes)} ({unseen} van {reporting})"
    return f"Geen enkele regio heeft leemten bij de {coverage.KINDS[by]}"


def _looked_in_vain(found: Extreme) -> str:
    """How many of the regions that looked at a kind found nobody."""
    if len(set(zip(found.counts, found.wholes, strict=True))) > 1:
        return "van de regio’s die ernaar keken vond dat deel geen actieve partner"
    count, whole = found.counts[0], found.wholes[0]
    if whole == 1:
        return "de enige regio die ernaar keek, vond geen actieve partner"
    each = "telkens " if len(found.codes) > 1 else ""
    verb = "vond" if count == 1 else "vonden"
    return f"{each}{count} van de {whole} regio’s die ernaar keken, {verb} geen actieve partner"


def note(by: str, as_of: object) -> str:
    """How to read the gaps."""
    return f"Wat ontbreekt per {coverage.KIND[by]}, {frame_words.stand(as_of)}. Nog niet bekeken is geen leemte."


def state(state_code: str, engagement_code: str | None) -> str:
    """A gap in the list, and whom one already knows."""
    return ", ".join(filter(None, [STATES[state_code], _LISTED.get(engagement_code or "")]))


def helpers_sentence(region: str, by: str, gaps: pd.DataFrame, *, is_known: bool) -> str:
    """For how much of what lacks a region finds help, and which organisations could widen their work."""
    name = reference.regions()[region].name
    if not is_known:
        return f"{name} leverde nog geen partners aan: wat ontbreekt, weten we nog niet"
    if gaps.empty:
        return f"{name} heeft geen leemten: er is niets te zoeken"
    helped, whole = sum(bool(places) for places in gaps["helper_regions"]), len(gaps)
    empty = f"{'elk' if helped == whole else helped or 'geen'} van de {whole}"
    if whole == 1:
        noun = coverage.NOUNS[by][gaps["category_code"].iloc[0]]
        first = f"Voor {noun} vindt {name} {'een' if helped else 'nog geen'} regio met actieve partners"
    else:
        first = f"Voor {empty} lege vakken vindt {name} een regio met actieve partners"
    names = list(dict.fromkeys(name for listed in gaps["organisation_names"] for name in listed))
    if not names:
        return first
    who = f"{names[0]} is" if len(names) == 1 else f"{len(names)} organisaties zijn"
    return f"{first}; {who} daarvoor al in meerdere regio’s actief"


def helpers_note(region: str, as_of: object) -> str:
    """How to read the list of who could help."""
    name = reference.regions()[region].name
    return f"Regio’s van dichtbij naar ver vanuit {name}, met hun actieve partners, {frame_words.stand(as_of)}."


def helpers(line: Any) -> str:
    """The nearest regions of one gap."""
    found = list(zip(line.helper_regions, line.helper_counts, strict=True))
    return partners.regions(found) if found else "nog nergens"

"""Sentences of the page overzicht."""

from datetime import date
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

TILE_TABLE = ("Regio", "Actieve partners", "Actief aanbod", "Beoordeeld", "Aandeel beoordeeld", "Laatste cijfer")
PARTNERS = "partners"
OFFERS = "aanbod"
NO_PARTNERS = "partners onbekend"
NO_OFFERS = "aanbod onbekend"
CARDS = {
    "partner_count": "actieve partners",
    "offer_count": "actief aanbod",
    "assessed_share": "van het aanbod beoordeeld",
    "government_share": "van de besturen werkt mee",
}
SINCE_EARLIER = "sinds {day}: {change}"
NO_EARLIER = "vroeger niet bekend"
FIGURES_TABLE = ("Cijfer", "Nu", "Toen", "Verschil")
STORIES = "Nieuw in de regio’s"
STORIES_TABLE = ("Datum", "Regio", "Wat", "Meer")
NO_STORIES = "Er zijn nog geen realisaties aangeleverd."
NEXT = "Waar zijn er partners, en welke gemeenten worden nog niet bereikt?"
NEXT_LINK = "Naar de dekking"


def _name(code: str) -> str:
    return reference.regions()[code].name


def tiles_sentence(summary: pd.DataFrame, phases: pd.DataFrame) -> str:
    """How many networks handed in, and which phase is furthest and which is at its start."""
    reported = int(summary["is_reported"].sum())
    first = f"{reported} van de {len(summary)} netwerken leverden aan"
    if reported == 1:
        first = f"1 van de {len(summary)} netwerken leverde aan"
    if not reported:
        return f"Nog geen van de {len(summary)} netwerken leverde aan"
    known = phases[phases["median"].notna()]
    if known.empty or known["median"].min() == known["median"].max():
        return first
    lowest = known[known["median"] == known["median"].min()]
    names = [reference.label("phase", code) for code in lowest["phase_code"]]
    verb = "staat" if len(names) == 1 else "staan"
    lowered = formats.enumerate_names([formats.lower_first(name) for name in names])
    return f"{first}; {lowered} {verb} het minst ver"


def tiles_note(as_of: object) -> str:
    """How to read the tiles."""
    return (
        f"Per regio: vijf fasen in procent (hoe donkerder, hoe meer klaar), partners, aanbod en beoordeeld, "
        f"{frame_words.stand(as_of)}."
    )


def changed(totals: Any, earlier: Any, since: date | None) -> str:
    """What changed over all regions since the earlier moment."""
    if since is None:
        return "Er is nog geen vorige netwerkdag gekend om mee te vergelijken."
    moment = f"Sinds {formats.day(since)}"
    parts = []
    for field, one, many in (("partner_count", "partner", "partners"), ("offer_count", "initiatief", "initiatieven")):
        now, then = totals[field], earlier[field]
        if formats.is_missing(now) or formats.is_missing(then):
            continue
        difference = int(now - then)
        noun = one if abs(difference) == 1 else many
        if difference:
            parts.append(f"{abs(difference)} {noun} {'meer' if difference > 0 else 'minder'}")
        else:
            parts.append(f"evenveel {many}")
    if not parts:
        return f"{moment} kunnen we nog niets vergelijken: toen was er nog niets aangeleverd."
    return f"{moment} zijn er {formats.enumerate_names(parts)}."


def movement(phases: pd.DataFrame, since: date | None) -> str:
    """Where most movement is: the region and phase with the largest step, up or down."""
    known = phases[phases["phase_change"].notna()]
    moved = known[known["phase_change"].abs() > 0]
    if since is None or known.empty:
        return "Over beweging in de fasen kunnen we nog niets zeggen."
    if moved.empty:
        return "In geen enkele fase is er beweging."
    most = moved["phase_change"].abs().max()
    largest = moved[moved["phase_change"].abs() == most]
    steps = [
        f"{_name(line.region)} in {reference.label('phase', line.phase_code).lower()} ({formats.points(line.phase_change)} procentpunten)"
        for line in largest.itertuples()
    ]
    return f"De meeste beweging is er bij {formats.enumerate_names(steps, 2)}."


def unknown(summary: pd.DataFrame, quality: pd.DataFrame) -> str:
    """What we do not know yet: regions without delivery, offer without known quality."""
    silent = [_name(code) for code in summary[~summary["is_reported"].astype(bool)]["region"]]
    has_offer = quality[quality["offer_count"].fillna(0) > 0]
    blind = [_name(code) for code in has_offer[has_offer["quality_median"].isna()]["region"]]
    parts = []
    if silent:
        verb = "leverde" if len(silent) == 1 else "leverden"
        parts.append(f"{formats.enumerate_names(silent)} {verb} nog niet aan")
    if blind:
        parts.append(f"van het aanbod in {formats.enumerate_names(blind)} kennen we de kwaliteit nog niet")
    if not parts:
        return "Elke regio leverde aan en overal is de kwaliteit van het aanbod gekend."
    sentence = "; ".join(parts)
    return f"Wat we nog niet weten: {sentence}."


def figures_sentence(totals: Any) -> str:
    """The four figures in one sentence."""
    if formats.is_missing(totals["offer_count"]):
        return "Er is nog geen aanbod aangeleverd"
    return (
        f"{formats.number(totals['offer_count'])} initiatieven lopen, "
        f"waarvan {formats.share(totals['assessed_share'])} beoordeeld"
    )


def figures_note(as_of: object, since: date | None) -> str:
    """How to read the four figures."""
    compared = f" vergeleken met {formats.day(since)}" if since else ""
    return (
        f"Over alle regio’s samen, {frame_words.stand(as_of)}{compared}. Een organisatie in meer regio’s telt één keer."
    )


def assessed(assessed_count: Any, offer_count: Any) -> str:
    """How many offers of one region were assessed; nothing to assess says nothing."""
    if formats.is_missing(offer_count) or not offer_count:
        return ""
    return f"{formats.number(assessed_count)} beoordeeld"


def since_earlier(since: date | None, change: str) -> str:
    """The change of one figure."""
    if since is None or change == formats.MISSING:
        return NO_EARLIER
    return SINCE_EARLIER.format(day=formats.day(since), change=change)


def with_unit(change: str, is_share: bool) -> str:
    """A change with its unit where that is not plain."""
    return f"{change} procentpunten" if is_share and change not in ("=", formats.MISSING) else change

"""Sentences of the page overzicht."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import reference
from data.queries import Change, Comparison
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import changes, phases
from ui.texts import frame as frame_words

VIEW = "Weergave"
VIEWS = {"tiles": "Tegels", "outline": "Omtrek", "list": "Lijst"}
ORDER = "Sorteer op"
ORDERS = {
    "place": "van west naar oost",
    "name": "op naam",
    "partners": "op partners, meest eerst",
    "offers": "op aanbod, meest eerst",
    "assessed": "op aandeel beoordeeld, hoogste eerst",
    "governments": "op besturen die meewerken, hoogste aandeel eerst",
    "blank_spots": "op witte vlekken, meest eerst",
    "freshness": "op nieuwste cijfer, recentste eerst",
}
CORNER = "Regio"
PHASE_COLUMNS = {
    "opstart": "Op\u00adstart",
    "verkenning": "Verken\u00adning",
    "vormgeving": "Vorm\u00adgeving",
    "uitvoering": "Uit\u00advoering",
    "vernieuwing": "Evalu\u00aderen en ver\u00adnieuwen",
}
LIST_COLUMNS = (
    "Partners",
    "Actief aanbod",
    "Beoor\u00addeeld",
    "Kwaliteit (0\u2060–\u20603)",
    "Besturen",
    "Witte vlekken",
    "Nieuwste cijfer",
)
LIST_TABLE = (
    "Regio",
    "Actieve partners",
    "Verschil partners",
    "Actief aanbod",
    "Verschil aanbod",
    "Beoordeeld",
    "Kwaliteit, mediaan (0–3)",
    "Besturen die meewerken",
    "Gemeenten",
    "Witte vlekken",
    "Nieuwste cijfer",
)
NO_OFFER = "geen aanbod"
OUTLINE_KEY = {
    "own": "jouw regio",
    "own_hatched": "jouw regio, nog niet aangeleverd",
    "hatched": "nog niet aangeleverd",
}
TILE_TABLE = ("Regio", "Actieve partners", "Actief aanbod", "Beoordeeld", "Aandeel beoordeeld", "Laatste cijfer")
NOT_COUNTED = {"partner_count": "partners onbekend", "offer_count": "aanbod onbekend"}
CARDS = {
    "partner_count": "actieve partners",
    "offer_count": "actief aanbod",
    "assessed_share": "van het aanbod beoordeeld",
    "government_share": "van de besturen werkt mee",
}
NO_EARLIER = "nog geen vorige netwerkdag"
FIGURES_TABLE = ("Cijfer", "Nu", "Regio’s", "Vergeleken regio’s", "Daar toen", "Daar nu", "Verschil")
STORIES = "Nieuw in de regio’s"
STORIES_NOTE = "Per regio de jongste realisatie of gebeurtenis die ze zelf doorgaf."
NO_STORIES = "Er zijn nog geen realisaties aangeleverd."
NEXT = "Waar zijn er partners, en welke gemeenten worden nog niet bereikt?"
NEXT_LINK = "Naar de dekking"


def _name(code: str) -> str:
    return reference.regions()[code].name


def tiles_sentence(summary: pd.DataFrame, order: pd.DataFrame) -> str:
    """How many networks handed in, and in how many a later phase is clearly further than an earlier one.

    ``order`` is queries.phase_order_by_region: that phases go in order is no news, so only the unusual is told. Who did
    not hand in stands in the grey line and is hatched.
    """
    reported = int(summary["is_reported"].sum())
    if not reported:
        return f"Nog geen van de {len(summary)} netwerken leverde aan"
    handed_in = f"{reported} van de {len(summary)} netwerken {'leverde' if reported == 1 else 'leverden'} aan"
    unusual, comparable = int(order["later_phase_code"].notna().sum()), int(order["is_comparable"].sum())
    return f"{handed_in}; {phases.unusual(unusual, comparable)}" if comparable else handed_in


def phase_share(phase: str) -> str:
    """The header of a phase in the table."""
    return f"{phase} (%)"


def tiles_note(as_of: object) -> str:
    """How to read the tiles."""
    return (
        "Vijf fasen in procent (hoe donkerder, hoe meer klaar), partners, aanbod en hoeveel beoordeeld is "
        f"(gearceerd: nog niet), {frame_words.stand(as_of)}."
    )


def outline_note(as_of: object) -> str:
    """How to read the map."""
    return f"Waar elke regio ligt, {frame_words.stand(as_of)}. Kies een naam om de regio te openen. Vereenvoudigde grenzen."


def list_note(as_of: object, since: date | None, order: str) -> str:
    """How to read the list; an order by a figure says that it is no ranking."""
    compared = f"; klein: het verschil {changes.against(since)}" if since else ""
    first = f"Fasen in procent, {frame_words.stand(as_of)}{compared}. Kwaliteit is een mediaan, geen norm."
    if order == "place":
        return first
    if order == "name":
        return f"{first} Gesorteerd {ORDERS[order]}."
    warning = "dat is geen rangschikking, want regio’s verschillen in grootte en tempo"
    return f"{first} Gesorteerd {ORDERS[order]}, onbekend onderaan; {warning}."


def counted(field: str, count: Any) -> str:
    """How many partners or offers one region has.

    >>> counted("partner_count", 1), counted("offer_count", 21), counted("offer_count", None)
    ('1 partner', 'aanbod: 21', 'aanbod onbekend')
    """
    if formats.is_missing(count):
        return NOT_COUNTED[field]
    if field == "offer_count":
        return f"aanbod: {formats.number(count)}"
    return f"{formats.number(count)} {'partner' if count == 1 else 'partners'}"


def region_title(name: str, line: Any) -> str:
    """What a pointer or a screen reader says of a region on the map; ``line`` is of queries.summary_by_region."""
    if not line.is_reported:
        return f"{name}: nog niet aangeleverd"
    parts = [
        counted("partner_count", line.partner_count),
        counted("offer_count", line.offer_count),
        assessed(line.assessed_count, line.offer_count),
    ]
    return f"{name}: {', '.join(filter(None, parts))}"


def changed(told: Sequence[Change], since: date | None) -> str:
    """What changed between the deliveries, over the regions that delivered at both; ``told`` is queries.total_changes."""
    if since is None:
        return "Er is nog geen vorige netwerkdag gekend om mee te vergelijken."
    return changes.all_regions(told, since)


def movement(moves: pd.DataFrame, since: date | None) -> str:
    """Where most movement is: the region and phase with the largest step, up or down; ties are named together.

    ``moves`` is queries.phase_change_by_region: only regions that delivered anew, and to be the largest a step needs
    enough items behind it.
    """
    known = moves[moves["phase_change"].notna()]
    if since is None or moves["reference_date"].isna().all():
        return "Over beweging in de fasen kunnen we nog niets zeggen."
    if known.empty:
        standing = moves[moves["comparison_code"] == Comparison.UNRENEWED]["reference_date"]
        why = phases.nothing_new(set(moves["comparison_code"]), max(standing, default=None), since)
        return f"Beweging in de fasen: {why}."
    # rounded, because equal steps need not be equal as binary fractions
    steps = known["phase_change"].astype(float).abs().round(6)
    moved = known[steps > 0]
    compared = known["region"].nunique()
    who = "de ene regio die" if compared == 1 else f"de {compared} regio’s die"
    again = "opnieuw aanleverde" if compared == 1 else "opnieuw aanleverden"
    if moved.empty:
        return f"In {who} {again}, veranderde geen enkele fase."
    first = f"In {who} {again}" if compared == 1 else f"In {moved['region'].nunique()} van {who} {again}"
    large = steps[known["is_large"].astype(bool)]
    if large.empty or not large.max():
        return f"{first}, bewoog er een fase."
    named = [
        f"{_name(str(line.region))} in {formats.lower_first(reference.label('phase', str(line.phase_code)))} "
        f"({formats.points(line.phase_change)} procentpunt)"
        for line in known.loc[large[large == large.max()].index].itertuples()
    ]
    return f"{first}, bewoog er een fase, het meest bij {formats.enumerate_names(named, 2)}."


def unknown(summary: pd.DataFrame, quality: pd.DataFrame) -> str:
    """What we do not know yet: regions without delivery, without a list of offers, with offer of unknown quality."""
    is_reported = summary["is_reported"].astype(bool)
    silent = [_name(code) for code in summary[~is_reported]["region"]]
    without_offers = set(quality[quality["offer_count"].isna()]["region"])
    no_list = [_name(code) for code in summary[is_reported]["region"] if code in without_offers]
    has_offer = quality[quality["offer_count"].fillna(0) > 0]
    blind = [_name(code) for code in has_offer[has_offer["quality_median"].isna()]["region"]]
    parts = []
    for names, what in ((silent, "nog niet aan"), (no_list, "nog geen lijst van het aanbod aan")):
        if names:
            verb = "leverde" if len(names) == 1 else "leverden"
            parts.append(f"{formats.enumerate_names(names)} {verb} {what}")
    if blind:
        parts.append(f"van het aanbod in {formats.enumerate_names(blind)} kennen we de kwaliteit nog niet")
    if not parts:
        return "Elke regio leverde aan en overal is de kwaliteit van het aanbod gekend."
    return f"Wat we nog niet weten: {'; '.join(parts)}."


def figures_sentence(totals: Any) -> str:
    """The four figures in one sentence: never a number of offers without how many were assessed, and how long ago."""
    count = totals["offer_count"]
    if formats.is_missing(count):
        return "Er is nog geen aanbod aangeleverd"
    if not count:
        return "Er loopt op dit moment geen aanbod"
    rated = assessed_words.assessed(totals["assessed_count"], count, totals["fresh_count"])
    percent = f" ({formats.share(totals['assessed_share'])})" if totals["assessed_count"] else ""
    return f"Actief aanbod: {rated.replace(' beoordeeld', f' beoordeeld{percent}', 1)}"


def figures_note(as_of: object, since: date | None) -> str:
    """How to read the four figures."""
    compared = (
        f" Een verschil telt alleen regio’s die tussen beide momenten opnieuw aanleverden, {changes.against(since)}."
        if since
        else ""
    )
    return (
        f"Over alle regio’s samen, {frame_words.stand(as_of)}.{compared} Een organisatie in meer regio’s telt één keer."
    )


def assessed(assessed_count: Any, offer_count: Any) -> str:
    """How many offers of one region were assessed; nothing to assess says nothing."""
    if formats.is_missing(offer_count) or not offer_count:
        return ""
    return f"{formats.number(assessed_count)} beoordeeld"


def governments(totals: Mapping[str, Any]) -> str:
    """Under the share of local governments that take part: of how many; which regions are missing stands below it."""
    if formats.is_missing(totals["government_count"]):
        return CARDS["government_share"]
    return f"{CARDS['government_share']}: {formats.part(totals['government_count'], totals['municipality_count'])}"


def in_table(label: str, is_share: bool) -> str:
    """A figure as a line of the table, where a share is a percentage.

    >>> in_table("actief aanbod", False), in_table("van het aanbod beoordeeld", True)
    ('actief aanbod', 'van het aanbod beoordeeld (%)')
    """
    return f"{label} (%)" if is_share else label


def under(change: Change, shown: str, since: date | None) -> str:
    """Under a figure: of how many regions it is, and its change between which deliveries."""
    moved = NO_EARLIER if since is None else changes.of_figure(change, shown, since)
    return f"{changes.known_in(change)}; {moved}"


def with_unit(change: str, is_share: bool) -> str:
    """A change with its unit where that is not plain."""
    return f"{change} procentpunt" if is_share and change not in ("=", formats.MISSING) else change

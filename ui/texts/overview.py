"""Sentences of the page overzicht."""

from datetime import date
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import figures as figure_words
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
SINCE_EARLIER = "sinds {day}: {change}"
NO_EARLIER = "vroeger niet bekend"
FIGURES_TABLE = ("Cijfer", "Nu", "Toen", "Verschil")
STORIES = "Nieuw in de regio’s"
STORIES_NOTE = "Per regio de jongste realisatie of gebeurtenis die ze zelf doorgaf."
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
    changes = f"; klein: het verschil met {formats.day(since)}" if since else ""
    first = f"Fasen in procent, {frame_words.stand(as_of)}{changes}. Kwaliteit is een mediaan, geen norm."
    if order == "place":
        return first
    if order == "name":
        return f"{first} Gesorteerd {ORDERS[order]}."
    warning = "dat is geen rangschikking, want regio’s verschillen in grootte en tempo"
    return f"{first} Gesorteerd {ORDERS[order]}, onbekend onderaan; {warning}."


def counted(field: str, count: Any) -> str:
    """How many partners or offers one region has.

    >>> counted("partner_count", 1), counted("offer_count", 21), counted("offer_count", None)
    ('1 partner', '21 initiatieven', 'aanbod onbekend')
    """
    if formats.is_missing(count):
        return NOT_COUNTED[field]
    return f"{formats.number(count)} {figure_words.COUNTED[field][count != 1]}"


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


def _difference(now: Any, then: Any) -> Any:
    return None if formats.is_missing(now) or formats.is_missing(then) else int(now - then)


def changed(totals: Any, earlier: Any, since: date | None) -> str:
    """What changed over all regions since the earlier moment, and whether that is because more regions handed in."""
    if since is None:
        return "Er is nog geen vorige netwerkdag gekend om mee te vergelijken."
    moment = f"Sinds {formats.day(since)}"
    parts = figure_words.more_and_fewer(
        {field: _difference(totals[field], earlier[field]) for field in figure_words.COUNTED}
    )
    if not parts:
        return f"{moment} kunnen we nog niets vergelijken: toen was er nog niets aangeleverd."
    return f"{moment} tellen we {formats.enumerate_names(parts)}{_newly_reporting(totals, earlier)}."


def _newly_reporting(totals: Any, earlier: Any) -> str:
    new = int(totals["reporting_region_count"] - earlier["reporting_region_count"])
    if new <= 0:
        return ""
    who = "1 regio" if new == 1 else f"{new} regio’s"
    return f", mee doordat {who} voor het eerst {'aanleverde' if new == 1 else 'aanleverden'}"


def movement(phases: pd.DataFrame, since: date | None) -> str:
    """Where most movement is: the region and phase with the largest step, up or down; ties are named together."""
    known = phases[phases["phase_change"].notna()]
    if since is None or known.empty:
        return "Over beweging in de fasen kunnen we nog niets zeggen."
    # rounded, because equal steps need not be equal as binary fractions
    steps = known["phase_change"].astype(float).abs().round(6)
    moved = known[steps > 0]
    compared = known["region"].nunique()
    if moved.empty:
        where = (
            "de enige regio die we kunnen vergelijken"
            if compared == 1
            else f"de {compared} regio’s die we kunnen vergelijken"
        )
        return f"In {where} is er in geen enkele fase beweging."
    named = [
        f"{_name(str(line.region))} in {formats.lower_first(reference.label('phase', str(line.phase_code)))} "
        f"({formats.points(line.phase_change)} procentpunten)"
        for line in known[steps == steps.max()].itertuples()
    ]
    most = formats.enumerate_names(named, 2)
    if compared == 1:
        return f"De grootste stap in de fasen: {most}."
    return f"In {moved['region'].nunique()} van de {compared} regio’s bewoog er een fase, het meest bij {most}."


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
    """The four figures in one sentence: never a number of offers without how many were assessed."""
    count = totals["offer_count"]
    if formats.is_missing(count):
        return "Er is nog geen aanbod aangeleverd"
    if not count:
        return "Er loopt op dit moment geen enkel initiatief"
    running = "1 initiatief loopt" if count == 1 else f"{formats.number(count)} initiatieven lopen"
    assessed_count = totals["assessed_count"]
    if not assessed_count:
        return f"{running}, waarvan nog geen enkel beoordeeld"
    return f"{running}, waarvan {formats.number(assessed_count)} beoordeeld ({formats.share(totals['assessed_share'])})"


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

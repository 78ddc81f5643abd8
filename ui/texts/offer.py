"""Sentences of the page aanbod."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

QUANTITY = "Hoeveelheid"
QUANTITIES = {
    "offer_per_10000": "Aanbod per 10 000 inwoners",
    "offer_count": "Actief aanbod",
    "place_count": "Plaatsen per jaar",
    "hour_count": "Uren per jaar",
}
AXES = {
    "offer_per_10000": "actief aanbod per 10 000 inwoners",
    "offer_count": "actief aanbod (aantal initiatieven)",
    "place_count": "plaatsen per jaar",
    "hour_count": "uren per jaar (plaatsen × uren per traject)",
}
QUALITY_AXIS = "kwaliteitsprofiel (mediaan, 0–3)"
SCORE_AXIS = "score per initiatief (0–3)"
UNKNOWN_STRIP = "kwaliteit nog onbekend"
CORNERS = {
    "top_left": "sterk maar smal:<br>wat houdt groei tegen?",
    "top_right": "breed én sterk:<br>wat delen jullie?",
    "bottom_left": "in opbouw:<br>wie loopt mee?",
    "bottom_right": "breed maar pril:<br>welke voorwaarde eerst?",
}
SCATTER_TABLE = (
    "Regio",
    "Hoeveelheid",
    "Niet ingevuld",
    "Mediaan kwaliteit",
    "Beoordeeld",
    "Actief aanbod",
    "Te herbekijken",
)
DISTRIBUTION_TABLE = ("Regio", "Kwaliteitsprofiel", "Aantal initiatieven")
CRITERIA_TABLE = ("Regio", "Criterium", "Niveau 0", "Niveau 1", "Niveau 2", "Niveau 3", "Onbekend")
NOT_ASSESSED = "nog niet beoordeeld"
NO_OFFER = "geen actief aanbod"
LEVELS = ("niveau 0", "1", "2", "3")
UNKNOWN_LEVEL = "niet ingevuld"

OFFERS_HEADING = "Het aanbod van je regio"
CHOOSE_REGION = "Kies hierboven je regio om het aanbod zelf te zien."
NO_OFFERS = "Deze regio leverde nog geen blad Aanbod aan. Haal het sjabloon op bij Opladen en vul het blad Aanbod in."
OFFERS_TABLE = ("Aanbod", "Aanbieder", "Soort", "Status", "Gemeenten", "Plaatsen", "Uren", "Taal", "Kwaliteit")
QUALITY_STATES = {"stale": "te herbekijken", "incomplete": "onvolledig beoordeeld", "none": NOT_ASSESSED}
WHOLE_REGION = "hele regio"
NEXT = "Aanbod groeit in fasen. Waar staat elke regio, en wie herkent dat?"
NEXT_LINK = "Naar de fasen"


def scatter_sentence(regions: pd.DataFrame, quantity: str, medians: dict[str, Any], own: str | None) -> str:
    """What the scatter shows: the own region against the medians, and whose quality is unknown.

    ``regions`` joins queries.offer_quantity_by_region and quality_by_region.
    """
    reported = regions[regions[quantity].notna()]
    if reported.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    unknown = reported[reported["quality_median"].isna()]
    parts = [_own_position(regions, quantity, medians, own)] if own else []
    if unknown.empty:
        which = "de enige regio" if len(reported) == 1 else f"alle {len(reported)} regio’s"
        parts.append(f"van {which} met aanbod is de kwaliteit bekend")
    elif len(unknown) <= 3:
        names = [reference.regions()[code].name for code in unknown["region"] if code != own]
        if names:
            also = "ook " if own in set(unknown["region"]) else ""
            parts.append(f"{also}van {formats.enumerate_names(names)} is de kwaliteit nog onbekend")
    else:
        parts.append(f"van {len(unknown)} van de {len(reported)} regio’s is de kwaliteit nog onbekend")
    sentence = "; ".join(filter(None, parts))
    return sentence[0].upper() + sentence[1:]


def _own_position(regions: pd.DataFrame, quantity: str, medians: dict[str, Any], own: str) -> str:
    line = regions[regions["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line[quantity]):
        return f"{name} leverde hierover nog niets aan"
    more = _compared(line[quantity], medians[quantity], "meer aanbod", "minder aanbod", "evenveel aanbod")
    if formats.is_missing(line["quality_median"]):
        if line["offer_count"]:
            assessed = formats.part(line["assessed_count"], line["offer_count"])
            return f"{name} heeft {more} de mediaan, maar {assessed} beoordeeld is te weinig om de kwaliteit te kennen"
        return f"{name} heeft {more} de mediaan"
    better = _compared(
        line["quality_median"], medians["quality_median"], "een hoger profiel", "een lager profiel", "hetzelfde profiel"
    )
    link = more.rsplit(" ", 1)[1]
    shared = more.removesuffix(f" {link}") if better.endswith(link) else f"{more} de mediaan"
    return f"{name} heeft {shared} en {better} de mediaan"


def _compared(value: float, median: Any, above: str, below: str, same: str) -> str:
    if formats.is_missing(median) or value == median:
        return f"{same} als"
    return f"{above if value > median else below} dan"


def scatter_note(quantity: str, as_of: object, since: object) -> str:
    """How to read the scatter."""
    moved = f" Het lijntje komt van {formats.day(since)}." if since else ""
    return (
        f"Eén stip per regio: {AXES[quantity]} tegenover de mediaan van de beoordeelde initiatieven, "
        f"{frame_words.stand(as_of)}. Open stip: minder dan 5 beoordeeld.{moved}"
    )


def hover(name: str, line: Any, quantity: str) -> str:
    """What a pointer reads on a dot."""
    decimals = 1 if quantity == "offer_per_10000" else 0
    return (
        f"<b>{name}</b><br>{formats.number(getattr(line, quantity), decimals)} {AXES[quantity]}"
        f"<br>mediaan {formats.number(line.quality_median, 1)} · "
        f"{formats.part(line.assessed_count, line.offer_count)} beoordeeld"
    )


def distribution_sentence(quality: pd.DataFrame, own: str | None) -> str:
    """What lies behind the medians: how much is assessed, and how wide the own region spreads."""
    offers, assessed = int(quality["offer_count"].fillna(0).sum()), int(quality["assessed_count"].fillna(0).sum())
    if not offers:
        return "Er is nog geen actief aanbod om te beoordelen"
    sentence = f"{formats.number(assessed)} van de {formats.number(offers)} initiatieven zijn beoordeeld"
    if own is None:
        return sentence
    line = quality[quality["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line["offer_count"]):
        return f"{sentence}; {name} leverde nog geen aanbod aan"
    if formats.is_missing(line["quality_median"]):
        return f"{sentence}; in {name} {formats.part(line['assessed_count'], line['offer_count'])}"
    low, high = formats.number(line["quality_q1"], 1), formats.number(line["quality_q3"], 1)
    return f"{sentence}; in {name} ligt de middelste helft tussen {low} en {high}"


def distribution_note(as_of: object) -> str:
    """How to read the distribution."""
    return (
        f"Elke stip is aanbod met die score, groter is meer; het streepje is de mediaan, geen norm. "
        f"Open stippen: minder dan 5 beoordeeld. {frame_words.stand(as_of).capitalize()}."
    )


def criteria_sentence(totals: pd.DataFrame) -> str:
    """Which criterion is filled in least, and which most often stands at level 2 or 3.

    ``totals`` has a row per criterion: criterion_code, known_count, high_count, unknown_count.
    """
    known = totals[totals["known_count"] > 0]
    if known.empty:
        return "Nog geen enkel criterium is ingevuld"
    shares = known["high_count"] / known["known_count"]
    strongest = _labels(known[shares == shares.max()])
    weakest = _labels(known[shares == shares.min()])
    if shares.max() == shares.min():
        return "Alle criteria staan even vaak op niveau 2 of 3"
    return f"{strongest} staat het vaakst op niveau 2 of 3, {formats.lower_first(weakest)} het minst vaak"


def _labels(lines: pd.DataFrame) -> str:
    return formats.enumerate_names([reference.label("criterion", code) for code in lines["criterion_code"]], 2)


def criteria_note(as_of: object) -> str:
    """How to read the criteria matrix."""
    return f"Per regio en criterium: hoeveel beoordeeld aanbod op niveau 2 of 3 staat, {frame_words.stand(as_of)}."

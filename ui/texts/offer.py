"""Sentences of the page aanbod: its choices, quantity against quality, what lies behind the score."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

VIEW = "Beeld"
VIEWS = {
    "kwaliteit": "Kwaliteit en aantal",
    "score": "Achter de score",
    "stemmen": "Stemmen naast elkaar",
    "soorten": "Soorten en spreiding",
    "taal": "Taal en vindbaarheid",
    "lijst": "Initiatieven",
}
SCENARIO = "Scenario"
EVERY_SCENARIO = "alle"
SCENARIOS = {EVERY_SCENARIO: "Alle scenario’s", "S": "S", "M": "M", "L": "L", "onbekend": "onbekend"}
QUANTITY = "Hoeveelheid"
QUANTITIES = {
    "offer_per_10000": "Per 10 000 inwoners",
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
AMOUNTS = {"offer_per_10000": "aanbod", "offer_count": "aanbod", "place_count": "plaatsen", "hour_count": "uren"}
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
ASSESSED = "beoordeeld"
LEVELS = ("niveau 0", "1", "2", "3")
UNKNOWN_LEVEL = "niet ingevuld"

NEXT = "Aanbod groeit in fasen. Waar staat elke regio, en wie herkent dat?"
NEXT_LINK = "Naar de fasen"


def in_scenario(sentence: str, scenario: str | None) -> str:
    """A sentence about the offers of one scenario says so.

    >>> in_scenario("Kempen heeft veel aanbod", "S"), in_scenario("Kempen heeft veel aanbod", None)
    ('Kempen heeft veel aanbod (scenario S)', 'Kempen heeft veel aanbod')
    """
    return f"{sentence} (scenario {scenario})" if scenario else sentence


def scenario_note(scenario: str | None) -> str:
    """What a chosen scenario leaves out.

    >>> scenario_note("M")
    ' Enkel initiatieven van scenario M: met beperkte middelen.'
    """
    if scenario is None:
        return ""
    if scenario == "onbekend":
        return " Enkel initiatieven waarvan het scenario niet ingevuld is."
    means = reference.label("scenario", scenario).partition(": ")[2]
    return f" Enkel initiatieven van scenario {scenario}: {means}."


def scatter_sentence(regions: pd.DataFrame, quantity: str, medians: dict[str, Any], own: str | None) -> str:
    """Where there is much but its quality is unknown, and where the own region stands against the medians.

    ``regions`` is queries.offer_figures_by_region; much is at or above the median.
    """
    reported = regions[regions[quantity].notna()]
    amount = AMOUNTS[quantity]
    if reported.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    if not reported[quantity].max():
        return f"In geen enkele regio zijn er al {amount}" if amount != "aanbod" else "Nergens is er al actief aanbod"
    plenty = reported[(reported[quantity] >= medians[quantity]) & (reported[quantity] > 0)]
    unknown = list(plenty[plenty["quality_median"].isna()]["region"])
    if unknown:
        names = formats.enumerate_names([reference.regions()[code].name for code in unknown], 5)
        verb = "heeft" if len(unknown) == 1 else "hebben"
        sentence = f"{names} {verb} veel {amount}, maar de kwaliteit is er nog onbekend"
    elif len(reported) == 1:
        sentence = "Van de enige regio met aanbod is de kwaliteit bekend"
    else:
        sentence = f"Van elke regio met veel {amount} kennen we de kwaliteit"
    # a region that is alone would be compared with itself
    is_alone = list(reported["region"]) == [own]
    return sentence if own is None or is_alone else f"{sentence}; {_own_position(regions, quantity, medians, own)}"


def _own_position(regions: pd.DataFrame, quantity: str, medians: dict[str, Any], own: str) -> str:
    line = regions[regions["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line["offer_count"]):
        return f"{name} heeft hierover nog niets aangeleverd"
    if formats.is_missing(line[quantity]):
        return f"{name} vulde nog nergens {AMOUNTS[quantity]} in"
    if not line["offer_count"]:
        return f"{name} heeft nog geen actief aanbod"
    if formats.is_missing(line["quality_median"]):
        return f"in {name} is {formats.part(line['assessed_count'], line['offer_count'])} beoordeeld"
    amount = AMOUNTS[quantity]
    more = _compared(line[quantity], medians[quantity], f"meer {amount}", f"minder {amount}", f"evenveel {amount}")
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


def scatter_note(quantity: str, as_of: object, since: object, scenario: str | None = None) -> str:
    """How to read the scatter."""
    moved = f" De pijl vertrekt waar de regio stond op {formats.day(since)}." if since else ""
    return (
        f"Eén stip per regio: {AXES[quantity]} tegenover de mediaan van de beoordeelde initiatieven, "
        f"{frame_words.stand(as_of)}. Veel is hier: op of boven de mediaan. "
        f"Open stip: weinig gegevens, minder dan 5 beoordeeld.{moved}{scenario_note(scenario)}"
    )


def absent_note(regions: pd.DataFrame, quantity: str) -> str:
    """Which regions have no dot, and why; nothing when all have one."""
    silent = regions[regions["offer_count"].isna()]
    unfilled = regions[regions["offer_count"].notna() & regions[quantity].isna()]
    parts = [
        f"{formats.enumerate_names([reference.regions()[code].name for code in absent['region']], 3)} ({why})"
        for absent, why in ((silent, figure_words.NOT_REPORTED), (unfilled, UNKNOWN_LEVEL))
        if len(absent)
    ]
    return f" Zonder stip: {'; '.join(parts)}." if parts else ""


def hover(name: str, line: Any, quantity: str) -> str:
    """What a pointer reads on a dot."""
    decimals = 1 if quantity == "offer_per_10000" else 0
    return (
        f"<b>{name}</b><br>{formats.number(getattr(line, quantity), decimals)} {AXES[quantity]}"
        f"<br>mediaan {formats.number(line.quality_median, 1)} · "
        f"{formats.part(line.assessed_count, line.offer_count)} beoordeeld"
    )


def distribution_sentence(quality: pd.DataFrame, own: str | None) -> str:
    """What lies behind the medians: how much is assessed, and how wide the own region spreads.

    ``quality`` is queries.offer_figures_by_region.
    """
    offers, assessed = int(quality["offer_count"].fillna(0).sum()), int(quality["assessed_count"].fillna(0).sum())
    if not offers:
        return "Er is nog geen actief aanbod om te beoordelen"
    verb = "is" if assessed == 1 else "zijn"
    sentence = f"{formats.number(assessed)} van de {formats.number(offers)} initiatieven {verb} beoordeeld"
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


def distribution_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the distribution."""
    return (
        f"Elke stip is aanbod met die score, groter is meer; het streepje is de mediaan, geen norm; rechts hoeveel "
        f"beoordeeld is. Open stippen: weinig gegevens, minder dan 5 beoordeeld. "
        f"{frame_words.stand(as_of).capitalize()}.{scenario_note(scenario)}"
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


def criteria_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the criteria matrix."""
    return (
        "Per regio en criterium: hoeveel aanbod op niveau 2 of 3 staat, van het aanbod waarvoor dat criterium ingevuld is, "
        f"{frame_words.stand(as_of)}."
        f"{scenario_note(scenario)}"
    )

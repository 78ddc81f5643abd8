"""Sentences of the page aanbod: its choices, quantity against quality, what lies behind the score."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data import reference
from data.margins import Side
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

VIEW = "Beeld"
VIEWS = {
    "kwaliteit": "Kwaliteit en aantal",
    "score": "Achter de score",
    "stemmen": "Stemmen naast elkaar",
    "soorten": "Soorten en spreiding",
    "taal": "Taal en vindbaarheid",
    "lijst": "Het aanbod zelf",
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
    "offer_count": "actief aanbod (aantal)",
    "place_count": "plaatsen per jaar",
    "hour_count": "uren per jaar (plaatsen × uren per traject)",
}
AMOUNTS = {"offer_per_10000": "aanbod", "offer_count": "aanbod", "place_count": "plaatsen", "hour_count": "uren"}
QUALITY_AXIS = "kwaliteitsprofiel (mediaan, 0–3)"
SCORE_AXIS = "score (0–3)"
NEAR_MEANS = {
    "offer_per_10000": "Grijze band: dicht bij de mediaan, een tiende of minder dan één aanbod verschil; kwaliteit: minder dan 0,3.",
    "offer_count": "Grijze band: dicht bij de mediaan, minder dan een tiende of dan één verschil; kwaliteit: minder dan 0,3.",
    "place_count": "Grijze band: dicht bij de mediaan, minder dan een tiende verschil; kwaliteit: minder dan 0,3.",
    "hour_count": "Grijze band: dicht bij de mediaan, minder dan een tiende verschil; kwaliteit: minder dan 0,3.",
}
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
    assessed_words.FRESH_COLUMN,
)
DISTRIBUTION_TABLE = ("Regio", "Kwaliteitsprofiel", "Aantal met die score")
CRITERIA_TABLE = ("Regio", "Criterium", "Niveau 0", "Niveau 1", "Niveau 2", "Niveau 3", "Onbekend")
NOT_ASSESSED = "nog niet beoordeeld"
NO_OFFER = "geen actief aanbod"
ASSESSED = "beoordeeld (voorbije jaar)"
LEVELS = ("niveau 0", "1", "2", "3")
UNKNOWN_LEVEL = "niet ingevuld"

NEXT = "Aanbod groeit in fasen. Waar staat elke regio, en wie herkent dat?"
NEXT_LINK = "Naar de fasen"


def in_scenario(sentence: str, scenario: str | None) -> str:
    """A sentence about the offers of one scenario says so.

    >>> in_scenario("Kempen heeft nog geen aanbod", "S"), in_scenario("Kempen heeft nog geen aanbod", None)
    ('Kempen heeft nog geen aanbod (scenario S)', 'Kempen heeft nog geen aanbod')
    """
    return f"{sentence} (scenario {scenario})" if scenario else sentence


def scenario_note(scenario: str | None) -> str:
    """What a chosen scenario leaves out.

    >>> scenario_note("M")
    ' Enkel aanbod van scenario M: met beperkte middelen.'
    """
    if scenario is None:
        return ""
    if scenario == "onbekend":
        return " Enkel aanbod waarvan het scenario niet ingevuld is."
    means = reference.label("scenario", scenario).partition(": ")[2]
    return f" Enkel aanbod van scenario {scenario}: {means}."


Sides = Mapping[tuple[str, str], Side]
"""Where a region lies beside the median of a measure."""


def scatter_sentence(regions: pd.DataFrame, quantity: str, sides: Sides, own: str | None) -> str:
    """Where there is more than the median but its quality is unknown, or where the own region stands.

    ``regions`` is queries.offer_figures_by_region, ``sides`` queries.offer_sides_by_region. About one region it names
    no other.
    """
    if own is not None:
        return own_sentence(regions, quantity, sides, own)
    reported = regions[regions[quantity].notna()]
    amount = AMOUNTS[quantity]
    if reported.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    if not reported[quantity].max():
        return f"In geen enkele regio zijn er al {amount}" if amount != "aanbod" else "Nergens is er al actief aanbod"
    plenty = [
        line["region"]
        for _, line in reported.iterrows()
        if sides[line["region"], quantity] is Side.ABOVE and formats.is_missing(line["quality_median"])
    ]
    if plenty:
        verb = "heeft" if len(plenty) == 1 else "hebben"
        more = _MORE[quantity]
        return f"{_names(plenty, 5)} {verb} {more} dan de mediaan, maar de kwaliteit is er nog onbekend"
    return _known_sentence(regions[regions["offer_count"].notna() & (regions["offer_count"] > 0)])


def _known_sentence(offering: pd.DataFrame) -> str:
    """In how many of the regions that have offer its quality is known."""
    unknown = list(offering[offering["quality_median"].isna()]["region"])
    if len(offering) == 1:
        return f"Van de enige regio met aanbod is de kwaliteit {'nog onbekend' if unknown else 'bekend'}"
    if len(unknown) == len(offering):
        return f"Van geen van de {len(offering)} regio’s met aanbod is de kwaliteit al bekend"
    where = f"{len(offering) - len(unknown)} van de {len(offering)} regio’s met aanbod"
    return f"De kwaliteit is bekend in {where}{f'; nog niet in {_names(unknown, 4)}' if unknown else ''}"


def _names(codes: Sequence[str], most: int) -> str:
    return formats.enumerate_names([reference.regions()[code].name for code in codes], most)


_MORE = {
    "offer_per_10000": "per 10 000 inwoners meer aanbod",
    "offer_count": "in aantal meer aanbod",
    "place_count": "meer plaatsen per jaar",
    "hour_count": "meer uren per jaar",
}
_MEASURED = {
    "offer_per_10000": "aanbod per 10 000 inwoners",
    "offer_count": "aanbod in aantal",
    "place_count": "plaatsen per jaar",
    "hour_count": "uren per jaar",
}
SIDES = {
    Side.ABOVE: "boven de mediaan",
    Side.NEAR: figure_words.NEAR,
    Side.BELOW: "onder de mediaan",
    Side.UNKNOWN: "nog niet te vergelijken",
}


def own_sentence(regions: pd.DataFrame, quantity: str, sides: Sides, own: str) -> str:
    """Where one region stands against both medians; without a median how much of it was assessed."""
    line = regions[regions["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line["offer_count"]):
        return f"{name} leverde nog geen aanbod aan"
    if formats.is_missing(line[quantity]):
        return f"{name} vulde nog nergens {AMOUNTS[quantity]} in"
    if not line["offer_count"]:
        return f"{name} heeft nog geen actief aanbod"
    where = f"{name}: {_MEASURED[quantity]} {SIDES[sides[own, quantity]]}"
    how_many = assessed_words.assessed(line["assessed_count"], line["offer_count"], line["fresh_count"])
    if formats.is_missing(line["quality_median"]):
        return f"{where}, kwaliteit nog onbekend ({how_many})"
    side = sides[own, "quality_median"]
    few = f" ({how_many})" if side is Side.UNKNOWN else ""
    return f"{where}, kwaliteit {SIDES[side]}{few}"


def short_sentences(regions: pd.DataFrame, quantity: str, sides: Sides, own: str | None) -> tuple[str, ...]:
    """What a room reads where the whole sentence does not fit: quality alone at last, never quantity alone."""
    if own is None:
        known = regions[regions["quality_median"].notna()]
        offering = regions[regions["offer_count"].notna() & (regions["offer_count"] > 0)]
        return (f"De kwaliteit is bekend in {len(known)} van de {len(offering)} regio’s met aanbod",)
    line = regions[regions["region"] == own].iloc[0]
    quality = "nog onbekend"
    if not formats.is_missing(line["quality_median"]):
        quality = SIDES[sides[own, "quality_median"]]
    name, where = reference.regions()[own].name, f"{_MEASURED[quantity]} {SIDES[sides[own, quantity]]}"
    return f"{name}: {where}, kwaliteit {quality}", f"{name}: kwaliteit {quality}"


def scatter_note(quantity: str, as_of: object, since: object, scenario: str | None = None) -> str:
    """How to read the scatter."""
    moved = f" De pijl vertrekt waar de regio stond op {formats.day(since)}." if since else ""
    return (
        f"Eén stip per regio: {AXES[quantity]} tegenover de mediaan van het beoordeelde aanbod, "
        f"{frame_words.stand(as_of)}. {NEAR_MEANS[quantity]} "
        f"Open stip: weinig gegevens, minder dan 5 beoordeeld.{moved}{scenario_note(scenario)}"
    )


def medians_note(quantity: str, medians: Mapping[str, tuple[float | None, int]]) -> str:
    """The two medians that are drawn, with the regions behind each; ``medians`` by measure.

    >>> medians_note("offer_count", {"offer_count": (16.0, 17), "quality_median": (None, 0)})
    ' Mediaan, geen norm: aanbod in aantal 16 (17 regio’s).'
    """
    shown = [
        f"{what} {formats.given(value)} ({count} {'regio' if count == 1 else 'regio’s'})"
        for what, (value, count) in (
            (_MEASURED[quantity], medians[quantity]),
            ("kwaliteit", medians["quality_median"]),
        )
        if not formats.is_missing(value)
    ]
    return f" {formats.first_upper(figure_words.MEDIAN)}: {', '.join(shown)}." if shown else ""


def absent_note(regions: pd.DataFrame, quantity: str, own: str | None) -> str:
    """Which regions have no dot, and why; nothing when all have one. Beside one region the others are counted."""
    silent = regions[regions["offer_count"].isna()]
    unfilled = regions[regions["offer_count"].notna() & regions[quantity].isna()]
    parts = [
        f"{_absent(list(absent['region']), own)} ({why})"
        for absent, why in ((silent, figure_words.NOT_REPORTED), (unfilled, UNKNOWN_LEVEL))
        if len(absent)
    ]
    return f" Zonder stip: {'; '.join(parts)}." if parts else ""


def _absent(codes: list[str], own: str | None) -> str:
    if own is None:
        return _names(codes, 3)
    return " en ".join([*([_names([own], 1)] if own in codes else []), *others(len(codes) - (own in codes))])


def others(count: int) -> list[str]:
    """Regions that are not named beside the own one.

    >>> others(0), others(1), others(3)
    ([], ['1 andere regio'], ['3 andere regio’s'])
    """
    return [f"{count} andere {'regio' if count == 1 else 'regio’s'}"] if count else []


def hover(name: str, line: Any, quantity: str) -> str:
    """What a pointer reads on a dot."""
    decimals = 1 if quantity == "offer_per_10000" else 0
    return (
        f"<b>{name}</b><br>{formats.number(getattr(line, quantity), decimals)} {AXES[quantity]}"
        f"<br>mediaan {formats.number(line.quality_median, 1)} · "
        f"{assessed_words.assessed(line.assessed_count, line.offer_count, line.fresh_count)}"
    )


def distribution_sentence(quality: pd.DataFrame, own: str | None) -> str:
    """What lies behind the medians: how much is assessed, and how wide the own region spreads.

    ``quality`` is queries.offer_figures_by_region.
    """
    known = quality[quality["offer_count"].notna()]
    sentence = assessed_sentence(known)
    if known.empty or own is None:
        return sentence
    line = quality[quality["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line["offer_count"]):
        return f"{sentence}; {name} leverde nog geen aanbod aan"
    if not line["offer_count"]:
        return f"{sentence}; {name} heeft nog geen actief aanbod"
    if formats.is_missing(line["quality_median"]):
        counts = (line["assessed_count"], line["offer_count"], line["fresh_count"])
        return f"{sentence}; in {name} {assessed_words.assessed(*counts)}"
    low, high = formats.number(line["quality_q1"], 1), formats.number(line["quality_q3"], 1)
    return f"{sentence}; in {name} ligt de middelste helft tussen {low} en {high}"


def assessed_sentence(known: pd.DataFrame) -> str:
    """How much of the active offer of some regions was assessed, and how much of that in the past year.

    ``known`` holds the lines of queries.offer_figures_by_region of the regions that handed in.
    """
    if known.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    counts = [int(known[f"{what}_count"].sum()) for what in ("assessed", "offer", "fresh")]
    if not counts[1]:
        return "Er is nog geen actief aanbod om te beoordelen"
    return f"Van het actieve aanbod is {assessed_words.assessed(*counts)}"


def assessed_note(figures: pd.DataFrame) -> str:
    """The same under a figure that counts offers, with who did not hand in."""
    silent = list(figures[figures["offer_count"].isna()]["region"])
    known = figures[figures["offer_count"].notna()]
    missing = figure_words.not_handed_in(silent) if len(known) else ""
    return "".join(f" {told}." for told in (assessed_sentence(known), missing) if told)


def distribution_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the distribution."""
    return (
        f"Elke stip is aanbod met die score, groter is meer; het streepje is de mediaan, geen norm; rechts hoeveel er "
        f"beoordeeld is, en tussen haakjes hoeveel {assessed_words.PAST_YEAR}. Open stippen: weinig gegevens, minder dan 5 beoordeeld. "
        f"{frame_words.stand(as_of).capitalize()}.{scenario_note(scenario)}"
    )


def criteria_sentence(totals: pd.DataFrame) -> str:
    """Which criteria stand most often and least often at level 2 or 3; ``totals`` is queries.criterion_level_totals."""
    known = totals[totals["known_count"] > 0]
    if known.empty:
        return "Nog geen enkel criterium is ingevuld"
    strongest, weakest = (_labels(known[known[which].astype(bool)]) for which in ("is_highest", "is_lowest"))
    if not strongest:
        return "Geen enkel criterium staat duidelijk vaker op niveau 2 of 3 dan een ander"
    return f"{formats.first_upper(strongest)} staat het vaakst op niveau 2 of 3, {weakest} het minst vaak"


def _labels(lines: pd.DataFrame) -> str:
    named = [
        f"{formats.lower_first(reference.label('criterion', line['criterion_code']))} "
        f"({formats.part(line['high_count'], line['known_count'])})"
        for _, line in lines.iterrows()
    ]
    return formats.enumerate_names(named, 2)


def criteria_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the criteria matrix."""
    return (
        "Per regio en criterium: hoeveel aanbod op niveau 2 of 3 staat, van het aanbod waarvoor dat criterium ingevuld is, "
        f"{frame_words.stand(as_of)}."
        f"{scenario_note(scenario)}"
    )

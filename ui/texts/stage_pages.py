"""Sentences of the stage pictures of pages: those of the page where they fit, else shorter ones."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import coverage as coverage_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import municipalities as municipality_words
from ui.texts import offer as offer_words
from ui.texts import phases as phase_words
from ui.texts.region import name_of
from ui.texts.stage import conditions_sentence, fitting, phase_names

REGION = "Regio"
NOTHING_YET = "nog niets"
TILE_KEY = ("van fase 1", "tot fase 5")
COVERAGE_TABLE = ("Soort of domein", "Aanwezig in")
KEY_STATES = ("looked", "not_looked", "deliberate", "not_reported")
MUNICIPALITY_TABLE = ("Gemeente", "Partners", "Witte vlek")
SPOTS_TABLE = ("Regio", "Witte vlekken", "Gemeenten")
QUALITY_TABLE = ("Mediaan kwaliteit (0–3)", "Beoordeeld")
MOVEMENT_TABLE = ("Fase", "Vooruit", "Gelijk", "Terug", "Niet te vergelijken")
REGION_PHASES_TABLE = ("Fase", "Nu", "Toen")
FIGURES_TABLE = ("Maat", "Deze regio", "Mediaan van de regio’s (geen norm)", "Verandering")
MATCH_TABLE = ("Item", "Wat", "Zoeken", "Kunnen helpen", "Hebben het klaar")
BLANK_SPOT = municipality_words.BLANK_SPOT
NO_SPOTS = ("Geen witte vlekken:", "elke gemeente heeft een", "lokale partner of aanbod.")
NO_SPOTS_KNOWN = ("Witte vlekken zijn nog", "niet te bepalen.")
MEDIANS = "lijnen: mediaan, geen norm"
NO_EARLIER_DAY = "Er is nog geen vorige netwerkdag om mee te vergelijken"
MAIN_SIGN = "●"
SEEKS, OFFERS, HAS_DONE = "zoekt", "biedt hulp aan", "heeft het klaar"


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of)}."


def tile_table() -> list[str]:
    """The headers of the numbers behind the tiles."""
    return [REGION, *phase_words.phases().values(), "Actieve partners", "Actief aanbod", "Beoordeeld"]


def tiles_note(as_of: object) -> str:
    """How to read the tiles."""
    return f"Per regio vijf fasen: hoe hoger de kolom, hoe meer klaar. {figure_words.NOT_REPORTED.capitalize()}: gearceerd. {_stand(as_of).capitalize()}"


def outlines_sentence(reporting: int) -> str:
    """What the outlines show.

    >>> outlines_sentence(18), outlines_sentence(0)
    ('Hier liggen de 18 regio’s; ze leverden allemaal al aan', 'Hier liggen de 18 regio’s; nog geen enkele leverde aan')
    """
    total = len(reference.regions())
    told = {0: "nog geen enkele leverde aan", total: "ze leverden allemaal al aan"}
    some = f"{reporting} van de {total} {'leverde' if reporting == 1 else 'leverden'} al aan"
    return f"Hier liggen de {total} regio’s; {told.get(reporting, some)}"


def outlines_note(as_of: object) -> str:
    """How to read the outlines."""
    return (
        f"Waar de regio’s liggen; de oppervlakte zegt niets over hoe ver een regio staat. {_stand(as_of).capitalize()}"
    )


def kind(by: str, code: str) -> str:
    """A kind of organisation or life domain, short enough to stand beside a line."""
    return _SHORT_KINDS.get(code) or reference.label(by, code)


_SHORT_KINDS = {
    "intergemeentelijk": "Intergemeentelijk",
    "agentschap": "Agentschap integratie",
    "vereniging": "Vereniging",
    "ervaringsdeskundigen": "Ervaringsdeskundigen",
}


def coverage_sentence(cells: pd.DataFrame, margins: pd.DataFrame, by: str, region: str | None) -> str:
    """The kind that is present in the fewest regions, or what is missing in one region."""
    everywhere = coverage_words.matrix_sentence(cells, margins, by, None)
    categories = margins[
        (margins["axis"] == "category") & (margins["code"] != "andere") & (margins["reporting_count"] > 0)
    ]
    if not categories.empty:
        least = int(categories["present_count"].min())
        count = int((categories["present_count"] == least).sum())
        total = int(categories["reporting_count"].iloc[0])
        short = f"{count} {coverage_words.KINDS[by]} zijn het minst aanwezig: in {least} van de {total} regio’s"
        everywhere = fitting(everywhere, short)
    return _own_coverage(cells, by, region) if region else everywhere


def _own_coverage(cells: pd.DataFrame, by: str, region: str) -> str:
    own = cells[(cells["region"] == region) & (cells["category_code"] != "andere")]
    name, total = name_of(region), len(own)
    if (own["state_code"] == "not_reported").all():
        return f"{name} leverde nog geen partners aan"
    active = int((own["state_code"] == "active").sum())
    first = f"In {name} werken {active} van de {total} {coverage_words.KINDS[by]} mee"
    if active == total:
        return f"In {name} werken alle {total} {coverage_words.KINDS[by]} mee"
    gaps = {
        state: [kind(by, code) for code in own[own["state_code"] == state]["category_code"]]
        for state in ("looked", "not_looked")
    }
    if gaps["looked"]:
        lowered = [formats.lower_first(label) for label in gaps["looked"]]
        return fitting(f"{first}; {formats.enumerate_names(lowered, 2)} nog niet", first)
    if gaps["not_looked"]:
        verb = "is" if len(gaps["not_looked"]) == 1 else "zijn"
        return fitting(f"{first}; {len(gaps['not_looked'])} {verb} nog niet bekeken", first)
    return first


def coverage_note(as_of: object) -> str:
    """How to read the lines of squares."""
    return f"Elk vakje is een regio, van de kust (links) naar Limburg (rechts). {_stand(as_of).capitalize()}"


def blank_spots_sentence(region: str, states: pd.DataFrame) -> str:
    """How many municipalities of one region nobody reaches."""
    blank = int(states["is_blank_spot"].eq(True).sum())
    total = len(states)
    short = f"{name_of(region)}: {blank} {'witte vlek' if blank == 1 else 'witte vlekken'} in {total} gemeenten"
    return fitting(municipality_words.region_sentence(region, states), short)


def blank_spots_note(as_of: object) -> str:
    """What a blank spot is."""
    return f"Een witte vlek heeft geen lokale actieve partner en geen actief aanbod. {_stand(as_of).capitalize()}"


def state(code: str) -> str:
    """The state of a municipality."""
    return municipality_words.MUNICIPALITY_STATES[code]


def and_others(count: int) -> str:
    """A list that goes on.

    >>> and_others(1), and_others(5)
    ('en 1 andere', 'en 5 andere')
    """
    return f"en {count} andere"


def scatter_sentence(
    regions: pd.DataFrame, quantity: str, medians: dict[str, Any], region: str | None, scenario: str | None = None
) -> str:
    """Where there is much offer of unknown quality, or how much and how good it is in one region."""
    after = offer_words.in_scenario("", scenario)
    if region is None:
        page = offer_words.scatter_sentence(regions, quantity, medians, None)
        plenty = regions[regions[quantity].notna() & regions["quality_median"].isna()][quantity]
        count = sum(float(amount) >= medians[quantity] for amount in plenty)
        amount = offer_words.AMOUNTS[quantity]
        return fitting(page, f"{count} regio’s hebben veel {amount}, maar de kwaliteit is er nog onbekend", after=after)
    own = regions[regions["region"] == region].iloc[0]
    if formats.is_missing(own["offer_count"]):
        return f"{name_of(region)} leverde nog geen aanbod aan"
    offers = f"{formats.number(own['offer_count'])} {'initiatief' if own['offer_count'] == 1 else 'initiatieven'}"
    assessed = formats.part(own["assessed_count"], own["offer_count"])
    is_unknown = formats.is_missing(own["quality_median"])
    quality = "nog onbekend" if is_unknown else f"{formats.number(own['quality_median'], 1)} op 3"
    first = f"{name_of(region)}: {offers}"
    return fitting(
        f"{first}, kwaliteit {quality} ({assessed} beoordeeld)", f"{first} ({assessed} beoordeeld)", after=after
    )


def scatter_note(as_of: object) -> str:
    """How to read the scatter."""
    return (
        "Eén stip per regio. Open stip: minder dan 5 initiatieven beoordeeld. "
        f"Kwaliteit: eigen score, geen officiële norm. {_stand(as_of).capitalize()}"
    )


def axis(title: str, is_up: bool = False) -> str:
    """An axis by its title and its way.

    >>> axis("plaatsen"), axis("kwaliteit", is_up=True)
    ('plaatsen →', '↑ kwaliteit')
    """
    return f"↑ {title}" if is_up else f"{title} →"


def scores_note(as_of: object) -> str:
    """How to read the scores of the offers."""
    return (
        "Stip: aanbod met die score (eigen score, geen norm); streep: mediaan. Open: minder dan 5 beoordeeld; "
        f"stippelkader: niets; gearceerd: niet aangeleverd. {_stand(as_of).capitalize()}"
    )


SCORE = "score 0 tot 3"


def phases_sentence(shares: pd.DataFrame, region: str | None) -> str:
    """Which phase is furthest and which least far, over the regions or in one."""
    if region is None:
        middles = _middles(shares)
        return fitting(phase_words.strip_sentence(shares, None), *([_extremes("", middles)] if middles else []))
    own = shares[shares["region"] == region]
    if not own["is_reported"].any():
        return f"{name_of(region)} leverde blad Fasen nog niet aan"
    known = {
        line["phase_code"]: float(line["phase_share"])
        for _, line in own.iterrows()
        if not formats.is_missing(line["phase_share"])
    }
    if not known:
        return f"{name_of(region)} beantwoordde nog geen enkel item"
    return _extremes(f"{name_of(region)}: ", known)


def _middles(shares: pd.DataFrame) -> dict[str, float]:
    known = shares[shares["phase_share"].notna()]
    return {
        code: median(float(share) for share in group)
        for code in phase_words.phases()
        if len(group := known[known["phase_code"] == code]["phase_share"])
    }


def _extremes(place: str, values: Mapping[str, float]) -> str:
    printed = {code: round(share * 100) for code, share in values.items()}
    top, bottom = max(printed.values()), min(printed.values())
    if top == bottom:
        return f"{place}{'elke fase staat' if place else 'Elke fase staat'} even ver ({formats.share(top / 100)})"
    high = [code for code in printed if printed[code] == top]
    low = [code for code in printed if printed[code] == bottom]
    verb = "staat" if len(high) == 1 else "staan"
    furthest = f"{place}{phase_names(high)} {verb} het verst ({top}\N{NO-BREAK SPACE}%)"
    return fitting(
        f"{furthest}, {phase_names(low)} het minst ver ({bottom}\N{NO-BREAK SPACE}%)",
        f"{furthest}, {len(low)} {'fase' if len(low) == 1 else 'fasen'} het minst ({bottom}\N{NO-BREAK SPACE}%)",
        furthest,
    )


def phases_note(as_of: object) -> str:
    """How to read the dots per phase."""
    return f"Eén stip per regio: aandeel van de items dat klaar is, bezig telt half. Streep: mediaan, geen norm. {_stand(as_of).capitalize()}"


def movement_sentence(changes: pd.DataFrame, since: date, region: str | None) -> str:
    """In how many regions a phase went forward."""
    known = changes[changes["phase_change"].notna()]
    forward = {
        region
        for region, change in zip(known["region"], known["phase_change"], strict=True)
        if round(float(change) * 100) > 0
    }
    short = (
        f"Sinds {formats.day(since)} ging in {len(forward)} van de {known['region'].nunique()} regio’s een fase vooruit"
    )
    return fitting(phase_words.change_sentence(changes, since, region), short)


def movement_note(as_of: object, since: object) -> str:
    """How to read the movement."""
    return f"Aantal regio’s per fase, {formats.day(since)} tegenover {formats.day(as_of)}. Een stap terug kan ook een eerlijker antwoord zijn."


def region_phases_sentence(region: str, own: Sequence[Any], earlier: Mapping[str, Any]) -> str:
    """What moved most in one region, or where it stands when nothing can be compared."""
    known = {line.phase_code: float(line.phase_share) for line in own if not formats.is_missing(line.phase_share)}
    if not known:
        return f"{name_of(region)} leverde blad Fasen nog niet aan"
    moves = {
        code: round(share * 100) - round(float(earlier[code]) * 100)
        for code, share in known.items()
        if not formats.is_missing(earlier.get(code))
    }
    now = _extremes(f"{name_of(region)}: ", known)
    if not moves:
        return now
    most = max(abs(move) for move in moves.values())
    if not most:
        return fitting(f"In {name_of(region)} bleef alles gelijk; {now}")
    moved = [code for code, move in moves.items() if abs(move) == most]
    ways = {moves[code] for code in moved}
    change = formats.change(ways.pop()) if len(ways) == 1 else f"op en neer {most}"
    return fitting(f"{name_of(region)}: de meeste beweging is er in {phase_names(moved)} ({change} procentpunten)", now)


def region_phases_note(as_of: object, since: object) -> str:
    """How to read the columns of one region."""
    was = f" Streep: {formats.day(since)}." if since else ""
    return f"Aandeel van de items dat klaar is, bezig telt half. {MAIN_SIGN} eigen hoofdfase.{was} {_stand(as_of).capitalize()}"


def region_note(as_of: object) -> str:
    """How to read the five figures."""
    return f"Naast elk cijfer de mediaan van de regio’s: geen norm. {_stand(as_of).capitalize()}"


def match_sentence(match: pd.DataFrame, region: str | None) -> str:
    """How many of the items that are sought somebody can help with; ``match`` is queries.question_match."""
    if not match["reporting_count"].max():
        return "Nog geen enkele regio leverde blad Fasen aan: wie hulp zoekt, weten we nog niet"
    sought = match[[bool(codes) and region in (None, *codes) for codes in match["seekers"]]]
    who = name_of(region) if region else ""
    if sought.empty:
        return f"{who} zoekt nu nergens hulp" if region else "Geen enkele regio zoekt nu hulp"
    helped = sum(bool([*a, *b]) for a, b in zip(sought["offerers"], sought["finishers"], strict=True))
    items = "1 item" if len(sought) == 1 else f"{len(sought)} items"
    asking = f"{who} zoekt hulp bij {items}" if region else f"Regio’s zoeken hulp bij {items}"
    if helped == len(sought):
        return (
            f"{asking}; telkens kan een andere regio helpen" if helped > 1 else f"{asking}; een andere regio kan helpen"
        )
    if not helped:
        return f"{asking}; nog geen andere regio kan helpen"
    return f"{asking}; bij {helped} daarvan kan een andere regio helpen"


def match_note(as_of: object) -> str:
    """How to read the match."""
    return f"Elke stip en elk vakje is een regio; de meest gevraagde items staan hier. {_stand(as_of).capitalize()}"


def collaboration_sentence(middles: Mapping[str, float], region: str | None) -> str:
    """Which condition of collaboration stands strongest and weakest; ``middles`` are medians per condition."""
    if not middles:
        who = name_of(region) if region else "Geen enkele regio"
        return f"{who} leverde nog {'geen ' if region else ''}antwoorden over samenwerking aan"
    return fitting(conditions_sentence(middles, None))


def collaboration_note(as_of: object) -> str:
    """How to read the conditions on sheet Samenwerking."""
    return f"Aantal antwoorden van 1 (zwak) tot 5 (sterk); ▼ is de mediaan, geen norm. {_stand(as_of).capitalize()}"


COLLABORATION_TABLE = ("Voorwaarde", "1", "2", "3", "4", "5")


def seeking(count: int) -> str:
    """How many regions seek help."""
    return f"{count} {'zoekt' if count == 1 else 'zoeken'}"


def helping(count: int) -> str:
    """How many regions can help."""
    return f"{count} {'kan' if count == 1 else 'kunnen'} helpen" if count else "nog niemand kan helpen"

"""Sentences of the stage pictures of pages: those of the page where they fit, else shorter ones."""

from collections.abc import Mapping

import pandas as pd

from data import reference
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import offer as offer_words
from ui.texts import phases as phase_words
from ui.texts.region import name_of
from ui.texts.stage import conditions_sentence, fitting

REGION = "Regio"
NOTHING_YET = "nog niets"
TILE_KEY = ("van fase 1", "tot fase 5")
QUALITY_TABLE = ("Mediaan kwaliteit (0–3)", assessed_words.COLUMN)
FIGURES_TABLE = ("Maat", "Deze regio", "Mediaan van de regio’s (geen norm)", "Verandering")
MATCH_TABLE = ("Item", "Wat", "Zoeken", "Kunnen helpen", "Hebben het klaar")
MEDIANS = f"lijn: {figure_words.MEDIAN}; band: {figure_words.NEAR}"
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


def scatter_sentence(
    regions: pd.DataFrame, quantity: str, sides: offer_words.Sides, region: str | None, scenario: str | None = None
) -> str:
    """The sentence of the page, shorter where it does not fit: of all regions, or of one against both medians."""
    after = offer_words.in_scenario("", scenario)
    page = offer_words.scatter_sentence(regions, quantity, sides, region)
    return fitting(page, *offer_words.short_sentences(regions, quantity, sides, region), after=after)


def scatter_note(as_of: object) -> str:
    """How to read the scatter."""
    return (
        "Eén stip per regio. Open stip: minder dan 5 beoordeeld. "
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
        "Stip: aanbod met die score; streep: mediaan, geen norm. Open: minder dan 5; gearceerd: niet aangeleverd. "
        f"{_stand(as_of).capitalize()}"
    )


SCORE = "score 0 tot 3"


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

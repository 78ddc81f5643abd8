"""Sentences of the page lerend_netwerk: who can help whom on an item, and the tables of the next network day."""

from collections.abc import Sequence

import pandas as pd

from data import reference
from data.table_groups import Table
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.learning import name, names, region_count

MATCH_HEADERS = ("Item", "Zoeken hulp", "Bieden hulp aan", "Hebben het klaar")
MATCH_TABLE = ("Item", "Stelling", "Fase", "Zoeken hulp", "Bieden hulp aan", "Hebben het klaar")
ITEM_TABLE = ("Regio", "Provincie", "Rol", "Toelichting", "Blad Fasen van")
SEEKS_HEADING = "Waar {region} hulp zoekt"
HELPS_HEADING = "Waar {region} anderen kan helpen"
PARTS = {"seeks": "zoekt hulp", "offers": "biedt hulp aan", "done": "heeft het klaar"}
PART_HEADINGS = {"seeks": "Zoeken hulp", "offers": "Bieden hulp aan", "done": "Hebben het klaar"}
NOBODY = "niemand"

TABLES = "Tafels"
ARRANGEMENT = "Indeling"
ABSENT = "Wie komt er niet?"
ANOTHER = "Andere indeling"
ONLY_ONE = "Er is geen andere indeling die even goed is. Kies een ander aantal tafels."
TABLE = "Tafel {number}"
FREE_ITEM = "kiest zelf een onderwerp"
ROLES = {"seeks": "zoekt", "helps": "kan helpen", "none": "vrije plaats"}
GROUP_TABLE = ("Tafel", "Item", "Stelling", "Regio", "Provincie", "Rol")


def tables(count: int) -> str:
    """So many tables, as a choice."""
    return f"{count} tafels"


def arrangement(seed: int) -> str:
    """One of the arrangements, as a choice."""
    return f"indeling {seed}"


def _items(count: int) -> str:
    return "1 item" if count == 1 else f"{count} items"


def match_sentence(match: pd.DataFrame) -> str:
    """On how many items regions seek help, where most often, and where nobody can help."""
    if not match["reporting_count"].iloc[0]:
        return "Wie waar hulp zoekt, weten we pas als een regio blad Fasen aanlevert"
    sought = match[match["seekers"].map(len) > 0]
    if sought.empty:
        return "Nog geen enkele regio duidde aan dat ze hulp zoekt"
    most = int(sought["seekers"].map(len).max())
    often = list(sought[sought["seekers"].map(len) == most]["item_code"])
    lonely = sought[(sought["offerers"].map(len) == 0) & (sought["finishers"].map(len) == 0)]
    first = f"Regio’s zoeken hulp bij {len(sought)} van de {len(match)} items"
    if len(often) < len(sought):
        first += f", het vaakst bij {formats.enumerate_names(often, 3)} ({region_count(most)})"
    if lonely.empty:
        return f"{first}; bij elk ervan kan minstens één andere regio helpen"
    return f"{first}; bij {formats.enumerate_names(list(lonely['item_code']), 3)} kan nog niemand helpen"


def match_note(as_of: object) -> str:
    """How to read who can help whom."""
    return (
        "Zoeken en bieden zoals de regio’s het zelf aanduiden op blad Fasen; wie een item klaar heeft, kan er ook over "
        f"vertellen. Regio’s in vaste volgorde; {frame_words.stand(as_of)}."
    )


def region_sentence(region: str, seeks: pd.DataFrame, helps: pd.DataFrame, *, is_reported: bool) -> str:
    """Where one region seeks help and others can give it, and the other way round.

    ``seeks`` and ``helps`` are the rows of queries.question_match where the region seeks, and where it can help
    others who seek.
    """
    own = name(region)
    if not is_reported:
        return f"{own} leverde blad Fasen nog niet aan, dus waar ze hulp zoekt weten we niet"
    if seeks.empty:
        first = f"{own} zoekt nergens hulp"
    else:
        found = int(((seeks["offerers"].map(len) > 0) | (seeks["finishers"].map(len) > 0)).sum())
        first = f"{own} zoekt hulp bij {_items(len(seeks))}; "
        if found == len(seeks):
            first += "daar kan een andere regio bij helpen" if found == 1 else "bij elk kan een andere regio helpen"
        elif not found:
            first += "daar kan nog geen andere regio bij helpen"
        else:
            first += f"bij {found} daarvan kan een andere regio helpen"
    if helps.empty:
        return f"{first}. Waar anderen zoeken, kan {own} nog niet helpen"
    others = {code for seekers in helps["seekers"] for code in seekers}
    return f"{first}. Zelf kan {own} {region_count(len(others))} helpen, bij {_items(len(helps))}"


def item_sentence(item: str, parts: pd.DataFrame, region: str | None) -> str:
    """Who can help on one item; ``parts`` is queries.helpers_of_item."""
    of = {code: list(parts[parts["match_code"] == code]["region"]) for code in PARTS}
    if parts.empty:
        return f"Bij {item} zoekt niemand hulp, en niemand heeft het klaar"
    seeks = of["seeks"]
    sought = f"{_verb('zoekt', 'zoeken', seeks)} {names(seeks)} hulp" if seeks else "zoekt niemand hulp"
    if region is not None and region in seeks:
        return f"{name(region)} zoekt hulp bij {item}: {_helpers(of)}"
    if region is not None and region in of["offers"] + of["done"]:
        has = f"biedt hulp aan bij {item}" if region in of["offers"] else f"heeft {item} klaar"
        return f"{name(region)} {has}; daar {sought}"
    return f"Bij {item} {sought}; {_helpers(of)}"


def _verb(one: str, more: str, regions: Sequence[str]) -> str:
    return one if len(regions) == 1 else more


def _helpers(of: dict[str, list[str]]) -> str:
    offers, done = of["offers"], of["done"]
    if not offers and not done:
        return "nog geen enkele regio kan helpen"
    parts = []
    if offers:
        parts.append(f"{names(offers)} {_verb('biedt', 'bieden', offers)} hulp aan")
    if done:
        parts.append(f"{names(done)} {_verb('heeft', 'hebben', done)} het klaar")
    return " en ".join(parts)


def tables_sentence(tables: Sequence[Table], *, is_sought: bool) -> str:
    """At how many tables somebody who seeks meets somebody who can help."""
    if not tables:
        return "Er komt niemand: duid minstens één regio aan die wel komt"
    seated = sum(len(table.regions) for table in tables)
    count = "1 tafel" if len(tables) == 1 else f"{len(tables)} tafels"
    begin = f"{count} voor {region_count(seated)}"
    if not is_sought:
        return f"{begin}, gespreid over de provincies: nog geen enkele regio duidde aan waar ze hulp zoekt"
    matched = sum(table.item_code is not None for table in tables)
    meets = "zit een regio die hulp zoekt bij een die kan helpen"
    if matched == len(tables):
        return f"{begin}: {'daar' if len(tables) == 1 else 'aan elke tafel'} {meets}"
    if not matched:
        return f"{begin}: wie hulp zoekt, vindt hier niemand die kan helpen"
    free = len(tables) - matched
    return (
        f"{begin}: aan {matched} ervan {meets}, {free} {'kiest zelf een' if free == 1 else 'kiezen zelf hun'} onderwerp"
    )


def tables_note(as_of: object, seed: int, fewer: bool) -> str:
    """How the regions are seated."""
    small = " Met zo weinig regio’s zijn minder tafels nodig." if fewer else ""
    return (
        f"Indeling {seed}. Eerst zo veel mogelijk tafels met een vraag en een antwoord, dan zo veel mogelijk regio’s met "
        "een rol en met hun eigen vraag, dan verschillende provincies samen, en liefst wie hulp aanbiedt. "
        f"Elke regio zit één keer; {frame_words.stand(as_of)}.{small}"
    )


def subject(item: str | None) -> str:
    """What a table talks about."""
    return FREE_ITEM if item is None else f"{item} {reference.label('phase_item', item)}"

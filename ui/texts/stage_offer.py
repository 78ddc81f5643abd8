"""Sentences of the stage pictures of aanbod: voices, kinds, levels of Dutch, how far the offers were assessed."""

from collections.abc import Mapping

import pandas as pd

from data import reference
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import offer_kinds as kind_words
from ui.texts import offer_list as list_words
from ui.texts import offer_voices as voice_words
from ui.texts.offer import in_scenario
from ui.texts.region import name_of
from ui.texts.stage import fitting

KINDS_TABLE = ("Soort", "Regio’s waar het er is", "Regio’s die aanleverden")
KINDS_KEY = {"active": "is er", "none": "is er niet", "not_reported": figure_words.NOT_REPORTED}
LANGUAGE_TABLE = ("Taalniveau", "Actief aanbod", "Waarvan beoordeeld")
ASSESSED, UNASSESSED = "(waarvan beoordeeld)", "nog niet beoordeeld"
STATES_TABLE = ("Beoordeling", "Actief aanbod")
NEWCOMERS, PROVIDERS = "nieuwkomers", "aanbieders"


def _told(scenario: str | None, *sentences: str) -> str:
    return fitting(*sentences, after=in_scenario("", scenario))


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of).capitalize()}."


def kinds_sentence(
    cells: pd.DataFrame, present: Mapping[str, int], lacking: int, region: str | None, scenario: str | None
) -> str:
    """The rarest kind of offer, or what one region lacks; ``present`` counts the regions per kind."""
    total = kind_words.KIND_COUNT
    if region:
        own = kind_words.lacking(cells, region)
        return _told(
            scenario, f"{own[0].upper()}{own[1:]}", f"In {name_of(region)} ontbreken {lacking} van de {total} soorten"
        )
    least = min(present.values())
    rarest = sum(count == least for count in present.values())
    reporting = cells[cells["offer_count"].notna()]["region"].nunique()
    where = f"in {least} van de {reporting} regio’s" if least else f"in geen van de {reporting} regio’s"
    page = kind_words.kinds_sentence(cells, None)
    return _told(scenario, page, f"{rarest} soorten aanbod zijn het zeldzaamst: {where}" if reporting else page)


def kinds_note(as_of: object) -> str:
    """How to read the squares."""
    return f"Elk vakje is een regio, van de kust (links) naar Limburg (rechts). {_stand(as_of)}"


def level(code: str | None) -> str:
    """A level of Dutch beside its bar.

    >>> level("geen"), level("A1"), level(None)
    ('geen Nederlands nodig', 'A1', 'niet ingevuld')
    """
    if code is None:
        return kind_words.NOT_ASKED
    return "geen Nederlands nodig" if code == "geen" else reference.label("language_level", code)


def language_sentence(cells: pd.DataFrame, counts: Mapping[str, int], region: str | None, scenario: str | None) -> str:
    """Where there is least offer, or how much one region has without Dutch; ``counts`` per level, "" not given."""
    if region is None:
        short = f"Zonder Nederlands kan je terecht bij {formats.number(counts['geen'])} initiatieven"
        return _told(scenario, kind_words.language_sentence(cells, None), short)
    name = name_of(region)
    if cells[cells["region"] == region]["offer_count"].isna().all():
        return f"{name} leverde nog geen aanbod aan"
    known = sum(count for code, count in counts.items() if code)
    if not known:
        return _told(scenario, f"Van {name} kennen we geen enkel taalniveau")
    without = formats.part(counts["geen"], known) if counts["geen"] else f"geen van de {formats.number(known)}"
    return _told(
        scenario,
        f"In {name} kan je zonder Nederlands terecht bij {without} initiatieven",
        f"{name}: {without} initiatieven vragen geen Nederlands",
    )


def language_note(as_of: object) -> str:
    """How to read the levels."""
    return f"Hoeveel Nederlands het actieve aanbod vraagt; tussen haakjes hoeveel ervan beoordeeld is. {_stand(as_of)}"


def state(code: str) -> str:
    """How far an offer was assessed."""
    return list_words.STATES[code]


def states_sentence(
    reported: pd.DataFrame, counts: Mapping[str, int], region: str | None, kind: str, scenario: str | None
) -> str:
    """How much of the active offer was assessed, how much of that long ago, how many regions assessed nothing.

    ``reported`` holds the lines of queries.offer_figures_by_region that it is about.
    """
    if reported.empty:
        return (
            f"{name_of(region)} leverde nog geen aanbod aan"
            if region
            else "Van geen enkele regio kennen we al het aanbod"
        )
    who = f"{name_of(region)}: " if region else ""
    which = f" ({formats.lower_first(reference.label('offer_kind', kind))})" if kind else ""
    total, stale = sum(counts.values()), counts["stale"]
    silent = 0 if region else int(((reported["offer_count"] > 0) & (reported["assessed_count"] == 0)).sum())
    if not total:
        return _told(scenario, f"{who}{'g' if who else 'G'}een actief aanbod{which}", f"{who}geen actief aanbod")
    assessed = counts["assessed"] + stale
    first = f"{who}{formats.part(assessed, total)} initiatieven{which} {'is' if assessed == 1 else 'zijn'} beoordeeld"
    again = f"{first}, {formats.number(stale)} ervan te herbekijken"
    blind = f"{again if stale else first}; {silent} {'regio beoordeelde' if silent == 1 else 'regio’s beoordeelden'} nog niets"
    short = f"{who}{formats.part(assessed, total)} initiatieven beoordeeld"
    return _told(scenario, *([blind] if silent else []), *([again] if stale else []), first, short)


def states_note(as_of: object) -> str:
    """What the states mean."""
    return f"Te herbekijken: meer dan 12 maanden geleden beoordeeld. Niet beoordeeld is niet hetzelfde als zwak. {_stand(as_of)}"


def voices_sentence(sides: Mapping[str, voice_words.Sides], region: str | None, scenario: str | None) -> str:
    """Where newcomers stand on another side of their median than the profile; ``sides`` as on the page."""
    newcomers = {code: known["newcomer"] for code, known in sides.items() if known["newcomer"] is not None}
    if region is None or not newcomers:
        page = voice_words.voices_sentence(dict(sides), None)
        return _told(scenario, page, _apart(sides) if newcomers else page)
    name, side = name_of(region), newcomers.get(region)
    if side is None:
        return _told(scenario, f"Van {name} kunnen we profiel en nieuwkomers nog niet vergelijken")
    if not side:
        return _told(scenario, f"In {name} kijken nieuwkomers niet anders dan het profiel")
    above, below = ("nieuwkomers", "het profiel") if side > 0 else ("het profiel", "nieuwkomers")
    verbs = ("staan" if side > 0 else "staat"), ("staat" if side > 0 else "staan")
    told = f"{name}: {above} {verbs[0]} boven de mediaan, {below} {verbs[1]} eronder"
    return _told(scenario, told, f"In {name} kijken nieuwkomers anders dan het profiel")


def _apart(sides: Mapping[str, voice_words.Sides]) -> str:
    counts = {
        voice: [abs(side) for known in sides.values() if (side := known[voice]) is not None]
        for voice in voice_words.VOICES
    }
    apart = {voice: f"{sum(found)} van de {len(found)} regio’s" for voice, found in counts.items()}
    if any(counts["newcomer"]) or not any(counts["provider"]):
        return f"Nieuwkomers kijken anders dan het profiel in {apart['newcomer']}"
    return f"Nieuwkomers kijken nergens anders dan het profiel, aanbieders in {apart['provider']}"


def voices_note(as_of: object) -> str:
    """How to read the voices."""
    return (
        "Streep: mediaan, geen norm (rechts die van nieuwkomers). De twee schalen vergelijken we niet. "
        f"Gearceerd: niet aangeleverd; stippelkader: te weinig. {_stand(as_of)}"
    )


def voices_table() -> tuple[str, ...]:
    """The headers of the numbers behind the voices."""
    return (
        "Regio",
        "Profiel",
        "Beoordeeld",
        "Feedback nieuwkomers",
        "Antwoorden",
        "Feedback aanbieders",
        "Antwoorden van hen",
    )

"""Sentences of the stage pictures of aanbod: voices, kinds, levels of Dutch, how far the offers were assessed."""

from collections.abc import Mapping

import pandas as pd

from data import reference
from data.margins import Side
from ui import formats
from ui.texts import assessed as assessed_words
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
ASSESSED, UNASSESSED = "(waarvan beoordeeld)", "zonder score"
STATES_TABLE = ("Beoordeling", "Actief aanbod")
NEWCOMERS, PROVIDERS = "nieuwkomers", "aanbieders"


def _told(scenario: str | None, *sentences: str) -> str:
    return fitting(*sentences, after=in_scenario("", scenario))


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of).capitalize()}."


def kinds_sentence(cells: pd.DataFrame, present: Mapping[str, int], region: str | None, scenario: str | None) -> str:
    """The rarest kind of offer, or how many kinds one region has; ``present`` counts the regions per kind."""
    if region:
        own = kind_words.present_in(cells, region)
        return _told(scenario, own, own.partition(" (")[0])
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
        known = sum(count for code, count in counts.items() if code)
        short = f"Zonder Nederlands kan je terecht bij {formats.part(counts['geen'], known)} met een gekend niveau"
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
        f"In {name} kan je zonder Nederlands terecht bij {without} met een gekend niveau",
        f"{name}: zonder Nederlands {without}",
    )


def language_note(as_of: object, told: str) -> str:
    """How to read the levels; ``told`` is how much of the offer was assessed."""
    return f"Tussen haakjes: beoordeeld. {told}. {_stand(as_of)}"


def state(code: str) -> str:
    """How far an offer was assessed."""
    return list_words.STATES[code]


def states_sentence(
    reported: pd.DataFrame, counts: Mapping[str, int], region: str | None, kind: str, scenario: str | None
) -> str:
    """How much of the active offer was assessed, how much of that in the past year, how many regions assessed nothing.

    ``reported`` holds the lines of queries.offer_figures_by_region that it is about.
    """
    if reported.empty:
        return (
            f"{name_of(region)} leverde nog geen aanbod aan"
            if region
            else "Van geen enkele regio kennen we al het aanbod"
        )
    which = f" ({formats.lower_first(reference.label('offer_kind', kind))})" if kind else ""
    total, fresh = sum(counts.values()), counts["assessed"]
    if not total:
        none = f"geen actief aanbod{which}"
        return _told(scenario, f"{name_of(region)}: {none}" if region else formats.first_upper(none))
    how_many = assessed_words.assessed(fresh + counts["stale"], total, fresh)
    first = f"{name_of(region)}{which}: {how_many}" if region else f"Van het actieve aanbod is {how_many}"
    silent = 0 if region else int(((reported["offer_count"] > 0) & (reported["assessed_count"] == 0)).sum())
    blind = f"{first}; {silent} {'regio heeft' if silent == 1 else 'regio’s hebben'} nog geen score"
    return _told(scenario, *([blind] if silent else []), first, how_many)


def states_note(as_of: object) -> str:
    """What the states mean."""
    return f"Langer geleden: meer dan 12 maanden, of zonder datum. Zonder score is niet hetzelfde als zwak. {_stand(as_of)}"


def voices_sentence(sides: Mapping[str, voice_words.Sides], region: str | None, scenario: str | None) -> str:
    """Where newcomers stand on another side of their median than the profile; ``sides`` as on the page."""
    if region is None:
        return _told(scenario, voice_words.voices_sentence(sides, None), voice_words.short_sentence(sides))
    name, side = name_of(region), sides[region]["newcomer"]
    if side is Side.UNKNOWN:
        known = "profiel en nieuwkomers nog niet te vergelijken"
        return _told(scenario, f"Van {name} kunnen we profiel en nieuwkomers nog niet vergelijken", f"{name}: {known}")
    if side is Side.NEAR:
        return _told(scenario, f"In {name} kijken nieuwkomers niet duidelijk anders dan het profiel")
    newcomers, profile = ("boven", "onder") if side is Side.ABOVE else ("onder", "boven")
    told = f"{name}: nieuwkomers {newcomers} hun mediaan, het kwaliteitsprofiel {profile} de zijne"
    return _told(scenario, told, f"In {name} kijken nieuwkomers anders dan het profiel")


def voices_note(as_of: object) -> str:
    """How to read the voices."""
    return (
        "Streep: mediaan, geen norm; stippen: die van aanbieders. De twee schalen vergelijken we niet. "
        f"Gearceerd: niet aangeleverd; stippelkader: te weinig. {_stand(as_of)}"
    )


def voices_table() -> tuple[str, ...]:
    """The headers of the numbers behind the voices."""
    return (
        "Regio",
        "Profiel",
        assessed_words.COLUMN,
        "Feedback nieuwkomers",
        "Antwoorden",
        "Feedback aanbieders",
        "Antwoorden van hen",
    )

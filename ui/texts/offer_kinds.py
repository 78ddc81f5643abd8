"""Sentences of the page aanbod: kinds of offer per region and municipality, levels of Dutch, what is published."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.offer import scenario_note

KIND_COUNT, GOAL_COUNT = len(reference.options("offer_kind")), len(reference.options("offer_goal"))
_REST = "andere"
"""A rest is never the rarest."""
_MOST_NAMED = 3
KINDS = "Soorten"
GOALS = "Doelen"
TOGETHER = "Samen"
WHOLE_REGION = "hele regio"
REGIONS_PRESENT = "regio’s waar het er is"
MUNICIPALITIES_PRESENT = "aantal gemeenten"
NO_OFFER = "geen"
NO_OWN_OFFER = "geen eigen aanbod"
COUNTED = "actief aanbod (waarvan beoordeeld)"
NOT_ASKED = "niet ingevuld"
PUBLISHED = "Op ikdoemee"
UNPUBLISHED = "Niet op ikdoemee"
PUBLISHED_SHARE = "Gepubliceerd, van wie antwoordde"
WITHOUT_ANSWER = "Niet ingevuld"
ACTIVE = "Actief (beoordeeld)"
KINDS_TABLE = ("Regio", "Soort", "Actief aanbod", "Waarvan beoordeeld")
PLACES_TABLE = ("Gemeente", "Soort", "Actief aanbod", "Waarvan beoordeeld")
LANGUAGE_TABLE = ("Regio", "Taalniveau", "Actief aanbod", "Waarvan beoordeeld")
PUBLISHED_TABLE = ("Regio", "Gepubliceerd", "Met antwoord", "Actief aanbod", "Waarvan beoordeeld")


def kinds_sentence(cells: pd.DataFrame, own: str | None) -> str:
    """Which kind of offer fewest regions have, and what the own region lacks.

    ``cells`` is queries.offer_kind_by_region.
    """
    reported = cells[cells["offer_count"].notna()]
    regions = list(dict.fromkeys(reported["region"]))
    if not regions:
        return "Van geen enkele regio kennen we al de soorten aanbod"
    if len(regions) == 1:
        return present_in(cells, regions[0])
    present = _present(reported)
    least = min(present.values())
    if least == len(regions):
        has_rest = int((reported[reported["offer_kind_code"] == _REST]["offer_count"] > 0).sum()) == least
        which = "elke soort" if has_rest else f"elke soort behalve “{_kind(_REST)}”"
        sentence = f"Elke regio die aanleverde heeft aanbod van {which}"
    else:
        rarest = [_kind(code) for code, count in present.items() if count == least]
        where = f"in {least} van de {len(regions)} regio’s" if least else f"in geen van de {len(regions)} regio’s"
        verb = "zijn" if len(rarest) > 1 else "is"
        sentence = f"{formats.first_upper(formats.enumerate_names(rarest, 3))} {verb} het zeldzaamst: {where}"
    return f"{sentence}; {present_in(cells, own)}" if own else sentence


def _present(cells: pd.DataFrame) -> dict[str, int]:
    """In how many rows of ``cells`` each kind has offers; the rest aside."""
    there = cells[cells["offer_count"] > 0].groupby("offer_kind_code").size()
    codes = [option.code for option in reference.options("offer_kind") if option.code != _REST]
    return {code: int(there.get(code, 0)) for code in codes}


def present_in(cells: pd.DataFrame, region: str) -> str:
    """How many of all kinds of offer one region has, the rest included, and which it has not."""
    own = cells[cells["region"] == region]
    name = reference.regions()[region].name
    if own["offer_count"].isna().all():
        return f"{name} leverde nog geen aanbod aan"
    if not own["offer_count"].sum():
        return f"{name} heeft nog geen actief aanbod"
    missing = [_kind(code) for code, count in zip(own["offer_kind_code"], own["offer_count"], strict=True) if not count]
    if not missing:
        return f"{name} heeft alle {KIND_COUNT} soorten aanbod"
    without = f" (zonder {formats.enumerate_names(missing)})" if len(missing) <= _MOST_NAMED else ""
    return f"{name} heeft {KIND_COUNT - len(missing)} van de {KIND_COUNT} soorten aanbod{without}"


def _kind(code: str) -> str:
    return formats.lower_first(reference.label("offer_kind", code))


def kinds_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the matrix of kinds."""
    return (
        f"Actief aanbod per soort, {frame_words.stand(as_of)}; tussen haakjes hoeveel er beoordeeld is. "
        f"Klik op een getal om dat aanbod te zien.{scenario_note(scenario)}"
    )


def places_sentence(region: str, cells: pd.DataFrame) -> str:
    """The largest gaps of a region: the municipalities without offer of their own, the kinds that are nowhere.

    ``cells`` is queries.offer_kind_by_municipality.
    """
    name = reference.regions()[region].name
    if cells.empty:
        return f"{name} leverde nog geen aanbod aan"
    if not cells["offer_count"].sum():
        return f"{name} heeft nog geen actief aanbod"
    local = cells[cells["municipality_nis"].notna()]
    counts = local.groupby("name", sort=False)["offer_count"].sum()
    bare = sorted((str(place) for place, count in counts.items() if not count), key=reference.fold)
    parts = []
    if len(counts) > 1 and bare:
        which = "is er geen eigen aanbod" if len(bare) < len(counts) else "is er nergens eigen aanbod"
        listed = f": {formats.enumerate_names(bare, 3)}" if len(bare) < len(counts) else ""
        parts.append(f"in {len(bare)} van de {len(counts)} gemeenten van {name} {which}{listed}")
    elif len(counts) > 1:
        parts.append(f"elke gemeente van {name} heeft eigen aanbod")
    parts.append(_rarest_kind(cells, local, len(counts), name))
    return formats.first_upper("; ".join(parts))


def _rarest_kind(cells: pd.DataFrame, local: pd.DataFrame, municipality_count: int, name: str) -> str:
    anywhere = _present(cells)
    nowhere = [_kind(code) for code, count in anywhere.items() if not count]
    if len(nowhere) > _MOST_NAMED:
        every = cells.groupby("offer_kind_code")["offer_count"].sum()
        return f"{name} heeft {int((every > 0).sum())} van de {KIND_COUNT} soorten aanbod"
    if nowhere:
        verb = "ontbreekt" if len(nowhere) == 1 else "ontbreken"
        return f"{formats.enumerate_names(nowhere)} {verb} in heel {name}"
    if municipality_count == 1:
        return f"{name} heeft aanbod van elke soort"
    counts = _present(local)
    least = min(counts.values())
    rarest = [_kind(code) for code, count in counts.items() if count == least]
    named = f"{formats.enumerate_names(rarest, 3)} {'is' if len(rarest) == 1 else 'zijn'}"
    if not least:
        return f"{named} er enkel voor de {WHOLE_REGION}"
    return f"{named} het minst verspreid, in {least} van de {municipality_count}"


def places_note(as_of: object, has_wide: bool, scenario: str | None = None) -> str:
    """How to read the matrix of municipalities."""
    wide = f" Aanbod voor de {WHOLE_REGION} staat bovenaan en telt niet mee in de gemeenten." if has_wide else ""
    return (
        f"Actief aanbod per gemeente en soort, {frame_words.stand(as_of)}; tussen haakjes hoeveel er beoordeeld is. "
        f"Aanbod in twee gemeenten telt in beide.{wide}{scenario_note(scenario)}"
    )


def language_sentence(cells: pd.DataFrame, own: str | None) -> str:
    """At which level of Dutch there is least offer, and how much asks no Dutch at all.

    ``cells`` is queries.offer_language_by_region.
    """
    if cells["offer_count"].isna().all():
        return "Van geen enkele regio kennen we al het taalniveau van het aanbod"
    totals = _by_level(cells)
    whole = sum(totals.values())
    if not whole:
        return "Van het actieve aanbod is nog nergens het taalniveau ingevuld"
    least = min(totals.values())
    levels = [code for code, count in totals.items() if count == least]
    if len(levels) == len(totals):
        return f"Op elk taalniveau is er evenveel aanbod: telkens {least} van de {formats.number(whole)}"
    sentence = (
        f"Het minste aanbod is er {_levels(levels)}: {_of(least, whole)} met een gekend niveau"
        if least
        else f"Er is geen aanbod {_levels(levels)}"
    )
    if own is None:
        return (
            sentence
            if "geen" in levels
            else f"{sentence}; zonder Nederlands kan je terecht bij {_of(totals['geen'], whole)}"
        )
    there = _by_level(cells[cells["region"] == own])
    name = reference.regions()[own].name
    if not sum(there.values()):
        return f"{sentence}; van {name} kennen we geen enkel niveau"
    return f"{sentence}; in {name} kan je zonder Nederlands terecht bij {_of(there['geen'], sum(there.values()))}"


def _by_level(cells: pd.DataFrame) -> dict[str, int]:
    sums = cells.groupby("language_level_code")["offer_count"].sum()
    return {option.code: int(sums.get(option.code, 0)) for option in reference.options("language_level")}


def _of(count: int, whole: int) -> str:
    return f"{formats.number(count) if count else 'geen'} van de {formats.number(whole)}"


def _levels(codes: Sequence[str]) -> str:
    named = [code for code in codes if code != "geen"]
    parts = ["zonder Nederlands"] if "geen" in codes else []
    return " en ".join([*parts, *([f"op niveau {formats.enumerate_names(named)}"] if named else [])])


def language_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the matrix of levels."""
    return (
        f"Hoeveel Nederlands het actieve aanbod vraagt, {frame_words.stand(as_of)}; tussen haakjes hoeveel er "
        f"beoordeeld is. Geen: je hoeft nog geen Nederlands te kennen.{scenario_note(scenario)}"
    )


def published_sentence(regions: pd.DataFrame, own: str | None) -> str:
    """How much of the offer can be found, and how much says nothing about it.

    ``regions`` is queries.offer_figures_by_region.
    """
    known = regions[regions["offer_count"].notna()]
    offers, answers = int(known["offer_count"].sum()), int(known["published_answer_count"].sum())
    if known.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    if not answers:
        return "Van het actieve aanbod weten we nog nergens of het op ikdoemee staat"
    found = int(known["published_count"].sum())
    sentence = f"Op ikdoemee staat {formats.part(found, answers)} waarvoor het ingevuld is"
    if offers > answers:
        sentence += f"; van {formats.number(offers - answers)} weten we het niet"
    if own is None:
        return sentence
    line = regions[regions["region"] == own].iloc[0]
    name = reference.regions()[own].name
    if formats.is_missing(line["offer_count"]):
        return f"{sentence}; {name} leverde nog geen aanbod aan"
    if not line["published_answer_count"]:
        return f"{sentence}; in {name} is het nergens ingevuld"
    return f"{sentence}; in {name} {formats.part(line['published_count'], line['published_answer_count'])}"


def published_note(as_of: object, scenario: str | None = None) -> str:
    """How to read what is published."""
    return (
        f"Actief aanbod dat op ikdoemee te vinden is, van het aanbod waarvoor het ingevuld is, "
        f"{frame_words.stand(as_of)}.{scenario_note(scenario)}"
    )


def kind_title(code: str, line: Any) -> str:
    """What a pointer reads on a number of offers of a kind."""
    assessed = formats.part(line.assessed_count, line.offer_count)
    return f"{reference.label('offer_kind', code)}: {assessed} beoordeeld"

"""Sentences about the age of each sheet of a region."""

from datetime import date

import pandas as pd

from ui import formats
from ui.texts import frame as frame_words
from ui.texts.region import name_of

SHEETS_TABLE = ("Blad", "Stand op", "Dagen oud", "Rijen", "Rijen opzij")
NEVER = "nooit aangeleverd"
OLDER = "ouder dan de andere"


def sheets_sentence(region: str, sheets: pd.DataFrame, newest: date | None) -> str:
    """Which sheets lag behind the newest one, and which never came; ``sheets`` holds the region's lines alone."""
    name = name_of(region)
    if newest is None:
        return f"{name} leverde nog geen enkel blad aan"
    known = sheets[sheets["reference_date"].notna()]
    older = list(known[known["reference_date"] < newest]["sheet"])
    never = list(sheets[sheets["reference_date"].isna()]["sheet"])
    if not older and not never:
        return f"Alle bladen van {name} slaan op {formats.day(newest)}"
    parts = []
    if older:
        oldest = formats.day(min(known["reference_date"]))
        verb = "is" if len(older) == 1 else "zijn"
        parts.append(f"{formats.enumerate_names(older)} {verb} ouder dan de andere bladen (oudste: {oldest})")
    if never:
        parts.append(f"{formats.enumerate_names(never)} {'werd' if len(never) == 1 else 'werden'} nooit aangeleverd")
    return f"Van {name}: {'; '.join(parts)}"


def sheets_note(as_of: object) -> str:
    """How to read the dates."""
    return f"De datum is die waarop de cijfers van een blad slaan, niet de dag van het aanleveren; {frame_words.stand(as_of)}."


def aside(count: int) -> str:
    """Rows of a sheet that wait to be mended."""
    return "1 rij opzij" if count == 1 else f"{formats.number(count)} rijen opzij"

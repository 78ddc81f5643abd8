"""Sentences of the stage picture of fasen, door de tijd."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from ui import formats
from ui.texts import frame as frame_words
from ui.texts import phases_time as page_words
from ui.texts.region import name_of
from ui.texts.stage import fitting, phase_names

PHASE = "Fase"


def course_sentence(shares: pd.DataFrame, strong: Mapping[str, Sequence[Any]], region: str | None) -> str:
    """Which phase grew most; ``strong`` holds what is drawn per phase: the shares of the region, or the medians."""
    page = page_words.time_sentence(shares, region)
    moves = {}
    for code, course in strong.items():
        known = [float(share) for share in course if not formats.is_missing(share)]
        if len(known) > 1:
            moves[code] = round(known[-1] * 100) - round(known[0] * 100)
    if not moves:
        return fitting(page, f"Van {name_of(region)} is verloop nog niet te zien" if region else page)
    most = max(moves.values())
    grown = phase_names([code for code in moves if moves[code] == most])
    each = "elk " if list(moves.values()).count(most) > 1 else ""
    who = name_of(region) if region else "De mediaan"
    if most <= 0:
        return fitting(page, f"{who} ging in geen enkele fase vooruit")
    told = f"{who} ging het meest vooruit in {grown}"
    return fitting(page, f"{told} ({each}+{most} procentpunten)", told)


def course_note(moments: Sequence[date], region: str | None, as_of: object) -> str:
    """How to read the lines."""
    if not moments:
        return f"{frame_words.stand(as_of).capitalize()}."
    strong = "de regio" if region else "de mediaan, geen norm"
    begin = f"Van {page_words.moment_words(moments[0])} (links) tot {page_words.moment_words(moments[-1])} (rechts)"
    return (
        f"{begin}, per kwartaal. Dikke lijn: {strong}; grijs: de andere regio’s. Aandeel dat klaar is, bezig telt half."
    )

"""Sentences of the stage picture of fasen, door de tijd."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from ui.texts import frame as frame_words
from ui.texts import phases_time as page_words
from ui.texts.stage import fitting

PHASE = "Fase"


def course_sentence(shares: pd.DataFrame, region: str | None) -> str:
    """Which phase went forward most often, or in one region most, between its first and its last delivery."""
    page = page_words.time_sentence(shares, region)
    shorter = _PERIOD.sub("", page.replace("Tussen de eerste en de laatste levering ", "Sinds de eerste levering "))
    return fitting(page, shorter, shorter.partition(" (elk ")[0])


_PERIOD = re.compile(" tussen .+? en .+?(?= het meest| geen enkele)")


def course_note(moments: Sequence[date], region: str | None, as_of: object) -> str:
    """How to read the lines."""
    if not moments:
        return f"{frame_words.stand(as_of).capitalize()}."
    strong = "de regio" if region else "de mediaan, geen norm"
    begin = f"Van {page_words.moment_words(moments[0])} (links) tot {page_words.moment_words(moments[-1])} (rechts)"
    return (
        f"{begin}, per kwartaal. Dikke lijn: {strong}; grijs: de andere regio’s. Aandeel dat klaar is, bezig telt half."
    )

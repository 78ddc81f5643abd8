"""Sentences of the page lerend_netwerk: the five conditions of collaboration, as distributions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.learning import name, region_count

COUNT = "n\N{NO-BREAK SPACE}{count}"
HIDDEN = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"
WAS = "was"
LOWEST, HIGHEST = "laagst", "hoogst"
ALL_TABLE = ("Regio", "Voorwaarde", *(f"Score {score}" for score in range(1, 6)), "Antwoorden", "Groepen", "Verborgen")
GROUP_TABLE = (
    *("Voorwaarde", "Groep", "Datum"),
    *(f"Score {score}" for score in range(1, 6)),
    *("Antwoorden", "Datum eerder", *(f"Score {score} eerder" for score in range(1, 6))),
)


def _label(code: str) -> str:
    return formats.lower_first(reference.label("condition", code))


def all_sentence(totals: pd.DataFrame) -> str:
    """Which condition gets the largest and the smallest part of high scores, over all answers that may be shown."""
    if not totals["is_reported"].any():
        return "Nog geen enkele regio leverde antwoorden over de samenwerking aan"
    shown = totals[totals["answer_count"].notna()]
    if shown.empty:
        return "Over de samenwerking zijn er nergens genoeg antwoorden om te tonen"
    where = region_count(shown["region"].nunique())
    return f"In {where} met genoeg antwoorden {_extremes(shown)}"


def _extremes(shown: pd.DataFrame) -> str:
    """Where a 4 or 5 is given most and least often, by the percentages, said with their numbers."""
    high: dict[Any, tuple[int, int]] = {
        code: (sum(counts[3] + counts[4] for counts in rows["score_counts"]), int(rows["answer_count"].sum()))
        for code, rows in shown.groupby("condition_code", sort=False)
    }
    printed = {code: round(100 * part / whole) for code, (part, whole) in high.items()}
    top, low = max(printed.values()), min(printed.values())
    most, least = ([code for code in printed if printed[code] == end] for end in (top, low))
    if top == low:
        return f"krijgt elke voorwaarde even vaak een 4 of 5 ({_share(high[most[0]])})"
    return (
        f"{'krijgt' if len(most) == 1 else 'krijgen'} {formats.enumerate_names([_label(code) for code in most])} "
        f"het vaakst een 4 of 5 ({_share(high[most[0]])}) en "
        f"{formats.enumerate_names([_label(code) for code in least])} het minst ({formats.part(*high[least[0]])})"
    )


def _share(part: tuple[int, int]) -> str:
    return f"{formats.number(part[0])} van {formats.number(part[1])} antwoorden"


def all_note(as_of: object) -> str:
    """How to read the distributions of all regions."""
    return (
        "Per regio de antwoorden van alle groepen samen, van score 1 (links) tot 5 (rechts), telkens de jongste "
        f"bevraging van een groep. Een groep onder 3 antwoorden telt niet mee. Geen rangorde; {frame_words.stand(as_of)}."
    )


def region_sentence(totals: pd.DataFrame, now: pd.DataFrame, earlier: pd.DataFrame, since: date | None) -> str:
    """Which condition gets most and fewest high scores in one region, and who answered again since a date.

    ``totals`` holds the rows of queries.collaboration_totals of the region.
    """
    own = name(str(totals["region"].iloc[0]))
    if not totals["is_reported"].any():
        return f"{own} leverde nog geen antwoorden over de samenwerking aan"
    if now.empty:
        return f"{own} leverde blad Samenwerking in zonder antwoorden"
    shown = totals[totals["answer_count"].notna()]
    if shown.empty:
        return f"Over de samenwerking in {own} zijn er te weinig antwoorden om te tonen"
    first = f"In {own} {_extremes(shown)}"
    if since is None:
        return first
    groups = renewed(now, earlier)
    if not groups:
        return f"{first}; geen nieuwe antwoorden sinds {formats.day(since)}"
    verb = "antwoordde de groep" if len(groups) == 1 else "antwoordden de groepen"
    labels = [formats.lower_first(reference.label("rater_group", code)) for code in groups]
    return f"{first}; sinds {formats.day(since)} {verb} {formats.enumerate_names(labels)} opnieuw"


def renewed(now: pd.DataFrame, earlier: pd.DataFrame) -> list[str]:
    """The groups that may be shown and answered again since the earlier date."""
    keys = ["condition_code", "rater_group_code"]
    was = {tuple(line[:2]): line[2] for line in earlier[[*keys, "answered_date"]].to_numpy(dtype=object).tolist()}
    lines = now[~now["is_hidden"].astype(bool)][[*keys, "answered_date"]].to_numpy(dtype=object).tolist()
    return list(dict.fromkeys(group for condition, group, day in lines if was.get((condition, group), day) < day))


def region_note(as_of: object, since: object) -> str:
    """How to read the distributions of one region."""
    was = f" Eronder, smal, wat dezelfde groep op {formats.day(since)} antwoordde." if since else ""
    return (
        "Per groep het aantal antwoorden op score 1 (links) tot 5 (rechts), bij de jongste bevraging. "
        f"Een groep onder 3 antwoorden blijft verborgen; {frame_words.stand(as_of)}.{was}"
    )


def spread(counts: Sequence[int], day: object = None) -> str:
    """A distribution in words.

    >>> spread([0, 1, 2, 0, 0])
    '1 keer score 2, 2 keer score 3'
    """
    said = ", ".join(f"{count} keer score {score}" for score, count in enumerate(counts, start=1) if count)
    return said if formats.is_missing(day) else f"{said} ({formats.day(day)})"

"""Sentences of the page fasen about the course of the phases over the quarters."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts.phases import names, phases

LETTERS = {"opstart": "O", "verkenning": "V", "vormgeving": "P", "uitvoering": "U", "vernieuwing": "E"}
"""The letters that the items of a phase begin with (O1 to E6)."""
KEY_NAME = "Leeswijzer"
NO_ANSWER = "geen antwoord"
NOT_APPLICABLE = "n.v.t."
NOTE_SIGNS = "abcdefghijkl"
"""One for each quarter that can be shown; small letters, because numbers stand beside them and capitals in front."""
NOTE = "hoogte-, diepte- of kantelpunt, hieronder verteld"
POINTS_HEADING = "Hoogte-, diepte- en kantelpunten"
NO_POINTS = "Geen enkele regio noteerde in deze kwartalen een hoogte-, diepte- of kantelpunt op blad Realisaties."
KIND_SIGNS = {"hoogtepunt": "▲", "dieptepunt": "▼", "kantelpunt": "◆"}
TIME_TABLE = ("Regio", "Fase")
_MONTHS = {3: "maart", 6: "juni", 9: "september", 12: "december"}

Course = list[tuple[date, float]]
"""The known shares of one phase in one region, one a delivery, oldest first."""


def moment_words(moment: date) -> str:
    """A moment in a sentence: the month at whose end a quarter ends, any other day whole.

    >>> moment_words(date(2025, 12, 31)), moment_words(date(2026, 11, 22))
    ('december 2025', '22/11/2026')
    """
    ends_quarter = moment.month in _MONTHS and moment.day == (31 if moment.month in (3, 12) else 30)
    return f"{_MONTHS[moment.month]} {moment.year}" if ends_quarter else formats.day(moment)


def time_sentence(shares: pd.DataFrame, region: str | None) -> str:
    """Which phase grew most in one region, or without one in most regions; ``shares`` is phase_share_by_quarter."""
    courses = _courses(shares)
    if region is not None:
        return _own_course(
            shares, {phase: course for (code, phase), course in courses.items() if code == region}, region
        )
    if not courses:
        return "Van geen enkele regio weten we al hoe ver de fasen staan"
    compared = {key: course for key, course in courses.items() if len(course) > 1}
    total = len({code for code, _ in compared})
    if not total:
        day = moment_words(shares["moment"].iloc[-1])
        return f"Van geen enkele regio is er meer dan één levering ({day}): verloop is nog niet te zien"
    counts = dict.fromkeys(phases(), 0)
    for (_, phase), known in compared.items():
        counts[phase] += _points(known) > 0
    return _grown(counts, total)


def _grown(counts: dict[str, int], total: int) -> str:
    """``counts`` holds per phase in how many of the ``total`` regions it went forward."""
    most = max(counts.values())
    grown = [code for code in counts if counts[code] == most]
    went, each = ("gingen", "elk ") if len(grown) > 1 else ("ging", "")
    if not most:
        where = "die ene regio geen" if total == 1 else f"geen van de {total} regio’s een"
        return f"Tussen de eerste en de laatste levering ging in {where} fase vooruit"
    if total == 1:
        return f"In de ene regio met meer dan één levering {went} {names(grown)} vooruit"
    if 2 * most > total:
        often = f"in de meeste regio’s vooruit: {each}in {most} van de {total}"
    else:
        often = f"het vaakst vooruit: {each}in {most} van de {total} regio’s"
    return f"Tussen de eerste en de laatste levering {went} {names(grown)} {often}"


def _courses(shares: pd.DataFrame) -> dict[tuple[str, str], Course]:
    courses: dict[tuple[str, str], Course] = {}
    columns = (shares[name] for name in ("region", "phase_code", "moment", "phase_share", "is_renewed"))
    for region, phase, moment, share, is_renewed in zip(*columns, strict=True):
        # a quarter without a new delivery repeats the one before: no second figure
        if is_renewed and not formats.is_missing(share):
            courses.setdefault((region, phase), []).append((moment, float(share)))
    return courses


def _points(course: Course) -> int:
    """From the first to the last known share, in points as they are printed."""
    return round(course[-1][1] * 100) - round(course[0][1] * 100)


def _own_course(shares: pd.DataFrame, courses: dict[str, Course], region: str) -> str:
    name = reference.regions()[region].name
    if not shares.loc[shares["region"] == region, "is_reported"].any():
        return f"{name} leverde blad Fasen nog niet aan"
    if not courses:
        return f"{name} beantwoordde nog geen enkel item"
    grown = {phase: _points(course) for phase, course in courses.items() if len(course) > 1}
    if not grown:
        return f"Van {name} is er nog maar één levering: verloop is nog niet te zien"
    first_day = min(courses[phase][0][0] for phase in grown)
    last_day = max(courses[phase][-1][0] for phase in grown)
    when = f"tussen {moment_words(first_day)} en {moment_words(last_day)}"
    most = max(grown.values())
    if most <= 0:
        return f"In {name} ging {when} geen enkele fase vooruit"
    first = [phase for phase in grown if grown[phase] == most]
    each = "elk " if len(first) > 1 else ""
    return f"{name} ging {when} het meest vooruit in {names(first)} ({each}+{most} procentpunt)"


def time_note(moments: Sequence[date]) -> str:
    """How to read the strips."""
    if not moments:
        return ""
    span = f" van {moment_words(moments[0])} tot {moment_words(moments[-1])}" if len(moments) > 1 else ""
    return f"Een kolom is een kwartaal{span}, een rij een fase: hoe hoger en donkerder, hoe verder. Zonder nieuwe levering loopt de vorige door. Rechts: nu, in %."


def course_words(region: str, phases_of: Sequence[tuple[str, Sequence[Any]]]) -> str:
    """One strip in words; ``phases_of`` holds per phase its lines of phase_share_by_quarter, oldest first."""
    parts = [f"{phases()[code]} {_span([line.phase_share for line in lines])}" for code, lines in phases_of]
    return f"{reference.regions()[region].name}: {', '.join(parts)}"


def _span(values: Sequence[Any]) -> str:
    known = [value for value in values if not formats.is_missing(value)]
    if not known:
        return "onbekend"
    return f"{formats.share(known[0])} → {formats.share(known[-1])}" if len(known) > 1 else formats.share(known[0])


def point(kind: str, day: date, title: str) -> str:
    """One high, low or turning point."""
    return f"{KIND_SIGNS[kind]} {reference.label('realisation_kind', kind)}, {formats.day(day)}: {title}"


def more_points(count: int) -> str:
    """What the list of points leaves out of one quarter."""
    return f"en nog {formats.number(count)} in dit kwartaal"

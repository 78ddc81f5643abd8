"""Sentences of the page fasen about all regions: how far they are and what moved."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

PICTURE = "Wat wil je zien?"
PICTURES = {"nu": "hoe ver", "beweging": "wat bewoog", "tijd": "door de tijd", "regio": "één regio"}
CORNER = "Regio"
BACK_TO_START = "\N{NO-BREAK SPACE}↻"
TEMPERATURE = "Temperatuur, −5 tot 20\N{NO-BREAK SPACE}°C"
LOWEST_DEGREES, HIGHEST_DEGREES = -5, 20

MAIN_PHASE = "eigen hoofdfase"
UNANSWERED = "zonder antwoord"
NOT_APPLICABLE = "n.v.t."
FORWARD = "vooruit"
BACK = "terug"
SAME = "gelijk"
NO_COMPARISON = "niet te vergelijken"
NO_DEGREES = "niet ingevuld"
BEGINS_AGAIN = "daarna begint de cirkel opnieuw"
_MOST_NAMED = 2
MEDIAN_ROW = "Mediaan, geen norm"

STRIP_TABLE = (
    "Regio",
    "Fase",
    "Aandeel (%)",
    "Verandering (punten)",
    "Klaar",
    "Bezig",
    "Nog niet",
    "Niet van toepassing",
    "Zonder antwoord",
    "Hoofdfase",
    "Temperatuur (°C)",
)

CHANGE_TABLE = ("Regio", "Fase", "Aandeel toen (%)", "Aandeel nu (%)", "Verandering (punten)")

CHOOSE_REGION = "Kies hierboven je regio, of klik op een naam: dan zie je haar cirkel, haar items en wie op haar lijkt."
TO_UPLOAD = "Naar Opladen"
NEXT = "Hoe toon je dit aan je bestuur?"
NEXT_LINK = "Naar de pagina van één regio"


def phases() -> dict[str, str]:
    """The phases in order, code to label."""
    return {option.code: option.label for option in reference.options("phase")}


def names(codes: Sequence[str]) -> str:
    """Phases in a sentence; a name that holds "en" itself is quoted between others.

    >>> names(["vernieuwing"]), names(["uitvoering", "vernieuwing"])
    ('Evalueren en vernieuwen', 'Uitvoering en “Evalueren en vernieuwen”')
    """
    labels = [_quoted(code) if len(codes) > 1 else phases()[code] for code in codes]
    return formats.enumerate_names(labels)


def strip_sentence(shares: pd.DataFrame, region: str | None) -> str:
    """Which phase is furthest and which least far: in one region, or without one over all that report."""
    known = shares[shares["phase_share"].notna()]
    reporting = list(dict.fromkeys(known["region"]))
    if region is not None:
        return own_sentence(shares, region)
    if not reporting:
        return "Van geen enkele regio weten we al hoe ver de fasen staan"
    if len(reporting) == 1:
        return own_sentence(shares, reporting[0])
    return _extremes(f"In {len(reporting)} regio’s", medians(shares), "mediaan ")


def medians(shares: pd.DataFrame) -> dict[str, float]:
    """Per phase that somebody answered the median of the shares; no norm."""
    known = shares[shares["phase_share"].notna()]
    return {
        code: median(float(share) for share in group["phase_share"])
        for code in phases()
        if not (group := known[known["phase_code"] == code]).empty
    }


def own_sentence(shares: pd.DataFrame, region: str) -> str:
    """Which phase is furthest and which least far in one region, or why we cannot say."""
    own = shares[shares["region"] == region]
    name = reference.regions()[region].name
    if not own["is_reported"].any():
        return f"{name} leverde blad Fasen nog niet aan"
    values = {
        code: float(share)
        for code, share in zip(own["phase_code"], own["phase_share"], strict=True)
        if not formats.is_missing(share)
    }
    return _extremes(f"In {name}", values) if values else f"{name} beantwoordde nog geen enkel item"


def _extremes(place: str, values: dict[str, float], label: str = "") -> str:
    """Furthest and least far, by the percentages as they are printed."""
    printed = {code: round(share * 100) for code, share in values.items()}
    top, bottom = max(printed.values()), min(printed.values())
    high = [code for code in printed if printed[code] == top]
    low = [code for code in printed if printed[code] == bottom]
    most, least = f"({label}{formats.share(values[high[0]])})", f"({formats.share(values[low[0]])})"
    if len(printed) == 1:
        return f"{place} is alleen {names(high)} beantwoord {most}"
    if top == bottom:
        every = "alle fasen" if len(printed) == len(phases()) else "de beantwoorde fasen"
        return f"{place} staan {every} even ver {most}"
    second = f"{'staan' if len(low) > 1 else 'staat'} " if (len(low) > 1) != (len(high) > 1) else ""
    return (
        f"{place} {'staan' if len(high) > 1 else 'staat'} {names(high)} het verst {most}, "
        f"{second}{names(low)} het minst {least}"
    )


def strip_note(as_of: object) -> str:
    """How to read the strip."""
    return (
        f"Deel van de beantwoorde items dat klaar is (bezig telt half), {frame_words.stand(as_of)}. "
        "Klik op een regio voor haar items."
    )


def upper(sentence: str) -> str:
    """The sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]


def change_sentence(changes: pd.DataFrame | None, since: date | None, region: str | None) -> str:
    """What one region moved since an earlier date, or without one in how many regions something moved.

    ``changes`` is queries.phase_change_by_region; None when there is no earlier date.
    """
    if changes is None or since is None:
        return "Er is nog geen vorige netwerkdag om mee te vergelijken: kies hierboven een ander moment"
    known = changes[changes["phase_change"].notna()]
    when = formats.day(since)
    if region is not None:
        return _own_moves(known[known["region"] == region], region, when)
    if known.empty:
        return f"Van geen enkele regio zijn er cijfers van {when} en van nu, dus beweging is niet te zien"
    moves = pd.Series([round(float(value) * 100) for value in known["phase_change"]], index=known.index)
    forward, back = known[moves > 0], known[moves < 0]
    return "; ".join([_forward(forward, known["region"].nunique(), when), *_back(back)])


def _forward(forward: pd.DataFrame, total: int, when: str) -> str:
    if forward.empty:
        where = "in de ene regio die te vergelijken is geen" if total == 1 else f"in geen van de {total} regio’s een"
        return f"Sinds {when} ging {where} fase vooruit"
    counts = {code: int((forward["phase_code"] == code).sum()) for code in phases()}
    most = max(counts.values())
    often = names([code for code in counts if counts[code] == most])
    moved = forward["region"].nunique()
    where = "in de ene regio die te vergelijken is" if total == 1 else f"in {moved} van de {total} regio’s"
    often = f", het vaakst {often}" if moved > 1 else f": {often}"
    return f"Sinds {when} ging {where} een fase vooruit{often}"


def _back(back: pd.DataFrame) -> list[str]:
    count = back["region"].nunique()
    if not count:
        return []
    return [f"in {count} {'regio' if count == 1 else 'regio’s'} ging er een terug"]


def _own_moves(own: pd.DataFrame, region: str, when: str) -> str:
    name = reference.regions()[region].name
    if own.empty:
        return f"Voor {name} is er niets om te vergelijken met {when}"
    moved = {
        code: round(float(value) * 100) for code, value in zip(own["phase_code"], own["phase_change"], strict=True)
    }
    ahead = {code: points for code, points in moved.items() if points > 0}
    behind = {code: points for code, points in moved.items() if points < 0}
    parts = [f"{way} in {_moved(some)}" for way, some in ((FORWARD, ahead), (BACK, behind)) if some]
    return f"{name} ging sinds {when} {' en '.join(parts)}" if parts else f"In {name} bleef alles gelijk sinds {when}"


def _moved(points: dict[str, int]) -> str:
    """Phases with their points; of more than two only how many they are, and which moved most."""
    if len(points) <= _MOST_NAMED:
        return formats.enumerate_names([f"{_quoted(code)} ({formats.change(moved)})" for code, moved in points.items()])
    most = max(map(abs, points.values()))
    first = [code for code in points if abs(points[code]) == most]
    each = "elk " if len(first) > 1 else ""
    every = "alle fasen" if len(points) == len(phases()) else f"{len(points)} fasen"
    return f"{every}, het meest in {names(first)} ({each}{formats.change(points[first[0]])})"


def _quoted(code: str) -> str:
    label = phases()[code]
    return f"“{label}”" if " en " in label else label


def change_note(as_of: object, since: object) -> str:
    """How to read the comparison."""
    if not since:
        return upper(frame_words.stand(as_of)) + "."
    return (
        f"Open bol: {formats.day(since)}, volle bol: {formats.day(as_of)}, op een lijn van 0 tot 100\N{NO-BREAK SPACE}%; "
        "verschil in procentpunten. Terug kan ook een eerlijker antwoord zijn."
    )


def change_title(phase: str, was: Any, now: Any) -> str:
    """What a cell of the comparison adds for a pointer."""
    return f"{phases()[phase]}: van {formats.share(was)} naar {formats.share(now)}"


def cell_title(cell: Any, change: Any = None, since: date | None = None) -> str:
    """What a cell of the strip adds for a pointer; ``cell`` is a row of queries.phase_share_by_region."""
    label = phases()[cell.phase_code]
    if not cell.is_reported:
        return f"{label}: nog niet aangeleverd"
    counts = (
        f"{formats.number(cell.done_count)} klaar, {formats.number(cell.busy_count)} bezig, "
        f"{formats.number(cell.not_yet_count)} nog niet, {formats.number(cell.not_applicable_count)} n.v.t., "
        f"{formats.number(cell.unanswered_count)} zonder antwoord"
    )
    moved = "" if formats.is_missing(change) else f"; {formats.points(change)} sinds {formats.day(since)}"
    return f"{label}: {formats.share(cell.phase_share)} ({counts}){moved}"


def not_reported(region: str, as_of: object) -> str:
    """A region did not hand in its items, and what to do."""
    return (
        f"{reference.regions()[region].name} leverde blad Fasen nog niet aan ({frame_words.stand(as_of)}). "
        "Haal het sjabloon op bij Opladen: de 38 items staan er al in, je duidt alleen aan hoe ver je staat."
    )

"""Sentences of the page fasen about all regions: how far they are and what moved."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data import reference
from data.queries import Comparison
from ui import formats
from ui.texts import changes
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
NO_COMPARISON = "geen nieuwe levering, of niet te vergelijken"
NO_DEGREES = "niet ingevuld"
BEGINS_AGAIN = "daarna begint de cirkel opnieuw"
CLEARLY = "Duidelijk verder: minstens 10 procentpunt, met in beide fasen minstens 5 beantwoorde items."
_MOST_NAMED = 2
MEDIAN_ROW = "Mediaan, geen norm"

STRIP_TABLE = (
    "Regio",
    "Fase",
    "Aandeel (%)",
    "Verandering (procentpunt)",
    "Klaar",
    "Bezig",
    "Nog niet",
    "Niet van toepassing",
    "Zonder antwoord",
    "Hoofdfase",
    "Temperatuur (°C)",
)

CHANGE_TABLE = (
    "Regio",
    "Fase",
    "Vorige levering",
    "Aandeel toen (%)",
    "Nieuwste levering",
    "Aandeel nu (%)",
    "Verandering (procentpunt)",
)

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


def strip_sentence(order: pd.DataFrame, region: str | None) -> str:
    """Where a later phase is clearly further than an earlier one: in one region, or without one over all that report.

    ``order`` is queries.phase_order_by_region. Phases go in order, so which is furthest is no news.
    """
    if region is not None:
        return own_sentence(order, region)
    reporting = list(order[order["item_count"].notna()]["region"])
    if not reporting:
        return "Van geen enkele regio weten we al hoe ver de fasen staan"
    if len(reporting) == 1:
        return own_sentence(order, reporting[0])
    if not order["is_comparable"].any():
        return f"Van {len(reporting)} regio’s zijn er nog te weinig antwoorden om fasen te vergelijken"
    against = list(order[order["later_phase_code"].notna()]["region"])
    where = f": {formats.enumerate_names([reference.regions()[code].name for code in against])}" if against else ""
    return upper(unusual(order)) + where


def unusual(order: pd.DataFrame) -> str:
    """In how many of the regions with enough answers a later phase is clearly further than an earlier one."""
    comparable, against = int(order["is_comparable"].sum()), int(order["later_phase_code"].notna().sum())
    if comparable == 1:
        of = "in de ene regio met genoeg antwoorden"
    else:
        of = f"in {against or 'geen'} van de {comparable} regio’s{'' if against else ' met genoeg antwoorden'}"
    article = "geen" if comparable == 1 and not against else "een"
    return f"{of} staat {article} latere fase duidelijk verder dan een vroegere"


def medians(shares: pd.DataFrame) -> dict[str, float]:
    """Per phase that somebody answered the median of the shares; no norm."""
    known = shares[shares["phase_share"].notna()]
    return {
        code: median(float(share) for share in group["phase_share"])
        for code in phases()
        if not (group := known[known["phase_code"] == code]).empty
    }


def own_sentence(order: pd.DataFrame, region: str) -> str:
    """Which later phase of one region is clearly further than an earlier one, or that none is, or why we cannot say."""
    own = order[order["region"] == region].iloc[0]
    name = reference.regions()[region].name
    if formats.is_missing(own["item_count"]):
        return f"{name} leverde blad Fasen nog niet aan"
    answered, items = int(own["answered_count"]), int(own["item_count"])
    if not answered:
        return f"{name} beantwoordde nog geen enkel item"
    if not own["is_comparable"]:
        return f"{name} beantwoordde {formats.part(answered, items)} items: te weinig om fasen te vergelijken"
    if not formats.is_missing(own["later_phase_code"]):
        later, earlier = (_quoted(own[f"{which}_phase_code"]) for which in ("later", "earlier"))
        return (
            f"In {name} staat {later} ({formats.share(own['later_share'])}) duidelijk verder dan {earlier} "
            f"({formats.share(own['earlier_share'])}), een vroegere fase"
        )
    unanswered = items - answered
    still = f"; {unanswered} van de {items} items {'is' if unanswered == 1 else 'zijn'} zonder antwoord"
    return f"In {name} staat geen latere fase duidelijk verder dan een vroegere{still if unanswered else ''}"


def strip_note(as_of: object) -> str:
    """How to read the strip."""
    return (
        f"Deel van de beantwoorde items dat klaar is (bezig telt half), {frame_words.stand(as_of)}. "
        f"{CLEARLY} Klik op een regio voor haar items."
    )


def upper(sentence: str) -> str:
    """The sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]


def change_sentence(moves: pd.DataFrame | None, since: date | None, region: str | None) -> str:
    """What moved between the deliveries of one region, or without one in how many regions something moved.

    ``moves`` is queries.phase_change_by_region; None when there is no earlier date.
    """
    if moves is None or since is None:
        return "Er is nog geen vorige netwerkdag om mee te vergelijken: kies hierboven een ander moment"
    known = moves[moves["phase_change"].notna()]
    if region is not None:
        return _own_moves(moves[moves["region"] == region], region, since)
    if known.empty:
        return f"Beweging in de fasen: {nothing_new(moves, since)}"
    points = pd.Series([round(float(value) * 100) for value in known["phase_change"]], index=known.index)
    forward, back = known[points > 0], known[points < 0]
    unrenewed = list(dict.fromkeys(moves[moves["comparison_code"] == Comparison.UNRENEWED]["region"]))
    silent = [f"geen nieuwe levering: {changes.named(unrenewed)}"] if unrenewed else []
    return "; ".join([_forward(forward, known["region"].nunique(), _between(known)), *_back(back), *silent])


def _between(known: pd.DataFrame) -> str:
    ends = [(min(known[column]), max(known[column])) for column in ("earlier_date", "reference_date")]
    return changes.between(*ends)


def nothing_new(moves: pd.DataFrame, since: date) -> str:
    """Why nothing can be compared over all regions; ``moves`` is queries.phase_change_by_region."""
    unrenewed = moves[moves["comparison_code"] == Comparison.UNRENEWED]
    if not unrenewed.empty:
        return changes.no_new_delivery(max(unrenewed["reference_date"]), "Fasen")
    states = set(moves["comparison_code"])
    if Comparison.RENEWED in states:
        return "te weinig antwoorden om leveringen te vergelijken"
    return changes.none_then(since) if Comparison.FIRST in states else changes.no_new_delivery(None, "Fasen")


def _forward(forward: pd.DataFrame, total: int, when: str) -> str:
    if forward.empty:
        where = "in de ene regio die te vergelijken is geen" if total == 1 else f"in geen van de {total} regio’s een"
        return f"{upper(when)} ging {where} fase vooruit"
    counts = {code: int((forward["phase_code"] == code).sum()) for code in phases()}
    most = max(counts.values())
    often = names([code for code in counts if counts[code] == most])
    moved = forward["region"].nunique()
    where = "in de ene regio die te vergelijken is" if total == 1 else f"in {moved} van de {total} regio’s"
    often = f", het vaakst {often}" if moved > 1 else f": {often}"
    return f"{upper(when)} ging {where} een fase vooruit{often}"


def _back(back: pd.DataFrame) -> list[str]:
    count = back["region"].nunique()
    if not count:
        return []
    return [f"in {count} {'regio' if count == 1 else 'regio’s'} ging er een terug"]


def _own_moves(own: pd.DataFrame, region: str, since: date) -> str:
    name = reference.regions()[region].name
    first = own.iloc[0]
    if first["comparison_code"] == Comparison.NEVER:
        return f"{name} leverde blad Fasen nog niet aan"
    if first["comparison_code"] == Comparison.FIRST:
        return f"{name}: {changes.none_then(since)} van blad Fasen"
    if first["comparison_code"] == Comparison.UNRENEWED:
        return f"{name}: {changes.no_new_delivery(first['reference_date'], 'Fasen')}"
    known = own[own["phase_change"].notna()]
    if known.empty:
        return f"Voor {name} zijn er te weinig antwoorden om beide leveringen te vergelijken"
    when = _between(own)
    moved = {
        code: round(float(value) * 100) for code, value in zip(known["phase_code"], known["phase_change"], strict=True)
    }
    ahead = {code: points for code, points in moved.items() if points > 0}
    behind = {code: points for code, points in moved.items() if points < 0}
    parts = [f"{way} in {_moved(some)}" for way, some in ((FORWARD, ahead), (BACK, behind)) if some]
    return f"{name} ging {when} {' en '.join(parts)}" if parts else f"In {name} bleef elke fase gelijk {when}"


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
        f"Volle bol: {frame_words.stand(as_of)}, open bol: de levering die op {formats.day(since)} gold; op een lijn van 0 tot "
        "100\N{NO-BREAK SPACE}%, verschil in procentpunt. Terug kan ook een eerlijker antwoord zijn."
    )


def not_compared(move: Any) -> str:
    """Why a cell shows no change; ``move`` is a row of queries.phase_change_by_region, None without an earlier date."""
    if move is not None and move.comparison_code == Comparison.UNRENEWED:
        return changes.no_new_delivery(move.reference_date)
    return (
        "toen nog geen levering"
        if move is not None and move.comparison_code == Comparison.FIRST
        else "niet te vergelijken"
    )


def change_title(phase: str, was: Any, now: Any) -> str:
    """What a cell of the comparison adds for a pointer."""
    return f"{phases()[phase]}: van {formats.share(was)} naar {formats.share(now)}"


def cell_title(cell: Any, move: Any = None) -> str:
    """What a cell of the strip adds for a pointer: a row of queries.phase_share_by_region and of phase_change_by_region."""
    label = phases()[cell.phase_code]
    if not cell.is_reported:
        return f"{label}: nog niet aangeleverd"
    counts = (
        f"{formats.number(cell.done_count)} klaar, {formats.number(cell.busy_count)} bezig, "
        f"{formats.number(cell.not_yet_count)} nog niet, {formats.number(cell.not_applicable_count)} n.v.t., "
        f"{formats.number(cell.unanswered_count)} zonder antwoord"
    )
    is_compared = move is not None and not formats.is_missing(move.phase_change)
    moved = (
        f"; {formats.points(move.phase_change)} sinds levering {formats.day(move.earlier_date)}" if is_compared else ""
    )
    return f"{label}: {formats.share(cell.phase_share)} ({counts}){moved}"


def not_reported(region: str, as_of: object) -> str:
    """A region did not hand in its items, and what to do."""
    return (
        f"{reference.regions()[region].name} leverde blad Fasen nog niet aan ({frame_words.stand(as_of)}). "
        "Haal het sjabloon op bij Opladen: de 38 items staan er al in, je duidt alleen aan hoe ver je staat."
    )

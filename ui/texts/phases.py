"""Sentences of the page fasen."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

READING = "Wat toont de strook?"
READINGS = {"stand": "hoe ver", "beweging": "wat bewoog"}
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

CHOOSE_REGION = "Kies hierboven je regio om haar items, fase per fase, en de regio’s die op haar lijken te zien."
PHASE = "Fase"
STATUS_SIGNS = {"klaar": "✔", "bezig": "◐", "nog_niet": "○", "nvt": "–", None: "?"}
WAS = "was: {status}"
NO_ANSWER = "Zonder antwoord"
ITEMS_TABLE = ("Item", "Stap", "Stelling", "Status", "Status eerder", "Toelichting", "Hulp")
SIMILAR_TABLE = ("Regio", "Grootste verschil in", "Daar", "Hier")

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
    labels = [phases()[code] for code in codes]
    if len(labels) > 1:
        labels = [f"“{label}”" if " en " in label else label for label in labels]
    return formats.enumerate_names(labels)


def strip_sentence(shares: pd.DataFrame, region: str | None) -> str:
    """Which phases are furthest and least far over the regions, and in one region."""
    known = shares[shares["phase_share"].notna()]
    reporting = list(dict.fromkeys(known["region"]))
    if not reporting:
        first = "Van geen enkele regio weten we al hoe ver de fasen staan"
    elif len(reporting) == 1:
        first = _upper(_own(shares, reporting[0]))
    else:
        middle = {
            code: median(float(share) for share in group["phase_share"])
            for code in phases()
            if not (group := known[known["phase_code"] == code]).empty
        }
        first = _extremes(f"Over {len(reporting)} regio’s", middle, "mediaan ")
    if region is None or reporting == [region]:
        return first
    return f"{first}; {_own(shares, region)}"


def _own(shares: pd.DataFrame, region: str) -> str:
    own = shares[shares["region"] == region]
    name = reference.regions()[region].name
    if not own["is_reported"].any():
        return f"{name} leverde blad Fasen nog niet aan"
    values = {
        code: float(share)
        for code, share in zip(own["phase_code"], own["phase_share"], strict=True)
        if not formats.is_missing(share)
    }
    return _extremes(f"in {name}", values) if values else f"{name} beantwoordde nog geen enkel item"


def _extremes(place: str, values: dict[str, float], label: str = "") -> str:
    """Furthest and least far, by the percentages as they are printed."""
    printed = {code: round(share * 100) for code, share in values.items()}
    top, bottom = max(printed.values()), min(printed.values())
    high = [code for code in printed if printed[code] == top]
    low = [code for code in printed if printed[code] == bottom]
    most, least = (f"({label}{formats.share(values[codes[0]])})" for codes in (high, low))
    if len(printed) == 1:
        return f"{place} is alleen {names(high)} beantwoord {most}"
    if top == bottom:
        every = "alle fasen" if len(printed) == len(phases()) else "de beantwoorde fasen"
        return f"{place} staan {every} even ver {most}"
    second = f"{'staan' if len(low) > 1 else 'staat'} " if (len(low) > 1) != (len(high) > 1) else ""
    return (
        f"{place} {'staan' if len(high) > 1 else 'staat'} {names(high)} het verst {most} "
        f"en {second}{names(low)} het minst ver {least}"
    )


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def strip_note(as_of: object) -> str:
    """How to read the strip."""
    return (
        f"Aandeel van de beantwoorde items dat klaar is, een item dat bezig is telt half; {frame_words.stand(as_of)}. "
        "Mediaan: geen norm. Na de laatste fase begint de cirkel opnieuw (↻)."
    )


def change_sentence(changes: pd.DataFrame | None, since: date | None, region: str | None) -> str:
    """How many regions moved since an earlier date, in which phase most often, and one region's own moves.

    ``changes`` is queries.phase_change_by_region; None when there is no earlier date.
    """
    if changes is None or since is None:
        return "Er is nog geen vorige netwerkdag bekend: kies hierboven een ander moment om mee te vergelijken"
    known = changes[changes["phase_change"].notna()]
    when = formats.day(since)
    if known.empty:
        return f"Van geen enkele regio zijn er cijfers van {when} en van nu, dus beweging is niet te zien"
    moves = pd.Series([round(float(value) * 100) for value in known["phase_change"]], index=known.index)
    forward, back = known[moves > 0], known[moves < 0]
    parts = [_forward(forward, known["region"].nunique(), when), *_back(back)]
    if region is not None:
        parts.append(_own_moves(known[known["region"] == region], region))
    return "; ".join(parts)


def _forward(forward: pd.DataFrame, total: int, when: str) -> str:
    if forward.empty:
        where = "in de ene regio die te vergelijken is geen" if total == 1 else f"in geen van de {total} regio’s een"
        return f"Sinds {when} ging {where} fase vooruit"
    counts = {code: int((forward["phase_code"] == code).sum()) for code in phases()}
    most = max(counts.values())
    often = names([code for code in counts if counts[code] == most])
    moved = forward["region"].nunique()
    where = "in de ene regio die te vergelijken is" if total == 1 else f"in {moved} van de {total} regio’s"
    often = f", het vaakst {often} (in {most})" if moved > 1 else f": {often}"
    return f"Sinds {when} ging {where} minstens één fase vooruit{often}"


def _back(back: pd.DataFrame) -> list[str]:
    count = back["region"].nunique()
    if not count:
        return []
    return [f"in {count} {'regio' if count == 1 else 'regio’s'} ging er een terug"]


def _own_moves(own: pd.DataFrame, region: str) -> str:
    name = reference.regions()[region].name
    if own.empty:
        return f"voor {name} is er niets om te vergelijken"
    moves = [
        f"{phases()[code]} {formats.points(value)}"
        for code, value in zip(own["phase_code"], own["phase_change"], strict=True)
        if round(float(value) * 100)
    ]
    return f"{name}: {formats.enumerate_names(moves, 5)}" if moves else f"in {name} bleef alles gelijk"


def change_note(as_of: object, since: object) -> str:
    """How to read the strip of changes."""
    compared = f"tussen {formats.day(since)} en {formats.day(as_of)}" if since else frame_words.stand(as_of)
    return (
        f"Verandering in procentpunten {compared}. Alleen waar beide momenten bekend zijn. "
        "Een stap terug kan ook een eerlijker antwoord zijn."
    )


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


def items_sentence(items: pd.DataFrame, region: str, phase: str) -> str:
    """How many items of one phase are done; ``items`` holds those of the phase."""
    place = f"{phases()[phase]} in {reference.regions()[region].name}"
    counts = {code: int((items["item_status_code"] == code).sum()) for code in ("klaar", "bezig", "nog_niet", "nvt")}
    unanswered = len(items) - sum(counts.values())
    if unanswered == len(items):
        return f"{place}: nog geen enkel item heeft een antwoord"
    applicable = len(items) - counts["nvt"]
    if not applicable:
        return f"{place}: geen enkel item is van toepassing"
    said = [
        f"{counts['klaar']} van de {applicable} items klaar"
        if applicable > 1
        else f"{counts['klaar']} van 1 item klaar",
        *(f"{counts['bezig']} bezig" for _ in range(1) if counts["bezig"]),
        *(f"{counts['nog_niet']} nog niet" for _ in range(1) if counts["nog_niet"]),
        *(f"{unanswered} zonder antwoord" for _ in range(1) if unanswered),
    ]
    return f"{place}: {', '.join(said)}"


def items_note(as_of: object, since: object) -> str:
    """How to read the list of items."""
    was = f" Waar de status veranderde, staat erbij wat hij op {formats.day(since)} was." if since else ""
    return f"De items van deze fase, {frame_words.stand(as_of)}.{was}"


def similar_sentence(region: str, similar: Sequence[str], reason_code: str) -> str:
    """Which regions have the most similar profile, or why we cannot say."""
    name = reference.regions()[region].name
    if similar:
        others = formats.enumerate_names([reference.regions()[code].name for code in similar])
        return f"Wie herkent dit? {others} {'lijkt' if len(similar) == 1 else 'lijken'} het meest op {name}"
    if reason_code == "own":
        return f"Wie herkent dit? Dat zien we zodra {name} in elke fase minstens één item beantwoordt"
    return "Wie herkent dit? Nog geen andere regio beantwoordde in elke fase minstens één item"


def similar_note(as_of: object) -> str:
    """How the similar regions were found."""
    return f"Het kleinste verschil over de vijf fasen samen, {frame_words.stand(as_of)}. Geen rangorde."


def difference(other: str, phase: str, other_share: float, own_share: float) -> str:
    """In which phase a similar region differs most."""
    name = reference.regions()[other].name
    if round(other_share * 100) == round(own_share * 100):
        return f"{name}: hetzelfde profiel"
    return (
        f"{name}: grootste verschil in {phases()[phase]}, "
        f"{formats.share(other_share)} daar tegenover {formats.share(own_share)} hier"
    )

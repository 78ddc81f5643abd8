"""Sentences of the page aanbod: the region's own assessment beside what newcomers and providers say."""

from collections.abc import Mapping, Sequence
from typing import Any

from data import reference
from data.margins import Side
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.offer import scenario_note

PROFILE = "Kwaliteitsprofiel (0–3)"
FEEDBACK = "Feedback (1–5)"
ASSESSED = assessed_words.COLUMN
COMPARED = "Tegenover het profiel"
SAME_SIDE = "niet duidelijk anders"
TOO_FEW_ANSWERS = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"
NO_OFFER = "geen actief aanbod"
LEGEND_NEWCOMERS = "● nieuwkomers"
LEGEND_PROVIDERS = "◇ aanbieders"
LEGEND_MEDIAN = "┊ mediaan, geen norm; rechts ┊ van nieuwkomers en ⋮ van aanbieders"
TABLE = (
    "Regio",
    "Mediaan kwaliteitsprofiel (0–3)",
    "Beoordeeld",
    assessed_words.FRESH_COLUMN,
    "Waarvan zelfinschatting",
    "Actief aanbod",
    "Feedback nieuwkomers (1–5)",
    "Antwoorden nieuwkomers",
    "Feedback aanbieders (1–5)",
    "Antwoorden aanbieders",
    "Tegenover het profiel",
)


def unknown(line: Any) -> str:
    """Why there is no profile: nothing was assessed yet, or too little."""
    return figure_words.FEW if line.assessed_count else figure_words.NOT_ASSESSED


VOICES = ("newcomer", "provider")
Sides = Mapping[str, Side]
"""By voice its line of queries.voices_by_region: above, below or not clearly otherwise than the profile."""


def sides_of(line: Any) -> Sides:
    """The voices of a line of queries.voices_by_region."""
    return {voice: getattr(line, f"{voice}_side") for voice in VOICES}


def voices_sentence(sides: Mapping[str, Sides], own: str | None) -> str:
    """Where newcomers, or else providers, stand on another side of their median than the profile; sides by region."""
    newcomers, providers = (_known(sides, voice) for voice in VOICES)
    if not newcomers:
        return "Van geen enkele regio kunnen we profiel en nieuwkomers al vergelijken"
    if _is_apart(newcomers):
        sentence = f"Nieuwkomers kijken anders dan het profiel in {_apart(newcomers)}"
    elif _is_apart(providers):
        sentence = f"Nieuwkomers kijken nergens anders dan het profiel, aanbieders wel in {_apart(providers)}"
    else:
        first, no = ("In", "niet ") if len(newcomers) == 1 else ("In geen van", "")
        where = "de enige regio" if len(newcomers) == 1 else f"de {len(newcomers)} regio’s"
        voices = f"kijken nieuwkomers of aanbieders {no}duidelijk anders dan het profiel"
        sentence = f"{first} {where} die we kunnen vergelijken {voices}"
    if own and own not in newcomers:
        return f"{sentence}; {reference.regions()[own].name}: nog niet te vergelijken"
    return sentence


def short_sentence(sides: Mapping[str, Sides]) -> str:
    """The same without names, for a room: of newcomers, or of providers when only they look otherwise."""
    newcomers, providers = (_known(sides, voice) for voice in VOICES)
    if not newcomers:
        return voices_sentence(sides, None)
    is_about_providers = not _is_apart(newcomers) and _is_apart(providers)
    who, known = ("Aanbieders", providers) if is_about_providers else ("Nieuwkomers", newcomers)
    where = f"{_count(known) or 'geen'} van {len(known)} vergelijkbare regio’s"
    return f"{who} kijken in {where} anders dan het profiel"


def _count(known: Mapping[str, Side]) -> int:
    return sum(side is not Side.NEAR for side in known.values())


def _known(sides: Mapping[str, Sides], voice: str) -> dict[str, Side]:
    return {code: known[voice] for code, known in sides.items() if known[voice] is not Side.UNKNOWN}


def _is_apart(known: Mapping[str, Side]) -> bool:
    return _count(known) > 0


def _of_regions(count: int, whole: int) -> str:
    """How many of the regions where both are known well enough.

    >>> _of_regions(2, 8), _of_regions(0, 8), _of_regions(1, 1)
    ('2 van de 8 regio’s', 'geen van de 8 regio’s', 'de enige regio')
    """
    if whole == 1:
        return "de enige regio" if count else "geen enkele regio"
    return f"{count or 'geen'} van de {whole} regio’s"


def _apart(known: Mapping[str, Side]) -> str:
    parts = [
        f"{word} in {_names([code for code, side in known.items() if side is direction])}"
        for direction, word in WORDS.items()
        if direction in known.values()
    ]
    return f"{_of_regions(_count(known), len(known))} die we kunnen vergelijken: {', '.join(parts)}"


WORDS = {Side.ABOVE: "hoger", Side.BELOW: "lager"}


def compared(sides: Sides) -> str:
    """What differs, in a few signs; a dash where nothing can be compared.

    >>> compared({"newcomer": Side.ABOVE, "provider": Side.NEAR})
    '● hoger'
    >>> compared({"newcomer": Side.NEAR, "provider": Side.UNKNOWN})
    'niet duidelijk anders'
    """
    if all(side is Side.UNKNOWN for side in sides.values()):
        return formats.MISSING
    found = [f"{sign} {WORDS[side]}" for sign, side in zip("●◇", sides.values(), strict=True) if side in WORDS]
    return ", ".join(found) or SAME_SIDE


def _names(codes: Sequence[str]) -> str:
    return formats.enumerate_names([reference.regions()[code].name for code in codes], 3)


def voices_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the voices."""
    return (
        f"Links de mediaan van het beoordeelde aanbod, rechts wat nieuwkomers en aanbieders antwoordden, "
        f"{frame_words.stand(as_of)}. Anders kijken: de ene minstens 0,3 boven zijn mediaan, de andere minstens 0,3 "
        f"onder de zijne, met telkens 10 antwoorden (of beoordelingen) en 10 regio’s erachter; de twee schalen zelf "
        f"vergelijken we niet.{scenario_note(scenario)}"
    )


def answers(count: Any) -> str:
    """How many answers lie behind a score.

    >>> answers(74), answers(1250)
    ('n = 74', 'n = 1.250')
    """
    return f"n = {formats.number(count)}"

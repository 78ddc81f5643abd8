"""Sentences of the page aanbod: the region's own assessment beside what newcomers and providers say."""

from typing import Any

from data import reference
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.offer import scenario_note

PROFILE = "Kwaliteitsprofiel (0–3)"
FEEDBACK = "Feedback (1–5)"
ASSESSED = "Beoordeeld"
COMPARED = "Tegenover het profiel"
SAME_SIDE = "zelfde kant"
TOO_FEW_ANSWERS = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"
NO_OFFER = "geen actief aanbod"
LEGEND_NEWCOMERS = "● nieuwkomers"
LEGEND_PROVIDERS = "◇ aanbieders"
LEGEND_MEDIAN = "┊ mediaan, geen norm; rechts die van nieuwkomers"
TABLE = (
    "Regio",
    "Mediaan kwaliteitsprofiel (0–3)",
    "Beoordeeld",
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
Sides = dict[str, int | None]
"""By voice: 1 where it is above its median while the profile is below its own, -1 the reverse, 0 where neither."""


def sides_of(line: Any, medians: dict[str, Any]) -> Sides:
    """How each voice looks at a region beside its profile, both against the median of the regions.

    Missing where the profile or the voice is not known.
    """
    return {voice: _side(line, medians, f"{voice}_feedback_score") for voice in VOICES}


def _side(line: Any, medians: dict[str, Any], voice: str) -> int | None:
    score = getattr(line, voice)
    if formats.is_missing(line.quality_median) or formats.is_missing(score):
        return None
    own, heard = _direction(line.quality_median, medians["quality_median"]), _direction(score, medians[voice])
    return heard if own * heard < 0 else 0


def _direction(value: float, median: float) -> int:
    return (value > median) - (value < median)


def voices_sentence(sides: dict[str, Sides], own: str | None) -> str:
    """Where newcomers, or else providers, stand on another side of their median than the profile; sides by region."""
    newcomers, providers = ({code: known[voice] for code, known in sides.items()} for voice in VOICES)
    known = [code for code, side in newcomers.items() if side is not None]
    if not known:
        return "Van geen enkele regio kennen we zowel het kwaliteitsprofiel als de stem van nieuwkomers"
    if len(known) == 1:
        name = _names(known)
        return f"Alleen van {name} kennen we zowel het profiel als de stem van nieuwkomers; vergelijken kan nog niet"
    if any(newcomers.values()):
        sentence = f"Nieuwkomers kijken anders dan het profiel in {_apart(newcomers)}"
    elif any(providers.values()):
        sentence = f"Nieuwkomers kijken nergens anders dan het profiel, aanbieders wel in {_apart(providers)}"
    else:
        return f"In geen van de {len(known)} regio’s kijken nieuwkomers of aanbieders anders dan het profiel"
    if own and newcomers[own] is None:
        return f"{sentence}; {reference.regions()[own].name}: onbekend"
    return sentence


def _apart(sides: Sides) -> str:
    known = [side for side in sides.values() if side is not None]
    parts = [
        f"{word} in {_names([code for code, side in sides.items() if side == direction])}"
        for direction, word in ((1, "hoger"), (-1, "lager"))
        if direction in known
    ]
    return f"{sum(map(abs, known))} van de {len(known)} regio’s: {', '.join(parts)}"


def compared(sides: Sides) -> str:
    """What differs, in a few signs; a dash where nothing can be compared.

    >>> compared({"newcomer": 1, "provider": 0}), compared({"newcomer": 0, "provider": None})
    ('● hoger', 'zelfde kant')
    """
    if all(side is None for side in sides.values()):
        return formats.MISSING
    found = [
        f"{sign} {'hoger' if side > 0 else 'lager'}" for sign, side in zip("●◇", sides.values(), strict=True) if side
    ]
    return ", ".join(found) or SAME_SIDE


def _names(codes: list[str]) -> str:
    return formats.enumerate_names([reference.regions()[code].name for code in codes], 3)


def voices_note(as_of: object, scenario: str | None = None) -> str:
    """How to read the voices."""
    return (
        f"Links de mediaan van het beoordeelde aanbod, rechts wat nieuwkomers en aanbieders antwoordden, "
        f"{frame_words.stand(as_of)}. Anders kijken: de ene boven de mediaan van de regio’s, de andere eronder; de twee "
        f"schalen zelf vergelijken we niet.{scenario_note(scenario)}"
    )


def answers(count: Any) -> str:
    """How many answers lie behind a score.

    >>> answers(74), answers(1250)
    ('n = 74', 'n = 1.250')
    """
    return f"n = {formats.number(count)}"

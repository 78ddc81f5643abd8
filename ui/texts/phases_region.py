"""Sentences of the page fasen about one region: its circle, its items, who can help, who resembles it."""

from collections.abc import Sequence

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.phases import names, own_sentence, phases, upper

PHASE = "Fase"
OWN_PHASE = "eigen hoofdfase"
STATUS_SIGNS = {"klaar": "✔", "bezig": "◐", "nog_niet": "○", "nvt": "–", None: "?"}
WAS = "was: {status}"
NO_ANSWER = "Zonder antwoord"
CIRCLE_TABLE = (
    "Fase",
    "Aandeel (%)",
    "Klaar",
    "Bezig",
    "Nog niet",
    "Niet van toepassing",
    "Zonder antwoord",
    "Hoofdfase",
)
ITEMS_TABLE = (
    "Item",
    "Stap",
    "Stelling",
    "Status",
    "Status eerder",
    "Toelichting",
    "Hulp",
    "Kan helpen",
    "Elders klaar",
)
SIMILAR_TABLE = ("Regio", "Grootste verschil in", "Daar (%)", "Hier (%)", "Daar klaar, hier nog niet")
LINES = {"vernieuwing": ("Evalueren en", "vernieuwen")}
"""Names of phases that take two lines in a segment of the circle."""
HELPS = "Bieden hulp aan:"
HAVE_DONE = "Hebben het klaar:"
ALREADY = "Daar al klaar, hier nog niet:"
NEXT = "Met wie leg je je vraag aan tafel?"
NEXT_LINK = "Naar het lerend netwerk"
NOTHING_MORE = "Wat daar klaar is, is hier ook klaar of niet van toepassing."


def circle_phases() -> dict[str, str]:
    """The choices of a phase: first the one that the region itself names, whichever that is."""
    return {"": OWN_PHASE, **phases()}


def circle_sentence(shares: pd.DataFrame, order: pd.DataFrame, region: str) -> str:
    """Which main phases a region names itself; else what is unusual in its order of phases."""
    own = shares[shares["region"] == region]
    main = [code for code, is_main in zip(own["phase_code"], own["is_main_phase"], strict=True) if is_main is True]
    if not main:
        return own_sentence(order, region)
    return f"{reference.regions()[region].name} noemt {names(main)} als hoofdfase"


def circle_note(as_of: object) -> str:
    """How to read and use the circle."""
    return (
        f"{upper(frame_words.stand(as_of))}. Klik op een fase voor haar items. "
        "● eigen hoofdfase; gearceerde rand: zonder antwoord."
    )


def segment_words(phase: str, share: object, is_main: bool) -> str:
    """A segment of the circle for who cannot see it."""
    shown = "onbekend" if formats.is_missing(share) else formats.share(share)
    return f"{phases()[phase]}: {shown}{', eigen hoofdfase' if is_main else ''}"


def help_words(helping: Sequence[str], done: Sequence[str]) -> str:
    """Who can help with an item: names of regions that offer it, and how many others have it done."""
    count = len(done)
    if helping:
        others = f"; klaar in {count} {'andere' if count > 1 else 'andere regio'}" if count else ""
        return (
            f"{formats.enumerate_names(list(helping), 3)} {'biedt' if len(helping) == 1 else 'bieden'} hulp aan{others}"
        )
    if count:
        return f"klaar in {count} {'andere regio' if count == 1 else 'andere regio’s'}"
    return "nog nergens anders klaar"


def more_done(count: int) -> str:
    """How many items a similar region has done besides those named."""
    return f"en nog {count}"


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


def items_note(as_of: object, earlier: object) -> str:
    """How to read the list of items; ``earlier`` is the date of the delivery before, when there is a newer one."""
    was = f" Wat veranderde sinds de levering van {formats.day(earlier)}, staat erbij." if earlier else ""
    return f"Open items staan bovenaan in hun stap, {frame_words.stand(as_of)}.{was}"


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

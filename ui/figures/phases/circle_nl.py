"""Words of the circle of phases of one region."""

from data.questions.phase_shares import PhaseShare
from data.questions.phases_of_region import PhaseCircle
from ui import formats
from ui.figures.phases.order_nl import own_order
from ui.figures.phases.strip_nl import HEADERS as STRIP_HEADERS
from ui.texts import frame as frame_words
from ui.texts.phases import MAIN_PHASE, MAIN_SIGN, names, number, of_items, phases
from ui.texts.region import name_of

HEADERS = STRIP_HEADERS
TO_ITEMS = "Klik op een fase voor haar items."
_LINES = {"vernieuwing": ("Evalueren en", "vernieuwen")}
"""Names of phases that take two lines in a segment of the circle."""


def say(facts: PhaseCircle, own: str | None) -> list[str]:
    """Which main phases a region names itself; else what is unusual in its order of phases."""
    if not facts.main_phases:
        return own_order(facts.order)
    name = name_of(facts.region)
    count = len(facts.main_phases)
    return formats.falling(
        f"{name} noemt {names(facts.main_phases)} als hoofdfase", f"{name} noemt {count} fasen als hoofdfase"
    )


def note(facts: PhaseCircle, own: str | None) -> list[str]:
    """How to read the circle."""
    stand = formats.first_upper(frame_words.stand(facts.as_of))
    return [f"{stand}.", f"{MAIN_SIGN} {MAIN_PHASE}; gearceerde rand: zonder antwoord."]


def lines(phase: str) -> tuple[str, ...]:
    """The name of a phase in the lines it takes in a segment."""
    first, *others = _LINES.get(phase, (phases()[phase],))
    return f"{number(phase)} {first}", *others


def segment(share: PhaseShare) -> str:
    """A segment for who cannot see it."""
    share_words = of_items(share.phase_share, share.counted_count)
    main = f", {MAIN_PHASE}" if share.is_main_phase else ""
    return f"{number(share.phase_code)} {phases()[share.phase_code]}: {share_words}{main}"

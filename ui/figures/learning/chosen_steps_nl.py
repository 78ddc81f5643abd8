"""Words of the steps that regions chose on a network day."""

from data import reference
from data.chosen_steps import ChosenStep
from data.questions.chosen_steps import ChosenSteps
from ui import formats
from ui.figures.learning import next_steps_nl
from ui.texts import changes

HEADERS = {"region": "Regio", "step": "Volgende stap", "role": "Wie", "by_date": "Tegen"}
NONE_CHOSEN = "nog niet gekozen"


def say(facts: ChosenSteps, own: str | None) -> list[str]:
    """How many regions chose, and what most of them did."""
    if not facts.choosing_count:
        return ["Nog geen enkele regio koos een volgende stap"]
    verb = "koos" if facts.choosing_count == 1 else "kozen"
    steps = formats.counted(facts.step_count, "volgende stap", "volgende stappen")
    first = f"{changes.regions(facts.choosing_count)} {verb} {steps}"
    most = next_steps_nl.of_most(facts.most, "kozen")
    return formats.falling(f"{first}; {most}", first) if most else [first]


def note(facts: ChosenSteps, own: str | None) -> list[str]:
    """What becomes of the steps."""
    return [
        "Hoogstens drie stappen per regio. Wie en tegen wanneer staat erbij zolang dat voor alle regio’s past.",
        "Een regio neemt ze zelf op in haar actieplan, bij het opladen.",
    ]


def when(one: ChosenStep) -> str:
    """Who does a step and by when.

    >>> from datetime import date
    >>> when(ChosenStep("x", "trekker", date(2026, 12, 31)))
    'Trekker · tegen 31/12/2026'
    """
    return f"{role(one.role_code)} · tegen {formats.day(one.by_date)}"


def whole(one: ChosenStep) -> str:
    """A step with who does it and by when, in a row of steps.

    >>> from datetime import date
    >>> whole(ChosenStep("Een vast overleg", "trekker", date(2026, 12, 31)))
    'Een vast overleg (trekker, 31/12/2026)'
    """
    return f"{one.step} ({formats.lower_first(role(one.role_code))}, {formats.day(one.by_date)})"


def role(code: str) -> str:
    """A role as people read it."""
    return reference.label("partner_role", code)

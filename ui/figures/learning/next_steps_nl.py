"""Words of the next steps that regions noted about working together."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.questions.next_steps import NextSteps
from data.step_texts import SharedStep
from ui import formats
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "step": "Volgende stap",
    "groups": "Groepen",
    "conditions": "Voorwaarden",
    "answered_date": "Datum",
}
NONE_NOTED = "geen volgende stappen genoteerd"
_MOST_QUOTED = 60


def say(facts: NextSteps, own: str | None) -> list[str]:
    """In how many regions there are steps, and which one most of them noted."""
    if not facts.reported_count:
        return ["Nog geen enkele regio leverde volgende stappen voor de samenwerking aan"]
    if not facts.noting_count:
        return ["Geen enkele regio noteerde volgende stappen voor de samenwerking"]
    verb = "noteerde" if facts.noting_count == 1 else "noteerden"
    many, one = "regio’s met blad Samenwerking", "regio met blad Samenwerking"
    some = formats.first_upper(formats.some_of(facts.noting_count, facts.reported_count, many, one))
    first = f"{some} {verb} volgende stappen"
    short = f"{changes.regions(facts.noting_count)} {verb} volgende stappen"
    most = of_most(facts.most, "noteerden")
    if not most:
        return formats.falling(first, short)
    return formats.falling(f"{first}; {most}", f"{short}; {most}", first, short)


def of_most(most: SharedStep | None, deed: str) -> str:
    """The step of most regions and what they did with it; nothing without one, or where it is too long to quote."""
    return f"{len(most.regions)} {deed} “{most.step}”" if most and len(most.step) <= _MOST_QUOTED else ""


def note(facts: NextSteps, own: str | None) -> list[str]:
    """Where steps come from and in which order they stand."""
    return [
        f"Zoals genoteerd bij de jongste bevraging van elke groep, {frame_words.stand(facts.as_of)}.",
        "Per regio eerst wat de meeste groepen noteerden.",
        "Een groep onder 3 antwoorden blijft verborgen, ook met haar stappen.",
    ]


def say_of_region(facts: NextSteps, own: str | None) -> list[str]:
    """How many steps one region noted, and what most of its groups did."""
    region = name_of(str(own))
    noted = facts.of(str(own))
    if not noted.is_reported:
        return [f"De volgende stappen van {region} kennen we nog niet: blad Samenwerking ontbreekt"]
    if noted.newest_date is None:
        return [f"{region} noteerde geen volgende stappen voor de samenwerking"]
    count, leading = len(noted.steps), noted.leading
    how_many = formats.counted(count, "volgende stap", "volgende stappen")
    sentence = f"{region} noteerde {how_many} voor de samenwerking"
    dated = f"{sentence}, het laatst op {formats.day(noted.newest_date)}"
    if leading is None or len(leading.step) > _MOST_QUOTED:
        return formats.falling(dated, sentence)
    quoted = f": “{leading.step}”" if count == 1 else f"; {len(leading.groups)} groepen noteerden “{leading.step}”"
    return formats.falling(f"{dated}{quoted}", dated, sentence)


def who(groups: Sequence[str], day: date) -> str:
    """Which groups noted a step, and when.

    >>> who(["lokaal_bestuur"], date(2026, 6, 12))
    'Lokaal bestuur · 12/06/2026'
    """
    return f"{_labels('rater_group', groups)} · {formats.day(day)}"


def dated(day: date) -> str:
    """When a step was noted."""
    return f"Genoteerd op {formats.day(day)}"


def about(conditions: Sequence[str]) -> str:
    """Which conditions of working together a step serves."""
    return f"Bij: {_labels('condition', conditions)}"


def _labels(code_list: str, codes: Sequence[str]) -> str:
    first, *more = (reference.label(code_list, code) for code in codes)
    return formats.enumerate_names([first, *map(formats.lower_first, more)], most=9)


def groups(codes: Sequence[str]) -> str:
    """Groups in a cell."""
    return _labels("rater_group", codes)


def conditions(codes: Sequence[str]) -> str:
    """Conditions in a cell."""
    return _labels("condition", codes)


def silence(*, is_reported: bool) -> str:
    """Why a region has no steps."""
    return NONE_NOTED if is_reported else figure_words.NOT_REPORTED

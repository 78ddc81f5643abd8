"""Words of how working together is rated: of all regions, of one by group, and what they share."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.questions.collaboration import Collaboration, ComparedConditions, RegionCollaboration
from data.questions.extremes import Extreme
from ui import formats
from ui.texts import changes
from ui.texts import frame as frame_words
from ui.texts.region import name_of

SCORES = range(1, 6)
SCORE_HEADERS = {f"score_{score}_count": f"Score {score}" for score in SCORES}
HEADERS = {
    "region": "Regio",
    "condition": "Voorwaarde",
    **SCORE_HEADERS,
    "answer_count": "Antwoorden",
    "group_count": "Groepen",
    "hidden_group_count": "Verborgen",
}
GROUP_HEADERS = {
    "condition": "Voorwaarde",
    "group": "Groep",
    "answered_date": "Datum",
    **SCORE_HEADERS,
    "answer_count": "Antwoorden",
    "earlier_date": "Datum eerder",
}
EARLIER_SCORES = {f"earlier_{column}": f"{header} eerder" for column, header in SCORE_HEADERS.items()}
STAGE_SCORES = {column: column.split("_")[1] for column in SCORE_HEADERS}
HIDDEN = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"
WAS = "was"
ENDS = {1: "laagst", 5: "hoogst"}


def say(facts: Collaboration, own: str | None) -> list[str]:
    """Which condition gets the largest and the smallest part of high scores, over all answers that may be shown."""
    if not facts.reported_count:
        return ["Nog geen enkele regio leverde antwoorden over de samenwerking aan"]
    if not facts.totals:
        return ["Over de samenwerking zijn er nergens genoeg antwoorden om te tonen"]
    where = f"In {changes.regions(facts.answered_count)}"
    full, *shorter = compared(facts.compared)
    return formats.falling(f"{where} met genoeg antwoorden {full}", *(f"{where} {one}" for one in shorter or [full]))


def say_of_region(facts: RegionCollaboration, own: str | None) -> list[str]:
    """Which condition gets most and fewest high scores in one region, and who answered again since a date."""
    region = name_of(facts.region)
    if not facts.is_reported:
        return [f"{region} leverde nog geen antwoorden over de samenwerking aan"]
    if not facts.groups:
        return [f"{region} leverde blad Samenwerking aan zonder antwoorden"]
    if not facts.totals:
        return [f"Over de samenwerking in {region} zijn er te weinig antwoorden om te tonen"]
    sentences = [f"In {region} {one}" for one in compared(facts.compared)]
    return formats.falling(f"{sentences[0]}{_renewed(facts)}", *sentences)


def _renewed(facts: RegionCollaboration) -> str:
    if facts.since is None:
        return ""
    groups = [formats.lower_first(reference.label("rater_group", code)) for code in facts.renewed_groups]
    if not groups:
        return f"; geen nieuwe antwoorden sinds {formats.day(facts.since)}"
    verb = "antwoordde de groep" if len(groups) == 1 else "antwoordden de groepen"
    return f"; sinds {formats.day(facts.since)} {verb} {formats.enumerate_names(groups)} opnieuw"


def compared(facts: ComparedConditions) -> list[str]:
    """Where a 4 or 5 is given most and least often, after a place: with the numbers behind it, by name, by how many."""
    top, low = facts.highest, facts.lowest
    if facts.condition_count < 2:
        return ["zijn er te weinig antwoorden om voorwaarden te vergelijken"]
    if top is None or low is None:
        some = f"krijgen de {facts.condition_count} voorwaarden die te vergelijken zijn,"
        return [f"{'krijgt elke voorwaarde' if facts.is_every else some} ongeveer even vaak een 4 of 5"]
    verb = "krijgt" if len(top.codes) == 1 else "krijgen"
    most, least = _labels(top), _labels(low)
    by_name = f"{verb} {most} het vaakst een 4 of 5, {least} het minst"
    counted = f"{verb} {_counted(top)} het vaakst een 4 of 5, {_counted(low)} het minst"
    # where not all fit by name, those on top do
    shorter = [by_name, f"{verb} {most} het vaakst een 4 of 5, {_counted(low)} het minst", counted]
    if not (top.has_one_count and low.has_one_count):
        return shorter
    numbers = f"{verb} {most} het vaakst een 4 of 5 ({_part(top)} antwoorden) en {least} het minst ({_part(low)})"
    return [numbers, *shorter]


def _part(end: Extreme) -> str:
    part = formats.part(end.counts[0], end.wholes[0])
    return part if len(end.codes) == 1 else f"telkens {part}"


def _labels(end: Extreme) -> str:
    return formats.enumerate_names([_label(code) for code in end.codes])


def _counted(end: Extreme) -> str:
    return _label(end.codes[0]) if len(end.codes) == 1 else f"{len(end.codes)} voorwaarden"


def _label(code: str) -> str:
    return formats.lower_first(condition(code))


def note(facts: Collaboration, own: str | None) -> list[str]:
    """How to read the distributions of all regions."""
    return [
        "Antwoorden van alle groepen samen, van score 1 (links, zwak) tot 5 (rechts, sterk); geen rangorde.",
        f"Telkens de jongste bevraging van een groep, {frame_words.stand(facts.as_of)}.",
        "Een groep onder 3 antwoorden telt niet mee; voorwaarden onder 5 antwoorden vergelijken we niet.",
    ]


def note_of_region(facts: RegionCollaboration, own: str | None) -> list[str]:
    """How to read the distributions of one region."""
    was = f"Eronder, smal, wat dezelfde groep op {formats.day(facts.since)} antwoordde."
    return [
        "Het aantal antwoorden op score 1 (links, zwak) tot 5 (rechts, sterk).",
        f"Telkens de jongste bevraging van een groep, {frame_words.stand(facts.as_of)}.",
        "Een groep onder 3 antwoorden blijft verborgen; voorwaarden onder 5 antwoorden vergelijken we niet.",
        *([was] if facts.renewed_groups else []),
    ]


def spread(counts: Sequence[int], day: date | None = None) -> str:
    """A distribution in words.

    >>> spread([0, 1, 2, 0, 0])
    '1 keer score 2, 2 keer score 3'
    """
    given = ", ".join(f"{count} keer score {score}" for score, count in enumerate(counts, start=1) if count)
    return given if day is None else f"{given} ({formats.day(day)})"


def condition(code: str) -> str:
    """A condition as people read it."""
    return reference.label("condition", code)


def answered(count: int) -> str:
    """How many answers stand behind a distribution."""
    return f"n\N{NO-BREAK SPACE}{count}"


def was(count: int) -> str:
    """How many answers stood behind it before."""
    return f"{WAS} {count}"

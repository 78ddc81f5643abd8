"""Words of the check-in of the regions: five scores, and those of the delivery before."""

from data import reference
from data.questions.check_in import CheckIn, CheckInScore, RegionCheckIn
from ui import formats
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of
from ui.texts.short import short

CORNER = "Regio"
DATES = "Levering, vorige"
NOT_FILLED = "niet ingevuld"
LEGEND = "score van 1 tot 5; klein: in de vorige levering"
STAGE_LEGEND = "nu, met de vorige levering tussen haakjes"
HEADERS = {
    "region": "Regio",
    "subject": "Check-in",
    "score": "Score",
    "earlier_score": "Vorige levering",
    "change": "Verschil",
    "reference_date": "Levering van",
    "earlier_date": "Vorige levering van",
}
AXIS = "score van 1 tot 5"
SERIES = ("vorige levering", "nieuwste levering")


def subject(code: str) -> str:
    """One of the five things that are scored."""
    return reference.label("gotik", code)


def header(code: str) -> str:
    """The same as a narrow header."""
    return short("gotik", code)


def say(facts: CheckIn, own: str | None) -> list[str]:
    """What moved between the newest delivery of each region and its own one before."""
    everywhere = _everywhere(facts)
    if own is None:
        return everywhere
    mine = _own(facts.of(own))
    return formats.falling(f"{everywhere[0]}; {mine}", formats.first_upper(mine), *_brief(facts.of(own)))


def _everywhere(facts: CheckIn) -> list[str]:
    subjects = "scores voor tijd, geld, informatie, organisatie en kwaliteit"
    if len(facts.silent_regions) == len(facts.regions):
        return [f"Nog geen enkele regio gaf {subjects}"]
    if not facts.score_count:
        return [f"Geen enkele regio gaf in haar nieuwste levering {subjects}"]
    if not facts.compared_count:
        scored = formats.counted(facts.once_count, "regio gaf scores", "regio’s gaven scores")
        return [f"{scored}; er is nog nergens een vorige score om mee te vergelijken"]
    regions = formats.counted(facts.compared_count, "regio", "regio’s")
    higher = formats.counted(facts.higher_count, "score", "scores")
    moved = f"{higher} hoger, {facts.lower_count} lager, {facts.same_count} gelijk"
    alone = facts.uncompared_count
    without = f"; voor {alone} van de {facts.score_count} is er geen vorige score" if alone else ""
    brief = f"; {alone} zonder vorige score" if alone else ""
    return formats.falling(
        f"Check-in {_between(facts)} ({regions}): {moved}{without}", f"Check-in, {regions}: {moved}{brief}"
    )


def _between(facts: CheckIn) -> str:
    """Between which deliveries; empty where none are compared."""
    return changes.between(facts.earlier_dates, facts.dates) if facts.earlier_dates and facts.dates else ""


def _own(facts: RegionCheckIn) -> str:
    name = name_of(facts.region)
    if facts.reference_date is None:
        return f"{name} leverde nog geen blad Regio aan"
    if all(one.score is None for one in facts.scores):
        return f"{name} vulde de check-in in de nieuwste levering niet in"
    if facts.earlier_date is None:
        return f"{name} leverde blad Regio nog maar één keer aan"
    before = f"in de levering van {formats.day(facts.earlier_date)}"
    if all(one.change is None for one in facts.scores):
        return f"{name} gaf {before} geen score voor dezelfde punten"
    up, down = facts.moved(1), facts.moved(-1)
    if not up and not down:
        same = formats.counted(
            len(facts.moved(0)), "punt dat twee keer een score kreeg", "punten die twee keer een score kregen"
        )
        return f"{name} gaf dezelfde score als {before}, voor {same}"
    ways = [f"{word} voor {_named(scores)}" for word, scores in (("hoger", up), ("lager", down)) if scores]
    return f"{name} scoort {' en '.join(ways)} dan {before}"


def _brief(facts: RegionCheckIn) -> list[str]:
    name, up, down, same = name_of(facts.region), *(len(facts.moved(way)) for way in (1, -1, 0))
    if up or down:
        return [f"{name}: {formats.counted(up, 'score', 'scores')} hoger, {down} lager dan in de vorige levering"]
    return [f"{name}: {formats.counted(same, 'score', 'scores')} gelijk aan de vorige levering"] if same else []


def _named(scores: tuple[CheckInScore, ...]) -> str:
    named = [f"{subject(one.subject).lower()} ({one.score}, was {one.earlier_score})" for one in scores]
    return formats.enumerate_names(named, len(scores))


def note(facts: CheckIn, own: str | None) -> list[str]:
    """What the scores are, and who is missing."""
    silent = figure_words.not_handed_in(facts.silent_regions)
    return [
        f"Zoals elke regio zichzelf scoort: 1 is heel moeilijk, 5 is heel goed; {frame_words.stand(facts.as_of)}.",
        *([f"Vergeleken {_between(facts)}, telkens van dezelfde regio."] if facts.compared_count else []),
        *([f"{silent}."] if silent else []),
        "Regio’s scoren niet volgens één maat: vergelijk een regio met zichzelf.",
    ]


def dates(one: RegionCheckIn) -> str:
    """Of when the two deliveries are; a dash without one.

    >>> dates(RegionCheckIn("kempen", None, None, ()))
    '–'
    """
    return formats.MISSING if one.reference_date is None else formats.day(one.reference_date)


def earlier(one: RegionCheckIn) -> str:
    """Of when the delivery before is; nothing without one."""
    return formats.day(one.earlier_date) if one.earlier_date else ""


def title(one: CheckInScore) -> str:
    """What a pointer reads over a square."""
    name = subject(one.subject)
    if one.score is None:
        return f"{name}: {NOT_FILLED}"
    was = f", vorige levering {one.earlier_score}" if one.earlier_score is not None else ", geen vorige score"
    return f"{name}: {one.score}{was}"

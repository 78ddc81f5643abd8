"""Words of who was at each session."""

from data import reference
from data.questions.sessions import Attendance, Presence, RegionAttendance
from ui import formats
from ui.figures.learning.sessions_nl import first_planned
from ui.figures.learning.shared_nl import names, network_list
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "session_date": "Bijeenkomst",
    "state": "Stand",
    "attendee_count": "Mensen (vanaf 5)",
    "is_host": "Gastheer",
}
STAGE_HEADERS = {
    "session_date": "Bijeenkomst",
    "theme": "Thema",
    "present_count": "Regio’s aanwezig",
    "absent_count": "Niemand aanwezig",
}
HOST_SIGN, PRESENT_SIGN = "⌂", "●"
HOST = "gastheer"
STATES = {
    "present": "aanwezig",
    "absent": "niemand aanwezig",
    "unlisted": "niet genoteerd",
    "upcoming": "nog te komen",
    "no_list": "geen aanwezigheidslijst",
}
REGIONS_PRESENT = "Aantal regio’s"
PRESENT_LEGEND = "aanwezig (1 tot 4 mensen, of zonder aantal)"
NUMBER_LEGEND = "aanwezig, met aantal mensen vanaf 5"
PLANNED = "gepland"
ATTENDED, HOSTED = "Aanwezig", "Gast\N{SOFT HYPHEN}heer"


def say(facts: Attendance, own: str | None) -> list[str]:
    """How many regions come, who is on no list, and how often one region was there."""
    if facts.sessions and not facts.held_count:
        return [first_planned(facts.sessions[0].session_date)]
    if facts.listed_count is None:
        return ["Wie er op de bijeenkomsten was, is nog niet aangeleverd"]
    if not facts.listed_count:
        return ["Van geen enkele voorbije bijeenkomst is er een aanwezigheidslijst"]
    everybody = _everybody(facts)
    region = facts.of(own)
    never = _never(facts, own)
    if region is None:
        return formats.falling(everybody + never, everybody)
    times = "" if region.region in facts.never_regions else f"; {_attended(facts, region)}"
    return formats.falling(f"{everybody}{never}{times}", _of_region(facts, region))


def _everybody(facts: Attendance) -> str:
    low, high, total = facts.least_present, facts.most_present, len(reference.regions())
    if facts.listed_count == 1:
        return f"Op de ene bijeenkomst met een lijst {'was' if low == 1 else 'waren'} {low} van de {total} regio’s"
    span = f"telkens {low}" if low == high else f"{low} tot {high}"
    verb = "was" if low == high == 1 else "waren"
    return f"Op de {facts.listed_count} bijeenkomsten met een lijst {verb} {span} van de {total} regio’s"


def _never(facts: Attendance, own: str | None) -> str:
    """Who stands on no list, the own region first; or that everybody stands on one."""
    never = sorted(facts.never_regions, key=lambda region: region != own)
    if never:
        verb = "staat" if len(never) == 1 else "staan"
        return f"; {names(never)} {verb} op geen enkele aanwezigheidslijst"
    return "; elke regio staat minstens één keer op een lijst" if facts.listed_count != 1 else ""


def _attended(facts: Attendance, region: RegionAttendance) -> str:
    if region.region in facts.absent_regions:
        return f"van {name_of(region.region)} is alleen genoteerd dat er niemand was"
    if region.attended_count == facts.listed_count:
        return f"{name_of(region.region)} was er {'bij' if facts.listed_count == 1 else 'telkens bij'}"
    return f"{name_of(region.region)} was er {formats.part(region.attended_count, facts.listed_count)} keer bij"


def _of_region(facts: Attendance, region: RegionAttendance) -> str:
    if region.region in facts.never_regions:
        return f"{name_of(region.region)} staat op geen enkele aanwezigheidslijst"
    if region.attended_count == facts.listed_count and facts.listed_count != 1:
        return f"{_attended(facts, region)} ({facts.listed_count} keer)"
    return formats.first_upper(_attended(facts, region))


def note(facts: Attendance, own: str | None) -> list[str]:
    """How to read who was there."""
    earlier = facts.earlier_count
    verb = "oudste staat" if earlier == 1 else f"{earlier} oudste staan"
    return [
        "Wie niet genoteerd is, was er misschien wel.",
        *([f"De {verb} alleen in de tabel."] if earlier else []),
        f"Volgens {network_list(facts.list_date, facts.as_of)}.",
        *(["Van wat gepland is, tonen we alleen de eerstvolgende bijeenkomst."] if facts.later_count else []),
        "Van 1 tot 4 mensen tonen we alleen dat ze er waren.",
    ]


def presence(one: Presence) -> str:
    """What a cell says: when, whether the region was there, with how many people, and whether it hosted."""
    people = f", {formats.number(one.attendee_count)} mensen" if one.attendee_count else ""
    host = f", {HOST}" if one.is_host else ""
    return f"{formats.day(one.session_date)}: {STATES[one.state]}{people}{host}"


def times(count: int | None) -> str:
    """How often; a dash where it is not known.

    >>> times(2), times(None)
    ('2×', '–')
    """
    return formats.MISSING if count is None else f"{count}×"


def present(count: int | None) -> str:
    """How many regions were there, or that nobody noted it."""
    return STATES["no_list"] if count is None else formats.part(count, len(reference.regions()))

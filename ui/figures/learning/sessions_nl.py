"""Words of the sessions of the learning network."""

from data.questions.sessions import Hosting, Sessions
from ui import formats
from ui.figures.learning.shared_nl import falling, name, names, network_list, region_count

HEADERS = {
    "session_date": "Datum",
    "place": "Plaats",
    "host": "Gastheer",
    "theme": "Thema",
    "method": "Methodiek",
    "present_count": "Regio’s aanwezig",
}
PLANNED = "gepland"
NONE_YET = "Het lerend netwerk leverde nog geen bijeenkomsten aan"


def first_planned(day: object) -> str:
    """Sessions are known, but none was held."""
    return f"Er was nog geen bijeenkomst; de eerste is gepland op {formats.day(day)}"


def say(facts: Sessions, own: str | None) -> list[str]:
    """Where people met, and how many regions have not hosted yet."""
    if not facts.sessions:
        return [NONE_YET]
    if not facts.held_count:
        return [first_planned(facts.sessions[0].session_date)]
    begin = "De ene bijeenkomst was" if facts.held_count == 1 else f"De {facts.held_count} bijeenkomsten waren"
    if not facts.hosts:
        return [f"{begin} er zonder dat we weten welke regio gastheer was"]
    several = f"bij {len(facts.hosts)} verschillende regio’s"
    where = f"{begin} {f'bij {names(facts.hosts)}' if len(facts.hosts) <= 4 else several}"
    waiting = facts.waiting_count
    verb = "was" if waiting == 1 else "waren"
    rest = f"; {region_count(waiting)} {verb} nog nooit gastheer" if waiting else ""
    return falling(f"{where}{rest}{_own(facts.of(own))}", f"{where}{rest}", where)


def _own(own: Hosting | None) -> str:
    if own is None or own.hosted_count is None:
        return ""
    if not own.hosted_count:
        return f", ook {name(own.region)}"
    return f"; {name(own.region)} ontving op {formats.day(own.last_hosted_date)}"


def note(facts: Sessions, own: str | None) -> list[str]:
    """Where the sessions come from."""
    return [f"Volgens {network_list(facts.list_date, facts.as_of)}."]


def day(session_date: object, *, is_held: bool) -> str:
    """When a session was, or is planned."""
    return formats.day(session_date) if is_held else f"{formats.day(session_date)} ({PLANNED})"

"""Words of the sessions of the learning network."""

from data.questions.sessions import Hosting, Sessions
from ui import formats
from ui.figures.learning.shared_nl import names, network_list
from ui.texts import changes
from ui.texts.region import name_of

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
    where = _hosts(facts)
    if not facts.has_every_host:
        of = f"Van {facts.hosted_count} van de {facts.held_count} bijeenkomsten kennen we de gastheer: {where}"
        return formats.falling(f"{of}{_own_date(facts.of(own))}", of)
    where = f"{begin} bij {where}"
    waiting = facts.waiting_count
    verb = "was" if waiting == 1 else "waren"
    rest = f"; {changes.regions(waiting)} {verb} nog nooit gastheer" if waiting else ""
    return formats.falling(f"{where}{rest}{_own(facts.of(own))}", f"{where}{rest}", where)


def _hosts(facts: Sessions) -> str:
    return names(facts.hosts) if len(facts.hosts) <= 4 else f"{len(facts.hosts)} verschillende regio’s"


def _own(own: Hosting | None) -> str:
    return f", ook {name_of(own.region)}" if own and own.hosted_count == 0 else _own_date(own)


def _own_date(own: Hosting | None) -> str:
    return f"; {name_of(own.region)} ontving op {formats.day(own.last_hosted_date)}" if own and own.hosted_count else ""


def note(facts: Sessions, own: str | None) -> list[str]:
    """Where the sessions come from."""
    return [f"Volgens {network_list(facts.list_date, facts.as_of)}."]


def day(session_date: object, *, is_held: bool) -> str:
    """When a session was, or is planned."""
    return formats.day(session_date) if is_held else f"{formats.day(session_date)} ({PLANNED})"

"""Words of the page werk: what there is to do, for whom."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.backup import Backup
from data.questions.region_work import NetworkDays
from data.runsheets import Runsheet
from ui import formats
from ui.texts import changes
from ui.texts.region import name_of

WHO = "Voor wie?"
PARTS = {
    "regio": "Mijn regio",
    "kernpartner": "Kernpartner",
    "begeleider": "Begeleider",
    "beheerder": "Beheerder",
}
"""What somebody can work at: code -> how it reads."""
NOTHING_FOR_YOU = "Met jouw rechten is hier niets te doen. De cijfers staan onder Kijken."
CHOOSE_REGION = "Kies je regio: dan zie je wat er te doen is."
OWN_REGION = "Regio"
TO_DO = "Na te kijken"
DONE = "Niets te doen"
UPLOAD = "Bestand opladen"
SEEKS_YOU = "Wie zoekt jouw hulp"
HELPS_YOU = "Wie kan jou helpen"
NOBODY_YET = "Nog geen andere regio biedt hulp aan."
HAS_DONE = "heeft dit klaar"
HAVE_DONE = "hebben dit klaar"
OFFERS = "biedt hulp aan"
OFFER = "bieden hulp aan"
NETWORK_DAY = "Netwerkdag"
NOT_PLANNED = "De volgende netwerkdag is nog niet gepland."
NO_RUNSHEETS, NO_RUNSHEETS_WHY = "draaiboeken", "Begin met een draaiboek dat klaar is, of met een leeg."
MAKE_RUNSHEET = "Maak een draaiboek"
ROOM_OPEN = "de zaal is open"
OPEN_RUNSHEET = "Open het draaiboek"
BACKUP_NOT_SET = "De map van de reservekopieën is niet ingesteld"
BACKUP_NONE = "Er is nog geen reservekopie"
BACKUP_WHY = "Zonder reservekopie gaat na een defect alles verloren."
SEE = "Bekijk"


def figures_of(oldest: date | None, newest: date | None, today: date) -> str:
    """The grey line: how old the figures of one region are.

    >>> figures_of(date(2026, 6, 22), date(2026, 6, 22), date(2026, 11, 26))
    'Cijfers van 22/06/2026 (5 maanden oud) · vandaag 26/11/2026'
    """
    now = f"vandaag {formats.day(today)}"
    if oldest is None or newest is None:
        return f"Nog geen cijfers · {now}"
    old = changes.ages((today - newest).days, (today - oldest).days)
    return f"Cijfers van {changes.span(oldest, newest)} ({old}) · {now}"


def seeks_you(offered_count: int, regions: Sequence[str]) -> str:
    """How many items a region offers help at, and how many others seek it.

    >>> seeks_you(2, ["westhoek", "waasland"]), seeks_you(1, [])
    ('Je biedt hulp aan bij 2 items; 2 regio’s zoeken daar.', 'Je biedt hulp aan bij 1 item; nog niemand zoekt daar.')
    >>> seeks_you(0, [])
    'Je bood nog nergens hulp aan. Dat doe je op blad Fasen.'
    """
    if not offered_count:
        return "Je bood nog nergens hulp aan. Dat doe je op blad Fasen."
    where = f"Je biedt hulp aan bij {formats.counted(offered_count, 'item', 'items')}"
    if not regions:
        return f"{where}; nog niemand zoekt daar."
    return f"{where}; {changes.regions(len(regions))} {'zoekt' if len(regions) == 1 else 'zoeken'} daar."


def helps_you(sought_count: int) -> str:
    """At how many items a region seeks help.

    >>> helps_you(0), helps_you(2)
    ('Je zoekt nog nergens hulp. Dat duid je aan op blad Fasen.', 'Je zoekt hulp bij 2 items.')
    """
    if not sought_count:
        return "Je zoekt nog nergens hulp. Dat duid je aan op blad Fasen."
    return f"Je zoekt hulp bij {formats.counted(sought_count, 'item', 'items')}."


def network_days(facts: NetworkDays) -> tuple[str, str]:
    """The next day and the last one; the second is empty without one."""
    coming, last = facts.next_day, facts.last_day
    ahead = (
        NOT_PLANNED
        if coming is None
        else f"De volgende netwerkdag: {_met(coming.session_date, coming.place, coming.host_region)}."
    )
    return ahead, "" if last is None else f"Vorige: {_met(last.session_date, last.place, last.host_region)}"


def _met(day: date, place: str | None, host: str | None) -> str:
    where = f" in {place}" if place else ""
    return f"{formats.day(day)}{where}{f', bij {name_of(host)}' if host in reference.regions() else ''}"


def runsheet(sheet: Runsheet, *, has_room: bool) -> str:
    """A running order as one line.

    >>> from datetime import datetime
    >>> runsheet(Runsheet(1, 2, "Netwerkdag", (), datetime(2026, 6, 1, 9)), has_room=True)
    '0 stappen · bewaard op 01/06/2026 · de zaal is open'
    """
    steps = formats.counted(len(sheet.steps), "stap", "stappen")
    room = f" · {ROOM_OPEN}" if has_room else ""
    return f"{steps} · bewaard op {formats.day(formats.local(sheet.saved_at))}{room}"


def backup(newest: Backup) -> str:
    """When the newest backup was made."""
    return f"Nieuwste reservekopie: {formats.day(formats.local(newest.made_at))}"


def backup_age(*, is_old: bool) -> str:
    """Whether that is recent enough."""
    return "Dat is te lang geleden: kijk na waarom er geen nieuwe is." if is_old else "Dat is recent genoeg."


def people(session_count: int, link_count: int) -> tuple[str, str]:
    """Links that wait, and how many sessions are open.

    >>> people(1, 2)
    ('persoonlijke links wachten op gebruik', 'Nu is 1 sessie open.')
    """
    waiting = "persoonlijke link wacht" if link_count == 1 else "persoonlijke links wachten"
    are = "is" if session_count == 1 else "zijn"
    return f"{waiting} op gebruik", f"Nu {are} {formats.counted(session_count, 'sessie', 'sessies')} open."


def refusals(count: int) -> tuple[str, str]:
    """What was refused in the past week."""
    why = "In de voorbije 7 dagen. Mist iemand een recht?" if count else "In de voorbije 7 dagen werd niets geweigerd."
    return "keer werd iets geweigerd", why


def to_look_at(count: int) -> str:
    """What comes first for an administrator.

    >>> to_look_at(0), to_look_at(1), to_look_at(2)
    ('Op deze server is niets na te kijken', 'Op deze server is 1 punt na te kijken', 'Op deze server zijn 2 punten na te kijken')
    """
    if not count:
        return "Op deze server is niets na te kijken"
    return f"Op deze server {'is 1 punt' if count == 1 else f'zijn {count} punten'} na te kijken"

"""Words of the page beheer: links, who is signed in, organisations, the audit, backups."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from data.access import Action, Mode, Role
from data.audit import DONE, REFUSED, Line
from data.backup import OLD_AFTER_HOURS, Backup
from data.organisations import Organisation
from data.reading_keys import KEY_MADE, KEY_WITHDRAWN, ReadingKey
from data.sessions import SIGNED_IN, SIGNED_OUT, Invitation, OpenSession
from ui import formats
from ui.texts import deliver
from ui.texts.signing import ROLES

INTRO = "Wie mag erin, wie is er nu, en wat gebeurde er?"
PART = "Onderdeel"
PARTS = {
    "links": "Links",
    "aangemeld": "Wie is aangemeld",
    "sleutels": "Leessleutels",
    "organisaties": "Organisaties",
    "logboek": "Logboek",
    "reservekopie": "Reservekopie",
}
WAYS_IN: Mapping[str, str] = {
    "open": "Hier meldt niemand zich aan: wie deze computer gebruikt, mag alles. Links en organisaties werken pas als de app met aanmelden start.",
    "oidc": "Mensen melden zich aan bij hun eigen organisatie. Links werken nu niet.",
}
"""Per way in that uses no links, what one should know."""
CHOOSE = "Kies…"
NONE_YET = "Er is er nog geen."
CHANGED_MEANWHILE = "Dat is intussen al gebeurd. Hieronder staat hoe het nu is."
_SHORT = 8
"""So many characters of who did something are enough to tell people apart."""

LINK_NEW = "Maak een persoonlijke link"
LINK_NEW_NOTE = "De link werkt één keer. Wie hem opent, meldt zich aan met de rol die je hier kiest."
LINK_ROLE = "Rol"
LINK_REGIONS = "Regio’s van deze invoerder"
LINK_DAYS = "Hoeveel dagen bruikbaar?"
LINK_MAKE = "Maak de link"
LINK_ONCE = "Kopieer hem nu en bezorg hem aan één persoon. Zodra je verder klikt, tonen we hem niet meer."
LINK_COPY = (
    "Kopieer de link",
    "De link werkt één keer, voor één persoon.",
    "Gekopieerd",
    "Je browser kopieert hier niet zelf. De link is geselecteerd: druk Ctrl+C, of hou hem op je gsm ingedrukt.",
)
LINKS = "Links die nog tellen"
LINKS_OVER = "Links die voorbij zijn: {count}"
LINK_HEADERS = ("Nummer", "Rol", "Regio’s", "Gemaakt", "Bruikbaar tot", "Gebruikt", "Open sessies")
LINK_CHOOSE = "Welke link trek je in?"
LINK_AGREE = "Ja, deze link mag niet meer werken. Wie ermee binnen is, is bij de volgende klik afgemeld."
LINK_WITHDRAW = "Trek de link in"
LINK_STATES = {"withdrawn": "ingetrokken", "expired": "verlopen", "waiting": "nog niet"}

SESSIONS = "Wie is nu aangemeld"
SESSIONS_NOTE = "Een sessie stopt vanzelf na een tijd zonder klik. De code bij Wie staat ook in het logboek."
NOBODY_IN = "Er is nu niemand aangemeld."
SESSION_HEADERS = ("Wie", "Rol", "Regio’s", "Sinds", "Laatste klik")
SESSION_CHOOSE = "Welke sessie stopt?"
SESSION_AGREE = "Ja, meld deze persoon af. Wat niet bewaard is, gaat verloren."
SESSION_END = "Stop deze sessie"
SESSION_END_ALL = "Stop alle sessies van deze persoon"
YOURS = "jij"

KEYS = "Leessleutels die tellen"
KEYS_NOTE = "Met een leessleutel leest een programma de tabellen van de pagina Gegevens, en niets anders. Wie mag kijken, maakt er zelf een."
NO_KEYS = "Er is nu geen leessleutel."
KEY_HEADERS = ("Nummer", "Wie", "Gemaakt", "Bruikbaar tot", "Laatst gebruikt")
KEY_UNUSED = "nog niet"
KEY_CHOOSE = "Welke sleutel trek je in?"
KEY_AGREE = "Ja, deze sleutel mag niet meer werken. Een programma dat hem gebruikt, leest niets meer."
KEY_WITHDRAW = "Trek de sleutel in"

ORGANISATIONS = "Organisaties en hun regio’s"
ORGANISATIONS_NOTE = "Wie zich bij de eigen organisatie aanmeldt, krijgt de regio’s die hier staan. We bewaren geen namen van organisaties."
ORGANISATION_HEADERS = ("Organisatie", "Regio’s", "Sinds")
ORGANISATION_CHOOSE = "Welke organisatie pas je aan? Kies er geen om er een toe te voegen."
ORGANISATION_CODE = "Ondernemingsnummer of OVO-code"
ORGANISATION_HINT = "bv. 0999.000.129 of OVO000129"
ORGANISATION_REGIONS = "Regio’s"
ORGANISATION_KEEP = "Bewaar"
ORGANISATION_WRONG = "Dit nummer of deze code klopt niet. Kijk de cijfers na en probeer opnieuw."
ORGANISATION_AGREE = "Ja, deze organisatie heeft geen regio meer."
ORGANISATION_FORGET = "Haal weg"

AUDIT = "Wat gebeurde en wat geweigerd werd"
AUDIT_MOST = 200
AUDIT_NOTE = f"De nieuwste {AUDIT_MOST} regels. Er staan geen namen in: eenzelfde code is dezelfde persoon."
AUDIT_REGION = "Regio"
AUDIT_OUTCOME = "Uitkomst"
EVERY_REGION = "alle regio’s"
EVERY_OUTCOME = "alle uitkomsten"
AUDIT_EMPTY = "Geen enkele regel past hierbij."
AUDIT_FILE = "Neem mee als csv"
AUDIT_FILE_NAME = "logboek.csv"
AUDIT_HEADERS = ("Wanneer", "Wie", "Rol", "Wat", "Regio", "Levering", "Uitkomst")
ACTIONS: Mapping[str, str] = {
    Action.LOOK: "toegang",
    Action.DELIVER: "aanleveren",
    Action.ORIGINALS: "bestand of rijen opvragen",
    Action.RUNSHEETS: "draaiboek of zaal",
    Action.TAKE_OVER: "antwoorden overnemen",
    Action.FEEDBACK: "stem van de nieuwkomer",
    Action.COLLECT: "aanleverronde",
    Action.ASK: "vraag bij een cijfer",
    Action.ANSWER: "antwoord bij een cijfer",
    Action.ADMINISTER: "beheren",
    Action.KEEP: "antwoorden van de zaal bewaren",
}
OUTCOMES: Mapping[str, str] = {
    DONE: "gedaan",
    REFUSED: "geweigerd",
    SIGNED_IN: "aangemeld",
    SIGNED_OUT: "afgemeld",
    KEY_MADE: "leessleutel gemaakt",
    KEY_WITHDRAWN: "leessleutel ingetrokken",
}
_ROLES: Mapping[str, str] = {
    role.value: name for role, name in {**ROLES, Role.HALL: "zaal", Role.READER: "leessleutel"}.items()
}
_NOT_ASKED = {Mode.OPEN.value: "niet gevraagd", Mode.MACHINE.value: "opdrachtregel"}

BACKUP = "De nieuwste reservekopie"
BACKUP_HEADERS = ("Bestand", "Gemaakt", "Grootte", "Nagekeken")
BACKUP_COMPARED = "ja, gelezen en vergeleken toen ze gemaakt werd"
BACKUP_NOT_SET = "Deze app weet niet waar de reservekopieën staan. Zet MONITOR_KOPIE op de map waarin je ze maakt, en start de app opnieuw."
BACKUP_NONE = "In de map staat nog geen reservekopie. Maak er vandaag een."
BACKUP_OLD = (
    f"De nieuwste reservekopie is ouder dan {OLD_AFTER_HOURS} uur. Kijk na waarom er vannacht geen gemaakt werd."
)
BACKUP_UNREADABLE = (
    "De map met de reservekopieën kan niet gelezen worden. Kijk na of ze bestaat en of de app ze mag lezen."
)
BACKUP_HOW = "Een reservekopie maken"
BACKUP_HOW_NOTE = (
    "Dit doe je op de server, ook terwijl de app loopt. Terugzetten staat uitgelegd in docs/administration.md."
)
BACKUP_COMMANDS = {
    "Op een server met de dienst:": "netwerkmonitor backup {folder}",
    "Elders, in de map van de app:": "python -m loaders backup {folder}",
}
BACKUP_FOLDER = "/map/voor/reservekopieën"
"""Where no folder is set."""


def regions(codes: Iterable[str]) -> str:
    """Regions by name.

    >>> regions(["kempen", "limburg"]), regions([])
    ('Kempen, Limburg', '–')
    """
    return ", ".join(deliver.region_choice(code) for code in codes) or formats.MISSING


def moment(seconds: float) -> str:
    r"""Seconds since 1970 on a Belgian clock.

    >>> moment(1_782_860_700)
    '01/07/2026\xa001:05'
    """
    return when(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None))


def when(made_at: datetime) -> str:
    r"""A moment of the ledger on a Belgian clock.

    >>> when(datetime(2026, 6, 30, 23, 5))
    '01/07/2026\xa001:05'
    """
    return f"{formats.local(made_at):%d/%m/%Y}\N{NO-BREAK SPACE}{formats.local(made_at):%H:%M}"


def roles(words: Iterable[str]) -> str:
    """Roles as people call them.

    >>> roles(["invoerder", "begeleider"]), roles([])
    ('invoerder, begeleider', '–')
    """
    return ", ".join(_ROLES.get(word, word) for word in words if word) or formats.MISSING


def who(person: str) -> str:
    """The short form of who did something.

    >>> who("0123456789abcdef")
    '01234567'
    """
    return person[:_SHORT]


def link_made(number: int, days: int) -> str:
    """That a link was made.

    >>> link_made(3, 1)
    'Link 3 is gemaakt. Hij is 1 dag bruikbaar.'
    """
    return f"Link {number} is gemaakt. Hij is {formats.counted(days, 'dag', 'dagen')} bruikbaar."


def link_row(one: Invitation, now: float) -> tuple[str, ...]:
    """One line of the table of links; ``now`` in seconds since 1970."""
    state = one.state(now)
    return (
        str(one.number),
        roles([one.role]),
        regions(one.regions),
        moment(one.made_at),
        moment(one.expires_at),
        moment(one.used_at) if state == "used" and one.used_at else LINK_STATES[state],
        formats.number(one.session_count),
    )


def link_choice(one: Invitation) -> str:
    """How a link reads in a list."""
    where = f", {regions(one.regions)}" if one.regions else ""
    return f"Link {one.number}: {roles([one.role])}{where}"


def link_withdrawn(number: int) -> str:
    """That a link counts no more."""
    return f"Link {number} is ingetrokken. De sessies ervan zijn gestopt."


def session_row(one: OpenSession, own: str | None) -> tuple[str, ...]:
    """One line of the table of who is signed in; ``own`` is who looks."""
    name = f"{who(one.who)} ({YOURS})" if one.who == own else who(one.who)
    return (name, roles(one.roles), regions(one.regions), moment(one.opened_at), moment(one.seen_at))


def session_choice(one: OpenSession, own: str | None) -> str:
    """How a session reads in a list."""
    name, role, _, since, _ = session_row(one, own)
    return f"{name}, {role}, sinds {since}"


def key_row(one: ReadingKey, own: str | None) -> tuple[str, ...]:
    """One line of the table of keys; ``own`` is who looks."""
    name = f"{who(one.who)} ({YOURS})" if one.who == own else who(one.who)
    seen = KEY_UNUSED if one.seen_at is None else moment(one.seen_at)
    return (str(one.number), name, moment(one.made_at), moment(one.expires_at), seen)


def key_choice(one: ReadingKey) -> str:
    """How a key reads in a list."""
    return f"Sleutel {one.number}, bruikbaar tot {moment(one.expires_at)}"


def key_withdrawn(number: int) -> str:
    """That a key counts no more."""
    return f"Sleutel {number} is ingetrokken."


def sessions_ended(count: int) -> str:
    """How many sessions were ended.

    >>> sessions_ended(1), sessions_ended(2)
    ('1 sessie is gestopt.', '2 sessies zijn gestopt.')
    """
    return f"{formats.counted(count, 'sessie is', 'sessies zijn')} gestopt."


def organisation(code: str) -> str:
    """A code as people write it.

    >>> organisation("0999000129"), organisation("OVO000129")
    ('0999.000.129', 'OVO000129')
    """
    return f"{code[:4]}.{code[4:7]}.{code[7:]}" if code.isdecimal() else code


def organisation_row(one: Organisation) -> tuple[str, ...]:
    """One line of the table of organisations."""
    return (organisation(one.code), regions(one.regions), when(one.kept_at))


def organisation_kept(code: str) -> str:
    """That the regions of an organisation were kept."""
    return f"Bewaard voor {organisation(code)}."


def organisation_gone(code: str) -> str:
    """That an organisation was taken away."""
    return f"{organisation(code)} heeft geen regio meer."


def audit_row(line: Line) -> tuple[str, ...]:
    """One line of the audit in plain words."""
    person = who(line.person) if line.person else _NOT_ASKED.get(line.mode, formats.MISSING)
    return (
        when(line.made_at),
        person,
        roles(line.roles.split(",")),
        ACTIONS.get(line.action, line.action),
        regions([line.region]) if line.region else formats.MISSING,
        str(line.delivery) if line.delivery else formats.MISSING,
        OUTCOMES.get(line.outcome, line.outcome),
    )


def backup_row(one: Backup) -> tuple[str, ...]:
    r"""The line that tells of a backup.

    >>> backup_row(Backup("monitor-20260701-010500.sqlite", datetime(2026, 6, 30, 23, 5), 2_340_000))[2]
    '2,3\xa0MB'
    """
    size = f"{formats.number(one.size_bytes / 1_000_000, 1)}\N{NO-BREAK SPACE}MB"
    return (one.name, when(one.made_at), size, BACKUP_COMPARED)

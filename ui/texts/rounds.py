"""Words of collection rounds: opening, changing and closing one, reminders, what a region hears of it."""

from collections.abc import Mapping, Sequence
from datetime import date

from data.collection_rounds import Part, Round
from data.questions.collection import RegionAnswers
from data.questions.region_sheets import RegionDates
from ui import formats
from ui.texts import changes
from ui.texts.frame import COPIED
from ui.texts.region import name_of

OPEN = "Begin een aanleverronde"
OPEN_WHY = "Alle regio’s zien de ronde op hun startpagina en bij Opladen. Ze leveren aan, of bevestigen in één klik."
OPEN_BUTTON = "Begin de ronde"
CHANGE = "Wijzig de ronde"
CHANGE_BUTTON = "Bewaar"
CLOSE = "Sluit de ronde af"
CLOSE_AGREE = "Ja, deze ronde mag afgesloten worden"
NAME, NAME_HINT = "Naam", "bv. Cijfers van het najaar"
BY_DATE = "Tegen wanneer?"
SHEETS = "Welke bladen?"
NOTE = "Uitleg (hoeft niet; geen namen van mensen)"
NONE_RUNS = "Er loopt geen aanleverronde"
NONE_RUNS_NOTE = "Begint er een, dan zie je het hier."
CALENDAR = "Zet in je agenda"
REMINDERS = "Wie je kan herinneren"
FIRST = "Kan je een eerste blad aanleveren? Het sjabloon staat klaar bij Opladen."
REMINDERS_NOTE = "Per regio staat een tekst klaar. De app verstuurt zelf niets."
BOARD = "Bekijk de ronde"
CONFIRM = "Aanleveren of bevestigen"
OPENED, CHANGED, CLOSED = "De ronde loopt.", "De ronde is gewijzigd.", "De ronde is afgesloten."
OVERTAKEN = "Intussen wijzigde iemand anders deze ronde. Hieronder staat ze zoals ze nu is. Doe het opnieuw."
RUNS = "Er loopt intussen al een ronde. Hieronder staat ze."
UNUSABLE: Mapping[Part, str] = {
    "name": "Geef de ronde een naam van hoogstens 60 tekens.",
    "by_date": "Kies een dag vanaf vandaag, hoogstens een jaar ver.",
    "sheets": "Kies minstens één blad.",
    "note": "Je uitleg is te lang: schrijf hoogstens 300 tekens.",
    "personal": "In de naam of de uitleg staan gegevens van een mens. Laat ze weg. Er is niets bewaard.",
}
COPY_TEXT = (
    "Kopieer de tekst",
    "Plak hem in een e-mail",
    COPIED,
    "Je browser kopieert hier niet zelf. De tekst is geselecteerd: druk Ctrl+C, of hou hem op je gsm ingedrukt.",
)


def days_left(days: int) -> str:
    """How long a round still runs.

    >>> days_left(14), days_left(1), days_left(0), days_left(-3)
    ('nog 14 dagen', 'nog 1 dag', 'vandaag is de laatste dag', 'sinds 3 dagen voorbij')
    """
    if days == 0:
        return "vandaag is de laatste dag"
    return f"nog {changes.age(days)}" if days > 0 else f"sinds {changes.age(-days)} voorbij"


def of_region(one: Round, answers: RegionAnswers) -> str:
    """What a round still asks of a region."""
    count, waiting = len(answers.asked), len(answers.waiting)
    some = "het enige blad is nog" if count == 1 else f"nog {formats.part(waiting, count)} bladen"
    left = f"{some} te doen" if waiting else "alles is aangeleverd of bevestigd"
    return f"{named(one)}: {left}, tegen {formats.day(one.by_date)}"


def why(one: Round, answers: RegionAnswers, days: int) -> str:
    """Which sheets it still waits for, how long it runs, and what was said about it."""
    waiting = f"Nog te doen: {formats.enumerate_names(answers.waiting, 8)}." if answers.waiting else ""
    return " ".join(filter(None, [waiting, f"{formats.first_upper(days_left(days))}.", one.note]))


def asked(one: Round, waiting_count: int) -> str:
    """What a line of work says of a round, behind the number of sheets that it waits for."""
    if not waiting_count:
        return f"bladen te doen voor {formats.lower_first(named(one))}"
    return f"{'blad' if waiting_count == 1 else 'bladen'} te doen voor {formats.lower_first(named(one))}"


def last_day(day: date) -> str:
    """The last day of a round, as a line of its own."""
    return f"Laatste dag: {formats.day(day)}"


def named(one: Round) -> str:
    """A round in a sentence."""
    return f"Ronde “{one.name}”"


def reminder(one: Round, answers: RegionAnswers, address: str, *, is_known: bool) -> str:
    """A text to send to a region whose answer to a round is not whole; one without figures has none to confirm."""
    how = "Is er niets veranderd? Dan bevestig je dat bij Opladen in één klik, zonder bestand." if is_known else FIRST
    lines = [
        "Dag,",
        "",
        f"Onze ronde “{one.name}” loopt tot {formats.day(one.by_date)}. "
        f"Van {name_of(answers.region)} ontbreekt nog: {formats.enumerate_names(answers.waiting, 8)}.",
        how,
        *([one.note] if one.note else []),
        "",
        address,
    ]
    return "\n".join(lines)


def reminder_of_age(one: RegionDates, address: str) -> str:
    """A text to send to a region whose figures are old, or that handed in nothing."""
    name = name_of(one.region)
    stand = (
        f"De cijfers van {name} zijn van {formats.day(one.newest_date)}."
        if one.newest_date
        else f"Van {name} hebben we nog geen cijfers."
    )
    ask = (
        "Kan je bij Opladen een nieuwe stand aanleveren? Is er niets veranderd, dan bevestig je dat in één klik."
        if one.newest_date
        else FIRST
    )
    return "\n".join(["Dag,", "", f"{stand} {ask}", "", address])


def still_waiting(answers: RegionAnswers) -> str:
    """A region of which something is missing, as a line to unfold."""
    what = formats.enumerate_names(answers.waiting, 8)
    return f"{name_of(answers.region)}: {'nog niets' if answers.is_silent else f'nog {what}'}"


def last_heard(one: RegionDates) -> str:
    """A region whose figures are old or missing, as a line to unfold."""
    return f"{name_of(one.region)}: {f'cijfers van {formats.day(one.newest_date)}' if one.newest_date else 'nog niets'}"


def silent(count: int, total: int) -> str:
    """Of how many regions there are no figures of the last months, without a round.

    >>> silent(0, 18), silent(1, 18)
    ('Van alle 18 regio’s zijn er cijfers van het voorbije half jaar', \
'Van 1 van de 18 regio’s zijn er geen cijfers van het voorbije half jaar')
    """
    some = formats.some_of(count, total, "regio’s") if count else ""
    return f"Van {some or f'alle {total} regio’s'} zijn er {'geen ' if count else ''}cijfers van het voorbije half jaar"


def summary(one: Round) -> str:
    """What a round asks, under its name."""
    sheets = formats.enumerate_names(one.sheets, 8)
    parts = [f"Gevraagd: {sheets}", f"begonnen op {formats.day(formats.local(one.opened_at))}"]
    return f"{' · '.join(parts)}. {one.note}".rstrip()


def upload_note(one: Round, waiting: Sequence[str]) -> str:
    """At opladen: what a round still asks of this region; empty when all of it came."""
    if not waiting:
        return ""
    return f"{named(one)} loopt tot {formats.day(one.by_date)}. Nog te doen: {formats.enumerate_names(waiting, 8)}."


def calendar_name(one: Round) -> str:
    """What stands in a calendar on the last day."""
    return f"Laatste dag om aan te leveren: {one.name}"


def calendar_text(one: Round) -> str:
    """What stands under it."""
    return f"Netwerkmonitor. {summary(one)}"


def file_name(one: Round) -> str:
    """The name of the file for a calendar.

    >>> file_name(Round(1, 1, "Najaar: 2026", date(2026, 12, 15), (), "", 0, None, 0, None, False))  # type: ignore
    'ronde-najaar-2026.ics'
    """
    return f"ronde-{formats.file_part(one.name)}.ics"

"""Words of the page netwerkdag: making a running order, presenting it, keeping what the room answered."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from data.runsheet_changes import Change, Kind
from data.runsheets import MOST_STEPS, PICTURE, Runsheet, Step
from ui import formats
from ui.texts import day, own_questions
from ui.texts import frame as frame_words
from ui.texts.stage import MOST_CHARACTERS, answers
from ui.texts.stage_document import minutes as spoken_minutes

INTRO = (
    "Maak een draaiboek: een rij beelden met een vraag voor de zaal. Toon het op groot scherm, laat de zaal antwoorden "
    "met de gsm, en neem het mee op een usb-stick voor als het internet wegvalt. Elke wijziging is meteen bewaard."
)
INTRO_LOOKING = "Je vindt hier de draaiboeken van netwerkdagen, en wat de zaal op een dag antwoordde."
NOT_YOURS = "Met jouw rechten kan je geen draaiboek maken of aanpassen. Leid je een netwerkdag? Vraag de beheerder om het recht daarvoor."
CHOOSE = "Draaiboek"
NEW = "een nieuw draaiboek…"
NEW_HEADING = "Begin met een draaiboek dat klaar is, of met een leeg"
FOR_REGION = "Voor welke regio?"
EMPTY = "Leeg draaiboek"
EMPTY_NAME = "Nieuw draaiboek"
START_READY = "Neem dit"
UNKNOWN = "Dit draaiboek bestaat niet meer. Kies er een in de lijst of begin een nieuw."

NAME = "Naam"
STEPS = "Stappen"
NO_STEPS = (
    "Er staan nog geen stappen in. Ga naar een pagina onder Kijken, stel het beeld in zoals je het wil tonen en kies "
    "“Voeg toe aan draaiboek”, of voeg hieronder een vraag aan de zaal toe."
)
QUESTION = "Vraag aan de zaal"
TOO_LONG_FOR_STAGE = (
    f"Deze vraag is te lang voor het grote scherm: daar passen {MOST_CHARACTERS} tekens. Maak ze korter."
)
MINUTES = "Minuten"
ROLE = "Wie spreekt (rol, geen naam)"
TIMER = "Timer op scherm (0: geen)"
CLOSES_ITSELF = "Sluit de stemming vanzelf als de timer om is"
UP, DOWN, COPY, REMOVE = "Hoger", "Lager", "Dubbel", "Weg"
LOOK = "Bekijk"
ADD_LIVE = "Voeg een vraag toe die de zaal met de gsm beantwoordt"
ADD = "Voeg toe"
KINDS = {
    "thermometer": "Temperatuur, −5 tot 20 graden",
    "voorwaarden": "Vijf voorwaarden van samenwerking, 1 tot 5",
    "fasen": "In welke fase zit jouw regio?",
    "hulp": "Welke regio’s kan je helpen?",
    "keuze": "Eigen vraag met eigen antwoorden",
    "schaal": "Eigen schaal van 1 tot 5",
    "akkoord": "Akkoord, akkoord als, of nog niet",
}
NEWEST_DATA = "Zet alle beelden op de nieuwste gegevens"

SHOW = "Tonen"
STAGE = "Open op groot scherm"
STAGE_NOTE = (
    "Opent in een nieuw tabblad, zonder menu. Zet het op volledig scherm met F11; verder gaat met de klikker, "
    "PageDown of pijl rechts. Druk op P voor het scherm van de spreker en op ? voor alle toetsen."
)
TICKETS = "Briefjes aan de deur: één stem per persoon"
TICKETS_WHY = (
    "Met een code kan één gsm zich vaak aanmelden. Waar elke stem telt, geef je iedereen aan de deur een briefje met een "
    "nummer: elk briefje is één stem, en wie van gsm wisselt, gaat verder met hetzelfde briefje. De nummers "
    "blijven dezelfde voor dit draaiboek, dus je kan ze vooraf afdrukken. Vraag ze liefst vóór de eerste vraag: wie al meedeed, "
    "heeft daarna ook een briefje nodig en houdt daarmee zijn antwoorden. Een antwoord zonder briefje op een vraag die nog "
    "openstaat, telt niet mee."
)
TICKET_COUNT = "Hoeveel briefjes?"
TICKETS_MAKE, TICKETS_MORE, TICKETS_STOP = "Vraag een briefje", "Maak er meer", "Vraag geen briefjes meer"
TICKETS_PRINT, TICKETS_FILE = "Briefjes om af te drukken", "briefjes.html"
TICKETS_ONLY_HERE = (
    "De QR-codes op de briefjes werken nu enkel op deze laptop. Start de app met “make zaal” en druk ze dan pas af."
)
PACKAGE = "Download het noodpakket"
PACKAGE_NOTE = (
    "Eén bestand met alle beelden, zinnen, tabellen en vragen. Het werkt van een usb-stick, zonder internet en zonder app; "
    "alleen stemmen kan er niet mee."
)
COPY_SHEET = "Maak een kopie van dit draaiboek"
DELETE = "Haal dit draaiboek uit de lijst"
DELETE_AGREE = "Ja, haal het uit de lijst (het blijft bewaard)"
BRING_BACK = "Zet terug"
DELETED = "Verwijderde draaiboeken"
DELETED_NOTE = "Wat je uit de lijst haalt, blijft bewaard, met zijn stappen en met alles wat de zaal antwoordde."
BROUGHT_BACK = "Het draaiboek staat terug in de lijst."

FIELDS = {"name": NAME, "question": QUESTION, "minutes": MINUTES, "speaker_role": ROLE}
FIELDS |= {"timer_minutes": TIMER, "closes_itself": CLOSES_ITSELF}
UNDO = "Maak ongedaan"
WHERE = "Waar?"
TAKE_AWAY, LEAVE_STEP = "Haal de stap weg", "Laat de stap staan"
TAKE_MINE, LEAVE_THEIRS = "Neem wat ik gaf", "Laat staan wat er staat"
BOTH_MOVED = (
    "Iemand anders verplaatste tegelijk stappen. Die volgorde staat er nu; verplaats opnieuw wat nog anders moet."
)
AWAY_EDITED = "Jij haalde deze stap weg, maar iemand anders paste ze intussen aan. Ze staat er nog."
GONE_BACK, LEAVE_GONE, FINE = "Zet de stap terug", "Laat ze weg", "In orde"
CHANGES = {
    Kind.RENAMED: "nieuwe naam",
    Kind.ADDED: "toegevoegd",
    Kind.REMOVED: "weggehaald",
    Kind.MOVED: "verplaatst",
    Kind.EDITED: "aangepast",
}
_MOST_SAID = 3
"""Changes that are told one by one."""

HISTORY = "Eerdere versies"
NOT_STORED = (
    "De wijziging kon niet bewaard worden: de schijf is vol of de map is niet schrijfbaar. "
    "Wat er stond, staat er nog. Verwittig de beheerder en probeer daarna opnieuw."
)
TOO_MANY = f"Een draaiboek heeft hoogstens {MOST_STEPS} stappen. Er is niets bewaard: haal eerst stappen weg."

FIGURES = {"board_page": "A4 voor het bestuur"}
"""Pictures of a page that an address names by their code."""
ADD_HERE = "Voeg toe aan draaiboek"
ADDED = "Toegevoegd. Je vindt de stap onder Netwerkdag."
ADD_HERE_WHY = "Bewaart dit beeld met zijn filters en met de gegevens van nu."
ADD_NEEDS_REGION = "Dit beeld toont één regio. Kies bovenaan eerst een regio en voeg het daarna toe."

ADOPT = "Overnemen als zelfinschatting van een regio"
ADOPT_INTRO = (
    "Een regio kan bewaren wat minstens vijf gsm’s voor haar antwoordden of wat ze aan tafel samen antwoordde, "
    "als een gewone levering met een datum. "
    "Ze ziet eerst wat er verandert, en de herkomst blijft erbij staan. Wat de hele zaal antwoordde, is van geen regio."
)
ADOPT_WHICH = "Welk resultaat?"
ADOPT_CHOOSE = "Kies een resultaat van je regio"
ADOPT_BUTTON = "Neem over"
ADOPT_READY = "Het resultaat staat klaar als bestand. Er is nog niets veranderd: bekijk en bevestig het bij Opladen."
TO_CONFIRM = "Bekijk wat er verandert en bevestig"
FROM_ROOM = "Stemming in de zaal"
"""How the name of an adopted file begins, so that its origin stands wherever the delivery is named."""
UPKEEP = "Onderhoud van dit draaiboek"
NEXT = "Wie zet je straks samen aan tafel?"
NEXT_LINK = "Naar het lerend netwerk"

OFFLINE_HEADING = "Zonder internet: de hele app op je laptop"
OFFLINE = (
    "Zet de app en haar gegevens op je laptop (zie de README) en start ze met make zaal.",
    "Zet op een gsm een persoonlijke hotspot aan en verbind je laptop ermee. Er is geen internet nodig, alleen de hotspot.",
    "Open het draaiboek op groot scherm. De zaal verbindt met dezelfde hotspot en scant de code op het scherm.",
    "Andere toestellen bereiken dan alleen de stempagina; de rest van de app blijft op jouw laptop.",
    "Een hotspot laat vaak maar tien tot dertig toestellen toe. Is de zaal groter, stem dan per tafel of met de handen: "
    "op het scherm van de spreker typ je hoeveel er per antwoord opgaan.",
    "Neem altijd ook het noodpakket mee op een usb-stick.",
)


def choice(sheet: Runsheet | None) -> str:
    """How one choice of running order reads."""
    return NEW if sheet is None else f"{sheet.number}. {sheet.name}"


def gone_meanwhile(wanted: str) -> str:
    """Somebody took the running order off the list; ``wanted`` is what this person asked, so that it can be done again.

    >>> gone_meanwhile("naam “Netwerkdag”")
    'Intussen haalde iemand anders dit draaiboek uit de lijst. Wat jij vroeg, is nog niet gedaan: naam “Netwerkdag”. Zet het draaiboek terug en doe het opnieuw.'
    """
    return (
        "Intussen haalde iemand anders dit draaiboek uit de lijst. "
        f"Wat jij vroeg, is nog niet gedaan: {wanted}. Zet het draaiboek terug en doe het opnieuw."
    )


def change(one: Change, name: str) -> str:
    """What was done to a step, in a few words; ``name`` is that of the running order after it.

    >>> change(Change(Kind.MOVED, Step("thermometer", question="Hoe warm?")), "Dag")
    'verplaatst: “Hoe warm?”'
    """
    return f"{CHANGES[one.kind]}: {step_name(one.step)}" if one.step else f"{CHANGES[one.kind]}: “{name}”"


def changed(made: Sequence[Change], name: str) -> str:
    """Everything that was done, the first few in words."""
    said = [change(one, name) for one in made[:_MOST_SAID]]
    more = len(made) - len(said)
    return "; ".join([*said, *([f"en nog {more} meer"] if more else [])])


def meanwhile(made: Sequence[Change], name: str) -> str:
    """Somebody else changed the running order while this person looked at it or edited it."""
    return f"Iemand anders paste dit draaiboek intussen aan. Alles staat hieronder samen: {changed(made, name)}."


def tickets_asked(count: int) -> str:
    """How people get in now."""
    if not count:
        return "Nu doet iedereen mee die de code op het scherm heeft."
    return f"Nu doet enkel mee wie een briefje heeft: er zijn er {formats.number(count)}."


def step_name(step: Step) -> str:
    """A step in a sentence: its question when it has one, else what it shows."""
    return f"\u201c{step.question}\u201d" if step.question else step_label(step)


def has_votes(count: int) -> str:
    """Beside a step that was answered: editing it loses nothing.

    >>> has_votes(1), has_votes(12)
    ('1 antwoord op deze stap. Het blijft bewaard als je de stap aanpast, verplaatst of weghaalt.', '12 antwoorden op deze stap. Ze blijven bewaard als je de stap aanpast, verplaatst of weghaalt.')
    """
    stays = "Het blijft" if count == 1 else "Ze blijven"
    return f"{answers(count)} op deze stap. {stays} bewaard als je de stap aanpast, verplaatst of weghaalt."


def reworded(count: int) -> str:
    """The question was changed after people answered it."""
    return f"Let op: {answers(count)} {'ging' if count == 1 else 'gingen'} over de vraag zoals ze er eerst stond. Je vindt ze nog bij deze stap."


def take_away(count: int) -> str:
    """Asked before a step with answers is taken out."""
    stays = "Het blijft" if count == 1 else "Ze blijven"
    return f"Deze stap heeft {answers(count)}. {stays} staan onder “{day.HEADING}”. De stap zelf verdwijnt uit het draaiboek en van het podium."


def both_wrote(field: str, mine: object, theirs: object) -> str:
    """Two people changed the same field; ``field`` is its label."""
    return f"Iemand anders paste dit tegelijk aan. {field}: jij gaf “{mine}”, er staat nu “{theirs}”."


def gone_step(step: Step) -> str:
    """Somebody took out a step that this person was editing."""
    return f"Iemand anders haalde een stap weg die jij net aanpaste. Jouw versie: {step_wanted(step)}."


def last_change(made: Sequence[Change], sheet: Runsheet) -> str:
    """Beside the button that takes it back."""
    return f"Laatste wijziging, om {formats.clock(sheet.saved_at)}: {changed(made, sheet.name)}."


def undone(made: Sequence[Change], name: str) -> str:
    """What was taken back."""
    return f"Ongedaan gemaakt: {changed(made, name)}."


def deleted_choice(sheet: Runsheet) -> str:
    """How one running order that was taken off the list reads."""
    return f"{choice(sheet)}, {_counted(sheet.steps)}, weggehaald op {formats.day(formats.local(sheet.saved_at))} om {formats.clock(sheet.saved_at)}"


def _counted(steps: Sequence[Step]) -> str:
    return formats.counted(len(steps), "stap", "stappen")


def after_step(number: int, step: Step | None) -> str:
    """Where a new step goes: after this one; ``number`` 0 is before all others."""
    return f"Na stap {number}: {step_name(step)}" if step else "Helemaal vooraan"


def step_wanted(step: Any) -> str:
    """What somebody made of a step, so that nothing typed is lost; ``step`` is a data.runsheets.Step."""
    told = [
        step_label(step),
        f"\u201c{step.question}\u201d" if step.question else "",
        f"{step.minutes} min",
        f"timer {step.timer_minutes} min" if step.timer_minutes else "",
        step.speaker_role,
    ]
    return ", ".join(filter(None, told))


def step_label(step: Step) -> str:
    """What a step shows: the page with its filters, or the kind of live question.

    >>> step_label(Step("beeld", "fasen?regio=Kempen&op=30%2F06%2F2026&versie=52"))
    'Fasen · Kempen · 30/06/2026 · gegevens tot levering 52'
    >>> step_label(Step("beeld", "lerend_netwerk?beeld=tafels&tafels=6"))
    'Lerend netwerk · tafels · tafels 6'
    >>> step_label(Step("beeld", "regio?regio=Kempen&figuur=board_page"))
    'Regio · Kempen · A4 voor het bestuur'
    >>> step_label(Step("thermometer"))
    'De zaal antwoordt · Temperatuur, −5 tot 20 graden'
    """
    if step.kind_code != PICTURE:
        asked = own_questions.label(KINDS[step.kind_code], step.choices, step.per_region)
        return f"De zaal antwoordt · {asked}"
    parts = urlsplit(step.address)
    if "uitslag=" in parts.query:
        return day.again_label(dict(parse_qsl(parts.query)))
    chosen = [_choice(key, value) for key, value in parse_qsl(parts.query)]
    return " · ".join([frame_words.TITLES.get(parts.path, parts.path), *chosen])


def _choice(key: str, value: str) -> str:
    """A choice in an address as people read it; a bare number says nothing without what it counts."""
    if key == "versie":
        return f"gegevens tot levering {value}"
    if key == "figuur":
        return FIGURES.get(value, value)
    return f"{key} {value}" if value.isdecimal() else value


def summary(steps: Sequence[Step]) -> str:
    """How many steps, how long.

    >>> summary([Step("thermometer", minutes=8), Step("hulp", minutes=70)])
    '2 stappen, samen 1 uur en 18 minuten'
    """
    if not steps:
        return NO_STEPS
    hours, minutes = divmod(sum(step.minutes for step in steps), 60)
    spoken = [
        *([f"{hours} uur"] if hours else []),
        *([spoken_minutes(minutes)] if minutes else []),
    ]
    return f"{_counted(steps)},{' samen' if len(steps) > 1 else ''} {' en '.join(spoken)}"


def version_choice(sheet: Runsheet) -> str:
    """How one earlier version reads, in the time of Brussels."""
    state = "uit de lijst gehaald" if sheet.is_deleted else _counted(sheet.steps)
    return f"versie {sheet.version}, {formats.day(formats.local(sheet.saved_at))} om {formats.clock(sheet.saved_at)}, {state}"


def copy_name(name: str) -> str:
    """The name of a copy.

    >>> copy_name("Netwerkdag")
    'Netwerkdag (kopie)'
    """
    return f"{name} (kopie)"


def package_name(name: str) -> str:
    """The file name of the package, without signs that a stick refuses.

    >>> package_name("Netwerkdag: een uur?")
    'noodpakket-netwerkdag-een-uur.html'
    """
    return f"noodpakket-{formats.file_part(name)}.html"


def result_label(line: Any) -> str:
    """What one region answered: when, to what and how often; ``line`` is one of live_results.results.

    The same is asked before and after: hour and step tell those apart.
    """
    when = (
        f"{formats.day(formats.local(line.room_opened_at))}, {formats.clock(line.answered_at)} · stap {line.position}"
    )
    asked = f"{line.question or KINDS[line.kind_code]}, {day.region_of(line)}"
    return f"{when} · {asked} ({day.answers_of(line)})"


def adopted_name(name: str, line: Any) -> str:
    """The name of the file that a region adopts: it says where it comes from."""
    return f"{FROM_ROOM} {formats.local(line.room_opened_at):%d-%m-%Y}, {name}, stap {line.position}.xlsx"

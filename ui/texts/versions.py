"""Words of the page versies: what was handed in when, what it moved, and how to put it back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from data.deliveries import Delivery
from loaders.choices import CONFIRM
from ui import formats

INTRO = (
    "Elk aanvaard bestand blijft bewaard als een levering: er gaat nooit iets verloren. Je ziet hier wat elke levering "
    "bewoog, en kan er twee vergelijken."
)
INTRO_OWN = "Van je eigen regio kan je een oudere levering terugzetten. Ook dat is een levering."
INTRO_ALL = "Je kan een oudere levering terugzetten. Ook dat is een levering."
REGION_FIRST = "Kies een regio om haar leveringen te zien. Hieronder zie je van alle regio’s wanneer ze aanleverden."
NO_DELIVERIES = "Van deze regio is er nog niets aangeleverd."
TO_UPLOAD = "Naar Opladen"

TIMELINE = "Leveringen, de nieuwste eerst"
TIMELINE_TABLE = ("Nr.", "Stand op", "Wat er bewoog", "Rijen", "Opzij", "Ontvangen", "Door", "Bestand")
NO_FILE = "geen bestand"
CHOOSE = "Kies een levering"
COMPARE_WITH = "Vergelijk met"
BEFORE_IT = "wat er net voordien stond"
NO_DIFFERENCE = "Er is geen verschil."
DOWNLOAD = "Download het bestand zoals het werd aangeleverd"
FILE_MISSING = (
    "Het bewaarde bestand van deze levering is er niet meer. De cijfers blijven staan; verwittig de beheerder, want de "
    "databank kan nu niet volledig uit de bestanden opgebouwd worden."
)
BACK = "Terugzetten"
ROLE = "Wie zet terug?"
NOTHING_TO_PUT_BACK = "De stand is nu al zoals na deze levering, dus er valt niets terug te zetten."
AGREE = "Ja, dit mag"
SUPERSEDED = (
    "Intussen bewaarde iemand anders iets voor deze regio. Er is niets veranderd. Laad de pagina opnieuw: dan zie je wat er "
    "nu staat en wat je knop nu zou doen."
)
NOT_STORED = (
    "Het terugzetten kon niet bewaard worden: de schijf is vol of de map is niet schrijfbaar. "
    "Er is niets veranderd. Verwittig de beheerder en probeer daarna opnieuw."
)

ASIDE = "Opzij gelegde rijen"
ASIDE_TABLE = ("Blad", "Rij", "Waarom")
ASIDE_SHOWN = 50


def received(moment: datetime) -> str:
    """When a delivery came in, on a Belgian clock; the store keeps UTC.

    >>> received(datetime(2026, 6, 30, 10, 5))
    '30/06/2026 12:05'
    """
    return f"{formats.local(moment):%d/%m/%Y %H:%M}"


def file(name: str) -> str:
    """The file of a delivery; taking everything back has none."""
    return name or NO_FILE


def label(number: int, day: date, name: str) -> str:
    """One delivery as a choice; it stands in links too."""
    return f"{number} · stand op {formats.day(day)} · {file(name)}"


CONFIRMED = "Bevestigd zonder bestand: alles was nog juist."


def moved(described: Sequence[Any], replaces: int | None, name: str, way: str) -> str:
    """What a delivery moved, in one sentence; ``described`` are loaders.deliveries.described.Described, one a sheet.

    >>> moved([], None, "", "confirm"), moved([], 3, "", "confirm")
    ('Bevestigd zonder bestand: alles was nog juist.', 'Levering 3 teruggezet; geen enkele rij veranderde.')
    """
    if way == CONFIRM and replaces is None:
        return CONFIRMED
    counts = (
        (sum(len(one.new) for one in described), "kwam erbij", "kwamen erbij"),
        (sum(one.changed_row_count for one in described), "wijzigde", "wijzigden"),
        (sum(len(one.gone) for one in described), "verdween", "verdwenen"),
    )
    said = [f"{formats.number(count)} {one if count == 1 else more}" for count, one, more in counts if count]
    sheets = [one.sheet for one in described if one.new or one.changed_row_count or one.gone]
    how = f"Levering {replaces} teruggezet" if replaces else "" if name else "Alles van deze datum teruggenomen"
    if not said:
        return f"{how}; geen enkele rij veranderde." if how else "Geen enkele rij veranderde."
    where = f"{'blad' if len(sheets) == 1 else 'bladen'} {formats.enumerate_names(sheets, 8)}"
    return f"{f'{how}; rijen' if how else 'Rijen'}: {formats.enumerate_names(said)} ({where})."


def compared(chosen: int, other: int | None) -> str:
    """The heading of a comparison."""
    return f"Wat levering {chosen} verandert tegenover {f'levering {other}' if other else BEFORE_IT}"


def way_back(delivery: Delivery, confirmed_later: Sequence[date] = (), *, is_undo: bool) -> str:
    """What putting back means for this delivery; ``confirmed_later`` are dates at which it was confirmed since."""
    day = formats.day(delivery.reference_date)
    if is_undo:
        days = formats.enumerate_names([formats.day(one) for one in confirmed_later], len(confirmed_later))
        goes_on = f"Op {days} blijft ze gelden, want daar is ze bevestigd. " if confirmed_later else ""
        return (
            f"Levering {delivery.id} is de nieuwste voor {day}. Maak je ze ongedaan, dan geldt voor die datum weer wat er net "
            f"voordien stond. {goes_on}Dit verandert er:"
        )
    return f"Zet je levering {delivery.id} terug, dan geldt voor {day} weer wat er net na die levering stond. Dit verandert er:"


def button(delivery: Delivery, *, is_undo: bool) -> str:
    """The button that does it."""
    return f"Maak levering {delivery.id} ongedaan" if is_undo else f"Zet levering {delivery.id} terug"


def put_back(number: int) -> str:
    """It is done."""
    return f"Teruggezet; dat is nu levering {number}. Bedenk je je, maak dan die levering ongedaan."


def aside_note(count: int) -> str:
    """What rows aside are."""
    one, more = (
        "Deze rij telt niet mee in de cijfers.",
        f"Deze {formats.number(count)} rijen tellen niet mee in de cijfers.",
    )
    return (
        f"{one if count == 1 else more} Verbeter ze in je Excel en laad het blad opnieuw op; "
        "een rij die zonder fouten binnenkomt, verdwijnt uit deze lijst."
    )


def aside_rows(count: int) -> str:
    """Above the rows when they are folded: how many they are.

    >>> aside_rows(34), aside_rows(1)
    ('Alle 34 rijen', '1 rij')
    """
    return "1 rij" if count == 1 else f"Alle {formats.number(count)} rijen"


def more_aside(count: int) -> str:
    """Rows that are not shown."""
    return f"En nog {formats.number(count - ASIDE_SHOWN)}."

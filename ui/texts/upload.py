"""Words of opladen around its questions: the bar, the rows of a file, its effect, and done."""

from collections.abc import Sequence
from datetime import date

from data.questions.hand_in_effect import Amount, HandInEffect
from loaders.findings import Finding
from ui import formats

OWN_FILE = (
    "Heb je een eigen lijst? Die mag blijven zoals ze is: we stellen enkele korte vragen. Of vul ons sjabloon in."
)
PARTS = ("Vragen", "Rijen", "Effect", "Klaar")


def rows(count: int) -> str:
    """How many rows.

    >>> rows(1), rows(12)
    ('1 rij', '12 rijen')
    """
    return "1 rij" if count == 1 else f"{formats.number(count)} rijen"


def your_file(name: str) -> str:
    """Which file is being handed in."""
    return f"Je bestand: {name}"


def part_name(index: int, asked: int, total: int) -> str:
    """A part of the bar; the first says which question is open.

    >>> part_name(0, 2, 5), part_name(0, 6, 5), part_name(1, 2, 5)
    ('Vraag 2 van 5', '5 vragen beantwoord', 'Rijen')
    """
    if index or not total:
        return PARTS[index]
    return (
        f"Vraag {asked} van {total}" if asked <= total else f"{total} {'vraag' if total == 1 else 'vragen'} beantwoord"
    )


# rows


def ready(good: int, total: int) -> str:
    """How many rows can be taken.

    >>> ready(61, 65), ready(3, 3), ready(0, 4), ready(1, 1)
    ('61 van 65 rijen klaar', 'Alle 3 rijen klaar', 'Geen van de 4 rijen klaar', 'De rij is klaar')
    >>> ready(0, 0)
    'Er staan geen rijen in je bestand'
    """
    if not total:
        return "Er staan geen rijen in je bestand"
    if good == total:
        return "De rij is klaar" if total == 1 else f"Alle {formats.number(total)} rijen klaar"
    if not good:
        return f"Geen van de {rows(total)} klaar" if total > 1 else "De rij is nog niet klaar"
    return f"{formats.number(good)} van {rows(total)} klaar"


def waiting(count: int) -> str:
    """Above the rows that cannot go along."""
    return "Deze rij wacht" if count == 1 else "Deze rijen wachten"


def waiting_note(good: int) -> str:
    """What happens with the rows that wait, and with the others."""
    others = "De andere rijen gaan verder. " if good else ""
    return (
        f"{others}Wat we hiervan al wisten, blijft staan. Verbeter het in je bestand en leg dat opnieuw neer, of doe dat "
        "een andere keer."
    )


LEAVE_ROWS = "Of laat wachtende rijen weg"
WHICH_ROWS = "Welke rijen laat je weg?"
CHOOSE_ROWS = "Kies rijen …"
LEAVE_CHOSEN = "Laat de gekozen rijen weg"
TAKE_BACK = "Neem ze terug"


def row_label(sheet: str, number: int, name: str) -> str:
    """A row that waits, to choose.

    >>> row_label("Partners", 5, "De Brug"), row_label("Partners", 5, "")
    ('Partners, rij 5: De Brug', 'Partners, rij 5')
    """
    return f"{sheet}, rij {number}: {name}" if name else f"{sheet}, rij {number}"


def leave_all(count: int) -> str:
    """The button that leaves all of them out."""
    return "Laat deze rij weg" if count == 1 else f"Laat alle {formats.number(count)} weg"


def left(count: int) -> str:
    """How many rows of the file were left out.

    >>> left(1)[:26], left(3)[:27]
    ('1 rij uit je bestand laat ', '3 rijen uit je bestand laat')
    """
    them = "Ze wordt niet bewaard en telt" if count == 1 else "Ze worden niet bewaard en tellen"
    return f"{rows(count)} uit je bestand laat je weg. {them} niet mee."


def read_otherwise(count: int) -> str:
    """The line that folds what was read otherwise than it stood there.

    >>> read_otherwise(1), read_otherwise(3)
    ('1 opmerking over wat we lazen', '3 opmerkingen over wat we lazen')
    """
    return f"{formats.number(count)} {'opmerking' if count == 1 else 'opmerkingen'} over wat we lazen"


COLUMNS = "Hoe we je kolommen begrepen"
COLUMN_TABLE = ("Blad", "Kolom in je bestand", "Gelezen als", "Hoe")
WRONG_COLUMN = "Lazen we een kolom verkeerd?"
WHICH_COLUMN = "Welke kolom?"
CHOOSE_COLUMN = "Kies een kolom"
ASK_COLUMN = "Kies opnieuw wat deze kolom is"


def read_column(sheet: str, header: str, ours: str) -> str:
    """One of their columns and what it is read as.

    >>> read_column("Partners", " Club", "Naam")
    'Partners: “Club”, gelezen als Naam'
    """
    return f"{sheet}: “{header.strip()}”, gelezen als {ours}"


HOW = {
    "exact": "zelfde kop",
    "spelling": "andere schrijfwijze",
    "chosen": "zoals jij antwoordde",
    "words": "aan de woorden eronder",
}
_REMARKS = {
    "number-from-text": "getallen die er als tekst stonden",
    "date-day-first": "dag/maand/jaar",
    "date-month-first": "maand/dag/jaar",
    "date-from-serial": "volgnummers van Excel als datum",
}


def how(kind: str, remarks: Sequence[Finding]) -> str:
    """How a column was understood, in a few words."""
    said = [
        f"{_REMARKS[remark.code]} ({formats.number(int(remark.details['count']))})"
        for remark in remarks
        if remark.code in _REMARKS
    ]
    return "; ".join([HOW[kind], *said])


FILE_TROUBLE = "Dit moet eerst opgelost worden"


def go_on(good: int) -> str:
    """The button that takes the good rows along.

    >>> go_on(61), go_on(0)
    ('Ga verder met 61 rijen', 'Ga verder zonder rijen')
    """
    return f"Ga verder met {rows(good)}" if good else "Ga verder zonder rijen"


# effect

CHANGES = "Wat verandert er?"
NOTHING_YET = "Nog niets aangeleverd"
NOW, AFTER = "Nu", "Als je bevestigt"
BACK = "Terug naar de rijen"
ROWS = {
    "new": "Nieuw",
    "changed": "Gewijzigd",
    "gone": "Verdwijnt",
    "waiting": "Wacht, wat er stond blijft",
    "same": "Gelijk",
    "kept": "Blijft, staat niet in je bestand",
}


def effect(facts: HandInEffect) -> str:
    """What changes in the main figures, in one sentence."""
    named = ((facts.partners, "actieve partners", "gaan"), (facts.offers, "actief aanbod", "gaat"))
    moved = [_moved(amount, name, verb) for amount, name, verb in named if amount.is_moved]
    sentence = ", ".join(moved)
    return f"{sentence[0].upper()}{sentence[1:]}" if moved else "Actieve partners en actief aanbod blijven gelijk"


def _moved(amount: Amount, name: str, verb: str) -> str:
    if amount.before is None:
        return f"{name}: nog niet aangeleverd, straks {_number(amount.after)}"
    return f"{name} {verb} van {_number(amount.before)} naar {_number(amount.after)}"


def _number(value: int | None) -> str:
    return formats.number(value) if value is not None else "niet aangeleverd"


def effect_notes(facts: HandInEffect) -> list[str]:
    """What else moves, and may not be expected: how much of the offer was assessed, which governments join."""
    notes = []
    if facts.is_assessment_moved:
        now, then = (
            f"{_number(assessed)} van {_number(offers)}"
            for assessed, offers in (
                (facts.assessed.before, facts.offers.before),
                (facts.assessed.after, facts.offers.after),
            )
        )
        notes.append(f"Beoordeeld aanbod: nu {now}, straks {then}.")
    if facts.governments.is_moved:
        before, after = facts.governments.before, facts.governments.after
        notes.append(f"Besturen die meedoen: nu {_number(before)}, straks {_number(after)}.")
    return notes


def confirm(count: int) -> str:
    """The last button.

    >>> confirm(1), confirm(0)
    ('Bevestig en lever 1 rij aan', 'Bevestig, zonder rijen')
    """
    return f"Bevestig en lever {rows(count)} aan" if count else "Bevestig, zonder rijen"


# done

UNDO = "Maak dit ongedaan"
UNDO_NOTE = "Dan staat alles weer zoals daarvoor. Ook dat kan je later weer ongedaan maken."
UNDONE = "Ongedaan gemaakt: alles staat weer zoals daarvoor."


def proposed_date(day: date) -> str:
    """The date that stands in the file."""
    return f"In je bestand staat de datum {formats.day(day)}."


def take_date(day: date) -> str:
    """The button that takes it."""
    return f"Neem {formats.day(day)} als datum van je cijfers"


STILL_RIGHT = "Is alles nog juist? Bevestig zonder bestand"
CONFIRM_RIGHT = "Ja, dit is nog juist"


def still_right_note(day: date) -> str:
    """What confirming does."""
    return (
        f"De rijen van deze bladen blijven zoals ze zijn en gelden dan ook op {formats.day(day)}. Klopt er iets niet meer, laat dat "
        "blad dan weg en lever het aan."
    )


def since(sheet: str, day: date) -> str:
    """A sheet, with the date that it was last right on."""
    return f"{sheet} (van {formats.day(day)})"


def confirmed(sheets: Sequence[str], day: date) -> str:
    """The sheets that count as right on a date."""
    return f"Bevestigd op {formats.day(day)}: {', '.join(sheets)}. Er veranderde geen rij."

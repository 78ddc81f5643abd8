"""Words of the conversation about a file on opladen: one question at a time, then its rows, its effect, and done."""

from collections.abc import Mapping, Sequence
from datetime import date

from data import reference
from ui import formats

OWN_FILE = (
    "Heb je een eigen lijst? Die mag blijven zoals ze is: we stellen enkele korte vragen. Of vul ons sjabloon in."
)
PARTS = ("Vragen", "Rijen", "Effect", "Klaar")
NEXT = "Klopt, verder"
PREVIOUS = "Vorige vraag"
KEPT = "Stoppen mag: we bewaren waar je zit. Er verandert niets tot je bevestigt."
REMEMBERED = "Wat je de vorige keer antwoordde, geldt ook nu"
ANSWERED = "Wat je al antwoordde"
CHANGE = "Vraag dit opnieuw"
LEAVE_OUT = "Laat weg"
NOT_YET = "Ik weet het nog niet: die rijen wachten"
CHOOSE = "Kies …"
FIRST_CHOOSE = "Kies eerst bij elke vraag."

TITLES = {
    "sheets": "Welke lijst staat op elk blad?",
    "people": "Deze kolommen gaan over mensen",
    "columns": "Welke kolom is wat?",
    "lines": "Horen deze rijen erbij?",
    "empty": "Wat geldt voor alle rijen?",
    "words": "Wat bedoel je met deze woorden?",
    "way": "Is dit je volledige lijst?",
}
INTROS = {
    "sheets": "Je bestand mag blijven zoals het is. Zeg ons enkel welke lijst op elk blad staat.",
    "people": "Namen, nummers en adressen van mensen bewaren we niet, ook niet in je bestand. Wat je weglaat, kijken we niet na en "
    "tonen we niet.",
    "columns": "Van deze kolommen zijn we niet zeker. Ons voorstel staat er al.",
    "lines": "Dit deel van je blad past niet bij de andere rijen.",
    "empty": "Deze kolom hebben we nodig, maar ze ontbreekt of is niet overal ingevuld. Eén antwoord geldt voor al die rijen.",
    "words": "Je antwoordt één keer per woord, ook als het in veel rijen staat.",
    "way": "Wat niet in je bestand staat, verdwijnt alleen als jij dat kiest.",
}
"""By the name of a group of questions."""

FEW = 4
"""So many answers are shown all at once; more in a drop-down list."""
LABELS = {
    "sheet": "Dit blad is een lijst van",
    "people": "Wat doen we ermee?",
    "column": "Is bij ons",
    "default": "Geldt voor al die rijen",
    "word": "Betekent bij ons",
    "way": "Wat doen we met je bestand?",
    "same": "Is dit dezelfde?",
    "sheets": "Welk blad lezen we?",
    "section": "Wat doen we ermee?",
    "together": "Wat doen we ermee?",
    "outside": "Wat doen we ermee?",
    "struck": "Wat doen we ermee?",
    "dates": "Hoe bedoel je ze?",
}
"""By the kind of question (loaders.choices)."""
ANSWERS = {
    ("people", ""): "Laat heel de kolom weg",
    ("people", "cells"): "Laat alleen die cellen weg",
    ("people", "keep"): "Behoud: dit is van een dienst",
    ("way", "add"): "Aanvullen en bijwerken: wat niet in je bestand staat, blijft",
    ("way", "replace"): "Alles vervangen: wat niet in je bestand staat, verdwijnt",
    ("same", "yes"): "Ja, dat is dezelfde",
    ("same", "no"): "Nee, dat is een andere",
}
ANSWERS |= {
    ("section", "read"): "Lees ze zoals de andere rijen",
    ("section", ""): "Laat ze weg",
    ("together", "yes"): "Maak er één rij van met al die gemeenten",
    ("together", ""): "Laat ze apart staan",
    ("outside", "leave"): "Laat ze weg: die regio geeft ze zelf op",
    ("outside", ""): "Ik kijk het zelf na: die rijen wachten",
    ("struck", "read"): "Lees ze: ze gelden nog",
    ("struck", ""): "Laat ze weg: ze gelden niet meer",
    ("dates", "day-first"): "Dag/maand/jaar",
    ("dates", "month-first"): "Maand/dag/jaar",
    ("dates", "as-dated"): "Zoals Excel ze toont",
    ("dates", "swapped"): "Dag en maand zijn omgewisseld: draai ze terug",
    ("sheets", "all"): "Alle bladen na elkaar",
}
LINES = {
    "section": "{sheet}: de rijen onder “{seen}”",
    "together": "{sheet}: {count} rijen verschillen enkel van gemeente",
    "outside": "{sheet}: {count} keer een gemeente buiten je regio",
    "struck": "{sheet}: doorstreepte rijen ({count})",
    "dates": "{sheet}: datums waarvan dag en maand niet zeker zijn ({count}), bv. {seen}",
}
"""What a question about some rows is about."""
_CELLS_SHOWN = 6


def cells(places: Sequence[str]) -> str:
    """Where it stands; the first cells only.

    >>> cells(["A2", "A3"]), cells([]), cells(list("ABCDEFGH"))
    ('cel A2, A3', '', 'cel A, B, C, D, E, F …')
    """
    if not places:
        return ""
    return f"cel {', '.join(places[:_CELLS_SHOWN])}" + (" …" if len(places) > _CELLS_SHOWN else "")


ABOUT = {"way": "Je bestand en wat we al van je regio weten"}
"""What a question is about, where it is about the whole file."""
_PEOPLE = {
    "national": ("rijksregisternummer", "rijksregisternummers"),
    "mobile": ("gsm-nummer", "gsm-nummers"),
    "phone": ("telefoonnummer", "telefoonnummers"),
    "mailbox": ("e-mailadres", "e-mailadressen"),
    "address": ("adres", "adressen"),
    "name": ("naam", "namen"),
    "mention": ("vermelding van een naam", "vermeldingen van een naam"),
    "about": ("gegeven over een persoon", "gegevens over personen"),
    "service": ("gegeven van een dienst", "gegevens van een dienst"),
    "note": ("opmerking", "opmerkingen"),
}


def people(counts: Mapping[str, int]) -> str:
    """What stands in a column about people, and how often; never what it says.

    >>> people({"mobile": 25, "phone": 10}), people({"name": 1})
    ('25 gsm-nummers, 10 telefoonnummers', '1 naam')
    """
    return ", ".join(f"{formats.number(count)} {_PEOPLE[kind][count != 1]}" for kind, count in counts.items() if count)


def pair(theirs: str, ours: str) -> str:
    """A row of the file and one that stands under another name."""
    return f"“{theirs}” in je bestand en “{ours}” bij ons"


SHEETS = {
    "Regio": "Regio: één rij over de regio",
    "Besturen": "Besturen: op elke rij een gemeente",
    "Partners": "Partners: op elke rij een organisatie",
    "Aanbod": "Aanbod: op elke rij een activiteit",
    "Fasen": "Fasen: op elke rij een item",
    "Acties": "Acties: op elke rij een actie",
    "Realisaties": "Realisaties: op elke rij een verhaal",
    "Samenwerking": "Samenwerking: op elke rij een groep antwoorden",
}
_ACTIVE = {
    "engagement_code": ("3", "4"),
    "offer_status_code": ("actief",),
}
"""The codes with which a row counts as active; each figure says so on uitleg."""


def option(field: str, code: str, label: str) -> str:
    """One possible answer, with what it does to the figures where that is not plain.

    >>> option("engagement_code", "3", "Werkt mee"), option("engagement_code", "2", "Klankbord"), option("", "x", "X")
    ('Werkt mee (telt als actief)', 'Klankbord (telt niet als actief)', 'X')
    """
    if field not in _ACTIVE:
        return label
    return f"{label} (telt {'als' if code in _ACTIVE[field] else 'niet als'} actief)"


def head(region: str, file_name: str, day: date) -> str:
    """What is being handed in."""
    return f"{region} · {file_name} · cijfers van {formats.day(day)}"


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


def column_place(sheet: str, letters: str, header: str) -> str:
    """Where their column stands and what it is called."""
    return f"Blad {sheet}, kolom {letters}: “{header}”" if header else f"Blad {sheet}, kolom {letters}"


def samples(values: Sequence[str]) -> str:
    """What stands in a column."""
    return " · ".join(values)


def rows(count: int) -> str:
    """How many rows.

    >>> rows(1), rows(12)
    ('1 rij', '12 rijen')
    """
    return "1 rij" if count == 1 else f"{formats.number(count)} rijen"


def word_place(sheet: str, header: str, count: int) -> str:
    """Where a word stands."""
    return f"{sheet}, {header} · {rows(count)}"


def default_place(sheet: str, header: str, count: int) -> str:
    """Which required column is empty, and in how many rows; 0 when the whole column is missing."""
    return f"{sheet}: {header}" + (f" · {rows(count)} zonder" if count else " · staat niet in je bestand")


def agree(group: str, count: int) -> str:
    """The button that goes on.

    >>> agree("words", 17), agree("words", 1), agree("sheets", 2)
    ('Alle 17 kloppen, verder', 'Klopt, verder', 'Klopt, verder')
    """
    return f"Alle {count} kloppen, verder" if group == "words" and count > 1 else NEXT


def remembered(count: int) -> str:
    """The line that folds what was answered."""
    return f"{ANSWERED}: {formats.number(count)} {'antwoord' if count == 1 else 'antwoorden'}"


def given(answers: Mapping[str, str]) -> list[str]:
    """What was answered, one line a question: theirs -> ours."""
    return [f"{theirs}: {ours}" for theirs, ours in answers.items()]


# rows


def ready(good: int, total: int) -> str:
    """How many rows can be taken.

    >>> ready(61, 65), ready(3, 3), ready(0, 4), ready(1, 1)
    ('61 van 65 rijen klaar', 'Alle 3 rijen klaar', 'Geen van de 4 rijen klaar', 'De rij is klaar')
    """
    if good == total:
        return "De rij is klaar" if total == 1 else f"Alle {formats.number(total)} rijen klaar"
    if not good:
        return f"Geen van de {rows(total)} klaar" if total > 1 else "De rij is nog niet klaar"
    return f"{formats.number(good)} van {rows(total)} klaar"


WAITING = "Deze rijen wachten"
WAITING_NOTE = (
    "De andere rijen gaan verder. Wat we van deze rijen al wisten, blijft staan. Verbeter ze in je bestand en leg het "
    "opnieuw neer, of doe dat een andere keer."
)


def read_otherwise(count: int) -> str:
    """The line that folds what was read otherwise than it stood there.

    >>> read_otherwise(1), read_otherwise(3)
    ('1 opmerking over wat we lazen', '3 opmerkingen over wat we lazen')
    """
    return f"{formats.number(count)} {'opmerking' if count == 1 else 'opmerkingen'} over wat we lazen"


COLUMNS = "Hoe we je kolommen begrepen"
FILE_TROUBLE = "Dit moet eerst opgelost worden"


def go_on(good: int) -> str:
    """The button that takes the good rows along."""
    return f"Ga verder met {rows(good)}"


# effect

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
COUNTS = {"partner_count": "actieve partners", "offer_count": "actief aanbod"}


def effect_notes(before: Mapping[str, int], after: Mapping[str, int]) -> list[str]:
    """What somebody may not expect: new offer that nobody assessed, governments that join no more.

    >>> effect_notes({"offer_count": 29, "assessed_count": 14, "government_count": 7},
    ...              {"offer_count": 39, "assessed_count": 14, "government_count": 6})
    ['Het nieuwe aanbod is nog niet beoordeeld: nu is 14 van 29 beoordeeld, straks 14 van 39.', 'Besturen die meedoen: van 7 naar 6.']
    """
    notes = []
    if after["offer_count"] > before["offer_count"] and after["assessed_count"] == before["assessed_count"]:
        notes.append(
            f"Het nieuwe aanbod is nog niet beoordeeld: nu is {before['assessed_count']} van {before['offer_count']} beoordeeld, "
            f"straks {after['assessed_count']} van {after['offer_count']}."
        )
    if after["government_count"] != before["government_count"]:
        notes.append(f"Besturen die meedoen: van {before['government_count']} naar {after['government_count']}.")
    return notes


def effect(before: Mapping[str, int], after: Mapping[str, int]) -> str:
    """What changes in the figures, in one sentence.

    >>> effect({"partner_count": 22, "offer_count": 29}, {"partner_count": 39, "offer_count": 29})
    'Actieve partners gaan van 22 naar 39'
    >>> effect({"partner_count": 22}, {"partner_count": 22})
    'Je belangrijkste cijfers blijven gelijk'
    """
    moved = [
        f"{COUNTS[name]} {'gaan' if name == 'partner_count' else 'gaat'} van {formats.number(before[name])} "
        f"naar {formats.number(after[name])}"
        for name in ("partner_count", "offer_count")
        if name in before and before[name] != after[name]
    ]
    sentence = ", ".join(moved)
    return f"{sentence[0].upper()}{sentence[1:]}" if moved else "Je belangrijkste cijfers blijven gelijk"


def confirm(count: int) -> str:
    """The last button."""
    return f"Bevestig en lever {rows(count)} aan"


# done

UNDO = "Maak dit ongedaan"
UNDO_NOTE = "Dan staat alles weer zoals daarvoor. Ook dat kan je later weer ongedaan maken."
UNDONE = "Ongedaan gemaakt: alles staat weer zoals daarvoor."
ANOTHER = "Nog een bestand"


def proposed_date(day: date) -> str:
    """The date that stands in the file."""
    return f"In je bestand staat de datum {formats.day(day)}."


def take_date(day: date) -> str:
    """The button that takes it."""
    return f"Neem {formats.day(day)} als datum van je cijfers"


def region_name(code: str) -> str:
    """The region, or the learning network."""
    return "Lerend netwerk" if code == reference.LEARNING_NETWORK else reference.regions()[code].name

"""Words of the questions about a file on opladen, one kind at a time."""

from collections.abc import Mapping, Sequence

from data.questions.active_codes import ActiveCodes
from ui import formats
from ui.texts.upload import rows

NEXT = "Klopt, verder"
PREVIOUS = "Vorige vraag"
KEPT = "Even stoppen mag: met deze link ga je straks verder. Er verandert niets tot je bevestigt."
REMEMBERED = "Wat voor jouw regio al beantwoord is, geldt ook nu"
ANSWERED = "Wat je al antwoordde"
CHANGE = "Vraag dit opnieuw"
LEAVE_OUT = "Laat weg"
NOT_YET = "Ik weet het nog niet: die rijen wachten"
CHOOSE = "Kies …"
MASKED = "De eerste rijen van dit blad. Wat over mensen kan gaan, tonen we niet (•••)."
FIRST_CHOOSE = "Kies eerst bij elke vraag."
SHARED_TEXT = "Vul in wat voor elke rij geldt. Geen naam van een persoon."

_TITLES = {
    "sheets": ("Welke lijst staat op dit blad?", "Welke lijst staat op elk blad?"),
    "header": ("Staan er koppen boven je rijen?",) * 2,
    "people": ("Deze kolom gaat over mensen", "Deze kolommen gaan over mensen"),
    "columns": ("Wat is deze kolom?", "Welke kolom is wat?"),
    "lines": ("Hoe lezen we deze rijen?",) * 2,
    "empty": ("Wat geldt waar niets ingevuld is?",) * 2,
    "many": (
        "Deze kolom heeft veel woorden die we niet kennen",
        "Deze kolommen hebben veel woorden die we niet kennen",
    ),
    "words": ("Wat bedoel je met dit woord?", "Wat bedoel je met deze woorden?"),
    "names": ("Klopt deze naam?", "Kloppen deze namen?"),
    "way": ("Is dit je volledige lijst?", "Hoe past je lijst bij wat we al weten?"),
}
"""By the name of a group of questions: of one question, and of more."""
_INTROS = {
    "sheets": "Je bestand mag blijven zoals het is. Zeg ons enkel welke lijst op elk blad staat.",
    "header": "Koppen zeggen wat in elke kolom staat, zoals Naam of Gemeente. Zonder koppen vragen we het per kolom.",
    "people": "Namen, nummers en adressen van mensen bewaren we niet, ook niet in je bestand. Wat je weglaat, kijken we niet na en "
    "tonen we niet.",
    "columns": "Hier zijn we niet zeker. Ons voorstel staat er al.",
    "lines": "Hier kan je blad meer dan één ding betekenen.",
    "empty": "Dit hebben we van elke rij nodig. Je antwoord geldt voor alle rijen waar het ontbreekt.",
    "many": "Je hoeft ze niet één voor één te kiezen: één antwoord volstaat.",
    "words": "Je antwoordt één keer per woord, ook als het in veel rijen staat.",
    "names": "Soms staan er twee organisaties in één cel, of staat er één twee keer, anders geschreven.",
    "way": "Wat niet in je bestand staat, verdwijnt alleen als jij dat kiest.",
}


def about(group: str, count: int) -> tuple[str, str]:
    """The title above questions of one group, and the sentence below it.

    >>> about("words", 1)[0], about("words", 2)[0]
    ('Wat bedoel je met dit woord?', 'Wat bedoel je met deze woorden?')
    """
    return _TITLES[group][count > 1], _INTROS[group]


FEW = 4
"""So many answers are shown all at once; more in a drop-down list."""
_LABELS = {
    "sheet": "“{what}” is een lijst van",
    "people": "Wat doen we ermee?",
    "header": "Is de bovenste rij een rij met koppen?",
    "column": "“{what}” is bij ons",
    "many": "Wat doen we ermee?",
    "default": "{what} voor al die rijen",
    "word": "Betekent bij ons",
    "way": "Wat doen we met je bestand?",
    "same": "Is dit dezelfde?",
    "sheets": "Welk blad lezen we?",
    "section": "Wat doen we ermee?",
    "together": "Wat doen we ermee?",
    "outside": "Wat doen we ermee?",
    "struck": "Wat doen we ermee?",
    "future": "Wat doen we ermee?",
    "dates": "Hoe bedoel je ze?",
}
"""By the kind of question (loaders.choices)."""


def label(kind: str, what: str, letters: str) -> str:
    """What is asked of one thing; of a column without a header by its letters.

    >>> label("column", "Rol", "F"), label("column", "", "F"), label("way", "", "")
    ('“Rol” is bij ons', 'Kolom F is bij ons', 'Wat doen we met je bestand?')
    """
    return _LABELS[kind].format(what=what) if what else _LABELS[kind].replace("“{what}”", f"Kolom {letters}")


ANSWERS = {
    ("people", ""): "Laat heel de kolom weg",
    ("people", "cells"): "Laat alleen die namen en nummers weg",
    ("people", "keep"): "Behoud: dit is van een dienst, niet van een mens",
    ("way", "add"): "Aanvullen en bijwerken: wat niet in je bestand staat, blijft",
    ("way", "replace"): "Alles vervangen: wat niet in je bestand staat, verdwijnt",
    ("same", "yes"): "Ja, dat is dezelfde",
    ("same", "no"): "Nee, dat is een andere",
}
ANSWERS |= {
    ("default", "above"): "Wat in de rij erboven staat",
    ("header", "yes"): "Ja, de bovenste rij zijn de koppen",
    ("header", "no"): "Nee, ook de bovenste rij hoort bij de lijst",
    ("word", "one"): "Eén organisatie met deze naam",
    ("column", "fill"): "Vult aan waar de gekozen kolom leeg is",
    ("section", "read"): "Lees ze zoals de andere rijen",
    ("section", ""): "Laat ze weg",
    ("section", "one"): "Het is geen titel maar zelf een rij",
    ("together", "yes"): "Maak er één rij van met al die gemeenten",
    ("together", ""): "Laat ze apart staan",
    ("outside", "leave"): "Laat ze weg: die regio geeft ze zelf op",
    ("outside", ""): "Ik kijk het zelf na: die rijen wachten",
    ("future", "read"): "Ze kloppen: lees ze zo",
    ("future", ""): "Laat die cellen leeg",
    ("many", "leave"): "Laat ze weg: de rest van de rij telt",
    ("many", "each"): "Ik kies ze één voor één",
    ("many", ""): "Ik verbeter mijn bestand: die rijen wachten",
    ("struck", "read"): "Lees ze: ze gelden nog",
    ("struck", ""): "Laat ze weg: ze gelden niet meer",
    ("dates", "day-first"): "Dag/maand/jaar",
    ("dates", "month-first"): "Maand/dag/jaar",
    ("dates", "as-dated"): "Zoals Excel ze toont",
    ("dates", "swapped"): "Dag en maand zijn omgewisseld: draai ze terug",
    ("sheets", "all"): "Alle bladen na elkaar",
}
LINES = {
    "section": "{sheet}: de rijen bij “{seen}”",
    "together": "{sheet}: {count} rijen verschillen enkel van gemeente",
    "outside": "{sheet}: {count} keer een gemeente buiten je regio",
    "struck": "{sheet}: doorstreepte rijen ({count})",
    "future": "{sheet}: een begin dat nog moet komen ({count}), bv. {seen}",
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


def pair(theirs: str, ours: str, *, is_both_theirs: bool = False) -> str:
    """A row of the file and one that stands under another name, or another row of the file.

    >>> pair("De Brug", "vzw De Brug"), pair("De Brug", "vzw De Brug", is_both_theirs=True)
    ('“De Brug” in je bestand en “vzw De Brug” bij ons', '“De Brug” en “vzw De Brug”, allebei in je bestand')
    """
    return (
        f"“{theirs}” en “{ours}”, allebei in je bestand"
        if is_both_theirs
        else f"“{theirs}” in je bestand en “{ours}” bij ons"
    )


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
_COUNTED = {
    ("Partners", "engagement_code"): ("partner", "telt als actief", "telt niet als actief"),
    ("Besturen", "engagement_code"): ("government", "doet mee", "doet niet mee"),
    ("Aanbod", "offer_status_code"): ("offer", "telt als actief", "telt niet als actief"),
}
"""Sheet and field -> whose codes count (data.questions.active_codes), and what to say of a code that does or does not."""


def option(sheet: str, field: str, label: str, code: str, active: ActiveCodes) -> str:
    """One possible answer, with what it does to the figures where that is not plain.

    >>> codes = ActiveCodes(frozenset("34"), frozenset("34"), frozenset(["actief"]))
    >>> option("Partners", "engagement_code", "Werkt mee", "3", codes), option("Aanbod", "name", "X", "x", codes)
    ('Werkt mee (telt als actief)', 'X')
    """
    whose, counts, counts_not = _COUNTED.get((sheet, field), ("", "", ""))
    if not whose:
        return label
    return f"{label} ({counts if code in getattr(active, whose) else counts_not})"


def column_place(sheet: str, letters: str, header: str) -> str:
    """Where their column stands and what it is called."""
    return f"Blad {sheet}, kolom {letters}: “{header}”" if header else f"Blad {sheet}, kolom {letters}"


def samples(values: Sequence[str]) -> str:
    """What stands in a column."""
    return " · ".join(values)


def empty_cells(counts: Mapping[str, int]) -> str:
    """In how many rows a column is empty, where that is why it is asked.

    >>> empty_cells({"empty": 701, "row": 1557}), empty_cells({})
    ('Leeg in 701 van de 1.557 rijen', '')
    """
    return f"Leeg in {formats.some_of(counts['empty'], counts['row'], 'rijen', 'rij')}" if counts else ""


def word_place(sheet: str, header: str, count: int) -> str:
    """Where a word stands."""
    return f"{sheet}, {header} · {rows(count)}"


def many_place(sheet: str, header: str, counts: Mapping[str, int]) -> str:
    """Which column holds many words that no list knows, and how many.

    >>> many_place("Partners", "Gemeenten", {"place": 12}), many_place("Partners", "Soort", {"word": 9})
    ('Partners, Gemeenten: 12 plaatsen die we niet kennen', 'Partners, Soort: 9 woorden die niet in onze lijst staan')
    """
    what = "plaatsen die we niet kennen" if "place" in counts else "woorden die niet in onze lijst staan"
    return f"{sheet}, {header}: {formats.number(sum(counts.values()))} {what}"


def many(values: Sequence[str]) -> str:
    """The first of many words.

    >>> many(["Nergensveld", "Elders"]), many([])
    ('bv. Nergensveld, Elders', '')
    """
    return f"bv. {', '.join(values)}" if values else ""


def default_place(sheet: str, header: str, count: int) -> str:
    """Which required column is empty, and in how many rows; 0 when the whole column is missing."""
    return f"{sheet}: {header}" + (f" · {rows(count)} zonder" if count else " · staat niet in je bestand")


def agree(group: str, count: int) -> str:
    """The button that goes on.

    >>> agree("words", 17), agree("words", 1), agree("sheets", 2)
    ('Alle 17 kloppen, verder', 'Klopt, verder', 'Klopt, verder')
    """
    return f"Alle {count} kloppen, verder" if group == "words" and count > 1 else NEXT


def remembered(count: int, *, is_earlier: bool) -> str:
    """The line that folds what was answered, for this file or only for an earlier one.

    >>> remembered(1, is_earlier=False), remembered(12, is_earlier=True)
    ('Wat je al antwoordde: 1 antwoord', 'Wat voor jouw regio al beantwoord is, geldt ook nu: 12 antwoorden')
    """
    line = REMEMBERED if is_earlier else ANSWERED
    return f"{line}: {formats.counted(count, 'antwoord', 'antwoorden')}"

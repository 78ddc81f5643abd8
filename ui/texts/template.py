"""The words of the template and of the guide to filling it in; satisfies loaders.templates.wording.TemplateWords."""

from collections.abc import Mapping
from datetime import date

from ui.texts.columns import COLUMNS

TITLE = "Netwerkmonitor: sjabloon voor {region}"
CREATOR = "Netwerkmonitor"
LEARNING_NETWORK = "het lerend netwerk"

HOW_TO: tuple[str, ...] = (
    "Elk blad is een lijst. Vul onder de kopregel één rij per partner, aanbod, actie … in. Verander de koppen niet.",
    "Een kolom met een sterretje (*) is verplicht. Wat je niet weet, laat je leeg: dat telt als onbekend, niet als 0.",
    "Bij elke kop zit een opmerking met uitleg. Hieronder staat dezelfde uitleg, met een voorbeeld per kolom.",
    "Waar een keuzelijst staat, kies je uit de lijst. Meerdere waarden in één cel scheid je met een puntkomma (;).",
    "Een blad dat je niet gebruikt, laat je leeg of verwijder je: dan blijven de vorige gegevens van dat blad gelden.",
    "Een blad dat je wel invult, bevat altijd de volledige lijst: wat er niet meer in staat, verdwijnt uit de cijfers.",
    "Op de bladen Besturen en Fasen staan de gemeenten en de items al klaar. Wat je niet invult, telt niet mee.",
    "Zet geen gegevens over personen in dit bestand: geen namen, rijksregisternummers, gsm-nummers of e-mailadressen. "
    "Alleen organisaties en aantallen.",
)

SECTION_COLUMNS: tuple[str, ...] = ("Kolom", "Uitleg", "Wat mag erin", "Voorbeeld")
ITEM_TITLE = "De 38 items van het blad Fasen"
ITEM_COLUMNS: tuple[str, ...] = ("Item", "Stelling", "Fase", "Vraag om samen te bespreken")

WARNING_TITLE = "Even nakijken"
WARNING = "Deze waarde wordt misschien niet herkend. De opmerking bij de kop zegt wat hier mag staan."

YES_NO: tuple[str, ...] = ("ja", "nee")

ALLOWED: Mapping[str, str] = {
    "text": "Vrije tekst.",
    "whole": "Een geheel getal van {minimum} tot {maximum}.",
    "decimal": "Een getal van {minimum} tot {maximum}.",
    "percent": "Een percentage van 0 tot 100\N{NO-BREAK SPACE}%.",
    "date": "Een datum, bv. 31/12/2025.",
    "yes_no": "Ja of nee.",
    "code": "Eén van: {values}.",
    "codes": "Eén of meer van: {values}. Scheid ze met een puntkomma.",
    "municipality": "De naam van een gemeente van je regio.",
    "area": "Namen van gemeenten van je regio, met een puntkomma ertussen, of: hele regio.",
    "kbo": "Het ondernemingsnummer: tien cijfers.",
    "mailbox": "Het algemene e-mailadres van een dienst, nooit dat van een persoon.",
}

SHEET_HELP: Mapping[str, str] = {
    "Regio": "Hoe het met het netwerk gaat op deze datum. Vul één rij in.",
    "Besturen": "De lokale besturen van je regio en hoe sterk ze betrokken zijn. Eén rij per gemeente.",
    "Partners": "De organisaties waarmee je netwerk werkt of kan werken. Eén rij per organisatie.",
    "Aanbod": "Wat nieuwkomers in je regio kunnen doen. Eén rij per aanbod en aanbieder.",
    "Fasen": "De 38 items van de levenscyclus van een netwerk. Zet bij elk item hoe ver je staat.",
    "Acties": "Het actieplan van je netwerk. Eén rij per actie.",
    "Realisaties": "Wat er gebeurde en wat je eruit leerde: hoogtepunten, dieptepunten en kantelpunten.",
    "Samenwerking": "De antwoorden op de vijf voorwaarden voor samenwerking. Eén rij per datum, groep en voorwaarde; "
    "alleen aantallen, nooit wie wat antwoordde.",
    "Sessies": "De bijeenkomsten van het lerend netwerk. Eén rij per bijeenkomst.",
    "Aanwezigheid": "Hoeveel mensen per regio aanwezig waren. Eén rij per bijeenkomst en regio; geen namen.",
    "Leervragen": "De vragen waar regio’s samen aan werken. Eén rij per vraag.",
    "Inzichten": "Wat het lerend netwerk leerde. Eén rij per inzicht.",
}

COLUMN_HELP: Mapping[tuple[str, str], str] = {column: about for column, (about, _) in COLUMNS.items()}
EXAMPLES: Mapping[tuple[str, str], str | float | date] = {column: example for column, (_, example) in COLUMNS.items()}


def file_name(region: str, day: date) -> str:
    """What the workbook of a region is called when it is taken along."""
    return f"netwerkmonitor-{region}-{day}.xlsx"

"""Words of the page gegevens and of the files that people take along from it: tables, their columns, addresses."""

from collections.abc import Mapping, Sequence

from data.reading_keys import MOST_KEYS
from ui import formats
from ui.texts import indicators

NAMES: Mapping[str, tuple[str, str]] = {
    "Regio": ("Het netwerk op de datum van de levering", "één regio"),
    "Besturen": ("Lokale besturen en hun engagement", "één gemeente"),
    "Partners": ("Organisaties in het netwerk", "één organisatie in één regio"),
    "Aanbod": ("Waaraan nieuwkomers kunnen deelnemen", "één aanbod van één aanbieder"),
    "Fasen": ("Items van de levensloop en hun stand", "één item van één regio"),
    "Acties": ("Het actieplan", "één actie"),
    "Realisaties": ("Hoogtepunten, dieptepunten en kantelpunten", "één gebeurtenis"),
    "Samenwerking": ("Antwoorden per voorwaarde; groepen onder 3 verborgen", "één groep, datum en voorwaarde"),
    "Sessies": ("Bijeenkomsten van het lerend netwerk", "één bijeenkomst"),
    "Aanwezigheid": ("Wie er was; 1 tot 4 mensen verborgen", "één regio op één bijeenkomst"),
    "Leervragen": ("Vragen waar regio’s samen aan werken", "één vraag"),
    "Inzichten": ("Wat regio’s leerden", "één inzicht bij één vraag"),
    "Regiocijfers": ("De cijfers van de pagina’s, per regio", "één cijfer van één regio"),
    "Gemeenten": ("Toestand per gemeente: partners, aanbod, engagement", "één gemeente"),
    "Verloop": ("Wat elke levering telde", "één cijfer van één levering"),
    "Woordenboek": ("Wat elke kolom van elke tabel betekent", "één kolom van één tabel"),
}
"""By the name of a table: what it holds, and what one row of it is."""
CODE_TITLE, CODES_TITLE = "{title} (code)", "{title} (codes)"
CODE_MEANING = "{meaning} De code blijft gelijk, ook als het woord verandert."
PERCENT_NAME = "{name}_procent"
COMPANY_NUMBER = "BE staat ervoor, anders leest een rekenblad het als een getal."
SEVERAL = "Meerdere waarden zijn gescheiden met een puntkomma."
VALUES = "{code} = {label}"
COMMON: Mapping[str, tuple[str, str, str]] = {
    "region": ("regio", "Regio", "De regio die aanleverde."),
    "reference_date": ("stand_op", "Stand op", "De datum die de levering beschrijft."),
    "delivery_id": ("levering", "Levering", "Het nummer van de levering. Je vindt ze op de pagina Versies."),
    "row_number": ("rij", "Rij", "De rij in de lijst van die levering."),
}
"""Columns that every list has, by their field: name in files, title, meaning."""
DERIVED: Mapping[tuple[str, str], tuple[str, str, str]] = {
    ("Partners", "is_active"): (
        "is_actief",
        "Telt als actieve partner",
        f"{indicators.INDICATORS['partner_count'].how} Berekend op de datum van het bestand.",
    ),
    ("Aanbod", "is_active"): (
        "is_actief",
        "Telt als actief aanbod",
        f"{indicators.INDICATORS['offer_count'].how} Berekend op de datum van het bestand.",
    ),
    ("Aanbod", "quality_score"): (
        "kwaliteitsscore",
        "Kwaliteitsscore (0 tot 3)",
        f"{indicators.INDICATORS['quality_score'].how} {indicators.OWN_SCORE}",
    ),
    ("Aanbod", "quality_state_code"): (
        "stand_van_de_beoordeling",
        "Stand van de beoordeling",
        "Of het aanbod een score heeft, en hoe oud die is. Berekend op de datum van het bestand.",
    ),
    ("Aanbod", "participant_is_hidden"): (
        "deelnemers_verborgen",
        "Deelnemers verborgen",
        "Het aantal deelnemers is 1 tot 4: we tonen het niet.",
    ),
    ("Aanbod", "newcomer_is_hidden"): (
        "feedback_nieuwkomers_verborgen",
        "Feedback nieuwkomers verborgen",
        "1 tot 4 nieuwkomers antwoordden: we tonen score en aantal niet.",
    ),
    ("Aanbod", "provider_is_hidden"): (
        "feedback_aanbieders_verborgen",
        "Feedback aanbieders verborgen",
        "1 tot 4 begeleiders antwoordden: we tonen score en aantal niet.",
    ),
    ("Samenwerking", "answer_count"): ("aantal_antwoorden", "Aantal antwoorden", "Alle antwoorden van de groep samen."),
    ("Samenwerking", "is_hidden"): (
        "verborgen",
        "Verborgen",
        "Minder dan 3 mensen van de groep antwoordden: we tonen aantallen en stappen niet.",
    ),
    ("Aanwezigheid", "is_hidden"): (
        "aantal_verborgen",
        "Aantal verborgen",
        "Er waren 1 tot 4 mensen: we tonen hun aantal niet.",
    ),
}
"""What we work out beside the columns of a sheet: name in files, title, meaning."""
REGION_WIDE = ("hele_regio", "Hele regio", "Ja: het gaat over de hele regio. De gemeenten blijven dan leeg.")
RESULTS: Mapping[str, tuple[str, str]] = {
    "regio": ("Regio", "De regio."),
    "cijfer": ("Cijfer", "Welk cijfer. Elke definitie staat op de pagina Uitleg."),
    "waarde": ("Waarde", "Aandelen gaan van 0 tot 1. Leeg: niet gekend, want een blad ontbreekt of er is te weinig."),
    "teller": ("Teller", "Hoeveel er voldoen. Leeg: het cijfer is geen aandeel, of niet gekend."),
    "noemer": (
        "Noemer",
        "Op hoeveel het cijfer steunt. Leeg: niet van toepassing of niet gekend. "
        "Bij feedback: de antwoorden over aanbod met er minstens 5.",
    ),
    "gemeente": ("Gemeente", "De gemeente, met haar NIS-code."),
    "lokale_partners": ("Lokale partners", "Actieve partners die de gemeente noemen. Leeg: blad Partners ontbreekt."),
    "aanbod": ("Aanbod", "Actief aanbod in de gemeente, ook dat voor de hele regio. Leeg: blad Aanbod ontbreekt."),
    "engagement": ("Engagement", "Engagement van het lokaal bestuur. Leeg: niet gekend."),
    "sinds": ("Sinds", "Sinds wanneer het bestuur dat engagement heeft."),
    "is_witte_vlek": ("Witte vlek", indicators.INDICATORS["blank_spots"].how),
    "bestuur_doet_mee": (
        "Bestuur doet mee, nog geen lokaal aanbod",
        indicators.INDICATORS["joining_without_offer"].how,
    ),
    "levering_van": ("Levering van", "De datum die de levering beschrijft."),
    "deel": ("Deel", "Welk deel van de waarde beoordeeld of klaar is. Leeg: er is geen deel, of het is niet gekend."),
    "tabel": ("Tabel", "De naam van de tabel."),
    "kolom": ("Kolom", "De naam van de kolom in het bestand."),
    "titel": ("Titel", "Hoe mensen de kolom noemen."),
    "soort": ("Soort", "Tekst, geheel getal, getal, datum of ja/nee."),
    "betekenis": ("Betekenis", "Wat erin staat, en wanneer het leeg is."),
    "waarden": ("Mogelijke waarden", "Elke code met haar woord."),
}
"""Columns of the tables that we work out: title and meaning, by their name in files."""
KINDS = {
    "string": "tekst",
    "integer": "geheel getal",
    "number": "getal",
    "date": "datum",
    "boolean": "ja/nee",
}

TITLE = "Alle cijfers om mee te nemen: {lists} van {regions}, {results} met uitkomsten"
TITLE_OF = "De cijfers van {region} om mee te nemen: {lists} en {results} met uitkomsten"
NOTHING_OF = "{region} leverde nog geen enkel blad aan"
WHOSE = "Voor welke regio?"
PRIVACY = (
    "Enkel wat elke kijker mag zien, staat erin: organisaties en aantallen, nooit rijen over mensen. Aantallen van 1 tot 4 mensen "
    "zijn verborgen."
)
WORKBOOK_TITLE = "Eén werkboek"
WORKBOOK_NOTE = "Alle tabellen, met een blad Leesmij en een woordenboek van de kolommen."
WORKBOOK = "Download Excel"
ARCHIVE_TITLE = "CSV in een zip"
ARCHIVE_NOTE = "Eén bestand per tabel, met een woordenboek en een beschrijving voor programma’s."
ARCHIVE = "Zip voor Power BI of een script"
ARCHIVE_EXCEL = "Zip voor Excel"
WAIT = "Het bestand wordt gemaakt zodra je klikt. Dat duurt enkele seconden."
TABLES = "Tabellen en hun adres"
TABLES_NOTE = (
    "Een lijst bevat alles wat aangeleverd is, ook wat niet meer loopt. Rijen die wachten, staan er niet in. Kolom “is_actief” "
    "zegt wat meetelt."
)
HEADERS = ("Tabel", "Wat", "Rijen", "Regio’s", "Ontbreekt", "Adres")
OWN_HEADERS = ("Tabel", "Wat", "Rijen", "Adres")
ONE_ROW = "Eén rij is {row}."
GROUPS = {
    "lists": "Wat regio’s aanleverden",
    "learning": "Lerend netwerk",
    "results": "Uitkomsten",
    "about": "Wat de kolommen betekenen",
}
COPY = (
    "Kopieer",
    "Het volledige adres, om in Excel of Power BI te plakken.",
    "Gekopieerd",
    "Je browser kopieert hier niet zelf. Het adres is geselecteerd: druk Ctrl+C, of hou het op je gsm ingedrukt.",
)
CSV, FOR_EXCEL, JSON = "CSV", "Excel", "JSON"
CSV_HINT = "Met komma’s en punten, voor Power BI en scripts"
EXCEL_HINT = "Met puntkomma’s en komma’s: opent juist in een Belgische Excel"
ADDRESSES = "Zo werkt een adres"
EXAMPLES: Sequence[tuple[str, str]] = (
    ("/gegevens/{table}.csv", "Altijd de nieuwste cijfers. Voor een werkblad of rapport dat zichzelf ververst."),
    ("/gegevens/v/{version}/{table}.csv", "Blijft de cijfers van deze versie tonen. Voor een citaat of een verslag."),
    ("/gegevens/{table}.csv?regio=kempen", "Eén regio, met haar code of haar naam."),
    ("/gegevens/{table}.csv?op={day}", "De stand op een datum."),
    ("/gegevens/{table}.json", "Hetzelfde als JSON: één lijst met een object per rij."),
    ("/gegevens/{table}.csv?vorm=excel", "Om met een dubbelklik te openen in een Belgische Excel."),
    ("/gegevens/datapackage.json", "De beschrijving van alle tabellen, als Frictionless Data Package."),
    ("/gegevens/gegevens.zip?regio=kempen&op={day}", "Delen mag je combineren, ook bij de zip en het werkboek."),
)
IN_EXCEL = "In Excel: Gegevens > Van web. In Power BI: Gegevens ophalen > Web. Plak daar het adres."
FORMS = (
    "Zonder “vorm” is een CSV er voor programma’s: een komma tussen kolommen, een punt in getallen, datums als 2026-06-30, "
    "true en false. Met vorm=excel staat er een puntkomma tussen kolommen, een komma in getallen, 30/06/2026, ja en nee."
)
TEXTS = (
    "Een tekst die Excel als formule zou lezen, krijgt in een CSV een enkel aanhalingsteken vooraan. Een nieuwe regel "
    "in een tekst wordt er een spatie. JSON houdt de tekst zoals hij is."
)
LEFT_OUT = "Functionele contacten, rijen die wachten en de bestanden zelf staan er niet in."
KEYS = "Een leessleutel voor Excel of Power BI"
KEYS_NOTE = (
    "Een programma kan zich niet aanmelden. Geef het daarom een leessleutel als wachtwoord; de gebruikersnaam maakt niet uit. De "
    "sleutel leest de tabellen van deze pagina, en niets anders."
)
KEY_FOR = "Hoe lang bruikbaar?"
KEY_MAKE = "Maak een sleutel"
KEY_ONCE = "Kopieer de sleutel nu. Zodra je verder klikt, tonen we hem niet meer. Geef hem aan niemand."
KEY_COPY = (
    "Kopieer de sleutel",
    "Plak hem als wachtwoord in Excel of Power BI, bij aanmelden met Basis.",
    "Gekopieerd",
    "Je browser kopieert hier niet zelf. De sleutel is geselecteerd: druk Ctrl+C, of hou hem op je gsm ingedrukt.",
)
KEY_TOO_MANY = f"Je hebt al {MOST_KEYS} sleutels. Trek er eerst een in."
NEXT = "Wat betekent elk cijfer, en wanneer ontbreekt het?"
NEXT_LINK = "Naar de uitleg"
NO_SUCH_TABLE = "Dit adres klopt niet: de tabel, de regio, de datum, de vorm of de versie bestaat niet. Kijk na op de pagina Gegevens."

FILE_NAME = "netwerkmonitor-{table}-v{version}.{ending}"
ALL_FILE = "gegevens"
README_NAME, DESCRIPTOR_NAME = "LEESMIJ.txt", "datapackage.json"
PACKAGE_TITLE = "Netwerkmonitor 4de pijler: gegevens van de regio’s"
README_KIND = ("Wat dit is", PACKAGE_TITLE)
README_REGION = "Regio"
README_FORM, README_PRIVACY, README_TEXTS, README_LEFT_OUT = "Vorm", "Privacy", "Teksten", "Niet opgenomen"
README_TABLE = "Tabel {title}"
README_ABOUT = f"{{what}}. {ONE_ROW}"
EVERY_REGION = "alle regio’s"


def title(list_count: int, region_count: int, result_count: int) -> str:
    """What the page opens with.

    >>> title(8, 17, 3)
    'Alle cijfers om mee te nemen: 8 bladen van 17 regio’s, 3 tabellen met uitkomsten'
    """
    return TITLE.format(
        lists=formats.counted(list_count, "blad", "bladen"),
        regions=formats.counted(region_count, "regio", "regio’s"),
        results=formats.counted(result_count, "tabel", "tabellen"),
    )


def title_of(region: str, list_count: int, result_count: int) -> str:
    """The same of one region.

    >>> title_of("Kempen", 8, 3)
    'De cijfers van Kempen om mee te nemen: 8 bladen en 3 tabellen met uitkomsten'
    >>> title_of("Gent (stad)", 0, 3)
    'Gent (stad) leverde nog geen enkel blad aan'
    """
    if not list_count:
        return NOTHING_OF.format(region=region)
    return TITLE_OF.format(
        region=region,
        lists=formats.counted(list_count, "blad", "bladen"),
        results=formats.counted(result_count, "tabel", "tabellen"),
    )


def days(count: int) -> str:
    """How long a key counts.

    >>> days(7)
    '7 dagen'
    """
    return formats.counted(count, "dag", "dagen")

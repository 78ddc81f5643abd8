"""The sentence of every finding: where, what stands there, what may stand there, how to mend it.

A value that may not be repeated never reaches these words: its finding comes with ``seen`` empty.
"""

from datetime import date

from data import reference
from loaders.findings import EASED, PER_COLUMN, Finding, Severity
from ui.texts import findings_rows
from ui.texts.findings_left_empty import LEFT_EMPTY

SEVERITY_NAMES = {Severity.MUST: "moet", Severity.LOOK: "kijk na"}

_RESAVE = "Open het in Excel en bewaar het als Excel-werkmap (.xlsx)."

SENTENCES: dict[str, str] = findings_rows.SENTENCES | {
    # het bestand
    "file-empty": "Het bestand is leeg. Kies het bestand opnieuw; bewaar het eerst in Excel als het nog open staat.",
    "file-too-large": "Het bestand is groter dan {allowed} MB. Verwijder afbeeldingen en bladen die hier niet horen, en "
    "bewaar het opnieuw.",
    "lock-file": "Dit is een tijdelijk bestand van Excel (de naam begint met ~$), niet je werkboek. Sluit Excel en kies "
    "het werkboek zelf.",
    "password": "Het bestand is met een wachtwoord beveiligd en daarom kunnen we het niet lezen. Zet in Excel de beveiliging af "
    "(Bestand > Info > Werkmap beveiligen) en bewaar het zonder wachtwoord.",
    "binary-workbook": f"Dit is een binair Excel-bestand (.xlsb); dat lezen we niet. {_RESAVE}",
    "web-page": "Dit is een webpagina zonder tabel, ook al heet het bestand misschien .xls. Exporteer je lijst opnieuw, en kies "
    "Excel (.xlsx) of csv.",
    "web-page-read": "Dit is een webpagina; we lazen de tabellen erin (aantal: {count}). Kijk na of je hele lijst erbij is.",
    "xml-file": "Dit is een XML-bestand, en geen werkblad. Exporteer je lijst opnieuw, en kies Excel (.xlsx) of csv.",
    "numbers-file": "Dit is een bestand van Apple Numbers. Kies in Numbers Archief > Exporteer naar > Excel en laad dat bestand op.",
    "exchange-file": f"Dit is een uitwisselbestand van een rekenprogramma (.slk of .dif); dat lezen we niet. {_RESAVE}",
    "word-file": "Dit is een tekstdocument (Word), ook al heet het bestand misschien .xlsx. Kopieer de tabel naar een leeg Excel-blad "
    "en bewaar dat als .xlsx.",
    "slides-file": "Dit is een presentatie (PowerPoint). Kopieer de tabel naar een leeg Excel-blad en bewaar dat als .xlsx.",
    "pdf-file": "Dit is een pdf; daarin kunnen we geen tabel lezen. Kies het Excel-bestand waaruit de pdf gemaakt is.",
    "image-file": "Dit is een afbeelding; daarin kunnen we geen tabel lezen. Kies het Excel-bestand zelf.",
    "mail-file": "Dit is een e-mail. Open de e-mail, bewaar de bijlage en laad die bijlage op.",
    "google-shortcut": "Dit is alleen een snelkoppeling naar een Google-spreadsheet. Open het in Google en kies Bestand > "
    "Downloaden > Microsoft Excel (.xlsx).",
    "zip-file": "Dit is een ingepakte map (zip) met bestanden erin. Pak ze uit en kies daarna elk Excel-bestand apart.",
    "csv-read": "Tekstbestand (csv) gelezen met {separator} tussen de kolommen en de tekens van {encoding}. Kijk na of {accents} "
    "goed staan.",
    "quotes-mended": "Op regel {rows} van het tekstbestand staan losse aanhalingstekens. We lazen die rijen toch (aantal: {count}); "
    "kijk ze na.",
    "letters-mended": "Letters met een accent waren beschadigd en zijn hersteld{example} (aantal cellen: {count}). Kijk na of ze nu "
    "goed staan.",
    "letters-lost": "Hier is een letter verloren gegaan{example} (aantal cellen: {count}). Verbeter die cellen, of bewaar je "
    "lijst opnieuw vanuit het oorspronkelijke bestand.",
    "not-a-spreadsheet": "Dit is geen rekenblad, wat de bestandsnaam ook zegt. Kies je ingevulde sjabloon, of een ander "
    "bestand van Excel (.xlsx, .xlsm, .xls), LibreOffice (.ods) of met puntkomma's (.csv).",
    "broken-file": "Het bestand is beschadigd of onvolledig. Open het in Excel en bewaar het opnieuw, of stuur het nog "
    "eens door als het uit een e-mail komt.",
    "unsafe-xml": f"Het bestand bevat een onderdeel dat Excel zelf nooit maakt, en daarom lezen we het niet. {_RESAVE}",
    "unpacked-too-large": "Het bestand is uitgepakt groter dan {allowed} MB. Verwijder bladen en opmaak die hier niet "
    "horen, en bewaar het opnieuw.",
    "too-many-parts": "Het bestand bestaat uit meer dan {allowed} onderdelen. Verwijder afbeeldingen en grafieken en "
    "bewaar het opnieuw.",
    "too-many-sheets": "Het bestand telt meer dan {allowed} bladen. Houd alleen de bladen van het sjabloon over.",
    "too-many-rows": "Er zijn meer dan {allowed} ingevulde rijen. Verwijder de rijen die hier niet horen.",
    "too-many-columns": "Er zijn meer dan {allowed} ingevulde kolommen. Verwijder de kolommen die hier niet horen.",
    "too-many-cells": "Er zijn meer dan {allowed} ingevulde cellen. Verwijder wat niet in het sjabloon hoort.",
    "stray-cell": "Ver buiten de tabel staat nog iets. Maak die cel leeg (verwijder de rij of de kolom) en bewaar "
    "opnieuw.",
    "too-heavy": "Het lezen van dit bestand duurde te lang of vroeg te veel geheugen. Kopieer de ingevulde rijen naar "
    "een leeg sjabloon en laad dat op.",
    "no-known-sheet": "Geen enkel blad heeft een naam of koppen die we kennen. Noem de bladen zoals in het sjabloon ({allowed}), of kies "
    "bij de vragen wat erin staat.",
    "nothing-filled-in": "Er staat in geen enkel blad een ingevulde rij, dus er is niets om op te laden. Vul minstens "
    "één blad in.",
    # de regio
    "wrong-region": "Dit sjabloon hoort bij {stamped}, en je laadt op voor {region}. Kies de juiste regio of het "
    "juiste bestand.",
    "region-unknown": "Voor welke regio dit bestand is, staat er niet in. Kies de regio, of gebruik het sjabloon van je "
    "regio.",
    "template-version": "Dit sjabloon heeft versie {version}; de huidige is {allowed}. We lezen het, maar download de "
    "volgende keer het nieuwe sjabloon.",
    # bladen en kolommen
    "sheet-by-headers": 'Het blad "{name}" in je bestand lezen we als {sheet}, op grond van de koppen. Kijk na of dat klopt.',
    "sheet-chosen": 'Het blad "{name}" in je bestand lezen we als {sheet}, zoals geantwoord is.',
    "sheet-left": "Dit blad lezen we niet, zoals geantwoord is.",
    "sheet-ignored": "Dit blad kennen we niet en lezen we niet.",
    "sheet-empty": "Er staan geen ingevulde rijen in. Het blad telt als niet aangeleverd; wat er eerder stond, blijft.",
    "sheet-hidden": "Dit blad is verborgen in je bestand, en we hebben het wel gelezen. Kijk na of het dit blad moet zijn.",
    "rows-hidden": "Er zijn verborgen of weggefilterde rijen ({count}); we hebben ze wel gelezen.",
    "sheet-twice": "Meer dan één blad kan dit zijn: {names}. Kies of we ze samen lezen, of alleen één ervan.",
    "header-missing": "We vinden geen rij met kolomkoppen. Zeg bij de vragen of ze er is, of zet koppen boven de rijen, zoals: "
    "{allowed}.",
    "header-twice": "De kolom {column} staat twee keer in dit blad ({columns}). Verwijder er één.",
    "column-missing": "De verplichte kolom {column} ontbreekt. Voeg ze toe met precies die kop, of kies bij de vragen welke van je "
    "kolommen het is.",
    "column-uncertain": "Kolom {letters}{quoted} lijkt op de verplichte kolom {column}, maar we gokken niet. Kies bij de vragen "
    "welke kolom het is, of verander de kop.",
    "column-sparse": "Kolom {letters}{quoted} is leeg in {empty} van de {count} rijen. Kies bij de vragen welke kolom {column} is.",
    "column-by-words": "In kolom {letters}{quoted} staan woorden van {column}; zo lezen we ze. Klopt dat niet, kies dan bij de "
    "kolommen opnieuw.",
    "column-chosen": "Kolom {letters}{quoted} lezen we als {column}, zoals voor jouw regio geantwoord is.",
    "column-left": "Kolom {letters}{quoted} lezen we niet, zoals voor jouw regio geantwoord is.",
    "column-completes": "Kolom {letters}{quoted} lezen we waar de kolom die je koos leeg is (aantal rijen: {count}).",
    "column-ignored": "Kolom {letters}{quoted} kennen we niet en lezen we niet.",
    "personal-column": "Deze kolom{quoted} bevat gegevens over personen en mag hier niet staan. Verwijder de hele kolom.",
    "row-struck": "Deze rij is doorstreept. Verwijder ze als ze niet meer geldt, of haal de streep weg.",
    "row-struck-read": "Deze rij is doorstreept; we lezen ze wel, zoals jij koos.",
    "row-struck-left": "Deze rij is doorstreept; we lezen ze niet, zoals jij koos.",
    "cell-struck": "Deze cel is doorstreept; we lezen ze wel (aantal cellen: {count}). Maak ze leeg als ze niet meer geldt.",
    # personen
    "personal-number": "Hier staat een rijksregisternummer; we nemen het niet over en tonen het niet. Verwijder het.",
    "personal-mobile": "Hier staat een gsm-nummer; we nemen het niet over en tonen het niet. Verwijder het.",
    "personal-mailbox": "Hier staat een e-mailadres van een persoon; we nemen het niet over en tonen het niet. Gebruik "
    "het adres van een dienst, zoals onthaal@…, of laat de cel leeg.",
    "personal-name": "Hier staat de naam van een persoon; we nemen die niet over en tonen die niet. Laat de kolom weg, of "
    "alleen deze cellen.",
    "personal-phone": "Hier staat het telefoonnummer van een persoon. Laat de kolom weg, of zeg dat het nummer van een dienst is.",
    "personal-address": "Hier staat het adres van een persoon. Laat de kolom weg, of zeg dat het adres van een dienst is.",
    "people-column-left": "Kolom {letters}{quoted} gaat over mensen en laten we weg. We bewaren ze niet, ook niet in de kopie van "
    "je bestand.",
    "people-cells-left": "In kolom {letters}{quoted} laten we namen en nummers van mensen weg (aantal cellen: {count}); de rest lezen we. We bewaren ze niet.",
    "people-title-left": "Hier staat een naam of een nummer van een persoon; we lezen en bewaren die cel niet. Je hoeft niets te doen.",
    # cellen
    "error-cell": "De cel bevat {fault}. Plak de waarde of verbeter de formule.",
    "linked-type": "Hier staat een gekoppeld gegevenstype van Excel (zoals Geografie) of een afbeelding, en geen tekst. Klik rechts op de "
    "cel, kies Gegevenstype > Converteren naar tekst, en bewaar opnieuw.",
    "quote-open": "Op deze rij staan losse aanhalingstekens, zodat we niet weten waar een cel eindigt. Haal ze weg in "
    "je lijst en bewaar opnieuw.",
    "formula-without-value": "De cel bevat een formule zonder bewaarde waarde. Open het bestand in Excel, bewaar het en "
    "laad het opnieuw op.",
    "required-missing": "De cel is leeg, maar deze kolom is verplicht. Vul ze in of maak de hele rij leeg.",
    "ditto": '"{seen}" verwijst naar een andere cel; dat nemen we niet zo over. Schrijf in elke cel voluit wat je bedoelt.',
    "text-says-nothing": '"{seen}" zegt niet wat hier hoort te staan. Schrijf het voluit, of maak de hele rij leeg.',
    "several-organisations": 'In "{seen}" staat misschien meer dan één organisatie ({allowed}). Zeg bij de vragen dat het er één '
    "is, of zet ze elk op een eigen rij.",
    "organisations-maybe": 'In "{seen}" staat misschien meer dan één organisatie ({allowed}); we lezen ze als één. Zet ze elk op '
    "een eigen rij als dat zo is.",
    "organisations-together": '"{seen}" noemt meer dan één organisatie ({allowed}); we tellen ze samen als één aanbieder. Laat er één '
    "staan als die het aanbod draagt.",
    "name-says-ended": '"{seen}" zegt zelf dat dit niet of nog niet geldt; de rij telt wel mee. Haal ze weg, of vul het einde in.',
    "percent-ambiguous": '"{seen}" kan 1\N{NO-BREAK SPACE}% of 100\N{NO-BREAK SPACE}% zijn. Schrijf het met het teken erbij: 1\N{NO-BREAK SPACE}% of 100\N{NO-BREAK SPACE}%.',
    "markup-removed": '"{seen}" bevat codes van een webpagina; gelezen als "{plain}". Je hoeft niets te doen.',
    "markup-kept": '"{seen}" bevat codes van een webpagina, en die nemen we over zoals ze er staan. Kijk de cel na.',
    "number-with-unit": '"{seen}" gelezen als {plain}. Je hoeft niets te doen.',
    "number-unreadable": '"{seen}" is geen {number}. Vul enkel een getal in, bv. 40.',
    "number-not-whole": '"{seen}" is geen geheel getal. Vul een getal zonder decimalen in.',
    "number-ambiguous": '"{seen}" kan duizendtal of decimaal zijn. Schrijf het zonder punt, met een komma voor de '
    "decimalen, bv. 1250 of 1,25.",
    "number-out-of-range": '"{seen}" valt buiten wat hier kan: {bounds}. Verbeter het getal.',
    "number-from-text": 'Getallen stonden er als tekst, bv. "{seen}" (aantal: {count}); we hebben ze als getal gelezen. '
    "Je hoeft niets te doen.",
    "date-unreadable": '"{seen}" is geen datum die we kunnen lezen. Schrijf dag/maand/jaar, bv. 25/03/2026.',
    "date-ambiguous": '"{seen}" kan dag/maand of maand/dag zijn, en niets in de kolom geeft uitsluitsel. Schrijf de maand '
    "voluit, bv. 3 april 2026, of 2026-04-03.",
    "date-out-of-range": '"{seen}" ligt te ver in het verleden of de toekomst. Kijk het jaartal na.',
    "date-day-first": 'Datums stonden er als tekst (aantal: {count}), gelezen als dag/maand/jaar: "{seen}" is {read}.',
    "date-month-first": 'Datums stonden er als tekst (aantal: {count}), gelezen als maand/dag/jaar: "{seen}" is {read}. '
    "Kijk dit goed na.",
    "date-from-serial": 'Datums stonden er als volgnummer van Excel (aantal: {count}): "{seen}" is {read}.',
    "date-half-converted": 'Een programma heeft dag en maand hier wellicht verwisseld: "{seen}" kan ook {read} zijn. Schrijf '
    "de maand voluit, bv. 3 april 2026.",
    "date-future-read": '"{seen}" ligt in de toekomst; gelezen als {read}, zoals jij koos.',
    "date-future-left": '"{seen}" ligt in de toekomst; we laten de cel leeg, zoals jij koos.',
    "date-in-future": '"{seen}" ligt in de toekomst ({read}). Verbeter de datum, of laat ze leeg tot het zover is.',
    "date-from-moment": 'Tijdstippen (aantal: {count}) gelezen als de dag in België: "{seen}" is {read}. Je hoeft niets te doen.',
    "date-next-day": 'Tijdstippen vlak voor middernacht (aantal: {count}) gelezen als de dag erna: "{seen}" is {read}. Kijk na '
    "of dat klopt.",
    "date-order-chosen": "Dag en maand van de datums op dit blad lezen we zoals jij koos.",
    "date-as-chosen": 'Datums met dag en maand omgewisseld (aantal: {count}), zoals jij koos: "{seen}" is {read}.',
    "date-year-only": '"{seen}" is een jaar zonder dag; gelezen als {read}.',
    "date-month-only": '"{seen}" is een maand zonder dag; gelezen als {read}.',
    "yes-no-unreadable": '"{seen}" is geen ja of nee. Vul ja of nee in, of laat de cel leeg als je het niet weet.',
    "code-unknown": '"{seen}" staat niet in de lijst. Kies uit: {allowed}.',
    "municipality-unknown": '"{seen}" is geen gemeente die we kennen. Schrijf de naam van de gemeente.',
    "municipality-ambiguous": '"{seen}" kan in meer dan één gemeente liggen: {allowed}. Schrijf de naam van de gemeente.',
    "municipality-elsewhere": '"{seen}" ligt niet in deze regio: {name} hoort bij {region}. Haal deze gemeente weg; '
    "die regio geeft ze zelf op.",
    "municipality-merged": '"{seen}" hoort sinds {since} bij {name}; zo gelezen. Je hoeft niets te doen.',
    "municipality-part": '"{seen}" is een deel van {name}; zo gelezen. Je hoeft niets te doen.',
    "municipality-from-postcode": '"{seen}" is een postcode van {name}; zo gelezen. Je hoeft niets te doen.',
    "municipality-shortened": '"{seen}" is {name}; zo gelezen. Je hoeft niets te doen.',
    "name-as-chosen": '"{seen}" is één organisatie, zoals jij koos.',
    "value-as-chosen": '"{seen}" gelezen als {chosen}, zoals jij koos.',
    "value-from-above": "Waar {column} leeg is, geldt wat erboven staat, zoals jij koos (aantal rijen: {count}).",
    "value-by-default": "Waar {column} leeg is, geldt {chosen}, zoals jij koos (aantal rijen: {count}).",
    "area-mixed": '"{seen}": er staat "hele regio" én een gemeente. Kies: hele regio, of alleen de gemeenten.',
    "kbo-invalid": "Hier staat geen geldig ondernemingsnummer{quoted}. Het telt tien cijfers, bv. 0999.000.129; kijk het na op "
    "kbopub.economie.fgov.be of laat de cel leeg.",
    "mailbox-invalid": "Hier hoort het e-mailadres van een dienst, zoals onthaal@…, en niets anders. Verbeter het of "
    "laat de cel leeg.",
    # rijen
    "end-before-start": "Het einde ({end}) ligt voor het begin ({start}). Verbeter één van beide datums.",
    "duplicate-differs": "Rij {this_row} en rij {other_row} gaan over hetzelfde, maar verschillen in: {columns}. "
    "Houd één rij over.",
    "duplicate-same": "Deze rij is dezelfde als rij {other_row}; we nemen ze één keer op. Je hoeft niets te doen.",
    "more-than-one-row": "Dit blad telt één rij, en die staat al in rij {other_row}. Verwijder deze rij.",
    "rows-disappear": "Hiermee verdwijnen {count} van de {total} rijen van dit blad: {names}. Vul het blad aan, of bevestig "
    "dat ze weg mogen (op de opdrachtregel met --wipe).",
    "row-like-another": '"{seen}" lijkt op "{name}", die er al staat. Kies of ze hetzelfde zijn; tot dan nemen we deze rij '
    "niet op.",
    "score-without-count": "Er staat een score zonder aantal antwoorden; zo telt ze niet mee. Vul ook het aantal in.",
    "count-without-score": "Er staat een aantal antwoorden zonder score; zo telt het niet mee. Vul ook de score in.",
    "too-many-steps": "Er staan {count} volgende stappen; kies er hoogstens drie.",
}

_PROPOSED = 'Schrijf "{proposal}" als je dat bedoelt.'
_PROPOSALS = {
    "sheet-ignored": 'Noem het "{proposal}" als je dat bedoelt.',
    "column-ignored": 'Noem ze "{proposal}" als je dat bedoelt.',
    "code-unknown": 'Schrijf "{proposal}" als je dat bedoelt, of kies uit: {allowed}.',
}
"""What to do where one answer comes close; it takes the place of what there is to do otherwise."""

_DATES = ("since", "read", "start", "end")
_REGIONS = ("region", "stamped")
_WORDS = {
    "separator": {";": "een puntkomma", ",": "een komma", "\t": "een tab", "|": "een rechte streep"},
    "encoding": {
        "utf-8": "UTF-8",
        "cp1252": "Windows (westers)",
        "mac": "een Mac",
        "cp850": "een ouder programma (DOS)",
        "cp437": "een ouder programma (DOS)",
        "mixed": "twee programma's door elkaar",
    },
}
_LISTED = "columns"
_NAMED_IN_SENTENCE = (
    "header-twice",
    "column-missing",
    "column-uncertain",
    "column-sparse",
    "column-chosen",
    "column-by-words",
    "municipality-from-sheet",
)


# A workbook stores its errors in English; Dutch Excel shows these.
_FAULTS = {
    "#N/A": "#N/B",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
    "#NAME?": "#NAAM?",
    "#DIV/0!": "#DEEL/0!",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
}


def sentence(finding: Finding) -> str:
    """The finding as people read it: the place, then what to know and to do."""
    details = {key: _shown(key, value) for key, value in finding.details.items()}
    is_left_empty = finding.code in EASED and not finding.blocks
    words = (LEFT_EMPTY if is_left_empty else SENTENCES)[finding.code]
    if "proposal" in details:
        words = f"{words.split('. ')[0].rstrip('.')}. {_PROPOSALS.get(finding.code, _PROPOSED)}"
    text = words.format(**_gaps(finding, details), **details)
    place = _place(finding)
    return f"{place}{text[0].lower()}{text[1:]}" if place else text


def _gaps(finding: Finding, details: dict[str, str]) -> dict[str, str]:
    """What a sentence may use beside the details; each fits whether or not there is something to show."""
    seen = finding.seen
    return {
        "seen": seen,
        "column": finding.column,
        "sheet": finding.sheet,
        "quoted": f' ("{seen}")' if seen else "",
        "accents": f'de letters van "{seen}"' if seen else "é en ë",
        "example": f', bv. "{seen}"' if seen else "",
        "fault": f"de Excel-fout {_FAULTS.get(seen, seen)}" if seen else "een Excel-fout",
        "number": "geheel getal" if "is_whole" in details else "getal",
        "bounds": _bounds(details.get("low", ""), details.get("high", "")),
    }


def _place(finding: Finding) -> str:
    if not finding.sheet:
        return ""
    parts = [f'Blad "{finding.part or finding.sheet}"']
    if finding.code in PER_COLUMN:
        parts.append(f"kolom {finding.cell.rstrip('0123456789')}")
    elif finding.cell:
        parts.append(f"cel {finding.cell}")
    named = f" ({finding.column})" if finding.column and finding.code not in _NAMED_IN_SENTENCE else ""
    return f"{', '.join(parts)}{named}: "


def _shown(key: str, value: str) -> str:
    if key in _WORDS:
        return _WORDS[key].get(value, value.upper())
    if key in _DATES:
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    if key == _LISTED:
        return " en ".join(value.rsplit(", ", 1))
    return region_name(value) if key in _REGIONS else value


def region_name(region: str) -> str:
    """What people call a region, or the learning network, in a sentence."""
    if region == reference.LEARNING_NETWORK:
        return "het lerend netwerk"
    known = reference.regions().get(region)
    return known.name if known else region


def _bounds(low: str, high: str) -> str:
    if low and high:
        return f"van {low} tot {high}"
    return f"vanaf {low}" if low else f"tot {high}"

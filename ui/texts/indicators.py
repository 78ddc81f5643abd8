"""Every indicator in words: what, how, source, when missing, why; feeds pop-overs, Leesmij and uitleg."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Indicator:
    """The definition of one indicator of data/definitions, for readers."""

    label: str
    what: str
    how: str
    source: str
    missing: str
    why: str

    @property
    def short(self) -> str:
        """What a pop-over says."""
        return f"{self.what} {self.how} {self.missing}"

    @property
    def full(self) -> str:
        """What the sheet Leesmij says."""
        return f"{self.what} {self.how} Bron: {self.source}. {self.missing} {self.why}"


OWN_SCORE = "Deze score is door de Netwerkmonitor gekozen; er bestaat geen officiële norm."

INDICATORS = {
    "partner_count": Indicator(
        "Actieve partners",
        "Organisaties die meewerken of meesturen in het netwerk van een regio.",
        "Geteld: organisaties met engagement “werkt mee” of “stuurt mee”, begonnen en nog niet gestopt. Over regio’s heen telt een organisatie één keer, herkend aan het ondernemingsnummer.",
        "blad Partners",
        "Zonder blad Partners is het aantal onbekend, niet nul.",
        "Een lange lijst namen zegt weinig; wie meewerkt wel.",
    ),
    "coverage_cell": Indicator(
        "Dekking",
        "Actieve partners per regio en soort organisatie (of levensdomein), met het sterkste engagement.",
        "Een getal is het aantal actieve partners. 0: er is gekeken en niemand werkt mee. Stippellijn: nog niet bekeken. “Bewust niet”: de enige organisaties van die soort kozen ervoor niet mee te doen.",
        "bladen Partners en Regio",
        "Een regio zonder blad Partners is gearceerd: nog niet aangeleverd.",
        "Niets gevonden en niet gezocht zijn twee verschillende dingen.",
    ),
    "coverage_gap": Indicator(
        "Leemte",
        "Een soort organisatie of levensdomein waar de regio keek en geen actieve partner vond.",
        "Er staan enkel organisaties op de lijst die niet actief zijn, of er staat niemand op en de regio noemt haar lijst volledig. “Dichtbij” zijn de regio’s waarvan het midden van de gemeenten het minst ver ligt.",
        "bladen Partners en Regio",
        "Nog niet bekeken of bewust niet is geen leemte, en “Andere” is een rest die niet kan ontbreken. Zonder blad Partners is het onbekend.",
        "Wie weet wat ontbreekt, weet wie hij kan aanspreken.",
    ),
    "overlap": Indicator(
        "Overlap",
        "Actieve partners die een gemeente delen met een andere actieve partner van dezelfde soort (of hetzelfde levensdomein).",
        "Geteld per regio en soort; een partner voor de hele regio werkt in al haar gemeenten. “Andere” is een rest, geen soort, en telt niet mee. Over soorten heen telt een partner één keer.",
        "blad Partners",
        "Zonder blad Partners onbekend. Een partner zonder levensdomein telt bij de domeinen niet mee.",
        "Overlap is geen fout: samen afspreken wie wat doet, vermijdt dubbel werk.",
    ),
    "municipality_state": Indicator(
        "Dekking per gemeente",
        "Hoe een gemeente bereikt wordt door het netwerk.",
        "Lokale partner: minstens één actieve partner noemt de gemeente. Alleen regiobreed: er zijn enkel partners voor de hele regio. Geen: geen van beide. Daarnaast het engagement van het lokaal bestuur en sinds wanneer; ↳ staat bij besturen die meer dan een jaar na het eerste van hun regio begonnen mee te werken.",
        "bladen Partners en Besturen",
        "Zonder blad Partners is de stand onbekend.",
        "Zo zie je waar een partner ter plaatse ontbreekt.",
    ),
    "government_share": Indicator(
        "Besturen in het netwerk",
        "Lokale besturen die meewerken of meesturen.",
        "Besturen met engagement 3 of 4, gedeeld door de gemeenten van de regio. Over alle regio’s samen tellen alleen de gemeenten van regio’s die blad Besturen aanleverden.",
        "blad Besturen",
        "Zonder blad Besturen is het aandeel onbekend; welke regio’s ontbreken, staat erbij.",
        "De besturen dragen het netwerk op lange termijn.",
    ),
    "blank_spots": Indicator(
        "Witte vlekken",
        "Gemeenten waar nog niets is en waar het bestuur niet meewerkt.",
        "Geen actieve lokale partner, geen actief aanbod in de gemeente en een lokaal bestuur met engagement hoogstens 2, bewust niet of niet gekend.",
        "bladen Partners, Aanbod en Besturen",
        "Alleen te bepalen als Partners en Aanbod aangeleverd zijn. Van een bestuur dat niet op blad Besturen staat, weten we niet of het meewerkt: het telt als niet meewerkend.",
        "Ze tonen waar nieuwkomers nog nergens terechtkunnen en waar nog niemand aan begon.",
    ),
    "joining_without_offer": Indicator(
        "Bestuur doet mee, nog geen lokaal aanbod",
        "Gemeenten waar het bestuur meewerkt, maar waar nog niets is.",
        "Geen actieve lokale partner, geen actief aanbod in de gemeente en een lokaal bestuur met engagement 3 of 4.",
        "bladen Partners, Aanbod en Besturen",
        "Alleen te bepalen als Partners en Aanbod aangeleverd zijn; zonder engagement van het bestuur telt de gemeente als witte vlek.",
        "Het bestuur is er al: een eerste partner of een eerste aanbod is hier de volgende stap, geen overtuigingswerk.",
    ),
    "cross_regional": Indicator(
        "Bovenregionale partners",
        "Organisaties die in twee of meer regio’s actief zijn.",
        "Herkend aan het ondernemingsnummer.",
        "blad Partners",
        "Een organisatie zonder ondernemingsnummer wordt niet over regio’s heen herkend.",
        "Met hen kan je afspraken maken voor meer dan één regio.",
    ),
    "win_share": Indicator(
        "Belang gekend",
        "Het deel van de actieve partners waarvan we weten wat het netwerk hun oplevert.",
        "Actieve partners met een ingevuld gedeeld belang, gedeeld door actieve partners, per soort organisatie. Een partner in twee regio’s telt in beide. Soorten met minder dan 5 actieve partners vergelijken we niet.",
        "blad Partners",
        "Zonder blad Partners onbekend. Niet ingevuld betekent niet dat er geen belang is.",
        "Een partner blijft als hij er zelf iets bij wint.",
    ),
    "role_coverage": Indicator(
        "Rollen",
        "Actieve partners per rol en regio: wat bij niemand staat, en wat bij maar één partner staat.",
        "Geteld: actieve partners met die rol; wie twee rollen heeft, telt bij beide. “Bij niemand” zeggen we pas als minstens de helft van de actieve partners van de regio een rol heeft; anders is het nog niet bekeken. “Bewust niet”: de rol staat enkel bij organisaties die bewust niet meedoen.",
        "blad Partners",
        "Zonder blad Partners onbekend. Een trekker of klankbord die geen actieve partner is op blad Partners, telt niet mee.",
        "Valt die ene partner weg, dan valt de rol weg.",
    ),
    "newcomer_voice": Indicator(
        "Stem van de nieuwkomer",
        "Hoe nieuwkomers zelf betrokken zijn.",
        "Rechtstreeks, via een organisatie of nog niet, zoals de regio het aangeeft.",
        "blad Regio",
        "Niet ingevuld is onbekend.",
        "Een netwerk voor nieuwkomers zonder nieuwkomers mist een partner.",
    ),
    "newcomer_place": Indicator(
        "Plaats van nieuwkomers",
        "Waar in het netwerk nieuwkomers meepraten.",
        "Per niveau (stuurgroep, werkgroepen, klankbord, aanbod): rechtstreeks, via een organisatie of nog niet.",
        "blad Regio",
        "Niet ingevuld is onbekend, en iets anders dan “nog niet”.",
        "Met nieuwkomers, niet over hen.",
    ),
    "offer_count": Indicator(
        "Actief aanbod",
        "Aanbod dat nu loopt.",
        "Status actief, begonnen en nog niet afgelopen.",
        "blad Aanbod",
        "Zonder blad Aanbod is het aantal onbekend, niet nul.",
        "Het aantal staat altijd naast hoeveel ervan beoordeeld is.",
    ),
    "place_count": Indicator(
        "Plaatsen per jaar",
        "Plaatsen voor deelnemers in het actieve aanbod.",
        "Som van de plaatsen per jaar; ernaast staat bij hoeveel aanbod dit niet ingevuld is.",
        "blad Aanbod",
        "Een leeg vak telt niet als nul.",
        "De ene groep heeft plaats voor vijf mensen, de andere voor vijfhonderd.",
    ),
    "hour_count": Indicator(
        "Uren",
        "Uren die het actieve aanbod samen per jaar kan dragen.",
        "Som van plaatsen per jaar maal uren per traject; ernaast staat bij hoeveel aanbod dit niet ingevuld is.",
        "blad Aanbod",
        "Een leeg vak telt niet als nul.",
        "Een traject telt minstens 40 uur.",
    ),
    "offer_per_10000": Indicator(
        "Aanbod per 10.000 inwoners",
        "Actief aanbod, rekening houdend met de grootte van de regio.",
        "Actief aanbod gedeeld door het aantal inwoners, maal 10.000. Dicht bij de mediaan: een tiende of minder dan één aanbod verschil.",
        "blad Aanbod; inwoners op 1 januari 2024 (Statbel)",
        "Zonder blad Aanbod onbekend.",
        "Zo kan je een kleine en een grote regio naast elkaar lezen.",
    ),
    "offer_diversity": Indicator(
        "Verscheidenheid",
        "Hoeveel soorten en doelen het actieve aanbod samen heeft.",
        "Soorten die voorkomen, op 14; doelen die voorkomen, op 6.",
        "blad Aanbod",
        "Zonder actief aanbod onbekend.",
        "Niet elke nieuwkomer zoekt hetzelfde.",
    ),
    "reached_share": Indicator(
        "Gemeenten met aanbod",
        "Gemeenten waar actief aanbod is.",
        "Gemeenten met minstens één actief aanbod, gedeeld door de gemeenten van de regio. Aanbod voor de hele regio telt in elke gemeente; het beeld per gemeente toont dat apart en telt daar enkel eigen aanbod.",
        "blad Aanbod",
        "Zonder blad Aanbod onbekend.",
        "Aanbod helpt alleen wie er raakt.",
    ),
    "published_share": Indicator(
        "Gepubliceerd",
        "Actief aanbod dat op ikdoemee te vinden is.",
        "Gepubliceerd aanbod gedeeld door het aanbod waarvoor dit ingevuld is.",
        "blad Aanbod",
        "Een leeg vak telt niet mee.",
        "Wat niet vindbaar is, wordt niet gebruikt.",
    ),
    "scenario": Indicator(
        "Scenario",
        "Welke middelen het aanbod nodig heeft, zoals de regio het aangeeft.",
        "S: zonder extra middelen. M: met beperkte middelen. L: met volledige financiering. Kies je een scenario, dan tellen alle cijfers van het beeld enkel het aanbod van dat scenario, ook de medianen.",
        "blad Aanbod",
        "Niet ingevuld heet “onbekend” en is apart te kiezen.",
        "Zo zie je wat er ook zonder extra middelen blijft bestaan.",
    ),
    "offer_kind": Indicator(
        "Soorten en spreiding",
        "Hoeveel actief aanbod er is van elke soort, per regio en per gemeente.",
        "Geteld: actief aanbod; tussen haakjes hoeveel er beoordeeld is. Aanbod in twee gemeenten telt in beide; aanbod voor de hele regio staat apart en telt niet mee in de gemeenten.",
        "blad Aanbod",
        "Zonder blad Aanbod onbekend, niet nul.",
        "Een soort die ergens ontbreekt, kan een buur misschien aanbieden.",
    ),
    "language_level": Indicator(
        "Taalniveau",
        "Hoeveel Nederlands je moet kennen om deel te nemen.",
        "Geteld: actief aanbod per gevraagd niveau; tussen haakjes hoeveel er beoordeeld is. “Geen”: je hoeft nog geen Nederlands te kennen.",
        "blad Aanbod",
        "Niet ingevuld staat apart en telt niet als “geen”.",
        "Wie pas start, vindt alleen iets als er ook aanbod zonder Nederlands is.",
    ),
    "quality_score": Indicator(
        "Kwaliteitsprofiel",
        "Het gemiddelde van de ingevulde criteria, per rij van het blad Aanbod, van 0 tot 3.",
        f"Alleen als minstens 5 van de 8 criteria ingevuld zijn (anders: onvolledig beoordeeld) en geen voorwaarde op “nee” staat (anders: nee op een voorwaarde). Per regio: de mediaan; “boven” of “onder” de mediaan vanaf 0,3 verschil, met 10 beoordelingen en 10 regio’s erachter. {OWN_SCORE}",
        "blad Aanbod",
        "Onder de 5 beoordelingen tonen we geen mediaan: “kwaliteit nog onbekend”.",
        "Niet beoordeeld is iets anders dan zwak.",
    ),
    "assessed_share": Indicator(
        "Beoordeeld",
        "Het deel van het actieve aanbod met een kwaliteitsprofiel.",
        "Actief aanbod met een kwaliteitsprofiel gedeeld door actief aanbod, hoe oud de beoordeling ook is; hoeveel ervan het voorbije jaar, staat er altijd bij.",
        "blad Aanbod",
        "Zonder actief aanbod onbekend.",
        "Kwaliteit naast hoeveelheid, nooit hoeveelheid alleen.",
    ),
    "fresh_share": Indicator(
        "Recent beoordeeld",
        "Het deel van het actieve aanbod dat het voorbije jaar beoordeeld is.",
        "Actief aanbod met een kwaliteitsprofiel van de laatste 12 maanden gedeeld door actief aanbod. Een beoordeling zonder datum telt niet als recent.",
        "blad Aanbod",
        "Zonder actief aanbod onbekend.",
        "Aanbod verandert; een oude score zegt minder over vandaag.",
    ),
    "criterion_level": Indicator(
        "Per criterium",
        "Hoe het actieve aanbod verdeeld is over de vier niveaus van elk criterium.",
        f"Aandeel van het aanbod per niveau 0 tot 3, en onbekend. {OWN_SCORE}",
        "blad Aanbod",
        "Een leeg criterium is onbekend, geen niveau 0.",
        "Een gemiddelde verbergt waar je kan groeien.",
    ),
    "newcomer_feedback": Indicator(
        "Feedback van nieuwkomers",
        "De gemiddelde score die nieuwkomers geven, van 1 tot 5.",
        "Gewogen naar het aantal antwoorden. “Anders dan het profiel”: de ene minstens 0,3 boven zijn mediaan, de andere minstens 0,3 onder de zijne, met 10 antwoorden en 10 regio’s erachter.",
        "blad Aanbod",
        "Onder de 5 antwoorden verborgen.",
        "Wie het meemaakte, mag het laatste woord hebben.",
    ),
    "newcomer_answers": Indicator(
        "Antwoorden via kaart",
        "Wat nieuwkomers nu antwoorden op drie vragen over een aanbod, van 1 tot 5.",
        "Het gemiddelde van alle antwoorden op de drie vragen; elke gsm telt één keer per aanbod en per dag.",
        "kaarten die de regio afdrukt",
        "Onder de 5 antwoorden verborgen; daarna tellen we er telkens 5 bij. Een taal onder de 5 noemen we niet.",
        "Wie het meemaakte, antwoordt in de eigen taal.",
    ),
    "provider_feedback": Indicator(
        "Feedback van aanbieders",
        "De gemiddelde score die aanbieders geven, van 1 tot 5.",
        "Gewogen naar het aantal antwoorden. “Anders dan het profiel”: de ene minstens 0,3 boven zijn mediaan, de andere minstens 0,3 onder de zijne, met 10 antwoorden en 10 regio’s erachter.",
        "blad Aanbod",
        "Onder de 5 antwoorden verborgen.",
        "Aanbieders zien andere drempels dan deelnemers.",
    ),
    "phase_share": Indicator(
        "Fasevoortgang",
        "Hoe ver een regio staat in een fase.",
        "Items die klaar zijn plus de helft van de items die bezig zijn, gedeeld door de items met een antwoord die van toepassing zijn. “Duidelijk verder” dan een vroegere fase: minstens 10 procentpunt, met in beide fasen minstens 5 zulke items.",
        "blad Fasen",
        "Items zonder antwoord tellen niet mee; hun deel is gearceerd. Zonder blad Fasen: nog niet aangeleverd.",
        "Fasen lopen door elkaar en vormen een cirkel; een regio heeft een profiel, geen rang.",
    ),
    "phase_change": Indicator(
        "Beweging",
        "Wat veranderde in een fase tussen twee leveringen.",
        "Fasevoortgang in de nieuwste levering min fasevoortgang in de levering die op het vroegere moment gold, in procentpunt.",
        "blad Fasen",
        "Alleen waar de regio tussen beide momenten opnieuw aanleverde; anders “geen nieuwe levering”, nooit “gelijk”.",
        "Een stap terug kan ook een eerlijker antwoord zijn.",
    ),
    "turning_point": Indicator(
        "Hoogte-, diepte- en kantelpunten",
        "De realisaties die een regio zelf een hoogtepunt, dieptepunt of kantelpunt noemt, per kwartaal.",
        "Realisaties met een soort, in het kwartaal van hun datum. Onder een strook staat een letter, ernaast het verhaal.",
        "blad Realisaties",
        "Een realisatie zonder soort of met een datum na “stand op” telt niet mee.",
        "Een cijfer zegt dat er iets bewoog, een verhaal waarom.",
    ),
    "growth": Indicator(
        "Groei",
        "Wat elke levering van een regio telde, op de datum die ze beschrijft.",
        "Per levering geteld op haar eigen datum: actieve partners, actief aanbod en wat daarvan beoordeeld is, besturen die meewerken of meesturen, items van de fasen die klaar of bezig zijn. Vergeleken worden twee leveringen: de nieuwste, en die van het moment waarmee je vergelijkt; was er toen nog geen, dan de eerste.",
        "bladen Partners, Aanbod, Besturen, Fasen en Realisaties",
        "Tussen twee leveringen en na de laatste weten we niets; de lijn verbindt alleen de stippen.",
        "Wie ziet wanneer iets groeide, kan vertellen waardoor.",
    ),
    "similar_regions": Indicator(
        "Wie herkent dit?",
        "De drie regio’s met het meest gelijkende profiel over de vijf fasen.",
        "Kleinste afstand tussen de vijf aandelen; het grootste verschil wordt genoemd.",
        "blad Fasen",
        "Alleen regio’s met alle vijf aandelen.",
        "Zij staan voor dezelfde vragen.",
    ),
    "temperature": Indicator(
        "Temperatuur",
        "Hoe warm het netwerk aanvoelt volgens de regio, van −5 tot 20 °C.",
        "Zoals de regio het aangeeft, met datum.",
        "blad Regio",
        "Niet ingevuld is onbekend.",
        "Een gevoel opent een gesprek dat een percentage niet opent.",
    ),
    "action_state": Indicator(
        "Acties",
        "Wat gepland is, loopt, klaar is of over tijd.",
        "Over tijd: op de datum van de levering was de einddatum voorbij en de actie niet klaar. Ligt de einddatum tussen die levering en “stand op”, dan weten we niet of de actie intussen klaar is: “einddatum voorbij sinds de laatste levering”.",
        "blad Acties",
        "Zonder blad Acties onbekend.",
        "Een plan leeft als iemand het bijhoudt.",
    ),
    "collaboration": Indicator(
        "Samenwerking",
        "Hoe elke groep de vijf voorwaarden voor samenwerking scoort, van 1 tot 5.",
        "Het aantal antwoorden per score, per groep en voorwaarde, bij de jongste bevraging. Over groepen heen tellen we de antwoorden op; nooit alleen een gemiddelde.",
        "blad Samenwerking",
        "Een groep met minder dan 3 antwoorden blijft verborgen en telt nergens mee.",
        "Waar de antwoorden uiteenlopen, zit het gesprek.",
    ),
    "session_attendance": Indicator(
        "Aanwezigheid",
        "Welke regio’s er op een bijeenkomst van het lerend netwerk waren.",
        "Zoals genoteerd door het lerend netwerk. 0: genoteerd dat er niemand was. Van 1 tot 4 mensen tonen we alleen dat ze er waren, geen aantal.",
        "blad Aanwezigheid van het lerend netwerk",
        "Niet genoteerd is niet hetzelfde als afwezig; zonder lijst voor die bijeenkomst is het vak gearceerd.",
        "Wie er nooit is, mist iets, en wij missen hen.",
    ),
    "host_rotation": Indicator(
        "Gastheer",
        "Hoe vaak een regio een bijeenkomst van het lerend netwerk ontving.",
        "Geteld: voorbije bijeenkomsten met die regio als gastheer.",
        "blad Sessies van het lerend netwerk",
        "Zonder blad Sessies onbekend.",
        "Wie ontvangt, toont wat er leeft.",
    ),
    "question_match": Indicator(
        "Leervraag-match",
        "Wie bij een item van de levenscyclus hulp zoekt, en wie kan helpen.",
        "Zoekt: de regio duidde “wij zoeken” aan. Kan helpen: de regio duidde “wij kunnen helpen” aan, of heeft het item klaar zonder iets aan te duiden.",
        "blad Fasen",
        "Een regio zonder blad Fasen doet niet mee; een item zonder aanduiding en niet klaar zegt niets.",
        "De beste raad komt van wie het net gedaan heeft.",
    ),
    "freshness": Indicator(
        "Versheid",
        "Hoe oud de cijfers van een regio zijn.",
        "Dagen sinds de datum waarop de cijfers slaan, per blad; voor een regio telt haar oudste blad.",
        "leveringen",
        "Nooit aangeleverd heet zo.",
        "Een oud cijfer is geen fout, maar je moet het weten.",
    ),
}

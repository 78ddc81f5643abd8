"""Definitions of how far networks are: phases, turning points, growth, temperature."""

from ui.texts.indicators.indicator import Indicator

PHASES = {
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
}

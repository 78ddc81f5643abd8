"""The words of the template and of the guide to filling it in; satisfies loaders.templates.wording.TemplateWords."""

from collections.abc import Mapping
from datetime import date

from data import reference
from ui.texts import examples

TITLE = "Netwerkmonitor: sjabloon voor {region}"
CREATOR = "Netwerkmonitor"
LEARNING_NETWORK = "het lerend netwerk"

EXAMPLES: Mapping[tuple[str, str], str | float | date] = examples.EXAMPLES

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
ITEM_COLUMNS: tuple[str, ...] = ("Item", "Stelling", "Fase")

WARNING_TITLE = "Even nakijken"
WARNING = "Deze waarde wordt misschien niet herkend. De opmerking bij de kop zegt wat hier mag staan."

YES_NO: tuple[str, ...] = ("ja", "nee")

ALLOWED: Mapping[str, str] = {
    "text": "Vrije tekst.",
    "whole": "Een geheel getal van {minimum} tot {maximum}.",
    "decimal": "Een getal van {minimum} tot {maximum}.",
    "percent": "Een percentage van 0 tot 100 %.",
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
    "Leervragen": "De vragen waar regio's samen aan werken. Eén rij per vraag.",
    "Inzichten": "Wat het lerend netwerk leerde. Eén rij per inzicht.",
}

_CHECK_IN = "Hoe gaat het met {what} voor het netwerk? 1 is heel moeilijk, 5 is heel goed."
_SCENARIO = "Welke middelen nodig zijn: S zonder extra middelen, M met beperkte middelen, L met volledige financiering."
_CRITERION = "Niveau voor {what}. {levels} Leeg als je het niet weet."
_ANSWERS = "Hoeveel mensen van de groep score {score} gaven."


def _levels(criterion: Mapping[str, str]) -> str:
    return "; ".join(f"{level} {criterion[f'level_{level}']}" for level in range(4)) + "."


COLUMN_HELP: Mapping[tuple[str, str], str] = {
    ("Regio", "story"): "Vertel in enkele zinnen waar je netwerk nu staat.",
    ("Regio", "main_phase_codes"): "De fase of fasen waarin je netwerk nu vooral zit, volgens jullie zelf.",
    ("Regio", "temperature_degrees"): "De temperatuur van je netwerk, van -5 (bevroren) tot 20 graden (warm).",
    ("Regio", "tijd_score"): _CHECK_IN.format(what="de tijd"),
    ("Regio", "geld_score"): _CHECK_IN.format(what="het geld"),
    ("Regio", "informatie_score"): _CHECK_IN.format(what="de informatie"),
    ("Regio", "organisatie_score"): _CHECK_IN.format(what="de organisatie"),
    ("Regio", "kwaliteit_score"): _CHECK_IN.format(what="de kwaliteit"),
    ("Regio", "newcomer_voice_code"): "Hoe de stem van nieuwkomers in je netwerk aanwezig is.",
    ("Regio", "mapping_share"): "Hoe volledig je de mogelijke partners in kaart hebt. 100 % is: alles bekeken.",
    ("Regio", "planned_meeting_count"): "Hoeveel keer per jaar jullie afspraken om te overleggen.",
    ("Regio", "held_meeting_count"): "Hoeveel keer jullie het laatste jaar echt overlegden.",
    ("Besturen", "municipality_nis"): "De gemeente. De gemeenten van je regio staan al klaar.",
    ("Besturen", "engagement_code"): "Hoe sterk het bestuur betrokken is. Koos het om niet mee te doen, "
    "kies dan 'Bewust niet'.",
    ("Besturen", "since_date"): "Sinds wanneer het bestuur zo betrokken is.",
    ("Besturen", "reason"): "Waarom het bestuur meedoet, afwacht of niet meedoet.",
    ("Besturen", "contact_mailbox"): "Het algemene e-mailadres van de dienst die contact houdt met het netwerk.",
    ("Partners", "name"): "De naam van de organisatie, voluit en altijd hetzelfde geschreven.",
    ("Partners", "kbo_number"): "Het ondernemingsnummer. Daarmee herkennen we een organisatie die in meer regio's "
    "actief is.",
    ("Partners", "organisation_type_code"): "De soort organisatie.",
    ("Partners", "role_codes"): "Welke rollen de organisatie in het netwerk heeft.",
    ("Partners", "engagement_code"): "Hoe sterk de organisatie betrokken is. Koos ze om niet mee te doen, "
    "kies dan 'Bewust niet'.",
    ("Partners", "since_date"): "Sinds wanneer de organisatie zo betrokken is.",
    ("Partners", "until_date"): "Laatste dag dat de organisatie meewerkte. Leeg als ze nog meewerkt.",
    ("Partners", "life_domain_codes"): "Over welke domeinen in het leven van nieuwkomers de organisatie gaat.",
    ("Partners", "municipality_codes"): "In welke gemeenten de organisatie werkt.",
    ("Partners", "is_universal"): "Is de organisatie er voor iedereen, niet alleen voor nieuwkomers?",
    ("Partners", "has_participation_experience"): "Heeft de organisatie ervaring met participatief werken?",
    ("Partners", "shared_interest"): "Wat de organisatie zelf aan het netwerk heeft.",
    ("Aanbod", "name"): "De naam van het aanbod.",
    ("Aanbod", "provider_name"): "De organisatie die het aanbod organiseert, geschreven zoals op het blad Partners.",
    ("Aanbod", "offer_kind_code"): "De soort aanbod.",
    ("Aanbod", "goal_codes"): "Wat een nieuwkomer met het aanbod kan bereiken.",
    ("Aanbod", "municipality_codes"): "In welke gemeenten het aanbod loopt.",
    ("Aanbod", "offer_status_code"): "Hoe ver het aanbod staat. Alleen 'Actief' telt mee als aanbod.",
    ("Aanbod", "start_date"): "De eerste dag van het aanbod.",
    ("Aanbod", "end_date"): "De laatste dag. Leeg als er geen einde gepland is.",
    ("Aanbod", "yearly_place_count"): "Hoeveel plaatsen er per jaar zijn.",
    ("Aanbod", "path_hour_count"): "Hoeveel uren één deelnemer in totaal meedoet.",
    ("Aanbod", "yearly_participant_count"): "Hoeveel mensen per jaar deelnemen: alleen het totaal.",
    ("Aanbod", "language_level_code"): "Het niveau Nederlands dat nodig is om mee te doen.",
    ("Aanbod", "is_free"): "Is deelnemen gratis?",
    ("Aanbod", "is_published"): "Staat het aanbod op ikdoemee?",
    ("Aanbod", "scenario_code"): _SCENARIO,
    ("Aanbod", "dutch_context_code"): "Gebeurt het aanbod in het Nederlands?",
    ("Aanbod", "participation_code"): "Leidt het aanbod tot deelname aan de samenleving?",
    **{
        ("Aanbod", f"{row['criterion']}_score"): _CRITERION.format(what=row["label"].lower(), levels=_levels(row))
        for row in reference.rows("quality_criteria")
    },
    ("Aanbod", "assessor_code"): "Wie de niveaus en de twee vragen hiervoor invulde.",
    ("Aanbod", "assessed_date"): "Wanneer het aanbod beoordeeld is. Na twaalf maanden vragen we om te herbekijken.",
    ("Aanbod", "newcomer_feedback_score"): "De gemiddelde score die deelnemers gaven.",
    ("Aanbod", "newcomer_feedback_count"): "Hoeveel deelnemers die score gaven. Onder de vijf tonen we ze niet.",
    ("Aanbod", "provider_feedback_score"): "De gemiddelde score die begeleiders en aanbieders gaven.",
    ("Aanbod", "provider_feedback_count"): "Hoeveel begeleiders die score gaven. Onder de vijf tonen we ze niet.",
    ("Aanbod", "barriers"): "Wat deelnemen moeilijk maakt, bv. vervoer, prijs, uren of kinderopvang.",
    ("Fasen", "item_code"): "Het item van de levenscyclus. De 38 items staan al klaar.",
    ("Fasen", "item_status_code"): "Hoe ver je netwerk staat. Past het item niet bij jullie, "
    "kies dan 'Niet van toepassing'.",
    ("Fasen", "explanation"): "Wat er al gebeurde of wat er nog nodig is.",
    ("Fasen", "help_code"): "Zoek je hulp van een andere regio, of kan je er zelf bieden?",
    ("Acties", "objective"): "De gezamenlijke doelstelling waar de actie bij hoort.",
    ("Acties", "action"): "Wat jullie concreet doen.",
    ("Acties", "responsible"): "De functie of organisatie die het opvolgt. Geen namen van personen.",
    ("Acties", "partners"): "De organisaties die meewerken.",
    ("Acties", "means"): "Wat er nodig is: geld, lokaal, materiaal, uren.",
    ("Acties", "scenario_code"): _SCENARIO,
    ("Acties", "start_date"): "Wanneer de actie begint.",
    ("Acties", "end_date"): "Wanneer de actie klaar moet zijn.",
    ("Acties", "action_status_code"): "Hoe ver de actie staat.",
    ("Acties", "is_quick_visible"): "Geeft de actie snel een zichtbaar resultaat?",
    ("Realisaties", "realised_date"): "Wanneer het gebeurde.",
    ("Realisaties", "title"): "Een korte titel.",
    ("Realisaties", "what_happened"): "Wat er gebeurde, in enkele zinnen. Geen namen van personen.",
    ("Realisaties", "what_we_did"): "Wat het netwerk deed.",
    ("Realisaties", "advice"): "Wat je andere regio's aanraadt.",
    ("Realisaties", "realisation_kind_code"): "Was het een hoogtepunt, een dieptepunt of een kantelpunt?",
    ("Samenwerking", "answered_date"): "Wanneer de groep antwoordde.",
    ("Samenwerking", "rater_group_code"): "De groep die antwoordde.",
    ("Samenwerking", "condition_code"): "De voorwaarde voor samenwerking waarover het gaat.",
    **{
        ("Samenwerking", f"score_{score}_count"): _ANSWERS.format(score=f"{score}{extra}")
        for score, extra in enumerate((" (helemaal niet)", "", "", "", " (helemaal wel)"), start=1)
    },
    ("Samenwerking", "next_steps"): "Wat jullie nu gaan doen: hoogstens drie stappen.",
    ("Sessies", "session_date"): "De dag van de bijeenkomst.",
    ("Sessies", "place"): "De gemeente of de zaal.",
    ("Sessies", "host_region_code"): "De regio die ontving.",
    ("Sessies", "theme"): "Waarover het ging.",
    ("Sessies", "method"): "Hoe jullie werkten, bv. intervisie of wereldcafé.",
    ("Aanwezigheid", "session_date"): "De dag van de bijeenkomst, zoals op het blad Sessies.",
    ("Aanwezigheid", "region_code"): "De regio die aanwezig was.",
    ("Aanwezigheid", "attendee_count"): "Hoeveel mensen van die regio er waren.",
    ("Leervragen", "question_theme_code"): "Het thema van de vraag.",
    ("Leervragen", "question"): "De vraag, als één zin.",
    ("Leervragen", "region_code"): "De regio die de vraag stelt. Leeg als ze van iedereen is.",
    ("Leervragen", "item_code"): "Het item van de levenscyclus waar de vraag bij past.",
    ("Inzichten", "question"): "De leervraag, geschreven zoals op het blad Leervragen.",
    ("Inzichten", "insight"): "Wat jullie leerden.",
    ("Inzichten", "source"): "Waar het inzicht vandaan komt.",
}

"""What each column of the workbooks holds: its help, and an example as a person would type it."""

from collections.abc import Mapping
from datetime import date

from data import reference

_CHECK_IN = "Hoe gaat het met {what} voor het netwerk? 1 is heel moeilijk, 5 is heel goed."
_SCENARIO = "Welke middelen nodig zijn: S zonder extra middelen, M met beperkte middelen, L met volledige financiering."
_CRITERION = "Niveau voor {what}. {levels} Leeg als je het niet weet."
_PLACE = "Hoe nieuwkomers meedoen in {level}. Leeg als je het niet weet."
_ANSWERS = "Hoeveel mensen van de groep score {score} gaven."


def _criterion(code: str) -> str:
    row = next(row for row in reference.rows("quality_criteria") if row["criterion"] == code)
    levels = "; ".join(f"{level} {row[f'level_{level}']}" for level in range(4)) + "."
    return _CRITERION.format(what=row["label"].lower(), levels=levels)


COLUMNS: Mapping[tuple[str, str], tuple[str, str | float | date]] = {
    ("Regio", "story"): (
        "Vertel in enkele zinnen waar je netwerk nu staat.",
        "De helft van de besturen doet mee. We zoeken nog sportclubs en een plek om te oefenen.",
    ),
    ("Regio", "main_phase_codes"): (
        "De fase of fasen waarin je netwerk nu vooral zit, volgens jullie zelf.",
        "Verkenning; Vormgeving",
    ),
    ("Regio", "temperature_degrees"): ("De temperatuur van je netwerk, van -5 (bevroren) tot 20 graden (warm).", 12.5),
    ("Regio", "tijd_score"): (_CHECK_IN.format(what="de tijd"), 2),
    ("Regio", "geld_score"): (_CHECK_IN.format(what="het geld"), 3),
    ("Regio", "informatie_score"): (_CHECK_IN.format(what="de informatie"), 4),
    ("Regio", "organisatie_score"): (_CHECK_IN.format(what="de organisatie"), 4),
    ("Regio", "kwaliteit_score"): (_CHECK_IN.format(what="de kwaliteit"), 3),
    ("Regio", "newcomer_voice_code"): ("Hoe de stem van nieuwkomers in je netwerk aanwezig is.", "Via een organisatie"),
    ("Regio", "mapping_share"): (
        "Hoe volledig je de mogelijke partners in kaart hebt. 100\N{NO-BREAK SPACE}% is: alles bekeken.",
        0.6,
    ),
    ("Regio", "planned_meeting_count"): ("Hoeveel keer per jaar jullie afspraken om te overleggen.", 6),
    ("Regio", "held_meeting_count"): ("Hoeveel keer jullie het laatste jaar echt overlegden.", 4),
    ("Regio", "network_name"): ("Hoe je netwerk zich noemt.", "Samen sterk in de streek"),
    ("Regio", "lead_organisation"): (
        "De organisatie die het netwerk trekt. Geen namen van personen.",
        "Voorbeeldintercommunale",
    ),
    ("Regio", "why"): (
        "Waarom je netwerk er is, in één of twee zinnen.",
        "Wie hier nieuw is, hoort er na een jaar bij.",
    ),
    ("Regio", "network_values"): (
        "Hoogstens drie waarden van je netwerk, met een puntkomma ertussen.",
        "Gelijkwaardig; Dichtbij; Vol vertrouwen",
    ),
    ("Regio", "newcomer_steering_code"): (_PLACE.format(level="de stuurgroep"), "Nog niet"),
    ("Regio", "newcomer_working_code"): (_PLACE.format(level="werkgroepen"), "Via een organisatie"),
    ("Regio", "newcomer_sounding_code"): (_PLACE.format(level="een klankbordgroep"), "Rechtstreeks"),
    ("Regio", "newcomer_offer_code"): (_PLACE.format(level="het maken van aanbod"), "Rechtstreeks"),
    ("Regio", "newcomers_since_date"): (
        "Sinds wanneer nieuwkomers een plaats in het netwerk hebben.",
        date(2025, 10, 1),
    ),
    ("Besturen", "municipality_nis"): ("De gemeente. De gemeenten van je regio staan al klaar.", "Tielt"),
    ("Besturen", "engagement_code"): (
        "Hoe sterk het bestuur betrokken is. Koos het om niet mee te doen, kies dan 'Bewust niet'.",
        "Werkt mee",
    ),
    ("Besturen", "since_date"): ("Sinds wanneer het bestuur zo betrokken is.", date(2025, 9, 1)),
    ("Besturen", "reason"): (
        "Waarom het bestuur meedoet, afwacht of niet meedoet.",
        "Past in het lokale plan voor samenleven.",
    ),
    ("Besturen", "contact_mailbox"): (
        "Het algemene e-mailadres van de dienst die contact houdt met het netwerk.",
        "samenleven@gemeente.example",
    ),
    ("Partners", "name"): (
        "De naam van de organisatie, voluit en altijd hetzelfde geschreven.",
        "Voorbeeldvzw De Brug",
    ),
    ("Partners", "kbo_number"): (
        "Het ondernemingsnummer. Daarmee herkennen we een organisatie die in meer regio’s actief is.",
        "0999.123.457",
    ),
    ("Partners", "organisation_type_code"): ("De soort organisatie.", "Gespecialiseerde vzw"),
    ("Partners", "role_codes"): ("Welke rollen de organisatie in het netwerk heeft.", "Kernpartner; Toeleider"),
    ("Partners", "engagement_code"): (
        "Hoe sterk de organisatie betrokken is. Koos ze om niet mee te doen, kies dan 'Bewust niet'.",
        "Stuurt mee",
    ),
    ("Partners", "since_date"): ("Sinds wanneer de organisatie zo betrokken is.", date(2025, 3, 15)),
    ("Partners", "until_date"): (
        "Laatste dag dat de organisatie meewerkte. Leeg als ze nog meewerkt.",
        date(2026, 12, 31),
    ),
    ("Partners", "life_domain_codes"): (
        "Over welke domeinen in het leven van nieuwkomers de organisatie gaat.",
        "Werk; Vrije tijd",
    ),
    ("Partners", "municipality_codes"): ("In welke gemeenten de organisatie werkt.", "hele regio"),
    ("Partners", "is_universal"): ("Is de organisatie er voor iedereen, niet alleen voor nieuwkomers?", "nee"),
    ("Partners", "has_participation_experience"): ("Heeft de organisatie ervaring met participatief werken?", "ja"),
    ("Partners", "shared_interest"): (
        "Wat de organisatie zelf aan het netwerk heeft.",
        "Zoekt vrijwilligers die blijven.",
    ),
    ("Aanbod", "name"): ("De naam van het aanbod.", "Samen op de fiets"),
    ("Aanbod", "provider_name"): (
        "De organisatie die het aanbod organiseert, geschreven zoals op het blad Partners.",
        "Voorbeeldvzw De Brug",
    ),
    ("Aanbod", "offer_kind_code"): ("De soort aanbod.", "Buddywerking"),
    ("Aanbod", "goal_codes"): ("Wat een nieuwkomer met het aanbod kan bereiken.", "Mensen ontmoeten; Nederlands leren"),
    ("Aanbod", "municipality_codes"): ("In welke gemeenten het aanbod loopt.", "hele regio"),
    ("Aanbod", "offer_status_code"): ("Hoe ver het aanbod staat. Alleen 'Actief' telt mee als aanbod.", "Actief"),
    ("Aanbod", "start_date"): ("De eerste dag van het aanbod.", date(2026, 1, 12)),
    ("Aanbod", "end_date"): ("De laatste dag. Leeg als er geen einde gepland is.", date(2026, 12, 18)),
    ("Aanbod", "yearly_place_count"): ("Hoeveel plaatsen er per jaar zijn.", 24),
    ("Aanbod", "path_hour_count"): ("Hoeveel uren één deelnemer in totaal meedoet.", 40),
    ("Aanbod", "yearly_participant_count"): ("Hoeveel mensen per jaar deelnemen: alleen het totaal.", 18),
    ("Aanbod", "language_level_code"): ("Het niveau Nederlands dat nodig is om mee te doen.", "A1"),
    ("Aanbod", "is_free"): ("Is deelnemen gratis?", "ja"),
    ("Aanbod", "is_published"): ("Staat het aanbod op ikdoemee?", "nee"),
    ("Aanbod", "scenario_code"): (_SCENARIO, "S"),
    ("Aanbod", "dutch_context_code"): ("Gebeurt het aanbod in het Nederlands?", "Ja"),
    ("Aanbod", "participation_code"): ("Leidt het aanbod tot deelname aan de samenleving?", "Ja"),
    ("Aanbod", "contact_score"): (_criterion("contact"), 3),
    ("Aanbod", "continuiteit_score"): (_criterion("continuiteit"), 2),
    ("Aanbod", "taal_score"): (_criterion("taal"), 2),
    ("Aanbod", "maatwerk_score"): (_criterion("maatwerk"), 1),
    ("Aanbod", "begeleiding_score"): (_criterion("begeleiding"), 3),
    ("Aanbod", "toegankelijk_score"): (_criterion("toegankelijk"), 2),
    ("Aanbod", "veilig_score"): (_criterion("veilig"), 2),
    ("Aanbod", "feedback_score"): (_criterion("feedback"), 1),
    ("Aanbod", "assessor_code"): ("Wie de niveaus en de twee vragen hiervoor invulde.", "Netwerkmedewerker"),
    ("Aanbod", "assessed_date"): (
        "Wanneer het aanbod beoordeeld is. Na twaalf maanden vragen we om te herbekijken.",
        date(2026, 5, 20),
    ),
    ("Aanbod", "newcomer_feedback_score"): ("De gemiddelde score die deelnemers gaven.", 4.2),
    ("Aanbod", "newcomer_feedback_count"): ("Hoeveel deelnemers die score gaven. Onder de vijf tonen we ze niet.", 11),
    ("Aanbod", "provider_feedback_score"): ("De gemiddelde score die begeleiders en aanbieders gaven.", 3.9),
    ("Aanbod", "provider_feedback_count"): ("Hoeveel begeleiders die score gaven. Onder de vijf tonen we ze niet.", 7),
    ("Aanbod", "barriers"): (
        "Wat deelnemen moeilijk maakt, bv. vervoer, prijs, uren of kinderopvang.",
        "Geen bus na 18 uur.",
    ),
    ("Aanbod", "newcomer_feedback_language_codes"): (
        "In welke talen je deelnemers naar hun mening vroeg.",
        "Nederlands; Arabisch",
    ),
    ("Fasen", "item_code"): ("Het item van de levenscyclus. De 38 items staan al klaar.", "O1"),
    ("Fasen", "item_status_code"): (
        "Hoe ver je netwerk staat. Past het item niet bij jullie, kies dan 'Niet van toepassing'.",
        "Bezig",
    ),
    ("Fasen", "explanation"): (
        "Wat er al gebeurde of wat er nog nodig is.",
        "De raad van bestuur bespreekt het in september.",
    ),
    ("Fasen", "help_code"): ("Zoek je hulp van een andere regio, of kan je er zelf bieden?", "Wij zoeken"),
    ("Acties", "objective"): (
        "De gezamenlijke doelstelling waar de actie bij hoort.",
        "Meer plekken om Nederlands te oefenen",
    ),
    ("Acties", "action"): ("Wat jullie concreet doen.", "Elke maand een praattafel in de bibliotheek"),
    ("Acties", "responsible"): (
        "De functie of organisatie die het opvolgt. Geen namen van personen.",
        "Netwerkmedewerker",
    ),
    ("Acties", "partners"): ("De organisaties die meewerken.", "Voorbeeldbibliotheek; Voorbeeldvzw De Brug"),
    ("Acties", "means"): ("Wat er nodig is: geld, lokaal, materiaal, uren.", "Zaal en 300 euro voor koffie"),
    ("Acties", "scenario_code"): (_SCENARIO, "S"),
    ("Acties", "start_date"): ("Wanneer de actie begint.", date(2026, 2, 1)),
    ("Acties", "end_date"): ("Wanneer de actie klaar moet zijn.", date(2026, 11, 30)),
    ("Acties", "action_status_code"): ("Hoe ver de actie staat.", "Bezig"),
    ("Acties", "is_quick_visible"): ("Geeft de actie snel een zichtbaar resultaat?", "ja"),
    ("Acties", "means_kind_codes"): ("Waar de middelen vandaan komen.", "Eigen middelen; Vrijwillige inzet"),
    ("Acties", "flanders_ask_code"): (
        "Vraag je hiervoor iets aan Vlaanderen? Duid aan hoe ver die vraag staat. Leeg als je niets vraagt.",
        "Gevraagd",
    ),
    ("Realisaties", "realised_date"): ("Wanneer het gebeurde.", date(2026, 5, 9)),
    ("Realisaties", "title"): ("Een korte titel.", "Eerste proefdag bij de sportclubs"),
    ("Realisaties", "what_happened"): (
        "Wat er gebeurde, in enkele zinnen. Geen namen van personen.",
        "Acht clubs zetten hun deuren open voor nieuwkomers.",
    ),
    ("Realisaties", "what_we_did"): ("Wat het netwerk deed.", "We zorgden voor begeleiders en voor vervoer."),
    ("Realisaties", "advice"): ("Wat je andere regio’s aanraadt.", "Begin met clubs die zelf leden zoeken."),
    ("Realisaties", "realisation_kind_code"): (
        "Was het een hoogtepunt, een dieptepunt of een kantelpunt?",
        "Hoogtepunt",
    ),
    ("Realisaties", "supported_by"): (
        "Welke organisatie of welk fonds dit mee mogelijk maakte. Geen namen van personen.",
        "Voorbeeldfonds Meedoen",
    ),
    ("Samenwerking", "answered_date"): ("Wanneer de groep antwoordde.", date(2026, 3, 19)),
    ("Samenwerking", "rater_group_code"): ("De groep die antwoordde.", "Lokaal bestuur"),
    ("Samenwerking", "condition_code"): ("De voorwaarde voor samenwerking waarover het gaat.", "Gedeelde ambitie"),
    ("Samenwerking", "score_1_count"): (_ANSWERS.format(score="1 (helemaal niet)"), 0),
    ("Samenwerking", "score_2_count"): (_ANSWERS.format(score="2"), 1),
    ("Samenwerking", "score_3_count"): (_ANSWERS.format(score="3"), 3),
    ("Samenwerking", "score_4_count"): (_ANSWERS.format(score="4"), 4),
    ("Samenwerking", "score_5_count"): (_ANSWERS.format(score="5 (helemaal wel)"), 1),
    ("Samenwerking", "next_steps"): (
        "Wat jullie nu gaan doen: hoogstens drie stappen.",
        "De ambitie op één bladzijde zetten",
    ),
    ("Sessies", "session_date"): ("De dag van de bijeenkomst.", date(2026, 3, 19)),
    ("Sessies", "place"): ("De gemeente of de zaal.", "Tielt"),
    ("Sessies", "host_region_code"): ("De regio die ontving.", "Midwest"),
    ("Sessies", "theme"): ("Waarover het ging.", "Van uitdaging naar doelstelling"),
    ("Sessies", "method"): ("Hoe jullie werkten, bv. intervisie of wereldcafé.", "Intervisie in kleine groepen"),
    ("Aanwezigheid", "session_date"): ("De dag van de bijeenkomst, zoals op het blad Sessies.", date(2026, 3, 19)),
    ("Aanwezigheid", "region_code"): ("De regio die aanwezig was.", "Waasland"),
    ("Aanwezigheid", "attendee_count"): ("Hoeveel mensen van die regio er waren.", 2),
    ("Leervragen", "question_theme_code"): ("Het thema van de vraag.", "Haalbaar actieplan"),
    ("Leervragen", "question"): (
        "De vraag, als één zin.",
        "Hoe houden we het actieplan haalbaar met één netwerkmedewerker?",
    ),
    ("Leervragen", "region_code"): ("De regio die de vraag stelt. Leeg als ze van iedereen is.", "Kempen"),
    ("Leervragen", "item_code"): ("Het item van de levenscyclus waar de vraag bij past.", "P5"),
    ("Inzichten", "question"): (
        "De leervraag, geschreven zoals op het blad Leervragen.",
        "Hoe houden we het actieplan haalbaar met één netwerkmedewerker?",
    ),
    ("Inzichten", "insight"): ("Wat jullie leerden.", "Kies eerst drie acties die snel zichtbaar zijn."),
    ("Inzichten", "source"): ("Waar het inzicht vandaan komt.", "Netwerkdag van maart 2026"),
}

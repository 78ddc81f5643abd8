"""The one declaration of the workbooks: sheets, columns, types, lists, headers met in the wild.

The template, the recognition of headers, the rules, the guide on ``uitleg`` and the check that
``data/schema.sql`` agrees are all derived from it. It reads no file and holds no sentence.
"""

from dataclasses import replace
from functools import cache

from data import reference
from loaders.sheet import Column, Kind, Sheet

VERSION = 1
"""Rises when a sheet or column changes; the template carries it in its hidden stamp."""

REGION_WIDE = "hele regio"

HELP_SHEET = "Lees mij"
LIST_SHEET = "_lijsten"
STAMP_SHEET = "_sjabloon"
FINDINGS_SHEET = "Bevindingen"
TEMPLATE_SHEETS = (HELP_SHEET, LIST_SHEET, STAMP_SHEET, FINDINGS_SHEET)
"""Sheets that we put in a workbook ourselves and that hold no rows to read."""
STAMP_WORD = "netwerkmonitor"


def _whole(field: str, header: str, low: int = 0, high: int | None = None, *spellings: str) -> Column:
    return Column(field, header, Kind.WHOLE, minimum=low, maximum=high, spellings=spellings)


def _code(field: str, header: str, code_list: str, *spellings: str, required: bool = False) -> Column:
    return Column(field, header, Kind.CODE, required, code_list, spellings=spellings)


def _codes(field: str, header: str, code_list: str, *spellings: str, required: bool = False) -> Column:
    return Column(field, header, Kind.CODES, required, code_list, spellings=spellings)


def _text(field: str, header: str, *spellings: str, required: bool = False, is_shared: bool = False) -> Column:
    return Column(field, header, Kind.TEXT, required, spellings=spellings, is_shared=is_shared)


def _date(field: str, header: str, *spellings: str, required: bool = False) -> Column:
    return Column(field, header, Kind.DATE, required, spellings=spellings)


def _flag(field: str, header: str, *spellings: str) -> Column:
    return Column(field, header, Kind.YES_NO, spellings=spellings)


def _sheet(name: str, table: str, columns: tuple[Column, ...], **rest: tuple[str, ...]) -> Sheet:
    """The sheet, its columns also known by the headers that real lists have."""
    met = reference.headers()
    widened = tuple(
        replace(column, spellings=column.spellings + spellings, likely=likely)
        for column in columns
        for spellings, likely in [met.get((name, column.field), ((), ()))]
    )
    return Sheet(name, table, widened, **rest)


REGION = _sheet(
    "Regio",
    "region_state",
    (
        _text("story", "Verhaal"),
        _codes("main_phase_codes", "Hoofdfasen", "phase", "hoofdfase", "fase"),
        Column("temperature_degrees", "Temperatuur", Kind.DECIMAL, minimum=-5, maximum=20, spellings=("graden",)),
        *(
            _whole(f"{option.code}_score", f"Check-in {option.label.lower()}", 1, 5, f"gotik {option.label}")
            for option in reference.options("gotik")
        ),
        _code("newcomer_voice_code", "Stem van de nieuwkomer", "newcomer_voice", "stem nieuwkomer"),
        Column(
            "mapping_share",
            "Partners in kaart (%)",
            Kind.PERCENT,
            minimum=0,
            maximum=1,
            spellings=("partners in kaart", "volledigheid"),
        ),
        _whole("planned_meeting_count", "Overleg afgesproken per jaar", 0, 366, "overleg afgesproken"),
        _whole("held_meeting_count", "Overleg gehouden per jaar", 0, 366, "overleg gehouden"),
        _text("network_name", "Naam van het netwerk", "netwerknaam"),
        _text("lead_organisation", "Trekker", "trekkende organisatie"),
        _text("why", "Waarom", "missie"),
        _text("network_values", "Waarden", "drie waarden", "kernwaarden"),
        *(
            _code(f"newcomer_{option.code}_code", f"Nieuwkomers in {option.label.lower()}", "newcomer_voice")
            for option in reference.options("newcomer_level")
        ),
        _date("newcomers_since_date", "Nieuwkomers sinds"),
    ),
)

GOVERNMENTS = _sheet(
    "Besturen",
    "government",
    (
        Column("municipality_nis", "Gemeente", Kind.MUNICIPALITY, required=True),
        _code("engagement_code", "Engagement", "engagement", "betrokkenheid", required=True),
        _date("since_date", "Sinds", "vanaf"),
        _text("reason", "Reden", "motivatie"),
        Column("contact_mailbox", "Functioneel contact", Kind.MAILBOX, spellings=("contact", "mailbox", "e-mail")),
    ),
    key=("municipality_nis",),
    spellings=("gemeenten", "lokale besturen"),
    prefilled=("municipality_nis",),
)

PARTNERS = _sheet(
    "Partners",
    "partner",
    (
        Column(
            "name",
            "Naam",
            required=True,
            spellings=("organisatie", "naam organisatie", "partner"),
            is_organisation=True,
        ),
        Column("kbo_number", "Ondernemingsnummer", Kind.KBO, spellings=("kbo", "kbo-nummer", "ondernemingsnr")),
        _code("organisation_type_code", "Soort", "organisation_type", "soort organisatie", "type", required=True),
        _codes("role_codes", "Rollen", "partner_role", "rol"),
        _code("engagement_code", "Engagement", "engagement", "betrokkenheid", required=True),
        _date("since_date", "Sinds", "vanaf"),
        _date("until_date", "Tot", "tot en met"),
        _codes("life_domain_codes", "Levensdomeinen", "life_domain", "levensdomein", "domeinen"),
        Column(
            "municipality_codes",
            "Werkingsgebied",
            Kind.AREA,
            required=True,
            spellings=("gemeenten", "gemeente", "actief in"),
        ),
        _flag("is_universal", "Er voor iedereen", "universele dienstverlening", "voor iedereen"),
        _flag("has_participation_experience", "Ervaring met participatie", "participatie-ervaring"),
        _text("shared_interest", "Gedeeld belang", "belang"),
    ),
    key=("name",),
    alternative_key=("kbo_number",),
    spellings=("partner", "organisaties", "netwerkpartners"),
)

OFFERS = _sheet(
    "Aanbod",
    "offer",
    (
        _text("name", "Naam", "naam aanbod", "initiatief", "titel", required=True),
        Column(
            "provider_name",
            "Aanbieder",
            required=True,
            spellings=("organisatie", "organisator"),
            is_organisation=True,
            is_shared=True,
        ),
        _code("offer_kind_code", "Soort", "offer_kind", "soort aanbod", "type", required=True),
        _codes("goal_codes", "Doelen", "offer_goal", "doel"),
        Column("municipality_codes", "Gemeenten", Kind.AREA, required=True),
        _code("offer_status_code", "Status", "offer_status", "stand", required=True),
        _date("start_date", "Start", "startdatum", "begin"),
        _date("end_date", "Einde", "einddatum", "eind"),
        _whole("yearly_place_count", "Plaatsen per jaar", 0, 100_000, "plaatsen", "aantal plaatsen"),
        Column(
            "path_hour_count",
            "Uren per traject",
            Kind.DECIMAL,
            minimum=0,
            maximum=2_000,
            spellings=("uren", "aantal uren"),
        ),
        _whole("yearly_participant_count", "Deelnemers per jaar", 0, 100_000, "deelnemers", "aantal deelnemers"),
        _code("language_level_code", "Taalniveau", "language_level", "niveau nederlands"),
        _flag("is_free", "Gratis", "kosteloos"),
        _flag("is_published", "Gepubliceerd op ikdoemee", "gepubliceerd", "ikdoemee"),
        _code("scenario_code", "Scenario", "scenario"),
        _code("dutch_context_code", "Nederlandstalige context", "answer"),
        _code("participation_code", "Leidt tot sociale participatie", "answer", "sociale participatie"),
        *(_whole(f"{option.code}_score", option.label, 0, 3) for option in reference.options("criterion")),
        _code("assessor_code", "Wie beoordeelde", "assessor", "beoordeeld door"),
        _date("assessed_date", "Beoordeeld op", "datum beoordeling"),
        Column("newcomer_feedback_score", "Feedback nieuwkomers (score)", Kind.DECIMAL, minimum=1, maximum=5),
        _whole("newcomer_feedback_count", "Feedback nieuwkomers (aantal)", 0, 100_000),
        Column("provider_feedback_score", "Feedback aanbieders (score)", Kind.DECIMAL, minimum=1, maximum=5),
        _whole("provider_feedback_count", "Feedback aanbieders (aantal)", 0, 100_000),
        _text("barriers", "Drempels", "drempel"),
        _codes("newcomer_feedback_language_codes", "Feedback nieuwkomers (talen)", "survey_language"),
    ),
    key=("name", "provider_name"),
    spellings=("initiatieven", "activiteiten", "aanbodlijst"),
)

PHASES = _sheet(
    "Fasen",
    "phase_progress",
    (
        _code("item_code", "Item", "phase_item", "kernvraag", "nr", required=True),
        _code("item_status_code", "Status", "item_status", "stand", required=True),
        _text("explanation", "Toelichting", "opmerking"),
        _code("help_code", "Hulp", "help"),
    ),
    key=("item_code",),
    spellings=("fase", "kernvragen", "levenscyclus"),
    prefilled=("item_code",),
)

ACTIONS = _sheet(
    "Acties",
    "action",
    (
        _text("objective", "Doelstelling", "doel", required=True, is_shared=True),
        _text("action", "Actie", required=True),
        _text("responsible", "Verantwoordelijke", "trekker"),
        _text("partners", "Partners"),
        _text("means", "Middelen"),
        _code("scenario_code", "Scenario", "scenario"),
        _date("start_date", "Start", "startdatum", "begin"),
        _date("end_date", "Einde", "einddatum", "eind"),
        _code("action_status_code", "Status", "action_status", "stand", required=True),
        _flag("is_quick_visible", "Snel zichtbaar"),
        _codes("means_kind_codes", "Soort middelen", "means", "financiering"),
        _code("flanders_ask_code", "Vraag aan Vlaanderen", "flanders_ask", "vlaamse vraag"),
    ),
    key=("objective", "action"),
    spellings=("actieplan", "actie"),
)

REALISATIONS = _sheet(
    "Realisaties",
    "realisation",
    (
        _date("realised_date", "Datum", required=True),
        _text("title", "Titel", required=True),
        _text("what_happened", "Wat gebeurde er"),
        _text("what_we_did", "Wat deden we"),
        _text("advice", "Wat raden we aan"),
        _code("realisation_kind_code", "Soort", "realisation_kind"),
        _text("supported_by", "Met steun van", "steun van"),
    ),
    key=("realised_date", "title"),
    spellings=("verhalen", "realisatie"),
)

COLLABORATION = _sheet(
    "Samenwerking",
    "collaboration",
    (
        _date("answered_date", "Datum", required=True),
        _code("rater_group_code", "Groep", "rater_group", required=True),
        _code("condition_code", "Voorwaarde", "condition", required=True),
        *(_whole(f"score_{score}_count", f"Aantal antwoorden {score}", 0, 10_000) for score in range(1, 6)),
        _text("next_steps", "Volgende stappen"),
    ),
    key=("answered_date", "rater_group_code", "condition_code"),
)

SESSIONS = _sheet(
    "Sessies",
    "session",
    (
        _date("session_date", "Datum", required=True),
        _text("place", "Plaats"),
        _code("host_region_code", "Gastheer", "region_code"),
        _text("theme", "Thema"),
        _text("method", "Methodiek"),
    ),
    key=("session_date",),
)

ATTENDANCE = _sheet(
    "Aanwezigheid",
    "attendance",
    (
        _date("session_date", "Sessie", "datum", required=True),
        _code("region_code", "Regio", "region_code", required=True),
        _whole("attendee_count", "Aantal", 0, 1_000),
    ),
    key=("session_date", "region_code"),
)

QUESTIONS = _sheet(
    "Leervragen",
    "learning_question",
    (
        _code("question_theme_code", "Thema", "question_theme", required=True),
        _text("question", "Vraag", "leervraag", required=True),
        _code("region_code", "Regio", "region_code"),
        _code("item_code", "Fase-item", "phase_item", "item"),
    ),
    key=("question",),
)

INSIGHTS = _sheet(
    "Inzichten",
    "insight",
    (
        _text("question", "Leervraag", "vraag", required=True),
        _text("insight", "Inzicht", required=True),
        _text("source", "Bron"),
    ),
    key=("question", "insight"),
)

REGIONAL = (REGION, GOVERNMENTS, PARTNERS, OFFERS, PHASES, ACTIONS, REALISATIONS, COLLABORATION)
LEARNING = (SESSIONS, ATTENDANCE, QUESTIONS, INSIGHTS)
SHEETS = REGIONAL + LEARNING


@cache
def sheet(name: str) -> Sheet:
    """The sheet with exactly this name. Raises KeyError when the contract has none."""
    return {sheet.name: sheet for sheet in SHEETS}[name]


def sheets_for(region: str) -> tuple[Sheet, ...]:
    """The sheets of the workbook that belongs to a region, or to the learning network."""
    return LEARNING if region == reference.LEARNING_NETWORK else REGIONAL

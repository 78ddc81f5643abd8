"""The words of the command line."""

DESCRIPTION = "Werkboeken van de Netwerkmonitor maken, nakijken en opladen zonder de app."
USAGE = "Gebruik: "
COMMANDS = "opdrachten"
OPTIONS = "opties"
ARGUMENTS = "wat je meegeeft"

HELP = {
    "help": "toon deze uitleg",
    "template": "maak het sjabloon van een regio, met de huidige rijen erin",
    "check": "kijk een werkboek na, zonder iets te bewaren",
    "load": "kijk een werkboek na en bewaar het als levering",
    "deliveries": "toon de leveringen, de nieuwste eerst",
    "demo": "maak voorbeeldgegevens en laad ze op",
    "file": "het werkboek (.xlsx)",
    "region": "code van de regio, bv. midwest, of lerend-netwerk",
    "date": "de peildatum waarover de cijfers gaan, als JJJJ-MM-DD",
    "output": "waar het sjabloon komt (anders: de regio met .xlsx)",
    "empty": "zonder de huidige rijen",
    "json": "antwoord als één JSON-object",
    "db": "het bestand van de databank (anders: MONITOR_DB)",
    "if_empty": "alleen als er nog geen enkele levering is",
}

ARGUMENTS_UNUSABLE = "Deze opdracht is niet volledig of niet juist geschreven. Kijk naar het gebruik hierboven."
UNKNOWN_REGION = "De regio {region} bestaat niet. Kies uit: {allowed}."
UNUSABLE_DATE = "{date} is geen datum. Schrijf ze als JJJJ-MM-DD, bv. 2026-06-30."
UNREADABLE_FILE = "Het bestand {file} kan niet gelezen worden. Kijk de naam en de map na."
UNWRITABLE_FILE = "Het bestand {file} kan niet geschreven worden. Kijk de naam en de map na."
STORE_BUSY = (
    "De databank is nu niet bereikbaar: waarschijnlijk is de app open. Sluit de app en probeer opnieuw, of laad op in "
    "de app zelf."
)

REGION = "Regio: {region}"
SHEET = "Blad {sheet}: rijen in orde {rows}, niet opgenomen {refused}."
FINDING = "[{severity}] {message}"
MORE_FINDINGS = "En nog {count} bevindingen; met --json zie je ze allemaal."
STATUS = {
    "ok": "Het werkboek is in orde.",
    "blocked": "Niet opgeladen en niets bewaard: los eerst op wat met [moet] begint.",
    "unreadable": "Dit bestand kunnen we niet nakijken. Er is niets bewaard.",
    "loaded": "Opgeladen als levering {delivery}.",
    "unchanged": "Dit bestand was al opgeladen als levering {delivery}; er is niets veranderd.",
}
BLOCKED_CHECK = "Nog niet in orde: los op wat met [moet] begint."
TEMPLATE_WRITTEN = "Sjabloon geschreven: {file}"
DELIVERY = "{id}  {region}  peildatum {reference_date:%d/%m/%Y}  ontvangen {received_at:%d/%m/%Y %H:%M} UTC  rijen {rows}  {file_name}"
NO_DELIVERIES = "Er zijn nog geen leveringen."
DEMO_LOADED = "Voorbeeldgegevens opgeladen: {count} leveringen in totaal."
DEMO_PRESENT = "Er zijn al leveringen; er is niets veranderd."

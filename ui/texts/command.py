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
    "partial": "laad wat in orde is en leg de andere rijen opzij",
    "wipe": "laad ook als meer dan de helft van de rijen van een blad verdwijnt",
    "restore": "zet een regio terug zoals ze na een eerdere levering was",
    "id": "nummer van de levering (zie deliveries)",
    "before": "zoals ze net vóór die levering was: maak die levering ongedaan",
    "rebuild": "bouw de databank opnieuw op uit de bewaarde bestanden",
    "trust": "als de databank en het register niet dezelfde leveringen kennen: store of register",
    "backup": "maak een reservekopie van de databank en de bewaarde bestanden",
    "folder": "de map waarin de reservekopie een eigen map krijgt",
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
STORE_UNWRITABLE = (
    "De databank kan niet geschreven worden: de schijf is vol of de map is niet schrijfbaar. Er is niets veranderd. "
    "Maak plaats of kijk de rechten van de map na en probeer opnieuw."
)
STORE_DAMAGED = (
    "De databank kan niet gelezen worden: het bestand is beschadigd of van een andere versie. Er is niets veranderd. "
    "Bouw ze opnieuw op met python -m loaders rebuild."
)

REGION = "Regio: {region}"
SHEET = "Blad {sheet}: rijen in orde {rows}, niet opgenomen {refused}."
FINDING = "[{severity}] {message}"
MORE_FINDINGS = "En nog {count} bevindingen; met --json zie je ze allemaal."
STATUS = {
    "ok": "Het werkboek is in orde.",
    "blocked": "Niet opgeladen en niets bewaard: los eerst op wat met [moet] begint.",
    "unreadable": "Dit bestand kunnen we niet nakijken. Er is niets bewaard.",
    "partial": "Opgeladen als levering {delivery}. Rijen die opzij liggen: {refused}.",
    "loaded": "Opgeladen als levering {delivery}.",
    "unchanged": "Dit bestand was al opgeladen als levering {delivery}; er is niets veranderd.",
}
BLOCKED_CHECK = "Nog niet in orde: los op wat met [moet] begint."
TEMPLATE_WRITTEN = "Sjabloon geschreven: {file}"
DELIVERY = "{id}  {region}  peildatum {reference_date:%d/%m/%Y}  ontvangen {received_at:%d/%m/%Y %H:%M} UTC  rijen {rows}  {file_name}"
NO_DELIVERIES = "Er zijn nog geen leveringen."
DEMO_LOADED = "Voorbeeldgegevens opgeladen: {count} leveringen in totaal."
DEMO_PRESENT = "Er zijn al leveringen; er is niets veranderd."

UNKNOWN_DELIVERY = "Levering {delivery} bestaat niet. Kijk met deliveries welke er zijn."
UNWRITABLE_FOLDER = "In de map {folder} kan geen reservekopie gemaakt worden. Kijk de map en de vrije ruimte na."
RESTORED = {
    "loaded": "Teruggezet; dat is nu levering {delivery}.",
    "unchanged": "Er is niets veranderd: dit is al de stand (levering {delivery}).",
}
BACKUP_MADE = "Reservekopie gemaakt en nagekeken: {folder}"
FILES_MISSING = "Let op: van deze leveringen ontbreekt het bewaarde bestand: {deliveries}."
REBUILT = "De databank is opnieuw opgebouwd uit {count} leveringen en rij voor rij gelijk aan de vorige."
REBUILT_UNCOMPARED = (
    "De databank is opnieuw opgebouwd uit {count} leveringen. Er was geen vorige om rij voor rij mee te vergelijken."
)
NOT_REBUILT = {
    "nothing": "Er is geen databank en geen register, dus er valt niets op te bouwen.",
    "uncertain": "Niet opgebouwd: het register kent leveringen waarvan de databank niets of iets anders zegt: "
    "{deliveries}. Kies: --trust register neemt ze op, --trust store laat ze weg.",
    "missing": "Niet opgebouwd: van deze leveringen ontbreekt het bewaarde bestand: {deliveries}. Zet de bestanden terug "
    "uit een reservekopie.",
    "refused": "Niet opgebouwd: levering {deliveries} wordt met de huidige regels niet meer aanvaard.",
    "differs": "Niet opgebouwd: de opgebouwde databank zou verschillen van de huidige, in: {tables}. Er is niets "
    "veranderd.",
}
ENTRY = "{id} ({region}, {day:%d/%m/%Y}, {file})"

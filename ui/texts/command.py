"""The words of the command line."""

from collections.abc import Mapping
from typing import Any

from ui.texts import administration

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
    "add": "vul aan en werk bij: wat niet in het bestand staat, blijft (zo doen we elk bestand dat niet ons sjabloon is)",
    "replace": "vervang de bladen die in het bestand staan (zo doen we ons sjabloon)",
    "wipe": "laad ook als meer dan de helft van de rijen van een blad verdwijnt",
    "confirm": "bevestig dat alles nog juist is, zonder bestand: alleen de peildatum schuift op",
    "sheet": "naam van een blad, bv. Partners; mag meer dan eens (anders: elk blad dat er al is)",
    "restore": "zet een regio terug zoals ze na een eerdere levering was",
    "id": "nummer van de levering (zie deliveries)",
    "before": "zoals ze net vóór die levering was: maak die levering ongedaan",
    "rebuild": "maak de bestanden waaruit de app leest opnieuw; wat bewaard is, blijft",
    "backup": "maak een reservekopie in één bestand, ook terwijl de app loopt",
    "folder": "de map waarin de reservekopie komt",
    "keep_daily": "wis oude kopieën, maar hou de nieuwste van elk van de laatste N dagen met een kopie",
    "keep_weekly": "hetzelfde per week; samen met de twee andere blijft wat er een van houdt",
    "keep_monthly": "hetzelfde per maand; zonder deze drie wissen we niets",
    "restore-backup": "zet een reservekopie terug op een lege plaats en vergelijk",
    "publish-static": "schrijf de pagina’s met cijfers als gewone bestanden, in een map per versie van de gegevens",
    "copy_folder": "de map die de webserver toont; huidig leidt daarin naar de nieuwste versie",
    "keep": "hoeveel versies blijven, de nieuwste eerst (anders: 3)",
    "backup_file": "het bestand van de reservekopie (.sqlite)",
    "deliveries": "toon de leveringen, de nieuwste eerst",
    "people": "persoonlijke links, sessies, regio’s van organisaties, en wat er gebeurde en geweigerd werd",
    "task": (
        "invite: maak een link; list: toon ze; revoke: trek er een in; sessions: toon wie aangemeld is; "
        "end: beëindig een sessie; keys: toon de leessleutels; revoke-key: trek er een in; organisations: toon de organisaties; "
        "organisation: geef er een regio’s; audit: toon wat gebeurde en geweigerd werd"
    ),
    "which": "nummer van de link (zie list) of de leessleutel (zie keys), code van de sessie (zie sessions), of nummer of OVO-code van de organisatie",
    "all": "beëindig elke sessie van wie deze sessie heeft",
    "forget": "de organisatie heeft geen regio meer",
    "role": "rol: kijker, invoerder, kernpartner, begeleider of beheerder",
    "own_region": "code van de regio van een invoerder of organisatie; mag meer dan eens",
    "days": "hoeveel dagen de link gebruikt kan worden (anders 7)",
    "address": "het adres van de app, bv. https://monitor.voorbeeld.be, om de hele link te tonen",
    "round": "aanleverrondes: vraag aan alle regio’s bladen tegen een datum",
    "round_task": "open: begin een ronde; change: wijzig wat loopt; close: sluit ze af; list: toon alle rondes",
    "round_name": "naam van de ronde, bv. Cijfers van het najaar",
    "by_date": "de laatste dag om aan te leveren, als JJJJ-MM-DD",
    "asked_sheet": "naam van een gevraagd blad; mag meer dan eens (anders: alle bladen van de regio’s)",
    "round_note": "een korte uitleg, zonder namen of gegevens van mensen",
    "demo": "maak voorbeeldgegevens en laad ze op",
    "file": "het werkboek (.xlsx)",
    "region": "code van de regio, bv. midwest, of lerend-netwerk",
    "answers": "antwoorden op de vragen over het werkboek (zie check --questions)",
    "questions": "toon de vragen over het werkboek als JSON; vul bij answer een van de keuzes in, of leeg om niet te lezen",
    "date": "de peildatum waarover de cijfers gaan, als JJJJ-MM-DD",
    "output": "waar het sjabloon komt (anders: de regio met .xlsx)",
    "empty": "zonder de huidige rijen",
    "json": "antwoord als één JSON-object",
    "db": "waar de databank staat (anders: MONITOR_DB)",
    "if_empty": "alleen als er nog geen enkele levering is",
}

ARGUMENTS_UNUSABLE = "Deze opdracht is niet volledig of niet juist geschreven. Kijk naar het gebruik hierboven."
UNKNOWN_REGION = "De regio {region} bestaat niet. Kies uit: {allowed}."
UNUSABLE_DATE = "{date} is geen datum. Schrijf ze als JJJJ-MM-DD, bv. 2026-06-30."
UNREADABLE_FILE = "Het bestand {file} kan niet gelezen worden. Kijk de naam en de map na."
UNUSABLE_ANSWERS = "Het bestand {file} bevat geen antwoorden die we kunnen lezen. Maak het met check --questions en vul daarin enkel answer in."
UNWRITABLE_FILE = "Het bestand {file} kan niet geschreven worden. Kijk de naam en de map na."
STORE_BUSY = (
    "De databank is nu niet bereikbaar: een andere opdracht houdt ze te lang bezet, of de server van de databank antwoordt "
    "niet. Er is niets veranderd. Wacht even en probeer opnieuw."
)
STORE_UNWRITABLE = (
    "De databank kan niet geschreven worden: de schijf is vol of de map is niet schrijfbaar. Er is niets veranderd. "
    "Maak plaats of kijk de rechten van de map na en probeer opnieuw."
)
STORE_DAMAGED = (
    "De databank kan niet gelezen worden: het bestand is beschadigd. Er is niets veranderd. Zet de laatste reservekopie "
    "terug op een andere plaats, met python -m loaders restore-backup."
)
STORE_NEWER = (
    "De databank is al bijgewerkt door een nieuwere versie van de app. Er is niets veranderd. Gebruik die nieuwere "
    "versie."
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
UNWRITABLE_FOLDER = (
    "In de map {folder} lukt het niet: een kopie maken of oude wissen. Kijk de map en de vrije ruimte na."
)
RESTORED = {
    "loaded": "Teruggezet; dat is nu levering {delivery}.",
    "unchanged": "Er is niets veranderd: dit is al de stand (levering {delivery}).",
}
NOTHING_STANDS = "Van deze regio is tot die datum nog niets opgeladen. Laad eerst een bestand op."
UNKNOWN_SHEET = "Het blad {sheets} bestaat niet of is nog nooit opgeladen. Kies uit: {allowed}."
CONFIRMED = {
    "loaded": "Bevestigd dat dit nog juist is: {sheets}. Dat is nu levering {delivery}.",
    "unchanged": "Er is niets veranderd: {sheets} heeft deze peildatum al (levering {delivery}).",
}
BACKUP_MADE = "Reservekopie gemaakt, op proef teruggezet en vergeleken: {file}"
BACKUPS_GONE = "Oude reservekopieën gewist: {count}."
COPY_MADE = "Kopie gemaakt van versie {version}: {pages} pagina’s, {megabytes} MB, in {folder}."
COPY_THERE = "De kopie van versie {version} is er al; er is niets veranderd: {folder}."
COPIES_GONE = "Oude kopieën gewist: versie {versions}."
UNWRITABLE_COPY = (
    "In de map {folder} lukt de kopie niet. Wat er stond, staat er nog. Kijk de map en de vrije ruimte na."
)
FILES_MISSING = "Let op: van deze leveringen ontbreekt het bewaarde bestand: {deliveries}."
REBUILT = "De databank is opnieuw gemaakt uit het grootboek: {count} leveringen."
BACKUP_BACK = "Teruggezet en tabel per tabel vergeleken: {count} leveringen, geen verschillen."
BACKUP_DIFFERS = (
    "Teruggezet, maar niet gelijk aan de reservekopie: {count} leveringen, verschillen in {tables}. Gebruik deze databank "
    "niet; neem een andere reservekopie of verwittig wie de app onderhoudt."
)
NOT_EMPTY = (
    "Er staan al gegevens op deze plaats, dus er is niets teruggezet. Zet een reservekopie terug op een lege plaats, "
    "met --db of MONITOR_DB."
)
SUPERSEDED = (
    "Intussen bewaarde iemand anders ook iets voor deze regio. Er is niets veranderd. Voer de opdracht opnieuw uit: "
    "dan wordt met de nieuwste stand vergeleken."
)
UNUSABLE_INVITATION = (
    "Deze link kan niet gemaakt worden. De rol is een van: {roles}. Een invoerder heeft minstens één regio ({regions}), wie een "
    "andere rol heeft geen. Een link blijft hoogstens {days} dagen bruikbaar."
)
LINES = {
    "invite": "Link {number}, {days} dagen bruikbaar, één keer. Nu tonen we hem, daarna nooit meer: {link}",
    "list": "{number}  {role}  {regions}  gemaakt {made_at:%d/%m/%Y %H:%M} UTC  {state}  open sessies {sessions}",
    "revoke": "Link {number} is ingetrokken; de sessies ervan zijn beëindigd.",
    "sessions": "{code}  {roles}  {regions}  sinds {opened_at:%d/%m/%Y %H:%M} UTC  laatste klik {seen_at:%H:%M} UTC  wie {who}",
    "end": "Beëindigde sessies: {ended}.",
    "keys": "{number}  wie {who}  gemaakt {made_at:%d/%m/%Y %H:%M} UTC  tot {expires_at:%d/%m/%Y %H:%M} UTC  laatst gebruikt {seen_at}",
    "revoke-key": "Leessleutel {number} is ingetrokken.",
    "organisations": "{code}  {regions}  sinds {kept_at:%d/%m/%Y %H:%M} UTC",
    "organisation": "{code}: {regions}",
    "audit": "{number}  {made_at:%d/%m/%Y %H:%M} UTC  {roles}  {action}  {region}  levering {delivery}  {outcome}  {person}",
}
STATES = {"withdrawn": "ingetrokken", "used": "gebruikt", "expired": "verlopen", "waiting": "wacht"}
UNKNOWN = {
    "revoke": "Link {which} bestaat niet. Kijk met people list welke er zijn.",
    "end": "Sessie {which} bestaat niet of is al voorbij. Kijk met people sessions welke er zijn.",
    "revoke-key": "Leessleutel {which} bestaat niet of telt niet meer. Kijk met people keys welke er zijn.",
    "organisation": "Organisatie {which} staat niet in de lijst. Kijk met people organisations welke er zijn.",
}
UNUSABLE_ROUND = {
    "name": "Een ronde heeft een naam van hoogstens 60 tekens. Geef ze mee met --name.",
    "by_date": "Een ronde heeft een laatste dag, vandaag of later, hoogstens een jaar ver. Geef hem mee met --date.",
    "sheets": "Een van deze bladen bestaat niet. Kies bladen van het sjabloon van een regio, bv. Partners.",
    "note": "De uitleg is te lang. Schrijf hoogstens 300 tekens.",
    "personal": "In de naam of de uitleg staan gegevens van een mens. Laat ze weg: er is niets bewaard.",
}
ROUND_RUNS = "Er loopt al een ronde. Sluit die eerst, met round close, of wijzig ze met round change."
NO_ROUND_RUNS = "Er loopt geen ronde. Begin er een met round open."
NO_ROUNDS = "Er zijn nog geen rondes."
ROUND = "{number}  {name}  tegen {by_date:%d/%m/%Y}  {state}  regio’s klaar {done}, bezig {begun}, nog niets {silent_count}  {sheets}"
ROUND_STATES = {False: "loopt", True: "afgesloten"}
NOBODY = "Er is nog niets om te tonen."
UNUSABLE_ORGANISATION = (
    "Dit kan niet bewaard worden. Een organisatie heeft een ondernemingsnummer (bv. 0999.000.129) of een OVO-code (bv. OVO000129), "
    "en minstens één regio: {regions}."
)
ENTRY = "{id} ({region}, {day:%d/%m/%Y}, {file})"


def person_line(task: str, row: Mapping[str, Any]) -> str:
    """One line of an answer of people; ``row`` as loaders.people gives it."""
    said = dict(row)
    for name, value in row.items():
        if isinstance(value, list):
            said[name] = ", ".join(value) or "-"
    if "state" in said:
        said["state"] = STATES[said["state"]]
    if task == "audit":
        said["action"] = administration.ACTIONS.get(said["action"], said["action"])
        said["outcome"] = administration.OUTCOMES.get(said["outcome"], said["outcome"])
    return LINES[task].format(**{key: "-" if value is None else value for key, value in said.items()})


def copy_told(made: Mapping[str, Any]) -> str:
    """What came of publish-static; ``made`` as ui.static_copy.publish gives it."""
    told = [COPY_MADE if made["status"] == "ok" else COPY_THERE]
    if made["removed"]:
        told.append(COPIES_GONE)
    versions = ", ".join(map(str, made["removed"]))
    return "\n".join(told).format(**made, megabytes=round(made["bytes"] / 1e6), versions=versions)

"""Words about settings from the environment, for who starts the app."""

HEAD = "De app start niet. Verbeter eerst deze instellingen:"
WRONG = "{setting}={value} kan niet. Wel: {allowed}."
WRONG_HIDDEN = "{setting} kan zo niet. Wel: {allowed}."
UNKNOWN = "{setting} bestaat niet. Kijk de naam na of haal ze weg."
UNKNOWN_LIKE = "{setting} bestaat niet. Bedoel je {like}?"

A_NUMBER = "een getal van {least} tot {most}"
OR, AND = " of ", " en "
A_WORD = "een naam zonder spaties"
ISSUER = "het adres van de aanmelddienst met https, zoals ze zichzelf noemt"
CREDENTIAL = "het geheim dat de aanmelddienst voor deze app gaf"
CREDENTIAL_FILE = "een leesbaar bestand met daarin het geheim"
SCOPES = (
    "openid en namen van bereiken, met een spatie ertussen; geen bereik voor namen, adressen of het rijksregisternummer"
)
ON_OR_OFF = "1 (aan) of 0 (uit)"
ADDRESSES = "adressen zoals https://monitor.example.be, met een komma ertussen en zonder pad"
PROXIES = "IP-adressen zoals 10.0.0.5 of reeksen zoals 10.0.0.0/24, met een komma ertussen"
HALL = "1, of het IP-adres van deze laptop op de hotspot"
STORE = "een bestand in een map, zoals store/monitor.duckdb"
A_KEY = "een sleutel van minstens {least} tekens zonder spaties"
CONTACT = "een e-mailadres of het adres van een pagina met https"
FOLDER = "een map, zoals /var/backups/netwerkmonitor"
LEDGER = "een bestand, of postgresql://gebruiker@server/databank"

OPEN_ELSEWHERE = (
    "Zonder aanmelden is de app er alleen voor deze computer, en dit adres is ook van buitenaf bereikbaar. Laat "
    "--server.address weg, gebruik `make zaal` in een zaal, of zet MONITOR_AANMELDEN=uitnodiging."
)
OPEN_ADDRESS = "MONITOR_ADRES={value} kan niet zonder aanmelden. Zet MONITOR_AANMELDEN=uitnodiging."
NO_ADDRESS = "MONITOR_ADRES ontbreekt. Zet er het adres in waarmee mensen de app openen."
LACKS = "{setting} ontbreekt. Aanmelden met een aanmelddienst kan niet zonder."
ONE_OF = "{settings} staan er allebei. Laat er een weg."

"""Dutch for the English words that Streamlit's own controls show or say; ``ui/serving/dutch.js`` puts them in place."""

LABELS = {
    "App pages": "Pagina’s",
    "Choose date": "Kies een datum",
    "Choose date range": "Kies een periode",
    "Clear all": "Alles wissen",
    "Clear date": "Datum wissen",
    "Clear dates": "Datums wissen",
    "Clear value": "Keuze wissen",
    "Close": "Sluiten",
    "Collapse sidebar": "Menu sluiten",
    "Decrement": "Eén minder",
    "Expand sidebar": "Menu openen",
    "Dismiss": "Sluiten",
    "file upload": "Bestand",
    "Fullscreen": "Volledig scherm",
    "Increment": "Eén meer",
    "Link to heading": "Link naar deze titel",
    "Main menu": "Hoofdmenu",
    "Multiselect": "Keuzelijst",
    "Multiselect options": "Keuzes",
    "Next": "Volgende maand",
    "Next month": "Volgende maand",
    "Notifications": "Meldingen",
    "Open": "Open de lijst",
    "Previous": "Vorige maand",
    "Previous month": "Vorige maand",
    "Running...": "Bezig…",
    "Select month": "Kies een maand",
    "Select year": "Kies een jaar",
    "Selected values": "Gekozen",
    "Selectbox": "Keuzelijst",
    "Selectbox options": "Keuzes",
    "Show suggestions": "Toon de keuzes",
    "Sidebar": "Menu",
    "Stop script": "Stoppen",
    "Suggestions": "Keuzes",
    "Empty": "leeg",
    "Close Search": "Zoeken sluiten",
    "Next Result": "Volgend resultaat",
    "Previous Result": "Vorig resultaat",
}
"""What a screen reader says of a control, whole; what people chose or wrote is never looked up here."""

TEXTS = {
    "Skip to main content": "Naar de inhoud",
    "Choose an option": "Kies…",
    "Choose options": "Kies…",
    "No options to select": "Er is niets te kiezen",
    "No results": "Niets gevonden",
    "Select all": "Alles kiezen",
    "(required)": "(verplicht)",
    "Loading...": "Bezig met laden…",
    "yyyy": "jjjj",
    "Please wait...": "Even geduld…",
    "View less": "Toon minder",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.": "Kies een dag met de pijlen. Enter bevestigt, Escape sluit.",
    "Selected date unavailable.": "Deze datum kan je hier niet kiezen.",
    "Number is above the allowed range.": "Dit getal is te groot.",
    "Number is below the allowed range.": "Dit getal is te klein.",
    "Invalid input.": "Dit kan hier niet staan.",
    "Page not found": "Deze pagina bestaat niet",
}
"""What stands on the screen, whole; also what an empty field says."""

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

PATTERNS = (
    (rf"\b({_DAYS}), ({_MONTHS}) (\d+), (\d{{4}})", "$1 $3 $2 $4"),
    (rf"\b({_MONTHS}) (\d+), (\d{{4}})", "$2 $1 $3"),
    (rf"^({_MONTHS})( \d{{4}})?$", "$1$2"),
    (rf"^(\d+) – ({_MONTHS})$", "$2"),
    (r"^(day|month|year), ", "$1, "),
    (r"^Choose date, (.+)$", "Kies een datum, $1"),
    (r"^Today, ", "vandaag, "),
    (r"^Selected Date: ", "Gekozen datum: "),
    (r"^(\d+) options? available\.?", "$1 keuzes."),
    (r"(\S),? selected$", "$1, gekozen"),
    (r"^Remove (.+)$", "$1 weghalen"),
    (r"^Select (\d+) matches$", "Kies deze $1"),
    (r"^Add: (.+)$", "Voeg toe: $1"),
    (r"^Press Enter to .+$", "Druk op Enter om te bevestigen"),
)
"""Expression -> words, for what the controls put together; a part that stands in NAMES is put in Dutch too."""

NAMES = {
    "day": "dag",
    "month": "maand",
    "year": "jaar",
    "Monday": "maandag",
    "Tuesday": "dinsdag",
    "Wednesday": "woensdag",
    "Thursday": "donderdag",
    "Friday": "vrijdag",
    "Saturday": "zaterdag",
    "Sunday": "zondag",
    "January": "januari",
    "February": "februari",
    "March": "maart",
    "April": "april",
    "May": "mei",
    "June": "juni",
    "July": "juli",
    "August": "augustus",
    "September": "september",
    "October": "oktober",
    "November": "november",
    "December": "december",
}

NAMELESS = {
    '.stFileUploader button[data-testid="stBaseButton-secondary"]': "Kies een bestand",
    '.stFileUploader button[data-testid="stBaseButton-borderlessIcon"]': "Kies een ander bestand",
}
"""Selector -> name of a button whose words stand in the style sheet, where not every tool sees them."""

WORDS = {"labels": LABELS, "texts": TEXTS, "patterns": PATTERNS, "names": NAMES, "nameless": NAMELESS}
"""All of it, as the script takes it."""

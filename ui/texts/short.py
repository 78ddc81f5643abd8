"""Short names for narrow column headers; a soft hyphen marks where a word may break."""

from data import reference

_SHORT = {
    "lokaal_bestuur": "Lokaal bestuur",
    "ocmw": "OCMW",
    "intergemeentelijk": "Inter\u00adge\u00admeen\u00adtelijk",
    "agentschap": "Agent\u00adschap",
    "onderwijs": "Onder\u00adwijs en taal",
    "werk": "Werk",
    "welzijn": "Welzijn",
    "socio_cultureel": "Socio-cultu\u00adreel",
    "sport": "Sport",
    "jeugd": "Jeugd",
    "vereniging": "Vereni\u00adging",
    "gespecialiseerd": "Gespe\u00adciali\u00adseerde vzw",
    "ervaringsdeskundigen": "Erva\u00adrings\u00addeskun\u00addigen",
    "andere": "Andere",
    "taal_onderwijs": "Taal en onder\u00adwijs",
    "wonen": "Wonen",
    "welzijn_gezondheid": "Welzijn en gezond\u00adheid",
    "vrije_tijd": "Vrije tijd",
    "gezin": "Gezin en opvoe\u00adding",
    "mobiliteit": "Mobili\u00adteit",
    "administratie": "Adminis\u00adtratie en geld",
    "samenleven": "Samen\u00adleven en buurt",
    "buddy": "Buddy\u00adwerking",
    "vrijwilligerswerk": "Vrij\u00adwilli\u00adgers\u00adwerk",
    "kennismakingsstage": "Ken\u00adnis\u00adma\u00adkings\u00adstage",
    "oefenkans": "Oefen\u00adkans Neder\u00adlands",
    "verenigingsleven": "Ver\u00adeni\u00adgings\u00adleven",
    "buurtwerking": "Buurt\u00adwerking",
    "coaching": "Vrije\u00adtijds\u00adcoa\u00adching",
    "mentoring": "Men\u00adtoring",
    "door_nieuwkomers": "Door nieuw\u00adkomers",
    "ontmoeting": "Ont\u00admoe\u00adting en info",
    "contact": "Ont\u00admoeting",
    "continuiteit": "Conti\u00adnuïteit",
    "taal": "Taal\u00adafstem\u00adming",
    "maatwerk": "Vraag\u00adgericht\u00adheid",
    "begeleiding": "Begelei\u00adding",
    "toegankelijk": "Toegan\u00adkelijk\u00adheid",
    "veilig": "Veilig en voor\u00adbereid",
    "feedback": "Feed\u00adback",
    "vernieuwing": "Evalueren en vernieuwen",
}


def short(code_list: str, code: str) -> str:
    """The short name of a code, or its label when that is short enough."""
    return _SHORT.get(code) or reference.label(code_list, code)

"""Words of signing in and out."""

from collections.abc import Iterable

from data import reference
from data.access import Mode, Role, is_of_regions

TITLE = "Aanmelden"
OUT_TITLE = "Afmelden"
APP = "Netwerkmonitor 4de pijler"
NEEDS_LINK = (
    "Je komt hier binnen met een persoonlijke link. Die krijg je van de beheerder. Open de link, of plak hem hieronder. "
    "Een link werkt één keer."
)
WITH_LINK = "Je hebt een persoonlijke link. Hij werkt één keer, op dit toestel. Klik om je aan te melden."
FIELD = "Je link"
BUTTON = "Meld me aan"
WRONG_LINK = (
    "Deze link werkt niet (meer). Hij is al gebruikt, te oud of ingetrokken. Vraag een nieuwe aan de beheerder."
)
OUT = {
    Mode.INVITED: "Je meldt je af in alle tabbladen. Daarna heb je een nieuwe link nodig.",
    Mode.PROVIDER: "Je meldt je af in alle tabbladen, en ook bij de aanmelddienst van je organisatie.",
}
OUT_BUTTON = "Meld me af"
BACK = "Terug"
IS_OUT = "Je bent afgemeld."
IS_OUT_TITLE = "Afgemeld"
OUT_THERE = "Je bent hier afgemeld. Nu melden we je nog af bij de aanmelddienst."
OUT_THERE_BUTTON = "Meld me daar af"
WITH_PROVIDER = "Je meldt je aan bij de aanmelddienst van je organisatie. Daarna kom je hier terug."
NOT_ADMITTED = "Aanmelden is niet gelukt. Misschien duurde het te lang. Probeer opnieuw."
STOPPED = "Je hebt het aanmelden gestopt. Probeer opnieuw als je toch wil binnenkomen."
UNREACHABLE = "De aanmelddienst antwoordt niet. Wacht even en probeer opnieuw."
AGAIN = "Probeer opnieuw"
NO_ROLE_TITLE = "Nog geen toegang"
NO_ROLE = (
    "Je aanmelding is gelukt, maar je hebt nog geen rol in de Netwerkmonitor. Vraag een rol aan wie in je organisatie de "
    "toegang tot toepassingen beheert. Meld je daarna opnieuw aan."
)
OTHER = "Meld me anders aan"
SIGN_IN_FIRST = "Meld je eerst aan."
KEY_FIRST = "Meld je eerst aan, of geef een leessleutel als wachtwoord. Je maakt er een op de pagina Gegevens."
NOT_SIGNED_IN = "Je kijkt zonder aan te melden: je ziet de cijfers van alle regio’s."
NOT_FOR_EVERYBODY = "Deze pagina is er voor wie aangemeld is. Links onder het menu meld je je aan."
SIGNED_OUT = "Je bent niet meer aangemeld. Laad deze pagina opnieuw om je aan te melden."
NOT_NOW = "Aanmelden kan nu niet: de gegevens zijn niet bereikbaar. Wacht even en probeer opnieuw."

NO_REGION = "nog zonder regio: vraag het aan de beheerder"
ROLES = {
    Role.VISITOR: "kijker",
    Role.STAFF: "invoerder",
    Role.CORE: "kernpartner",
    Role.FACILITATOR: "begeleider",
    Role.ADMINISTRATOR: "beheerder",
}


def signed_in(roles: Iterable[Role], regions: Iterable[str]) -> str:
    """As what somebody is signed in.

    >>> signed_in([Role.STAFF], ["kempen"]), signed_in([Role.VISITOR], [])
    ('Aangemeld als invoerder (Kempen).', 'Aangemeld als kijker.')
    >>> signed_in([Role.STAFF], [])
    'Aangemeld als invoerder (nog zonder regio: vraag het aan de beheerder).'
    """
    own = {*roles}
    names = [one.name for code, one in reference.regions().items() if code in set(regions)]
    if not names and any(map(is_of_regions, own)):
        names = [NO_REGION]
    where = f" ({', '.join(names)})" if names else ""
    return f"Aangemeld als {' en '.join(ROLES[role] for role in Role if role in own)}{where}."

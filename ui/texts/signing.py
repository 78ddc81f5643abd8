"""Words of signing in and out."""

from collections.abc import Iterable

from data import reference
from data.access import Role

TITLE = "Aanmelden"
OUT_TITLE = "Afmelden"
APP = "Netwerkmonitor 4de pijler"
NEEDS_LINK = (
    "Je komt hier binnen met een persoonlijke link. Die krijg je van de beheerder. Open de link, of plak hem hieronder. "
    "Een link werkt één keer."
)
WITH_LINK = "Je hebt een persoonlijke link. Ze werkt één keer, op dit toestel. Klik om je aan te melden."
FIELD = "Je link"
BUTTON = "Meld me aan"
WRONG_LINK = "Deze link werkt niet (meer). Ze is al gebruikt, te oud of ingetrokken. Vraag een nieuwe aan de beheerder."
OUT = "Je meldt je af in alle tabbladen. Daarna heb je een nieuwe link nodig."
OUT_BUTTON = "Meld me af"
BACK = "Terug"
IS_OUT = "Je bent afgemeld."
SIGN_IN_FIRST = "Meld je eerst aan."
SIGNED_OUT = "Je bent niet meer aangemeld. Laad deze pagina opnieuw om je aan te melden."
NOT_NOW = "Aanmelden kan nu niet: de gegevens zijn niet bereikbaar. Wacht even en probeer opnieuw."

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
    """
    names = [one.name for code, one in reference.regions().items() if code in set(regions)]
    where = f" ({', '.join(names)})" if names else ""
    return f"Aangemeld als {' en '.join(ROLES[role] for role in roles)}{where}."

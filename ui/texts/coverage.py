"""Words of coverage that several figures and the page dekking share: kinds in a sentence, states, signs."""

from collections.abc import Sequence

from ui import formats

KINDS = {"organisation_type": "soorten organisaties", "life_domain": "levensdomeinen"}
KIND = {"organisation_type": "soort organisatie", "life_domain": "levensdomein"}

NOUNS = {
    "organisation_type": {
        "lokaal_bestuur": "lokale besturen",
        "ocmw": "OCMW’s",
        "intergemeentelijk": "intergemeentelijke verbanden",
        "agentschap": "het agentschap",
        "onderwijs": "onderwijs",
        "werk": "werk",
        "welzijn": "welzijn",
        "socio_cultureel": "sociaal-culturele partners",
        "sport": "sport",
        "jeugd": "jeugd",
        "vereniging": "verenigingen",
        "gespecialiseerd": "gespecialiseerde vzw’s",
        "ervaringsdeskundigen": "ervaringsdeskundigen",
        "andere": "andere organisaties",
    },
    "life_domain": {
        "taal_onderwijs": "taal",
        "werk": "werk",
        "wonen": "wonen",
        "welzijn_gezondheid": "welzijn",
        "vrije_tijd": "vrije tijd",
        "gezin": "gezin",
        "mobiliteit": "mobiliteit",
        "administratie": "administratie",
        "samenleven": "samenleven",
    },
}
"""The codes in a sentence: their labels hold “en”, which between two names would read as a third."""
_SINGULAR = {"agentschap", "onderwijs", "werk", "welzijn", "sport", "jeugd", *NOUNS["life_domain"]}

SYMBOLS = {"4": "◆", "3": "●", "2": "○", "1": "", "0": ""}
LEGEND = {"◆": "stuurt mee", "●": "werkt mee", "○": "klankbord"}
DELIBERATE_SIGN = "⊘"
ZERO = "bekeken, niemand werkt mee"
STATES = {
    "active": "actieve partners",
    "looked": "bekeken, niemand actief",
    "not_looked": "nog niet bekeken",
    "deliberate": "bewust niet",
    "not_reported": "nog niet aangeleverd",
}

PER_REGION = "Per regio"
PARTNERS_HEADING = "Wie zit achter het vakje?"

NEXT = "Er zijn partners. Is er ook aanbod, en weten we hoe goed het is?"
NEXT_LINK = "Naar het aanbod"


def nouns(by: str, codes: Sequence[str], most: int = 3) -> str:
    """Kinds or life domains in a sentence.

    >>> nouns("organisation_type", ["ocmw", "sport"])
    'OCMW’s en sport'
    """
    return formats.enumerate_names([NOUNS[by][code] for code in codes], most)


def verb(codes: Sequence[str], singular: str, plural: str) -> str:
    """The verb that agrees with these kinds.

    >>> verb(["sport"], "is", "zijn"), verb(["ocmw"], "is", "zijn"), verb(["sport", "jeugd"], "is", "zijn")
    ('is', 'zijn', 'zijn')
    """
    return singular if len(codes) == 1 and codes[0] in _SINGULAR else plural

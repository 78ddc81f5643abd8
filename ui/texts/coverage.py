"""Sentences of the page dekking: its switches, the names of kinds in a sentence, and the matrix of everything."""

from collections.abc import Sequence

import pandas as pd

from data import reference
from data.queries.coverage import Extreme, extreme
from ui import formats
from ui.texts import frame as frame_words

IMAGE = "Wat wil je zien?"
IMAGES = {"organisations": "Organisaties", "municipalities": "Gemeenten"}
MODE = "Waar kijk je naar?"
MODES = {"all": "Alles", "gaps": "Leemten", "overlap": "Overlap", "cross_regional": "Bovenregionaal"}
BY = "Toon per"
BY_CHOICES = {"organisation_type": "Soort organisatie", "life_domain": "Levensdomein"}
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
        "socio_cultureel": "socio-culturele partners",
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
REST = "andere"
"""A rest, not a kind that a network can lack."""

SYMBOLS = {"4": "◆", "3": "●", "2": "○", "1": "", "0": ""}
LEGEND = {"◆": "stuurt mee", "●": "werkt mee", "○": "klankbord"}
DELIBERATE_SIGN = "⊘"
ZERO = "bekeken, niemand werkt mee"
CORNER = "Regio"
PRESENT = "Aan\u00adwezig"
VOICE = "Stem van de nieuw\u00adkomer"
VOICE_SHORT = {"rechtstreeks": "recht\u00adstreeks", "via": "via", "nog_niet": "nog niet"}
REGIONS_PRESENT = "Regio’s"
CELL_TABLE = (
    "Regio",
    "Soort of domein",
    "Actieve partners",
    "Sterkste engagement",
    "Toestand",
    "Stem van de nieuwkomer",
)
STATES = {
    "active": "actieve partners",
    "looked": "bekeken, niemand actief",
    "not_looked": "nog niet bekeken",
    "deliberate": "bewust niet",
    "not_reported": "nog niet aangeleverd",
}

PARTNERS_HEADING = "Wie zit achter een vak?"
PICK_KIND = "Kies wat je wil zien"
CHOOSE_REGION_FIRST = "Klik op een vak, of kies hierboven je regio, om de partners erachter te zien."

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


def upper_first(sentence: str) -> str:
    """A sentence with its capital."""
    return sentence[:1].upper() + sentence[1:]


def of_lookers(count: int, whole: int) -> str:
    """In how many of the regions that looked.

    >>> of_lookers(7, 11), of_lookers(0, 11), of_lookers(1, 1), of_lookers(0, 1)
    ('in 7 van de 11 regio’s die ernaar keken', 'in geen van de 11 regio’s die ernaar keken', \
'in de enige regio die ernaar keek', 'niet in de enige regio die ernaar keek')
    """
    if whole == 1:
        return f"{'' if count else 'niet '}in de enige regio die ernaar keek"
    return f"in {count or 'geen'} van de {whole} regio’s die ernaar keken"


def with_counts(found: Extreme, by: str, most: int = 3) -> str:
    """The categories of an extreme, each with its count when these differ."""
    if len(set(zip(found.counts, found.wholes, strict=True))) == 1:
        return nouns(by, found.codes, most)
    told = zip(found.codes, found.counts, found.wholes, strict=True)
    return formats.enumerate_names([f"{NOUNS[by][code]} ({some} van {of})" for code, some, of in told], most)


def where(found: Extreme) -> str:
    """How many of the regions that looked, behind the categories of an extreme."""
    if len(set(zip(found.counts, found.wholes, strict=True))) > 1:
        return "als deel van de regio’s die ernaar keken"
    each = "telkens " if len(found.codes) > 1 else ""
    return f"{each}{of_lookers(found.counts[0], found.wholes[0])}"


def compared(found: Extreme, by: str) -> str:
    """What was left out of a comparison; empty when nothing was."""
    return (
        "" if found.fewest is None else f" ({KINDS[by]} die minder dan {found.fewest} regio’s bekeken, tellen niet mee)"
    )


def matrix_sentence(cells: pd.DataFrame, margins: pd.DataFrame, by: str, region: str | None) -> str:
    """What the matrix shows: the kind present in the smallest share of regions, and what is unseen in one region."""
    if not margins[margins["axis"] == "category"]["reporting_count"].max():
        return f"Van geen enkele regio weten we al welke {KINDS[by]} meewerken"
    found = extreme(margins, "present_count", "looked_count", is_highest=False, leaving_out=(REST,))
    return rarest(found, by) + (f"; {_own_gap(cells, by, region)}" if region else "")


def rarest(found: Extreme | None, by: str, most: int = 3) -> str:
    """Which kinds are present in the smallest share of the regions that looked."""
    if found is None:
        return f"Nog geen enkele regio bekeek welke {KINDS[by]} meewerken"
    left_out = compared(found, by)
    if found.counts == found.wholes:
        which = f"{KINDS[by]}{' die 5 of meer regio’s bekeken' if left_out else ''}"
        return f"Alle {which} zijn aanwezig in elke regio die ernaar keek"
    is_are = verb(found.codes, "is", "zijn")
    return upper_first(f"{with_counts(found, by, most)} {is_are} het minst aanwezig: {where(found)}{left_out}")


def _own_gap(cells: pd.DataFrame, by: str, region: str) -> str:
    own = cells[cells["region"] == region]
    name = reference.regions()[region].name
    if (own["state_code"] == "not_reported").all():
        return f"{name} leverde nog niet aan"
    unseen = list(own[own["state_code"] == "not_looked"]["category_code"])
    if unseen:
        return f"in {name} {verb(unseen, 'is', 'zijn')} {nouns(by, unseen, 2)} nog niet bekeken"
    gaps = list(own[own["state_code"] == "looked"]["category_code"])
    if gaps and by == "life_domain":
        return f"in {name} werkt nog niemand rond {nouns(by, gaps, 2)}"
    if gaps:
        return f"in {name} {verb(gaps, 'werkt', 'werken')} {nouns(by, gaps, 2)} nog niet mee"
    return f"in {name} zijn alle {KINDS[by]} bekeken"


def matrix_note(by: str, as_of: object) -> str:
    """How to read the matrix."""
    return f"Actieve partners per {KIND[by]}, {frame_words.stand(as_of)}. Hoe donkerder, hoe meer."

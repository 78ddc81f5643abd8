"""Headers that say that a column is about people; looks at no cell below them."""

from typing import Any

from loaders.columns.headers import folded
from loaders.values import personal_data

_WORDS_TEXT = """
contact contacten contactpersoon contactpersonen contactgegevens aanspreekpunt aanspreekpersoon
verantwoordelijke verantwoordelijken coordinator coordinatoren begeleider begeleiders lesgever lesgevers docent
docenten trainer vrijwilliger medewerker voorzitter secretaris directeur directie schepen burgemeester mentor
coach ambtenaar consulent afgevaardigde vertegenwoordiger deelnemer nieuwkomer inburgeraar client cursist
voornaam vnaam prenom familienaam achternaam roepnaam brugfiguur trajectbegeleider maatschappelijk werker
"""
PEOPLE_HEADERS = frozenset(
    {"wie", "door", "trekker", "ingevuld door", "opgevolgd door", "opvolging", "persoon", "personen", "v naam"}
    | {f"{done} door" for done in ("gemaakt", "aangemaakt", "gewijzigd", "bijgewerkt", "toegevoegd", "ingegeven")}
    | {"created by", "modified by", "cree par", "modifie par"}
)
PEOPLE_WORDS = frozenset(_WORDS_TEXT.split())


def is_header_of_people(head: Any) -> bool:
    """True for a header that says that its column is about people, whatever stands in it.

    >>> [is_header_of_people(head) for head in ("Contact school", "Trekker", "Trekker school", "Geboren op", 3)]
    [True, True, False, True, False]
    """
    name = folded(head)
    is_said = bool(set(name.split()) & PEOPLE_WORDS) or name in PEOPLE_HEADERS
    return is_said or name in personal_data.PERSONAL_HEADERS

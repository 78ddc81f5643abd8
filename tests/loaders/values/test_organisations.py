"""Several organisations in one cell: by the signs between them, and which of these may stand in one name."""

import pytest

from loaders.values.organisations import Several, government_of, several_in

SURE = Several(("De Ploeg", "Taalhuis"), is_sure=True)

SEVERAL = [
    ("De Ploeg; Taalhuis", SURE),
    ("De Ploeg;", Several()),
    ("Proef &amp; Bedenk; vzw", Several()),  # an entity holds a semicolon of its own
    ("CAW Proef, VDAB Proef", Several(("CAW Proef", "VDAB Proef"))),
    ("Stad Tielt en OCMW Tielt", Several()),
    ("Stad Tielt en CAW Proef", Several(("Stad Tielt", "CAW Proef"))),
    # names without a word that only organisations have
    ("Taalhuis Oost en Taalhuis West", Several(("Taalhuis Oost", "Taalhuis West"), is_asked=False)),
    ("De Ploeg en KSA", Several(("De Ploeg", "KSA"), is_asked=False)),
    ("Lezen en Schrijven", Several()),
    ("Lezen / Schrijven", Several(("Lezen", "Schrijven"), is_asked=False)),
    ("Lezen / S", Several()),  # one letter is no name, two are
    ("Lezen / Sa", Several(("Lezen", "Sa"), is_asked=False)),
    ("Lezen / vzw", Several()),
    ("Lezen\n(Tielt)", Several()),
    ("Lezen\nProefweg 8", Several()),
]


@pytest.mark.parametrize(("name", "several"), SEVERAL)
def test_the_signs_between_tell_several_organisations(name: str, several: Several) -> None:
    assert several_in(name) == several


def test_a_part_that_is_another_name_of_the_list_is_asked() -> None:
    assert several_in("Lezen en Schrijven", {"schrijven"}) == Several(("Lezen", "Schrijven"))
    assert several_in("Lezen", {"lezen"}) == Several()


@pytest.mark.parametrize(
    ("name", "nis"),
    [
        ("College van Tielt", "37022"),
        ("Tielt bestuur", "37022"),
        ("Stad & OCMW Tielt", "37022"),
        ("Stad Meulebeke", "37022"),
        ("Stad Rumbeke", None),
        ("Stad Brugge", None),
        ("8700", None),
        ("8700 Aarsele", None),
        ("Stad Proefhoek", None),
    ],
)
def test_only_the_government_of_a_whole_municipality_bears_its_name(name: str, nis: str | None) -> None:
    assert government_of(name, "midwest") == nis

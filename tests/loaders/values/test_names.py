"""How alike two names are: words left out, put in another order or slipped, and what makes two of one."""

import pytest

from loaders.values.names import NEAR, clues, likeness, name_form

ALIKE = [
    ("Bib", "Bib Voorbeeld"),
    ("Voorbeeldig Centrum", "Voorbeeldog Centrum"),  # one slip in eleven letters
    ("Proefhoek", "Proefhoex"),  # in nine
    ("Wijk Huis Proef", "Wijkhuis Proef"),
    ("Taalhuis Tielt", "Taalhuis"),
]
UNLIKE = [
    ("Ka", "Ka Voorbeeld"),  # too short to say anything
    ("Tielt", "Tielt Voorbeeld"),  # as does a place
    ("Voorbeeld", "Bedenksel"),
    ("Bib Proefhoek", "Bib Bedenksel"),
    ("Proefhoe", "Proefhox"),
]
OTHER = [
    ("Groep 1", "Groep 2"),
    ("Groep 1", "Groep"),
    ("Kortrijk Bib", "Kortemark Bib"),
    ("Bib Onze-Lieve-Vrouw-Waver", "Bib Onze-Lieve-Vrouw-Lombeek"),
    ("Bib Sint-Job-in-'t-Goor Proef", "Bib Sint-Jan-in-Eremo Proef"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_that_may_be_one_are_near(one: str, other: str) -> None:
    assert NEAR <= likeness(one, other) <= 100 and likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_names_that_share_too_little_are_not_near(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) < NEAR and likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_places_or_numbers_are_not_alike_at_all(one: str, other: str) -> None:
    assert likeness(one, other) == 0


def test_two_spellings_of_one_name_are_wholly_alike() -> None:
    assert likeness("v.z.w. Proefhuis St-Jan", "Proefhuis Sint-Jan vzw") == 100
    assert likeness("Bib Bib Proef", "Bib Proef") == 100


@pytest.mark.parametrize(
    ("text", "form"), [("vzw", "vzw"), ("Proef vzw", "proef"), ("Stad", "stad"), ("A b", "ab"), ("A 1 b", "1 a b")]
)
def test_words_that_say_little_are_left_out_where_others_remain(text: str, form: str) -> None:
    assert name_form(text) == form


def test_names_that_are_alike_share_how_a_word_begins() -> None:
    assert clues("Proefjes") == clues("de Proeven") - clues("de")

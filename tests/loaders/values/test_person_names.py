"""Names of persons are told from other names by their words and the order of these, remarks by the words around."""

import pytest

from loaders.values.person_names import is_about_person, is_house, may_be_of_name, mentions_person, name_form
from loaders.values.person_names import names_somebody as names

NONE, FAINT, LIKELY, SURE = "NONE", "FAINT", "LIKELY", "SURE"

FORMS = [
    # one word
    ("", NONE),
    ("123", NONE),
    ("Voorbeeld", NONE),
    ("An", FAINT),  # a word too
    ("Jan", LIKELY),
    ("mevr.", NONE),  # a title of nobody
    # a title before a name
    ("dr. Voorbeeld", SURE),
    ("heer dr. Voorbeeld", SURE),
    ("de heer Voorbeeld", SURE),
    ("De oude heer Voorbeeld", NONE),
    ("Oude Heer Voorbeeld", FAINT),
    ("mevr. Van den Voorbeeld Proef Test", SURE),
    # a given name first
    ("Jan Voorbeeld", SURE),
    ("Jan Van Den Voorbeeld Proef", SURE),  # five words are a name, six are a sentence
    ("Jan Van Den Voorbeeld De Proef", NONE),
    ("Jan Kortrijk", FAINT),
    ("Tom. Voorbeeld", FAINT),
    ("Jean-Pierre Voorbeeld", SURE),
    ("Jean-Voorbeeld Proef", FAINT),
    # a given name last
    ("Voorbeeld Jan", LIKELY),
    ("Voorbeeld An", FAINT),
    ("Voorbeeld, Jan", SURE),
    ("Kortrijk Jan", NONE),
    ("De Voorbeeld Jan", LIKELY),
    ("De Voorbeeld", NONE),
    # no given name
    ("Voorbeeld Kortrijk", NONE),
    ("Voorbeeld Proef", FAINT),
    ("Voorbeeld Proef Bedenk", FAINT),
    ("Voorbeeld Proef Bedenk Verzin", NONE),
    # initials
    ("J. Voorbeeld", LIKELY),
    ("Th. Voorbeeld", LIKELY),
    ("D. Voorbeeld", LIKELY),  # "d" stands between names as well
    ("Te. Voorbeeld", FAINT),
    ("Abc. Voorbeeld", FAINT),
    ("J Voorbeeld", FAINT),
    ("Voorbeeld J", FAINT),
    ("Voorbeeld J.", LIKELY),
    ("Voorbeeld Proef J.", LIKELY),
    ("Voorbeeld Proef Bedenk J.", NONE),
    ("Voorbeeld Abc.", FAINT),
    ("J. Voorbeeld Proef Bedenk", LIKELY),
    ("J. Voorbeeld K. Proef", NONE),
    ("J. Proef Aba", LIKELY),
    ("J. Proef Ab", LIKELY),
    # small letters
    ("jan voorbeeld", LIKELY),
    ("Jan voorbeeld", NONE),
    ("Voorbeeld proef", NONE),
    ("an voorbeeld", NONE),
    ("voorbeeld jan", NONE),
    ("jan tielt", NONE),
    ("jan voorbeeld proef", NONE),
    ("Jan van Voorbeeld", SURE),
    ("Voorbeeld jan", LIKELY),
    # with something beside it
    ("Huis van Proef / Jan Voorbeeld", SURE),
    ("Jan Voorbeeld, onthaal", SURE),
    ("Jan,", LIKELY),
    ("Proefcentrum, Jan Voorbeeld", SURE),
]
HOUSES = [
    ("", False),
    ("Jan Voorbeeld", False),
    ("Thomas More", True),
    ("Sint-Voorbeeld", True),
    ("Voorbeeld vzw", True),
    ("Onthaal Voorbeeld", True),
    ("Proefcentrum", True),
    ("Voorbeeld-school", True),
]
WORDS = [("J.", True), ("J", False), ("Voorb.", False), ("mevr", True)]
REMARKS = [
    ("Albert ingelicht", True),  # Albert I is a house
    ("Anna Bijns via An", True),  # and so is Anna Bijns
    ("bij Jan Palfijn: Jan", True),
    ("bij Jan Palfijn", False),
    ("Don Bosco: Piet", True),
    ("gestart in Karel de Grote met Proef", False),
    # behind a word that asks for a name
    ("contact Jan", True),
    ("via Jan Tielt", False),
    ("bij Jan-Jan", True),
    ("van An", False),
    # behind a sign
    ("nog te doen: Bart", True),
    ("volgt nog (Bart)", True),
    ("nog te doen: An", False),
    # with a family name
    ("Jan Voorbeeld", True),
    ("morgen Jan Voorbeeld", True),
    ("Morgen belt Jan Voorbeeld", True),
    ("Wandeling Jan Voorbeeld", False),
    ("morgen Jan Tielt", False),
    # alone
    ("Piet", False),
    ("Piet belt", True),
    ("op het Jos podium", False),
    ("zo ook Jos", False),
    # in the name of a house
    ("Sportclub Jan", False),
    ("sportclub Jan Voorbeeld", False),
    ("Jan Voorbeeld ziekenhuis", False),
    ("Jan ziekenhuis Voorbeeld", False),
    ("Jan de Voorbeeld ziekenhuis", True),
]
TYPED = [
    ("0470 00 00 01", True),
    ("056 00 00 00", True),
    ("via Jan", True),
    ("Lijst Piet Voorbeeld", True),
    ("Lijst van 2026", False),
    ("Piet", False),
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_words_and_their_order_tell_how_surely_a_text_is_a_name(text: str, form: str) -> None:
    assert name_form(text).name == form


@pytest.mark.parametrize(("text", "is_one"), HOUSES)
def test_a_house_has_a_word_that_says_so_or_is_called_after_somebody(text: str, is_one: bool) -> None:
    assert is_house(text) is is_one


@pytest.mark.parametrize(("word", "may_be"), WORDS)
def test_an_initial_of_a_name_has_its_point(word: str, may_be: bool) -> None:
    assert may_be_of_name(word) is may_be


@pytest.mark.parametrize(("remark", "is_about_somebody"), REMARKS)
def test_a_remark_speaks_of_somebody_by_the_words_around_a_name(remark: str, is_about_somebody: bool) -> None:
    assert mentions_person(remark) is is_about_somebody


@pytest.mark.parametrize(("text", "is_personal"), TYPED)
def test_what_somebody_types_may_be_about_a_person(text: str, is_personal: bool) -> None:
    assert is_about_person(text) is is_personal


def test_any_two_words_of_a_name_of_a_file_may_be_a_name() -> None:
    assert [names(text) for text in ("Lijst Piet Voorbeeld", "Piet", "Lijst Voorbeeld")] == [True, False, False]

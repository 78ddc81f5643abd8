"""Texts that stand for something else, at the bounds of what still says something."""

import pytest

from loaders.values.placeholders import is_ditto, is_no_name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("zie rij 4", True),
        ("zie vorige organisatie", True),
        ("zie De Brug", False),
        ("zie", False),
        ("dezelfde 4 organisaties", False),
    ],
)
def test_a_word_that_refers_repeats_only_with_words_that_do_so_too(text: str, is_one: bool) -> None:
    assert is_ditto(text) is is_one


@pytest.mark.parametrize(("text", "is_none"), [("0999.000.129", True), ("99900012", False), ("De Brug 1712", False)])
def test_the_number_of_a_company_is_no_name(text: str, is_none: bool) -> None:
    assert is_no_name(text) is is_none

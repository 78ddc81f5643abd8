"""Codes of a list by what people write for them, and what comes close to one."""

import pytest

from loaders.values.codes import close_to, code_of, is_other_scale


@pytest.mark.parametrize(
    ("text", "code_list", "code"),
    [
        ("B1", "language_level", "B1"),
        ("b1", "language_level", "B1"),
        ("< A1", "language_level", ""),
        ("B1+", "language_level", ""),
        ("Werkt  méé", "engagement", "3"),
        ("3 - Werkt mee", "engagement", "3"),
        ("iets anders", "engagement", ""),
        ("", "engagement", ""),
    ],
)
def test_a_code_is_read_in_any_form_but_not_with_a_bound(text: str, code_list: str, code: str) -> None:
    assert code_of(text, code_list) == code


@pytest.mark.parametrize(
    ("text", "code_list", "written"),
    [
        ("werkt meee", "engagement", "Werkt mee"),
        ("sporr", "offer_kind", "Sport"),
        ("spot", "offer_kind", ""),  # four letters come close to many a word
        ("O1 Prooffase", "phase_item", ""),
        ("iets heel anders", "offer_kind", ""),
    ],
)
def test_a_word_comes_close_to_what_people_write_for_a_code(text: str, code_list: str, written: str) -> None:
    assert close_to(text, code_list) == written


def test_only_a_list_of_numbers_can_be_of_another_scale() -> None:
    assert not is_other_scale(["5"], "offer_kind")
    assert not is_other_scale([], "engagement")

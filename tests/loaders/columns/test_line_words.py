"""What words of a line say by themselves, at the bounds: a length, a sign, the name of an organisation."""

import pytest

from loaders.columns.line_words import is_note, is_section, list_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 80, False),
        ("a" * 81, True),
        ("geel = nieuw", True),
        ("geel=nieuw", False),
        ("Let op de kleuren", True),
        ("Zie ook vzw", False),
        ("Vragen? Bel: het loket", True),
        ("De Brug: vragen", False),
        ("1) nog te bellen", True),
        ("1 nog te bellen", False),
    ],
)
def test_a_note_is_told_by_its_sign_its_first_words_or_its_length(text: str, expected: bool) -> None:
    assert is_note(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Gestopt", True), ("Gestopt vzw", False), (f"Gestopt {'a' * 80}", False), ("Opmerking: gestopt", False)],
)
def test_a_section_is_no_note_and_no_organisation(text: str, expected: bool) -> None:
    assert is_section(text) is expected


def test_a_list_is_known_by_its_labels_and_the_plurals_of_its_words() -> None:
    words = list_words("offer_kind")
    assert {"sport", "sporten", "sports", "buddywerkingen"} <= words
    assert "caws" in list_words("organisation_type")
    assert "a1" not in {word.removesuffix("s") for word in list_words("language_level") if word.endswith("s")}

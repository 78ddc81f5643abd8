"""The names that a municipality goes by: its own, those of its parts, cut short, or with words around."""

import pytest

from loaders.values.place_names import area_of, bearing, is_no_place, shortened


@pytest.mark.parametrize(
    ("text", "nis", "remark"),
    [
        ("Ixelles", "21009", ""),
        ("Antwerp", "11002", ""),
        ("Laken", "21004", "municipality-part"),
        ("Meulebeke", "37022", "municipality-merged"),
        ("Stad Izegem", "36008", ""),
        ("Izegem centrum", "36008", ""),
        ("Stad Izegem met deelgemeenten", "36008", ""),
        ("St Niklaas", "46021", ""),
        ("Ste Anne", "", ""),
        ("Izegem centrum oost", "", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_borne_with_words_around_it_or_none(text: str, nis: str, remark: str) -> None:
    assert [(one.nis, one.remark) for one in bearing(text)[:1]] == ([(nis, remark)] if nis else [])


@pytest.mark.parametrize(
    ("name", "towns"),
    [
        ("d haan", {"35029"}),  # four letters
        ("t ham", set()),
        ("k o d bos", {"23039"}),  # three behind several words
        ("x heist", set()),
        ("k heist berg", set()),
        ("haan", set()),
        ("tielt", set()),
    ],
)
def test_a_name_cut_short_keeps_its_last_word(name: str, towns: set[str]) -> None:
    assert {one.nis for one in shortened(name)} == towns


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        ("centrum", True),
        ("alle deelgemeenten", True),
        ("stad en kern", True),
        ("3", True),
        ("999", True),
        ("8700", False),
        ("centrum Tielt", False),
        ("Proefhoek", False),
        ("", False),
    ],
)
def test_words_that_say_what_is_there_are_no_place(text: str, is_none: bool) -> None:
    assert is_no_place(text) is is_none


def test_a_province_or_region_holds_its_municipalities() -> None:
    assert "37022" in area_of("provincie West-Vlaanderen") & area_of("regio Midwest")
    assert area_of("Proefland") == frozenset()

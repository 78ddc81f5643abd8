"""The text of a cell as people see it, and the marks that programs leave in one."""

from datetime import date, timedelta
from typing import Any

import pytest

from loaders.values.plain_text import as_text, as_word, has_markup, without_markup


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (12.0, "12"),
        (12.5, "12.5"),
        (date(2026, 3, 4), "04/03/2026"),
        (timedelta(hours=30, minutes=5), "30:05"),
        (timedelta(minutes=59, seconds=40), "1:00"),
        ("twee  woorden", "twee woorden"),
        ("twee\u00a0woorden", "twee woorden"),
        ("twee\twoorden", "twee woorden"),
        ("eerste \r\n tweede", "eerste\ntweede"),
        ("taal\u00adca\u200bf\u00e9\x07\x7f", "taalcafé"),
        ("5 \x80", "5 \x80"),  # a euro of another alphabet
        ("8;#Izegem", "Izegem"),
        (";#Sport;#Welzijn;#", "Sport; Welzijn"),
        ("Werk;", "Werk;"),
        ("eerste_x000D_\r\ntweede_x000A_derde", "eerste\ntweede\nderde"),
    ],
)
def test_a_cell_is_tidied_and_loses_what_no_eye_sees(raw: Any, text: str) -> None:
    assert as_text(raw) == text


def test_a_sign_that_folds_to_nothing_is_a_word_of_its_own() -> None:
    assert [as_word(raw) for raw in ("✓", " Één ", 3.0, "")] == ["✓", "een", "3", ""]


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Proef &amp; Bedenk", True),
        ("<b>Proef", True),
        ("Proef & Bedenk", False),
        ("1 < 2", False),
        ("1 < 2 &lt;", True),
        ("R&D <b>", True),
        ("Proef", False),
    ],
)
def test_an_entity_or_a_tag_is_markup_and_a_sign_alone_is_not(text: str, has: bool) -> None:
    assert has_markup(text) is has


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a &amp;amp;amp;amp; b", "a & b"),  # four programs
        ("a &amp;amp;amp;amp;amp; b", ""),
        ("<p>Een</p><br/>twee", "Een\n\ntwee"),
        ("<a href='x'>Een</a>", "Een"),
        ("<img src='x'>", ""),
    ],
)
def test_markup_is_taken_out_where_it_only_formats(text: str, bare: str) -> None:
    assert without_markup(text) == bare

"""Columns of theirs that say of each row whether it still holds."""

from collections.abc import Sequence
from typing import Any

import pytest

from loaders.columns.states import ended_word, ended_words


@pytest.mark.parametrize(
    ("header", "values", "words"),
    [
        ("Stand", ["gestopt", "loopt", "afgehaakt"], ["Stand: gestopt", "Stand: afgehaakt"]),
        ("Status (ja/nee)", ["nee", "ja"], ["Status (ja/nee): nee"]),
        ("Actief?", ["nee", "ja", ""], ["Actief? nee"]),
        ("Nog lid:", ["neen", "gestopt"], ["Nog lid: neen", "Nog lid: gestopt"]),
        ("Stopgezet", ["ja", "nee", "in 2024"], ["Stopgezet: ja"]),
        ("Actief", ["ja"], []),
        ("Telefoon", ["gestopt", "nee"], []),
        (5.0, ["gestopt"], []),
    ],
)  # fmt: skip
def test_a_column_says_which_of_its_words_end_a_row(header: object, values: Sequence[str], words: list[str]) -> None:
    below = [["De Brug", value] for value in values] + [["Het Huis"]]
    columns = ended_words(["Naam", header], [1], below)
    assert sorted(word for seen in columns.values() for word in seen.values()) == sorted(words)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (["De Brug", "Gestopt "], "Status: gestopt"),
        (["De Brug", "loopt", "nee"], "Actief: nee"),
        (["De Brug", "gestopt", "nee"], "Status: gestopt"),
        (["De Brug", " "], ""),
        (["De Brug"], ""),
    ],
)
def test_a_line_says_of_itself_that_it_holds_no_more(line: list[Any], seen: str) -> None:
    columns = ended_words(["Naam", "Status", "Actief"], [1, 2], [["a", "gestopt", "nee"], ["b", "loopt", "ja"]])
    assert ended_word(line, columns) == seen

"""The numbers before the names of a list: enough of them, each once, and hardly any left out."""

from typing import Any

import pytest

from loaders.values.numbering import numbered


@pytest.mark.parametrize(
    ("values", "places"),
    [
        (["1. Proef", "2. Bedenk"], [0, 1]),
        (["1. Proef", "3. Bedenk"], []),
        (["2. Proef", "3. Bedenk"], []),
        (["1. Proef", "2. Bedenk", "Verzin"], []),  # two of three are too few
        (["1. A", "2. B", "3. C", "4. D", "Verzin"], [0, 1, 2, 3]),  # four of five are enough
        (["1. A", "2. B", "3. C", "Verzin"], []),
        (["1. A", "2. B", "2. C"], []),
        (["1. A", "2. B", "6. C"], [0, 1, 2]),  # twice as high as there are rows
        (["1. A", "2. B", "7. C"], []),
        (["1. A", "", None, "2. B", "(3) C"], [0, 3, 4]),
        (["1. A", "2. B", "3. C", 5], []),
        ([], []),
    ],
)
def test_numbers_are_taken_off_where_they_are_those_of_the_rows(values: list[Any], places: list[int]) -> None:
    assert list(numbered(values)) == places

"""Numbers as text, and the bounds within which one reading is left."""

import pytest

from loaders.values.numbers import fits, read_number


@pytest.mark.parametrize(
    ("number", "low", "high", "is_within"),
    [
        (0, 0, 5, True),
        (5, 0, 5, True),
        (-1, 0, 5, False),
        (6, 0, 5, False),
        (-1, None, 5, True),
        (6, None, 5, False),
        (6, 0, None, True),
        (-1, 0, None, False),
        (6, None, None, True),
    ],
)
def test_the_bounds_are_part_of_what_fits(
    number: float, low: float | None, high: float | None, is_within: bool
) -> None:
    assert fits(number, low, high) is is_within


@pytest.mark.parametrize(
    ("text", "high", "value", "code"),
    [
        ("1.250", 1250, None, "number-ambiguous"),
        ("1,250", None, 1.25, ""),
        ("1.250", 1249, 1.25, ""),  # the thousand does not fit
        ("0.125", None, 0.125, ""),
        ("0,500", None, 0.5, ""),
        ("10.500,25", None, 10_500.25, ""),
        ("999,000.5", None, 999_000.5, ""),
        ("-1.250", None, None, "number-ambiguous"),
        ("1.250.000", None, 1_250_000, ""),
        ("1,250,000.5", None, 1_250_000.5, ""),
        ("1'250", None, 1250, ""),
        (",5", None, 0.5, ""),
        ("+3", None, 3, ""),
        ("3 4", None, None, "number-unreadable"),
        ("1.2.3", None, None, "number-unreadable"),
    ],
)
def test_a_number_is_read_where_one_reading_fits(text: str, high: float | None, value: float | None, code: str) -> None:
    assert read_number(text, is_whole=False, low=None, high=high) == (value, code)


def test_a_thousand_is_meant_in_a_column_of_whole_numbers() -> None:
    read = [read_number(text, is_whole=True, low=0, high=None).value for text in ("1.250", "1,250", "0.250")]
    assert read == [1250, 1250, 0.25]

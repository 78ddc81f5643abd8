"""Numbers, shares, dates and names as readers write them, at their edges."""

from datetime import date

import pandas as pd
import pytest

from ui import formats


@pytest.mark.parametrize("value", [None, float("nan"), pd.NaT, pd.NA])
def test_what_is_missing_is_a_dash_everywhere(value: object) -> None:
    assert formats.is_missing(value)
    written = (formats.number, formats.given, formats.share, formats.change, formats.points, formats.day)
    assert {write(value) for write in (*written, formats.degrees, formats.yes_no)} == {formats.MISSING}
    assert formats.part(value, 9) == formats.part(9, value) == formats.part(value, value) == formats.MISSING


@pytest.mark.parametrize("value", [0, 0.0, False, "", "x", [], [None, None], (), (1, 2)])
def test_zero_and_empty_and_lists_are_not_missing(value: object) -> None:
    assert not formats.is_missing(value)


def test_numbers_have_no_decimals_unless_asked() -> None:
    assert [formats.number(value) for value in (0, 1.6, -1234567.2)] == ["0", "2", "−1.234.567"]
    assert [formats.given(value) for value in (0, 100, 0.5, 1234.125)] == ["0", "100", "0,5", "1.234,12"]


def test_a_share_is_all_or_nothing_only_when_it_is() -> None:
    shares = (0, 0.0001, 0.004, 0.5, 0.996, 0.9999, 1, 1.2)
    assert [formats.share(value).removesuffix("\N{NO-BREAK SPACE}%") for value in shares] == [
        *("0", "1", "1", "50", "99", "99", "100", "120")
    ]


def test_a_difference_has_its_sign_and_none_is_an_equals_sign() -> None:
    assert [formats.change(value) for value in (1, -1, 0.4, -0.4, 0.6)] == ["+1", "−1", "=", "=", "+1"]
    assert [formats.change(value, 1) for value in (0.4, -0.4, 0.04)] == ["+0,4", "−0,4", "="]
    assert [formats.points(value) for value in (0.99, -0.99, 0.004)] == ["+99", "−99", "="]


def test_degrees_have_a_decimal_when_they_were_given_with_one() -> None:
    assert [formats.degrees(value).split()[0] for value in (0, 7.0, -5, 0.25, -0.5)] == ["0", "7", "−5", "0,2", "−0,5"]


@pytest.mark.parametrize(
    ("month", "rank"),
    [(1, "1ste"), (3, "1ste"), (4, "2de"), (6, "2de"), (7, "3de"), (9, "3de"), (10, "4de"), (12, "4de")],
)
def test_a_quarter_begins_in_january_april_july_and_october(month: int, rank: str) -> None:
    assert formats.quarter(date(2026, month, 1)) == f"{rank} kwartaal 2026"


def test_names_are_counted_when_there_are_more_than_the_most() -> None:
    assert [formats.enumerate_names(list("abcdef")[:count]) for count in (0, 1, 2, 4, 5)] == [
        *("", "a", "a en b", "a, b, c en d", "a, b, c, d en nog 1")
    ]
    assert formats.enumerate_names(["a", "b"], most=2) == "a en b"


def test_a_label_keeps_the_capitals_of_an_abbreviation() -> None:
    labels = ("", "A", "Sport", "OCMW", "OCmw", "B&B")
    assert [formats.lower_first(label) for label in labels] == ["", "a", "sport", "OCMW", "OCmw", "b&B"]
    assert [formats.first_upper(label) for label in ("a", "aB c", "éL")] == ["A", "AB c", "ÉL"]


def test_text_for_markdown_has_no_sign_that_works() -> None:
    joiner = "\u2060"
    assert formats.plain("a:b") == f"a\\:{joiner}b"
    assert formats.plain("www.x <y>\n z") == f"www{joiner}\\.x \\<{joiner}y\\>{joiner} z"

"""Moments at the bounds of a day: what belongs to the next one, and what time stands behind a day."""

from datetime import date, datetime, time
from typing import Any

import pytest

from loaders.values.moments import are_shifted, is_late, without_time, zoned_day


def at(hour: int, minute: int = 0, second: int = 0, microsecond: int = 0) -> datetime:
    return datetime(2026, 3, 24, hour, minute, second, microsecond)


SHIFTED: list[tuple[list[Any], bool]] = [
    ([], False),
    ([date(2026, 3, 24), "24/03/2026", at(0)], False),
    ([at(23)], True),
    ([at(22)], True),
    ([at(21)], False),
    ([at(0, 59)], False),
    ([at(23, 0, 30)], False),
    ([at(23, 0, 0, 1)], False),
    ([at(23, 30)], False),
    ([at(23, 59)], True),
    ([at(22, 59, 30)], True),
    ([at(23, 58)], False),
    ([at(21, 59)], False),
    ([at(23), at(9)], False),
    ([at(23), at(22), at(0), at(23, 59, 59)], True),
    (["24/03/2026 23:00"], True),
    (["24/03/2026 9:00"], False),
    (["2026-03-24T23:00:00Z"], False),  # which says its zone
]


@pytest.mark.parametrize(("values", "are"), SHIFTED)
def test_moments_are_shifted_where_all_lie_just_before_midnight(values: list[Any], are: bool) -> None:
    assert are_shifted(values) is are


@pytest.mark.parametrize(
    ("value", "is_next"),
    [(at(23), True), (at(0), False), (at(23, 59, 59), False), (date(2026, 3, 24), False), ("24/03/2026 23:00", True)],
)
def test_only_a_moment_with_an_hour_is_late(value: Any, is_next: bool) -> None:
    assert is_late(value) is is_next


@pytest.mark.parametrize(
    ("text", "bare", "clock"),
    [
        ("24/03/2026 12:30 AM", "24/03/2026", time(0, 30)),
        ("24/03/2026 12:30 pm", "24/03/2026", time(12, 30)),
        ("24/03/2026 om 9u15", "24/03/2026", time(9, 15)),
        ("24/03/2026 9:15:20.5", "24/03/2026", time(9, 15, 20)),
        ("24/03/2026 24:00", "24/03/2026 24:00", time()),
    ],
)
def test_a_time_of_day_is_cut_off_where_there_is_one(text: str, bare: str, clock: time) -> None:
    assert without_time(text) == (bare, clock)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-24 23:00 UTC",
        "2026-03-24T23:00:00.5gmt",
        "2026-03-25T01:30+02",
        "Tue Mar 24 2026 23:00:00 GMT+0000 (UTC)",
        "Wed Mar 25 2026 00:30:00 GMT+0100",
        "Tue, 24 Mar 2026 23:00:00 UTC",
        "24 Mar 2026 23:00 +0000",
    ],
)
def test_a_moment_with_a_zone_is_a_day_in_belgium(text: str) -> None:
    assert zoned_day(text) == date(2026, 3, 25)


@pytest.mark.parametrize("text", ["2026-03-24 23:00", "2026-02-30T23:00:00Z", "Tue, 30 Feb 2026 23:00:00 GMT", ""])
def test_a_text_that_is_no_moment_has_no_day(text: str) -> None:
    assert zoned_day(text) is None

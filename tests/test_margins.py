"""When a value lies beside another, at the edges of every margin."""

import pytest

from data import margins
from data.margins import Side

ABOVE, NEAR, BELOW, UNKNOWN = Side.ABOVE, Side.NEAR, Side.BELOW, Side.UNKNOWN


def test_a_median_and_a_share_need_five_and_scores_ten() -> None:
    assert (margins.FEWEST_BEHIND_MEDIAN, margins.FEWEST_BEHIND_SHARE, margins.FEWEST_BEHIND_SCORE) == (5, 5, 10)


@pytest.mark.parametrize(("other", "margin"), [(0, 1), (7, 1), (10, 1), (30, 3), (-30, 3)])
def test_a_number_differs_from_one_whole_unit_and_a_tenth(other: float, margin: float) -> None:
    assert margins.count_margin(other) == pytest.approx(margin)


@pytest.mark.parametrize(
    ("value", "other", "side"),
    [
        *((7, 8, BELOW), (9, 8, ABOVE), (8.5, 8, NEAR), (8, 8, NEAR), (0, 0, NEAR), (1, 0, ABOVE)),
        *((32, 30, NEAR), (33, 30, ABOVE), (28, 30, NEAR), (27, 30, BELOW), (None, 8, UNKNOWN), (8, None, UNKNOWN)),
    ],
)
def test_a_number_beside_another(value: float | None, other: float | None, side: Side) -> None:
    assert margins.of_count(value, other) is side


@pytest.mark.parametrize(
    ("value", "count", "other", "side"),
    [
        *((2.0, 4, 1.5, ABOVE), (2.0, 4, 1.6, NEAR), (2.0, 40, 1.9, NEAR), (2.0, 40, 1.7, ABOVE)),
        *((0.0, 0, 0.5, BELOW), (0.0, 0, 0.0, NEAR), (2.0, None, 1.9, NEAR), (2.0, 0, 1.9, NEAR)),
        *((None, 3, 1.0, UNKNOWN), (1.0, 3, None, UNKNOWN)),
    ],
)
def test_a_rate_beside_another(value: float | None, count: int | None, other: float | None, side: Side) -> None:
    assert margins.of_rate(value, count, other) is side


@pytest.mark.parametrize(
    ("value", "n", "other", "other_n", "side"),
    [
        *((2.3, 10, 2.0, 10, ABOVE), (2.0, 10, 2.3, 10, BELOW), (2.2, 10, 2.0, 10, NEAR), (2.0, 10, 2.0, 10, NEAR)),
        *((3.0, 9, 1.0, 10, UNKNOWN), (3.0, 10, 1.0, 9, UNKNOWN), (3.0, None, 1.0, 10, UNKNOWN)),
        *((3.0, 10, 1.0, None, UNKNOWN), (None, 10, 1.0, 10, UNKNOWN), (3.0, 10, None, 10, UNKNOWN)),
    ],
)
def test_a_score_beside_another(
    value: float | None, n: int | None, other: float | None, other_n: int | None, side: Side
) -> None:
    assert margins.of_score(value, n, other, other_n) is side


@pytest.mark.parametrize(
    ("value", "n", "other", "side"),
    [
        *((0.5, 5, 0.4, ABOVE), (0.4, 5, 0.5, BELOW), (0.45, 5, 0.4, NEAR), (0.4, 5, 0.4, NEAR)),
        *((0.9, 4, 0.1, UNKNOWN), (0.9, None, 0.1, UNKNOWN), (None, 5, 0.1, UNKNOWN), (0.9, 5, None, UNKNOWN)),
    ],
)
def test_a_share_beside_another(value: float | None, n: int | None, other: float | None, side: Side) -> None:
    assert margins.of_share(value, n, other) is side

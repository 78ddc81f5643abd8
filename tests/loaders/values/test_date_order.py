"""Which of day and month comes first in a sheet, where its texts lie at the twelfth."""

from datetime import date
from typing import Any

import pytest

from loaders.values.date_order import order_of

EARLY = [date(2026, 4, 3), date(2026, 5, 12)]


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["12/11/2026"], "either"),
        (["11/12/2026"], "either"),
        (["13/12/2026"], "day first"),
        (["12/13/2026"], "month first"),
        (["13/13/2026"], "either"),
        (["13/03/2026", *EARLY], "half converted"),
        (["03/13/2026", *EARLY], "half converted"),
        (["13/03/2026", "12/03/2026", *EARLY], "day first"),
        (["13/03/2026", EARLY[0]], "day first"),
        (["sinds 13/12/2026 9:00"], "day first"),
        ([date(2026, 4, 13)], "either"),
        ([46106, "", None], "either"),
    ],
)
def test_the_texts_of_a_sheet_tell_which_comes_first(values: list[Any], order: str) -> None:
    assert order_of(values).value == order

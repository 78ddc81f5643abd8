"""The figures per region that several questions share, each asked once until the data change; draws nothing.

Every frame holds all 18 regions in geographic order and must not be changed.
"""

from datetime import date
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def offer_figures(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """Quantity, quality and feedback of the active offer per region, of one scenario or of all together.

    Source: macro ``offer_figures``.
    """
    return store.recall(
        "FROM offer_figures($as_of, asked_scenario := $scenario) ORDER BY region", as_of=as_of, scenario=scenario
    )


def criterion_levels(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """Active offers per region, criterion and level; see ``criterion_level_by_region``."""
    return store.recall(
        """
        SELECT
            region, criterion_code, level_0_count, level_1_count, level_2_count, level_3_count,
            unknown_count, offer_count, offer_count - unknown_count AS known_count,
            level_2_count + level_3_count AS high_count
        FROM criterion_level($as_of, asked_scenario := $scenario)
        ORDER BY region, criterion_code
        """,
        as_of=as_of,
        scenario=scenario,
    )


def side_by_side(*frames: "pd.DataFrame") -> "pd.DataFrame":
    """The columns of frames that all hold the 18 regions in order, each column once."""
    import pandas as pd  # noqa: PLC0415 - see data.rows.frame_of

    joined = pd.concat(frames, axis="columns")
    return joined.loc[:, ~joined.columns.duplicated()]

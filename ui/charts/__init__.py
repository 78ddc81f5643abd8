"""Frame -> figure, pure, a module per family; a figure is HTML or the plain dict of a Plotly figure."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def lines(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame by column name; what a column holds is declared by its query."""
    return iter(frame.itertuples(index=False))

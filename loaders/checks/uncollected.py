"""Pauses Python's search for cycles while many rows are made; frees nothing and keeps nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles inside the block, or inside the function that this decorates.

    Rows, values and findings hold no cycles and all stay until the end, so that a search finds nothing; it walked over
    all of them again and again, a sixth of the time of a large workbook. One thread at a time: what one pauses another
    would begin again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

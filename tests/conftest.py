"""Fixtures that several test modules share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of its own, closed afterwards."""
    opened = Store(tmp_path / "monitor.duckdb")
    yield opened
    opened.close()

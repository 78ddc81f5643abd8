"""Fixtures that several test modules share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store import Store
from ui import answers, frame


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of its own, closed afterwards."""
    opened = Store(tmp_path / "monitor.duckdb")
    yield opened
    opened.close()


@pytest.fixture
def app_store(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The store at ``database``, a fixture of the module, is the one that the app asks; closed afterwards."""
    monkeypatch.setenv("MONITOR_DB", str(database))
    yield
    frame.store().close()
    answers._open.clear()

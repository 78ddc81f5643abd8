"""Fixtures that several test modules share."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from data.store import Store
from tests import postgres
from tests.ledgers import empty_ledger
from tests.running import RUN_FOLDER, copied, empty_store
from ui import cache, frame

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.register_profile(
    "first_failure", deadline=None, database=None, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
)
"""For make mutate: the first example that fails is enough, it need not be the smallest."""
hypothesis.settings.load_profile("untimed")
"""No test is timed: machines are noisy."""


def pytest_configure(config: pytest.Config) -> None:
    """The process that starts the workers makes the folder that they share, and takes it away at the end."""
    if not hasattr(config, "workerinput") and RUN_FOLDER not in os.environ:
        folder = tempfile.TemporaryDirectory(prefix="netwerkmonitor-run-")
        os.environ[RUN_FOLDER] = folder.name
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(lambda: postgres.stop(Path(folder.name)))
        config.add_cleanup(_forget_folder)


_LONGEST = (
    *("test_screen", "test_oracle", "test_accessibility", "test_durability", "test_merge", "test_stage_pictures"),
    *("test_links", "test_upload", "test_evolution", "test_sentences_time", "test_pages", "test_live_processes"),
    *("test_layouts", "test_people", "test_rooms_shared", "test_table_groups", "test_coverage", "test_live"),
    *("test_past", "test_replay", "test_questions_coverage", "test_conversation", "test_report", "test_command"),
)
"""The modules that take longest, so that no process is left with one of them when the others have ended."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest modules go first."""
    turns = {stem: turn for turn, stem in enumerate(_LONGEST)}
    items.sort(key=lambda item: turns.get(item.path.stem, len(turns)))


def _forget_folder() -> None:
    del os.environ[RUN_FOLDER]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store of its own, closed afterwards."""
    opened = Store(copied(empty_store(), tmp_path))
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty ledger; in the second engine only in make bench, unless the module is about engines."""
    with empty_ledger(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def app_store(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The store at ``database``, a fixture of the module, is the one that the app asks; closed afterwards."""
    monkeypatch.setenv("MONITOR_DB", str(database))
    yield
    frame.store().close()
    cache.clear()

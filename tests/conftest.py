"""Fixtures that several test modules share."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from xdist.scheduler import LoadScopeScheduling

from data.store import Store
from tests import postgres
from tests.apps import app_on
from tests.ledgers import empty_ledger
from tests.running import RUN_FOLDER, copied, empty_store

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.register_profile(
    "first_failure", deadline=None, database=None, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
)
"""For make mutate: the first example that fails is enough, it need not be the smallest."""
hypothesis.settings.load_profile("untimed")
"""No test is timed: machines are noisy."""


def pytest_configure(config: pytest.Config) -> None:
    """The process that starts the workers makes the folder that they share, and takes it away at the end.

    A folder that was named beforehand stays, for the run after it.
    """
    if hasattr(config, "workerinput"):
        return
    if RUN_FOLDER not in os.environ:
        folder = tempfile.TemporaryDirectory(prefix="netwerkmonitor-run-")
        os.environ[RUN_FOLDER] = folder.name
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(_forget_folder)
    shared = Path(os.environ[RUN_FOLDER])
    config.add_cleanup(lambda: postgres.stop(shared))


_LONGEST = (
    *("browser-0", "browser-1", "browser-2", "test_durability", "test_evolution", "test_live_processes"),
    *("test_live_routes", "test_quotas", "test_provider", "test_rooms_shared", "test_command", "test_odd_requests"),
    *("test_oracle", "test_merge", "test_cases_texts", "test_netwerkdag", "test_figures", "test_versions"),
    *("test_returned", "test_upkeep", "test_stage_pictures", "test_pages", "test_people", "test_sentences_time"),
    *("test_layouts", "test_table_groups", "test_past", "test_replay", "test_questions_coverage", "test_report"),
    *("test_cache", "test_demo", "test_asking", "test_administration", "test_cases_rows", "test_cases_dates"),
)
"""What takes longest, so that no process is left with one of them when the others have ended."""
_WALKS = (
    *("test_screen", "test_links", "test_upload", "test_running_order", "test_conversation", "test_live", "test_stage"),
    *("test_accessibility", "test_readers", "test_coverage", "test_signing", "test_columns", "test_typing"),
    *("test_questions", "test_administration", "test_phone", "test_learning", "test_report", "test_injection"),
)
"""The longest walks through a browser, dealt out to three processes, each with its browser and its servers."""


def _unit(path: Path) -> str:
    """What stays together in one process: a module, or those that walk through the same browser."""
    if path.parent.name != "browser":
        return path.stem
    return f"browser-{_WALKS.index(path.stem) % 3 if path.stem in _WALKS else 2}"


class _Units(LoadScopeScheduling):  # type: ignore[misc] # xdist tells no types
    """Hands out units instead of tests."""

    def _split_scope(self, nodeid: str) -> str:
        return _unit(Path(nodeid.partition("::")[0]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Several processes share the units."""
    return _Units(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest go first."""
    turns = {unit: turn for turn, unit in enumerate(_LONGEST)}
    items.sort(key=lambda item: turns.get(_unit(item.path), len(turns)))


def pytest_collection_finish() -> None:
    """What stands once all tests are known stays: looking through it for garbage each time took much of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_unconfigure() -> None:
    """At the end it goes as it came."""
    gc.unfreeze()


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


@pytest.fixture(scope="module")
def app_store(database: Path) -> Iterator[None]:
    """The store at ``database``, a fixture of the module, is what the app asks in all its tests, which only look."""
    with app_on(database):
        yield

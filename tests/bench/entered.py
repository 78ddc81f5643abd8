"""Which functions a test enters: ``recorded`` runs test modules once and keeps it, child processes included.

It is a plugin of that pytest too; what is written down in each process stands in ``entering``.
"""

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.bench import entering
from tests.bench.entering import ENTRIES, FOLDER, TURN, TURN_BYTES
from tests.running import ROOT

_TESTS, _FAILED = "tests", "failed"

Function = tuple[str, str]
"""Path of its module and qualified name."""


def recorded(modules: Iterable[str]) -> dict[str, set[Function]]:
    """Test of these modules -> the functions that it enters; first those that enter the fewest.

    A test that fails, as it may when it is slowed down, is left out: it would see every change.
    Raises ChildProcessError when pytest does not come to an end.
    """
    with tempfile.TemporaryDirectory(prefix="netwerkmonitor-entered-") as name:
        folder = Path(name)
        (folder / TURN).write_bytes(bytes(TURN_BYTES))
        (folder / _FAILED).touch()
        # Python runs a module of this name in every process, before anything else
        (folder / "sitecustomize.py").write_text(
            f"import runpy\nrunpy.run_path({entering.__file__!r}, run_name='enter')\n"
        )
        options = ("-q", "-n0", "-p", "no:cacheprovider", "-p", "tests.bench.entered")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *modules],
            cwd=ROOT,
            env={**os.environ, FOLDER: name, "PYTHONPATH": name},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
            raise ChildProcessError(done.stdout + done.stderr)
        tests, entries, failed = (
            [line.partition("[")[0] for line in (folder / one).read_text(encoding="utf-8").splitlines()]
            for one in (_TESTS, ENTRIES, _FAILED)
        )
    entered = _by_test(tests, entries)
    return {
        test: entered[test] for test in sorted(entered, key=lambda one: (len(entered[one]), one)) if test not in failed
    }


def _by_test(tests: list[str], entries: Iterable[str]) -> dict[str, set[Function]]:
    entered: dict[str, set[Function]] = defaultdict(set)
    for entry in entries:
        turn, name, path = entry.split(" ", 2)
        if turn != "0":  # before the first test
            entered[tests[int(turn) - 1]].add((path, name))
    return entered


def pytest_runtest_logstart(nodeid: str) -> None:
    """The next test has the next turn."""
    folder = Path(os.environ[FOLDER])
    with (folder / _TESTS).open("a", encoding="utf-8") as tests:
        tests.write(f"{nodeid}\n")
    with (folder / TURN).open("r+b") as file:
        before = int.from_bytes(file.read(TURN_BYTES), "big")
        file.seek(0)
        file.write((before + 1).to_bytes(TURN_BYTES, "big"))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test that fails is written down."""
    if report.failed:
        with (Path(os.environ[FOLDER]) / _FAILED).open("a", encoding="utf-8") as failed:
            failed.write(f"{report.nodeid}\n")

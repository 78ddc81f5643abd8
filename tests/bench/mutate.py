"""Do the tests see small changes? ``python -m tests.bench.mutate`` makes some, one at a time, in copies of the project.

Three subjects, each with a number of changes of its own: ``definitions`` (definitions, questions, facts and formats:
100, when none is named), ``loaders`` (all of the importer but the demo: 60) and ``hall`` (rooms, votes, podium and
phones: 40; how their pictures are drawn is no part of it). Which tests are the nearest is a rule of ``nearest``: of
definitions by the names that they hold, of the others by what the tests enter, for which these run once beforehand.
More follow where those see nothing.
``--entered FILE`` keeps what they entered, and reads it when it is there.

Prints each change with the test that failed on it. Fails when more than a tenth of them stays unseen.
"""

import argparse
import compileall
import json
import os
import py_compile
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

from tests.bench import entered, mutations
from tests.bench.nearest import ALONE, Entering, Nearest, test_modules
from tests.running import ROOT

_NOT_COPIED = shutil.ignore_patterns(".git", ".venv*", "store", "shots", "__pycache__", ".*_cache", ".hypothesis")
"""All else is in a copy: a server that lacks its settings does not start, and its tests would see every change."""
SEED, PROCESS_COUNT = 1, 2
SHARE_SEEN = 0.9
TIMEOUT_SECONDS = 900
"""A change that makes the tests run on and on is seen too."""
_PASSED, _NOTHING_TO_RUN = 0, 5
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Subject:
    """Where changes are made, and how many."""

    patterns: tuple[str, ...]
    count: int
    without: str = "-"
    """What no path begins with."""


DEFINITIONS = "definitions"
SUBJECTS = {
    DEFINITIONS: Subject(("data/definitions/*.sql", "data/deliveries/*.py", "data/questions/**/*.py", *ALONE), 100),
    "loaders": Subject(("loaders/**/*.py",), 60, without="loaders/demo/"),
    "hall": Subject(
        (
            *("data/room*.py", "data/live_*.py", "data/table_groups.py", "data/takeover.py", "data/chosen_steps.py"),
            *("ui/live/*.py", "ui/stage/document.py"),
        ),
        40,
    ),
}


@dataclass(frozen=True)
class Change:
    """One mutation of one file."""

    path: str
    mutation: mutations.Mutation

    def line(self, text: str) -> int:
        """The line it begins in, counted from 1."""
        return text.count("\n", 0, self.mutation.start) + 1

    def described(self, text: str) -> str:
        """Where it stands and what it is, on one line."""
        before = " ".join(text[self.mutation.start : self.mutation.end].split())
        column = self.mutation.start - text.rfind("\n", 0, self.mutation.start)
        return f"{self.path}:{self.line(text)}:{column}  {before[:40]} -> {self.mutation.after or 'nothing'}"


def changes(subject: Subject) -> list[Change]:
    """Every change that can be made, in a fixed order."""
    possible = []
    for path in _paths(subject):
        text = (ROOT / path).read_text(encoding="utf-8")
        of_text = mutations.in_sql if path.endswith(".sql") else mutations.in_python
        possible += [Change(path, mutation) for mutation in of_text(text)]
    return possible


def _paths(subject: Subject) -> list[str]:
    every = {str(path.relative_to(ROOT)) for pattern in subject.patterns for path in ROOT.glob(pattern)}
    return sorted(path for path in every if not path.startswith(subject.without))


def seen_by(change: Change, folder: Path, tests: list[str]) -> str:
    """The test that fails in this copy of the project once it is changed; empty: none.

    Leaves the copy as it was. Raises LookupError when one of the tests is not there.
    """
    if not tests:
        return ""  # without a name pytest would run everything
    path = folder / change.path
    text = path.read_text(encoding="utf-8")
    options = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "--assert=plain"]
    if any(test.startswith("tests/") for test in tests):  # doctests alone know nothing of their conftest
        options.append("--hypothesis-profile=first_failure")
    path.write_text(change.mutation.of(text), encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *tests],
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=TIMEOUT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "its time limit"
    finally:
        path.write_text(text, encoding="utf-8")
    if done.returncode in {_PASSED, _NOTHING_TO_RUN}:
        return ""
    if done.returncode < 0:
        raise ChildProcessError(f"pytest was ended by signal {-done.returncode}, which says nothing of {change.path}")
    if "ERROR: not found" in done.stderr:
        raise LookupError(done.stderr)  # a test that is not there has seen nothing
    failed = _FAILED.search(done.stdout)
    if not failed and "ImportError while loading conftest" not in done.stderr:
        raise ChildProcessError(done.stdout + done.stderr)
    return failed[1] if failed else "no module that can be read"


def _nearest(subject: Subject, kept: Path | None) -> Nearest | Entering:
    if subject is SUBJECTS[DEFINITIONS]:
        return Nearest(ROOT)
    if kept and kept.exists():
        by_test = json.loads(kept.read_text(encoding="utf-8"))
        return Entering(ROOT, {test: {(path, name) for path, name in functions} for test, functions in by_test.items()})
    by_test = entered.recorded(test_modules(_paths(subject)))
    if kept:
        kept.write_text(json.dumps({test: sorted(functions) for test, functions in by_test.items()}), encoding="utf-8")
    return Entering(ROOT, by_test)


def _judged(chosen: list[Change], nearest: Nearest | Entering, process_count: int) -> Iterator[str]:
    """For each change in turn the test that saw it; each process has a copy of its own."""
    with tempfile.TemporaryDirectory(prefix="netwerkmonitor-mutate-") as name:
        copies: Queue[Path] = Queue()
        for number in range(process_count):
            copies.put(_copy(Path(name) / str(number)))

        def judge(change: Change) -> str:
            text = (ROOT / change.path).read_text(encoding="utf-8")
            folder = copies.get()
            try:
                rounds = nearest.tests_of(change.path, change.line(text))
                return next(filter(None, (seen_by(change, folder, tests) for tests in rounds)), "")
            finally:
                copies.put(folder)

        with ThreadPoolExecutor(process_count) as pool:
            yield from pool.map(judge, chosen)


def _copy(folder: Path) -> Path:
    """The project in a folder, compiled; a module counts as changed by what it holds, not by when it was written."""
    shutil.copytree(ROOT, folder, ignore=_NOT_COPIED)
    compileall.compile_dir(folder, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    return folder


def main() -> int:
    """Make the changes and say of each what saw it; 0 when enough of them were seen."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.mutate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("subject", nargs="?", choices=SUBJECTS, default=DEFINITIONS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, help="another number of changes than that of the subject")
    parser.add_argument("--only", default="", help="changes in files whose path holds this")
    parser.add_argument("--entered", type=Path, help="file that keeps what the tests enter")
    parser.add_argument("--processes", type=int, default=PROCESS_COUNT)
    chosen = parser.parse_args()
    subject = SUBJECTS[chosen.subject]
    possible = [change for change in changes(subject) if chosen.only in change.path]
    count = min(chosen.count or subject.count, len(possible))
    drawn = random.Random(chosen.seed).sample(possible, count)  # noqa: S311 - no secret
    judged = _judged(drawn, _nearest(subject, chosen.entered), chosen.processes)
    seen = 0
    for change, test in zip(drawn, judged, strict=True):
        seen += bool(test)
        described = change.described((ROOT / change.path).read_text(encoding="utf-8"))
        print(f"{'caught' if test else 'MISSED'}  {described}{f'  by {test}' if test else ''}", flush=True)
    print(f"{seen} of {len(drawn)} caught (of {len(possible)} possible changes, seed {chosen.seed})")
    return 0 if seen >= SHARE_SEEN * len(drawn) else 1


if __name__ == "__main__":
    sys.exit(main())

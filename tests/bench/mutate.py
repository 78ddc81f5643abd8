"""Do the tests see small changes? ``python -m tests.bench.mutate`` makes some, one at a time, in copies of the project.

Prints each change with the test that failed on it. Fails when more than a tenth of them stays unseen.
"""

import argparse
import compileall
import os
import py_compile
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

from tests.bench import mutations
from tests.bench.nearest import ALONE, LOADERS, Nearest
from tests.running import ROOT

COPIED = ("app.py", "pyproject.toml", "data", "loaders", "pages", "tests", "ui")
IMPORTER = tuple(f"{folder}**/*.py" for folder in LOADERS)
PATTERNS = ("data/definitions/*.sql", "data/deliveries/*.py", "data/questions/**/*.py", *ALONE)
MUTATION_COUNT, SEED, PROCESS_COUNT = 100, 1, 2
SHARE_SEEN = 0.9
TIMEOUT_SECONDS = 900
"""A change that makes the tests run on and on is seen too."""
_PASSED, _NOTHING_TO_RUN = 0, 5
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


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
        return f"{self.path}:{self.line(text)}  {before[:40]} -> {self.mutation.after or 'nothing'}"


def changes(root: Path = ROOT, patterns: Sequence[str] = PATTERNS) -> list[Change]:
    """Every change that can be made, in a fixed order."""
    possible = []
    for path in sorted({path for pattern in patterns for path in root.glob(pattern)}):
        text = path.read_text(encoding="utf-8")
        of_text = mutations.in_sql if path.suffix == ".sql" else mutations.in_python
        possible += [Change(str(path.relative_to(root)), mutation) for mutation in of_text(text)]
    return possible


def seen_by(change: Change, folder: Path, tests: list[str]) -> str:
    """The test that fails in this copy of the project once it is changed; empty: none.

    Leaves the copy as it was. Raises LookupError when one of the tests is not there.
    """
    if not tests:
        return ""  # without a name pytest would run everything
    path = folder / change.path
    text = path.read_text(encoding="utf-8")
    options = ("-x", "-q", "-n0", "-p", "no:cacheprovider", "--assert=plain", "--hypothesis-profile=first_failure")
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
    return failed[1] if failed else "no module that can be read"


def _judged(chosen: list[Change]) -> Iterator[str]:
    """For each change in turn the test that saw it; each process has a copy of its own."""
    nearest = Nearest(ROOT)
    with tempfile.TemporaryDirectory(prefix="netwerkmonitor-mutate-") as name:
        copies: Queue[Path] = Queue()
        for number in range(PROCESS_COUNT):
            copies.put(_copy(Path(name) / str(number)))

        def judge(change: Change) -> str:
            text = (ROOT / change.path).read_text(encoding="utf-8")
            folder = copies.get()
            try:
                return seen_by(change, folder, nearest.tests_of(change.path, change.line(text)))
            finally:
                copies.put(folder)

        with ThreadPoolExecutor(PROCESS_COUNT) as pool:
            yield from pool.map(judge, chosen)


def _copy(folder: Path) -> Path:
    """The project in a folder, compiled; a module counts as changed by what it holds, not by when it was written."""
    folder.mkdir()
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    compileall.compile_dir(folder, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    return folder


def main() -> int:
    """Make the changes and say of each what saw it; 0 when enough of them were seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.mutate", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=MUTATION_COUNT)
    parser.add_argument("--only", default="", help="changes in files whose path holds this")
    chosen = parser.parse_args()
    patterns = IMPORTER if chosen.only.startswith("loaders") else PATTERNS
    possible = [change for change in changes(patterns=patterns) if chosen.only in change.path]
    drawn = random.Random(chosen.seed).sample(possible, min(chosen.count, len(possible)))  # noqa: S311 - no secret
    seen = 0
    for change, test in zip(drawn, _judged(drawn), strict=True):
        seen += bool(test)
        described = change.described((ROOT / change.path).read_text(encoding="utf-8"))
        print(f"{'caught' if test else 'MISSED'}  {described}{f'  by {test}' if test else ''}", flush=True)
    print(f"{seen} of {len(drawn)} caught (of {len(possible)} possible changes, seed {chosen.seed})")
    return 0 if seen >= SHARE_SEEN * len(drawn) else 1


if __name__ == "__main__":
    sys.exit(main())

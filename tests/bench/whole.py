"""Processor and clock of whole processes: ``load`` as staff run it, beside one that only runs pandas.read_excel."""

import os
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from data import reference
from loaders import contract
from tests.bench import filling, tables
from tests.running import ROOT

OFFERS, PARTNERS = contract.OFFERS.name, contract.PARTNERS.name
CASES: dict[str, tuple[Mapping[str, int], bool]] = {
    "10 offers + 10 partners": ({OFFERS: 10, PARTNERS: 10}, False),
    "10 000 offers + 5 000 partners": ({OFFERS: 10_000, PARTNERS: 5_000}, False),
    "the same, only required cells filled": ({OFFERS: 10_000, PARTNERS: 5_000}, True),
}
"""Name -> rows a sheet, and whether their optional cells are empty."""
_TIMES = 3
_REGION = next(iter(reference.regions()))
_PANDAS = "import sys, pandas; pandas.read_excel(sys.argv[1], sheet_name=None, engine='openpyxl')"
AT_MOST, AIM = 0.8, 0.6


class Cost(NamedTuple):
    """Seconds of one process and its children."""

    cpu: float
    wall: float


def bench() -> None:
    """Print the table; the best of some turns, taken one after the other, since a machine is seldom quiet."""
    lines = []
    for name, (row_counts, is_sparse) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "book.xlsx"
            filling.write(path, _REGION, row_counts, is_sparse=is_sparse)
            turns = [(_ours(path, Path(folder) / f"{turn}.duckdb"), _theirs(path)) for turn in range(_TIMES)]
        ours, theirs = (Cost(*map(min, zip(*costs, strict=True))) for costs in zip(*turns, strict=True))
        lines.append([
            name,
            f"{ours.cpu:.2f}",
            f"{theirs.cpu:.2f}",
            f"{ours.cpu / theirs.cpu:.2f}",
            f"{ours.wall:.2f}",
            f"{theirs.wall:.2f}",
            f"{ours.wall / theirs.wall:.2f}",
        ])  # fmt: skip
    headers = ["workbook", "load CPU s", "pandas CPU s", "ratio", "load s", "pandas s", "ratio"]
    title = f"Whole processes: load into a new store, beside pandas.read_excel (at most {AT_MOST}, aim {AIM})"
    tables.show(title, headers, lines)


def _ours(path: Path, database: Path) -> Cost:
    arguments = ["load", str(path), "--region", _REGION, "--date", "2026-06-30", "--db", str(database)]
    return _cost([sys.executable, "-m", "loaders", *arguments])


def _theirs(path: Path) -> Cost:
    return _cost([sys.executable, "-c", _PANDAS, str(path)])


def _cost(command: list[str]) -> Cost:
    started, before = time.perf_counter(), os.times()
    identity = os.posix_spawn(
        command[0],
        command,
        os.environ | {"PYTHONPATH": str(ROOT)},
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status = os.waitpid(identity, 0)
    wall, after = time.perf_counter() - started, os.times()
    if status:
        raise RuntimeError(command)
    return Cost(after.children_user + after.children_system - before.children_user - before.children_system, wall)


if __name__ == "__main__":
    bench()

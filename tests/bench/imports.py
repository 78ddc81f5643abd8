"""Seconds and memory of checking and storing large workbooks, beside pandas that only reads the same files."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from data import reference
from loaders import contract
from tests.bench import filling, machine, tables
from tests.running import ROOT

OFFERS, PARTNERS = contract.OFFERS.name, contract.PARTNERS.name
CASES: dict[str, list[Mapping[str, int]]] = {
    "1 000 offers": [{OFFERS: 1_000}],
    "10 000 offers": [{OFFERS: 10_000}],
    "10 000 offers + 5 000 partners": [{OFFERS: 10_000, PARTNERS: 5_000}],
    "100 000 offers in 10 workbooks": [{OFFERS: 10_000}] * 10,
}
"""A sheet may hold 20 000 rows (loaders.files.limits.Limits), so 100 000 are ten workbooks, each of another region."""
_MEGABYTE = 1024 * 1024


class Cost(NamedTuple):
    """What one way of reading cost."""

    seconds: float
    peak_bytes: int


def bench() -> None:
    """Print the table."""
    lines = []
    for name, workbooks in CASES.items():
        with tempfile.TemporaryDirectory() as name_of_folder:
            folder = Path(name_of_folder)
            files = list(_written(folder, workbooks))
            pairs = [part for region, path in files for part in (region, str(path))]
            ours = _measure("load", str(folder / "monitor.duckdb"), *pairs)
            theirs = _measure("pandas", *(str(path) for _, path in files))
        lines.append([
            name,
            f"{ours.seconds:.2f}",
            f"{theirs.seconds:.2f}",
            f"{ours.seconds / theirs.seconds:.2f}",
            f"{ours.peak_bytes / _MEGABYTE:.0f}",
            f"{theirs.peak_bytes / _MEGABYTE:.0f}",
        ])  # fmt: skip
    headers = ["workbook", "check + store s", "pandas read s", "ratio", "peak MB, all processes", "pandas MB"]
    tables.show("Import: our whole way in, beside pandas.read_excel (openpyxl) that only reads", headers, lines)


def _written(folder: Path, workbooks: list[Mapping[str, int]]) -> Iterator[tuple[str, Path]]:
    for region, row_counts in zip(reference.regions(), workbooks, strict=False):
        path = folder / f"{region}.xlsx"
        filling.write(path, region, row_counts)
        yield region, path


def _measure(*arguments: str) -> Cost:
    command = [sys.executable, "-m", "tests.bench.once", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(machine.resident_bytes, machine.family(process.pid))))
        time.sleep(0.01)
    printed = process.communicate()[0]
    if process.returncode:
        raise RuntimeError(arguments)
    return Cost(float(printed), peak)

"""What a process loads: nothing heavy that its command, or a room that waits for its server, does not need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.workbooks import offer, partner, workbook

pytestmark = pytest.mark.journey

_HEAVY = {"pandas", "openpyxl", "streamlit", "plotly", "alembic", "pyarrow", "pptx"}
_CODE = f"""
import sys
from loaders.__main__ import main
code = main(sys.argv[1:])
loaded = {{name.partition(".")[0] for name in sys.modules}}
print(*loaded & {_HEAVY!r}, file=sys.stderr)
sys.exit(code)
"""
_SERVER = f"""
import sys
import streamlit.web.cli
from loaders import contract
from loaders.templates.prefilled import current_template
from ui import answers, live, serving
from ui.stage import live_outcome
from ui.targets import day_steps
live.routes(), serving.routes(contract.REGIONAL, contract.LEARNING, current_template), answers.rooms()
loaded = {{name.partition(".")[0] for name in sys.modules}}
print(*loaded & {_HEAVY!r}, file=sys.stderr)
"""
_LOAD = ("load", "partners.xlsx", "--region", "midwest", "--date", "2026-06-30")


def heavy_after(folder: Path, *arguments: str, code: str = _CODE) -> set[str]:
    """Run one command in a new process that works in this folder; the heavy packages that it loaded."""
    environment = os.environ | {"MONITOR_DB": str(folder / "monitor.duckdb"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # whoever leaves a store open hears of it there too
    return _HEAVY.intersection(done.stderr.split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workbook that was loaded once."""
    place = tmp_path_factory.mktemp("lean")
    (place / "partners.xlsx").write_bytes(workbook({"Partners": [partner("Eén")], "Aanbod": [offer("Praattafel")]}))
    # the first start makes the tables of the ledger, and packs rows
    assert heavy_after(place, *_LOAD) == {"alembic", "pyarrow"}
    return place


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "partners.xlsx", "--region", "midwest"),
        _LOAD,
        ("deliveries",),
        ("confirm", "--region", "midwest", "--date", "2026-06-30"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_command_that_writes_no_row_loads_nothing_heavy(folder: Path, arguments: tuple[str, ...]) -> None:
    assert heavy_after(folder, *arguments) == set()


@pytest.mark.parametrize(
    "arguments",
    [("confirm", "--region", "midwest", "--date", "2026-07-31"), ("restore", "1"), ("backup", "kept"), ("rebuild",)],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_command_that_writes_packs_its_rows_and_makes_no_frame(folder: Path, arguments: tuple[str, ...]) -> None:
    assert heavy_after(folder, *arguments) <= {"pyarrow", "alembic"}


def test_a_room_that_waits_for_its_server_waits_for_nothing_heavy(folder: Path) -> None:
    # Streamlit brings the top of Plotly along
    assert heavy_after(folder, code=_SERVER) <= {"streamlit", "plotly"}

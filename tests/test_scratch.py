"""Files of a moment are gone afterwards, also when the process that wrote them was killed."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from data import scratch
from tests.running import ROOT

LEAVE = """
import sys
from data import scratch
with scratch.folder() as folder:
    (folder / "book.xlsx").write_bytes(b"werkboek")
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)


def left_by_another() -> tuple["subprocess.Popen[str]", Path]:
    process = subprocess.Popen(
        [sys.executable, "-c", LEAVE], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    return process, Path(process.stdout.readline().strip())


def test_a_folder_is_gone_afterwards() -> None:
    with scratch.folder() as folder:
        (folder / "file").write_bytes(b"x")
    assert not folder.exists()


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_holds_stays() -> None:
    killed, left = left_by_another()
    living, held = left_by_another()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert (left / "book.xlsx").exists()
    scratch.sweep()
    assert (left.exists(), (held / "book.xlsx").exists()) == (False, True)
    living.communicate("")
    assert not held.exists()

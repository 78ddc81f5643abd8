"""What may go wrong around the store goes wrong whole: killed, full, read-only, in use; real processes and files."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from data.store import Store, StoreBusyError, StoreDamagedError, StoreUnwritableError, register_of
from loaders import register
from loaders.checking import check
from loaders.publish import publish
from loaders.rebuild import TABLES
from tests.workbooks import REGION, partner, workbook
from ui.texts import command as texts

ROOT = Path(__file__).parent.parent
MOUNT, UMOUNT = shutil.which("mount") or "", shutil.which("umount") or ""
KILLS = 10
LOAD_ON = """
import sys
from datetime import date, timedelta
from pathlib import Path
from data.store import Store
from loaders.checking import check
from loaders.publish import publish

content = Path(sys.argv[2]).read_bytes()
checked = check(content, "midwest")
store = Store(Path(sys.argv[1]))
print("loading", flush=True)
for number in range(10_000):
    day = date(2000, 1, 1) + timedelta(store.version())
    publish(store, checked, content, region="midwest", reference_date=day, user_role="x", file_name="x.xlsx")
    print(store.version(), flush=True)
"""
ROWS = 300
BIG = workbook({"Partners": [partner(f"Voorbeeldvzw {number} {'x' * 200}") for number in range(ROWS)]})


def run(*command: object, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "loaders", *map(str, command)]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    before = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)) if limit else None
    return subprocess.run(
        arguments,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


def load(path: Path, file: Path, **how: Any) -> subprocess.CompletedProcess[str]:
    return run("load", file, "--region", REGION, "--date", "2026-06-30", "--db", path, **how)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "voorbeeld.xlsx"
    written.write_bytes(BIG)
    return written


def contents(path: Path) -> dict[str, list[Any]]:
    """All deliveries with their rows, and the originals."""
    with closing(Store(path)) as store, store.cursor() as cursor:
        found = {table: cursor.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in TABLES}
        originals = sorted(one.name for one in store.originals.glob("[!.]*")) if store.originals.exists() else []
        return found | {"originals": originals}


def test_killed_at_any_moment_of_loading_leaves_all_of_a_delivery_or_nothing(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "store" / "monitor.duckdb"
    moments = random.Random(4)  # noqa: S311 - the same moments each time, as far as a clock allows
    said = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", LOAD_ON, str(path), str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout and process.stdout.readline() == "loading\n"
        time.sleep(moments.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        told = [said, *map(int, process.communicate()[0].split())]
        assert process.returncode == -signal.SIGKILL
        said = _whole(path, at_least=max(told))
    assert said > 0


def _whole(path: Path, at_least: int) -> int:
    """Every delivery has its sheet, all its rows, its original and its line; what was answered for is there."""
    with closing(Store(path)) as store:
        held = store.ask(
            """
            SELECT delivery.id, delivery_sheet.row_count, count(partner.row_number) AS found
            FROM delivery
            LEFT JOIN delivery_sheet ON delivery_sheet.delivery_id = delivery.id
            LEFT JOIN partner ON partner.delivery_id = delivery.id
            GROUP BY ALL ORDER BY id
            """
        )
        count = store.version()
        assert count >= at_least
        assert [tuple(line) for line in held.to_numpy()] == [(number, ROWS, ROWS) for number in range(1, count + 1)]
        announced = {entry.id: entry for entry in register.read(register_of(path))}
        for entry in register.stored(store):
            assert announced[entry.id].sha256 == entry.sha256
            assert (store.originals / entry.sha256).read_bytes() == BIG
        return count


def test_a_second_process_gets_one_plain_sentence(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    commands = [("rebuild",), ("backup", tmp_path / "kopie")]
    with closing(Store(path)):
        for done in (load(path, file), *(run(*command, "--db", path) for command in commands)):
            assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_BUSY)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["monitor.duckdb", "voorbeeld.xlsx"]


def test_a_file_that_may_not_grow_gives_one_sentence_and_changes_nothing(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    other = tmp_path / "ander.xlsx"
    other.write_bytes(workbook({"Partners": [partner(f"Ander {number} {'y' * 200}") for number in range(ROWS)]}))
    for limit in (1_000, 50_000):
        done = load(path, other, limit=limit)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_UNWRITABLE)
        found = contents(path)
        assert {**found, "originals": None} == {**before, "originals": None}
        assert set(found["originals"]) >= set(before["originals"])
    done = run("load", other, "--region", REGION, "--date", "2026-06-30", "--db", path, "--wipe")
    assert done.returncode == 0


def mounted(*arguments: object) -> bool:
    """True when this could be mounted, which takes rights that are not given everywhere."""
    return (
        bool(MOUNT) and not subprocess.run([MOUNT, *map(str, arguments)], check=False, capture_output=True).returncode
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of 24 MB, where this may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=24m", "tmpfs", folder):
        pytest.skip("making a disk takes rights that are not given here")
    yield folder
    subprocess.run([UMOUNT, folder], check=True)


@contextmanager
def full(folder: Path, left: int) -> Iterator[None]:
    """Inside, the disk has no more than ``left`` bytes free."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as written:
        try:
            while True:
                written.write(bytes(65_536))
        except OSError:
            pass
        written.truncate(max(written.tell() - left, 0))
    yield
    filler.unlink()


def test_a_full_disk_gives_one_sentence_changes_nothing_and_the_process_goes_on(small_disk: Path, file: Path) -> None:
    path = small_disk / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    content = workbook({"Partners": [partner(f"Ander {number} {'y' * 200}") for number in range(3000)]})
    other = file.with_name("ander.xlsx")
    other.write_bytes(content)
    with full(small_disk, 0):
        done = load(path, other)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_UNWRITABLE)
    assert contents(path) == before
    checked = check(content, REGION)
    day = register.read(register_of(path))[0].reference_date
    told = partial(publish, region=REGION, reference_date=day, user_role="x", file_name="x.xlsx")
    with closing(Store(path)) as store:
        for left in (0, 8_192, 300_000):
            with full(small_disk, left), pytest.raises(StoreUnwritableError):
                told(store, checked, content)
            assert store.version() == 1
        assert told(store, checked, content).delivery_id == 2


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Inside, nothing in the folder can be written, by root neither."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
        return
    if not mounted("--bind", folder, folder):
        pytest.skip("making a folder read-only for root takes rights that are not given here")
    try:
        assert mounted("-o", "remount,ro,bind", folder)
        yield
    finally:
        subprocess.run([UMOUNT, folder], check=True)


def test_a_read_only_folder_gives_one_sentence_and_changes_nothing(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "store" / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    with read_only(path.parent):
        for done in (load(path, file), run("restore", 1, "--db", path)):
            assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_UNWRITABLE)
        with pytest.raises(StoreUnwritableError):
            Store(path.with_name("nieuw.duckdb"))
    assert contents(path) == before


def test_why_a_store_cannot_be_opened_is_told_apart(tmp_path: Path, file: Path) -> None:
    damaged = tmp_path / "damaged.duckdb"
    damaged.write_bytes(b"geen databank" * 1000)
    with pytest.raises(StoreDamagedError):
        Store(damaged)
    done = load(damaged, file)
    assert (done.returncode, done.stderr.strip()) == (3, texts.STORE_DAMAGED)
    with pytest.raises(StoreUnwritableError):
        Store(file / "monitor.duckdb")
    assert {StoreBusyError.__base__, StoreDamagedError.__base__} == {StoreUnwritableError.__base__}

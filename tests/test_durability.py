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
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from data import runsheets
from data.access import anybody
from data.backup import backup
from data.locations import replicas_of
from data.runsheets import PICTURE, Step
from data.store import Store, StoreDamagedError, StoreUnwritableError
from loaders.checks.checking import check
from loaders.deliveries.answers import remember
from loaders.deliveries.publish import publish
from tests.few import WORLDS
from tests.ledgers import Rows, rows_made_again, rows_of
from tests.workbooks import REGION, partner, workbook
from ui.texts import command as texts

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parent.parent
MOUNT, UMOUNT = shutil.which("mount") or "", shutil.which("umount") or ""
KILLS = 10 if WORLDS else 4
"""Each at a moment of its own; more of them with make worlds."""
LOAD_ON = """
import sys
from datetime import date, timedelta
from pathlib import Path
from data.access import anybody
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish

content = Path(sys.argv[2]).read_bytes()
checked = check(content, "midwest")
store = Store(Path(sys.argv[1]), sys.argv[3])
print("loading", flush=True)
for number in range(10_000):
    day = date(2000, 1, 1) + timedelta(store.version())
    checked.sheets["Partners"][0].values["shared_interest"] = str(number)
    publish(store, checked, content, region="midwest", reference_date=day, by=anybody("x"), file_name="x.xlsx")
    print(store.version(), flush=True)
"""
HOLD_TURN = """
import sys
from data.ledger import Ledger
with Ledger(sys.argv[1]).turn() as turn:
    turn.append(b"half", "x")
    turn.keep(b"half")
    print("held", flush=True)
    sys.stdin.read()
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


def load(path: Path, file: Path, *options: str, **how: Any) -> subprocess.CompletedProcess[str]:
    return run("load", file, "--region", REGION, "--date", "2026-06-30", "--db", path, *options, **how)


def _slowly(*values: str) -> list[Any]:
    """More of the same kind, tried by make bench: each starts several processes."""
    return [pytest.param(value, marks=pytest.mark.slow) for value in values]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "voorbeeld.xlsx"
    written.write_bytes(BIG)
    return written


def contents(path: Path) -> tuple[Rows, set[str]]:
    """All rows, and the originals."""
    with closing(Store(path)) as store:
        return rows_of(store), store.ledger.original_digests()


@pytest.mark.thorough
def test_killed_at_any_moment_of_loading_leaves_all_of_a_delivery_or_nothing(
    tmp_path: Path, file: Path, ledger_url: str
) -> None:
    path = tmp_path / "store" / "monitor.duckdb"
    moments = random.Random(4)  # noqa: S311 - the same moments each time, as far as a clock allows
    said = 0
    for number in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", LOAD_ON, str(path), str(file), ledger_url],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout and process.stdout.readline() == "loading\n"
        # however slow the machine is, one of them is killed after it said something
        first = process.stdout.readline() if number == KILLS - 1 else ""
        time.sleep(moments.uniform(0, 1.2))
        process.send_signal(signal.SIGKILL)
        told = [said, *map(int, (first + process.communicate()[0]).split())]
        assert process.returncode == -signal.SIGKILL
        said = _whole(path, ledger_url, at_least=max(told))
    assert said > 0
    with closing(Store(path, ledger_url)) as store:
        assert rows_made_again(store, tmp_path) == rows_of(store)


def _whole(path: Path, ledger_url: str, at_least: int) -> int:
    """Every delivery has its sheet, all its rows and its original; what was answered for is there."""
    with closing(Store(path, ledger_url)) as store:
        held = store.rows(
            """
            SELECT delivery.id, delivery_sheet.row_count, count(partner.row_number), any_value(sha256)
            FROM delivery
            LEFT JOIN delivery_sheet ON delivery_sheet.delivery_id = delivery.id
            LEFT JOIN partner ON partner.delivery_id = delivery.id
            GROUP BY ALL ORDER BY id
            """
        )
        count = store.version()
        assert count >= at_least
        assert [line[:3] for line in held] == [(number, ROWS, ROWS) for number in range(1, count + 1)]
        assert all(store.original(digest, anybody()) == BIG for *_, digest in held)
        assert store.ledger.original_digests() == {line[3] for line in held}
        return count


def test_killed_in_a_turn_nothing_of_it_is_kept_and_the_next_goes_on(tmp_path: Path, ledger_url: str) -> None:
    with closing(Store(tmp_path / "monitor.duckdb", ledger_url)) as store:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD_TURN, ledger_url],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout and process.stdout.readline() == "held\n"
        process.send_signal(signal.SIGKILL)
        process.communicate()
        remember(store, anybody(), REGION, {("Partners", "organisatie"): "name"})
        assert (store.ledger.head(), store.ledger.original_digests()) == (1, set())


LOAD_ONE = """
import sys
from datetime import date
from pathlib import Path
from data.access import anybody
from data.store import Store, SupersededError
from loaders.checks.checking import check
from loaders.deliveries.publish import publish

content = Path(sys.argv[2]).read_bytes()
checked = check(content, "midwest")
store = Store(Path(sys.argv[1]), sys.argv[3])
seen = store.version()
print("ready", flush=True)
sys.stdin.readline()
told = {"region": "midwest", "reference_date": date(2026, 6, 30), "by": anybody("x"), "file_name": "x.xlsx"}
try:
    print(publish(store, checked, content, **told, seen=seen if sys.argv[4] == "seen" else None).status)
except SupersededError:
    print("superseded")
"""


@pytest.mark.parametrize(("how", "outcomes"), [("seen", ["loaded", "superseded"]), ("unseen", ["loaded", "loaded"])])
def test_two_processes_that_publish_at_once_give_two_versions_in_order_or_one_refusal(
    how: str, outcomes: list[str], tmp_path: Path, ledger_url: str
) -> None:
    processes = []
    for number in range(2):
        file = tmp_path / f"{number}.xlsx"
        file.write_bytes(workbook({"Partners": [partner(f"{number}-{row}") for row in range(40)]}))
        command = [sys.executable, "-c", LOAD_ONE, str(tmp_path / f"{number}.duckdb"), str(file), ledger_url, how]
        pipe = subprocess.PIPE
        processes.append(subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True))
    for process in processes:
        assert process.stdout and process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    assert sorted(process.communicate()[0].strip() for process in processes) == outcomes
    with closing(Store(tmp_path / "0.duckdb", ledger_url)) as store:
        held = store.rows("SELECT delivery_id, list(DISTINCT name[1]), count(*) FROM partner GROUP BY ALL ORDER BY ALL")
        first = held[0][1]
        assert held == [(1, first, 40), (2, [{"0": "1", "1": "0"}[first[0]]], 40)][: outcomes.count("loaded")]


def test_the_command_line_works_beside_a_process_that_has_the_store_open(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    with closing(Store(path)) as opened:
        assert opened.is_current()
        assert load(path, file).returncode == 0
        assert not opened.is_current()
        opened.catch_up()
        assert opened.is_current()
        assert opened.version() == 1
        for command in (("backup", tmp_path / "kopie"), ("restore", 1, "--before")):
            done = run(*command, "--db", path)
            assert (done.returncode, done.stderr) == (0, ""), command
        opened.catch_up()
        assert opened.version() == 2


def test_a_file_that_may_not_grow_gives_one_sentence_and_changes_nothing(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    other = tmp_path / "ander.xlsx"
    other.write_bytes(workbook({"Partners": [partner(f"Ander {number} {'y' * 200}") for number in range(ROWS)]}))
    for limit in (1_000, 20_000):
        done = load(path, other, "--wipe", limit=limit)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (3, "", texts.STORE_UNWRITABLE)
        assert contents(path) == before
    assert load(path, other, "--wipe").returncode == 0


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
    told = partial(publish, region=REGION, by=anybody("x"), file_name="x.xlsx")
    with closing(Store(path)) as store:
        accepted = 1
        for left in (0, 8_192, 100_000, 300_000, 1_000_000):
            day = date(2026, 1, 1) + timedelta(left // 1000)
            checked.sheets["Partners"][0].values["shared_interest"] = str(left)
            with full(small_disk, left), suppress(StoreUnwritableError):
                accepted = told(store, checked, content, reference_date=day).delivery_id
            # what was accepted is there once there is room; what was refused is not
            store.catch_up()
            assert store.version() == accepted
        checked.sheets["Partners"][0].values["shared_interest"] = "na de volle schijf"
        assert told(store, checked, content, reference_date=date(2026, 12, 31)).delivery_id == accepted + 1
        assert rows_made_again(store, small_disk) == rows_of(store)


def test_a_full_disk_during_other_writes_gives_one_error_and_changes_nothing(small_disk: Path, file: Path) -> None:
    path = small_disk / "monitor.duckdb"
    assert load(path, file).returncode == 0
    with closing(Store(path)) as store:
        before = rows_of(store)
        steps = [Step(PICTURE, "dekking?" + "x" * 100_000)] * 50
        with full(small_disk, 0):
            with pytest.raises(StoreUnwritableError):
                runsheets.save(store, anybody(), "Netwerkdag", steps)
            with pytest.raises(OSError):
                backup(store, small_disk / "kopie", datetime(2026, 6, 30))
        assert rows_of(store) == before
        assert not list((small_disk / "kopie").glob("*")) if (small_disk / "kopie").exists() else True
        assert runsheets.save(store, anybody(), "Netwerkdag", steps[:1]).version == 1
        assert backup(store, small_disk / "kopie", datetime(2026, 6, 30)).exists()


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


def damaged(content: bytes, how: str) -> bytes:
    middle = len(content) // 2
    return {
        "torn": content[: -len(content) // 8],
        "half": content[:middle],
        "empty": b"",
        "text": b"kapot" * 1000,
        "overwritten": content[:middle] + bytes(4096 * 16) + content[middle + 4096 * 16 :],
    }[how]


@pytest.mark.parametrize("how", ["torn", *_slowly("gone", "half", "empty", "text", "overwritten")])
def test_a_damaged_or_lost_duckdb_file_is_made_again_without_a_word(how: str, tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    (replica,) = replicas_of(path).glob("*/*.duckdb")
    if how == "gone":
        shutil.rmtree(replicas_of(path))
    else:
        replica.write_bytes(damaged(replica.read_bytes(), how))
    assert contents(path) == before
    done = run("deliveries", "--db", path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("how", ["gone", *_slowly("torn", "half", "empty", "overwritten")])
def test_a_duckdb_file_that_is_damaged_under_a_running_process_heals(how: str, tmp_path: Path, file: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    assert load(path, file).returncode == 0
    before = contents(path)
    with closing(Store(path)) as store:
        (replica,) = replicas_of(path).glob("*/*.duckdb")
        if how == "gone":
            replica.unlink()
        else:
            replica.write_bytes(damaged(replica.read_bytes(), how))
        assert rows_of(store) == before[0]
        remember(store, anybody(), REGION, {("Partners", "organisatie"): "name"})
        after = rows_of(store)
    assert contents(path)[0] == after

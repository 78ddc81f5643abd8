"""A PostgreSQL of our own for a test run: on loopback, with its data in a temporary folder, stopped at the end."""

import fcntl
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

_USER = "postgres"
_PORT, _FOLDER = "postgres.port", "postgres.folder"
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    # what is tested is kill -9, not power failure
    "fsync": "off",
}


@contextmanager
def database(run_folder: Path) -> Iterator[str]:
    """The URL of an empty database, gone afterwards; the server starts with the first one of a run."""
    server = f"postgresql://{_USER}@127.0.0.1:{_started(run_folder)}"
    name = f"test_{uuid.uuid4().hex}"
    address = f"{server}/postgres".replace("://", "+psycopg://")
    # a server that was started again meanwhile has none of its connections any more
    engine = create_engine(address, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"{server}/{name}"
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


def stop(run_folder: Path) -> None:
    """Stop the server of this run, if there is one, and take its folder away; a run after it starts its own."""
    if (run_folder / _FOLDER).exists():
        folder = Path((run_folder / _FOLDER).read_text())
        _run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
        for name in (_PORT, _FOLDER):
            (run_folder / name).unlink(missing_ok=True)


def restart(run_folder: Path, mode: str) -> None:
    """Stop the server of this run, ``fast`` as an upgrade does or ``immediate`` as a crash does, and start it again."""
    folder = Path((run_folder / _FOLDER).read_text())
    _run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-m", mode, "restart", check=True)


def _started(run_folder: Path) -> int:
    with (run_folder / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (run_folder / _PORT).exists():
            (run_folder / _PORT).write_text(str(_start(run_folder)))
        return int((run_folder / _PORT).read_text())


def _start(run_folder: Path) -> int:
    if _binary("initdb") is None:
        if shutil.which("apt-get") is None:
            pytest.skip("PostgreSQL is not installed here, and there is no apt to install it")
        pytest.fail("PostgreSQL is not installed: make postgres")
    folder = Path(tempfile.mkdtemp(prefix="netwerkmonitor-postgres-"))
    if os.geteuid() == 0:
        os.chown(folder, *pwd.getpwnam(_USER)[2:4])
    (run_folder / _FOLDER).write_text(str(folder))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    _run("initdb", "-D", folder / "data", "-U", _USER, "--auth=trust", "--no-sync", "--encoding=UTF8", check=True)
    options = " ".join(f"-c {name}='{value}'" for name, value in (_SETTINGS | {"port": str(port)}).items())
    _run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start", check=True)
    return port


def _run(program: str, *arguments: object, check: bool = False) -> None:
    """The server refuses to run as root, so root hands over to the user that Debian made for it."""
    before = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
    command = [*before, str(_binary(program)), *map(str, arguments)]
    subprocess.run(command, check=check, stdout=subprocess.DEVNULL, cwd="/")


def _binary(program: str) -> Path | None:
    """Debian keeps these out of the path, by version."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    on_path = shutil.which(program)
    return found[-1] if found else Path(on_path) if on_path else None

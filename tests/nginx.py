"""A real nginx with one of the sites of deploy/, on ports of its own, and a certificate for it."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.running import ROOT


def program() -> str:
    """Where nginx is; without it the test is skipped."""
    nginx = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if nginx is None:
        pytest.skip("nginx is not installed here")
    return nginx


def certificate(folder: Path) -> Path:
    """A certificate for localhost, with its key beside it, under the names that the sites use."""
    openssl = shutil.which("openssl") or "openssl"
    made = folder / "fullchain.pem"
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    key = ["-keyout", str(folder / "privkey.pem"), "-out", str(made)]
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names, *key]
    subprocess.run(command, check=True, capture_output=True)
    return made


def site(name: str, host: str, tls: int, plain: int, folder: Path) -> str:
    """A site of deploy/ as it is, but for its name, its ports and the folders of certificate and log."""
    text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
    text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.MULTILINE)
    text = text.replace("listen 443", f"listen 127.0.0.1:{tls}").replace("listen 80", f"listen 127.0.0.1:{plain}")
    text = re.sub(r"/etc/ssl/netwerkmonitor[a-z-]*", str(folder), text).replace("/var/log/nginx", str(folder))
    return text.replace(host, "localhost")


@contextmanager
def running(nginx: str, folder: Path, text: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Its process, with this site, until the block ends."""
    (folder / "site.conf").write_text(text, encoding="utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    folders = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    # its workers would be somebody who may not look into the folder of root
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; worker_processes 2; pid {folder}/nginx.pid; events {{ worker_connections 512; }}\n"
        f"http {{ {folders} include {folder}/site.conf; }}\n"
    )
    process = subprocess.Popen([nginx, "-e", f"{folder}/error.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"])
    try:
        yield process
    finally:
        process.terminate()
        process.wait()

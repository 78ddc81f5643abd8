"""A provider of identities that tests start: its engine runs in node, with packages in a cache outside the project."""

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

import httpx2
import pytest

from tests.running import ROOT, _free_port, _wait_until_healthy

SOURCE = ROOT / "tests" / "identity_provider"
CLIENT, SECRET = "netwerkmonitor", "secret-of-the-tests-0123456789"
KEMPEN, LIMBURG, NOWHERE = "0999000129", "OVO000129", "OVO000130"
"""Organisations of our own invention; the last one has no region."""
_APP = "NetwerkmonitorGebruiker"


def account(*rights: str, number: str = "") -> dict[str, Any]:
    """What the provider says of somebody with these rights, each ``<role>:<organisation>``."""
    return {
        "vo_id": f"id-of-{number or '-'.join(rights) or 'nobody'}",
        "vo_orgnaam": "Voorbeeldbestuur",
        "netwerkmonitor_rol_3d": [f"{_APP}-{one}" for one in rights],
    }


ACCOUNTS = {
    "kijker": account(f"kijker:{KEMPEN}"),
    "invoerder": account(f"invoerder:{KEMPEN}"),
    "kernpartner": account(f"kernpartner:{NOWHERE}"),
    "begeleider": account(f"begeleider:{NOWHERE}"),
    "beheerder": account(f"beheerder:{NOWHERE}"),
    "twee": account(f"invoerder:{KEMPEN}", f"invoerder:{LIMBURG}"),
    "gemengd": account(f"invoerder:{KEMPEN}", f"kijker:{LIMBURG}"),
    "niets": account(),
    "vreemd": account(f"baas:{KEMPEN}"),
}


class IdentityProvider(NamedTuple):
    """A running provider, and how an app is told of it."""

    issuer: str
    settings: dict[str, str]

    def walk(self, browser: httpx2.Client, address: str, name: str) -> str:
        """Sign in as somebody, from the address that an app led to; the address that the provider leads back to."""
        answer = browser.get(address)
        for _ in range(10):
            if answer.status_code == 200:
                action = re.search(r'action="([^"]+)"', answer.text)
                assert action
                hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', answer.text))
                answer = browser.post(action[1], data=hidden | {"login": name, "password": "x"})
            onward = urljoin(str(answer.url), answer.headers["location"])
            if not onward.startswith(self.issuer):
                return onward
            answer = browser.get(onward)
        raise AssertionError(answer.text)


@contextmanager
def provider(app: str, *, is_plain: bool = False, accounts: Mapping[str, Any] = ACCOUNTS) -> Iterator[IdentityProvider]:
    """A provider for the app at this address; a plain one keeps what it knows of people out of ID tokens."""
    port = _free_port()
    issuer = f"http://127.0.0.1:{port}"
    told = {"port": port, "client": CLIENT, "secret": SECRET, "app": app, "isPlain": is_plain, "accounts": accounts}
    folder = _installed()
    log = folder / f"{port}.log"
    with log.open("wb") as written:
        process = subprocess.Popen(
            ["node", "provider.mjs"],  # noqa: S607 - as make installs it
            cwd=folder,
            env=os.environ | {"SETTINGS": json.dumps(told)},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_healthy(process, f"{issuer}/.well-known/openid-configuration", log)
        yield IdentityProvider(issuer, settings_for(app, issuer))
    finally:
        process.terminate()
        process.wait(10)
        log.unlink()


def settings_for(app: str, issuer: str) -> dict[str, str]:
    """How an app at an address is told of a provider."""
    return {
        "MONITOR_AANMELDEN": "oidc",
        "MONITOR_ADRES": app,
        "MONITOR_OIDC_ADRES": issuer,
        "MONITOR_OIDC_CLIENT": CLIENT,
        "MONITOR_OIDC_GEHEIM": SECRET,
    }


def _installed() -> Path:
    """The folder with the engine and its packages as the lock file pins them, filled by the first who needs it."""
    if shutil.which("npm") is None:
        if shutil.which("apt-get") is None:
            pytest.skip(
                "SIGNING IN BY A PROVIDER IS NOT TESTED: node is not installed here, and there is no apt for it"
            )
        pytest.fail("node is not installed: make node")
    files = sorted(SOURCE.iterdir())
    digest = hashlib.sha256(b"".join(one.read_bytes() for one in files)).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "netwerkmonitor" / f"identity-provider-{digest}"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            for one in files:
                shutil.copy(one, folder)
            install = ["npm", "ci", "--no-audit", "--no-fund", "--silent", "--ignore-scripts"]
            if subprocess.run(install, cwd=folder, check=False).returncode:
                pytest.skip("SIGNING IN BY A PROVIDER IS NOT TESTED: npm cannot get the packages of the engine here")
            (folder / "ready").touch()
    return folder

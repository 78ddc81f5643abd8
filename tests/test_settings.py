"""Settings from the environment: each declared once, and everything that is wrong told before the server starts."""

import os
import re
import subprocess
import sys

import pytest

from data.access import Mode
from tests.running import ROOT
from ui import settings
from ui.texts import settings as words

TABLE = (ROOT / "docs" / "administration.md").read_text(encoding="utf-8")
LIGHT = """
import sys
from ui import settings
print(*{name.partition(".")[0] for name in sys.modules} & {"streamlit", "duckdb", "pandas", "plotly"})
"""


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MONITOR_")]:
        monkeypatch.delenv(name)


def test_without_settings_everything_has_its_default() -> None:
    assert settings.faults("127.0.0.1") == []
    assert (settings.MODE.value(), settings.IDLE.value(), settings.MOST.value()) == (Mode.OPEN, 30, 8)
    assert (settings.ADDRESSES.value(), settings.PROXIES.value(), settings.HALL.value()) == ((), (), "")
    assert (settings.HTTPS.value(), settings.WARM.value(), settings.STORE.value()) == (False, True, None)


@pytest.mark.parametrize(
    ("setting", "text", "value"),
    [
        (settings.MODE, " uitnodiging ", Mode.INVITED),
        (settings.IDLE, "1440", 1440),
        (settings.ADDRESSES, "https://Monitor.example.be:443/, http://[::1]:8501", ("https://monitor.example.be", "http://[::1]:8501")),
        (settings.ADDRESSES, "https://ëxample.be", ("https://xn--xample-ova.be",)),
        (settings.PROXIES, "10.0.0.5,fd00::/8", ("10.0.0.5/32", "fd00::/8")),
        (settings.HALL, "1", "1"),
        (settings.HALL, "10.42.0.1", "10.42.0.1"),
        (settings.WARM, "0", False),
        (settings.CONTACT, "dienst@example.be", "dienst@example.be"),
        (settings.CONTACT, "https://www.example.be/contact", "https://www.example.be/contact"),
        (settings.HTTPS, "1", True),
        (settings.LEDGER, "postgres://one@host:5433/monitor", "postgres://one@host:5433/monitor"),
    ],
)  # fmt: skip
def test_a_setting_is_read(
    setting: settings.Setting[object], text: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(setting.name, text)
    assert setting.value() == value


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        *((settings.MODE, text) for text in ("iedereen", "machine", "OPEN")),
        *((settings.IDLE, text) for text in ("0", "1441", "-1", "+5", "1_0", "veel", "٣", "9" * 5000)),
        *((settings.MOST, text) for text in ("25", "0")),
        *((settings.HTTPS, text) for text in ("ja", "true", "2")),
        *((settings.ADDRESSES, text) for text in ("monitor.example.be", "https://", "https://a.be/app", "https://a.be,")),
        *((settings.ADDRESSES, text) for text in ("https://me@a.be", "ftp://a.be", "https://*.a.be", "https://a.be:x")),
        *((settings.ADDRESSES, text) for text in ("https://a.be?x", "https://a b", "https://[", "https://a..be")),
        *((settings.PROXIES, text) for text in ("proxy", "0.0.0.0/0", "::/0", "10.0.0.5/8", "10.0.0.5,,")),
        *((settings.HALL, text) for text in ("ja", "0", "10.42", "127.0.0.1", "::1")),
        *((settings.CONTACT, text) for text in ("bel ons", "http://example.be", "javascript:x@a.be", "a@b", "https://x")),
        (settings.STORE, str(ROOT)),
        *((settings.LEDGER, text) for text in ("mysql://host/db", "postgresql://host:port/db", str(ROOT))),
    ],
)  # fmt: skip
def test_what_is_not_allowed_is_told(
    setting: settings.Setting[object], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(setting.name, text)
    with pytest.raises(ValueError, match=r"^"):
        setting.value()
    told = words.WRONG_HIDDEN if setting.is_secret else words.WRONG
    assert settings.faults("127.0.0.1") == [told.format(setting=setting.name, value=text, allowed=setting.allowed)]


def test_a_name_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_ADDRES", "https://monitor.example.be")
    monkeypatch.setenv("MONITOR_ZZZZZZZZZZZZZZZ", "1")
    assert settings.faults("127.0.0.1") == [
        words.UNKNOWN_LIKE.format(setting="MONITOR_ADDRES", like="MONITOR_ADRES"),
        words.UNKNOWN.format(setting="MONITOR_ZZZZZZZZZZZZZZZ"),
    ]


ANYWHERE, PUBLIC = "0.0.0.0", "https://monitor.example.be"  # noqa: S104 - what is asked is whether it is refused


@pytest.mark.parametrize(
    ("said", "address", "told"),
    [
        ({}, "127.0.0.1", []),
        ({}, "localhost", []),
        ({}, ANYWHERE, [words.OPEN_ELSEWHERE]),
        ({}, None, [words.OPEN_ELSEWHERE]),
        ({settings.HALL.name: "1"}, ANYWHERE, []),
        ({settings.ADDRESSES.name: "http://localhost:8080"}, "127.0.0.1", []),
        ({settings.ADDRESSES.name: PUBLIC}, "127.0.0.1", [words.OPEN_ADDRESS.format(value=PUBLIC)]),
        ({settings.MODE.name: Mode.INVITED}, "127.0.0.1", []),
        ({settings.MODE.name: Mode.INVITED}, ANYWHERE, [words.NO_ADDRESS]),
        ({settings.MODE.name: Mode.INVITED, settings.ADDRESSES.name: PUBLIC}, ANYWHERE, []),
    ],
)
def test_an_app_starts_where_it_may(
    said: dict[str, str], address: str | None, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in said.items():
        monkeypatch.setenv(name, text)
    assert settings.faults(address) == told


def test_a_server_tells_everything_that_is_wrong_at_once_and_ends() -> None:
    wrong = {"MONITOR_AANMELDEN": "iedereen", "MONITOR_SESSIE_RUST": "veel", "MONITOR_ZALL": "1"}
    secret = {"MONITOR_LEDGER": "mysql://root:geheim@host/db"}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | wrong | secret, capture_output=True, text=True, check=False, timeout=60
    )
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert lines[0] == words.HEAD
    assert [next(name for name in (*wrong, *secret) if name in line) for line in lines[1:]] == [
        "MONITOR_ZALL", "MONITOR_AANMELDEN", "MONITOR_SESSIE_RUST", "MONITOR_LEDGER",
    ]  # fmt: skip
    assert "geheim" not in done.stderr + done.stdout


def test_administrators_find_every_setting_and_no_other() -> None:
    section = TABLE.split("\n## Settings\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(MONITOR_\w+)` \|", section, re.MULTILINE) == [one.name for one in settings.SETTINGS]


def test_settings_are_declared_in_one_place() -> None:
    declared = {one.name for one in settings.SETTINGS}
    naming = {
        path.relative_to(ROOT).as_posix()
        for room in ("data", "loaders", "ui", "pages")
        for path in (ROOT / room).rglob("*.py")
        if "environ" in (text := path.read_text(encoding="utf-8")) and re.search(r'environ.*"MONITOR_', text)
    }
    assert len(declared) == len(settings.SETTINGS)
    assert naming == {"data/locations.py"}


def test_reading_a_setting_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

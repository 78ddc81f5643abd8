"""What stands in deploy/: units, the proxy and the image say the same as the app, and keep to what they promise."""

import os
import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import requests

from loaders.arguments import parser
from tests import nginx
from tests.running import ROOT, _free_port, _wait_until_healthy
from ui import settings
from ui.gate import health, safe_headers
from ui.texts import command as command_words

DEPLOY = ROOT / "deploy"
APP, BACKUP, TIMER = "netwerkmonitor@.service", "netwerkmonitor-backup.service", "netwerkmonitor-backup.timer"
STATIC = "netwerkmonitor-static.service"
MOST_EXPOSED = 2.5
"""Of ten, as systemd counts what a service may still do."""
NEEDED = "@resources"
"""System calls by which the reader of workbooks limits itself: without them each file is called damaged."""


def text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """Section -> setting -> its values, in their order."""
    sections: dict[str, dict[str, list[str]]] = {}
    for line in text(name).splitlines():
        if line.startswith("["):
            settings = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            settings.setdefault(key, []).append(value)
    return sections


def lines_of_settings() -> list[tuple[str, str, bool]]:
    """Of the file with settings: name, value as a shell and systemd read it, whether it is set as the file stands."""
    lines = re.findall(r"^(#?)(MONITOR_\w+)=(.*)$", text("netwerkmonitor.env"), re.MULTILINE)
    return [(name, " ".join(shlex.split(value)), not mark) for mark, name, value in lines]


def walls(name: str) -> list[str]:
    lines = text(name).splitlines()
    return [
        line for line in lines[lines.index("UMask=0077") :] if "=" in line and not line.startswith(("#", "WantedBy"))
    ]


def test_app_backup_and_copy_stand_behind_the_same_walls() -> None:
    assert walls(APP) == walls(BACKUP) == walls(STATIC)
    assert len(walls(APP)) > 20


@pytest.mark.parametrize("name", [APP, BACKUP, STATIC])
def test_a_unit_may_do_little_and_all_that_the_reader_of_workbooks_needs(name: str) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed here")
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", f"./{name}"]
    told = subprocess.run(command, cwd=DEPLOY, capture_output=True, text=True, check=True).stdout
    score = re.search(r"exposure level for \S+: ([\d.]+)", told)
    assert score
    assert float(score[1]) <= MOST_EXPOSED
    assert not any(NEEDED in value for value in unit(name)["Service"]["SystemCallFilter"])


def test_the_backup_that_the_timer_starts_is_a_command_that_exists() -> None:
    assert TIMER.replace(".timer", ".service") == BACKUP
    command = unit(BACKUP)["Service"]["ExecStart"][0].split(" -m loaders ")[1].split()
    options = parser(command_words).parse_args(command)
    assert (options.command, str(options.folder)) == ("backup", "${MONITOR_KOPIE}")
    assert min(options.keep_daily, options.keep_weekly, options.keep_monthly) > 0
    assert f"MONITOR_KOPIE={unit(BACKUP)['Service']['ReadWritePaths'][0]}" in text("netwerkmonitor.env").splitlines()


def test_the_copy_that_the_timer_starts_is_a_command_that_exists_for_the_folder_of_the_site() -> None:
    assert (DEPLOY / STATIC.replace(".service", ".timer")).exists()
    service = unit(STATIC)["Service"]
    options = parser(command_words).parse_args(service["ExecStart"][0].split(" -m loaders ")[1].split())
    assert options.command == "publish-static"
    assert [str(options.folder)] == service["ReadWritePaths"]
    assert f"root {options.folder};" in text("nginx-static.conf")


def test_the_site_of_the_copy_says_what_the_app_says_of_every_answer() -> None:
    site = text("nginx-static.conf")
    said = {name: value.strip("'") for name, value in re.findall(r"add_header (\S+) ('[^']*'|\S+) always;", site)}
    wanted = safe_headers.ALWAYS | safe_headers.BEHIND_TLS
    policy = wanted.pop("Content-Security-Policy")
    assert said == wanted
    written = re.search(r'add_header Content-Security-Policy "([^"]*)" always;', site)
    assert written
    assert set(policy.split("; ")) < set(written[1].split("; "))
    assert "script-src" not in written[1]
    # an add_header of a location would drop those of the server
    assert all("header" not in block for block in re.findall(r"location [^{]*\{([^}]*)\}", site))


def test_units_run_as_a_user_who_may_not_write_the_app() -> None:
    for name in (APP, BACKUP, STATIC):
        service = unit(name)["Service"]
        assert service["User"] == service["Group"] == ["netwerkmonitor"]
        assert service["ProtectSystem"] == ["strict"]
    assert unit(APP)["Service"]["Restart"] == ["always"]


def test_the_proxy_takes_the_files_that_the_app_takes() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    most = re.search(r"client_max_body_size (\d+)m;", text("nginx.conf"))
    assert most
    # one for what a browser writes around a file
    assert int(most[1]) == config["server"]["maxUploadSize"] + 1


def test_the_proxy_drops_no_header_and_believes_no_stranger() -> None:
    site = text("nginx.conf")
    assert all("header" not in block for block in re.findall(r"location [^{]*\{([^}]*)\}", site))
    assert "proxy_add_x_forwarded_for" not in site
    passed_on = dict(re.findall(r"proxy_set_header (\S+) (\S+);", site))
    assert passed_on["X-Forwarded-For"] == "$remote_addr"
    assert passed_on["X-Forwarded-Host"] == passed_on["Forwarded"] == "''"
    assert re.findall(r"access_log (\S+);", site) == ["off"] * 3


class Yes(BaseHTTPRequestHandler):
    """Says yes to everything, as a process of the app would."""

    def do_GET(self) -> None:
        """An answer without content."""
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Nothing."""


@contextmanager
def answering(port: int) -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", port), Yes) as server:
        Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield
        finally:
            server.shutdown()


def test_processes_that_are_restarted_one_right_after_the_other_leave_no_gap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, (tls, plain, one, other) = nginx.program(), (_free_port() for _ in range(4))
    certificate = str(nginx.certificate(tmp_path))
    monkeypatch.setenv("SSL_CERT_FILE", certificate)
    url = f"https://localhost:{tls}/"
    site = nginx.site("nginx.conf", "monitor.example.be", tls, plain, tmp_path).replace("# server 127", "server 127")
    site = re.sub(r"^ *server 127\.0\.0\.1:8503.*\n", "", site, flags=re.MULTILINE)
    site = site.replace(":8501", f":{one}").replace(":8502", f":{other}")

    def told() -> set[int]:
        # each time somebody else, without a cookie
        return {requests.get(url, verify=certificate, timeout=5).status_code for _ in range(16)}

    with nginx.running(program, tmp_path, site) as proxy:
        with answering(other):
            _wait_until_healthy(proxy, url, tmp_path / "error.log")
            assert told() == {204}
        with answering(one):
            assert told() == {204}


def test_the_image_holds_the_app_and_nothing_that_is_not_there() -> None:
    copied = re.findall(r"^COPY (\S+) \S+$", text("Containerfile"), re.MULTILINE)
    assert {*copied} == {"requirements.txt", ".streamlit", "app.py", "data", "loaders", "pages", "ui"}
    assert all((ROOT / name).exists() for name in copied)
    assert "\nUSER netwerkmonitor\n" in text("Containerfile")
    # without this, a log of JSON begins with lines that are none, and a refusal to start with "you can now view"
    assert '"--logger.hideWelcomeMessage", "true"' in text("Containerfile")
    assert "--logger.hideWelcomeMessage true" in unit(APP)["Service"]["ExecStart"][0]
    # without a name of its own, an app that listens beyond its machine asks another server for one
    assert '"--server.address", "0.0.0.0", "--browser.serverAddress"' in text("Containerfile")


def test_who_looks_after_a_process_asks_at_an_address_that_it_has() -> None:
    assert f"http://127.0.0.1:%i{health.READY};" in unit(APP)["Service"]["ExecStartPost"][0]
    assert f"http://127.0.0.1:8501{health.ALIVE}'" in text("Containerfile")


def test_the_command_of_administrators_is_a_script_that_a_shell_can_read() -> None:
    subprocess.run(["/bin/sh", "-n", DEPLOY / "netwerkmonitor"], check=True)


def test_a_setting_for_one_command_counts_more_than_the_file_and_nobody_else_reads_what_it_writes(
    tmp_path: Path,
) -> None:
    python = tmp_path / "current" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$MONITOR_LEDGER|$MONITOR_DB|$(umask)|$*"\n')
    python.chmod(0o755)
    (tmp_path / "netwerkmonitor.env").write_text("MONITOR_LEDGER='postgresql://a:b&c@host/d'\nMONITOR_DB=/one/of/all\n")
    script = re.sub("/(etc|opt)/netwerkmonitor", str(tmp_path), text("netwerkmonitor"))
    script = script.replace('[ "$(id -u)" != 0 ]', "true")

    def answered(**named: str) -> list[str]:
        command = ["/bin/sh", "-c", script, "netwerkmonitor", "people", "list"]
        told = subprocess.run(command, env={"PATH": os.defpath} | named, capture_output=True, text=True, check=True)
        return told.stdout.strip().split("|")

    as_told = ["/one/of/all", "0077", "-P -m loaders people list"]
    assert answered() == ["postgresql://a:b&c@host/d", *as_told]
    assert answered(MONITOR_LEDGER="") == ["", *as_told]
    odd = 'postgresql://it\'s $HOME `id` & "more"'
    assert answered(MONITOR_LEDGER=odd) == [odd, *as_told]


def test_the_guide_tells_of_every_file() -> None:
    guide = (ROOT / "docs" / "administration.md").read_text(encoding="utf-8")
    assert [path.name for path in DEPLOY.iterdir() if path.name not in guide] == []


def test_the_file_of_settings_has_each_once_with_a_line_that_explains_it() -> None:
    names = [name for name, _, _ in lines_of_settings()]
    assert sorted(names) == sorted(one.name for one in settings.SETTINGS)
    lines = text("netwerkmonitor.env").splitlines()
    before = [lines[number - 1] for number, line in enumerate(lines) if re.match(r"#?MONITOR_", line)]
    assert all(re.match(r"# \w", line) for line in before)


def test_what_is_left_out_shows_what_holds_without_it() -> None:
    by_name = {one.name: one for one in settings.SETTINGS}
    left_out = [(by_name[name], value) for name, value, is_set in lines_of_settings() if not is_set]
    with_default = [(one, value) for one, value in left_out if one.default not in ("", None, ())]
    assert len(with_default) > 3
    assert [one.name for one, value in with_default if one.read(value) != one.default] == []


def test_a_server_starts_with_the_file_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value, is_set in lines_of_settings():
        if is_set:
            monkeypatch.setenv(name, value)
    assert settings.faults("127.0.0.1") == []

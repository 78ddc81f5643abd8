"""What stands before every address of a real server: hosts, origins, proxies, headers, and how the app is."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from starlette.types import Message, Receive, Scope, Send

from tests.running import ROOT, Server, answer_of, copied, demo_store, serving
from ui import people, settings
from ui.gate import safe_headers
from ui.gate.forwarded import Forwarded
from ui.gate.safe_headers import SafeHeaders
from ui.serving import closed
from ui.texts import gate as words
from ui.texts import live as live_words

pytestmark = pytest.mark.journey

ROUTES = """
import json, app
routes = app.app._build_starlette_app().routes
print(json.dumps([[one.path, sorted(getattr(one, "methods", None) or [])] for one in routes]))
"""
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}
STREAM, UPLOAD = "/_stcore/stream", "/_stcore/upload_file/1/2"
HERE, PROXY = "127.0.0.1", "127.0.0.2"
"""Two machines, for who looks at addresses: all of 127.0.0.0/8 leads here."""
KEY = "key-of-the-tests-0123456789"
PUBLIC, EVIL = "monitor.example.be", "evil.example"


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


def ask(
    server: Server, path: str, method: str = "GET", host: Sequence[str] = (), source: str = HERE, **headers: str
) -> Answer:
    """A request as it is written here: no header but these, and the host of the server when none is named."""
    own = urlsplit(server.url).netloc
    connection = HTTPConnection(own, timeout=60, source_address=(source, 0))
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for one in host or (own,):
        connection.putheader("Host", one)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    if method in {"POST", "PUT"}:
        connection.putheader("Content-Length", "0")
    connection.endheaders()
    answer = connection.getresponse()
    is_open = answer.status == 101
    told = Answer(
        answer.status,
        {k.lower(): v for k, v in answer.getheaders()},
        "" if is_open else answer.read().decode(errors="replace"),
    )
    connection.close()
    return told


def connect(server: Server, host: Sequence[str] = (), **headers: str) -> int:
    """How a websocket is answered: 101 when it opens."""
    return ask(
        server, STREAM, host=host, **{name.replace("-", "_"): value for name, value in UPGRADE.items()}, **headers
    ).status


@contextmanager
def set_up(folder: Path, **said: str) -> Iterator[Server]:
    with ExitStack() as leaving:
        with pytest.MonkeyPatch.context() as setting:
            for name, text in said.items():
                setting.setenv(name, text)
            running = leaving.enter_context(serving(copied(demo_store(), folder)))
        yield running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with set_up(tmp_path_factory.mktemp("open")) as running:
        yield running


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Behind a proxy on this machine that does TLS."""
    said = {settings.MODE.name: "uitnodiging", settings.ADDRESSES.name: f"https://{PUBLIC}"}
    said |= {settings.METRICS.name: KEY}
    with set_up(tmp_path_factory.mktemp("public"), **said, MONITOR_PROXY=HERE) as running:
        yield running


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with set_up(tmp_path_factory.mktemp("hall"), MONITOR_ZAAL="10.42.0.1", MONITOR_PROXY=PROXY) as running:
        yield running


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LocalHost:8501", "[::1]", "[::1]:9", "127.0.0.1:443"])
def test_an_app_without_an_address_answers_to_the_names_of_this_machine(server: Server, host: str) -> None:
    assert ask(server, "/overzicht", host=[host]).status == 200
    assert connect(server, [host]) == 101


@pytest.mark.parametrize(
    "host",
    [EVIL, f"{EVIL}:8501", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", "[::1", "localhost/x"],
)
def test_what_is_meant_for_another_host_is_refused(server: Server, host: str) -> None:
    for path in ("/", "/regio", "/static/x.js", "/media/x", "/gezond", "/nergens/x"):
        answer = ask(server, path, host=[host])
        assert (answer.status, answer.text) in {(421, words.OTHER_HOST), (400, "Invalid HTTP request received.")}
    assert connect(server, [host]) in {400, 403}


def test_a_request_with_two_hosts_or_none_is_refused(server: Server) -> None:
    own = urlsplit(server.url).netloc
    assert ask(server, "/overzicht", host=[own, EVIL]).status in {400, 421}


@pytest.mark.parametrize(
    "origin", [f"https://{EVIL}", "null", "http://127.0.0.1:1", "http://localhost", "http://[", ""]
)
def test_what_a_page_of_another_website_sends_is_refused(server: Server, origin: str) -> None:
    assert connect(server, Origin=origin) == 403
    for path, method in (("/stem", "POST"), (UPLOAD, "PUT"), (UPLOAD, "DELETE"), ("/nergens", "PATCH")):
        answer = ask(server, path, method, Origin=origin)
        assert (answer.status, answer.text) == (403, words.OTHER_ORIGIN)
    looked_at = ask(server, "/overzicht", Origin=origin)
    assert (looked_at.status, "access-control-allow-origin" in looked_at.headers) == (200, False)


def test_what_an_own_page_sends_is_not_refused(server: Server) -> None:
    assert connect(server, Origin=server.url) == 101
    assert ask(server, "/stem", "POST", Origin=server.url).text != words.OTHER_ORIGIN


def test_who_is_refused_leaves_a_line_and_nothing_of_his_own(server: Server) -> None:
    before = len(server.log.read_text(encoding="utf-8").splitlines())
    assert ask(server, "/overzicht?geheim=1", host=["onbekend.example"]).status == 421
    lines = server.log.read_text(encoding="utf-8").splitlines()[before:]
    assert len(lines) <= 1
    assert "onbekend" not in "".join(lines) and "geheim" not in "".join(lines)


@pytest.fixture(scope="module")
def routes() -> list[tuple[str, str]]:
    """Every address of the app with a method, ours and Streamlit's, signing in included."""
    environment = os.environ | {settings.MODE.name: "uitnodiging"}
    told = subprocess.run(
        [sys.executable, "-c", ROUTES], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return [(path, method) for path, methods in json.loads(told.stdout) for method in methods or ["GET"]]


def _filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "1", path) or "/overzicht"


def test_every_answer_of_every_address_says_what_browsers_may_do(
    server: Server, public: Server, routes: list[tuple[str, str]]
) -> None:
    assert len(routes) > 30
    static = re.findall(r'(?:src|href)="\.(/[^"]+)"', ask(server, "/overzicht").text)
    assert any(one.startswith("/static/") for one in static)
    assert any(one.startswith("/opmaak/") for one in static)
    asked = [*routes, *((one, "GET") for one in static), ("/nergens/x", "GET"), ("/favicon.png", "GET"), ("/", "TRACE")]
    lacking = [
        (path, method, name)
        for running in (server, public)
        for path, method in asked
        for name in safe_headers.ALWAYS
        if name.lower() not in ask(running, _filled(path), method).headers
    ]
    assert lacking == []


def test_a_page_may_run_scripts_of_this_server_alone(server: Server) -> None:
    policy = ask(server, "/overzicht").headers["content-security-policy"]
    allowed = dict(one.strip().split(" ", 1) for one in policy.split(";"))
    assert "'unsafe-inline'" not in allowed["script-src"] and "'unsafe-eval'" not in policy
    assert (allowed["default-src"], allowed["connect-src"], allowed["frame-ancestors"]) == (
        "'none'",
        "'self'",
        "'none'",
    )
    assert "http" not in policy and "*" not in policy


def test_what_a_route_says_itself_stands(server: Server) -> None:
    stem = ask(server, "/stem").headers
    assert "sha256-" in stem["content-security-policy"]


async def _fails(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError(scope["path"])


def test_what_goes_wrong_is_answered_with_a_sentence_and_the_same_headers() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "scheme": "https", "path": "/", "method": "GET", "headers": []}
    with pytest.raises(RuntimeError):
        answer_of(SafeHeaders(_fails)(scope, None, send))  # type: ignore[arg-type]
    names = {name.decode() for name, _ in sent[0]["headers"]}
    assert sent[0]["status"] == 500
    assert sent[1]["body"].decode() == words.FAILED
    assert {name.lower() for name in (*safe_headers.ALWAYS, *safe_headers.BEHIND_TLS)} <= names


def test_streamlits_own_addresses_that_nobody_needs_are_not_there(
    server: Server, routes: list[tuple[str, str]]
) -> None:
    by_address = {path: ask(server, _filled(path), method) for path, method in routes if method != "HEAD"}
    shut = {path for path, answer in by_address.items() if (answer.status, answer.text) == (404, words.CLOSED)}
    assert shut == {
        "/_stcore/metrics", "/component/{path:path}", "/_stcore/bidi-components/{path:path}",
        "/auth/login", "/auth/logout", "/oauth2callback",
        "/_stcore/agent/interact", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp",
    }  # fmt: skip
    ours = {
        "gezond",
        "klaar",
        "letters",
        "opmaak",
        "cijfers",
        "gegevens",
        "ronde",
        "citaat",
        "verslag",
        "origineel",
        "sjabloon",
        "paneel",
        "stem",
        "s",
        "kaarten",
        "podium",
    }
    ours |= {"aanmelden", "afmelden", "logboek.csv"}
    streamlits = {path for path in by_address if path not in shut and f"{path}/".split("/")[1] not in ours}
    assert streamlits == {
        "/_stcore/health", "/_stcore/host-config", "/_stcore/stream", "/_stcore/upload_file/{session_id}/{file_id}",
        "/media/{file_id:path}", "",
    }  # fmt: skip
    assert all(one in closed.NEEDED or not one.startswith("/_stcore/") or "upload" in one for one in streamlits)
    assert ask(server, "/_stcore/agent", "POST").status == 404


def test_only_a_named_proxy_is_believed(server: Server) -> None:
    host = urlsplit(server.url).netloc
    claims = {"X_Forwarded_For": "192.0.2.7", "X_Forwarded_Proto": "https", "X_Forwarded_Host": EVIL}
    answer = ask(server, "/overzicht", host=[host], **claims)
    assert answer.status == 200
    assert "strict-transport-security" not in answer.headers
    assert ask(server, "/overzicht", host=[EVIL], X_Forwarded_Host=host).status == 421


def test_behind_a_proxy_the_app_answers_to_its_public_address(public: Server) -> None:
    told = {"X_Forwarded_For": "192.0.2.7", "X_Forwarded_Proto": "https"}
    for host, more in ((PUBLIC, {}), (f"{PUBLIC}:443", {}), ("127.0.0.1", {"X_Forwarded_Host": PUBLIC})):
        answer = ask(public, "/aanmelden?terug=/regio", host=[host], **told, **more)
        assert answer.status == 200
        assert answer.headers["strict-transport-security"].startswith("max-age=")
        assert "Secure" in answer.headers["set-cookie"]
    for host, more in ((EVIL, {}), ("localhost", {}), (PUBLIC, {"X_Forwarded_Host": EVIL}), (f"{PUBLIC}:8501", {})):
        assert ask(public, "/aanmelden", host=[host], **told, **more).status == 421
    sent = [ask(public, "/aanmelden", "POST", [PUBLIC], **told, Origin=one).status for one in _origins()]
    assert sent == [403, 403, 403, 403]
    assert ask(public, "/aanmelden", "POST", [PUBLIC], **told, Origin=f"https://{PUBLIC}").text != words.OTHER_ORIGIN


def _origins() -> list[str]:
    return [f"http://{PUBLIC}", f"https://{EVIL}", f"https://{PUBLIC}:8501", "null"]


def test_machines_ask_how_a_public_app_is_by_its_number_and_nothing_else(public: Server) -> None:
    for host in ("127.0.0.1:8501", "localhost", "10.0.0.7", PUBLIC):
        assert ask(public, "/gezond", host=[host]).text == words.ALIVE
        assert ask(public, "/klaar", host=[host]).text == words.READY
        assert ask(public, "/metingen", host=[host]).status == 401
        assert "monitor_requests_total" in ask(public, "/metingen", host=[host], Authorization=f"Bearer {KEY}").text
        assert ask(public, "/aanmelden", host=[host]).status == (200 if host == PUBLIC else 421)
    assert ask(public, "/gezond", host=[EVIL]).status == 421


def test_in_a_hall_who_comes_through_a_proxy_on_the_laptop_is_not_on_the_laptop(hall: Server) -> None:
    for told in ({"X_Forwarded_For": "192.0.2.7"}, {"X_Forwarded_For": "127.0.0.1"}, {"X_Forwarded_For": "x"}, {}):
        assert ask(hall, "/overzicht", source=PROXY, **told).text == live_words.ONLY_VOTING
        assert ask(hall, "/stem", source=PROXY, **told).status == 200
        assert connect(hall, source=PROXY, **told) == 403
    assert ask(hall, "/overzicht").status == 200


def test_in_a_hall_phones_reach_the_address_of_the_laptop(hall: Server, server: Server) -> None:
    assert ask(hall, "/stem", host=["10.42.0.1:8501"]).status == 200
    assert ask(hall, "/stem", host=[EVIL]).status == 421
    assert ask(server, "/stem", host=["10.42.0.1:8501"]).status == 421


def test_in_a_hall_a_proxy_that_nobody_named_is_not_the_laptop_either(tmp_path: Path) -> None:
    with set_up(tmp_path, MONITOR_ZAAL="1", MONITOR_PROXY="10.0.0.5") as running:
        assert ask(running, "/overzicht").status == 200
        for told in ({"X_Forwarded_For": "127.0.0.1"}, {"X_Real_IP": "192.0.2.7"}, {"Forwarded": "for=192.0.2.7"}):
            assert ask(running, "/overzicht", **told).text == live_words.ONLY_VOTING


@pytest.mark.parametrize(
    ("peer", "headers", "client", "scheme"),
    [
        ("10.0.0.5", {"x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https"}, "192.0.2.7", "https"),
        ("::ffff:10.0.0.5", {"x-forwarded-for": "192.0.2.7:4711"}, "192.0.2.7", "http"),
        ("10.0.0.5", {"x-forwarded-for": "127.0.0.1, 192.0.2.7, 10.0.0.6"}, "192.0.2.7", "http"),
        ("10.0.0.5", {"x-forwarded-for": "192.0.2.7, ::1"}, None, "http"),
        ("10.0.0.5", {"x-forwarded-for": "192.0.2.7, onbekend"}, None, "http"),
        ("10.0.0.5", {"x-forwarded-for": "10.0.0.6"}, None, "http"),
        ("10.0.0.5", {"x-forwarded-for": ""}, None, "http"),
        ("10.0.0.5", {"x-forwarded-proto": "HTTPS"}, None, "https"),
        ("10.0.1.5", {"x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https"}, "10.0.1.5", "http"),
        ("127.0.0.1", {"x-forwarded-for": "127.0.0.1"}, None, "http"),
        ("127.0.0.1", {}, "127.0.0.1", "http"),
        (None, {"x-forwarded-for": "192.0.2.7"}, None, "http"),
        ("unix", {"x-forwarded-for": "192.0.2.7"}, "unix", "http"),
    ],
)
def test_the_client_is_the_nearest_address_that_is_no_proxy(
    peer: str | None, headers: dict[str, str], client: str | None, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.PROXIES.name, "10.0.0.0/24")
    for kind in ("http", "websocket"):
        seen = _seen({"type": kind, "scheme": {"http": "http", "websocket": "ws"}[kind]}, peer, headers)
        assert (seen["client"] and seen["client"][0]) == client
        assert seen["scheme"].replace("ws", "http") == scheme
        assert seen["headers"] == [(b"host", b"app.example")]


@pytest.mark.parametrize("said", [{settings.HTTPS.name: "1"}, {settings.ADDRESSES.name: f"https://{PUBLIC}"}])
def test_a_setting_says_that_people_come_by_https(said: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in said.items():
        monkeypatch.setenv(name, text)
    seen = _seen({"type": "http", "scheme": "http"}, "127.0.0.1", {})
    assert people.cookie_name(is_secure=seen["scheme"] == "https").startswith("__Host-")


def _seen(scope: dict[str, Any], peer: str | None, headers: dict[str, str]) -> Scope:
    """What stands behind the gate sees of a request."""
    seen: list[Scope] = []

    async def look(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope)

    raw = [(b"host", b"app.example"), *((name.encode(), value.encode()) for name, value in headers.items())]
    asked = scope | {"client": (peer, 4711) if peer else None, "headers": raw}
    answer_of(Forwarded(look)(asked, None, None))  # type: ignore[arg-type]
    return seen[0]


def test_an_app_whose_ledger_cannot_be_read_is_alive_and_not_ready(tmp_path: Path) -> None:
    (tmp_path / "monitor.sqlite").write_bytes(b"no ledger" * 1000)
    with serving(tmp_path / "monitor.duckdb") as running:
        alive, ready = ask(running, "/gezond"), ask(running, "/klaar")
    assert (alive.status, alive.text) == (200, words.ALIVE)
    assert (ready.status, ready.text) == (503, words.UNREACHABLE)
    assert {alive.headers["cache-control"], ready.headers["cache-control"]} == {"no-store"}

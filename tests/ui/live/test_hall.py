"""A hall: who reaches what from where, and the address that phones are told."""

from ipaddress import ip_address
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from tests.running import answer_of
from ui import settings
from ui.live import hall
from ui.texts import live as words
from ui.texts import stage_document as stage_words

OWN, OTHER = ("127.0.0.1", 5000), ("192.168.137.9", 5000)
SERVER = ("192.168.137.1", 8501)


def told(scope: dict[str, Any]) -> list[Any]:
    """What somebody hears who asks this: status or code, and the words."""
    sent: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("binnen")({**scope, "type": "http"}, receive, send)

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    answer_of(hall.HallGuard(app)(scope, receive, send))
    return [part for one in sent for part in (one.get("status"), one.get("code"), one.get("body")) if part]


@pytest.mark.parametrize(
    ("kind", "path", "client", "is_let_in"),
    [
        ("http", "/stem", OTHER, True),
        ("http", "/stem/stand", OTHER, True),
        ("http", "/podium/1", OTHER, False),
        ("http", "/", OTHER, False),
        ("http", "/podium/1", OWN, True),
        ("http", "/podium/1", ("192.168.137.1", 5000), True),
        ("http", "/podium/1", None, False),
        ("websocket", "/stem", OTHER, False),
        ("websocket", "/_stcore/stream", OWN, True),
        ("lifespan", "", None, True),
    ],
)
def test_another_machine_may_only_vote(kind: str, path: str, client: Any, *, is_let_in: bool) -> None:
    scope = {"type": kind, "path": path, "client": client, "server": SERVER, "headers": [], "method": "GET"}
    refused = [1008] if kind == "websocket" else [403, words.ONLY_VOTING.encode()]
    assert told(scope) == ([200, b"binnen"] if is_let_in else refused)


@pytest.mark.parametrize(
    ("client", "server", "is_own"),
    [
        ("127.0.0.1", "10.0.0.1", True),
        ("::1", "10.0.0.1", True),
        ("::ffff:127.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "10.0.0.1", True),
        ("10.0.0.2", "10.0.0.1", False),
        ("fe80::2", "10.0.0.1", False),
        ("10.0.0.2", None, False),
        (None, "10.0.0.1", False),
    ],
)
def test_who_is_on_the_laptop_itself(client: str | None, server: str | None, *, is_own: bool) -> None:
    scope = {"client": client and (client, 5000), "server": server and (server, 8501)}
    assert hall.is_own(scope) is is_own


@pytest.mark.parametrize(
    ("setting", "base", "url"),
    [
        ("", "https://monitor.example/netwerkdag?x=1", "https://monitor.example/stem"),
        ("10.42.0.7", "http://127.0.0.1:8501/", "http://10.42.0.7:8501/stem"),
        ("10.42.0.7", "http://127.0.0.1/", "http://10.42.0.7/stem"),
    ],
)
def test_phones_go_to_the_app_or_in_a_hall_to_the_laptop(
    setting: str, base: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.HALL.name, setting)
    assert hall.url_for_phones(base, "") == url
    assert hall.url_for_phones(base, "CDFH2K") == f"{url}?code=CDFH2K"


@pytest.mark.parametrize(
    ("setting", "url", "told"),
    [
        ("", "http://127.0.0.1:8501/stem", stage_words.ONLY_HERE),
        ("", "http://monitor.example/stem", ""),
        ("1", "http://localhost:8501/stem", stage_words.NO_NETWORK),
        ("1", "http://10.42.0.1:8501/stem", ""),
    ],
)
def test_an_address_that_no_phone_reaches_says_what_to_do(
    setting: str, url: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.HALL.name, setting)
    assert hall.why_unreachable(url) == told


@pytest.mark.parametrize(("setting", "where"), [("", ""), ("10.42.0.7", "http://10.42.0.7:8501/stem")])
def test_only_a_hall_tells_its_stage_where_phones_go_now(
    setting: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.HALL.name, setting)
    scope = {"type": "http", "scheme": "http", "server": ("127.0.0.1", 8501), "path": "/podium/1", "headers": []}
    assert hall.where_now(Request(scope)) == where


def test_the_own_address_is_what_was_set_or_one_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.HALL.name, "10.42.0.7")
    assert hall.own_address() == "10.42.0.7"
    monkeypatch.setenv(settings.HALL.name, "1")
    found = hall.own_address()
    assert found == "127.0.0.1" or not ip_address(found).is_loopback

"""The log as JSON and the figures for Prometheus: what the server does, and nothing of who asks it what."""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from data import runsheets
from data.access import MACHINE, Role
from data.rooms import Rooms
from data.runsheets import Step
from data.sessions import Sessions
from data.store import Store
from tests import crafted, odd
from tests.rooms import Caller, Facilitator, Hall, Phone
from tests.running import Server, copied, demo_store, serving
from tests.workbooks import partner, workbook
from ui import settings
from ui.texts import frame as words

pytestmark = pytest.mark.journey

KEY = "sleutel-van-prometheus-1234"
NAME, QUESTION, WORD = "Merkdag aan zee", "Hoe warm is het in Merkdorp?", "merkwoord"
FILE, ORGANISATION = "merkbestand van Griet.xlsx", "Merkvereniging Zonnebloem"


class Visited(NamedTuple):
    """A server on which a visitor did a little of everything, and what may not stand in its log."""

    server: Server
    secrets: tuple[str, ...]


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visited]:
    database = copied(demo_store(), tmp_path_factory.mktemp("log"))
    with closing(Store(database)) as store:
        sheet = runsheets.save(store, MACHINE, NAME, (Step("thermometer", "", QUESTION, 5, "begeleider"),))
        room = Rooms(store.ledger).present(MACHINE, sheet.number, sheet.version, sheet.steps)
        link = Sessions(store.ledger).invite(MACHINE, Role.ADMINISTRATOR, [])[1]
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv(settings.MODE.name, "uitnodiging")
        setting.setenv(settings.LOG.name, "json")
        setting.setenv(settings.METRICS.name, KEY)
        with serving(database) as server:
            session, phone = _visit(server, Hall(server, room.code, room.key, sheet.number), link)
            own = (link, session, phone, room.code, room.key, room.join_code, KEY)
            yield Visited(server, (NAME, QUESTION, WORD, FILE, ORGANISATION, *own, "Griet", "127.0.0.1", "Kempen"))


def _visit(server: Server, hall: Hall, link: str) -> tuple[str, str]:
    """Sign in, look, hand in, vote, lead a room, ask for what is not there; the keys in both cookies."""
    with Caller(server) as caller:
        caller.get(f"/aanmelden?sleutel={link}&terug=/regio%3Fregio%3DKempen")
        caller.send("/aanmelden", {"sleutel": link})
        cookie = f"netwerkmonitor={caller.cookies['netwerkmonitor']}"
        for path in (
            f"/podium/{hall.number}?sleutel={hall.key}",
            f"/podium/{hall.number}",
            f"/lerend_netwerk?zoek={WORD}",
            f"/{WORD}",
            f"/origineel/{WORD}",
            f"/cijfers/{WORD}.xlsx?regio=Kempen",
            f"/paneel/dekking?regio=Kempen&vak={WORD}",
            "/static/nothing.js",
        ):
            caller.get(path)
        session = caller.cookies["netwerkmonitor"]
        with Facilitator(hall) as facilitator, Phone(server) as phone:
            facilitator.cookies["netwerkmonitor"] = session
            facilitator.do("open", 1)
            phone.get(f"/stem?code={WORD}")
            phone.join(hall.code)
            phone.vote(1, {"graden": "8"})
            phone.vote(1, {"graden": WORD})
            shown = phone.cookies["stem"]
        for stem, query in (
            ("lerend_netwerk", f"beeld=Vragen&zoek={WORD}"),
            ("netwerkdag", f"draaiboek={hall.number}"),
        ):
            with crafted.Page(server, stem, query, cookie) as page:
                page.run(*(WidgetState(id=widget, string_value=WORD) for widget in page.widgets))
        content = workbook({"Partners": [partner(ORGANISATION)]})
        with crafted.Page(server, "opladen", f"voor=Kempen&zoek={quote(WORD)}", cookie) as page:
            assert page.upload(FILE, content) == 204
            page.drop(FILE, len(content))
            assert FILE in "".join(page.html)
        odd.send(server, odd.Request(f"/{WORD}", "GET", [(b"Host", WORD.encode()), (b"Origin", WORD.encode())]), cookie)
        odd.send(server, odd.Request(f"/{WORD} {WORD}"), cookie)
        caller.send("/afmelden", {})
    return session, shown


def logged(server: Server) -> list[dict[str, Any]]:
    """The lines since the server began to write JSON; before it, the framework says where it answers."""
    lines = server.log.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("{"))
    return [json.loads(line) for line in lines[first:]]


def test_the_log_holds_nothing_of_who_asks_what(visited: Visited) -> None:
    lines = [json.dumps(line, ensure_ascii=False) for line in logged(visited.server)]
    assert len(lines) > 30
    assert [(secret, line) for secret in visited.secrets for line in lines if secret in line] == []
    assert not [line for line in lines if "netwerkmonitor=" in line or "sleutel=" in line]


def test_each_request_is_a_line_with_the_pattern_of_its_address(visited: Visited) -> None:
    requests = [line for line in logged(visited.server) if line["message"] == "request"]
    asked = {(line["route"], line["status"]) for line in requests}
    wanted = {
        *(("/aanmelden", 200), ("/aanmelden", 303), ("/podium/{number}", 303), ("/podium/{number}", 200)),
        *(("/lerend_netwerk", 200), ("-", 200), ("/origineel/{number}", 404), ("/cijfers/{code}.xlsx", 404)),
        *(("/paneel/{page}", 404), ("/podium/{number}/doe", 200), ("/stem", 404), ("/stem", 200), ("/stem", 422)),
        *(("/_stcore/upload_file/{session_id}/{file_id}", 204), ("/_stcore/stream", 101), ("/afmelden", 200)),
    }
    assert wanted - asked == set()
    assert all(line["milliseconds"] >= 0 and line["logger"] == "access" for line in requests)


def test_lines_of_one_session_carry_one_hash_that_leads_nowhere(visited: Visited) -> None:
    of_session = {
        line["session"] for line in logged(visited.server) if line["message"] == "request" and line["session"]
    }
    assert len(of_session) == 1
    assert re.fullmatch(r"[0-9a-f]{8}", of_session.pop())


def test_each_run_of_a_page_is_a_line_with_its_stem(visited: Visited) -> None:
    runs = {line["page"] for line in logged(visited.server) if line["message"] == "run"}
    assert runs == {"lerend_netwerk", "netwerkdag", "opladen"}


def figures(server: Server, key: str) -> tuple[int, str]:
    with Caller(server) as caller:
        reply = caller.get("/metingen", Authorization=f"Bearer {key}")
        return reply.status, reply.text


def test_prometheus_gets_figures_with_the_key_alone(visited: Visited) -> None:
    server = visited.server
    assert [figures(server, key)[0] for key in ("", KEY[:-1], f"{KEY}x", "\xff")] == [401] * 4
    status, text = figures(server, KEY)
    told = dict(re.findall(r"^(\w+(?:\{[^}]*\})?) (\S+)$", text, re.MULTILINE))
    assert status == 200
    assert float(told['monitor_requests_total{route="/stem",status="422"}']) == 1
    assert float(told['monitor_request_seconds_count{route="/afmelden"}']) == 1
    assert float(told['monitor_run_seconds_count{page="opladen"}']) >= 2
    assert (float(told["monitor_open_rooms"]), float(told["monitor_sessions"])) == (1, 0)
    assert float(told["monitor_data_version"]) == float(told["monitor_deliveries"]) > 17
    assert float(told["process_resident_memory_bytes"]) > 50e6 and float(told["process_open_fds"]) > 5
    assert not [secret for secret in visited.secrets if secret in text]


def test_without_the_key_there_are_no_figures_and_the_log_reads_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for setting in (settings.MODE, settings.LOG, settings.METRICS):
        monkeypatch.delenv(setting.name, raising=False)
    with serving(copied(demo_store(), tmp_path)) as server:
        status, text = figures(server, KEY)
        with crafted.Page(server, "lerend_netwerk", "beeld=Vragen") as page:
            page.run(*(WidgetState(id=widget, double_value=1.5) for widget in page.widgets))
            assert page.alerts == [words.PAGE_FAILED]
        written = server.log.read_text(encoding="utf-8")
    assert "monitor_" not in text and status in {200, 404}
    assert re.search(r"^\S+ \S+ ERROR \S+: .*Error at \w+\.py:\d+ ", written, re.MULTILINE)
    assert "Traceback" not in written and '"message"' not in written

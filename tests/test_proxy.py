"""The site of nginx as it stands in deploy/, before two processes of the app: what people and phones come through."""

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
import requests

from data import runsheets
from data.access import MACHINE, Role, anybody
from data.rooms import Rooms
from data.sessions import Sessions
from data.store import Store
from tests import nginx
from tests.bench.client import Visitor
from tests.bench.crowd import Deliverer
from tests.rooms import ANSWERS, NAME, NUMBER, STEPS, THERMOMETER, VERSION
from tests.running import ROOT, Server, _free_port, _wait_until_healthy, copied, demo_store
from tests.workbooks import partner, workbook
from ui.texts import frame as frame_words

pytestmark = pytest.mark.slow
HOST = "monitor.example.be"
COOKIE = "netwerkmonitor_proces"


class Site(NamedTuple):
    """nginx and what stands behind it; ``code`` and ``key`` open a room for phones and its facilitator."""

    url: str
    plain: str
    apps: "list[subprocess.Popen[bytes]]"
    sessions: Sessions
    code: str
    key: str
    certificate: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    program = nginx.program()
    folder = tmp_path_factory.mktemp("proxy")
    tls, plain, *ports = (_free_port() for _ in range(4))
    certificate = nginx.certificate(folder)
    database = copied(demo_store(), folder)
    with ExitStack() as running, pytest.MonkeyPatch.context() as setting, closing(Store(database)) as store:
        runsheets.save(store, anybody(), NAME, STEPS)
        room = Rooms(store.ledger).present(anybody(), NUMBER, VERSION, STEPS)
        # browsers and our own client find a certificate of ours to be right
        setting.setenv("SSL_CERT_FILE", str(certificate))
        url = f"https://localhost:{tls}"
        apps = [running.enter_context(_app(database, port, url)) for port in ports]
        running.enter_context(_proxy(program, folder, tls, plain, ports))
        yield Site(url, f"http://localhost:{plain}", apps, Sessions(store.ledger), room.code, room.key, certificate)


@contextmanager
def _app(database: Path, port: int, url: str) -> Iterator["subprocess.Popen[bytes]"]:
    """One process as the unit starts it, with the settings of a server."""
    named = {"MONITOR_DB": str(database), "MONITOR_AANMELDEN": "uitnodiging", "MONITOR_WARM": "0"}
    named |= {"MONITOR_ADRES": url, "MONITOR_PROXY": "127.0.0.1", "MONITOR_HTTPS": "1"}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    log = database.with_suffix(f".{port}.log")
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | named, stdout=written, stderr=written)
    try:
        _wait_until_healthy(process, f"http://127.0.0.1:{port}/_stcore/health", log)
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def _proxy(program: str, folder: Path, tls: int, plain: int, ports: list[int]) -> Iterator[None]:
    """A real nginx with the site as it is, but for names, ports and folders."""
    text = nginx.site("nginx.conf", HOST, tls, plain, folder).replace("# server 127", "server 127")
    text = text.replace("127.0.0.1:8501", f"127.0.0.1:{ports[0]}").replace("127.0.0.1:8502", f"127.0.0.1:{ports[1]}")
    text = re.sub(r"^ *server 127\.0\.0\.1:8503.*\n", "", text, flags=re.MULTILINE)
    with nginx.running(program, folder, text) as process:
        _wait_until_healthy(process, f"https://localhost:{tls}/_stcore/health", folder / "error.log")
        yield


class Person(requests.Session):
    """Somebody with a browser: cookies, and trust in the certificate of the site."""

    def __init__(self, site: Site, role: str = "", regions: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.trust_env = False
        self.verify = str(site.certificate)
        self.site = site
        if role:
            _, key = site.sessions.invite(MACHINE, role, regions)
            assert self.post(f"{site.url}/aanmelden", {"sleutel": key}, allow_redirects=False).status_code == 303

    def cookie(self) -> str:
        """As a header."""
        return "; ".join(f"{one.name}={one.value}" for one in self.cookies)

    def server(self) -> Server:
        """The site as the client of pages knows a server."""
        return Server(self.site.url, self.site.apps[1].pid, Path(), Path())


class Giver(Deliverer):
    """Who hands in through the site, with the cookies and the token of a browser."""

    def __init__(self, person: Person, region: str) -> None:
        self.said: list[str] = []
        self._server, self._uploader, self.person = person.server(), "", person
        Visitor.__init__(self, self._server, "opladen", person.cookie(), voor=region)

    def _put(self, address: str, name: str, content: bytes) -> None:
        self.sent = self.person.put(
            self._server.url + address,
            files={name: (name, content)},
            headers={"X-Xsrftoken": self.person.cookies["_streamlit_xsrf"] or "", "Origin": self._server.url},
        )
        assert self.sent.status_code == 204


def test_plain_http_leads_to_https_and_another_name_to_nothing(site: Site) -> None:
    away = requests.get(f"{site.plain}/regio?x=1", headers={"Host": "localhost"}, allow_redirects=False, timeout=10)
    assert (away.status_code, away.headers["location"]) == (308, "https://localhost/regio?x=1")
    with pytest.raises(requests.ConnectionError):
        requests.get(site.plain, headers={"Host": "evil.example"}, timeout=10)
    context = ssl.create_default_context(cafile=str(site.certificate))
    port = int(site.url.rsplit(":", 1)[1])
    with pytest.raises(ssl.SSLError), socket.create_connection(("127.0.0.1", port)) as opened:
        context.wrap_socket(opened, server_hostname="evil.example")


def test_a_page_comes_through_with_its_headers_and_the_cookie_of_a_process(site: Site) -> None:
    person = Person(site, Role.VISITOR)
    answer = person.get(f"{site.url}/overzicht", headers={"Accept-Encoding": "br"})
    assert answer.status_code == 200
    assert answer.headers["content-encoding"] == "br"
    assert COOKIE in person.cookies
    cookie = next(one for one in person.cookies if one.name == COOKIE)
    assert cookie.secure and cookie.has_nonstandard_attr("HttpOnly")
    assert "Set-Cookie" not in person.get(f"{site.url}/overzicht").headers
    script = re.search(r'src="\./(static/js/[^"]+)"', answer.text)
    assert script
    assert "immutable" in person.get(f"{site.url}/{script[1]}").headers["cache-control"]


def test_pages_run_and_a_workbook_is_handed_in(site: Site) -> None:
    person = Person(site, Role.STAFF, ("kempen",))
    person.get(f"{site.url}/_stcore/health")
    with Visitor(person.server(), "overzicht", person.cookie()) as visitor:
        assert any("Kempen" in one for one in visitor.html)
    content = workbook({"Partners": [partner("Voorbeeldvzw Eén")]}, "kempen")
    with Giver(person, "Kempen") as giver:
        giver.drop("proef.xlsx", content)
        assert any("proef.xlsx" in one for one in giver.html) or giver.said
        address = giver._upload_urls("groot.xlsx").upload_url
    too_large = person.put(f"{site.url}{address}", files={"groot": b"x" * 12_000_000})
    assert too_large.status_code == 413


def test_phones_vote_and_the_stage_hears_it(site: Site) -> None:
    facilitator, phone = Person(site, Role.FACILITATOR), Person(site)
    place = f"{site.url}/podium/{NUMBER}"
    asked = json.dumps({"sleutel": site.key, "stap": THERMOMETER, "wat": "open", "waarde": ""})
    opened = facilitator.post(f"{place}/doe", asked, headers={"Content-Type": "application/json"})
    assert opened.status_code == 200
    assert phone.get(f"{site.url}/stem", params={"code": site.code}).status_code == 200
    phone.get(f"{site.url}/stem/stand")
    sent = {"vraag": THERMOMETER, **ANSWERS[THERMOMETER]}
    assert phone.post(f"{site.url}/stem", sent, headers={"X-Deel": "1"}).status_code == 200
    standing = facilitator.get(f"{place}/stand", params={"sleutel": site.key})
    assert json.loads(standing.text)["questions"][str(THERMOMETER)]["answers"] == 1
    assert phone.get(f"{place}/stand", params={"sleutel": site.key}).status_code == 401


def test_who_signed_in_stays_so_when_one_process_dies_and_writing_is_done_once(site: Site) -> None:
    """The last one here: it takes a process away."""
    person = Person(site, Role.VISITOR)
    for _ in range(6):
        assert frame_words.APP in person.get(f"{site.url}/overzicht").text
    site.apps[0].send_signal(signal.SIGKILL)
    site.apps[0].wait()
    others = [Person(site, Role.VISITOR) for _ in range(6)]
    time.sleep(0.1)
    assert {one.get(f"{site.url}/overzicht").status_code for one in [person, *others]} == {200}
    for one in [person, *others]:
        with Visitor(one.server(), "overzicht", one.cookie()) as visitor:
            assert visitor.html

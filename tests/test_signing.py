"""A server on which people sign in: nobody reaches more than a short list before, and nothing after it is over."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from email.message import Message
from html import unescape
from typing import NamedTuple

import pytest
from starlette.requests import HTTPConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from data import audit
from data.access import MACHINE, Action, Role
from data.ledger import Ledger
from data.locations import ledger_of
from data.reading_keys import ReadingKeys
from data.rooms import Rooms
from data.sessions import Sessions
from data.store import Store
from tests import crafted
from tests.bench.client import Visitor
from tests.delivering import deliver
from tests.rooms import NUMBER, STEPS, THERMOMETER, VERSION, heard
from tests.running import ROOT, Server, copied, demo_store, serving
from tests.workbooks import government, offer
from ui import people, settings
from ui.signing import guard
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import live as live_words
from ui.texts import signing as words
from ui.texts import upload as upload_words
from ui.texts import versions as version_words

pytestmark = pytest.mark.journey

FOR_EVERYBODY = {
    *("/aanmelden", "/afmelden", "/stem", "/stem/stand", "/gezond", "/klaar", "/_stcore/health"),
    *("/letters/{name}", "/opmaak/{name}", "/s/{code}"),
}
"""And the folder of scripts, which is no route of its own."""
ROUTES = """
import json, sys, app
print(json.dumps([[one.path, sorted(getattr(one, "methods", None) or ["WEBSOCKET"])]
    for one in app.app._build_starlette_app().routes]))
"""


class Answer(NamedTuple):
    """What came back, without following a redirect."""

    status: int
    headers: Message
    text: str


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = urllib.request.build_opener(_Staying)


def ask(server: Server, path: str, method: str = "GET", form: dict[str, str] | None = None, **headers: str) -> Answer:
    body = urllib.parse.urlencode(form).encode() if form is not None else None
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    request = urllib.request.Request(server.url + path, body, named, method=method)  # noqa: S310 - our own server
    try:
        with _OPENER.open(request, timeout=60) as answer:
            return Answer(answer.status, answer.headers, answer.read().decode(errors="replace"))
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read().decode(errors="replace"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(
        copied(demo_store(), tmp_path_factory.mktemp("signing")), named={settings.MODE.name: "uitnodiging"}
    ) as it:
        yield it


@pytest.fixture(scope="module")
def ledger(server: Server) -> Iterator[Ledger]:
    with closing(Ledger(ledger_of(server.database))) as opened:
        yield opened


@pytest.fixture(scope="module")
def sessions(ledger: Ledger) -> Sessions:
    return Sessions(ledger)


def sign_in(server: Server, sessions: Sessions, role: str = Role.STAFF, **headers: str) -> str:
    """The cookie of somebody who used a link."""
    _, key = sessions.invite(MACHINE, role, ("kempen",) if role == Role.STAFF else ())
    answer = ask(server, "/aanmelden", "POST", {"sleutel": key}, **headers)
    assert answer.status == 303
    return answer.headers["set-cookie"].split(";")[0]


def reached_without_signing_in(server: Server) -> set[str]:
    """The routes that answer whoever asks, as the app declares them."""
    told = subprocess.run(
        [sys.executable, "-c", ROUTES], cwd=ROOT, env=os.environ | {settings.MODE.name: "uitnodiging"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    routes = [(path, method) for path, methods in json.loads(told.stdout) for method in methods]
    assert len(routes) > 30
    reached = set()
    for path, method in routes:
        asked = re.sub(r"\{[^}]*\}", "1", path) or "/overzicht"
        if method == "WEBSOCKET":
            continue
        for accept in ("text/html", "*/*"):
            answer = ask(server, asked, method, accept=accept, cookie=f"{people.cookie_name(is_secure=False)}=x")
            if answer.status not in {401, 303} or not answer.headers.get("location", "/aanmelden").startswith("/aan"):
                reached.add(path)
    return reached


def test_without_signing_in_only_a_short_list_is_reached(server: Server) -> None:
    assert reached_without_signing_in(server) == FOR_EVERYBODY
    assert not any(guard.is_open(path) for path in ("/", "/media/x", "/static/../media/x", "/STEM", "/stem/"))


def test_no_connection_without_signing_in(server: Server) -> None:
    for cookie in ("", "netwerkmonitor=x", "__Host-netwerkmonitor=x"):
        with pytest.raises(InvalidStatus) as refused:
            Visitor(server, "overzicht", cookie)
        assert refused.value.response.status_code == 403


def test_a_link_leads_back_to_where_somebody_wanted_to_be(server: Server, sessions: Sessions) -> None:
    away = ask(server, "/regio?regio=Kempen&op=vandaag", accept="text/html")
    assert away.status == 303
    asking = ask(server, away.headers["location"])
    assert words.NEEDS_LINK in asking.text
    _, key = sessions.invite(MACHINE, Role.VISITOR, ())
    back = asking.headers["set-cookie"].split(";")[0]
    opened = ask(server, f"/aanmelden?sleutel={key}", cookie=back)
    assert words.WITH_LINK in opened.text
    assert "<script" not in opened.text
    assert "default-src 'none'" in opened.headers["content-security-policy"]
    done = ask(server, "/aanmelden", "POST", {"sleutel": key}, cookie=back)
    assert (done.status, done.headers["location"]) == (303, "/regio?regio=Kempen&op=vandaag")
    told = done.headers["set-cookie"]
    assert "HttpOnly" in told and "SameSite=lax" in told and "Path=/;" in told and "Max-Age=28800" in told
    again = ask(server, "/aanmelden", "POST", {"sleutel": key})
    assert (again.status, words.WRONG_LINK in again.text) == (403, True)


def test_a_form_of_another_website_signs_nobody_in(server: Server, sessions: Sessions) -> None:
    _, key = sessions.invite(MACHINE, Role.VISITOR, ())
    for origin in ("https://evil.example", "null"):
        assert ask(server, "/aanmelden", "POST", {"sleutel": key}, origin=origin).status == 403
    assert ask(server, "/aanmelden", "POST", {"sleutel": key}, origin=server.url).status == 303


def test_signing_out_ends_every_tab_and_the_cookie(server: Server, sessions: Sessions) -> None:
    cookie = sign_in(server, sessions)
    with Visitor(server, "overzicht", cookie) as tab:
        assert ask(server, "/afmelden", "POST", {}, cookie=cookie).status == 200
        with pytest.raises(ConnectionClosed):
            while True:
                tab._socket.recv(timeout=10)
    assert ask(server, "/regio", cookie=cookie).status == 401
    with pytest.raises(InvalidStatus):
        Visitor(server, "overzicht", cookie)


def test_a_right_that_is_withdrawn_elsewhere_is_refused_at_the_next_click(server: Server, sessions: Sessions) -> None:
    cookie = sign_in(server, sessions)
    with Visitor(server, "overzicht", cookie) as tab:
        tab.rerun()
        sessions.withdraw(MACHINE, sessions.listed(MACHINE)[0].number)
        with pytest.raises(ConnectionClosed):
            tab.rerun()


def test_staff_are_offered_what_is_theirs_and_no_more(server: Server, sessions: Sessions, ledger: Ledger) -> None:
    cookie = sign_in(server, sessions)
    with Visitor(server, "opladen", cookie) as tab:
        assert list(tab.widgets["voor"].options) == ["Kempen"]
        assert "rol" not in tab.widgets
        assert words.signed_in([Role.STAFF], ["kempen"]) in "".join(tab.html).replace(" <a", "<a")
        assert tab.warnings == []
        tab.choose(voor="Limburg")
        assert "bestand-limburg-0" not in tab.widgets
    with Visitor(server, "opladen", cookie, voor="Limburg") as tab:
        assert tab.warnings == [deliver_words.not_for("Limburg")]
        assert list(tab.widgets["voor"].options) == ["Kempen"]
    with Visitor(server, "opladen", cookie, voor="Kempen") as tab:
        assert tab.warnings == []
    with Visitor(server, "versies", cookie, voor="Kempen") as tab:
        own = re.findall(r"origineel/(\d+)", "".join(tab.html))
        assert own
        tab.choose(voor="Limburg")
        shown = "".join(tab.html)
        assert "origineel/" not in shown
        assert version_words.BACK not in shown
    assert ask(server, f"/origineel/{own[0]}", cookie=cookie).status == 200
    foreign = ask(server, f"/origineel/{1 if own[0] != '1' else 2}", cookie=cookie)
    assert (foreign.status, foreign.text) == (403, frame_words.REFUSED)
    last = audit.newest(ledger, 1)[0]
    assert (last.action, last.outcome, last.mode) == (Action.ORIGINALS, audit.REFUSED, "uitnodiging")
    for number in ("0", "999", "9" * 30, "x"):
        assert ask(server, f"/origineel/{number}", cookie=cookie).status == 404
    for region, status in (("kempen", 404), ("limburg", 403), ("nergens", 403)):
        assert ask(server, f"/kaarten/{region}.html?kaart=CCCCCC", cookie=cookie).status == status


def test_what_stays_with_a_region_is_read_on_versies_by_nobody_else(server: Server, sessions: Sessions) -> None:
    first, then = "samen-eerst@gemeente.example", "samen-later@gemeente.example"
    with closing(Store(server.database)) as store:
        for day, mailbox, count in ((1, first, 12), (2, then, 3)):
            rows = {
                "Besturen": [government(municipality_nis="Geel", contact_mailbox=mailbox)],
                "Aanbod": [offer(municipality_codes="Geel", yearly_participant_count=count)],
            }
            deliver(store, "kempen", date(2026, 11, day), rows)
        newest = store.version()
    kept = [f"Functioneel contact: {first} → {then}", "Deelnemers per jaar: 12 → 3"]
    staff = sign_in(server, sessions)

    def is_heard() -> bool:
        with crafted.Page(server, "versies", "voor=Kempen", staff) as page:
            return then in "".join(page.html)

    assert heard(is_heard)
    # who may read it first: what was drawn for her is drawn for nobody else
    for role in (Role.STAFF, Role.VISITOR, Role.CORE, Role.FACILITATOR, Role.ADMINISTRATOR):
        may_read = role in {Role.STAFF, Role.ADMINISTRATOR}
        for compared in ("", f"&met={newest - 1}"):
            query = f"voor=Kempen{compared}"
            with crafted.Page(server, "versies", query, sign_in(server, sessions, role)) as page:
                shown = unescape("".join(page.html))
                assert [one in shown for one in kept] == [may_read, may_read]
                assert shown.count(deliver_words.HELD_BACK) == (0 if may_read else 2)
                assert may_read or "gemeente.example" not in shown


def test_the_workbook_to_fill_in_is_given_to_who_hands_in_for_its_region(
    server: Server, sessions: Sessions, ledger: Ledger
) -> None:
    day = "?datum=2026-06-30"
    for role, own in ((Role.STAFF, 200), (Role.ADMINISTRATOR, 200), (Role.VISITOR, 403), (Role.FACILITATOR, 403)):
        cookie, foreign = sign_in(server, sessions, role), 200 if role is Role.ADMINISTRATOR else 403
        for region, status in (("kempen", own), ("limburg", foreign), ("lerend-netwerk", foreign)):
            before = audit.newest(ledger, 1)[0].number
            answer = ask(server, f"/sjabloon/{region}.xlsx{day}", cookie=cookie)
            assert answer.status == status
            assert status == 200 or answer.text == frame_words.REFUSED
            lines = [(one.action, one.region, one.outcome) for one in audit.newest(ledger, 99) if one.number > before]
            assert lines == ([] if status == 200 else [(Action.DELIVER, region, audit.REFUSED)])
    cookie = sign_in(server, sessions)
    with Visitor(server, "opladen", cookie) as tab:
        (address,) = re.findall(r'href="(sjabloon/[^"]+)"', "".join(tab.html))
    answer = ask(server, f"/{unescape(address)}", cookie=cookie)
    assert (answer.status, "netwerkmonitor-kempen-" in answer.headers["content-disposition"]) == (200, True)
    for other in ("nergens.xlsx?datum=2026-06-30", "kempen.xlsx", "kempen.xlsx?datum=vandaag"):
        assert ask(server, f"/sjabloon/{other}", cookie=cookie).status == 404


def test_visitors_look_and_are_offered_nothing_to_change(server: Server, sessions: Sessions) -> None:
    cookie = sign_in(server, sessions, Role.VISITOR)
    with Visitor(server, "opladen", cookie) as tab:
        assert deliver_words.NOT_YOURS in "".join(tab.html)
        assert "voor" not in tab.widgets
    with Visitor(server, "overzicht", cookie) as tab:
        assert "voeg-toe" not in tab.widgets


def test_who_may_hand_in_nothing_sends_no_file(server: Server, sessions: Sessions, ledger: Ledger) -> None:
    for role, status in ((Role.STAFF, 204), (Role.VISITOR, 403), (Role.FACILITATOR, 403)):
        with crafted.Page(server, "overzicht", cookie=sign_in(server, sessions, role)) as page:
            assert page.upload("lijst.csv", b"a") == status
    last = audit.newest(ledger, 1)[0]
    assert (last.action, last.roles, last.outcome) == (Action.DELIVER, Role.FACILITATOR, audit.REFUSED)


def test_the_link_of_a_file_that_waits_shows_it_to_nobody_else(server: Server, sessions: Sessions) -> None:
    content = b"Naam;Soort\nVoorbeeldvzw Wacht;Sport\n"
    query = f"voor=Kempen&bestand={hashlib.sha256(content).hexdigest()}"
    own, other = (sign_in(server, sessions) for _ in range(2))
    with crafted.Page(server, "opladen", "voor=Kempen", own) as page:
        assert page.upload("wacht.csv", content) == 204
        page.drop("wacht.csv", len(content))
    told = {}
    for cookie in (own, other):
        with crafted.Page(server, "opladen", query, cookie) as page:
            told[cookie] = "".join(page.html)
    assert upload_words.your_file("wacht.csv") in told[own]
    assert upload_words.your_file("wacht.csv") not in told[other]
    assert deliver_words.TEMPLATE_NOTE in told[other]


def test_who_may_lead_no_room_does_nothing_in_one_with_its_key_or_without(
    server: Server, sessions: Sessions, ledger: Ledger
) -> None:
    room = Rooms(ledger).present(MACHINE, NUMBER, VERSION, STEPS)
    cookie, before = sign_in(server, sessions, Role.CORE), audit.newest(ledger, 1)[0].number
    for key in (room.key, "x"):
        form = {"sleutel": key, "stap": str(THERMOMETER), "wat": "open", "waarde": ""}
        answer = ask(server, f"/podium/{NUMBER}/doe", "POST", form, cookie=cookie)
        assert (answer.status, json.loads(answer.text)) == (403, {"fout": live_words.NO_KEY})
    lines = audit.newest(ledger, 2)
    assert [(line.action, line.roles, line.outcome) for line in lines] == [
        (Action.RUNSHEETS, Role.CORE, audit.REFUSED)
    ] * 2
    assert lines[-1].number == before + 1


def test_the_log_and_the_file_hold_no_key(server: Server, sessions: Sessions) -> None:
    _, key = sessions.invite(MACHINE, Role.VISITOR, ())
    answer = ask(server, "/aanmelden", "POST", {"sleutel": key})
    name, _, cookie = answer.headers["set-cookie"].split(";")[0].partition("=")
    ask(server, f"/regio?geheim={cookie}", cookie=f"{name}={cookie}")
    written = server.log.read_bytes() + b"".join(
        path.read_bytes() for path in server.database.parent.glob(f"{server.database.stem}.sqlite*")
    )
    assert key.encode() not in written
    assert cookie.encode() not in written


def test_over_https_a_cookie_is_of_this_server_alone() -> None:
    plain, secure = (HTTPConnection(_scope(scheme)) for scheme in ("http", "https"))
    assert [people.session_key(one) for one in (plain, secure)] == ["a", "b"]


def _scope(scheme: str) -> dict[str, object]:
    headers = [(b"host", b"app.example"), (b"cookie", b"netwerkmonitor=a; __Host-netwerkmonitor=b")]
    return {"type": "http", "scheme": scheme, "path": "/", "query_string": b"", "headers": headers}


def test_a_program_reads_tables_with_a_key_and_nothing_else(server: Server, sessions: Sessions, ledger: Ledger) -> None:
    cookie = sign_in(server, sessions, Role.VISITOR)
    by = sessions.principal(cookie.partition("=")[2])
    assert by
    keys = ReadingKeys(ledger)
    number, key = keys.make(by, 30)
    table = "/gegevens/regio.csv"
    asked = ask(server, table, accept="text/html,*/*")
    assert (asked.status, asked.headers["www-authenticate"][:5], asked.text) == (401, "Basic", words.KEY_FIRST)
    assert ask(server, table, cookie=cookie).status == 200
    basic = base64.b64encode(f"wie ook:{key}".encode()).decode()
    before = audit.newest(ledger, 1)
    for said in (f"Basic {basic}", f"Bearer {key}", f"bearer {key}"):
        assert ask(server, table, authorization=said).text.startswith("regio_code,")
    for said in ("Basic x", "Basic /w==", f"Basic {key}", f"Bearer {key}x", key, "Bearer", f"Digest {key}"):
        assert ask(server, table, authorization=said).status == 401
    for path in ("/regio", "/cijfers/offer_assessment.xlsx", "/origineel/1", "/logboek.csv", "/gegevens"):
        assert ask(server, path, authorization=f"Bearer {key}").status == 401
    with pytest.raises(InvalidStatus):
        Visitor(server, "overzicht", f"{people.cookie_name(is_secure=False)}={key}")
    assert audit.newest(ledger, 1) == before
    keys.withdraw(MACHINE, number)
    assert ask(server, table, authorization=f"Bearer {key}").status == 401

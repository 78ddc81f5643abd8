"""A server on which people sign in by a provider of identities: a real one, and one that lies."""

import json
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from data import audit, organisations, reference
from data.access import GIVEN, MACHINE, Mode, Role
from data.ledger import Ledger
from data.locations import ledger_of
from data.sessions import SIGNED_IN, SIGNED_OUT, Sessions
from tests.bench.client import Visitor
from tests.lying_provider import Liar, honest, listening, new_key, signed
from tests.provider import ACCOUNTS, KEMPEN, LIMBURG, SECRET, IdentityProvider, provider, settings_for
from tests.running import ROOT, Server, _free_port, copied, demo_store, serving
from tests.test_signing import FOR_EVERYBODY, ROUTES, ask
from ui import address, settings
from ui.texts import administration
from ui.texts import deliver as deliver_words
from ui.texts import signing as words

pytestmark = pytest.mark.journey

PAGE = {"accept": "text/html"}
REGION_NAMES = {one.name for one in reference.regions().values()}


@contextmanager
def app_of(told: dict[str, str], folder: Path, port: int) -> Iterator[Server]:
    """An app with a copy of the demo store, that is told of a provider."""
    with pytest.MonkeyPatch.context() as setting:
        for name, value in told.items():
            setting.setenv(name, value)
        with serving(copied(demo_store(), folder), port=port) as running:
            yield running


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, IdentityProvider]]:
    port = _free_port()
    with (
        provider(f"http://127.0.0.1:{port}") as there,
        app_of(there.settings, tmp_path_factory.mktemp("provider"), port) as here,
    ):
        yield here, there


@pytest.fixture(scope="module")
def server(both: tuple[Server, IdentityProvider]) -> Server:
    return both[0]


@pytest.fixture(scope="module")
def there(both: tuple[Server, IdentityProvider]) -> IdentityProvider:
    return both[1]


@pytest.fixture
def ledger(server: Server) -> Iterator[Ledger]:
    """That of the app, in which two organisations have a region."""
    with closing(Ledger(ledger_of(server.database))) as opened:
        organisations.keep(opened, MACHINE, KEMPEN, ["kempen"])
        organisations.keep(opened, MACHINE, LIMBURG, ["limburg"])
        yield opened


@pytest.fixture
def browser() -> Iterator[httpx2.Client]:
    """One without script: it keeps cookies, and goes on only where it is told to."""
    with httpx2.Client(timeout=60) as opened:
        yield opened


def led_away(browser: httpx2.Client, server: Server, page: str = "/overzicht") -> str:
    """Open a page without being signed in: where at the provider that leads."""
    asked = browser.get(server.url + page, headers=PAGE)
    assert asked.status_code == 303
    away = browser.get(urljoin(server.url, asked.headers["location"]))
    assert away.status_code == 303
    return str(away.headers["location"])


def sign_in(
    browser: httpx2.Client, server: Server, there: IdentityProvider, name: str, page: str = "/"
) -> httpx2.Response:
    """Open a page and sign in: what the app answers when the provider has led back."""
    return browser.get(there.walk(browser, led_away(browser, server, page), name))


def cookie_of(browser: httpx2.Client) -> str:
    return f"netwerkmonitor={browser.cookies['netwerkmonitor']}"


def onward(answer: httpx2.Response) -> str:
    """Where the button of a page of ours leads."""
    link = re.search(r'class="knop" href="([^"]+)"', answer.text)
    assert link
    return urljoin(str(answer.url), unescape(link[1]))


def test_where_a_provider_lets_people_in_no_link_is_made(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    sign_in(browser, server, there, Role.ADMINISTRATOR)
    with Visitor(server, "beheer", cookie_of(browser), onderdeel=administration.PARTS["links"]) as tab:
        shown = "".join(tab.html)
        assert administration.WAYS_IN["oidc"] in shown
        assert administration.LINKS in shown
        assert administration.LINK_NEW not in shown
        assert "link-rol" not in tab.widgets


def regions_offered(server: Server, cookie: str) -> list[str]:
    """For which regions somebody may hand in, as the page offers them."""
    with Visitor(server, "opladen", cookie) as tab:
        options = tab.widgets["voor"].options if "voor" in tab.widgets else ()
        return [one for one in options if one in REGION_NAMES]


@pytest.mark.parametrize("role", GIVEN)
def test_each_role_comes_in_and_is_offered_what_is_its(
    server: Server, there: IdentityProvider, browser: httpx2.Client, ledger: Ledger, role: Role
) -> None:
    assert sign_in(browser, server, there, role).status_code == 303
    with Visitor(server, "overzicht", cookie_of(browser)) as tab:
        own = ["kempen"] if role is Role.STAFF else []
        assert words.signed_in([role], own) in "".join(tab.html).replace(" <a", "<a")
    offered = regions_offered(server, cookie_of(browser))
    assert len(offered) == {Role.STAFF: 1, Role.ADMINISTRATOR: 18}.get(role, 0)
    line = audit.newest(ledger, 1)[0]
    assert (line.outcome, line.mode, line.roles) == (SIGNED_IN, Mode.PROVIDER, role)


def test_a_link_leads_back_to_where_somebody_wanted_to_be(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    away = led_away(browser, server, "/regio?regio=Kempen&op=vandaag")
    asked = {name: value[0] for name, value in parse_qs(urlsplit(away).query).items()}
    assert away.startswith(f"{there.issuer}/auth?")
    assert (asked["code_challenge_method"], asked["redirect_uri"]) == ("S256", f"{server.url}/aanmelden/klaar")
    assert asked["scope"] == "openid vo netwerkmonitor"
    answer = browser.get(there.walk(browser, away, "kijker"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/regio?regio=Kempen&op=vandaag")
    told = next(one for one in answer.headers.get_list("set-cookie") if one.startswith("netwerkmonitor="))
    assert "HttpOnly" in told and "SameSite=lax" in told and "Path=/;" in told and "Max-Age=28800" in told
    # nothing is left of the way there
    assert [name for name in browser.cookies if name.startswith("netwerkmonitor")] == ["netwerkmonitor"]
    assert browser.get(server.page("overzicht"), headers=PAGE).status_code == 200


def test_who_comes_by_itself_clicks_first(server: Server, there: IdentityProvider, browser: httpx2.Client) -> None:
    asking = browser.get(f"{server.url}/aanmelden")
    assert asking.status_code == 200 and words.WITH_PROVIDER in asking.text and "<script" not in asking.text
    away = browser.get(onward(asking)).headers["location"]
    assert browser.get(there.walk(browser, away, "kijker")).headers["location"] == "/"


def test_a_page_whose_session_ended_lets_nobody_in_without_a_click(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    asking = browser.get(f"{server.url}{address.SIGN_IN_AGAIN}%2Ffasen")
    assert asking.status_code == 200 and words.WITH_PROVIDER in asking.text
    away = browser.get(onward(asking)).headers["location"]
    assert browser.get(there.walk(browser, away, "kijker")).headers["location"] == "/fasen"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1"])
def test_where_the_provider_leads_back_to_is_not_what_a_browser_says(server: Server, host: str) -> None:
    answer = httpx2.get(f"{server.url}/aanmelden?terug=/", headers={"host": host, "x-forwarded-host": host})
    assert (answer.status_code, host in answer.headers.get("location", "")) == (421, False)


def test_several_tabs_sign_in_beside_each_other(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    first, second = (led_away(browser, server, page) for page in ("/aanbod", "/fasen"))
    back = [there.walk(browser, away, "kijker") for away in (first, second)]
    assert [browser.get(one).headers["location"] for one in back] == ["/aanbod", "/fasen"]
    # and an attempt that comes to nothing leaves no cookie for long, nor many
    for _ in range(6):
        browser.get(f"{server.url}/aanmelden?terug=/")
    assert len([name for name in browser.cookies if name.startswith("netwerkmonitor-")]) == 3


def test_signing_out_ends_every_tab_the_cookie_and_the_session_at_the_provider(
    server: Server, there: IdentityProvider, browser: httpx2.Client, ledger: Ledger
) -> None:
    sign_in(browser, server, there, "invoerder")
    cookie = cookie_of(browser)
    asking = browser.get(f"{server.url}/afmelden")
    assert words.OUT[Mode.PROVIDER] in asking.text
    with Visitor(server, "overzicht", cookie) as tab:
        answer = browser.post(f"{server.url}/afmelden", data={})
        assert (answer.status_code, words.OUT_THERE in answer.text) == (200, True)
        with pytest.raises(ConnectionClosed):
            while True:
                tab._socket.recv(timeout=10)
    assert httpx2.get(server.page("regio"), headers={"cookie": cookie}).status_code == 401
    with pytest.raises(InvalidStatus):
        Visitor(server, "overzicht", cookie)
    assert audit.newest(ledger, 1)[0].outcome == SIGNED_OUT
    # it goes on by itself, and the provider leads back when somebody agrees there
    assert f'content="0; url={there.issuer}' in unescape(answer.text)
    left = _agree_to_leave(browser, onward(answer))
    assert left.startswith(f"{server.url}/afmelden/klaar?")
    assert words.IS_OUT in browser.get(left).text
    away = led_away(browser, server)
    assert "/interaction/" in browser.get(away).headers["location"]


def _agree_to_leave(browser: httpx2.Client, address: str) -> str:
    asks = browser.get(address)
    form = {"xsrf": re.findall(r'name="xsrf" value="([^"]+)"', asks.text)[0], "logout": "yes"}
    action = re.findall(r'action="([^"]+)"', asks.text)[0]
    return str(browser.post(unescape(action), data=form).headers["location"])


def test_a_session_that_the_provider_ends_is_over_here_at_once(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    sign_in(browser, server, there, "invoerder")
    cookie = cookie_of(browser)
    with httpx2.Client(timeout=60) as elsewhere:
        sign_in(elsewhere, server, there, "invoerder")
        with Visitor(server, "overzicht", cookie) as tab:
            _agree_to_leave(browser, f"{there.issuer}/session/end")
            with pytest.raises(ConnectionClosed):
                while True:
                    tab._socket.recv(timeout=10)
        assert httpx2.get(server.page("regio"), headers={"cookie": cookie}).status_code == 401
        # another session of the same person there stays
        assert elsewhere.get(server.page("regio"), headers=PAGE).status_code == 200
    for notice in ({"logout_token": "x"}, {"other": "x"}, {"logout_token": "a.b.c"}):
        assert httpx2.post(f"{server.url}/afmelden/aanmelddienst", data=notice).status_code == 400


def test_a_right_that_is_taken_from_an_organisation_is_refused_at_the_next_click(
    server: Server, there: IdentityProvider, browser: httpx2.Client, ledger: Ledger
) -> None:
    sign_in(browser, server, there, "invoerder")
    with Visitor(server, "versies", cookie_of(browser), voor="Kempen") as tab:
        number = re.findall(r"origineel/(\d+)", "".join(tab.html))[0]
    with Visitor(server, "opladen", cookie_of(browser)) as tab:
        assert list(tab.widgets["voor"].options) == ["Kempen"]
        assert browser.get(f"{server.url}/origineel/{number}").status_code == 200
        organisations.forget(ledger, MACHINE, KEMPEN)
        tab.rerun()
        assert deliver_words.NOT_YOURS in "".join(tab.html)
        assert browser.get(f"{server.url}/origineel/{number}").status_code == 403
        line = audit.newest(ledger, 1)[0]
        assert (line.outcome, line.region, line.mode) == (audit.REFUSED, "kempen", Mode.PROVIDER)
        organisations.keep(ledger, MACHINE, KEMPEN, ["limburg"])
        tab.rerun()
        assert list(tab.widgets["voor"].options) == ["Limburg"]


@pytest.mark.parametrize(("name", "offered"), [("twee", ["Kempen", "Limburg"]), ("gemengd", ["Kempen"])])
@pytest.mark.usefixtures("ledger")
def test_who_is_of_two_organisations_has_the_regions_of_those_for_which_she_hands_in(
    server: Server, there: IdentityProvider, browser: httpx2.Client, name: str, offered: list[str]
) -> None:
    sign_in(browser, server, there, name)
    assert sorted(regions_offered(server, cookie_of(browser))) == offered


@pytest.mark.parametrize("name", ["niets", "vreemd"])
def test_who_has_no_role_is_told_what_to_ask(
    server: Server, there: IdentityProvider, browser: httpx2.Client, name: str
) -> None:
    answer = sign_in(browser, server, there, name, "/fasen")
    assert (answer.status_code, words.NO_ROLE in answer.text) == (403, True)
    assert "netwerkmonitor" not in browser.cookies
    # another account may be taken, and leads on to the page that was wanted
    away = browser.get(onward(answer)).headers["location"]
    assert browser.get(there.walk(browser, away, "kijker")).headers["location"] == "/fasen"


def test_each_sign_in_is_a_new_session_and_ends_the_one_before(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    sign_in(browser, server, there, "kijker")
    before = cookie_of(browser)
    away = browser.get(f"{server.url}/aanmelden?terug=/").headers["location"]
    browser.get(there.walk(browser, away, "kijker"))
    assert cookie_of(browser) != before
    assert httpx2.get(server.page("regio"), headers={"cookie": before}).status_code == 401
    assert browser.get(server.page("regio"), headers=PAGE).status_code == 200


def test_another_process_may_answer_when_somebody_comes_back(
    server: Server, there: IdentityProvider, browser: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in there.settings.items():
        monkeypatch.setenv(name, value)
    with serving(server.database) as other:
        back = there.walk(browser, led_away(browser, server, "/fasen"), "kijker")
        # as a proxy asks it: by the name that people know
        answer = browser.get(back.replace(server.url, other.url), headers={"host": urlsplit(server.url).netloc})
        assert (answer.status_code, answer.headers["location"]) == (303, "/fasen")
        assert browser.get(server.page("regio"), headers=PAGE).status_code == 200


def test_what_came_back_once_does_not_come_back_again(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    back = there.walk(browser, led_away(browser, server), "kijker")
    way = next(f"{name}={value}" for name, value in browser.cookies.items() if name.startswith("netwerkmonitor-"))
    assert browser.get(back).status_code == 303
    for cookie in ("", way):
        answer = httpx2.get(back, headers={"cookie": cookie})
        assert (answer.status_code, words.NOT_ADMITTED in answer.text) == (403, True)


def test_a_browser_that_did_not_leave_does_not_come_back(
    server: Server, there: IdentityProvider, browser: httpx2.Client
) -> None:
    """Else somebody could be signed in as another without a word."""
    back = there.walk(browser, led_away(browser, server), "kijker")
    with httpx2.Client() as victim:
        led_away(victim, server)
        answer = victim.get(back)
        assert (answer.status_code, words.NOT_ADMITTED in answer.text) == (403, True)
        name, value = next((name, value) for name, value in browser.cookies.items() if "netwerkmonitor-" in name)
        state = parse_qs(urlsplit(back).query)["state"][0]
        for odd in (value[:-3], "x", "", value[::-1]):
            victim.cookies.set(name, odd)
            assert victim.get(back).status_code == 403
        victim.cookies.set(name, value)
        assert victim.get(back.replace(state, state[:12] + "x" * 18)).status_code == 403
        assert victim.get(back.replace("iss=http", "iss=evil")).status_code == 403
        assert "netwerkmonitor" not in victim.cookies
    assert httpx2.get(f"{server.url}/aanmelden/klaar?state=%0d%0a;%00é&code=%ff").status_code == 403
    assert browser.get(back).status_code == 303


def test_who_stops_at_the_provider_is_told_so(server: Server, there: IdentityProvider, browser: httpx2.Client) -> None:
    page = browser.get(led_away(browser, server, "/fasen"))
    asked = browser.get(urljoin(there.issuer, page.headers["location"]))
    link = re.search(r'href="([^"]+/abort)"', asked.text)
    assert link
    back = browser.get(browser.get(link[1]).headers["location"]).headers["location"]
    answer = browser.get(back)
    assert (answer.status_code, words.STOPPED in answer.text) == (403, True)
    assert onward(answer).endswith("terug=%2Ffasen")


def test_nothing_of_a_person_is_kept_or_logged(server: Server, there: IdentityProvider, browser: httpx2.Client) -> None:
    back = there.walk(browser, led_away(browser, server), "invoerder")
    browser.get(back)
    code = parse_qs(urlsplit(back).query)["code"][0]
    browser.get(f"{server.url}/aanmelden/klaar?error=Piet+Voorbeeld&state=x")
    written = server.log.read_bytes() + b"".join(
        path.read_bytes() for path in server.database.parent.glob(f"{server.database.stem}.sqlite*")
    )
    for told in (
        browser.cookies["netwerkmonitor"],
        code,
        SECRET,
        "Piet",
        ACCOUNTS["invoerder"]["vo_id"],
        "eyJhbGciOi",
        "Traceback",
    ):
        assert told.encode() not in written
    assert b"a sign-in is refused" in written


def test_a_provider_that_keeps_claims_out_of_its_tokens_is_asked_for_them(
    tmp_path: Path, browser: httpx2.Client
) -> None:
    port = _free_port()
    with (
        provider(f"http://127.0.0.1:{port}", is_plain=True) as there,
        app_of(there.settings, tmp_path, port) as here,
        closing(Ledger(ledger_of(here.database))) as ledger,
    ):
        organisations.keep(ledger, MACHINE, KEMPEN, ["kempen"])
        assert sign_in(browser, here, there, "invoerder").status_code == 303
        assert regions_offered(here, cookie_of(browser)) == ["Kempen"]


def test_a_provider_that_lies_or_is_away_is_told_plainly(tmp_path: Path, browser: httpx2.Client) -> None:
    port, liar = _free_port(), Liar(_free_port())
    with app_of(settings_for(f"http://127.0.0.1:{port}", liar.issuer), tmp_path, port) as here:
        away = browser.get(f"{here.url}/aanmelden?terug=/fasen")
        assert (away.status_code, words.UNREACHABLE in away.text) == (503, True)
        with listening(liar):
            for token in (
                lambda _, claims: signed(new_key("first"), claims),
                lambda one, claims: signed(one.key, claims | {"exp": 1_000_000_000}),
                lambda one, claims: signed(one.key, claims | {"nonce": "other"}),
            ):
                liar.token = token
                answer = _back_from(liar, browser, onward(away))
                assert (answer.status_code, words.NOT_ADMITTED in answer.text) == (403, True)
            liar.token = honest
            assert _back_from(liar, browser, onward(away)).headers["location"] == "/fasen"
            answer = browser.post(f"{here.url}/afmelden", data={})
            # it knows no signing out
            assert (answer.status_code, words.IS_OUT in answer.text, "refresh" in answer.text) == (200, True, False)
            going = browser.get(onward(away))
        # it is there when somebody leaves, and away when she comes back
        answer = _back_from(liar, browser, "", going)
        assert (answer.status_code, words.UNREACHABLE in answer.text) == (503, True)
        assert here.log.read_text().count("a sign-in is refused") == 3
        assert b"Traceback" not in here.log.read_bytes()


def _back_from(
    liar: Liar, browser: httpx2.Client, address: str, away: httpx2.Response | None = None
) -> httpx2.Response:
    """Go to the liar and come back with a code."""
    away = away or browser.get(address)
    asked = {name: value[0] for name, value in parse_qs(urlsplit(away.headers["location"]).query).items()}
    code = secrets.token_hex(8)
    liar.nonces[code] = asked["nonce"]
    return browser.get(f"{asked['redirect_uri']}?code={code}&state={asked['state']}")


def test_a_session_of_another_way_in_does_not_count(server: Server, ledger: Ledger) -> None:
    sessions = Sessions(ledger)
    key = sessions.enter(sessions.invite(MACHINE, Role.VISITOR, ())[1])
    assert key and sessions.principal(key)
    assert httpx2.get(server.page("regio"), headers={"cookie": f"netwerkmonitor={key}"}).status_code == 401


def test_without_signing_in_only_a_short_list_is_reached(server: Server) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ROUTES], cwd=ROOT, env=os.environ | settings_for(server.url, "https://id.example"),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    reached = set()
    for path, methods in json.loads(told.stdout):
        for method in set(methods) - {"WEBSOCKET"}:
            answer = ask(server, re.sub(r"\{[^}]*\}", "1", path) or "/overzicht", method, accept="text/html")
            is_led = answer.status == 303 and answer.headers["location"].startswith("/aanmelden?terug=")
            if answer.status != 401 and not is_led:
                reached.add(path)
    assert reached == FOR_EVERYBODY | {"/aanmelden/klaar", "/afmelden/klaar", "/afmelden/aanmelddienst"}


RIGHT = settings_for("https://app.example", "https://id.example/op") | {"MONITOR_OIDC_GEHEIM": "hush"}


@pytest.mark.parametrize(
    ("wrong", "faults"),
    [
        ({}, 0),
        ({"MONITOR_OIDC_ADRES": "http://127.0.0.1:9000", "MONITOR_OIDC_BEREIK": "openid vo"}, 0),
        ({"MONITOR_OIDC_ADRES": "https://id.example/op/.well-known/openid-configuration"}, 0),
        ({"MONITOR_OIDC_ADRES": "http://id.example/op"}, 1),
        ({"MONITOR_OIDC_ADRES": "https://id.example/op?x=1"}, 1),
        ({"MONITOR_OIDC_ADRES": "id.example"}, 1),
        ({"MONITOR_OIDC_ADRES": ""}, 1),
        ({"MONITOR_OIDC_CLIENT": ""}, 1),
        ({"MONITOR_OIDC_GEHEIM": ""}, 1),
        ({"MONITOR_OIDC_GEHEIM": "", "MONITOR_OIDC_GEHEIM_BESTAND": __file__}, 0),
        ({"MONITOR_OIDC_GEHEIM": "", "MONITOR_OIDC_GEHEIM_BESTAND": "/nowhere/at/all"}, 1),
        ({"MONITOR_OIDC_GEHEIM_BESTAND": __file__}, 1),
        ({"MONITOR_ADRES": ""}, 1),
        *(
            ({"MONITOR_OIDC_BEREIK": scopes}, 1)
            for scopes in ("vo", "openid rrn", "openid profile", "openid vo_rrn", "openid;")
        ),
        ({"MONITOR_OIDC_ROLLEN": "two words"}, 1),
        ({"MONITOR_OIDC_ADRES": "x", "MONITOR_OIDC_BEREIK": "openid rrn"}, 2),
        ({"MONITOR_AANMELDEN": "uitnodiging", "MONITOR_OIDC_ADRES": ""}, 0),
    ],
)
def test_a_server_starts_with_settings_that_a_provider_can_do_with(
    wrong: dict[str, str], faults: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in os.environ:
        if name.startswith("MONITOR_"):
            monkeypatch.delenv(name)
    for name, value in (RIGHT | wrong).items():
        monkeypatch.setenv(name, value)
    told = settings.faults("127.0.0.1")
    assert (len(told), "hush" in " ".join(told)) == (faults, False)

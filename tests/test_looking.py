"""Where the world may look at figures: who is not signed in reaches those, and nothing else, and leaves no trace."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from websockets.exceptions import ConnectionClosed

from data import audit
from data.access import MACHINE
from data.ledger import Ledger
from data.locations import ledger_of
from data.sessions import Sessions
from tests import crafted
from tests.bench.client import Visitor
from tests.running import PAGES, Server, copied, demo_store, serving
from tests.test_signing import FOR_EVERYBODY, ask, reached_without_signing_in, sign_in
from ui import address, settings
from ui.texts import runsheets as runsheet_words
from ui.texts import signing as words

pytestmark = pytest.mark.journey

FIGURES = {
    "/cijfers/{code}.xlsx",
    "/verslag/regio.{ending}",
    "/verslag/a4.{ending}",
    "/verslag/vlaanderen.{ending}",
    "/paneel/{page}",
    "/citaat/{code}",
    "/_stcore/host-config",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    named = {settings.MODE.name: "uitnodiging", settings.VIEWERS.name: settings.EVERYBODY}
    with serving(copied(demo_store(), tmp_path_factory.mktemp("looking")), named=named) as running:
        yield running


@pytest.fixture(scope="module")
def ledger(server: Server) -> Iterator[Ledger]:
    with closing(Ledger(ledger_of(server.database))) as opened:
        yield opened


def test_everybody_reaches_figures_and_nothing_else(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.MODE.name, "uitnodiging")
    assert reached_without_signing_in(server) - FOR_EVERYBODY == FIGURES
    for stem in PAGES:
        answer = ask(server, f"/{stem}?regio=Kempen", accept="text/html")
        wanted = (200, None) if stem in address.FOR_EVERYBODY else (303, f"/aanmelden?terug=%2F{stem}%3Fregio%3DKempen")
        assert (answer.status, answer.headers["location"]) == wanted


def test_everybody_sees_figures_and_the_way_in_that_leads_back(server: Server) -> None:
    for stem in address.FOR_EVERYBODY:
        with Visitor(server, stem, regio="Kempen") as tab:
            shown = "".join(tab.html)
            assert words.NOT_SIGNED_IN in shown
            assert f"aanmelden?terug=%2F{stem}%3Fregio%3DKempen" in shown
            assert runsheet_words.ADD_HERE not in shown and "voeg-toe" not in tab.widgets


def test_a_page_that_is_not_of_figures_holds_one_sentence(server: Server, ledger: Ledger) -> None:
    before = audit.newest(ledger, 1)
    for stem in sorted(set(PAGES) - set(address.FOR_EVERYBODY)):
        with crafted.Page(server, stem, "voor=Kempen&regio=Kempen&draaiboek=1") as page:
            shown = "".join(page.html)
            assert words.NOT_FOR_EVERYBODY in shown
            assert page.widgets == {}
            assert page.upload("lijst.csv", b"a") == 401
    assert ask(server, "/origineel/1").status == 401
    assert ask(server, "/logboek.csv").status == 401
    assert audit.newest(ledger, 1) == before, "a flood of strangers would fill what nobody can delete"


def test_who_is_signed_out_does_not_go_on_as_somebody_who_looks(server: Server, ledger: Ledger) -> None:
    sessions = Sessions(ledger)
    cookie = sign_in(server, sessions)
    with Visitor(server, "opladen", cookie) as tab:
        assert list(tab.widgets["voor"].options) == ["Kempen"]
        sessions.withdraw(MACHINE, sessions.listed(MACHINE)[0].number)
        with pytest.raises(ConnectionClosed):
            tab.rerun()
    with Visitor(server, "overzicht", cookie) as tab:
        assert words.NOT_SIGNED_IN in "".join(tab.html)

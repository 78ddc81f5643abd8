"""Crafted messages to every page: it stays as it is, or says in plain words that it failed, with a line in the log."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from data import runsheets
from data.access import anybody
from data.store import Store
from tests import crafted, odd
from tests.browser.modes import SWITCHES
from tests.few import first
from tests.rooms import NAME, STEPS
from tests.running import PAGES, Server, copied, demo_store, serving
from ui.texts import frame as words

pytestmark = pytest.mark.journey

ADDRESSES = (
    *((stem, "") for stem in PAGES),
    *((stem, "regio=Kempen") for stem in ("dekking", "fasen", "regio", "werk")),
    *(("aanbod", "regio=Kempen&beeld=Het+aanbod+zelf"), ("lerend_netwerk", "beeld=Tafels"), ("versies", "voor=Kempen")),
    ("werk", "wie=Kernpartner"),
    ("regio", "regio=Kempen&vraag=action_plan"),
    *(("opladen", "voor=Kempen"), ("netwerkdag", "draaiboek=1"), ("overzicht", "op=een+andere+datum")),
)
"""Pages with the choices that bring other controls."""
QUERIES = (
    "regio",
    "op",
    "sinds",
    "versie",
    "toon",
    "voor",
    "levering",
    "met",
    "draaiboek",
    "bestand",
    "beeld",
    "dag",
    "vak",
    "wie",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = copied(demo_store(), tmp_path_factory.mktemp("crafted"))
    with closing(Store(database)) as store:
        runsheets.save(store, anybody(), NAME, STEPS)
    with serving(database) as running:
        yield running


def judge(page: crafted.Page, server: Server, before: int) -> None:
    """The framework says nothing itself, and the log holds a line for what failed."""
    told = server.log.read_text(encoding="utf-8").splitlines()[before:]
    assert page.faults == []
    assert set(page.alerts) <= {words.PAGE_FAILED}
    assert len(told) <= 1 and not [line for line in told if "Traceback" in line]


def lines(server: Server) -> int:
    return len(server.log.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(("stem", "query"), first(2, reversed(ADDRESSES)))
def test_values_that_no_browser_sends_end_in_a_plain_sentence(stem: str, query: str, server: Server) -> None:
    page = crafted.Page(server, stem, query)
    for odd_states in zip(*(crafted.states(widget) for widget in page.widgets), strict=True):
        before = lines(server)
        page.run(*odd_states)
        judge(page, server, before)
        if page.alerts:  # as the sentence says: a session keeps what it was given
            page.close()
            page = crafted.Page(server, stem, query)
            assert f"<h1>{words.TITLES[stem]}</h1>" in "".join(page.html)
    page.close()


@pytest.mark.parametrize("stem", first(2, PAGES))
def test_odd_addresses_of_pages_end_in_a_plain_sentence(stem: str, server: Server) -> None:
    for text in odd.TEXTS.values():
        before = lines(server)
        with crafted.Page(server, stem, "&".join(f"{name}={text}" for name in QUERIES)) as page:
            judge(page, server, before)
            assert page.alerts == []
    for name in QUERIES:
        before = lines(server)
        with crafted.Page(server, stem, f"{name}=1&{name}=2&{name}={'a' * 100_000}") as page:
            judge(page, server, before)
            assert page.alerts == []


def test_a_switch_that_a_link_names_without_a_value_stands_as_usual(server: Server) -> None:
    for stem, switches in SWITCHES.items():
        for switch in switches:
            before = lines(server)
            with crafted.Page(server, stem, f"{switch.key}=&regio=Kempen") as page:
                judge(page, server, before)
                assert (stem, switch.key, page.alerts) == (stem, switch.key, [])


@pytest.mark.parametrize(
    ("page", "script"), [("bestaat-niet", ""), ("../../etc/passwd", ""), ("", "0" * 32), ("", "\x00")]
)
def test_a_page_that_is_not_there_is_said(page: str, script: str, server: Server) -> None:
    before = lines(server)
    with crafted.Page(server, "overzicht") as visit:
        visit.run(page=page, script=script)
        judge(visit, server, before)


def test_ten_thousand_widgets_that_are_not_there_leave_the_page_as_it_is(server: Server) -> None:
    before = lines(server)
    with crafted.Page(server, "overzicht") as page:
        page.run(*(WidgetState(id=f"$$ID-{number}-x", string_value="x") for number in range(10_000)))
        judge(page, server, before)
        assert f"<h1>{words.TITLES['overzicht']}</h1>" in "".join(page.html)


@pytest.mark.parametrize("way", ["half a character", "no message", "words"])
def test_what_is_no_message_ends_the_connection_with_one_line(way: str, server: Server) -> None:
    before = lines(server)
    with crafted.Page(server, "overzicht") as page:
        whole = page.message(WidgetState(id="x", string_value="@@@")).SerializeToString()
        page.send(
            {
                "half a character": whole.replace(crafted.MARK, crafted.HALF_A_CHARACTER),
                "no message": b"\xff" * 100,
                "words": "rerun",
            }[way]
        )
        with pytest.raises(ConnectionClosed):
            page.read()
    with crafted.Page(server, "overzicht") as page:
        judge(page, server, before)

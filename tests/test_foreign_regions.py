"""Who hands in for one region sends every control and every address the names and numbers of all others."""

import re
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from data import audit, reference, runsheets
from data.access import MACHINE, Action, Role, anybody
from data.deliveries import delivery_records
from data.ledger import Ledger
from data.locations import ledger_of
from data.sessions import Sessions
from data.store import Store
from tests import crafted
from tests.few import first
from tests.rooms import NAME, STEPS
from tests.running import Server, copied, demo_store, serving
from tests.test_odd_widgets import ADDRESSES
from ui import people, settings

pytestmark = pytest.mark.journey

OWN = "kempen"
OTHERS = [region for code, region in reference.regions().items() if code != OWN]
BUTTONS = ("button", "download_button")


class Signed(NamedTuple):
    """A server, the ledger behind it, and the cookie of who hands in for Kempen."""

    server: Server
    ledger: Ledger
    cookie: str


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Signed]:
    database: Path = copied(demo_store(), tmp_path_factory.mktemp("foreign"))
    with closing(Store(database)) as store:
        runsheets.save(store, anybody(), NAME, STEPS)
    with pytest.MonkeyPatch.context() as setting, closing(Ledger(ledger_of(database))) as ledger:
        setting.setenv(settings.MODE.name, "uitnodiging")
        sessions = Sessions(ledger)
        key = sessions.enter(sessions.invite(MACHINE, Role.STAFF, [OWN])[1])
        with serving(database) as server:
            yield Signed(server, ledger, f"{people.cookie_name(is_secure=False)}={key}")


def entry_count(ledger: Ledger) -> int:
    return len(list(ledger.since(0)))


@pytest.mark.parametrize(("stem", "query"), first(3, reversed(ADDRESSES)))
def test_controls_of_a_page_write_and_give_out_nothing_of_another_region(stem: str, query: str, signed: Signed) -> None:
    own = originals(signed, OWN)
    before = entry_count(signed.ledger)
    shown: list[str] = []
    for region in OTHERS:
        asked = "&".join(f"{name}={region.name}" for name in ("voor", "regio", "toon"))
        with crafted.Page(signed.server, stem, f"{query}&{asked}", signed.cookie) as page:
            shown += page.html
            chosen = [WidgetState(id=one, string_value=region.name) for one in page.widgets]
            page.run(*chosen)
            shown += page.html
            for button in [one for one, kind in page.widgets.items() if kind in BUTTONS]:
                others = [one for one in chosen if one.id != button]
                page.run(*others, WidgetState(id=button, trigger_value=True))
                shown += page.html
                assert page.faults == []
    assert entry_count(signed.ledger) == before
    assert {int(number) for number in re.findall(r"origineel/(\d+)", "".join(shown))} <= own


def test_no_original_of_another_region_is_given_out_and_each_refusal_is_one_line(signed: Signed) -> None:
    with closing(Store(signed.server.database)) as store:
        regions = {record["id"]: record["region"] for record in delivery_records(store)}
    before = len(refusals(signed.ledger))
    statuses = {number: status(signed, f"/origineel/{number}") for number in regions}
    assert {regions[number] for number, one in statuses.items() if one == 200} == {OWN}
    foreign = [number for number, one in statuses.items() if one == 403]
    assert {regions[number] for number in foreign} == set(regions.values()) - {OWN}
    assert len(refusals(signed.ledger)) == before + len(foreign)


def originals(signed: Signed, region: str) -> set[int]:
    with closing(Store(signed.server.database)) as store:
        return {record["id"] for record in delivery_records(store, region)}


def refusals(ledger: Ledger) -> list[audit.Line]:
    return [
        line
        for line in audit.newest(ledger, 100_000)
        if (line.action, line.outcome) == (Action.ORIGINALS, audit.REFUSED)
    ]


def status(signed: Signed, path: str) -> int:
    connection = HTTPConnection(signed.server.url.removeprefix("http://"), timeout=30)
    with closing(connection):
        connection.request("GET", path, headers={"Cookie": signed.cookie})
        answer = connection.getresponse()
        answer.read()
        return answer.status

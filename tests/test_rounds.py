"""Rounds at tables: beside others each time, on the stage, on the phone of a region and on paper."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference, runsheets
from data.access import anybody
from data.ledger import Ledger
from data.questions.seating import seating
from data.room_seating import Round, Seated
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from data.table_groups import pairs, table_groups
from tests.delivering import deliver
from tests.few import few
from tests.learning_world import NOW, item
from tests.rooms import NAME, NUMBER, Clock, Facilitator, Hall, Phone
from tests.running import copied, empty_store, serving
from tests.test_table_groups import FEW, coming, every_partition, sizes_of
from ui.live import seats as phone_seats
from ui.stage import LiveLinks, StageStep, document
from ui.targets import day_steps, seats
from ui.targets import seats_nl as words

pytestmark = pytest.mark.journey

AWAY = tuple(reference.regions())[6:]
"""Six regions come, so that an arrangement is made at once."""
SIX = tuple(reference.regions())[:6]
TABLES = "lerend_netwerk?beeld=tafels&tafels=3&op=2026-06-30&" + "&".join(f"afwezig={code}" for code in AWAY)
STEPS = (
    Step("thermometer", "", "Hoe warm is het?"),
    Step("beeld", f"{TABLES}&ronde=1", minutes=15),
    Step("beeld", "lerend_netwerk"),
    Step("beeld", f"{TABLES}&ronde=2", minutes=25),
    Step("beeld", "lerend_netwerk?beeld=tafels&tafels=99"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("store")))) as opened:
        deliver(opened, SIX[0], NOW, {"Fasen": [item("V4", "Bezig", "Wij zoeken")]})
        deliver(opened, SIX[1], NOW, {"Fasen": [item("V4", "Bezig", "Wij kunnen helpen")]})
        yield opened


@few(6)
@given(met=st.sets(st.sampled_from([frozenset(two) for two in combinations(FEW, 2)])), tables=st.integers(2, 3))
def test_as_few_as_can_be_sit_together_again(met: set[frozenset[str]], tables: int) -> None:
    matches = {"V4": {FEW[0]: "seeks", FEW[1]: "offers"}}
    seated = pairs(table_groups(matches, coming(FEW), tables, 1, frozenset(met)))
    ways = every_partition(FEW, sizes_of(len(FEW), tables))
    fewest = min(sum(frozenset(two) in met for table in way for two in combinations(table, 2)) for way in ways)
    assert len(seated & met) == fewest


def test_nobody_meets_the_same_region_twice_while_that_can_be(store: Store) -> None:
    first, second, third = (seating(store, NOW, 3, 1, AWAY, number) for number in (1, 2, 3))
    assert first.tables == seating(store, NOW, 3, 1, AWAY).tables, "the first round is as a day without rounds"
    assert [one.met_again_count for one in (first, second, third)] == [0, 0, 0]
    met = [_pairs(one.tables) for one in (first, second, third)]
    assert len(met[0] | met[1] | met[2]) == 9, "three tables of two, three times"


def _pairs(tables: object) -> set[frozenset[str]]:
    return {frozenset(seat.region for seat in table.seats) for table in tables}  # type: ignore[attr-defined]


def test_only_steps_with_tables_are_rounds_and_a_wrong_address_seats_nobody(store: Store) -> None:
    first, second = seats.rounds(STEPS, store, NOW)
    assert (first.position, first.number, first.minutes) == (2, 1, 15)
    assert (second.position, second.number, second.minutes) == (4, 2, 25)
    table = first.table_of(SIX[0])
    assert table == Seated(1, "V4", {SIX[0]: "seeks", SIX[1]: "helps"})
    assert first.table_of("limburg") is None
    assert sorted(region for one in second.tables for region in one.roles) == sorted(SIX)


def test_paper_has_one_page_a_round_with_everybody_on_it(store: Store) -> None:
    markup = seats.sheets("Dag & nacht", seats.rounds(STEPS, store, NOW))
    pages = markup.split("<section>")[1:]
    assert len(pages) == 2
    assert "Ronde 1 <small>15 minuten · 3 tafels · Dag &amp; nacht" in pages[0]
    for code in SIX:
        assert all(page.count(f"{reference.regions()[code].name} <small>") == 1 for page in pages)
        assert all(f'<th scope="row">{reference.regions()[code].name}</th>' in page for page in pages)
    assert "<script" not in markup
    assert "http" not in markup


def test_who_joins_for_a_table_alone_sees_the_code(store: Store) -> None:
    assert seats.are_for_phones(STEPS[1:2], NUMBER)
    assert seats.are_for_phones([day_steps.step(NUMBER)], NUMBER)
    assert not seats.are_for_phones([STEPS[2], Step("beeld", "dekking?beeld=tafels")], NUMBER)
    shown = [StageStep("beeld", "Ronde 1", "", "<svg></svg>", "", "", 5, "")]
    links = LiveLinks("/stand", "/doe", "key", "http://10.0.0.1/stem", "CDFHJK", "<svg></svg>")
    assert 'id="joining"' in document.page(NAME, shown, replace(links, is_for_phones=True))
    assert 'id="joining"' not in document.page(NAME, shown, links)


def test_a_room_knows_its_rounds_until_another_version_comes(ledger_url: str) -> None:
    first = Round(2, 1, 15, (Seated(1, "V4", {"kempen": "seeks"}),))
    second = Round(4, 2, 25, (Seated(1, "", {"kempen": "none"}),))
    with closing(Ledger(ledger_url)) as ledger:
        rooms = Rooms(ledger, Clock())
        room = rooms.present(anybody(), NUMBER, 1, STEPS)
        assert rooms.seatings.now(room.code) is None
        rooms.seatings.keep(room.code, 3, [first, second])
        assert rooms.seatings.now(room.code) == first, "before the first round its seats are told already"
        room.go_to(3)
        assert rooms.seatings.now(room.code) == first
        room.go_to(5)
        assert rooms.seatings.now(room.code) == second
        rooms.seatings.keep(room.code, 2, [])
        assert Rooms(ledger, Clock()).seatings.rounds(room.code) == (first, second), "a process behind changes nothing"
        rooms.seatings.keep(room.code, 4, [second])
        assert rooms.seatings.rounds(room.code) == (second,)


def test_the_part_of_a_phone_is_empty_without_tables_and_says_who_has_no_seat() -> None:
    one = Round(2, 0, 1, (Seated(3, "", {"kempen": "none", "limburg": "none"}),))
    assert phone_seats.part(None, "kempen") == ""
    assert words.SHOW in phone_seats.part(one, "")
    seat = phone_seats.part(one, "kempen")
    assert f"{words.YOU_SIT} <b>3</b>" in seat
    assert "Limburg" in seat
    assert words.NO_SEAT in phone_seats.part(one, "waasland")
    assert phone_seats.known("<b>") == ""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    database: Path = tmp_path_factory.mktemp("hall") / "monitor.duckdb"
    with closing(Store(database)) as opened:
        assert runsheets.save(opened, anybody(), NAME, STEPS).number == NUMBER
        room = Rooms(opened.ledger).present(anybody(), NUMBER, 1, STEPS)
    with serving(database) as server:
        yield Hall(server, room.code, room.key)


def test_a_phone_says_at_which_table_its_region_sits_round_after_round(hall: Hall) -> None:
    with Facilitator(hall) as leading, Phone(hall.server) as phone:
        leading.cookies[f"podium-{NUMBER}"] = hall.key
        assert leading.get(f"/podium/{NUMBER}").status == 200
        phone.join(hall.code)
        assert words.ASK_REGION in phone.look().text
        leading.do("open", 1)
        assert words.ASK_REGION not in phone.look().text, "two regions are asked on one page"
        leading.do("sluit", 1)
        assert phone.send("/stem", {phone_seats.FIELD: "no region"}).status == 303
        assert words.ASK_REGION in phone.look().text
        assert phone.send("/stem", {phone_seats.FIELD: SIX[0]}).status == 303
        page = phone.get("/stem").text
        assert f"{words.YOU_SIT} <b>" in page
        assert "Ronde 1 · 15 minuten" in page
        tag = phone.look().headers["etag"]
        assert phone.look(tag).status == 304
        leading.do("stap", 4)
        changed = phone.look(tag)
        assert changed.status == 200
        assert "Ronde 2 · 25 minuten" in changed.text
        leading.do("open", 1)
        assert f"{words.YOU_SIT} <b>" in phone.vote(1, {"graden": "8"}).text, "a vote leaves the seat in view"

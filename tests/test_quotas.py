"""What one person or one address may ask of the server: a hall behind one address never meets it, a flood does."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from tests import crafted
from tests.rooms import THERMOMETER, Caller, Facilitator, Phone, open_room
from tests.running import Server, copied, demo_store, serving
from ui import settings
from ui.texts import quotas as words

pytestmark = pytest.mark.journey

HALL = 300


@contextmanager
def bounded(folder: Path, **most: int) -> Iterator[Server]:
    """A server with other quotas, by the name of their declaration."""
    with pytest.MonkeyPatch.context() as setting:
        for name, value in most.items():
            setting.setenv(getattr(settings, name).name, str(value))
        with serving(copied(demo_store(), folder)) as server:
            yield server


def test_300_phones_behind_one_address_all_join_and_vote(tmp_path: Path) -> None:
    with open_room(tmp_path / "monitor.duckdb") as hall, Facilitator(hall) as facilitator:
        facilitator.do("open", THERMOMETER)

        def take_part(_number: int) -> tuple[int, ...]:
            with Phone(hall.server) as phone:
                joined = phone.join(hall.code).status
                votes = [phone.vote(THERMOMETER, {"graden": degrees}).status for degrees in ("3", "8")]
                return joined, *votes

        with ThreadPoolExecutor(20) as pool:
            assert set(pool.map(take_part, range(HALL))) == {(200, 200, 200)}
        now = facilitator.question(THERMOMETER)
        assert (now["joined"], now["answers"]) == (HALL, HALL)
        assert not [line for line in hall.server.log.read_text().splitlines() if "QUOTA" in line]


def test_a_flood_of_votes_is_told_to_wait_and_the_room_stays_open(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv(settings.VOTES.name, "100")
        with (
            open_room(tmp_path / "monitor.duckdb") as hall,
            Facilitator(hall) as facilitator,
            Phone(hall.server) as phone,
        ):
            facilitator.do("open", THERMOMETER)
            phone.join(hall.code)
            votes = [phone.vote(THERMOMETER) for _ in range(102)]
            assert [vote.status for vote in votes] == [200] * 100 + [429] * 2
            assert words.VOTES in votes[-1].text and 'name="graden"' in votes[-1].text
            assert phone.look().status == 200
            assert facilitator.question(THERMOMETER)["answers"] == 1
            assert settings.VOTES.name in hall.server.log.read_text()


def test_the_301st_upload_of_a_person_is_refused_and_said_on_the_page(tmp_path: Path) -> None:
    with serving(copied(demo_store(), tmp_path)) as server:
        with crafted.Page(server, "opladen", "voor=Kempen") as page:
            statuses = [page.upload("lijst.csv", b"a", number) for number in range(settings.UPLOADS.default + 1)]
            assert statuses == [204] * settings.UPLOADS.default + [429]
            page.run()
            assert page.warnings == [words.UPLOADS]
        with crafted.Page(server, "opladen", "voor=Kempen") as another:
            assert another.upload("lijst.csv", b"a") == 204
        written = server.log.read_text(encoding="utf-8")
    assert settings.UPLOADS.name in written and "lijst" not in written


def test_megabytes_count_too_for_one_person_and_for_all_together(tmp_path: Path) -> None:
    with bounded(tmp_path, UPLOADED_MB=10, WAITING_MB=20) as server, ExitStack() as pages:
        one, two, three = (pages.enter_context(crafted.Page(server, "opladen", "voor=Kempen")) for _ in range(3))
        large = b"x" * 9_000_000
        assert [one.upload("a.csv", large, number) for number in range(3)] == [204, 204, 429]
        assert two.upload("a.csv", large) == 429, "what waits of one leaves no room for another"
        assert three.upload("a.csv", b"x" * 1_000_000) == 204
        written = server.log.read_text(encoding="utf-8")
        assert settings.UPLOADED_MB.name in written and settings.WAITING_MB.name in written


def test_an_upload_that_does_not_say_its_size_is_not_read(tmp_path: Path) -> None:
    with serving(copied(demo_store(), tmp_path)) as server, Caller(server) as caller:
        reply = caller.call("PUT", "/_stcore/upload_file/a/b", None, {"Transfer-Encoding": "chunked"})
        assert (reply.status, reply.text) == (411, words.NO_LENGTH)


def test_more_visits_than_an_address_may_have_are_told_so(tmp_path: Path) -> None:
    with bounded(tmp_path, VISITS=10) as server, ExitStack() as pages, Caller(server) as caller:
        for _ in range(10):
            pages.enter_context(crafted.Page(server, "uitleg"))
        reply = caller.get("/regio")
        assert (reply.status, reply.text) == (429, words.VISITS)
        with pytest.raises(InvalidStatus):
            crafted.Page(server, "uitleg")
        assert caller.get("/stem").status == 200
        pages.close()
        with crafted.Page(server, "uitleg") as page:
            assert page.faults == []
        assert caller.get("/regio").status == 200
        assert settings.VISITS.name in server.log.read_text(encoding="utf-8")

"""What the server answers to the stage: the document, how its room stands, and what who has the key does there."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from data import live_results, runsheets
from data.access import Mode, Principal, Role, anybody
from data.ledger import LedgerBusyError
from data.live_questions import State
from data.room import Room
from data.runsheets import Step
from data.store import Store
from tests.asking_routes import browser, stopped_clock
from tests.live_rooms import again, tallies
from tests.running import copied, empty_store
from ui import answers, settings
from ui.live import hall, podium
from ui.stage import document
from ui.texts import frame as frame_words
from ui.texts import live as words

pytestmark = pytest.mark.usefixtures("app_store")
numbers = count(1)
clock = pytest.fixture(autouse=True)(stopped_clock)

PICTURE, WARM, TABLE, HELP, TIMED = 1, 2, 3, 4, 5
STEPS = (
    Step("beeld", "overzicht"),
    Step("thermometer", question="Hoe warm?", timer_minutes=2, closes_itself=True),
    Step("fasen", per_region="tafel"),
    Step("hulp", question="Wie helpt?", timer_minutes=3),
    Step("beeld", "fasen", timer_minutes=4),
)
IDS = {position: step.step_id for position, step in enumerate(STEPS, 1)}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(empty_store(), tmp_path_factory.mktemp("podium"))


@pytest.fixture
def room() -> Room:
    sheet = runsheets.save(answers.store(), anybody(), f"Dag {next(numbers)}", STEPS)
    return answers.rooms().present(anybody(), sheet.number, sheet.version, sheet.steps)


@pytest.fixture
def stage() -> Iterator[TestClient]:
    with browser() as opened:
        yield opened


def does(
    room: Room, action: str, position: object = WARM, value: str = "", **more: object
) -> tuple[int, dict[str, Any]]:
    """What who has the key asks, and what the server answers."""
    fields: dict[str, object] = {"sleutel": room.key, "stap": position, "wat": action, "waarde": value} | more
    with browser() as stage:
        reply = stage.post(f"/podium/{room.number}/doe", json=fields)
    return reply.status_code, dict(reply.json())


def live_of(html: str) -> dict[str, Any] | None:
    """What the script of a document may ask; None where it may ask nothing."""
    facts = html.split('id="facts">')[1].partition("</script>")[0]
    told: dict[str, Any] | None = json.loads(facts)["live"]
    return told


@pytest.mark.parametrize("number", ["x", "0", "-1", "99999", "1" * 30])
def test_a_running_order_that_is_not_there_is_not_shown(stage: TestClient, room: Room, number: str) -> None:
    assert room.number > 0
    shown = stage.get(f"/podium/{number}")
    assert (shown.status_code, shown.text) == (404, words.NOT_PRESENTED)


@pytest.mark.parametrize("key", [None, "", "fout"])
def test_who_has_no_key_sees_the_document_and_does_nothing(stage: TestClient, room: Room, key: str | None) -> None:
    shown = stage.get(f"/podium/{room.number}", params={} if key is None else {"sleutel": key})
    assert (shown.status_code, live_of(shown.text), room.key in shown.text) == (200, None, False)
    assert shown.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert "set-cookie" not in shown.headers


def test_the_key_goes_from_the_address_into_a_cookie(stage: TestClient, room: Room) -> None:
    place = f"/podium/{room.number}"
    led = stage.get(place, params={"sleutel": room.key, "stap": "3", "x": "1"})
    assert (led.status_code, led.headers["location"]) == (303, f"{place}?stap=3")
    marks = sorted(led.headers["set-cookie"].lower().split("; ")[1:])
    assert marks == ["httponly", f"path={place}", "samesite=lax"]
    assert stage.get(place, params={"sleutel": room.key}).headers["location"] == place
    told = live_of(stage.get(place).text)
    assert told
    assert (told["key"], told["state"], told["control"]) == (room.key, f"{place}/stand", f"{place}/doe")
    assert (told["code"], told["where"], told["version"]) == (room.code, "http://monitor.example/stem", 1)


def test_what_is_off_the_list_is_shown_to_who_leads_alone(stage: TestClient, room: Room) -> None:
    runsheets.delete(answers.store(), anybody(), room.number)
    assert stage.get(f"/podium/{room.number}").status_code == 404
    stage.get(f"/podium/{room.number}", params={"sleutel": room.key})
    assert stage.get(f"/podium/{room.number}").status_code == 200


@pytest.mark.parametrize(
    ("setting", "network", "is_drawn"),
    [("", "127.0.0.1", True), ("1", "10.42.0.1", True), ("1", "127.0.0.1", False)],
    ids=["tried out on one machine", "a hall", "a hall without a network"],
)
def test_a_hall_scans_no_address_that_no_phone_reaches(
    room: Room, monkeypatch: pytest.MonkeyPatch, setting: str, network: str, *, is_drawn: bool
) -> None:
    monkeypatch.setenv(settings.HALL.name, setting)
    monkeypatch.setattr(hall, "own_address", lambda: network)
    with browser() as stage:
        stage.base_url = "http://127.0.0.1"
        stage.get(f"/podium/{room.number}", params={"sleutel": room.key})
        shown = stage.get(f"/podium/{room.number}").text
    assert (document.qr(f"http://{network}/stem?code={room.code}", border=4) in shown) == is_drawn, (
        "with the white around it that phones need"
    )


def test_a_stage_hears_how_its_room_stands_with_its_key_alone(stage: TestClient, room: Room) -> None:
    place = f"/podium/{room.number}/stand"
    for key in ("", "fout", "\u20ac"):
        refused = stage.get(place, params={"sleutel": key} if key else {})
        assert (refused.status_code, refused.json()) == (403, {"fout": words.NO_KEY})
    assert stage.get("/podium/99999/stand", params={"sleutel": room.key}).status_code == 403
    told = stage.get(place, params={"sleutel": room.key})
    assert (told.status_code, told.json()["code"], list(told.json()["questions"])) == (200, room.code, ["2", "3", "4"])
    tag = told.headers["etag"]
    stage.get(f"/podium/{room.number}", params={"sleutel": room.key})
    same = stage.get(place, headers={"If-None-Match": tag})
    assert (same.status_code, same.text, same.headers["etag"]) == (304, "", tag)
    room.join("phone")
    more = stage.get(place, headers={"If-None-Match": tag})
    assert (more.status_code, more.json()["joined"], more.headers["etag"] == tag) == (200, 1, False)


def test_a_question_whose_time_is_over_closes_when_the_stage_looks_and_is_kept(stage: TestClient, room: Room) -> None:
    room.set_state(WARM, State.OPEN, minutes=1, closes_itself=True)
    room.vote("phone", WARM, {"graden": ["8"]})
    room.extend_timer(IDS[WARM], -61)
    tag = f'"{room.code}-{again(answers.rooms(), room).revision}"'
    told = stage.get(f"/podium/{room.number}/stand", params={"sleutel": room.key}, headers={"If-None-Match": tag})
    assert (told.status_code, told.json()["open"], told.json()["questions"]["2"]["state"]) == (200, None, "closed")
    assert list(live_results.results(answers.store(), room.number)["answer_count"]) == [1]


def test_who_has_no_key_does_nothing(room: Room) -> None:
    for key in ("", "fout"):
        assert does(room, "open", sleutel=key) == (403, {"fout": words.NO_KEY})
    with browser() as stage:
        gone = stage.post("/podium/99999/doe", json={"sleutel": room.key, "stap": 2, "wat": "open"})
        assert gone.status_code == 403
        no_form = stage.post(f"/podium/{room.number}/doe", content=b"x", headers={"Content-Type": "text/plain"})
        assert (no_form.status_code, no_form.json()) == (415, {"fout": words.WRONG_KIND})
    assert room.standing().open_step is None


def test_the_key_alone_leads_nothing_for_who_may_not_lead(
    stage: TestClient, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff = Principal(frozenset({Role.STAFF}), frozenset({"kempen"}), Mode.INVITED, "somebody", Role.STAFF)
    monkeypatch.setattr(podium, "_by", lambda _request: staff)
    shown = stage.get(f"/podium/{room.number}", params={"sleutel": room.key})
    assert (shown.status_code, live_of(shown.text)) == (200, None)
    assert stage.get(f"/podium/{room.number}/stand", params={"sleutel": room.key}).status_code == 403
    assert does(room, "open") == (403, {"fout": words.NO_KEY})


@pytest.mark.parametrize(("version", "status"), [(1, 200), ("1", 200), (2, 409)])
def test_what_a_stage_asks_is_of_the_running_order_that_it_shows(room: Room, version: object, status: int) -> None:
    found, told = does(room, "open", versie=version)
    assert found == status
    assert (room.standing().open_step is not None) == (status == 200)
    if status == 409:
        assert told == {"fout": words.EDITED, "version": 1}


def test_a_question_goes_through_its_states(room: Room) -> None:
    told = []
    for action in ("open", "sluit", "toon", "vergelijk", "open", "wis"):
        status, now = does(room, action)
        told.append((status, tallies(room)[WARM].state.value, now["open"]))
    assert told == [
        (200, "open", 2), (200, "closed", None), (200, "revealed", None), (200, "compared", None),
        (200, "open", 2), (200, "closed", None),
    ]  # fmt: skip


def test_another_open_question_is_closed_only_when_that_is_meant(room: Room) -> None:
    does(room, "open", HELP)
    assert does(room, "open") == (409, {"fout": words.other_open(HELP), "confirm": "toch"})
    assert room.standing().open_step == HELP
    assert does(room, "open", value="toch")[1]["open"] == WARM


def test_hands_tables_and_closing_are_entered(room: Room) -> None:
    assert does(room, "handen", value="8:1000")[1]["questions"]["2"]["hands"] == {"8": 1000}
    assert does(room, "regio", TABLE, "kempen:opstart")[1]["questions"]["3"]["answers"] == 1
    does(room, "open")
    assert does(room, "aftellen")[1]["closes_in"] == 10


@pytest.mark.parametrize(
    ("action", "position", "value"),
    [
        ("", WARM, ""), ("dans", WARM, ""), ("open", PICTURE, ""), ("open", 99, ""), ("aftellen", WARM, ""),
        ("handen", WARM, "8:1001"), ("handen", WARM, "8:veel"), ("handen", WARM, "21:1"), ("handen", WARM, "8"),
        ("regio", TABLE, "atlantis:opstart"), ("regio", WARM, "kempen:8"),
        ("tijd", PICTURE, "opnieuw"), ("tijd", TABLE, "meer"), ("tijd", WARM, "nooit"), ("tijd", 99, "meer"),
    ],
)  # fmt: skip
def test_what_there_is_not_cannot_be_done(room: Room, action: str, position: int, value: str) -> None:
    assert does(room, action, position, value) == (400, {"fout": words.UNKNOWN_ACTION})
    assert (room.standing().open_step, room.standing().timers) == (None, {})


def test_another_code_stands_on_the_stage_at_once(room: Room) -> None:
    _, told = does(room, "code")
    assert told["code"] == again(answers.rooms(), room).join_code != room.code


@pytest.mark.parametrize(
    ("position", "minutes"), [(PICTURE, {}), (WARM, {}), (TIMED, {TIMED: 4}), (0, {}), (len(STEPS) + 1, {})]
)
def test_a_timer_begins_with_its_picture_and_not_with_a_question(
    room: Room, position: int, minutes: dict[int, int]
) -> None:
    status, told = does(room, "stap", position)
    timers = {IDS[place]: many for place, many in minutes.items()}
    assert (status, told["step"]) == (200, position)
    assert {step: round(left / 60) for step, left in told["timers"].items()} == timers
    before = room.standing().revision
    does(room, "stap", position)
    assert room.standing().revision == before, "the same step again is no change"


def test_a_timer_is_begun_anew_made_longer_and_stopped(room: Room) -> None:
    seconds = []
    does(room, "open", HELP)
    for action in ("meer", "meer", "opnieuw", "stop"):
        _, told = does(room, "tijd", HELP, action)
        seconds.append(round(told["timers"].get(IDS[HELP], 0)))
    assert seconds == [240, 300, 180, 0]
    assert room.standing().open_step == HELP


@pytest.mark.parametrize(("position", "closes_itself"), [(WARM, True), (HELP, False)])
def test_a_question_has_its_minutes_and_closes_at_their_end_when_its_step_says_so(
    room: Room, position: int, *, closes_itself: bool
) -> None:
    _, told = does(room, "open", position)
    assert {step: round(left / 60) for step, left in told["timers"].items()} == {IDS[position]: position // 2 + 1}
    does(room, "tijd", position, "opnieuw")
    room.extend_timer(IDS[position], -600)
    assert again(answers.rooms(), room).close_overdue() == closes_itself


def test_a_step_of_a_version_that_this_process_has_not_heard_of_has_no_minutes(room: Room) -> None:
    answers.rooms().present(anybody(), room.number, 7, STEPS)
    status, told = does(room, "open")
    assert (status, told["open"], told["timers"]) == (200, WARM, {})


def test_a_ledger_that_is_busy_is_told_in_a_sentence(
    stage: TestClient, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy() -> Store:
        raise LedgerBusyError("held")

    monkeypatch.setattr(podium, "_store", busy)
    shown = stage.get(f"/podium/{room.number}")
    assert (shown.status_code, shown.text) == (503, frame_words.PAGE_FAILED)
    assert does(room, "open") == (503, {"fout": words.NOT_NOW})

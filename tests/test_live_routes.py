"""The running server as phones, facilitators and people with bad plans meet it."""

import json
import re
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest
from sqlalchemy import select, update

from data import runsheets
from data.access import anybody
from data.attempts import NEW_PHONES_OF_ONE, WAIT_SECONDS, WRONG_CODES_OF_ONE
from data.ledger.tables import room, room_vote, room_voter
from data.room import CLOSING_SECONDS, LIFE_HOURS
from data.rooms import Rooms
from data.store import Store
from tests.rooms import (
    ANSWERS,
    CONDITIONS,
    FORM,
    HELP,
    NUMBER,
    PHASES,
    STEPS,
    THERMOMETER,
    VERSION,
    Caller,
    Facilitator,
    Hall,
    Phone,
    heard,
    open_room,
)
from ui.live import reading
from ui.texts import live as words
from ui.texts import stage_document as stage_words

pytestmark = pytest.mark.journey

MOST_BYTES = 15_000
HELD_BACK_MS = 35
"""Linux confirms a packet after 40 ms when it has nothing to say itself."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_room(tmp_path_factory.mktemp("hall") / "monitor.duckdb") as opened:
        yield opened


@pytest.fixture
def facilitator(hall: Hall) -> Iterator[Facilitator]:
    with Facilitator(hall) as leading:
        for position in ANSWERS:
            leading.do("wis", position)
        yield leading


@pytest.fixture
def phone(hall: Hall) -> Iterator[Phone]:
    with Phone(hall.server) as joined:
        joined.join(hall.code)
        yield joined


@pytest.mark.parametrize("position", ANSWERS)
def test_every_kind_of_question_goes_from_phone_to_stage(facilitator: Facilitator, phone: Phone, position: int) -> None:
    facilitator.do("open", position)
    assert STEPS[position - 1].question in phone.look().text
    reply = phone.vote(position)
    assert reply.status == 200
    assert words.COUNTED in reply.text
    assert facilitator.question(position)["answers"] == 1
    facilitator.do("toon", position)
    shown = facilitator.question(position)
    assert shown["state"] == "revealed"
    assert shown["sentence"]
    assert "<svg" in shown["svg"]


def test_a_page_weighs_little_and_asks_nothing_of_others(facilitator: Facilitator, phone: Phone) -> None:
    for position in ANSWERS:
        facilitator.do("open", position, "toch")
        page = phone.get("/stem")
        assert len(page.text.encode()) < MOST_BYTES
        assert not re.search(r"https?://", page.text)
        assert 'lang="nl"' in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert page.headers["cache-control"] == "no-store"


def test_another_question_that_is_open_is_closed_only_when_that_is_meant(facilitator: Facilitator) -> None:
    facilitator.do("open", THERMOMETER)
    with pytest.raises(RuntimeError, match="stap 2"):
        facilitator.do("open", HELP)
    told = json.loads(facilitator.stand().text)
    assert (told["open"], facilitator.question(HELP)["state"]) == (THERMOMETER, "closed")
    assert facilitator.do("open", HELP, "toch")["open"] == HELP
    assert facilitator.question(THERMOMETER)["state"] == "closed"


def test_a_stage_of_before_an_edit_opens_no_question_of_after_it(facilitator: Facilitator) -> None:
    told = json.loads(facilitator.stand().text)
    assert (told["version"], told["joined"] >= 0) == (VERSION, True)
    with pytest.raises(RuntimeError, match='"version":1'):
        facilitator.do("open", THERMOMETER, version=VERSION + 1)
    assert facilitator.question(THERMOMETER)["state"] == "closed"
    assert facilitator.do("open", THERMOMETER, version=VERSION)["open"] == THERMOMETER


def test_a_phone_that_votes_again_or_reloads_counts_once(facilitator: Facilitator, phone: Phone, hall: Hall) -> None:
    facilitator.do("open", THERMOMETER)
    joined = facilitator.question(THERMOMETER)["joined"]
    for degrees in ("1", "2", "3"):
        assert phone.vote(THERMOMETER, {"graden": degrees}).status == 200
        assert phone.join(hall.code).status == 200
        assert phone.get("/stem").status == 200
    now = facilitator.question(THERMOMETER)
    assert (now["answers"], now["joined"]) == (1, joined)


def test_without_script_a_vote_leads_back_to_the_page(facilitator: Facilitator, hall: Hall) -> None:
    facilitator.do("open", THERMOMETER)
    with Phone(hall.server) as phone:
        joined = phone.send("/stem", {"code": f" {hall.code[:3].lower()} {hall.code[3:]}"})
        assert (joined.status, joined.headers["location"]) == (303, "stem")
        assert f'name="vraag" value="{THERMOMETER}"' in phone.get("/stem").text
        voted = phone.send("/stem", {"vraag": THERMOMETER, "graden": "-4"})
        assert (voted.status, voted.headers["location"]) == (303, "stem")
        assert words.COUNTED in phone.get("/stem").text
    assert facilitator.question(THERMOMETER)["answers"] == 1


def test_without_script_a_page_comes_again_by_itself_but_not_while_somebody_answers(
    facilitator: Facilitator, phone: Phone
) -> None:
    again = '<noscript><meta http-equiv="refresh" content="10; url=stem"></noscript>'
    assert again in phone.get("/stem").text
    facilitator.do("open", THERMOMETER)
    assert 'http-equiv="refresh"' not in phone.get("/stem").text


def test_a_room_that_is_over_says_so_to_phones(tmp_path: Path) -> None:
    with open_room(tmp_path / "monitor.duckdb") as hall, Phone(hall.server) as phone:
        phone.join(hall.code)
        with closing(Store(hall.server.database)) as store, store.ledger.writing() as connection:
            connection.execute(update(room).values(opened_at=room.c.opened_at - LIFE_HOURS * 3600))
        page, part = phone.get("/stem"), phone.look()
        assert (page.status, part.status) == (410, 200)
        assert all(words.OVER in one.text for one in (page, part))
        # without script it hears of a new room by itself
        assert 'http-equiv="refresh"' in page.text


def test_nothing_is_counted_before_opening_or_after_closing(facilitator: Facilitator, phone: Phone, hall: Hall) -> None:
    assert phone.vote(THERMOMETER).status == 409
    facilitator.do("open", THERMOMETER)
    assert phone.vote(THERMOMETER, {"graden": "3"}).status == 200
    for action in ("sluit", "toon"):
        facilitator.do(action, THERMOMETER)
        # so hears who sends again what was counted, as the answer to it was lost on the way
        reply = phone.vote(THERMOMETER, {"graden": "20"})
        assert (reply.status, words.COUNTED_BEFORE in reply.text, words.JUST_CLOSED in reply.text) == (409, True, False)
    with Phone(hall.server) as late:
        late.join(hall.code)
        reply = late.vote(THERMOMETER)
        assert (reply.status, words.JUST_CLOSED in reply.text) == (409, True), "the question is still before this phone"
    facilitator.do("handen", THERMOMETER, "5:9")
    facilitator.do("handen", THERMOMETER, "5:4")
    # what a phone answered is deleted when its question closes, so the phone hears only that it counts
    assert words.REVEALED_COUNTED in phone.look().text
    assert "°C" not in phone.look().text
    sentence = facilitator.question(THERMOMETER)["sentence"]
    assert "3\N{NO-BREAK SPACE}°C" in sentence
    assert "20\N{NO-BREAK SPACE}°C" not in sentence


def test_a_question_that_opens_again_is_not_asked_of_who_answered(
    facilitator: Facilitator, phone: Phone, hall: Hall
) -> None:
    facilitator.do("open", THERMOMETER)
    phone.vote(THERMOMETER, {"graden": "3"})
    facilitator.do("sluit", THERMOMETER)
    assert words.CLOSED_COUNTED in phone.look().text
    facilitator.do("open", THERMOMETER)
    assert words.COUNTED_BEFORE in phone.look().text
    assert "<form" not in phone.look().text
    reply = phone.vote(THERMOMETER, {"graden": "20"})
    assert (reply.status, reply.text.count(words.COUNTED_BEFORE)) == (409, 1)
    with Phone(hall.server) as late:
        late.join(hall.code)
        assert late.vote(THERMOMETER, {"graden": "4"}).status == 200
    assert facilitator.question(THERMOMETER)["answers"] == 2


def test_an_answer_that_comes_when_the_next_question_stands_says_which_one_it_was_of(
    facilitator: Facilitator, phone: Phone, hall: Hall
) -> None:
    facilitator.do("open", THERMOMETER)
    number = re.search(r'name="nummer" value="(\d+)"', phone.look().text)
    assert number
    late = {"nummer": number[1], "graden": "8"}
    with Phone(hall.server) as other:
        other.join(hall.code)
        assert other.vote(THERMOMETER, late).status == 200
        facilitator.do("open", HELP, "toch")
        for one, told in ((phone, words.PREVIOUS_CLOSED), (other, words.PREVIOUS_COUNTED)):
            reply = one.vote(THERMOMETER, late)
            assert (reply.status, told in reply.text, STEPS[HELP - 1].question in reply.text) == (409, True, True)
    assert (facilitator.question(THERMOMETER)["answers"], facilitator.question(HELP)["answers"]) == (1, 0)


@pytest.mark.parametrize(
    "position", [*(str(other) for other in ANSWERS if other != HELP), "0", "1", "-5", "5.0", "٥", "", "9" * 9, "vijf"]
)
def test_a_vote_for_another_question_is_refused(facilitator: Facilitator, phone: Phone, position: str) -> None:
    facilitator.do("open", HELP)
    assert phone.vote(position, ANSWERS[HELP]).status == 409
    assert facilitator.question(HELP)["answers"] == 0


@pytest.mark.parametrize(
    ("position", "answer"),
    [
        *((THERMOMETER, {"graden": value}) for value in ("21", "-6", "1e1", "8.5", "٨", "NaN", "8 ", "<b>", "")),
        (THERMOMETER, {"graden": ["8", "9"]}),
        (THERMOMETER, {"graden": "8", "naam": "Jan"}),
        (THERMOMETER, {"graden": "8", "naam": ""}),
        (CONDITIONS, {"groep": "burgemeester", "ambitie": "3"}),
        (CONDITIONS, {"groep": "aanbieder", "ambitie": "0"}),
        (PHASES, {"regio": "atlantis", "fase": "opstart"}),
        (PHASES, {"regio": "kempen", "fase": "einde"}),
        (HELP, {"regio": ["kempen", "kempen"]}),
        (HELP, {}),
    ],
)
def test_a_crafted_answer_is_refused_and_says_what_is_asked(
    facilitator: Facilitator, phone: Phone, position: int, answer: dict[str, str]
) -> None:
    facilitator.do("open", position)
    reply = phone.vote(position, answer)
    assert reply.status == 422
    assert words.INCOMPLETE[STEPS[position - 1].kind_code] in reply.text
    assert "<b>" not in reply.text
    assert facilitator.question(position)["answers"] == 0


def test_what_was_typed_stays_in_the_form_when_it_was_no_answer(facilitator: Facilitator, phone: Phone) -> None:
    facilitator.do("open", CONDITIONS)
    reply = phone.vote(CONDITIONS, {"groep": "aanbieder"})
    assert 'value="aanbieder" required checked' in reply.text


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"vraag": 2, "graden": 8}', "application/json", 415),
        (b"vraag=2&graden=8", "text/plain", 415),
        (b"vraag=2&graden=8", "", 415),
        (b"--x\r\n\r\n8\r\n--x--", "multipart/form-data; boundary=x", 415),
        (b"vraag=2&graden=%FF%FE", FORM, 400),
        (b"&".join(b"a%d=1" % number for number in range(200)), FORM, 400),
        (b"vraag=2&graden=".ljust(reading.MOST_BYTES, b"8"), FORM, 422),
        (b"vraag=2&graden=".ljust(reading.MOST_BYTES + 1, b"8"), FORM, 413),
        (b"vraag=2&graden=" + b"8" * 100_000, FORM, 413),
        (b"", FORM, 409),
    ],
)
def test_messages_that_no_page_sends_are_refused(
    facilitator: Facilitator, phone: Phone, body: bytes, kind: str, status: int
) -> None:
    facilitator.do("open", THERMOMETER)
    reply = phone.call("POST", "/stem", body, {"Content-Type": kind} if kind else {})
    assert reply.status == status
    assert facilitator.question(THERMOMETER)["answers"] == 0
    assert phone.vote(THERMOMETER).status == 200


def test_a_body_without_end_is_cut_off(hall: Hall, facilitator: Facilitator) -> None:
    host, port = hall.server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(
            b"POST /stem HTTP/1.1\r\nHost: localhost\r\n"
            + f"Content-Type: {FORM}\r\nContent-Length: 999999999\r\n\r\n".encode()
        )
        line.sendall(b"a" * 20_000)
        assert b" 413 " in line.recv(200)
    assert facilitator.stand().status == 200


def test_without_a_pass_of_ours_there_is_only_the_field_for_the_code(facilitator: Facilitator, hall: Hall) -> None:
    facilitator.do("open", THERMOMETER)
    question = STEPS[THERMOMETER - 1].question
    with Phone(hall.server) as stranger:
        for shown in ("", "x", f"naam.{hall.code}.{'0' * 32}", hall.code, "a" * 3000):
            stranger.cookies["stem"] = shown
            replies = (stranger.get("/stem"), stranger.look(), stranger.vote(THERMOMETER))
            assert [reply.status for reply in replies] == [200, 200, 403]
            for reply in replies:
                assert question not in reply.text
                assert 'name="code"' in reply.text
            assert 'http-equiv="refresh"' not in replies[-1].text, "a code that is being typed would vanish"
    assert facilitator.question(THERMOMETER)["answers"] == 0


def test_the_pass_is_out_of_reach_of_scripts_and_ends_with_the_browser(hall: Hall) -> None:
    with Phone(hall.server) as phone:
        cookie = phone.get(f"/stem?code={hall.code}").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/stem" in cookie
    assert "max-age" not in cookie
    assert "expires" not in cookie


def test_a_phone_reaches_the_open_question_and_nothing_of_the_stage(
    facilitator: Facilitator, phone: Phone, hall: Hall
) -> None:
    facilitator.do("open", THERMOMETER)
    page = phone.get("/stem").text
    for position in set(ANSWERS) - {THERMOMETER}:
        assert STEPS[position - 1].question not in page
    assert hall.key not in page
    assert "podium" not in page
    for key in ("", hall.code, phone.cookies["stem"], hall.key[:-1], hall.key + "a", "é"):
        assert phone.get(f"/podium/{NUMBER}/stand", Cookie=f"podium-{NUMBER}={hall.code}").status == 403
        body = json.dumps({"sleutel": key, "stap": THERMOMETER, "wat": "toon"}).encode()
        assert phone.call("POST", f"/podium/{NUMBER}/doe", body, {"Content-Type": "application/json"}).status == 403
    assert facilitator.question(THERMOMETER)["state"] == "open"


def test_votes_of_a_question_are_not_shown_before_they_are_revealed(facilitator: Facilitator, phone: Phone) -> None:
    facilitator.do("open", THERMOMETER)
    phone.vote(THERMOMETER)
    for action in ("open", "sluit"):
        shown = facilitator.do(action, THERMOMETER)["questions"][str(THERMOMETER)]
        assert (shown["svg"], shown["sentence"], shown["answers"]) == ("", "", 1)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"wat": "open", "stap": 1}, 400),
        ({"wat": "open", "stap": 99}, 400),
        ({"wat": "open", "stap": "-2"}, 400),
        ({"wat": "open", "stap": "2.5"}, 400),
        ({"wat": "open"}, 400),
        ({"wat": "verwijder", "stap": 2}, 400),
        ({"wat": "handen", "stap": 2, "waarde": "21:1"}, 400),
        ({"wat": "handen", "stap": 2, "waarde": "5:-1"}, 400),
        ({"wat": "handen", "stap": 2, "waarde": "5:"}, 400),
        ({"wat": "handen", "stap": 5, "waarde": "atlantis:1"}, 400),
        ({"wat": "regio", "stap": 2, "waarde": "kempen:8"}, 400),
        ({"wat": "aftellen", "stap": 2}, 400),
        ({"wat": ["open"], "stap": 2}, 400),
    ],
)
def test_orders_that_do_not_exist_are_refused(
    facilitator: Facilitator, hall: Hall, fields: dict[str, object], status: int
) -> None:
    before = facilitator.stand().text
    body = json.dumps({"sleutel": hall.key} | fields).encode()
    reply = facilitator.call("POST", f"/podium/{NUMBER}/doe", body, {"Content-Type": "application/json"})
    assert reply.status == status
    assert facilitator.stand().text == before


def test_hands_can_be_entered_by_form_and_by_json(facilitator: Facilitator, hall: Hall) -> None:
    facilitator.do("handen", HELP, "kempen:3")
    fields = {"sleutel": hall.key, "stap": HELP, "wat": "handen", "waarde": "kempen:2"}
    assert facilitator.send(f"/podium/{NUMBER}/doe", fields).status == 200
    assert facilitator.question(HELP)["answers"] == 2


def test_who_did_not_send_hears_when_voting_ends_and_keeps_what_was_filled_in(
    facilitator: Facilitator, hall: Hall, phone: Phone
) -> None:
    facilitator.do("open", THERMOMETER)
    with Phone(hall.server) as late:
        late.join(hall.code)
        tag = late.look().headers["etag"]
        assert facilitator.do("aftellen", THERMOMETER)["closes_in"] == CLOSING_SECONDS
        reply = late.look(tag)
        # no new page, which would take away what somebody is filling in
        assert (reply.status, 0 < int(reply.headers["x-sluit"]) <= CLOSING_SECONDS) == (304, True)
        assert re.search(r"<noscript>.*sluit over \d+ second.*</noscript>", late.get("/stem").text)
        assert phone.vote(THERMOMETER).status == 200
        assert facilitator.do("sluit", THERMOMETER)["closes_in"] is None
        assert "x-sluit" not in late.look().headers


def test_the_stage_hears_when_nothing_changed(facilitator: Facilitator, phone: Phone) -> None:
    facilitator.do("open", THERMOMETER)
    tag = facilitator.stand().headers["etag"]
    assert facilitator.stand(tag).status == 304
    phone.vote(THERMOMETER)
    assert facilitator.stand(tag).status == 200
    assert facilitator.do("stap", 4)["step"] == 4


def test_a_phone_hears_when_nothing_changed(facilitator: Facilitator, phone: Phone) -> None:
    facilitator.do("open", THERMOMETER)
    tag = phone.look().headers["etag"]
    assert phone.look(tag).status == 304
    facilitator.do("sluit", THERMOMETER)
    assert words.CLOSED in phone.look(tag).text


def test_the_document_has_controls_for_who_has_the_key_alone(hall: Hall) -> None:
    with Caller(hall.server) as stranger:
        for query in ("", "?sleutel=", f"?sleutel={hall.code}"):
            page = stranger.get(f"/podium/{NUMBER}{query}")
            assert page.status == 200
            assert hall.key not in page.text
            assert hall.code not in page.text
        assert stranger.get("/podium/77").status == 404
        assert stranger.get("/podium/77/stand").status == 403
        assert stranger.get(f"/podium/{'9' * 30}/stand").status == 403
    with Caller(hall.server) as leader:
        led = leader.get(f"/podium/{NUMBER}?sleutel={hall.key}&stap=3")
        assert (led.status, led.headers["location"]) == (303, f"/podium/{NUMBER}?stap=3")
        page = leader.get(f"/podium/{NUMBER}?stap=3")
        assert hall.key in page.text
        assert hall.code in page.text
        assert 'class="qr"' in page.text, "who tries it out on one machine still has a code"
        assert leader.get(f"/podium/{NUMBER}/stand").status == 200


def test_a_running_order_off_the_list_is_shown_to_who_leads_alone(hall: Hall) -> None:
    with closing(Store(hall.server.database)) as store:
        sheet = runsheets.save(store, anybody(), "Geschrapt", STEPS)
        key = Rooms(store.ledger).present(anybody(), sheet.number, sheet.version, STEPS).key
        runsheets.delete(store, anybody(), sheet.number)
    with Caller(hall.server) as leading, Caller(hall.server) as other:
        leading.cookies[f"podium-{sheet.number}"] = key
        # the server may hear in between that it is there, before it hears that it is off the list
        page = f"/podium/{sheet.number}"
        assert heard(lambda: (leading.get(page).status, other.get(page).status) == (200, 404))


def test_the_store_keeps_totals_and_no_votes_and_the_log_neither(tmp_path: Path) -> None:
    with open_room(tmp_path / "monitor.duckdb") as hall, Facilitator(hall) as facilitator:
        facilitator.do("open", PHASES)
        names = []
        for _ in range(6):
            with Phone(hall.server) as phone:
                phone.join(hall.code)
                phone.vote(PHASES)
                names.append(phone.cookies["stem"].split(".")[0])
        facilitator.do("toon", PHASES)
        log = hall.server.log.read_text("utf-8")
        assert not any(secret in log for secret in (hall.code, hall.key, *names))
        assert "127.0.0.1:" not in re.sub(r"URL: \S+", "", log)
    with closing(Store(tmp_path / "monitor.duckdb")) as store:
        found = store.ask("SELECT position, answer_count, totals FROM live_result ORDER BY region NULLS FIRST")
        assert [json.loads(totals)["opstart"] for totals in found["totals"]] == [6, 6]
        kept_for_good = b"".join(entry.content for entry in store.ledger.since(0))
        with store.ledger.reading() as connection:
            votes = connection.execute(select(room_vote)).all()
            voters = set(connection.execute(select(room_voter.c.phone)).scalars())
    # names of phones stand in the tables of the room, so that none votes twice, until the room is forgotten
    assert (votes, voters) == ([], set(names))
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix not in {".log", ".sqlite"}]
    on_disk = b"".join(path.read_bytes() for path in written)
    assert on_disk
    assert not any(name.encode() in on_disk + kept_for_good for name in names)
    # nor does the file still hold what was deleted
    assert json.dumps(sorted(ANSWERS[PHASES]["fase"])).encode() not in (tmp_path / "monitor.sqlite").read_bytes()


def test_who_tries_codes_is_slowed_and_the_right_code_is_never_refused(tmp_path: Path) -> None:
    with open_room(tmp_path / "monitor.duckdb") as hall, Phone(hall.server) as inside, Caller(hall.server) as outside:
        inside.join(hall.code)
        statuses = [outside.get(f"/stem?code={number:06d}").status for number in range(WRONG_CODES_OF_ONE + 1)]
        assert statuses == [404] * (WRONG_CODES_OF_ONE - 1) + [429, 429]
        begun = time.monotonic()
        reply = outside.get("/stem?code=000000")
        assert time.monotonic() - begun >= WAIT_SECONDS
        assert words.TOO_MANY_CODES in reply.text
        right = outside.get(f"/stem?code={hall.code}")
        assert (right.status, "set-cookie" in right.headers) == (200, True)
        assert outside.send("/stem", {"code": hall.code}).status == 303
        assert inside.look().status == 200


def test_one_machine_with_new_cookies_is_slowed_and_refuses_nobody(tmp_path: Path) -> None:
    with open_room(tmp_path / "monitor.duckdb") as hall, Caller(hall.server) as machine, Phone(hall.server) as honest:
        for _ in range(NEW_PHONES_OF_ONE):
            machine.cookies.clear()
            assert machine.get(f"/stem?code={hall.code}").status == 200
        begun = time.monotonic()
        assert honest.join(hall.code).status == 200
        assert time.monotonic() - begun >= WAIT_SECONDS
        assert words.WAITING_TITLE in honest.look().text


def test_a_new_code_and_tickets_from_the_stage_to_the_phone(tmp_path: Path) -> None:
    with (
        open_room(tmp_path / "monitor.duckdb") as hall,
        Facilitator(hall) as facilitator,
        Phone(hall.server) as phone,
        Phone(hall.server) as late,
    ):
        phone.join(hall.code)
        code = facilitator.do("code", 1)["code"]
        assert code != hall.code
        assert phone.get(f"/stem?code={hall.code}").status == 200
        assert late.join(hall.code).status == 404
        assert late.join(code).status == 200
        facilitator.do("open", THERMOMETER)
        assert phone.vote(THERMOMETER).status == 200
        with closing(Store(hall.server.database)) as store:
            rooms = Rooms(store.ledger)
            room = rooms.of(NUMBER)
            assert room
            room.ask_tickets(3)
            ticket = rooms.tickets(rooms.all()[0])[2]
        assert facilitator.do("open", THERMOMETER)["code"] == ""
        assert words.NEEDS_TICKET in late.look().text, "who was in hears that the code alone is not enough any more"
        assert [words.ANSWER_WAITS in one.look().text for one in (phone, late)] == [True, False]
        unsent = late.vote(THERMOMETER)
        assert (unsent.status, f"{words.ANSWER_AGAIN} {words.NEEDS_TICKET}" in unsent.text) == (403, True)
        with Phone(hall.server) as stranger:
            assert words.NOT_JOINED in stranger.look().text
        refused = late.send("/stem", {"code": code})
        assert (refused.status, words.NEEDS_TICKET in refused.text) == (403, True)
        assert late.send("/stem", {"code": f"{ticket[:4]}-{ticket[4:]}"}).status == 303
        assert late.vote(THERMOMETER).status == 200
        for _ in range(2):
            phone.cookies.clear()
            assert phone.get(f"/stem?code={ticket}").status == 200
            assert phone.vote(THERMOMETER).status == 200
        assert facilitator.question(THERMOMETER)["answers"] == 1
        facilitator.get(f"/podium/{NUMBER}?sleutel={hall.key}")
        page = facilitator.get(f"/podium/{NUMBER}").text
        assert (stage_words.TICKET in page, code in page, ticket in page) == (True, False, False)


def test_in_a_hall_another_machine_may_only_vote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_ZAAL", "192.168.137.1")
    with open_room(tmp_path / "monitor.duckdb") as hall, Caller(hall.server) as laptop, Phone(hall.server) as phone:
        assert laptop.get("/_stcore/health").status == 200
        laptop.get(f"/podium/{NUMBER}?sleutel={hall.key}")
        port = hall.server.url.rsplit(":", 1)[1]
        assert f"192.168.137.1:{port}/stem" in laptop.get(f"/podium/{NUMBER}").text
        assert json.loads(laptop.get(f"/podium/{NUMBER}/stand").text)["where"] == f"http://192.168.137.1:{port}/stem"
        away = {"X-Forwarded-For": "192.168.137.20"}  # how the server is told of another machine, by the laptop alone
        for path in (
            "/",
            "/overzicht",
            f"/podium/{NUMBER}",
            "/_stcore/health",
            "/_stcore/stream",
            "/stem/../overzicht",
            "/stem/",
            "/static/index.html",
        ):
            reply = phone.call("GET", path, None, away)
            assert (path, reply.status, reply.text) == (path, 403, words.ONLY_VOTING)
        assert phone.call("GET", f"/stem?code={hall.code}", None, away).status == 200
        assert phone.call("GET", "/stem/stand", None, away).status == 200


def test_an_answer_in_two_packets_leaves_at_once(hall: Hall) -> None:
    waits = []
    with Caller(hall.server) as caller:
        for _ in range(20):
            started = time.monotonic()
            caller.get("/stem")
            waits.append((time.monotonic() - started) * 1000)
    assert median(waits) < HELD_BACK_MS

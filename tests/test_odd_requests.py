"""Odd input to every address of ours: an answer below 500, and no more in the log than a line each."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from data.access import MACHINE, Role
from data.feedback import QUESTIONS
from data.sessions import Sessions
from data.store import Store
from loaders import contract
from loaders.templates.prefilled import current_template
from tests import odd
from tests.rooms import FORM, THERMOMETER, Facilitator, Hall, Phone, open_room
from tests.running import Server, copied, demo_store
from ui import gate, live, serving, signing
from ui.live.feedback_page import LANGUAGE_FIELD, PHONE_FIELD

pytestmark = pytest.mark.journey

MODE = "MONITOR_AANMELDEN"
with pytest.MonkeyPatch.context() as _signed:
    _signed.setenv(MODE, "uitnodiging")
    ROUTES = [
        (route.path, method)
        for route in (
            *gate.routes(),
            *serving.routes(contract.REGIONAL, contract.LEARNING, current_template),
            *live.routes(),
            *signing.routes(),
        )
        for method in sorted((route.methods or set()) - {"HEAD"})
    ]
OTHERS = [
    *(("/regio", "GET"), ("/{page}", "GET"), ("/static/{name}", "GET"), ("/media/{name}", "GET")),
    *(("/_stcore/{name}", "GET"), ("/_stcore/upload_file/{session}/{file}", "PUT"), ("/component/{name}", "GET")),
]
"""Pages, and what the framework answers."""
FILTERS = ("regio", "op", "sinds", "versie")
CARD_NAMES = (LANGUAGE_FIELD, PHONE_FIELD, *QUESTIONS)
_AT_A_TIME = 16
NAMES = (
    *("code", "sleutel", "terug", "stap", "wat", "waarde", "vraag", "nummer", "graden", "groep", "fase", "stapregio"),
    *(
        "stap1",
        "rol1",
        "dag1",
        "datum",
        "tafelregio",
        "toon",
        "vak",
        "soort",
        "beeld",
        "afwezig",
        "zoek",
        "dag",
        *FILTERS,
    ),
)
"""Of fields that some route reads."""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hall, str]]:
    """An open question, and the cookies of a phone in the room whose owner leads it and signed in too."""
    database = copied(demo_store(), tmp_path_factory.mktemp("odd"))
    with closing(Store(database)) as store:
        sessions = Sessions(store.ledger)
        key = sessions.enter(sessions.invite(MACHINE, Role.ADMINISTRATOR, [])[1])
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv(MODE, "uitnodiging")
        with open_room(database) as hall, Phone(hall.server) as phone, Facilitator(hall) as facilitator:
            phone.cookies["netwerkmonitor"] = facilitator.cookies["netwerkmonitor"] = str(key)
            phone.cookies[f"podium-{hall.number}"] = hall.key
            phone.join(hall.code)
            facilitator.do("open", THERMOMETER)
            yield hall, "; ".join(f"{name}={value}" for name, value in phone.cookies.items())


def lines(server: Server) -> list[str]:
    """What stands in the log."""
    return server.log.read_text(encoding="utf-8", errors="replace").splitlines()


def judge(server: Server, requests: list[odd.Request], cookie: str) -> None:
    """Send them all, and look at the answers and the log."""
    before = len(lines(server))
    # at a time, since many wrong codes are answered slowly
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        answers = pool.map(lambda one: odd.send(server, one, cookie)[0], requests)
        statuses = [(status, one._replace(body=one.body[:80])) for status, one in zip(answers, requests, strict=True)]
    assert [one for one in statuses if not 200 <= one[0] < 500] == []
    told = lines(server)[before:]
    assert [line for line in told if "ERROR" in line or "Traceback" in line] == []
    assert len(told) <= len(requests)


@pytest.mark.parametrize(("path", "method"), [*ROUTES, *OTHERS])
def test_odd_requests_get_an_answer(path: str, method: str, room: tuple[Hall, str]) -> None:
    hall, cookie = room
    names = CARD_NAMES if path.startswith("/s/") else NAMES
    judge(hall.server, list(odd.requests(path, method, names)), cookie)


@pytest.mark.parametrize(
    "path", ["/cijfers/offer_assessment.xlsx", "/paneel/dekking", "/verslag/regio.html", "/citaat/coverage_kinds"]
)
@pytest.mark.parametrize("name", FILTERS)
def test_one_odd_filter_among_good_ones_gets_an_answer(path: str, name: str, room: tuple[Hall, str]) -> None:
    hall, cookie = room
    good = {"regio": "kempen", "op": "2026-06-30", "sinds": "", "versie": "3", "vak": "Sport"}
    asked = [good | {name: text} for text in odd.TEXTS.values()]
    queries = ["&".join(f"{key}={value}" for key, value in one.items()) for one in asked]
    judge(hall.server, [odd.Request(f"{path}?{query}") for query in queries], cookie)


@pytest.mark.parametrize("name", ["stap", "wat", "waarde", "versie"])
def test_who_has_the_key_of_a_room_gets_an_answer_too(name: str, room: tuple[Hall, str]) -> None:
    hall, cookie = room
    values = [*odd.TEXTS.values(), "\ud800", "\x00", 2**130, -1, True]
    good = {"sleutel": hall.key, "stap": THERMOMETER, "wat": "handen", "waarde": "8:1", "versie": 1}
    kind = [(b"Content-Type", b"application/json")]
    path = f"/podium/{hall.number}/doe"
    bodies = [json.dumps(good | {name: value}).encode() for value in values]
    bodies += [json.dumps(good | {"waarde": f"8:{value}"}).encode() for value in values if isinstance(value, str)]
    judge(hall.server, [odd.Request(path, "POST", kind, body) for body in bodies], cookie)


@pytest.mark.parametrize("name", ["vraag", "nummer", "graden"])
def test_who_votes_gets_an_answer_too(name: str, room: tuple[Hall, str]) -> None:
    hall, cookie = room
    good = {"vraag": str(THERMOMETER), "nummer": "1", "graden": "8"}
    kind = [(b"Content-Type", FORM.encode())]
    forms = ["&".join(f"{key}={value}" for key, value in (good | {name: text}).items()) for text in odd.TEXTS.values()]
    judge(hall.server, [odd.Request("/stem", "POST", kind, form.encode()) for form in forms], cookie)


def test_who_leaves_halfway_leaves_no_fault_behind(room: tuple[Hall, str]) -> None:
    hall, cookie = room
    halfway = [(b"Content-Type", FORM.encode()), (b"Content-Length", b"500")]
    before = len(lines(hall.server))
    for path in ("/stem", "/podium/1/doe", "/aanmelden"):
        odd.leave(hall.server, odd.Request(path, "POST", halfway, b"code="), cookie)
    judge(hall.server, [odd.Request("/stem")], cookie)
    assert len(lines(hall.server)) - before <= 3

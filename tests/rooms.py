"""A running app with an open room, the phones in it and its facilitator: they speak HTTP as browsers do."""

import json
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode

from data import runsheets
from data.access import anybody
from data.live_answers import CHOICE_COUNTS
from data.live_questions import Vote
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.running import Server, serving

NAME = "Netwerkdag op proef"
STEPS = (
    Step("beeld", "overzicht", "Wat valt je op?", 5, "begeleider"),
    Step("thermometer", "", "Hoe warm is het in je netwerk?", 5, "begeleider"),
    Step("voorwaarden", "", "Hoe sterk staan de vijf voorwaarden?", 8, "begeleider"),
    Step("fasen", "", "Waar staan jullie nu?", 8, "begeleider"),
    Step("hulp", "", "Wie kan je vooruithelpen?", 8, "begeleider"),
)
NUMBER, VERSION = 1, 1
"""The running order with these steps must be the first in the store."""
THERMOMETER, CONDITIONS, PHASES, HELP = 2, 3, 4, 5
"""The steps that ask the room something."""
_KEPT_OPEN_SECONDS = 3
"""The server closes a connection that is idle for five seconds."""
_HEARD_SECONDS = 10
FORM = "application/x-www-form-urlencoded"
ANSWERS: dict[int, dict[str, Any]] = {
    THERMOMETER: {"graden": "8"},
    CONDITIONS: {"groep": "aanbieder", "ambitie": "4", "proces": "2"},
    PHASES: {"regio": "kempen", "fase": ["opstart", "uitvoering"]},
    HELP: {"regio": ["midwest", "limburg"]},
}
"""One answer to each question that may be counted."""


class Clock:
    """A time that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self.seconds


def asking(kind: str) -> Step:
    """A question of this kind, with as many words of its own as it may have."""
    most = CHOICE_COUNTS.get(kind, range(1))[-1]
    return Step(kind, choices=tuple(f"Antwoord {number}" for number in range(most)))


def fields(position: int, **instead: Sequence[str]) -> dict[str, Sequence[str]]:
    """The fields of an answer that may be counted, or with some of them changed."""
    usual = {name: [value] if isinstance(value, str) else value for name, value in ANSWERS[position].items()}
    return usual | instead


def warm(room: Room, *degrees: int, position: int = THERMOMETER) -> None:
    """Let a new phone vote for each temperature."""
    for value in degrees:
        phone = f"phone-{room.standing().joined_count}"
        if room.vote(phone, position, {"graden": [str(value)]}) is not Vote.COUNTED:
            raise RuntimeError(phone)


class Reply(NamedTuple):
    """What the server said."""

    status: int
    headers: dict[str, str]
    text: str


class Hall(NamedTuple):
    """A running app and the room that is open in it."""

    server: Server
    code: str
    key: str
    number: int = NUMBER
    """Of the running order."""


class Caller:
    """Somebody with one connection and one cookie jar."""

    def __init__(self, server: Server) -> None:
        self._connection = HTTPConnection(server.url.removeprefix("http://"), timeout=30)
        self._used_at = 0.0
        self.cookies: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()

    def hang_up(self) -> None:
        """Close the connection; the next request opens another."""
        self._connection.close()

    def call(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """One request with the cookies so far; a redirect is an answer like any other."""
        if time.monotonic() - self._used_at > _KEPT_OPEN_SECONDS:
            self.hang_up()
        self._used_at = time.monotonic()
        held = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self._connection.request(method, path, body, dict(headers or {}) | ({"Cookie": held} if held else {}))
        answer = self._connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return Reply(answer.status, {name.lower(): value for name, value in answer.headers.items()}, text)

    def get(self, path: str, **headers: str) -> Reply:
        """Ask for a page."""
        return self.call("GET", path, None, {name.replace("_", "-"): value for name, value in headers.items()})

    def send(self, path: str, fields: Mapping[str, Any], **headers: str) -> Reply:
        """Send a form."""
        body = urlencode(fields, doseq=True).encode()
        return self.call("POST", path, body, {"Content-Type": FORM} | headers)


class Phone(Caller):
    """A phone in the room."""

    def join(self, code: str) -> Reply:
        """Follow the QR code, and come back as the page does at once."""
        reply = self.get(f"/stem?code={code}")
        self.look()
        return reply

    def look(self, tag: str = "") -> Reply:
        """What the page asks every other second."""
        return self.get("/stem/stand", If_None_Match=tag)

    def vote(self, position: object, answer: Mapping[str, Any] | None = None) -> Reply:
        """Send an answer as the page does; without one, an answer that may be counted."""
        fields = ANSWERS[int(str(position))] if answer is None else answer
        return self.send("/stem", {"vraag": position, **fields}, **{"X-Deel": "1"})


class Facilitator(Caller):
    """Who has the key."""

    def __init__(self, hall: Hall) -> None:
        super().__init__(hall.server)
        self._key = hall.key
        self._place = f"/podium/{hall.number}"

    def do(self, action: str, position: int, value: str = "", version: int | None = None) -> dict[str, Any]:
        """Open, close, reveal, reset or count a hand; how the room stands afterwards.

        ``version`` is that of the running order on this stage, when it says so.
        """
        fields = {"sleutel": self._key, "stap": position, "wat": action, "waarde": value}
        fields |= {} if version is None else {"versie": version}
        reply = self.call(
            "POST", f"{self._place}/doe", json.dumps(fields).encode(), {"Content-Type": "application/json"}
        )
        if reply.status != 200:
            raise RuntimeError(reply.text)
        return dict(json.loads(reply.text))

    def stand(self, tag: str = "") -> Reply:
        """How the room stands."""
        return self.get(f"{self._place}/stand?sleutel={self._key}", If_None_Match=tag)

    def question(self, position: int) -> dict[str, Any]:
        """How one question stands."""
        return dict(json.loads(self.stand().text)["questions"][str(position)])


def heard(is_so: Callable[[], bool]) -> bool:
    """Whether a server heard what another process wrote: it asks every half a second, and a busy machine adds to it."""
    deadline = time.monotonic() + _HEARD_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


@contextmanager
def open_room(database: Path) -> Iterator[Hall]:
    """Run the app with a store, in which the running order is put, and its room opened by another process."""
    with closing(Store(database)) as store:
        if runsheets.save(store, anybody(), NAME, STEPS).number != NUMBER:
            raise RuntimeError("another running order was first")
        room = Rooms(store.ledger).present(anybody(), NUMBER, VERSION, STEPS)
    with serving(database) as server:
        yield Hall(server, room.code, room.key)


@contextmanager
def no_writing(hall: Hall) -> Iterator[None]:
    """Inside, the server can write to no file, as on a full disk."""
    for_ever = resource.RLIM_INFINITY
    resource.prlimit(hall.server.process_id, resource.RLIMIT_FSIZE, (1, for_ever))
    try:
        yield
    finally:
        resource.prlimit(hall.server.process_id, resource.RLIMIT_FSIZE, (for_ever, for_ever))

"""Three app processes on one PostgreSQL behind nginx: is news seen everywhere, and what does a process that dies take?

Real programs on loopback: nginx keeps a visitor on one process by a cookie of its own and leads on to another when that
one is down; the visitors speak the protocol of pages and phones. Needs PostgreSQL (``make postgres``) and nginx.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from data import runsheets
from data.access import anybody
from data.locations import replicas_of
from data.store import Store
from loaders import contract, demo
from tests import postgres
from tests.bench import client, tables
from tests.bench.crowd import Deliverer
from tests.ledgers import rows_of
from tests.rooms import NAME, NUMBER, STEPS, THERMOMETER, Caller, Facilitator, Hall, Phone
from tests.running import ROOT, Server, _free_port, _wait_until_healthy
from tests.workbooks import partner, workbook
from ui.texts import deliver as deliver_words
from ui.texts import runsheets as runsheet_words
from ui.texts import template as template_words
from ui.texts import upload as upload_words

APPS, KILLS, ROWS, PHONES = 3, 10, 3_000, 6
NEWS_SECONDS = 2
"""The longest that another process may take to show what was handed in."""
RETURN_SECONDS = 10
"""The longest until visitors of a process that is back are led to it again."""
_KILLED_WITHIN = 1.5
"""Times what confirming took when nothing else happened; beside others it takes longer."""
_REGION, _REGION_NAME = "midwest", "Midwest"
_BEFORE_ALL = date(2019, 12, 31)
"""Before the first delivery, so that nothing stands there that would disappear."""
_COOKIE, _XSRF, _ANSWERED_BY = "proces", "_streamlit_xsrf", "x-answered-by"
_CHANCE = random.Random(2026)  # noqa: S311 - the same moments each time, as far as a clock allows
_NGINX = """
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_max_body_size 11m;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    map $http_upgrade $connection_kind {{ default upgrade; '' ''; }}
    map $cookie_{cookie} $visitor {{ default $cookie_{cookie}; '' $request_id; }}
    map $cookie_{cookie} $new_cookie {{ default ''; '' '{cookie}=$request_id; Path=/; HttpOnly; SameSite=Lax'; }}
    upstream apps {{
        hash $visitor consistent;
        {servers}
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://apps;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_kind;
            proxy_connect_timeout 1s;
            proxy_read_timeout 1h;
            proxy_next_upstream error timeout;
            add_header Set-Cookie $new_cookie;
            add_header {answered_by} $upstream_addr always;
        }}
    }}
}}
"""

Line = list[str]


class App:
    """One process of the app with a folder of its own; it can be killed and started again."""

    def __init__(self, folder: Path, ledger: str) -> None:
        self.database = folder / "monitor.duckdb"
        self.port = _free_port()
        self._environment = os.environ | {"MONITOR_DB": str(self.database), "MONITOR_LEDGER": ledger}
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir()

    @property
    def address(self) -> str:
        """Host and port, as nginx names it."""
        return f"127.0.0.1:{self.port}"

    @property
    def server(self) -> Server:
        """The process itself, past nginx."""
        process_id = self._process.pid if self._process else 0
        return Server(f"http://{self.address}", process_id, self.database, self._log)

    @property
    def _log(self) -> Path:
        return self.database.with_suffix(".log")

    def start(self) -> None:
        """Start it, and return when it answers."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=log, stderr=log)
        _wait_until_healthy(self._process, f"http://{self.address}/_stcore/health", self._log)

    def kill(self) -> None:
        """No time to say goodbye."""
        if self._process:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()


class Trial(NamedTuple):
    """The processes and what stands before them; ``homes`` has a cookie for each process, in the same order."""

    folder: Path
    ledger: str
    apps: list[App]
    proxy: Server
    homes: list[str]


class Person(Deliverer):
    """A visitor who comes through nginx with the cookie of one process."""

    def __init__(self, proxy: Server, home: str, page: str, **parameters: str) -> None:
        # not that of Deliverer, which is always at opladen
        self.said: list[str] = []
        self.buttons: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self._server, self._uploader = proxy, ""
        self._cookies = {_COOKIE: home}
        client.Visitor.__init__(self, proxy, page, f"{_COOKIE}={home}", **parameters)

    def press(self, label: str) -> None:
        """Press a button, and wait until the page is complete again."""
        identity = self.buttons[label]
        self._states[identity] = WidgetState(id=identity, trigger_value=True)
        self.said.clear()
        try:
            self.rerun()
        finally:
            del self._states[identity]

    def _remember(self, delta: Any) -> None:
        super()._remember(delta)
        if delta.WhichOneof("type") == "new_element":
            element = delta.new_element
            if element.WhichOneof("type") == "button":
                self.buttons[element.button.label] = element.button.id
            elif element.WhichOneof("type") == "link_button":
                self.links[element.link_button.label] = element.link_button.url

    def _put(self, address: str, name: str, content: bytes) -> None:
        """With the token against forged requests, as a browser hands it in."""
        with Caller(self._server) as caller:
            caller.cookies |= self._cookies
            caller.get("/_stcore/health")
            head = f'--grens\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'
            body = head.encode() + content + b"\r\n--grens--\r\n"
            headers = {"Content-Type": "multipart/form-data; boundary=grens", "X-Xsrftoken": caller.cookies[_XSRF]}
            reply = caller.call("PUT", address, body, headers)
        if reply.status != 204:
            raise RuntimeError(f"status {reply.status}: {reply.text}")


class Loop:
    """Does the same again and again in a thread of its own; ``waits`` in ms, and ``failures`` as they were said."""

    def __init__(self, what: Callable[[], object], every_seconds: float = 0.1) -> None:
        self.waits: list[float] = []
        self.failures: list[str] = []
        self._what, self._every_seconds = what, every_seconds
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Loop":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.is_set():
            started = time.monotonic()
            try:
                self._what()
            except Exception as error:
                self.failures.append(repr(error))
            self.waits.append((time.monotonic() - started) * 1000)
            self._done.wait(self._every_seconds)


class Round(NamedTuple):
    """What one kill showed; times in seconds, ``others`` and ``strays`` in ms with what failed."""

    was_told: bool
    was_kept: bool
    is_whole: bool
    is_same: bool
    is_once: bool
    page_after: float
    caught_up_after: float
    returned_after: float
    others: list[float]
    strays: list[float]
    failures: list[str]


def bench() -> None:
    """Print each claim with what was measured."""
    if _nginx() is None:
        print("\nProcesses: not run, because nginx is not installed (apt-get install nginx)")
        return
    with tempfile.TemporaryDirectory(prefix="netwerkmonitor-processes-") as folder, _trial(Path(folder)) as trial:
        news, publish_seconds = _news(trial)
        kills = _kills(trial, publish_seconds)
        room = _room(trial)
    headers = ["what", "measured", "as it should be"]
    tables.show(f"Processes: {APPS} on one PostgreSQL behind nginx, an upload through one", headers, news)
    tables.show(f"One is killed in the middle of an upload, {KILLS} times", headers, kills)
    tables.show("A room over three processes, one of which is killed", headers, room)


@contextmanager
def _trial(folder: Path) -> Iterator[Trial]:
    """Everything running, with the demo data and a running order."""
    try:
        with postgres.database(folder) as ledger, closing(Store(folder / "own.duckdb", ledger)) as store:
            demo.build_and_load(store, template_words)
            runsheets.save(store, anybody(), NAME, STEPS)
            apps = [App(folder / f"app-{number}", ledger) for number in range(1, APPS + 1)]
            try:
                with ThreadPoolExecutor() as pool:
                    list(pool.map(App.start, apps))
                with _proxied(folder, apps) as proxy:
                    yield Trial(folder, ledger, apps, proxy, _homes(proxy, apps))
            finally:
                for app in apps:
                    app.kill()
    finally:
        postgres.stop(folder)


@contextmanager
def _proxied(folder: Path, apps: Sequence[App]) -> Iterator[Server]:
    """An nginx with a configuration and a folder of its own."""
    port = _free_port()
    servers = [f"server {app.address} max_fails=0;" for app in apps]
    # its workers would be somebody who may not look into the folder of root
    user = "user root;" if os.geteuid() == 0 else ""
    names = {"cookie": _COOKIE, "answered_by": _ANSWERED_BY, "servers": "\n        ".join(servers)}
    written = folder / "nginx.conf"
    written.write_text(_NGINX.format(user=user, folder=folder, port=port, **names))
    log = folder / "error.log"
    process = subprocess.Popen([str(_nginx()), "-e", str(log), "-p", str(folder), "-c", str(written)])
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_healthy(process, f"{url}/_stcore/health", log)
        yield Server(url, process.pid, folder, log)
    finally:
        process.terminate()
        process.wait()


def _nginx() -> str | None:
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def _homes(proxy: Server, apps: Sequence[App]) -> list[str]:
    """For each process a cookie that nginx gave out and leads to it."""
    found: dict[str, str] = {}
    while len(found) < len(apps):
        with urllib.request.urlopen(f"{proxy.url}/_stcore/health") as answer:  # noqa: S310 - our own server
            given = [one.split(";")[0] for one in answer.headers.get_all("Set-Cookie")]
            cookie = next(one.removeprefix(f"{_COOKIE}=") for one in given if one.startswith(f"{_COOKIE}="))
            found.setdefault(answer.headers[_ANSWERED_BY], cookie)
    return [found[app.address] for app in apps]


# an upload through one process


def _news(trial: Trial) -> tuple[list[Line], float]:
    """What the second and third process show of an upload through the first; and how long confirming took."""
    giver = _deliverer(trial, 0, 0)
    giver.drop("proef.xlsx", _content(0))
    giver.press(upload_words.go_on(ROWS))
    others = [Person(trial.proxy, home, "overzicht") for home in trial.homes[1:]]
    wanted = max(map(_version_seen, others)) + 1
    with ThreadPoolExecutor() as pool:
        looking = [pool.submit(_until, partial(_sees, other, wanted), NEWS_SECONDS * 10) for other in others]
        started = time.monotonic()
        giver.press(upload_words.confirm(ROWS))
        took = time.monotonic() - started
        # what is kept is there a moment before the page of the giver says so
        delays = [seen.result() - started - took for seen in looking]
    is_told = _stored(0) in giver.said
    lines = [
        ["who hands in is told that it was kept", str(is_told).lower(), tables.verdict(is_told)],
        [f"confirming {ROWS} rows, s", f"{took:.2f}", ""],
    ]
    for number, delay in enumerate(delays, 2):
        lines.append(
            [f"seen through process {number}, s after that", f"{delay:.2f}", tables.verdict(delay <= NEWS_SECONDS)],
        )
    for number, home in enumerate(trial.homes[1:], 2):
        with Person(trial.proxy, home, "versies", voor=_REGION_NAME) as person:
            is_listed = any("proef.xlsx" in one for one in person.html)
        lines.append([f"listed on page versies of process {number}", str(is_listed).lower(), tables.verdict(is_listed)])
    return lines, took


def _deliverer(trial: Trial, number: int, day: int) -> Person:
    moment = (_BEFORE_ALL - timedelta(day)).isoformat()
    return Person(trial.proxy, trial.homes[number], "opladen", voor=_REGION_NAME, datum=moment)


def _content(number: int) -> bytes:
    return workbook({"Partners": [partner(f"Voorbeeld {number} {row}") for row in range(ROWS)]}, _REGION)


def _stored(day: int) -> str:
    told = {"reference_date": _BEFORE_ALL - timedelta(day), "row_count": ROWS, "refused_row_count": 0}
    return deliver_words.stored({"region": _REGION} | told)


def _sees(person: Person, version: int) -> bool:
    person.rerun()
    return _version_seen(person) >= version


def _version_seen(person: client.Visitor) -> int:
    """The data version in the fixed link of a page of figures."""
    return max((int(found) for one in person.html for found in re.findall(r"versie=(\d+)", one)), default=0)


# killed in the middle of an upload


def _kills(trial: Trial, publish_seconds: float) -> list[Line]:
    people = [Person(trial.proxy, home, "overzicht") for home in trial.homes]
    rounds = []
    for number in range(1, KILLS + 1):
        victim = _CHANCE.randrange(APPS)
        rounds.append(_kill_once(trial, people, number, victim, _CHANCE.uniform(0, _KILLED_WITHIN * publish_seconds)))
        people[victim] = Person(trial.proxy, trial.homes[victim], "overzicht")
    others = sorted(ms for one in rounds for ms in one.others)
    strays = sorted(ms for one in rounds for ms in one.strays)
    failures = [failure for one in rounds for failure in one.failures]
    for failure in failures:
        print(failure)
    kept = sum(one.was_kept for one in rounds)
    return [
        ["killed before it was kept, and after", f"{KILLS - kept} and {kept}", ""],
        _all("kept, where who handed in was told so", [one.was_kept for one in rounds if one.was_told]),
        _all("every delivery whole, with its original", [one.is_whole for one in rounds]),
        _all("DuckDB left behind, caught up, is as one made anew", [one.is_same for one in rounds]),
        _all("handed in again elsewhere: there once", [one.is_once for one in rounds]),
        ["reruns of visitors of the others", str(len(others)), tables.verdict(len(others) > 0)],
        ["of these worst, ms", f"{others[-1]:.0f}", ""],
        ["requests with the cookie of the dead one", str(len(strays)), tables.verdict(len(strays) > 0)],
        ["of these worst, ms", f"{strays[-1]:.0f}", ""],
        ["reruns and requests that failed", str(len(failures)), tables.verdict(not failures)],
        _worst("a page for a visitor of the dead one, s", [one.page_after for one in rounds], None),
        _worst("started again: it has caught up, s", [one.caught_up_after for one in rounds], NEWS_SECONDS),
        _worst("and has its visitors again, s", [one.returned_after for one in rounds], RETURN_SECONDS),
    ]


def _kill_once(trial: Trial, people: Sequence[Person], number: int, victim: int, after_seconds: float) -> Round:
    """Kill the process that publishes, look around, hand in again elsewhere, and start it again."""
    app, home = trial.apps[victim], trial.homes[victim]
    content, before = _content(number), _head(trial)
    giver = _deliverer(trial, victim, number)
    giver.drop("proef.xlsx", content)
    giver.press(upload_words.go_on(ROWS))
    loops = [Loop(_turning(person)) for place, person in enumerate(people) if place != victim]
    stray = Loop(partial(_ask, trial.proxy, home))
    with loops[0], loops[1], stray:
        with ThreadPoolExecutor() as pool:
            pressed = pool.submit(giver.press, upload_words.confirm(ROWS))
            time.sleep(after_seconds)
            app.kill()
            with suppress(ConnectionClosed):
                pressed.result()
        started = time.monotonic()
        with Person(trial.proxy, home, "overzicht"):
            page_after = time.monotonic() - started
        was_told, was_kept = _stored(number) in giver.said, _head(trial) > before
        is_whole, is_same = _looked_over(trial, app, number)
        is_once = _again(trial, (victim + 1) % APPS, number, content)
        app.start()
        started = time.monotonic()
        caught_up_after = _caught_up(trial, app)
        returned_after = _until(lambda: _ask(trial.proxy, home) == app.address, RETURN_SECONDS * 3) - started
    others = [ms for loop in loops for ms in loop.waits]
    failures = [f"round {number}: {one}" for loop in (*loops, stray) for one in loop.failures]
    return Round(
        was_told,
        was_kept,
        is_whole,
        is_same,
        is_once,
        page_after,
        caught_up_after,
        returned_after,
        others,
        stray.waits,
        failures,
    )


def _turning(person: Person) -> Callable[[], None]:
    """Somebody who chooses another region again and again."""

    def turn() -> None:
        person.choose(regio=_CHANCE.choice(["Kempen", "Midwest", "Westhoek"]))

    return turn


def _ask(proxy: Server, home: str) -> str:
    """A request with this cookie that no page is drawn for; the address of the process that answered."""
    with Caller(proxy) as caller:
        caller.cookies[_COOKIE] = home
        reply = caller.get("/stem")
    if reply.status != 200:
        raise RuntimeError(f"status {reply.status}")
    return reply.headers[_ANSWERED_BY].split(", ")[-1]


def _head(trial: Trial) -> int:
    with closing(Store(trial.folder / "own.duckdb", trial.ledger)) as store:
        return store.version()


def _looked_over(trial: Trial, app: App, number: int) -> tuple[bool, bool]:
    """Whether the ledger holds whole deliveries only, and whether the file of the dead process is of use."""
    folder = trial.folder / f"round-{number}"
    shutil.copytree(replicas_of(app.database), replicas_of(folder / "left.duckdb"))
    with (
        closing(Store(folder / "fresh.duckdb", trial.ledger)) as fresh,
        closing(Store(folder / "left.duckdb", trial.ledger)) as left,
    ):
        found = _is_whole(fresh), rows_of(fresh) == rows_of(left)
    shutil.rmtree(folder)
    return found


def _is_whole(store: Store) -> bool:
    """Numbered without a gap, every sheet with all its rows, and every original there."""
    counts = " UNION ALL ".join(
        f"SELECT delivery_id, '{sheet.name}' AS sheet, count(*) AS row_count FROM {sheet.table} GROUP BY ALL"  # noqa: S608
        for sheet in contract.SHEETS
    )
    told = store.rows("SELECT delivery_id, sheet, row_count FROM delivery_sheet WHERE row_count > 0 ORDER BY ALL")
    held = store.rows(f"FROM ({counts}) ORDER BY ALL")
    deliveries = store.rows("SELECT id, sha256 FROM delivery ORDER BY id")
    is_numbered = [number for number, _ in deliveries] == list(range(1, len(deliveries) + 1))
    return told == held and is_numbered and {digest for _, digest in deliveries} <= store.ledger.original_digests()


def _again(trial: Trial, number: int, day: int, content: bytes) -> bool:
    """Hand the same in through another process; whether it is there once, and that process says so."""
    with _deliverer(trial, number, day) as giver:
        giver.drop("proef.xlsx", content)
        if upload_words.go_on(ROWS) in giver.buttons:
            giver.press(upload_words.go_on(ROWS))
            giver.press(upload_words.confirm(ROWS))
        is_told = bool(giver.said)
    with closing(Store(trial.folder / "own.duckdb", trial.ledger)) as store:
        moment = _BEFORE_ALL - timedelta(day)
        ((count,),) = store.rows("SELECT count(*) FROM delivery WHERE reference_date = ?", [moment])
    return is_told and count == 1


def _caught_up(trial: Trial, app: App) -> float:
    """Seconds until the process itself shows the newest data version."""
    wanted = _head(trial)
    started = time.monotonic()
    with client.Visitor(app.server, "overzicht") as visitor:
        while _version_seen(visitor) < wanted and time.monotonic() - started < 60:
            visitor.rerun()
    return time.monotonic() - started


# a room over three processes


def _room(trial: Trial) -> list[Line]:
    """Opened through the first, voted in through the second, shown by the third; then the first is killed."""
    first, second, third = trial.homes
    with Person(trial.proxy, first, "netwerkdag", draaiboek=str(NUMBER)) as person:
        key = person.links[runsheet_words.STAGE].split("sleutel=")[1]
    stages = {home: _stage(trial.proxy, home, key) for home in trial.homes}
    code = json.loads(stages[third].stand().text)["code"]
    stages[third].do("open", THERMOMETER)
    phones = [_phone(trial.proxy, second, code) for _ in range(PHONES)]
    votes = [phone.vote(THERMOMETER, {"graden": str(degrees)}).status for degrees, phone in enumerate(phones)]
    shown = stages[third].question(THERMOMETER)["answers"]
    lines = [
        ["votes through process 2 taken", f"{votes.count(200)} of {PHONES}", tables.verdict(votes == [200] * PHONES)],
        ["answers shown by process 3", str(shown), tables.verdict(shown == PHONES)],
    ]
    trial.apps[0].kill()
    late = _phone(trial.proxy, first, code)
    taken = late.vote(THERMOMETER, {"graden": "12"}).status
    changed = phones[0].vote(THERMOMETER, {"graden": "15"}).status
    after = {number: stage.question(THERMOMETER)["answers"] for number, stage in enumerate(stages.values(), 1)}
    is_all = set(after.values()) == {PHONES + 1}
    lines += [
        ["the first killed: a phone of its joins and votes", str(taken), tables.verdict(taken == 200)],
        ["a vote through process 2 changes", str(changed), tables.verdict(changed == 200)],
        ["answers on stages that began on 1, 2, 3", ", ".join(map(str, after.values())), tables.verdict(is_all)],
    ]
    revealed = stages[third].do("toon", THERMOMETER)["questions"][str(THERMOMETER)]
    trial.apps[0].start()
    with Caller(trial.apps[0].server) as caller:
        back = json.loads(caller.get(f"/podium/{NUMBER}/stand?sleutel={key}").text)["questions"][str(THERMOMETER)]
    kept = _kept(trial)
    expected = {str(degrees): 1 for degrees in [*range(1, PHONES), 12, 15]}
    return [
        *lines,
        [
            "revealed by process 3, with its picture",
            str(bool(revealed["svg"])).lower(),
            tables.verdict(bool(revealed["svg"])),
        ],
        ["the first, started again, shows the same", str(back == revealed).lower(), tables.verdict(back == revealed)],
        ["totals kept once, each vote once", str(kept == [expected]).lower(), tables.verdict(kept == [expected])],
    ]


def _stage(proxy: Server, home: str, key: str) -> Facilitator:
    stage = Facilitator(Hall(proxy, "", key))
    stage.cookies[_COOKIE] = home
    return stage


def _phone(proxy: Server, home: str, code: str) -> Phone:
    phone = Phone(proxy)
    phone.cookies[_COOKIE] = home
    phone.join(code)
    return phone


def _kept(trial: Trial) -> list[dict[str, int]]:
    """The totals that the ledger has of the room, what nobody chose left out."""
    with closing(Store(trial.folder / "own.duckdb", trial.ledger)) as store:
        found = store.rows("SELECT totals FROM live_result WHERE region IS NULL ORDER BY kept_at")
    return [{option: count for option, count in json.loads(totals).items() if count} for (totals,) in found]


# what is printed


def _until(is_so: Callable[[], bool], limit_seconds: float) -> float:
    """When it was so, on the monotonic clock. Raises TimeoutError."""
    limit = time.monotonic() + limit_seconds
    while not is_so():
        if time.monotonic() > limit:
            raise TimeoutError
        time.sleep(0.05)
    return time.monotonic()


def _all(what: str, found: Sequence[bool]) -> Line:
    return [what, f"{sum(found)} of {len(found)}", tables.verdict(all(found))]


def _worst(what: str, seconds: Sequence[float], limit_seconds: float | None) -> Line:
    worst = max(seconds)
    return [what, f"{worst:.2f}", "" if limit_seconds is None else tables.verdict(worst <= limit_seconds)]

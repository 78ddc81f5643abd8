"""On stage: a document opened from disk, walked with a clicker, readable from the last row, steady while it is live."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pypdf
import pytest
import segno
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data import live_answers
from data.runsheets import Step
from data.store import Store
from tests.browser import screen
from tests.browser.modes import MODES
from tests.few import first
from tests.rooms import asking
from tests.running import copied, demo_store
from ui.frame import LOOKING
from ui.stage import LiveLinks, document, live_pictures, readymade
from ui.targets.steps import stage_steps
from ui.texts import stage as words
from ui.texts import stage_document as document_words

pytestmark = pytest.mark.journey

_LOOK = (Path(__file__).parent / "stage.js").read_text(encoding="utf-8")
STAGES = {"1280x720": screen.DESK, "1920x1080": screen.HALL}
MORE = (
    "overzicht?regio=Kempen", "dekking?regio=Zuid-West-Vlaanderen", "dekking?per=Levensdomein",
    "dekking?beeld=Gemeenten", "dekking?beeld=Gemeenten&regio=Limburg", "aanbod?regio=Regio Gent&maat=Uren per jaar",
    "aanbod?maat=Actief aanbod&regio=Oost-Brabant", "fasen?regio=Denderregio", "fasen?beeld=beweging",
    "fasen?beeld=één regio&regio=Gent (stad)", "regio?regio=Gent (stad)",
    "lerend_netwerk?beeld=leervraag-match&regio=Middenkust", "uitleg",
    "aanbod?beeld=Achter de score&regio=Kempen", "lerend_netwerk?beeld=samenwerking",
)  # fmt: skip
CROWDED = (
    "dekking?modus=Overlap&per=Levensdomein&regio=Limburg", "dekking?modus=Bovenregionaal&regio=Zuid-West-Vlaanderen",
    "aanbod?beeld=Soorten en spreiding&regio=Middenkust", "aanbod?beeld=Taal en vindbaarheid&regio=Gent (stad)",
    "aanbod?beeld=Initiatieven&regio=Regio Gent", "fasen?beeld=door de tijd&regio=Gent (stad)",
    *(f"lerend_netwerk?beeld=tafels&tafels={count} tafels&regio=Zuid-West-Vlaanderen" for count in range(3, 10)),
)  # fmt: skip
QUESTION = "Wat heb je nodig om ook de kwaliteit te leren kennen, en wie kan je daar morgen bij helpen, denk je?"
HOUR_STEPS = 6
WHERE = "http://192.168.137.1:8501/stem"
LATE = """() => {
    const ask = window.fetch;
    window.fetch = async (address, asked) => {
        const answer = await ask(address, asked);
        if (asked.body?.includes('"toon"')) {
            await new Promise((done) => setTimeout(done, 1500));
            setTimeout(() => { document.body.dataset.late = "1"; }, 200);
        }
        return answer;
    };
}"""
"""The answer to what shows a result comes after what is pressed next."""
TIMED, SHOWN = "warm", "shown"
"""The step with a timer."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("stage")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def kit(store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address on disk of some running orders: the hour, one region, every mode, and everything else there is."""
    name, hour = readymade.network_day()
    rest = [*(Step("beeld", address, "Vraag?") for address in MORE), *map(asking, live_answers.KINDS)]
    every = [f"{stem}?{urlencode(mode)}" for stem in LOOKING for mode in MODES[stem]]
    made = {
        "hour": (name, hour),
        "region": readymade.one_region("halle-vilvoorde"),
        "rest": ("Al de rest", rest),
        "modes": ("Elke weergave", [Step("beeld", address, QUESTION) for address in (*every, *CROWDED)]),
    }
    folder = tmp_path_factory.mktemp("kit")
    for key, (title, steps) in made.items():
        html = document.page(title, stage_steps(steps, store), None, is_demo=True)
        (folder / f"{key}.html").write_text(html, encoding="utf-8")
    return {key: (folder / f"{key}.html").as_uri() for key in made}


@pytest.fixture
def hall(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without any network."""
    context = browser.new_context(locale="nl-BE", viewport={"width": 1280, "height": 720})
    context.set_default_timeout(screen.WAIT_MS)
    context.set_offline(True)
    yield context
    context.close()


def geometry(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(f"() => {{ {_LOOK} return geometry(); }}")
    return found


def positions(page: Page) -> list[str]:
    found: list[str] = page.evaluate(f"() => {{ {_LOOK} return positions(); }}")
    return found


def standing(page: Page) -> str:
    """The step on the screen, as its sentence."""
    return page.locator(".step.shown .sentence").inner_text()


@pytest.mark.parametrize("size", first(1, STAGES))
@pytest.mark.parametrize("key", ["hour", "region", "rest", "modes"])
def test_every_step_is_read_from_the_last_row(hall: BrowserContext, kit: dict[str, str], key: str, size: str) -> None:
    page = hall.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(str(error)))
    page.set_viewport_size(dict(zip(("width", "height"), STAGES[size], strict=True)))  # type: ignore[arg-type]
    page.goto(kit[key])
    count = page.locator(".step").count()
    for look in ("", "l"):
        if look:
            page.keyboard.press(look)
        page.keyboard.press("Home")
        for place in range(1, count + 1):
            expect(page.locator("#place")).to_have_text(document_words.step_of(place, count))
            found = geometry(page)
            where = (key, place, standing(page))
            assert (found["overlapping"], found["outside"], found["cut"]) == ([], [], []), where
            assert found["sentence"] >= 36, where
            # 18 names and 14 heads on one screen: what is asked at 1920 wide stands for every screen
            scale = STAGES[size][0] / screen.HALL[0]
            assert found["smallest"] is None or found["smallest"] >= 24 * scale, where
            assert found["name"] is None or found["name"] >= 28.9 * scale, where
            assert found["air"] >= 12 * scale, where
            page.keyboard.press("PageDown")
    assert asked == [kit[key]]


def test_the_kit_walks_from_disk_with_a_clicker(hall: BrowserContext, kit: dict[str, str]) -> None:
    page = hall.new_page()
    page.goto(kit["hour"])
    sentences = [standing(page)]
    for _ in range(HOUR_STEPS - 1):
        page.keyboard.press("PageDown")
        sentences.append(standing(page))
    assert len(set(sentences)) == HOUR_STEPS
    page.keyboard.press("PageDown")
    assert standing(page) == sentences[-1]
    for key, place in (("PageUp", -2), ("Home", 0), ("ArrowRight", 1), ("Space", 2), ("ArrowLeft", 1), ("End", -1)):
        page.keyboard.press(key)
        assert standing(page) == sentences[place], key
    page.keyboard.press("4")
    page.keyboard.press("Enter")
    assert standing(page) == sentences[3]
    assert page.url.endswith("#stap=4")
    page.go_back()
    assert standing(page) == sentences[-1]
    page.reload()
    assert standing(page) == sentences[-1]
    page.goto(f"{kit['hour']}#stap=2")
    assert standing(page) == sentences[1]


def test_looks_change_by_key_and_by_button(hall: BrowserContext, kit: dict[str, str]) -> None:
    page = hall.new_page()
    page.goto(kit["region"])
    assert "Halle-Vilvoorde" in standing(page)
    page.keyboard.press("l")
    assert "Regio K" in standing(page)
    assert "Halle-Vilvoorde" not in standing(page)
    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator("#black")).to_be_hidden()
    page.keyboard.press("t")
    expect(page.locator(".step.shown .numbers table")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".step.shown .numbers table")).to_be_hidden()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("volgende stap")
    page.get_by_role("button", name=document_words.CLOSE).click()
    grounds = [page.evaluate("getComputedStyle(document.body).backgroundColor")]
    for key in ("d", "h"):
        page.keyboard.press(key)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 23, 26)", "rgb(0, 0, 0)"]
    page.mouse.move(400, 400)
    page.get_by_role("button", name=document_words.BUTTONS["next"], exact=True).click()
    expect(page.locator("#place")).to_have_text(document_words.step_of(2, len(readymade.one_region("kempen")[1])))


@pytest.mark.parametrize("size", STAGES)
def test_a_line_for_every_region_fits_under_the_question(hall: BrowserContext, kit: dict[str, str], size: str) -> None:
    page = hall.new_page()
    page.set_viewport_size(dict(zip(("width", "height"), STAGES[size], strict=True)))  # type: ignore[arg-type]
    for key, step in (("hour", 1), ("hour", 3), ("modes", 3)):
        page.goto(f"{kit[key]}#stap={step}")
        page.keyboard.press("t")
        numbers = page.locator(".step.shown .numbers")
        assert numbers.locator("tr").count() == 19, standing(page)
        beyond = "one => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]"
        assert numbers.evaluate(beyond) == [0, 0], standing(page)
        question, table = page.locator(".step.shown .question").bounding_box(), numbers.bounding_box()
        assert question and table
        assert question["y"] + question["height"] <= table["y"]
        page.keyboard.press("t")


def test_the_room_sees_the_question_until_it_is_put_away(hall: BrowserContext, kit: dict[str, str]) -> None:
    page = hall.new_page()
    page.goto(kit["hour"])
    question, sentence = page.locator(".step.shown .question"), page.locator(".step.shown .sentence")
    expect(question).to_have_text(words.HOUR_QUESTIONS["overzicht"])
    assert question.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 24
    before = sentence.bounding_box()
    page.keyboard.press("v")
    expect(question).to_be_hidden()
    expect(page.locator(".step.shown .picture svg")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(question).to_be_hidden()
    page.keyboard.press("v")
    expect(question).to_have_text(words.HOUR_QUESTIONS["dekking"])
    page.keyboard.press("PageUp")
    assert sentence.bounding_box() == before
    page.keyboard.press("5")
    page.keyboard.press("Enter")
    assert standing(page) == words.HOUR_QUESTIONS["voorwaarden"]
    expect(question).to_have_count(0)


def test_the_presenters_window_leads_and_follows(hall: BrowserContext, kit: dict[str, str]) -> None:
    stage = hall.new_page()
    stage.goto(kit["hour"])
    with stage.expect_popup() as opened:
        stage.keyboard.press("p")
    presenter = opened.value
    expect(presenter.locator("#now h2")).to_have_text(standing(stage))
    expect(presenter.locator("#now .ask")).to_have_text(words.HOUR_QUESTIONS["overzicht"])
    stage.keyboard.press("PageDown")
    expect(presenter.locator("#now .ask")).to_have_text(words.HOUR_QUESTIONS["dekking"])
    expect(presenter.locator("#times .step-left")).to_have_text("Nog 10:00 in deze stap")
    expect(presenter.locator("#times .all-left")).to_have_text("Nog 52:00 in het draaiboek")
    presenter.keyboard.press("PageDown")
    expect(stage.locator("#place")).to_have_text(document_words.step_of(3, HOUR_STEPS))
    expect(presenter.locator("#after h2")).not_to_be_empty()
    for key in ("5", "Enter"):
        presenter.keyboard.press(key)
    expect(presenter.locator("#now h2")).to_have_text(words.HOUR_QUESTIONS["voorwaarden"])
    expect(presenter.locator("#now .ask")).to_be_hidden()
    presenter.keyboard.press("End")
    expect(stage.locator("#place")).to_have_text(document_words.step_of(HOUR_STEPS, HOUR_STEPS))
    expect(presenter.locator("#after h2")).to_have_text(document_words.SCRIPT["end"])


def test_notes_stand_in_the_same_window_when_no_second_one_opens(hall: BrowserContext, kit: dict[str, str]) -> None:
    page = hall.new_page()
    page.add_init_script("window.open = () => null")
    page.goto(kit["hour"])
    page.keyboard.press("p")
    expect(page.locator("#popup")).to_have_text(document_words.SCRIPT["popup"])
    expect(page.locator("#now .ask")).to_have_text(words.HOUR_QUESTIONS["overzicht"])
    page.keyboard.press("PageDown")
    expect(page.locator("#now .ask")).to_have_text(words.HOUR_QUESTIONS["dekking"])
    page.keyboard.press("Escape")
    assert standing(page)


def test_without_script_every_step_stands_under_the_one_before(browser: Browser, kit: dict[str, str]) -> None:
    context = browser.new_context(locale="nl-BE", viewport={"width": 1280, "height": 720}, java_script_enabled=False)
    page = context.new_page()
    page.goto(kit["hour"])
    for place in range(HOUR_STEPS):
        expect(page.locator(".sentence").nth(place)).to_be_visible()
    tops = [page.locator(".sentence").nth(place).bounding_box() for place in range(HOUR_STEPS)]
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)
    expect(page.locator("#help")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("key", first(1, ["modes", "hour", "rest"]))
def test_on_paper_each_step_has_a_page(hall: BrowserContext, kit: dict[str, str], key: str) -> None:
    page = hall.new_page()
    page.goto(kit[key])
    count = page.locator(".step").count()
    printed = pypdf.PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == count


# ---------------------------------------------------------------- live


class Room(ThreadingHTTPServer):
    """A server as the app is one for the document: says how the room stands, and hears what the presenter does."""

    def __init__(self, html: str) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.html = html
        self.questions: dict[str, dict[str, Any]] = {}
        self.heard: list[dict[str, Any]] = []
        self.timers: dict[str, float] = {}
        self.closes_in: int | None = None
        self.open: int | None = None
        self.where = WHERE
        self.step = 2
        self.is_reachable = True

    @property
    def url(self) -> str:
        """Where the document is."""
        return f"http://127.0.0.1:{self.server_address[1]}/podium/1"

    def stand(self, state: str, *, joined: int = 0, answers: int = 0, totals: dict[str, int] | None = None) -> None:
        """How the only question stands from now on."""
        told: dict[str, Any] = {"state": state, "joined": joined, "answers": answers, "svg": "", "sentence": ""}
        if totals:
            picture = live_pictures.distribution("thermometer", totals, joined)
            told |= {"svg": picture.svg, "sentence": picture.sentence, "heading": document.lettered(picture.sentence)}
        self.questions = {"2": told}


class _Answers(BaseHTTPRequestHandler):
    server: Room

    def do_GET(self) -> None:
        if self.path.endswith("/stand"):
            self._stand()
        else:
            self._say(self.server.html, "text/html; charset=utf-8")

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.server.is_reachable:
            self.server.heard.append(told)
            self.server.step = told["stap"] if told["wat"] == "stap" else self.server.step
        self._stand()

    def _stand(self) -> None:
        if self.server.is_reachable:
            standing = {"step": self.server.step, "code": "ABC234", "questions": self.server.questions}
            standing |= {"timers": self.server.timers, "open": self.server.open, "closes_in": self.server.closes_in}
            standing |= {"where": self.server.where}
            self._say(json.dumps(standing), "application/json")
        else:
            self.close_connection = True

    def _say(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def room(store: Store) -> Iterator[Room]:
    warm = Step("thermometer", minutes=4, step_id=TIMED, timer_minutes=3)
    steps = stage_steps(
        [Step("beeld", "overzicht", step_id=SHOWN, timer_minutes=2), warm, Step("beeld", "fasen")], store
    )
    code = BytesIO()
    join_url = f"{WHERE}?code=ABC234"
    segno.make(join_url, error="m").save(code, kind="svg", xmldecl=False, border=2, omitsize=True)
    qr = code.getvalue().decode()
    server = Room(document.page("Zaal", steps, LiveLinks("1/stand", "1/doe", "geheim", join_url, "ABC234", qr)))
    server.stand("closed")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def live(browser: Browser, room: Room) -> Iterator[Page]:
    """The stage at the live question."""
    context = browser.new_context(locale="nl-BE", viewport={"width": 1920, "height": 1080})
    context.set_default_timeout(screen.WAIT_MS)
    page = context.new_page()
    page.goto(f"{room.url}?stap=2")
    expect(page.locator(".step.shown .joined")).not_to_be_empty()
    yield page
    context.close()


def test_the_room_can_scan_and_type_the_code(live: Page) -> None:
    box = live.locator(".step.shown .qr svg").bounding_box()
    assert box is not None
    assert box["height"] >= 0.4 * 1080
    expect(live.locator(".step.shown .code b")).to_have_text("ABC234")
    found = geometry(live)
    assert (found["overlapping"], found["outside"]) == ([], [])
    live.keyboard.press("?")
    assert live.locator("#help").evaluate("help => help.scrollHeight <= help.clientHeight"), "every key at once"


def test_a_laptop_that_came_on_another_network_shows_where_to_join_now(live: Page, room: Room) -> None:
    expect(live.locator(".step.shown .where")).to_have_text("192.168.137.1:8501/stem")
    room.html = room.html.replace("192.168.137.1", "10.42.0.1")
    room.where = "http://10.42.0.1:8501/stem"
    expect(live.locator(".step.shown .where")).to_have_text("10.42.0.1:8501/stem")
    expect(live.locator("#connection")).to_have_text(document_words.SCRIPT["joining"])
    assert live.url.endswith("stap=2")


def test_a_timer_counts_down_while_the_question_is_open_also_after_a_reload(live: Page, room: Room) -> None:
    room.timers = {TIMED: 150.0}
    timer, over = live.locator(".step.shown .timer"), document_words.SCRIPT["timeOver"]
    room.stand("open", joined=10, answers=3)
    expect(timer).to_have_text(re.compile("nog 2:[12]\\d"))
    box = geometry(live)
    assert (box["overlapping"], box["outside"]) == ([], [])
    live.reload()
    expect(timer).to_have_text(re.compile("nog 2:[0-3]\\d"))
    room.timers = {TIMED: -1.0}
    room.stand("open", joined=10, answers=4)
    expect(timer).to_have_text(over)
    room.stand("closed", joined=10, answers=4)
    expect(timer).to_be_hidden()


def test_the_timer_of_the_first_picture_begins_when_the_lobby_is_left(live: Page, room: Room) -> None:
    with live.expect_response("**/doe"):
        live.goto(f"{room.url}?stap=1")
    lobby = live.locator("#lobby")
    for key in ("q", "PageDown", "Escape"):
        room.heard.clear()
        live.keyboard.press("q")
        expect(lobby).to_be_visible()
        with live.expect_response("**/doe"):
            live.keyboard.press(key)
        expect(lobby).to_be_hidden()
        assert [(told["wat"], told["stap"]) for told in room.heard] == [("stap", 1)]
    room.timers = {SHOWN: 100.0}
    expect(live.locator("#timer")).to_contain_text("nog 1:")
    room.heard.clear()
    live.keyboard.press("q")
    live.keyboard.press("q")
    expect(lobby).to_be_hidden()
    assert room.heard == [], "a timer that runs goes on"
    room.timers = {}
    expect(live.locator("#timer")).to_be_hidden()
    room.is_reachable = False
    live.keyboard.press("q")
    live.keyboard.press("q")
    expect(live.locator("#connection")).to_contain_text("Niet live sinds")
    with live.expect_response("**/doe"):
        room.is_reachable = True
    assert [(told["wat"], told["stap"]) for told in room.heard] == [("stap", 1)], "what was lost goes again"


def test_a_screen_without_the_key_follows_also_after_its_own_steps(live: Page, room: Room) -> None:
    room.html = room.html.replace('"key": "geheim"', '"key": ""')
    live.reload()
    room.heard.clear()
    live.keyboard.press("ArrowRight")
    room.step = 1
    expect(live.locator("#place")).to_have_text(document_words.step_of(1, 3))
    assert room.heard == []


def test_who_looks_at_another_step_sees_where_phones_vote(live: Page, room: Room) -> None:
    room.open = 2
    room.stand("open", joined=10, answers=3)
    elsewhere = live.locator("#elsewhere")
    expect(live.locator(".step.shown .voting")).to_have_text(document_words.SCRIPT["votingOpen"])
    expect(elsewhere).to_be_hidden()
    live.keyboard.press("ArrowRight")
    expect(elsewhere).to_have_text(document_words.SCRIPT["votingElsewhere"].format(number=2))
    found = geometry(live)
    assert (found["overlapping"], found["outside"]) == ([], [])
    room.open = None
    room.stand("closed", joined=10, answers=3)
    expect(elsewhere).to_be_hidden()


def test_a_key_that_does_nothing_says_so_and_closes_no_vote(live: Page, room: Room) -> None:
    room.stand("open", joined=10, answers=3)
    expect(live.locator(".step.shown .voting")).to_have_text(document_words.SCRIPT["votingOpen"])
    live.keyboard.press("c")
    expect(live.locator("#connection")).to_have_text(document_words.SCRIPT["nothingBefore"])
    assert {told["wat"] for told in room.heard} <= {"stap"}
    room.is_reachable = False
    live.keyboard.press("r")
    expect(live.locator("#connection")).to_have_text(re.compile(f"^{document_words.SCRIPT['refused']} Niet live sinds"))


def test_nothing_moves_while_votes_come_in_and_between_results(live: Page, room: Room) -> None:
    room.stand("open", joined=10, answers=10)
    expect(live.locator(".step.shown .answers")).to_have_text("10 antwoorden")
    before = positions(live)
    room.stand("open", joined=11, answers=99)
    expect(live.locator(".step.shown .answers")).to_have_text("99 antwoorden")
    assert positions(live) == before
    frame = live.locator(".step.shown .picture > svg")
    room.stand("revealed", joined=60, answers=50, totals={"7": 20, "8": 30})
    expect(live.locator(".step.shown .join")).to_be_hidden()
    first, marked = frame.bounding_box(), live.evaluate_handle("document.querySelector('.step.shown .picture > svg')")
    live.wait_for_timeout(2500)
    assert marked.evaluate("drawing => drawing.isConnected"), "the same result was drawn anew"
    room.stand("revealed", joined=60, answers=51, totals={"7": 21, "8": 30})
    expect(frame.locator("text", has_text="21")).to_be_visible()
    assert frame.bounding_box() == first
    found = geometry(live)
    assert (found["overlapping"], found["outside"]) == ([], [])
    assert found["smallest"] >= 24


def test_after_a_reset_the_question_waits_as_before(live: Page, room: Room) -> None:
    waiting = standing(live)
    room.stand("revealed", joined=60, answers=50, totals={"7": 20, "8": 30})
    expect(live.locator(".step.shown .join")).to_be_hidden()
    assert standing(live) != waiting
    room.stand("closed", joined=60)
    expect(live.locator(".step.shown .join")).to_be_visible()
    assert standing(live) == waiting


def test_a_lost_connection_leaves_the_picture_and_recovers_at_the_same_step(live: Page, room: Room) -> None:
    room.stand("revealed", joined=9, answers=9, totals={"7": 4, "8": 5})
    expect(live.locator(".step.shown .join")).to_be_hidden()
    before = positions(live)
    room.is_reachable = False
    expect(live.locator("#connection")).to_contain_text("Niet live sinds")
    assert positions(live) == before
    live.keyboard.press("PageDown")
    expect(live.locator("#place")).to_have_text(document_words.step_of(3, 3))
    live.keyboard.press("PageUp")
    assert positions(live) == before
    found = geometry(live)
    assert found["overlapping"] == []
    room.stand("revealed", joined=12, answers=12, totals={"7": 4, "8": 8})
    room.is_reachable = True
    expect(live.locator("#connection")).to_be_empty()
    expect(live.locator(".step.shown .note")).to_be_visible()
    expect(live.locator(".step.shown .picture text", has_text="8").first).to_be_visible()
    assert live.url.endswith("stap=2")


def test_a_second_screen_shows_the_same_step_also_when_one_went_on_without_the_server(
    browser: Browser, live: Page, room: Room
) -> None:
    beside = browser.new_context(locale="nl-BE", viewport={"width": 1280, "height": 720})
    other = beside.new_page()
    other.goto(room.url)
    place, beyond = (page.locator("#place") for page in (live, other))
    expect(beyond).to_have_text(document_words.step_of(2, 3))
    other.keyboard.press("ArrowRight")
    expect(place).to_have_text(document_words.step_of(3, 3))
    other.reload()
    expect(beyond).to_have_text(document_words.step_of(3, 3))
    room.is_reachable = False
    expect(live.locator("#connection")).to_contain_text("Niet live sinds")
    live.keyboard.press("Home")
    room.is_reachable = True
    expect(beyond).to_have_text(document_words.step_of(1, 3))
    expect(place).to_have_text(document_words.step_of(1, 3))
    beside.close()


def test_the_last_seconds_are_counted_once(live: Page, room: Room) -> None:
    room.timers, room.closes_in = {TIMED: 9.0}, 9
    room.stand("open", joined=10, answers=3)
    expect(live.locator(".step.shown .voting")).to_have_text(re.compile(r"sluit over \d"))
    expect(live.locator(".step.shown .timer")).to_be_hidden()


def test_hands_for_a_temperature_are_asked_five_degrees_at_a_time(live: Page, room: Room) -> None:
    with live.expect_popup() as opened:
        live.keyboard.press("p")
    fields = opened.value.locator("#counts input")
    expect(fields).to_have_count(5)
    opened.value.locator("#hand").select_option("15 tot 20\u00a0°C")
    expect(fields).to_have_count(6)
    room.questions["2"]["hands"] = {"17": 4}
    expect(opened.value.locator("#hand option").last).to_have_text("15 tot 20\u00a0°C · 4")


def test_the_presenter_opens_closes_reveals_counts_hands_and_wipes_after_asking_twice(live: Page, room: Room) -> None:
    with live.expect_popup() as opened:
        live.keyboard.press("p")
    presenter = opened.value
    for code in ("open", "sluit", "toon"):
        presenter.get_by_role("button", name=document_words.CONTROLS[code]).click()
    presenter.locator("#hand").select_option("5 tot 9\u00a0°C")
    field = presenter.get_by_label(words.degrees(8), exact=True)
    field.fill("12")
    field.press("Tab")
    presenter.get_by_role("button", name=document_words.CONTROLS["wis"]).click()
    expect(presenter.locator("#controls .refused")).to_have_text(document_words.SCRIPT["wipe"])
    presenter.get_by_role("button", name=document_words.CONTROLS["wis"]).click()
    expect(presenter.locator("#controls .refused")).to_be_empty()
    done = [(one["wat"], one["stap"], one["waarde"]) for one in room.heard if one["wat"] != "stap"]
    nothing = [(code, 2, "") for code in ("open", "sluit", "toon")]
    assert done == [*nothing, ("handen", 2, "8:12"), ("wis", 2, "")]
    assert {one["sleutel"] for one in room.heard} == {"geheim"}


def test_what_is_asked_before_wiping_outlives_an_answer_that_comes_late(live: Page) -> None:
    with live.expect_popup() as opened:
        live.keyboard.press("p")
    presenter = opened.value
    for code in ("open", "sluit"):
        presenter.get_by_role("button", name=document_words.CONTROLS[code]).click()
    expect(presenter.locator("#controls .refused")).to_be_empty()
    presenter.evaluate(LATE)
    presenter.get_by_role("button", name=document_words.CONTROLS["toon"]).click()
    presenter.get_by_role("button", name=document_words.CONTROLS["wis"]).click()
    expect(presenter.locator("#controls .refused")).to_have_text(document_words.SCRIPT["wipe"])
    presenter.locator("body[data-late]").wait_for()
    expect(presenter.locator("#controls .refused")).to_have_text(document_words.SCRIPT["wipe"])

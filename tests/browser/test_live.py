"""Five real phones in a room and the stage before it: what they see, what counts, and what a lost connection does."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data import runsheets
from data.access import anybody
from data.live_questions import Seen, State
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.browser import screen
from tests.browser.axe import violations
from tests.rooms import (
    ANSWERS,
    CONDITIONS,
    HELP,
    NAME,
    NUMBER,
    PHASES,
    STEPS,
    THERMOMETER,
    Facilitator,
    Hall,
    Phone,
    no_writing,
    open_room,
)
from tests.running import copied, demo_store
from ui.live import phone as drawn
from ui.targets import day_steps
from ui.targets import seats_nl as seat_words
from ui.texts import day_steps as step_words
from ui.texts import live as words
from ui.texts import stage_document as stage_words

pytestmark = pytest.mark.journey

SMALLEST_PX = 48
NEWS_MS = 8_000
"""A phone asks every other second, and later when the machine is busy."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_room(copied(demo_store(), tmp_path_factory.mktemp("hall"))) as opened:
        yield opened


@pytest.fixture
def facilitator(hall: Hall) -> Iterator[Facilitator]:
    with Facilitator(hall) as leading:
        for position in ANSWERS:
            leading.do("wis", position)
        yield leading


def phone(browser: Browser, hall: Hall, *, has_script: bool = True) -> Page:
    """A phone of its own that followed the QR code; what its page complains of fails the test."""
    context = browser.new_context(
        locale="nl-BE", viewport={"width": 390, "height": 844}, java_script_enabled=has_script
    )
    context.set_default_timeout(NEWS_MS)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(f"{hall.server.url}/stem?code={hall.code}")
    return page


@pytest.fixture
def one(browser: Browser, hall: Hall) -> Iterator[Page]:
    page = phone(browser, hall)
    yield page
    page.context.close()


@pytest.fixture
def five(browser: Browser, hall: Hall) -> Iterator[list[Page]]:
    pages = [phone(browser, hall) for _ in range(5)]
    yield pages
    for page in pages:
        page.context.close()


def send(page: Page) -> None:
    page.locator("button.stuur").click()
    expect(page.get_by_text(words.COUNTED)).to_be_visible()


def answer(page: Page, position: int) -> None:
    """Fill in one answer by what a thumb reaches."""
    if position == THERMOMETER:
        page.get_by_role("button", name=words.WARMER).click()
    elif position == CONDITIONS:
        page.get_by_label("Aanbieder").check()
        page.get_by_role("group", name="Proces").get_by_label("2").check()
    elif position == PHASES:
        page.get_by_label(words.REGION).select_option("Kempen")
        page.get_by_label("Opstart").check()
    else:
        page.get_by_label("Limburg").check()


def question(page: Page, position: int) -> None:
    """Wait until the phone shows a question."""
    expect(page.get_by_role("heading", name=STEPS[position - 1].question)).to_be_visible(timeout=NEWS_MS)


def test_five_phones_vote_and_the_stage_shows_what_they_answered(
    facilitator: Facilitator, five: list[Page], browser: Browser, hall: Hall
) -> None:
    stage = screen.visitor(browser, screen.HALL).new_page()
    stage.goto(f"{hall.server.url}/podium/{NUMBER}?sleutel={hall.key}&stap={THERMOMETER}")
    assert hall.key not in stage.url
    expect(stage.locator(".join .code:visible")).to_contain_text(hall.code)
    facilitator.do("open", THERMOMETER)
    for number, page in enumerate(five):
        question(page, THERMOMETER)
        for _ in range(number + 1):
            page.get_by_role("button", name=words.WARMER).click()
        send(page)
    five[0].reload()
    expect(five[0].get_by_text(words.COUNTED)).to_be_visible()
    five[0].get_by_role("button", name=words.COLDER).click()
    five[0].locator("button.stuur").click()
    expect(five[0].get_by_text("7\N{NO-BREAK SPACE}°C").first).to_be_visible()
    now = facilitator.question(THERMOMETER)
    assert now["answers"] == 5
    expect(stage.locator(".join .answers:visible")).to_contain_text("5", timeout=NEWS_MS)
    facilitator.do("toon", THERMOMETER)
    expect(stage.get_by_text(facilitator.question(THERMOMETER)["sentence"]).first).to_be_visible(timeout=NEWS_MS)
    for page in five:
        expect(page.get_by_text(words.REVEALED)).to_be_visible(timeout=NEWS_MS)
        expect(page.locator("form")).to_have_count(0)
    stage.context.close()


def test_the_stage_follows_an_edit_and_one_key_runs_the_question(browser: Browser, tmp_path: Path) -> None:
    """Somebody puts a step before the question while it is on the stage; the clicker goes on with that question."""
    with open_room(tmp_path / "monitor.duckdb") as hall, Facilitator(hall) as facilitator:
        stage = screen.visitor(browser, screen.HALL).new_page()
        stage.goto(f"{hall.server.url}/podium/{NUMBER}?sleutel={hall.key}&stap={HELP}")
        expect(stage.locator(".join .voting:visible")).to_have_text(stage_words.SCRIPT["votingClosed"])
        stage.keyboard.press("d")
        beside = screen.visitor(browser).new_page()
        beside.goto(f"{hall.server.url}/podium/{NUMBER}?sleutel={hall.key}")
        expect(beside.locator("#place")).to_have_text(stage_words.step_of(HELP, len(STEPS)))
        _network(beside.context, is_there=False)
        with closing(Store(hall.server.database)) as store:
            first, *rest = STEPS
            made = runsheets.save(store, anybody(), NAME, [first, Step("thermometer", "", "Nieuw"), *rest], NUMBER)
            Rooms(store.ledger).present(anybody(), NUMBER, made.version, made.steps)
        expect(stage.locator("#connection")).to_have_text(stage_words.SCRIPT["edited"], timeout=NEWS_MS)
        expect(stage.locator(".step.shown .sentence")).to_have_text(STEPS[HELP - 1].question)
        assert stage.evaluate("document.documentElement.classList.contains('dark')")
        # a second screen that hears of the edit later does not take the first one back
        stage.keyboard.press("Home")
        _network(beside.context, is_there=True)
        for one in (beside, stage):
            expect(one.locator("#place")).to_have_text(stage_words.step_of(1, len(STEPS) + 1), timeout=NEWS_MS)
        expect(beside.locator("#connection")).to_have_text(stage_words.SCRIPT["edited"], timeout=NEWS_MS)
        beside.wait_for_timeout(2_500)
        expect(stage.locator("#place")).to_have_text(stage_words.step_of(1, len(STEPS) + 1))
        beside.context.close()
        stage.keyboard.press("End")
        stage.keyboard.press("t")
        expect(stage.locator(".step.shown .picture")).to_be_visible()
        stage.keyboard.press("PageDown")
        expect(stage.locator(".join .voting:visible")).to_have_text(stage_words.SCRIPT["votingOpen"])
        assert facilitator.question(HELP + 1)["state"] == "open"
        for number in range(5):
            with Phone(hall.server) as voter:
                voter.join(hall.code)
                assert voter.vote(HELP + 1, {"regio": ["kempen", "limburg"][: 1 + number % 2]}).status == 200
        stage.keyboard.press("PageDown")
        counting = stage_words.SCRIPT["votingCloses"].split("{")[0]
        expect(stage.locator(".join .voting:visible")).to_contain_text(counting)
        assert facilitator.question(HELP + 1)["state"] == "open"
        # who does not want to wait presses again
        stage.keyboard.press("PageDown")
        expect(stage.locator(".step.shown.revealed .question")).to_have_text(STEPS[HELP - 1].question)
        assert facilitator.question(HELP + 1)["state"] == "revealed"
        stage.keyboard.press("l")
        told = stage.locator(".step.shown").inner_text()
        assert [name for name in ("Kempen", "Limburg") if name in told] == []
        stage.context.close()


def test_who_has_not_sent_is_warned_and_loses_nothing(
    facilitator: Facilitator, one: Page, browser: Browser, hall: Hall
) -> None:
    other = phone(browser, hall)
    facilitator.do("open", PHASES)
    for page in (one, other):
        page.locator("#regio").select_option("kempen", timeout=NEWS_MS)
        page.locator("input[value=opstart]").check()
    other.locator("button.stuur").click()
    expect(other.get_by_text(words.COUNTED)).to_be_visible(timeout=NEWS_MS)
    facilitator.do("aftellen", PHASES)
    expect(one.get_by_text(words.CLOSING)).to_be_visible(timeout=NEWS_MS)
    expect(one.locator("input[value=opstart]")).to_be_checked()
    expect(other.get_by_text(words.CLOSING)).to_be_hidden()
    one.locator("button.stuur").click()
    expect(one.get_by_text(words.COUNTED)).to_be_visible(timeout=NEWS_MS)
    expect(one.get_by_text(words.CLOSING)).to_be_hidden()
    assert facilitator.question(PHASES)["answers"] == 2
    other.context.close()


@pytest.mark.parametrize("position", ANSWERS)
def test_every_question_fits_a_phone_and_a_thumb(facilitator: Facilitator, one: Page, position: int) -> None:
    facilitator.do("open", position)
    question(one, position)
    assert one.evaluate("document.documentElement.scrollWidth") <= 390
    small = one.evaluate(
        """least => [...document.querySelectorAll('button, select, label.keuze, input:not([type=hidden])')]
            .filter(place => !place.closest('label.keuze') || place.matches('label.keuze'))
            .map(place => [place.outerHTML.slice(0, 80), place.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.height < least || box.width < least)).map(([html]) => html)""",
        SMALLEST_PX,
    )
    assert small == []
    assert violations(one) == []
    answer(one, position)
    send(one)
    assert violations(one) == []
    assert facilitator.question(position)["answers"] == 1


def test_a_vote_needs_no_mouse_and_no_thumb(facilitator: Facilitator, one: Page) -> None:
    facilitator.do("open", THERMOMETER)
    question(one, THERMOMETER)
    expect(one.locator("button.stuur")).to_be_disabled()
    one.get_by_role("slider").focus()
    one.keyboard.press("Home")
    expect(one.get_by_role("slider")).to_have_attribute("aria-valuetext", "\N{MINUS SIGN}5\N{NO-BREAK SPACE}°C")
    one.keyboard.press("Tab")
    one.keyboard.press("Tab")
    one.keyboard.press("Enter")
    expect(one.get_by_text(words.COUNTED)).to_be_visible()
    assert one.evaluate("document.activeElement.tagName") == "H1"


def test_without_script_everything_can_be_answered(facilitator: Facilitator, browser: Browser, hall: Hall) -> None:
    page = phone(browser, hall, has_script=False)
    for position in ANSWERS:
        facilitator.do("open", position, "toch")
        page.get_by_role("link", name=words.REFRESH).click()
        question(page, position)
        if position == THERMOMETER:
            page.get_by_role("spinbutton", name=words.DEGREES).fill("-3")
        else:
            answer(page, position)
        send(page)
        assert facilitator.question(position)["answers"] == 1
    page.context.close()


def test_a_wrong_code_is_said_and_what_is_typed_stays(browser: Browser, hall: Hall) -> None:
    context = screen.visitor(browser, screen.PHONE)
    page = context.new_page()
    page.goto(f"{hall.server.url}/stem")
    page.get_by_label(words.CODE).fill("XXXXXX")
    page.get_by_role("button", name=words.JOIN).click()
    expect(page.get_by_text(words.WRONG_CODE)).to_be_visible()
    page.get_by_label(words.CODE).fill(hall.code[:3])
    page.wait_for_timeout(3_000)
    expect(page.get_by_label(words.CODE)).to_have_value(hall.code[:3])
    assert violations(page) == []
    page.get_by_label(words.CODE).fill(hall.code.lower())
    page.get_by_role("button", name=words.JOIN).click()
    expect(page.get_by_label(words.CODE)).to_have_count(0)
    assert "code" not in page.url
    context.close()


def test_the_code_does_not_stay_in_the_address(one: Page, hall: Hall) -> None:
    assert one.url == f"{hall.server.url}/stem"


def test_half_an_answer_is_not_lost_when_others_vote(facilitator: Facilitator, five: list[Page]) -> None:
    facilitator.do("open", CONDITIONS)
    question(five[0], CONDITIONS)
    five[0].get_by_label("Aanbieder").check()
    for page in five[1:]:
        question(page, CONDITIONS)
        answer(page, CONDITIONS)
        send(page)
    five[0].wait_for_timeout(3_000)
    expect(five[0].get_by_label("Aanbieder")).to_be_checked()


def test_a_lost_connection_is_said_and_the_vote_goes_when_it_is_back(facilitator: Facilitator, one: Page) -> None:
    facilitator.do("open", THERMOMETER)
    question(one, THERMOMETER)
    _network(one.context, is_there=False)
    expect(one.get_by_text(words.NO_CONNECTION)).to_be_visible(timeout=NEWS_MS)
    one.get_by_role("button", name=words.WARMER).click()
    one.locator("button.stuur").click()
    expect(one.get_by_text(words.NOT_SENT)).to_be_visible()
    assert facilitator.question(THERMOMETER)["answers"] == 0
    _network(one.context, is_there=True)
    expect(one.get_by_text(words.COUNTED)).to_be_visible(timeout=NEWS_MS)
    expect(one.get_by_text(words.NOT_SENT)).to_be_hidden()
    assert facilitator.question(THERMOMETER)["answers"] == 1


def test_a_server_that_cannot_write_is_said_and_the_vote_goes_when_it_can(
    facilitator: Facilitator, one: Page, hall: Hall
) -> None:
    facilitator.do("open", THERMOMETER)
    question(one, THERMOMETER)
    one.get_by_role("button", name=words.WARMER).click()
    with no_writing(hall):
        one.locator("button.stuur").click()
        expect(one.get_by_text(words.NOT_COUNTED_YET)).to_be_visible(timeout=NEWS_MS)
    expect(one.get_by_text(words.COUNTED)).to_be_visible(timeout=NEWS_MS)
    expect(one.get_by_text(words.NOT_COUNTED_YET)).to_be_hidden()
    assert facilitator.question(THERMOMETER)["answers"] == 1


def test_a_question_that_opens_again_asks_only_who_did_not_answer(
    facilitator: Facilitator, one: Page, browser: Browser, hall: Hall
) -> None:
    facilitator.do("open", THERMOMETER)
    question(one, THERMOMETER)
    answer(one, THERMOMETER)
    send(one)
    facilitator.do("sluit", THERMOMETER)
    expect(one.get_by_text(words.CLOSED_COUNTED)).to_be_visible(timeout=NEWS_MS)
    facilitator.do("open", THERMOMETER)
    expect(one.get_by_text(words.COUNTED_BEFORE)).to_be_visible(timeout=NEWS_MS)
    expect(one.locator("form")).to_have_count(0)
    assert violations(one) == []
    late = phone(browser, hall)
    question(late, THERMOMETER)
    answer(late, THERMOMETER)
    send(late)
    assert facilitator.question(THERMOMETER)["answers"] == 2
    late.context.close()


def test_a_vote_that_comes_too_late_is_not_counted_and_says_so(facilitator: Facilitator, one: Page) -> None:
    facilitator.do("open", HELP)
    question(one, HELP)
    answer(one, HELP)
    _network(one.context, is_there=False)
    one.locator("button.stuur").click()
    facilitator.do("sluit", HELP)
    _network(one.context, is_there=True)
    expect(one.get_by_text(words.JUST_CLOSED)).to_be_visible(timeout=NEWS_MS)
    assert facilitator.question(HELP)["answers"] == 0


def test_what_was_not_sent_stays_when_something_around_it_changes(facilitator: Facilitator, one: Page) -> None:
    filled = "() => String(new URLSearchParams(new FormData(document.querySelector('#antwoord'))))"
    heading = one.locator("h1")
    for position in ANSWERS:
        other = HELP if position != HELP else PHASES
        facilitator.do("open", position)
        question(one, position)
        answer(one, position)
        chosen = one.evaluate(filled)
        expect(heading).not_to_be_focused()
        facilitator.do("toon", other)
        expect(heading).to_be_focused(timeout=NEWS_MS)
        assert one.evaluate(filled) == chosen
        # the same fields of another question begin empty
        one.evaluate("() => { document.querySelector('#antwoord').elements.nummer.value = 99; }")
        one.locator(".stuur").focus()
        facilitator.do("sluit", other)
        expect(heading).to_be_focused(timeout=NEWS_MS)
        assert one.evaluate(filled) != chosen
        answer(one, position)
        send(one)
        facilitator.do("sluit", position)


def test_next_steps_wait_for_a_lost_connection_too(browser: Browser, hall: Hall) -> None:
    with closing(Store(hall.server.database)) as store:
        day = runsheets.save(store, anybody(), "Stappen", [])
        steps = [day_steps.step(day.number)]
        day = runsheets.save(store, anybody(), day.name, steps, day.number, day.version)
        room = Rooms(store.ledger).present(anybody(), day.number, day.version, steps)
    page = phone(browser, hall._replace(code=room.code))
    page.get_by_label(seat_words.ASK_REGION).select_option("kempen")
    for name in ("stap1", "rol1", "dag1"):
        page.locator(f"select[name={name}]").select_option(index=1)
    _network(page.context, is_there=False)
    page.get_by_role("button", name=step_words.SEND).click()
    expect(page.get_by_text(words.NOT_SENT)).to_be_visible()
    _network(page.context, is_there=True)
    expect(page.get_by_text(step_words.SENT)).to_be_visible(timeout=NEWS_MS)
    expect(page.get_by_label(seat_words.ASK_REGION)).to_have_value("kempen")
    page.context.close()


def test_next_steps_that_were_not_sent_stay_on_the_phone_while_the_stage_goes_on(browser: Browser, hall: Hall) -> None:
    with closing(Store(hall.server.database)) as store:
        day = runsheets.save(store, anybody(), "Stappen en verder", [])
        steps = [day_steps.step(day.number), Step("beeld", "overzicht")]
        day = runsheets.save(store, anybody(), day.name, steps, day.number, day.version)
        room = Rooms(store.ledger).present(anybody(), day.number, day.version, steps)
        page = phone(browser, hall._replace(code=room.code))
        step, region = page.locator("select[name=stap1]"), page.get_by_label(seat_words.ASK_REGION)
        region.select_option("kempen")
        step.select_option(index=2)
        chosen = step.input_value()
        room.go_to(2)
        expect(page.get_by_text(words.STEPS_CLOSED)).to_be_visible(timeout=NEWS_MS)
        expect(step).to_have_count(0)
        page.reload()
        expect(page.get_by_text(words.STEPS_CLOSED)).to_be_visible()
        room.go_to(1)
        expect(step).to_have_value(chosen, timeout=NEWS_MS)
        expect(region).to_have_value("kempen")
        expect(page.get_by_text(words.STEPS_UNSENT)).to_be_visible()
        assert violations(page) == []
        for name in ("rol1", "dag1"):
            page.locator(f"select[name={name}]").select_option(index=1)
        page.get_by_role("button", name=step_words.SEND).click()
        expect(page.get_by_text(step_words.SENT)).to_be_visible(timeout=NEWS_MS)
        expect(page.get_by_text(words.STEPS_UNSENT)).to_be_hidden()
        room.go_to(2)
        expect(step).to_have_count(0, timeout=NEWS_MS)
        expect(page.get_by_text(words.STEPS_CLOSED)).to_be_hidden()
    page.context.close()


def _network(context: BrowserContext, *, is_there: bool) -> None:
    context.set_offline(not is_there)


def test_a_phone_asks_nothing_of_another_server(facilitator: Facilitator, browser: Browser, hall: Hall) -> None:
    context = screen.visitor(browser, screen.PHONE)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{hall.server.url}/stem?code={hall.code}")
    facilitator.do("open", PHASES)
    question(page, PHASES)
    assert {url.split("/stem")[0] for url in asked if not url.startswith("data:")} == {hall.server.url}
    assert complaints == []
    held = json.dumps(context.storage_state())
    assert hall.key not in held
    context.close()


def test_a_long_word_of_an_answer_stays_on_the_phone(browser: Browser) -> None:
    asked = Seen(1, "keuze", "Wat eerst?", State.OPEN, None, is_settled=False, change=1, choices=("w" * 60, "Doen"))
    reader = browser.new_page(viewport={"width": 390, "height": 844})
    reader.set_content(drawn.page(drawn.question(asked), is_answering=True))
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390
    reader.close()

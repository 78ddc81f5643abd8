"""An administrator lets somebody in with a link, sees her there, and shows her out; on a phone nothing is cut."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data import runsheets
from data.access import MACHINE, Role
from data.ledger import Ledger
from data.locations import ledger_of
from data.rooms import Rooms
from data.runsheets import Step
from data.sessions import Sessions
from data.store import Store
from tests.browser import screen
from tests.running import Server, serving
from ui import settings
from ui.texts import administration as words
from ui.texts import frame as frame_words
from ui.texts import signing as signing_words
from ui.texts import stage_document

pytestmark = pytest.mark.journey


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An empty app on which people sign in."""
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv(settings.MODE.name, "uitnodiging")
        with serving(tmp_path_factory.mktemp("walk") / "monitor.duckdb") as running:
            yield running


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of an administrator, which gives the clipboard."""
    context = screen.visitor(browser)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def elsewhere(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of somebody else."""
    context = screen.visitor(browser)
    yield context
    context.close()


def sign_in(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_role("button", name=signing_words.BUTTON).click()
    screen.settle(page)


def click(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    screen.settle(page)


def turn_to(page: Page, part: str) -> None:
    page.get_by_role("radio", name=words.PARTS[part], exact=True).click()
    screen.settle(page)


def agree(page: Page, question: str) -> None:
    page.get_by_text(question).click()
    screen.settle(page)


def in_menu(page: Page, stem: str) -> int:
    return page.get_by_role("link", name=frame_words.TITLES[stem], exact=True).count()


def test_a_stage_says_that_its_session_is_over_and_goes_on_after_signing_in(
    server: Server, desk: BrowserContext
) -> None:
    step = Step("thermometer", "", "Hoe warm is het?", 5, "begeleider")
    with closing(Store(server.database)) as store:
        sheet = runsheets.save(store, MACHINE, "Netwerkdag", [step])
        room = Rooms(store.ledger).present(MACHINE, sheet.number, sheet.version, sheet.steps)
        sessions = Sessions(store.ledger)
        links = [sessions.invite(MACHINE, Role.FACILITATOR, ()) for _ in range(2)]
        page, other = desk.new_page(), desk.new_page()
        sign_in(page, f"{server.url}/aanmelden?sleutel={links[0][1]}")
        page.goto(f"{server.url}/podium/{sheet.number}?sleutel={room.key}")
        expect(page.locator("#connection")).to_be_empty()
        sessions.withdraw(MACHINE, links[0][0])
        said = stage_document.SCRIPT["signedOut"].partition(": ")[2]
        expect(page.locator("#connection")).to_contain_text(said)
        sign_in(other, f"{server.url}/aanmelden?sleutel={links[1][1]}")
        expect(page.locator("#connection")).to_be_empty()


def test_somebody_is_let_in_and_shown_out(server: Server, desk: BrowserContext, elsewhere: BrowserContext) -> None:
    with closing(Ledger(ledger_of(server.database))) as ledger:
        _, key = Sessions(ledger).invite(MACHINE, Role.ADMINISTRATOR, ())
    page, hers = desk.new_page(), elsewhere.new_page()
    sign_in(page, f"{server.url}/aanmelden?sleutel={key}")
    assert in_menu(page, "beheer") == 1
    screen.visit(page, server.page("beheer"))
    screen.choose(page, words.LINK_ROLE, "invoerder")
    click(page, "Kempen")
    click(page, words.LINK_MAKE)
    page.get_by_role("button", name=words.LINK_COPY[0]).click()
    expect(page.get_by_text(words.LINK_COPY[2])).to_be_visible()
    link = page.evaluate("() => navigator.clipboard.readText()")
    assert link.startswith(f"{server.url}/aanmelden?sleutel=")
    assert page.locator("code").inner_text() == link

    sign_in(hers, link)
    assert in_menu(hers, "beheer") == 0
    assert hers.get_by_text(frame_words.GROUP_ADMINISTER, exact=True).count() == 0
    hers.goto(server.page("beheer"))
    expect(hers.get_by_text(frame_words.REFUSED)).to_be_visible()

    turn_to(page, "aangemeld")
    hers_here = page.get_by_role("row").filter(has_text="Kempen")
    expect(hers_here).to_have_count(1)
    choice = page.get_by_role("combobox", name=words.SESSION_CHOOSE)
    choice.scroll_into_view_if_needed()
    choice.click()
    page.get_by_role("option", name="invoerder").click()
    screen.settle(page)
    agree(page, words.SESSION_AGREE)
    click(page, words.SESSION_END)
    expect(page.get_by_text(words.sessions_ended(1))).to_be_visible()
    expect(hers_here).to_have_count(0)
    hers.goto(server.page("overzicht"))
    expect(hers.get_by_role("heading", name=signing_words.TITLE)).to_be_visible()

    turn_to(page, "logboek")
    expect(page.get_by_role("row").filter(has_text=words.OUTCOMES["refused"])).not_to_have_count(0)
    screen.resize(page, screen.PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= screen.PHONE[0]
    box = page.locator("table.stacked").bounding_box()
    assert box
    assert box["x"] + box["width"] <= screen.PHONE[0]

"""What browsers refuse for the policy of a page: nothing, on whichever page and whatever somebody does there."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser import handing, screen
from tests.browser.conftest import POLICY
from tests.browser.modes import MODES
from tests.few import first
from tests.running import PAGES, Server
from tests.workbooks import offer, partner, workbook
from ui.texts import frame as words

pytestmark = pytest.mark.browser


@pytest.fixture
def refused(page: Page) -> Iterator[list[str]]:
    """What the browser refused on this page, in its own words."""
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if POLICY in message.text:
            said.append(message.text)

    page.on("console", note)
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', one =>"
        " console.error(`Content Security Policy: ${one.violatedDirective} ${one.blockedURI}`))"
    )
    yield said
    assert said == []


@pytest.mark.parametrize("stem", first(5, PAGES))
def test_a_page_does_nothing_that_its_policy_refuses(demo: Server, page: Page, refused: list[str], stem: str) -> None:
    for mode in MODES[stem]:
        screen.visit(page, demo.page(stem, urlencode(mode)))
        page.mouse.wheel(0, 20_000)
        screen.settle(page)
        assert refused == [], mode


def test_handing_in_does_nothing_that_the_policy_refuses(fresh: Server, page: Page, refused: list[str]) -> None:
    handing.open_upload(page, fresh, "Kempen")
    handing.drop(page, workbook({"Partners": [partner("Eén")], "Aanbod": [offer("Praattafel")]}))
    assert refused == []


def test_addresses_beside_the_pages_do_nothing_that_their_policy_refuses(
    demo: Server, page: Page, refused: list[str]
) -> None:
    for path in ("/stem", "/podium/1", "/gezond", "/podium/999"):
        page.goto(demo.url + path)
        page.wait_for_load_state("networkidle")
        assert refused == [], path


def test_the_policy_is_kept_by_the_browser(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("uitleg"))
    assert (
        page.evaluate(
            "() => { window.ran = 0; const one = document.createElement('script');"
            " one.textContent = 'window.ran = 1'; document.body.append(one); return window.ran }"
        )
        == 0
    )
    framed = page.context.new_page()
    framed.set_content(f'<iframe src="{demo.page("overzicht")}"></iframe>')
    expect(framed.frame_locator("iframe").get_by_text(words.APP)).to_have_count(0)
    framed.close()

"""What browsers refuse for the policy of a page: nothing, on whichever page and whatever somebody does there."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.browser.modes import MODES
from tests.few import first
from tests.running import PAGES, Server
from ui.texts import frame as words

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("stem", first(0, PAGES))
def test_no_view_does_what_the_policy_refuses(demo: Server, other: Page, refused: list[str], stem: str) -> None:
    for mode in MODES[stem]:
        screen.visit(other, demo.page(stem, urlencode(mode)))
        other.mouse.wheel(0, 20_000)
        screen.settle(other)
        assert refused == [], mode


def test_addresses_beside_the_pages_do_nothing_that_their_policy_refuses(
    demo: Server, other: Page, refused: list[str]
) -> None:
    for path in ("/stem", "/podium/1", "/gezond", "/podium/999"):
        other.goto(demo.url + path)
        other.wait_for_load_state("networkidle")
        assert refused == [], path


def test_the_policy_is_kept_by_the_browser(demo: Server, other: Page) -> None:
    screen.visit(other, demo.page("uitleg"))
    assert (
        other.evaluate(
            "() => { window.ran = 0; const one = document.createElement('script');"
            " one.textContent = 'window.ran = 1'; document.body.append(one); return window.ran }"
        )
        == 0
    )
    framed = other.context.new_page()
    framed.set_content(f'<iframe src="{demo.page("overzicht")}"></iframe>')
    expect(framed.frame_locator("iframe").get_by_text(words.APP)).to_have_count(0)
    framed.close()

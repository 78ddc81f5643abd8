"""Looking without signing in, as a browser does it: it asks more of the server than the page that is shown."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import screen
from tests.running import Server, copied, demo_store, serving
from ui import address, settings
from ui.texts import signing as words

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    named = {settings.MODE.name: "uitnodiging", settings.VIEWERS.name: settings.EVERYBODY}
    with serving(copied(demo_store(), tmp_path_factory.mktemp("looking")), named=named) as running:
        yield running


@pytest.fixture
def stranger(browser: Browser) -> Iterator[BrowserContext]:
    context = screen.visitor(browser)
    yield context
    context.close()


def test_who_is_not_signed_in_stays_on_every_page_of_figures(server: Server, stranger: BrowserContext) -> None:
    page = stranger.new_page()
    for link in ("", *(f"{stem}?regio=Kempen" for stem in address.FOR_EVERYBODY)):
        screen.visit(page, f"{server.url}/{link}")
        expect(page.get_by_text(words.NOT_SIGNED_IN)).to_be_visible()
        expect(page).to_have_url(f"{server.url}/{link or 'overzicht'}")
    page.goto(server.page("opladen"))
    expect(page).to_have_url(re.compile("/aanmelden"))

"""Signing in by a provider as people see it: there and back without a word of English of ours, and out in every tab."""

import re
from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data import organisations
from data.access import MACHINE, Role
from data.ledger import Ledger
from data.locations import ledger_of
from tests.browser import screen
from tests.provider import KEMPEN, IdentityProvider, provider
from tests.running import Server, _free_port, copied, demo_store, serving
from ui.texts import signing as words

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, IdentityProvider]]:
    port = _free_port()
    with provider(f"http://127.0.0.1:{port}") as there, pytest.MonkeyPatch.context() as setting:
        for name, value in there.settings.items():
            setting.setenv(name, value)
        with serving(copied(demo_store(), tmp_path_factory.mktemp("signing")), port=port) as here:
            with closing(Ledger(ledger_of(here.database))) as ledger:
                organisations.keep(ledger, MACHINE, KEMPEN, ["kempen"])
            yield here, there


@pytest.fixture
def somebody(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor with cookies of its own."""
    context = screen.visitor(browser)
    # the pages of the provider ask for a font elsewhere
    context.route(re.compile("^https://"), lambda route: route.abort())
    yield context
    context.close()


def sign_in(page: Page, name: str) -> None:
    """Fill in the form of the provider."""
    page.get_by_placeholder("Enter any login").fill(name)
    page.get_by_placeholder("and password").fill("x")
    page.get_by_role("button").first.click()


def test_a_link_leads_by_the_provider_to_its_page_and_signing_out_ends_every_tab(
    both: tuple[Server, IdentityProvider], somebody: BrowserContext
) -> None:
    here, there = both
    page = somebody.new_page()
    stopped: list[str] = []
    page.on("console", lambda one: stopped.append(one.text) if "Content Security Policy" in one.text else None)
    page.goto(here.page("regio", "regio=Kempen"))
    expect(page).to_have_url(re.compile(f"^{there.issuer}/interaction/"))
    sign_in(page, "invoerder")
    expect(page).to_have_url(here.page("regio", "regio=Kempen"))
    screen.settle(page)
    expect(page.get_by_text(words.signed_in([Role.STAFF], ["kempen"]))).to_be_visible()

    other = somebody.new_page()
    screen.visit(other, here.page("overzicht"))
    page.get_by_role("link", name=words.OUT_TITLE).click()
    page.get_by_role("button", name=words.OUT_BUTTON).click()
    expect(page).to_have_url(re.compile(f"^{there.issuer}/session/end"))
    page.get_by_role("button", name="Yes").click()
    expect(page.get_by_role("heading", name=words.IS_OUT_TITLE)).to_be_visible()
    assert stopped == []
    # the other tab lost its connection, and let nobody in by itself while the provider still knew who it was
    expect(other).to_have_url(re.compile(f"^{here.url}/aanmelden"))
    assert not [one for one in somebody.cookies() if one["name"].endswith("netwerkmonitor")]
    other.get_by_role("link", name=words.BUTTON).click()
    expect(other).to_have_url(re.compile(f"^{there.issuer}/interaction/"))


def test_who_has_no_role_reads_what_to_ask_and_takes_another_account(
    both: tuple[Server, IdentityProvider], somebody: BrowserContext
) -> None:
    here, there = both
    page = somebody.new_page()
    page.goto(f"{here.url}/aanmelden")
    page.get_by_role("link", name=words.BUTTON).click()
    sign_in(page, "niets")
    expect(page.get_by_text(words.NO_ROLE)).to_be_visible()
    page.get_by_role("link", name=words.OTHER).click()
    expect(page).to_have_url(re.compile(f"^{there.issuer}/interaction/"))
    sign_in(page, "begeleider")
    screen.settle(page)
    expect(page.get_by_text(words.signed_in([Role.FACILITATOR], []))).to_be_visible()

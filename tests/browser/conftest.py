"""Chromium, and the servers it looks at: one with the demo data, one with an empty store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.browser import screen
from tests.running import Server, copied, demo_store, serving

expect.set_options(timeout=screen.WAIT_MS)
POLICY = "Content Security Policy"
"""How a browser begins to say what it refused."""
REPORT_REFUSALS = (
    "document.addEventListener('securitypolicyviolation', one =>"
    f" console.error(`{POLICY}: ${{one.violatedDirective}} ${{one.blockedURI}}`))"
)
"""A script for a page, which says so of what it refused in silence too."""


def is_refusal(said: ConsoleMessage) -> bool:
    """Whether a browser says that it refused something."""
    return POLICY in said.text


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = screen.launch(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app with the demo data; only looked at."""
    with serving(copied(demo_store(), tmp_path_factory.mktemp("demo"))) as server:
        yield server


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app before the first delivery; only looked at."""
    with serving(tmp_path_factory.mktemp("empty") / "monitor.duckdb") as server:
        yield server


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Server]:
    """An app of its own with an empty store, started a moment ago."""
    with serving(tmp_path / "monitor.duckdb") as server:
        yield server


@pytest.fixture(scope="session")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """One browser for all visits that only look: the scripts of the framework are loaded once."""
    context = screen.visitor(browser)
    yield context
    context.close()


@pytest.fixture(scope="session")
def tab(visitor: BrowserContext) -> Iterator[Page]:
    """The tab of ``page``: a script that a tab compiled once is not compiled again, which halves a visit."""
    opened = visitor.new_page()
    yield opened
    opened.close()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """A page for a session of its own; a test that changes what its tab runs or hears takes ``other``."""
    yield tab
    tab.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    tab.set_viewport_size({"width": screen.DESK[0], "height": screen.DESK[1]})
    tab.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    tab.goto("about:blank")


@pytest.fixture
def other(visitor: BrowserContext) -> Iterator[Page]:
    """A second page beside the first, with a session of its own."""
    opened = visitor.new_page()
    yield opened
    opened.close()


@pytest.fixture
def refused(other: Page) -> Iterator[list[str]]:
    """What the browser refused on ``other`` for the policy of a page, in its own words; nothing, at the end."""
    said: list[str] = []
    other.on("console", lambda message: said.append(message.text) if is_refusal(message) else None)
    other.add_init_script(REPORT_REFUSALS)
    yield said
    assert said == []

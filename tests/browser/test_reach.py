"""What readers hear: names in Dutch, lists and headings in their order."""

import re
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.browser.modes import MODES
from tests.few import first
from tests.running import PAGES, Server
from ui.texts import frame as words
from ui.texts import framework

pytestmark = pytest.mark.browser

ENGLISH = re.compile(
    r"\b(the|your|choose|select|selected|close|page|pages|file|date|search|show|sidebar|skip|main|options?|clear"
    r"|day, |month, |year, |required|loading|increment|decrement|remove|empty|running)\b",
    re.IGNORECASE,
)


def address(server: Server, stem: str) -> str:
    return server.page(stem, urlencode(MODES[stem][-1]))


def spoken(page: Page) -> set[str]:
    """Every name, description and value in the accessibility tree but what is written on the page itself."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return {
        str(node[part].get("value", ""))
        for node in nodes
        if not node["ignored"] and node["role"]["value"] not in {"StaticText", "InlineTextBox"}
        for part in ("name", "description")
        if part in node
    }


@pytest.mark.parametrize("stem", first(2, PAGES))
def test_a_screen_reader_hears_dutch_only(demo: Server, page: Page, stem: str) -> None:
    for size in (screen.DESK, screen.PHONE):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        screen.visit(page, address(demo, stem))
        assert [name for name in spoken(page) if ENGLISH.search(name)] == []


def test_a_calendar_and_a_list_without_results_speak_dutch(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", "regio=Kempen"))
    page.get_by_role("combobox", name=words.REGION).fill("qqq")
    expect(page.get_by_text(framework.TEXTS["No results"])).to_be_visible()
    page.keyboard.press("Escape")
    screen.choose(page, words.AS_OF, words.OTHER_DATE_CHOICE)
    page.get_by_role("button", name=framework.LABELS["Choose date"]).first.click()
    expect(page.get_by_role("button", name=re.compile(r"[a-z]+dag \d+ [a-z]+ \d{4}")).first).to_be_visible()
    assert [name for name in spoken(page) if ENGLISH.search(name)] == []


def test_the_menu_is_a_list_per_group(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("uitleg"))
    menu = page.get_by_role("navigation", name=framework.LABELS["App pages"])
    assert [one.get_attribute("aria-label") for one in menu.get_by_role("list").all()][:2] == ["Kijken", "Aanleveren"]
    expect(menu.get_by_role("list", name="Kijken").get_by_role("listitem")).to_have_count(6)


@pytest.mark.parametrize("stem", PAGES)
def test_headings_go_down_one_level_at_a_time(demo: Server, page: Page, stem: str) -> None:
    screen.visit(page, address(demo, stem))
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
    )
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels

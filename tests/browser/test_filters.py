"""The filter bar: what is chosen is read whole, and a date that was typed counts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.texts import frame as words

pytestmark = pytest.mark.journey

LONG = (
    "overzicht?regio=Zuid-West-Vlaanderen&sinds=2025-12-31",
    "lerend_netwerk?regio=Zuid-West-Vlaanderen&sinds=2025-12-31&op=2026-09-17",
    "overzicht?op=2026-06-30&sinds=2026-06-18&versie=52",
    f"dekking?sinds={words.OTHER_DATE_CHOICE}",
)
CUT = """() => [...document.querySelectorAll('.st-key-filters input')]
    .filter(field => field.scrollWidth > field.clientWidth + 1).map(field => field.value)"""


@pytest.mark.parametrize("link", first(2, LONG))
@pytest.mark.parametrize("size", [screen.DESK, (1280, 900)])
def test_what_is_chosen_is_read_whole(demo: Server, page: Page, size: tuple[int, int], link: str) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.visit(page, demo.page(*link.split("?")))
    assert page.evaluate(CUT) == []
    assert screen.geometry(page) == ([], [], [], [])


def test_a_typed_date_counts_at_enter(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht"))
    screen.choose(page, words.SINCE, words.OTHER_DATE_CHOICE)
    page.get_by_role("spinbutton", name=f"dag, {words.OTHER_DATE['sinds']}").click()
    page.keyboard.type("15022026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name=words.SINCE)).to_have_value(re.compile("^15/02/2026"))
    screen.settle(page)
    expect(page.locator(".nm .card").first).to_contain_text("tussen de leveringen van december 2025 en juni 2026")

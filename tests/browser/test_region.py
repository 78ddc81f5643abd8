"""The page of one region: short enough for a board, with contents that open what is folded, and whole on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.figures.region.reading_order import BOARD, FOLDED
from ui.texts import figures as words
from ui.texts import frame as frame_words

pytestmark = pytest.mark.journey

MOST_SCREENS = 4
FULLEST = ("Halle-Vilvoorde", "Waasland", "Brussel", "Westhoek")


@pytest.mark.parametrize("region", first(2, FULLEST))
def test_it_reads_in_four_screens_of_a_laptop(demo: Server, page: Page, region: str) -> None:
    screen.visit(page, demo.page("regio", f"regio={region}"))
    height = page.evaluate("""() => document.querySelector('[data-testid="stMain"]').scrollHeight""")
    assert height <= MOST_SCREENS * screen.DESK[1]


def test_every_link_of_the_contents_brings_its_part_on_the_screen_and_opens_it(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    links = page.get_by_role("navigation", name=words.CONTENTS).get_by_role("link").all()
    places = [str(link.get_attribute("href"))[1:] for link in links]
    assert len(places) == len(words.SECTIONS)
    folded = page.locator("details.fold:has(> summary h2)")
    assert [one.get_attribute("open") for one in folded.all()] == [None] * len((BOARD, *FOLDED))
    for link, place in zip(links, places, strict=True):
        link.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#{place} .note").first).to_be_in_viewport()
    assert [one.get_attribute("open") for one in folded.all()] == [""] * len((BOARD, *FOLDED))
    assert screen.chosen(page, frame_words.REGION) == "Kempen", "a link within the page asks the server nothing"


def test_printed_nothing_is_folded(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    last = page.locator("#sheet_dates .sheets")
    expect(last).to_be_hidden()
    page.emulate_media(media="print")
    expect(last).to_be_visible()
    assert "Samenwerking" in page.locator("#sheet_dates").inner_text()
    rest = page.locator("#action_plan details.fold > ul.todo > li")
    assert [one.is_visible() for one in rest.all()] == [True] * 8

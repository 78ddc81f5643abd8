"""What readers hear of what opens: names in Dutch, lists in their order."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.running import Server
from ui.texts import board, feedback, framework
from ui.texts import frame as words

pytestmark = pytest.mark.journey


def test_a_calendar_and_a_list_without_results_speak_dutch(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", "regio=Kempen"))
    page.get_by_role("combobox", name=words.REGION).fill("qqq")
    expect(page.get_by_text(framework.TEXTS["No results"])).to_be_visible()
    page.keyboard.press("Escape")
    screen.choose(page, words.AS_OF, words.OTHER_DATE_CHOICE)
    page.get_by_role("button", name=framework.LABELS["Choose date"]).first.click()
    expect(page.get_by_role("button", name=re.compile(r"[a-z]+dag \d+ [a-z]+ \d{4}")).first).to_be_visible()
    assert [name for name in screen.spoken(page) if screen.ENGLISH.search(name)] == []


def test_what_a_list_of_several_adds_to_its_choices_is_dutch(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    page.get_by_text(feedback.HEADING).click()
    screen.settle(page)
    offers = screen.unfold(page, feedback.WHICH)
    expect(page.get_by_role("option", name=framework.TEXTS["Select all"], exact=True)).to_be_visible()
    offers.press_sequentially("fiets")
    expect(page.get_by_role("option").first).to_have_text(re.compile(r"^Kies deze \d+$"))


def test_a_list_that_takes_a_text_of_ones_own_says_so_in_dutch(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    page.get_by_text(board.HEADING).click()
    screen.settle(page)
    page.get_by_role("combobox", name=board.QUESTION).press_sequentially("Wie opent een zaal?")
    expect(page.get_by_role("option", name="Voeg toe: Wie opent een zaal?", exact=True)).to_be_visible()


def test_the_menu_is_a_list_per_group(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("uitleg"))
    menu = page.get_by_role("navigation", name=framework.LABELS["App pages"])
    assert [one.get_attribute("aria-label") for one in menu.get_by_role("list").all()][:2] == ["Kijken", "Aanleveren"]
    expect(menu.get_by_role("list", name="Kijken").get_by_role("listitem")).to_have_count(6)

"""Journeys on lerend_netwerk: who can help my region, another arrangement of tables, a search that stays."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.running import Server
from ui.figures.learning import switches_nl as words
from ui.figures.learning.shared_nl import item_name
from ui.texts import frame as frame_words

pytestmark = pytest.mark.journey

ITEM = "V4"


def test_who_can_help_with_an_item_takes_three_clicks(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("overzicht", "regio=Denderregio"))
    page.get_by_role("link", name=frame_words.TITLES["lerend_netwerk"], exact=True).click()
    screen.settle(page)
    screen.press(page, words.PICTURE.options["match"])
    page.locator("table.match a", has_text=ITEM).first.click()
    screen.settle(page)
    expect(page.locator(".nm h2").first).to_contain_text(f"Denderregio zoekt hulp bij {item_name(ITEM)}: ")
    assert screen.chosen(page, words.ITEM.label) == words.ITEM.options[ITEM]
    expect(page.locator(".columns3 a").first).to_be_visible()


def test_an_item_can_be_chosen_without_a_region(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("lerend_netwerk", "beeld=leervraag-match"))
    # the list is long: only the options in sight are on the page, and people type to find one
    page.get_by_role("combobox", name=words.ITEM.label).fill(ITEM)
    page.get_by_role("option", name=words.ITEM.options[ITEM], exact=True).click()
    expect(page.locator(".nm h2").first).to_contain_text(f"Bij {item_name(ITEM)}")


def test_another_arrangement_is_another_and_its_link_shows_it_again(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("lerend_netwerk", "beeld=tafels"))
    first = page.locator(".seating").inner_text()
    page.get_by_role("button", name=words.ANOTHER).click()
    expect(page.locator(".seating")).not_to_have_text(first, use_inner_text=True)
    screen.settle(page)
    assert screen.chosen(page, words.ARRANGEMENT.label) != words.ARRANGEMENT.options["1"]
    other = page.locator(".seating").inner_text()
    screen.visit(page, page.url)
    assert page.locator(".seating").inner_text() == other


def test_who_does_not_come_loses_the_seat(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("lerend_netwerk", "beeld=tafels"))
    expect(page.locator(".seating")).to_contain_text("Limburg")
    page.locator("summary", has_text=words.ABSENT).click()
    page.get_by_role("button", name="Limburg", exact=True).click()
    expect(page.locator(".seating")).not_to_contain_text("Limburg")


def test_a_search_is_marked_while_typing_and_stays_in_the_link(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("lerend_netwerk", "beeld=leervragen+en+inzichten"))
    page.get_by_role("textbox", name=words.SEARCH).press_sequentially("STUURGRÓEP")
    expect(page.locator("mark").first).to_have_text("stuurgroep")
    screen.settle(page)
    screen.visit(page, page.url)
    expect(page.locator("mark").first).to_have_text("stuurgroep")
    expect(page.locator(".asked > li")).to_have_count(1)

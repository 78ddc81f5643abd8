"""Page dekking in a browser: a square opens its partners, 18 regions fit on a laptop, nothing is cut in any mode."""

from itertools import product
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data import reference
from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.figures.coverage import partners_nl as partner_words
from ui.figures.coverage.switches_nl import MODE
from ui.texts import coverage as words
from ui.texts import frame as frame_words

pytestmark = pytest.mark.journey

MIDWEST, SPORT = reference.regions()["midwest"], reference.label("organisation_type", "sport")


def square(page: Page, region: str, kind: str) -> Locator:
    """A square of the matrix."""
    row = page.locator("table.matrix tbody tr", has=page.get_by_role("rowheader", name=region, exact=True))
    column = [option.code for option in reference.options("organisation_type")].index(kind)
    return row.locator("td").nth(column).locator("a")


def test_a_square_opens_its_partners_over_the_page_and_changes_nothing(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", urlencode({"regio": "Kempen", "modus": MODE.options["gaps"]})))
    address = page.url
    page.evaluate("window.isSamePage = true")
    square(page, MIDWEST.name, "sport").click()
    panel = page.get_by_role("dialog", name=f"{SPORT} in {MIDWEST.name}:")
    expect(panel.get_by_role("columnheader", name=partner_words.TABLE[0])).to_be_in_viewport()
    expect(panel.get_by_role("button", name=frame_words.CLOSE)).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(square(page, MIDWEST.name, "sport")).to_be_focused()
    assert page.evaluate("window.isSamePage") and page.url == address
    assert screen.chosen(page, frame_words.REGION) == "Kempen"


def test_the_keyboard_reaches_every_square_and_the_lists_of_the_own_region(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", urlencode({"regio": "Kempen"})))
    page.locator("table.matrix").first.locator("..").focus()
    while not page.evaluate("document.activeElement.matches('td a')"):
        page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    second, ocmw = list(reference.regions().values())[1], reference.label("organisation_type", "ocmw")
    panel = page.get_by_role("dialog", name=f"{ocmw} in {second.name}:")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name=frame_words.CLOSE).press("Enter")
    page.get_by_role("link", name=SPORT, exact=True).press("Enter")
    expect(page.get_by_role("dialog", name=f"{SPORT} in Kempen:")).to_be_visible()
    for size in screen.SIZES.values():
        screen.resize(page, size)
        assert not any(screen.geometry(page)), size


def test_a_square_opened_as_a_link_shows_its_partners_and_keeps_what_was_chosen(demo: Server, page: Page) -> None:
    moment = "30/06/2026 · einde kwartaal"
    screen.visit(
        page, demo.page("dekking", urlencode({"op": moment, "modus": MODE.options["gaps"], "regio": "Kempen"}))
    )
    screen.visit(page, demo.page(str(square(page, MIDWEST.name, "sport").get_attribute("href"))))
    assert screen.chosen(page, frame_words.REGION) == "Kempen"
    assert screen.chosen(page, frame_words.AS_OF) == moment
    expect(screen.segment(page, MODE.options["gaps"])).to_have_attribute("aria-checked", "true")
    expect(page.get_by_role("heading", name=words.PARTNERS_HEADING)).to_be_in_viewport()
    expect(page.get_by_text(f"{SPORT} in {MIDWEST.name}:")).to_be_in_viewport()
    expect(page.get_by_role("columnheader", name=partner_words.TABLE[0])).to_be_in_viewport()


@pytest.mark.parametrize("mode", first(1, [MODE.options["all"], MODE.options["gaps"], MODE.options["overlap"]]))
def test_eighteen_regions_fit_on_a_laptop(demo: Server, page: Page, mode: str) -> None:
    screen.visit(page, demo.page("dekking", urlencode({"regio": "Westhoek", "modus": mode})))
    rows = page.locator("table.matrix").first.locator("tbody tr:not(.margin)")
    assert rows.count() == len(reference.regions())
    box = rows.last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= screen.DESK[1]


@pytest.mark.parametrize("where", ["demo", pytest.param("empty", marks=pytest.mark.slow)])
def test_nothing_is_cut_in_any_mode(request: pytest.FixtureRequest, browser: Browser, where: str) -> None:
    server: Server = request.getfixturevalue(where)
    context = screen.visitor(browser)
    page = context.new_page()
    for mode, region in product(MODE.options.values(), ("Kempen", reference.regions()["gent-stad"].name)):
        screen.visit(page, server.page("dekking", urlencode({"regio": region, "modus": mode})))
        expect(page.locator(".stAlertContainer", has_text=frame_words.PAGE_FAILED)).to_have_count(0)
        for size in screen.SIZES.values():
            screen.resize(page, size)
            assert not any(screen.geometry(page)), (mode, region, size)
    context.close()


def test_a_kind_in_a_link_that_does_not_exist_is_said(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", urlencode({"regio": "Kempen", "vak": "Ruimtevaart"})))
    expect(page.get_by_text(frame_words.unknown_choice("Ruimtevaart").replace("\\", ""))).to_be_visible()

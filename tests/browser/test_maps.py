"""Tiles and maps on the screen and on paper: they fit, their pictures load, names lead on, white spots print first."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.figures.coverage import municipality_counts_nl as place_words
from ui.figures.overview.switches_nl import ORDER, VIEW
from ui.texts import phases

pytestmark = pytest.mark.journey

KEMPEN = "regio=Kempen&sinds=een+jaar+eerder"
BOTTOM = "elements => Math.max(...elements.map(element => element.getBoundingClientRect().bottom))"


def shown_map(page: Page) -> None:
    """One of the two sizes of a map is shown, and its picture loaded."""
    maps = page.locator(".nm div.map")
    assert [maps.nth(i).is_visible() for i in range(maps.count())].count(True) == 1
    widths = page.locator(".nm div.map img").evaluate_all("images => images.map(image => image.naturalWidth)")
    assert all(width > 0 for width in widths), widths


@pytest.mark.parametrize("query", first(1, [KEMPEN, "sinds=netwerkdag"]))
def test_four_figures_and_all_tiles_fit_on_a_laptop_without_scrolling(page: Page, demo: Server, query: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    screen.visit(page, demo.page("overzicht", query))
    expect(page.locator(".nm .card")).to_have_count(4)
    expect(page.locator(".nm a.tile")).to_have_count(18)
    assert page.locator(".nm a.tile").evaluate_all(BOTTOM) <= 720
    # what the numbers of the phases mean stands above the tiles, the switch beside the words and not over them
    assert screen.geometry(page) == screen.Geometry([], [], [], [])
    numbers = page.locator(".tile-key b").all_inner_texts()
    assert numbers == [str(number + 1) for number in range(len(phases.phases()))]
    switch, tile, words = (
        page.locator(place).bounding_box() for place in (".st-key-view", "a.tile >> nth=0", ".st-key-regions h2")
    )
    assert switch and tile and words
    assert switch["y"] + switch["height"] <= tile["y"] and words["y"] < tile["y"]


def test_the_numbers_of_the_four_figures_stand_further_on(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("overzicht", KEMPEN))
    assert page.locator('.st-key-front .tools, .st-key-front a[href*="cijfers/"]').count() == 0
    assert page.locator('a.file[href*="cijfers/main_figures.xlsx"]').count() == 1


def test_a_link_to_the_map_without_figures_opens_the_tiles(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("overzicht", f"{KEMPEN}&weergave=Omtrek"))
    expect(screen.segment(page, VIEW.options["tiles"])).to_have_attribute("aria-checked", "true")
    expect(page.locator(".nm a.tile")).to_have_count(18)
    expect(page.get_by_test_id("stAlert")).to_have_count(0)


def test_the_order_of_the_list_stands_in_the_link(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("overzicht", KEMPEN))
    screen.press(page, VIEW.options["list"])
    first = page.locator(".region-list tbody tr th").first
    expect(first).to_have_text("Middenkust")
    screen.choose(page, ORDER.label, ORDER.options["name"])
    expect(first).to_have_text("Antwerpen (stad)")
    screen.visit(page, page.url)
    expect(first).to_have_text("Antwerpen (stad)")


@pytest.mark.parametrize("size", first(1, reversed(screen.SIZES)))
def test_the_map_of_municipalities_fits_every_screen(page: Page, demo: Server, size: str) -> None:
    width, height = screen.SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    screen.visit(page, demo.page("dekking", f"{KEMPEN}&beeld=Gemeenten"))
    shown_map(page)
    beside = page.locator(".map-and-table .drawn").bounding_box()
    table = page.locator(".map-and-table .rows").bounding_box()
    assert beside and table
    is_beside = table["x"] >= beside["x"] + beside["width"]
    assert is_beside == (width >= 1200)
    assert screen.geometry(page) == screen.Geometry([], [], [], [])


def test_white_spots_print_on_the_first_page(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("dekking", f"{KEMPEN}&beeld=Gemeenten"))
    spots = page.locator("table.places tbody").first.locator('th[scope="row"]').all_inner_texts()
    assert spots
    assert not page.get_by_role("rowheader", name="Westerlo").is_visible(), "it unfolds"
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    first = paper.pages[0].extract_text()
    assert [name for name in spots if name not in first] == []
    assert "Westerlo" in paper.pages[-1].extract_text(), "the end of the table is on paper too"


def test_the_white_spots_of_all_regions_unfold(page: Page, demo: Server) -> None:
    screen.visit(page, demo.page("dekking", "beeld=Gemeenten"))
    for form, size in ((".wide-form", screen.DESK), (".narrow-form", screen.PHONE)):
        screen.resize(page, size)
        page.locator(form).get_by_text(place_words.SPOT_LIST).click()
        expect(page.locator(f"{form} h4").first).to_be_visible()
        assert screen.geometry(page) == screen.Geometry([], [], [], [])

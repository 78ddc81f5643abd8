"""A small correction typed in the browser, from grid to store."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from data.access import anybody
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests.browser import screen
from tests.browser.handing import button, changes_of, confirm, go_on, verdict
from tests.running import Server, copied, empty_store, serving
from tests.workbooks import partner, workbook
from ui.texts import deliver, mending, upload

pytestmark = pytest.mark.journey

LINK = urlencode({"voor": "Midwest", "datum": "2026-06-30", "hoe": deliver.HOWS["typen"]})
ENGLISH = ("Search", "Add row", "Select...", "Download as", "Fullscreen", "Pin column", "Autosize", "None")


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store = Store(copied(empty_store(), tmp_path_factory.mktemp("typing")))
    content = workbook({"Partners": [partner("Voorbeeldvzw Eerst"), partner("Voorbeeldvzw Tweede")]})
    publish(
        store, check(content), content, region="midwest", reference_date=date(2026, 3, 31), by=anybody("voorbeeld"),
        file_name="v.xlsx",
    )  # fmt: skip
    store.close()
    with serving(store.path) as running:
        yield running


def _type(page: Page, right: float, down: float, text: str) -> None:
    """Put a text in the cell at this place of the grid: it is drawn on a canvas, so it has no elements."""
    screen.settle(page)
    grid = page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    editor = page.locator("#portal textarea, #portal input").first
    # a click on what is being drawn anew opens no editor
    while not editor.count():
        grid.dblclick(position={"x": right, "y": down})
        screen.settle(page)
    editor.fill(text)
    expect(editor).to_have_value(text)
    page.keyboard.press("Enter")
    expect(editor).to_have_count(0)
    # what a screen reader finds in the canvas is what the grid holds
    expect(grid.locator("td", has_text=text)).to_have_count(1)


def test_a_correction_is_typed_checked_and_stored(page: Page, server: Server) -> None:
    screen.visit(page, server.page("opladen", LINK))
    screen.choose(page, mending.TYPING_SHEET, "Partners")
    _type(page, 150, 50, "Voorbeeldvzw Nieuw")
    assert not [word for word in ENGLISH if any(word in text for text in screen.visible_text(page))]
    page.get_by_role("button", name=mending.TYPING_BUTTON).click()
    expect(button(page, upload.go_on(2))).to_be_visible()
    go_on(page, 2)
    assert changes_of(page) == [f"{upload.ROWS[kind]} {upload.rows(1)}" for kind in ("new", "gone", "same")]
    confirm(page, 2)
    assert "Opgenomen" in verdict(page)


def test_a_mistake_is_named_by_its_row(page: Page, server: Server) -> None:
    screen.visit(page, server.page("opladen", LINK))
    screen.choose(page, mending.TYPING_SHEET, "Partners")
    _type(page, 150, 85, "zie 0470 00 00 01")
    page.get_by_role("button", name=mending.TYPING_BUTTON).click()
    expect(page.locator("[data-testid=stMain] h2")).to_be_visible()
    screen.settle(page)
    text = " ".join(screen.visible_text(page))
    assert "gsm-nummer" in text and "A3" in text and "0470 00 00 01" not in text
    expect(page.get_by_role("button", name=re.compile("^Bevestig"))).to_have_count(0)

"""In a real browser: names that try to be markup, formulas or shortcodes are read as they are written."""

from collections.abc import Iterator
from io import BytesIO
from urllib.parse import urlencode

import openpyxl
import pytest
from playwright.sync_api import Page

from data.store import Store
from tests import nasty
from tests.browser import screen
from tests.few import first
from tests.running import Server, copied, empty_store, serving
from ui.texts import figures as figure_words

pytestmark = pytest.mark.journey

JOINER = "\u2060"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store = Store(copied(empty_store(), tmp_path_factory.mktemp("nasty")))
    nasty.fill(store)
    store.close()
    with serving(store.path) as running:
        yield running


def _text(page: Page) -> str:
    """All text of the page, also folded away, as it is read."""
    return " ".join(page.locator("body").evaluate("body => body.textContent").replace(JOINER, "").split())


def _assert_nothing_ran(page: Page) -> None:
    assert page.evaluate("window.hacked") is None
    assert page.locator('img[src="x"], .katex, a[href*="voorbeeld.example"], a[href^="javascript"]').count() == 0


@pytest.mark.parametrize(("stem", "query"), [("regio", {}), ("dekking", {"vak": "Sport"})])
def test_a_page_reads_such_names_as_they_are_written(
    page: Page, server: Server, stem: str, query: dict[str, str]
) -> None:
    screen.visit(page, server.page(stem, urlencode({"regio": nasty.REGION_NAME} | query)))
    text = _text(page)
    assert [name for name in nasty.NAMES if name not in text] == []
    _assert_nothing_ran(page)
    links = page.get_by_role("link", name=figure_words.DOWNLOAD)
    assert links.count() > 0
    for place in range(links.count()):
        with page.expect_download() as download:
            links.nth(place).click()
        _assert_no_formula(download.value.path().read_bytes())


@pytest.mark.parametrize("name", first(1, nasty.NAMES))
def test_a_link_is_repeated_as_it_is_written(page: Page, server: Server, name: str) -> None:
    screen.visit(page, server.page("overzicht", urlencode({"regio": name})))
    shown = page.get_by_text("In de link staat de regio").first.text_content() or ""
    assert f"“{name}”" in shown.replace(JOINER, "")
    _assert_nothing_ran(page)


def _assert_no_formula(content: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(content))
    assert not [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]

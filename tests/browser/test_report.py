"""What a region takes along, as people get it: downloaded from its page, opened without a network, printed."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page
from pptx import Presentation
from pypdf import PdfReader

from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.texts import report as words

pytestmark = pytest.mark.journey
A4_POINTS = (595, 842)
each_region = pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("Regio Gent", range(6, 16)),
        ("Gent (stad)", range(2, 7)),
        (words.FLANDERS, range(8, 12)),  # two pictures of all regions a sheet, none half empty
        pytest.param("Kempen", range(6, 16), marks=pytest.mark.slow),
    ],
)


def downloaded(page: Page, label: str) -> Path:
    """The file behind a link of the page."""
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("link", name=label).click()
    return Path(waiting.value.path())


@each_region
def test_the_report_opens_from_disk_without_a_network_and_prints_whole(  # noqa: PLR0917 - who asks for what, where
    demo: Server, page: Page, browser: Browser, tmp_path: Path, name: str, pages: range
) -> None:
    screen.visit(page, demo.page("overzicht") if name == words.FLANDERS else demo.page("regio", f"regio={name}"))
    file = tmp_path / "rapport.html"
    file.write_bytes(downloaded(page, words.REPORT).read_bytes())
    context = browser.new_context(offline=True, java_script_enabled=False, viewport={"width": 1280, "height": 720})
    reader = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.on("console", lambda message: complaints.append(message.text))
    reader.goto(file.as_uri())
    assert asked == [file.as_uri()]
    assert complaints == []
    assert name in reader.locator("h1").inner_text()
    printed = PdfReader(BytesIO(reader.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) in pages
    for sheet in printed.pages:
        assert (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) == A4_POINTS
        assert len(sheet.extract_text()) > 60, "no empty page"
    context.close()


@pytest.mark.parametrize("name", first(1, ["Regio Gent", "Kempen", "Gent (stad)"]))
def test_the_report_scrolls_sideways_at_no_size_and_no_figure_is_wider_than_paper(
    demo: Server, page: Page, browser: Browser, name: str
) -> None:
    screen.visit(page, demo.page("regio", f"regio={name}"))
    text = downloaded(page, words.REPORT).read_text(encoding="utf-8")
    context = browser.new_context(offline=True)
    reader = context.new_page()
    reader.set_content(text)
    for width, is_paper in ((1280, False), (390, False), (690, True)):
        reader.emulate_media(media="print" if is_paper else "screen")
        reader.set_viewport_size({"width": width, "height": 900})
        assert reader.evaluate("document.documentElement.scrollWidth") <= width
        too_wide = """(width) => [...document.querySelectorAll('.figure > *, .card, svg, td, th')]
            .filter(e => !(e.closest('.scroll') && width < 600))
            .map(e => [e.tagName, e.className, Math.round(e.getBoundingClientRect().right)])
            .filter(([, , right]) => right > width + 1)"""
        assert reader.evaluate(too_wide, width) == []
    context.close()


def test_no_figure_is_cut_over_two_pages(demo: Server, page: Page, browser: Browser) -> None:
    """A figure in one piece is at most a page high, so that the browser can keep it whole."""
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    text = downloaded(page, words.REPORT).read_text(encoding="utf-8")
    context = browser.new_context(offline=True)
    reader = context.new_page()
    reader.set_content(text)
    reader.emulate_media(media="print")
    reader.set_viewport_size({"width": 688, "height": 1000})
    figures = reader.locator(".figure.whole")
    assert figures.count() >= 5
    heights = [figures.nth(number).bounding_box() for number in range(figures.count())]
    assert max(box["height"] for box in heights if box) < 1000, "what is printed of a page of A4 in pixels"
    kept = figures.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")
    headings = reader.locator("section > h2, .figure > h3")
    kept += headings.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")
    assert set(kept) == {"avoid"}
    ends = reader.locator(".spot-map .note:last-child")
    after = ends.evaluate_all("all => all.map(one => getComputedStyle(one).breakAfter)")
    assert after == ["auto"], "what ends a figure does not hold on to the next, which would empty half a sheet"
    context.close()


def test_slides_and_workbook_come_from_the_page_too(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("regio", "regio=Kempen"))
    deck = Presentation(BytesIO(downloaded(page, words.SLIDES).read_bytes()))
    assert len(deck.slides) >= 6
    book = openpyxl.load_workbook(BytesIO(downloaded(page, words.WORKBOOK).read_bytes()))
    assert book.sheetnames[0] == "Leesmij"

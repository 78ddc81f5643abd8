"""The page for a board is one sheet of paper, whatever a region wrote: printed by a browser and counted."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from data.questions.board_page import BoardPage
from data.store import Store
from tests.board_pages import full_and_empty, pages_of
from tests.running import demo_store
from ui.figures.region.board_sheet import HIGH_PX, WIDE_PX, Making
from ui.targets.report import board

pytestmark = pytest.mark.journey
A4_POINTS = (595, 842)
_OUTSIDE = """() => {
  const sheet = document.querySelector(".board"), edge = sheet.getBoundingClientRect();
  const parts = [...sheet.children].map(one => one.getBoundingClientRect());
  const wide = [...sheet.querySelectorAll(".l, li, p")].filter(one => one.scrollWidth > one.clientWidth + 1);
  const touching = parts.filter((one, i) => i && one.top < parts[i - 1].bottom + 3);
  return {wide: wide.map(one => one.textContent), touching: touching.length, below: parts.at(-1).bottom > edge.bottom,
          cut: getComputedStyle(sheet).overflow !== "visible", size: [sheet.scrollWidth, sheet.scrollHeight]};
}"""


@pytest.mark.parametrize("pages", [full_and_empty, pytest.param(pages_of, marks=pytest.mark.slow)])
def test_it_is_one_sheet_and_nothing_on_it_is_cut(
    browser: Browser, pages: Callable[[Store], Iterator[BoardPage]]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": HIGH_PX})
    with closing(Store(demo_store())) as store:
        for facts in pages(store):
            page.set_content(board.of_facts(facts, Making(52, date(2026, 11, 26), is_demo=True)))
            page.evaluate("document.fonts.ready")
            where = (facts.region, facts.as_of)
            assert page.evaluate(_OUTSIDE) == {
                "wide": [],
                "touching": 0,
                "below": False,
                "cut": False,
                "size": [WIDE_PX, HIGH_PX],
            }, where
            (sheet,) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
            assert (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) == A4_POINTS, where
    page.close()

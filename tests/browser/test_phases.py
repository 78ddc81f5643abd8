"""Page fasen on a screen: what must be seen at once is, and what is drawn small stays apart."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.figures.phases.switches_nl import PICTURE

pytestmark = pytest.mark.journey

TIME, REGION = PICTURE.options["tijd"], PICTURE.options["regio"]


def test_all_strips_of_the_regions_are_seen_at_once(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("fasen", f"beeld={TIME}&regio=Kempen"))
    strips = page.locator("a.strip")
    expect(strips).to_have_count(18)
    bottoms = [box["y"] + box["height"] for box in (strips.nth(n).bounding_box() for n in range(18)) if box]
    assert len(bottoms) == 18
    assert max(bottoms) <= screen.DESK[1]


@pytest.mark.parametrize("size", first(1, screen.SIZES))
def test_nothing_in_a_strip_or_the_circle_leaves_its_place(demo: Server, page: Page, size: str) -> None:
    for query in (f"beeld={TIME}&regio=Kempen", f"beeld={REGION}&regio=Zuid-West-Vlaanderen"):
        screen.visit(page, demo.page("fasen", query))
        screen.resize(page, screen.SIZES[size])
        outside = page.evaluate(
            """() => [...document.querySelectorAll('.strip, .circle')].flatMap(frame => {
                const box = frame.getBoundingClientRect();
                const told = [...frame.querySelectorAll('b, em, s, u, span')].filter(part => part.textContent.trim());
                return told.filter(part => {
                    const inner = part.getBoundingClientRect();
                    const range = document.createRange();
                    range.selectNodeContents(part);
                    const text = range.getBoundingClientRect();
                    return Math.max(inner.right, text.right) > box.right + 1 || text.left < box.left - 1 ||
                        text.bottom > box.bottom + 1;
                }).map(part => part.textContent);
            })"""
        )
        assert outside == []

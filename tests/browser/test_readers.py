"""What readers set for themselves: wider text, a narrow window, the colours of a device, less motion, keys alone."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

import axe_playwright_python
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import screen
from tests.browser.modes import MODES
from tests.few import first
from tests.running import PAGES, Server

pytestmark = pytest.mark.journey

NARROW = (320, 800)
"""A window of 1280 pixels, enlarged four times."""
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACED += " p { margin-bottom: 2em !important }"
"""As far as a reader may space text out (WCAG 1.4.12)."""
_READERS = (Path(__file__).parent / "readers.js").read_text(encoding="utf-8")
_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_SMALL_TARGETS = """() => axe.run(document, {runOnly: ["target-size"]}).then(
    result => result.violations.flatMap(one => one.nodes).map(one => one.html))"""


_ADD_RULES = """rules => {
    document.adoptedStyleSheets.push(new CSSStyleSheet());
    document.adoptedStyleSheets.at(-1).replaceSync(rules);
}"""


class Seen(NamedTuple):
    """What is wrong with a page for who set something: all empty when nothing is."""

    lost: dict[str, list[str]]
    sideways: list[str]
    small_targets: list[str]
    rings: list[str]
    moving: list[str]
    alike: list[str]


Look = Callable[[str], Seen]


@pytest.fixture(scope="module")
def look(visitor: BrowserContext, demo: Server) -> Look:
    """Visit a page with a region, once for all tests that ask."""
    visits: dict[str, Seen] = {}

    def seen(stem: str) -> Seen:
        if stem not in visits:
            page = visitor.new_page()
            screen.visit(page, demo.page(stem, urlencode(MODES[stem][1])))
            visits[stem] = _seen(page)
            page.close()
        return visits[stem]

    return seen


def _seen(page: Page) -> Seen:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    alike, moving = measured(page, "alike"), measured(page, "moving")
    page.emulate_media(forced_colors="none")
    lost = {"wide": _lost(page)}
    page.keyboard.press("Tab")
    rings = measured(page, "ringFaults")
    screen.resize(page, NARROW)
    page.evaluate(_AXE)
    sideways, small = measured(page, "scrollingSideways"), page.evaluate(_SMALL_TARGETS)
    return Seen(lost | {"narrow": _lost(page)}, sideways, small, rings, moving, alike)


def measured(page: Page, what: str) -> list[str]:
    """What one function of readers.js says of the page."""
    faults: list[str] = page.evaluate(f"() => {{ {_READERS} return {what}(); }}")
    return faults


def _lost(page: Page) -> list[str]:
    """What is lost of texts as they are, and once a reader spaces them out."""
    before = measured(page, "lostTexts")
    page.evaluate(_ADD_RULES, SPACED)
    spaced = measured(page, "lostTexts")
    page.evaluate("() => document.adoptedStyleSheets.pop()")
    return [*before, *spaced]


every_page = pytest.mark.parametrize("stem", first(2, PAGES))


@every_page
def test_nothing_is_lost_when_a_reader_spaces_text_out(look: Look, stem: str) -> None:
    assert look(stem).lost == {"wide": [], "narrow": []}


@every_page
def test_a_narrow_window_scrolls_sideways_in_tables_alone_and_keys_reach_those(look: Look, stem: str) -> None:
    assert look(stem).sideways == []


@every_page
def test_a_finger_hits_every_target_in_a_narrow_window(look: Look, stem: str) -> None:
    assert look(stem).small_targets == []


@every_page
def test_a_ring_is_seen_around_what_has_the_focus(look: Look, stem: str) -> None:
    assert look(stem).rings == []


@every_page
def test_nothing_moves_for_who_wants_that(look: Look, stem: str) -> None:
    assert look(stem).moving == []


@every_page
def test_what_is_chosen_differs_in_colours_of_the_device(look: Look, stem: str) -> None:
    assert look(stem).alike == []

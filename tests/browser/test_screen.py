"""What stands on the screen: Dutch only, nothing cut, nothing over another, nothing from elsewhere, for everybody."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import axe, screen
from tests.browser.conftest import REPORT_REFUSALS, is_refusal
from tests.browser.modes import MODES
from tests.browser.screen import Geometry
from tests.running import PAGES, Server
from ui.texts import frame as words

pytestmark = pytest.mark.journey

FRAMEWORK_WORDS = (
    "Upload", "Browse files", "Browse", "Drag and drop", "Drag", "Limit", "per file", "Deploy", "Running", "Stop",
    "Choose an option", "Choose options", "Select", "No results", "No options", "required", "Select all",
    "Download as", "Fullscreen", "Search", "Loading", "Error", "Traceback", "Exception", "Press Enter", "Rerun",
    "Settings", "Print", "Record", "Skip to", "Page not found", "Close", "Clear", "Invalid", "Connecting", "View",
    "Made with", "Streamlit", "undefined", "NaN", "None", "null", "True", "False", "nan", "Sidebar", "main content",
)  # fmt: skip
STATES = {
    "own-region": {},
    "all-regions": {},
    "empty": {},
    "never-delivered": {"regio": "Gent (stad)"},
    "early": {"regio": "Kempen", "op": "2024-12-31"},
    "wrong-link": {"regio": "atlantis", "op": "ooit", "sinds": "gisteren"},
}
"""Parts of the address; with the own region they are those of the page's richest view."""
IN_SUITE = {
    "own-region": PAGES,
    "all-regions": ("overzicht", "dekking", "aanbod", "fasen"),
    "empty": ("overzicht", "regio", "opladen"),
    "never-delivered": ("regio",),
}
"""Where a state looks most unlike the others; every page in every state in make bench."""
MEASURED_STATES = ("own-region",)
"""States that are looked at on every size of screen; the others on the middle one."""


class Seen(NamedTuple):
    """What one visit showed."""

    texts: list[str]
    labels: list[str]
    spoken: set[str]
    levels: list[int]
    addresses: list[str]
    refused: list[str]
    violations: list[dict[str, Any]]
    geometry: dict[str, Geometry]


Look = Callable[[str, str], Seen]


@pytest.fixture(scope="module")
def visit(visitor: BrowserContext) -> Iterator[Callable[[str, dict[str, tuple[int, int]]], Seen]]:
    """One tab, which notes what it asks and what its browser refuses, and judges nothing."""
    page = visitor.new_page()
    addresses: list[str] = []
    refused: list[str] = []
    page.add_init_script(REPORT_REFUSALS)
    page.on("request", lambda request: addresses.append(request.url))
    page.on("websocket", lambda socket: addresses.append(socket.url))
    page.on("console", lambda said: refused.append(said.text) if is_refusal(said) else None)

    def visited(url: str, sizes: dict[str, tuple[int, int]]) -> Seen:
        addresses.clear()
        refused.clear()
        screen.visit(page, url)
        page.mouse.wheel(0, 20_000)
        screen.settle(page)
        texts, labels, spoken = screen.visible_text(page), screen.spoken_labels(page), screen.spoken(page)
        fits = {"1280x720": screen.geometry(page)}
        violations = axe.ours(page)
        for name, size in sizes.items():
            screen.resize(page, size)
            fits[name] = screen.geometry(page)
            if size == screen.PHONE:
                spoken |= screen.spoken(page)
        screen.resize(page, screen.DESK)
        return Seen(texts, labels, spoken, _levels(page), [*addresses], [*refused], violations, fits)

    yield visited
    page.close()


@pytest.fixture(scope="module")
def look(visit: Callable[[str, dict[str, tuple[int, int]]], Seen], demo: Server, empty: Server) -> Look:
    """Visit a page in a state, once for all tests that ask."""
    visits: dict[tuple[str, str], Seen] = {}

    def seen(stem: str, state: str) -> Seen:
        if (stem, state) not in visits:
            server = empty if state == "empty" else demo
            parameters = MODES[stem][-1] if state == "own-region" else STATES[state]
            others = {name: size for name, size in screen.SIZES.items() if size != screen.DESK}
            is_measured = state in MEASURED_STATES
            visits[stem, state] = visit(server.page(stem, urlencode(parameters)), others if is_measured else {})
        return visits[stem, state]

    return seen


def _levels(page: Page) -> list[int]:
    levels: list[int] = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
    )
    return levels


def _seen(stem: str, state: str, *size: str) -> Any:
    is_in_suite = stem in IN_SUITE.get(state, ())
    return pytest.param(stem, state, *size, marks=[] if is_in_suite else [pytest.mark.slow])


every_view = pytest.mark.parametrize(("stem", "state"), [_seen(stem, state) for stem in PAGES for state in STATES])
every_size = pytest.mark.parametrize(
    ("stem", "state", "size"),
    [
        _seen(stem, state, size)
        for stem in PAGES
        for state in STATES
        for size in (screen.SIZES if state in MEASURED_STATES else ("1280x720",))
    ],
)


@every_view
def test_no_word_of_the_framework_reaches_the_screen(look: Look, stem: str, state: str) -> None:
    foreign = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, FRAMEWORK_WORDS)) + r")(?!\w)")
    assert [text for text in look(stem, state).texts if foreign.search(text)] == []


@every_view
def test_every_page_in_every_state_is_itself(look: Look, stem: str, state: str) -> None:
    texts = look(stem, state).texts
    assert words.TITLES[stem] in texts
    assert words.PAGE_FAILED not in texts


@every_view
def test_a_screen_reader_hears_dutch_only(look: Look, stem: str, state: str) -> None:
    seen = look(stem, state)
    assert seen.labels and [name for name in {*seen.labels, *seen.spoken} if screen.ENGLISH.search(name)] == []


@every_view
def test_nothing_is_asked_from_elsewhere(look: Look, stem: str, state: str) -> None:
    addresses = look(stem, state).addresses
    assert any("/_stcore/stream" in address for address in addresses)
    own = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
    assert [address for address in addresses if not address.startswith(own)] == []


@every_view
def test_a_page_does_nothing_that_its_policy_refuses(look: Look, stem: str, state: str) -> None:
    assert look(stem, state).refused == []


@every_view
def test_axe_finds_nothing_serious_of_our_making(look: Look, stem: str, state: str) -> None:
    violations = look(stem, state).violations
    assert violations == [], json.dumps(violations, indent=1)


@every_view
def test_headings_go_down_one_level_at_a_time(look: Look, stem: str, state: str) -> None:
    levels = look(stem, state).levels
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


@every_size
def test_no_page_scrolls_sideways(look: Look, stem: str, state: str, size: str) -> None:
    assert look(stem, state).geometry[size].sideways == []


@every_size
def test_no_text_is_cut(look: Look, stem: str, state: str, size: str) -> None:
    assert look(stem, state).geometry[size].cut == []


@every_size
def test_no_label_of_a_figure_touches_another_or_leaves_it(look: Look, stem: str, state: str, size: str) -> None:
    fits = look(stem, state).geometry[size]
    assert (fits.overlapping, fits.outside) == ([], [])

"""What stands on the screen: Dutch only, nothing cut, nothing over another, nothing from elsewhere."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext

from tests.browser import screen
from tests.browser.screen import Geometry
from tests.running import PAGES, Server
from ui.texts import frame as words

pytestmark = pytest.mark.browser

FRAMEWORK_WORDS = (
    "Upload", "Browse files", "Browse", "Drag and drop", "Drag", "Limit", "per file", "Deploy", "Running", "Stop",
    "Choose an option", "Choose options", "Select", "No results", "No options", "required", "Select all",
    "Download as", "Fullscreen", "Search", "Loading", "Error", "Traceback", "Exception", "Press Enter", "Rerun",
    "Settings", "Print", "Record", "Skip to", "Page not found", "Close", "Clear", "Invalid", "Connecting", "View",
    "Made with", "Streamlit", "undefined", "NaN", "None", "null", "True", "False", "nan", "Sidebar", "main content",
)  # fmt: skip
STATES = {
    "empty": {},
    "all-regions": {},
    "own-region": {"regio": "Kempen"},
    "never-delivered": {"regio": "Gent (stad)"},
    "early": {"regio": "Kempen", "op": "2024-12-31"},
    "wrong-link": {"regio": "atlantis", "op": "ooit", "sinds": "gisteren"},
}

MEASURED_STATES = ("empty", "all-regions", "own-region")
"""States that are looked at on every size of screen; the others on the middle one."""


class Seen(NamedTuple):
    """What one visit showed."""

    texts: list[str]
    labels: list[str]
    addresses: list[str]
    geometry: dict[str, Geometry]


Look = Callable[[str, str], Seen]


@pytest.fixture(scope="module")
def look(visitor: BrowserContext, demo: Server, empty: Server) -> Look:
    """Visit a page in a state, once for all tests that ask."""
    visits: dict[tuple[str, str], Seen] = {}

    def seen(stem: str, state: str) -> Seen:
        if (stem, state) not in visits:
            server = empty if state == "empty" else demo
            sizes = screen.SIZES if state in MEASURED_STATES else {"1280x720": screen.DESK}
            visits[stem, state] = _visit(visitor, server.page(stem, urlencode(STATES[state])), sizes)
        return visits[stem, state]

    return seen


def _visit(visitor: BrowserContext, url: str, sizes: dict[str, tuple[int, int]]) -> Seen:
    page = visitor.new_page()
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.on("websocket", lambda socket: addresses.append(socket.url))
    screen.visit(page, url)
    texts, labels = screen.visible_text(page), screen.spoken_labels(page)
    fits = {}
    for name, size in sizes.items():
        if size != screen.DESK:
            screen.resize(page, size)
        fits[name] = screen.geometry(page)
    page.close()
    return Seen(texts, labels, addresses, fits)


every_page = pytest.mark.parametrize("stem", PAGES)


def _seen(state: str, *size: str) -> Any:
    """A state to look at; a few differ in figures or by a warning, and hardly in how they look."""
    return pytest.param(state, *size, marks=[pytest.mark.slow] if state in {"early", "wrong-link"} else [])


every_state = pytest.mark.parametrize("state", [_seen(state) for state in STATES])
every_size = pytest.mark.parametrize(
    ("state", "size"),
    [_seen(state, "1280x720") for state in STATES]
    + [_seen(state, size) for state in MEASURED_STATES for size in screen.SIZES if size != "1280x720"],
)


@every_state
@every_page
def test_no_word_of_the_framework_reaches_the_screen(look: Look, stem: str, state: str) -> None:
    foreign = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, FRAMEWORK_WORDS)) + r")(?!\w)")
    assert [text for text in look(stem, state).texts if foreign.search(text)] == []


@every_state
@every_page
def test_every_page_in_every_state_is_itself(look: Look, stem: str, state: str) -> None:
    texts = look(stem, state).texts
    assert words.TITLES[stem] in texts
    assert words.PAGE_FAILED not in texts


@every_page
def test_no_control_has_an_english_name(look: Look, stem: str) -> None:
    labels = look(stem, "own-region").labels
    foreign = re.compile(r"\b(the|your|choose|select|close|page|file|date|search|show|day|month|year)\b", re.IGNORECASE)
    assert labels and [label for label in labels if foreign.search(label)] == []


@every_state
@every_page
def test_nothing_is_asked_from_elsewhere(look: Look, stem: str, state: str) -> None:
    addresses = look(stem, state).addresses
    assert any("/_stcore/stream" in address for address in addresses)
    own = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
    assert [address for address in addresses if not address.startswith(own)] == []


@every_size
@every_page
def test_no_page_scrolls_sideways(look: Look, stem: str, state: str, size: str) -> None:
    assert look(stem, state).geometry[size].sideways == []


@every_size
@every_page
def test_no_text_is_cut(look: Look, stem: str, state: str, size: str) -> None:
    assert look(stem, state).geometry[size].cut == []


@every_size
@every_page
def test_no_label_of_a_figure_touches_another_or_leaves_it(look: Look, stem: str, state: str, size: str) -> None:
    fits = look(stem, state).geometry[size]
    assert (fits.overlapping, fits.outside) == ([], [])

"""What a visitor does and sees: open a link, choose, wait until the page is done; judges nothing."""

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, expect

CHROMIUM = next(filter(os.path.exists, ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")), "chromium")
"""The shell is the same browser without windows and buttons of its own, which take half the time of a visit."""
WAIT_MS = 20_000
DESK, HALL, PHONE = (1280, 720), (1920, 1080), (390, 844)
SIZES = {"1280x720": DESK, "1920x1080": HALL, "390x844": PHONE}
ENGLISH = re.compile(
    r"\b(the|your|choose|select|selected|close|page|pages|file|date|search|show|sidebar|skip|main|options?|clear"
    r"|day, |month, |year, |required|loading|increment|decrement|remove|empty|running)\b",
    re.IGNORECASE,
)
"""Words of the framework that readers would hear in the middle of our Dutch."""
_LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")
_DONE = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'


class Geometry(NamedTuple):
    """What does not fit at one size of the screen; all empty when everything does."""

    sideways: list[str]
    cut: list[str]
    overlapping: list[str]
    outside: list[str]


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium, without sandbox because tests may run as root."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def visitor(browser: Browser, size: tuple[int, int] = DESK) -> BrowserContext:
    """A visitor with a browser in Dutch and no history."""
    context = browser.new_context(locale="nl-BE", viewport={"width": size[0], "height": size[1]})
    context.set_default_timeout(WAIT_MS)
    return context


def visit(page: Page, url: str) -> None:
    """Open a link and wait until the page is complete."""
    page.goto(url)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server is done and nothing on the page changes any more."""
    page.wait_for_selector(_DONE)
    expect(page.locator(".nm h1").first).to_be_visible(timeout=WAIT_MS)
    expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0, timeout=WAIT_MS)
    page.wait_for_function(
        """() => {
            const now = document.body.innerHTML.length + ':' + document.querySelectorAll('svg text').length;
            const opening = [...document.querySelectorAll('details')].some((one) => one.getAnimations().length > 0);
            const still = window.lastSeen === now && !opening && document.querySelector('[data-stale="true"]') === null;
            window.lastSeen = now;
            return still;
        }""",
        polling=150,
    )


def resize(page: Page, size: tuple[int, int]) -> None:
    """Another size of the screen; figures draw themselves anew."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.wait_for_timeout(200)
    settle(page)


def unfold(page: Page, label: str) -> Locator:
    """Open a drop-down; its field, to type in."""
    field = page.get_by_role("combobox", name=label)
    # a drop-down closes when the page scrolls, so scroll before opening it
    field.scroll_into_view_if_needed()
    field.click()
    return field


def choose(page: Page, label: str, option: str) -> None:
    """Pick an option of a drop-down."""
    unfold(page, label)
    page.get_by_role("option", name=option, exact=True).click()
    expect(page.get_by_role("combobox", name=label)).to_have_value(option)
    settle(page)


def chosen(page: Page, label: str) -> str:
    """What stands in a drop-down."""
    return page.get_by_role("combobox", name=label).input_value()


def press(page: Page, label: str) -> None:
    """Press one of the buttons that stand in a row."""
    segment(page, label).click()
    settle(page)  # while a run replaces the page, the button of before may stand beside the new one
    expect(segment(page, label)).to_have_attribute("aria-checked", "true")
    settle(page)


def segment(page: Page, label: str) -> Locator:
    """One of the buttons that stand in a row."""
    return page.get_by_role("radio", name=label, exact=True)


def visible_text(page: Page) -> list[str]:
    """Every text that can be seen, with what is written in the fields."""
    texts: list[str] = page.evaluate(f"() => {{ {_LOOK} return visibleText(); }}")
    return texts


def spoken_labels(page: Page) -> list[str]:
    """What a screen reader says of the visible controls instead of their text."""
    labels: list[str] = page.evaluate(f"() => {{ {_LOOK} return spokenLabels(); }}")
    return labels


def spoken(page: Page) -> set[str]:
    """Every name, description and value in the accessibility tree but what is written on the page itself."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return {
        str(node[part].get("value", ""))
        for node in nodes
        if not node["ignored"] and node["role"]["value"] not in {"StaticText", "InlineTextBox"}
        for part in ("name", "description")
        if part in node
    }


def geometry(page: Page) -> Geometry:
    """What is cut, overlaps or makes the page scroll sideways at the present size."""
    found: dict[str, Any] = page.evaluate(f"() => {{ {_LOOK} return geometry(); }}")
    return Geometry(**found)

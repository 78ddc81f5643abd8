"""Pictures of every page: ``python -m tests.browser.shots`` for looking at, ``--readme`` for the README."""

import argparse
import re
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import screen
from tests.browser.modes import MODES
from tests.running import PAGES, ROOT, Server, copied, demo_store, serving

SHOTS = ROOT / "shots"
README_PICTURES = ROOT / "docs" / "pictures"
README_PAGES = {
    "overzicht": {"regio": "Kempen"},
    "dekking": {"regio": "Kempen"},
    "aanbod": {"regio": "Kempen"},
    "groei": {"regio": "Kempen"},
    "fasen": {"regio": "Kempen"},
    "regio": {"regio": "Kempen"},
    "opladen": {"voor": "Kempen"},
}
SIGHTS = {"grijs": "achromatopsia", "rood-groen": "deuteranopia"}
"""Folder -> what Chromium simulates: no colours at all, and the most common colour blindness."""
FIRST_SCREEN = "eerste-scherm"
_TALLEST_PX = 12_000
_COLOURS = 128


def main() -> None:
    """Make the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true")
    is_readme = parser.parse_args().readme
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(copied(demo_store(), Path(folder))) as server,
        sync_playwright() as playwright,
    ):
        browser = screen.launch(playwright)
        for path, content in (readme_pictures if is_readme else shots)(browser, server):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        browser.close()


def shots(browser: Browser, server: Server) -> Iterator[tuple[Path, bytes]]:
    """Every page and mode at its full height, at every size, and as people see it who tell colours apart less.

    The first screen stands apart: a low one has rules of its own, which a picture at full height does not follow.
    """
    for size_name, size in screen.SIZES.items():
        context = screen.visitor(browser, size)
        for stem in PAGES:
            for parameters in MODES[stem]:
                page = context.new_page()
                name = "-".join([stem, *(re.sub(r"\W+", "_", value) for value in parameters.values())])
                screen.visit(page, server.page(stem, urlencode(parameters)))
                yield SHOTS / size_name / FIRST_SCREEN / f"{name}.png", page.screenshot()
                screen.resize(page, (size[0], _full_height(page)))
                yield SHOTS / size_name / f"{name}.png", page.screenshot()
                for folder, deficiency in SIGHTS.items():
                    yield SHOTS / size_name / folder / f"{name}.png", _seen_with(page, deficiency)
                page.close()
        context.close()


def _seen_with(page: Page, deficiency: str) -> bytes:
    """The same picture as Chromium simulates it for a way of seeing."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setEmulatedVisionDeficiency", {"type": deficiency})
    return page.screenshot()


def readme_pictures(browser: Browser, server: Server) -> Iterator[tuple[Path, bytes]]:
    """The main pages as they open on a laptop, in few colours to stay small."""
    context = screen.visitor(browser)
    for stem, parameters in README_PAGES.items():
        page = context.new_page()
        screen.visit(page, server.page(stem, urlencode(parameters)))
        yield README_PICTURES / f"{stem}.png", _in_few_colours(page.screenshot())
        page.close()
    context.close()


def _full_height(page: Page) -> int:
    """The height at which nothing needs scrolling; Streamlit scrolls inside the page, not the page."""
    height = page.evaluate("""() => document.querySelector('[data-testid="stMain"]').scrollHeight""")
    return min(int(height), _TALLEST_PX)


def _in_few_colours(picture: bytes) -> bytes:
    buffer = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


if __name__ == "__main__":
    main()

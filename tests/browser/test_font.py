"""The font as Chromium draws it: as wide as the drawings reckon, and fetched from our own server only."""

from datetime import date
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Page

from data import reference
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.browser import screen
from tests.running import Server, copied, demo_store
from ui import font
from ui.drawing import marks, text_width
from ui.stage import document
from ui.targets.steps import stage_steps
from ui.texts import indicators

pytestmark = pytest.mark.journey
TODAY = date(2026, 11, 22)
TEXTS = (
    *(region.name for region in reference.regions().values()),
    *(place.name for place in reference.municipalities_of("limburg")),
    *(entry.label for entry in indicators.INDICATORS.values()),
    *(entry.short for entry in indicators.INDICATORS.values()),
    *("17 van 18 regio’s", "1.111,5 %", "−5 tot 20 °C", "Tielt-Winge", "Vlaamse “Ardennen”", "Çağdaş Şişli", "≥ 5 → 7"),
)
MEASURED = """() => document.fonts.ready.then(
    () => [...document.querySelectorAll('text')].map(text => text.getComputedTextLength())
)"""


@pytest.mark.parametrize("size", [11, 13, 26])
@pytest.mark.parametrize("is_bold", [False, True])
def test_a_text_is_as_wide_as_the_drawings_reckon(other: Page, size: int, is_bold: bool) -> None:
    tag = "b" if is_bold else "i"
    texts = [marks.words(f"<{tag}>{escape(text)}</{tag}>", (0, 20), look=marks.Font(size)) for text in TEXTS]
    drawing = marks.picture("".join(texts), 1200, 600, "Proef")
    other.set_content(f"<style>{font.embedded(''.join(TEXTS))}</style>{drawing}")
    reckoned = [text_width.width(text, size, is_bold=is_bold) for text in TEXTS]
    assert reckoned == pytest.approx(other.evaluate(MEASURED), rel=0.02), "within 2 %"


def test_a_page_gets_its_font_from_our_own_server(other: Page, demo: Server) -> None:
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    screen.visit(other, demo.page("overzicht"))
    assert not [url for url in asked if not url.startswith((demo.url, "data:", "blob:"))]
    fetched = {url.rsplit("/", 1)[-1] for url in asked if font.ADDRESS in url}
    assert fetched == {font.PIECES[0].name, "IBMPlexSans-Bold-Latin1.woff2"}, "what a page does not show is not fetched"
    assert [url for url in asked if "SourceSans" in url] == [], "nor what Streamlit begins with"
    assert other.evaluate("getComputedStyle(document.querySelector('.nm h1')).fontFamily").startswith(
        f'"{font.FAMILY}"'
    )


def test_the_stage_draws_with_the_font_it_carries(other: Page, tmp_path: Path) -> None:
    store = Store(copied(demo_store(), tmp_path))
    steps = stage_steps([Step(PICTURE, "overzicht")], store, TODAY)
    store.close()
    place = tmp_path / "noodpakket.html"
    place.write_text(document.page("Proef", steps, None), encoding="utf-8")
    refused: list[str] = []
    other.on("console", lambda message: refused.append(message.text))
    other.goto(place.as_uri())
    assert (
        other.evaluate("document.fonts.ready.then(() => [...document.fonts].map(one => one.status))") == ["loaded"] * 2
    )
    assert not refused, "the policy of the document lets its own font pass"

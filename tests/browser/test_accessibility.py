"""Everybody can use it: no serious violation of our making, and everything within reach of the keyboard."""

import json
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests import workbooks
from tests.browser import axe, handing, screen
from tests.browser.modes import MODES
from tests.few import first
from tests.running import PAGES, Server
from tests.test_own_exports import WAASLAND
from ui.texts import explain
from ui.texts import frame as words

pytestmark = pytest.mark.journey

every_mode = pytest.mark.parametrize(
    ("stem", "parameters"),
    [
        pytest.param(
            stem,
            mode,
            id="-".join([stem, *mode.values()]).replace(" ", "_"),
            marks=pytest.mark.slow,
        )
        for stem in PAGES
        for mode in MODES[stem][:-1]
    ],
)
"""Every way in make bench; the last of each page, which has a region and the most choices, stands in test_screen."""


@every_mode
def test_axe_finds_nothing_serious_in_any_way_of_looking(
    demo: Server, page: Page, stem: str, parameters: dict[str, str]
) -> None:
    screen.visit(page, demo.page(stem, urlencode(parameters)))
    ours = axe.ours(page)
    assert ours == [], json.dumps(ours, indent=1)


def test_axe_finds_nothing_serious_while_a_file_is_asked_about_and_shown(demo: Server, page: Page) -> None:
    handing.open_upload(page, demo, "Waasland")
    handing.drop(page, workbooks.raw_workbook(WAASLAND))
    steps: list[str] = []
    broken = []
    while not steps or handing.heading(page) != steps[-1]:
        steps.append(handing.heading(page))
        broken += axe.ours(page)
        levels = page.locator("h1, h2, h3").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
        assert all(after - before <= 1 for before, after in pairwise(levels)), steps
        if not handing.is_last(page):
            handing.answer_step(page)
    assert broken == [], json.dumps(broken, indent=1)


def test_the_statement_on_uitleg_names_every_rule_that_the_framework_breaks() -> None:
    told = " ".join(explain.FRAMEWORK_LIMITS)
    assert [rule for rule in axe.FRAMEWORKS_OWN if rule not in told] == []


def test_axe_would_find_a_picture_without_a_text(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("uitleg"))
    page.evaluate("() => document.querySelector('.nm').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert ("image-alt", "ours") in {(place["rule"], place["inside"]) for place in axe.violations(page)}


def test_the_button_of_the_uploader_has_a_dutch_name_for_the_browser(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("opladen", "voor=Kempen"))
    expect(page.get_by_role("button", name="Kies een bestand")).to_be_visible()


_TABBABLE = """() => {
    const kinds = 'a[href], button, input, textarea, select, summary, [tabindex]';
    return [...document.querySelectorAll(kinds)].filter(one => {
        if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({visibilityProperty: true})) return false;
        // one of the radio buttons of a row is a stop; the arrow keys reach the others
        if (one.getAttribute('role') === 'radio' && one.getAttribute('aria-checked') !== 'true') return false;
        if (one.closest('details:not([open])') && one.tagName !== 'SUMMARY') return false;
        return true;
    }).map((one, number) => { one.dataset.stop = number; return number; }).length;
}"""


@pytest.mark.parametrize("stem", first(2, PAGES))
def test_the_tab_key_reaches_everything_and_is_caught_nowhere(demo: Server, page: Page, stem: str) -> None:
    screen.visit(page, demo.page(stem, "regio=Kempen&voor=Kempen"))
    count = int(page.evaluate(_TABBABLE))
    page.evaluate("() => document.activeElement.blur()")
    reached: set[str] = set()
    for _ in range(count + 20):
        page.keyboard.press("Tab")
        stop = page.evaluate("() => document.activeElement.dataset.stop")
        if stop is not None:
            reached.add(stop)
    missed = [
        page.locator(f'[data-stop="{number}"]').evaluate("one => one.outerHTML.slice(0, 160)")
        for number in range(count)
        if str(number) not in reached
    ]
    assert missed == []


def test_filters_switches_and_tables_work_with_keys_alone(demo: Server, visitor: BrowserContext) -> None:
    page = visitor.new_page()
    screen.visit(page, demo.page("dekking"))
    page.get_by_role("combobox", name=words.REGION).focus()
    page.keyboard.type("Waas")
    page.keyboard.press("Enter")
    screen.settle(page)
    assert screen.chosen(page, words.REGION) == "Waasland"
    page.get_by_role("radio", checked=True).first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    screen.settle(page)
    expect(page.get_by_role("radio", checked=True).first).to_be_focused()
    summary = page.locator(".tools summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details[open] table").first).to_be_visible()
    page.close()


def test_a_tile_opens_with_the_enter_key(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht"))
    page.locator("a.tile", has_text="Kempen").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".nm h1")).to_have_text(words.TITLES["regio"])

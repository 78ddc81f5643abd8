"""Links: every page opens cold with its frame, and what is chosen stands in the address that can be sent on."""

import re
from datetime import date
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from data.store import today
from tests.browser import screen
from tests.few import first
from tests.running import PAGES, Server
from ui.figures.coverage.switches_nl import BY
from ui.figures.offer.switches_nl import IMAGE, QUANTITY, SCENARIO
from ui.figures.phases.switches_nl import PICTURE
from ui.frame import LOOKING
from ui.texts import deliver, phases, quote, report
from ui.texts import frame as words

pytestmark = pytest.mark.journey

FILTERS = {"regio": words.REGION, "op": words.AS_OF, "sinds": words.SINCE}
CHOICES = {"regio": "Kempen", "op": "31/12/2025 · einde kwartaal", "sinds": "een jaar eerder"}
SWITCHES = [
    ("dekking", "per", BY.options["life_domain"]),
    pytest.param("aanbod", "maat", QUANTITY.options["place_count"], marks=pytest.mark.slow),
    pytest.param("aanbod", "beeld", IMAGE.options["stemmen"], marks=pytest.mark.slow),
    pytest.param("aanbod", "scenario", SCENARIO.options["S"], marks=pytest.mark.slow),
    pytest.param("fasen", "beeld", PICTURE.options["beweging"], marks=pytest.mark.slow),
]


def parameters(page: Page) -> dict[str, str]:
    """What stands in the address."""
    return {key: values[0] for key, values in parse_qs(urlparse(page.url).query).items()}


def stem(page: Page) -> str:
    """Which page the address names."""
    return urlparse(page.url).path.strip("/")


def test_the_script_that_draws_plotly_is_fetched_once_the_page_stands(demo: Server, other: Page) -> None:
    fetched: list[tuple[bool, str]] = []
    other.on("request", lambda asked: fetched.append((asked.resource_type == "script", asked.url)))
    other.goto(demo.page("overzicht"))
    ahead = other.locator('link[rel="prefetch"][href*="PlotlyChart"]')
    expect(ahead).to_have_count(1)
    expect(other.locator(".nm h1").first).to_be_visible()
    assert [url for is_script, url in fetched if is_script and "PlotlyChart" in url] == [], "no page waits for it"


def test_a_first_page_waits_for_no_script_that_its_document_did_not_name(demo: Server, other: Page) -> None:
    asked: list[str] = []
    other.on("request", lambda one: asked.append(one.url))
    answer = other.goto(demo.page("overzicht"))
    expect(other.locator(".nm h1").first).to_be_visible()
    screen.settle(other)
    named = answer.text() if answer else ""
    scripts = [urlparse(url).path for url in asked if url.endswith(".js")]
    assert [path for path in scripts if path not in named] == []
    assert [path for path in scripts if "Selectbox" in path], "drawn with what is named beside Streamlit's own"
    assert {urlparse(url).path for url in asked if "/_stcore/" in url} >= {"/_stcore/health"}
    assert [url for url in asked if "/overzicht/_stcore" in url] == [], "the server is not searched for"


def filters(page: Page) -> dict[str, str]:
    """What the filter bar says."""
    return {key: screen.chosen(page, label) for key, label in FILTERS.items()}


def expect_frame(page: Page, name: str) -> None:
    menu = page.get_by_test_id("stSidebarNav")
    for title in words.TITLES.values():
        expect(menu.get_by_role("link", name=title, exact=True)).to_be_visible()
    expect(page.locator(".nm h1")).to_have_text(words.TITLES[name])
    expect(page).to_have_title(words.page_title(words.TITLES[name]))
    for label in FILTERS.values():
        is_there = name in LOOKING or (name, label) in {("werk", words.REGION), ("gegevens", words.AS_OF)}
        expect(page.get_by_role("combobox", name=label)).to_have_count(int(is_there))


def test_a_deep_link_into_an_app_started_a_moment_ago_keeps_the_frame(fresh: Server, page: Page) -> None:
    screen.visit(page, fresh.page("dekking", "regio=Kempen"))
    expect_frame(page, "dekking")
    assert filters(page)["regio"] == "Kempen"


@pytest.mark.parametrize("name", first(1, PAGES))
def test_every_page_opens_by_its_link_with_menu_filters_and_heading(demo: Server, page: Page, name: str) -> None:
    screen.visit(page, demo.page(name))
    expect_frame(page, name)
    assert stem(page) == name


def test_the_bare_address_leads_to_the_overview_and_keeps_its_filters(demo: Server, page: Page) -> None:
    screen.visit(page, f"{demo.url}/?regio=Kempen")
    expect_frame(page, "overzicht")
    assert (stem(page), parameters(page)) == ("overzicht", {"regio": "Kempen"})


def test_the_filters_stand_in_the_address_and_open_the_same_view_for_somebody_else(
    demo: Server, page: Page, other: Page
) -> None:
    screen.visit(page, demo.page("overzicht"))
    for key, label in FILTERS.items():
        screen.choose(page, label, CHOICES[key])
    assert parameters(page) == CHOICES
    screen.visit(other, page.url)
    assert filters(other) == CHOICES
    assert parameters(other) == CHOICES
    assert screen.visible_text(other) == screen.visible_text(page)


@pytest.mark.parametrize(("name", "key", "label"), SWITCHES)
def test_every_switch_stands_in_the_address(  # noqa: PLR0917 - two visitors, one switch
    demo: Server, page: Page, other: Page, name: str, key: str, label: str
) -> None:
    screen.visit(page, demo.page(name, "regio=Kempen"))
    screen.press(page, label)
    assert parameters(page) == {"regio": "Kempen", key: label}
    screen.visit(other, page.url)
    expect(screen.segment(other, label)).to_have_attribute("aria-checked", "true")
    assert screen.visible_text(other) == screen.visible_text(page)


def test_the_circle_leads_to_a_phase_and_keeps_the_filters(demo: Server, page: Page) -> None:
    one, label = PICTURE.options["regio"], phases.phases()["vormgeving"]
    screen.visit(page, demo.page("fasen", "regio=Kempen&sinds=een+jaar+eerder"))
    screen.press(page, one)
    page.locator(".circle").get_by_role("link", name=label).focus()
    page.keyboard.press("Enter")
    expect(screen.segment(page, label)).to_have_attribute("aria-checked", "true")
    screen.settle(page)
    assert parameters(page) == {"regio": "Kempen", "sinds": CHOICES["sinds"], "beeld": one, "fase": label}
    expect(page.locator(".circle [aria-current]")).to_have_attribute("aria-label", re.compile(rf"^\d {label}"))


def test_a_pointer_on_any_part_of_a_segment_follows_it(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("fasen", "regio=Kempen&beeld=één+regio"))
    box = page.locator(".circle").bounding_box()
    assert box
    # near the outer edge at the right: Verkenning, far from its words
    page.mouse.click(box["x"] + box["width"] * 0.92, box["y"] + box["height"] * 0.55)
    expect(screen.segment(page, phases.phases()["verkenning"])).to_have_attribute("aria-checked", "true")


def test_two_clicks_lead_to_the_regions_alike_and_to_who_can_help(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht"))
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=words.TITLES["fasen"], exact=True).click()
    screen.settle(page)
    page.get_by_role("link", name="Waasland", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("lijken het meest op Waasland$"))).to_be_visible()
    screen.settle(page)
    screen.press(page, phases.phases()["verkenning"])
    item = page.locator("ul.todo li", has_text="V4")
    expect(item.locator(".helpers")).to_contain_text(re.compile("aan|klaar"))


def test_the_choices_of_opladen_stand_in_the_address(demo: Server, page: Page, other: Page) -> None:
    screen.visit(page, demo.page("opladen", "datum=2026-06-30"))
    screen.choose(page, deliver.REGION, "Kempen")
    assert parameters(page) == {"datum": "2026-06-30", "voor": "Kempen"}
    screen.visit(other, page.url)
    assert screen.chosen(other, deliver.REGION) == "Kempen"
    assert parameters(other) == parameters(page)


@pytest.mark.parametrize(
    "typed", ["regio=kempen&op=2025-12-31&sinds=jaar", "regio=Kempen&op=31/12/2025&sinds=een+jaar+eerder"]
)
def test_a_typed_link_is_understood_and_rewritten_in_words(demo: Server, page: Page, typed: str) -> None:
    screen.visit(page, demo.page("dekking", typed))
    assert filters(page) == CHOICES
    assert parameters(page) == CHOICES


def test_another_date_stands_in_the_address(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", "op=2025-01-15"))
    assert filters(page)["op"] == "15/01/2025"
    screen.choose(page, words.REGION, "Kempen")
    assert parameters(page) == {"op": "15/01/2025", "regio": "Kempen"}


def test_the_menu_keeps_the_filters(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht", "regio=Kempen&sinds=jaar"))
    for name in ("dekking", "opladen", "fasen"):
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=words.TITLES[name], exact=True).click()
        expect(page.locator(".nm h1")).to_have_text(words.TITLES[name])
        screen.settle(page)
    assert filters(page) == CHOICES | {"op": words.moment(words.LATEST, [], date(2026, 6, 30))}
    assert parameters(page) == {"regio": "Kempen", "sinds": CHOICES["sinds"]}


def test_the_link_that_keeps_the_view_and_a_quote_are_copied_whole_and_that_is_said(demo: Server, page: Page) -> None:
    label, why, done, _ = words.COPY_LINK
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=demo.url)
    screen.visit(page, demo.page("aanbod", "regio=Kempen&op=vandaag"))
    page.get_by_role("button", name=label).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=done)).to_be_visible()
    copied = urlparse(page.evaluate("navigator.clipboard.readText()"))
    assert f"{copied.scheme}://{copied.netloc}{copied.path}" == demo.page("aanbod"), why
    filters = {key: values[0] for key, values in parse_qs(copied.query).items()}
    version = filters.pop("versie")
    assert version.isdecimal() and filters == {"regio": "Kempen", "op": f"{today()}"}
    opener = page.get_by_role("link", name=quote.QUOTE).first
    opener.press("Enter")
    panel = page.get_by_role("dialog", name=quote.TITLE)
    shown = panel.locator("blockquote").first.inner_text()
    panel.get_by_role("button", name=quote.COPY_ALL).first.press("Enter")
    expect(panel.get_by_role("status").filter(has_text=done)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == shown, "exactly what stands there"
    assert re.search(r"sinds \d{2}/\d{2}/\d{4}", shown) and f"{quote.DEFINITION}: " in shown and "17 van 18" in shown
    assert f"{demo.page('aanbod')}?" in shown and f"&versie={version}" in shown, "the whole address"
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert stem(page) == "aanbod" and "versie" not in parameters(page), "nothing on the screen changes"


@pytest.mark.parametrize("can_copy", [True, False])
def test_where_a_browser_gives_no_clipboard_the_link_is_copied_or_stands_there_selected(
    demo: Server, other: Page, can_copy: bool
) -> None:
    label, _, done, by_hand = words.COPY_LINK
    # as in a hall, where the address is that of a laptop and has no https
    other.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    other.add_init_script(f"document.execCommand = () => {str(can_copy).lower()}")
    screen.visit(other, demo.page("dekking", "regio=Kempen"))
    other.get_by_role("button", name=label).click()
    expect(other.get_by_role("status").filter(has_text=done if can_copy else by_hand)).to_be_visible()
    link = other.locator(".copy a")
    assert "&versie=" in str(link.get_attribute("href"))
    if can_copy:
        expect(link).to_be_hidden()
    else:
        expect(link).to_be_visible()
        assert other.evaluate("getSelection().toString()") == other.evaluate("document.querySelector('.copy a').href")


def test_a_tile_leads_to_the_page_of_its_region(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht", "regio=Midwest"))
    page.locator("a.tile", has_text="Gent (stad)").click()
    expect(page.locator(".nm h1")).to_have_text(words.TITLES["regio"])
    screen.settle(page)
    assert (stem(page), filters(page)["regio"]) == ("regio", "Midwest"), "your region stays yours"
    expect(page.get_by_text(words.looking_at("Gent (stad)", "Midwest")[0])).to_be_visible()
    expect(page.get_by_role("link", name=report.BOARD_SHEET)).to_be_in_viewport()


def test_the_back_button_returns_to_what_was_seen(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht", "regio=Kempen"))
    page.get_by_role("link", name=words.TITLES["dekking"], exact=True).click()
    expect(page.locator(".nm h1")).to_have_text(words.TITLES["dekking"])
    screen.settle(page)
    page.go_back()
    expect(page.locator(".nm h1")).to_have_text(words.TITLES["overzicht"])
    screen.settle(page)
    assert (stem(page), filters(page)["regio"]) == ("overzicht", "Kempen")

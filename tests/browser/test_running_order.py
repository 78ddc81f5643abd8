"""From a page of figures to the stage: add the view to a running order, find it there, open it on stage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screen
from tests.running import Server, copied, demo_store, serving
from ui.texts import frame as frame_words
from ui.texts import framework, told
from ui.texts import own_questions as own_words
from ui.texts import runsheets as words

pytestmark = pytest.mark.journey
ASKED = "Wie herkent dit?"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app with the demo data in which running orders are made."""
    with serving(copied(demo_store(), tmp_path_factory.mktemp("order"))) as server:
        yield server


def test_a_view_is_added_found_changed_and_shown_on_stage(own: Server, page: Page, other: Page) -> None:
    screen.visit(page, own.page("fasen", "regio=Kempen"))
    page.get_by_role("button", name=words.ADD_HERE).click()
    screen.settle(page)
    page.get_by_label(words.QUESTION).fill(ASKED)
    page.get_by_role("button", name=words.ADD, exact=True).click()
    expect(page.get_by_text(words.ADDED)).to_be_visible(timeout=screen.WAIT_MS)

    screen.visit(other, own.page("netwerkdag", "draaiboek=1"))
    expect(other.get_by_label(words.QUESTION)).to_have_value(ASKED)
    assert "Kempen" in other.locator(".nm", has_text="1. Fasen").first.inner_text()
    other.get_by_label(words.NAME, exact=True).fill("Vrijdag")
    other.keyboard.press("Tab")
    screen.settle(other)
    expect(other.get_by_role("combobox", name=words.CHOOSE)).to_have_value("1. Vrijdag")
    other.get_by_label(words.MINUTES).fill("12")
    other.keyboard.press("Tab")
    screen.settle(other)
    other.reload()
    screen.settle(other)
    expect(other.get_by_label(words.MINUTES)).to_have_value("12")
    form = other.locator(".st-key-zaalvraag")
    screen.choose(other, words.ADD_LIVE, words.KINDS["keuze"])
    form.get_by_label(words.QUESTION).fill("Wat eerst?")
    form.get_by_role("textbox", name=own_words.CHOICE_FIELDS["keuze"]).fill("Dit\nDat")
    form.get_by_role("button", name=words.ADD, exact=True).click()
    expect(other.locator(".nm", has_text="2. ").first).to_be_visible()
    expect(form.get_by_label(words.QUESTION)).to_have_value("")

    other.get_by_text(told.HEADING).click()
    screen.settle(other)
    screen.choose(other, told.REGION, "Kempen")
    expect(other.get_by_text(framework.TEXTS["yyyy"], exact=True)).to_be_visible()
    expect(other.get_by_text("yyyy", exact=True)).to_have_count(0)

    with other.context.expect_page() as opened:
        other.get_by_role("link", name=words.STAGE).click()
    stage = opened.value
    expect(stage.locator("h1, h2").filter(has_text="Kempen").first).to_be_visible(timeout=screen.WAIT_MS)
    assert "sleutel" not in stage.url
    stage.close()


@pytest.mark.slow
def test_a_click_that_a_restart_loses_is_said_and_the_next_one_is_heard(page: Page, tmp_path: Path) -> None:
    database = tmp_path / "monitor.duckdb"
    with serving(database) as server:
        screen.visit(page, server.page("netwerkdag"))
    with serving(database, port=int(server.url.rsplit(":", 1)[1])) as server:
        ready, said = page.get_by_role("button", name=words.START_READY).first, page.get_by_text(frame_words.INPUT_LOST)
        expect(ready).to_be_enabled(timeout=screen.WAIT_MS)
        ready.click()
        expect(said).to_be_in_viewport(timeout=screen.WAIT_MS)
        screen.settle(page)
        ready.click()
        expect(page.get_by_text(words.STEPS, exact=True)).to_be_visible(timeout=screen.WAIT_MS)
        expect(said).to_be_hidden()


def test_the_package_of_a_ready_made_order_opens_from_disk_without_a_network(
    own: Server, page: Page, tmp_path: Path
) -> None:
    screen.visit(page, own.page("netwerkdag"))
    page.get_by_role("button", name=words.START_READY).first.click()
    screen.settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name=words.PACKAGE).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == words.package_name("Netwerkdag in een uur")
    browser = page.context.browser
    assert browser
    offline = browser.new_context(offline=True)
    opened = offline.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    seen = []
    for _ in range(6):
        seen.append(opened.locator("body").inner_text())
        opened.keyboard.press("PageDown")
        opened.wait_for_timeout(300)
    assert len(set(seen)) == 6
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    offline.close()


def test_a_view_of_one_region_is_added_only_with_one(own: Server, page: Page) -> None:
    screen.visit(page, own.page("regio"))
    page.get_by_role("button", name=words.ADD_HERE).click()
    expect(page.get_by_text(words.ADD_NEEDS_REGION)).to_be_visible(timeout=screen.WAIT_MS)
    expect(page.get_by_role("button", name=words.ADD, exact=True)).to_have_count(0)

"""From a file as a region has it to its figure: other formats, and the step Kolommen on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import files, workbooks
from tests.browser import screen
from tests.running import Server, serving
from ui.texts import columns as words
from ui.texts import deliver

pytestmark = pytest.mark.browser

MISSPELT = ["Naam", "Soort", "Engagment", "Werkingsgebied", "Kleur **van** de club"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "hele regio", "rood"]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app of its own that starts empty; every test hands in for another region."""
    with serving(tmp_path_factory.mktemp("own") / "monitor.duckdb") as server:
        yield server


def hand_in(page: Page, app: Server, place: str, name: str, content: bytes) -> None:
    screen.visit(page, app.page("opladen", place))
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.get_by_test_id("stAlert").first).to_be_visible()
    screen.settle(page)


def confirm(page: Page) -> None:
    page.get_by_role("button", name=deliver.CONFIRM).click()
    expect(page.get_by_role("button", name=deliver.CONFIRM)).to_have_count(0)
    screen.settle(page)


@pytest.mark.parametrize(("day", "name"), list(enumerate(("messy.xls", "messy.ods", "messy.csv", "messy.xlsx"), 1)))
def test_a_messy_file_of_each_kind_goes_from_drop_to_figure(app: Server, page: Page, day: int, name: str) -> None:
    hand_in(page, app, f"voor=Midwest&datum=2026-06-0{day}", name, files.content(name))
    expect(page.get_by_role("button", name=deliver.CONFIRM)).to_be_visible()
    confirm(page)
    screen.visit(page, app.page("dekking", f"regio=Midwest&stand=2026-06-0{day}"))
    assert any("Sport" in text for text in screen.visible_text(page))


def test_the_step_kolommen_is_answered_on_a_phone_and_remembered(app: Server, browser: Browser) -> None:
    context = screen.visitor(browser, screen.PHONE)
    page = context.new_page()
    content = workbooks.raw_workbook({"Partners": [MISSPELT, ROW]})
    hand_in(page, app, "voor=Limburg&datum=2026-06-30", "lijst.xlsx", content)
    assert words.TITLE in screen.visible_text(page)
    texts = " ".join(screen.visible_text(page))
    assert words.NEEDED in texts
    assert "Werkt mee" in texts
    screen.choose(page, words.column_label("C"), "Engagement")
    page.get_by_role("button", name=words.SUBMIT).click()
    expect(page.get_by_role("button", name=deliver.CONFIRM)).to_be_visible()
    screen.settle(page)
    confirm(page)

    again = workbooks.raw_workbook({"Partners": [MISSPELT, ["Voorbeeldclub", *ROW[1:]]]})
    hand_in(page, app, "voor=Limburg&datum=2026-06-30", "later.xlsx", again)
    texts = " ".join(screen.visible_text(page))
    assert "gekozen is bij Kolommen" in texts
    assert words.NEEDED not in texts
    expect(page.get_by_role("button", name=deliver.CONFIRM)).to_be_visible()
    context.close()


def test_a_file_of_which_no_sheet_is_known_is_asked_what_it_holds(app: Server, page: Page) -> None:
    lines = "Naam;Aanbieder;Soort;Gemeenten;Kleur\nPraattafel;Club;praattafel;Genk;rood\n"
    hand_in(page, app, "voor=Kempen&datum=2026-06-30", "lijst.csv", lines.encode())
    assert words.SHEET_LABEL in screen.visible_text(page)
    screen.choose(page, words.SHEET_LABEL, "Aanbod")
    page.get_by_role("button", name=words.SUBMIT).click()
    expect(page.get_by_text("zoals gekozen is bij Kolommen").first).to_be_visible()

"""From a file as a region has it to its figure: other formats, and the question about columns on a phone."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import files, workbooks
from tests.browser import screen
from tests.browser.handing import drop, hand_over, heading, open_upload, press
from tests.running import Server, serving
from ui.texts import asking as words
from ui.texts import upload

pytestmark = pytest.mark.journey

MISSPELT = ["Naam", "Soort", "Engagment", "Werkingsgebied", "Kleur **van** de club"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "hele regio", "rood"]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An app of its own that starts empty; every test hands in for another region."""
    with serving(tmp_path_factory.mktemp("own") / "monitor.duckdb") as server:
        yield server


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param(day, f"messy.{kind}", marks=pytest.mark.slow)
        for day, kind in enumerate(("xls", "ods", "csv", "xlsx"), 1)
    ],
)
def test_a_messy_file_of_each_kind_goes_from_drop_to_figure(app: Server, page: Page, day: int, name: str) -> None:
    open_upload(page, app, "Midwest", date(2026, 6, day))
    drop(page, files.content(name), name)
    hand_over(page)
    screen.visit(page, app.page("dekking", f"regio=Midwest&stand=2026-06-0{day}"))
    assert any("Sport" in text for text in screen.visible_text(page))


def test_columns_are_answered_on_a_phone_and_remembered(app: Server, browser: Browser) -> None:
    context = screen.visitor(browser, screen.PHONE)
    page = context.new_page()
    open_upload(page, app, "Limburg")
    drop(page, workbooks.raw_workbook({"Partners": [MISSPELT, ROW]}))
    assert heading(page) == words.about("columns", 2)[0]
    texts = " ".join(screen.visible_text(page))
    assert "Werkt mee" in texts and words.label("column", MISSPELT[4], "E") in texts
    assert screen.chosen(page, words.label("column", "Engagment", "C")) == "Engagement"
    assert screen.geometry(page).sideways == []
    press(page, words.NEXT)
    assert heading(page) == upload.ready(1, 1)
    hand_over(page)

    open_upload(page, app, "Limburg", date(2026, 7, 1))
    drop(page, workbooks.raw_workbook({"Partners": [MISSPELT, ["Voorbeeldclub", *ROW[1:]]]}), "later.xlsx")
    assert heading(page) == words.about("way", 1)[0]
    expect(page.get_by_text(words.remembered(2, is_earlier=True))).to_be_visible()
    press(page, words.NEXT)
    assert heading(page) == upload.ready(1, 1)
    context.close()


def test_a_file_of_which_no_sheet_is_known_is_asked_what_it_holds(app: Server, page: Page) -> None:
    lines = "Naam;Aanbieder;Soort;Gemeenten;Kleur\nPraattafel;Club;praattafel;Genk;rood\n"
    open_upload(page, app, "Kempen")
    drop(page, lines.encode(), "lijst.csv")
    assert heading(page) == words.about("sheets", 1)[0]
    screen.choose(page, words.label("sheet", "csv", ""), words.SHEETS["Aanbod"])
    press(page, words.NEXT)
    assert heading(page) != words.about("sheets", 1)[0]
    expect(page.get_by_text(words.remembered(1, is_earlier=False))).to_be_visible()

"""Paper: every page of figures prints with what was chosen, without menu and buttons, and with whole tiles."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from data import reference
from tests.browser import screen
from tests.few import first
from tests.running import Server
from ui.figures.offer.switches_nl import IMAGE, SCENARIO
from ui.frame import LOOKING
from ui.texts import figures as figure_words
from ui.texts import frame as words
from ui.texts import runsheets

pytestmark = pytest.mark.journey

CHOSEN = (
    "Jouw regio: Kempen · Stand op: nieuwste levering (30/06/2026) · Vergelijk met: een kwartaal eerder (30/03/2026)"
)


def printed(page: Page) -> list[str]:
    """The words on each sheet of an A4."""
    paper = PdfReader(BytesIO(page.pdf(format="A4", print_background=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in paper.pages]


@pytest.mark.parametrize("stem", first(1, LOOKING))
def test_a_page_on_paper_says_what_was_chosen_and_has_no_buttons(demo: Server, page: Page, stem: str) -> None:
    screen.visit(page, demo.page(stem, "regio=Kempen&sinds=kwartaal"))
    sheets = printed(page)
    assert CHOSEN in sheets[0] and words.DEMO_BANNER in sheets[0] and words.TITLES[stem] in sheets[0]
    left = (words.COPY_LINK[0], words.NEXT_QUESTION, words.GROUP_DELIVER, runsheets.ADD_HERE)
    assert [said for said in (*left, figure_words.SHOW_TABLE) if said in " ".join(sheets)] == []


def test_a_list_that_unfolds_goes_on_in_the_same_columns_on_paper(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("dekking", "regio=Kempen&beeld=Gemeenten"))
    assert "Westerlo" in (said := " ".join(printed(page))) and "Toon de andere" not in said
    page.emulate_media(media="print")
    lefts = (
        """all => all.map(row => [...row.cells].map(cell => Math.round(cell.getBoundingClientRect().left)).join())"""
    )
    rows = page.locator("table.places tr:not(.group)").filter(has=page.locator("td"))
    assert len(set(rows.evaluate_all(lefts))) == 1


def test_all_tiles_are_whole_on_the_first_sheet(demo: Server, page: Page) -> None:
    screen.visit(page, demo.page("overzicht"))
    sheet = printed(page)[0].replace("- ", "-")
    assert [one.name for one in reference.regions().values() if one.name not in sheet] == []
    assert len(re.findall(r"\d+ van \d+ beoordeeld", sheet)) >= len(reference.regions()) - 1, "one delivered nothing"


@pytest.mark.parametrize("size", first(1, ["1920x1080", "390x844"]))
def test_a_chosen_view_is_said_and_a_wide_chart_becomes_as_wide_as_the_paper(
    demo: Server, page: Page, size: str
) -> None:
    width, height = screen.SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    screen.visit(page, demo.page("aanbod", "scenario=M"))
    middles = """all => all.map(row => [row.cells[0], row.querySelector('td.beside')].filter(Boolean)
        .map(cell => cell.getBoundingClientRect()).map(box => Math.round((box.top + box.bottom) / 2)))
        .filter(([name, beside]) => beside && Math.abs(name - beside) > 1)"""
    if size == "1920x1080":
        assert page.locator("table.part-bars tr").evaluate_all(middles) == [], "what is said of a bar stands beside it"
    said = " ".join(printed(page))
    assert IMAGE.options["kwaliteit"] in said and SCENARIO.options["M"] in said
    assert SCENARIO.options["onbekend"] not in said.split(words.DEMO_BANNER)[1].split("Van het", 1)[0]
    zoom = page.evaluate("""() => {
        const plot = document.querySelector('.js-plotly-plot'), shown = plot.offsetWidth;
        dispatchEvent(new Event('beforeprint'));
        const zoom = plot.style.zoom * shown;
        dispatchEvent(new Event('afterprint'));
        return [zoom <= 1000.5, plot.style.zoom];
    }""")
    assert zoom == [True, ""]
